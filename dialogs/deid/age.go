package deid

import "bytes"

var (
	noAgeBefore = oneOf(`al sinds na over binnen afgelopen laatste eerste ruim vorige paar om duurt duurde kreeg per elke ieder iedere nog tot vanaf minimaal onder
		boven tussen minstens maximaal komende volgende tweede krijgt gedurende bijna-al hooguit circa zo'n en t/m tm dan plus`)
	noAgeAfter = oneOf(`geleden lang later cel celstraf gevangenisstraf ervaring terug getrouwd samen werkzaam hier voorwaardelijk jeugddetentie tbs bezig durend terug onderwijs`)
	person     = oneOf(`jongen meisje leerling jongere client kind zoon dochter broer broertje zus zusje student pupil man vrouw hij zij ze leeftijd neef nicht neefje nichtje vriend vriendin
		meid jongetje puber iemand deelnemer buurjongen buurmeisje lln kid gast gozer jochie knul tiener cliente leerlinge deelneemster stagiair stagiaire vriendje vriendinnetje partner verdachte
		zoontje dochtertje kleinzoon kleindochter pleegzoon pleegdochter stiefzoon stiefdochter pleegkind halfbroer halfzus schoonzus zwager pupil mentorleerling klasgenoot meiske oudste jongste ex`)
	// exactly are words behind which an age of anybody stands bare.
	exactly = oneOf("is was wordt werd")
	ageVerb = oneOf("is was wordt werd ben inmiddels nu net pas leeftijd bijna amper word nog maar leerling jongen meisje jongere toen zeggen toch")
)

// ages finds exact ages: 15 jaar, vijftien jaar, 15-jarige, een jongen (15), hij is 15. Classes (16-18 jaar), limits (onder de
// 16) and durations (3 jaar geleden) are not ages of somebody.
func (d *doc) ages() {
	for i := 0; i < len(d.t); i++ {
		if d.t[i].quiet || !d.digits(i) && !d.letters(i) {
			continue
		}
		if n, ok := d.ageJoined(i); ok && n > 3 {
			d.add(i, i+1, Age, Shape, 0.9)
			continue
		}
		n := d.number(i)
		if n < 0 {
			n = d.numeral(i)
		}
		// a word against it is no word any more: "is20" becomes a band, and that a name in disguise
		if n < 4 || n > 99 || d.size(i) > 2 && d.digits(i) || d.inRange(i) || d.sticksBefore(i) && d.letters(i-1) && d.size(i-1) > 1 {
			continue
		}
		if end := d.ageFrom(i, n); end > i {
			d.add(i, end, Age, Shape, 0.85)
			i = end - 1
		}
	}
}

// ageJoined reads "vijftienjarige".
func (d *doc) ageJoined(i int) (int, bool) {
	w := d.word(i)
	if len(w) < 8 {
		return 0, false
	}
	at := bytes.LastIndex(w, []byte("jarig"))
	if at < 3 {
		return 0, false
	}
	n, ok := numerals()[string(w[:at])]
	return n, ok
}

// ageFrom gives the end of an age whose number is token i.
func (d *doc) ageFrom(i, n int) int {
	j := i + 1
	if d.is(j, "-") && d.glued(i) {
		j++
	}
	if d.is(j, "jarige", "jarig", "jarigen") {
		return j + 1
	}
	if d.is(j, ",") && d.glued(i) && d.is(j+1, "5") && d.glued(j) && d.is(j+2, "jaar", "jr") {
		return j + 3 // 17,5 jaar
	}
	before := i > 0 && d.letters(i-1) && noAgeBefore(d.word(i-1)) || d.is(i-1, "de") && d.is(i-2, "onder", "boven", "tot", "vanaf")
	if d.is(j, "jaar", "jr", "jaren") || d.is(j, "j") && d.glued(i) {
		if d.is(j+1, "oud", "jong") {
			return j + 2
		}
		if d.is(j, "jaren") || before || d.letters(j+1) && noAgeAfter(d.word(j+1)) || n > 23 && !d.back(i, 3, person) && !d.back(i, 2, ageVerb) {
			return i
		}
		return j + 1
	}
	bare := j >= len(d.t) || d.t[j].kind == sign && !d.is(j, "%", "/", "+", "-", ":", "'", "°", "€") && !(d.is(j, ".", ",") && d.glued(j) && d.digits(j+1)) ||
		d.t[j].kind == newline || d.is(j, "en", "maar", "geworden", "dus", "of", "die", "dan", "hoor", "oud", "want", "pas", "ofzo", "nu", "geloof", "denk", "toen", "volgens")
	if d.is(j, "geworden") {
		return j
	}
	switch {
	case bare && d.letters(i-1) && (exactly(d.word(i-1)) && d.personAt(i-2) || d.is(i-1, "al", "pas", "nu", "net", "inmiddels", "bijna") && d.is(i-2, "is", "was") && d.personAt(i-3)):
		return i + 1
	case bare && d.letters(i-1) && d.personAt(i-1) && d.is(i-2, ",", "en") && len(d.found) > 0 && d.found[len(d.found)-1].Type == Age && d.t[i].s-int32(d.found[len(d.found)-1].End) < 16:
		return i + 1 // vader is 44, moeder 41
	case bare && d.is(i-1, "mij") && d.is(i-3, "is", "was") && d.personAt(i-4):
		return i + 1
	case d.is(i-1, "wordt", "werd") && d.personAt(i-2) && d.is(i+1, "op", "in") && !before:
		return i + 1
	case n > 23 || before:
	case d.is(i-1, ":", "=") && d.is(i-2, "leeftijd"), d.is(i-1, "hij", "zij", "ze") && d.is(i+1, "was", "werd", "is"), d.is(i-1, "was", "werd", "is") && d.is(i-2, "hij", "zij", "ze") && d.is(i+1, "toen"),
		d.opens(i) && d.is(i+1, "is") && d.is(i+2, "hij", "zij", "ze", "ie") && n > 7:
		return i + 1
	case d.is(i-1, "van") && i > 1 && d.letters(i-2) && (person(d.word(i-2)) || d.has(i-2, first) && !d.has(i-2, word)) && (bare || d.has(i+1, small|about|located|verb)):
		return i + 1
	case !bare:
	case d.is(i-2, "wordt", "werd") || d.is(i-3, "wordt", "werd") && d.letters(i-1) && d.back(i, 6, person):
		return i + 1
	case d.is(i-1, "m", "v") && n > 7 && !d.digits(i-2) && (d.opens(i-1) || d.isSign(i-2) || d.is(i-2, "en")):
		return i + 1
	case d.is(i-1, ",") && d.is(i+1, ",", ")", ".") && n > 7 && (d.is(i-2, "m", "v") || d.letters(i-2) && d.t[i-2].cls&(word|fine) == 0 && (d.has(i-2, first) || d.numeral(i) > 0) || d.is(i+1, ")") && d.is(i-4, "(") && d.letters(i-5) && (d.has(i-5, first) || d.t[i-5].title)):
		return i + 1
	case d.is(i-1, "(") && d.is(i+1, ")", ",") && (d.back(i, 4, person) || d.has(i-2, first) || d.capital(i-2)), d.is(i-1, ",") && d.is(i+1, ",", ".") && d.back(i, 3, person):
		return i + 1
	case d.letters(i-1) && ageVerb(d.word(i-1)) && (d.back(i, 5, person) || n >= 8 && !d.is(i-2, "het", "dat", "er", "stand")):
		return i + 1
	}
	return i
}

// personAt reports whether token i is a word for somebody, or a first name.
func (d *doc) personAt(i int) bool {
	return d.letters(i) && (person(d.word(i)) || d.has(i, relation) || d.t[i].cls&(first|word) == first)
}

// opens reports whether a sentence begins with token i, which may be a number.
func (d *doc) opens(i int) bool {
	return i == 0 || d.t[i].start || d.t[i-1].kind == newline || d.is(i-1, ".", "!", "?") && !d.glued(i-1)
}

// inRange reports whether token i is an end of a class: 14-16, 14 tot 16, 14 à 16, 14/15.
func (d *doc) inRange(i int) bool {
	other := func(k int) bool { return d.digits(k) || d.numeral(k) > 3 }
	return d.is(i-1, "-", "tot", "a", "/", "of", "en") && other(i-2) || d.is(i+1, "-", "tot", "a", "/", "of", "en", "+") && (other(i+2) || d.is(i+1, "+"))
}
