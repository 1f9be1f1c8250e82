package deid

// People who are known to all, told by what stands beside them rather than by a list: "motie-Segers".

var (
	// pact is what is called after the place where it was, treatise after who drew it up.
	pact     = oneOf("verdrag veldslag edict concilie")
	treatise = oneOf("commissie kabinet motie amendement initiatiefwet wet")
)

// famous makes the names of people quiet who are known to all.
func (d *doc) famous() {
	for i := range d.t {
		t := &d.t[i]
		if t.kind != letters || t.quiet || !t.title || t.cls&(small|common|verb|relation|title) != 0 {
			continue
		}
		if d.company(i) || d.drafted(i) || d.cited(i) {
			d.silenceName(i)
		}
	}
}

// drafted reports whether token i, no first name, is who drew up a law or where a treaty was made: "motie-Segers", "Commissie De Winter".
func (d *doc) drafted(i int) bool {
	if d.t[i].cls&first != 0 {
		return false // "een motie van Yassine in de leerlingenraad"
	}
	if d.is(i-1, "van", "bij") && d.letters(i-2) {
		return pact(d.word(i-2)) || d.is(i-1, "bij") && d.is(i-2, "slag")
	}
	k := i - 1
	for range 2 {
		if d.has(k, particle) && !d.is(k, "van") {
			k--
		}
	}
	if d.is(k, "-") && d.glued(k) {
		return d.letters(k-1) && treatise(d.word(k-1))
	}
	return d.t[i].cls != 0 && d.letters(k) && treatise(d.word(k)) && !d.is(k, "wet") && d.beside(k)
}

// company reports whether token i, a surname, is named in one breath with what all know: "Topuria, Pereira en Makhachev". A first name
// or a word that no list has is not, for that may be of somebody here.
func (d *doc) company(i int) bool {
	if d.t[i].start || !d.links(i-1) && !d.links(i+1) || d.t[i].cls&(last|place|famous) == 0 || d.t[i].cls&first != 0 && !likeSurname(d.word(i)) || !d.phraseEnds(i+1) || d.is(i-1, "van", "de", "el", "ben") {
		return false
	}
	left, right := d.enumerated(i, -1), d.enumerated(i, 1)
	switch {
	case left && right:
		return true
	case left:
		return d.is(i-1, "en", "of", "/", "&") && (!d.letters(i+1) || d.is(i+1, "waren", "zijn", "hebben", "hadden", "samen", "werden", "worden", "stonden", "staan"))
	}
	return right && (d.is(i+1, "en", "of", "/", "&") || d.is(i+3, ",", "en", "of"))
}

// links reports whether token i can stand between two names of a row.
func (d *doc) links(i int) bool {
	return i > 0 && i < len(d.t) && (d.t[i].kind == sign || d.t[i].size == 2)
}

// enumerated reports whether a row of single words leads from token i, by the given step, to one that all know.
func (d *doc) enumerated(i, step int) bool {
	for range 4 {
		if !d.is(i+step, "en", "of", ",", "/", "&") {
			return false
		}
		if i += 2 * step; !d.letters(i) || !d.t[i].title {
			return false
		}
		if d.t[i].cls&famous != 0 && (d.t[i].quiet || d.t[i].cls&(first|last) != first) {
			return true
		}
	}
	return false
}

// silenceName makes a name of up to four words quiet that begins at token i, and the surnames joined to it.
func (d *doc) silenceName(i int) {
	for k := i; k < len(d.t) && k < i+8; k++ {
		switch c := class(0); {
		case d.is(k, ",", "en") && d.letters(k+1) && d.t[k+1].title && (d.has(k+1, particle) || d.t[k+1].cls&(first|last) == last), d.is(k, "/") && d.glued(k) && d.capital(k+1):
			continue
		case !d.letters(k) || d.t[k].quiet:
			return
		default:
			c = d.t[k].cls
			if k > i && c&particle == 0 && (c&(small|verb|common|about|relation|title) != 0 || !d.t[k].title && c&word != 0 && c&sure == 0) {
				return
			}
		}
		d.t[k].quiet = true
	}
}
