package deid

import "bytes"

// Words with digits and signs for letters.

// leet gives the end of a name of one of the kinds with other signs for some letters: m0hamed, ya$$ine, M*hamed.
func (d *doc) leet(i int, kinds class) int {
	if d.is(i, "a") && d.is(i+1, "3", "4", "5") {
		return i // a4tje
	}
	j := d.chain(i, "@$!*|#")
	if d.is(j, "@", "$") && j > i+1 && d.glued(j-1) && !d.glued(j) {
		j++ // f@t1m@
	}
	if j == i+1 || d.quiet(i, j) || !hasLetter(d.text(i, j)) {
		return i
	}
	var buf [24]byte
	w := buf[:0]
	src := d.text(i, j)
	if len(src) < 3 || len(src) > len(buf) {
		return i
	}
	if t := bytes.TrimRight(src, "0123456789"); len(src)-len(t) >= 2 && !bytes.ContainsAny(t, "0123456789@$!*|#") {
		return i // an age behind a word: nothing stands for a letter
	}
	hidden, digit, letter := 0, false, 0
	for _, b := range src {
		digit = digit || '0' <= b && b <= '9'
		letter += btoi('a' <= b && b <= 'z')
		switch {
		case b == '*' || b == '#':
			b = '*'
			hidden++
		case digitLetters[b] != 0:
			b = digitLetters[b]
		}
		w = append(w, b)
	}
	if letter < 2 {
		return i
	}
	if c := d.x.class(w); hidden == 0 && c&kinds != 0 && (c&word == 0 || c&maybe != 0 && letter+2 <= len(w)) {
		return j
	}
	if hidden == 0 && (d.isName(w) || d.isName(bytes.ReplaceAll(w, []byte("i"), []byte("l"))) && bytes.ContainsAny(src, "1|!")) || hidden > 0 && hidden < 3 && len(w) > hidden+2 && d.guess(w) {
		return j
	}
	if hidden > 0 && d.isName(bytes.ReplaceAll(w, []byte("*"), nil)) && len(w) > hidden+2 {
		return j // B*art
	}
	if hidden > 1 && d.t[i].title && !d.t[i].upper && d.letters(j-1) && hidden+2 <= len(w) {
		return j // Y*****e
	}
	if digit && d.letters(j-1) && d.size(j-1) > 0 && j > i+2 && j <= i+8 && len(w) > 4 && !hasDigit(w) && d.lookup(hash(hashed, w), w)&^proper == 0 && (d.x.spelled.Weigh(w) > 1 && !d.slip(w) || d.near(w)&(first|last) != 0 && !d.compound(w)) && bytes.ContainsAny(w, "aeiouy") {
		return j // z4yn0ub
	}
	return i
}

// leetWord gives the end of a word from token i with two digits or more for letters inside, when it is what institutions are
// called by or made of two words: kl4pd3ur, R0z3nt0r3n. It is i when there is none.
func (d *doc) leetWord(i int) int {
	if !d.letters(i) || !d.digits(i+1) || !d.glued(i+1) || !d.letters(i+2) || !d.glued(i+2) || !d.digits(i+3) {
		return i
	}
	var buf [24]byte
	w, end := d.undisguise(i, buf[:0])
	if len(w) < 7 || hasDigit(w) || end < i+5 {
		return i
	}
	if c := d.x.class(w); c&houseName != 0 || c&word == 0 && d.compound(w) {
		return end
	}
	return i
}

// guess reports whether some letters for the stars in w make it a first name.
func (d *doc) guess(w []byte) bool {
	at := bytes.IndexByte(w, '*')
	if at < 0 {
		return d.isName(w)
	}
	defer func() { w[at] = '*' }()
	for c := byte('a'); c <= 'z'; c++ {
		w[at] = c
		if d.guess(w) {
			return true
		}
	}
	return false
}
