package deid

import (
	"bytes"
	"strings"
)

// House numbers and postcodes.

// house gives the end of a house number at token i: 12, 12a, 12-3, 12 hs; i when there is none.
func (d *doc) house(i int) int {
	i = d.houseSays(i)
	if d.spokenHouse(i) {
		if d.is(i+1, "-") && d.is(i+2, "en") && d.is(i+3, "-") && d.glued(i) && d.numeral(i) < 10 && d.numeral(i+4) > 19 {
			return i + 5 + btoi(d.is(i+5, "bis", "a", "b", "c", "hs")) // een-en-veertig bis
		}
		if d.is(i+1, "en") && d.numeral(i) < 10 && d.numeral(i+2) > 19 {
			return i + 3 // twee en twintig
		}
		for i++; d.numeral(i) >= 0 && d.numeral(i) < 10 && d.atEnd(i+1) && !d.is(i, "een"); i++ {
		}
		return i
	}
	if !d.digits(i) {
		return i
	}
	if d.t[i].quiet || d.size(i) > 4 || d.number(i) == 0 || (d.is(i+1, "%", "°") || d.is(i+1, ":") && d.glued(i+1) && d.digits(i+2)) && d.glued(i) || d.durationAfter(i) {
		return i
	}
	j := i + 1
	switch {
	case d.glued(i) && d.letters(j) && d.size(j) <= 3:
		j++
	case d.letters(j) && d.size(j) == 1 && d.digits(j+1) && d.size(j+1) < 3 && d.glued(j) && d.beside(i):
		j += 2 // 204 a2
	case d.letters(j) && (d.size(j) == 1 && (d.t[j].title || d.is(j, "a", "b", "c", "d", "f", "g")) || d.is(j, "hs", "bis", "huis", "rood", "zwart", "boven", "beneden", "ii", "iii", "iv")):
		j++
	case d.is(j, "-", "/") && d.glued(i) && d.glued(j):
		j += 2
	}
	if j > len(d.t) {
		return len(d.t)
	}
	if d.t[i-1].spaced {
		for d.digits(j) && d.size(j) == 1 && d.beside(j-1) {
			j++ // l a a n 7 1
		}
	}
	if next := d.untilHouse(j); next > j {
		return next
	}
	if d.is(j-1, "bis") && d.letters(j) && d.size(j) == 1 && d.beside(j-1) {
		j++ // 88 bis A
	}
	if d.digits(j) && d.size(j) == 1 && d.is(j+1, "hoog", "etage") && d.beside(j-1) {
		return j + 2 // 88 3 hoog
	}
	if end := d.postcodeAfter(j); end > j {
		return end
	}
	return j
}

// coded reports whether the house number at token i has a postcode behind it.
func (d *doc) coded(i int) bool {
	k := i + 1
	if !d.digits(i) || d.size(i) > 4 {
		return false
	}
	if d.letters(k) && d.size(k) < 4 && d.beside(i) {
		k++
	}
	return d.postcodeAfter(k) > k
}

// unit gives the end of a part of a building behind an address that ends before token j: "Kazernelaan 6, unit 12".
func (d *doc) unit(j int) int {
	k := j + btoi(d.is(j, ","))
	if k < len(d.t) && d.digits(j-1) && d.is(k, "unit", "kamer", "kmr", "app", "appartement", "woning", "gebouw", "blok", "bus", "etage", "toren", "studio", "chalet", "huisje", "kavel", "barak", "paviljoen") {
		if k++; d.is(k, ".") && d.glued(k-1) {
			k++
		}
		if d.is(k, "nr", "nummer") {
			k++
		}
		if d.digits(k) && d.size(k) < 5 || d.letters(k) && d.size(k) == 1 && d.t[k].title {
			return k + 1 + btoi(d.glued(k) && d.letters(k+1) && d.size(k+1) == 1)
		}
	}
	return j
}

// untilHouse gives the end of a row of house numbers whose first ends at token j: 112 t/m 118, 33 tot en met 39.
func (d *doc) untilHouse(j int) int {
	k := j
	switch {
	case d.is(k, "t") && d.is(k+1, "/") && d.is(k+2, "m"):
		k += 3
	case d.is(k, "tm"):
		k++
	case d.is(k, "tot") && d.is(k+1, "en") && d.is(k+2, "met"):
		k += 3
	}
	if k == j || !d.digits(k) || d.size(k) > 4 || d.durationAfter(k) {
		return j
	}
	return k + 1
}

// houseSays skips what may stand between a street and its house number at token i: the stop of "str.", "nr", "nummer".
func (d *doc) houseSays(i int) int {
	if i >= len(d.t) || strings.IndexByte(".nhzow", d.t[i].first) < 0 {
		return i
	}
	if d.isSign(i) && d.is(i, ".") && d.glued(i-1) && !d.glued(i) && (d.digits(i+1) || d.is(i+1, "nr", "nummer", "huisnr")) && d.size(i-1) < 12 && bytes.HasSuffix(d.word(i-1), []byte("str")) {
		i++
	}
	if d.t[i].size == 2 && d.digits(i+1) && d.is(i, "zz", "nz", "oz", "wz", "zw", "zo", "nw", "no") && !d.t[i].title == !d.t[i].upper {
		return i + 1 // Sluiskade ZZ 44: the side of the water
	}
	if !d.is(i, "nr", "nummer", "huisnummer", "huisnr") {
		return i
	}
	k := i + 1
	if d.is(k, ".") && d.glued(i) {
		k++
	}
	if d.digits(k) || d.numeral(k) > 0 {
		return k
	}
	return i
}

// spokenHouse reports whether the number in words at token i is of a house.
func (d *doc) spokenHouse(i int) bool {
	if d.numeral(i) < 1 {
		return false
	}
	k := i - 1
	if d.is(k, ".") {
		k--
	}
	if !d.letters(k) || d.durationAfter(i) {
		return false
	}
	w := d.word(k)
	return d.is(k, "nr", "nummer", "huisnummer", "huisnr") || streetEnds(w) || bytes.HasSuffix(w, []byte("str")) || streetWord(w) && !d.is(i, "een") && d.atEnd(i+1)
}

// durationAfter reports whether the number at i counts something instead of a house.
func (d *doc) durationAfter(i int) bool {
	return d.is(i+1, "jaar", "keer", "uur", "weken", "dagen", "maanden", "minuten", "jongens", "jongeren", "mensen", "leerlingen", "meisjes", "x", "man", "euro", "km", "meter")
}

// postcodeAfter gives the end of a postcode and town that follow a house number, or j.
func (d *doc) postcodeAfter(j int) int {
	k := j
	if d.is(k, ",") {
		k++
	}
	if end := d.postcode(k); end > k {
		return end
	}
	return j
}

// postcode gives the end of a postcode at token i: 1234 AB, 1234ab. Letters that are a word need capitals or no space.
func (d *doc) postcode(i int) int {
	if d.digits(i) && d.size(i) == 4 && d.is(i+1, "-") && d.glued(i) && d.glued(i+1) && d.letters(i+2) && d.size(i+2) == 2 && d.t[i+2].cls&(small|about) == 0 && !d.sticks(i+2) && !d.sticksBefore(i) {
		return i + 3 // 7523-bp
	}
	if !d.digits(i) || d.size(i) != 4 || d.f[d.t[i].s] == '0' || !d.letters(i+1) || d.size(i+1) != 2 || d.glued(i+1) && d.t[i+2].kind != sign {
		return i
	}
	if d.is(i-1, "totaal", "bedrag", "subtotaal", "samen", "in", "x", "€") && (d.is(i+1, "ex") || isYear(d.number(i)) && d.is(i+1, "is")) {
		return i // 1500 EX btw
	}
	l := &d.t[i+1]
	if l.s-d.t[i].e > 1 || d.is(i+1, "sa", "sd", "ss") || d.f[l.ws] >= 0x80 || i > 0 && d.glued(i-1) && d.t[i-1].kind != sign {
		return i
	}
	common := d.is(i+1, "en", "is", "in", "op", "of", "om", "te", "al", "na", "zo", "er", "ik", "je", "hij", "we", "ze", "nu", "ja", "as", "kg", "km", "cm", "mg", "ml", "wh", "hz", "mb", "gb", "px", "xp", "bc", "vc", "nm", "ad")
	switch {
	case l.upper && !(d.shouts && common && isYear(d.number(i))):
	case d.glued(i) && !d.is(i+1, "kg", "km", "cm", "mg", "ml", "hz", "mb", "gb", "px", "xp"):
	case !common && l.cls&(small|word|number) == 0, d.is(i-1, "postcode", "pc") || d.is(i-2, "postcode", "pc") || d.is(i+3, "postcode") || d.is(i+4, "postcode") || d.is(i+2, "huisnummer", "huisnr", "nr") || d.back(i, 2, codeCue):
	default:
		return i
	}
	return i + 2
}
