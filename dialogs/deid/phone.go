package deid

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
	case n < 9:
		return false
	case w[0] == '0' && w[1] == '0':
		return n >= 11 && n <= 16 && w[2] != '0'
	case w[0] == '0':
		free := string(w[:4])
		return n == 10 && free != "0800" && free != "0900" && free != "0906" && free != "0909"
	case n == 11 && string(w[:3]) == "316":
		return true
	case n == 9 && w[0] == '6':
		return d.back(at, 4, phoneCue) && !elfproef(w)
	}
	return false
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
