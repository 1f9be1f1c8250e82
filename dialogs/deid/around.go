package deid

// What stands around a word, as names.go asks it.

// named reports whether token i is introduced as a name: "heet X", "zijn naam is X", "noemen ze hem X".
func (d *doc) named(i int) bool {
	k := i - 1
	for range 4 {
		switch {
		case d.has(k, naming):
			return true
		case d.is(k, "is", "was", ":", "\"", "'", "we", "ze", "hem", "haar", "zich", "zichzelf", "ook", "dus", "nu", "eigenlijk", "echt", "hij", "zij", "(", "van", "jongen", "meisje", "volledig"):
			k--
		default:
			return false
		}
	}
	return false
}

// titled reports whether token i follows mevrouw, juf, wijkagent and the like.
func (d *doc) titled(i int) bool {
	k := i - 1
	if d.is(k, ".") && d.glued(k-1) {
		k--
	}
	return d.has(k, title) && !d.t[k].quiet
}

// strong reports whether something before token i tells that a name follows.
func (d *doc) strong(i int) bool {
	if d.titled(i) || d.named(i) {
		return true
	}
	k := i - 1
	if d.is(k, ":", "\"", "'", "(") {
		k--
	}
	return d.has(k, relation)
}

// weak reports whether a person may follow: "over X", "met X".
func (d *doc) weak(i int) bool {
	k := i - 1
	if d.is(k, "\"", "'") {
		k--
	}
	return d.has(k, about)
}

// acts reports whether a finite verb follows.
func (d *doc) acts(i int) bool {
	if d.is(i+1, "en", ",") && d.has(i+2, first|sure) {
		return d.has(i+3, verb)
	}
	return d.has(i+1, verb) && !d.is(i+1, "uit") || d.t[i].start && d.t[i].cls&verb == 0 && d.conjugated(i+1)
}

// conjugated reports whether token i is an ordinary word with the ending of a finite verb.
func (d *doc) conjugated(i int) bool {
	if !d.letters(i) || d.t[i].cls&word == 0 || d.t[i].cls&(small|about|first|last|orgKind) != 0 || d.size(i) < 5 {
		return false
	}
	w := d.word(i)
	n := len(w)
	return w[n-1] == 'e' && (w[n-2] == 't' || w[n-2] == 'd')
}

// possessive reports whether what begins at token i makes the word before it an owner: 's, z'n, d'r.
func (d *doc) possessive(i int) bool {
	return d.is(i, "'") && d.glued(i-1) && d.is(i+1, "s") || d.is(i, "zn", "dr") || d.is(i, "z", "d") && d.is(i+1, "'") && d.is(i+2, "n", "r")
}

// article reports whether token i is what stands before an ordinary noun.
func (d *doc) article(i int) bool {
	return d.is(i, "de", "het", "een", "deze", "die", "dit", "dat", "mijn", "zijn", "haar", "hun", "ons", "onze", "geen", "elke", "elk", "t", "n", "alle", "veel")
}

func (d *doc) conjunction(i int) bool {
	return d.is(i, "dat", "toen", "als", "omdat", "want", "maar", "en", "of", "wat", "waarom", "waar", "hoe", "zodat", "terwijl", "nadat", "voordat")
}

// beside reports whether token i+1 follows token i after one space or a hyphen.
func (d *doc) beside(i int) bool {
	return i+1 < len(d.t) && d.t[i+1].s-d.t[i].e <= 1 && d.t[i+1].kind != newline
}

// joined reports whether token i stands in a row with a name found just before: "X en Y", "X, Y".
func (d *doc) joined(i int) bool {
	return d.is(i-1, "en", ",", "&", "/") && d.names1(i-2) || d.is(i-1, "en") && d.is(i-2, ",") && d.names1(i-3)
}

func (d *doc) names1(i int) bool {
	if i < 0 || !d.t[i].quiet || len(d.found) == 0 {
		return false
	}
	s := d.found[len(d.found)-1]
	return s.Type == Name && s.End == int(d.t[i].e)
}

// personal reports whether token i is a preposition that persons follow more often than things.
func (d *doc) personal(i int) bool {
	return d.is(i, "over", "om", "met", "volgens", "tegen", "namens", "sinds", "hoi", "hey", "hee", "beste", "zei", "bij")
}

// nameRight gives where a name ends that was found up to token j; the word found is at i.
func (d *doc) nameRight(j, i int) int {
	for range 6 {
		next := d.partOfName(j, i)
		if next == j {
			break
		}
		j = next
	}
	if d.is(j, "'") && d.glued(j-1) && d.is(j+1, "s") && d.glued(j) {
		return j // the owner's 's stays
	}
	return j
}

// partOfName gives the token after the part of a name at j, or j.
func (d *doc) partOfName(j, i int) int {
	if j >= len(d.t) || d.t[j].quiet || !d.beside(j-1) {
		return j
	}
	if d.is(j, "-") && d.glued(j-1) && d.glued(j) && d.letters(j+1) && !d.t[j+1].quiet && (d.t[j+1].title || d.t[j+1].cls&(first|last) != 0) {
		return j + 2
	}
	k := j
	for range 3 {
		if d.has(k, particle) && d.beside(k) && !d.is(k, "in", "op", "en") || d.is(k, "'", "-") && d.glued(k) || d.is(k, "op", "in") && d.is(k+1, "den", "de", "'") && d.capital(k+1) {
			k++
		}
	}
	if !d.letters(k) || d.t[k].quiet || d.t[k].start {
		return j
	}
	t := &d.t[k]
	switch c := t.cls; {
	case d.size(k) == 1:
		if k == j && (t.title && !d.shouts && (d.is(k+1, ".") || !d.letters(k+1)) || d.is(k+1, ".") && d.glued(k) && k+2 < len(d.t) && !d.t[k+2].title) {
			return k + 1
		}
	case d.capital(k) && (c&(fine|verb|small) == 0 || k > j && c&small == 0) && (c&(word|title|relation) == 0 || c&(first|last) != 0):
		return k + 1
	case c&surname != 0 && k > j && d.t[i].cls&first != 0 && (d.t[i].cls&word == 0 || d.t[i].cls&sure != 0) && d.phraseEnds(k+1):
		return k + 1
	case k > j && c&last != 0 && !d.is(j, "de", "het") && d.has(j, particle):
		return k + 1
	case c&(small|fine|verb|common|about|located|month|relation|title) != 0:
	case c&(first|last) != 0 && c&word == 0:
		return k + 1
	case c&surname != 0 && (k > j && !d.is(j, "de", "het") || k == j), c&last != 0 && k == j && d.size(k) > 5 && c&orgKind == 0 && d.t[i].cls&sure != 0:
		return k + 1
	case c == 0 && k == j+1 && d.is(j, "van", "el", "al", "ben", "de", "ter", "ten", "den", "ait") && d.size(k) > 3 && (!d.is(j, "de") || d.x.spelled.Weigh(d.word(k)) > 0) && d.near(d.word(k))&common == 0:
		return k + 1
	case c == 0 && (d.size(k) > 4 && !d.slip(d.word(k)) && !d.verbal(k) || k > j+1):
		return k + 1
	}
	return j
}

// phraseEnds reports whether no noun follows at token k, so that "de groot" before it can be a surname.
func (d *doc) phraseEnds(k int) bool {
	return k >= len(d.t) || !d.letters(k) || d.t[k].cls&(small|verb|about|located|particle) != 0
}

// verbal reports whether an unknown word has the ending of a verb.
func (d *doc) verbal(k int) bool {
	w := string(d.word(k))
	n := len(w)
	return n > 3 && (w[n-1] == 't' || w[n-2:] == "te" || w[n-2:] == "de" || w[n-2:] == "en" || w[n-1] == 'd')
}

// nameLeft widens a name to the left over particles, initials and a first name that was not found alone.
func (d *doc) nameLeft(i int) int {
	from := i
	for k := i - 1; k >= 0 && k >= i-4 && d.beside(k) && !d.t[k].quiet; k-- {
		switch {
		case d.capital(k) && d.has(k, particle), d.is(k, "el", "al", "ait", "abu", "bint", "oulad", "ould", "bin", "der", "den", "ter") && !d.is(k, "al") || d.is(k, "al") && d.is(k+1, "-"):
			from = k
		case d.is(k, "van", "de") && (from < i && d.is(from, "der", "den", "de") || d.titled(k)) && !d.t[i].start:
			from = k
		case d.is(k, "-", "'") && d.glued(k) && d.letters(k-1) && d.size(k-1) <= 4 && d.glued(k-1) && !d.is(k-1, "ex", "oud", "t"):
			from = k - 1
			k--
		case d.is(k, ".") && d.letters(k-1) && d.size(k-1) == 1 && d.glued(k-1):
			from = k - 1
			k--
		default:
			return from
		}
	}
	return from
}

// initials gives the end of a name that begins with initials at token i: J. de Vries, or one letter after a
// title: meneer K. Letters people use to keep someone nameless (X, N) are none.
func (d *doc) initials(i int) (end int, confidence float64) {
	k := i
	for d.letters(k) && d.size(k) == 1 && d.is(k+1, ".") && d.glued(k) {
		k += 2
	}
	if k == i || k > i+8 {
		return i, 0
	}
	for range 3 {
		if d.has(k, particle) && d.beside(k) {
			k++
		}
	}
	plain := !d.t[i].title || d.shouts
	if d.letters(k) && d.size(k) > 1 && !d.t[k].quiet && (d.t[k].title && !plain || d.t[k].cls&last != 0 && d.t[k].cls&(word|first) != word) && d.beside(k-1) && d.t[k].cls&(small|fine|verb) == 0 {
		return d.nameRight(k+1, k), 0.85
	}
	if !plain && d.strong(i) && !d.is(i, "x", "y", "z", "n", "a", "b", "c") {
		return i + 1, 0.5
	}
	return i, 0
}
