package deid

import (
	"bytes"
	"strconv"
	"strings"
	"sync"
)

// Dates whose month is a word.

// holiday are stretches of days that all have.
var holiday = oneOf("kerstvakantie zomervakantie herfstvakantie voorjaarsvakantie meivakantie krokusvakantie")

// wordDate finds a date with its month in letters from token i: 12 maart 2007, de 3e van mei, vijf mei.
func (d *doc) wordDate(i int) int {
	if i+1 >= len(d.t) {
		return i
	}
	if t := &d.t[i+1]; t.kind == letters && t.size > 3 && t.cls&(word|month|number) == word && !foreignMonth(d.word(i+1)) && !d.is(i+1, "streepje", "slash", "streep") {
		return i // "3 keer": no month
	}
	day := d.number(i)
	if d.letters(i) {
		day = d.numeral(i)
	}
	j := i + 1
	if d.letters(i) && day > 0 && day < 10 && d.is(j, "en") && d.has(i+3, month) && isDay(day+d.numeral(i+2), 1) && d.numeral(i+2) > 19 {
		return i + 4 // zes en twintig juli
	}
	if d.is(j, "e", "ste", "de", "den", "th", "nd", "rd", "st") {
		j++
	}
	if d.is(j, "van", "of") || d.is(j, "-", ".", "/") {
		j++
	}
	if end := d.saidDate(i, day); end > i {
		return end
	}
	if end := d.rankedDate(i, j, day); end > i {
		return end
	}
	if d.is(j, "o", "l", "i") && d.glued(i) && day < 4 && !d.glued(j) && d.has(j+1, month) {
		return j + 2 // 1O oktober
	}
	if d.letters(i) && d.glued(i) && day > 3 && d.is(i+1, "/", "-") && d.glued(i+1) && d.letters(i+2) && isDay(day, d.numeral(i+2)) && d.numeral(i+2) != day+1 && !d.glued(i-1) && !d.glued(i+2) && (day > 12 || d.is(i+1, "/") && day > d.numeral(i+2) || d.is(i-1, "op", "dd", "vanaf", "sinds")) {
		return i + 3 // zestien/drie
	}
	if d.letters(i) && d.is(j, "streepje", "slash", "streep") && isDay(day, d.numeral(j+1)) && d.is(i-1, "op", "dd", "vanaf", "sinds") {
		return j + 2 // op acht streepje negen
	}
	if (d.glued(j) || d.upper(j)) && day > 0 && day < 32 {
		if end := d.romanMonth(i, j); end > j {
			return end
		}
	}
	if d.letters(j) && englishMonth(d.word(j)) && day > 0 && day < 32 && (d.digits(j+1) && isYear(d.number(j+1)) || d.is(j+1, "-", "/") && d.digits(j+2)) {
		return j + 2 + btoi(d.isSign(j+1)) // 12-Mar-2009
	}
	if d.letters(i) && day > 0 && day < 32 && d.numeral(j) > 0 && d.numeral(j) < 13 && d.letters(j+1) && bytes.HasPrefix(d.word(j+1), []byte("tweeduizend")) {
		return j + 2 // vier elf tweeduizendacht
	}
	if day < 1 || day > 31 || !d.has(j, month) && !d.monthSlip(j) || d.t[j].quiet || d.is(j-1, ".") && d.t[j].start && d.t[j].title || d.is(j, "mei") && d.is(j+1, "-") && d.glued(j) && d.glued(j+1) && d.letters(j+2) {
		return i
	}
	if d.is(j, "jan") && d.has(j+1, verb) && d.is(i-1, "in", "om", "rond", "tegen", "groep", "klas", "lokaal", "kamer", "hoofdstuk", "half", "nummer") {
		return i
	}
	j++
	if d.is(j, ".") && d.size(j-1) < 5 && d.digits(j+1) {
		j++
	}
	if d.is(j, ".") && d.glued(j-1) && d.is(j+1, "'") && d.digits(j+2) {
		j++ // 12 mrt. '09
	}
	if d.is(j, "2") && d.is(j+1, "o", "oo") && d.glued(j) && d.glued(j+1) && d.digits(j+2) {
		return j + 3 // 2oo9
	}
	if d.is(j, "twintig") && d.numeral(j+1) > 5 && d.numeral(j+1) < 60 {
		return j + 2 // twintig vierentwintig
	}
	if d.letters(j) && (d.run(j, nil) != nil || d.numeral(j) > 0 && d.numeral(j) < 60 && d.back(i, 4, birth)) {
		return j + 1 // drie maart nulnegen
	}
	if d.digits(j) && d.size(j) == 2 && (d.back(i, 4, birth) || d.number(j) > 5 && d.countsNothing(j+1) && !d.is(j+1, "-", ":", ".", "/", "om")) && !d.glued(j) {
		return j + 1
	}
	if d.is(j, "'", "-", "/") && d.is(j+1, "'") && d.digits(j+2) {
		j++
	}
	if d.is(j, "'", "-", "/") && d.glued(j) && d.digits(j+1) && (d.size(j+1) == 2 || isYear(d.number(j+1))) {
		return j + 2
	}
	if !d.digits(j) && d.back(i, 9, holiday) && !d.back(i, 5, birth) && !d.somebodyNear(i, j) {
		return i
	}
	if d.digits(j) && d.size(j) == 4 && d.attack(i, j, strconv.Itoa(day)+string(d.word(j-1))+string(d.word(j))) {
		return i
	}
	if !d.digits(j) && !(d.letters(j) && bytes.HasPrefix(d.word(j), []byte("tweeduizend"))) && !d.back(i, 4, birth) && d.public(i, j, string(d.word(j-1))+strconv.Itoa(day)) {
		return i
	}
	if d.is(j, ".") && d.glued(j-1) && d.size(j-1) < 5 && !d.is(j-1, "mei", "juni", "juli") && (d.letters(j+1) && !d.t[j+1].title || d.is(j+1, ",", ")", ";", ":", "?")) {
		return j + 1 // 24 feb. met verlof
	}
	if d.digits(j) && d.size(j) == 4 && isYear(d.number(j)) || d.letters(j) && bytes.HasPrefix(d.word(j), []byte("tweeduizend")) {
		return j + 1 + btoi(d.is(j, "tweeduizend") && d.numeral(j+1) > 0)
	}
	return j
}

// englishMonth are months that Dutch writes otherwise.
var englishMonth = oneOf("january february march mar may june july august october oct december")

// monthFirst gives the end of a date that begins with its month, at token i: March 12, 2009.
func (d *doc) monthFirst(i int) int {
	if !englishMonth(d.word(i)) && !d.has(i, month) || d.number(i+1) < 1 || d.number(i+1) > 31 || !d.beside(i) {
		return i
	}
	j := i + 2
	if d.is(j, "th", "st", "nd", "rd") {
		if j++; !d.digits(j + btoi(d.is(j, ","))) {
			return j
		}
	}
	if d.is(j, ",") {
		j++
	}
	if d.digits(j) && isYear(d.number(j)) {
		return j + 1
	}
	if j == i+2 && (d.t[i].title && d.ageStops(j) || d.opens(i) && (d.has(j, verb) || d.english)) {
		return j // April 3, says the telephone
	}
	return i
}

// feast are days that have a name.
var feast = oneOf("kerstdag paasdag pinksterdag kerstavond nieuwjaarsdag oudejaarsdag oudjaarsdag koningsdag koninginnedag bevrijdingsdag sinterklaas sinterklaasavond pakjesavond")

// bornIn gives the end of a month and year of birth whose year is token i: geboren in april 2009.
func (d *doc) bornIn(i int) int {
	if isYear(d.number(i)) && d.letters(i-1) && feast(d.word(i-1)) && (d.back(i, 5, birth) || d.ahead(i+1, 3, birth)) {
		return i + 1
	}
	if d.has(i-1, month) && !d.t[i-1].quiet && isYear(d.number(i)) && !d.digits(i-2) && (d.back(i, 4, birth) || d.is(i+1, "geboren")) {
		return i + 1
	}
	return 0
}

// ordinals gives what a rank in words stands for, up to 31.
var ordinals = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for n, w := range strings.Fields("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde") {
		m[w] = n + 1
	}
	for n := 13; n < 20; n++ {
		m[numeral(n)+"de"] = n
	}
	for n := 20; n < 32; n++ {
		m[numeral(n)+"ste"] = n
	}
	return m
})

// ordinal reports whether token i is a day's rank in words: derde, twintigste.
func (d *doc) ordinal(i int) bool {
	if !d.letters(i) {
		return false
	}
	t := &d.t[i]
	return t.size > 4 && d.f[t.we-1] == 'e' && (d.f[t.we-2] == 'd' || d.f[t.we-2] == 't') && ordinals()[string(d.word(i))] > 0
}

// ordinalDate gives the beginning of a day in words before the month at token i: negentiende januari, tiende van mei. It
// gives i when there is none.
func (d *doc) ordinalDate(i int) int {
	if !d.has(i, month) {
		return i
	}
	k := i - 1
	if d.is(k, "van") {
		k--
	}
	if d.letters(k) && !d.t[k].quiet && ordinals()[string(d.word(k))] > 0 && !d.is(i+1, "week", "weekend", "lesdag") {
		if d.is(k-1, "de") {
			k--
		}
		return k
	}
	return i
}
