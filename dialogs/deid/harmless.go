package deid

// First names that are no name where they stand: a label for a kind of person, a plant, a stone, a part of the eye.

var (
	// labelName are first names by which people call a kind of person. As "een karen" they are nobody's.
	labelName, labelList = known(`karen karens chad chads stacy stacys stacey stacies becky beckys tyrone tyrones kevin kevins kyle kyles ken brenda chantal sjonnie sjonnies anita anitas barbie barbies bro jantje wappie tokkie henk ingrid truus tinus achmed
		brad jan piet chantals jaimy sigma thot gijs boris don romeo casanova lolita einstein rambo judas messias goliath cindy wendy sherlock tarzan`)
	labelling = oneOf("een n zon zo'n echte typische tweede soort halve hele volgende bepaalde toekomstige nieuwe alle gewone")
	// typed are what such people are said to be.
	typed = oneOf("witte blanke boze bange domme hollandse nederlandse echte typische gewone dikke")
	// rites are words of belief that are first names as well, devout what is said near them.
	rites, riteList = known("fajr isha iman imaan ihsan iesha sabr noor nour hoda taqwa yaqin amin dua zikr ikram adab rahma salah jannah janna sunna amal")
	devout          = oneOf("fajr maghrib dhuhr asr islam iman ihsan niveaus niveau gebedstijd gebedstijden pijlers zuilen begrip begrippen arabisch geloofsleer aqida soenna salat salaat gebeden")
	// hued are colours as they stand before a car.
	hued = oneOf("witte zwarte grijze rode blauwe groene gele zilveren zilvergrijze donkerblauwe donkergrijze donkere gouden bruine oranje paarse")
	// character are who a story or a lesson makes up.
	character, characterList = known("hoofdpersoon hoofdpersonen personage personages hoofdfiguur romanfiguur stripfiguur")
	// beasts are animals that have a name.
	beasts = kindsOf("hond hondje puppy pup kat poes kater kitten pony paard hengst merrie veulen konijn konijntje cavia hamster parkiet papegaai schildpad goudvis geit geitje ezel ezeltje lama alpaca varken kip haan schaap herder labrador pitbull teckel")
	// each and nicknaming are of who calls all of a kind by one name.
	each       = oneOf("iedere elke ieder elk alle")
	nicknaming = oneOf("noemt noemen noemde noemden heet heten heette")
	// staged are words before somebody in an example, fiction what says that it is one.
	staged, stageList = known("casus voorbeeld voorbeeldcasus oefencasus personage persona")
	fiction           = oneOf("verzonnen fictief fictieve gefingeerd gefingeerde oefencasus voorbeeldcasus rollenspel trainingsacteur trainingsacteurs acteurs lesboek casusboek")
	// thing are first names that behind an article are things: a bass, a tit, a jet.
	thing, thingList = known("bas mees jet merel els")
	// chamber are rooms, which are called after people as well; booked is what is said of rooms alone.
	chamber = oneOf("kamer zaal lokaal ruimte vergaderkamer vergaderzaal vergaderruimte spreekkamer leslokaal trainingszaal")
	booked  = oneOf("gereserveerd reserveren reserveer reservering geboekt boeken beamer digibord smartboard whiteboard vergadering vergaderen")
	// coded are names of computer languages and assistants, computing is what is said near them.
	coded, codeList = known("ruby julia jenkins alexa siri claude ada dart django elixir")
	computing       = oneOf("python java javascript typescript kotlin code script scripts server servers chatbot ai prompt prompts chatgpt gemini copilot mistral llama linux html")
	// favourite is what a colour or a flower is to somebody.
	favourite = oneOf("lievelingskleur lievelingsbloem lievelingsgeur")
	// growing are first names that are a plant, a stone or a colour as well.
	growing, growList = known("jade jasmijn rozemarijn iris roos rosa viola violet violette ruby robijn amber opaal saffier lavendel madelief linde hazel dahlia daisy olijf saffraan tijm vlier hulst linda margriet fleur zoe pepper ginger jasmine jasmin amber angelica erica camelia camellia azalea lelie anemoon ivy holly basil heide")
	// scented are words before a plant or stone, beheld words behind it.
	scented = oneOf(`rook ruikt ruiken geur geuren geurt geurde geurtje parfum luchtje smaak smaakt smaakje thee kruiden olie wierook shampoo zeep bloem bloemen bloemetje plant planten tuin plantje plantjes boeket bosje vaas kleur steen stenen edelstenen edelsteen kristal kristallen sieraad sieraden ketting armband oorbellen oorbel ring ringen pizza saus salie tijm munt basilicum`)
	beheld  = oneOf(`ring ringetje ketting kettinkje armband armbandje oorbel oorbellen steen stenen steentje hanger hangertje sieraad scan scanner scans thee olie zeep shampoo geur struik struiken plant plantje planten bloem bloemen groen groene boom bomen blad blaadjes tak takje takjes aardappels aardappeltjes focaccia saus kruid kruiden rijst kleurig kleurige kleur wierook diffuser herkenning`)
)

// twofold are all first names that may be something else, so that the others are asked nothing more.
var twofold = oneOf(labelList + " " + riteList + " " + thingList + " " + codeList + " " + growList + " mercedes daan koos")

// onStage are those that may say that a story follows.
var onStage = oneOf(characterList + " " + stageList)

// known gives a matcher for words and the words.
func known(list string) (func([]byte) bool, string) { return oneOf(list), list }

// harmless makes such words quiet. A capital in mid-sentence says that somebody is called so, save for "een Karen".
func (d *doc) harmless() {
	for i := range d.t {
		t := &d.t[i]
		if t.cls == 0 && t.kind == letters && d.size(i) > 12 && doings(d.word(i)) && !brooks(d.word(i)) {
			t.quiet = true // terrorismefinanciering is no ring road
		}
		if t.cls&(first|last) == 0 || t.quiet || t.kind != letters || t.cls&(small|common) != 0 && !t.title {
			continue
		}
		if w := d.word(i); twofold(w) && (labelName(w) && d.asLabel(i) || d.asThing(i) || d.rite(i)) || t.title && (d.asOther(i) || d.meant(i)) {
			t.quiet = true
		}
	}
}

// doings are ends of nouns for what is done; brooks of streets that end so as well.
var doings, brooks = endings("ering eringen"), endings("wetering weteringen")

// meant reports whether the name at token i is said to be a thing: "met Mark bedoel ik de munteenheid", "Roos is een kleur".
func (d *doc) meant(i int) bool {
	switch k := i + 2; {
	case !d.letters(i + 1):
		return false
	case d.is(i+1, "is", "was"):
		return d.is(k, "een", "de", "het") && d.letters(k+1) && sorts(d.word(k+1))
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
	spel game app website site programma software methode merk auto winkel supermarkt keten bank verzekeraar krant tijdschrift film serie boek roman band toets test afkorting term begrip woord vakterm instrument stof drug medicijn pil snoep drankje gebed zuil feestdag stroming partij beweging aanslag wet regel regeling formulier project campagne omroep zender`)

// asLabel reports whether the first name at token i stands for a kind of person: "een karen", "noemt iedereen Karen of Becky", "zo'n witte Jan".
func (d *doc) asLabel(i int) bool {
	switch {
	case !d.letters(i - 1):
		return d.is(i-1, "'", "\"") && d.is(i-2, "n", "een", "zijn", "die", "zon", "meisjes", "jongens", "vrouwen", "mannen")
	case labelling(d.word(i-1)) && !d.capital(i+1) && !d.has(i-2, naming),
		d.is(i-1, "elkaar", "iedereen"), d.is(i-2, "elkaar"), d.is(i-1, "andere") && d.is(i-2, "of"),
		d.is(i-1, "of", "en") && d.letters(i-2) && labelName(d.word(i-2)) && d.t[i-2].quiet:
		return true
	}
	return typed(d.word(i-1)) && d.is(i-2, "een", "n", "zon", "die", "typische")
}

// asThing reports whether the first name at token i is a thing: a car, a bass, a plant, a language of computers.
func (d *doc) asThing(i int) bool {
	w := d.word(i)
	switch {
	case d.is(i, "mercedes") && !d.t[i].start && (d.article(i-1) || d.article(i-2) && d.has(i-1, word)),
		thing(w) && !d.t[i].title && d.is(i-1, "de", "een", "n") && !d.titled(i-1) && d.has(i+1, small|verb|word),
		d.is(i, "koos") && !d.t[i].title && d.letters(i-1) && d.t[i-1].cls&(verb|about|title|relation|naming|small) == 0 && d.is(i+1, "de", "het", "een", "voor", "ervoor", "zelf"),
		d.is(i, "bas") && d.is(i+1, "en") && d.is(i+2, "gitaar", "drums", "piano", "zang"),
		d.is(i, "daan") && d.t[i].start && d.is(i+1, "we", "ze", "jullie") && d.is(i+2, "dat", "dit", "het", "nog", "nu", "dan", "ff", "even", "nou", "wel", "morgen"),
		growing(w) && !d.capital(i) && d.inKind(i):
		return true
	}
	return coded(w) && d.is(i-1, "of", "en", ",", "neem", "gebruik", "doet", "taal", "versie", "vraag") && (d.back(i, 20, computing) || d.ahead(i+1, 20, computing))
}

// asOther reports whether the name with a capital at token i is of a room, a pet, a car, several people, or who is in an example.
func (d *doc) asOther(i int) bool {
	if d.isFiction(i) || d.pet(i) || d.is(i-1, "heilige") || d.is(i, "free", "long") && d.letters(i+1) && (d.t[i+1].title || d.is(i+1, "live")) {
		return true
	}
	switch {
	case d.has(i-1, number) && !d.is(i-1, "een") && d.is(i+1, "'") && d.is(i+2, "s") && d.glued(i), d.is(i+1, "heten") && d.several(i, 5),
		d.back(i-1, 3, each) && !d.is(i-1, "hem", "haar", "ook") && d.back(i-2, 5, nicknaming):
		return true
	case !d.letters(i - 1):
		return false
	case chamber(d.word(i - 1)):
		return d.t[i].cls&(word|sure) == word || d.ahead(i+1, 24, booked)
	}
	return d.is(i-2, "een", "n") && hued(d.word(i-1)) || d.t[i-1].cls&fine != 0 && makes(d.word(i-1)) && d.beside(i-1)
}

// inKind reports whether the plant or stone at token i is one: "een jade ring", "rook naar jasmijn en rozemarijn".
func (d *doc) inKind(i int) bool {
	if d.letters(i+1) && beheld(d.word(i+1)) {
		return true
	}
	if !d.t[i].title && d.is(i-1, "een") && !d.is(i+1, "uit", "in", "van", "die") || d.is(i+1, "is", "was") && d.ahead(i+2, 4, favourite) {
		return true
	}
	return d.is(i-1, "naar", "van", "met", "een", "en", ",", "of", "de") && d.back(i, 5, scented) && !d.has(i+1, verb)
}

// rite reports whether the word of belief at token i stands among others: "islam, iman, ihsan", "fajr om 5:42".
func (d *doc) rite(i int) bool {
	if !rites(d.word(i)) || d.t[i].title && !d.is(i+1, "betekent") && !d.has(i-2, fine) || d.capital(i) && !d.has(i-2, fine) {
		return false
	}
	return d.is(i+1, "betekent") || !(d.is(i+1, "en") && d.has(i+2, small)) && (d.back(i, 9, devout) || d.ahead(i+1, 9, devout))
}

// isFiction reports whether token i is who an example is about, that is said to be made up: casus 'Samira', "een verzonnen naam".
func (d *doc) isFiction(i int) bool {
	if d.is(i+1, "(") && d.letters(i+2) && fiction(d.word(i+2)) {
		return true
	}
	if !d.back(i, 5, onStage) {
		return false
	}
	if d.back(i, 5, character) && d.back(i, 7, nicknaming) {
		return true
	}
	if !d.back(i, 4, staged) {
		return false
	}
	for k := max(0, i-20); k < i+20; k++ {
		if d.is(k, "echt", "echte", "eigenlijk", "ware") {
			return false
		}
	}
	return d.back(i, 20, fiction) || d.ahead(i+1, 20, fiction)
}

// pet reports whether token i is what an animal is called: "de pony heet Bella", "therapiehond Bo".
func (d *doc) pet(i int) bool {
	if !d.t[i].title {
		return false
	}
	k := i - 1
	if d.is(k, "heet", "heette", "genaamd") {
		k--
	}
	return d.letters(k) && !d.capital(k) && beasts(d.word(k))
}

// several reports whether a number of two or more stands among the n tokens before token i.
func (d *doc) several(i, n int) bool {
	for k := i - 1; k >= 0 && k >= i-n; k-- {
		if d.digits(k) || d.has(k, number) && !d.is(k, "een") {
			return true
		}
	}
	return false
}
