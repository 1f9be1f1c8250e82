package deid

import "bytes"

var (
	noAgeBefore = oneOf(`al sinds na over binnen afgelopen laatste eerste ruim vorige paar om duurt duurde kreeg per elke ieder iedere nog tot vanaf minimaal onder
		boven tussen minstens maximaal komende volgende tweede krijgt gedurende bijna-al hooguit circa zo'n en t/m tm dan plus`)
	noAgeAfter = oneOf(`geleden lang later cel celstraf gevangenisstraf ervaring terug getrouwd samen werkzaam hier voorwaardelijk jeugddetentie tbs bezig durend terug onderwijs`)
	person     = oneOf(`jongen meisje leerling jongere client kind zoon dochter broer broertje zus zusje student pupil man vrouw hij zij ze leeftijd neef nicht neefje nichtje vriend vriendin
		meid jongetje puber iemand deelnemer buurjongen buurmeisje lln kid gast gozer jochie knul tiener cliente leerlinge deelneemster stagiair stagiaire vriendje vriendinnetje partner verdachte
		zoontje dochtertje kleinzoon kleindochter pleegzoon pleegdochter stiefzoon stiefdochter pleegkind halfbroer halfzus schoonzus zwager pupil mentorleerling klasgenoot meiske oudste jongste ex ie jongeman jongedame jongvolwassene ventje knaap kerel gastje manneke menneke mannetje dame heer dader slachtoffer
		zusjes broertjes zusters broers zussen jongens meisjes meiden kinderen zoons zonen dochters tweeling tweelingzusjes tweelingzussen tweelingbroers tweelingbroertjes jochies knullen gasten peuter kleuter bewoner bewoonster jeugdige minderjarige persoon huisgenoot buurman buurvrouw vader moeder oom tante kleintje middelste benjamin kindje dreumes baby vent gozer pa ma tienermoeder zorgenkind kids meid meidje ventje`)
	// exactly are words behind which an age of anybody stands bare.
	exactly = oneOf("is was wordt werd bleek blijkt leek lijkt")
	// infant are those whose age counts in months.
	infant = oneOf("baby babytje kindje kind dreumes zoontje dochtertje broertje zusje jongetje meisje kleintje jongste zuigeling peuter nichtje neefje tweeling")
	// aroundAge are words before a rank that is a year of life.
	aroundAge = oneOf("op voor na tot sinds vanaf rond tegen")
	ageVerb   = oneOf("oogt is was wordt werd ben inmiddels nu net pas leeftijd bijna amper word nog maar leerling jongen meisje jongere toen zeggen toch")
)

// ages finds exact ages: 15 jaar, vijftien jaar, 15-jarige, een jongen (15), hij is 15. Classes (16-18 jaar), limits (onder de
// 16) and durations (3 jaar geleden) are not ages of somebody.
func (d *doc) ages() {
	for i := 0; i < len(d.t); i++ {
		if d.t[i].quiet || !d.digits(i) && !d.letters(i) {
			continue
		}
		if t := &d.t[i]; t.kind == letters && t.cls&number == 0 && !(t.size > 7 && yearWord(d.word(i))) && !(d.glued(i) && (d.digits(i+1) || d.is(i+1, "!", "|"))) && !d.ordinal(i) {
			continue
		}
		if d.digits(i) && d.glued(i-1) && d.is(i-1, "jo", "mo", "mjo") {
			d.t[i-1].quiet, d.t[i].quiet = true, true // a team, not Mo
			continue
		}
		if n, ok := d.ageJoined(i); ok && n > 3 {
			d.add(i, i+1, Age, Shape, 0.9)
			continue
		}
		n, j := d.years(i)
		if n > 0 && n < 40 && d.is(j, "maanden", "maand", "mnd", "mndn", "weken") && d.monthsOld(i, j+1) {
			d.add(i, j+1+btoi(d.is(j+1, "oud")), Age, Shape, 0.8)
			continue
		}
		// a word against it is no word any more: "is20" becomes a band, and that a name in disguise
		if n < 4 && !(n > 0 && (d.toddler(i, j) || d.rowed(i))) || n > 99 || d.size(i) > 2 && d.digits(i) || d.inRange(i) && !d.rowed(i) || d.sticksBefore(i) && d.letters(i-1) && d.size(i-1) > 1 {
			continue
		}
		if end := d.ageFrom(i, j, n); end > i {
			d.add(i, end+btoi(d.is(end, "max")), Age, Shape, 0.85) // not the boy
			i = end - 1
		}
	}
}

// years gives the number of years at token i, and where it ends: 16, zestien, 16,5, z3sti3n, zeventiende. It is -1 when there is none.
func (d *doc) years(i int) (n, end int) {
	n, end = d.number(i), i+1
	switch {
	case n >= 0 && d.glued(i) && d.is(i+1, ",", ".") && d.glued(i+1) && d.is(i+2, "5"):
		return n, i + 3
	case n >= 0 && d.glued(i) && d.is(i+1, "e", "de", "ste") && d.birthday(i, i+2):
		return n, i + 2
	case n >= 0 && d.halfMore(end) > end:
		return n, d.halfMore(end)
	case n >= 0:
		return n, end
	case d.has(i, number):
		return d.numeral(i), max(end, d.halfMore(end))
	case d.letters(i) && d.t[i].cls&^word == 0 && halves(d.word(i)):
		return d.halfYears(i), end
	case d.glued(i) && (d.digits(i+1) || d.is(i+1, "!", "|") && d.glued(i+1)):
		var buf [20]byte
		if w, to := d.undisguise(i, buf[:0]); d.x.class(w)&number != 0 {
			return numerals()[string(w)], to
		}
	case d.ordinal(i) && d.birthday(i, i+1):
		return ordinals()[string(d.word(i))], end
	}
	return -1, end
}

// yearWord are the ends of words with a number in them.
var yearWord = endings("jarig jarige jarigen jarigs enhalf derhalf")

// halves are the ends of a number and a half in one word.
var halves = endings("enhalf derhalf")

// halfMore gives the end of "en een half" at token j, or j.
func (d *doc) halfMore(j int) int {
	if d.is(j, "en", "eneen") && (d.is(j+1, "half", "halve") || d.is(j+1, "een") && d.is(j+2, "half", "halve")) {
		return j + 2 + btoi(d.is(j+1, "een"))
	}
	return j
}

// halfYears reads "veertieneneenhalf", "drieenhalf" and "anderhalf", all down to whole years. It is -1 for any other word.
func (d *doc) halfYears(i int) int {
	w := d.word(i)
	if string(w) == "anderhalf" {
		return 1
	}
	for _, end := range []string{"eneenhalf", "enhalf"} {
		if stem, ok := bytes.CutSuffix(w, []byte(end)); ok {
			if n, ok := numerals()[string(stem)]; ok {
				return n
			}
		}
	}
	return -1
}

// months gives the end of "en 4 mnd" behind an age that ends before token j, or j.
func (d *doc) months(j int) int {
	k := j + btoi(d.is(j, "en", ",", "+"))
	if (d.digits(k) && d.size(k) < 3 || d.has(k, number)) && d.is(k+1, "maanden", "maand", "mnd", "mnden", "mndn", "mnds", "mn") {
		return k + 2
	}
	return j
}

// birthday reports whether a rank from token i up to end is that of a year of life: op haar 15e, voor zijn zestiende verjaardag.
func (d *doc) birthday(i, end int) bool {
	return d.is(i-1, "zijn", "haar", "zn", "dr", "mijn", "je", "n", "r") && (d.is(end, "verjaardag", "levensjaar") || d.back(i-1, 2+btoi(d.is(i-1, "n", "r")), aroundAge) && (d.ends(end) || d.conjugated(end)))
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

// ageFrom gives the end of an age whose number is token i and ends before token j.
func (d *doc) ageFrom(i, j, n int) int {
	k := j
	if d.is(k, "-") && d.glued(i) {
		k++
	}
	if d.is(k, "jarige", "jarig", "jarigen") {
		return k + 1
	}
	before := i > 0 && d.letters(i-1) && noAgeBefore(d.word(i-1)) || d.is(i-1, "de") && d.is(i-2, "onder", "boven", "tot", "vanaf")
	if d.is(k, "jaar", "jr", "jaren", "jaartjes", "lentes") || d.is(k, "j") && d.glued(i) {
		if d.is(k+1, "oud", "jong") {
			return k + 2
		}
		if d.is(k, "jaren") && !(d.is(i-1, "zijn", "haar") && d.is(i-2, "met")) || before && !d.alreadyOld(i, k+1) || d.letters(k+1) && noAgeAfter(d.word(k+1)) || n > 23 && !d.back(i, 3, person) && !d.back(i, 2, ageVerb) {
			return i
		}
		return d.months(k + 1)
	}
	if d.ageBare(i, j, n, before) {
		return j
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
