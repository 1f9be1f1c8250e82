package deid

// The dead and the made up do nothing today: who does, and is called so, is of here.

// today reports whether somebody dead or made up, at tokens i up to j, does something in these days: "vandaag zat Khaleesi te trillen".
// History is told in the past, a story in the present.
func (d *doc) today(i, j int) bool {
	w := d.word(i)
	told, gone := fabled(w) || d.is(i, "islam", "jihad", "medina") && !d.is(j, "had", "kreeg", "gaf", "deed"), departed(w)
	if !told && !gone && !faiths(w) {
		return false
	}
	if j == i+1 && (told && !faiths(w) || gone) && (d.back(i, 14, caring) || d.ahead(j, 14, caring)) && !d.back(i, 20, lectured) && !d.ahead(j, 20, lectured) {
		return !(d.is(i-1, "van") && d.letters(i-2) && elders(d.word(i-2))) && !(d.is(j, "is", "was") && d.is(j+1, "de")) && !(gone && d.is(j, "was", "had", "werd", "zijn"))
	}
	if d.is(i-1, "met") && d.is(i-2, "gesprek", "ruzie", "incident", "contact", "appt", "appte", "chat", "belt") {
		return !d.is(i-3, "in")
	}
	if d.is(i-1, "met") && !faiths(w) && !(d.letters(j) && d.t[j].title) {
		return d.back(i-1, 6, dealing) && !d.back(i-1, 6, resembles) && !d.within(j, resembles)
	}
	if d.is(i-1, "dat") && d.is(i-2, "gezien") {
		return true
	}
	lately := d.back(i-1, 4, thisWeek) || d.within(j, thisWeek)
	if i > 0 && d.has(i-1, verb) {
		v := d.word(i - 1)
		if d.t[i-1].start {
			return d.is(i-1, "komt") && d.is(j, "nog") && (!d.letters(j+1) || d.is(j+1, "of")) || d.is(i-1, "heeft", "mag", "gaat", "zit", "woont", "slaapt", "kan", "moet", "wil") && d.is(j, "al", "nou", "nog", "ook", "morgen", "vandaag", "straks", "even")
		}
		if d.within(j, trouble) || trouble(v) || d.is(i-1, "zat", "stond", "lag", "liep", "zit", "staat") && d.is(j, "te") || d.is(i-1, "bleef") && d.is(j, "zitten", "hangen", "achter") ||
			d.is(i-1, "gaf", "geeft") && d.is(j, "aan") && d.back(i-1, 3, atTalk) || lately && d.is(i-1, "stond", "kwam") && d.is(j, "voor", "bij", "huilend", "dronken", "binnen") {
			return true
		}
		if d.is(i-1, "wil", "kan", "mag", "durft") && d.is(j, "niet", "geen") && d.within(j, anymore) {
			return true
		}
		return d.subject(i, j) && (lately && (!passing(v) && !d.is(i-1, "speelt", "klinkt") || d.is(i-1, "is", "heeft", "werd") && d.willSay(j)) || d.adverbial(i-1) && (told && past(v) || (gone || d.back(i-1, 4, saidBy)) && present(v) && !d.back(i-1, 4, resembles)))
	}
	if !d.letters(j) || !d.subject(i, j) && !(d.t[i].start && d.word(j)[d.size(j)-1] == 't' && d.ahead(j+1, 1, thisWeek)) {
		return false
	}
	v := d.word(j)
	return d.within(j, trouble) || lately && !passing(v) || told && past(v) || (gone || d.t[i].cls&dubious != 0) && present(v) && !d.within(j, resembles) || (told || gone) && d.is(j, "wil", "kan", "mag", "durft", "komt") && d.is(j+1, "niet", "geen") && d.within(j, anymore)
}

// willSay reports whether the clause that goes on at token j ends in what was done to somebody, not in what a lesson does with them.
func (d *doc) willSay(j int) bool {
	end := d.clause(j) - 1
	for k := j; k <= end; k++ {
		if d.participle(k) && !taught(d.word(k)) {
			return true
		}
	}
	return false
}

// adverbial reports whether the clause before the verb at token v begins with where or when: "op stage doet".
func (d *doc) adverbial(v int) bool {
	k := v - 1
	for k > 0 && k > v-6 && !d.t[k].start && d.letters(k-1) {
		k--
	}
	return k >= 0 && k < v && (d.has(k, located) || d.is(k, "op", "in", "bij", "tijdens", "na", "sinds", "vanaf", "helaas", "volgens", "daarna", "toen", "nu") || d.back(v, v-k, thisWeek))
}
