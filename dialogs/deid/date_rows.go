package deid

import "strings"

// Several days in a row, and stretches of days.

// weekday are the days of the week, as people write them.
var weekday = oneOf("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr vrij za zo")

// daysFrom gives where the row or stretch of days begins that ends with the day at token i: "12, 19 en 26 mei", "ma 3 t/m vr 7 juni".
func (d *doc) daysFrom(i int) int {
	from := i
	for range 4 {
		k := from - 1
		if d.letters(k) && weekday(d.word(k)) {
			k--
		}
		switch {
		case d.is(k, "/") && d.number(k-1)+1 == d.number(from), d.is(k, "en", "of", "tot", "tm", "-"), d.is(k, ",") && from < i, d.is(k, "op", "a") && d.number(k-1)+1 == d.number(from):
			k--
		case d.is(k, "m") && d.is(k-1, "/") && d.is(k-2, "t"), d.is(k, "met") && d.is(k-1, "en") && d.is(k-2, "tot"):
			k -= 3
		default:
			return from
		}
		if n := d.number(k); !d.digits(k) || d.t[k].quiet || n < 1 || n >= max(d.number(from), 1) || d.glued(k-1) || d.letters(k-1) && counted(d.word(k-1)) {
			return from
		}
		from = k
	}
	return from
}

// dateFrom gives where the date in digits at token i begins: with the days before it that have its month, "3 t/m 5-4", and the mark of its year, "'10-3-4".
func (d *doc) dateFrom(i int) int {
	if d.is(i-1, "'") && d.glued(i-1) && d.size(i) == 2 {
		return i - 1
	}
	if from := d.daysFrom(i); from < i && d.letters(i-1) {
		return from
	}
	return i
}

// stretch reports whether a cluster is two days of one month or two that follow each other: 04/10-11/10.
func (d *doc) stretch(c cluster) bool {
	n := func(k int) int { return d.number(c.at[k]) }
	sep, to := d.gap(c, 1), strings.TrimSpace(d.gap(c, 2))
	return sep == d.gap(c, 3) && (sep == "/" || sep == "-" || sep == ".") && (to == "-" || to == "/") && (to != sep || d.gap(c, 2) == " - ") && isDay(n(0), n(1)) && isDay(n(2), n(3)) && !d.sticks(c.at[3]) &&
		(n(1) == n(3) && n(0) < n(2) && n(2) > 5 || n(1)%12+1 == n(3) && n(0) > n(2)) && (sep != "." || n(1) < 10 && d.size(c.at[1]) == 2) && !amountAt(d, c.at[3]+1)
}

// listed reports whether another day of the same month follows the one that ends before token end: right behind it, where clear is
// whether that is a day by itself, or some words on, when it can be nothing else.
func (d *doc) listed(end, day, month int, clear bool) bool {
	next := d.is(end, ",", "en", "of", "&", "+", "naar")
	grows := next && d.number(end+1) > day && max(d.number(end+1), month) > 5 && !d.back(end, 12, scored) && !d.ahead(end, 12, scored)
	if d.is(end, "tot", "tm") && d.dayAt(end+1) || d.is(end, "t") && d.is(end+1, "/") && d.dayAt(end+3) || d.is(end, "tot") && d.is(end+2, "met") && d.dayAt(end+3) {
		return true // 2-6 t/m 6-6
	}
	for k := end + 1; k < end+12 && k+2 < len(d.t) && d.t[k].kind != newline; k++ {
		if d.digits(k) && d.is(k+1, "-", "/") && d.number(k+2) == month && d.glued(k) && d.glued(k+1) && !d.sticks(k+2) && isDay(d.number(k), month) && (d.number(k) > 12 || k == end+1 && next && (clear || grows)) {
			return next && k == end+1 || clear || d.is(end, ":") || d.is(end-4, ":")
		}
	}
	return false
}

// dayAt reports whether two numbers that can be a day and a month stand at token i.
func (d *doc) dayAt(i int) bool {
	return d.digits(i) && d.is(i+1, "-", "/") && d.glued(i) && d.glued(i+1) && isDay(d.number(i), d.number(i+2)) && !d.sticks(i+2) && !amountAt(d, i+3)
}
