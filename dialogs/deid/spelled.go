package deid

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Codes of letters and digits that are said or typed a sign at a time: number plates, account numbers, numbers in files.
// "K van Karel, Simon, 72, el bee" is KS72LB.

// maxCode bounds how many letters and digits one code has.
const maxCode = 32

// A code is what a row of words and signs means, a letter or digit each, with the tokens that said it.
type code struct {
	w         [maxCode]byte
	from, end [maxCode]int // of each sign; those of one word share them
	n         int
	said      int // how many of the words are no letters or digits themselves
}

// alphabets are words for their first letter: of the alphabets of NATO, the Netherlands, Belgium and Germany, and what letters are called.
const alphabets = `alfa alpha anna anton arthur bravo bernard berta brussel charlie cornelis cesar delta dirk dora desire echo eduard emiel emil foxtrot ferdinand frederik friedrich
	golf gerard gustaaf gustav hotel hendrik heinrich henri india isaac isaak izaak ida isidoor juliet juliett juliette johan johannes jan julius jozef kilo karel lima lodewijk leopold ludwig mike marie maria martha
	november nico napoleon nordpol oscar otto papa pieter paula quebec quotient quirinius quinten romeo rudolf richard robert sierra simon samuel siegfried tango teunis theodoor theodor uniform utrecht ulrich ursula victor viktor whiskey whisky willem wilhelm waterloo
	xray xantippe xanthippe xantiphe xavier yankee ypsilon yvonne ijsbrand ijmuiden zulu zaandam zacharias zaandijk zeppelin
	aa bee cee dee ee gee ha haa ie jee jot ka kaa oo pee tee uu vee wee ygrec zet zed zee`

// oddLetters are words for another letter than their first.
var oddLetters = map[string]string{"see": "c", "ef": "f", "eff": "f", "el": "l", "em": "m", "en": "n", "ku": "q", "kuu": "q", "kju": "q", "er": "r", "err": "r", "es": "s", "ess": "s", "iks": "x", "ex": "x", "ix": "x", "ij": "y", "griekse": "y", "enel": "nl", "ennel": "nl"}

// saysLetter are both.
var saysLetter = oneOf(alphabets + " " + strings.Join(slices.Collect(maps.Keys(oddLetters)), " "))

// mistakable are names of letters that are words as well: next to another letter they are letters.
var mistakable = oneOf("ee en er es el em ef ie ha ex ix ij zee papa golf hotel november oscar uniform utrecht maria brussel")

// joints are words between the parts of what is said sign by sign.
var joints = oneOf("streep streepje dash min koppelteken spatie punt komma dan en toen daarna vervolgens weer nog de slash liggend hoofdletter grote kleine letter letters cijfer cijfers")

// joint reports whether token i is a sign or word between the parts of a code.
func (d *doc) joint(i int) bool {
	if d.isSign(i) {
		return strings.IndexByte(".,-*_/|~()", d.t[i].first) >= 0
	}
	if d.is(i, "een") { // and a six
		return d.is(i-1, "en", "dan", "nog") && (d.digits(i+1) || d.has(i+1, number))
	}
	return d.letters(i) && d.size(i) > 1 && joints(d.word(i)) && !d.t[i].quiet && !(d.is(i, "en") && d.is(i+1, "el"))
}

// letterAt gives the letters that token i stands for, "" for none, and whether it is a word for them.
func (d *doc) letterAt(i int) (w []byte, said bool) {
	if !d.letters(i) || d.t[i].quiet {
		return nil, false
	}
	w = d.word(i)
	switch {
	case len(w) == 1, len(w) < 4 && d.grouped(i) && !saysLetter(w), d.t[i].spaced && len(w) < 8, d.t[i].upper && len(w) < 5:
		return w, false
	}
	if !saysLetter(w) {
		return nil, false
	}
	if l := oddLetters[string(w)]; l != "" {
		return []byte(l), true
	}
	return w[:1], true
}

// grouped reports whether the few letters of token i stand beside the word for a dash, or beside a number in words and are no word.
func (d *doc) grouped(i int) bool {
	if c := d.t[i].cls; c&small != 0 {
		return false
	} else if c == 0 && d.has(i-1, number) && d.has(i+1, number) {
		return true
	}
	return d.letters(i-1) && dash(d.word(i-1)) || d.letters(i+1) && dash(d.word(i+1))
}

// clear reports whether token i is a word for a letter, and not one of the short ones that are something else as often.
func (d *doc) clear(i int) bool {
	_, said := d.letterAt(i)
	return said && (d.size(i) > 3 || !mistakable(d.word(i)))
}

// countsAt reports whether token i is a number or a word for a letter, so that "een" beside it is a digit.
func (d *doc) countsAt(i int) bool {
	return d.digits(i) || d.has(i, number) || d.clear(i) || d.isSign(i) && d.is(i, "-", ",", ".") || d.letters(i) && d.size(i) > 3 && joints(d.word(i))
}

// sayable reports whether token i may belong to a code.
func (d *doc) sayable(i int) bool {
	if i < 0 || i >= len(d.t) || d.t[i].quiet || d.t[i].kind == newline {
		return false
	}
	if d.digits(i) || d.joint(i) || d.has(i, number) || d.explains(i) || d.explains(i+1) || d.is(i, "ray") && d.is(i-2, "x") {
		return true
	}
	w, _ := d.letterAt(i)
	return w != nil
}

// explains reports whether token i is the word in "K van Karel".
func (d *doc) explains(i int) bool {
	return i > 1 && d.is(i-1, "van", "v", "als") && d.letters(i) && d.size(i) > 2 && d.letters(i-2) && d.size(i-2) == 1 && d.word(i)[0] == d.word(i - 2)[0]
}

// spell adds what token i and those that explain it stand for, and gives the token after them; i when it stands for nothing.
func (d *doc) spell(c *code, i int) int {
	var buf [16]byte
	w, end, said := buf[:0], i+1, 0
	switch n := d.numeral(i); {
	case d.joint(i):
		return i
	case d.digits(i) && d.size(i) < 9:
		w = append(w, d.word(i)...)
	case n >= 0 && !(n == 1 && !d.countsAt(i+1) && !d.countsAt(i-1)):
		w, said = strconv.AppendInt(w, int64(n), 10), 1
	case d.is(i, "x") && d.is(i+1, "-") && d.is(i+2, "ray"):
		w, end, said = append(w, 'x'), i+3, 1
	case d.explains(i + 2):
		w, end, said = append(w, d.word(i)[0]), i+3, 1
	default:
		l, word := d.letterAt(i)
		if l == nil || word && mistakable(d.word(i)) && !d.clear(i+1+btoi(d.isSign(i+1))) && !d.clear(i-1-btoi(d.isSign(i-1))) && !d.is(i+1, "el") && !(d.is(i, "el") && d.is(i-1, "en")) {
			return i
		}
		w, said = append(w, l...), btoi(word)
	}
	if c.n+len(w) > maxCode {
		return i
	}
	for _, b := range w {
		c.w[c.n], c.from[c.n], c.end[c.n] = b, i, end
		c.n++
	}
	c.said += said
	return end
}

// codeAround gives the code that the number at token i belongs to.
func (d *doc) codeAround(i int) (c code) {
	from := i
	for from > i-20 && d.sayable(from-1) {
		from--
	}
	for j := from; j < len(d.t) && d.sayable(j); {
		next := d.spell(&c, j)
		switch {
		case next > j:
			j = next
		case d.joint(j):
			c.said += btoi(d.letters(j) && !d.is(j, "en", "de"))
			j++
		case j < i:
			c = code{}
			j++
		default:
			return c
		}
	}
	return c
}

// lettered reports whether a letter that is said stands beside the number at token i.
func (d *doc) lettered(i int) bool {
	k := i - 1
	for k > i-4 && d.joint(k) {
		k--
	}
	if w, said := d.letterAt(k); w != nil && (said || k < i-1 || len(w) > 1) {
		return true
	}
	for k = i + 1; k < i+12 && (d.joint(k) || d.digits(k) || d.has(k, number)); {
		k++
	}
	w, said := d.letterAt(k)
	return w != nil && (said || d.letters(k-1) || d.has(i, number) || d.is(k+1, "van"))
}
