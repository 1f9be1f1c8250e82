package deid

import (
	"bytes"
	"unicode/utf8"
)

// joinSpaced puts words together that were written a letter at a time: "K a r e l", "K-a-r-e-l".
func (d *doc) joinSpaced() {
	kept := 0
	for i, j := 0, 0; i < len(d.t); i = j {
		d.t[kept] = d.t[i]
		kept++
		ws := int32(len(d.f))
		if j = d.spacedLeet(i); j > i {
			t := &d.t[kept-1]
			t.e, t.ws, t.we, t.spaced, t.upper = d.t[j-1].e, ws, int32(len(d.f)), true, false
			continue
		}
		if j = d.spacedEnd(i); j-i < 3 {
			j = i + 1
			continue
		}
		for k := i; k < j; k++ {
			if d.t[k].kind == letters {
				d.f = append(d.f, d.f[d.t[k].s])
			}
		}
		if ws+3 >= int32(len(d.f)) && !d.isName(d.f[ws:]) {
			d.f = d.f[:ws] // three letters must be a name
			j = i + 1
			continue
		}
		t := &d.t[kept-1]
		t.e, t.ws, t.we, t.spaced, t.upper = d.t[j-1].e, ws, int32(len(d.f)), true, false
	}
	d.t = d.t[:kept]
}

// spacedEnd gives where the run of single letters from token i ends, all with the same sign or one
// space between them.
func (d *doc) spacedEnd(i int) int {
	single := func(k int) bool { return d.letters(k) && d.t[k].e-d.t[k].s == 1 && d.f[d.t[k].s] < utf8.RuneSelf }
	if !single(i) || i > 0 && d.glued(i-1) && d.t[i-1].kind != sign {
		return i
	}
	n := 1
	if d.isSign(i+1) && single(i+2) {
		gap := d.f[d.t[i].e:d.t[i+2].s] // with its spaces: "t.n.v. M." is no word
		for n < maxChain && single(i+2*n) && d.isSign(i+2*n-1) && bytes.Equal(d.f[d.t[i+2*n-2].e:d.t[i+2*n].s], gap) && len(gap) < 5 {
			n++
		}
		if d.glued(i+2*n-2) && d.letters(i+2*n-1) {
			n--
		}
		if n < 3 {
			return i
		}
		return i + 2*n - 1
	}
	for n < maxChain && single(i+n) && d.t[i+n].s-d.t[i+n-1].e <= 2 && d.t[i+n].s > d.t[i+n-1].e {
		n++
	}
	if n < 3 || d.glued(i+n-1) && d.t[i+n].kind != sign {
		return i
	}
	return i + n
}

// spacedLeet gives where a name ends that is written a letter at a time from token i, with digits or signs for some letters, and
// appends its letters to the folded text: T Y R 0 N E, B-3-n. It gives i when there is none.
func (d *doc) spacedLeet(i int) int {
	j, n, gap, dig := i, 0, int32(0), false
	ws := len(d.f)
	for j < len(d.t) && n < 16 && d.t[j].e-d.t[j].s == 1 {
		b := d.f[d.t[j].s]
		if kind := d.t[j].kind; kind != letters {
			if n == 0 || digitLetters[b] == 0 {
				break
			}
			b, dig = digitLetters[b], true
		}
		d.f = append(d.f, b)
		n++
		j++
		next := j
		if d.isSign(j) && d.is(j, ".", "-", "_", "*", "/") {
			next++
		}
		if next >= len(d.t) || d.t[next].s-d.t[j-1].e < 1 || d.t[next].e-d.t[next].s != 1 || n > 1 && d.t[next].s-d.t[j-1].e != gap {
			break
		}
		gap = d.t[next].s - d.t[j-1].e
		j = next
	}
	if !dig || n < 4 || j < len(d.t) && d.t[j].s == d.t[j-1].e && d.t[j].kind != sign || i > 0 && d.glued(i-1) && d.t[i-1].kind != sign || !d.isName(d.f[ws:]) && (n < 7 || d.x.class(d.f[ws:]) != 0 || d.x.spelled.Weigh(d.f[ws:]) < 1 || d.slip(d.f[ws:])) {
		d.f = d.f[:ws]
		return i
	}
	return j
}
