package deid

// Names that begin with initials.

// abbreviated holds letters with full stops that are no initials.
var abbreviated = oneOf("o.a. e.d. m.i. o.i. z.o. e.v. i.d. j.l. a.h. t.z. n.b. p.s. b.v. n.v. v.o. s.v.p. e.h.b.o. a.u.b. i.v.m. m.b.t. o.a. z.o.z. t.a.v. d.d. c.q. q.e.d. i.q. e.q. m.b.o. h.b.o. v.m.b.o. r.o.c. g.g.z. u.s.a. v.s. e.u. t.v. d.v. a.s. r.k. c.v. p.v. o.m. b.s.o.")

// initials gives the end of a name that begins with initials at token i: J. de Vries, or one letter after a
// title: meneer K. Letters people use to keep someone nameless (X, N) are none.
func (d *doc) initials(i int) (end int, confidence float64) {
	k := i
	for d.t[min(k, len(d.t)-1)].title == d.t[i].title && d.initial(k) {
		k += 2
	}
	if k == i || k > i+8 || d.is(i-1, "type", "plan", "optie", "versie", "variant", "bijlage", "categorie", "hepatitis", "vitamine") {
		return i, 0
	}
	for range 3 {
		if d.has(k, particle) && d.beside(k) || d.is(k, "'") && d.is(k+1, "t") && d.glued(k) {
			k++
		}
	}
	if d.letters(k) && d.size(k) == 1 && d.t[k].title == d.t[i].title && d.has(k-1, particle) && d.is(k+1, ".") && d.glued(k) && d.strong(i) {
		return k + 2, 0.55 // L. de B.
	}
	k = d.vanDer(k)
	plain := !d.t[i].title || d.shouts
	if plain && d.letters(k) && d.has(k, last) && d.t[k].cls&(common|small|fine|verb|about) == 0 && d.beside(k-1) && !d.t[k].quiet && !abbreviated(d.text(i, k)) && (d.strong(i) || d.is(i-1, "aan", "over", "met", "door", "namens", "volgens") || d.is(i-1, "bij", "tegen", "waar") && d.is(k-1, "van")) {
		return d.nameRight(k+1, k), 0.7 // wijkagent (r. dekker)
	}
	if d.letters(k) && d.size(k) > 1 && !d.t[k].quiet && (d.t[k].title && !plain || d.t[k].cls&last != 0 && d.t[k].cls&(word|first) != word || d.strong(i) && d.has(k-1, particle) && d.t[k].cls&(common|about) == 0) && d.beside(k-1) && d.t[k].cls&(small|fine|verb) == 0 {
		return d.nameRight(k+1, k), 0.85
	}
	if plain && !d.shouts && d.lowerSurname(i, k) {
		return d.nameRight(k+1, k), 0.6
	}
	if plain && !d.shouts && k == i+2 && d.has(i-1, relation) && d.has(k, verb|small|about) && !d.is(i, "x", "y", "z", "n", "a", "b", "c", "v", "o", "m") {
		return k, 0.5 // het meisje h. uit
	}
	if plain && !d.shouts && k == i+4 && !abbreviated(d.text(i, k)) && (d.strong(i) || d.is(i-1, "om", "over", "met", "bedoel", "van")) && (!d.letters(k) || d.is(k, "uit", "je", "die", "is", "heeft")) {
		return k, 0.5 // over y.k.
	}
	if !plain && k > i+2 && k < i+7 && d.t[k-2].title && !abbreviated(d.text(i, k)) && (d.strong(i) || d.weak(i) && d.personal(i-1) || d.has(k, verb) && !d.is(k, "is")) {
		return k, 0.55 // over Y.B.
	}
	if !plain && d.strong(i) && !d.is(i, "x", "y", "z", "n", "a", "b", "c") {
		return i + 1, 0.5
	}
	return i, 0
}

// lowerSurname reports whether the word at token k, behind the initials in lower case from token i, is a surname though it is an ordinary
// word or unknown: "kan b. visser bellen", "volgens mij s. el ouafi".
func (d *doc) lowerSurname(i, k int) bool {
	if !d.letters(k) || d.size(k) < 3 || d.t[k].quiet || !d.beside(k-1) || abbreviated(d.text(i, k)) || d.digits(i-1) || d.glued(i-1) || d.t[k].cls&(small|fine|verb|about) != 0 || d.has(k, common) && !d.is(k, "groot") {
		return false
	}
	c := d.t[k].cls
	switch {
	case d.has(k-1, particle) && d.is(k-1, "el", "al", "ait", "ben", "oulad", "ould"), d.is(k-1, "den", "der") && d.is(k-2, "van"):
		return c == 0 || c&last != 0
	case d.vanDer(i+2) == k:
		return c&(last|surname) != 0
	}
	if d.is(k-1, "van") && c&last != 0 && c&place == 0 && !d.is(i, "a", "b", "c", "d", "n", "v", "x") {
		return true // "de begeleider, h. van loon, belt"
	}
	if d.is(k-1, "de") && (uninflected(d.word(k)) || bearer(d.word(k))) {
		return true // "zaten a. de groot"
	}
	return k == i+2 && (bearer(d.word(k)) || c&surname != 0 && !d.is(i, "a", "b", "c", "d") && d.ends(k+1)) && !d.is(i, "n", "v", "x")
}
