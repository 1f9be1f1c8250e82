package deid

import (
	"bytes"
	"strings"
)

// Dates in rarer spellings: a digit at a time, in words alone, with other signs or letters.

// oddDate gives the end of a date with signs that no other number has between its parts, from token i: 22,11,2010. It is i when there is none.
func (d *doc) oddDate(i int) int {
	if !d.glued(i) || !d.isSign(i+1) || !d.glued(i+1) || !d.glued(i+2) || !d.isSign(i+3) || !d.glued(i+3) || d.t[i+1].first != d.t[i+3].first || strings.IndexByte(",;:|\\", d.t[i+1].first) < 0 || d.sticksBefore(i) {
		return i
	}
	if isDay(d.number(i), d.number(i+2)) && d.digits(i+4) && isYear(d.number(i+4)) && !d.sticks(i+4) {
		return i + 5
	}
	return i
}

// spacedDate gives the end of a date written a digit at a time from token i, with signs between its parts: "1 4 / 1 2", "0 1 - 0 4 - 2 0 1 0",
// 2_3_/_0_9.
func (d *doc) spacedDate(i int) int {
	if d.size(i) != 1 || !(d.digits(i+1) && d.size(i+1) == 1 || d.is(i+1, "_", "*")) {
		return i
	}
	var parts [3]int
	n, size, end, sizes, joined := 0, 0, i, 0, d.is(i+1, "_", "*")
	for j := i; j < len(d.t) && (j == i || d.beside(j-1)) && !d.t[j].quiet; j++ {
		switch {
		case d.digits(j) && d.size(j) == 1 && size < 4:
			parts[n], size, end = parts[n]*10+d.number(j), size+1, j+1
			continue
		case joined && d.is(j, "_", "*"):
			continue
		case d.is(j, "-", "/", ".") && n < 2 && (size == 1 || size == 2) && (d.digits(j+1) || joined):
			n, sizes, size = n+1, sizes+size, 0
			continue
		}
		break
	}
	if n == 0 || !isDay(parts[0], parts[1]) || n == 1 && (sizes != 2 || size != 2) || n == 2 && size != 2 && !isYear(parts[2]) {
		return i
	}
	return end
}

// blurredDate gives the end of a date with letters that look like digits from token i: 15.o7.2oo8. It is i when there is none.
func (d *doc) blurredDate(i int) int {
	if !d.glued(i) || d.sticksBefore(i) || d.size(i) > 2 {
		return i
	}
	var parts [3]int
	n, blurred, j := 0, false, i
	for ; j < len(d.t) && j < i+16 && (j == i || d.glued(j-1)); j++ {
		switch {
		case d.digits(j) || d.letters(j) && len(bytes.Trim(d.word(j), "oil")) == 0:
			for _, b := range d.word(j) {
				switch b {
				case 'o':
					b = '0'
				case 'i', 'l':
					b = '1'
				}
				parts[n] = parts[n]*10 + int(b-'0')
			}
			blurred = blurred || d.letters(j)
			continue
		case d.is(j, "-", "/", ".") && n < 2 && d.glued(j):
			n++
			continue
		}
		break
	}
	if n < 2 || !blurred || !isDay(parts[0], parts[1]) || !isYear(parts[2]) && parts[2] > 60 || j < len(d.t) && d.glued(j-1) && d.letters(j) {
		return i
	}
	return j - btoi(d.isSign(j-1))
}

// addDate adds the date of the tokens from i up to end, with the word that says which year it is of: 12 maart jl., 15 december a.s.
func (d *doc) addDate(i, end int, confidence float64) {
	switch {
	case d.is(end, "jl", "jongstleden"):
		end++
		end += btoi(d.is(end, ".") && d.glued(end-1))
	case d.is(end, "a") && d.is(end+1, ".") && d.is(end+2, "s"):
		end += 3 + btoi(d.is(end+3, "."))
	}
	d.add(i, end, Date, Shape, confidence)
}

// saidDate gives the end of a day, month and year in words with the same sign between, from the day at token i: negen-elf-drieentwintig. It
// is i when there is none.
func (d *doc) saidDate(i, day int) int {
	if !d.letters(i) || !d.glued(i) || !d.is(i+1, "-", "/", ".") || !d.glued(i+1) || !d.is(i+3, string(d.text(i+1, i+2))) || d.glued(i-1) && d.is(i-1, "-", "/") {
		return i
	}
	m, y := d.numeral(i+2), d.numeral(i+4)
	if !isDay(day, m) || (y < 6 || y > 99) && !(d.letters(i+4) && bytes.HasPrefix(d.word(i+4), []byte("tweeduizend"))) {
		return i
	}
	return i + 5
}

// rankedDate gives the end of a day whose month is a number as well, from the day at token i with its rank up to j: de 12e van de 3e,
// 22 elf 2010. It is i when there is none.
func (d *doc) rankedDate(i, j, day int) int {
	if d.digits(i) && j == i+1 && isDay(day, d.numeral(j)) && d.digits(j+1) && d.size(j+1) == 4 && isYear(d.number(j+1)) {
		return j + 2
	}
	if d.is(j-1, "van") && d.is(j, "de") {
		j++
	} else if d.is(j, "v") && d.is(j+1, ".") && d.is(j+2, "d") {
		j += 3 + btoi(d.is(j+3, "."))
	} else if d.is(j, "v") && d.is(j+1, "/") && d.is(j+2, "d") {
		j += 3
	} else if d.is(j, "vd", "vh") {
		j++
	} else if d.is(j-1, "/") && j == i+2 || !d.is(j-1, "/") {
		return i
	}
	if !d.digits(j) || !isDay(day, d.number(j)) || !d.is(j+1, "e", "de", "ste") || !d.glued(j) || !d.countsNothing(j+2) {
		return i
	}
	return j + 2
}

// foreignMonth are months of other languages, and slips of short ones, that are no Dutch words.
var foreignMonth = oneOf(`jni jli jnui jlui arpil apil aprl augs agu setp spet okto nvo dce
	janvier fevrier avril mai juin juillet aout septembre octobre novembre decembre ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
	stycznia lutego marca kwietnia styczen luty marzec maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien kwiecien maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia januar februar marz oktober dezember
	enero febrero marzo abril junio julio agosto septiembre octubre noviembre diciembre yanayir fibrayir abreel mayu yunyu ghusht shutanbir uktubir`)

// monthSlip reports whether token j is a month with a typing error in it, or of another language.
func (d *doc) monthSlip(j int) bool {
	return d.letters(j) && d.beside(j-1) && (foreignMonth(d.word(j)) || d.t[j].cls == 0 && d.size(j) > 3 && d.size(j) < 11 && d.near(d.word(j))&month != 0)
}

var romanMonths = oneOf("i ii iii iv v vi vii viii ix x xi xii")

// romanMonth gives the end of the month in Roman digits at token j and the year behind it, after the day at token i: 12-III-2009, 19 XI 2009. It
// is 0 for none.
func (d *doc) romanMonth(i, j int) int {
	if j == i+2 && d.letters(j) && d.glued(i) && d.glued(i+1) && d.glued(j) && romanMonths(d.word(j)) && d.is(j+1, "-", ".", "/") && d.is(j+1, string(d.text(i+1, i+2))) && d.digits(j+2) && (isYear(d.number(j+2)) || d.size(j+2) == 2) {
		return j + 3
	}
	if d.upper(j) && romanMonths(d.word(j)) && d.digits(j+1) && isYear(d.number(j+1)) {
		return j + 2 // 19 XI 2009
	}
	return 0
}

// ranks reports whether a day and a month begin at token i that both are ranks: achtste van de negende.
func (d *doc) ranks(i int) bool {
	return d.letters(i) && d.is(i+1, "van") && d.is(i+2, "de") && d.ordinal(i) && d.letters(i+3) && d.ordinal(i+3) && d.countsNothing(i+4) && isDay(ordinals()[string(d.word(i))], ordinals()[string(d.word(i+3))])
}
