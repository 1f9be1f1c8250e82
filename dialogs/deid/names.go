package deid

// names finds people. Every word is weighed once; what is taken is widened over the rest of the name.
func (d *doc) names() {
	nicknames := d.calls()
	for i := 0; i < len(d.t); i++ {
		if !d.letters(i) && !d.digits(i) || d.t[i].quiet {
			continue
		}
		from, to, w, sureness := i, i+1, Listed, 0.0
		switch end := d.disguised(i); {
		case end > i:
			if d.glued(end) && d.beside(end-1) && !d.t[end].quiet {
				end = d.leet(end, first|last) // d1rkj4n p0stm4
			}
			to, sureness = d.nameRight(end, end-1), 0.7
			if d.is(i-1, "$", "@") && d.glued(i-1) && !d.t[i-1].quiet {
				from--
			}
		case d.digits(i):
		case d.size(i) == 1, d.t[i].title && d.is(i+1, ".") && d.initial(i):
			to, sureness = d.initials(i)
			w = Cued
		default:
			w, sureness = d.weigh(i)
			if sureness > 0 {
				from, to = d.nameLeft(i), d.nameRight(i+1, i)
			} else if nicknames {
				if from, to = d.nickname(i); to == from {
					continue
				}
				w, sureness = Cued, 0.55
			}
		}
		if sureness > 0 && to > from {
			d.add(from, to, Name, w, sureness)
			i = to - 1
		}
	}
	d.sameNames()
}

// weigh says how likely token i is somebody's name, 0 for not, and why.
func (d *doc) weigh(i int) (Why, float64) {
	t := &d.t[i]
	c := t.cls
	if c&(fine|dubious) != 0 && (c&(small|common) == 0 || c&fine != 0 && t.title) && (c&fine != 0 || d.mythic(i)) && d.here(i, i+1) {
		return Cued, 0.6
	}
	if c&month != 0 && d.monthName(i) {
		return Cued, 0.6
	}
	if c&small != 0 && !(c&maybe != 0 && (d.capital(i) || d.verbName(i))) || c&fine != 0 {
		return Listed, 0
	}
	if d.counts(i) {
		return Listed, 0
	}
	if d.has(i-1, particle) || i > 0 && d.t[i-1].size == 1 && d.is(i-1, "d", ".") {
		if s := d.weighVan(i); s > 0 {
			return Cued, s
		}
	}
	if c&(first|last) != 0 && (d.apposed(i) || d.chiefly(i)) {
		return Cued, 0.6
	}
	plain := c&word != 0 && c&sure == 0
	switch {
	case t.spaced:
		return d.weighSpaced(i)
	case (plain || c&(first|last) == 0) && d.foreign(i):
		return Listed, 0.85
	case d.has(i-2, particle) && d.is(i-1, "der") && d.is(i-2, "van") && c&(common|verb|about|month|number) == 0:
		return Cued, 0.7 // nobody writes "van der" before a word
	case c&(first|last) == 0 && plain:
		return Cued, max(d.weighNickname(i), d.weighCapital(i))
	case c&(first|last) == 0:
		return d.weighUnknown(i)
	case !plain && c&word != 0 && !t.title && d.is(i-1, "een", "de", "het") && (!d.has(i+1, last) || d.has(i+1, small|verb|about)):
		return Listed, 0 // "een karen", "de mees": who names somebody so writes no article
	case !plain:
		return Listed, d.weighListed(i)
	case d.weighNickname(i) > 0:
		return Cued, d.weighNickname(i)
	case c&dubious != 0 && c&(first|maybe) != first|maybe:
		if c&first != 0 && (c&(small|common|month) == 0 && (d.is(i-1, "heet", "heette", "genaamd") || d.is(i-1, "van") && d.has(i-2, relation) && c&(relation|title|number) == 0) || d.capital(i) && !d.article(i-1) && c&month == 0 || t.start && t.title && c&(relation|title|common|small) == 0 && (d.related(i) || d.letters(i+1) && human(d.word(i+1)) || d.is(i+1, "heeft") && d.article(i+2))) || d.titled(i) && t.title && c&last != 0 {
			return Cued, 0.6 // "ze heet harmony"
		}
	case c&first != 0:
		if s := d.weighAmbiguous(i); s > 0 || c&last == 0 {
			return Cued, s
		}
	}
	return Cued, d.weighSurname(i)
}

// weighListed weighs a name that is no word.
func (d *doc) weighListed(i int) float64 {
	c, n := d.t[i].cls, d.size(i)
	cued := d.strong(i) || d.weak(i) || d.acts(i) || d.possessive(i+1) || d.byName(i-1) && !d.article(i-2) || n <= 3 && d.t[i].start && d.t[i].title && d.related(i)
	short := n <= 3 && c&sure == 0
	if d.t[i].upper && !d.shouts && n <= 4 && !cued {
		return 0 // an abbreviation
	}
	switch {
	case c&first != 0 && (!short || cued || d.capital(i) || d.surnamed(i)):
		return 0.92
	case c&first != 0:
		return 0
	case d.capital(i) && n > 2:
		return 0.85
	case n <= 4 && !cued:
		return 0
	case cued:
		return 0.8
	case d.near(d.word(i))&common != 0:
		return 0
	}
	return 0.7
}

// weighSurname weighs a surname that is also a word: Bakker, Koning, Post.
func (d *doc) weighSurname(i int) float64 {
	c := d.t[i].cls
	if !d.capital(i) && d.has(i-1, relation) {
		return 0 // "zijn opa dood"
	}
	if !d.capital(i) && uninflected(d.word(i)) && d.is(i-1, "de") && !d.t[i-1].title && (d.is(i-2, "van", "met", "over", "bij", "volgens") && d.phraseEnds(i+1)) {
		return 0.55 // "die van de vries (4v)"
	}
	if !d.capital(i) && bearer(d.word(i)) && d.bare(i) {
		return 0.55
	}
	if d.is(i+1, "(") && d.is(i+3, ")") && d.is(i-1, "de") && d.has(i+2, first) && (!d.has(i+2, word) || d.has(i+2, sure)) || d.is(i-1, "(") && d.is(i+1, ")") && c&(common|small|verb) == 0 && (d.has(i-2, title) || d.has(i-4, title) || d.has(i-5, title)) {
		return 0.6 // "de haan (kees)", "mentor van 3c (dijkgraaf)"
	}
	titled := d.titledSurname(i)
	switch {
	case c&surname != 0 && c&(common|first) == 0 && !d.capital(i) && (d.is(i-1, "volgens", "namens", "zei") || d.is(i-1, "van", "met", "bij", "over", "om") && d.acts(i)):
		return 0.55
	case titled && (d.has(i, small|about) || !d.capital(i) && d.is(i-1, "de") && (nowhere(d.word(i)) || c&dubious != 0)):
		return 0 // "de wijkagent al bij jullie", "de imam van de wijk", "de burgemeester de regie voert"
	case !d.capital(i) && d.is(i-1, "de", "den") && d.titledPerson(i-1) && d.phraseEnds(i+1):
		return 0.6 // "fam. de groot"
	case titled && (d.capital(i) || c&(common|verb|title|relation|orgKind) == 0):
		return 0.75
	case c&(common|orgKind|title|relation|month) != 0 && !(c&surname != 0 && d.capital(i) && d.capital(i-1) && d.is(i-1, "de")):
		return 0
	case d.is(i-1, "der", "den", "'t") && d.is(i-2, "van") && c&surname != 0, d.capital(i) && d.has(i-1, particle) && d.capital(i-1):
		return 0.75
	case d.capital(i) && d.is(i-1, "van") && d.t[i-1].start && d.t[i-1].title && c&place == 0 && d.acts(i):
		return 0.65
	case d.capital(i) && !d.article(i-1) && (d.strong(i) || d.weak(i) || d.acts(i)) && !d.compound(d.word(i)):
		return 0.65
	}
	return d.weighCapital(i)
}

// bearer are surnames that are words for somebody or some animal: without an article, they are the name.
var bearer = oneOf(`bakker visser smit mulder kok vos kuiper kuipers schouten molenaar timmerman vermeer kramer schipper slager smid wever snijder bakkers peters hendriks jansen koopman dekker postma veenstra jager herder ridder monnik
	keizer wolf leeuw haan haas beer vogel zwaluw valk arend vink snoek brouwer zeeman visscher beekman meijer weijers koster schaap bok hond muis paard zanger spek poel dam hoek`)

// bare reports whether a singular noun at token i stands where it would need an article: "bakker zegt", "gesproken met bakker".
func (d *doc) bare(i int) bool {
	switch {
	case d.has(i-1, orgKind|word) && !d.has(i-1, small|verb|about|common) && !d.t[i].start:
		return false
	case d.has(i+1, verb) && !d.is(i+1, "is", "was", "uit") && !d.is(i+2, "ik", "je", "we", "hij", "ze") && (d.t[i].start || d.conjunction(i-1) || d.weak(i) && d.personal(i-1)):
		return true
	}
	if d.is(i-1, "van") && d.is(i+1, "uit") && d.digits(i+2) {
		return true // "die van kuipers uit 4b"
	}
	return d.is(i-1, "over", "met", "volgens", "namens", "door", "tegen") && (d.phraseEnds(i+1) || d.has(i+1, word) && d.size(i+1) > 5) && !d.is(i+1, "en", "of")
}

// uninflected are words that cannot follow "de" in this form, unless as a surname.
var uninflected = oneOf("vries jong groot wit bruin bruijn zwart lang klerk gier wolff ruyter rooij graaff")

// weighCapital weighs an ordinary word with a capital that has no article: "bij Horizon", "toen Oase belde". Kinds of
// people and institutions, which professionals like to write so, are none, nor is what has a number: Lijst 3.
func (d *doc) weighCapital(i int) float64 {
	if !d.capital(i) || d.nounPhrase(i) || d.inTitle(i) || d.is(i+1, ".") && d.glued(i) && d.is(i+2, "nl", "com", "org", "eu") && d.glued(i+1) || d.slogan(i) || !d.letters(i-1) && !d.is(i-1, ",", "(", "&", "/", "\"", "'") || d.article(i-1) || d.t[i].upper || d.digits(i+1) || d.t[i-1].title && d.t[i-1].quiet {
		return 0
	}
	if d.t[i].cls&(first|last) == 0 && !d.t[i].houseName && !d.hinted(i) {
		return 0
	}
	if d.t[i].cls&(common|verb|orgKind|orgTail|title|relation|month|number|located|about|announces|naming) != 0 || d.compound(d.word(i)) || d.demonym(d.word(i)) {
		return 0
	}
	return 0.55
}
