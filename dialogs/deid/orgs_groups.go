package deid

// What groups call themselves.

// gang gives what a group calls itself, from token i: "noemen zich de westside soldiers". A belief or a people is no name.
func (d *doc) gang(i int) (from, to int) {
	j := i
	if d.is(j, "\"", "'") {
		j++
	}
	if d.is(j, "de", "het", "the") {
		j++
	}
	to = j
	for to < len(d.t) && to < j+4 && d.letters(to) && !d.t[to].quiet && (to == j || d.beside(to-1)) && (d.t[to].cls&(small|fine|about|verb) == 0 || to > j && d.capital(to)) &&
		(d.capital(to) || d.t[to].cls&word == 0 || d.x.class(d.word(to))&english != 0) {
		to++
	}
	if to == j || to == j+1 && !d.capital(j) && d.t[j].cls != 0 {
		return 0, 0
	}
	return i, to
}

// quoted gives what stands between the quotes that open at token i, when it is a name of two to five words: a group's.
func (d *doc) quoted(i int) (from, to int) {
	for k := i + 2; k < len(d.t) && k < i+7; k++ {
		if d.is(k, "'", "\"") && k > i+2 {
			return i + 1, k
		}
		if !d.letters(k) && !d.digits(k) {
			break
		}
	}
	return 0, 0
}
