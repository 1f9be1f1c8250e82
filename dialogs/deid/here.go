package deid

// Somebody of here who is called as somebody or something famous, holy or made up is: "Messi is niet op school", "vader van Islam",
// "Einstein Owusu", "meneer Philips". What says so is hardly ever said of the famous.

// here reports whether tokens i up to j, a name that all know or mostly a word, are somebody of here.
func (d *doc) here(i, j int) bool {
	c, w := d.t[i].cls, d.word(i)
	if j == i+1 && d.called(i) {
		return true
	}
	switch {
	case j == i+1 && (c&(famous|first|last) == 0 && (!d.t[i].title || c&(word|proper) != 0) || c&(word|famous|dubious) == word && !d.t[i].title || c&month != 0) && !d.mythic(i):
		return false
	case nobody(w), d.t[i].upper && !d.shouts, d.is(i-1, "de", "het", "een", "n", "t", "deze"), d.has(j, orgTail):
		return false
	case d.otherSurname(i, j), d.calledHere(i, j), d.ofGroup(i, j), d.oursBefore(i, j), d.subject(i, j) && (d.within(j, pupil) || d.is(d.clause(j), "(") && d.ahead(d.clause(j)+1, 2, youngster)): // "als Ferrari straks komt (Filipijnse jongen)"
		return true
	case c&first == 0 && traded(w):
		return false
	}
	return d.child(i, j) || d.today(i, j) || d.doesHere(i, j) || d.metWith(i, j) || d.toldOf(i, j) || d.withKin(i, j) || d.paired(i, j)
}

// mythic reports whether token i is of a story, though no list of people has it.
func (d *doc) mythic(i int) bool {
	w := d.word(i)
	return myths(w) || holy(w) || fabled(w) || departed(w) || faiths(w)
}

// called reports whether what stands right at token i says that it is somebody's name, whatever else it is: "meneer Philips", "zei Frans".
func (d *doc) called(i int) bool {
	c, p, title := d.t[i].cls, i-1, d.t[i].title
	switch {
	case d.titledPerson(i), d.is(p, "zekere", "ene") && (title || c&first != 0) && !d.is(i+1, "en"), d.is(p, "heer", "meester") && title:
		return true
	case d.named(i):
		return !d.is(p, "noemde", "noemt", "noemden", "noemen", "hem", "haar", "zich", "zichzelf") && (title || c&(first|last) != 0 || !d.has(p, small)) && !(d.is(p, "hij", "ze", "zij") && d.is(i+1, "een"))
	case title && d.letters(p) && staffHere(d.word(p)), c&(first|last) != 0 && d.titled(i) && !d.is(p, "docent", "docente", "leraar", "lerares"), c&(first|word|dubious) == first && d.joined(i):
		return true
	case title && c&first != 0 && seldom(d.word(i)) && d.letters(i+1): // a thing does not say, nor is it boos
		return d.has(i+1, verb) && (!befalls(d.word(i+1)) || d.letters(i+2) && beings(d.word(i+2))) || d.is(p, "zei", "werkt", "woont", "volgens", "tegen") || d.is(p, "heeft", "wil") && d.t[p].start || d.capital(i) && d.conjunction(p)
	}
	return title && d.saidSo(i+1)
}

// calledHere reports whether people of here are said to be called so: "Messi noemen ze hem", "ja zo heet hij".
func (d *doc) calledHere(i, j int) bool {
	j += btoi(d.is(j, "\"", "'"))
	switch {
	case d.is(j, "noemen", "noemt", "noemden", "noemde", "noem"):
		return d.is(j+1, "ze", "we", "zij") && d.t[i].start || d.is(j+1, "ze", "we", "wij", "zij", "ik", "iedereen") && d.is(j+2, "hem", "haar", "m", "'", "die")
	case d.is(j, "is"):
		return d.is(j+1, "zijn", "haar", "mijn", "hun", "de", "een", "zn") && (d.is(j+2, "gamenaam") || d.has(j+2, naming) || d.has(j+3, naming))
	case d.is(j, "bedoel", "bedoelen"):
		return d.is(j+1, "ik", "we") && d.ahead(j+2, 3, youngster)
	case d.is(j, "heet", "heette"):
		return d.is(j+1, "hij", "ze", "zij", "ie") || d.article(j+1) && d.has(j+2, title|relation)
	case d.is(j, "("):
		return d.letters(j+1) && (stageKin(d.word(j+1)) || ours(d.word(j+1)) || serves(d.word(j+1)))
	}
	return d.is(j, "genoemd") || d.is(i-1, ":") && d.is(i-2, "aanwezig", "afwezig", "absent", "ziek", "present", "afgemeld", "aangehouden", "vermist") || d.is(j, ",") && d.is(j+1, "dat", "die") && d.is(j+2, "is", "zijn") && d.ahead(j+4, 3, youngster) || d.saidSo(j)
}

// saidSo reports whether it is said within two dozen tokens that somebody is called so: "zo noemen ze hem", "hij heet dus echt zo".
func (d *doc) saidSo(j int) bool {
	for k := j; k < min(j+24, len(d.t)); k++ {
		if d.has(k, naming) && (d.is(k-1, "zo") || d.is(k+1, "zo") || d.is(k+2, "zo") || d.is(k+3, "zo") && d.is(k+2, "echt")) {
			return !d.is(k+2, "alle", "iedereen", "elke", "iedere")
		}
	}
	return false
}

// oursBefore reports whether who they are here stands before tokens i up to j: "leerling jan smit", "zijn mentor, Drake".
func (d *doc) oursBefore(i, j int) bool {
	p := i - 1
	p -= btoi(d.is(p, ",") && d.is(p-2, "zijn", "haar", "mijn", "onze", "hun"))
	return d.letters(p) && (d.has(p, title|relation) && (d.is(p-1, "zijn", "haar", "hun") && calling(d.word(p-2)) || ours(d.word(p)) && (p < i-1 || d.t[i].title && (youngster(d.word(p)) || staffHere(d.word(p))) || j > i+1 || d.has(j, verb) || d.t[i].cls&(first|word) == first)) || d.is(p, "heet", "heette") && d.has(p-1, small|relation|title|first) || d.is(p, "onze") && d.has(j, verb) && d.t[i].cls&(first|famous) != 0)
}

// otherSurname reports whether a surname of somebody else follows: "Einstein Owusu", "soekarno latuheru".
func (d *doc) otherSurname(i, j int) bool {
	k, title := j, d.t[i].title
	for range 2 {
		k += btoi(title && d.has(k, particle) && d.letters(k+1) && d.t[k+1].title)
	}
	if !d.beside(j-1) || !d.letters(k) || d.t[k].title != title || d.t[k].start || d.t[k].quiet || d.t[k].cls&(fine|famous|small|verb|about|place|month|common|opens|houseName) != 0 {
		return false
	}
	if d.t[i].cls&famous != 0 && traded(d.word(i)) && (k > j || !d.has(j+1, verb) && !d.is(i-1, "volgens", "dankzij")) {
		return false // Nike Cortez
	}
	c := d.t[k].cls
	return c&last != 0 && (c&word == 0 || title && c&surname != 0) || c == 0 && title && d.size(k) > 4 && (likeSurname(d.word(k)) || d.t[i].start && d.has(k+1, verb))
}

// ofGroup reports whether it is said of which class, group or house of here they are: "Jezus van de Antilliaanse groep", "islam uit mijn klas".
func (d *doc) ofGroup(i, j int) bool {
	k := j + 1
	from, own := d.is(j, "uit", "van"), d.is(k, "mijn", "onze", "mn", "ons", "jouw", "je", "jullie", "zijn", "haar")
	if !from && !d.is(j, "in") || d.is(i-1, "is", "was") {
		return false
	}
	switch {
	case d.is(k, "klas", "groep", "jo", "mo", "o", "onder"), d.digits(k):
		return d.digits(k+1) || d.digits(k+2) || d.size(k) == 1 && d.size(min(k+1, len(d.t)-1)) == 1 || from && d.is(k+1, "mavo", "havo", "vwo", "vmbo")
	case !own && !d.is(k, "de", "het", "deze", "die"), !d.letters(k + 1):
		return d.is(k, "hiernaast")
	}
	w := d.word(k + 1)
	return own && (classes(w) || nearby(w)) || d.is(j, "uit") && nearby(w) || d.is(j, "van") && (serves(w) || classes(w) && !d.is(k+1, "klas", "groep") || d.has(i, first|last) && !d.has(i, word) && d.has(k+2, verb)) || d.is(j, "in") && d.is(i-1, "naast", "met") && d.is(k+1, "klas", "groep", "les") ||
		from && d.letters(k+2) && classes(d.word(k+2)) && !d.is(k+1, "eerste", "andere", "hele", "nieuwe")
}
