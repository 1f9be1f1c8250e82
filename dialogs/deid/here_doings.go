package deid

// What people of here do, and nobody famous: come late, stay away, fall ill at school. And what one does with them.

// clause gives where the clause that goes on at token j ends, at most nine tokens further: at a sign, or a word of another clause.
func (d *doc) clause(j int) int {
	k := j
	for k < min(j+9, len(d.t)) && (d.letters(k) && !d.is(k, "dat", "die", "omdat", "want", "maar", "dus", "terwijl", "hij", "ze", "zij", "ie", "ik", "we", "wij", "jullie", "of") || d.digits(k)) {
		k++
	}
	return k
}

// within reports whether one of the words stands in the clause that goes on at token j.
func (d *doc) within(j int, match func([]byte) bool) bool { return d.ahead(j, d.clause(j)-j, match) }

// subject reports whether tokens i up to j do something: a verb stands beside them, or a word that begins a clause before.
func (d *doc) subject(i, j int) bool {
	return d.is(i-1, "draait", "draaide") || d.has(j, verb) && !d.is(j, "uit") && !d.has(i-1, about|located|verb) || d.has(i-1, verb) && !d.is(i-2, "hij", "ze", "zij", "ik", "we", "wij", "ie", "die", "dat", "wie", "wat") && !d.is(i-1, "uit") ||
		d.conjunction(i-1) && !d.is(i-1, "of", "en", "wat", "waar")
}

// doesHere reports whether tokens i up to j are who does or does not come here, or is at home, as children are.
func (d *doc) doesHere(i, j int) bool {
	if !d.subject(i, j) {
		return false
	}
	does := bodily(d.word(j)) || bodily(d.word(i-1))
	if does && d.back(i-1, 4, lessons) && d.back(i-1, 5, amid) {
		return true // "tijdens gym riep Ronaldo"
	}
	for k, end := j, d.clause(j); k < end; k++ {
		if d.letters(k) && (!holy(d.word(i)) && d.comes(k) || d.livesHere(i, k) || d.schooled(k) || does && lessons(d.word(k)) && d.back(k, 3, amid) && !d.is(k-1, "een")) {
			return true
		}
	}
	return false
}

// comes reports whether token k of what is said of somebody tells that they come, leave or stay at home; of the holy that is no sign.
func (d *doc) comes(k int) bool {
	switch {
	case enrolled(d.word(k)):
		return !d.ahead(k+1, 6, contest)
	case d.is(k, "naar"):
		return d.is(k+1, "huis", "gym", "school")
	case d.is(k, "laat"):
		return d.is(k-1, "te") && (d.is(k+1, "in", "op") && d.ahead(k+2, 2, lessons) || d.phraseEnds(k+1))
	case d.is(k, "er"):
		return d.is(k+1, "weer", "vandaag", "gisteren", "ook") && d.is(k+2, "niet") && !d.is(k+3, "bij", "in", "uit", "over", "mee")
	}
	return d.is(k, "ziek") && d.is(k+1, "gemeld", "thuis", "naar", "vandaag")
}

// schooled reports whether token k of what is said of somebody tells of a day at school.
func (d *doc) schooled(k int) bool {
	switch {
	case d.is(k, "afwezig"):
		return !d.is(k+1, "bij", "op", "tijdens", "in")
	case d.is(k, "niet", "gewoon", "weer", "wel", "nooit"):
		return d.is(k+1, "thuis") || d.is(k+1, "op", "naar", "bij") && (d.is(k+2, "school", "stage", "gym") || d.is(k+2, "de", "het") && (d.is(k+3, "training", "inloop", "afspraak") || d.letters(k+3) && lessons(d.word(k+3))))
	case d.is(k, "op"):
		return d.is(k+1, "gesprek", "kantoor", "intake") || d.is(k+2, "nieuwe", "andere") && d.is(k+3, "school")
	case d.is(k, "van"):
		return d.is(k+1, "school") && d.is(k+2, "af", "gestuurd", "gehaald", "gegaan", "weg")
	case d.is(k, "in"):
		return d.is(k+1, "groep", "klas") && d.digits(k+2)
	}
	return staffHere(d.word(k)) && (d.has(k-1, about) || d.has(k-2, about) || d.is(k-1, "naar"))
}

// livesHere reports whether token k of what is said of token i tells of a child's home, friends and things.
func (d *doc) livesHere(i, k int) bool {
	switch w := d.word(k + 1); {
	case w == nil:
		return false
	case d.is(k, "bij"):
		return kinOf(w) || d.is(k+1, "mij", "ons", "me") && d.is(k-1, "zat", "zit", "was", "logeert", "sliep")
	case d.is(k, "door"):
		return d.is(k+1, "een", "twee", "drie", "de") && d.ahead(k+2, 3, ours)
	case d.is(k, "zijn", "haar", "zn"):
		return belongings(w) || carried(w) || kinOf(w) && !d.is(k+1, "oom", "tante") && d.within(i+1, homelife)
	}
	return d.is(k, "blauw") && d.is(k+1, "oog") || d.is(k, "mee") && d.is(i-1, "draait", "draaide") || d.is(k, "dronken", "stoned", "huilend") && d.ahead(k+1, 3, lessons)
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
		return false
	}
	if n := max(d.number(k), d.numeral(k)); n > 3 && n < 18 {
		return d.is(k+1, "geworden", "jr", "jaar", ")", "j") && !d.is(k+2, "geleden", "later") || !d.is(j, ",", "(") && (!d.letters(k+1) && !d.is(k+1, "-", "%", "/") || d.is(k+1, "en") && d.has(k+2, verb))
	}
	if d.is(j, ",") {
		return d.is(j+1, "onze", "mijn", "zijn", "haar", "hun") && d.ahead(j+2, 2, ours) || d.is(j+1, "een", "die") && (d.ahead(j+2, 2, mild) || d.ahead(j+3, 5, classes)) && d.ahead(j+2, 3, youngster) || d.article(j+1) && d.letters(j+2) && ours(d.word(j+2)) && !(d.is(j+3, "van") && d.article(j+4))
	}
	return d.is(j, "is") && d.is(j+1, "een", "n") && d.ahead(j+2, 3, mild) && d.ahead(j+2, 4, youngster)
}

// metWith reports whether people of here speak, spoke or will speak with tokens i up to j.
func (d *doc) metWith(i, j int) bool {
	p, us := i-1, d.back(i, 6, meAndUs)
	switch {
	case d.is(p, "bij"):
		return d.is(p-1, "thuis", "huisbezoek") || d.is(j, "thuis", "langs") || d.is(j, "op") && d.is(j+2, "kamer") || d.is(p-1, "klas", "groep") || d.toldOver(i, j)
	case d.is(p, "met"):
		return (i == 1 || d.t[p].start || us) && !d.is(p-1, "is", "heeft", "had") && (d.within(j, handled) || d.is(j, "heb", "hebben") && d.within(j+2, handled) || d.is(j, "naar") && d.is(j+2, "dokter", "huisarts", "tandarts", "politie", "ziekenhuis")) ||
			d.is(p-1, "samen") && d.t[i].title || d.back(p, 3, talks) || us && d.back(p, 2, handled) || d.toldOver(i, j)
	case d.is(p, "tegen"):
		return d.back(p, 2, reports)
	case d.is(p, "van"):
		return d.is(p-1, "gehoord") && !d.letters(j) || d.is(j, "kreeg", "krijg", "hoorde", "hoor", "begreep") && d.is(j+1, "ik", "we")
	case d.letters(j) && handled(d.word(j)) && !d.is(j+1, "door") && !d.has(p, about):
		return true
	case d.is(j, "belt", "belde", "mailde", "mailt", "appt", "appte", "vertelde", "zei", "stuurde", "liet", "vertelt", "vroeg", "gaf", "bekende"):
		return d.ahead(j+1, 4, meOrUs) || d.is(j, "belt", "belde") && (d.is(j+1, "net", "af", "school") || d.ahead(j+1, 1, thisWeek))
	case d.is(p, "zie", "zien", "zag", "zagen", "mis", "missen"):
		return d.is(p-1, "ik", "we", "wij") && (d.is(p, "mis", "missen") || d.within(j, thisWeek))
	case d.is(p, "iemand", "wie", "je", "jij", "jullie"):
		return d.is(j, "vervangen", "afgelost") || d.within(j, fetching) || d.within(j, handled) || d.is(p, "iemand") && d.ahead(j, 4, met) && d.within(j, thisWeek)
	case d.is(p, "gaf", "geeft") && d.is(j, "aan") && d.back(p, 3, talks), d.is(j, "kwam", "komt") && d.is(j+1, "binnen", "huilend", "straks"), d.is(p, "kwam", "komt") && d.is(j, "binnen", "langs", "thuis", "huilend"):
		return true
	case d.letters(p) && (dealt(d.word(p)) || d.is(p, "straks", "even", "ff", "morgen", "vandaag", "gisteren", "net", "ook", "nog") && d.letters(p-1) && dealt(d.word(p-1))):
		return true
	case d.within(j, fetching):
		return d.is(p, "ik", "we", "wij", "ga", "gaan", "moet", "wil", "kan", "mag", "morgen", "even", "straks", "vandaag") && (d.back(i, 4, intends) || d.t[p].start)
	}
	return us && d.back(i, 3, intends) && !d.has(p, about) && d.within(j, handled)
}

// toldOf reports whether tokens i up to j are who professionals speak of: "verzuim van X", "juf zegt dat X", "appje X".
func (d *doc) toldOf(i, j int) bool {
	p := i - 1
	switch {
	case !d.letters(p):
		return false
	case d.is(p, "van", "over", "voor"):
		return d.toldOver(i, j)
	case d.is(p, "volgens"):
		return d.is(j+1, "zijn", "haar") && d.letters(j+2) && kinOf(d.word(j+2))
	case d.is(p, "dat"):
		return d.is(p-1, "gezien") || d.back(p, 1, reports) && d.back(p-1, 1, staffHere) && !d.is(p-2, "stagiair", "collega")
	case d.is(p, "en"):
		return d.is(p-1, "ik", "hij", "ze", "zij")
	}
	return meetings(d.word(p)) && d.beside(p)
}

// toldOver reports whether what is had or arranged for people of here is of, with or about tokens i up to j.
func (d *doc) toldOver(i, j int) bool {
	p := i - 1
	return d.letters(p-1) && (meetings(d.word(p-1)) && !(d.is(p-1, "dossier") && d.article(p-2)) || d.is(p, "van") && d.is(p-2, "de", "het") && j == i+1 && carried(d.word(p-1))) || d.is(p, "voor", "over", "bij") && d.within(j, cares)
}

// withKin reports whether kin or carers of tokens i up to j are spoken with, or named behind: "Gesprek met vader van Islam", "Katniss haar moeder".
func (d *doc) withKin(i, j int) bool {
	p := i - 1
	if d.is(p, "van") && d.letters(p-1) && kinOf(d.word(p-1)) {
		return !holy(d.word(i)) && (d.t[p-1].start || d.has(p-2, about|verb)) && !d.is(p-2, "is", "was", "als") || d.is(p-1, "ouders") && d.has(p-3, about) || d.is(j, "zit", "zat") && d.within(j, classes) || d.within(j, phoned) || d.back(p-1, 4, phoned)
	}
	c := d.t[i].cls
	if k := j + btoi(d.is(j, "en")); d.is(k, "zijn", "haar", "zn", "dr") && d.letters(k+1) {
		return !d.has(p, about) && c&(first|famous) == first && kinOf(d.word(k+1)) || (d.t[i].start || j == i+1 && d.t[i].title && c&first != 0 && !d.is(k+1, "broer")) && d.ahead(k+1, 2, ours) || c&(first|last) != 0 && d.t[i].start && d.is(k+1, "vrouw", "man")
	}
	return false
}

// paired reports whether tokens i up to j and somebody with a first name do or did something: "kregen Erdogan en Dilan ruzie".
func (d *doc) paired(i, j int) bool {
	p := i - 1
	if d.is(p, "en") {
		return d.has(p-1, first) && d.t[p-1].cls&fine == 0 && d.letters(j) && acted(d.word(j)) && d.within(j, quarrel)
	}
	return d.is(j, "en") && d.has(j+1, first) && (d.is(j+2, "zijn", "waren") && d.ahead(j+3, 1, kinOf) || d.t[j+1].cls&(fine|famous|word) == 0 && (d.is(p, "tussen") || d.letters(p) && acted(d.word(p)) || d.letters(j+2) && acted(d.word(j+2)) && !d.has(p, about)))
}
