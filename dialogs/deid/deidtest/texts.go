// Package deidtest measures how well package deid does on marked texts. It is pure, as deid is.
package deidtest

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"ruggespraak/dialogs/deid"
)

// A Text is what somebody could type, with what identifies in it marked by hand.
type Text struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Clean bool   `json:"clean"`          // nothing in it identifies
	Kind  string `json:"kind,omitempty"` // how it is written, such as Suspicious; may be empty
	Spans []Mark `json:"spans"`
}

// Suspicious is the kind of clean texts that look as if they identified somebody.
const Suspicious = "suspicious"

// A Mark is a detail that identifies. Start and End count Unicode code points.
type Mark struct {
	Start int       `json:"start"`
	End   int       `json:"end"`
	Type  deid.Type `json:"type"`
}

// maxLine bounds a line of a file of texts, in bytes.
const maxLine = 1 << 20

// Read reads texts, a JSON object a line.
func Read(r io.Reader) ([]Text, error) {
	var texts []Text
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxLine)
	for n := 1; s.Scan(); n++ {
		if strings.TrimSpace(s.Text()) == "" {
			continue
		}
		var t Text
		if err := json.Unmarshal(s.Bytes(), &t); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if err := t.check(); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		texts = append(texts, t)
	}
	return texts, s.Err()
}

// check says what is wrong with a text's marks.
func (t Text) check() error {
	if t.Clean != (len(t.Spans) == 0) {
		return fmt.Errorf("clean is %v with %d spans", t.Clean, len(t.Spans))
	}
	end := 0
	for _, m := range t.Spans {
		if m.Start < end || m.End <= m.Start || m.End > utf8.RuneCountInString(t.Text) {
			return fmt.Errorf("span %d-%d does not fit", m.Start, m.End)
		}
		end = m.End
	}
	return nil
}

var mark = regexp.MustCompile(`\[\[([a-z]+):(.+?)\]\](\]?)`)

// Parse reads texts with their marks written in them: a text a line, [[name:Yassine]] for a detail, "= " before a
// clean text, "~ " before a clean one that looks as if it were not, \n for a line's end, # for a comment.
func Parse(source string) []Text {
	var texts []Text
	for l := range strings.Lines(source) {
		l = strings.TrimSpace(l)
		if l == "" || l[0] == '#' {
			continue
		}
		t := Text{ID: fmt.Sprintf("dev-%04d", len(texts)+1), Spans: []Mark{}}
		if rest, ok := strings.CutPrefix(l, "~ "); ok {
			l, t.Kind = rest, Suspicious
		}
		l = strings.ReplaceAll(strings.TrimPrefix(l, "= "), `\n`, "\n")
		var b strings.Builder
		at := 0
		for _, m := range mark.FindAllStringSubmatchIndex(l, -1) {
			b.WriteString(l[at:m[0]])
			start := utf8.RuneCountInString(b.String())
			b.WriteString(l[m[4]:m[5]])
			b.WriteString(l[m[6]:m[7]])
			t.Spans = append(t.Spans, Mark{start, utf8.RuneCountInString(b.String()), deid.Type(l[m[2]:m[3]])})
			at = m[1]
		}
		b.WriteString(l[at:])
		t.Text, t.Clean = b.String(), len(t.Spans) == 0
		texts = append(texts, t)
	}
	return texts
}
