package deid

// Institutions that call themselves by a word of their own making, or by what is said to be their name: Buurtvuur, "een appgroep
// met de naam wacht van de poort", "bij Ons Kwartier".

var (
	// coinedEnds are words that institutions make a name of with a word before them: buurtvuur, trefbunker.
	coinedEnds = endings(`vuur vonk honk box kracht schuur kade vlam fabriek zolder bunker struik veer klank hut droom rijk pit tuin boog wiel zon ruimte plek hoek kamer lab balsem
		spil zaad werf loods stal veld kas keet krocht nis hart span band bond punt hof struin zwaluw kast kelder spoor pand dak pad lijn berg burcht dal wal hoeve gaarde beek spiegel vaart`)
	// coinedSo are those of them that name nothing else when they have a capital.
	coinedSo = endings("vuur vonk honk box kracht schuur kade vlam fabriek zolder bunker struik veer klank hut droom lab balsem zaad loods krocht zwaluw burcht ster bron vogel molen toren brug nest anker haven baken kompas vlinder hoeve boom hof")
	// groups are what people join, follow or set up.
	groups = oneOf(`appgroep appgroepje whatsappgroep telegramgroep telegramgroepje telegramkanaal discordserver discord facebookgroep chatgroep groepschat groepsapp kanaal server groep groepje groepering club clubje
		beweging gemeenschap genootschap kring bende knokploeg trainingsgroep vechtgroep ecogroep actiegroep jongerengroep collectief organisatie stichting platform netwerk gemeente kerk kerkje broederschap gezelschap`)
	// chats are those of them that have no name behind them but their own.
	chats = oneOf("appgroep whatsappgroep telegramgroep telegramkanaal discordserver facebookgroep chatgroep groepschat snapgroep signalgroep knokploeg vechtgroep ecogroep filiaal")
	// opened are what is said of a place that people come to.
	opened = oneOf("open dicht gesloten geopend bezet")
	// soon are words for when.
	soon = oneOf("nog al weer vanavond vandaag morgen morgenavond vanmiddag straks maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend zaterdagavond vrijdagavond")
	// gangs are those who are of something.
	gangs = oneOf("gasten boys gozers matties lui gang crew squad mannen jongens bende")
)

// coined gives the institution whose name at token i is a word that no dictionary has, with a capital: "en Buurtvuur betaalt".
func (d *doc) coined(i int) (from, to int) {
	t := &d.t[i]
	if !t.title || t.upper || t.cls != 0 || d.shouts || d.size(i) < 7 || !coinedSo(d.word(i)) || d.has(i-1, title|relation|first) || !d.compound(d.word(i)) {
		return 0, 0
	}
	if t.start && !d.has(i+1, verb) && !(d.has(i+1, word) && d.verbal(i+1)) && !d.ahead(i+1, 1, saying) && !d.ahead(i+1, 1, having) {
		return 0, 0
	}
	return i, d.orgEnd(i + 1)
}

// ourOwn gives the institution called "Ons" and a noun, whose capitals at token i say so: "bij Ons Kwartier".
func (d *doc) ourOwn(i int) (from, to int) {
	j := i + 1
	if !d.is(i, "ons", "onze") || !d.t[i].title || d.t[i].upper || !d.letters(j) || !d.t[j].title || d.t[j].upper || d.t[j].quiet || !d.beside(i) ||
		d.t[i].start && !d.t[j].houseName || d.t[j].cls&(fine|small) != 0 {
		return 0, 0
	}
	return i, d.orgEnd(j + 1)
}

// nameSaid gives what a group is said to be called, from the word for it at token i: "een groep met de naam X", "de club heet X".
func (d *doc) nameSaid(i int) (from, to int) {
	j := i + 1
	switch {
	case d.is(i, "naam") && d.is(i-1, "de") && d.is(i-2, "met", "onder"):
	case d.is(i, "heet", "heette", "heten", "genaamd", "geheten"):
	default:
		return 0, 0
	}
	if !d.back(i, 9, groups) || !d.letters(j) || d.has(j, first) && !d.has(j, word) || d.t[j].cls&(small|about|particle) != 0 && !d.t[j].title && !d.is(j, "de", "het", "the") {
		return 0, 0
	}
	if to = d.runName(j); to == j {
		return 0, 0
	}
	return j, to
}

// chatCalled gives the end of the name behind a kind of group at token i: "telegramgroep wakker land van ede". It is 0 when
// nothing tells that one follows.
func (d *doc) chatCalled(i int) int {
	j := i + 1
	if !chats(d.word(i)) || !d.beside(i) || !d.letters(j) || d.t[j].quiet || d.t[j].cls&(small|verb|about|naming) != 0 && !d.is(j+1, "van") {
		return 0
	}
	to := d.runName(j)
	if d.capital(j) || to > j+2 && (d.is(j+1, "van") || d.is(j+2, "van")) || d.t[j].cls&(word|first) == 0 && !d.slipFor(j) {
		return to
	}
	return 0
}

// runName gives the end of a name of up to six words from token j: with a capital as far as capitals go, else up to a word that
// no name holds.
func (d *doc) runName(j int) int {
	to := j
	for k := j; k < len(d.t) && k < j+6 && (d.letters(k) || d.digits(k)) && !d.t[k].quiet && (k == j || d.beside(k-1)); k++ {
		if d.is(k, "de", "het", "der", "den", "van", "aan", "en", "the", "of", "t", "op") {
			continue
		}
		if k > j && (!d.t[k].title && d.t[k].cls&(small|verb|about|naming) != 0 || d.t[j].title && !d.t[j].upper && !d.t[k].title && !d.digits(k) || d.is(k, "die", "dat")) {
			break
		}
		to = k + 1
	}
	if to > j && d.digits(to-1) && d.is(to, ".") && d.glued(to-1) && d.glued(to) && d.digits(to+1) {
		to += 2 // zwarte hamer 2.0
	}
	return to
}

// openAt gives the place that is said to be open, behind the verb at token i: "is de knikkerzak vrijdag open".
func (d *doc) openAt(i int) (from, to int) {
	j := i + 1
	if !d.is(i, "is", "was", "gaat", "blijft") || !d.is(j, "de", "het") || !d.letters(j+1) || d.t[j+1].quiet || d.t[j+1].cls&(small|verb|common|fine|orgKind|relation) != 0 {
		return 0, 0
	}
	w := d.word(j + 1)
	if !d.ahead(j+2, 1, soon) || !d.ahead(j+3, 2, opened) || room(w) || nowhere(w) || schoolKind(w) || kindEnds(w) || spotEnds(w) || hall(w) {
		return 0, 0
	}
	return j, j + 2
}

// hall are what opens and shuts and is no institution.
var hall = oneOf("verwarming raam ramen gordijn hek slagboom kraan mond mail laptop app discord account rits tas doos brug deur poort weg winkel snelweg tunnel kamer sluis sporthal zaal bar kantine balie receptie bieb bibliotheek gym keet kelder kast kluis hal keuken inloop opvang markt kermis kassa apotheek huisarts tandarts kapper school speeltuin dierentuin bioscoop ijsbaan zwembad museum kantoor gemeentehuis stadhuis gate lift spreekuur website site lijn telefoonlijn chat inschrijving aanmelding")

// ofGang gives what a group calls itself by behind "de gasten van" at token i: "die gasten van blok 44".
func (d *doc) ofGang(i int) (from, to int) {
	j := i + 1
	if !d.is(i, "van", "vd") || !d.letters(i-1) || !gangs(d.word(i-1)) || !d.letters(j) || d.t[j].quiet || d.t[j].cls&(fine|relation|common) != 0 {
		return 0, 0
	}
	switch {
	case d.size(j) < 3 && d.is(j+1, "-") && d.glued(j) && d.glued(j+1) && d.letters(j+2):
		return j, j + 3 // k-zone
	case d.is(j, "blok", "block", "zone", "plein", "sector", "cell", "district") && d.digits(j+1) && d.beside(j):
		return j, j + 2
	}
	return 0, 0
}
