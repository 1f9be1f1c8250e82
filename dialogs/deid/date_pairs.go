package deid

// Days without a year, in digits: 8/9, 30-5. What else two numbers can be: a score, a stretch, a class, a share.

var (
	// numberedThing are words before a number that is a place, a class or a grade.
	numberedThing = oneOf(`groep groepen klas klassen kamer kamers lokaal zaal pagina paginas blz pag bladzijde les lessen opgave opgaven vraag vragen hoofdstuk paragraaf par artikel art bijlage lid sub criterium soera psalm vers niveau fase lijn bus kavel unit huisnummer
		verhouding ratio maat schaal cijfer factor optie team perron spoor rij stoel tafel versie nr nummer halte poort gate verdieping leeftijd leerjaar jaar stap onder u jo mo veld meiden dames heren lunch opties inloop spreekuur pauze openingstijden openingsuren kantoortijden uur uren open geopend peuters kleuters bloeddruk route vak blad kast mengverhouding kansverhouding`)
	// scored are words about who won.
	scored = oneOf("score scores stand uitslag uitslagen gewonnen verloren won wonnen winnen winst verloor verloren gelijkspel sets ruststand scoorde scoorden gescoord voorsprong achterstand eindigde eindigden eindigt eindstand set tiebreak tennis spelen speelden gespeeld")
	// quantity are words before a stretch of how many.
	quantity = oneOf("van of met om rond hooguit maximaal max ongeveer ong n circa ca maar wel slechts minimaal min minstens zeker per is zijn waren zitten stuk tegen er nog bij zowat hoogstens")
	// noted are words behind a day in a list of what happened.
	noted = oneOf("afwezig absent ziek aanwezig geschorst vrij weer niet geen alweer opnieuw wel nog ruzie gesprek spijbelt spijbelde gespijbeld telaat vervolg")
)

// dayAndMonth reports whether a cluster begins with a day and a month, by what they are or what stands around them.
func (d *doc) dayAndMonth(c cluster, born bool) bool {
	i, end, gap := c.at[0], c.at[1]+1, d.gap(c, 1)
	day, month := d.number(i), d.number(c.at[1])
	if gap == "." {
		return !d.cites(i, end) && d.dottedDay(i, end)
	}
	if gap == "--" {
		gap = "-"
	}
	slash := gap == "/"
	if !slash && gap != "-" || d.is(i-1, "€") {
		return false
	}
	if d.monthAt(end) && !born && month == day+1 {
		return false // 7/8 sept
	}
	cued := d.dayCue(c, born)
	if c.n == 2 && slash && day == 24 && month == 7 || c.n == 2 && (day == 9 && month == 11 || day == 7 && month == 10) {
		return cued && !d.is(i-1, "sinds", "na", "voor", "tot", "vanaf", "tussen") // 24/7, the attacks
	}
	switch {
	case !born && d.letters(i-1) && numberedThing(d.word(i-1)):
		return false
	case cued:
		return true
	case day < 13 && d.is(i-1, "was", "werd", "staat", "stond") && d.is(i-2, "het"):
		return false
	case d.amid(i, end) || amountAt(d, end) || day == 9 && month == 5 || day == 7 && month == 11 || d.is(i-1, "de", "het", "een", "in", "tussen", "week") || month > day && month-day < 4 && d.counted(end) || d.is(end, "is", "=") && (d.digits(end+1) || d.has(end+1, number)),
		d.letters(i-1) && (d.is(i-1, "van", "is") && d.letters(i-2) && numberedThing(d.word(i-2)) || streetEnds(d.word(i-1)) || d.size(i-1) > 6 && houseEnds(d.word(i-1)) || d.capital(i-1) && (!d.has(i-1, first) || d.article(i-2))):
		return false
	case slash && day > 12:
		return true
	case !slash && d.scoreAround(i, end):
		return false
	}
	return day > 12 || day > month && day > 5 || !slash && day > 1 && (month > day+3 && d.countsNothing(end) && !(d.letters(i-1) && quantity(d.word(i-1))) || month > day && d.is(i-1, "was") && d.is(i-2, "dat", "dit") && d.atEnd(end)) || slash && month > 5 && month != 10 && (d.dated() || d.opens(i) && d.has(end, verb|small))
}

// amid reports whether other numbers stand against those from token i up to end: 12:25-12:55.
func (d *doc) amid(i, end int) bool {
	return d.glued(i-1) && d.glued(i-2) && d.digits(i-2) || d.glued(end-1) && d.glued(end) && d.digits(end+1)
}

// scoreAround reports whether what stands around the two numbers from token i up to end is about who won, or gives more such numbers
// that are no days.
func (d *doc) scoreAround(i, end int) bool {
	k := i - 1
	for k > i-24 && (d.is(k, ",", "en", "daarna", ":", "of") && d.digits(k-1) || d.digits(k) || d.is(k, "-") && d.glued(k-1)) {
		k-- // the numbers of other sets
	}
	for n, near := k, 6-3*btoi(d.number(i) > 12); n > k-near && n >= 0 && d.t[n].kind != newline && !d.is(n, ",", "."); n-- {
		if d.letters(n) && scored(d.word(n)) {
			return true
		}
	}
	other := func(n int) bool {
		return d.digits(n) && d.is(n+1, "-") && d.glued(n) && d.digits(n+2) && (!isDay(d.number(n), d.number(n+2)) || max(d.number(n), d.number(n+2)) < 13)
	}
	return d.number(i) < 13 && d.back(i, 16, scored) || d.ahead(end, 16, scored) && d.is(end, ",") && other(end+1) || d.ahead(end, 6, scored) || d.is(i-1, ",", "en") && other(i-4) || d.is(end, ",", "en") && other(end+1)
}

// monthAt reports whether token i is a month.
func (d *doc) monthAt(i int) bool { return d.has(i, month) }

// counted reports whether token i is a noun that is counted: "3-4 jongens".
func (d *doc) counted(i int) bool {
	return d.letters(i) && plural(d.word(i)) && !d.has(i, verb|small|about)
}

// dottedDay reports whether the numbers with a dot between, from token i up to end, are a day: "vr 2.11", "zitting 23.1".
func (d *doc) dottedDay(i, end int) bool {
	if d.is(i-1, "op") && d.is(end, ".") && d.glued(end-1) && d.letters(end+1) && !d.t[end+1].title {
		return true // op 5.6. was de zitting
	}
	if !d.letters(i-1) || d.glued(end-1) && d.t[end].kind != sign {
		return false
	}
	w := d.word(i - 1)
	return weekday(w) || d.is(i-1, "op") && d.is(end, "om") || d.is(i-1, "per", "vanaf", "sinds", "dd") && d.size(i) == 2 && d.size(end-1) == 2 && d.word(end - 1)[0] == '0' || (birth(w) || meeting(w) && d.size(end-1) == 1) && !amountAt(d, end)
}

// dayCue reports whether what stands around the day and month at the beginning of a cluster says that they are.
func (d *doc) dayCue(c cluster, born bool) bool {
	i, end, slash := c.at[0], c.at[1]+1, d.is(c.at[0]+1, "/")
	day, month := d.number(i), d.number(c.at[1])
	before := 3 + 4*btoi(d.is(i-1, "("))
	switch {
	case d.back(i, 1+2*btoi(born), dateCue) && (!d.is(i-1, "tussen") || d.is(end, "en")), !amountAt(d, end) && (d.is(i-1, "van") && d.letters(i-2) && dating(d.word(i-2)) || d.isPlan(i, end)), d.is(end, "jl", "jongstleden"), d.ahead(end, 4, birth), d.is(end, "a") && d.is(end+1, ".") && d.is(end+2, "s"):
		return true
	case (d.is(i-1, "per", "tm") && (day > 1 || d.has(end, verb)) || d.letters(i-1) && dateEnds(d.word(i-1)) || d.is(i-1, ".") && d.is(i-2, "d", "v") || d.is(i-1, "m") && d.is(i-2, "/")) && !amountAt(d, end):
		return true // d.d. 12-4
	case (slash || day > 12) && d.back(i, before, meeting), d.size(i) == 2 && d.size(c.at[1]) == 2 && c.n == 2 && (d.word(i)[0] == '0' || d.word(c.at[1])[0] == '0'):
		return true
	case (slash || day > 12) && d.ahead(end, 2, meeting), d.listed(end, day, month, slash || day > 12), d.letters(i-1) && d.ordinal(i-1) && d.dated(), d.is(i-1, ",", "en", "of", "&", "+", "naar") && d.dated() && d.t[i].s-int32(d.found[len(d.found)-1].End) < 7:
		return true // 2-10, 16-10 en 30-10
	}
	return d.happensOn(i, end)
}

// participleAhead reports whether one of the tokens from i on says what was done.
func (d *doc) participleAhead(i int) bool {
	for k := i; k < i+8 && k < len(d.t) && d.t[k].kind == letters; k++ {
		if d.participle(k) {
			return !lost(d.word(k))
		}
	}
	return false
}

// dayWord reports whether token i is a word for a date.
func (d *doc) dayWord(i int) bool {
	return d.is(i, "datum", "dag") || d.letters(i) && dateEnds(d.word(i))
}

// happensOn reports whether somebody of here does something on the day of the numbers from token i up to end: "8-9 was hij er niet",
// "12-6 gesprek", "3-9: te laat".
func (d *doc) happensOn(i, end int) bool {
	switch {
	case d.is(i-1, "(", ",") && d.is(i-2, "toen", "gister", "gisteren", "morgen", "week", "weekend", "avond", "nacht", "middag", "ochtend"):
		return true
	case d.is(i-1, "ben", "heb", "hebt", "heeft", "had", "hebben", "hadden", "is", "was") && !d.is(end, "van", "is", ",", ".") && !amountAt(d, end) && !d.counted(end):
		return (d.participleAhead(end) || d.letters(end) && (noted(d.word(end)) || meeting(d.word(end)))) && !d.scoreAround(i, end) // heb 4/9 met zijn mentor gebeld
	case d.is(i-1, "zou", "zal", "moet", "kan", "wil", "gaat", "mag", "zouden", "moeten", "kunnen") && (d.has(end, verb|small) || d.number(i) >= d.number(end-1)) && !amountAt(d, end), d.letters(i-1) && saw(d.word(i-1)) && (end >= len(d.t) || d.isSign(end) || d.t[end].kind == newline):
		return !d.scoreAround(i, end) // zou 9-9 beginnen, oma belde 3-10
	case d.is(i-1, ":", "=") && (d.dayWord(i-2) || d.dayWord(i-3)), d.participle(i-1) && !lost(d.word(i-1)) && !amountAt(d, end) && !d.counted(end), d.is(end, "om") && d.digits(end+1) && d.number(end-1) != d.number(i)+1 && !(d.letters(i-1) && numberedThing(d.word(i-1))), d.is(end, "s") && d.is(end-1, "'"), d.is(end, "'") && d.is(end+1, "s"):
		return true
	case !d.opens(i) && !d.is(i-1, ",", ":", ";"):
		return d.letters(end) && noted(d.word(end)) && d.letters(i-1) && !quantity(d.word(i-1)) && !d.scoreAround(i, end)
	case d.letters(end) && meeting(d.word(end)), d.is(end, ":") && d.opens(i):
		return true
	case d.has(end, verb) && d.opens(i) && d.dated() && !d.is(i+1, "/"):
		return true // the next of a row of what happened
	case d.has(end, verb) && d.opens(i) && !(d.is(i+1, "/") && d.number(i) < 11 && (d.is(end-1, "10") || d.number(end-1) < 6)) && !plural(d.word(end)) && !d.is(end, "is", "was", "werd", "wordt", "blijft", "bleef", "staat", "stond"):
		return true // 5-11 belde de conciërge
	case d.has(end, verb):
		return d.is(end+1, "hij", "ze", "zij", "ie", "ik", "we", "moeder", "vader", "zijn", "haar", "mn", "zn") || d.has(end+1, relation|first)
	}
	return d.letters(end) && noted(d.word(end))
}

// isPlan reports whether the numbers from token i up to end are the day somebody is to do something, or was seen: "kun je 9-5 mee", "zag haar 9-5 nog".
func (d *doc) isPlan(i, end int) bool {
	switch {
	case d.is(i-1, "je", "jij", "jullie", "u", "we", "wij", "iemand", "ik"):
		return d.is(i-2, "kun", "kan", "kunnen", "kunt", "zullen", "zal", "ga", "gaan") && d.is(end, "naar", "mee", "langs", "bij", "komen", "ook", "even", "ff", "weer", "om")
	case d.is(i-1, "hem", "haar", "m", "r", "hen", "ze", "dr"):
		return d.letters(i-2) && saw(d.word(i-2)) && d.is(end, "nog", "bij", "in", "op", "lopen", "voor", "met", "weer", "voorbij", ",", "na", "thuis")
	}
	switch {
	case d.is(i-1, "is", "was", "werd", "wordt"):
		return d.participle(end) && !lost(d.word(end)) // "is 9-5 geschorst"
	case d.has(i-1, verb), d.is(i-1, "er") && d.has(i-2, verb):
		return d.is(end, "niet", "terug", "weer", "thuis", "langs", "binnen", "weg") && !d.is(i-1, "staat", "stond", "zijn") // "kwam 6/2 niet"
	}
	return false
}
