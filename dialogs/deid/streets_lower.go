package deid

import "bytes"

// Addresses as people type them in chat: without a capital, a number, or an ending that tells.

var (
	blockWord = oneOf("appartement flat torenflat portiekflat galerijflat gebouw complex appartementencomplex woontoren residentie hofje")
	dwells    = oneOf("woont woonachtig woon woonde wonen woonden adres thuisadres woonadres verhuisd verblijft logeert ondergedoken ingeschreven slaapt huisbezoek woning huis post postadres huurt")
	resides   = oneOf("woont woon woonde wonen woonden woonachtig ingeschreven")
	address   = oneOf("adres thuisadres woonadres huisadres postadres woning")
	visit     = oneOf("huisbezoek huisbezoekje adres woning thuisbezoek aanbellen aangebeld opgehaald ophalen afgezet inval doorzocht")
	// listed are nouns that people number, and no street.
	listed = oneOf("afdeling lijst lijn kanaal tafel rij pagina bladzijde plek plaats nummer groep vraag optie leerjaar locatie schaal zolder verdieping nacht avond ochtend middag vrijdag maandag dinsdag woensdag donderdag zaterdag zondag weken jaren film serie stelling cluster gang kamer leeftijd ring cel blok divisie competitie poule trap top finale minuut seconde temperatuur windkracht poging editie bestelling artikelnummer")
	// noStreet are nouns behind "woont aan de", "slaapt op de" that are no street.
	noStreet = oneOf(`rand overkant andere kant buitenkant zijkant achterkant voorkant kust zee grens overzijde zijde buitenrand bovenkant linkerkant rechterkant noordkant zuidkant doorgaande grote drukke kleine groep gang leefgroep woongroep afdeling bank kamer boerderij camping opvang
		begane eerste tweede derde vierde vijfde zesde bovenste onderste etage verdieping hoek straat bovenverdieping zolder grond universiteit campus instelling locatie behandelgroep crisisgroep boot woonboot logeerkamer unit platteland wallen woonwagenkamp kamp vlakte heide heuvel berg flat benedenverdieping zaterdag zondag markt kazerne basis school werkplek instelling gevangenis wachtlijst vloer bodem tafel bovenwoning terp zandgronden klei hei manege stal hoeve buurt lijn telefoon hand tafel deur beurt slag orde gebied eiland`)
	// lowerEnds are endings of streets that need no number behind "woont op de".
	lowerEnds = endings("wal einde eind weg dijk hof pad kade dam heuvel berg zand straat laan plein gracht singel dreef poort sluis werf baan hoek kamp burg horst akker veld brink stee markt park haven ring tuin steeg oord hoeve ham wiel bos waard")
)

// addLowerStreet adds the address at token i that streetEnds did not find.
func (d *doc) addLowerStreet(i int) {
	if from, to := d.lowerStreet(i); to > from && !d.quiet(from, to) {
		d.add(from, d.unit(to), Addr, Cued, 0.8)
	}
}

// countsAfter reports whether a number stands among the n tokens behind token i.
func (d *doc) countsAfter(i, n int) bool {
	for k := i + 1; k <= i+n && k < len(d.t); k++ {
		if d.t[k].kind == digits || d.t[k].cls&number != 0 {
			return true
		}
	}
	return false
}

// ranked are adjectives that tell a street from another.
var ranked = oneOf("lange korte oude nieuwe grote kleine hoge lage eerste tweede derde vierde vijfde")

// lowerStreet gives the address at token i, which streetEnds did not find.
func (d *doc) lowerStreet(i int) (from, to int) {
	if !d.has(i-1, particle) && !d.has(i-2, particle) && !(d.letters(i+1) && d.t[i+1].cls == 0) && !d.countsAfter(i, 4) && !d.is(i-2, "het", "t") {
		return 0, 0
	}
	switch {
	case (d.digits(i+2) || d.digits(i+3) || d.letters(i+1) && d.t[i+1].cls == 0 || d.capital(i+1)) && blockWord(d.word(i)):
		return d.block(i)
	case d.digits(i+1) && d.is(i, "huisnummer", "huisnr") && d.house(i+1) > i+1 && d.found != nil:
		return i + 1, d.house(i + 1)
	case d.digits(i+1) && d.is(i, "plein", "laan") && d.is(i+2, "nr", "nummer") && d.digits(i+3):
		return i, i + 4
	}
	w, c := d.word(i), d.t[i].cls
	if house := d.house(i + 1); house > i+1 && d.size(i+1) < 4 && c&(small|month|number|fine|common|relation|title|announces) == 0 && !counted(w) && !listed(w) && !d.durationAfter(i+1) && d.townAfter(house) {
		return d.withArticle(i), house // "de dreef 15 emmeloord", "parkzicht 112, 3 hoog"
	}
	if from = d.olderStreet(i); from < i {
		return from, i + 1
	}
	if !d.digits(i+1) && !d.digits(i+2) && !d.has(i-1, particle) && !d.has(i-2, particle) {
		return 0, 0 // neither a number behind it nor an article before it
	}
	if c&(small|month|number|verb|relation|title|orgKind|announces|naming) != 0 || counted(w) || noStreet(w) || d.size(i) < 3 {
		return 0, 0
	}
	from = i
	if d.letters(from-1) && ranked(d.word(from-1)) {
		from--
	}
	if d.is(from-1, "de", "het", "'", "t", "den") {
		from--
		if d.is(from-1, "'") && d.glued(from-1) {
			from--
		}
	}
	if d.is(from-1, "ter", "ten", "den", "van", "beneden", "boven") && d.is(from-2, "op", "aan", "in", "adres") {
		from--
	}
	lives := d.back(from, 6, dwells)
	house := d.house(i + 1)
	switch {
	case house > i+1 && !d.durationAfter(i+1) && d.size(i+1) < 4 && c&(fine|common) == 0 && (lives && d.is(from-1, "aan", "op", "in", "naar", "adres", "is", "woont", "woonachtig", "nr", "nu", ":", "thuisadres") || d.is(from-1, "aan", "bij") && from < i && d.atEnd(house) && (c&word == 0 || d.number(i+1) > 9)):
		return from, house
	case house > i+1 && d.t[from].start && d.is(house, "is", "was") && c&(fine|common) == 0 && d.ahead(house, 4, address):
		return from, house // "dotterbloem 12 is zijn huisadres"
	case from < i && d.is(from-1, "op", "aan") && d.is(from-2, "thuis") && c&word == 0 && c&(fine|common|place) == 0 && d.near(w)&common == 0:
		return from, max(house, i+1)
	case house > i+1 && d.is(from-1, "naar") && d.is(from-2, "ga", "gaan", "ging", "kom", "kwam", "liep", "reed") && c&(fine|common|place) == 0 && d.size(i) > 5 && d.atEnd(house):
		return from, house
	case house > i+1 && from < i && d.is(from-1, "op", "in", "naar", "tegenover", "voor", "achter", "langs") && c&(fine|common|number) == 0 && d.size(i) > 4 && d.size(i+1) < 4 && !d.durationAfter(i+1) && d.atEnd(house) && !listed(w):
		return from, house
	case house > i+1 && from == i && (d.is(i-1, "bij", "naar") || d.is(i-1, "van") && (d.has(i-2, relation|title) || households(d.word(i-2)))) && d.number(i+1) > 9 && d.size(i) > 5 && d.countsNothing(house) && c&(fine|common|number|first|last) == 0 && !listed(w):
		return from, house
	case house > i+1 && d.is(from-1, "naar", "op", "in", "bij") && c&(fine|common|number) == 0 && !listed(w) && (d.back(i, 6, visit) || d.ahead(house, 4, visit)):
		return from, house
	case lives && from < i && d.is(from-1, "op") && c&(fine|common|place|town) == 0 && d.back(from-1, 3, resides) && !d.demonym(w) && (i+1 == len(d.t) || d.isSign(i+1) || d.is(i+1, "in", "met", "bij", "boven", "naast", "sinds", "samen", "tegenover", "achter", "vlakbij")):
		return from, i + 1
	case lives && from < i && d.is(from-1, "aan") && c&(fine|common|place) == 0 && (i+1 == len(d.t) || d.is(i+1, ".", ",", "in", "met", "bij", "en", "boven", "naast", "sinds", "samen")):
		return from, i + 1
	case lives && from < i && d.is(from-1, "op", "aan", "in") && lowerEnds(w) && c&(fine|common) == 0 && (c&word == 0 || from < i-1 || d.size(i) > 7) && d.size(i) > 5:
		return from, i + 1
	}
	return 0, 0
}

// townAfter reports whether a town or a floor follows at token i, behind a house number.
func (d *doc) townAfter(i int) bool {
	if d.is(i, ",") {
		i++
	}
	if d.is(i, "in", "te") && d.has(i+1, place) && !d.has(i+1, small) {
		return true
	}
	return d.has(i, place) && !d.has(i, word|small) || (d.digits(i) || d.letters(i)) && d.is(i+1, "hoog", "verdieping", "etage") && !d.is(i, "de", "een")
}

// withArticle gives token i, or the article before it when an address may begin there.
func (d *doc) withArticle(i int) int {
	if d.is(i-1, "lange", "korte", "oude", "nieuwe", "grote", "kleine", "hoge", "lage") && !d.t[i-1].quiet {
		i--
	}
	if d.is(i-1, "de", "het", "t") && !d.t[i-1].quiet {
		return i - 1
	}
	return i
}

// atEnd reports whether a number that ends before token i counts nothing: no noun follows.
func (d *doc) atEnd(i int) bool {
	return i >= len(d.t) || !d.letters(i) || d.has(i, small|about)
}

// countsNothing reports the same, also where a verb follows: "langs Meerval 18 geweest".
func (d *doc) countsNothing(i int) bool {
	return d.atEnd(i) || d.has(i, verb) || bytes.HasPrefix(d.word(i), []byte("ge")) || bytes.HasPrefix(d.word(i), []byte("terug"))
}

// block gives the end of a block of flats with its number, from token i: flat groenoord nr 3.
func (d *doc) block(i int) (from, to int) {
	j := i + 1
	if d.is(j, "de", "het") {
		j++
	}
	if !d.letters(j) || d.t[j].quiet || d.has(j, small|verb|common|about|located) || d.t[j].s-d.t[j-1].e > 1 {
		return 0, 0
	}
	if house := d.house(j + 1); house > j+1 {
		return i, house
	}
	if d.t[j].cls&(word|fine) == 0 && !d.slipFor(j) || d.capital(j) && !d.t[j].upper && d.t[j].cls&(fine|month|first) == 0 {
		return i, j + 1
	}
	return 0, 0
}

// spacedCode gives the end of a postcode written a sign at a time, or in small letters, next to the word for it or to
// an address.
func (d *doc) spacedCode(i int) int {
	if !d.digits(i) || d.size(i) > 2 || !d.back(i, 3, codeCue) && !(d.size(i) == 1 && d.ahead(i+4, 6, postcodeWord)) {
		return i
	}
	n, j := 0, i
	for ; d.digits(j) && n < 4; j++ {
		n += d.size(j)
		if n == 4 && d.is(j+1, "_", "-", ".") && d.letters(j+2) {
			j++
		}
	}
	if n != 4 || !d.letters(j) {
		return i
	}
	if d.size(j) == 2 {
		return j + 1
	}
	if d.size(j) == 1 && d.letters(j+1) && d.size(j+1) == 1 {
		return j + 2
	}
	return i
}

var postcodeWord = oneOf("postcode postkode")

var codeCue = oneOf("postcode pc postkode adres woont")
