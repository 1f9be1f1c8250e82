package terminal

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/mattn/go-runewidth"
)

// columns measures what a terminal shows. It is the same everywhere: the library's default looks at
// the locale of the one who runs it.
var columns = &runewidth.Condition{StrictEmojiNeutral: true}

// Safe makes text from anybody fit to print: nothing in it can move the cursor, change colours or
// turn the direction of what follows. Control characters become visible; lines and emoji stay.
func Safe(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\u200d': // a joiner holds an emoji together
			return r
		case r == '\t' || r == '\u2028' || r == '\u2029':
			return ' '
		case r < ' ':
			return '\u2400' + r // its picture: ␛
		case r == '\u007f':
			return '\u2421'
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return '\ufffd'
		}
		return r
	}, s)
}

// oneLine is Safe for what has one line only.
func oneLine(s string) string { return strings.ReplaceAll(Safe(s), "\n", " ") }

// wrap breaks text into lines of at most width columns, at spaces where there are any. Empty lines
// stay; no line ends in a space.
func wrap(s string, width int) []string {
	width = max(width, 10)
	var lines []string
	for paragraph := range strings.SplitSeq(Safe(s), "\n") {
		lines = append(lines, wrapLine(paragraph, width)...)
	}
	return lines
}

func wrapLine(s string, width int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	flush := func() {
		lines = append(lines, strings.TrimRight(line.String(), " "))
		line.Reset()
		used = 0
	}
	for i, word := range strings.Split(s, " ") {
		w := columns.StringWidth(word)
		if i > 0 && used+1+w > width && used > 0 {
			flush()
		} else if i > 0 {
			line.WriteByte(' ')
			used++
		}
		if w <= width-used {
			line.WriteString(word)
			used += w
			continue
		}
		for g := graphemes.FromString(word); g.Next(); { // longer than a line
			w := columns.StringWidth(g.Value())
			if used+w > width {
				flush()
			}
			line.WriteString(g.Value())
			used += w
		}
	}
	flush()
	return lines
}
