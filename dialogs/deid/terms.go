package deid

import (
	"bytes"
	"strings"

	"ruggespraak/dialogs/deid/fold"
)

// own finds the organisation's own words. It takes time in proportion to how many there are.
func (d *doc) own(terms []string) {
	for _, term := range terms {
		d.ownPhrase(strings.Fields(fold.String(term)))
	}
}

// ownPhrase finds a row of words, whatever signs or spaces stand between.
func (d *doc) ownPhrase(parts []string) {
	if len(parts) == 0 || len(parts) == 1 && len(parts[0]) < 2 {
		return
	}
	var want []byte
	for _, p := range parts {
		for _, r := range p {
			if kindOf(r, byte(r)) != sign {
				want = append(want, string(r)...)
			}
		}
	}
	for i := range d.t {
		if d.t[i].quiet || len(want) == 0 || d.t[i].kind != letters && d.t[i].kind != digits || !bytes.HasPrefix(want, d.word(i)) {
			continue
		}
		rest, j := want, i
		for ; j < len(d.t) && len(rest) > 0 && (d.t[j].kind == sign || bytes.HasPrefix(rest, d.word(j))); j++ {
			rest = rest[len(d.word(j)):]
		}
		if len(rest) == 0 && !d.quiet(i, j) {
			d.add(i, j, Org, Yours, 0.95)
		}
	}
}

var sintHash = hash(hashed, []byte("sint"))

// phrasesFrom gives the phrases that begin as token i and the word after it do.
func (d *doc) phrasesFrom(i int) []phrase {
	second, saint := i+1, d.size(i) == 2 && d.is(i, "st")
	if d.isSign(second) && (d.is(second, "-", "'", "&") || (saint || d.size(i) <= 2) && d.is(second, ".")) {
		second++
	}
	if !d.letters(second) && !d.digits(second) {
		return nil
	}
	of := d.x.from(d.t[i].hash, d.t[second].hash)
	if of == nil && saint {
		of = d.x.from(sintHash, d.t[second].hash) // st. willebrord
	}
	return of
}

// phrases marks names of several words: towns are found, what is fine goes quiet.
func (d *doc) phrases() {
	for i := range d.t {
		if d.t[i].quiet || !d.has(i, opens|opensOK) {
			continue
		}
		best, c := i, class(0)
		for _, p := range d.phrasesFrom(i) {
			if p.class == houseName {
				continue
			}
			if end := d.follows(i+1, p.rest); end > best && !d.quiet(i, end) {
				best, c = end, p.class
			}
		}
		switch {
		case best > i && c&fine != 0 && !d.has(i, small|particle) && (c&famous != 0 || d.has(i, first)) && d.here(i, best):
			d.add(i, d.nameRight(best, best-1), Name, Cued, 0.6)
		case best == i, c&fine != 0 && d.borne(i, best, c),
			c&place != 0 && d.house(best) > best && !d.durationAfter(best): // the last may be a street: Hof van Delft 12
		case c&fine != 0:
			for k := i; k < best; k++ {
				d.t[k].quiet = true
				d.t[k].cls |= c & famous
			}
		case best == i+2 && d.is(i, "de", "het") && (d.has(i+1, located) || sights(d.word(i+1))) && !d.capital(i+1) && !d.back(i, 3, resides): // "in de wijk", "naar de haven" are seldom De Wijk
		case d.is(i-1, "'") && (d.is(i-2, "van") && d.has(i-3, first) || d.titledPerson(i-2)): // Karin van 't Zand
		case d.capital(best-1) || c&town != 0 || d.has(i, town) || d.is(i-1, "van") && d.is(best, "naar") || d.has(i-1, located) || d.has(i-2, located) || d.is(i-1, "via") || best > i+2 && !d.isSign(i+1) || d.only(i, best, place):
			if d.is(i-1, "'") && d.glued(i-1) {
				i-- // 't Zandt
			}
			d.add(i, best, Place, Listed, 0.9)
		}
	}
}

// only reports whether one of the tokens i up to j is known as nothing but the given class, or not at all.
func (d *doc) only(i, j int, c class) bool {
	for k := i; k < j; k++ {
		if d.letters(k) && d.size(k) > 3 && d.t[k].cls&^(c|proper) == 0 && d.t[i].cls&town == 0 {
			return true
		}
	}
	return false
}

// borne reports whether a phrase from token i up to j that is fine is part of somebody's name or of an institution's: "mw. van der
// Plas", "het helen parkhurst college".
func (d *doc) borne(i, j int, c class) bool {
	if d.is(i-1, "de", "vd") && (d.is(i, "koning", "koningin", "prins", "prinses") || j == i+2 && !d.is(i, "albert") && d.has(i, first) && d.t[i].cls&word == 0 && d.t[j-1].cls&(first|last) != 0 && d.t[j-1].cls&word == 0 && d.is(i-1-btoi(d.is(i-1, "de")), "op", "van", "bij", "naar", "vd")) {
		return true // a school: neither the queen nor somebody famous has an article
	}
	if d.is(i-1, "van") && d.has(i-2, title) && staff(d.word(i-2)) {
		return true // the school of the mentor, called after somebody
	}
	if d.has(j, orgTail) && d.beside(j-1) || d.has(i-1, orgKind) && d.beside(i-1) || d.titledPerson(i) || d.is(i-1, "het") && d.is(i-2, "op") && !d.has(i, word) {
		return true
	}
	if j == i+2 && d.is(i, "de", "het") && d.t[i+1].houseName && d.is(i-1, "van", "op", "naar", "bij", "vanuit") && !d.back(i, 4, outdoors) && !d.back(i, 7, watched) {
		return true // a school that is called after a book: "op de kameleon"
	}
	if d.is(i, "de", "het") && adjoined(d.word(i+1)) && d.is(i-1, "van", "op", "naar", "bij", "vanuit") && (d.back(i, 6, housed) || d.ahead(j, 3, saying)) && !d.back(i, 4, outdoors) {
		return true // "een appje van de kleine prins"
	}
	return d.has(i, particle) && (d.titled(i) || d.has(i-1, first) && !d.has(i-1, small|about))
}

// follows gives the end of the words from token i, which may have hyphens or apostrophes between; 0 when they
// are not there.
func (d *doc) follows(i int, rest []string) int {
	for _, w := range rest {
		if d.is(i, "-", "'", "&") || d.is(i, ".") && d.glued(i-1) && d.size(i-1) <= 2 {
			i++ // al-Qaida, Dr. Martens
		}
		if !d.letters(i) && !d.digits(i) || string(d.word(i)) != w {
			return 0
		}
		i++
	}
	return i
}
