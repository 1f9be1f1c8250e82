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
		if j = i + 1; i+2 < len(d.t) && d.t[i].e == d.t[j].s && d.mixed(i) {
			if w, end := d.leetNumber(i); end > i {
				d.t[kept-1], j = d.oneWord(i, end, w), end
				continue
			}
		}
		if d.t[i].e-d.t[i].s != 1 {
			continue
		}
		if j = d.spacedLeet(i); j > i {
			d.t[kept-1] = d.putTogether(i, j)
			continue
		}
		if j = d.spacedEnd(i); j-i < 3 {
			j = i + 1
			continue
		}
		ws := int32(len(d.f))
		for k := i; k < j; k++ {
			if d.t[k].kind == letters {
				d.f = append(d.f, d.f[d.t[k].s])
			}
		}
		if ws+3 >= int32(len(d.f)) && !d.isName(d.f[ws:]) && d.x.class(d.f[ws:])&month == 0 || alphabet(d.f[ws:]) {
			d.f = d.f[:ws] // three letters must be a name or a month
			j = i + 1
			continue
		}
		t := &d.t[kept-1]
		t.e, t.ws, t.we, t.spaced, t.upper = d.t[j-1].e, ws, int32(len(d.f)), true, false
	}
	d.t = d.t[:kept]
}

// alphabet reports whether the letters of w follow each other there.
func alphabet(w []byte) bool {
	for i := 1; i < len(w); i++ {
		if w[i] != w[i-1]+1 {
			return false
		}
	}
	return true
}

// spacedLeet gives the end of a run of single letters, and digits or signs that stand for letters, from token i, when what they
// spell is known: "T Y R 0 N E", "l 1 n d e l a a n". It is i when there is none.
func (d *doc) spacedLeet(i int) int {
	one := func(k int) bool {
		return k < len(d.t) && d.t[k].e-d.t[k].s == 1 && (d.t[k].kind == letters && d.f[d.t[k].s] < utf8.RuneSelf || digitLetters[d.f[d.t[k].s]] != 0)
	}
	if !d.letters(i) || !one(i) || i > 0 && d.glued(i-1) && d.t[i-1].kind != sign {
		return i
	}
	step := 1
	if d.isSign(i+1) && !one(i+1) {
		step = 2
	}
	if !one(i + step) {
		return i
	}
	var buf [maxChain]byte
	w, end, odd := buf[:0], i, 0
	for k := i; k < len(d.t) && one(k) && len(w) < maxChain; k += step {
		gap := d.t[k].s - d.t[max(k-1, 0)].e
		if k > i && (step == 1 && (gap < 1 || gap > 2 || gap == 2 && k > i+3 && d.t[i+1].s-d.t[i].e == 1) || step == 2 && (gap > 1 || !d.isSign(k-1) || d.f[d.t[k-1].s] != d.f[d.t[i+1].s])) {
			break
		}
		b := d.f[d.t[k].s]
		if d.t[k].kind != letters {
			b = digitLetters[b]
			odd++
		}
		w, end = append(w, b), k+1
	}
	if odd == 0 || end < len(d.t) && d.glued(end-1) && d.t[end].kind != sign {
		return i
	}
	if d.spells(w, odd) {
		return end
	}
	for end > i && d.t[end-1].kind != letters { // a house number may follow
		if digitLetters[d.f[d.t[end-1].s]] != 0 {
			w, odd = w[:len(w)-1], odd-1
		}
		end--
	}
	if odd > 0 && d.spells(w, odd) {
		return end
	}
	return i
}

// spells reports whether w, with so many letters that stood as other signs, is a name, a place, a number or a street.
func (d *doc) spells(w []byte, odd int) bool {
	if len(w) < 4 || len(w)-odd < 2 || odd*2 > len(w) {
		return false
	}
	if len(w)-odd < 3 {
		return d.isName(w)
	}
	return d.isName(w) || d.x.class(w)&(place|number) != 0 || len(w) > 6 && streetEnds(w)
}

// putTogether gives one word for the tokens i up to j, of a sign each.
func (d *doc) putTogether(i, j int) token {
	var buf [2 * maxChain]byte
	w := buf[:0]
	for k := i; k < j; k++ {
		switch b := d.f[d.t[k].s]; {
		case d.t[k].kind == letters:
			w = append(w, b)
		case digitLetters[b] != 0:
			w = append(w, digitLetters[b])
		}
	}
	return d.oneWord(i, j, w)
}

// oneWord gives a token with the word w for the tokens i up to j.
func (d *doc) oneWord(i, j int, w []byte) token {
	t := d.t[i]
	t.e, t.ws, t.spaced, t.upper, t.kind = d.t[j-1].e, int32(len(d.f)), true, false, letters
	d.f = append(d.f, w...)
	t.we = int32(len(d.f))
	return t
}

// mixed reports whether token i, against which the next stands, or that next is a sign or digit among letters.
func (d *doc) mixed(i int) bool {
	one, two, three := &d.t[i], &d.t[i+1], &d.t[i+2]
	return one.kind == letters && two.e-two.s == 1 && two.kind != letters && two.e == three.s && three.kind == letters ||
		one.kind != letters && one.e-one.s == 1 && two.kind == letters
}

// leetNumber gives the end of a number in words or a month with digits or signs for some letters, from token i against which another
// stands, and its word: zest1en, okt0ber. The end is i when there is none.
func (d *doc) leetNumber(i int) (word []byte, end int) {
	odd := func(k int) bool {
		return d.t[k].e-d.t[k].s == 1 && d.t[k].kind != letters && digitLetters[d.f[d.t[k].s]] != 0
	}
	if !odd(i) && !odd(i+1) || i > 0 && d.glued(i-1) && d.t[i-1].kind != sign {
		return nil, i
	}
	var buf [20]byte
	w := buf[:0]
	for end = i; end < len(d.t) && (end == i || d.glued(end-1)) && (d.t[end].kind == letters || odd(end)); end++ {
		if len(w)+int(d.t[end].e-d.t[end].s) > len(buf) {
			return nil, i
		}
		for _, b := range d.f[d.t[end].s:d.t[end].e] {
			if d.t[end].kind != letters {
				b = digitLetters[b]
			}
			w = append(w, b)
		}
	}
	if end < i+2 || d.t[end-1].kind != letters || len(w) < 3 || d.glued(end-1) && d.t[end].kind == digits {
		return nil, i
	}
	if d.x.class(w)&(number|month) == 0 {
		w = bytes.ReplaceAll(w, []byte("i"), []byte("l"))
	}
	if d.x.class(w)&(number|month) != 0 {
		return w, end
	}
	return nil, i
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
