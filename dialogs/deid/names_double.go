package deid

// Parts of names that are ordinary words: the double surnames of the east, what a nickname begins with, a short first name.

var (
	// farm are words between two parts of surnames of the east: Groot Koerkamp, Oude Nijhuis, Lutke Schipholt.
	farm = oneOf("groot klein oude olde lutke lutje luttik nije grote kleine")
	// byNames are words before a first name by which people tell one from another: "dikke leo".
	byNames = oneOf("dikke lange kleine grote rooie rode blonde ouwe oude gekke stille malle dolle snelle korte oranje blauwe groene gouden manke schele stoere witte zwarte kale malle boze")
)

// doubleName gives the end of the second part of a surname at token j, behind a first name at token i; j when there is none.
func (d *doc) doubleName(j, i int) int {
	k := j + 1
	if !d.letters(j) || !d.beside(j) || d.t[k].quiet || d.t[i].cls&first == 0 {
		return j
	}
	if d.is(k, "'") {
		if d.is(j, "in", "op") && d.t[i].title && d.is(k+1, "t") && d.glued(k) && d.letters(k+2) && d.t[k+2].title && !d.t[k+2].quiet {
			return k + 3 // Tom in 't Veld
		}
		return j
	}
	if !d.letters(k) {
		return j
	}
	c := d.t[k].cls
	switch {
	case farm(d.word(j)):
		if c&last != 0 && (c&word == 0 || d.capital(j) && d.capital(k) || d.is(j, "lutje", "lutke", "olde", "luttik", "nije")) || c == 0 && d.size(k) > 3 {
			return k + 1
		}
	case d.is(j, "op", "in") && d.is(k, "den") && d.letters(k+1) && d.beside(k) && d.has(k+1, last|surname):
		return k + 2 // bram op den kelder
	}
	return j
}

// byName reports whether token k is a word by which the first name behind it is told from another.
func (d *doc) byName(k int) bool {
	return d.letters(k) && byNames(d.word(k)) && d.has(k+1, first) && !d.t[k].quiet && !d.has(k-1, number) && !d.is(k-1, "zon", "zo'n")
}

// firstUnknown reports whether the unknown word at token k, before a surname, is spelled as a first name.
func (d *doc) firstUnknown(k int) bool {
	w := d.word(k)
	return d.has(k+1, last) && d.t[k+1].cls&(word|place|fine) == 0 && (d.t[k].start || d.is(k-1, ",") || d.has(k-1, verb|small)) && d.x.spelled.Weigh(w) > 0 && d.near(w)&common == 0 && (!d.verbal(k) || w[len(w)-1] == 'd' && d.near(w)&verb == 0) && !d.compound(w)
}

// surnamed reports whether a surname follows token i that is no word, maybe behind "van": "ron van gool", "gea willink".
func (d *doc) surnamed(i int) bool {
	k := i + 1
	if d.letters(k) && d.beside(i) && (d.has(k, last) && d.t[k].cls&(word|fine|place|small) == 0 || farm(d.word(k)) && d.has(k+1, last) && !d.has(k+1, word)) {
		return true
	}
	if !d.is(k, "van", "de", "el", "ter", "ten", "vd") || !d.beside(i) {
		return false
	}
	if k++; d.is(k, "de", "der", "den") {
		k++
	}
	if d.letters(k) && d.t[k].cls == 0 && d.size(k) > 3 {
		return !d.slip(d.word(k))
	}
	return d.has(k, last) && d.t[k].cls&(common|small|verb|fine) == 0 && (!d.has(k, word) || !(d.has(i, word) && d.is(k-1, "van")) && (d.has(k, surname) || d.ends(k+1) && d.t[k].cls&(dubious|maybe) == 0))
}
