package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word of the text: letters and digits, with apostrophes and hyphens between them.
type token struct {
	Span
	word   string // lower case, without accents and hyphens
	upper  bool   // all in capitals
	quoted bool   // inside quotation marks: somebody else's words
	comma  bool   // a comma or another mark stands before it
}

// A sentence ends at a full stop, a question or exclamation mark, or a new line; never inside a quote.
type sentence struct {
	Span
	tokens   []token
	question bool
	quote    bool // holds a quote of two words or more
}

// longestQuote is where an opening quotation mark that is never closed stops counting, in bytes.
const longestQuote = 500

// scan cuts a text into sentences of words. Sentences without words are left out.
func scan(text string) []sentence {
	var list []sentence
	all := findQuotes(text)
	quotes, start := all, 0
	for i, r := range text {
		for len(quotes) > 0 && quotes[0].End < i {
			quotes = quotes[1:]
		}
		quoted := len(quotes) > 0 && quotes[0].Start <= i
		if !quoted && ends(text, start, i, r) || quoted && quotes[0].End == i && endsQuoted(text, i, r) {
			end := i + utf8.RuneLen(r)
			list = appendSentence(list, text, start, end)
			start = end
		}
	}
	list = appendSentence(list, text, start, len(text))
	markQuotes(list, all)
	return list
}

// endsQuoted reports whether a sentence ends with the quotation mark r at i: the quote ends like a
// sentence, and another one begins after it.
func endsQuoted(text string, i int, r rune) bool {
	if i == 0 || !strings.ContainsRune(".!?", rune(text[i-1])) {
		return false
	}
	rest := strings.TrimLeftFunc(text[i+utf8.RuneLen(r):], unicode.IsSpace)
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsUpper(next) || strings.ContainsRune(`"“‘'`, next)
}

// ends reports whether the mark r at i ends a sentence.
func ends(text string, start, i int, r rune) bool {
	switch r {
	case '\n', '\r', '\u2028', '\u2029':
		return true
	case '!', '?', '…':
		return true
	case '.':
		next, _ := utf8.DecodeRuneInString(text[i+1:])
		return (i+1 == len(text) || !unicode.IsLetter(next) && !unicode.IsDigit(next) && next != ',') && !abbreviated(text[start:i])
	}
	return false
}

// abbreviated reports whether a sentence cannot end here: its last word is an abbreviation.
func abbreviated(s string) bool {
	const longest = 6
	tail := s[max(0, len(s)-longest-1):]
	cut := strings.LastIndexFunc(tail, func(r rune) bool { return !unicode.IsLetter(r) })
	if cut < 0 && len(tail) < len(s) {
		return false // a longer word than any abbreviation
	}
	last := tail[cut+1:]
	return utf8.RuneCountInString(last) == 1 || abbreviations[strings.ToLower(last)]
}

var abbreviations = set("bijv bv dhr mw mevr dr drs mr ca evt nr jl ong resp aug sept okt nov dec jan feb mrt apr mrs ms")

func appendSentence(list []sentence, text string, start, end int) []sentence {
	tokens := tokenize(text, start, end)
	if len(tokens) == 0 {
		return list
	}
	s := sentence{tokens: tokens, question: strings.HasSuffix(strings.TrimRight(text[start:end], " \n\r\t"), "?")}
	trimmed := strings.TrimLeftFunc(text[start:end], unicode.IsSpace)
	s.Start = end - len(trimmed)
	s.End = s.Start + len(strings.TrimRightFunc(trimmed, unicode.IsSpace))
	return append(list, s)
}

// tokenize gives the words of text[start:end].
func tokenize(text string, start, end int) []token {
	var list []token
	from := -1
	for i, r := range text[start:end] {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || from >= 0 && unicode.Is(unicode.Mn, r)
		if !inside && from >= 0 && joins(r) {
			next, _ := utf8.DecodeRuneInString(text[start+i+utf8.RuneLen(r) : end])
			inside = unicode.IsLetter(next) || unicode.IsDigit(next)
		}
		switch {
		case inside && from < 0:
			from = start + i
		case !inside && from >= 0:
			list = appendToken(list, text, from, start+i)
			from = -1
		}
	}
	if from >= 0 {
		list = appendToken(list, text, from, end)
	}
	return list
}

func joins(r rune) bool { return r == '\'' || r == '’' || r == '-' }

func appendToken(list []token, text string, start, end int) []token {
	s := text[start:end]
	t := token{Span: Span{start, end}, word: mend(fold(s)), upper: len(s) > 1 && strings.ToUpper(s) == s && strings.ToLower(s) != s}
	if n := len(list); n > 0 {
		t.comma = strings.ContainsAny(text[list[n-1].End:start], ",;:()")
	}
	return append(list, t)
}

// fold makes words comparable: lower case, no accents, no hyphens, one kind of apostrophe.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch r = unicode.ToLower(r); {
		case r < utf8.RuneSelf && r != '-':
			return r
		case r == '-' || unicode.Is(unicode.Mn, r):
			return -1
		case r == '’':
			return '\''
		}
		if plain, ok := unaccented[r]; ok {
			return plain
		}
		return r
	}, s)
}

var unaccented = func() map[rune]rune {
	m := map[rune]rune{}
	for plain, accented := range map[rune]string{'a': "àáâä", 'e': "èéêë", 'i': "ìíîï", 'o': "òóôö", 'u': "ùúûü", 'c': "ç", 'n': "ñ"} {
		for _, r := range accented {
			m[r] = plain
		}
	}
	return m
}()

// set makes a set of the words of s, folded like those of a text.
func set(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[fold(w)] = true
	}
	return m
}
