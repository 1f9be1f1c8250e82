package deid

// Institutions behind a small word: a preposition, an article, a word for naming.

// announcedOrg gives the institution behind an article, preposition or word for naming at token i.
func (d *doc) announcedOrg(i int) (from, to int) {
	if d.has(i, naming) {
		if d.is(i+1, "'", "\"") && d.is(i, "heet", "heette", "heten", "genaamd", "geheten") {
			return d.quoted(i + 1)
		}
		return d.nameSaid(i)
	}
	switch string(d.text(i, i+1)) {
	case "bij", "op", "aan", "van", "in", "voor", "tegen":
		return d.behind(i)
	case "de", "het":
		if j := i + 1; d.is(i-1, ",") && d.is(j+1, ",") && d.letters(j) && d.letters(i-2) && d.isKind(i-2) && !d.t[j].quiet && d.t[j].cls&(small|verb|common|relation|title|fine|orgKind|about) == 0 && !seats(d.word(j)) && !room(d.word(j)) && !schoolKind(d.word(j)) {
			return i, j + 1
		}
		if d.is(i, "de") {
			return d.titledName(i)
		}
		if d.properNeuter(i+1) && d.is(i-1, "van", "naar", "bij", "in", "aan", "uit", "door", "met", "op") {
			return i + 1, d.orgEnd(i + 2)
		}
		return d.titledName(i)
	case "zich", "zichzelf":
		if d.has(i-1, naming) && (d.is(i-2, "hij", "ie") || d.is(i+1, "abu", "umm", "oum", "aboe", "ibn")) {
			return 0, 0 // somebody, and no group
		}
		if d.has(i-1, naming) {
			return d.gang(i + 1)
		}
		for k := i + 2; d.is(i-1, "die", "dat") && k < i+5; k++ {
			if d.has(k, naming) && (k > i+2 || d.capital(i+1) || d.t[i+1].cls == 0) {
				return i + 1, k
			}
		}
	case "t":
		if d.is(i+1, "'") && d.glued(i) && d.glued(i+1) && d.letters(i+2) && d.size(i+2) > 2 && d.is(i-1, "in", "bij", "naar", "op", "van", "vanuit", "langs") {
			return i, i + 3 // t'rif
		}
	case "samen", "alle", "wij", "elk":
		if d.capital(i) && d.capital(i+1) {
			return d.capitalRun(i)
		}
	case "ons", "onze":
		if d.t[i].title {
			return d.ourOwn(i)
		}
	case "is", "was", "gaat", "blijft":
		if d.is(i+1, "de", "het") {
			return d.openAt(i)
		}
	}
	return 0, 0
}

// titledName gives the institution at token i that begins with an article with a capital: "De Vonk", "School: de Vonk".
func (d *doc) titledName(i int) (from, to int) {
	if d.t[i].title && (d.named2(i) || d.is(i-1, ":") && d.letters(i+1) && d.t[i+1].title && !d.t[i+1].quiet && (d.has(i-2, orgKind|orgTail) || fields(d.word(i-2)))) {
		return i, d.orgEnd(i + 2)
	}
	return 0, 0
}

// behind gives the school, club or place of work behind the preposition at token i.
func (d *doc) behind(i int) (from, to int) {
	op, van, bij := d.is(i, "op"), d.is(i, "van"), d.is(i, "bij")
	if (van || bij || d.is(i, "tegen")) && d.is(i-1, "wedstrijd", "toernooi", "duel", "derby", "gewonnen", "verloren", "thuis", "uit") {
		if to = d.clubYear(i + 1); to > i+1 {
			return i + 1, to
		}
		if d.is(i, "tegen") && d.letters(i+1) && !d.t[i+1].quiet && d.t[i+1].cls&(word|small|fine) == 0 {
			return i + 1, d.orgEnd(i + 2) // a wedstrijd tegen DOSC
		}
	}
	if van {
		if from, to = d.ofGang(i); to > from {
			return from, to
		}
	}
	if op || van || bij {
		if from, to = d.schoolStaff(i); to > from && (op || !d.back(i, 3, earning)) {
			return from, to
		}
	}
	if (d.workBefore(i) || op && d.is(i+1, "het")) && !(van && d.has(i-1, first) && (d.t[i-1].title || !d.has(i-1, word))) {
		if from, to = d.workplace(i + 1); to > from {
			return from, to
		}
	}
	if op && d.letters(i+1) && d.t[i+1].cls == 0 && !d.t[i+1].quiet && d.size(i+1) > 4 && !d.slipFor(i+1) && (d.back(i, 3, staff) || d.back(i, 3, atSchool)) {
		return i + 1, i + 2
	}
	if op {
		return d.elsewhere(i)
	}
	return 0, 0
}

// lowerBehind gives the institution behind the preposition, article or Arabic "house of" at token i.
func (d *doc) lowerBehind(i int) (from, to int) {
	j := i + 1
	if !d.letters(j) {
		return 0, 0
	}
	open, strange := !d.t[j].quiet, d.t[j].cls == 0 && !d.t[j].quiet
	switch string(d.text(i, j)) {
	case "van":
		switch {
		case open && d.t[j].cls&^(proper|last) == 0 && d.size(j) > 4 && !d.t[i].title && d.letters(i-1) && pupilsOf(d.word(i-1)) && (!d.slipFor(j) || strange && called(d.word(j))) && !plural(d.word(j)):
			return j, d.tailWords(i+2, false) // "peuters van hummeloord"
		case strange && d.size(j) > 3 && (d.is(i-1, "wij", "we", "mij") || d.is(i-1, "ben") && d.is(i-2, "ik")) && !d.slipFor(j):
			return j, d.tailWords(i+2, false)
		case d.has(i-1, orgKind) && d.is(j, "al", "an", "el", "as", "ar", "at") && d.letters(i+2) && d.t[i+2].cls&(small|common) == 0 && !d.t[i+2].quiet:
			return j, i + 3
		}
		return d.colourClub(i, true)
	case "als":
		if strange && d.size(j) > 2 && d.is(i-1, "wij") && !d.slipFor(j) && !plural(d.word(j)) {
			return j, i + 2
		}
	case "naar":
		return d.colourClub(i, true)
	case "tegen", "bij":
		if from, to = d.colourClub(i, false); to > 0 {
			return from, to
		}
		if d.is(j, "de") && d.is(i, "bij") && d.is(i+3, "waar") && d.letters(i+2) && d.t[i+2].cls&(word|small|fine|common) == 0 && !d.t[i+2].quiet && !d.slipFor(i+2) {
			return i + 2, i + 3
		}
	case "dar", "bayt", "bait", "beit", "jami":
		if d.t[i].cls&small == 0 && d.is(j, "al", "el", "as", "ul", "ar", "an", "us") {
			if k := i + 2 + btoi(d.is(i+2, "-")); d.letters(k) && !d.t[k].quiet {
				return i, k + 1 // dar al-ilm
			}
		}
	case "t":
		if open && d.weOf(i) {
			return i, i + 2
		}
	case "het":
		switch {
		case !open:
		case d.weOf(i):
			return i, i + 2 // "op het ravelijn hebben ze"
		case d.has(j, fine) && d.is(i-1, "op", "van", "naar", "bij", "vanuit") && (d.has(j, first|last|famous) || d.is(i-2, "zit", "zat", "zitten", "leerling") && d.size(j) > 5) && !d.has(j, word|small|common|orgTail) && d.phraseEnds(i+2):
			return j, i + 2 // a school called after somebody whom all know: "op het picasso"
		case d.is(i-1, "op", "van", "in", "bij", "naar"):
			return d.atThe(i)
		}
	case "de":
		if open && d.is(i-1, "op", "van", "in", "bij", "naar") {
			return d.atThe(i)
		}
	}
	return 0, 0
}

// weOf reports whether the people of the institution behind the article at token i are spoken of: "op het ravelijn hebben ze".
func (d *doc) weOf(i int) bool {
	return d.is(i-1, "op", "'") && d.t[i+1].cls&(fine|common|orgKind|orgTail|small) == 0 && d.is(i+3, "ze", "we", "wij", "zij") &&
		d.is(i+2, "hebben", "zeggen", "merken", "vinden", "kennen", "weten", "doen", "zien", "willen") && !nowhere(d.word(i+1)) && !spots(d.word(i+1))
}
