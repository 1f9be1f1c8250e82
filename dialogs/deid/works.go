package deid

// Names that point at nobody because of what stands before them: titles of films and books, people of holy books.

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
	// aside are who and what has such a task.
	aside = kindsOf("plan kwartiermaker programmamaker team tafel agenda akkoord visie nota aanpak coordinator adviseur manager makelaar regisseur ambassadeur aanjager loket top raad overleg netwerk portefeuillehouder wethouder programma beleid gesprek sessie bijeenkomst conferentie congres monitor scan symposium afdeling sector directie dienst vakgroep domein opgave")
	// sacred are people of the Bible and the Koran.
	sacred = oneOf(`abraham isaak izaak jakob jozef mozes aaron david salomo elia elisa job jona jonas daniel ezechiel jesaja jeremia amos hosea samuel saul ruth ester esther sara rebekka rachel lea noach kain abel adam eva set
		johannes petrus paulus lucas lukas marcus mattheus matteus judas thomas timotheus filippus jakobus maria marta martha lazarus pilatus herodes barabbas ibrahim ismail ishaq djibril yaqub yusuf musa harun dawud sulayman ayyub yunus zakariya yahya isa
		nuh hud salih lut shuayb idris mohammed muhammad mohamed maryam khadija aisha fatima ali hussein hoessein hassan bilal omar abu bakr gabriel jibril mikail salomon
		jonathan gideon simson samson jozua boaz orpa mordechai esra nehemia zacharias simeon nicodemus stefanus barnabas silas titus matthias bartholomeus magdalena salome odin thor freya loki balder apollo athena diana mars jacob izak juda efraim manasse debora barak hajar hagar hawa`)
	prophets = oneOf("profeet profeten")
	// holier are words right before such a name alone, bridges those between a row of them and what they are.
	holier   = oneOf("profeet aartsengel bijbelse bijbels koranische soera surah bijbelboek")
	bridges  = oneOf("zijn waren ook allebei de grote vrouwen van")
	reads    = oneOf("lees leest las lazen lezen voorlezen voorgelezen voorlas gelezen lezing")
	holyBook = oneOf("koran bijbel thora")
	// books are those of them that a book of the Bible is called by.
	books  = oneOf("job ruth ester esther daniel jona samuel hosea amos jesaja jeremia handelingen")
	sermon = oneOf("dars halaqa khoetba vertelling preek preken lezing khutbah vrijdagpreek bijbelverhaal koranverhaal")
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
		if d.t[k].cls&word != 0 && (d.t[k].cls&names == 0 || d.t[k].cls&dubious != 0) {
			d.t[k].quiet = true
		}
	}
	return d.t[i].quiet
}

// seen is what has been done with a film or a book.
var seen = oneOf("gekeken gelezen geluisterd bekeken beluisterd gedownload gespeeld aangenomen verworpen vastgesteld")

// holy reports whether the name at token i is of somebody in a holy book, by what stands right before or behind it.
func (d *doc) holy(i int) bool {
	k := i - 1
	switch {
	case d.letters(k) && holier(d.word(k)) && (!d.is(k, "profeet") || d.is(k-1, "de")), d.is(k, "met") && d.is(k-1, "kerststal"), d.is(k, "boek") && d.is(k-1, "het") && books(d.word(i)) && !d.participle(i+1):
		return true
	case d.is(k, "over") && d.is(i+1, "en", ",") && d.back(k, 4, sermon):
		k = i + 2 + btoi(d.is(i+2, "over"))
		return d.letters(k) && sacred(d.word(k)) // "lezing over Bilal en over Khadija"
	case d.is(k, "van") && d.is(k-1, "verhaal") && d.back(k, 8, holyBook):
		return true // "in de koran staat ook het verhaal van yusuf"
	case d.is(k, "uit") && d.back(k, 4, reads) && d.digits(i+1) && d.size(i+1) < 3 && !d.letters(i+2):
		return true // "las uit Lucas 2"
	case d.is(i+1, "uit", "in") && d.is(i+2, "de") && d.letters(i+3) && holyBook(d.word(i+3)) && (d.is(i+1, "uit") && d.ends(i+4) || d.is(k, "als") || d.is(i+4, "dezelfde", "heet", "genoemd", "voorkomt")):
		return true // "of ibrahim in de koran dezelfde is"
	case d.blessed(i + 1), d.is(i+1, "en") && d.letters(i+2) && sacred(d.word(i+2)) && d.prophetic(i+3):
		return true // "Musa en Isa zijn ook profeten"
	case d.is(k, "over", "en", ",", "of"):
		k -= btoi(d.is(k, "over"))
		return d.is(k, "en", "of", ",") && d.letters(k-1) && d.t[k-1].quiet && sacred(d.word(k-1)) && !d.acts(i) && (!d.is(k, ",") || d.is(i+1, ",", "en", "of"))
	}
	return false
}

// prophetic reports whether it is said from token k on that those before it are prophets or wives of one.
func (d *doc) prophetic(k int) bool {
	for range 5 {
		if d.letters(k) && bridges(d.word(k)) {
			k++
		}
	}
	return d.letters(k) && prophets(d.word(k))
}

// blessed reports whether the wish that follows the name of a prophet begins at token k.
func (d *doc) blessed(k int) bool {
	if d.is(k, ",", "(") {
		k++
	}
	return d.is(k, "vrede") && (d.is(k+1, "zij") && d.is(k+2, "met") || d.is(k+1, "en") && d.is(k+2, "zegeningen")) || d.is(k, "saws", "pbuh", "swt", "vzmh")
}

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
	case !works(d.word(k)) || !d.is(k-1, "de", "het", "een", "t", "n", "dit", "deze") || d.is(k-2, "na", "tijdens", "bij", "voor", "met"):
		return false
	case c&last != 0:
		return c&word != 0 && d.has(i+1, small|particle) && d.has(i+2, word) && d.t[i+2].title
	}
	return c&word != 0 || c&small != 0 && d.has(i+1, word) && d.t[i+1].title && d.t[i+1].cls&last == 0 || c&small == 0 && d.phraseEnds(i+1) && !d.is(i+1, "en", "nog", "ook", "zat") || d.letters(i+1) && seen(d.word(i+1))
}

// paper reports whether token i begins the title of something written or planned, in ordinary words: "nota Grip op Geweld".
func (d *doc) paper(i int) bool {
	k := i - 1
	for range 2 {
		if (d.isSign(k) || d.has(k, small|naming)) && d.is(k, "\"", "'", ":", "is", "was", "wordt", "heet") {
			k--
		}
	}
	if d.t[i].cls&(word|first|last) != word || !d.letters(k) || !papers(d.word(k)) && !plans(d.word(k)) {
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
