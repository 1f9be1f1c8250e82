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
	prophets  = oneOf("profeet profeten kerststal apostel apostelen aartsvader aartsvaders discipel discipelen evangelist")
	scripture = oneOf(`bijbelse bijbels koranische kerststal kerstspel thora torah bijbel bijbelboek bijbelverhaal koran evangelie openbaring psalm psalmen profeet profeten apostel aartsvader openbaringen handelingen brief kerstverhaal paasverhaal soera surah hadith overlevering tattoo tatoeage getatoeerd runen safa marwa zamzam jibriel djibriel engel engelen bijbelkring bijbelclub kindernevendienst rune viking vikingen goden mythologie mythe asatru walhalla valhalla edda griekse noorse germaanse romeinse ark offer bijbelles catechisatie zondagsschool koranles`)
)

var (
	sermon    = oneOf("dars halaqa khoetba vertelling preek preken lezing les khutbah vrijdagpreek")
	aboutWord = oneOf("over uit")
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
// "motie 'Hart voor de jeugd'", "'Storm' gekeken". Names that are no words stay. Behind the mark that ends a quotation a sentence begins.
func (d *doc) opened(i int) bool {
	if d.is(i-2, ".", "!", "?") && d.glued(i-2) && !d.glued(i-1) {
		d.t[i].start = true
		return false
	}
	end := i + 1
	for end < len(d.t) && end < i+8 && d.t[end].first != d.t[i-1].first {
		end++
	}
	k := i - 2 - btoi(d.is(i-2, ":", "staat", "stond", "heet", "is"))
	if end == len(d.t) || d.t[end].first != d.t[i-1].first || !(d.letters(k) && (papers(d.word(k)) || plans(d.word(k)) || contrived(d.word(k)) || works(d.word(k))) || d.ahead(end+1, 2, seen)) {
		return false
	}
	for k := i; k < end; k++ {
		if d.t[k].cls&word != 0 && d.t[k].cls&sure == 0 {
			d.t[k].quiet = true
		}
	}
	return d.t[i].quiet
}

// seen is what has been done with a film or a book.
var seen = oneOf("gekeken gezien gelezen geluisterd bekeken beluisterd gedownload gespeeld aangenomen verworpen vastgesteld")

// holy reports whether the name at token i is of somebody in a holy book, by what stands around it.
func (d *doc) holy(i int) bool {
	switch {
	case d.is(i-1, "abu", "umm", "ibn", "bin"), d.is(i+1, "leest", "las", "zit", "zat", "heeft", "had", "gaat"):
		return false
	case d.back(i, 6, scripture), d.back(i, 6, sermon) && d.back(i, 4, aboutWord), d.ahead(i+1, 3, prophets), d.is(i-1, "profeet", "engel", "aartsengel", "apostel", "evangelist"):
		return true
	case d.is(i-1, "uit") && d.digits(i+1) && d.size(i+1) < 3 && !d.letters(i+2), d.digits(i+1) && d.is(i+2, ":") && d.digits(i+3) && d.glued(i+1) && d.glued(i+2):
		return true // "las uit Lucas 2", "Johannes 3:16"
	case d.is(i+1, "in", "uit") && d.ahead(i+2, 3, scripture):
		return true // "of ibrahim in de koran dezelfde is"
	case d.is(i+1, "en", ",", "of") && d.letters(i+2) && sacred(d.word(i+2)) && (d.ahead(i+3, 6, prophets) || d.ahead(i+3, 3, scripture)), d.is(i-1, "en", ",", "of") && d.letters(i-2) && d.t[i-2].quiet && sacred(d.word(i-2)):
		return true // "Musa en Isa zijn ook profeten"
	}
	return d.blessed()
}

// blessed reports whether the text has the wish that follows the name of a prophet.
func (d *doc) blessed() bool {
	for i := range d.t {
		if d.is(i, "vrede") && (d.is(i+1, "zij") && d.is(i+2, "met") || d.is(i+1, "en") && d.is(i+2, "zegeningen")) || d.is(i, "saws", "pbuh", "swt", "vzmh") {
			return true
		}
	}
	return false
}

// work reports whether token i begins a title: its kind stands before it, maybe with a sign between.
func (d *doc) work(i int) bool {
	k := i - 1
	if d.isSign(k) && d.is(k, "\"", "'", ":", "(") {
		k--
	}
	if !d.letters(k) {
		return false
	}
	if d.t[k].cls&(small|about|located|naming) == 0 {
		return works(d.word(k))
	}
	if d.is(k, "naar") && d.back(k, 4, watched) && d.explained(i+1) {
		return true
	}
	if d.is(k, "van", "uit") && d.letters(k-1) && d.is(k-1, "gif", "gifje", "meme", "memes", "boek", "liedje", "nummer", "film") && !(d.is(k-1, "nummer") && d.is(k-2, "het", "t", "zijn", "haar", "-")) {
		k--
	}
	if d.is(k, "heet", "heette", "genaamd") && d.letters(k-1) && contrived(d.word(k-1)) && d.t[i].cls&first == 0 {
		return true
	}
	if d.is(k, "dat", "die") && d.letters(k-1) && (works(d.word(k-1)) || contrived(d.word(k-1))) && d.ahead(i+1, 3, hight) {
		return true // "een spel dat Blood & Iron heet"
	}
	return works(d.word(k))
}

var hight = oneOf("heet heette heten")

// paper reports whether token i begins the title of something written or planned, of two words or more: "nota Grip op Geweld".
func (d *doc) paper(i int) bool {
	k := i - 1
	for range 2 {
		if (d.isSign(k) || d.has(k, small|naming)) && d.is(k, "\"", "'", ":", "is", "was", "wordt", "heet") {
			k--
		}
	}
	if !d.letters(k) || !papers(d.word(k)) && !plans(d.word(k)) {
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
	return d.letters(j) && d.t[j].title && d.t[j].cls&first == 0 && (d.t[i].cls|d.t[j].cls)&last == 0 || d.is(k-1, "de", "het", "een", "deze", "onze") && d.t[i].cls&(word|first|last) == word && d.has(k, word) && !d.has(i+1, verb)
}

// watched are what one does with a film or a song; explained reports whether a comma and what it is follows within two tokens: "naar Dag Sterre, een soap".
var watched = oneOf("kijkt keek keken kijken gekeken luistert luisterde luisteren geluisterd")

func (d *doc) explained(j int) bool {
	for range 2 {
		if d.letters(j) && d.t[j].title {
			j++
		}
	}
	return d.is(j, ",") && d.is(j+1, "een", "n", "zo'n", "die", "dat") && (d.ahead(j+2, 4, works) || d.ahead(j+2, 4, shows))
}

var shows = oneOf("reclame merk spotje filmpje trend challenge webshop zender kanaal podcastserie soap programma realityserie realityprogramma talkshow tekenfilm anime animatie zanger zangeres rapper dj youtuber vlogger streamer influencer")

// silence makes a title quiet that begins at token i: words with a capital and small words between them.
func (d *doc) silence(i int) {
	for k := i; k < len(d.t) && k < i+7; k++ {
		joins := d.has(k, small|particle|about) && k+1 < len(d.t) && d.letters(k+1) && d.t[k+1].title
		if d.is(k, "&") && k+1 < len(d.t) && d.t[k+1].title {
			continue
		}
		if !d.letters(k) || !d.t[k].title && !joins {
			return
		}
		d.t[k].quiet = true
	}
}
