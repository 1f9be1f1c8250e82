package deid

var (
	// orgEnds make a name of one word: Calandlyceum, Fatihmoskee.
	kindEnds = endings(`club vereniging school centrum bedrijf zaak praktijk kerk moskee winkel salon stichting instelling kliniek opvang honk lounge werk fysiotherapie
		cafetaria snackbar eethuis grill ziekenhuis team zorg dienst makelaar studio sporthal gym tandarts huisarts`)
	orgEnds = endings("school college lyceum moskee gymnasium kerk mavo")
	// orgFirm are kinds that have a name behind them even in lower case and with an article.
	orgAny  = oneOf("csg osg rsg sv rksv asv hvv usv cvv gvv vv sc fc svv rkvv stichting obs cbs rkbs kbs pcbs")
	orgFirm = oneOf(`basisschool obs cbs rkbs kbs pcbs stichting jongerencentrum buurthuis wijkcentrum buurtcentrum scouting moskee roc vv sc fc svv rkvv vso sbo kinderdagverblijf
		synagoge gurdwara boksschool kickboksschool voetbalclub boksclub sportclub`)
	// clubLetters are the last of what clubs are called by their first letters: dvv.
	clubLetters = endings("vv")
	joins       = oneOf("voor zonder de het 't al el sint st ibn abu den der ten ter as an ar at es d l van in op aan en la le")
)

// leads are the small words that the rules for what follows begin with.
var leads = oneOf("het t de ons onze is was gaat blijft zich zichzelf samen alle wij elk bij op aan van in voor tegen als naar vanuit dar bayt bait beit masjid jami")

// orgs finds institutions by name. A kind alone ("de moskee", "haar school") is fine.
func (d *doc) orgs() {
	for i := range d.t {
		if !d.letters(i) || d.t[i].quiet || d.t[i].cls&small != 0 && d.t[i].cls&(naming|particle|opens|last) == 0 && !d.t[i].houseName && !leads(d.word(i)) {
			continue
		}
		kind := d.isKind(i)
		if !kind && d.everyday(i) {
			continue
		}
		from, to := d.orgAt(i)
		if lowFrom, low := d.lowerOrg(i, kind); low > to || low > lowFrom && lowFrom < from {
			from, to = lowFrom, low
		}
		if at, end := d.calledSo(i, kind); to <= from {
			from, to = at, end
		} else if end > at {
			from, to = min(from, at), max(to, end)
		}
		if to > from && !d.quiet(from, to) {
			d.add(from, d.widen(to), Org, Cued, 0.8)
		}
	}
}

// everyday reports whether token i is an ordinary word in lower case that no institution begins with, and no kind of one.
func (d *doc) everyday(i int) bool {
	t := &d.t[i]
	return t.cls&(common|verb|relation) != 0 && t.cls&(small|fine|naming|about|particle|opens|opensOK|orgKind|orgTail|number|first|place) == 0 && !t.title && !t.houseName
}

// orgAt gives the institution at token i: by the end or kind of the word, or by what it announces.
func (d *doc) orgAt(i int) (from, to int) {
	if d.t[i].cls&(small|particle|about|naming) != 0 || d.has(i-1, naming) && d.is(i, "zich", "zichzelf") {
		return d.announcedOrg(i)
	}
	if d.t[i].cls == 0 && d.t[i].title {
		if from, to = d.coined(i); to > from {
			return from, to
		}
	}
	w := d.word(i)
	if orgEnds(w) && d.t[i].cls&orgTail == 0 && (d.t[i].cls&word == 0 || d.capital(i)) && !d.kindOnly(w) {
		return d.saintStart(i, d.nameStart(i)), i + 1
	}
	if d.t[i].cls&orgTail != 0 {
		if from = d.nameStart(i); from < i {
			return from, d.orgEnd(i + 1)
		}
	}
	if d.t[i].cls == 0 && d.size(i) < 7 && clubLetters(w) {
		return i, i + 1
	}
	if from, to = d.yearClub(i); to > from {
		return from, to
	}
	if from, to = d.owned(i); to > from {
		return from, to
	}
	if from, to = d.firmTail(i); to > from {
		return from, to
	}
	if d.capital(i) {
		if d.t[i].cls&(word|small) == 0 && d.is(i-1, "al", "el", "an", "ar", "as", "at", "es") && d.t[i-1].title && d.is(i-2, "bij", "in", "naar", "vanuit", "op") {
			return i - 1, i + 1 // "bij Al Fitrah"
		}
		if from, to = d.capitalOrg(i); to > from {
			return from, to
		}
		if from, to = d.capitalRun(i); to > from {
			return from, to
		}
		if from, to = d.titleRun(i); to > from {
			return from, to
		}
	}
	if d.has(i+1, word|proper) && d.t[i+1].size-4 < 3 && d.is(i+1, "noord", "zuid", "oost", "west", "midden") && d.beside(i) && (d.t[i].cls&(fine|orgKind) != 0 || bodies(w) || announced(w)) && !d.t[i+1].quiet && (!d.letters(i+2) || d.has(i+2, small|verb|about|place|last)) {
		return i, d.placeEnd(i + 2) // jeugdbescherming west
	}
	if d.t[i].cls&orgKind != 0 || (kindEnds(w) || announced(w)) && d.nameFollows(i+1) {
		if to = d.orgName(i + 1); to > 0 {
			return i, d.tailName(to)
		}
	}
	return 0, 0
}

// saintStart takes a saint into the name of an institution of one word that begins at token from: Sint-Jozefschool.
func (d *doc) saintStart(i, from int) int {
	switch {
	case from == i && d.is(i-1, "-") && d.is(i-2, "sint", "st"):
		return from - 2
	case from == i && d.is(i-1, "sint", "st"):
		return from - 1
	}
	return from
}

// nameFollows reports whether a capital follows at token i, maybe after an article.
func (d *doc) nameFollows(i int) bool {
	return d.upper(i) && !d.shouts && d.t[i].cls == 0 || d.letters(i) && d.t[i].cls&(word|small|fine|first) == 0 || d.capital(i) || d.is(i, "de", "het", "'") && (d.capital(i+1) || d.capital(i+2) && d.is(i, "'"))
}

// bodies are kinds that a point of the compass makes one of: "meldpunt noord".
var bodies = oneOf("meldpunt wijkteam buurtteam jongerenwerk team basisteam regio district locatie vestiging steunpunt jeugdteam gebiedsteam welzijn")
