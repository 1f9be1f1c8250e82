package deid

// The dead and the made up do nothing today: who does, and is called so, is of here.

// today reports whether somebody dead or made up, at tokens i up to j, does something in these days: "vandaag zat Khaleesi te trillen".
// History is told in the past, a story in the present.
func (d *doc) today(i, j int) bool {
	w, p := d.word(i), i-1
	belief := faiths(w)
	told, gone := fabled(w) || d.is(i, "islam", "jihad", "medina") && !d.is(j, "had", "kreeg", "gaf", "deed"), departed(w)
	if !told && !gone && !belief {
		return false
	}
	if j == i+1 && !belief && (d.back(i, 14, cared) || d.ahead(j, 14, cared)) && !d.back(i, 20, lectured) && !d.ahead(j, 20, lectured) {
		return !(d.is(p, "van") && d.letters(p-1) && kinOf(d.word(p-1))) && !(d.is(j, "is", "was") && d.is(j+1, "de")) && !(gone && d.is(j, "was", "had", "werd", "zijn"))
	}
	if d.is(p, "met") {
		return !belief && !(d.letters(j) && d.t[j].title) && d.back(p, 6, dealing) && !d.back(p, 6, lectured) && !d.within(j, lectured)
	}
	lately := d.back(p, 4, thisWeek) || d.within(j, thisWeek)
	v := j
	if i > 0 && d.has(p, verb) {
		v = p
		if d.t[p].start {
			return d.is(p, "heeft", "mag", "gaat", "zit", "woont", "slaapt", "kan", "moet", "wil") && d.is(j, "al", "nou", "nog", "ook", "morgen", "vandaag", "straks", "even")
		}
		if d.is(p, "zat", "stond", "lag", "liep", "zit", "staat", "bleef") && d.is(j, "te", "zitten", "hangen", "achter") || lately && d.is(p, "stond", "kwam") && d.is(j, "voor", "bij") {
			return true
		}
	} else if !d.has(j, verb) && !d.is(p, "dat", "als", "omdat") && !(d.t[i].start && d.letters(j) && d.word(j)[d.size(j)-1] == 't') {
		return false
	}
	if !d.subject(i, j) && !(lately && d.t[i].start) {
		return false
	}
	now, then := present(d.word(v)), past(d.word(v))
	if d.within(j, trouble) || (told || gone) && d.is(v, "wil", "kan", "mag", "durft", "komt") && d.is(v+1+btoi(v == p), "niet", "geen") && d.within(j, more) {
		return true
	}
	if v == p {
		return d.adverbial(p) && (told && then || now) && !d.back(p, 4, lectured)
	}
	return lately && !passing(d.word(v)) || told && then || (gone || d.t[i].cls&dubious != 0) && now && !d.within(j, lectured)
}

// adverbial reports whether the clause before the verb at token v begins with where or when: "op stage doet".
func (d *doc) adverbial(v int) bool {
	k := v - 1
	for k > 0 && k > v-6 && !d.t[k].start && d.letters(k-1) {
		k--
	}
	return k < v && d.is(k, "op", "in", "bij", "tijdens", "na", "sinds", "vanaf", "helaas", "volgens", "daarna", "toen", "nu")
}
