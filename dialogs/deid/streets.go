package deid

// streetEnds are endings of street names. Those of the first list make a street of any unknown word; those of
// the second need a house number, because many other words end so.
var (
	streetEnds = endings("straat laan plein gracht kade singel dreef plantsoen steeg straatweg flat")
	houseEnds  = endings("weg dijk hof pad park baan markt hoek wal haven veld erf ring waard burg horst werf oord akker kamp donk rade stede brink tuin lei str ln einde")
	// rareEnds make a street only of words that are no others.
	rareEnds = endings("diep gaarde vest veste voorhout wetering kaai zoom vliet drift donk meent laagte hoogte hoven landen morgen beemd beemden wijk stouwe slag enk sluis poort weide weiden kreek plas rak zijde polder hegge haag tocht bleek kolk buurt bos heide hoeve zicht stroom gaard stijl wiel zand veen broek berg bergen kwartier rijk")
)

// townEnds are endings of weak that towns and fields have as well.
var townEnds = endings("veld wal horst waard burg haven markt wegen oord akker kamp donk rade hoek ring park baan werf tuin lei")

// doings end nouns for what is done, which no street with "ring" is; brooks are streets that end so as well.
var doings, brooks = endings("ering varing klaring sparing storing"), endings("wetering jering")

// abstract reports whether w is a word for what is done: ledenvergadering.
func abstract(w []byte) bool { return doings(w) && !brooks(w) }

// streetsToo are ordinary words that are hardly used but as the name of a street.
var streetsToo = oneOf("abelenlaan acacialaan beukenlaan cipressenlaan eikendreef eikenlaan elzenlaan essenlaan iepenlaan kastanjelaan lindelaan lorkenlaan wilgenlaan dorpsstraat stationsstraat havenstraat kasteelstraat voorstraat zeestraat groenstraat kruisstraat havenkade ringkade")

// roads are such words that a road without a name is called by as well: behind "aan de" they are its name.
var roads = oneOf("groenmarkt botermarkt vismarkt korenmarkt turfmarkt houtmarkt varkensmarkt eiermarkt koemarkt stationsweg kerkweg havenweg bosweg kanaalweg parkweg kleiweg veldweg veerweg postweg achterdijk achterstraat achterweg bergweg binnenweg buitenweg kanaaldijk polderweg koestraat hoofdstraat kerkplein stationsplein houtsingel zeeweg ringdijk slingerlaan")

// noBlock are flats of a kind, not of a name.
var noBlock = oneOf("hoogbouwflat seniorenflat studentenflat ouderenflat bejaardenflat probleemflat huurflat personeelsflat sloopflat jongerenflat gezinsflat woonflat kantoorflat zorgflat asielflat sterflat serviceflat koopflat tweelingflat ouwelullenflat")

// oldStreet are streets only with an adjective before them: Oude Dijk.
var oldStreet = oneOf("dijk haven wal werf vest veste voorhout baan kaai vaart wetering dam vliet steeg pad brink rijndijk rijn schans delft kant einde markt")

// streetWord are kinds of streets, which are names with what stands before them.
var streetWord = oneOf("straat laan plein weg gracht kade singel hof plantsoen park markt dreef")

var streetRank = oneOf("beneden boven achter nw burg burgem burgemeester minister president keizer keizerin kapitein kolonel meester monseigneur mgr bisschop kardinaal jonkheer ds dominee wethouder notaris gouverneur baron zuster rector pastor kanunnik deken zr mr linker rechter kon kap min st mr ir jhr wilh alb jac joh past gen dokter dr prof professor oostelijke westelijke noordelijke zuidelijke pastoor koningin prins prinses koning sint st pater admiraal generaal graaf jan piet eerste tweede derde oude nieuwe hoge lage korte lange grote kleine van der den de ter ten op laan het 1e 2e 3e")

// counted are words that people write with a capital and a number, and no street.
var counted = oneOf("meiden jongens meisjes dames heren weekeinde uiteinde klas groep lokaal kamer artikel fase route ronde stap deel hoofdstuk paragraaf bijlage punt vraag blok periode week dag team leerjaar niveau havo vwo vmbo mavo lid fifa gta windows level season aflevering tier categorie versie poule les gate spoor perron halte bus tram lijn bladzijde pagina pag blz unit vak etage zaal gebouw plan optie kanaal tabblad")

// lane are such as are called after somebody: "hofje van".
var lane = oneOf("laantje pad hofje")

// households are who live in one place: "dat gezin van de peppelweg".
var households = oneOf("gezin familie mensen man vrouw stel opa oma weduwe jongen jongens gasten die groepje groep bewoners gozers mannen vriend")

var livesAt = oneOf("woont woonde wonen adres verhuisd ingeschreven staat logeert verblijft woning huis")

// streets finds addresses: a street with a house number, a street that is no ordinary word, "aan de Wielewaal 12".
func (d *doc) streets() {
	for i := range d.t {
		if end := d.disguisedStreet(i); end > i {
			d.add(i, end, Addr, Shape, 0.85)
			continue
		}
		if !d.letters(i) || d.t[i].quiet || d.size(i) < 3 || d.t[i].cls&small != 0 || d.has(i+1, orgTail) || d.has(i-2, orgKind) && d.is(i-1, "de", "het") && (!d.has(i-2, orgTail) || d.t[i-1].title) && d.house(i+1) == i+1 {
			continue
		}
		if t := &d.t[i]; !t.title && t.cls&(common|verb|about|relation|title|orgKind) != 0 && t.cls&(first|last|place) == 0 {
			continue // an everyday word, and no street: those that are kinds of them, such as weg and hof, are surnames too
		}
		if d.corners(i) {
			continue
		}
		w := d.word(i)
		if len(w) == 3 && !streetWord(w) && !oldStreet(w) && !(d.capital(i) && d.oldOrNew(i-1)) {
			d.addLowerStreet(i)
			continue
		}
		house := d.house(i + 1)
		if d.digits(i+2) && d.is(i+1, "noord", "zuid", "oost", "west") && d.beside(i) {
			house = d.house(i + 2) // ringbaan oost 44
		}
		known := d.t[i].cls&(word|fine|common) != 0 && !d.capital(i)
		strong, weak := streetEnds(w) && !noBlock(w), houseEnds(w) || !known && len(w) > 6 && rareEnds(w)
		alone := streetWord(w)
		switch {
		case alone && house > i+1 && d.is(i-1, "de", "het") && d.is(i-2, "op", "aan") && d.atEnd(house) && !d.durationAfter(i+1):
		case alone && d.is(i, "gracht", "singel", "kade", "dreef") && d.is(i-1, "oude", "nieuwe", "lange", "korte", "grote", "kleine", "hoge") && d.is(i-2, "de") && d.is(i-3, "aan", "op"):
			d.add(i-1, i+1, Addr, Cued, 0.7)
			continue
		case d.capital(i) && oldStreet(w) && d.oldOrNew(i-1):
		case house > i+1 && d.capital(i) && d.t[i].cls&(first|fine|month) == 0 && d.oldOrNew(i-1) && d.atEnd(house):
		case house > i+1 && d.coded(i+1) && !d.is(i, "postbus"): // Akkerwinde 52, 7422 PR
			if !d.t[i].title && d.is(i-1, "de", "het", "t") {
				d.add(i-1, house, Addr, Shape, 0.9)
				continue
			}
		case weak && !known && !alone && d.is(i-1, "de", "het") && d.is(i-2, "van") && len(w) > 6 && !d.t[i].houseName && !townEnds(w) && !schoolEnds(w) && d.t[i].cls&(word|fine|place) == 0 && d.letters(i-3) && (d.has(i-3, relation|first) || households(d.word(i-3))) && d.near(w)&common == 0:
		case house > i+1 && d.prepositional(i):
			from := i - 2
			if d.is(from, "'") {
				from--
			}
			d.add(from, house, Addr, Cued, 0.85)
			continue
		case alone && d.digits(i+1) && d.is(i+2, "nr", "nummer") && d.house(i+2) > i+2:
			house = d.house(i + 2) // plein 1953 nr 22
		case alone && d.is(i+1, "noord", "zuid", "oost", "west") && house > i+2 && d.atEnd(house): // plein zuid 6
		case alone && d.is(i, "plein") && d.namedForYear(i+1) > i+1:
			house = d.namedForYear(i + 1)
		case alone && house > i+1 && d.is(i-1, "-") && d.glued(i-1) && d.letters(i-2) && !d.quiet(i-2, i):
			d.add(i-2, house, Addr, Shape, 0.85) // kerk-straat 12
			continue
		case alone && house > i+1 && (d.t[i].start || d.capital(i)):
		case alone && (d.capital(i) || house > i+1) && (d.capital(i-1) || house > i+1 && (d.letters(i-1) && (d.t[i-1].title || d.t[i-1].cls&(small|about|located|verb|fine|common|number) == 0) || streetRank(d.word(i-1)) && !d.has(i-1, particle)) || d.has(i-1, first|last) && !d.has(i-1, word)) && !d.quiet(i-1, i):
		case d.digits(i+1) && d.is(i, "postbus"):
			house = i + 2
		case weak && d.t[i].cls&(word|fine|small|common) == 0 && len(w) > 6 && !abstract(w) && d.is(i-1, "de", "het") && d.is(i-2, "op", "aan", "in", "achter", "langs") && d.near(w)&common == 0 && !(d.is(i-2, "op") && (d.back(i-2, 2, staff) || d.is(i-3, "overleg", "casusoverleg", "zorgoverleg", "gesprek", "mdo", "stage"))):
		case weak && d.capital(i) && len(w) > 6 && (d.is(i-1, "op", "aan") || d.oldOrNew(i-1) || d.is(i-1, "de", "het") && (d.is(i-2, "op", "aan", "in", "naar", "langs", "bij") || d.is(i-2, "van") && d.is(i-3, "hoek", "begin", "eind", "einde", "kant", "deel") || d.is(i-2, "is") && d.is(i+1, "in", "te"))) && d.t[i].cls&(fine|common|orgKind|orgTail|first) == 0:
		case weak && !alone && d.t[i].cls&(word|fine|small|first|last|place) == 0 && len(w) > 8 && d.is(i-1, "overlast", "omgeving", "hoek", "adres", ":", "in", "op", "aan", "naar", "bij", "van") && d.compound(w) && !townEnds(w):
		case known && (strong || weak) && roads(w) && d.is(i-1, "de", "het") && (d.is(i-2, "aan", "in", "op") || d.is(i-2, "van") && d.is(i-3, "hoek", "begin", "eind", "einde", "kant", "bewoners", "jongens")):
		case (strong || weak) && house > i+1 && !alone && !(known && d.durationAfter(i+1)):
		case strong && !alone && (!known || streetsToo(w)) && (len(w) > 7 || d.capital(i)):
		case (alone || lane(w)) && d.is(i+1, "van", "op", "naar", "der") && (d.capital(i+2) || d.house(i+3) > i+3 || d.house(i+4) > i+4):
			if end := d.laanVan(i); end > i {
				d.add(i, end, Addr, Shape, 0.85)
			}
			continue
		case house > i+1 && d.namedAfter(i):
		default:
			d.addLowerStreet(i)
			continue
		}
		from := d.streetStart(i)
		if from == i && !d.capital(i) && d.is(i-1, "de", "het", "t") && !strong && !weak && d.is(i-2, "aan", "op", "in", "bij", "'") {
			from-- // "op de wieken 27": the article may be part of it
		}
		if d.is(from-1, "t") && d.is(from-2, "'") && d.t[from].title {
			from -= 2
		}
		if d.is(from-1, "het", "de") && d.t[from-1].title && !d.t[from-1].start {
			from--
		}
		d.add(from, d.unit(max(house, i+1)), Addr, Shape, 0.9)
	}
}

// opensStreet reports whether token i begins a sentence with the name a street is called after: "Willem de Zwijgerlaan 3".
func (d *doc) opensStreet(i int) bool {
	return d.letters(i) && d.t[i].title && d.t[i].start && d.has(i, first|last) && d.t[i].cls&(small|verb|about|located) == 0
}

// streetStart widens a street to the left: "Burgemeester de Vlugtlaan", "1e Jan Steenstraat", "Laan van Meerdervoort".
func (d *doc) streetStart(i int) int {
	from := i
	if d.size(i) < 7 && d.letters(i-1) && d.t[i-1].cls&(small|about|located|particle) == 0 && !d.t[i-1].quiet {
		from = i - 1 // "kerk straat 12"
	}
	for k := from - 1; k >= 0 && k >= i-7 && !d.t[k].quiet && d.t[k+1].s-d.t[k].e <= 1 && (d.letters(k) || d.is(k, ".") && d.glued(k-1)); k-- {
		if d.is(k, "e") && d.glued(k-1) && d.digits(k-1) && d.size(k-1) == 1 {
			return k - 1 // "1e Oosterparkstraat"
		}
		if d.is(k, ".") {
			if !d.letters(k-1) || d.size(k-1) > 4 {
				break
			}
			if d.size(k-1) == 1 && (from == k+1) {
				k--
				from = k // m.l. kinglaan
			}
		} else if d.capital(k) || d.is(k, "st", "sint") || k+1 < from && d.opensStreet(k) || d.t[k].title && d.t[k].start && k+1 == from && d.t[k+1].title && !d.t[k+1].start || streetRank(d.word(k)) && !d.has(k, particle) || d.has(k, first) && d.t[k].cls&(word|small) == 0 || d.t[k].cls&sure != 0 || d.is(k, "witte") && d.is(k+1, "de") {
			from = k
		} else if !d.has(k, particle) || d.is(k, "de", "het", "in", "op", "en") && !d.capital(k-1) && !d.opensStreet(k-1) && !(d.is(k, "de") && k == from-1 && d.house(i+1) > i+1 && (d.has(k-1, first) && !d.has(k-1, small) || d.is(k-1, "witte"))) && !(d.letters(k-1) && streetRank(d.word(k-1)) && !d.has(k-1, particle)) {
			break
		} else if d.is(k, "der", "den") && k == from-1 && d.is(k-1, "van") {
			k--
			from = k // aan de van der goesstraat
		} else if d.is(k, "van") && k == from-1 && (d.is(k-1, "de") || d.is(k-1, "op", "aan", "woont", "woonde", "wonen", "adres", ":", "naar") && d.house(i+1) > i+1) {
			from = k // "in de van Goghstraat"
		}
	}
	return from
}
