package deid

// Names written so as not to be recognised: digits and signs for letters, letters left out, pieces apart. A letter
// at a time is seen to in token.go.

// disguised gives the end of such a name from token i, or i.
func (d *doc) disguised(i int) int {
	if i > 0 && d.glued(i-1) && d.t[i-1].kind != sign {
		return i
	}
	if d.glued(i) {
		if end := d.leet(i, first); end > i {
			return end
		}
		if end := d.leetWord(i); end > i {
			return end
		}
	}
	return d.pieces(i)
}

// digitLetters are the letters that digits and signs stand for.
var digitLetters = [256]byte{'0': 'o', '1': 'i', '!': 'i', '|': 'i', '3': 'e', '4': 'a', '@': 'a', '5': 's', '$': 's', '7': 't', '8': 'b', '9': 'g'}

// disguisedTown gives the end of a town with digits for letters or a dash inside, from token i where a place may stand: Alm3re,
// U-trecht.
func (d *doc) disguisedTown(i int) int {
	if !d.glued(i) || !d.letters(i) && !d.digits(i) || !d.has(i-1, located) {
		return i
	}
	var buf [24]byte
	w, j := d.undisguise(i, buf[:0])
	if w == nil {
		return i
	}
	if c := d.x.class(w); c&place == 0 || c&(word|fine) != 0 && c&town == 0 || len(w) < 4 {
		return i
	}
	return j
}

// undisguise adds to w the word from token i on with letters for the digits and signs in it, and gives where it ends; nil when
// nothing in it stands for a letter, or it is too long.
func (d *doc) undisguise(i int, w []byte) (plain []byte, end int) {
	end = d.chain(i, "@$!|-.")
	src := d.text(i, end)
	if end == i+1 || len(src) < 4 || len(src) > cap(w) || d.quiet(i, end) || !hasLetter(src) {
		return nil, i
	}
	for _, b := range src {
		switch {
		case digitLetters[b] != 0:
			w = append(w, digitLetters[b])
		case b != '-' && b != '.':
			w = append(w, b)
		}
	}
	return w, end
}

// disguisedStreet gives the end of a street with digits or signs for letters, and its number, from token i: kerkstr44t 1 2. It
// is i when there is none.
func (d *doc) disguisedStreet(i int) int {
	if !d.glued(i) || !d.letters(i) || !d.digits(i+1) && !d.is(i+1, "@", "$", "!", "|") || !d.letters(i+2) && !d.is(i+2, "@", "$") {
		return i
	}
	var buf [32]byte
	w, j := d.undisguise(i, buf[:0])
	if len(w) < 7 || !streetEnds(w) && !(houseEnds(w) && (d.digits(j) || d.numeral(j) > 0)) {
		return i
	}
	for d.digits(j) && d.size(j) < 4 && d.beside(j-1) || d.numeral(j) > 0 && d.atEnd(j+1) {
		j++
	}
	if d.letters(j) && d.size(j) == 1 && d.glued(j) && d.digits(j+1) {
		j = d.chain(j, "") // v1er
	}
	return j
}

// pieces gives the end of a name in two or three pieces: yas-sine, Fa ti ma.
func (d *doc) pieces(i int) int {
	var buf [16]byte
	w := buf[:0]
	if d.t[i].cls&(small|common|about|verb) != 0 && d.t[i].cls&first == 0 && !d.glued(i) || !d.broken(i) {
		return i
	}
	strange, listed, little := 0, false, false
	most := i + 5
	if d.isSign(i+1) && d.isSign(i+3) {
		most = i + 9 // I-bra-hi-ma
	}
	for j := i; j < len(d.t) && j < most; j++ {
		if j > i && d.isSign(j) && d.glued(j-1) && d.glued(j) && !d.is(j, "'") {
			continue
		}
		if !d.letters(j) || d.t[j].quiet || d.size(j) > 6 || j > i && !d.beside(j-1) || len(w)+d.size(j) > len(buf) || d.t[j].spaced {
			return i
		}
		w = append(w, d.word(j)...)
		if d.t[j].cls&(word|small|fine) == 0 {
			strange++
		}
		listed = listed || d.size(j) > 3 && d.t[j].cls&(first|last) != 0
		if j > i && len(w) > 4 && (!listed || d.size(j) > 1) && d.isName(w) && (strange > 0 || d.isSign(j-1) || d.pieceOK(i, j)) {
			return j + 1
		}
		little = little || d.t[j].cls&(small|common|about) != 0
		if j > i+1 && strange > 1 && !listed && !little && len(w) > 5 && !d.letters(j+1) && d.x.class(w) == 0 && d.x.spelled.Weigh(w) > 3 {
			return j + 1 // zay nou b
		}
	}
	return i
}

// broken reports whether a piece of a name may begin at token i: a sign stands against it, or it or what follows is no word.
func (d *doc) broken(i int) bool {
	for j := i; j < len(d.t) && j < i+5; j++ {
		switch {
		case d.t[j].kind == sign:
			if j == i+1 && d.glued(i) && d.glued(j) {
				return true
			}
		case d.t[j].kind != letters || d.t[j].we-d.t[j].ws > 6:
			return false
		case d.t[j].cls&(word|small|fine) == 0:
			return true
		}
	}
	return d.has(i-1, about|relation|title)
}

// pieceOK reports whether two words at tokens i and j may be one name in pieces, because neither is a common word and somebody
// is spoken of: "over ka rim".
func (d *doc) pieceOK(i, j int) bool {
	none := small | verb | about | common | fine | number | month
	return j == i+1 && d.t[i].cls&none == 0 && d.t[j].cls&none == 0 && d.size(i) < 5 && d.size(j) < 5 && (d.strong(i) || d.weak(i) && d.personal(i-1))
}

// isName reports whether w is a first name and no ordinary word.
func (d *doc) isName(w []byte) bool {
	c := d.x.class(w)
	return c&first != 0 && (c&word == 0 || c&sure != 0)
}
