package deid

import "bytes"

// First names that are ordinary words too: what stands around them decides.

// sameNames finds an ordinary word that begins a sentence when it was somebody's name elsewhere in the text: "Hoop wil mee".
func (d *doc) sameNames() {
	known := d.found
	for i := range d.t {
		t := &d.t[i]
		if !t.start || !t.title || t.quiet || t.cls&word == 0 || t.cls&(small|verb|about|common|month|number) != 0 || !d.acts(i) {
			continue
		}
		for k := range known {
			if known[k].Type == Name && string(d.f[known[k].Start:known[k].End]) == string(d.word(i)) {
				d.add(i, i+1, Name, Cued, 0.6)
				break
			}
		}
	}
}

// counts reports whether token i is a measure before a number, or a point of the compass before a people: max 5,
// Oost-Europese.
func (d *doc) counts(i int) bool {
	switch string(d.text(i, i+1)) {
	case "max", "min", "art":
		if d.t[i].title && (!d.t[i].start || !d.digits(i+1)) {
			return false // "bij Max."
		}
		if d.digits(i-1) && d.phraseEnds(i+1) {
			return true // 15:45 max
		}
		return d.digits(i+1) || d.has(i+1, number) || d.is(i+1, ".") || d.is(i+1, "van") && d.is(i-1, "de", "het")
	case "noord", "zuid", "oost", "west", "midden":
		return d.is(i+1, "-") && d.has(i+2, fine)
	}
	return false
}

// weighAmbiguous weighs a first name that is also a word: Roos, Storm, Wil.
func (d *doc) weighAmbiguous(i int) float64 {
	verbal := d.t[i].cls&(verb|month|number) != 0
	switch {
	case d.named(i):
		return 0.8
	case d.vanAfter(i + 1), d.t[i].cls&maybe != 0 && d.surnamed(i) && !d.article(i-1), d.t[i].start && d.surnameAfter(i+1):
		return 0.75
	case d.capital(i) && (!d.article(i-1) || d.is(i-1, "ons", "onze", "mijn") || d.acts(i)), d.is(i-1, ":") && d.t[i].title && d.t[i].cls&maybe != 0 && (d.acts(i) || d.is(i+1, ",", "tegen", "met")):
		return 0.8
	case d.has(i+1, last) && !d.has(i+1, word) && d.beside(i), d.t[i].title && d.letters(i+1) && d.t[i+1].title && !d.t[i+1].start && d.has(i+1, last) && d.beside(i):
		return 0.8
	case d.t[i].start && d.t[i].title && d.is(i+1, "en", ",", "+", "&") && d.capital(i+2) && d.has(i+2, first|last):
		return 0.7
	case d.t[i].start && d.t[i].title && d.related(i):
		return 0.65
	case d.t[i].start && d.t[i].cls&maybe != 0 && d.has(i+1, surname) && d.has(i+2, verb) && !d.has(i+1, verb|small) && d.beside(i):
		return 0.6 // amber zomer heeft
	case verbal:
		if d.t[i].cls&month == 0 && d.verbName(i) {
			return 0.6
		}
		return 0
	case d.t[i].cls&maybe != 0 && d.pointedAt(i):
		return 0.6
	case d.t[i].cls&maybe != 0 && (d.t[i].start && d.is(i+1, "haar", "zijn") && d.has(i+2, relation) || d.is(i-1, "sinds") && d.has(i+1, small|about|verb)):
		return 0.6 // "joy haar vriend", "sinds demi bij hem is"
	case d.joined(i), d.aged(i + 1), d.t[i].cls&maybe != 0 && d.spokenTo(i):
		return 0.7
	case d.strong(i), d.possessive(i+1) && !d.article(i-1):
		return 0.75
	case d.weak(i) && d.is(i-1, "over", "om", "met", "van", "bij", "tegen", "volgens", "namens", "zei", "hoi", "hey", "hee", "beste", "dag", "groetjes", "groet", "groeten", "liefs", "mvg", "gr"):
		return 0.65
	case d.t[i].start && d.is(i+1, "is", "was") && d.ahead(i+2, 4, sortOf):
		return 0 // roos is een moeilijke kleur
	case d.t[i].start && (d.acts(i) || d.is(i+1, "rook", "stonk") && d.is(i+2, "naar") || d.t[i].cls&maybe != 0 && d.is(i+1, "uit")), d.acts(i) && d.conjunction(i-1):
		return 0.6
	case d.t[i].cls&maybe != 0 && (d.is(i-1, "voor", "aan", "door", "naar", "rond", "tussen") || d.has(i-1, verb) && !d.has(i+1, verb|number) || d.is(i-1, "heb", "hebt", "hebben", "sprak", "zag", "ken", "kent")):
		return 0.55
	case d.t[i].cls&maybe != 0 && (d.conjunction(i-1) && !d.has(i+1, about) && !d.is(i+1, "in", "op") || d.has(i-1, verb) && i > 0 && d.t[i-1].start):
		return 0.55
	}
	return 0
}

// surnameAfter reports whether particles and a surname begin at token k: "Roos van Dijk belde", "roos van dijk belde".
func (d *doc) surnameAfter(k int) bool {
	if !d.is(k, "van", "de", "den", "el", "ter", "ten", "ben", "al") {
		return false
	}
	for k++; d.is(k, "der", "den", "de", "het", "'", "t"); {
		k++
	}
	return d.has(k, last) && (d.capital(k) && d.t[k].cls&first == 0 || d.has(k, surname) && d.has(k+1, verb))
}

// related reports whether an age or relatives behind token i say that it is somebody: "Roos, 15 jaar", "Mark en zijn vrienden".
func (d *doc) related(i int) bool {
	switch {
	case d.is(i+1, "en"):
		return d.is(i+2, "zijn", "haar", "zn") && (d.has(i+3, relation) || d.letters(i+3) && ours(d.word(i+3)) || d.is(i+3, "vrienden", "vriendinnen", "broers", "zussen", "familie"))
	case d.is(i+1, ","):
		return d.digits(i+2) && d.is(i+3, "jaar", "jr", "j")
	case d.is(i+1, "van"):
		return d.is(i+2, "de", "het") && d.letters(i+3) && d.has(i+4, verb) && !d.is(i+4, "is", "was") || d.here(i, i+1) // "Sjonnie van het café kent hem"
	}
	return d.aged(i+1) || d.here(i, i+1)
}

// human are verbs of people alone.
var human = oneOf("durft durfde woont woonde vroeg vraagt appte appt belde zei zegt weigert weigerde sloeg slaat schold scheldt dreigt dreigde huilde huilt lachte vertelde vertelt vindt vond denkt dacht spijbelt noemt bidt zingt zong danst danste draagt droeg fietst slaapt sliep kreeg krijgt")

// verbName reports whether the verb at token i is who does something: "Wil heeft", "is wil er morgen".
func (d *doc) verbName(i int) bool {
	switch {
	case d.acts(i) && (d.t[i].start || d.t[i].cls&maybe != 0 && d.is(i-1, ",", "als", "omdat", "toen", "want") && !d.is(i+2, "geen", "een")):
		return true // two finite verbs in a row
	case d.t[i].cls&maybe == 0:
		return false
	case d.titled(i) && d.acts(i):
		return true // voogd wil is
	case d.t[i].start && d.is(i+1, "van", "uit") && d.is(i+2, "de", "het") && d.has(i+4, verb):
		return true // Wil van de administratie heeft
	case d.joined(i) && (d.acts(i) || d.is(i+1, "zijn", "hebben", "gaan", "komen", "waren")), i > 0 && d.t[i-1].start && d.is(i-1, "is", "was", "heeft", "had", "komt", "gaat", "belt", "weet") && !d.is(i+1, "je", "hij", "ze", "of", "en"):
		return true
	}
	return d.is(i-1, "met", "bij", "over", "volgens", "namens", "van", "aan") && !d.letters(i+1) && !d.back(i, 6, whereTo)
}

// apposed reports whether token i stands between commas with what somebody is behind it: "een van ons, wende, lief kind".
func (d *doc) apposed(i int) bool {
	if !d.is(i-1, ",") || !d.is(i+1, ",") || d.t[i].cls&(small|common|verb|relation|title) != 0 {
		return false
	}
	if d.has(i-2, relation) && d.nickWord(i) && !states(d.word(i)) {
		return true // het zusje, liv, is 4
	}
	k := i + 2
	if d.is(k, "een", "die", "het", "de", "n", "mijn", "zijn", "haar") {
		k++
	}
	if d.letters(k) && !d.personAt(k) && d.t[k].cls&(small|verb|about) == 0 {
		k++
	}
	return d.letters(k) && person(d.word(k)) && !plural(d.word(k)) || d.has(k, relation)
}

// chiefs are who a group turns round: "hoofdpersoon is lei".
var chiefs = oneOf("hoofdpersoon hoofdrolspeler leider aanvoerder kopstuk kartrekker aanstichter hoofdverdachte hoofddader spil voorman leidster baas aanjager initiatiefnemer")

// states are surnames that say how somebody is.
var states = oneOf("dood weg ziek bang blij kwijt klaar moe vrij streng hard zacht rijk arm blind doof stom dronken vast bekend kaal blond mager knap kort lang zuur bitter snel vlug wild mank krom recht fijn best alleen thuis nodig")

// chiefly reports whether token i is said to be the chief of a group.
func (d *doc) chiefly(i int) bool {
	return d.is(i-1, "is", "was", "lijkt", "blijkt", "heet") && d.letters(i-2) && chiefs(d.word(i-2)) && d.ends(i+1) && d.nickWord(i) && !states(d.word(i))
}

// sortOf are words for what a thing is that bears a name as people do.
var sortOf = oneOf("seizoen jaargetijde kleur lievelingskleur bloem lievelingsbloem plant vogel dier beest insect boom steen maand woord smaak geur gevoel munt muntsoort instrument")

var whereTo = oneOf("waar waarmee waarover die dat")

// pointedAt reports whether somebody is told apart or seen at token i: "niet die andere roos, maar", "zie je roos nog", "vraag het roos".
func (d *doc) pointedAt(i int) bool {
	switch {
	case d.bareNoun(i), d.is(i+1, "(") && d.has(i+2, relation|title), d.is(i+1, "en") && d.is(i+2, "ik", "jij", "hij", "zij", "wij"):
		return true // "cc roos", "heide (moeder)", "mark en ik"
	case d.is(i-1, "ook", "zelfs", "alleen") && d.acts(i) && !d.is(i, "storm", "hoop", "lente", "heide"):
		return true
	case d.t[i].start && d.is(i+1, ",") && d.has(i+2, first) && (d.has(i+2, sure) || !d.has(i+2, word)) && d.is(i+3, "en", ","):
		return true // storm, mees en linde
	case d.is(i-1, "niet", "nee", "andere") || d.is(i-1, "die") && d.is(i-2, "niet"):
		return !d.letters(i + 1)
	case d.is(i-1, "je", "jij", "jullie", "we"):
		return d.is(i-2, "zie", "ken", "spreek", "bel", "mis", "zien", "kennen") && !d.participle(i+1)
	case d.is(i-1, ":"):
		return d.is(i+1, ",") && d.has(i+2, relation|title)
	}
	return d.is(i-1, "het") && d.is(i-2, "vraag", "zeg", "vertel", "vroeg", "zei")
}

var (
	// countable are first names that are nouns one cannot use without a word before them: "de roos", never "roos".
	countable = oneOf("roos linde merel beer wolf mees floor joy noor mink puck jip jet mark angel lot pip tor luna nova dahlia daisy belle")
	// determines are words before such a noun.
	determines = oneOf("ieder iedere welke welk andere ander eerste tweede derde laatste vorige volgende hele half halve als zo zon beide sommige meer veel weinig wat per of")
)

// bareNoun reports whether token i is such a noun where none of those stands before it.
func (d *doc) bareNoun(i int) bool {
	if d.english || !countable(d.word(i)) || d.article(i-1) || d.is(i+1, "-") || d.has(i+1, orgKind) || d.letters(i-1) && determines(d.word(i-1)) {
		return false
	}
	if d.is(i-1, "niet") && d.letters(i+1) || d.is(i-1, "drinkt", "drink", "dronk") || d.is(i+1, "my", "is", "was", "en", "of") || d.has(i-1, located) && !d.is(i-1, "in", "te") {
		return false
	}
	if d.has(i-1, verb|about|small) || d.is(i-1, ",") && d.acts(i) || d.has(i-1, word) && d.is(i-2, "hij", "zij", "ze", "ie") && bytes.HasSuffix(d.word(i-1), []byte("t")) {
		return true // "zonder roos", "nee, merel woont hier niet", "hij stalkt linde"
	}
	return d.letters(i-1) && d.t[i-1].start && d.has(i-1, word) && d.word(i - 1)[d.size(i-1)-1] != 'e' && d.t[i-1].cls&(number|first|last|orgKind) == 0
}
