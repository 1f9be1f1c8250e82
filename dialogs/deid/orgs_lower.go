package deid

// Institutions as people type them in chat, without a capital: what stands before and behind tells them.

var (
	// branded are kinds that nobody uses without a name behind them, or not without an article: "bij scouting x".
	branded = oneOf(`jc mbo vmbo havo ggz dalton daltonschool montessori huize bakker slager kapper rijschool autorijschool taxibedrijf fysiotherapie huisartsenpraktijk tandartspraktijk pakketdienst bezorgdienst uitzendbureau scouting vv sv fc sc hv kv rkvv svv rksv asv avv usv hvv cvv gvv dvv tv hc bc mhc rkc ikc kc obs cbs rkbs kbs pcbs sbo vso pro gkv pkn cs cvo ibs hostel hospice manege camping zwembad sportpark sporthal opvang theater bibliotheek dorpshuis club shisha shishalounge pi jji csg osg rsg sg rk ro bso kdv azc moskee masjid mescid camii cami
		basisschool school jongerencentrum jongerenhonk jongerenwerk buurthuis wijkcentrum buurtcentrum clubhuis gezinshuis woongroep leefgroep zorggroep zorgboerderij stichting vereniging voetbalclub boksclub boksschool
		kickboksschool sportschool judoclub snackbar cafetaria restaurant eetcafe cafe bakkerij slagerij garage kapsalon autobedrijf bedrijf supermarkt buurtsuper kerk kapel gemeente parochie klooster synagoge gurdwara tempel college lyceum gymnasium`)
	// brandEnds make a kind of a compound, when an article and a name come behind: "zwembad de waterlelie".
	brandEnds = endings(`vereniging school gemeente centrum club park huis bad boerderij honk besteding opvang academie kerk moskee hal hoeve werkplaats groep zaal stichting manege theater camping bibliotheek
		koor fanfare speelzaal plaats kliniek zorg flat gebouw praktijk winkel cafe café hotel zaak locatie stal dorp bureau bedrijf`)
	// spotEnds are those of places people go to: without an article, a name comes behind.
	spotEnds = endings("lounge club centrum honk salon winkel cafe kerk moskee vereniging hostel hotel studio school gemeente kapel hal bureau bedrijf huis praktijk opleiding")
	// always are those that have a name behind them whatever it looks like.
	always = oneOf("jc csg osg rsg sg gsg ibs pius rkc kwc scouting vv sv fc ikc obs cbs rkbs kbs pcbs gkv masjid jongerencentrum basisschool kickboksschool boksschool")
	// counts are kinds that never follow a preposition directly, unless a name comes behind: "bij jongerencentrum flash".
	counts = oneOf(`jc club hostel hospice manege camping zwembad sportpark sporthal dorpshuis shishalounge pi jji jongerencentrum jongerenhonk buurthuis wijkcentrum buurtcentrum clubhuis gezinshuis woongroep leefgroep zorggroep zorgboerderij stichting vereniging voetbalclub korfbalclub boksclub basisschool
		boksschool kickboksschool sportschool judoclub snackbar cafetaria restaurant eetcafe cafe bakkerij slagerij garage kapsalon autobedrijf lyceum gymnasium moskee masjid parochie kapel tempel kdv bso`)
	// trained are those that are called even after what all know: "kickboksschool samurai".
	trained = oneOf("kickboksschool boksschool boksclub judoclub basisschool obs jongerencentrum sportschool kdv kinderdagverblijf bso peuterspeelzaal")
	// clubTails are last words of names of clubs and firms.
	clubTails = oneOf(`boys girls united sport sportief zwaluwen combinatie vooruit victoria forum amateurs juniors transport transporten logistiek installatie installaties installatietechniek techniek
		bouw bouwbedrijf schilders schilderwerken montage dakwerken advocaten makelaars makelaardij fietsen autos tweewielers verhuizingen schoonmaak schoonmaakdiensten catering tuinen hoveniers thuiszorg zorggroep fysio kappers mode vastgoed`)
)

// lowerOrg gives the institution that begins at or before token i, without the help of capitals. kind says whether token i is
// a kind.
func (d *doc) lowerOrg(i int, kind bool) (from, to int) {
	w := d.word(i)
	switch {
	case kind && (d.isSign(i+1) || d.letters(i+1) && (d.t[i+1].cls&(small|verb|common|about) == 0 || d.has(i+1, particle))) && (branded(w) || announced(w) || d.is(i, "centrum") && d.is(i-1, "cultureel", "islamitisch", "religieus") || d.t[i].cls&fine == 0 && spotEnds(w) && !d.is(i, "thuis") || d.t[i].cls&fine == 0 && brandEnds(w) && d.nameJoin(i+1)) && (!d.article2(i) || d.is(i+1, "de", "het") && d.letters(i+2) && d.t[i+2].houseName):
		if to = d.lowerName(i + 1); to > 0 {
			return i, to
		}
	case d.has(i, last) && d.is(i+2, "zoon", "zonen", "zn") && d.is(i+1, "en", "&") && d.letters(i-1) && (d.has(i-1, orgKind) || branded(d.word(i-1)) || spotEnds(d.word(i-1)) || brandEnds(d.word(i-1))):
		return i, i + 3 // schildersbedrijf kuipers en zoon
	case d.letters(i-1) && d.t[i-1].cls&(small|verb|common|about) == 0 && (!d.shouts || d.t[i-1].cls&word == 0) && clubTails(w) && !d.is(i+1, "ze", "we", "wij", "hij", "ik", "jullie"):
		if from = d.firmStart(i); from < i {
			return from, i + 1
		}
	default:
		return d.lowerBehind(i)
	}
	return 0, 0
}

// plural reports whether a word ends as most plurals and verbs do.
func plural(w []byte) bool { return len(w) > 2 && string(w[len(w)-2:]) == "en" }

// article2 reports whether token i is a kind that its article makes a mere kind: "een moskee", "haar school".
func (d *doc) article2(i int) bool {
	return d.article(i-1) && !d.t[i-1].title && !d.is(i, "vv", "sv", "fc", "ikc", "obs", "cbs", "gkv", "pkn")
}

// lowerName gives the end of a name of one to four words behind a kind without an article, 0 when there is none.
func (d *doc) lowerName(i int) int {
	j := i
	if end := d.clubName(i); end > 0 {
		return end
	}
	if end := d.clubYear(i); end == i+3 && d.beside(i-1) && d.beside(i) {
		return end // sportclub dos '46
	}
	for k := 0; k < 2 && d.nameJoin(j); k++ {
		j++
	}
	joined := j > i
	if d.letters(j) && d.size(j) == 1 && d.is(j+1, "-") && d.glued(j) && d.glued(j+1) && d.letters(j+2) && always(d.word(i-1)) {
		return j + 3 // jongerencentrum x-ray
	}
	if !d.letters(j) || d.t[j].quiet || d.t[j].s-d.t[j-1].e > 1 || d.size(j) < 3 && !(joined && d.has(j, surname)) || d.t[j].start {
		return 0
	}
	c := d.t[j].cls
	switch {
	case joined && c&(small|verb|relation|title|about|common|month|number) == 0 && (!d.is(i, "van", "vd", "in", "op", "aan") || d.is(i, "vd", "van") && d.has(j, last|surname)):
	case joined && c&word == 0 && c&(small|fine) == 0 && !d.is(i, "in", "op", "aan"):
	case joined && d.is(i, "de", "het") && adjective(d.word(j)) && d.letters(j+1) && d.beside(j) && d.t[j+1].cls&(small|verb|about|title|relation) == 0 && !room(d.word(j+1)):
	case joined && d.is(i, "de", "het") && adjective(d.word(j)) && (counts(d.word(i-1)) || always(d.word(i-1))) && d.letters(j+1) && d.beside(j) && d.t[j+1].cls&(small|verb|about|title|relation|number) == 0 && !room(d.word(j+1)) && d.phraseEnds(j+2):
	case !joined && always(d.word(i-1)) && c&(small|verb|common|fine|about|located|relation|title|number|month) == 0 && !d.is(j+1, "hij", "zij", "ze", "ie", "we", "ik", "je"):
		if d.letters(j+1) && !d.t[j+1].quiet && d.beside(j) && d.t[j+1].cls&(small|verb|common|fine|about|located|relation|title|number|month|naming) == 0 && !d.conjugated(j+1) {
			j++ // rsg tromp meesters
		}
	case !joined && always(d.word(i-1)) && d.anglicism(j) && d.anglicism(j+1) && d.beside(j) && !d.has(j+1, small|verb):
		return j + 2 // jongerencentrum no limit
	case !joined && always(d.word(i-1)) && d.is(j+1, "hij", "zij", "ze", "ie", "we", "ik", "je"):
		return 0 // "bij scouting leert hij"
	case !joined && c&(word|small|located|about) == 0 && (c&fine != 0 || always(d.word(i-1)) || !d.slip(d.word(j))):
	case !joined && c&fine != 0 && trained(d.word(i-1)) && c&(small|verb|common|about|place|number|month) == 0 && (c&word == 0 || c&proper != 0) && (d.ends(j+1) || d.is(j+1, "oost", "west", "noord", "zuid")) && !d.demonym(d.word(j)):
		if !d.ends(j + 1) {
			j++ // samurai oost
		}
	case !joined && d.is(i-2, "van", "bij", "op", "in", "naar", "door", "met", "via", "vanuit", "boven", "naast", "tegenover", "achter") && (counts(d.word(i-1)) || announced(d.word(i-1)) || d.t[i-1].cls&fine == 0 && spotEnds(d.word(i-1)) && !plural(d.word(j))) && c&(small|verb|common|about|located|relation|title|number|month) == 0 && !d.conjugated(j):
	case !joined && d.is(i-1, "mbo", "vmbo", "havo", "ggz", "vso", "azc", "jji", "bso") && d.is(i-2, "van", "bij", "op", "naar", "vanuit") && c&(word|small|about|verb|month|number) == 0 && d.size(j) > 5:
	case !joined && clubTailAt(d, j+1) && c&(small|verb|common) == 0:
	case !joined && c&(first|last) != 0 && !(c&word != 0 && plural(d.word(j))) && c&(small|verb|common|fine|about|relation|title|number) == 0 && !d.article(i-2) && !d.is(i-1, "school", "gemeente", "bedrijf", "college"):
	default:
		return 0
	}
	return d.tailWords(j+1, joined)
}

// adjective holds words that come before a noun in names of institutions and streets.
var adjective = oneOf("hoge lage grote kleine oude nieuwe blauwe rode groene gele zwarte witte gouden zilveren bonte vrije lange korte brede blije wilde verre hoogste laatste stille warme open zeven drie vier vijf twee houten stenen ijzeren koninklijke")

// room are what a building has: behind an adjective they are no name of it.
var room = oneOf("zaal ingang keuken deur kamer ruimte hal groep week dag keer jongens kinderen meiden leiding directeur locatie avond brief huis deur lijn hand kant weg dag tijd maand periode regels afspraken gymzaal kantine")

// colours are what clubs in the Netherlands are called after, two by two.
var colours = oneOf("rood wit zwart blauw geel groen oranje paars")

// clubName gives the end of a name at token i that only a kind before it makes one: "vv oranje zwart", "buurthuis samen vooruit",
// "voetbalclub sc veluwezoom". It is 0 when there is none.
func (d *doc) clubName(i int) int {
	w := d.word(i - 1)
	if !d.letters(i) || d.t[i].quiet || !d.beside(i) || !always(w) && !counts(w) {
		return 0
	}
	j := i + 1
	if d.is(j, "-", "/") && d.glued(i) {
		j++
	}
	if !d.letters(j) && !d.is(j, "&") || d.t[j].quiet {
		return 0
	}
	switch {
	case colours(d.word(i)) && colours(d.word(j)), d.letters(j) && clubTails(d.word(j)) && !d.article(i) && !d.has(i, verb):
		return j + 1
	case d.is(j, "&") && d.namePair(j) > j:
		return d.namePair(j)
	case d.is(i, "vv", "sv", "fc", "sc", "bc", "hc", "tv") && d.letters(j) && d.t[j].cls&(small|verb|about) == 0:
		return d.tailWords(j+1, false)
	}
	return 0
}

// namePair gives the end of two words at token j that go on with a name: "en zonen", "wal hikma", "& zo". It is j when they do not.
func (d *doc) namePair(j int) int {
	if !d.letters(j+1) || d.t[j+1].quiet || !d.beside(j-1) || !d.beside(j) {
		return j
	}
	if d.is(j, "en", "&") && d.is(j+1, "zonen", "zoon", "zn", "co", "dochters", "partners", "zo", "meer") || d.is(j, "&") || d.is(j, "wal", "wa", "ul", "oel") {
		return j + 2
	}
	return j
}

// tailWords widens a name to the right over words that belong to it.
func (d *doc) tailWords(j int, joined bool) int {
	if joined && adjective(d.word(j-1)) && d.letters(j) && !d.t[j].quiet && d.beside(j-1) && d.t[j].cls&(small|verb|common|about|title|relation) == 0 {
		j++ // de hoge hoek
	}
	for range 2 {
		switch {
		case d.namePair(j) > j:
			j += 2
		case d.is(j, "-") && d.glued(j-1) && d.glued(j) && d.letters(j+1):
			j += 2
		case d.letters(j) && !d.t[j].quiet && d.beside(j-1) && (clubTails(d.word(j)) || d.t[j].cls == 0 || d.t[j].cls&orgTail != 0 || joined && d.is(j, "hof", "brug", "kring", "ark")):
			j++
		case d.anglicism(j) && !d.t[j].quiet && d.beside(j-1) && d.t[j].cls&(small|verb|common|about|particle|relation|title) == 0 && (d.anglicism(j-1) || d.t[j-1].cls&word == 0) && d.phraseEnds(j+1):
			j++ // iron house
		case d.is(j, "van") && d.letters(j+1) && d.t[j+1].cls&(word|small|fine) == 0 && !d.t[j+1].quiet:
			j += 2
		}
	}
	return min(j, len(d.t))
}

// nameJoin reports whether token i is a small word inside a name, with its name behind it.
func (d *doc) nameJoin(i int) bool {
	return (d.is(i, "de", "het", "the", "den", "der", "'t", "t", "al", "el", "as", "an", "ar", "at", "ibn", "abu", "sint", "st", "ulu", "van", "vd") || d.is(i, "'") && d.is(i+1, "t")) && (d.letters(i+1) || d.is(i+1, "-")) ||
		d.is(i, "-") && d.glued(i-1) && d.glued(i)
}

// firmStart widens a firm's or club's name to the left of its last word: van gils transport.
func (d *doc) firmStart(i int) int {
	k := i - 1
	c := d.t[k].cls
	if !d.letters(k) || d.t[k].quiet || !d.beside(k) || d.is(k-1, "het", "een", "dit", "dat") || c&(small|verb|common|about|located|relation|title) != 0 || c&fine != 0 && !d.is(i, "amateurs", "vooruit", "boys", "united", "sport") || c&(first|last|place|fine|proper) == 0 && c != 0 || c&word != 0 && !d.has(k-1, particle) {
		return i
	}
	for range 2 {
		if d.has(k-1, particle) && d.is(k-1, "van", "de", "der", "den", "el", "ten", "ter") && !(d.is(k-1, "van") && d.is(k-2, "speler", "baas", "jeugd", "trainer")) && c&(fine|proper) == 0 {
			k--
		}
	}
	return k
}

func clubTailAt(d *doc, i int) bool { return d.letters(i) && clubTails(d.word(i)) }
