package deid

import (
	"bytes"
	"strconv"
	"strings"
	"sync"
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

// letterWords gives the letters that words stand for: of the alphabets of NATO, the Netherlands, Belgium and Germany, and what letters are called.
var letterWords = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for w := range strings.FieldsSeq(`alfa alpha anna anton arthur bravo bernard berta brussel charlie cornelis cesar delta dirk dora desire echo eduard emiel emil foxtrot ferdinand frederik friedrich
		golf gerard gustaaf gustav hotel hendrik heinrich henri india isaac isaak izaak ida isidoor juliet juliett juliette johan johannes jan julius jozef kilo karel lima lodewijk leopold ludwig mike marie maria martha
		november nico napoleon nordpol oscar otto papa pieter paula quebec quotient quirinius quinten romeo rudolf richard robert sierra simon samuel siegfried tango teunis theodoor theodor uniform utrecht ulrich ursula victor viktor whiskey whisky willem wilhelm waterloo
		xray xantippe xanthippe xantiphe xavier yankee ypsilon yvonne ijsbrand ijmuiden zulu zaandam zacharias zaandijk zeppelin`) {
		m[w] = w[:1]
	}
	for w := range strings.FieldsSeq(`a:aa b:bee c:cee c:see d:dee e:ee f:ef f:eff g:gee h:ha h:haa i:ie j:jee j:jot k:ka k:kaa l:el m:em n:en o:oo p:pee q:ku q:kuu q:kju r:er r:err s:es s:ess t:tee u:uu v:vee w:wee
		x:iks x:ex x:ix y:ij y:ygrec y:griekse z:zet z:zed z:zee nl:enel nl:ennel`) {
		letter, name, _ := strings.Cut(w, ":")
		m[name] = letter
	}
	return m
})

// mistakable are names of letters that are words as well: next to another letter they are letters.
var mistakable = oneOf("ee en er es el em ef ie ha ex ix ij zee papa golf hotel november oscar uniform utrecht maria brussel")

// joints are words between the parts of what is said sign by sign.
var joints = oneOf("streep streepje dash min koppelteken spatie punt komma dan en toen daarna vervolgens weer nog de slash liggend hoofdletter grote kleine letter letters cijfer cijfers")

// joint reports whether token i is a sign or word between the parts of a code.
func (d *doc) joint(i int) bool {
	if d.isSign(i) {
		return strings.IndexByte(".,-*_/|~:;()", d.t[i].first) >= 0
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
	case len(w) == 1, d.t[i].spaced && len(w) < 8, d.t[i].upper && len(w) < 5:
		return w, false
	}
	if len(w) < 10 {
		if l, ok := letterWords()[string(w)]; ok {
			return []byte(l), true
		}
	}
	return nil, false
}

// clear reports whether token i is a word for a letter and nothing else.
func (d *doc) clear(i int) bool {
	_, said := d.letterAt(i)
	return said && !mistakable(d.word(i))
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
	if d.digits(i) || d.joint(i) || d.has(i, number) || d.explains(i) || d.explains(i+1) {
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
		if l == nil || word && mistakable(d.word(i)) && !d.clear(i+1) && !d.clear(i-1) && !d.is(i+1, "el") && !(d.is(i, "el") && d.is(i-1, "en")) {
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
			c.said += btoi(d.letters(j) && !d.is(j, "en", "de", "dan"))
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

// announced reports whether a word that a number in a file follows stands among the tokens before i.
func (d *doc) announced(i, n int) bool {
	kept := false
	for k := i - 1; k >= 0 && k >= i-n && d.t[k].kind != newline; k-- {
		if !d.letters(k) {
			continue
		}
		w := d.word(k)
		if things(w) || bsnCue(w) || ibanCue(w) || phoneCue(w) && !d.is(k, "nr", "nummer") || plateCue(w) {
			return false
		}
		if d.t[k].cls&announces != 0 || len(w) > 3 && bytes.HasSuffix(w, []byte("nr")) || len(w) > 6 && bytes.HasSuffix(w, []byte("nummer")) || d.is(k, "nr", "nummer") && (kept || d.is(k-1, "v", "-") || d.letters(k-1) && filing(d.word(k-1))) {
			return true
		}
		kept = kept || keeps(w)
	}
	return false
}

// keeps are programs in which schools and care keep files.
var keeps = oneOf("som somtoday magister parnassys eduarte osiris lvs esis gidso suite mysis topicus ons nedap zilliz regas wijz kidos mlcas xis cosa bvh trajectum")

// spelledCode finds a code to which the number at token i belongs, and gives the token after it, i for none.
func (d *doc) spelledCode(i int) int {
	announced := d.announced(i, 10)
	if !announced && !d.lettered(i) {
		return i
	}
	c := d.codeAround(i)
	for s := 0; s+6 <= c.n; s++ {
		if s > 0 && c.from[s] == c.from[s-1] || c.end[s] <= i-20 {
			continue
		}
		if n := ibanLength[string(c.w[s:s+2])]; n > 0 && s+n <= c.n && (s+n == c.n || c.from[s+n] != c.from[s+n-1]) && (mod97(c.w[s:s+n]) || dutchAccount(c.w[s:s+n]) && n == 18) {
			d.add(c.from[s], c.end[s+n-1], IBAN, Shape, 0.9)
			return c.end[s+n-1]
		}
	}
	for s := 0; s+6 <= c.n; s++ {
		if (s == 0 || c.from[s] != c.from[s-1]) && (s+6 == c.n || c.from[s+6] != c.from[s+5]) && d.saidPlate(&c, s) {
			d.add(c.from[s], c.end[s+5], Plate, Shape, 0.85)
			return c.end[s+5]
		}
	}
	if (announced || c.n > 0 && d.announced(c.from[0], 8)) && c.n > 0 && !(d.glued(c.from[0]-1) && !d.is(c.from[0]-1, ":", "=", "#", "\"", "'")) {
		return d.saidID(&c, i)
	}
	return i
}

// saidPlate reports whether the six signs of c from s on are a number plate.
func (d *doc) saidPlate(c *code, s int) bool {
	var form [6]byte
	for k := range form {
		form[k] = 'a'
		if b := c.w[s+k]; '0' <= b && b <= '9' {
			form[k] = '9'
		}
	}
	if !undashed()[string(form[:])] || c.said == 0 {
		return false
	}
	from, end := c.from[s], c.end[s+5]
	if d.back(from, 7, plateCue) || d.ahead(end, 7, plateWord) {
		return true
	}
	return c.said > 1 && c.n == 6 && !d.back(from, 4, things)
}

// saidID adds the number in a file that c is when it has digits enough and was said or typed a sign at a time.
func (d *doc) saidID(c *code, i int) int {
	groups, digit := 0, 0
	for k := range c.n {
		groups += btoi(k == 0 || c.from[k] != c.from[k-1])
		digit += btoi('0' <= c.w[k] && c.w[k] <= '9')
	}
	if c.n < 4 || digit < 3 || c.said == 0 && (groups < 4 || groups*2 < c.n) || c.said > 0 && groups < 3 || amountAt(d, c.end[c.n-1]) || digit == c.n && d.dialled(c.w[:c.n], i) {
		return i
	}
	d.add(c.from[0], c.end[c.n-1], ID, Cued, 0.85)
	return c.end[c.n-1]
}
