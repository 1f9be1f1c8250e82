package deid

// First names that are months as well: "april was niet op school", "kan iemand Mei ophalen". What stands around them in lists is in
// names_months_cues.go.

// monthName reports whether the month at token i is somebody.
func (d *doc) monthName(i int) bool {
	if !bornMonth(d.word(i)) || d.timed(i) {
		return false
	}
	return d.monthSaid(i) || d.monthBare(i)
}

// monthSaid reports whether something around the month at token i says that it is somebody.
func (d *doc) monthSaid(i int) bool {
	switch {
	case d.named(i), d.joined(i), d.monthTold(i), d.monthOwns(i + 1):
		return true
	case d.conjunction(i-1) && d.monthActs(i+1+btoi(d.is(i+1, "zelf"))):
		return true
	case d.has(i-1, about) && !d.conjunction(i-1):
		return d.monthMet(i)
	case d.t[i].start, d.is(i-1, ","):
		return d.monthActs(i+1+btoi(d.is(i+1, "zelf"))) || d.is(i-1, ",") && d.is(i+1, ",") && d.letters(i+2) && persons(d.word(i+2))
	case d.conjunction(i - 1):
		return !d.has(i+1, verb) && (d.ahead(i+1, 4, toward) || d.ahead(i+1, 4, persons) || d.ahead(i+1, 2, state) || d.ahead(i+2, 6, finals)) // "waarom april niet bij gym was"
	}
	return d.monthBehind(i)
}

// monthBare reports whether the month at token i stands where a month would need a preposition, and nothing around it is about a calendar:
// "gisteren stond mei met een tas voor de deur".
func (d *doc) monthBare(i int) bool {
	k := i - 1
	switch {
	case d.back(i, 8, calendar) || d.ahead(i+1, 9, calendar) || d.back(i, 8, anyMonth) || d.ahead(i+1, 9, anyMonth), d.is(i+1, "is", "was", "wordt", "werd", "het", "dan", "maar", "dus", "kan", "komt", "gaat", "moet", "heet", "telt", "heeft", "doet"):
		return false
	case d.is(k, "over", "met", "bij", "aan", "om", "naar", "door", "op"):
		return d.is(i+1, ",") && d.is(i+2, "ze", "zij", "hij", "haar", "die") || d.is(k, "met") && d.is(k-1, "samen")
	case d.has(k, about) && !d.conjunction(k):
		return false
	case d.is(k, ","):
		return d.has(k-1, relation) || d.has(k-1, first) && !d.has(k-1, word) || d.has(i+1, verb)
	case d.t[i].start, d.conjunction(k):
		return d.has(i+1, verb) && d.letters(i+2)
	case d.is(k, "je", "jij", "jullie", "we", "wij", "hij", "ze", "ik"):
		return d.letters(i+1) && d.letters(i+2) && d.letters(i+3)
	}
	return d.has(k, verb) && !d.is(k, "is", "was", "wordt", "werd", "kan", "zal", "vindt", "vond", "wil", "wilde", "weet", "neemt") && d.letters(i+1) && d.letters(i+2)
}

// timed reports whether the month at token i is a time, by what stands against it.
func (d *doc) timed(i int) bool {
	return d.digits(i-1) || d.digits(i+1) || d.has(i+1, month) || d.is(i+1, "t", "tm", "tot", "-", "/", ":") && !d.back(i, 2, sent) || d.is(i-1, "-", "/", "'") || d.letters(i-1) && inTime(d.word(i-1)) || d.is(i-1, "en", "of", ",") && d.has(i-2, month) || d.is(i+1, "en", "of", ",") && d.has(i+2, month)
}

// monthTold reports whether it is said at the month at token i that it is somebody: "mentorleerling mei", "hoi april", "ik zag mei".
func (d *doc) monthTold(i int) bool {
	k := i - 1
	switch {
	case !d.letters(k):
		return false
	case d.has(k, relation|title) && !d.is(k, "familie", "deelnemer"), greeting(d.word(k)), d.is(k, "volgens", "namens"):
		return true
	case d.is(k, "ik", "we"):
		return d.is(k-1, "zag", "zie", "sprak", "spreek", "ken", "mis", "bel", "belde", "zagen")
	case d.is(k, "ben"):
		return d.is(k-1, "ik")
	case d.is(k, "is"):
		return d.is(k-1, "waar") && !d.letters(i+1)
	case d.is(k, "naast"):
		return d.is(i+1, "zitten", "zit", "zat", "lopen", "staan", "slapen", "wonen")
	case d.is(k, "op"):
		return d.is(k-1, "verliefd", "boos", "jaloers")
	}
	return false
}

// monthOwns reports whether what begins at token k, behind a month, is of somebody: "(14)", "haar vader", "en haar zus", "uit 3b", "is 13 en".
func (d *doc) monthOwns(k int) bool {
	switch {
	case d.aged(k), d.is(k, ",") && d.is(k+1, "onze", "mijn", "zijn", "haar", "de", "een") && d.has(k+2, relation|title), d.is(k, ",") && d.digits(k+1) && d.is(k+2, "jaar", "jr", "j"), d.is(k, "haar", "zijn") && d.has(k+1, relation):
		return true
	case d.is(k, "("):
		return d.digits(k+1) && d.is(k+2, "havo", "vwo", "mavo", "vmbo", "mbo", "a", "b", "c", "d", "jaar")
	case d.is(k, "die"):
		return d.is(k-2, "is", "was") && d.is(k-3, "het")
	case d.is(k, "en"):
		return d.is(k+1, "haar", "zijn") && d.has(k+2, relation) || d.has(k+1, first) && (!d.has(k+1, word) || d.has(k+1, sure)) && !d.has(k+1, month)
	case d.is(k, "uit"):
		return d.digits(k+1) || d.is(k+1, "mijn", "onze", "klas", "groep")
	case d.is(k, "heet", "heette"):
		return d.is(k+1, "ze", "zij", "hij", "ie")
	}
	return d.is(k, "is") && d.number(k+1) > 3 && d.number(k+1) < 22 && d.is(k+2, "en", "jaar", "jr", ",", ".")
}

// monthMet reports whether the month at token i is somebody by the preposition before it: "met april gesproken", "de ouders van mei".
func (d *doc) monthMet(i int) bool {
	k := i - 2
	switch {
	case d.is(i-1, "van"):
		return d.is(i+1, "hoor", "hoorde", "hoorden", "gehoord") || d.letters(k) && (d.has(k, relation) || own(d.word(k)) || sent(d.word(k)) && d.is(i+1, ":"))
	case d.is(i-1, "om"), d.is(i-1, "over") && d.is(k, "zorgen", "bezorgd", "ongerust"), d.is(i-1, "met") && (d.is(i+1, "naar") || d.is(i+1, "aan") && d.is(i+3, "hand")), d.is(i-1, "tegen") && (d.ahead(i+1, 1, speak) || d.is(k, "zeg", "zegt", "zei", "zeggen", "vertel")), d.is(i-1, "bij") && d.is(i+1, "thuis"):
		return true
	case d.is(i-1, "met") && d.is(k, "samen"):
		return d.is(i-3, "er", "ze", "hij", "ik", "we") || d.is(i-4, "ze", "hij", "ik", "we")
	case d.is(i-1, "met") && (d.letters(k) && encounter(d.word(k)) || d.is(k, "gehad") && d.back(i, 7, encounter) || d.back(i, 5, goes) && d.back(i, 6, well) || d.is(i+1, "gaat", "ging") && d.is(i+2, "het")):
		return !d.is(i+1, "als", "in")
	}
	return d.is(i-1, "met", "bij", "tegen", "over") && d.letters(i+1) && meets(d.word(i+1))
}

// monthBehind reports whether the month at token i is somebody by the verb or pronoun before it: "kan iemand april ophalen", "toen zei mei".
func (d *doc) monthBehind(i int) bool {
	k := i - 1
	if !d.letters(k) {
		return false
	}
	if d.is(k, "is", "was", "kan", "mag", "moet", "gaat", "zal", "heeft", "wil", "kun") && (d.t[k].start || d.is(k, "wil", "mag", "moet") && !d.is(k-1, "ik", "je", "jij", "hij", "zij", "ze", "we", "wij", "ie")) {
		return d.ahead(i+1, 4, meets) || d.ahead(i+1, 6, humanly) || d.is(i+1, "al", "er", "weer", "ook", "nu") && (d.ahead(i+2, 1, state) || d.ahead(i+2, 1, toward)) || d.ahead(i+1, 6, toward) && !d.is(i+1, "al", "ter", "vol")
	}
	switch {
	case d.is(k, "iemand", "je", "jij", "jullie", "we", "wij", "ik", "hij", "ze", "heb", "hebt", "heeft", "hebben", "had", "moet", "kan", "kun"):
		return d.ahead(i+1, 4, meets) || d.ahead(i+1, 5, lessons) && d.ahead(i+4, 2, fetches) || d.is(k, "heeft", "had") && d.ahead(i+1, 4, theirs)
	case take(d.word(k)):
		return d.ahead(i+1, 1, along)
	case persons(d.word(k)):
		return !d.is(k-1, "ik", "je", "jij", "hij", "zij", "ze", "we", "wij", "ie")
	case d.is(k, "mis", "mist", "missen"):
		return d.ahead(i+1, 3, toward)
	}
	return d.is(k, "kwam", "komt", "zat", "zit", "stond", "lag", "liep", "bleef", "is", "was", "draait", "doet", "mag") && d.ahead(i+1, 5, toward) && !d.is(i+1, "ter", "al", "vol")
}

// monthActs reports whether what a month can't do or be begins with the verb at token k.
func (d *doc) monthActs(k int) bool {
	if !d.has(k, verb) && !(d.letters(k) && persons(d.word(k))) || d.is(k+1, "ik", "je", "jij", "hij", "zij", "ze", "we", "wij", "jullie", "de", "het") {
		return false
	}
	if persons(d.word(k)) || wishes(d.word(k)) {
		return true
	}
	n := k + 1
	for n < k+5 && d.letters(n) && merely(d.word(n)) {
		n++
	}
	to := d.is(n, "naar")
	for d.is(n, "op", "in", "te") {
		n++
	}
	switch {
	case d.is(k, "is", "was", "wordt", "werd"):
		return d.letters(n) && state(d.word(n)) || d.is(k+1, "er") && d.is(n-1, "niet") && !d.letters(n)
	case d.is(k, "heeft", "had"):
		return d.ahead(n, 4, theirs) || d.is(n, "een") && d.is(n+1, "zusje", "broertje", "vriendje", "vriend", "zus", "broer")
	case d.is(k, "zit", "zat", "loopt", "liep", "staat", "stond", "ligt", "lag", "ging", "gaat", "blijft", "bleef"):
		return d.ahead(k+1, 5, toward) && !d.is(n, "vol")
	case d.is(k, "moet", "mag", "kan", "zou"):
		return to && d.letters(n+1) || d.is(n, "van") && (d.has(n+1, relation) || d.is(n+1, "haar", "zijn", "thuis", "huis"))
	}
	return d.is(k, "komt", "kwam") && d.ahead(k+1, 6, toward) && !d.is(n, "eraan", "uit", "dichterbij")
}
