package deid

// Names that point at nobody because of what stands before them: titles of films and books, people of holy books.

var (
	// works are kinds of things with a title.
	works = oneOf(`film films serie series boek boeken roman nummer nummers liedje liedjes song songs game games spel album band bands podcast podcasts musical toneelstuk toneelvoorstelling documentaire docu
		docuserie strip stripboek gedicht rap raplied merk opera tijdschrift krant magazine voorleesboek prentenboek leesboek gif gifje meme memes movie book show`)
	// contrived is what has a name because somebody thought of one: a method, an app.
	contrived = oneOf("methode methodiek lesmethode app training programma cursus module tool website bestand bot robot systeem platform aanpak quiz workshop formulier instrument vragenlijst wifi")
	// sacred are people of the Bible and the Koran.
	sacred = oneOf(`abraham isaak izaak jakob jozef mozes aaron david salomo elia elisa job jona jonas daniel ezechiel jesaja jeremia amos hosea samuel saul ruth ester esther sara rebekka rachel lea noach kain abel adam eva set
		johannes petrus paulus lucas lukas marcus mattheus matteus judas thomas timotheus filippus jakobus maria marta martha lazarus pilatus herodes barabbas ibrahim ismail ishaq yaqub yusuf musa harun dawud sulayman ayyub yunus zakariya yahya isa
		nuh hud salih lut shuayb idris mohammed muhammad mohamed maryam khadija aisha fatima ali hussein hoessein hassan bilal omar abu bakr gabriel jibril mikail salomon
		jonathan gideon simson samson jozua boaz orpa mordechai esra nehemia zacharias simeon nicodemus stefanus barnabas silas titus matthias bartholomeus magdalena salome jacob izak juda efraim manasse hagar hawa`)
	prophets  = oneOf("profeet profeten kerststal apostel apostelen aartsvader aartsvaders discipel discipelen evangelist")
	scripture = oneOf(`kerststal kerstspel thora torah bijbel bijbelboek bijbelverhaal koran evangelie openbaring psalm psalmen profeet profeten apostel aartsvader openbaringen handelingen brief kerstverhaal paasverhaal soera surah hadith overlevering ark offer bijbelles catechisatie zondagsschool koranles`)
)

var (
	sermon    = oneOf("preek preken lezing les khutbah vrijdagpreek")
	aboutWord = oneOf("over uit")
)

// titles makes what is called by a title quiet: the film Jojo Rabbit, the sermon about Abraham.
func (d *doc) titles() {
	if d.shouts {
		return
	}
	for i := range d.t {
		if !d.letters(i) || d.t[i].quiet {
			continue
		}
		switch {
		case i > 0 && d.t[i].title && !d.t[i].start && d.work(i):
			d.silence(i)
		case d.t[i].cls&(first|last|fine) != 0 && sacred(d.word(i)) && d.holy(i):
			d.t[i].quiet = true
		}
	}
}

// holy reports whether the name at token i is of somebody in a holy book, by what stands around it.
func (d *doc) holy(i int) bool {
	switch {
	case d.is(i-1, "abu", "umm", "ibn", "bin"), d.is(i+1, "leest", "las", "zit", "zat", "heeft", "had", "gaat"):
		return false
	case d.back(i, 6, scripture), d.back(i, 6, sermon) && d.back(i, 4, aboutWord), d.ahead(i+1, 3, prophets), d.is(i-1, "profeet", "engel", "aartsengel", "apostel", "evangelist"):
		return true
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
	if d.is(k, "\"", "'", ":", "(") {
		k--
	}
	if d.is(k, "van", "uit") && d.letters(k-1) && d.is(k-1, "gif", "gifje", "meme", "memes", "boek", "liedje", "nummer", "film") && !(d.is(k-1, "nummer") && d.is(k-2, "het", "t", "zijn", "haar", "-")) {
		k--
	}
	if d.is(k, "heet", "heette", "genaamd") && d.letters(k-1) && contrived(d.word(k-1)) {
		return true
	}
	return d.letters(k) && works(d.word(k))
}

// silence makes a title quiet that begins at token i: words with a capital and small words between them.
func (d *doc) silence(i int) {
	for k := i; k < len(d.t) && k < i+7; k++ {
		joins := d.has(k, small|particle|about) && k+1 < len(d.t) && d.letters(k+1) && d.t[k+1].title
		if !d.letters(k) || !d.t[k].title && !joins {
			return
		}
		d.t[k].quiet = true
	}
}
