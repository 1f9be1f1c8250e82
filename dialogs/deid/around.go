package deid

// What stands around a word, as names.go asks it.

// named reports whether token i is introduced as a name: "heet X", "zijn naam is X", "noemen ze hem X".
func (d *doc) named(i int) bool {
	for k := i - 1; k >= max(i-4, 0); k-- {
		if d.has(k, naming) {
			return true
		}
		switch string(d.text(k, k+1)) {
		case "is", "was", ":", "\"", "'", "we", "ze", "hem", "haar", "zich", "zichzelf", "ook", "dus", "nu", "eigenlijk", "echt", "hij", "zij", "(", "van", "jongen", "meisje", "volledig":
		default:
			return false
		}
	}
	return false
}

// callsSelf reports whether token i is what somebody wants to be called: "laat zich ridder noemen".
func (d *doc) callsSelf(i int) bool {
	return d.is(i+1, "noemen") && d.is(i-1, "zich", "hem", "zichzelf") && d.is(i-2, "laat", "laten", "liet", "wil")
}

// titled reports whether token i follows mevrouw, juf, wijkagent and the like.
func (d *doc) titled(i int) bool {
	k := i - 1
	if d.is(k, ".") && d.glued(k-1) {
		k--
	}
	return d.has(k, title) && !d.t[k].quiet
}

// titledSurname reports whether the word at token i follows mevrouw, wijkagent and the like, with "van de" between them or not. Behind a
// post and "van de", a word that is seldom a surname is none: "de trainer van de meiden".
func (d *doc) titledSurname(i int) bool {
	k := i
	for k > i-2 && d.has(k-1, particle) {
		k--
	}
	return d.titled(i) || k < i && d.titled(k) && (d.capital(i) || d.t[i].cls&word == 0 || d.t[i].cls&surname != 0 || d.titledPerson(k))
}

// titledPerson reports whether token i follows a word that only a surname follows: fam., meneer.
func (d *doc) titledPerson(i int) bool {
	k := i - 1
	if d.is(k, ".") && d.glued(k-1) {
		k--
	}
	return d.is(k, "mevrouw", "mevr", "mw", "meneer", "dhr", "fam", "familie")
}

// strong reports whether something before token i tells that a name follows.
func (d *doc) strong(i int) bool {
	if d.titled(i) || d.named(i) {
		return true
	}
	k := i - 1
	if d.is(k, ":", "\"", "'", "(") {
		k--
	}
	if d.is(k, "abu", "umm", "oum", "oulad", "ould", "ibn", "bint", "aboe", "oem") {
		return true
	}
	return d.has(k, relation) || k < i-1 && d.has(k, title)
}

// weak reports whether a person may follow: "over X", "met X".
func (d *doc) weak(i int) bool {
	k := i - 1
	if d.is(k, "\"", "'") {
		k--
	}
	return d.has(k, about)
}

// acts reports whether a finite verb follows.
func (d *doc) acts(i int) bool {
	if d.is(i+1, "en", ",", "&") && d.has(i+2, first|sure) {
		return d.has(i+3, verb) || d.is(i+3, "zijn", "waren", "hebben", "hadden", "gaan", "gingen", "komen") || d.t[i].start && d.letters(i+3) && d.has(i+3, word) && plural(d.word(i+3))
	}
	return d.has(i+1, verb) && !d.is(i+1, "uit") || d.t[i].start && d.t[i].cls&verb == 0 && d.conjugated(i+1)
}

// conjugated reports whether token i is an ordinary word with the ending of a finite verb.
func (d *doc) conjugated(i int) bool {
	if !d.letters(i) || d.t[i].cls&word == 0 || d.t[i].cls&(small|about|first|last|orgKind) != 0 || d.size(i) < 5 {
		return false
	}
	w := d.word(i)
	n := len(w)
	return w[n-1] == 'e' && (w[n-2] == 't' || w[n-2] == 'd')
}

// aged reports whether what begins at token i gives the age of who stands before it: "(15)".
func (d *doc) aged(i int) bool {
	return d.is(i, "(") && d.number(i+1) > 3 && d.number(i+1) < 26 && d.is(i+2, ")", "j", "jr", "jaar")
}

// spokenTo reports whether somebody is asked or asked after: "X, kun je komen", "heb jij X al gezien".
func (d *doc) spokenTo(i int) bool {
	if d.t[i].start && d.is(i+1, ",") && d.has(i+2, small|verb) && d.is(i+3, "je", "jij", "jullie", "u") {
		return true
	}
	return d.is(i-1, "je", "jij", "jullie", "u", "we", "iemand") && d.ahead(i+1, 5, met)
}

var met = oneOf("gezien gesproken gebeld gevonden ontmoet geappt gehoord bereikt opgehaald")

// possessive reports whether what begins at token i makes the word before it an owner: 's, z'n, d'r.
func (d *doc) possessive(i int) bool {
	return d.is(i, "'") && d.glued(i-1) && d.is(i+1, "s") || d.is(i, "zn", "dr") || d.is(i, "z", "d") && d.is(i+1, "'") && d.is(i+2, "n", "r")
}

// article reports whether token i is what stands before an ordinary noun. Before a capital "dat" is a conjunction: "dat Roos komt".
func (d *doc) article(i int) bool {
	if !d.letters(i) {
		return false
	}
	switch string(d.text(i, i+1)) {
	case "de", "het", "een", "deze", "die", "dit", "mijn", "zijn", "haar", "hun", "ons", "onze", "geen", "elke", "elk", "t", "n", "alle", "veel":
		return true
	case "dat":
		return !d.capital(i + 1)
	}
	return false
}

func (d *doc) conjunction(i int) bool {
	return d.is(i, "dat", "toen", "als", "omdat", "want", "maar", "en", "of", "wat", "waarom", "waar", "hoe", "zodat", "terwijl", "nadat", "voordat")
}

// beside reports whether token i+1 follows token i after one space or a hyphen.
func (d *doc) beside(i int) bool {
	return i+1 < len(d.t) && d.t[i+1].s-d.t[i].e <= 1 && d.t[i+1].kind != newline
}

// joined reports whether token i stands in a row with a name found just before: "X en Y", "X, Y".
func (d *doc) joined(i int) bool {
	return d.is(i-1, "en", ",", "&", "/") && d.names1(i-2) || d.is(i-1, "en") && d.is(i-2, ",") && d.names1(i-3)
}

func (d *doc) names1(i int) bool {
	if i < 0 || !d.t[i].quiet || len(d.found) == 0 {
		return false
	}
	s := d.found[len(d.found)-1]
	return s.Type == Name && s.End == int(d.t[i].e)
}

// personal reports whether token i is a preposition that persons follow more often than things.
func (d *doc) personal(i int) bool {
	return d.is(i, "over", "om", "met", "volgens", "tegen", "namens", "sinds", "hoi", "hey", "hee", "beste", "zei", "bij")
}
