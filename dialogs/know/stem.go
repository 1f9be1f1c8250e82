package know

import (
	"strings"
	"unicode"

	"ruggespraak/dialogs/deid/fold"
)

// little are words that say nothing about what somebody looks for.
var little = wordSet(`de het een van met en of in is ik je jij mij mijn wat hoe mag moet over aan bij voor naar om te dat die dit deze er als ook
	niet wel nu dan op uit tot door zijn hun kan kun ken wil weten uitleg doe doen doet
	the a an of with and or in is i you my what how may must about at for to that this it as not on from by can do does explain know`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// wordsIn are the words of a text, folded, in order.
func wordsIn(s string) []string {
	s = strings.ReplaceAll(fold.String(s), "'s", "s") // risico's
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// stems are the stems of the words of a text that say something.
func stems(s string) []string {
	var list []string
	for _, w := range wordsIn(s) {
		if !little[w] {
			list = append(list, stem(w))
		}
	}
	return list
}

// endings are taken off once, the longest first.
var endings = []string{"ingen", "ing", "en", "es", "e", "s"}

// stem makes forms of a Dutch or English word the same: ouder and ouders, praat and praten, brief and
// brieven, share and sharing. Both sides of a comparison are stemmed, so it need not give a word.
func stem(w string) string {
	const least = 3 // letters that stay
	for _, end := range endings {
		if short, ok := strings.CutSuffix(w, end); ok && len(short) >= least {
			w = short
			break
		}
	}
	var b strings.Builder
	var last rune
	for _, r := range w { // double letters come and go: fasen, fase; deel, delen; gesprek, gesprekken
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	w = b.String()
	if short, ok := strings.CutSuffix(w, "v"); ok {
		return short + "f"
	}
	return w
}

// near reports whether two words differ by one letter: another one, one too many or too few, or two
// that changed places.
func near(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return string(x[i:]) == string(y[i+1:])
	}
	if i == len(x) {
		return true
	}
	if string(x[i+1:]) == string(y[i+1:]) {
		return true
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
}
