package deid

import "bytes"

// Names written so as not to be recognised: digits and signs for letters, letters left out, pieces apart. A letter
// at a time is seen to in token.go.

// disguised gives the end of such a name from token i, or i.
func (d *doc) disguised(i int) int {
	if i > 0 && d.glued(i-1) && d.t[i-1].kind != sign {
		return i
	}
	if d.glued(i) {
		if end := d.leet(i); end > i {
			return end
		}
	}
	return d.pieces(i)
}

// leet gives the end of a name with other signs for some letters: m0hamed, ya$$ine, M*hamed.
func (d *doc) leet(i int) int {
	j := d.chain(i, "@$!*|")
	if j == i+1 || d.quiet(i, j) || !hasLetter(d.text(i, j)) {
		return i
	}
	var buf [24]byte
	w := buf[:0]
	src := d.text(i, j)
	if len(src) < 3 || len(src) > len(buf) {
		return i
	}
	hidden := 0
	for _, b := range src {
		switch b {
		case '0':
			b = 'o'
		case '1', '!', '|':
			b = 'i'
		case '3':
			b = 'e'
		case '4', '@':
			b = 'a'
		case '5', '$':
			b = 's'
		case '7':
			b = 't'
		case '*':
			hidden++
		}
		w = append(w, b)
	}
	if hidden == 0 && d.isName(w) || hidden > 0 && hidden < 3 && len(w) > hidden+2 && d.guess(w) {
		return j
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

// pieces gives the end of a name in two or three pieces: yas-sine, Fa ti ma.
func (d *doc) pieces(i int) int {
	var buf [16]byte
	w := buf[:0]
	strange := false
	for j := i; j < len(d.t) && j < i+5; j++ {
		if j > i && d.isSign(j) && d.glued(j-1) && d.glued(j) && !d.is(j, "'") {
			continue
		}
		if !d.letters(j) || d.t[j].quiet || d.size(j) > 6 || j > i && !d.beside(j-1) || len(w)+d.size(j) > len(buf) || d.t[j].spaced {
			return i
		}
		w = append(w, d.word(j)...)
		strange = strange || d.t[j].cls&(word|small|first|last|fine) == 0
		if j > i && strange && len(w) > 4 && d.isName(w) {
			return j + 1
		}
	}
	return i
}

// isName reports whether w is a first name and no ordinary word.
func (d *doc) isName(w []byte) bool {
	c := d.x.class(w)
	return c&first != 0 && (c&word == 0 || c&sure != 0)
}
