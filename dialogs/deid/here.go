package deid

// Somebody of here who is called as somebody famous, holy or made up is: "Messi is niet op school", "vader van Islam", "Einstein
// Owusu". What says so is hardly ever said of the famous.

// here reports whether tokens i up to j, which are fine by themselves or mostly a word, are somebody of here.
func (d *doc) here(i, j int) bool {
	c := d.t[i].cls
	switch {
	case j == i+1 && (c&(famous|first|last) == 0 || c&(word|famous|dubious) == word && !d.t[i].title || c&fine == 0) && !d.mythic(i), nobody(d.word(i)), d.t[i].upper && !d.shouts, d.is(i-1, "de", "het", "een", "n", "t", "deze"), d.has(j, orgTail):
		return false
	case j == i+1 && borneToday(d.word(i)) && (d.acts(i) || d.has(i-1, verb) || d.is(i-1, "met", "bij", "om", "door", "tegen", "volgens", "aan", "dat", "als", "heb") || d.possessive(j) || d.joined(i)):
		return true
	case d.otherSurname(i, j), d.calledHere(i, j), d.ofGroup(i, j), d.pupilAt(i, j), d.described(i, j):
		return true
	case c&(famous|first) == famous && traded(d.word(i)):
		return false
	}
	return d.is(i-1, "onze") && d.has(j, verb) && c&(first|famous) != 0 || d.today(i, j) || d.attends(i, j) || d.metWith(i, j) || d.toldOf(i, j) || d.kinOf(i, j) || d.paired(i, j)
}

// mythic reports whether token i is of a story, though no list of people has it.
func (d *doc) mythic(i int) bool { return myths(d.word(i)) || holy(d.word(i)) }

// otherSurname reports whether a surname of somebody else follows: "Einstein Owusu", "soekarno latuheru".
func (d *doc) otherSurname(i, j int) bool {
	if j > i+1 && !d.is(i+1, "-") && d.has(j, first) && d.has(j+1, last) || !d.letters(j) || !d.beside(j-1) || j == i+1 && d.t[i].cls&(famous|first) == 0 && !holy(d.word(i)) || d.t[i].cls&month != 0 || d.has(i-1, first) && d.t[i-1].title && d.beside(i-1) {
		return false
	}
	k := j
	for range 2 {
		if d.has(k, particle) && !d.is(k, "in", "op", "en", "st", "da") && d.letters(k+1) && d.t[k+1].title == d.t[i].title {
			k++
		}
	}
	t := &d.t[k]
	if t.title != d.t[i].title || t.start || t.cls&(fine|famous|small|verb|about|place|month|common|opens|houseName) != 0 || t.quiet {
		return false
	}
	if traded(d.word(i)) && d.t[i].cls&famous != 0 && (k > j || !d.has(j+1, verb) && !d.is(i-1, "volgens", "namens", "dankzij", "zei", "vroeg")) {
		return false // Nike Cortez
	}
	if k > j && !t.title {
		return false // "messi van de klas"
	}
	return t.cls&last != 0 && (t.cls&word == 0 || t.title && t.cls&surname != 0) || t.cls == 0 && t.title && d.size(k) > 4 && !traded(d.word(i)) && (likeSurname(d.word(k)) || d.t[i].start && d.has(k+1, verb))
}

// calledHere reports whether people of here call somebody so: "Messi noemen ze hem", "ja zo heet hij".
func (d *doc) calledHere(i, j int) bool {
	if d.is(j, "\"", "'") {
		j++
	}
	if d.is(j, "noemen", "noemt", "noemden", "noemde", "noem") && (d.t[i].cls&(famous|first) != 0 || d.mythic(i)) {
		return d.is(j+1, "ze", "we", "wij", "zij", "ik", "iedereen") && d.is(j+2, "hem", "haar", "m", "'", "die") || d.is(j, "noemen", "noemden") && !d.is(i-1, "en") && d.is(j+1, "de", "die", "zijn", "haar", "alle") && d.ahead(j+2, 3, calledBy)
	}
	if d.is(j, "is") && d.is(j+1, "zijn", "haar", "de", "een", "zn") && d.letters(j+2) {
		return stageKin(d.word(j+2)) || d.is(j+2, "gamenaam", "gamertag")
	}
	if d.is(j, "bedoel", "bedoelen") {
		return d.is(j+1, "ik", "we") && d.ahead(j+2, 3, youngster)
	}
	if d.is(i-1, ":") && d.is(i-2, "aanwezig", "afwezig", "absent", "ziek", "present", "afgemeld", "aangehouden", "vermist") {
		return true
	}
	if d.is(j, "heet", "heette") {
		return d.is(j+1, "hij", "ze", "zij", "ie") || d.is(j+1, "die", "de", "dat", "het", "onze", "mijn") && d.letters(j+2) && youngster(d.word(j+2))
	}
	if d.is(j, "(") && d.letters(j+1) && stageKin(d.word(j+1)) {
		return true
	}
	if d.is(j, "en") && d.has(j+1, first) {
		j += 2
	}
	if d.is(j, ",") && d.is(j+1, "dat", "die") && d.is(j+2, "is", "zijn") && d.is(j+3, "echt", "gewoon", "dus") {
		return d.ahead(j+4, 3, ours) || d.ahead(j+4, 3, youngster)
	}
	return d.soCalled(j)
}

// soCalled reports whether it is said within two dozen tokens that somebody is called so: "zo noemen ze hem", "hij heet dus echt zo".
func (d *doc) soCalled(j int) bool {
	for k := j; k < min(j+24, len(d.t)); k++ {
		switch {
		case d.is(k, "zo"):
			if d.is(k+1, "noemt", "noemen", "noem", "heet") && d.is(k+2, "iedereen", "ze", "we", "ik", "hij", "ie") {
				return true
			}
		case d.is(k, "heet") && (d.is(k+1, "echt", "ook") && d.is(k+2, "zo") || d.is(k+2, "echt") && d.is(k+3, "zo")):
			return d.is(k-1, "hij", "ze", "zij", "ie")
		}
	}
	return false
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
		return d.is(j, "uit", "van") && (d.number(k) > 0 && d.number(k) < 7 && d.glued(k) && d.size(min(k+1, len(d.t)-1)) == 1 || d.is(k, "groep", "klas") && (d.digits(k+1) || d.size(min(k+1, len(d.t)-1)) == 1) || d.is(k, "jo", "mo") && d.digits(k+1))
	}
	if d.letters(k) && classes(d.word(k)) {
		return own && !d.is(j, "in") || d.is(j, "uit") && d.t[i].cls&word == 0 || d.is(j, "van") && !d.is(k, "klas", "groep")
	}
	if d.is(k, "jo", "mo", "o", "onder") && (d.digits(k+1) || d.digits(k+2)) {
		return d.is(j, "uit", "van")
	}
	return d.letters(k+1) && classes(d.word(k+1)) && d.is(j, "uit", "van") && !d.is(k, "eerste", "andere", "hele", "nieuwe")
}

// metWith reports whether people of here speak, spoke or will speak with tokens i up to j.
func (d *doc) metWith(i, j int) bool {
	switch {
	case d.is(i-1, "bij") && d.is(j, "thuis"), d.is(i-1, "bij") && (d.is(i-2, "thuis") || d.is(j, "op") && d.is(j+2, "kamer")), d.is(i, "sultan") && (d.has(i-1, about) && !d.letters(j) || d.t[i].start && d.has(j, verb)), d.is(i-1, "missen", "mis") && d.is(i-2, "ik", "we", "wij"):
		return true
	case d.letters(j) && handled(d.word(j)) && !d.is(j+1, "door") && !d.has(i-1, about), d.is(i-1, "van") && d.is(i-2, "gehoord") && !d.letters(j):
		return true
	case d.is(i-1, "van") && d.is(j, "kreeg", "krijg", "hoorde", "hoor", "begreep"):
		return d.is(j+1, "ik", "we")
	case d.is(i-1, "met") && !d.is(i-2, "is", "heeft", "had"):
		return (i == 1 || d.t[i-1].start || d.back(i-1, 5, meAndUs)) && (d.within(j, talked) || d.is(j, "heb", "hebben") && d.within(j+2, talked) || d.is(j, "naar") && d.ahead(j+1, 2, doctors))
	case d.is(j, "appt", "appte", "geappt"), d.is(i-1, "appt", "appte"), i > 0 && d.t[i-1].start && d.is(i-1, "mag", "kan") && (d.within(j, lessons) || d.within(j, fetching)), d.is(j, "belt", "belde", "mailde", "mailt") && (d.is(j+1, "net", "af", "mij", "me", "ons", "op", "school", "gisteren", "vanochtend", "vanmiddag") || !d.letters(j+1)):
		return true
	case d.is(j, "vertelde", "zei", "stuurde", "liet", "vertelt", "vroeg", "gaf", "bekende"):
		return d.ahead(j+1, 1+3*btoi(d.is(j+1, "of")), meOrUs) || d.is(j+1, "tegen") && d.is(j+2, "mij", "me", "ons")
	case d.is(i-1, "zie", "zien", "zag", "zagen"):
		return d.is(i-2, "ik", "we", "wij") && d.within(j, thisWeek)
	case d.is(i-1, "iemand") && d.ahead(j, 4, met):
		return d.within(j, justNow)
	case d.t[i-1+btoi(i == 0)].start && d.is(i-1, "bel", "app", "mail", "spreek", "vraag"):
		return true
	case d.within(j, fetching):
		return d.is(i-1, "jij", "je", "iemand", "ik", "we", "jullie", "wij", "ga", "gaan", "moet", "wil", "kan", "mag", "morgen", "even", "straks", "vandaag") && d.back(i, 4, ableTo)
	}
	return d.back(i, 3, meets) && d.back(i, 5, meAndUs) && (d.has(i-1, verb) || d.is(i-1, "heb", "hebben", "net", "vandaag", "gisteren", "ook", "nog", "al", "even", "vanmiddag", "vanochtend", "ik", "we")) && d.within(j, handled)
}

// toldOf reports whether tokens i up to j are who professionals speak of: "huisbezoek bij X", "juf zegt dat X", "leerling X".
func (d *doc) toldOf(i, j int) bool {
	if !d.letters(i - 1) {
		return false
	}
	w, w2 := d.word(i-1), d.word(i-2)
	switch {
	case meetings(w), youngster(w) && !d.is(i-1, "gast", "kind"), d.is(i-1, "stagiair", "stagiaire", "client", "klasgenoot", "mentorleerling", "buurjongen", "buurmeisje", "vriendje"):
		return d.beside(i - 1)
	case d.is(i-1, "met", "bij", "van", "over", "voor") && d.letters(i-2) && meetings(w2):
		return !(d.is(i-2, "dossier") && d.article(i-3))
	case d.is(i-1, "van") && d.letters(i-2) && carried(w2):
		return j == i+1 && d.is(i-3, "de", "het")
	case d.is(i-1, "om", "over") && d.is(i-2, "zorgen", "ongerust"):
		return d.is(j, ",") && d.is(j+1, "hij", "ze", "zij")
	case d.is(i-1, "voor", "over", "bij"):
		return d.within(j, cares)
	case d.is(i-1, "volgens"):
		return d.is(j+1, "zijn", "haar") && d.letters(j+2) && elders(d.word(j+2))
	case d.is(i-1, "heeft", "had"):
		return d.letters(i-2) && (desk(w2) || reporters(w2)) && d.within(j, handled)
	case d.is(j, ",") && d.letters(j+1) && (reporters(d.word(j+1)) || d.is(j+1, "concierge", "stagiair", "stagiaire", "leerling")) && (!d.letters(j+2) || d.is(j+2, "van", "bij", "op", "uit", "in", "onderbouw", "bovenbouw")), d.is(i-1, "dat") && d.is(i-2, "afgesproken"):
		return true
	}
	return d.is(i-1, "dat") && d.letters(i-2) && reports(w2) && d.letters(i-3) && reporters(d.word(i-3))
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
	if d.is(i-3, "de", "zijn", "haar") && d.is(i-4, "met", "aan", "bij", "voor") && (i == 4 || d.t[i-4].start || d.is(i-2, "ouders")) && !holy(d.word(i)) {
		return true
	}
	return d.is(j, "heeft", "had") && d.is(j+1, "hem", "haar") || d.is(i-2, "ouders") && d.is(j, "willen", "weigeren", "vinden", "weten", "komen", "maken") || d.within(j, phoned) || d.back(i-2, 4, phoned)
}

// paired reports whether tokens i up to j and somebody with a first name do or did something: "kregen Erdogan en Dilan ruzie".
func (d *doc) paired(i, j int) bool {
	if d.is(i-1, "en") && d.is(j, "zijn", "waren") && d.ahead(j+1, 1, mates) {
		return true
	}
	if d.is(i-1, "en") && d.has(i-2, first) && d.t[i-2].cls&fine == 0 {
		return d.letters(j) && acted(d.word(j)) && d.within(j, quarrel)
	}
	if d.is(j, "en") && d.is(j+2, "zijn", "waren") && d.ahead(j+3, 1, mates) {
		return true
	}
	return d.is(j, "en") && d.has(j+1, first) && d.t[j+1].cls&(fine|famous) == 0 && (d.t[j+1].cls&word == 0 || d.has(j+1, sure)) && (d.is(i-1, "tussen") || d.letters(i-1) && acted(d.word(i-1)) || d.letters(j+2) && (acted(d.word(j+2)) || d.is(j+2, "ook", "samen", "allebei", "beiden")) && !d.has(i-1, about))
}
