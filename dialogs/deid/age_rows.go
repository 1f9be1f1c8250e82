package deid

// Ages of several people in a row, and those of the smallest.

var (
	// siblings are those of whom each has an age of its own: "broers van 14 en 17".
	siblings = oneOf("broers broertjes zussen zusjes zusters zoons zonen dochters dochtertjes zoontjes neefjes nichtjes neven nichten broeders")
	// several are any people of whom ages can follow: "lln 13 en 14", "drie kinderen thuis: 5, 9 en 13".
	several = oneOf(`broers broertjes zussen zusjes zusters zoons zonen dochters dochtertjes zoontjes neefjes nichtjes neven nichten kinderen kids jongens jongetjes meisjes meiden jochies gasten leerlingen lln llen
		tweelingen vrienden vriendinnen maten clienten pupillen jongeren pubers tieners jeugdigen pleegkinderen stiefkinderen knullen ventjes meiskes halfbroers halfzussen pleegzoons pleegdochters kleinkinderen minderjarigen verdachten tweeen drieen vieren`)
	// those are words for people of whom no more is said: "die drie van hiernaast zijn 13, 15 en 16".
	those = oneOf("ze zij twee drie")
	// theirAges are words between people and their ages: "ze zijn nu 12 en 14".
	theirAges = oneOf("nu pas net al inmiddels allebei respectievelijk resp thuis samen")
)

// rowSign reports whether token i stands between two ages in a row.
func (d *doc) rowSign(i int) bool {
	return d.is(i, ",", "en", "&", "+") && !(d.isSign(i) && d.glued(i-1) && d.glued(i))
}

// years2 reports whether token i is a number that can be one of several ages.
func (d *doc) years2(i int) bool {
	n := max(d.number(i), d.numeral(i))
	return n > 0 && n < 90
}

// rowed reports whether token i is one of the ages of several people: "ze zijn 13, 14 en 16", "17 en 19 zijn ze", "de broertjes (13 en 15)".
func (d *doc) rowed(i int) bool {
	if n := len(d.found); n > 0 && i > 1 && d.rowSign(i-1) && d.found[n-1].Type == Age && d.found[n-1].End == int(d.t[i-2].e) && d.ageStops(i+1) {
		return true // 15, 12 en 6
	}
	if d.is(i-1, "of") {
		return d.either(i - 2)
	} else if d.is(i+1, "of") {
		return d.either(i)
	}
	from, to := i, i+1
	for from > i-8 && d.rowSign(from-1) && d.years2(from-2) {
		from -= 2
	}
	for to < i+8 && d.rowSign(to) && d.years2(to+1) {
		to += 2
	}
	if to-from < 3 {
		return false
	}
	k := from - 1
	if d.is(k, "van") {
		return d.letters(k-1) && (siblings(d.word(k-1)) || several(d.word(k-1)) && (d.has(k-2, number) || d.digits(k-2) || d.is(k-2, "die"))) && !amountAt(d, to) && !d.is(to, "jaar")
	}
	if d.is(to, "zijn", "waren", "worden") && d.is(to+1, "ze", "zij", "die") {
		return true
	}
	if !d.ageStops(to) && !d.is(to, "jaar", "jr") {
		return false
	}
	if d.is(k, ",", ":", "(") {
		if k--; (to >= len(d.t) || d.isSign(to)) && d.back(k+1, 5, several) {
			return true // twee neefjes van hem, 10 en 12
		}
	}
	for k > from-4 && d.letters(k) && theirAges(d.word(k)) {
		k--
	}
	switch {
	case d.is(k, "zijn", "waren", "worden"):
		return d.is(k-1, "die", "beiden", "beide") || d.back(k, 5, those) || d.back(k, 5, several)
	case d.is(k, "ze", "zij", "die"):
		return d.is(k-1, "zijn", "waren", "worden")
	}
	return d.letters(k) && (several(d.word(k)) || d.is(k+1, "(") && d.personAt(k))
}

// either reports whether token i and the number behind "of" are what somebody's age may be: "is hij nou 14 of 15?".
func (d *doc) either(i int) bool {
	n, to := max(d.number(i), d.numeral(i)), i+3
	if m := max(d.number(i+2), d.numeral(i+2)); n < 4 || n > 70 || m <= n || m > n+3 || !d.ageStops(to) && !d.is(to, "jaar", "jr") && !(d.letters(to) && until(d.word(to))) {
		return false
	}
	if d.is(i-1, "dus") {
		return d.back(i, 9, elder)
	}
	if d.is(i-1, "van") {
		return d.personAt(i - 2)
	}
	k := i - 1
	for k > i-4 && d.letters(k) && (theirAges(d.word(k)) || d.is(k, "nou", "ongeveer", "denk", "ik", "bijna", "ergens", "rond")) {
		k--
	}
	return d.is(k, "is", "was", "wordt", "lijkt") && d.personAt(k-1) || d.is(k-1, "is", "was", "wordt") && (d.personAt(k) || d.letters(k) && d.t[k].cls == 0) || d.is(k-1, "die", "dat", "de", "het", "dit", "zijn", "haar") && d.is(k-2, "is", "wordt") && d.personAt(k)
}

// monthsOld reports whether months or weeks, as many as token i says and up to token j, are somebody's age: "een kindje van 7 maanden".
func (d *doc) monthsOld(i, j int) bool {
	switch {
	case d.is(j, "oud", "oude"):
		return true
	case !d.letters(i - 2 + btoi(d.letters(i-1) && infant(d.word(i-1)))):
		return false
	case d.is(i-1, "van"):
		return infant(d.word(i-2)) && (d.ageStops(j) || d.has(j, verb|located|small) || d.conjugated(j) || d.is(j, "ligt", "slaapt", "hangt"))
	case d.is(i-1, ",", "(", "is", "pas", "nu", "wordt", "was", ":"):
		return d.ageStops(j) && (infant(d.word(i-2)) || d.is(i-2, "is", "nu") && d.letters(i-3) && infant(d.word(i-3)))
	}
	return d.letters(i-1) && infant(d.word(i-1)) && d.ageStops(j)
}

// toddler reports whether a number under four, of the tokens from i up to j, is of a child: "mijn zusje is 3".
func (d *doc) toddler(i, j int) bool {
	if d.is(i-1, "(") && d.is(j, ")") && d.letters(i-2) && infant(d.word(i-2)) {
		return true // peuter (2)
	}
	return d.is(i-1, "is", "wordt", "van") && (d.ageStops(j) || d.is(i-1, "van") && (d.has(j, verb|located) || d.is(j, "jaar", "jr")) || d.is(j, "jaar", "jr") && (d.is(j+1, "oud") || d.ageStops(j+1))) && (d.has(i-2, relation) || d.letters(i-2) && infant(d.word(i-2)) || d.t[max(i-2, 0)].cls&(first|word) == first)
}
