package deid

// First names that are months as well: "april was niet op school", "kan iemand Mei ophalen".

var (
	bornMonth = oneOf("april mei juni juli augustus")
	// inTime are words before a month, and never before somebody.
	inTime = oneOf("in eind begin half medio per tot vanaf sinds na voor rond tm t m deze vorige komende volgende heel afgelopen maand januari februari maart april mei juni juli augustus september oktober november december")
	// persons are verbs of what people do and months don't.
	persons = oneOf("zegt zei vertelt vertelde belt belde appt appte huilt huilde lacht lachte roept riep praat praatte woont woonde slaapt sliep eet vraagt vroeg denkt dacht voelt voelde spijbelt spijbelde weigert weigerde luistert traint kijkt keek stuurt stuurde durft durfde blowt rookt snapt scheldt schold slaat sloeg bidt draagt sprak schreef")
	// wishes are such verbs that have a month as their object as well.
	wishes = oneOf("wil wilde vindt vond weet wist mist speelt")
	// merely are adverbs between a verb and what somebody is.
	merely = oneOf("niet weer al nog ook gisteren vandaag vanmorgen vanmiddag vanochtend vanavond gewoon erg heel zo net inmiddels sinds nu toen er best steeds vaak maandag dinsdag woensdag donderdag vrijdag")
	// state is what people are and months aren't.
	state = oneOf("ziek jarig boos bang verdrietig geschorst weggelopen afwezig aanwezig thuis verliefd zwanger opgehaald opgepakt uitgescholden bedreigd gevolgd misbruikt mishandeld gezocht gepest gevallen uitgenodigd opgenomen aangehouden geslagen vermist kwijt moe stil onzeker school somber aangemeld uitgeschreven verhuisd weggestuurd gezien geweest gekomen blij kwaad")
	// theirs is what people have and months haven't.
	theirs = oneOf("ruzie verteld gezegd gebeld geappt gehuild gevraagd straf gespijbeld gevochten autisme adhd honger pijn heimwee verdriet mij hem haar moeite hulp verkering")
	// toward is where people are, come and go.
	toward = oneOf("naar opdagen langs binnen huilend huilen alleen buiten mee terug binnenkwam thuiskwam wegliep opstond thuis school huis gym les klas wc bed kantine training mentor")
	// humanly is what somebody does or has that a month doesn't.
	humanly = oneOf("slapen blijven logeren praten meedoen langskomen eten komen mentor vriend vriendje vriendin verkering moeder vader zus broer broertje zusje ouders hulp gezegd verteld")
	// meets are what one does with somebody.
	meets = oneOf("ophalen opgehaald gezien gesproken gebeld bellen spreken uitnodigen uitgenodigd geholpen appen geappt meenemen meegenomen gebracht weggebracht wegbrengen begeleiden troosten getroost opvangen opgevangen gepraat praten gevonden gestuurd")
	// encounter is what one has with somebody, greeting what one begins and ends a letter with.
	encounter = oneOf("gesprek overleg contact afspraak ruzie belafspraak appcontact telefoongesprek gepraat gesproken gebeld geappt praten praat bellen")
	greeting  = oneOf("hoi hey hi hee hallo beste lieve gr grt groet groetjes groeten grtjs liefs mvg cc")
	// own is what is somebody's, sent what comes from somebody.
	own  = oneOf("ouders verzorgers tas jas telefoon mobiel laptop fiets rugzak slaapkamer kamer dagboek insta snap story juf mentrix voogd thuissituatie gedrag veiligheid vriendinnen vrienden zusjes broers")
	sent = oneOf("appje app appjes bericht berichtje briefje telefoontje brief mailtje")
	// speak are verbs of speech behind "tegen april", take verbs that take somebody along.
	speak = oneOf("zei zegt zeggen zeiden gezegd geschreeuwd geroepen")
	take  = oneOf("neem neemt nam breng brengt bracht haal haalt haalde")
	along = oneOf("mee op weg thuis terug")
)

// monthName reports whether the month at token i is somebody.
func (d *doc) monthName(i int) bool {
	if !bornMonth(d.word(i)) || d.digits(i-1) || d.digits(i+1) || d.has(i+1, month) || d.is(i+1, "t", "tm", "tot", "-", "/") || d.is(i-1, "-", "/", "'") || d.letters(i-1) && inTime(d.word(i-1)) || d.is(i-1, "en", "of", ",") && d.has(i-2, month) {
		return false
	}
	switch {
	case d.named(i), d.aged(i + 1), d.is(i+1, ",") && d.digits(i+2) && d.is(i+3, "jaar", "jr", "j"), d.joined(i), d.has(i-1, relation|title) && !d.is(i-1, "familie", "deelnemer"), d.letters(i-1) && greeting(d.word(i-1)), d.is(i-1, "volgens", "namens"):
		return true
	case d.is(i+1, "haar", "zijn") && d.has(i+2, relation), d.is(i+1, "en") && (d.is(i+2, "haar", "zijn") && d.has(i+3, relation) || d.has(i+2, first) && (!d.has(i+2, word) || d.has(i+2, sure)) && !d.has(i+2, month)),
		d.is(i+1, "uit") && (d.digits(i+2) || d.is(i+2, "mijn", "onze", "klas", "groep")):
		return true
	case d.has(i-1, about) && !d.conjunction(i-1):
		return d.monthMet(i)
	case d.is(i-1, "ik", "we") && d.is(i-2, "zag", "zie", "sprak", "spreek", "ken", "mis", "bel", "belde", "zagen"), d.is(i-1, "op") && d.is(i-2, "verliefd", "boos", "jaloers"), d.is(i-1, ",") && d.is(i+1, ",") && d.letters(i+2) && persons(d.word(i+2)),
		d.is(i-1, "mis", "mist", "missen") && d.ahead(i+1, 3, toward), d.is(i+1, "is") && d.number(i+2) > 3 && d.number(i+2) < 22 && d.is(i+3, "en", "jaar", "jr", ",", "."):
		return true
	case d.is(i-1, "ben") && d.is(i-2, "ik"), d.is(i-1, "is", "was") && d.t[i-1].start && d.is(i+1, "al", "er", "weer", "ook", "nu") && (d.ahead(i+2, 1, state) || d.ahead(i+2, 1, toward)):
		return true
	case i > 0 && d.t[i-1].start && d.is(i-1, "kan", "mag", "moet", "gaat", "zal", "heeft", "is", "was", "wil", "kun"):
		return d.ahead(i+1, 4, meets) || d.ahead(i+1, 6, toward) && !d.is(i+1, "al", "ter", "vol") || d.ahead(i+1, 6, humanly)
	case d.is(i-1, "iemand", "jij", "je", "jullie", "we", "wij", "ik", "hij", "ze", "heb", "hebt", "heeft", "hebben", "had", "moet", "kan", "kun"):
		return d.ahead(i+1, 4, meets) || d.ahead(i+1, 5, lessons) && d.ahead(i+4, 2, fetches)
	case d.letters(i-1) && take(d.word(i-1)):
		return d.ahead(i+1, 1, along)
	case d.letters(i-1) && persons(d.word(i-1)):
		return !d.is(i-2, "ik", "je", "jij", "hij", "zij", "ze", "we", "wij", "ie")
	case d.is(i-1, "kwam", "komt", "zat", "zit", "stond", "lag", "liep", "bleef", "is", "was", "draait", "doet", "mag"):
		return d.ahead(i+1, 5, toward) && !d.is(i+1, "ter", "al", "vol")
	}
	if d.is(i-1, "waarom", "omdat", "dat", "toen", "of", "wat") && !d.has(i+1, verb) && (d.ahead(i+1, 4, toward) || d.ahead(i+1, 4, persons)) {
		return true // "waarom april niet bij gym was"
	}
	return (d.t[i].start || d.is(i-1, ",") || d.conjunction(i-1)) && d.monthActs(i+1+btoi(d.is(i+1, "zelf")))
}

// monthMet reports whether the month at token i is somebody by the preposition before it: "met april gesproken", "de ouders van mei".
func (d *doc) monthMet(i int) bool {
	switch {
	case d.is(i-1, "van") && !d.is(i+1, "hoor", "hoorde", "hoorden"):
		return d.letters(i-2) && (d.has(i-2, relation) || own(d.word(i-2)) || sent(d.word(i-2)) && d.is(i+1, ":"))
	case d.is(i-1, "om", "over") && d.is(i-2, "zorgen", "bezorgd", "ongerust"), d.is(i-1, "tegen") && (d.ahead(i+1, 1, speak) || d.is(i-2, "zeg", "zegt", "zei", "zeggen", "vertel")), d.is(i-1, "bij") && d.is(i+1, "thuis"), d.is(i-1, "van") && d.is(i+1, "hoor", "hoorde", "hoorden"):
		return true
	case d.is(i-1, "met") && (d.letters(i-2) && encounter(d.word(i-2)) || d.is(i-2, "gehad") && d.back(i, 7, encounter) || d.back(i, 5, goes) && d.back(i, 6, well) || d.is(i+1, "gaat", "ging") && d.is(i+2, "het")):
		return !d.is(i+1, "als", "in")
	}
	return d.is(i-1, "met", "bij", "tegen", "over") && d.letters(i+1) && meets(d.word(i+1))
}

// lessons and fetches are of who is taken out of class.
var (
	lessons = oneOf("les klas gang lokaal gym")
	fetches = oneOf("halen zetten sturen brengen roepen")
)

// goes and well are of how somebody is: "het gaat niet goed met april".
var (
	goes = oneOf("gaat ging gaan")
	well = oneOf("goed slecht beter")
)

// monthActs reports whether what a month can't do or be begins with the verb at token k.
func (d *doc) monthActs(k int) bool {
	if !d.has(k, verb) || d.is(k+1, "ik", "je", "jij", "hij", "zij", "ze", "we", "wij", "jullie", "de", "het") {
		return false
	}
	if persons(d.word(k)) || wishes(d.word(k)) {
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
	case d.is(k, "is", "was", "wordt", "werd"):
		return d.letters(n) && state(d.word(n)) || d.is(k+1, "er") && d.is(n-1, "niet") && !d.letters(n)
	case d.is(k, "heeft", "had"):
		return d.letters(n) && theirs(d.word(n)) || d.is(n, "een") && d.is(n+1, "zusje", "broertje", "vriendje", "vriend", "zus", "broer")
	case d.is(k, "zit", "zat", "loopt", "liep", "staat", "stond", "ligt", "lag", "ging", "gaat", "blijft", "bleef"):
		return d.ahead(k+1, 5, toward) && !d.is(n, "vol")
	case d.is(k, "komt", "kwam"):
		return d.ahead(k+1, 6, toward) && !d.is(n, "eraan", "uit", "dichterbij")
	}
	return false
}
