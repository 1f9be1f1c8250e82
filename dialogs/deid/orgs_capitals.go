package deid

// Institutions of several words with capitals, of which none needs to be a kind.

// ofWhom are words of English before "of" in names: "Rivers of Grace".
var ofWhom = oneOf(`angels army assembly brothers brotherhood children church citizens city community daughters disciples fellowship fountain friends guardians hands heart house kingdom knights light lions ministry ministries mountain order
	people riders river rivers school seekers sisters soldiers sons spirit temple tree tribe voice voices warriors wind wings wolves women word world youth circle center centre academy gates field fields garden stream streams`)

// stuff is what colours and sizes are said of at work, and no institution is called by.
var stuff = oneOf("map mappen ordner klapper knop kaart kaarten stift lamp lijst formulier hek loper vlag bak kliko container kast prikbord envelop stempel pen schrift zone kolom tabblad zaal kamer salon")

// compass are words behind a name that say which part or country it is of.
var compass = oneOf("nederland holland brabant limburg zeeland drenthe friesland noord zuid oost west midden europa international nu jongeren welzijn jeugd huis zorg wonen thuiszorg onderwijs advies samen actief anders verder")

// titleRun gives the institution of several words with capitals from token i: "Rivers of Grace", "Broeders van de Ochtend",
// "Nieuwe Dageraad", "bij Fitpoint Zuidrand", "Verhulst Groente & Zn.".
func (d *doc) titleRun(i int) (from, to int) {
	if !d.capital(i) || d.t[i].upper || d.t[i].quiet || d.t[i].cls&(month|small|title) != 0 {
		return 0, 0
	}
	j := i + 1
	if d.is(j, "of", "for") && d.beside(i) && ofWhom(d.word(i)) {
		if d.is(j+1, "the") {
			j++
		}
		if d.letters(j+1) && d.t[j+1].title && d.beside(j) {
			return i, d.orgEnd(j + 2)
		}
	}
	if d.is(j, "&") && d.letters(j+1) && d.t[j+1].title && d.beside(i) && d.beside(j) && (d.namePair(j) > j && d.is(j+1, "zn", "zoon", "zonen", "co", "partners", "dochters") || d.is(i-1, "bij", "van", "naar", "voor")) {
		for i > 0 && (d.capital(i-1) || d.t[i-1].start && d.t[i-1].title && d.t[i-1].cls&small == 0) && d.beside(i-1) && !d.t[i-1].quiet {
			i--
		}
		return i, d.orgEnd(j + 2)
	}
	c := d.t[i].cls
	if c&(first|place|orgKind|about|number) != 0 || c&fine != 0 && !adjoined(d.word(i)) || c&last != 0 && c&word == 0 || d.demonym(d.word(i)) || !d.beside(i) {
		return 0, 0
	}
	if parts(d.word(i)) && d.is(j, "noord", "zuid", "oost", "west") || adjoined(d.word(i)) && c&first == 0 && d.article(i-1) && d.capital(j) && stuff(d.word(j)) {
		d.t[i].quiet, d.t[j].quiet = true, true // "bij Ingang Oost", "de Rode Map"
		return 0, 0
	}
	by := d.is(i-1, "bij", "vanuit", "namens") || d.is(i-1, "'", "\"") && d.is(i-2, "bij", "vanuit")
	if end := d.tailName(j); end > j+1 && d.capital(end-1) && d.t[end-1].cls&(fine|place) == 0 && (d.t[end-1].cls&last == 0 || d.t[end-1].houseName || d.t[i].houseName) && (c&word != 0 || d.t[i].houseName) && (by || d.is(i-1, "via", "van", "naar", "met", "door", "tegen")) {
		return i, d.tailName(d.orgEnd(end)) // Broeders van de Ochtend
	}
	if (c == 0 || c&(word|proper) != 0) && d.t[j].title && d.is(j, "nederland", "holland", "brabant", "limburg", "zeeland", "noord", "zuid", "oost", "west") && c&relation == 0 && d.beside(i) && !parts(d.word(i)) {
		return i, j + 1 // Erfwacht Nederland
	}
	if c&relation != 0 || room(d.word(j)) || !d.capital(j) || d.t[j].upper || d.t[j].quiet || d.t[j].cls&(small|month|title|relation|naming) != 0 || d.t[j].cls&(first|last) != 0 && d.t[j].cls&word == 0 && c&word == 0 {
		return 0, 0
	}
	if c == 0 && d.t[j].cls&(first|last|common|fine) == 0 && (d.has(j, place) || quarterEnds(d.word(j))) && d.is(i-1, "van", "naar", "door", "via") {
		return i, j + 1 // van Thuiswijs Zuiderkwartier
	}
	if w := d.word(i); d.is(i-1, "de", "het") && w[len(w)-1] == 'e' && c&word != 0 && !adjoined(w) && !d.t[j].houseName {
		return 0, 0 // de Sociale Kaart
	}
	if by || c&(word|last) == word && d.is(i-1, "via", "van", "naar", "met", "op", "door", "voor", "tegen", "over", "de", "het") {
		return i, d.orgEnd(j + 1)
	}
	return 0, 0
}

// owned gives the firm that ends at token i and belongs to who is named before it: "dayo's barbershop", "ali's shoarma".
func (d *doc) owned(i int) (from, to int) {
	if d.isSign(i-2) && d.is(i-2, "'") && d.is(i-1, "s") && d.letters(i-3) && d.glued(i-3) && d.glued(i-2) && d.beside(i-1) && !d.t[i-3].quiet && d.t[i-3].cls&(small|title|relation) == 0 && (firmWords(d.word(i)) || eatery(d.word(i))) {
		return i - 3, i + 1
	}
	return 0, 0
}

// firmTail gives the firm that ends in a word of English at token i: "shoarma express", "fight club oost".
func (d *doc) firmTail(i int) (from, to int) {
	if d.t[i].title && !d.shouts && d.is(i, "gym", "dojo", "boxing", "fitness") && d.letters(i-1) && d.t[i-1].title && d.beside(i-1) && !d.t[i-1].quiet && d.size(i-1) > 2 &&
		d.t[i-1].cls&(small|about|verb|common|particle|title|relation|orgKind|month|number) == 0 && (!d.t[i-1].start || !d.has(i-1, word) || d.t[i-1].houseName) {
		return i - 1, i + 1 // Thor Gym
	}
	if homeLast(d.word(i)) && d.letters(i-1) && d.beside(i-1) && !d.t[i-1].quiet && d.t[i-1].cls&fine != 0 && d.t[i-1].cls&(small|orgKind) == 0 && d.is(i-2, "het", "bij", "van", "naar", "vanuit", "in") {
		return i - 1, i + 1 // het koerdisch huis
	}
	if homeLast(d.word(i)) && d.letters(i-1) && d.beside(i-1) && !d.t[i-1].quiet && d.t[i-1].cls&(small|verb|about|common|particle|first|title|relation|orgKind) == 0 && d.size(i-1) > 3 &&
		(d.is(i-2, "vereniging", "stichting") || d.t[i-1].cls&fine == 0 && d.is(i-2, "bij", "van", "naar", "in", "vanuit") && !housing(d.word(i-1))) {
		return i - 1, i + 1 // brasa huis
	}
	if !firmLast(d.word(i)) || !d.letters(i-1) || !d.beside(i-1) || d.t[i-1].quiet || d.t[i-1].cls&(small|about|verb|common|particle|title|relation|orgKind) != 0 || generic(d.word(i-1)) || plural(d.word(i-1)) ||
		!d.is(i-2, "bij", "voor", "van", "naar", "in", "op", "vanuit", "langs", "via") {
		return 0, 0
	}
	return i - 1, d.tailName(i + 1)
}

// firmLast are words of English that end the name of a firm here, and are no kind by themselves in Dutch.
var firmLast = oneOf("express lounge academy barbershop barbers factory gym dojo studio studios kitchen grill services solutions logistics cleaning security care homecare foundation fellowship ministries fighters boxing club clubhouse")

// homeLast end the name of a house in Dutch, Turkish and Sranan.
var homeLast = oneOf("huis palace evi oso ocagi dernegi")

// housing are words before "huis" that make no name of it.
var housing = endings("open eigen elk welk ieder ander oud nieuw groot klein mooi leeg e s")

// generic are words that make a kind of such a word.
var generic = oneOf("shisha kickboks boks fitness sport kapper nagel muziek dans vecht waterpijp voetbal film foto jeugd home thuis health day child youth")

// eatery are kinds of shops that are called after their owner.
var eatery = oneOf("shoarma kapper kapsalon garage snackbar cafetaria eethuis kebab doner pizzeria sportschool wasserette toko roti winkel cafe bakkerij autos fietsen nails hair haarmode gym dojo lounge")

// yearClub gives the club whose name has its year against it, from token i: dvo'66.
func (d *doc) yearClub(i int) (from, to int) {
	if d.glued(i) && d.is(i+1, "'") && d.glued(i+1) && d.digits(i+2) && d.size(i+2) == 2 && d.size(i) > 1 && d.t[i].cls&(month|common|small|number) == 0 && (d.t[i].cls == 0 || d.size(i) < 5 && d.t[i].cls&word == 0) {
		return i, i + 3
	}
	return 0, 0
}

// widen takes into an institution that ends before token to what goes on with its name: a kind, a hyphen, a part of the country.
func (d *doc) widen(to int) int {
	to = d.namePair(to)
	if d.is(to, ".") && d.is(to-1, "zn") && d.glued(to-1) && to+1 < len(d.t) {
		return to + 1
	}
	if d.is(to, "-") && d.glued(to-1) && d.glued(to) && d.letters(to+1) && !d.t[to+1].quiet {
		to += 2 // west-end
	}
	if d.is(to, "'") && d.digits(to+1) && d.size(to+1) == 2 && d.glued(to) {
		return to + 2 // blauw-wit '41
	}
	if d.isKind(to - 1) {
		if end := d.kindCalled(to - 1); end > to {
			return end // hsv de karper
		}
	}
	if w := d.word(to - 1); len(w) > 3 && w[len(w)-1] == 'e' && d.has(to-1, word) && d.is(to-2, "de", "het") && d.isKind(to-3) && d.has(to, word) && d.t[to].cls&(small|verb|about|common|title|relation) == 0 && !d.t[to].quiet && d.beside(to-1) {
		return to + 1 // kinderboerderij de brutale bok
	}
	k := to
	for k < to+3 && d.letters(k) && !d.t[k].quiet && (d.is(k, "van", "de") || d.capital(k)) && d.t[k].cls&orgTail == 0 {
		k++
	}
	if d.has(k, orgTail) && d.beside(k-1) && !d.t[k].quiet && (k == to || d.capital(k-1)) {
		return k + 1 // Lambertus van Eyck College
	}
	if (d.t[to-1].cls&word == 0 || d.is(to-2, "stichting")) && compass(d.word(to)) && d.beside(to-1) && !d.t[to].quiet && d.phraseEnds(to+1) {
		return to + 1 // combiwijs welzijn
	}
	return to
}

// posts are the endings of words for people, whom a form gives a capital: "De Coördinator".
var posts = endings("tor teur trice ister kundige werker werkster arts ambtenaar begeleider begeleidster regisseur adviseur inspecteur functionaris medewerker specialist therapeut consulent verzorger jongere leerling ouder ouders docent manager jongeren leerlingen vrouwen mannen kinderen moeders vaders jongens meiden meisjes")

// named2 reports whether token i is "De" or "Het" with a capital as part of a name: De Vonk, Het Kompas.
func (d *doc) named2(i int) bool {
	j := i + 1
	if !d.letters(j) || d.shouts || !d.t[j].title || d.t[j].upper || d.t[j].quiet || d.size(j) < 3 || d.t[i].s > 0 && d.t[i].upper {
		return false
	}
	c := d.t[j].cls
	return c&(fine|small|common|title|relation|orgKind|month|about|located|first|last) == 0 && !posts(d.word(j)) && !d.compound(d.word(j)) && !d.demonym(d.word(j)) ||
		!d.t[i].start && c&(fine|small|common|title|relation|month) == 0 && (c&(first|last) == 0 || d.letters(i-1) && d.t[i-1].cls&(title|first|last|small|about|located|verb) == 0)
}
