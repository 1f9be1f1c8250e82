package deid

// Names of people of the Bible and the Koran. People of here are called so as well, so what says that one of those is meant stands right
// beside the name.

var (
	// sacred are people of the Bible and the Koran.
	sacred = oneOf(`abraham isaak izaak jakob jozef mozes aaron david salomo elia elisa job jona jonas daniel ezechiel jesaja jeremia amos hosea samuel saul ruth ester esther sara rebekka rachel lea noach kain abel adam eva set
		johannes petrus paulus lucas lukas marcus mattheus matteus judas thomas timotheus filippus jakobus maria marta martha lazarus pilatus herodes barabbas ibrahim ismail ishaq djibril yaqub yusuf musa harun dawud sulayman ayyub yunus zakariya yahya isa
		nuh hud salih lut shuayb idris mohammed muhammad mohamed maryam khadija aisha fatima ali hussein hoessein hassan bilal omar abu bakr gabriel jibril mikail salomon
		jonathan gideon simson samson jozua boaz orpa mordechai esra nehemia zacharias simeon nicodemus stefanus barnabas silas titus matthias bartholomeus magdalena salome odin thor freya freyja frigg wodan donar zeus hera loki balder apollo athena diana mars jacob izak juda efraim manasse debora barak hajar hagar hawa`)
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

// holy reports whether the name at token i is of somebody in a holy book, by what stands right before or behind it.
func (d *doc) holy(i int) bool {
	k := i - 1
	switch {
	case d.letters(k) && holier(d.word(k)) && (!d.is(k, "profeet") || d.is(k-1, "de")), d.is(k, "met") && d.is(k-1, "kerststal"), d.is(k, "boek") && d.is(k-1, "het") && books(d.word(i)) && !d.participle(i+1):
		return true
	case d.is(k, "tot", "aan") && d.is(k-1, "bid", "bidt", "bidden", "bad", "baden", "offert", "offeren"):
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
		return d.is(k, "en", "of", ",") && d.letters(k-1) && d.t[k-1].quiet && (k < 2 || !d.t[k-2].quiet) && sacred(d.word(k-1)) && !d.acts(i) && (!d.is(k, ",") || d.is(i+1, ",", "en", "of"))
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
