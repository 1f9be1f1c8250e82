package deid

// People and makes that professionals cite: who thought of a theory, wrote what one refers to, or gave a test its name; and what
// is called after anybody: Lorenzcurve, Punisher-vlag.

var (
	// laws are what is called after its finder and nobody else.
	laws = kindsOf("theorema paradox curve coefficient syndroom taxonomie piramide axioma postulaat leertheorie hechtingstheorie evolutietheorie relativiteitstheorie straintheorie bindingstheorie labelingtheorie systeemtheorie cirkelmodel matrix kwadrant kwadranten constante")
	// calledAfter are things that bear the name of who made or found them before them: Bates-methode.
	calledAfter = oneOf("methode methodiek schaal schalen curve score scores model syndroom reflex vragenlijst index matrix piramide diagram criteria protocol scan scans scanner subsidie fonds regeling motie akkoord verdrag")
	// calledEnds are those that are written onto the name: Lorenzcurve.
	calledEnds = endings("curve schaal score scores methode methodiek theorie syndroom reflex index coefficient vragenlijst effect piramide matrix koorts virus manifest akkoord verdrag gate")
	// fitted are what an institution has of a maker.
	fitted = kindsOf("slot sloten ketel alarmsysteem automaat lift alarm brandblusser")
)

// kindsOf makes a matcher for words, and for compounds that end in them.
func kindsOf(list string) func([]byte) bool {
	whole, ends := oneOf(list), endings(list)
	return func(w []byte) bool { return whole(w) || ends(w) }
}

// cited reports whether token i, with a capital and no first name, is such a name by what stands around it.
func (d *doc) cited(i int) bool {
	switch {
	case d.t[i].cls&first != 0 || d.titled(i) || d.has(i-1, relation):
		return d.caller(i)
	case d.is(i+1, "et") && d.is(i+2, "al"):
		return true
	case d.isSign(i + 1):
		return d.is(i+1, "-") && d.glued(i) && d.glued(i+1) && d.letters(i+2) && calledAfter(d.word(i+2)) || d.published(i)
	}
	return d.is(i-1, "van") && d.letters(i-2) && laws(d.word(i-2)) || d.caller(i)
}

// caller reports whether token i is the maker that sent somebody to the door: "een meneer van Otis voor de lift".
func (d *doc) caller(i int) bool {
	return d.is(i-1, "van") && d.is(i-2, "meneer", "monteur", "technicus", "installateur", "vertegenwoordiger", "mannetje") && d.is(i+1, "voor") && d.is(i+2, "de", "het") && d.letters(i+3) && fitted(d.word(i+3))
}

// published reports whether a year of publication follows token i: "volgens Moffitt (1993)". Who is young was born after that.
func (d *doc) published(i int) bool {
	if !d.is(i+1, "(") || !d.digits(i+2) || d.size(i+2) != 4 || !d.is(i-1, "volgens", "zie", "aldus", "conform", "cf", "&") {
		return false
	}
	year := string(d.word(i + 2))
	return year > "1850" && year < "2000"
}
