package deid

// What speaks for the school and what for the bird it is called after, added up.

// A frame is an ordinary word that institutions are called by, from token j to to, with its article at token i, and what stands before it.
type frame struct {
	p, i, j, to int  // p is the token before the article
	plain       bool // people mean the thing as often as not
	prep        bool // p is a preposition
	told        bool // what happens at schools and centres stands before p
}

// forHouse adds up what speaks for an institution in the article at token i and the name from j to to.
func (d *doc) forHouse(i, j, to int, plain bool) int {
	p := i - 1
	if d.is(i, "t") && d.is(p, "'") {
		p--
	}
	f := frame{p: p, i: i, j: j, to: to, plain: plain}
	f.prep = d.is(i, "vd") || d.has(p, about|located|particle) || d.is(p, "op", "na", "sinds", "via", "langs")
	f.told = d.back(p, 3, housed) || !plain && d.back(p, 3, seated) || d.letters(p-1) && staffEnds(d.word(p-1))
	if d.is(p, "naar") && (d.back(p, 8, looking) || d.ahead(to, 1, looking)) || d.is(p, "over") && d.back(p, 4, narrated) {
		return 0
	}
	n := d.houseBase(&f) + d.houseAround(&f) + d.houseBehind(&f)
	if d.houseFramed(&f) {
		n += 3
	}
	if !(f.told && d.is(p, "op", "van", "bij")) && (d.back(i, 6, outdoors) || d.ahead(to, 4, outdoors)) {
		n -= 3
	}
	return n
}

// houseBase gives what the word says by itself and with what stands against it. Things one is in or with need more than those one is at or from.
func (d *doc) houseBase(f *frame) int {
	n := enough
	switch {
	case f.plain:
		n = 0
	case d.is(f.p, "met", "aan", "over", "langs", "tegen", "onder", "boven", "tussen", "om", "uit"):
		n -= 2
	case !f.prep || plural(d.word(f.to-1)):
		n--
	}
	switch {
	case d.is(f.p, "vanuit", "via", "namens", "bij"):
		n += 2
	case d.is(f.i, "vd"), d.is(f.p, "van", "op", "naar", "na", "sinds", "met", "aan", "door", "in", "over", "tegen", "voor", "langs", "tegenover"):
		n++
	case d.back(f.i, 1, dialling) && (d.is(f.p-1, "ik", "jij", "je", "we", "wij", "hij", "zij", "ze", "zal", "kan") || d.t[f.p].start), d.ahead(f.to, 1, phoning):
		n += 4
	case d.ahead(f.to, 1, saying):
		n += 3
	case d.ahead(f.to, 1, having):
		n++
	case d.ahead(f.to, 2, reaching):
		n += 4
	}
	return n
}

// houseAround adds up what stands within a few words: school, work, meetings.
func (d *doc) houseAround(f *frame) int {
	n, p := 0, f.p
	if d.is(p, "met") && d.is(p-1, "stopt", "stopte", "stopten", "begint", "begon", "begonnen") {
		return 0 // one stops with a thing
	}
	near := d.is(p, "van", "op") || d.is(f.i, "het", "vd", "t")
	switch {
	case f.plain && !f.prep:
	case f.plain && !near && (d.back(f.i, 6, housed) || d.back(f.i, 6, seated)) && d.back(p, 2, atSchool) && !d.back(p, 2, placed):
		n++
	case f.told, d.back(p, 2, atSchool) && (f.plain || near), d.is(p, "van") && (d.has(p-1, first) || d.whose(f)):
		n += 3
	case d.back(f.i, 6, housed):
		n += 2
	}
	switch {
	case f.plain && (d.is(p, "vanuit", "via") && !ways(d.word(f.j)) || d.is(p, "namens") || d.is(p, "op") && untouched(d.word(f.j))), d.is(p, "met") && d.is(p-1, "samen"),
		d.is(p, "op") && d.is(f.to+1, "hij", "ze", "zij", "ie") && d.has(f.to, verb) && !spots(d.word(f.j)),
		d.is(p, "bij") && (f.plain && f.to == f.j+1 && untouched(d.word(f.j)) || d.is(p-1, "weg") || d.is(f.to, "hebben", "zeggen", "weten", "vinden", "doen", "willen", "kennen") && d.is(f.to+1, "ze", "we", "wij", "zij")):
		n += 2
	}
	if d.ahead(f.to, 4, housed) {
		n++
	}
	return n
}

// whose reports whether what stands before "van" is who belongs to a school or club: "jongens van de ploeg", "die van de klaver hebben".
func (d *doc) whose(f *frame) bool {
	k := f.p - 1
	return d.letters(k) && pupilsOf(d.word(k)) || d.is(k-1, "die") && d.has(k, number) || d.is(k, "die") && (d.ahead(f.to, 1, having) || d.ahead(f.to, 1, saying))
}

// houseFramed reports whether the sentence has a form that institutions have: "bij ons op de fontein", "van de molen naar het kompas",
// "de schakel heeft de ouders uitgenodigd".
func (d *doc) houseFramed(f *frame) bool {
	p, to, w := f.p, f.to, d.word(f.j)
	switch {
	case (d.ahead(to, 1, having) || d.conjunction(p)) && d.ahead(to+1, 6, reached), d.letters(p) && pupilsOf(d.word(p)):
		return true
	case d.is(p, "op"):
		return !spots(w) && (d.is(p-1, "ons", "jullie", "hun") && d.is(p-2, "bij") || d.is(to, "zit", "zat", "zitten", "zaten") && d.ends(to+1) && !d.article(to+1))
	case d.is(p, "naar"):
		return d.isAddress(p-1) || d.ahead(to, 1, moved) || d.back(p, 5, moved) || d.is(to, "voor") && d.ahead(to+1, 2, housed)
	case d.is(p, "bij") && d.is(to, "voor"):
		return d.ahead(to+1, 2, housed)
	case d.is(p, "langs"):
		return d.is(to, "voor", "om") && d.ahead(to+1, 3, consulting)
	case d.is(p, "en", "of"):
		return d.isAddress(p-1) || d.is(p-1, "ons", "jullie") && d.is(p-2, "tussen")
	case d.is(p, "van"):
		return d.back(p, 2, hearing) || d.is(to, "overgenomen", "afkomstig", "afgehaald", "weggehaald") || d.back(p, 2, allowing) && !d.is(to, "af", "springen") && !spots(w) && !ways(w) ||
			d.is(to, "naar") && d.is(p-1, "is", "gaat", "ging", "wordt", "werd", "zat", "moest", "overgestapt", "verhuisd") // "is van de kameleon naar een andere school gegaan"
	case d.is(p, "via"):
		return d.back(p, 2, hearing)
	case d.is(p, "door"):
		return d.ahead(to, 1, admitted)
	case d.is(p, "met"):
		return d.ahead(to, 2, conferring) || d.back(p, 3, conferring)
	}
	return false
}

// houseBehind adds up what the words behind the name say for it and against it.
func (d *doc) houseBehind(f *frame) int {
	n, to := 0, f.to
	if (!f.prep || d.is(f.p, "op", "bij")) && (d.ahead(to, 4, knowing) || d.upToDate(to) || d.upToDate(to+1)) {
		n += 4 // "is de vlieger al op de hoogte"
	}
	if d.is(f.p, "is", "was") && d.ahead(to, 3, busy) && (!d.ahead(to, 3, involved) || d.ahead(to+2, 5, matter)) || d.is(f.p, "doet", "deed") && d.ahead(to, 2, something) && d.ahead(to+1, 3, goal) {
		n += 6 // "is het kompas ook bezig met"
	}
	if d.is(to, "terecht") {
		n += 3
	}
	if d.ahead(to, 2, admitted) || d.conjunction(f.p) && d.is(to, "niks", "niets", "het", "ons", "hem", "haar", "hen", "dit", "daar") || d.is(f.p, "bij") && d.ahead(to, 1, saying) || d.is(to, "en") && d.is(to+1, "wij", "we", "ons", "ik") {
		n++
	}
	switch {
	case d.is(to, ",") && d.is(to+1, "de", "het", "een") && d.letters(to+2) && (d.has(to+2, orgKind) || announced(d.word(to+2)) || brandEnds(d.word(to+2))):
		n += 4 // "de regenboog, de school van zijn zus"
	case d.is(f.p, ",") && d.is(to, ",") && d.letters(f.p-1) && d.isKind(f.p-1):
		n += 4
	case d.is(to, "te") && d.has(to+1, place):
		n += 3
	case d.is(to, "in", "uit", "te") && d.has(to+1, place), d.is(to, ",") && d.is(to+1, "een", "dat", "die") || d.is(to, "groep", "klas", "(") && to+1 < len(d.t):
		n += 2
	case d.is(to, "van") && !d.has(to+1, place), !f.told && d.is(to, "en") && d.is(to+1, "de", "het"):
		n -= 2
	}
	if spots(d.word(f.j)) && d.is(to, "te") && !d.has(to+1, place) {
		n -= 3 // "hij zit op de brug te roken"
	}
	return n
}

// upToDate reports whether "op de hoogte" begins at token i.
func (d *doc) upToDate(i int) bool { return d.is(i, "op") && d.is(i+1, "de") && d.is(i+2, "hoogte") }
