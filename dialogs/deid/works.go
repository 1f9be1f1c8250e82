package deid

// Names that point at nobody because of what stands before them: titles of films, books, papers and plans.

var (
	// works are kinds of things with a title.
	works = oneOf(`film films serie series boek boeken roman nummer nummers liedje liedjes song songs game games spel album band bands podcast podcasts musical toneelstuk toneelvoorstelling documentaire docu
		docuserie strip stripboek gedicht rap raplied merk opera tijdschrift krant magazine voorleesboek prentenboek leesboek gif gifje meme memes movie book show`)
	// contrived is what has a name because somebody thought of one: a method, an app.
	contrived = kindsOf("spel project bijeenkomst campagne lespakket lesbrief thema actie dag week nota plan avond middag festival feest toernooi methode methodiek lesmethode app training programma cursus module tool website bestand bot robot systeem platform aanpak quiz workshop formulier instrument vragenlijst wifi")
	// papers are parts of what is written at work, plans what is written and planned, whose titles are of ordinary words.
	papers = oneOf(`plannen hoofdstuk paragraaf alinea thema themales themaweek themadag les lesblok blok onderdeel advies agendapunt tabblad map mapje
		motie brochure folder flyer flyers spandoek spandoeken poster affiche tegel bord kamerbrief visiestuk presentatie powerpoint kop kopje titel stelling dag actiedag studiedag cursus week actieweek`)
	plans = kindsOf("nota notitie plan rapport rapportage convenant handreiking leidraad protocol draaiboek visie agenda campagne lesbrief training workshop module webinar congres symposium masterclass")
	// policies are what officials are there for: Kwartiermaker Jeugd.
	policies = oneOf("jeugd zorg veiligheid onderwijs wonen welzijn sport cultuur participatie wmo oov radicalisering polarisatie integratie handhaving toezicht inkomen werk maatschappij burgerschap preventie weerbaarheid jeugdzorg jeugdhulp leerplicht")
	// bodied are those who work at something and parts of what is kept, that are called by what it is.
	bodied = oneOf("werkgroep stuurgroep projectgroep klankbordgroep vakgroep commissie sectie portefeuille cluster domein module werkveld fase stap categorie niveau prioriteit tabblad kolom veld knop map mapje kanaal etage kelder")
	// aside are who and what has such a task.
	aside = kindsOf("plan kwartiermaker programmamaker team tafel agenda akkoord visie nota aanpak coordinator adviseur manager makelaar regisseur ambassadeur aanjager loket top raad overleg netwerk portefeuillehouder wethouder programma beleid gesprek sessie bijeenkomst conferentie congres monitor scan symposium afdeling sector directie dienst vakgroep domein opgave")
)

// titles makes what is called by a title quiet: the film Jojo Rabbit, the sermon about Abraham.
func (d *doc) titles() {
	if d.shouts {
		return
	}
	for i := range d.t {
		t := &d.t[i]
		if t.kind != letters || t.quiet || !t.title && t.cls&(first|last|fine) == 0 {
			continue
		}
		switch {
		case t.title && !t.start && d.entitled(i):
		case t.title && i > 0 && d.t[i-1].title && policies(d.word(i)) && d.letters(i-1) && aside(d.word(i-1)):
			d.t[i-1].quiet, t.quiet = true, true
		case t.title && !t.start && !t.houseName && d.letters(i-1) && (t.cls&(word|first|last|place|verb) == word || t.cls&number != 0 || policies(d.word(i))) && bodied(d.word(i-1)) && d.beside(i-1):
			d.t[i-1].quiet, t.quiet = true, true // Werkgroep Identiteit
		case t.cls&(first|last|fine) != 0 && sacred(d.word(i)) && d.holy(i):
			t.quiet = true
		}
	}
}

// entitled makes a title quiet that begins at token i with a capital, not at the start of a sentence, and reports whether it is one.
func (d *doc) entitled(i int) bool {
	if d.isSign(i-1) && d.is(i-1, "'", "\"") && d.opened(i) || d.glued(i) && d.size(i) < 4 && d.serial(i) {
		return true
	}
	if d.work(i) || d.t[i].cls&first == 0 && d.paper(i) {
		d.silence(i)
		return true
	}
	return false
}

// opened makes the words behind the quotation mark before token i quiet, when they are a title by what stands before or behind it:
// "motie 'Hart voor de jeugd'", "'Storm' gekeken". What may be a name stays, unless it was seen or read. Behind the mark that ends a
// quotation a sentence begins.
func (d *doc) opened(i int) bool {
	if d.is(i-2, ".", "!", "?") && d.glued(i-2) && !d.glued(i-1) {
		d.t[i].start = true
		return false
	}
	end := i + 1
	for end < len(d.t) && end < i+8 && d.t[end].first != d.t[i-1].first {
		end++
	}
	if end == len(d.t) || d.t[end].first != d.t[i-1].first {
		return false
	}
	k, names := i-2-btoi(d.is(i-2, ":", "staat", "stond", "heet", "is")), first|surname
	switch {
	case end == i+1 && (d.ahead(end+1, 2, seen) || d.is(end+1, "gezien") && d.letters(i-2) && works(d.word(i-2))):
		names = 0
	case d.ahead(end+1, 2, seen):
	case !d.letters(k) || !papers(d.word(k)) && !plans(d.word(k)) && !contrived(d.word(k)):
		return false
	}
	for k := i; k < end; k++ {
		if d.letters(k) && (d.t[k].cls&(word|small|about|particle) == 0 || d.t[k].cls&sure != 0) {
			return false // "op het bord stond 'Jayden de Groot is gek'"
		}
	}
	for k := i; k < end; k++ {
		if d.t[k].cls&word != 0 && (d.t[k].cls&names == 0 && !(d.has(k, particle) && d.has(k+1, names)) || d.t[k].cls&dubious != 0) {
			d.t[k].quiet = true
		}
	}
	return d.t[i].quiet
}

// seen is what has been done with a film or a book.
var seen = oneOf("gekeken gelezen geluisterd bekeken beluisterd gedownload gespeeld aangenomen verworpen vastgesteld")

// work reports whether token i begins a title: its kind stands before it. A first name alone is of somebody.
func (d *doc) work(i int) bool {
	k, c := i-1, d.t[i].cls
	if !d.letters(k) || c&first != 0 && !d.is(i+1, "&") && (c&word == 0 || !d.capital(i+1) || d.has(i+1, last)) {
		return false
	}
	switch {
	case d.is(k, "merk"):
		return !d.is(k-1, "ik", "je")
	case d.is(k, "heet", "heette") && d.letters(k-1) && contrived(d.word(k-1)):
		return !d.has(k-3, about|located) && !d.has(k-2, about|located) // "Die app heet Looksmax"
	case (d.is(k, "dat") || d.is(k, "die") && !d.has(k-3, about|located)) && d.letters(k-1) && (works(d.word(k-1)) || contrived(d.word(k-1))):
		for i++; d.is(i, "&") || d.letters(i) && d.t[i].title; i++ {
		}
		return d.is(i, "heet", "heette") // "een spel dat Blood & Iron heet"
	case !works(d.word(k)) || !d.is(k-1, "de", "het", "een", "t", "n", "dit", "deze"):
		return false
	case d.is(i, "the"):
		return d.capital(i + 1)
	case c&small != 0:
		return d.has(i+1, word) && d.t[i+1].title && d.t[i+1].cls&last == 0
	case c&last != 0:
		return c&word != 0 && d.has(i+1, small|particle) && d.has(i+2, word) && d.t[i+2].title
	}
	return c&word != 0 || !d.is(k-2, "na", "tijdens", "bij", "voor", "met") && (d.phraseEnds(i+1) && !d.is(i+1, "en", "nog", "ook", "zat") || d.letters(i+1) && seen(d.word(i+1)))
}

// paper reports whether token i begins the title of something written or planned, in ordinary words: "nota Grip op Geweld".
func (d *doc) paper(i int) bool {
	k := i - 1
	for range 2 {
		if d.is(k, "\"", "'", ":", "is", "was", "wordt", "heet", "staat", "stond") {
			k--
		}
	}
	if d.t[i].cls&(word|first|last) != word || d.has(i, particle) && d.has(i+1, last) || !d.letters(k) || !papers(d.word(k)) && !plans(d.word(k)) {
		return false
	}
	if k == i-1 && d.t[k].title && !d.t[k].start {
		return true // Deltaplan Jeugd
	}
	j := i + 1
	for range 2 {
		if d.has(j, small|particle|about) {
			j++
		}
	}
	return d.letters(j) && d.t[j].title && d.t[j].cls&(word|first|last) == word || d.is(k-1, "de", "het", "een", "deze", "onze") && d.has(k, word) && !d.has(i+1, verb)
}

// watched are what one does with a film or a song.
var watched = oneOf("kijkt keek keken kijken gekeken luistert luisterde luisteren geluisterd")

// silence makes a title quiet that begins at token i: words with a capital, and small words between those. It ends before a first name,
// and behind a word that no list has.
func (d *doc) silence(i int) {
	for k := i; k < len(d.t) && k < i+7; k++ {
		joins := d.has(k, small|particle|about) && d.has(k+1, word) && d.t[k+1].title
		if d.is(k, "&") && d.letters(k+1) && d.t[k+1].title {
			continue
		}
		if !d.letters(k) || !d.t[k].title && !joins || k > i && d.t[k].cls&(first|dubious) == first {
			return
		}
		d.t[k].quiet = true
	}
}
