package deid

// Days without a year, in digits: 8/9, 30-5. What else two numbers can be: a score, a stretch, a class, a share.

var (
	// numberedThing are words before a number that is a place, a class or a grade.
	numberedThing = oneOf(`groep groepen klas klassen kamer kamers lokaal zaal pagina paginas blz pag bladzijde les lessen opgave opgaven vraag vragen hoofdstuk paragraaf par artikel art bijlage lid sub criterium soera psalm vers niveau fase lijn bus kavel unit huisnummer
		verhouding ratio maat schaal cijfer factor optie team perron spoor rij stoel tafel versie nr nummer halte poort gate verdieping leeftijd leerjaar jaar stap onder u jo mo veld meiden dames heren lunch opties inloop spreekuur pauze openingstijden openingsuren kantoortijden uur uren open geopend peuters kleuters bloeddruk route vak blad som deel ruimte kast mengverhouding kansverhouding`)
	// scored are words about who won.
	scored = oneOf("score scores stand uitslag uitslagen gewonnen verloren won wonnen winnen winst verloor verloren gelijkspel sets ruststand scoorde scoorden gescoord voorsprong achterstand eindigde eindigden eindigt eindstand set tiebreak tennis spelen speelden gespeeld")
	// quantity are words before a stretch of how many.
	quantity = oneOf("van of met om rond hooguit maximaal max ongeveer ong n circa ca maar wel slechts minimaal min minstens zeker per is zijn waren zitten stuk tegen er nog bij zowat hoogstens")
)

// dayAndMonth reports whether a cluster begins with a day and a month, by what they are or what stands around them.
func (d *doc) dayAndMonth(c cluster, born bool) bool {
	i, end, gap := c.at[0], c.at[1]+1, d.gap(c, 1)
	day, month := d.number(i), d.number(c.at[1])
	slash := gap == "/"
	switch {
	case gap == ".":
		return !d.cites(i, end) && d.dottedDay(i, end)
	case !slash && gap != "-" && gap != "--", d.is(i-1, "€"), month == day+1 && d.monthAt(end):
		return false // 7/8 sept
	}
	cued := d.dayCue(c, born)
	if c.n == 2 && (slash && day == 24 && month == 7 || day == 9 && month == 11 || day == 7 && month == 10) {
		return cued && !d.is(i-1, "sinds", "na", "voor", "tot", "vanaf", "tussen") // 24/7, the attacks
	}
	switch {
	case !born && d.isOther(i, end, slash):
		return false
	case cued:
		return true
	case d.isNumber(i, end) || !slash && d.scoreAround(i, end):
		return false
	case day > 12 || day > month && day > 5:
		return true
	case slash:
		return d.noFraction(i, end)
	}
	return day > 1 && month > day && (month > day+3 && d.countsNothing(end) && !d.rough(i) || d.is(i-1, "was") && d.is(i-2, "dat", "dit") && d.atEnd(end))
}

// isOther reports whether the two numbers from token i up to end are something else, even behind a word that a day may follow: lokaal 3-10, "op 3-4 plekken".
func (d *doc) isOther(i, end int, slash bool) bool {
	k := i - 1
	if d.is(k, "s") && d.is(k-1, "'") {
		k -= 2 // pagina's 3-10
	}
	if d.letters(k) && numberedThing(d.word(k)) || amountAt(d, end) || d.back(i, 5, shares) {
		return true
	}
	apart := d.number(end-1) - d.number(i)
	return !slash && (apart > 0 && apart < 4 && d.counted(end) || d.letters(end) && lost(d.word(end)))
}

// isNumber reports whether they are when nothing says that they are a day: "de 6-1", "pieter calandweg 28-2", 12:25-12:55.
func (d *doc) isNumber(i, end int) bool {
	day, month := d.number(i), d.number(end-1)
	switch {
	case d.amid(i, end), day == 9 && month == 5, day == 7 && month == 11, d.is(i-1, "de", "het", "een", "in", "bij", "tussen", "week"):
		return true
	case day < 13 && d.is(i-1, "was", "werd", "staat", "stond") && d.is(i-2, "het"), d.is(end, "is", "=") && (d.digits(end+1) || d.has(end+1, number)):
		return true
	case !d.letters(i - 1):
		return false
	}
	w := d.word(i - 1)
	return d.is(i-1, "van", "is") && d.letters(i-2) && numberedThing(d.word(i-2)) || streetEnds(w) || len(w) > 6 && houseEnds(w) || d.capital(i-1) && (!d.has(i-1, first) || d.article(i-2))
}

// noFraction reports whether nobody counts in parts like those of the numbers with a slash from token i up to end, nor calls classes so: 2/9, 6/12.
func (d *doc) noFraction(i, end int) bool {
	day, month := d.number(i), d.number(end-1)
	if month < 6 || month == 10 {
		return false
	}
	if month > day+1 && !d.is(end, "van", "deel", "dl") && !d.rough(i) && (month != 6 && month != 8 || d.has(end, small|about|located)) {
		return true
	}
	return d.dated() || d.opens(i) && d.has(end, verb|small)
}

// monthAt reports whether token i is a month in letters.
func (d *doc) monthAt(i int) bool { return d.has(i, month) }

// rough reports whether a word of how many there are stands before token i.
func (d *doc) rough(i int) bool { return d.letters(i-1) && quantity(d.word(i-1)) }

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

// counted reports whether token i is a noun that is counted: "3-4 jongens".
func (d *doc) counted(i int) bool {
	return d.letters(i) && plural(d.word(i)) && !d.has(i, verb|small|about) && !d.participle(i)
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
