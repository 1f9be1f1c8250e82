package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Limits of a script.
const (
	maxScript = 4 << 20 // bytes
	maxRepeat = 200_000
)

// readScript gives the input lines of a script. In a transcript, which is a script with its output,
// those are the lines that begin with "> ".
func readScript(r io.Reader) ([]string, error) {
	all, err := io.ReadAll(io.LimitReader(r, maxScript+1))
	if err != nil {
		return nil, fmt.Errorf("read script: %w", err)
	}
	if len(all) > maxScript {
		return nil, fmt.Errorf("read script: more than %d bytes", maxScript)
	}
	var plain, marked []string
	lines := bufio.NewScanner(strings.NewReader(string(all)))
	lines.Buffer(nil, maxScript+1)
	for lines.Scan() {
		plain = append(plain, lines.Text())
		if input, ok := strings.CutPrefix(lines.Text()+" ", "> "); ok {
			marked = append(marked, strings.TrimSuffix(input, " "))
		}
	}
	if len(marked) > 0 {
		return marked, lines.Err()
	}
	return plain, lines.Err()
}

var errEscape = errors.New(`after a \ comes u and 4 digits, U and 8 digits, or a number in {}`)

// unescape lets a script hold what would be unreadable in a file: \u202e and \U0001f600 are that
// character, a\{1000} is a thousand times a. Every other \ stays.
func unescape(s string) (string, error) {
	var out strings.Builder
	for {
		before, after, found := strings.Cut(s, `\`)
		out.WriteString(before)
		if !found {
			return out.String(), nil
		}
		switch {
		case strings.HasPrefix(after, "u"):
			if len(after) < 5 || !writeRune(&out, after[1:5]) {
				return "", errEscape
			}
			s = after[5:]
		case strings.HasPrefix(after, "U"):
			if len(after) < 9 || !writeRune(&out, after[1:9]) {
				return "", errEscape
			}
			s = after[9:]
		case strings.HasPrefix(after, "{"):
			number, rest, closed := strings.Cut(after[1:], "}")
			n, err := strconv.Atoi(number)
			if !closed || err != nil || n < 1 || n > maxRepeat || out.Len() == 0 {
				return "", errEscape
			}
			_, size := utf8.DecodeLastRuneInString(out.String())
			out.WriteString(strings.Repeat(out.String()[out.Len()-size:], n-1))
			s = rest
		default:
			out.WriteByte('\\')
			s = after
		}
	}
}

func writeRune(out *strings.Builder, hex string) bool {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err == nil {
		out.WriteRune(rune(n))
	}
	return err == nil
}
