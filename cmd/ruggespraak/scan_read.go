package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

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
