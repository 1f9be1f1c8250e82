package deid

// Ages of which the number stands alone: told by what stands around it.

var (
	// until are words between "wordt" and an age: "wordt in mei 18".
	until = oneOf(`in op over eind begin volgende deze komende vorige week weken maand maanden dagen jaar morgen overmorgen gisteren vandaag straks binnenkort dadelijk bijna pas net al alweer nu dus dan ook eindelijk januari februari
		maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag zomer winter herfst voorjaar najaar ergens rond hij zij ze ie`)
	// afterAge are words behind an age that stands alone.
	afterAge = oneOf("en maar geworden dus of die dan hoor oud want pas ofzo nu geloof denk toen volgens he toch als zegt zei ongeveer geweest met max maximaal hooguit hoogstens net misschien")
	// kin are words for one person of whom an age may follow at once.
	kin      = oneOf("zoon dochter zoontje dochtertje broer zus broertje zusje neef nicht neefje nichtje vriend vriendin vriendje vriendinnetje moeder vader halfbroer halfzus stiefbroer stiefzus pa ma paps mams oudste jongste middelste kleintje")
	estimate = oneOf("schat schatte schatten schatting geschat gok gokte")
)

// ageBare reports whether the number n, of the tokens from i up to j, is somebody's age though no "jaar" says so. With before,
// the word before it speaks of an amount or a limit.
func (d *doc) ageBare(i, j, n int, before bool) bool {
	bare := d.ageStops(j)
	switch {
	case d.rowed(i), d.is(j, "geworden"):
		return true
	case d.ordinal(i) || d.is(j-1, "e", "de", "ste"):
		return n > 5 // see birthday
	case bare && d.letters(i-1) && (exactly(d.word(i-1)) && (d.personAt(i-2) || d.is(i-2, ")") && d.personAt(i-3)) || d.is(i-1, "al", "pas", "nu", "net", "inmiddels", "bijna", "zeker", "echt", "gewoon", "minstens", "hooguit", "ongeveer", "ruim") && d.is(i-2, "is", "was") && d.personAt(i-3)):
		return true
	case bare && d.letters(i-1) && d.personAt(i-1) && (d.is(i-2, ",", "en") || d.is(i-2, "de", "het", "zijn", "haar", "zn", "dr") && d.is(i-3, ",", "en")) && len(d.found) > 0 && d.found[len(d.found)-1].Type == Age && d.t[i].s-int32(d.found[len(d.found)-1].End) < 20:
		return true // vader is 44, moeder 41
	case bare && d.is(i-1, "mij") && d.is(i-3, "is", "was") && d.personAt(i-4):
		return true
	case d.is(i-1, "van", "v") && d.personAt(i-2) && !amountAt(d, j) && !(d.letters(j) && !d.has(j, verb|small) && plural(d.word(j)) && !noNoun(d.word(j)) && !d.countsNothing(j)):
		return true
	case d.is(i-1, "wordt", "werd") && d.personAt(i-2) && d.is(j, "op", "in") && !before, bare && d.turns(i):
		return true
	case n < 70 && (d.is(i-1, "zou", "zal", "moet", "kan") || d.is(i-1, "al", "ook", "nu", "wel") && d.is(i-2, "zou", "moet")) && d.is(j, "zijn", "wezen") && d.back(i, 5, person), n < 70 && d.is(j, "te") && d.is(j+1, "zijn") && d.back(i, 5, person):
		return true // haar man zou 26 zijn
	case n > 7 && n < 24 && bare && (d.is(i-1, "hem", "haar", "m") && d.letters(i-2) && estimate(d.word(i-2)) || d.letters(i-1) && guessed(d.word(i-1)) && d.agedAlready()):
		return true // ik schat hem 17, zij zegt 15
	case n < 90 && (bare || d.is(j, "is", "was", "wordt")) && d.alsoAged(i, j, n):
		return true
	case n > 23 && n < 90 && d.is(i-1, "(") && d.is(j, ")") && d.personAt(i-2), n < 24 && d.opens(i) && d.is(j, "!", ".") && d.is(j+2, "jaar", "jr") && max(d.number(j+1), d.numeral(j+1)) == n:
		return true // moeder (38); negen! negen jaar
	case n > 5 && bare && (d.opens(i) || d.is(i-1, "gewoon", "echt", "ja", "maar", "pas", ",")) && d.ageSaid(i, j), n > 7 && d.isLeet(i, j):
		return true
	case d.agePassing(i, j, n, bare):
		return true
	case n > 23 || before && !d.is(i-1, "al", "bijna"):
		return false
	}
	return d.ageSpoken(i, j, n, bare) || bare && !before && d.ageListed(i, j, n)
}

// alsoAged reports whether the number n of the tokens from i up to j is the age of a grown-up or an answer, by what stands before it:
// "moeder 41, vader 44", "zelf ben ik 26", "hoe oud? 17".
func (d *doc) alsoAged(i, j, n int) bool {
	switch {
	case d.is(i-1, "hij", "zij", "ze", "ie") && d.is(j, "is", "was", "wordt"):
		return d.ageStops(j + 1) // dat hij 24 is
	case d.letters(i-1) && kin(d.word(i-1)):
		return d.is(j, ",", ")") || (j >= len(d.t) || d.isSign(j)) && d.agedAlready()
	case d.is(i-1, "kind"):
		return d.is(i-2, "oudste", "jongste", "middelste")
	case d.is(i-1, "zelf"):
		return d.is(i-2, "is", "was") && d.personAt(i-3)
	case d.is(i-1, "zegt", "beweert") && (j >= len(d.t) || d.is(j, ".", ",")):
		return n > 7 && d.is(i-2, "hij", "zij", "ze", "ie")
	case d.is(i-1, "ik"):
		return d.is(i-2, "ben", "was", "word", "werd")
	case d.is(i-1, "?"):
		return d.is(i-2, "oud", "leeftijd") || d.is(i-2, "zij", "hij", "ze", "jij", "zus", "broer", "vriend", "vriendin", "ander") && d.agedAlready()
	case d.is(i-1, ","):
		return d.is(i-2, "nee", "ja", "nou") && d.agedAlready()
	}
	return d.is(i-1, "denk", "schat", "gok") && d.is(i-2, "ik") && d.back(i, 6, person)
}

// ageSaid reports whether the number of the tokens from i up to j says once more what was found as an age: "hij is elf. ELF."
func (d *doc) ageSaid(i, j int) bool {
	for k := len(d.found) - 1; k >= 0 && k >= len(d.found)-8; k-- {
		if f := d.found[k]; f.Type == Age && string(d.f[f.Start:f.End]) == string(d.text(i, j)) {
			return true
		}
	}
	return false
}

// agedAlready reports whether an age was found in the text.
func (d *doc) agedAlready() bool {
	for i := len(d.found) - 1; i >= 0 && i >= len(d.found)-8; i-- {
		if d.found[i].Type == Age {
			return true
		}
	}
	return false
}

// isLeet reports whether the number of the tokens from i up to j is a word with digits or signs for letters: zest1en.
func (d *doc) isLeet(i, j int) bool {
	return j > i+1 && d.letters(i) && d.glued(i) && !d.letters(i+1) && d.atEnd(j)
}

// ageStops reports whether no noun that could be counted stands at token j, behind a number.
func (d *doc) ageStops(j int) bool {
	return j >= len(d.t) || d.t[j].kind == newline || d.letters(j) && afterAge(d.word(j)) ||
		d.t[j].kind == sign && !d.is(j, "%", "/", "+", "-", ":", "'", "°", "€") && !(d.is(j, ".", ",") && d.glued(j) && d.digits(j+1))
}

// turns reports whether somebody becomes as old as the number at token i says: "wordt in mei 18".
func (d *doc) turns(i int) bool {
	k := i - 1
	for k > i-5 && (d.letters(k) && until(d.word(k)) || d.has(k, number) || d.digits(k)) {
		k--
	}
	return k < i-1 && d.is(k, "wordt", "werd") && !d.is(k-1, "het", "er", "dat", "dit") && !d.is(k+1, "het", "er", "dat", "om", "rond")
}

// ageSpoken reports whether the number of the tokens from i up to j is an age by the words against it.
func (d *doc) ageSpoken(i, j, n int, bare bool) bool {
	who := func(k int) bool { return d.is(k, "hij", "zij", "ze", "ie") }
	switch {
	case d.is(i-1, ":", "=") && (d.is(i-2, "leeftijd", "lftd", "lft", "leeft", "oud") || d.is(i-3, "leeftijd") && d.personAt(i-2)), bare && d.is(i-1, "leeftijd", "lftd", "lft"):
	case (who(i-1) || d.is(i-1, "die") && n > 9) && d.is(j, "was", "werd", "is", "wordt"), d.is(i-1, "was", "werd", "is") && who(i-2) && d.is(j, "toen"), d.opens(i) && d.is(j, "is") && who(j+1) && n > 7:
	case d.opens(i) && n > 7 && d.is(j+btoi(d.is(j, ",")), "en", "maar") && d.is(j+1+btoi(d.is(j, ",")), "al", "nu", "nog", "dan", "toch", "hij", "ze"): // 16 en al vader
	case d.opens(i) && n > 7 && d.is(j, "pas", "nog") && (!d.letters(j+1+btoi(d.is(j+1, "maar"))) || d.is(j+1, "maar") && d.is(j+2, "en")): // Dertien pas, en al
	case bare && who(i-1) && d.letters(i-2) && exactly(d.word(i-2)): // nu is ze 16
	case n > 7 && d.letters(i-1) && (d.is(i-1, "amper", "maar", "nog") || until(d.word(i-1))) && d.is(j, "is", "was", "wordt", "werd") && d.back(i-1, 4, person): // terwijl ze pas twaalf is
	case n > 7 && d.is(j, "te") && d.is(j+1, "zijn") && d.back(i, 4, person): // ze zegt 18 te zijn
	case n > 5 && d.letters(i-1) && kin(d.word(i-1)) && (bare || d.has(j, verb)): // dochter 13 en zoon 9
	case bare && d.is(i-1, "gewoon", "echt", "nog", "pas", "net", "nu", "al", "maar", "inmiddels") && who(i-2) && d.letters(i-3) && exactly(d.word(i-3)): // is hij gewoon 16
	case bare && n > 7 && d.is(i-1, "als") && d.is(i-2, "uit", "eruit", "oogt"):
	case bare && d.is(i-1, "zegt", "zei", "staat") && d.is(i-2, "id", "paspoort", "pas", "legitimatie", "identiteitskaart", "idkaart"):
	case bare && d.is(i-1, "zelf") && d.is(i-2, "ben", "was", "is", "word"):
	case d.is(i-1, "zou", "moet", "kan", "rond", "ongeveer") && d.is(j, "zijn", "wezen") && d.back(i, 5, person):
	case n > 7 && bare && (d.is(i-1, "op") && d.back(i, 5, estimate) || d.is(i-1, "geen") && d.is(i-2, "nog")):
	case n > 7 && d.is(i-1, "van") && d.is(i-2, "die", "degene", "iemand", "eentje") && (bare || d.has(j, verb)): // die van 13 deed mee
	case d.is(i-1, "van") && i > 1 && d.letters(i-2) && (person(d.word(i-2)) || d.has(i-2, first) && (!d.has(i-2, word) || d.has(i-3, relation))) && (bare || d.has(j, small|about|located|verb)):
	default:
		return false
	}
	return true
}

// ageListed reports whether the number of the tokens from i up to j, with no noun behind it, is an age in a row of details of somebody.
func (d *doc) ageListed(i, j, n int) bool {
	closes := j >= len(d.t) || d.is(j, ",", ".", ")", "ofzo", "denk", "geloof", "ongeveer", "misschien") || d.t[j].kind == newline
	switch {
	case d.is(i-2, "wordt", "werd") && !d.is(i-3, "het", "er"), d.is(i-3, "wordt", "werd") && d.letters(i-1) && d.back(i, 6, person):
	case d.is(i-1, "m", "v") && n > 7 && !d.digits(i-2) && (d.opens(i-1) || d.isSign(i-2) || d.is(i-2, "en")):
	case d.is(i-1, "/") && d.is(i-2, "m", "v", "j") && n > 7 && !d.glued(i-3) && (d.opens(i-2) || !d.digits(i-3)): // m/16
	case d.is(i-1, ",") && closes && n > 7 && (d.is(i-2, "m", "v") || d.letters(i-2) && d.t[i-2].cls&(word|fine) == 0 && (d.has(i-2, first) || d.numeral(i) > 0) || d.is(j, ")") && d.is(i-4, "(") && d.letters(i-5) && (d.has(i-5, first) || d.t[i-5].title)):
	case d.is(i-1, "(") && d.is(j, ")", ",") && (d.back(i, 4, person) || d.is(i-2, "m", "v") || d.is(i-3, "m", "v") || d.has(i-2, first) || d.capital(i-2)), d.is(i-1, ",") && closes && d.back(i, 4, person):
	case d.letters(i-1) && ageVerb(d.word(i-1)) && (d.back(i, 5, person) || n >= 8 && !d.is(i-2, "het", "dat", "er", "stand", "hoe")):
	default:
		return false
	}
	return true
}
