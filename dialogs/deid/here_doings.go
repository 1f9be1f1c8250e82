package deid

// What people of here do, and nobody famous: come late, stay away, fall ill at school.

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
		d.conjunction(i-1) && !d.is(i-1, "of", "en", "wat", "waar") || d.is(i-1, "of") && d.is(i-2, "jij", "je", "jullie", "iemand", "weet", "weten", "vraag", "vroeg")
}

// within reports whether one of the words stands in the clause that goes on at token j.
func (d *doc) within(j int, match func([]byte) bool) bool { return d.ahead(j, d.clause(j)-j, match) }

// pupilAt reports whether what only pupils do is said of tokens i up to j.
func (d *doc) pupilAt(i, j int) bool {
	if d.letters(j) && pupil(d.word(j)) && !d.has(i-1, about|located) {
		return true
	}
	return d.subject(i, j) && d.within(j, pupil)
}

// attends reports whether tokens i up to j are who does or does not come here, or is at home, as children are.
func (d *doc) attends(i, j int) bool {
	switch {
	case d.child(i, j), d.homely(i, j):
		return true
	case !d.subject(i, j):
		return false
	case d.has(i-1, verb) && bodily(d.word(i-1)) && d.back(i-1, 4, lessons) && d.back(i-1, 5, amid):
		return true // "tijdens gym riep Ronaldo"
	}
	for k, end := j, d.clause(j); k < end; k++ {
		if d.letters(k) && (!holy(d.word(i)) && d.comes(i, j, k) || d.atLessons(i, j, k) || d.livesHere(i, j, k)) {
			return true
		}
	}
	return false
}

// comes reports whether token k of what is said of tokens i up to j tells that they come, leave or stay at home; of the holy that is no sign.
func (d *doc) comes(i, j, k int) bool {
	switch {
	case enrolled(d.word(k)):
		return !d.ahead(k+1, 6, contest)
	case d.is(k, "naar"):
		return d.is(k+1, "huis", "gym") || d.is(k+1, "school") && d.within(j, goes)
	case d.is(k, "ziek"):
		return d.is(k-1, "weer", "vandaag", "alweer") || d.is(k+1, "gemeld", "thuis", "naar", "vandaag")
	case d.is(k, "langs"):
		return d.is(k-1, "straks", "zo", "morgen", "vanmiddag", "net", "nog", "weer", "even") && (!d.letters(k+1) || d.is(k+1, "voor", "met", "om", "bij"))
	case d.is(k, "niet") && d.is(k+1, "meer", "opdagen") && d.phraseEnds(k+2):
		return d.is(j, "komt", "kwam") || d.is(i-1, "komt", "kwam")
	}
	return false
}

// atLessons reports whether token k of what is said of tokens i up to j tells of a day at school.
func (d *doc) atLessons(i, j, k int) bool {
	switch w := d.word(k); {
	case d.is(k, "afwezig"):
		return !d.is(k+1, "bij", "op", "tijdens", "in")
	case d.is(k, "niet", "gewoon", "weer", "wel") && d.atSchool(k+1), d.is(k, "er") && d.missing(k+1), d.is(k, "laat") && d.is(k-1, "te") && d.tardy(k), desk(w) && d.back(k, 2, toDesk):
		return true
	case d.is(k, "op") && d.is(k+2, "nieuwe", "andere") && d.is(k+3, "school"), d.is(i-1, "doet", "deed") && d.is(i-2, "stage"):
		return true
	case d.is(k, "mee"):
		return d.is(j, "draait", "draaide", "loopt", "liep") || d.is(i-1, "draait", "draaide", "loopt")
	case d.is(k, "op") && d.is(k+1, "gesprek", "kantoor", "intake"):
		return d.within(j, goes) || d.letters(i-1) && goes(d.word(i-1))
	case lessons(w) && d.back(k, 3, amid) && !d.is(k-1, "een") && (d.letters(j) && bodily(d.word(j)) || d.letters(i-1) && bodily(d.word(i-1))):
		return true
	case d.is(k, "in") && d.number(k+1) > 0 && d.number(k+1) < 7 && d.glued(k+1):
		return d.size(min(k+2, len(d.t)-1)) == 1 && d.is(k-1, "zit", "zat")
	case d.is(k, "van") && d.is(k+1, "school"):
		return d.is(k+2, "af", "gestuurd", "gehaald", "gegaan", "weg")
	}
	return d.is(k, "klas", "lokaal", "les") && d.is(k+1, "uit", "gestuurd", "gezet", "verwijderd")
}

// livesHere reports whether token k of what is said of tokens i up to j tells of a child's home, friends and things.
func (d *doc) livesHere(i, j, k int) bool {
	switch {
	case d.is(k, "blauw") && d.is(k+1, "oog"), d.is(k, "dronken", "stoned", "huilend") && (d.ahead(k+1, 3, lessons) || d.is(k+2, "school")):
		return true
	case !d.letters(k + 1):
		return homes(d.word(k))
	case d.is(k, "bij"):
		return elders(d.word(k+1)) || d.is(k+1, "mij", "ons", "me") && (d.within(k+2, talked) || d.is(k-1, "zat", "zit", "was", "logeert", "logeerde", "sliep") || d.is(i-1, "zat", "zit"))
	case d.is(k, "door"):
		return d.ahead(k+1, 6, peers)
	case d.is(k, "zijn", "haar", "zn"):
		return belongings(d.word(k+1)) || elders(d.word(k+1)) && (!d.is(k+1, "oom", "tante") || d.is(i-1, "blijft")) && d.within(j, homelife)
	}
	return homes(d.word(k))
}

// atSchool reports whether a school or what is done there is named at token k, and the clause ends.
func (d *doc) atSchool(k int) bool {
	if d.is(k, "op", "naar", "bij", "in") {
		k++
	} else {
		return false
	}
	if d.is(k, "de", "het") && d.letters(k+1) && (lessons(d.word(k+1)) || d.is(k+1, "training", "inloop", "afspraak")) {
		k++
	} else if !d.is(k, "school", "stage", "gym") {
		return false
	}
	return d.phraseEnds(k+1) || d.is(k+1, "verschenen", "gekomen", "geweest", "vandaag", "gegaan")
}

// missing reports whether token k goes on with who was not there: "was er weer niet".
func (d *doc) missing(k int) bool {
	for n := 0; n < 3 && d.is(k, "weer", "vandaag", "gisteren", "ook", "al", "nog", "steeds", "alweer", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "een", "keer"); n++ {
		if k++; d.is(k, "niet") {
			return !d.is(k+1, "bij", "in", "uit", "over", "mee")
		}
	}
	return false
}

// tardy reports whether "te laat" at token k is of who comes to school so.
func (d *doc) tardy(k int) bool {
	return d.is(k-2, "weer", "vaker", "alweer", "steeds", "vaak", "altijd", "uur") || d.is(k+1, "thuis", "binnen") || d.is(k+1, "in", "op") && (d.is(k+2, "school", "gesprek") || d.ahead(k+2, 2, lessons))
}

// child reports whether the age of tokens i up to j is told, or what kind of child they are.
func (d *doc) child(i, j int) bool {
	k := j + 1
	switch {
	case d.is(j, "(", ","):
	case d.is(j, "is", "wordt", "werd"):
		for range 2 {
			k += btoi(d.is(k, "nu", "net", "pas", "al", "vrijdag", "zaterdag", "maandag", "morgen", "gisteren", "nog"))
		}
	case d.is(i-1, "is", "wordt", "werd"):
		k = j + btoi(d.is(j, "nu", "net", "pas", "al", "gisteren", "vandaag"))
	default:
		k = len(d.t)
	}
	if n := max(d.number(k), d.numeral(k)); n > 3 && n < 18 {
		if d.is(j, "(") {
			return d.is(k+1, ")", "j", "jr", "jaar")
		}
		return d.is(k+1, "geworden", "jr") || d.is(k+1, "jaar") && !d.is(k+2, "geleden", "later") || !d.is(j, ",") && k > j && !d.letters(k+1) && !d.is(k+1, "-", "%", "/") || d.is(k+1, "en") && k > j && d.has(k+2, verb)
	}
	if d.is(j, ",") {
		return d.is(j+1, "onze", "mijn") && d.ahead(j+2, 3, youngster) || d.is(j+1, "een", "die") && d.ahead(j+2, 3, youngster) && (d.ahead(j+2, 2, mild) || d.ahead(j+3, 5, classes))
	}
	return d.is(j, "is") && d.is(j+1, "een", "n") && d.ahead(j+2, 4, youngster) && (d.t[i].cls&famous == 0 && !holy(d.word(i)) || d.ahead(j+2, 3, mild))
}

// homely reports whether tokens i up to j are named with kin of theirs as people here do: "Katniss haar moeder", "achilles en zijn broertje".
func (d *doc) homely(i, j int) bool {
	k := j + btoi(d.is(j, "en"))
	if !d.is(k, "zijn", "haar", "zn", "dr") || !d.letters(k+1) {
		return false
	}
	return carers(d.word(k+1)) || k == j && d.has(i-1, verb) && belongings(d.word(k+1)) || d.t[i].cls&famous == 0 && (elders(d.word(k+1)) || d.is(k+1, "maten", "vrienden")) && !d.has(i-1, about) || k == j && elders(d.word(k+1)) || d.is(k+1, "broertje", "zusje", "moeder", "nichtje", "neefje", "mentor", "stiefvader", "stiefmoeder")
}

// described reports whether it is said behind the clause who comes: "als Ferrari straks komt (Filipijnse jongen)".
func (d *doc) described(i, j int) bool {
	end := d.clause(j)
	return d.is(end, "(") && d.ahead(end+1, 2, youngster) && d.subject(i, j)
}
