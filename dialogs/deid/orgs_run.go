package deid

// Institutions of words with capitals that their last word or the "van" between them tells: "Jong Oranje Front", "Huis van Genade".

var (
	// runTails end the name of a group or firm, whatever stands before them.
	runTails = oneOf(`huis front volk noord zuid oost west midden nederland holland brabant limburg zeeland drenthe friesland twente achterhoek veluwe gelderland overijssel flevoland europa international foundation
		academie detachering transport logistiek events security united verzet alliantie unie liga garde brigade legioen vooruit weerbaar kinderopvang makelaars advocaten uitzendbureau`)
	// trades end a name behind a word that is none: behind an ordinary word they are a kind of work, as in "Passend Onderwijs".
	trades = oneOf("wonen zorg thuiszorg welzijn jeugd jeugdzorg team groep hulp werk werkt onderwijs advies bouw techniek media jongeren centrum coaching training begeleiding")
	// parts are words that such a last word makes a part of a building or town.
	parts = oneOf("huis afdeling locatie gebouw kamer blok vleugel unit woning regio wijk buurt gang hal zaal team ingang uitgang station")
	// ofWhat are words before "van" in what groups and churches call themselves.
	ofWhat = oneOf(`huis kring stem licht bron hof ark huizen strijders broeders zusters kinderen zonen dochters vrienden wachters hoeders leeuwen wolven ridders soldaten legioen leger volk stam tempel poort weg berg boom zaad vuur bruid
		wacht schild zwaard adelaars erfgenamen pelgrims dienaars jongeren moeders vaders mannen vrouwen`)
)

// capitalRun gives the institution of words with capitals that begins at token i, which has one.
func (d *doc) capitalRun(i int) (from, to int) {
	t := &d.t[i]
	if t.quiet || t.upper || t.cls&(title|relation|month|naming|orgKind|located) != 0 || i > 0 && d.t[i-1].title && !d.t[i-1].start {
		return 0, 0
	}
	if end := d.ofWhatEnd(i); end > 0 {
		return i, end
	}
	j := i + 1
	for d.capital(j) && j < i+5 && !d.t[j].upper && !d.t[j].quiet && d.beside(j-1) {
		j++
		if d.is(j, "en", "&") && d.capital(j+1) && trades(d.word(j+1)) && t.cls&fine == 0 && !trades(d.word(i)) && d.is(i-1, "bij", "van", "vanuit", "door") {
			return i, j + 2 // bij Combinatie Wonen en Zorg
		}
	}
	if n := j - i; n < 2 || n == 2 && t.cls&small != 0 || n == 2 && (t.cls&(place|fine) != 0 || parts(d.word(i))) {
		return 0, 0
	}
	last := d.word(j - 1)
	if runTails(last) || trades(last) && (t.cls&word == 0 || j > i+2) {
		return i, j
	}
	return 0, 0
}

// ofWhatEnd gives the end of "Huis van Genade" from token i. It is 0 when what stands behind "van" is a place or a common word.
func (d *doc) ofWhatEnd(i int) int {
	k := i + 1
	if !d.is(k, "van", "der", "des", "voor") || !d.beside(i) || !ofWhat(d.word(i)) {
		return 0
	}
	k++
	if d.is(k, "de", "het", "den") {
		k++
	}
	if !d.capital(k) || d.t[k].quiet || d.t[k].upper || d.t[k].cls&(place|fine|first|month|small|common) != 0 {
		return 0
	}
	return d.orgEnd(k + 1)
}

// capitalOrg gives an institution whose word at token i has a capital: Achilles '29, Combinatie Jeugdzorg.
func (d *doc) capitalOrg(i int) (from, to int) {
	if d.is(i+1, "'") && d.digits(i+2) && d.size(i+2) == 2 && d.glued(i+1) && d.beside(i) && d.t[i].cls&(month|common) == 0 {
		return d.nameStart(i), i + 3
	}
	if d.t[i].cls&fine != 0 && !d.t[i].upper && d.capital(i-1) && d.t[i-1].cls&(fine|small|title|relation|month|first) == 0 && care(d.word(i)) && !d.t[i-1].quiet {
		return i - 1, i + 1
	}
	return 0, 0
}

// care are bodies whose name often follows another one: "Combinatie Jeugdzorg".
var care = oneOf("jeugdzorg jeugdbescherming jeugdreclassering reclassering ggz thuiszorg zorg jeugd")
