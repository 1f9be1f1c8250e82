package deid

// Institutions that are called by an ordinary word: "de wielewaal", "het kompas", "de kleine bever". Around such a word stands
// what tells the school from the bird; what speaks for either is added up.

// enough is what an ordinary word must have in its favour to be an institution's name.
const enough = 4

// calledSo gives the institution whose name of ordinary words begins at token i, with its article if it has one. kind says
// whether token i is a kind.
func (d *doc) calledSo(i int, kind bool) (from, to int) {
	if kind {
		if to = d.kindCalled(i); to > 0 {
			return i, to
		}
	}
	if d.t[i].cls&(small|verb|common) != 0 && d.t[i].cls&(particle|opens) == 0 && !d.t[i].houseName && !d.has(i+1, opens) {
		return 0, 0
	}
	j := i
	if d.t[i].cls&particle != 0 && d.is(i, "de", "het", "vd", "t") {
		j++
	}
	to, plain := d.houseEnd(j)
	if to == 0 && j > i {
		to = d.patronAt(j)
	}
	if to == 0 || j == i && d.article(i-1) || d.quiet(j, to) || d.digits(to) && d.beside(to-1) || j > i && d.has(i-1, first|last) && d.t[i-1].cls&(word|small) == 0 || plain && (seat(d.word(to-1)) || noStreet(d.word(to-1))) {
		return 0, 0 // an address, a surname, a seat
	}
	bare := d.t[j].title && !d.t[i].title && !d.shouts
	if d.has(to, orgTail) && d.beside(to-1) {
		to, bare = to+1, true
	}
	if j == i {
		return d.bareHouse(i, to, plain)
	}
	if j > i && d.capital(j) && d.isKind(j) {
		if end := d.kindCalled(j); end > 0 {
			return i, end
		}
	}
	if d.capital(j) && !d.has(j, small|month) || d.forHouse(i, j, to, plain) >= enough {
		switch {
		case d.is(i, "t") && d.is(i-1, "'"):
			return i - 1, to
		case bare || d.is(i, "vd"):
			return j, to
		}
		return i, to
	}
	return 0, 0
}

// houseEnd gives the end of such a name from token j, 0 for none, and whether it is no more than a sight.
func (d *doc) houseEnd(j int) (to int, plain bool) {
	if !d.letters(j) || d.t[j].quiet {
		return 0, false
	}
	if d.has(j, opens) {
		for _, p := range d.phrasesFrom(j) {
			if p.class == houseName {
				to = max(to, d.follows(j+1, p.rest))
			}
		}
		if to > 0 {
			return to, false
		}
	}
	if d.letters(j+1) && (d.t[j+1].houseName || d.capital(j) && d.capital(j+1) && d.has(j+1, word) && !room(d.word(j+1)) && !stuff(d.word(j+1))) && !d.t[j+1].quiet && d.beside(j) && adjoined(d.word(j)) {
		return j + 2, sights(d.word(j+1)) && everyday(d.word(j))
	}
	if d.t[j].houseName && d.is(j+1, "'") && d.is(j+2, "s") && d.glued(j) {
		return j + 3, sights(d.word(j)) // de poema's
	}
	if d.has(j+2, place) && d.is(j, "wapen") && d.is(j+1, "van") {
		return j + 3, false
	}
	if d.t[j].houseName || d.t[j].cls == 0 && d.size(j) > 6 && called(d.word(j)) {
		return j + 1, sights(d.word(j))
	}
	if d.t[j].cls == 0 && d.size(j) > 6 && coinedEnds(d.word(j)) {
		return j + 1, true
	}
	return 0, false
}

// bareHouse gives such a name without an article: after a preposition that no noun follows so, or with a capital.
func (d *doc) bareHouse(i, to int, plain bool) (int, int) {
	if d.is(i-1, "bij", "via", "van", "vanuit", "met", "door") && compass(d.word(to)) && d.beside(to-1) && d.phraseEnds(to+1) {
		return i, to + 1 // bij pluspunt wonen
	}
	switch {
	case d.capital(i) && to > i+2 && !d.has(i, first), d.capital(i) && !d.has(i, small|month|first|last|place) && (to > i+1 || d.is(i-1, "bij", "van", "naar", "vanuit", "via", "op", "aan", "met", "namens", "over")):
	case d.is(i-1, "bij", "vanuit", "via", "namens", "naar", "van") && !plain && (d.phraseEnds(to) || d.ahead(to, 1, housed)) && (to > i+1 || !plural(d.word(i)) && d.t[i].cls&(first|last|common|verb) == 0 && d.houseCue(i, to)):
	case to == i+2 && (d.is(i-1, "bij") || d.is(i-1, "van", "met", "naar", "vanuit") && d.back(i-1, 2, housed)) && adjoined(d.word(i)) && d.phraseEnds(to): // bij oranje zwaluwen
	case (to > i+1 || d.t[i].cls == 0) && d.t[i].start && !plain && (d.ahead(to, 1, saying) || d.ahead(to, 1, having)):
	default:
		return 0, 0
	}
	return i, d.orgEnd(to)
}

// houseCue reports whether what stands around tokens i up to to tells of schools and centres.
func (d *doc) houseCue(i, to int) bool { return d.back(i, 6, housed) || d.ahead(to, 4, housed) }
