package deid

// Somebody of here who is called as somebody famous, holy or made up is: "Messi is niet op school", "vader van Islam", "Einstein
// Owusu". What says so is hardly ever said of the famous.

// here reports whether tokens i up to j, which are fine by themselves or mostly a word, are somebody of here.
func (d *doc) here(i, j int) bool {
	c := d.t[i].cls
	switch {
	case c&(famous|first|last) == 0 && !d.mythic(i), c&fine == 0 && j == i+1 && !d.mythic(i), nobody(d.word(i)), d.is(i-1, "de", "het", "een", "n", "t", "deze"), d.has(j, orgTail):
		return false
	case d.surnamed(i, j), d.calledHere(i, j), d.ofGroup(i, j), d.pupilAt(i, j), d.described(i, j):
		return true
	case c&famous != 0 && traded(d.word(i)):
		return false
	}
	return d.attends(i, j) || d.metWith(i, j) || d.kinOf(i, j) || d.paired(i, j)
}

// mythic reports whether token i is of a story, though no list of people has it.
func (d *doc) mythic(i int) bool { return myths(d.word(i)) || holy(d.word(i)) }

// surnamed reports whether a surname of somebody else follows: "Einstein Owusu", "soekarno latuheru".
func (d *doc) surnamed(i, j int) bool {
	if j > i+1 && !d.is(i+1, "-") || !d.letters(j) || !d.beside(j-1) || d.t[i].cls&(famous|first) == 0 && !holy(d.word(i)) || d.t[i].cls&month != 0 || d.has(i-1, first) && d.t[i-1].title && d.beside(i-1) {
		return false
	}
	t, k := &d.t[j], j
	for range 2 {
		if d.has(k, particle) && !d.is(k, "in", "op", "en", "st", "da") && d.letters(k+1) && d.t[k+1].title == d.t[i].title {
			k++
		}
	}
	t = &d.t[k]
	if t.title != d.t[i].title || t.start || t.cls&(fine|famous|small|verb|about|place|month|common|opens|houseName) != 0 || t.quiet {
		return false
	}
	if traded(d.word(i)) && d.t[i].cls&famous != 0 && (k > j || !d.has(j+1, verb) && !d.is(i-1, "volgens", "namens", "dankzij", "zei", "vroeg")) {
		return false // Nike Cortez
	}
	if k > j && !t.title {
		return false // "messi van de klas"
	}
	return t.cls&last != 0 && (t.cls&word == 0 || t.title && t.cls&surname != 0) || t.cls == 0 && t.title && d.size(k) > 4 && !traded(d.word(i)) && likeSurname(d.word(k))
}

// calledHere reports whether people of here call somebody so: "Messi noemen ze hem", "ja zo heet hij".
func (d *doc) calledHere(i, j int) bool {
	if d.is(j, "\"", "'") {
		j++
	}
	if d.is(j, "noemen", "noemt", "noemden", "noemde", "noem") && d.t[i].cls&(famous|first) != 0 {
		return d.is(j+1, "ze", "we", "wij", "zij", "ik", "iedereen") && d.is(j+2, "hem", "haar", "m", "'", "die")
	}
	if d.is(j, "heet", "heette") {
		return d.is(j+1, "hij", "ze", "zij", "ie") || d.is(j+1, "die", "de", "dat", "het", "onze", "mijn") && d.letters(j+2) && youngster(d.word(j+2))
	}
	for k := j; k < min(j+24, len(d.t)); k++ {
		if d.is(k, "heet") && (d.is(k+1, "echt", "ook") && d.is(k+2, "zo") || d.is(k+2, "echt") && d.is(k+3, "zo")) {
			return d.is(k-1, "hij", "ze", "zij", "ie") // "ramadan vast mee, hij heet dus echt zo"
		}
	}
	if d.is(j, "en") && d.has(j+1, first) {
		j += 2
	}
	if !d.is(j, ",", "(") {
		return false
	}
	j += 1 + btoi(d.is(j+1, "ja", "jawel"))
	if d.is(j, "zo") {
		return d.is(j+1, "heet", "heette", "noemen", "noem", "noemt") && d.is(j+2, "hij", "ze", "we", "ik", "ie", "zij", "iedereen")
	}
	return d.is(j, "dat", "die") && d.is(j+1, "is", "zijn") && d.is(j+2, "echt", "gewoon", "dus") && (d.ahead(j+3, 3, ours) || d.ahead(j+3, 3, youngster))
}

// ofGroup reports whether it is said which class or group of here they are in: "Jezus van de Antilliaanse groep", "islam uit mijn klas".
func (d *doc) ofGroup(i, j int) bool {
	if !d.is(j, "uit", "van", "in") || d.is(i-1, "is", "was") {
		return false
	}
	k, own := j+1, false
	if d.is(k, "mijn", "onze", "mn", "ons") {
		k, own = k+1, true
	} else if d.is(k, "de", "het") {
		k++
	} else {
		return d.is(j, "uit", "van") && (d.is(k, "groep", "klas") && (d.digits(k+1) || d.size(min(k+1, len(d.t)-1)) == 1) || d.is(k, "jo", "mo") && d.digits(k+1))
	}
	if d.letters(k) && classes(d.word(k)) {
		return own && !d.is(j, "in") || d.is(j, "uit") && d.t[i].cls&word == 0
	}
	if d.is(k, "jo", "mo", "o", "onder") && (d.digits(k+1) || d.digits(k+2)) {
		return d.is(j, "uit", "van")
	}
	return d.letters(k+1) && classes(d.word(k+1)) && d.is(j, "uit", "van") && !d.is(k, "eerste", "andere", "hele", "nieuwe")
}

// clause gives where the clause that goes on at token j ends, at most nine tokens further: at a sign, or a word of another clause.
func (d *doc) clause(j int) int {
	k := j
	for k < min(j+9, len(d.t)) && (d.letters(k) && !d.is(k, "dat", "die", "omdat", "want", "maar", "dus", "terwijl", "hij", "ze", "zij", "ie", "ik", "we", "wij", "jullie", "of") || d.digits(k)) {
		k++
	}
	return k
}

// subject reports whether tokens i up to j do something: a verb stands beside them, or a word that begins a clause before.
func (d *doc) subject(i, j int) bool {
	if d.is(i-1, "draait", "draaide") {
		return true
	}
	return d.has(j, verb) && !d.is(j, "uit") && !d.has(i-1, about|located|verb) || d.has(i-1, verb) && !d.is(i-2, "hij", "ze", "zij", "ik", "we", "wij", "ie", "die", "dat", "wie", "wat") && !d.is(i-1, "uit") ||
		d.conjunction(i-1) && !d.is(i-1, "of", "en", "wat", "waar")
}

// pupilAt reports whether what only pupils do is said of tokens i up to j.
func (d *doc) pupilAt(i, j int) bool {
	if d.letters(j) && pupil(d.word(j)) && !d.has(i-1, about|located) {
		return true
	}
	return d.subject(i, j) && d.within(j, pupil)
}

// within reports whether one of the words stands in the clause that goes on at token j.
func (d *doc) within(j int, match func([]byte) bool) bool { return d.ahead(j, d.clause(j)-j, match) }

// attends reports whether tokens i up to j are who does or does not come here.
func (d *doc) attends(i, j int) bool {
	if n := max(d.number(j+1), d.numeral(j+1)); n > 3 && n < 18 && (d.is(j, "(") && d.is(j+2, ")", "j", "jr", "jaar") || d.is(j, ",") && d.is(j+2, "jaar", "jr")) {
		return true
	}
	if d.is(j, ",") && d.is(j+1, "een", "die", "onze", "mijn") && d.ahead(j+2, 3, youngster) {
		return d.is(j+1, "onze", "mijn") || d.ahead(j+2, 2, mild)
	}
	if !d.subject(i, j) {
		return false
	}
	if lessonsBefore := d.has(i-1, verb) && d.letters(i-1) && bodily(d.word(i-1)); lessonsBefore && d.back(i-1, 4, lessons) && d.back(i-1, 5, amid) {
		return true // "tijdens gym riep Ronaldo"
	}
	gods := holy(d.word(i))
	end := d.clause(j)
	for k := j; k < end; k++ {
		w := d.word(k)
		switch {
		case enrolled(w) && !gods:
			return !d.ahead(k+1, 6, contest) && !d.is(k, "aangemeld") || d.is(k+1, "bij", "voor") && d.is(k+2, "ons", "de")
		case d.is(k, "afwezig"):
			return !d.is(k+1, "bij", "op", "tijdens", "in")
		case d.is(k, "niet") && (d.is(k+1, "op") && d.is(k+2, "school", "stage") || d.is(k+1, "in") && d.is(k+2, "de") && d.is(k+3, "les", "klas")):
			return k+3+btoi(d.is(k+1, "in")) >= len(d.t) || d.phraseEnds(k+3+btoi(d.is(k+1, "in")))
		case d.is(k, "gewoon", "weer", "wel") && d.is(k+1, "op") && d.is(k+2, "school", "stage"):
			return d.phraseEnds(k + 3)
		case d.is(k, "er") && d.is(k+1, "weer", "vandaag", "gisteren", "ook", "al", "nog", "steeds", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "alweer") && (d.is(k+2, "niet") && !d.is(k+3, "bij", "in", "uit", "over") || d.is(k+2, "weer", "een", "niet") && d.is(k+3, "niet")):
			return true
		case d.is(k, "naar") && d.is(k+1, "huis", "school", "gym") && !gods:
			return !d.is(k+1, "school") || d.within(j, goes)
		case d.is(k, "laat") && d.is(k-1, "te") && !gods:
			return d.is(k-2, "weer", "alweer", "steeds", "vaak", "altijd", "uur") || d.is(k+1, "in", "op", "binnen") && d.is(k+2, "de", "school", "les", "gesprek") || !d.letters(k+1) && d.digits(k-2)
		case d.is(k, "ziek") && !gods:
			return d.is(k-1, "weer", "vandaag", "alweer") || d.is(k+1, "gemeld", "thuis", "naar", "vandaag")
		case d.is(k, "mee") && d.is(j, "draait", "draaide", "loopt", "liep") || d.is(k, "mee") && d.is(i-1, "draait", "draaide", "loopt"):
			return true
		case d.is(k, "langs") && d.is(k-1, "straks", "zo", "morgen", "vanmiddag", "net", "nog", "weer", "even") && !gods:
			return true
		case d.is(k, "op") && d.is(k+1, "gesprek", "kantoor", "intake") && d.within(j, goes), d.is(k, "op") && d.is(k+1, "gesprek") && d.letters(i-1) && goes(d.word(i-1)):
			return true
		case d.is(k, "bij") && d.is(k+1, "mij", "ons", "me") && (d.is(k-1, "zat", "zit", "was", "logeert", "logeerde", "sliep") || d.is(i-1, "zat", "zit")):
			return true
		case d.letters(k) && lessons(w) && d.back(k, 3, amid) && !d.is(k-1, "een") && (d.letters(j) && bodily(d.word(j)) || d.letters(i-1) && bodily(d.word(i-1))):
			return true
		case d.is(k, "een", "n") && d.is(j, "is", "was") && k < j+3:
			return d.ahead(k+1, 4, youngster) && (d.t[i].cls&famous == 0 && !gods || d.ahead(k+1, 3, mild))
		}
	}
	return false
}

// described reports whether it is said behind the clause who comes: "als Ferrari straks komt (Filipijnse jongen)".
func (d *doc) described(i, j int) bool {
	end := d.clause(j)
	return d.is(end, "(") && d.ahead(end+1, 2, youngster) && d.subject(i, j)
}

// metWith reports whether people of here speak, spoke or will speak with tokens i up to j.
func (d *doc) metWith(i, j int) bool {
	switch {
	case d.is(i-1, "met", "bij", "van", "over", "voor") && d.letters(i-2) && meetings(d.word(i-2)):
		return true
	case d.is(i-1, "bij") && d.is(j, "thuis"), d.is(i, "sultan") && d.has(i-1, about) && !d.letters(j):
		return true
	case d.is(i-1, "met") && !d.is(i-2, "is", "heeft", "had"):
		return d.within(j, talked) && (i == 1 || d.t[i-1].start || d.back(i-1, 5, meAndUs))
	case d.t[i-1+btoi(i == 0)].start && d.is(i-1, "bel", "app", "mail", "spreek", "vraag"):
		return true
	case d.within(j, fetching):
		return d.is(i-1, "jij", "je", "iemand", "ik", "we", "jullie", "wij") && d.back(i, 3, ableTo)
	}
	return d.back(i, 3, meets) && d.back(i, 5, meAndUs) && (d.has(i-1, verb) || d.is(i-1, "heb", "hebben", "net", "vandaag", "gisteren", "ook", "nog", "al", "even", "vanmiddag", "vanochtend", "ik", "we")) && d.within(j, handled)
}

// kinOf reports whether kin or carers of tokens i up to j are spoken with: "Gesprek met vader van Islam".
func (d *doc) kinOf(i, j int) bool {
	if !d.is(i-1, "van") || !d.letters(i-2) {
		return false
	}
	w := d.word(i - 2)
	if carers(w) {
		return true
	}
	if !elders(w) {
		return false
	}
	if bare := d.t[i-2].start || d.has(i-3, about|verb); bare && !holy(d.word(i)) && !d.is(i-3, "is", "was", "als") {
		return true
	}
	return d.within(j, phoned) || d.back(i-2, 4, phoned)
}

// paired reports whether tokens i up to j and somebody with a first name do or did something: "kregen Erdogan en Dilan ruzie".
func (d *doc) paired(i, j int) bool {
	return d.is(j, "en") && d.has(j+1, first) && d.t[j+1].cls&(fine|famous) == 0 && (d.t[j+1].cls&word == 0 || d.has(j+1, sure)) && (d.letters(i-1) && acted(d.word(i-1)) || d.letters(j+2) && (acted(d.word(j+2)) || d.is(j+2, "ook", "samen", "allebei", "beiden")) && !d.has(i-1, about))
}
