package facts

import (
	"unicode"
	"unicode/utf8"
)

// closers are the marks that can close what a mark opens.
var closers = map[rune]string{
	'"': `"”`, '“': `”"`, '”': `”"`, '„': `”“"`, '«': "»", '\'': `'’`, '‘': `’'`, '’': `’'`,
}

// findQuotes gives what stands between quotation marks, in order. An apostrophe within or before a word
// ("zo'n", "'s morgens") is no quotation mark.
func findQuotes(text string) []Span {
	var (
		list []Span
		open = -1
		mark rune
		prev = ' '
	)
	for i, r := range text {
		switch {
		case open >= 0 && (i-open > longestQuote || r == '\n' && prev == '\n'):
			open = -1
		case open >= 0 && closes(mark, r, text[i:]):
			list = append(list, Span{open, i})
			open = -1
		case open < 0 && closers[r] != "" && opens(prev, r, text[i:]):
			open, mark = i+utf8.RuneLen(r), r
		}
		prev = r
	}
	return list
}

// opens reports whether r, at the start of rest, opens a quote.
func opens(prev, r rune, rest string) bool {
	if unicode.IsLetter(prev) || unicode.IsDigit(prev) {
		return false
	}
	rest = rest[utf8.RuneLen(r):]
	first, size := utf8.DecodeRuneInString(rest)
	if size == 0 || unicode.IsSpace(first) {
		return false
	}
	if r != '\'' && r != '’' && r != '‘' {
		return true
	}
	second, _ := utf8.DecodeRuneInString(rest[size:])
	return unicode.IsLetter(second) || !shortened[first]
}

// shortened are the words that are written as an apostrophe and one letter: 's, 't, 'n, 'k, 'm, 'r.
var shortened = map[rune]bool{'s': true, 't': true, 'n': true, 'k': true, 'm': true, 'r': true, 'd': true}

// closes reports whether r, at the start of rest, closes a quote that mark opened.
func closes(mark, r rune, rest string) bool {
	found := false
	for _, c := range closers[mark] {
		found = found || c == r
	}
	if !found {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest[utf8.RuneLen(r):])
	return !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// markQuotes marks the words within quotes of two words or more. A single word in quotation marks
// is the writer's own ('agressief'), but not after a word for saying or writing (de tekst 'antifa').
func markQuotes(list []sentence, quotes []Span) {
	q := 0
	for i := range list {
		tokens := list[i].tokens
		for j := 0; j < len(tokens); {
			for q < len(quotes) && quotes[q].End <= tokens[j].Start {
				q++
			}
			k := j
			for k < len(tokens) && q < len(quotes) && tokens[k].Start >= quotes[q].Start && tokens[k].End <= quotes[q].End {
				k++
			}
			if k-j >= 2 || k > j && aboutWord(tokens, j) {
				list[i].quote = list[i].quote || k-j >= 2
				for n := j; n < k; n++ {
					tokens[n].quoted = true
				}
			}
			j = max(k, j+1)
		}
	}
}

// aboutWord reports whether the single word in quotation marks at j is spoken of as a word, by what stands
// just before it or after it.
func aboutWord(tokens []token, j int) bool {
	const before, after = 2, 3
	for i := max(0, j-before); i <= j+after && i < len(tokens); i++ {
		if i != j && worded[tokens[i].word] {
			return true
		}
	}
	return false
}
