package deid

import "bytes"

var (
	// orgEnds make a name of one word: Calandlyceum, Fatihmoskee.
	kindEnds = endings(`club vereniging school centrum bedrijf zaak praktijk kerk moskee winkel salon stichting instelling kliniek opvang honk lounge werk fysiotherapie
		cafetaria snackbar eethuis grill ziekenhuis team zorg dienst makelaar studio sporthal gym tandarts huisarts`)
	orgEnds = endings("school college lyceum moskee gymnasium kerk mavo")
	// orgFirm are kinds that have a name behind them even in lower case and with an article.
	orgAny  = oneOf("csg osg rsg sv rksv asv hvv usv cvv gvv vv sc fc svv rkvv stichting obs cbs rkbs kbs pcbs")
	orgFirm = oneOf(`basisschool obs cbs rkbs kbs pcbs stichting jongerencentrum buurthuis wijkcentrum buurtcentrum scouting moskee roc vv sc fc svv rkvv vso sbo kinderdagverblijf
		synagoge gurdwara boksschool kickboksschool voetbalclub boksclub sportclub`)
	joins = oneOf("voor zonder de het 't al el sint st ibn abu den der ten ter as an ar at es d l van in op aan en la le")
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
	if (d.t[i].cls&fine != 0 || bodies(w)) && d.beside(i) && d.is(i+1, "noord", "zuid", "oost", "west", "midden") && !d.t[i+1].quiet && (!d.letters(i+2) || d.has(i+2, small|verb|about|place|last)) {
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

// posts are the endings of words for people, whom a form gives a capital: "De Coördinator".
var posts = endings("tor teur trice ister kundige werker werkster arts ambtenaar begeleider begeleidster regisseur adviseur inspecteur functionaris medewerker specialist therapeut consulent verzorger jongere leerling ouder ouders docent manager jongeren leerlingen vrouwen mannen kinderen moeders vaders jongens meiden meisjes")

// named2 reports whether token i is "De" or "Het" with a capital as part of a name: De Vonk, Het Kompas.
func (d *doc) named2(i int) bool {
	j := i + 1
	if !d.letters(j) || d.shouts || !d.t[j].title || d.t[j].upper || d.t[j].quiet || d.size(j) < 3 || d.t[i].s > 0 && d.t[i].upper {
		return false
	}
	c := d.t[j].cls
	return c&(fine|small|common|title|relation|orgKind|month|about|located|first|last) == 0 && !posts(d.word(j)) && !d.compound(d.word(j)) && !d.demonym(d.word(j)) ||
		!d.t[i].start && c&(fine|small|common|title|relation|month) == 0 && (c&(first|last) == 0 || d.letters(i-1) && d.t[i-1].cls&(title|first|last|small|about|located|verb) == 0)
}

// kindOnly reports whether a compound with such an end is a kind: dorpskerk, vmbo-college, hoorcollege.
func (d *doc) kindOnly(w []byte) bool {
	for _, e := range []string{"school", "college", "lyceum", "moskee", "gymnasium", "kerk", "mavo"} {
		if stem, ok := bytes.CutSuffix(w, []byte(e)); ok {
			c := d.x.class(stem)
			if len(stem) > 2 && stem[len(stem)-1] == 's' {
				c |= d.x.class(stem[:len(stem)-1])
			}
			return c&(word|fine) != 0 && c&(first|last|place) == 0 && !(c&houseName != 0 && len(stem) > 4)
		}
	}
	return false
}

// general are words before "college" or "lyceum" that name a kind of it, and no school.
var general = oneOf("oude hele nieuwe grote roc mbo openbaar openbare christelijk christelijke katholiek katholieke islamitisch islamitische protestants joods joodse ander andere plaatselijk plaatselijke")

// nameStart widens an institution's name to the left of its kind: capitals, unknown words, names.
func (d *doc) nameStart(i int) int {
	from := i
	for k := i - 1; k >= 0 && k >= i-5 && !d.t[k].quiet && d.t[k+1].s-d.t[k].e <= 1; k-- {
		if d.is(k, "-") && from == k+1 && d.glued(k) && d.glued(k-1) && d.letters(k-1) || d.digits(k) && d.size(k) < 3 && d.has(k-1, first|last) {
			from = k - 1
			k--
			continue
		}
		if !d.letters(k) {
			return from
		}
		switch {
		case d.t[k].cls&fine != 0 && k == i-1 && d.is(i, "moskee") && d.is(k-1, "de") && !d.demonym(d.word(k)) && !general(d.word(k)) && !d.has(k, small|common):
			from = k
		case d.t[k].cls&fine != 0 && !(d.is(k+1, "college", "lyceum", "vakcollege") && (d.capital(k) || d.t[k].start && d.t[k].title && !general(d.word(k)) || d.is(k-1, "het") && !general(d.word(k)))):
			return from
		case d.capital(k) && (d.t[k].cls&(small|common) == 0 || joins(d.word(k))), d.t[k].cls == 0 && d.size(k) > 2,
			d.t[k].cls&(first|last|place|proper) != 0 && d.t[k].cls&(word|small|title) == 0, d.t[k].title && d.t[k].start && d.capital(k+1) && d.t[k].cls&small == 0,
			k == i-1 && d.is(k-1, "het") && d.is(i, "college", "lyceum", "gymnasium", "ziekenhuis") && d.t[k].cls&(small|common|verb|title|relation|about|located|orgKind) == 0 && !general(d.word(k)),
			k == i-1 && d.is(i, "college", "lyceum", "gymnasium") && d.is(k-1, "op", "naar", "van") && d.t[k].cls&(small|common|verb|title|relation|about|located|orgKind) == 0 && !general(d.word(k)) && d.word(k)[d.size(k)-1] != 'e',
			k == i-1 && d.is(i, "moskee") && d.is(k-1, "de") && d.is(k, "blauwe", "groene", "witte", "gouden", "rode", "gele"),
			d.is(k, "al", "el", "as", "sint", "st") && from == k+1 && d.beside(k),
			from < i && d.t[k].cls&(first|last|particle) != 0 && d.t[k].cls&(small|common|verb|title|relation|about|located|orgKind) == 0:
			from = k
		case from == k+1 && d.is(k, "van") && d.t[k+1].title && d.has(k-1, first) && d.t[max(k-1, 0)].title: // Lucas van Leyden Mavo
			from = k - 1
			k--
		case d.has(k, particle) && !d.is(k, "in", "op", "en", "het", "al", "de", "van") && d.capital(k-1), d.is(k, "de", "het") && d.t[k].title && !d.t[k].start && k == from-1 && from < i:
			from = k
		default:
			return from
		}
	}
	return from
}

// orgName gives the end of the name behind a kind that ends before token i, 0 when there is none.
func (d *doc) orgName(i int) int {
	j, joined := i, false
	if d.is(j, "\"", "'") && d.letters(j+1) {
		j++
	}
	for k := 0; k < 2 && d.letters(j) && joins(d.word(j)) && (d.letters(j+1) || d.is(j+1, "-")); k++ {
		if d.is(j, "van", "in", "op", "aan", "en") && !d.t[j].title && !(d.is(j, "van") && (d.capital(j+1) || d.has(j+1, last) && !d.has(j+1, word))) {
			return 0
		}
		j++
		joined = true
		if d.is(j, "-") {
			j++
		}
	}
	if !d.letters(j) || d.t[j].quiet || d.t[j].start || d.t[j].cls&fine != 0 || d.size(j) < 2 || joined && d.is(i, "voor", "zonder") && d.article(i-2) && !d.capital(j) {
		return 0
	}
	firm := orgFirm(d.word(i - 1))
	c := d.t[j].cls
	switch {
	case d.upper(j) && !d.shouts && c == 0, d.capital(j), orgAny(d.word(i-1)) && c&(small|common|verb|relation|title|about|located) == 0 && d.size(j) > 2:
	case joined && firm && c&(small|common|verb|relation|title|about) == 0 && d.size(j) > 3:
	case c&(word|small) == 0 && (firm || c&first == 0) && !d.slipFor(j):
	default:
		return 0
	}
	return d.orgEnd(j + 1)
}

// orgEnd widens an institution's name to the right.
func (d *doc) orgEnd(j int) int {
	for k := 0; k < 3 && j < len(d.t) && !d.t[j].quiet && d.t[j].kind != newline; k++ {
		switch {
		case d.namePair(j) > j:
			j += 2
		case d.capital(j) && d.t[j].s-d.t[j-1].e <= 1, d.digits(j) && d.size(j) < 3 && k == 0 && d.t[j-1].title && d.beside(j-1) && d.phraseEnds(j+1) && !d.digits(j+1), d.letters(j) && d.t[j].cls&orgTail != 0 && d.t[j].s-d.t[j-1].e == 1 && k == 0:
			j++
		case d.is(j, ".") && d.glued(j-1) && d.is(j-1, "gebr", "st", "fa") && d.letters(j+1) && d.t[j+1].title, d.is(j, "-") && d.glued(j-1) && d.glued(j) && d.letters(j+1), d.is(j, "&", "+") && d.letters(j+1) && d.t[j+1].title:
			j += 2
		case d.is(j, "of", "for") && ofWhom(d.word(j-1)) && d.letters(j+1) && d.t[j+1].title, d.letters(j) && joins(d.word(j)) && d.capital(j+1) && !d.is(j, "in", "en", "aan", "op"):
			j += 2
		default:
			return j
		}
	}
	return j
}

// slipFor reports whether token j is an unknown word that is likely a slip.
func (d *doc) slipFor(j int) bool {
	return d.t[j].cls&(first|last|place|proper) == 0 && d.slip(d.word(j))
}

// bodies are kinds that a point of the compass makes one of: "meldpunt noord".
var bodies = oneOf("meldpunt wijkteam buurtteam jongerenwerk team basisteam regio district locatie vestiging steunpunt jeugdteam gebiedsteam welzijn")
