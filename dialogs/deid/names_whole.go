package deid

// How far a name reaches, once a word of it is found.

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
	if d.is(j, "-") && d.glued(j-1) && d.glued(j) && d.letters(j+1) && !d.t[j+1].quiet && (d.t[j+1].title || d.t[j+1].cls&(first|last) != 0 || d.t[j+1].cls == 0 && !d.slip(d.word(j+1))) {
		return j + 2
	}
	if d.is(j-1, "thi") && d.letters(j) && d.t[j].cls&(small|verb|about|common) == 0 && d.t[j].cls&(first|last) != 0 {
		return j + 1 // thi mai
	}
	if k := d.marriedName(j); k > j {
		return k
	}
	if d.is(j, "a") && d.is(j-1, "tjin", "tjon", "tjong", "tjen", "chin", "chong", "lie", "li", "lo", "jong", "ong", "woei", "liong", "tjan", "tjauw", "sjauw", "fung", "cheung", "cheuk") && d.beside(j) && d.letters(j+1) && d.size(j+1) > 1 && d.t[j+1].cls&(small|verb) == 0 {
		return j + 2 // tjin a loi
	}
	if k := d.doubleName(j, i); k > j {
		return k
	}
	k := d.vanDer(j)
	short := k > j || d.is(j, "vd", "vdr")
	if k > j && d.letters(k) && (d.t[k].title || d.has(k, last|surname)) && !d.t[k].quiet {
		return k + 1 // its full stop begins no sentence
	}
	for range 3 {
		if d.size(min(k, len(d.t)-1)) == 1 && d.t[min(k, len(d.t)-1)].title && d.is(k+1, ".") && d.glued(k) {
			break // Merel T.
		}
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
		if end := d.lastInitial(j, k); end > k {
			return end
		}
	case d.capital(k) && (c&(fine|verb|small) == 0 || k > j && c&small == 0 && !(c&fine != 0 && d.has(k+1, word)) || k == j && c&last != 0 && c&small == 0 && d.capital(i)) && (c&(word|title|relation) == 0 || c&(first|last) != 0):
		return k + 1
	case c&surname != 0 && k > j && d.t[i].cls&first != 0 && (d.t[i].cls&word == 0 || d.t[i].cls&sure != 0) && (d.phraseEnds(k+1) || d.participle(k+1)), c&surname != 0 && short && !lately(d.word(k)):
		return k + 1
	case k > j && c&last != 0 && !d.is(j, "de", "het") && d.has(j, particle):
		return k + 1
	case c&(fine|last|word) == fine|last && k == i+1 && d.t[i].cls&(first|word) == first && d.strong(i), c&(fine|surname) == fine|surname && c&(verb|common|month) == 0 && k == i+1 && d.t[i].cls&first != 0 && d.t[i].cls&(word|sure) != word:
		return k + 1 // "mijn leerling kees philips"
	case c&(small|fine|verb|common|about|located|month|relation|title) != 0:
	case c&(first|last) != 0 && c&word == 0:
		return k + 1
	case d.t[k].houseName && c&first == 0 && k == i+1 && d.size(k) > 3 && d.t[i].cls&(first|word) == first && d.ends(k+1) && (d.strong(i) || d.weak(i) || d.t[i].start):
		return k + 1 // danny meeuw
	case c&surname != 0 && (k > j && !d.is(j, "de", "het") || k == j), c&last != 0 && k == j && c&orgKind == 0 && (d.size(k) > 5 && d.t[i].cls&sure != 0 || (d.size(k) > 3 || c&surname != 0) && k == i+1 && (d.t[k].title || !d.t[i].title) && (d.t[i].cls&word == 0 || d.t[i].cls&sure != 0) && (d.ends(k+1) && (d.strong(i) || d.weak(i) || d.t[i].start || c&(dubious|common) == 0) || d.weak(i) && d.participle(k+1))):
		return k + 1
	case c == 0 && k == j+1 && d.is(j, "van", "el", "al", "ben", "de", "ter", "ten", "den", "ait") && d.size(k) > 3 && (!d.is(j, "de") || d.x.spelled.Weigh(d.word(k)) > 0) && d.near(d.word(k))&common == 0:
		return k + 1
	case c == 0 && k == j && d.size(k) > 5 && d.t[i].cls&(first|word) == first && likeSurname(d.word(k)) && d.near(d.word(k))&common == 0:
		return k + 1 // brandon hoogeveld
	case c == 0 && (d.size(k) > 4 && !d.slip(d.word(k)) && !d.verbal(k) || k > j+1):
		return k + 1
	}
	return j
}

// vanDer gives the end of "v.d.", "v/d" or "v d" at token j, or j.
func (d *doc) vanDer(j int) int {
	switch {
	case d.is(j, "v") && d.is(j+1, "d", "dr") && d.beside(j) && d.beside(j+1):
		return j + 2
	case !d.is(j, "v") || !d.glued(j) || !d.is(j+2, "d") || !d.glued(j+1):
	case d.is(j+1, "/") && d.beside(j+2):
		return j + 3
	case d.is(j+1, ".") && d.is(j+3, ".") && d.beside(j+3):
		return j + 4
	}
	return j
}

// marriedName gives the end of a second surname behind a dash that stands apart, at token j: Hoekstra - de Boer.
func (d *doc) marriedName(j int) int {
	if !d.is(j, "-") || d.glued(j-1) || d.glued(j) || !d.capital(j-1) || !d.has(j-1, last) {
		return j
	}
	k := j + 1
	for range 3 {
		if d.has(k, particle) && d.beside(k) {
			k++
		}
	}
	if !d.capital(k) || !d.has(k, last|surname) || d.t[k].quiet {
		return j
	}
	return k + 1
}

// lastInitial gives the end of the letter a surname is cut down to, at token k behind a name that ends before token j:
// Tarik E., delano b. Letters that are words of chat are none without a full stop.
func (d *doc) lastInitial(j, k int) int {
	t := &d.t[k]
	stop := d.is(k+1, ".") && d.glued(k)
	switch {
	case d.is(k, "'") || k > j && (k > j+2 || !d.has(j, particle) || !stop && d.is(k, "n", "s", "t", "k", "m", "r", "d", "u")):
	case t.title && !d.shouts && stop:
		return k + 2
	case t.title && !d.shouts && (!d.letters(k+1) || d.has(k+1, verb|small|about)), stop && k+2 < len(d.t) && !d.t[k+2].title:
		return k + 1 + btoi(stop)
	case !d.shouts && d.is(k, "b", "c", "d", "e", "f", "g", "h", "i", "j", "l", "o", "p", "v", "w", "y") && (!d.letters(k+1) && !d.is(k+1, "'", "/", "&") || d.has(k+1, verb|small|about) || d.is(k+1, "eruit", "erbij", "mee", "weg")),
		!d.shouts && d.is(k, "k", "m", "r", "s", "z") && d.is(k+1, "uit", "van", "en"):
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
	if k := d.vanBefore(i); k < i && !d.t[k].quiet && (d.weighVan(i) > 0 || d.is(k, "v", "vd", "vdr", "vder") && d.t[i].cls&(last|surname|word) != word) {
		return k
	}
	if d.is(i-1, "de", "het") && d.nicknameAt(i-2) {
		return i - 1 // bijgenaamd de Slager
	}
	for k := i - 1; k >= 0 && k >= i-4 && d.beside(k) && !d.t[k].quiet; k-- {
		switch {
		case d.capital(k) && d.has(k, particle), d.t[k].start && d.t[k].title && d.is(k, "van", "el", "ter", "ten") && d.capital(k+1) && d.has(i, last) && !d.has(i, first), d.is(k, "el", "al", "ait", "abu", "bint", "oulad", "ould", "bin", "der", "den", "ter") && !d.is(k, "al") || d.is(k, "al") && d.is(k+1, "-"):
			from = k
		case d.is(k, "van", "de") && (from < i && d.is(from, "der", "den") || d.titled(k) || d.is(k, "de") && d.is(k-1, "van") && d.titled(k-1)) && !d.t[i].start:
			from = k
		case d.is(k, "-", "'") && d.glued(k) && d.letters(k-1) && d.glued(k-1) && (d.size(k-1) <= 4 && !d.is(k-1, "ex", "oud", "t") || d.is(k, "-") && (d.t[k-1].title && d.t[i].title || d.t[k-1].cls&(place|proper) != 0 && d.has(i, first) && !d.t[k-1].title) && d.t[k-1].cls&(small|about|relation|title) == 0):
			from = k - 1
			k--
		case d.is(k, ".") && d.letters(k-1) && d.size(k-1) == 1 && d.glued(k-1):
			from = k - 1
			k--
		case d.is(k, "do", "dos", "da", "das") && k == i-1 && portuguese(d.word(i)), k == i-1 && d.is(k, "de") && d.t[i].cls&(first|last|word|place) == last && !d.capital(i):
			from = k
		case d.is(k, "o") && k == i-1 && d.t[k].title && !d.t[k].start && d.capital(i), d.is(k, "van") && d.is(k-1, "(") && d.has(k-2, title|relation) && d.has(i, last) && d.is(i+1, ")"), k == i-1 && d.is(k, "van") && d.is(k-1, "bij", "met", "over", "tegen", "door", "namens", "volgens") && d.has(i, last) && !d.has(i, word|place):
			from = k
		case k == i-1 && d.byName(k) && (!d.article(k-1) || d.is(k-1, "het")), k == i-1 && d.t[k].cls == 0 && d.letters(k) && d.size(k) > 3 && d.has(i, first|last) && (d.has(k-1, about|title|relation) && !d.slip(d.word(k)) || d.firstUnknown(k)),
			k == i-1 && d.letters(k) && d.is(k-1, "(") && d.has(k-2, relation|title) && d.has(i, last) && d.size(k) > 2 && d.t[k].cls&(small|about|verb|relation|title) == 0:
			from = k
		default:
			return from
		}
	}
	return from
}

// portuguese are surnames that follow do, dos or da, which are words of Dutch as well.
var portuguese = oneOf(`nascimento rosario carmo amaral vale couto prado livramento monte santos reis anjos prazeres ramos passos silva costa cruz luz veiga graca
	conceicao rosa moura lomba fonseca gama cunha rocha neves dores chagas espirito camara silveira pina mata sousa souza paz`)
