package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"ruggespraak/dialogs/deid"
)

// scanCmd lets people judge on their own examples what the check on identifying details finds.
type scanCmd struct {
	Text bool     `help:"Add the words that were found."`
	HTML bool     `name:"html" help:"Write a page with marks instead, to look at in a browser."`
	Term []string `help:"A word or name of the organisation that identifies; may be given more than once."`
	Lang string   `enum:"nl,en" default:"nl" help:"Language of the proposed wording on the page (nl, en)."`
}

// Help is shown below the flags.
func (scanCmd) Help() string {
	return `Reads texts from standard input, one a line: JSON objects {"id","text"}, or plain text. For each it writes
{"id","spans":[{"start","end","type"}],"blocking"}; start and end count Unicode code points. A line that cannot be
read gives an error with its number, the rest goes on, and the exit status is 1.

What is found lowers the risk that somebody is recognised. It proves nothing: read the text once more yourself.`
}

// Run scans standard input.
func (c scanCmd) Run(ctx context.Context, std streams) error {
	out := bufio.NewWriter(std.out)
	var sink scanSink = scanLines{out, c.Text}
	if c.HTML {
		sink = scanPage{out}
	}
	err := scan(ctx, std.in, std.err, deid.Options{Terms: c.Term, Lang: c.Lang}, sink)
	return errors.Join(err, out.Flush())
}

// A scanSink takes what was found, text by text.
type scanSink interface {
	begin() error
	add(id json.RawMessage, text string, spans []deid.Span) error
	end() error
}

// maxScanLine bounds a line of input, in bytes.
const maxScanLine = 1 << 20

// scan reads texts, looks at each, and hands what it finds to the sink. Lines that cannot be read are told to
// complaints, with their number and never their words, and counted in the error.
func scan(ctx context.Context, in io.Reader, complaints io.Writer, opt deid.Options, sink scanSink) error {
	if err := sink.begin(); err != nil {
		return err
	}
	r := bufio.NewReaderSize(in, 64<<10)
	bad := 0
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, readErr := readLine(r)
		if readErr != nil && !errors.Is(readErr, errLong) && !errors.Is(readErr, io.EOF) {
			return fmt.Errorf("read line %d: %w", n, readErr)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 || errors.Is(readErr, errLong) {
			id, text, err := parseLine(line, n)
			if errors.Is(readErr, errLong) {
				err = errLong
			}
			if err == nil {
				err = sink.add(id, text, deid.Find(text, opt))
				if err != nil {
					return err
				}
			} else {
				bad++
				fmt.Fprintf(complaints, "line %d: %v\n", n, err)
			}
		}
		if errors.Is(readErr, io.EOF) {
			break
		}
	}
	if err := sink.end(); err != nil {
		return err
	}
	if bad > 0 {
		return fmt.Errorf("lines that could not be read: %d", bad)
	}
	return nil
}

var errLong = fmt.Errorf("longer than %d bytes", maxScanLine)

// readLine reads a line without holding more than maxScanLine of it; the rest of a longer one is skipped, and
// gives errLong.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if len(line)+len(part) > maxScanLine {
			long, line = true, nil
		}
		if !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLong // at the end, the next read gives io.EOF again
		default:
			return line, err
		}
	}
}

// parseLine reads a line as {"id","text"} when it begins as an object, and as plain text otherwise. Without an id
// the line's number is one.
func parseLine(line []byte, n int) (id json.RawMessage, text string, err error) {
	number := json.RawMessage(fmt.Sprint(n))
	if len(line) == 0 {
		return nil, "", nil
	}
	if !utf8.Valid(line) {
		return nil, "", errors.New("not UTF-8")
	}
	if line[0] != '{' {
		return number, string(line), nil
	}
	var in struct {
		ID   json.RawMessage `json:"id"`
		Text *string         `json:"text"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return nil, "", fmt.Errorf("not a JSON object as it should be (%s)", jsonFault(err))
	}
	if in.Text == nil {
		return nil, "", errors.New(`no "text"`)
	}
	switch {
	case len(in.ID) == 0 || string(in.ID) == "null":
		in.ID = number
	case in.ID[0] == '{' || in.ID[0] == '[':
		return nil, "", errors.New(`"id" is not a string or number`)
	}
	return in.ID, *in.Text, nil
}

// jsonFault says what is wrong without repeating any of the text.
func jsonFault(err error) string {
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Sprintf("at byte %d", syntax.Offset)
	case errors.As(err, &typ):
		return fmt.Sprintf("%q has the wrong type", typ.Field)
	}
	return "unreadable"
}

// scanLines writes JSON lines.
type scanLines struct {
	w     io.Writer
	words bool // add the words found
}

type scanSpan struct {
	Start int       `json:"start"`
	End   int       `json:"end"`
	Type  deid.Type `json:"type"`
	Text  *string   `json:"text,omitempty"`
}

func (scanLines) begin() error { return nil }
func (scanLines) end() error   { return nil }

func (s scanLines) add(id json.RawMessage, text string, spans []deid.Span) error {
	line := struct {
		ID       json.RawMessage `json:"id"`
		Spans    []scanSpan      `json:"spans"`
		Blocking bool            `json:"blocking"`
	}{ID: id, Spans: []scanSpan{}}
	at, runes := 0, 0
	points := func(i int) int { // code points before byte i; i never goes back
		runes += utf8.RuneCountInString(text[at:i])
		at = i
		return runes
	}
	for _, f := range spans {
		out := scanSpan{Start: points(f.Start), End: points(f.End), Type: f.Type}
		if s.words {
			word := text[f.Start:f.End]
			out.Text = &word
		}
		line.Spans = append(line.Spans, out)
		line.Blocking = line.Blocking || f.Blocks
	}
	enc := json.NewEncoder(s.w)
	enc.SetEscapeHTML(false)
	return enc.Encode(line)
}
