package deid

// First names that are no name where they stand: a label for a kind of person, a plant, a stone, a part of the eye.

var (
	// labelName are first names by which people call a kind of person. As "een karen" they are nobody's.
	labelName = oneOf(`karen karens chad chads stacy stacys stacey stacies becky beckys tyrone tyrones kevin kevins kyle kyles ken brenda chantal sjonnie sjonnies anita anitas barbie barbies bro jantje wappie tokkie henk ingrid truus tinus achmed
		brad chantals jaimy sigma thot gijs boris don romeo casanova lolita einstein rambo judas messias goliath cindy wendy sherlock tarzan`)
	labelling = oneOf("een n zon zo'n echte typische tweede soort halve hele volgende bepaalde toekomstige nieuwe alle gewone")
	// thing are first names that behind an article are things: a bass, a tit, a jet.
	thing = oneOf("bas mees jet merel els")
	// chamber are rooms, which are called after people as well; booked is what is said of rooms alone.
	chamber = oneOf("kamer zaal lokaal ruimte vergaderkamer vergaderzaal vergaderruimte spreekkamer leslokaal trainingszaal")
	booked  = oneOf("gereserveerd reserveren reserveer reservering geboekt boeken beamer digibord smartboard whiteboard vergadering vergaderen")
	// coded are names of computer languages and assistants, computing is what is said near them.
	coded     = oneOf("ruby julia jenkins alexa siri claude ada dart django elixir")
	computing = oneOf("python java javascript typescript kotlin code script scripts server servers chatbot ai prompt prompts chatgpt gemini copilot mistral llama linux html")
	// favourite is what a colour or a flower is to somebody.
	favourite = oneOf("lievelingskleur lievelingsbloem lievelingsgeur")
	// growing are first names that are a plant, a stone or a colour as well.
	growing = oneOf("jade jasmijn rozemarijn iris roos rosa viola violet violette ruby robijn amber opaal saffier lavendel madelief linde hazel dahlia daisy olijf saffraan tijm vlier hulst linda margriet fleur zoe pepper ginger jasmine jasmin amber angelica erica camelia camellia azalea lelie anemoon ivy holly basil heide")
	// scented are words before a plant or stone, beheld words behind it.
	scented = oneOf(`rook ruikt ruiken geur geuren geurt geurde geurtje parfum luchtje smaak smaakt smaakje thee kruiden olie wierook shampoo zeep bloem bloemen bloemetje plant planten tuin plantje plantjes boeket bosje vaas kleur steen stenen edelstenen edelsteen kristal kristallen sieraad sieraden ketting armband oorbellen oorbel ring ringen pizza saus salie tijm munt basilicum`)
	beheld  = oneOf(`ring ringetje ketting kettinkje armband armbandje oorbel oorbellen steen stenen steentje hanger hangertje sieraad scan scanner scans thee olie zeep shampoo geur struik struiken plant plantje planten bloem bloemen groen groene boom bomen blad blaadjes tak takje takjes aardappels aardappeltjes focaccia saus kruid kruiden rijst kleurig kleurige kleur wierook diffuser herkenning`)
)

// harmless makes such words quiet. A capital in mid-sentence says that somebody is called so, save for "een Karen".
func (d *doc) harmless() {
	for i := range d.t {
		if !d.letters(i) || d.t[i].quiet || d.t[i].cls&(first|last) == 0 {
			continue
		}
		switch {
		case d.is(i, "mercedes") && !d.t[i].start && (d.article(i-1) || d.article(i-2) && d.has(i-1, word)), // a car
			thing(d.word(i)) && !d.t[i].title && d.is(i-1, "de", "een", "n") && !d.titled(i-1) && d.has(i+1, small|verb|word), d.is(i, "bas") && d.is(i+1, "en") && d.is(i+2, "gitaar", "drums", "piano", "zang"),
			labelName(d.word(i)) && d.letters(i-1) && labelling(d.word(i-1)) && !d.capital(i+1) && !d.has(i-2, naming),
			labelName(d.word(i)) && (d.is(i-1, "elkaar") || d.is(i-2, "elkaar")), d.is(i, "daan") && d.t[i].start && d.is(i+1, "we", "ze", "jullie") && d.is(i+2, "dat", "dit", "het", "nog", "nu", "dan", "ff", "even", "nou", "wel", "morgen"),
			growing(d.word(i)) && !d.capital(i) && d.inKind(i),
			d.t[i].title && d.letters(i-1) && chamber(d.word(i-1)) && d.ahead(i+1, 24, booked),
			d.t[i].title && d.letters(i-1) && d.t[i-1].cls&fine != 0 && makes(d.word(i-1)) && d.beside(i-1), d.is(i-1, "heilige") && d.t[i].title,
			coded(d.word(i)) && d.is(i-1, "of", "en", ",", "neem", "gebruik", "doet", "taal", "versie", "vraag") && (d.back(i, 20, computing) || d.ahead(i+1, 20, computing)):
			d.t[i].quiet = true
		}
	}
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
