package deid

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ruggespraak/dialogs/deid/fold"
)

// calls are words that ask somebody to do something. At the beginning of a sentence they have a
// capital, and some of them are names as well.
var calls = []string{
	"bel", "vraag", "let", "laat", "zie", "neem", "praat", "spreek", "mail", "app", "stuur", "check", "kijk",
	"bespreek", "overleg", "geef", "haal", "zet", "call", "ask", "tell", "see", "send",
}

// tails are words that stand behind a name and are no part of it.
var tails = []string{" op", " in", " aan", " bij", " met", " voor", " om", " en", " over"}

// trim takes off what is no part of a name: the call before it and the preposition behind it. What
// is a call and nothing else is no name.
func trim(text string, spans []Span) []Span {
	for i := range spans {
		s := &spans[i]
		if s.Type != Name || s.Why == Yours {
			continue
		}
		for _, tail := range tails {
			if strings.HasSuffix(text[s.Start:s.End], tail) {
				s.End -= len(tail)
			}
		}
		word, rest, more := strings.Cut(text[s.Start:s.End], " ")
		if more && begins(text[:s.Start]) && slices.Contains(calls, fold.String(word)) && capital(rest) {
			s.Start += len(word) + 1
		}
	}
	return slices.DeleteFunc(spans, func(s Span) bool {
		return s.Type == Name && s.Why != Yours && begins(text[:s.Start]) &&
			slices.Contains(calls, fold.String(text[s.Start:s.End])) && strings.HasPrefix(text[s.End:], " op ")
	})
}

// begins reports whether a sentence begins after before.
func begins(before string) bool {
	before = strings.TrimRight(before, " \t\n")
	return before == "" || strings.ContainsRune(".!?:", rune(before[len(before)-1]))
}

// capital reports whether s begins with one.
func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ToLower(string(r)) != string(r)
}
