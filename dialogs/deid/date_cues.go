package deid

// What around two numbers says that they are a day.

// noted are words behind a day in a list of what happened.
var noted = oneOf("afwezig absent ziek aanwezig geschorst vrij weer niet geen alweer opnieuw wel nog ruzie gesprek spijbelt spijbelde gespijbeld telaat vervolg")

// dayCue reports whether what stands around the day and month at the beginning of a cluster says that they are.
func (d *doc) dayCue(c cluster, born bool) bool {
	i, end, slash := c.at[0], c.at[1]+1, d.is(c.at[0]+1, "/")
	day, month := d.number(i), d.number(c.at[1])
	before := 3 + 4*btoi(d.is(i-1, "("))
	switch {
	case d.back(i, 1+2*btoi(born), dateCue) && (!d.is(i-1, "tussen") || d.is(end, "en")), !amountAt(d, end) && (d.is(i-1, "van", "naar") && d.letters(i-2) && dating(d.word(i-2)) || d.isPlan(i, end)), d.is(end, "jl", "jongstleden"), d.ahead(end, 4, birth), d.is(end, "a") && d.is(end+1, ".") && d.is(end+2, "s"):
		return true
	case (d.is(i-1, "per", "tm") && (day > 1 || d.has(end, verb)) || d.letters(i-1) && dateEnds(d.word(i-1)) || d.is(i-1, ".") && d.is(i-2, "d", "v") || d.is(i-1, "m") && d.is(i-2, "/")) && !amountAt(d, end):
		return true // d.d. 12-4
	case (slash || day > 12) && d.back(i, before, meeting), c.n == 2 && (d.size(i) == 2 && d.word(i)[0] == '0' || d.size(end-1) == 2 && d.word(end - 1)[0] == '0'), c.n > 2 && d.timed(c) || d.is(end, ",") && d.digits(end+1) && d.is(end+2, ":") && d.size(end+3) == 2:
		return true
	case (slash || day > 12) && d.ahead(end, 2, meeting), d.listed(end, day, month, slash || day > 12), d.letters(i-1) && d.ordinal(i-1) && d.dated(), d.is(i-1, ",", "en", "of", "&", "+", "naar") && d.dated() && d.t[i].s-int32(d.found[len(d.found)-1].End) < 7:
		return true // 2-10, 16-10 en 30-10
	}
	return d.happensOn(i, end)
}

// participleAhead reports whether one of the tokens from i on says what was done.
func (d *doc) participleAhead(i int) bool {
	for k := i; k < i+8 && k < len(d.t) && d.t[k].kind == letters; k++ {
		if d.participle(k) || d.is(k, "gehad") {
			return !lost(d.word(k))
		}
	}
	return false
}

// dayWord reports whether token i is a word for a date.
func (d *doc) dayWord(i int) bool {
	return d.is(i, "datum", "dag") || d.letters(i) && dateEnds(d.word(i))
}

// happensOn reports whether somebody of here does something on the day of the numbers from token i up to end.
func (d *doc) happensOn(i, end int) bool {
	return d.daySaid(i, end) || d.deedBefore(i, end) || (d.opens(i) || d.is(i-1, ",", ":", ";")) && d.deedBehind(i, end) ||
		d.letters(i-1) && d.letters(end) && noted(d.word(end)) && !d.rough(i) && !d.scoreAround(i, end)
}

// daySaid reports whether a word for a day or what has one stands at the numbers from token i up to end: "datum: 7/10", "filmpje (3/1)", "gisteren, 7/2".
func (d *doc) daySaid(i, end int) bool {
	switch {
	case d.is(i-1, "(", ",") && d.is(i-2, "toen", "gister", "gisteren", "morgen", "week", "weekend", "avond", "nacht", "middag", "ochtend"), d.is(i-1, "dan") && d.is(i-2, "eerder", "later"):
		return true
	case d.is(end, ":") && d.letters(i-1) && dating(d.word(i-1)), d.is(i-1, "(") && d.is(end, ")") && d.letters(i-2) && dating(d.word(i-2)), d.is(i-1, ":", "=") && (d.dayWord(i-2) || d.dayWord(i-3)):
		return true
	}
	return d.is(end, "om") && d.digits(end+1) && d.number(end-1) != d.number(i)+1 || d.is(end, "'") && d.is(end+1, "s")
}

// deedBefore reports whether what somebody does is said before the numbers from token i up to end: "heb 4/9 met zijn mentor gebeld", "zou 9-9 beginnen",
// "oma belde 3-10", "weggelopen 9-4".
func (d *doc) deedBefore(i, end int) bool {
	switch {
	case !d.letters(i - 1):
		return false
	case d.is(i-1, "ben", "heb", "hebt", "heeft", "had", "hebben", "hadden", "is", "was"):
		return !d.is(end, "van", "is", ",", ".") && !d.counted(end) && (d.participleAhead(end) || d.letters(end) && (noted(d.word(end)) || meeting(d.word(end)))) && !d.scoreAround(i, end)
	case d.is(i-1, "zou", "zal", "moet", "kan", "wil", "gaat", "mag", "zouden", "moeten", "kunnen") && (d.has(end, verb|small) || d.number(i) >= d.number(end-1)):
		return !d.scoreAround(i, end)
	case saw(d.word(i - 1)):
		return (d.atEnd(end) || d.is(i-1, "kwam", "vertrok", "begon", "stopte", "gebeurde")) && !d.scoreAround(i, end)
	}
	return d.participle(i-1) && !lost(d.word(i-1)) && !d.counted(end)
}

// deedBehind reports whether what somebody does is said behind the numbers from token i up to end, with which a part of a sentence begins: "8-9 was hij er niet",
// "12-6 gesprek", "3-9: te laat".
func (d *doc) deedBehind(i, end int) bool {
	switch {
	case d.is(end, ":"):
		return d.opens(i)
	case !d.letters(end):
		return false
	case !d.has(end, verb):
		return meeting(d.word(end)) || noted(d.word(end))
	case d.is(end+1, "hij", "ze", "zij", "ie", "ik", "we", "moeder", "vader", "zijn", "haar", "mn", "zn") || d.has(end+1, relation|first):
		return true
	case !d.opens(i):
		return false
	case !d.is(i+1, "/"):
		return d.dated() || !plural(d.word(end)) && !state(d.word(end))
	}
	return (d.number(i) > 10 || d.number(end-1) > 5 && !d.is(end-1, "10")) && !plural(d.word(end)) && !state(d.word(end))
}

// state are verbs that say of a score what it is.
var state = oneOf("is was werd wordt blijft bleef staat stond")

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
