package deid

var bsnCue = oneOf("bsn burgerservicenummer burgerservicenr bsnnr bsnnummer sofi sofinummer sofinr")

// bsn finds a citizen number at the start of a cluster: nine digits that pass the eleven-test, or after a
// cue eight or nine that need not.
func (d *doc) bsn(c cluster) int {
	var buf [128]byte
	cued := d.back(c.at[0], 6, bsnCue)
	for m := 1; m <= c.n; m++ {
		w := d.digitsOf(c, m, buf[:0])
		if len(w) > 9 {
			break
		}
		if d.sticks(c.at[m-1]) || m < c.n && len(w)+d.size(c.at[m]) <= 9 {
			continue
		}
		if cued && len(w) >= 8 || len(w) == 9 && elfproef(w) && d.whole(c, m) && !d.back(c.at[0], 3, things) && !(d.digits(c.at[0]-1) && d.beside(c.at[0]-1)) {
			return m
		}
	}
	return 0
}

// whole reports whether numbers are grouped as people group a citizen number, and not as thousands or a date.
func (d *doc) whole(c cluster, m int) bool {
	threes := m == 3 && d.size(c.at[0]) == 3 && d.size(c.at[1]) == 3
	for k := 1; k < m && m < 9; k++ {
		if d.gap(c, k) == " - " && m == 3 {
			continue
		}
		if len(d.gap(c, k)) != 1 || d.gap(c, k) == "/" && !threes {
			return false
		}
	}
	return !d.is(c.at[0]-1, "€") && !d.is(c.at[m-1]+1, "euro", "views", "volgers", "€")
}

// elfproef reports whether nine digits pass the test for citizen numbers: 9a+8b+7c+6d+5e+4f+3g+2h-i is a
// multiple of eleven, and not all are 0.
func elfproef(w []byte) bool {
	if len(w) != 9 {
		return false
	}
	sum, all := 0, byte('0')
	for i, b := range w {
		weight := 9 - i
		if i == 8 {
			weight = -1
		}
		sum += weight * int(b-'0')
		all |= b
	}
	return sum%11 == 0 && all != '0'
}
