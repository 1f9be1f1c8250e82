package deid

// People and makes that professionals cite: who thought of a theory, wrote what one refers to, or gave a test its name; and what
// is called after anybody: Lorenzcurve, Punisher-vlag.

var (
	// laws are what is called after its finder and nobody else; notions are what others have as well.
	laws    = kindsOf("wet wetten stelling theorema hypothese paradox curve coefficient syndroom taxonomie typologie piramide axioma postulaat wetmatigheid leertheorie hechtingstheorie evolutietheorie relativiteitstheorie straintheorie bindingstheorie labelingtheorie systeemtheorie theorie theorieen model modellen fases fasen stadia driehoek matrix kwadrant kwadranten definitie indeling proef buis stijl constante")
	notions = kindsOf("koffie thee koek koekjes taart chips drop ijs snoep broodjes pizza saus bier frisdrank begrip experiment reflex effect principe methode methodiek test score index spiraal trap schaal")
	// calledAfter are things that bear a name before them, with a hyphen or without; fanware are those that may bear a first name.
	calledAfter = oneOf(`jokes joke grap grappen rooster code inlog storing les lessen quiz vlag vlaggen shirt shirts trui truien hoodie pet petje muts poster posters sticker stickers patch patches meme memes tattoo tattoos tatoeage masker maskers pop kostuum pak groet logo embleem symbool
		methode methodiek test tests schaal schalen curve score scores theorie model syndroom effect reflex fase fasen stadium stadia vragenlijst lijst index matrix piramide diagram criteria protocol interview scan scans scanner koorts virus
		achtig achtige achtigs moment momentje momenten imitatie look stijl lamp lampen slot sloten cilinder verf pistool geweer replica replicas mes messen boor printer toner kraan ketel camera cameras auto bus busje scooter motor fiets app server spel spelletje game serie film boek manifest
		onderwijs toets toetsen examen kaart kaarten subsidie fonds regeling motie akkoord verdrag plan gate affaire complot theorieen aanhanger aanhangers fan fans stemmer stemmers kiezer kiezers gezind`)
	fanware = oneOf("rooster regels regel opgave som formule norm normen taak proef experiment paradox dilemma vragenlijst lijst index matrix piramide test tests techniek sprong vlag vlaggen poster posters sticker stickers meme memes masker koorts scan scans scanner methode schaal curve theorie model syndroom effect reflex virus motie affaire gate manifest complot achtig achtige aanhanger aanhangers stemmer stemmers kiezer kiezers")
	// calledEnds are those that are written onto the name: Lorenzcurve.
	calledEnds = endings("curve schaal score scores methode methodiek theorie syndroom reflex index coefficient vragenlijst schema effect piramide matrix vlag koorts virus manifest akkoord verdrag test toets familie gate formulier oorlog oorlogen revolutie opstand crisis rellen")
	// fitted are what an institution buys, and has of a maker: "het slot van Winkhaus".
	fitted = kindsOf(`aed slot sloten cilinder cilinders lamp lampen verf muurverf printer kopieerapparaat toner ketel alarmsysteem camera automaat digibord methode lesmethode software pakket lift alarm brandblusser
		stiften krijt papier servies meubels toegangssysteem pasjes vuilcontainer`)
	// measured are what is done with a test, or comes of it.
	measured = oneOf("score scores scoorde scoort gescoord afgenomen ingevuld invullen afnemen test testen getest toets vragenlijst vragenlijsten schaal meting reflex reflexen screening percentiel normgroep subtest subschaal afkappunt")
	// printed are what stands in a newspaper or magazine.
	printed = oneOf("stuk stukje artikel artikelen interview column opinie opiniestuk reportage advertentie ingezonden recensie onderzoek verhaal")
	// reads are what one does with a book.
	reads = oneOf("lees leest las lazen lezen voorlezen voorgelezen voorlas citeert citeerde")
	// studied are what is done with a writer.
	studied = oneOf("gelezen herlezen lezen geciteerd citeren samengevat samenvatten")
	// refers are words before somebody who is referred to.
	refers = oneOf("volgens zie in en van bij naar aldus conform bv bijvoorbeeld ook cf")
)

// kindsOf makes a matcher for words, and for compounds that end in them.
func kindsOf(list string) func([]byte) bool {
	whole, ends := oneOf(list), endings(list)
	return func(w []byte) bool { return whole(w) || ends(w) }
}

// cited reports whether token i, with a capital, is such a name by what stands around it.
func (d *doc) cited(i int) bool {
	c := d.t[i].cls
	person := c&first != 0 && c&last == 0
	switch {
	case c == 0 && d.size(i) > 7 && calledEnds(d.word(i)) && !d.has(i-1, orgKind|title|relation):
		return true
	case d.isSign(i + 1):
		if !person && d.published(i) {
			return true
		}
		if d.is(i+1, "-") && d.glued(i) && d.glued(i+1) && d.letters(i+2) {
			return c&first == 0 && (calledAfter(d.word(i+2)) || c&last == 0 && goods(d.word(i+2))) && d.silenceBack(i) || fanware(d.word(i+2))
		}
	case d.is(i+1, "et") && d.is(i+2, "al"), d.is(i+1, "ii", "iii") && d.t[i+1].upper:
		return true
	case d.letters(i+1) && !d.t[i+1].title && fanware(d.word(i+1)) && d.is(i-1, "de", "het", "een"):
		return true // de Bates methode
	}
	switch {
	case c&(first|last) == 0 && d.made(i):
		return true
	case d.has(i-1, located|about) && !d.t[i-1].quiet && d.is(i-1, "uit", "in", "van"):
		return d.from(i)
	case person || d.titled(i) || d.has(i-1, relation):
		return false
	case c&first == 0 && (d.letters(i+1) && studied(d.word(i+1)) || d.explained(i)):
		return true
	case d.is(i+1, "is", "was", ":") && d.digits(i+2) && d.is(i+3, "/", ",") && d.glued(i+2) && d.digits(i+4):
		return true // "Apgar was 9/10"
	case d.is(i-1, "de", "een", "het") && c&word == 0 && !(d.has(i+1, last) && d.t[i+1].title):
		return d.back(i, 5, measured) || d.ahead(i+1, 5, measured)
	case d.digits(i + 1):
		return c&(first|word) == 0 && d.beside(i) && d.is(i-1, "een", "n") // een Nemef 4109
	}
	return d.letters(i+1) && d.size(i+1) < 3 && d.t[i+1].title && d.beside(i) && d.digits(i+2) && d.glued(i+1) && d.size(i+2) > 1 // Walther P99
}

// from reports whether token i, behind "uit", "in" or "van", is where what is cited or bought comes from.
func (d *doc) from(i int) bool {
	c := d.t[i].cls
	switch {
	case !d.is(i-1, "van"):
		return c&first == 0 && d.is(i-1, "uit") && d.back(i-1, 3, reads) || d.back(i-1, 2, printed) && c&(first|place|houseName) == 0 && !d.t[i].houseName
	case !d.letters(i - 2):
		return false
	case callers(d.word(i - 2)):
		return d.is(i+1, "voor") && d.is(i+2, "de", "het") && d.letters(i+3) && fitted(d.word(i+3)) // "een meneer van Otis voor de lift"
	case d.is(i-2, "is", "zijn", "was", "komt") && d.letters(i-3) && fitted(d.word(i-3)):
		return c&first == 0 // "het alarm is van Chubb"
	}
	person := c&first != 0 && c&last == 0
	return (!person || d.t[i-2].cls&word == 0) && laws(d.word(i-2)) || c&(first|last) == 0 && notions(d.word(i-2)) || c&first == 0 && fitted(d.word(i-2))
}

// silenceBack makes what stands before the last part of a name quiet, when something is called after it: "een Paul van Vliet-moment". It is always true.
func (d *doc) silenceBack(i int) bool {
	for k := i - 1; k >= 0 && k > i-4 && d.letters(k) && !d.t[k].quiet && d.beside(k) && (d.t[k].title || d.t[k].cls&particle != 0) && d.t[k].cls&(title|relation) == 0; k-- {
		if d.t[k].cls&first != 0 && d.t[k].title {
			for ; k < i; k++ {
				d.t[k].quiet = true
			}
			break
		}
	}
	return true
}

// callers are who a maker sends to somebody's door.
var callers = oneOf("meneer mevrouw man vrouw iemand monteur technicus installateur vertegenwoordiger mannetje mannen gast")

// published reports whether a year of publication follows token i: "volgens Moffitt (1993)", "Moffitt, 1993)".
func (d *doc) published(i int) bool {
	y := i + 2
	if !d.is(i+1, "(", ",") || !d.digits(y) || d.size(y) != 4 || d.is(i+1, ",") && !d.is(y+1, ")", ";", ",") {
		return false
	}
	y4 := string(d.word(y))
	if y4 < "1850" || y4 > "2030" {
		return false
	}
	return y4 < "2000" || d.letters(i-1) && refers(d.word(i-1)) || d.is(i-1, "&", "(")
}
