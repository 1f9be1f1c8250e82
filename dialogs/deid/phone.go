package deid

import "bytes"

var phoneCue = oneOf("bel bellen tel tel telefoon telefoonnummer telnr nummer nr mobiel mob app appen bereikbaar whatsapp gsm mobiele 06-nummer")

// phone finds a telephone number at the start of a cluster: Dutch ones of ten digits, and any with a
// country's prefix. Numbers of everyone are left: 112, 113, 14-0xx, 0800, 0900.
func (d *doc) phone(c cluster) (from, m int) {
	var buf [64]byte
	from = c.at[0]
	plus := d.is(from-1, "+") && d.glued(from-1)
	if plus {
		from--
	}
	letterO := d.is(from-1, "o") && d.glued(from-1) && !(from > 1 && d.glued(from-2) && d.letters(from-2)) && d.f[d.t[c.at[0]].s] == '6'
	if letterO {
		from--
	}
	if d.is(from-1, "(", "[") && d.glued(from-1) {
		from--
	}
	for m = c.n; m > 0; m-- {
		w := d.digitsOf(c, m, buf[:0])
		if len(w) > 16 || !d.even(c, m) || d.sticks(c.at[m-1]) {
			continue
		}
		if plus && len(w) >= 9 || letterO && len(w) == 9 || d.dialled(w, c.at[0]) {
			return from, m
		}
	}
	return 0, 0
}

// oddPhone gives the end of a mobile number that begins with 06 at token i and has the same sign between its groups, or an x:
// 06:12345678, 06x12x34x56x78, 06 - 12 - 34 - 56 - 78.
func (d *doc) oddPhone(i int) int {
	if !d.is(i, "06") || d.sticksBefore(i) {
		return i
	}
	n, groups, j, between := 2, 0, i, ""
	for n < 10 && groups < 5 {
		k := j + 1
		if d.is(k, "x", ",", ":", "|", "-", "/", "~", "=", "*", ">") {
			k++
		}
		if k >= len(d.t) || !d.digits(k) || k == j+1 && !d.beside(j) {
			return i
		}
		gap := string(d.f[d.t[j].e:d.t[k].s])
		if groups > 0 && gap != between && groups > 1 || len(gap) > 3 {
			return i
		}
		between = gap
		n += d.size(k)
		groups++
		j = k
	}
	if n != 10 || d.sticks(j) || d.is(j+1, "-", ":") && d.glued(j) || groups > 1 && groups < 4 {
		return i
	}
	return j + 1
}

// sticksBefore reports whether letters or digits stand against the beginning of a number.
func (d *doc) sticksBefore(i int) bool { return d.glued(i-1) && d.t[i-1].kind != sign }

// dialled reports whether digits are what one dials.
func (d *doc) dialled(w []byte, at int) bool {
	n := len(w)
	switch {
	case n < 8:
		return false
	case n == 8:
		return w[0] != '0' && d.after06(at)
	case w[0] == '0' && w[1] == '0':
		return n >= 11 && n <= 16 && w[2] != '0'
	case w[0] == '0' && n != 9:
		free := string(w[:4])
		return n == 10 && free != "0800" && free != "0900" && free != "0906" && free != "0909"
	case n == 11 && string(w[:3]) == "316":
		return true
	case n == 9 && w[0] == '0' && w[1] == '6': // a digit was forgotten
		return d.back(at, 6, phoneCue) && !d.back(at, 6, bsnCue)
	case n == 9 && w[0] == '6':
		return (d.back(at, 6, phoneCue) || d.after06(at)) && !elfproef(w)
	}
	return false
}

// after06 reports whether "06" stands before token i and its rest may follow: "haar 06 is 12345678", "06nummer van moeder".
func (d *doc) after06(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		switch {
		case d.is(k, "06"):
			return true
		case d.digits(k):
			return false
		}
	}
	return false
}

// blurredPhone gives the mobile number with letters that look like digits that the 06 at token i begins: 06-4l873325, o6 1O873325.
func (d *doc) blurredPhone(i int) (from, end int) {
	w := d.word(i)
	switch {
	case len(w) > 1 && w[0] == '0' && w[1] == '6':
	case w[0] == '6' && d.is(i-1, "o") && d.glued(i-1):
		i--
	default:
		return 0, 0
	}
	if d.sticksBefore(i) {
		return 0, 0
	}
	n, real := 0, 0
	for j := i; j < len(d.t) && j < i+20 && !d.t[j].quiet && (j == i || d.beside(j-1)); j++ {
		switch {
		case d.digits(j):
			real += d.size(j)
		case d.letters(j) && len(bytes.Trim(d.word(j), "oil")) == 0:
		case n > 0 && d.is(j, "-", ".", "/"):
			continue
		default:
			return 0, 0
		}
		if n += d.size(j); n >= 10 {
			if n > 10 || real < 7 || real == 10 || d.sticks(j) || d.glued(j) && d.digits(j+1) {
				return 0, 0
			}
			return i, j + 1
		}
	}
	return 0, 0
}

// even reports whether the separators fit one number: "12-03-2007 0612345678" is two.
func (d *doc) even(c cluster, m int) bool {
	sum := 0
	for k := 1; k < m; k++ {
		sum += d.size(c.at[k-1])
		if d.size(c.at[k-1]) >= 8 || d.size(c.at[k]) >= 9 && sum > 4 {
			return false
		}
	}
	return true
}

// sticks reports whether letters stand against the end of a number.
func (d *doc) sticks(i int) bool { return d.glued(i) && d.letters(i+1) }
