package note

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// lines makes text fit for a file and cuts it at its line breaks: invalid bytes become "�", control
// characters and marks that turn the writing direction go, accents join their letters. Empty lines
// go too, and there is always at least one line.
func lines(s string) []string {
	s = norm.NFC.String(strings.ToValidUTF8(s, "\ufffd"))
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r):
			return '\n'
		case r == '\u200d': // joins emoji
			return r
		case unicode.Is(unicode.Zs, r) || r == '\t':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	var list []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			list = append(list, line)
		}
	}
	if len(list) == 0 {
		return []string{""}
	}
	return list
}

// line is text that must stay on one line.
func line(s string) string { return strings.Join(lines(s), " ") }
