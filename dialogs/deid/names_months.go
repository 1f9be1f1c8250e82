package deid

// First names that are months as well. A month is a time, unless what is said right at it is said of people alone.

var (
	bornMonth = oneOf("april mei juni juli augustus")
	// inTime are words before a month, and never before somebody.
	inTime = oneOf("in eind begin half medio per tot vanaf sinds na voor rond tm deze vorige komende volgende heel afgelopen maand januari februari maart april mei juni juli augustus september oktober november december")
	// persons are verbs of what people do and months don't.
	persons = oneOf(`zegt zei vertelt vertelde belt belde appt appte huilt huilde lacht lachte roept riep praat praatte woont woonde slaapt sliep vraagt vroeg denkt dacht voelt voelde spijbelt spijbelde weigert weigerde luistert
		luisterde reageert reageerde schreeuwt schreeuwde vecht vocht durft durfde vertrouwt draagt droeg leest las tekent tekende knikt knikte`)
	// beings are what people are and months aren't.
	beings = oneOf("ziek jarig boos bang verdrietig geschorst weggelopen afwezig aanwezig thuis verliefd zwanger opgehaald opgepakt bedreigd gevolgd mishandeld gepest overstuur stil")
	// toward is where people are, come and go.
	toward = oneOf("opdagen langs binnen huilend alleen buiten mee school huis gym les klas training mentor")
	// encounters are what one does with somebody.
	encounters = oneOf("ophalen opgehaald gezien gesproken gebeld bellen spreken uitnodigen uitgenodigd geholpen appen geappt meenemen meegenomen begeleiden opvangen gepraat praten")
	// greeting is what one begins and ends a letter with, sent what comes from somebody.
	greeting = oneOf("hoi hey hi hee hallo beste lieve gr grt groet groetjes groeten liefs mvg cc")
	sent     = oneOf("appje app bericht berichtje briefje telefoontje brief mailtje ouders tas jas telefoon fiets kamer juf voogd")
)

// monthName reports whether the month at token i is somebody.
func (d *doc) monthName(i int) bool {
	k := i - 1
	if !bornMonth(d.word(i)) || d.digits(k) || d.digits(i+1) || d.isSign(k) && !d.is(k, ",", ".", "\"") || d.letters(k) && inTime(d.word(k)) {
		return false
	}
	switch {
	case d.named(i), d.joined(i), d.aged(i + 1), d.has(k, relation|title) && !d.is(k, "familie"), d.letters(k) && greeting(d.word(k)), d.is(k, "volgens", "namens"):
		return true
	case d.is(i+1, "haar", "zijn", "zn", "dr") && d.has(i+2, relation), d.is(i+1, "en") && d.is(i+2, "haar", "zijn") && d.has(i+3, relation), d.is(i+1, "uit") && (d.digits(i+2) || d.is(i+2, "mijn", "onze", "klas", "groep")):
		return true
	case d.is(k, "van"):
		return d.letters(k-1) && (d.has(k-1, relation) || sent(d.word(k-1)))
	case d.is(k, "met", "over", "om", "bij", "tegen"):
		return d.ahead(i+1, 2, encounters) || d.is(k, "om", "over") && d.is(k-1, "zorgen", "bezorgd", "ongerust") && !d.is(i+1, ":")
	case d.is(k, "iemand", "jij", "je", "jullie", "we", "ik", "heb", "heeft"):
		return d.ahead(i+1, 3, encounters)
	case d.t[i].start, d.is(k, ","), d.conjunction(k):
		return d.letters(i+1) && (persons(d.word(i+1)) || d.is(i+1, "is", "was", "komt", "kwam", "zit", "zat", "moet", "mag") && (d.ahead(i+2, 3, beings) || d.ahead(i+2, 5, toward)))
	}
	return d.letters(k) && persons(d.word(k)) && !d.is(k-1, "ik", "je", "hij", "zij", "ze", "we")
}
