package deid

import "bytes"

// Addresses that are the corner of two streets, and postcodes that are said.

var crossing = oneOf("hoek kruising postcode postkode")

// saidCode adds the postcode that is said behind the word for it at token i: "drieduizend vijfhonderd elf x-ray bravo".
func (d *doc) saidCode(i int) {
	from := i + 1
	for d.is(from, ":", "is", "=", "van", "dat") {
		from++
	}
	j, said := from, 0
	for ; j < from+6 && j < len(d.t); j++ {
		w := d.word(j)
		switch {
		case d.has(j, number), d.letters(j) && (bytes.HasSuffix(w, []byte("duizend")) || bytes.HasSuffix(w, []byte("honderd"))):
			said++
			continue
		case d.digits(j) && d.size(j) < 4, j > from && d.is(j, "en", "-", "dan"):
			continue
		}
		break
	}
	if said < 2 {
		return
	}
	end := j
	for ; end < j+4 && (d.letters(end) && d.t[end].cls&(small|verb|about) == 0 || d.is(end, "-") && d.glued(end)); end++ {
	}
	if end > j && !d.quiet(j, end) {
		d.add(from, end, Addr, Shape, 0.8)
	}
}

// corners adds the two streets of a corner, whose word is token i: "hoek tolweg en kleiweg".
func (d *doc) corners(i int) bool {
	if !crossing(d.word(i)) {
		return false
	}
	if postcodeWord(d.word(i)) {
		d.saidCode(i)
		return false
	}
	j := i + 1
	for range 2 {
		if d.is(j, "van", "de", "met", "het") {
			j++
		}
	}
	first := d.streetWords(j)
	k := first
	if first == j || !d.is(k, "-", "/", "en", "met") {
		return false
	}
	k++
	if d.is(k, "de", "het") {
		k++
	}
	second := d.streetWords(k)
	if second == k || d.quiet(j, second) {
		return false
	}
	second = max(second, d.house(second))
	d.add(j, first, Addr, Cued, 0.85)
	d.add(k, second, Addr, Cued, 0.85)
	return true
}

// streetWords gives the end of a street's name of one to three words from token i: van goghlaan. It is i when the last does not
// end as streets do.
func (d *doc) streetWords(i int) int {
	if d.letters(i) && d.t[i].title && d.is(i, "achter", "tussen", "onder", "boven", "buiten", "in", "aan", "op", "voor", "bij", "naast") && d.is(i+1, "de", "het", "den", "der") && d.letters(i+2) && d.t[i+2].title && !d.quiet(i, i+3) {
		return i + 3 // Achter de Kerk
	}
	for j := i; j < i+3 && d.letters(j) && !d.t[j].quiet; j++ {
		if w := d.word(j); len(w) > 4 && (streetEnds(w) || houseEnds(w)) || d.capital(j) && !d.letters(j+1) {
			return j + 1
		}
		if !d.beside(j) || d.has(j, small|verb) && !d.has(j, particle) {
			break
		}
	}
	return i
}
