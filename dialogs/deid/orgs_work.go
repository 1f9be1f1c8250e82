package deid

// Places of work, schools and clubs that what stands before tells: "werkt bij X", "zit op het X".

var (
	// working are words before a place of work, school or club.
	working = oneOf(`bijbaan geplaatst opgenomen behandeling begeleid begeleiding bekend gedoopt hulp plek crisisbed crisisplek logeert zat werkt werkte stage baantje bijbaan bijbaantje werkzaam vakkenvuller bezorger stagiair lid traint trainde voetbalt bokst kickbokst speelt zit zat les leerling studeert studente student
		ingeschreven schoolgaand sport sportte bidt vult werk vrijwilliger rijdt bezorgt weggestuurd ontslagen aangenomen begonnen keeper speler spits trainer stageplek baas jeugd
		aangemeld aanmelding turnt danst schaakt hockeyt tennist judoot worstelt zwemt keept speelde training behandeld wachtlijst contract leidinggevende chef uitgevallen schoonmaker kok afwasser magazijn kassa detachering uitzendkracht inval opleiding studie studeerde stageplaats cursus voetbal hockey korfbal handbal volleybal basketbal judo karate boksen turnen atletiek`)
	// earning are those of work alone: no article behind "bij" means a name.
	earning = oneOf(`werkt werkte werkzaam stage stageplek baantje bijbaan bijbaantje vakkenvuller bezorger leidinggevende chef baas ontslagen aangenomen schoonmaker kok afwasser uitzendkracht`)
)

// workBefore reports whether "bij" or "op" at i follows a word for working, learning or playing there.
func (d *doc) workBefore(i int) bool { return d.back(i, 5, working) }

// workplace gives the place of work, school or club from token i: what has a capital or is unknown, several foreign words, a club with its year.
func (d *doc) workplace(i int) (from, to int) {
	j := i
	if d.is(j, "de", "het", "een", "'") {
		j++
	}
	if d.is(j, "t") && d.is(j-1, "'") {
		j++
	}
	if !d.letters(j) || d.t[j].quiet {
		return 0, 0
	}
	bij := d.is(i-1, "bij", "voor")
	if (bij || d.is(i-1, "op")) && d.is(j, "the") && d.letters(j+1) && !d.t[j+1].quiet {
		return j, j + 2 // the sting
	}
	if branded(d.word(j)) {
		if to := d.lowerName(j + 1); to > 0 && !d.quiet(j, to) {
			return j, to
		}
	}
	if bij && j == i+1 && d.is(j+1, "in", "te") && d.has(j+2, place) && d.t[j].cls&(common|small|fine|orgKind|relation) == 0 && !nowhere(d.word(j)) {
		return i, j + 1 // "werkt bij de waard in oisterwijk"
	}
	if end := d.clubYear(j); end > j {
		return j, end
	}
	if end := d.foreignRun(j); end > j && bij {
		return j, end
	}
	c := d.t[j].cls
	if c&(fine|small) != 0 || d.size(j) < 3 {
		return 0, 0
	}
	switch {
	case d.capital(j) && !schoolKind(d.word(j)) && (c&(word|first) == 0 || j > i && c&common == 0 || bij && c&(common|verb|relation|title|month|orgKind|number) == 0):
	case c == 0 && d.is(i-1, "bij", "op") && (!d.slipFor(j) || bij && j == i && d.near(d.word(j))&word == 0):
	case bij && j == i && (d.back(i-1, 5, earning) || d.is(i-1, "bij") && d.is(i-2, "bekend", "aangemeld", "geplaatst", "ingeschreven", "weggestuurd")) && d.nameless(j):
	case d.is(i-1, "bij") && j == i && c&(last|place) != 0 && c&(word|first|common) == 0 && d.back(i-1, 2, working):
	case bij && j == i && d.back(i-1, 5, earning) && d.letters(j+1) && !d.t[j+1].quiet && d.twoNouns(j):
		return j, j + 2
	default:
		return 0, 0
	}
	if j == i+1 && d.t[i].title && !d.shouts {
		return i, d.orgEnd(j + 1) // "op De Rijzende Zon"
	}
	return j, d.orgEnd(j + 1)
}

// nameless reports whether token j is an ordinary noun that stands where only a name can stand without an article.
func (d *doc) nameless(j int) bool {
	c, w := d.t[j].cls, d.word(j)
	n := len(w)
	return c&(fine|common|verb|relation|title|month|number|about|located|small) == 0 && n > 4 && string(w[n-2:]) != "en" && w[n-1] != 's' && !nowhere(w) &&
		(!d.letters(j+1) || d.has(j+1, small|verb|about))
}

// twoNouns reports whether tokens j and j+1 are two nouns in a row, as in what firms are called: lans tomaten.
func (d *doc) twoNouns(j int) bool {
	w, none := d.word(j), class(fine|common|verb|relation|title|month|number|about|located|small)
	return d.t[j].cls&none == 0 && (d.t[j+1].cls&none == 0 || d.t[j+1].cls&(none&^(common|fine)) == 0 && d.has(j+1, last)) && len(w) > 3 && w[len(w)-1] != 'e' && !plural(w) && !nowhere(w) && d.beside(j) && !d.conjugated(j+1)
}

// clubYear gives the end of a club that is called by the year it began, from token j: rood wit 58, DVV 09.
func (d *doc) clubYear(j int) int {
	if d.is(j+1, "'") && !d.is(j, "jaren", "seizoen", "zomer", "winter", "editie", "lichting", "generatie") && d.digits(j+2) && d.size(j+2) == 2 && d.glued(j+1) {
		return j + 3 // Achilles '29
	}
	for k := j; k < j+3 && d.letters(k) && !d.t[k].quiet && !d.has(k, small|verb|about|relation|title|month|number); k++ {
		if d.digits(k+1) && d.beside(k) && (d.size(k+1) == 2 || d.size(k+1) == 4 && d.number(k+1) < 1950 && d.number(k+1) > 1880) && !d.durationAfter(k+1) && !counted(d.word(k)) && d.atEnd(k+2) {
			return k + 2
		}
	}
	return j
}

// foreignRun gives the end of a name of two to five words from token j that no Dutch sentence has in a row, at least one of
// which is a kind of firm: gym fight factory. It is j when there is none.
func (d *doc) foreignRun(j int) int {
	k, kind := j, false
	for ; k < j+5 && d.letters(k) && !d.t[k].quiet && (k == j || d.beside(k-1)); k++ {
		w := d.word(k)
		firm := firmWords(w)
		if !firm && d.t[k].cls&^(first|last|proper|word|place) != 0 && d.x.class(w)&english == 0 || d.is(k, "en", "die", "dat", "of", "in", "op", "met", "was", "is", "had", "want", "om", "waar", "van", "de", "het", "een", "als") {
			break
		}
		kind = kind || firm
	}
	for k > j && !firmWords(d.word(k-1)) && d.has(k-1, word) && d.x.class(d.word(k-1))&english == 0 {
		k--
	}
	if !kind || k < j+2 {
		return j
	}
	return k
}

// firmWords are words of English that firms and clubs here have in their names.
var firmWords = oneOf(`academy gym factory clinics clinic center centre services service logistics group security cleaning works kitchen lounge house fitness boxing kickboxing fighters fighting fightclub martial arts
	sports dojo studio studios barbershop barber beauty nails cars automotive solutions care homecare support foundation church ministries mission fellowship international community coaching barbers burgers pizza grill bakery delivery express taxi transport company`)
