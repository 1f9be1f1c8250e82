package deid

// Who is called as somebody or something that all know is found by what is done with people of here: "leerling Jan Smit", "Tedros uit 3b".

var (
	// ours are who somebody here is to another; a surname alone follows the post of theirs.
	ours = oneOf(`leerling leerlinge lln mentorleerling vader moeder broer broertje zus zusje oom tante neef neefje nicht nichtje zoon zoontje dochter dochtertje buurman buurvrouw collega mentor stagiair stagiaire klasgenoot klasgenote klasgenootje
		vriend vriendin vriendje vriendinnetje buurjongen buurmeisje pleegkind pleegzoon pleegdochter pupil matti maatje tweelingbroer tweelingzus stiefvader stiefmoeder pleegmoeder pleegvader client cliente jongere jongen meisje
		ouders oma opa broertjes zusjes neven nichten neefjes nichtjes kinderen halfbroer halfzus huisgenoot teamgenoot groepsgenoot meneer mevrouw mw mevr dhr juf meester wijkagent jongerenwerker gezinsvoogd voogd`)
	// theirs is what people of here have that we speak of.
	theirs = oneOf("stage gedrag verzuim dossier thuissituatie aanmelding begeleiding behandeling mentor klas kluis cijfers ouders gezin mentorgesprek")
	// posted are posts of here that somebody famous does not have.
	posted = oneOf("leerling leerlinge mentorleerling mentor stagiair stagiaire collega klasgenoot klasgenote buurjongen buurmeisje jongerenwerker wijkagent voogd gezinsvoogd pleegkind pupil")
	// serves are where people here work.
	serves = oneOf("leerplicht politie gemeente jeugdzorg wijkteam reclassering raad ggd jgz administratie receptie school mentor beveiliging ggz nachtdienst dagdienst overkant buren")
	// nearby is where people of here are from, says what one does to somebody's face.
	nearby = oneOf("straat buurt les klas groep team wijk flat kerk moskee school familie")
	says   = oneOf("zei zegt zeiden riep roept schreeuwde schreeuwt schold praat fluisterde loog")
	// requested are what one is asked to do with somebody of here.
	requested = oneOf("vertellen bellen vragen ophalen terugbellen spreken appen mailen uitnodigen aanspreken opvangen")
	// reaches are verbs of who can be reached: nobody famous calls.
	reaches = oneOf("belt belde gebeld appt appte geappt mailt mailde gemaild teruggebeld terugbelt spijbelt spijbelde gespijbeld opgehaald aangemeld geschorst weggelopen weggestuurd")
	// dealt are what one does with people of here; talkedWith is what one has with them.
	dealt      = oneOf("sprak spreek spraken bel belde belden app appte mailde bezocht begeleid")
	talkedWith = oneOf("gesprek gesprekje gesprekken mentorgesprek oudergesprek gesproken gebeld gebeeld overleg overlegd overlegde afspraak afgesproken intake kennismaking kennisgemaakt huisbezoek belde sprak bellen contact gepraat")
)

// ofHere reports whether what stands around tokens i up to j, the name of somebody or something that all know, is said of people of here.
func (d *doc) ofHere(i, j int) bool {
	k := i - 1
	if d.is(k, ".") && d.glued(k-1) {
		k--
	}
	switch {
	case d.is(k, ",") && d.has(k-1, relation|title) && d.is(k-2, "zijn", "haar", "mijn", "onze", "hun", "de"):
		return true
	case !d.letters(k):
	case d.t[k].cls&(relation|title) != 0 && ours(d.word(k)), dealt(d.word(k)), d.is(k, "heet", "heette") && d.has(k-1, small|relation|title|first):
		return true
	case d.is(k, "straks", "even", "ff", "morgen", "vandaag", "gisteren", "zo", "net", "ook", "nog", "later") && d.letters(k-1) && dealt(d.word(k-1)), d.is(k, "kwam", "komt") && d.is(j, "binnen", "langs", "thuis", "huilend"), d.is(k, "bij", "naast", "met") && d.is(k-1, "klas", "groep", "team", "leefgroep", "woongroep"), d.is(k, "van") && d.letters(k-1) && (d.has(k-1, relation|title) && ours(d.word(k-1)) && (d.has(i, first) || !d.is(k-1, "jongen", "meisje", "jongere")) || theirs(d.word(k-1))), d.is(k, "met") && (d.is(k-1, "samen") && d.t[i].title || d.back(k, 3, talkedWith) || d.ahead(j, 5, talkedWith)), d.is(k, "tegen") && d.back(k, 2, says), d.is(k, "en") && d.is(k-1, "ik", "hij", "ze", "zij"), d.is(k, "bij") && (d.is(j, "thuis", "langs") || d.is(k-1, "huisbezoek")):
		return true
	}
	grade := d.digits(j+1) && d.size(j+1) == 1
	switch {
	case d.is(j, "uit") && (grade || d.is(j+1, "mijn", "onze", "mn", "jouw", "je", "jullie", "klas", "groep") || d.is(j+1, "zijn", "haar", "hun", "de", "deze", "die") && d.letters(j+2) && nearby(d.word(j+2))),
		d.is(j, "van") && (grade && d.letters(j+2) && (d.size(j+2) == 1 || d.is(j+2, "mavo", "havo", "vwo", "vmbo")) || d.is(j+1, "hiernaast") || d.is(j+1, "de", "het") && d.letters(j+2) && (serves(d.word(j+2)) || d.has(i, first|last) && !d.has(i, word) && d.has(j+3, verb))),
		d.is(j, "in") && d.is(k, "naast", "met") && d.is(j+1, "de") && d.is(j+2, "klas", "groep", "les"),
		d.is(j, ",", "is") && d.number(j+1) > 3 && d.number(j+1) < 26 && (d.is(j+2, "jaar", "jr") || d.is(j, "is") && d.is(j+2, "en", ",")),
		d.is(k, "je", "jij", "jullie", "iemand") && d.ahead(j, 4, requested),
		d.is(j, "in") && d.is(j+1, "groep", "klas", "mijn", "onze") && !d.is(j+2, "land", "tijd"),
		d.is(j, "gesproken", "gebeld", "bezocht", "geappt"), d.is(k, "iemand", "wie") && d.is(j, "vervangen", "afgelost"), d.is(j, "dus") && d.is(j+1, ","), d.is(j, "heet", "heette") && (d.is(j+1, "hij", "ze", "zij") || d.article(j+1) && d.has(j+2, title|relation)),
		d.is(j, "is") && d.is(j+1, "zijn", "haar", "mijn", "hun", "de") && d.ahead(j+2, 2, naamWords),
		d.is(j, "kwam", "komt") && (d.is(j+1, "te") && d.is(j+2, "laat") || d.is(j+1, "binnen", "huilend", "straks")):
		return true
	case d.is(j, "en") && (d.t[i].start || d.t[i].title && d.has(i, first) && !d.is(j+2, "broer", "vrouw")) && d.is(j+1, "zijn", "haar") && (d.ahead(j+2, 2, ours) || d.has(i, first|last) && d.is(j+2, "vrouw", "man")),
		d.is(j, ",") && (d.is(j+1, "zijn", "haar", "mijn", "onze", "hun") && d.letters(j+2) && ours(d.word(j+2)) || d.is(j+1, "een", "de", "onze", "mijn") && (d.ahead(j+2, 2, posted) || d.has(j+2, title|relation) && !d.is(j+2, "man", "vrouw", "imam", "dr", "coach", "trainer", "dader", "verdachte", "slachtoffer") && !(d.is(j+3, "van") && d.article(j+4)))),
		d.is(j, "(") && (d.aged(j) || d.letters(j+1) && d.is(j+2, ")") && (ours(d.word(j+1)) || serves(d.word(j+1)))),
		d.is(j, "is", "zijn", "was", "waren") && d.article(j+1) && d.letters(j+2) && ours(d.word(j+2)) && !(d.is(j+3, "van") && d.article(j+4)):
		return true
	}
	for n := j; n < j+6 && d.letters(n); n++ {
		if d.is(n, "naar", "op") && d.is(n+1, "school", "stage", "les", "huis") || d.is(n, "niet", "weer", "nooit") && (d.is(n+1, "thuis") || d.is(n+2, "school") || d.is(n+3, "les", "klas", "groep")) || d.is(n, "in") && (d.is(n+1, "mijn", "onze") && d.is(n+2, "klas", "groep") || d.is(n+1, "groep", "klas") && d.digits(n+2)) {
			return true // "wil niet meer naar school"
		}
	}
	return d.t[i].cls&(first|last) != 0 && d.ahead(j, 6, reaches) || d.calledLater(j)
}

// said reports whether it is said that somebody is called as token i is: "X is zijn echte naam", "X heet hij", "de heer X", "ene X".
func (d *doc) said(i int) bool {
	switch {
	case d.is(i+1, "is"):
		return d.is(i+2, "zijn", "haar", "mijn", "hun", "de") && d.ahead(i+3, 2, naamWords)
	case d.is(i+1, "heet", "heette"):
		return d.is(i+2, "ze", "zij", "hij", "ie")
	case d.is(i+1, "noemt", "noemde", "noemen"):
		return d.is(i+2, "ze", "zij", "hij", "we") && d.t[i].start
	case d.is(i+1, "genoemd"), d.has(i-1, relation) && d.is(i-2, "haar", "zijn", "hun") && d.letters(i-3) && calling(d.word(i-3)):
		return true
	}
	return d.titledPerson(i) || d.t[i].title && d.calledLater(i+1) || d.is(i-1, "heer") && d.t[i].title || d.is(i-1, "zekere", "ene") && (d.has(i, first) || d.t[i].title && !d.is(i+1, "en"))
}

var (
	// seldom are first names that as a thing do nothing themselves; befalls are verbs of such things, moods how none of them is.
	seldom  = oneOf("frans april mei juni juli augustus fanta milka nike medina jihad borek sultana meta salam maxima fender bentley lexus armani dior domino walther rennie nemo dalton darwin krishna rembrandt thanos")
	moods   = oneOf("boos ziek bang verdrietig vermist weggelopen geschorst bezorgd jarig zwanger")
	befalls = oneOf("is was wordt werd gaat ging heeft had kan kon moet moest mag mocht begint begon blijft bleef staat stond valt viel kost kostte komt kwam lijkt leek krijgt kreeg geeft gaf heet uit spreekt sprak leert leerde doet deed maakt verkoopt volgt volgde betekent")
)

var naamWords = oneOf("naam achternaam voornaam bijnaam")

// namesake reports whether token i, which is fine by itself, is somebody here who is called so: meneer Philips, de vader van elvis.
func (d *doc) namesake(i int) bool {
	c := d.t[i].cls
	switch {
	case c&(first|last) == 0 && !d.t[i].title:
		return d.titledPerson(i) || d.named(i) && !d.has(i-1, small) && !d.is(i-1, "noemde", "noemt", "noemden", "noemen")
	case d.named(i):
		return !d.is(i-1, "noemde", "noemt", "noemden", "noemen", "hem", "haar", "zich") && !(c&first != 0 && d.is(i-1, "zichzelf")) && !(d.is(i-1, "hij", "ze", "zij") && d.is(i+1, "een")) // "noemde hij Breivik een held"
	case d.said(i), d.t[i].title && d.letters(i-1) && posted(d.word(i-1)):
		return true
	case c&first != 0 && d.t[i].title && seldom(d.word(i)) && (d.has(i+1, verb) && (!befalls(d.word(i+1)) || d.letters(i+2) && moods(d.word(i+2))) || d.is(i-1, "zei", "werkt", "werkte", "woont", "belde", "vroeg", "vond", "volgens", "namens", "tegen", "naast") || d.capital(i) && !d.is(i, "frans", "dalton") && d.is(i-1, "bleef", "zat", "liep", "zit", "met", "dat", "toen", "omdat", "als", "want") || d.has(i-1, relation) || i > 0 && d.t[i-1].start && d.is(i-1, "heeft", "wil", "zou")):
		return true // "Frans zei", "dan werkt April"
	case c&month != 0:
		return false
	case c&word != 0 && d.has(i-1, relation) && !d.acts(i):
		return false // "vader Berber"
	case c&(first|last) == 0 && d.has(i-1, relation) && !d.acts(i): // "zijn neefje Messi" on a picture
		return d.t[i].title && d.is(i-1, "meester", "juf", "collega", "buurman", "mentor", "wijkagent")
	case c&(first|last|famous) == 0 && (!d.t[i].title || c&(word|proper) != 0):
		return false
	case c&first != 0 && d.t[i].title && d.kinAhead(i, c&famous != 0):
		return true // "Islam heeft ruzie met zijn vader"
	case c&(first|word) == first && d.ahead(i+1, 6, reaches):
		return true
	case c&(first|last) != 0 && d.titled(i):
		return !d.is(i-1, "docent", "docente", "leraar", "lerares", "les")
	}
	return d.ofHere(i, i+1) || c&(first|word|dubious) == first && (d.is(i-1, "van") && d.has(i-2, relation) || d.joined(i))
}

// kinAhead reports whether relatives of token i are spoken of soon behind it: of somebody famous, such as nobody cares about.
func (d *doc) kinAhead(i int, famed bool) bool {
	for k := i + 1; k < i+7 && d.letters(k); k++ {
		if d.is(k, "zijn", "haar", "zn") && d.letters(k+1) && ours(d.word(k+1)) {
			return !famed || !d.is(k+1, "broer", "vader", "kinderen", "ouders", "zoon", "dochter", "vriendin")
		}
	}
	return false
}

// calledLater reports whether it is said soon, from token j on, that somebody is called as what stands before it: "hij heet echt zo".
func (d *doc) calledLater(j int) bool {
	for k := j; k < j+13 && k < len(d.t); k++ {
		if d.has(k, naming) && (d.is(k+1, "zo") || d.is(k+2, "zo") && d.is(k+1, "echt") || d.is(k-1, "zo")) {
			return !d.is(k+2, "alle", "iedereen", "elke", "iedere")
		}
	}
	return false
}
