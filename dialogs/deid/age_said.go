package deid

// Ages that are said in passing: in a half sentence, as a guess, as what follows from something else.

var (
	// young are words for one young person of whom a bare age may follow: "jongen 15", "betreft leerling 15".
	young = oneOf("jongen meisje meid meiske jongetje jochie puber tiener knul gozer jongeman jongedame leerling lln leerlinge mentorleerling buurjongen buurmeisje pleegzoon pleegdochter stiefzoon stiefdochter klasgenoot kleinzoon kleindochter dader slachtoffer halfbroer halfzus vriendinnetje vriendje nichtje neefje neef nicht zus broer")
	// elder are words about how old somebody is.
	elder = oneOf("oud ouder jong jonger leeftijd geboren geb jarig verjaardag geboortejaar geboortedatum bouwjaar")
	// grown are words about being of age.
	grown = oneOf("meerderjarig minderjarig volwassen meerderjarige minderjarige")
	// guessed are words before an age that is a guess, or what somebody says.
	guessed = oneOf("zegt denk zei schat eerder zelf hooguit misschien hoogstens zeker beweert claimt stelt")
	// noNoun are words in en that say nothing that could be counted.
	noNoun = oneOf("heen samen binnen alleen open even morgen gisteren erheen kennen spreken helpen zien stoppen begeleiden koppelen noemen plaatsen boven beneden buiten tegen")
)

// agePassing reports whether the number n of the tokens from i up to j is an age said in passing. With bare, nothing that could be
// counted follows.
func (d *doc) agePassing(i, j, n int, bare bool) bool {
	if n < 8 || n > 23 {
		return false
	}
	switch {
	case bare && (d.is(i-1, "want") && d.back(i, 8, person) || d.is(j, "?") && d.is(i-1, "al", "echt", "pas", "nou") && d.back(i, 5, youAre) || d.ahead(j, 3, grown) && !d.is(i-1, "onder", "tot", "vanaf", "boven") ||
		d.is(i-1, "of") && d.is(i-2, "jaar") && d.is(i-3, "een", "n") && d.back(i-3, 4, person) || d.is(i-1, "\"", "'") && d.is(j, "\"", "'") && d.back(i, 10, elder)):
		return true // je bent echt al 16?, een jaar of 15, leeftijd: "achttien"
	case bare && (d.is(i-1, "ik") || d.is(i-1, "mij") && d.is(i-2, "volgens")) && d.is(i-2, "denk", "schat", "gok", "volgens"):
		k := i - 3
		if d.is(k, "is", "was", "wordt") {
			k--
		}
		return d.personAt(k) // jongste denk ik 12
	case bare && d.letters(i-1) && (ageVerb(d.word(i-1)) || guessed(d.word(i-1))) && d.letters(i-2) && young(d.word(i-2)):
		return d.is(i-4, "is", "was", "wordt") // is die jongen hooguit 13
	case bare && d.is(i-1, "ander", "andere", "tweede"), d.is(j, "toen"):
		return d.agedAlready() // de ander 14
	case bare && d.is(i-1, "er"):
		return d.is(i-2, "is", "was") && d.letters(i-3) && kin(d.word(i-3)) // zijn zus is er 20
	case d.is(i-1, "geen") && d.is(i-2, "nog") && d.is(i-3, "van"):
		return d.personAt(i-4) && !amountAt(d, j)
	case d.is(i-1, "van") && d.is(i-2, "een") && d.is(i-3, "er"):
		return d.has(j, located|small) // ik heb er een van 12 in de klas
	case d.is(i-1, "geen") && bare:
		return d.is(j, "maar") && d.back(i, 6, elder) || d.back(i, 4, person) || d.is(i-2, "en") && d.agedAlready() // geen 18 maar 15
	case bare && (d.is(i-1, ",") && d.letters(i-2) && elder(d.word(i-2)) || d.is(i-1, "is") && d.is(i-2, "maar") && d.agedAlready()):
		return true // net zo oud, zestien
	case bare && d.opens(i):
		return d.ahead(j, 7, elder) // zestien, dat is toch geen leeftijd
	case bare && d.is(i-1, ",") && d.is(j, "denk", "schat", "gok"):
		return d.is(j+1, "ik") && (d.back(i, 8, person) || d.back(i, 8, elder))
	case d.is(i-1, "hij", "zij") && d.is(j, "hij", "zij") && d.digits(j+1):
		return true // zij 16 hij 17
	case d.letters(i-1) && young(d.word(i-1)):
		return bare || d.digits(j) && d.is(j+1, ")") // 1) jongen 15 2) zus 17
	case d.is(i-1, "met") && d.is(j, "al", "nog") && (d.letters(i) && d.opens(i-1) || d.back(i, 5, person)):
		return true // met veertien al op de lijst
	case d.is(i-1, "wordt", "werd") && d.is(j, "de") && (d.digits(j+1) || d.ordinal(j+1)):
		return d.personAt(i - 2) // wordt 18 de 27e
	case d.letters(j) && (young(d.word(j)) && !d.is(j, "lln") || d.is(j, "m", "v", "j") && (j+1 >= len(d.t) || d.is(j+1, ",", "."))):
		return d.opens(i) || d.isSign(i-1) && !d.is(i-1, ":", "-", "/", "+") // 19 jongen, net terug; 16m, vmbo
	case d.is(i-1, "dus"):
		return bare && (d.back(i, 9, elder) || d.is(i-2, ",") && isYear(d.number(i-3))) // geboren 2 mei 2011, dus 14
	case d.is(j, "dus"):
		return (d.is(i-1, ",") || d.opens(i)) && (d.back(i, 9, elder) || d.back(i, 4, person))
	case d.is(i-1, "al", "net", "pas", "bijna", "amper") && d.opens(i-1):
		return d.is(j, "en", "maar") && d.is(j+1, "nog", "al", "dan", "toch", "nu", "nooit") // al vijftien en nog nooit
	case d.is(j, "net", "pas", "bijna", "max", "hooguit") && d.is(i-1, ",") && (j+1 >= len(d.t) || d.isSign(j+1) || d.t[j+1].kind == newline):
		return d.back(i, 12, person) // groep 8, 12 net
	case d.is(i-1, "met") && d.opens(i-1):
		return d.is(j, "al") && d.is(j+1, "een", "in", "op", "aan", "mee", "vader", "moeder") // met 14 al een strafblad
	case d.is(i-1, "dacht", "gokte"):
		return d.is(i-2, "ik") && n > 9 && d.is(j, "maar", "of") // ik dacht 18 maar
	case bare && d.is(i-1, "de") && d.is(i-2, "richting", "tegen"):
		return d.back(i, 6, person)
	case d.is(i-1, "ipv") && d.agedAlready(), d.is(j, "ipv") && (d.digits(j+1) || d.has(j+1, number)) && d.back(i, 4, pronoun):
		return true
	case d.is(i-1, "/") && d.is(i-2, "m", "v") && d.opens(i-2):
		return d.has(j, verb) // m/15 vertoont
	case d.is(i-1, "m", "v") && d.opens(i-1):
		return d.has(j, located|verb) && !d.is(j, "is", "van") // v17 uit
	case d.is(i-1, "s") && d.is(i-2, "'") && d.is(i-3, "hij", "ze", "zij"):
		return bare || d.is(j, "mensen", "jongens", "lui", "he", "hoor")
	case d.is(j, "te") && d.is(j+1, "zijn"):
		return d.letters(i-1) && guessed(d.word(i-1)) // zegt 16 te zijn
	case d.is(i-1, "van") && d.is(i-2, "die", "degene", "eentje"):
		return d.is(i-3, "en", "maar", ",") && d.agedAlready() && !amountAt(d, j) || d.is(j, "van") && d.is(j+1, "de", "die", "dat", "het", "gisteren", "vorige") || d.has(j, small|located) && !amountAt(d, j) && !d.is(j, "over", "voor", "na", "tot") && !d.back(i, 6, amount)
	}
	return d.withYears(i, j)
}

// withYears reports whether the number of the tokens from i up to j is how old one is while doing something: "met d'r 17 nog niet". As
// many people together are not: "met z'n 15 stonden ze".
func (d *doc) withYears(i, j int) bool {
	k, her := i-2, d.is(i-1, "haar", "dr", "r", "mijn", "mn")
	switch {
	case !her && !d.is(i-1, "zijn", "zn", "n"):
		return false
	case d.is(k, "'"):
		k -= 1 + btoi(d.glued(k-1)) // z'n, d'r, 'r
	}
	return d.is(k, "met", "op") && d.letters(j) && d.has(j, small|about|verb) && (her || !d.has(j, about)) && !plural(d.word(j)) && !d.is(j, "de", "het", "om", "op", "in") || her && d.is(k, "met") && d.isSign(j)
}

var (
	pronoun = oneOf("hij zij ze ie")
	youAre  = oneOf("ben bent")
)

// alreadyOld reports whether somebody is as old as the number at token i says, in years that end before token end: "is al 15 jaar", but not
// "is al 15 jaar weg".
func (d *doc) alreadyOld(i, end int) bool {
	k := i - 1
	if !d.is(k, "al", "nog", "bijna") {
		return false
	}
	if d.is(k-1, "nu", "toch", "ook") {
		k--
	}
	return d.is(k-1, "is", "was", "wordt", "ben", "bent") && !d.is(k-2, "het", "dat", "dit", "er") && d.ageStops(end)
}
