package deid

// First names that are months as well: "april was niet op school", "kan iemand Mei ophalen".

var (
	bornMonth = oneOf("april mei juni juli augustus")
	// inTime are words before a month, and never before somebody.
	inTime = oneOf("in eind begin half medio per tot vanaf sinds na voor rond tm t m deze vorige komende volgende heel afgelopen maand ramadan en of januari februari maart april mei juni juli augustus september oktober november december")
	// persons are verbs of what people do and months don't.
	persons = oneOf("zegt zei wil wilde vindt vond vertelt vertelde belt belde appt appte huilt huilde lacht lachte roept riep praat praatte woont woonde slaapt sliep eet vraagt vroeg denkt dacht voelt voelde zit zat loopt liep spijbelt spijbelde weigert weigerde luistert traint speelt kijkt keek stuurt stuurde durft durfde blowt rookt mist snapt weet wist scheldt schold slaat sloeg bidt draagt sprak schreef")
	// merely are adverbs between such a verb and what somebody is.
	merely = oneOf("niet weer al nog ook gisteren vandaag vanmorgen vanmiddag vanochtend vanavond gewoon erg heel zo net inmiddels sinds nu toen er best steeds vaak maandag dinsdag woensdag donderdag vrijdag")
	// state is what people are and months aren't.
	state = oneOf("ziek jarig boos bang verdrietig geschorst weggelopen afwezig aanwezig thuis verliefd zwanger opgehaald gepest gevallen uitgenodigd opgenomen aangehouden geslagen vermist kwijt moe stil onzeker school somber aangemeld uitgeschreven verhuisd weggestuurd gezien geweest gekomen blij kwaad")
	// theirs is what people have and months haven't.
	theirs = oneOf("ruzie verteld gezegd gebeld geappt gehuild gevraagd straf gespijbeld gevochten autisme adhd honger pijn heimwee verdriet gesprek mij hem haar zijn moeite hulp verkering")
	// toward is where people come and go.
	toward = oneOf("naar opdagen langs binnen huilend mee terug thuis school huis")
	// meets are what one does with somebody.
	meets = oneOf("ophalen opgehaald gezien gesproken gebeld bellen spreken uitnodigen uitgenodigd helpen geholpen zien appen geappt meenemen meegenomen brengen wegbrengen begeleiden troosten opvangen gepraat praten")
	// sent is what comes from somebody.
	sent = oneOf("appje app appjes bericht berichtje briefje telefoontje brief mailtje")
)

// monthName reports whether the month at token i is somebody.
func (d *doc) monthName(i int) bool {
	if !bornMonth(d.word(i)) || d.digits(i-1) || d.digits(i+1) || d.has(i+1, month) || d.is(i+1, "t", "tm", "tot", "-", "/") || d.is(i-1, "-", "/", "'") || d.letters(i-1) && inTime(d.word(i-1)) && !d.names1(i-2) {
		return false
	}
	switch {
	case d.named(i), d.aged(i + 1), d.has(i-1, relation|title) && !d.is(i-1, "gemeente", "familie", "deelnemer"), d.is(i-1, "van") && d.has(i-2, relation), d.is(i-1, "volgens", "namens"):
		return true
	case d.is(i+1, "haar", "zijn") && d.has(i+2, relation), d.is(i+1, "en") && d.is(i+2, "haar", "zijn") && d.has(i+3, relation), d.is(i+1, "uit") && (d.digits(i+2) || d.is(i+2, "mijn", "onze", "klas", "groep")):
		return true
	case d.is(i-1, "van"):
		return d.letters(i-2) && sent(d.word(i-2)) && d.is(i+1, ":")
	case d.is(i-1, "om", "over") && d.is(i-2, "zorgen", "bezorgd", "ongerust"):
		return true
	case d.is(i-1, "met", "bij", "tegen", "over"):
		return d.letters(i+1) && meets(d.word(i+1)) || d.is(i-1, "bij") && d.is(i+1, "thuis")
	case d.is(i-1, "iemand", "je", "jij", "jullie", "we", "wij", "ik", "hij", "ze"):
		return d.ahead(i+1, 4, meets)
	}
	return (d.t[i].start || d.is(i-1, ",") || d.conjunction(i-1)) && d.monthActs(i+1)
}

// monthActs reports whether what a month can't do or be begins with the verb at token k.
func (d *doc) monthActs(k int) bool {
	if !d.has(k, verb) || d.is(k+1, "ik", "je", "jij", "hij", "zij", "ze", "we", "wij", "jullie", "de", "het") {
		return false
	}
	if persons(d.word(k)) {
		return true
	}
	n := k + 1
	for n < k+5 && d.letters(n) && merely(d.word(n)) {
		n++
	}
	for d.is(n, "op", "in") {
		n++
	}
	switch {
	case d.is(k, "is", "was"):
		return d.letters(n) && state(d.word(n)) || d.is(k+1, "er") && d.is(n-1, "niet") && !d.letters(n)
	case d.is(k, "heeft", "had"):
		return d.letters(n) && theirs(d.word(n)) && !d.is(n, "zijn") || d.is(n, "een") && d.is(n+1, "zusje", "broertje", "vriendje", "vriend", "zus", "broer")
	case d.is(k, "komt", "kwam"):
		return d.is(n-1, "niet", "weer", "vandaag", "gisteren") && d.ahead(n, 3, toward) || d.ahead(k+1, 5, toward) && !d.ahead(k+1, 5, excepted)
	}
	return false
}

// excepted are words with which a month comes as well.
var excepted = oneOf("eraan uit snel dichterbij")
