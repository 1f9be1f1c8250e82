package deid

// First names that are no name where they stand: a label for a kind of person, a plant, a stone, a part of the eye.

var (
	// labelName are first names by which people call a kind of person. As "een karen" they are nobody's.
	labelName, labelList = known(`karen karens chad chads stacy stacys stacey stacies becky beckys tyrone tyrones kevin kevins kyle kyles ken brenda chantal sjonnie sjonnies anita anitas barbie barbies bro jantje wappie tokkie henk ingrid truus tinus achmed
		brad jan piet chantals jaimy sigma thot gijs boris don romeo casanova lolita einstein rambo judas messias goliath cindy wendy sherlock tarzan`)
	// typed are what such people are said to be, likened words before who is likened to one: "dat is echt een Karen".
	typed   = oneOf("witte blanke boze bange domme hollandse nederlandse echte typische gewone dikke")
	likened = oneOf("is was bent ben waren wordt blijft wat als echt typisch gewoon ook zo weer soort noem noemt noemde")
	// rites are words of belief that are first names as well, devout what is said near them.
	rites, riteList = known("fajr isha iman imaan ihsan iesha sabr noor nour hoda taqwa yaqin amin dua zikr ikram adab rahma salah jannah janna sunna amal")
	devout          = oneOf("fajr maghrib dhuhr asr islam niveaus niveau gebedstijd gebedstijden pijlers zuilen begrip begrippen geloofsleer aqida soenna salat salaat gebeden")
	// hued are colours and the like as they stand before a car; cars are makes and models that people are called as well.
	cars, carList = known("mercedes clio megane fabia")
	hued          = oneOf("nieuwe oude dikke tweedehands dure gehuurde gestolen matzwarte witte zwarte grijze rode blauwe groene gele zilveren zilvergrijze donkerblauwe donkergrijze donkere gouden bruine oranje paarse")
	// thing are first names that behind an article are things: a bass, a tit, a jet.
	thing, thingList = known("bas mees jet merel els")
	// chamber are rooms, which are called after people as well; booked is what is said of rooms alone.
	chamber = oneOf("kamer ruimte vergaderkamer vergaderruimte spreekkamer leslokaal")
	booked  = oneOf("gereserveerd reserveren reserveer reservering geboekt boeken beamer digibord smartboard whiteboard vergadering vergaderen")
	// coded are names of computer languages and assistants, computing is what is said near them.
	coded, codeList = known("ruby julia jenkins alexa siri claude ada dart django elixir")
	computing       = oneOf("python java javascript typescript kotlin code script scripts server servers chatbot ai prompt prompts chatgpt gemini copilot mistral llama linux html")
	// growing are first names that are a plant, a stone or a colour as well.
	growing, growList = known("jade jasmijn rozemarijn iris roos rosa viola violet violette ruby robijn amber opaal saffier lavendel madelief linde hazel dahlia daisy olijf saffraan tijm vlier hulst linda margriet fleur zoe pepper ginger jasmine jasmin amber angelica erica camelia camellia azalea lelie anemoon ivy holly basil heide")
	// mineral are those of stone, worn what is made of it; plants are what stands behind a plant; scented is what smells or tastes of one.
	mineral = oneOf("jade amber opaal saffier robijn")
	worn    = oneOf("ring ringetje ketting kettinkje armband armbandje oorbel oorbellen steen stenen steentje hanger hangertje sieraad kristal")
	plants  = oneOf(`thee olie zeep shampoo geur struik struiken plant plantje planten bloem bloemen groen groene boom bomen blad blaadjes tak takje takjes aardappels aardappeltjes focaccia saus kruid kruiden rijst
		kleurig kleurige kleur wierook diffuser`)
	scented = oneOf("rook ruikt ruiken geur geuren geurt geurde geurtje parfum luchtje smaak smaakt smaakje olie wierook shampoo zeep kleur")
)

// twofold are all first names that may be something else, so that the others are asked nothing more.
var twofold = oneOf(labelList + " " + riteList + " " + thingList + " " + codeList + " " + growList + " " + carList + " daan koos")

// known gives a matcher for words and the words.
func known(list string) (func([]byte) bool, string) { return oneOf(list), list }

// harmless makes such words quiet. A capital in mid-sentence says that somebody is called so, save for "een Karen".
func (d *doc) harmless() {
	for i := range d.t {
		t := &d.t[i]
		if t.title && t.cls&(first|last) == 0 && d.has(i-1, naming) && d.pet(i) {
			t.quiet = true // "de kater heet Simba"
		}
		if t.cls&(first|last) == 0 || t.quiet || t.kind != letters || t.cls&(small|common) != 0 && !t.title {
			continue
		}
		if w := d.word(i); twofold(w) && (labelName(w) && d.asLabel(i) || d.asThing(i) || d.rite(i)) || t.title && (d.asOther(i) || d.meant(i)) {
			t.quiet = true
		}
	}
}

// meant reports whether the name at token i is said to be a thing: "met Mark bedoel ik de munteenheid", "Roos is een kleur".
func (d *doc) meant(i int) bool {
	switch k := i + 2; {
	case !d.letters(i + 1):
		return false
	case d.is(i+1, "is", "was"):
		return d.is(k, "een") && d.letters(k+1) && sorts(d.word(k+1)) && (!d.letters(k+2) || d.is(k+2, "van", "uit", "die", "dat", "en", "of"))
	case d.is(i+1, "bedoel", "bedoelt", "bedoelde", "bedoelen", "bedoelden") && d.is(i-1, "met"):
		if d.is(k, "ik", "je", "jij", "hij", "ze", "zij", "we", "wij", "jullie") {
			k++
		}
		return d.is(k, "een", "de", "het") && (d.letters(k+1) && sorts(d.word(k+1)) || d.has(k+1, word) && d.letters(k+2) && sorts(d.word(k+2)))
	}
	return false
}

// sorts are what a thing is that bears a name as people do.
var sorts = kindsOf(`eenheid munt munteenheid valuta kleur bloem plant kruid struik boom steen mineraal vogel vis insect planeet maan sterrenbeeld maand seizoen rivier berg eiland storm orkaan tropenstorm taal dialect god godin
	spel game app website site programma software methode merk auto winkel supermarkt keten bank verzekeraar krant tijdschrift film serie boek roman band toets test afkorting term begrip woord vakterm instrument stof drug medicijn pil snoep drankje gebed zuil feestdag stroming partij beweging aanslag wet regel regeling formulier project campagne`)

// asLabel reports whether the first name at token i stands for a kind of person: "is echt een karen", "noemt iedereen Karen of Becky", "zo'n witte Jan".
func (d *doc) asLabel(i int) bool {
	k := i - 1
	if d.letters(k) && typed(d.word(k)) || d.is(k, "'", "\"", "daar") {
		k--
	}
	switch {
	case d.capital(i + 1), d.is(i+1, "uit", "van"):
		return false
	case d.is(k, "zon", "n"), d.is(i, "chad", "chads", "sigma") && d.is(k, "een"), d.is(i-1, "'", "\"") && d.possessive(i+1):
		return true
	case d.has(i+1, verb) || d.is(i+1, "die", "met"):
		return false
	case d.is(k, "een"):
		return d.letters(k-1) && likened(d.word(k-1)) || d.back(k, 4, calling) || d.is(k-1, "of", "en") && d.quiet(k-2, k-1) && labelName(d.word(k-2))
	case d.is(k, "elkaar", "iedereen", "meisjes", "jongens", "vrouwen", "mannen"):
		return d.is(k-1, "en") && d.quiet(k-2, k-1) && labelName(d.word(k-2)) || d.letters(k-1) && calling(d.word(k-1))
	}
	return d.is(k, "andere") && d.is(k-1, "of") && d.is(k-2, "een") || d.is(k, "of", "en") && d.letters(k-1) && labelName(d.word(k-1)) && d.t[k-1].quiet
}

// asThing reports whether the first name at token i is a thing: a car, a bass, a plant, a language of computers.
func (d *doc) asThing(i int) bool {
	w := d.word(i)
	switch {
	case cars(w):
		return d.digits(i+1) || !d.t[i].start && (d.article(i-1) && !d.is(i-1, "ons", "onze") || d.article(i-2) && hued(d.word(i-1)))
	case thing(w):
		return !d.t[i].title && d.is(i-1, "de", "een", "n") && !d.titled(i-1) && d.has(i+1, small|verb|word) || d.is(i, "bas") && d.is(i+1, "en") && d.is(i+2, "gitaar", "drums", "piano", "zang")
	case growing(w) && !d.capital(i) && d.inKind(i):
		return true
	}
	if d.is(i, "koos") && !d.t[i].title && d.letters(i-1) && d.t[i-1].cls&(verb|about|title|relation|naming|small) == 0 && d.is(i+1, "de", "het", "een", "voor", "ervoor", "zelf") {
		return true // "de leerlingenraad koos de naam"
	}
	if d.is(i, "daan") {
		return d.t[i].start && d.is(i+1, "we") && d.is(i+2, "dat", "dit", "het", "nog", "nu", "dan", "ff", "even", "nou", "wel", "morgen")
	}
	if !coded(w) {
		return false
	}
	if !d.t[i].title && d.is(i-1, "neem", "gebruik") && d.back(i, 20, computing) || d.is(i-1, "of") && d.quiet(i-2, i-1) && coded(d.word(i-2)) {
		return true
	}
	return d.is(i-1, "en", "of", ",") && d.letters(i-2) && computing(d.word(i-2)) || d.is(i+1, "en", "of", ",") && d.letters(i+2) && computing(d.word(i+2)) || d.is(i-1, "taal", "programmeertaal", "versie")
}

// asOther reports whether the name with a capital at token i is of a room, a pet, a car, or who is in an example.
func (d *doc) asOther(i int) bool {
	switch {
	case d.isFiction(i), d.pet(i), d.allCalled(i), d.is(i-1, "heilige"), d.is(i-1, "storm", "orkaan") && !d.t[i-1].title, d.is(i, "free", "long") && d.letters(i+1) && (d.t[i+1].title || d.is(i+1, "live")):
		return true
	case !d.letters(i - 1):
		return false
	case d.is(i-1, "zaal", "lokaal"), d.is(i-1, "kamer") && d.t[i].cls&(word|sure) == word:
		return !d.article(i-2) && !d.participle(i+1)
	case chamber(d.word(i - 1)):
		return d.ahead(i+1, 24, booked)
	case d.is(i+1, "heten"):
		return d.several(i, 5) && !d.inClass(i)
	case d.t[i].cls&first == 0 || d.t[i].cls&dubious != 0:
		return d.is(i-2, "een", "n") && hued(d.word(i-1)) || d.t[i-1].cls&fine != 0 && makes(d.word(i-1)) && d.beside(i-1)
	}
	return false
}

// inKind reports whether the plant or stone at token i is one: "een jade ring", "rook naar jasmijn en rozemarijn".
func (d *doc) inKind(i int) bool {
	switch {
	case d.is(i, "iris") && d.is(i+1, "scan", "scans", "scanner", "herkenning"):
		return true
	case d.letters(i+1) && (mineral(d.word(i)) && worn(d.word(i+1)) || plants(d.word(i+1)) && (d.article(i-1) || d.is(i-1, "met", "aan"))):
		return true
	case d.is(i-1, "is", "was", "zijn") && !d.t[i].title && d.back(i, 7, hue):
		return true
	case !d.t[i].title && d.is(i-1, "een"):
		return !d.is(i+1, "uit", "in", "van", "die")
	case d.is(i+1, "is", "was") && d.is(i+2, "mijn", "zijn", "haar", "een", "de", "hun") && d.letters(i+3):
		return sortOf(d.word(i + 3))
	case d.is(i-1, "en", "of", ",") && d.letters(i-2) && growing(d.word(i-2)) && d.t[i-2].quiet:
		return !d.has(i+1, verb)
	case d.is(i-1, "van") && d.letters(i-2) && worn(d.word(i-2)):
		return mineral(d.word(i)) && d.is(i-3, "een")
	}
	return d.is(i-1, "naar", "van") && d.back(i-1, 1+2*btoi(d.is(i-1, "naar")), scented) && !d.has(i+1, verb)
}

var hue = oneOf("kleur kleuren")

// rite reports whether the word of belief at token i is spoken of as one: "islam, iman, ihsan", "zijn iman is laag", "sabr betekent".
func (d *doc) rite(i int) bool {
	if !rites(d.word(i)) || d.capital(i) && !d.has(i-2, fine) {
		return false
	}
	if d.is(i+1, "betekent", "gebed") || d.digits(i+1) && d.is(i+2, ":", ".") || !d.t[i].title && d.is(i-1, "zijn", "haar", "mijn", "hun", "je", "lage", "zwakke", "sterke") {
		return true
	}
	return !d.has(i+1, verb) && (d.devoutRow(i, -1) || d.devoutRow(i, 1))
}

// devoutRow reports whether a row of words of belief leads from token i, by the given step, to one that is no name.
func (d *doc) devoutRow(i, step int) bool {
	for range 4 {
		if !d.is(i+step, "en", "of", ",", "/") {
			return false
		}
		if i += 2 * step; !d.letters(i) || devout(d.word(i)) {
			return d.letters(i)
		}
		if !rites(d.word(i)) {
			return false
		}
	}
	return false
}
