package deid

// Surnames that begin with "van", alone: "bij van oosterhoudt", "vd weerd belde", "mail van asselt".

var (
	// toSomebody are prepositions and verbs that never stand before "van" and a thing: who stands there is called so.
	toSomebody = oneOf("van bij met over tegen door namens volgens naar aan voor om ene zekere beste hoi hey")
	// reach are words that tell to reach somebody, at the start of a sentence.
	reach = oneOf("bel mail app spreek vraag bereik check benader")
	// lately are times behind "van de", which people shorten to "vd" as well.
	lately = oneOf("week weken zomer winter herfst lente avond middag morgen nacht ochtend maand jaar dag zijde slag kaart hak dokter huisarts")
)

// vanBefore gives where "van", "van de", "vd", "v.d.", "v/d" or "v d" before token i begins, and i when there is none.
func (d *doc) vanBefore(i int) int {
	k := i - 1
	switch {
	case d.is(k, "van", "vd", "vdr", "vder", "ter", "ten"):
		return k
	case d.is(k, "de", "der", "den", "het", "t") && d.beside(k):
		if d.is(k-1, "'") && d.glued(k-1) {
			k--
		}
		if d.is(k-1, "van", "v") || d.is(k-1, "op", "in") && d.titledPerson(k-1) {
			return k - 1
		}
	case d.is(k, ".", "d") && d.beside(k):
		if d.is(k, ".") && d.glued(k-1) {
			k--
		}
		if !d.is(k, "d", "dr") {
			return i
		}
		if d.is(k-1, ".", "/") && d.glued(k-1) {
			k--
		}
		if d.is(k-1, "v") && d.beside(k-1) {
			return k - 1
		}
	}
	return i
}

// vanName reports whether "van" at token k begins a surname by what stands before it.
func (d *doc) vanName(k int) bool {
	if d.is(k-1, ",") && (d.has(k-2, title) || d.letters(k-2) && staffEnds(d.word(k-2))) && (d.is(k+2, ",") || d.is(k+3, ",")) {
		return true // "de docent, van wieringen, heeft"
	}
	return d.letters(k-1) && !d.t[k-1].quiet && (d.has(k-1, title) && d.vanTitled(k) || toSomebody(d.word(k-1)) || d.t[k-1].start && reach(d.word(k-1))) || d.titledPerson(k)
}

// vanTitled reports whether "van" at token k, behind somebody's post, begins a surname and not where the post is: "die mentor van loenhout denkt".
func (d *doc) vanTitled(k int) bool {
	i := k + 1
	return !d.is(k-1, "burgemeester", "wethouder", "directeur", "imam", "pastoor", "dominee", "agent") && d.has(i, last) && d.t[i].cls&word == 0 && d.acts(i)
}

// weighVan weighs the word at token i as the surname of somebody whose name begins with "van".
func (d *doc) weighVan(i int) float64 {
	k, c := d.vanBefore(i), d.t[i].cls
	if k == i || d.size(i) < 3 || c&(small|verb|about|month|number|naming|relation|fine) != 0 || lately(d.word(i)) {
		return 0
	}
	if d.is(k, "ter", "ten") {
		return 0.6 * float64(btoi((d.vanName(k) || d.is(k-1, "ouders", "gezin") || d.is(k-1, ",") && d.has(k-2, title)) && c&last != 0 && !d.is(i, "plaatse", "plekke")))
	}
	switch short := d.is(k, "v", "vd", "vdr", "vder"); {
	case d.vanName(k) && (c&word == 0 && (c&place == 0 || c&last != 0) || (short && c&(surname|last) != 0 && c&common == 0 || k < i-1 && c&surname != 0 && (c&word == 0 || !reach(d.word(k-1)) || d.is(i+1, "even", "ff", "eens", "terug", "maar")))):
		return 0.6
	case d.is(i-1, "t") && c&last != 0 && d.titledPerson(k):
		return 0.6 // mw van 't hek
	case short && c&(surname|last) != 0 && c&common == 0 && (d.t[k].start || d.is(k-1, ",")):
		return 0.6
	case k == i-1 && d.t[k].start && !d.t[k].title && c&last != 0 && c&(word|place|first) == 0 && d.acts(i) && !d.is(i+2, "ik", "we", "wij", "ze", "hij", "je"):
		return 0.6 // van rooij belde
	case short && c == 0 && d.t[k].start && d.acts(i):
		return 0.55
	}
	return 0
}

// vanAfter reports whether "vd", "v/d", "van der" and the like, and a surname, begin at token i.
func (d *doc) vanAfter(i int) bool {
	k := d.vanDer(i)
	if d.is(i, "vd", "vdr") {
		k = i + 1
	}
	return k > i && d.has(k, surname|last) && !lately(d.word(k))
}

// manyLetters are beginnings of first names that stand for them as a letter does: Th. van der Veen.
var manyLetters = oneOf("th ph chr joh fr ij sj tj jac wilh alb gerh hendr jacq corn theod herm nic rud")

// initial reports whether token i is a letter or a few that stand for a first name, with their full stop.
func (d *doc) initial(i int) bool {
	return d.letters(i) && d.is(i+1, ".") && d.glued(i) && (d.size(i) == 1 || d.t[i].title && d.size(i) < 6 && manyLetters(d.word(i)))
}

// likeSurname are ends of words that surnames have, and verbs and adjectives with a slip have not.
var likeSurname = endings(`veld berg burg dijk dyk huis huizen huijsen mans stra sma inga enga ink inck kamp horst hoven hove donk beek meer woud laar schot borg stein drecht voort wijk ski ska czyk wicz oglu zadeh zade pour
	opoulos escu enko yan ulu soy dogan turk elmans kens kers ssen bergen broeck broek hout steeg stege`)

// participle reports whether the word at token i is a form of a verb that stands at the end: gebeld, teruggemaild, terugbellen.
func (d *doc) participle(i int) bool {
	if !d.letters(i) || d.size(i) < 6 {
		return false
	}
	w := string(d.word(i))
	for _, p := range []string{"terug", "op", "aan", "uit", "mee", "door", "na", "in", "af"} {
		if len(w) > len(p)+4 && w[:len(p)] == p {
			if w = w[len(p):]; w[len(w)-2:] == "en" {
				return true
			}
			break
		}
	}
	last := w[len(w)-1]
	return w[:2] == "ge" && (last == 't' || last == 'd' || last == 'n')
}
