package deid

import "bytes"

// A cluster is a row of numbers that may be one: 06-12 34 56 78. At most ten.
type cluster struct {
	at [10]int // tokens
	n  int
}

// cluster gives the row of numbers from token i.
func (d *doc) cluster(i int) cluster {
	var c cluster
	for k := i; k < len(d.t) && c.n < len(c.at); {
		c.at[c.n] = k
		c.n++
		if next := d.nextNumber(k); next > 0 && !d.t[next].quiet {
			k = next
		} else {
			break
		}
	}
	return c
}

// from gives the numbers of a cluster from the one at k on.
func (c cluster) from(k int) cluster {
	copy(c.at[:], c.at[k:c.n])
	c.n -= k
	return c
}

// nextNumber gives the number that follows token k with only a separator between, or 0.
func (d *doc) nextNumber(k int) int {
	for j := k + 1; j < len(d.t) && j <= k+5; j++ {
		switch {
		case d.digits(j):
			gap := d.f[d.t[k].e:d.t[j].s]
			if len(gap) <= 5 && len(bytes.Trim(gap, " -./()[]*_~")) == 0 {
				return j
			}
			return 0
		case d.t[j].kind != sign:
			return 0
		}
	}
	return 0
}

// digitsOf gives the digits of the first m numbers of a cluster, in buf.
func (d *doc) digitsOf(c cluster, m int, buf []byte) []byte {
	for k := range m {
		buf = append(buf, d.word(c.at[k])...)
	}
	return buf
}

// gap gives what stands between the numbers m-1 and m of a cluster.
func (d *doc) gap(c cluster, m int) string {
	return string(d.f[d.t[c.at[m-1]].e:d.t[c.at[m]].s])
}

// wordAlone reports whether token i is an ordinary word that no number begins with or follows: it stands alone, and neither announces
// one nor ends like what does (nummer, nr).
func (d *doc) wordAlone(i int) bool {
	t := &d.t[i]
	return t.cls&(small|common|verb|about) != 0 && t.cls&(month|number|announces|spelledSign) == 0 && t.size > 2 && !t.upper && d.f[t.we-1] != 'r' && !d.glued(i)
}

// numbers finds what is made of digits. The order matters: a date is also a run of eight digits, a
// citizen number one of nine.
func (d *doc) numbers() {
	next := -1 // the next number, in digits or as a word
	for i := range d.t {
		for next < i || next < len(d.t) && d.t[next].kind != digits && d.t[next].cls&number == 0 {
			if next++; next >= len(d.t) {
				break
			}
		}
		if d.letters(i) && !d.t[i].quiet && (next-i < 16 || d.t[i].cls&month != 0) && !d.wordAlone(i) {
			if end := d.iban(i); end > i {
				d.add(i, end, IBAN, Shape, 0.98)
			} else if end, sureness := d.plate(i); end > i {
				d.add(i, end, Plate, Shape, sureness)
			} else if end := max(d.passport(i), d.filed(i)); end > i {
				d.add(i, end, ID, Shape, 0.8)
			} else if end := d.monthFirst(i); end > i {
				d.addDate(i, end, 0.9)
			} else if from := d.ordinalDate(i); from < i {
				d.addDate(from, i+1, 0.85)
			} else if end := d.numbered(i); end == 0 && d.has(i, number) {
				if end := d.wordDate(i); end > i {
					d.addDate(i, end, 0.85)
				}
			}
		}
		if !d.digits(i) || d.t[i].quiet {
			continue
		}
		c := d.cluster(i)
		if from, end := d.blurredPhone(i); end > i {
			d.add(from, end, Phone, Shape, 0.85)
		} else if end := d.oddPhone(i); end > i {
			d.add(i, end, Phone, Shape, 0.9)
		} else if end := d.bornIn(i); end > 0 {
			d.add(i-1, end, Date, Cued, 0.8)
		} else if m := d.date(c); m > 0 {
			d.addDate(d.dateFrom(i), c.at[m-1]+1, 0.95)
		} else if end := max(d.spacedDate(i), d.oddDate(i), d.blurredDate(i)); end > i {
			d.addDate(i, end, 0.85)
		} else if end := d.wordDate(i); end > i {
			d.addDate(d.daysFrom(i), end, 0.9)
		} else if from, m := d.phone(c); m > 0 {
			d.add(from, c.at[m-1]+1, Phone, Shape, 0.95)
		} else if m := d.bsn(c); m > 0 {
			d.add(i, c.at[m-1]+1, BSN, Shape, 0.95)
		} else if end, sureness := d.plate(i); end > i {
			d.add(i, end, Plate, Shape, sureness)
		} else if end := d.filedYear(i); end > i {
			d.add(i, end, ID, Shape, 0.8)
		} else if end := max(d.postcode(i), d.spacedCode(i)); end > i {
			if d.digits(end) && d.size(end) < 5 && d.beside(end-1) && d.atEnd(end+1) && !d.durationAfter(end) {
				end++ // 1013 AX 99
			}
			d.add(i, end, Addr, Shape, 0.9)
		} else if m := d.farID(c); m > 0 {
			d.add(i, c.at[m-1]+1, ID, Cued, 0.75)
		} else if end := d.longNumber(i); end > i {
			if d.is(i-1, "x") && d.glued(i-1) && d.is(i-2, "0") {
				continue // 0x80070005
			}
			if d.glued(i-1) && d.letters(i-1) && d.size(i-1) <= 3 && !d.t[i-1].quiet {
				d.add(i-1, end, ID, Shape, 0.7)
				continue
			}
			d.add(i, end, ID, Shape, 0.7)
		}
	}
}
