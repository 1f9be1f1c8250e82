// Package evalset reads the texts that de-identification is measured on.
//
// A set is written by hand as a source file with the identifying words marked in place, and kept as
// JSON lines for whoever measures. See ../testdata/README.md for the rules of marking.
package evalset

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A Text is one message as somebody would type it.
type Text struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Kind  string `json:"kind"`  // one of Kinds
	Clean bool   `json:"clean"` // nothing in it identifies anybody: no spans
	Spans []Span `json:"spans"` // in order, not overlapping; never nil
}

// A Span marks identifying words. Start and End count Unicode code points, End is not included.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"` // one of Types
}

// Kinds are the kinds of text: how it is typed, or why it is hard.
var Kinds = []string{"plain", "lower", "caps", "obfuscated", "structured", "clean", "suspicious"}

// Types are the types of span, as package deid names them.
var Types = []string{
	"name", "place", "address", "org", "date", "age", "bsn", "phone", "email", "iban", "plate", "url", "handle", "mention", "id",
}

// Parse reads a source file: each text after a line "% kind", its identifying words written as
// [[type:words]]. Texts are numbered from 1 with the prefix ("f001"). Errors name the number of the
// text, never its words: nobody who tunes on the result should come to see them.
func Parse(prefix, source string) ([]Text, error) {
	var texts []Text
	for part := range strings.SplitSeq("\n"+source, "\n% ") {
		kind, body, _ := strings.Cut(part, "\n")
		if len(texts) == 0 && strings.TrimSpace(part) == "" {
			continue // before the first header
		}
		id := fmt.Sprintf("%s%03d", prefix, len(texts)+1)
		text, spans, err := unmark(strings.TrimSpace(body))
		if err != nil {
			return nil, fmt.Errorf("text %s: %w", id, err)
		}
		texts = append(texts, Text{ID: id, Text: text, Kind: kind, Clean: len(spans) == 0, Spans: spans})
	}
	return texts, nil
}

// unmark takes the marks out of a text and says where they were.
func unmark(s string) (string, []Span, error) {
	var out strings.Builder
	spans := []Span{}
	for {
		before, rest, found := strings.Cut(s, "[[")
		out.WriteString(before)
		if !found {
			break
		}
		mark, after, closed := strings.Cut(rest, "]]")
		kind, words, typed := strings.Cut(mark, ":")
		if !closed || !typed || words == "" {
			return "", nil, fmt.Errorf("mark %d is not [[type:words]]", len(spans)+1)
		}
		start := utf8.RuneCountInString(out.String())
		out.WriteString(words)
		spans = append(spans, Span{Start: start, End: start + utf8.RuneCountInString(words), Type: kind})
		s = after
	}
	return out.String(), spans, nil
}

// Read reads JSON lines as Write makes them; fields it does not know are an error.
func Read(r io.Reader) ([]Text, error) {
	var texts []Text
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var t Text
		d := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		d.DisallowUnknownFields()
		if err := d.Decode(&t); err != nil {
			return nil, fmt.Errorf("line %d: %w", len(texts)+1, err)
		}
		texts = append(texts, t)
	}
	return texts, lines.Err()
}

// Write writes texts as JSON lines.
func Write(w io.Writer, texts []Text) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, t := range texts {
		if err := e.Encode(t); err != nil {
			return fmt.Errorf("text %s: %w", t.ID, err)
		}
	}
	return nil
}
