package deid

// Streets without an ending that tells: by an article or preposition before them, a year, or their kind in front.

// namedAfter reports whether token i is a street without a telling end: "aan de Wielewaal", "woont op Zonnehof".
func (d *doc) namedAfter(i int) bool {
	if d.t[i].cls&(month|fine|small) != 0 || d.t[i].cls&common != 0 && !d.capital(i) || !d.capital(i) && !d.back(i, 4, livesAt) {
		return false
	}
	if d.capital(i) && d.t[i].cls&(orgKind|title|relation|announces|proper) == 0 && !counted(d.word(i)) &&
		(d.is(i-1, "op", "aan", "in", ",", ":", "naar", "(", "|") || d.is(i-1, "de", "het") && (d.t[i-1].title || d.has(i-2, located|about)) || d.capital(i-1) && d.has(i-2, located|about)) {
		return true
	}
	if d.capital(i) && (oldStreet(d.word(i)) || streetWord(d.word(i))) && d.is(i-1, "op", "aan", "bij", "van", "naast", "tegenover", "langs", "de", "het") && d.countsNothing(d.house(i+1)) {
		return true
	}
	if d.capital(i) && d.t[i].cls&^(proper|last|place|word) == 0 && d.size(i) > 5 && !counted(d.word(i)) && d.countsNothing(d.house(i+1)) &&
		(d.is(i-1, "tussen", "van", "voor", "achter", "naast", "tegenover", "langs", "bij") && (d.t[i].cls&word == 0 || d.number(i+1) > 9) || d.t[i].cls&word == 0 && d.number(i+1) > 9 || d.is(i-1, "op", "aan") && d.has(i, proper)) {
		return true
	}
	if d.is(i-1, "t") && d.is(i-2, "'") && d.t[i].title {
		return true // 't Zand 22
	}
	return d.is(i-1, "de", "het", "aan", "op", "woont", "wonen") && (d.is(i-2, "aan", "op", "woont") || d.is(i-1, "woont", "wonen")) || d.is(i-1, "adres", "adres:") || d.is(i-2, "adres")
}

// prepositional reports whether token i ends a street that begins with a preposition: Achter de Hoven, In 't Veld.
func (d *doc) prepositional(i int) bool {
	if !d.is(i-1, "de", "het", "den", "der", "t") || d.t[i-1].quiet {
		return false
	}
	k := i - 2
	if d.is(k, "'") {
		k--
	}
	if !d.is(k, "achter", "onder", "buiten", "boven", "tussen", "bij", "in", "aan", "op", "voor") || d.t[k].quiet {
		return false
	}
	if d.t[k].title {
		return d.t[i].title && (!d.t[k].start || d.atEnd(d.house(i+1)))
	}
	return !d.is(k, "in", "aan", "op") && d.back(k, 4, dwells) && d.atEnd(d.house(i+1))
}

// namedForYear gives the end of the years a square is named for, from token i: plein 1945, plein 40-45.
func (d *doc) namedForYear(i int) int {
	switch {
	case d.size(min(i, len(d.t)-1)) == 4 && d.number(i) > 1800 && d.number(i) < 2000:
		return i + 1
	case d.digits(i) && d.is(i+1, "-", "/") && d.glued(i) && d.number(i) == 40 && d.number(i+2) == 45:
		return i + 3
	case d.is(i, "'") && d.glued(i) && d.size(min(i+1, len(d.t)-1)) == 2 && d.number(i+1) > 39:
		return i + 2
	}
	return i
}

// laanVan gives the end of a street that begins with its kind, from token i: Laan van Meerdervoort 340.
func (d *doc) laanVan(i int) int {
	j := i + 2
	if d.is(j, "de", "den", "der", "het") {
		j++
	}
	if !d.letters(j) || d.t[j].quiet || d.t[j].cls&small != 0 || d.t[j].cls&fine != 0 && d.house(j+1) == j+1 && !d.is(j+1, "-") {
		return i
	}
	j++
	for range 3 {
		if d.letters(j) && d.t[j].title && !d.t[j].quiet && d.beside(j-1) || d.is(j, "-") && d.glued(j-1) && d.glued(j) {
			j++
		}
	}
	if house := d.house(j); house > j {
		return house
	}
	if d.capital(i) {
		return j
	}
	return i
}

// oldOrNew reports whether token i is an adjective with a capital that streets have: Oude, Lange.
func (d *doc) oldOrNew(i int) bool {
	return i >= 0 && d.t[i].title && !d.t[i].quiet && d.is(i, "oude", "nieuwe", "lange", "korte", "grote", "kleine", "hoge", "lage", "smalle", "brede")
}

var streetAdjective = oneOf("oude nieuwe lange korte kromme smalle brede hoge lage groene achterste voorste grote kleine hoogste")

// olderStreet gives the beginning of a street in lower case that is an adjective and token i, i when there is none: "aan de oude
// rijksweg", "op t lange pad in veghel".
func (d *doc) olderStreet(i int) int {
	if !d.letters(i-1) || d.t[i-1].quiet || !streetAdjective(d.word(i-1)) || !d.is(i-2, "de", "het", "t") {
		return i
	}
	w := d.word(i)
	p := i - 3
	if d.is(p, "'") {
		p--
	}
	switch {
	case d.is(p, "aan") && d.size(i) > 6 && (streetEnds(w) || houseEnds(w)) && !streetWord(w) && !noStreet(w) && !d.is(i, "spoorweg", "landweg", "zandpad", "zeedijk"):
	case d.is(p, "aan") && d.size(i) > 3 && oldStreet(w) && !d.digits(i+1) && d.is(i-1, "oude", "nieuwe", "lange", "korte") && !d.is(i, "einde", "kant", "brink"):
	case d.is(p, "aan", "op") && (oldStreet(w) || streetWord(w) || streetEnds(w) || houseEnds(w)) && !d.is(i, "markt") && d.is(i+1, "in", "te") && d.has(i+2, place) && !d.has(i+2, small):
	case d.is(p, "op", "in") && d.size(i) > 6 && (streetEnds(w) || d.t[i].cls&word == 0 && houseEnds(w)) && d.t[i].cls&fine == 0:
	default:
		return i
	}
	return i - 1
}
