package deid

import "bytes"

// Numbers in files that are told by their form alone.

// filed gives the end of a number of a file that needs no cue, from token i: capitals, and six digits or more behind a dash
// or slash, as VZM-2024-08813, C-2210038, Z24/008713.
func (d *doc) filed(i int) int {
	if !d.glued(i) || d.size(i) > 5 || !(d.t[i].upper || d.t[i].title && (d.size(i) == 1 || d.is(i+1, "/") && d.digits(i+2) && d.size(i+2) == 4)) || i > 0 && d.glued(i-1) && (d.t[i-1].kind != sign || d.is(i-1, "-", "/", "_", ".")) || d.back(i, 3, things) {
		return i
	}
	end := d.chain(i, "-/.")
	w := d.text(i, end)
	n := 0
	for _, b := range w {
		n += btoi('0' <= b && b <= '9')
	}
	if n < 6-btoi(d.t[i].upper && d.is(i+1, "-") && d.size(i+2) == n && !d.fault(i)) || n+d.size(i) < len(w)-5 || !bytes.ContainsAny(w, "-/.") || !d.digits(end-1) && d.size(end-1) > 2 || d.quiet(i, end) {
		return i
	}
	return end
}

// filedYear gives the end of a number in a file that begins with its year at token i: 2024-OV-3319. It is i when there is none.
func (d *doc) filedYear(i int) int {
	if d.size(i) != 4 || !d.glued(i) || !d.is(i+1, "-", "/", ".") || !d.upper(i+2) || d.size(i+2) > 4 || !isYear(d.number(i)) || d.sticksBefore(i) {
		return i
	}
	if end := d.chain(i, "-/."); end > i+4 && d.digits(i+4) && d.size(i+4) > 2 {
		return end
	}
	return i
}

// passport gives the end of a number of a Dutch passport or identity card at token i: two letters, six letters or digits,
// a digit.
func (d *doc) passport(i int) int {
	if !d.glued(i) || i > 0 && d.glued(i-1) && d.t[i-1].kind != sign {
		return i
	}
	end := d.chain(i, "")
	w := d.text(i, end)
	if len(w) != 9 || d.quiet(i, end) || !hasLetter(w[:1]) || !hasLetter(w[1:2]) || !hasDigit(w[8:]) {
		return i
	}
	n := 0
	for _, b := range w {
		n += btoi('0' <= b && b <= '9')
	}
	if n < 3 || end == i+2 && d.t[i].cls&(word|fine) != 0 {
		return i
	}
	return end
}
