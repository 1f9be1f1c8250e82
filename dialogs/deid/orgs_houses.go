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
	if d.capital(j) && !d.has(j, small|month) && !atWork(d.word(j)) || d.forHouse(i, j, to, plain) >= enough {
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
	if d.letters(j+1) && (d.t[j+1].houseName || d.capital(j) && d.capital(j+1) && d.has(j+1, word) && !room(d.word(j+1))) && !d.t[j+1].quiet && d.beside(j) && adjoined(d.word(j)) {
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

// forHouse adds up what speaks for an institution in the article at token i and the name from j to to.
func (d *doc) forHouse(i, j, to int, plain bool) int {
	n, p := enough, i-1
	switch prep := d.has(p, located|about|particle) || d.is(p, "op", "na", "sinds", "via", "langs"); {
	case plain:
		n = 0
	case d.is(p, "met", "aan", "over", "in", "langs", "tegen", "voor", "tegenover", "achter", "onder", "boven", "naast", "tussen", "binnen", "buiten", "rond", "om", "uit"):
		n = enough - 2
	case !prep || plural(d.word(to-1)):
		n = enough - 1
	}
	if d.is(i, "t") && d.is(p, "'") {
		p--
	}
	switch {
	case d.is(p, "vanuit", "via", "namens", "bij"):
		n += 2
	case d.is(i, "vd"), d.is(p, "van", "op", "naar", "na", "sinds", "met", "aan", "door", "in", "over", "tegen", "voor", "langs", "tegenover"):
		n++
	case d.back(i, 1, dialling) && (d.is(p-1, "ik", "jij", "je", "we", "wij", "hij", "zij", "ze", "zal", "kan") || d.t[p].start):
		n += 4
	case d.ahead(to, 1, phoning):
		n += 4
	case d.ahead(to, 1, saying):
		n += 3
	case d.ahead(to, 1, having):
		n++
	case d.ahead(to, 2, reaching):
		n += 4
	}
	prep := d.is(i, "vd") || d.has(p, about|located|particle) || d.is(p, "op", "na", "sinds", "via", "langs")
	near := d.is(p, "van", "op") || d.is(i, "het", "vd", "t")
	told := d.back(p, 3, housed) || d.letters(p-1) && staffEnds(d.word(p-1))
	switch {
	case plain && !prep:
	case d.back(i, 6, housed) && plain && !near && d.back(p, 2, atSchool) && !d.back(p, 2, placed):
		n++
	case told, d.back(p, 2, atSchool) && (plain || near), d.has(p-1, first) && d.is(p, "van"), d.is(p, "van") && d.letters(p-1) && (pupilsOf(d.word(p-1)) || d.is(p-2, "die") && d.has(p-1, number) || d.is(p-1, "die") && (d.ahead(to, 1, having) || d.ahead(to, 1, saying))):
		n += 3
	case d.back(i, 6, housed):
		n += 2
	}
	if d.is(p, "op") && d.is(p-1, "ons", "jullie", "hun") && d.is(p-2, "bij") && !spots(d.word(j)) || d.is(p, "naar", "en", "of") && d.isAddress(p-1) || (d.ahead(to, 1, having) || d.conjunction(p)) && d.ahead(to+1, 6, reached) || d.is(p, "door") && d.ahead(to, 1, admitted) || d.is(p, "met") && d.ahead(to, 2, conferring) || d.is(p, "naar") && d.is(to, "verwezen", "doorverwezen", "overgeplaatst", "overgestapt", "doorgestuurd") || d.is(p, "naar") && d.back(p, 5, moved) || d.is(p, "op") && d.is(to, "zit", "zat", "zitten", "zaten") && d.ends(to+1) && !d.article(to+1) && !spots(d.word(j)) || d.letters(p) && pupilsOf(d.word(p)) || d.is(p, "via", "van") && d.back(p, 2, hearing) || d.is(p, "naar") && d.is(to, "voor") && d.ahead(to+1, 2, housed) {
		n += 3 // "bij ons op de fontein", "van de molen naar het kompas", "de schakel heeft de ouders uitgenodigd"
	}
	if d.is(p, "van") && d.is(to, "naar") && d.is(p-1, "is", "gaat", "ging", "wordt", "werd", "zat", "moest", "overgestapt", "verhuisd") {
		n += 3 // "is van de kameleon naar een andere school gegaan"
	}
	if (!prep || d.is(p, "op", "bij")) && (d.ahead(to, 4, knowing) || d.is(to, "op") && d.is(to+1, "de") && d.is(to+2, "hoogte") || d.is(to+1, "op") && d.is(to+2, "de") && d.is(to+3, "hoogte")) {
		n += 4 // "is de vlieger al op de hoogte"
	}
	if plain && (d.is(p, "vanuit", "via") && !ways(d.word(j)) || d.is(p, "namens") || d.is(p, "op") && untouched(d.word(j))) || d.is(p, "met") && d.is(p-1, "samen") ||
		d.is(p, "op") && d.is(to+1, "hij", "ze", "zij", "ie") && d.has(to, verb) && !spots(d.word(j)) {
		n += 2
	}
	if d.is(p, "bij") && (plain && to == j+1 && untouched(d.word(j)) || d.is(p-1, "weg") || d.is(to, "hebben", "zeggen", "weten", "vinden", "doen", "willen", "kennen") && d.is(to+1, "ze", "we", "wij", "zij")) {
		n += 2
	}
	if d.ahead(to, 2, admitted) || d.conjunction(p) && d.is(to, "niks", "niets", "ons", "hem", "haar", "hen", "dit", "daar") || d.is(p, "bij") && d.ahead(to, 1, saying) || d.is(to, "en") && d.is(to+1, "wij", "we", "ons", "ik") {
		n++
	}
	if d.ahead(to, 4, housed) {
		n++
	}
	switch {
	case d.is(to, "in", "uit", "te") && d.has(to+1, place), d.is(to, ",") && d.is(to+1, "een", "dat", "die") || d.is(to, "groep", "klas", "(") && to+1 < len(d.t):
		n += 2
	case d.is(to, "van") && !d.has(to+1, place), (plain || !prep) && (d.is(to, "die") && !d.is(i, "het") || d.is(to, "dat") && d.is(i, "het")), !told && d.is(to, "en") && d.is(to+1, "de", "het"):
		n -= 2
	}
	if d.back(i, 1, looking) || d.is(p, "naar") && (d.back(p, 8, looking) || d.ahead(to, 1, looking)) || d.is(p, "over") && d.back(p, 4, narrated) {
		return 0
	}
	if d.back(i, 6, outdoors) || d.ahead(to, 4, outdoors) {
		n -= 4
	}
	if d.letters(to) && d.t[to].cls&(small|verb|about|particle|number) == 0 && !d.conjugated(to) && d.t[to].cls&word != 0 && plain && !told && !plural(d.word(to)) && !d.participle(to) && !d.ahead(to, 2, reaching) && !d.ahead(to, 1, admitted) && !d.ahead(to, 1, saying) && !d.ahead(to, 1, housed) {
		n -= 2
	}
	return n
}

// bareHouse gives such a name without an article: after a preposition that no noun follows so, or with a capital.
func (d *doc) bareHouse(i, to int, plain bool) (int, int) {
	if plain && d.is(i-1, "bij") && compass(d.word(to)) && d.beside(to-1) && d.phraseEnds(to+1) {
		return i, to + 1 // bij pluspunt wonen
	}
	switch {
	case d.capital(i) && to > i+2 && !d.has(i, first), d.capital(i) && !d.has(i, small|month|first|last|place) && !atWork(d.word(i)) && (to > i+1 || d.is(i-1, "bij", "van", "naar", "vanuit", "via", "op", "aan", "met", "namens", "over")):
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
