package deid

import "bytes"

// Kinds of institution that stand before a name, with what makes of the name behind them a whole one.

// announced are those that people use with a name behind them. Those that stand in a class as well are in cues.go.
var announced = oneOf(handList("lists/hand/kinds.txt"))

// grouped are those of people, who may be called anything.
var grouped = oneOf("groep team unit")

// isKind reports whether token i is a kind of institution that a name may follow.
func (d *doc) isKind(i int) bool {
	if !d.letters(i) {
		return false
	}
	w := d.word(i)
	if d.t[i].cls&(small|verb|about) != 0 {
		return false
	}
	return d.t[i].cls&orgKind != 0 || grouped(w) || announced(w) || branded(w) || d.t[i].cls&(fine|small) == 0 && (spotEnds(w) || brandEnds(w))
}

// surelyNamed reports whether token i is a kind that people do not use without an article, unless a name follows.
func (d *doc) surelyNamed(i int) bool {
	w := d.word(i)
	return announced(w) || d.is(i, "roc") || grouped(w) && !d.is(i+1, "van") || counts(w) || always(w) || d.t[i].cls&(fine|word) == 0 && clubEnds(w)
}

// clubEnds make such a kind of a compound that the dictionary lacks: airsoftclub.
var clubEnds = endings("club vereniging speelzaal bureau winkel centrum gemeente stichting groep bedrijf huis")

// kindCalled gives the end of a kind at token i and a name of ordinary words behind it: "steunpunt mozaïek", "pinkstergemeente
// levende bron", "huize licht op het pad". It is 0 when there is none. Token i is a kind.
func (d *doc) kindCalled(i int) int {
	if to := d.chatCalled(i); to > 0 {
		return to
	}
	j := i + 1
	if !d.beside(i) || d.letters(j) && d.t[j].cls&(small|verb|about|common) != 0 && d.t[j].cls&opens == 0 && !adjoined(d.word(j)) && !d.is(j, "de", "het", "t", "tante", "oom", "ome", "opa", "oma") {
		return 0
	}
	if d.is(j, "\"", "'") {
		j++
	}
	joined := d.is(j, "de", "het", "t", "the", "ons") && d.letters(j+1)
	if joined {
		j++
	}
	to, plain := d.houseEnd(j)
	if d.is(i, "honk", "club", "jc", "jongerencentrum", "cafe", "studio", "loods") && d.digits(j) && d.size(j) > 1 && d.size(j) < 5 && !d.article(i-1) && !d.durationAfter(j) {
		return j + 1 // honk 77
	}
	if to == 0 && d.is(j, "tante", "oom", "ome", "opa", "oma", "mama", "chez", "casa") && d.letters(j+1) && d.beside(j) && !d.t[j+1].quiet && d.t[j+1].cls&(small|verb) == 0 && !d.article(i-1) {
		to = j + 2
	}
	if to == 0 && d.is(j, "st", "sint") && !d.article(i-1) {
		to = d.patronAt(j) // fanfare st. caecilia
	}
	if to == 0 && adjoined(d.word(j)) && d.surelyNamed(i) && !d.article(i-1) && d.letters(j+1) && !d.t[j+1].quiet && d.beside(j) &&
		d.t[j+1].cls&(small|verb|about|title|relation|fine|common) == 0 && !room(d.word(j+1)) {
		to = j + 2 // "huize zonnige hof"
	}
	if to == 0 && joined && d.surelyNamed(i) && d.is(i-1, "bij", "in", "op", "van", "naar", "vanuit", "met") {
		to = d.whateverName(j) // hotel de zwarte ruiter
	}
	if to == 0 && d.is(i, "vv", "sv", "rkvv", "svv", "usv", "fc", "sc") && d.is(j+1, "door", "en", "na", "voor") && d.letters(j+2) && !d.quiet(j, j+3) {
		return j + 3 // vv sterk door samenspel
	}
	if to == 0 && !d.article(i-1) && d.surelyNamed(i) && d.letters(j) && !d.t[j].quiet && d.t[j].cls&(word|small|verb|common|fine|about|month|number|place) == 0 && d.size(j) > 3 && d.near(d.word(j))&common == 0 && (!d.verbal(j) || d.capital(j) || d.near(d.word(j))&word == 0) {
		to = j + 1 // zorgbureau klavertien
	}
	if to == 0 || d.t[j].cls&(verb|small) != 0 && !d.has(j, opens) {
		return 0
	}
	sure := d.surelyNamed(i)
	if plain && !sure && !(joined && !d.article(i-1)) {
		return 0
	}
	return d.tailName(to)
}

// whateverName gives the end of a noun, maybe with an adjective, that stands at token j behind a kind and an article. It is 0
// when it is a part of the building or one of its people.
func (d *doc) whateverName(j int) int {
	k := j
	if w := d.word(j); len(w) > 3 && w[len(w)-1] == 'e' && d.letters(j+1) && d.beside(j) && !d.phraseEnds(j+1) {
		k++
	}
	if !d.letters(k) || d.quiet(j, k+1) || d.t[k].cls&(small|verb|about|relation|title|number|month|orgKind) != 0 || room(d.word(k)) || schoolKind(d.word(k)) || plural(d.word(k)) || !d.phraseEnds(k+1) {
		return 0
	}
	return k + 1
}

// tailName widens a name that ends before token j over "op het Pad", "van Hoop", "& Zn".
func (d *doc) tailName(j int) int {
	if d.namePair(j) > j {
		j += 2
	}
	if d.is(j, "en") && d.capital(j+1) && d.has(j+1, word) && d.t[j+1].cls&first == 0 && d.capital(j-1) {
		return j + 2 // Bodem en Bloed
	}
	k := j
	for k < j+2 && d.is(k, "op", "aan", "in", "van", "voor", "onder", "zonder", "na", "door", "de", "het") {
		k++
	}
	if k > j && d.is(j, "voor") && d.capital(k) && d.is(k, "allen", "iedereen", "elkaar", "mekaar", "morgen") {
		return k + 1
	}
	if k > j && (d.letters(k) && !d.t[k].quiet && d.capital(k) && !(d.is(j, "in", "op", "aan", "voor") && d.has(k, place|first)) || d.t[min(k, len(d.t)-1)].houseName && d.is(j, "op", "van", "aan") && d.is(k-1, "het", "de") && d.phraseEnds(k+1)) {
		return k + 1
	}
	if compass(d.word(j)) && d.letters(j) && !d.t[j].quiet && d.beside(j-1) && d.phraseEnds(j+1) {
		return j + 1
	}
	return j
}

// kindOnly reports whether a compound with such an end is a kind: dorpskerk, vmbo-college, hoorcollege.
func (d *doc) kindOnly(w []byte) bool {
	for _, e := range []string{"school", "college", "lyceum", "moskee", "gymnasium", "kerk", "mavo"} {
		if stem, ok := bytes.CutSuffix(w, []byte(e)); ok {
			c := d.x.class(stem)
			if len(stem) > 2 && stem[len(stem)-1] == 's' {
				c |= d.x.class(stem[:len(stem)-1])
			}
			return c&(word|fine) != 0 && c&(first|last|place) == 0 && !(c&houseName != 0 && len(stem) > 4)
		}
	}
	return false
}
