package deid

// How far the name of an institution goes, to the left and to the right of its kind.

// general are words before "college" or "lyceum" that name a kind of it, and no school.
var general = oneOf("oude hele nieuwe grote roc mbo openbaar openbare christelijk christelijke katholiek katholieke islamitisch islamitische protestants joods joodse ander andere plaatselijk plaatselijke")

// nameStart widens an institution's name to the left of its kind: capitals, unknown words, names.
func (d *doc) nameStart(i int) int {
	from := i
	for k := i - 1; k >= 0 && k >= i-5 && !d.t[k].quiet && d.t[k+1].s-d.t[k].e <= 1; k-- {
		if d.is(k, "-") && from == k+1 && d.glued(k) && d.glued(k-1) && d.letters(k-1) || d.digits(k) && d.size(k) < 3 && d.has(k-1, first|last) {
			from = k - 1
			k--
			continue
		}
		if !d.letters(k) {
			return from
		}
		switch {
		case d.t[k].cls&fine != 0 && k == i-1 && d.is(i, "moskee") && d.is(k-1, "de") && !d.demonym(d.word(k)) && !general(d.word(k)) && !d.has(k, small|common):
			from = k
		case d.t[k].cls&fine != 0 && !(d.is(k+1, "college", "lyceum", "vakcollege") && (d.capital(k) || d.t[k].start && d.t[k].title && !general(d.word(k)) || !general(d.word(k)) && (d.is(k-1, "het") || !d.article(k-1) && !d.has(k, word)))):
			return from
		case d.capital(k) && (d.t[k].cls&(small|common) == 0 || joins(d.word(k))), d.t[k].cls == 0 && d.size(k) > 2,
			d.t[k].cls&(first|last|place|proper) != 0 && d.t[k].cls&(word|small|title) == 0, d.t[k].title && d.t[k].start && d.capital(k+1) && d.t[k].cls&small == 0,
			k == i-1 && d.is(k-1, "het") && d.is(i, "college", "lyceum", "gymnasium", "ziekenhuis") && d.t[k].cls&(small|common|verb|title|relation|about|located|orgKind) == 0 && !general(d.word(k)),
			k == i-1 && d.is(i, "college", "lyceum", "gymnasium") && d.is(k-1, "op", "naar", "van", "met", "bij") && d.t[k].cls&(small|common|verb|title|relation|about|located|orgKind) == 0 && !general(d.word(k)) && d.word(k)[d.size(k)-1] != 'e',
			k == i-1 && d.t[k].houseName && d.is(i, "college", "lyceum", "gymnasium", "mavo") && (!d.article(k-1) || d.is(k-2, "op", "van", "naar")) && !general(d.word(k)),
			k == i-1 && d.is(i, "moskee") && d.is(k-1, "de") && d.is(k, "blauwe", "groene", "witte", "gouden", "rode", "gele"),
			d.is(k, "al", "el", "as", "sint", "st") && from == k+1 && d.beside(k),
			from < i && d.t[k].cls&(first|last|particle) != 0 && d.t[k].cls&(small|common|verb|title|relation|about|located|orgKind) == 0:
			from = k
		case from == k+1 && d.is(k, "van") && d.t[k+1].title && d.has(k-1, first) && d.t[max(k-1, 0)].title: // Lucas van Leyden Mavo
			from = k - 1
			k--
		case d.has(k, particle) && !d.is(k, "in", "op", "en", "het", "al", "de", "van") && d.capital(k-1), d.is(k, "de", "het") && d.t[k].title && !d.t[k].start && k == from-1 && from < i:
			from = k
		default:
			return from
		}
	}
	return from
}

// orgName gives the end of the name behind a kind that ends before token i, 0 when there is none.
func (d *doc) orgName(i int) int {
	j, joined := i, false
	if d.is(j, "\"", "'") && d.letters(j+1) {
		j++
	}
	for k := 0; k < 2 && d.letters(j) && joins(d.word(j)) && (d.letters(j+1) || d.is(j+1, "-")); k++ {
		if d.is(j, "van", "in", "op", "aan", "en") && !d.t[j].title && !(d.is(j, "van") && (d.capital(j+1) || d.has(j+1, last) && !d.has(j+1, word))) {
			return 0
		}
		j++
		joined = true
		if d.is(j, "-") {
			j++
		}
	}
	if !d.letters(j) || d.t[j].quiet || d.t[j].start || d.t[j].cls&fine != 0 && (joined || d.has(j, famous)) || d.size(j) < 2 {
		return 0
	}
	firm := orgFirm(d.word(i - 1))
	c := d.t[j].cls
	switch {
	case d.upper(j) && !d.shouts && c == 0, d.capital(j), orgAny(d.word(i-1)) && c&(small|common|verb|relation|title|about|located) == 0 && d.size(j) > 2 && !(d.article(i-2) && d.has(j, word) && d.verbal(j)):
	case joined && firm && c&(small|common|verb|relation|title|about) == 0 && d.size(j) > 3:
	case c&(word|small) == 0 && (firm || c&first == 0) && !d.slipFor(j):
	default:
		return 0
	}
	return d.orgEnd(j + 1)
}

// orgEnd widens an institution's name to the right.
func (d *doc) orgEnd(j int) int {
	for k := 0; k < 3 && j < len(d.t) && !d.t[j].quiet && d.t[j].kind != newline; k++ {
		switch {
		case d.namePair(j) > j:
			j += 2
		case d.capital(j) && d.t[j].s-d.t[j-1].e <= 1, d.digits(j) && d.size(j) < 3 && k == 0 && d.t[j-1].title && d.beside(j-1) && d.phraseEnds(j+1) && !d.digits(j+1), d.letters(j) && d.t[j].cls&orgTail != 0 && d.t[j].s-d.t[j-1].e == 1 && k == 0:
			j++
		case d.is(j, ".") && d.glued(j-1) && d.is(j-1, "gebr", "st", "fa") && d.letters(j+1) && d.t[j+1].title, d.is(j, "-") && d.glued(j-1) && d.glued(j) && d.letters(j+1), d.is(j, "&", "+") && d.letters(j+1) && d.t[j+1].title:
			j += 2
		case d.is(j, "of", "for") && ofWhom(d.word(j-1)) && d.letters(j+1) && d.t[j+1].title, d.letters(j) && joins(d.word(j)) && d.capital(j+1) && !d.is(j, "in", "en", "aan", "op"):
			j += 2
		default:
			return j
		}
	}
	return j
}

// slipFor reports whether token j is an unknown word that is likely a slip.
func (d *doc) slipFor(j int) bool {
	return d.t[j].cls&(first|last|place|proper) == 0 && d.slip(d.word(j))
}
