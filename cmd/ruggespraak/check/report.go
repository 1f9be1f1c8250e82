package check

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ruggespraak/bot"
)

// A Finding is one thing that was looked at.
type Finding struct {
	Check      string    `json:"check"`      // what kind of check: "redis", "officer", …
	Org        string    `json:"org"`        // the organisation it is about; "" for all of them
	Connection string    `json:"connection"` // the connection it is about; "" for none
	Level      bot.Level `json:"level"`
	Message    string    `json:"message"`
}

// A Report is all that was found.
type Report struct {
	Findings []Finding `json:"findings"`
	OK       bool      `json:"ok"` // nothing that counts as an error
}

// NewReport makes a report. With strict, warnings count as errors.
func NewReport(found []Finding, strict bool) Report {
	r := Report{Findings: slices.Clone(found), OK: true}
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Message = plain(f.Message)
		if f.Level == bot.Wrong || strict && f.Level == bot.Warning {
			r.OK = false
		}
	}
	return r
}

// maxMessage bounds a finding, in characters: parts of it may come from servers.
const maxMessage = 600

// plain leaves nothing in a text that a terminal acts on.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
	if utf8.RuneCountInString(s) > maxMessage {
		s = string([]rune(s)[:maxMessage]) + "…"
	}
	return s
}

// Of turns findings of a part into findings of a check.
func Of(check string, found ...bot.Finding) []Finding {
	return about(Finding{Check: check}, found)
}

// about fills in what the findings are about.
func about(what Finding, found []bot.Finding) []Finding {
	all := make([]Finding, len(found))
	for i, f := range found {
		all[i] = what
		all[i].Level, all[i].Message = f.Level, f.Text
	}
	return all
}

// JSON writes the report as one object on one line.
func (r Report) JSON(w io.Writer) error {
	b, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("encode the report: %w", err)
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// Print writes a line for each finding, and counts them in the last one.
func (r Report) Print(w io.Writer) error {
	var out strings.Builder
	count := map[bot.Level]int{}
	for _, f := range r.Findings {
		where := strings.Trim(f.Org+"/"+f.Connection, "/")
		if where != "" {
			where += ": "
		}
		fmt.Fprintf(&out, "%-7s  %-13s  %s%s\n", f.Level, f.Check, where, f.Message)
		count[f.Level]++
	}
	fmt.Fprintf(&out, "%s, %s, %d ok.\n", many(count[bot.Wrong], "error"), many(count[bot.Warning], "warning"), count[bot.Fine])
	_, err := io.WriteString(w, out.String())
	return err
}

func many(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
