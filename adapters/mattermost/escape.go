package mattermost

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// gap is a zero-width space. Backslashes keep Markdown from formatting; mentions, emoji, hashtags and
// links are found after that in what is left, and only something in between keeps them apart.
const gap = "\u200b"

// escape makes text show as it is in a post, an answer to a press, and the help and errors of a field.
func escape(s string) string { return markdown(s, true) }

// escapeIntro makes text show as it is above the fields of a dialog. There the web client itself
// escapes HTML before it reads Markdown, and does it a second time to what was escaped already.
func escapeIntro(s string) string { return markdown(s, false) }

// escapeLabel makes text show as it is on a button: no Markdown there, but mentions and emoji.
func escapeLabel(s string) string { return apart(s, nil) }

// entities are what HTML takes for its own.
var entities = map[rune]string{'&': "&amp;", '<': "&lt;", '>': "&gt;"}

// markdown escapes what has a meaning anywhere in a line, and what has one at the beginning.
func markdown(s string, html bool) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		body := strings.TrimLeft(line, " \t")
		indent := strings.Repeat("\u00a0", len(line)-len(body)) // four spaces would make a block of code
		lines[i] = indent + begin(body) + apart(body, func(r rune) string {
			switch {
			case strings.ContainsRune("\\`*_[]~|#", r):
				return "\\" + string(r)
			case html && entities[r] != "":
				return entities[r]
			}
			return ""
		})
	}
	return strings.Join(lines, "\n")
}

// begin is what keeps a line from being a list, a quotation, a rule or the underline of a heading.
func begin(line string) string {
	digits := strings.TrimLeft(line, "0123456789")
	switch {
	case line == "":
		return ""
	case strings.ContainsRune("-+=>", rune(line[0])):
		return gap
	case len(digits) < len(line) && digits != "" && (digits[0] == '.' || digits[0] == ')'):
		return gap
	}
	return ""
}

// apart puts a gap behind what begins a mention, a hashtag, an emoji, a formula or a link, when
// something follows it directly. The rest goes through as, which gives "" for what stays as it is.
func apart(s string, as func(rune) string) string {
	var b strings.Builder
	var before rune
	for i, r := range s {
		_, size := utf8.DecodeRuneInString(s[i:]) // of a byte that is no character: one
		out := ""
		if as != nil {
			out = as(r)
		}
		if out == "" {
			out = string(r)
		}
		b.WriteString(out)
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if next != utf8.RuneError && !unicode.IsSpace(next) && begins(before, r, next) {
			b.WriteString(gap)
		}
		before = r
	}
	return b.String()
}

// begins reports whether r, between before and next, begins something clients look for.
func begins(before, r, next rune) bool {
	switch r {
	case '@', '#', '~', ':', ';', '<', '$':
		return true
	case '.':
		return (unicode.IsLetter(before) || unicode.IsDigit(before)) && unicode.IsLetter(next) // www.x.nl, x.nl/y
	}
	return false
}
