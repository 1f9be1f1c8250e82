package deid

import (
	"bytes"
	"strings"
)

// weighUnknown weighs a word that no list of names or words has.
func (d *doc) weighUnknown(i int) (Why, float64) {
	t, w := &d.t[i], d.word(i)
	if stem, ok := bytes.CutSuffix(w, []byte("s")); ok && len(stem) > 3 && d.x.class(stem)&(first|word) == first {
		if (d.has(i-1, number) || d.digits(i-1) || d.is(i-1, "veel", "alle")) && !d.inClass(i) {
			return Listed, 0 // "vier Mohammeds": which of them is not said
		}
		return Listed, 0.85 // Yassines
	}
	if !t.title && d.is(i-1, "-") && d.glued(i-1) && d.glued(i-2) && d.letters(i-2) && d.t[i-2].title && d.t[i-2].cls&(first|last|particle) == 0 {
		return Unknown, 0 // WK-poultje
	}
	if d.endeared(w) {
		return Listed, 0.7 // jasmijntje
	}
	if doctrine(w) || calledEnds(w) || d.is(i-1, "slikt", "slikte", "slikken") || d.camel(i) || d.made(i) || d.worded(i) {
		return Unknown, 0
	}
	if w[0] >= 0x80 {
		return Unknown, 0.5 // another script
	}
	if len(w) < 3 || len(w) > 20 {
		return Unknown, 0
	}
	if t.upper && !d.shouts && (len(w) <= 5 || !d.strong(i) && d.x.spelled.Weigh(w) < 1) || t.cls&place != 0 {
		return Unknown, 0
	}
	if d.capital(i) && !d.has(i+1, last) && (d.is(i-1, "een") && !d.acts(i) && !d.is(i+1, "die", "uit") && !(d.is(i+1, "van") && (d.article(i+2) || d.capital(i+2))) || d.is(i-1, "het")) {
		return Unknown, 0 // a thing: who names somebody so says which one: "een Dzhuneyt uit 3b"
	}
	if d.capital(i) && !d.demonym(w) && !d.slogan(i) && (d.strong(i) || !d.compound(w) || d.x.spelled.Weigh(w) > 4) {
		return Capital, 0.65
	}
	return Unknown, d.weighLower(i, w)
}

// doctrine are the ends of words for schools of thought, fields and peoples, which no name has.
var doctrine = endings("isme ismen istisch istische ologie ologisch ologische theorie filie fobie fobisch cratie cratisch nomie ianen ieten isten eanen iaans iaanse")

// weighLower weighs an unknown word without a telling capital: by its surroundings, by how it is spelled, and by
// whether it is a slip of a word one knows. The less stands around it, the more its spelling must tell.
func (d *doc) weighLower(i int, w []byte) float64 {
	t := &d.t[i]
	need, sureness := 3.5, 0.5
	switch {
	case d.named(i):
		need, sureness = -6, 0.6
	case d.strong(i), d.possessive(i + 1), d.joined(i):
		need, sureness = -4, 0.6
	case d.is(i+1, "en", "+", "&") && (d.has(i+2, relation) || d.is(i+2, "zijn", "haar") && d.has(i+3, relation)):
		need, sureness = -0.5, 0.55 // "gesprek tahmid en moeder"
	case d.acts(i) && (t.start || d.weak(i) || d.conjunction(i-1) || d.is(i-1, ",")), t.start && t.title && !d.shouts, d.weak(i) && d.personal(i-1):
		need, sureness = -0.5, 0.55
	case d.weak(i), d.acts(i), t.start, d.conjunction(i - 1), d.has(i-1, verb) && !d.is(i-1, "is", "was", "wordt", "werd"):
		need = 2
	}
	if d.english && need > -4 && !t.title {
		need = 5 // its words are spelled unlike Dutch ones
	}
	spelled := d.x.spelled.Weigh(w)
	if t.cls&proper != 0 && (need > 2 && spelled < 6 || d.demonym(w)) || !bytes.ContainsAny(w, "aeiouy") || len(w) < 4 && need > 0 {
		return 0
	}
	if spelled < need && (len(w) < 6 || d.compound(w)) {
		return 0
	}
	n := d.near(w)
	if spelled < need {
		likeName := n&first != 0 && (n&(word|common) == 0 || need < 0 && n&common == 0) // a slip of a name, and of no word
		likeNone := n == 0 && need < 3 && spelled > need-3
		if !likeName && !likeNone && !(n&first != 0 && need > 3 && spelled >= 0) {
			return 0
		}
	}
	if t.start && t.title && !d.shouts && d.has(i+1, verb) && n&common == 0 {
		return sureness // "Marijs belde"
	}
	if d.named(i) && d.is(i-1, "naam", "heet", "genaamd", "heette") && n&common == 0 {
		return sureness
	}
	if n&first != 0 && n&common == 0 && need < 0 && len(w) > 5 && !d.compound(w) {
		return sureness // a slip of a name where one stands, though of a word as well
	}
	if n&common != 0 || n&word != 0 && (len(w) >= 7 || need > 0 && len(w) >= 5) || d.compound(w) {
		return 0
	}
	return sureness
}

// foreign reports whether token i is a first name, were it not for a word that is written without its accents: Gül, güls.
func (d *doc) foreign(i int) bool {
	t := &d.t[i]
	src := d.src[d.off[t.s]:d.off[t.e]]
	if len(src) <= int(t.e-t.s) || !strings.ContainsAny(src, "üöşçğıâîûñãÜÖŞÇĞİÂÎÛ") {
		return false
	}
	return t.cls&first != 0 || d.x.class(bytes.TrimSuffix(d.word(i), []byte("s")))&first != 0
}

// weighSpaced weighs a word written a letter at a time; abbreviations with dots are none.
func (d *doc) weighSpaced(i int) (Why, float64) {
	c := d.t[i].cls
	switch {
	case c&(first|last) != 0 && (c&word == 0 || c&sure != 0):
		return Listed, 0.85
	case c&first != 0 && c&(common|verb|small) == 0 && d.size(i) > 3:
		return Listed, 0.7 // m-e-r-e-l: who spells a word so hides it
	case d.gluedSurname(d.word(i)):
		return Listed, 0.7
	case c&word == 0 && d.size(i) > 6 && d.compound(d.word(i)), d.t[i].houseName && d.size(i) > 6:
		return Unknown, 0.55 // v-e-e-n-s-p-r-o-n-g
	case c&word != 0 || bytes.IndexByte(d.f[d.t[i].s:d.t[i].e], '.') >= 0 && c == 0 && (d.size(i) < 5 || d.x.spelled.Weigh(d.word(i)) < 0):
		return Unknown, 0
	case bytes.ContainsAny(d.word(i), "aeiouy") && !d.slip(d.word(i)):
		return Unknown, 0.55
	}
	return Unknown, 0
}

// gluedSurname reports whether w is a surname with its particle against it: vandijk, elidrissi.
func (d *doc) gluedSurname(w []byte) bool {
	for _, p := range []string{"vander", "vanden", "vande", "van", "el", "al", "ait", "ben", "de", "ter", "ten"} {
		rest, ok := bytes.CutPrefix(w, []byte(p))
		if ok && len(rest) > 3 && d.x.class(w)&word == 0 && d.x.class(rest)&last != 0 && (len(p) > 2 && p != "ter" && p != "ten" || d.x.class(rest)&word == 0) {
			return true
		}
	}
	return false
}

// demonym reports whether a word reads as an adjective or inhabitant made of a place: Rotterdamse.
func (d *doc) demonym(w []byte) bool {
	for _, end := range []string{"se", "sche", "ers", "er", "aan", "anen", "ees", "ezen", "isch", "ische", "ist", "isten", "isme"} {
		if stem, ok := bytes.CutSuffix(w, []byte(end)); ok && len(stem) > 2 && (d.x.class(w)&proper != 0 || d.x.class(stem)&(place|fine|town) != 0) {
			return true
		}
	}
	return false
}
