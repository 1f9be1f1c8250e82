package deid

import "bytes"

// What a code that was spelled is: a number plate, an account number, a number in a file.

// announced reports whether a word that a number in a file follows stands among the tokens before i.
func (d *doc) announced(i, n int) bool {
	kept := false
	for k := i - 1; k >= 0 && k >= i-n && d.t[k].kind != newline; k-- {
		if !d.letters(k) {
			continue
		}
		if d.t[k].quiet && k > i-8 && len(d.found) > 0 {
			if last := &d.found[len(d.found)-1]; last.Type == ID && last.End == int(d.t[k].e) {
				return true // and that of his sister
			}
		}
		w := d.word(k)
		if things(w) || bsnCue(w) || ibanCue(w) || phoneCue(w) && !d.is(k, "nr", "nummer") || plateCue(w) {
			return false
		}
		if d.t[k].cls&announces != 0 || len(w) > 3 && bytes.HasSuffix(w, []byte("nr")) || len(w) > 6 && bytes.HasSuffix(w, []byte("nummer")) || d.is(k, "nr", "nummer") && (kept || d.is(k-1, "v") || d.is(k-1, "-") && d.letters(k-2) && !things(d.word(k-2)) || d.has(k-1, relation) || d.letters(k-1) && (filing(d.word(k-1)) || keeps(d.word(k-1))) || d.is(k-1, ".") && d.letters(k-2) && filing(d.word(k-2))) {
			return true
		}
		kept = kept || keeps(w) || d.is(k, "hem", "haar", "hen")
	}
	return false
}

// keeps are programs in which schools and care keep files.
var keeps = oneOf("som somtoday magister parnassys eduarte osiris lvs esis gidso suite mysis topicus ons nedap zilliz regas wijz kidos mlcas xis cosa bvh trajectum")

// saidOn reports whether more of a code may follow the number at token i.
func (d *doc) saidOn(i int) bool {
	for k := i + 1; k < i+4; k++ {
		switch {
		case d.digits(k), d.has(k, number), d.letters(k) && d.size(k) == 1:
			return true
		case !d.joint(k):
			return false
		}
	}
	return false
}

// apartFrom reports whether token i is a word that no code has in it or beside it: neither a number nor short, nor what letters are called.
func (d *doc) apartFrom(i int) bool {
	t := &d.t[i]
	return t.kind == newline || t.kind == letters && t.cls&(word|small) != 0 && t.cls&number == 0 && t.size > 1 && !joints(d.word(i)) && !saysLetter(d.word(i))
}

// spelledCode finds a code to which the number at token i belongs, and gives the token after it, i for none.
func (d *doc) spelledCode(i int) int {
	if i+1 < len(d.t) && i > 0 && d.apartFrom(i-1) && d.apartFrom(i+1) {
		return i
	}
	said := d.saidOn(i)
	announced, citizen := said && d.announced(i, 10), said && d.back(i, 6, bsnCue)
	if !announced && !citizen && !d.lettered(i) {
		return i
	}
	c := d.codeAround(i)
	if c.n > 0 && d.back(c.from[0], 2, codeCue) {
		return i // a postcode, see streets_corners.go
	}
	for s := 0; s+6 <= c.n; s++ {
		if s > 0 && c.from[s] == c.from[s-1] || c.end[s] <= i-20 {
			continue
		}
		if n := ibanLength[string(c.w[s:s+2])]; n > 0 && s+n <= c.n && (s+n == c.n || c.from[s+n] != c.from[s+n-1]) && (mod97(c.w[s:s+n]) || dutchAccount(c.w[s:s+n]) && n == 18) {
			d.add(c.from[s], c.end[s+n-1], IBAN, Shape, 0.9)
			return c.end[s+n-1]
		}
	}
	if citizen && (c.n == 9 || c.n == 8) && !hasLetter(c.w[:c.n]) {
		d.add(c.from[0], c.end[c.n-1], BSN, Cued, 0.9)
		return c.end[c.n-1]
	}
	for s := 0; s+6 <= c.n; s++ {
		if (s == 0 || c.from[s] != c.from[s-1]) && (s+6 == c.n || c.from[s+6] != c.from[s+5]) && d.saidPlate(&c, s) {
			d.add(c.from[s], c.end[s+5], Plate, Shape, 0.85)
			return c.end[s+5]
		}
	}
	if (announced || c.n > 0 && d.announced(c.from[0], 8)) && c.n > 0 && !(d.glued(c.from[0]-1) && !d.is(c.from[0]-1, ":", "=", "#", "\"", "'")) {
		return d.saidID(&c, i)
	}
	return i
}

// saidPlate reports whether the six signs of c from s on are a number plate.
func (d *doc) saidPlate(c *code, s int) bool {
	var form [6]byte
	for k := range form {
		form[k] = 'a'
		if b := c.w[s+k]; '0' <= b && b <= '9' {
			form[k] = '9'
		}
	}
	from, end := c.from[s], c.end[s+5]
	if !undashed()[string(form[:])] || c.said == 0 && (c.n > 6 || !d.back(from, 7, plateWord)) {
		return false
	}
	if d.back(from, 7, plateCue) || d.ahead(end, 7, plateWord) {
		return true
	}
	return c.said > 1 && c.n == 6 && !d.back(from, 4, things)
}

// saidID adds the number in a file that c is when it has digits enough and was said or typed a sign at a time.
func (d *doc) saidID(c *code, i int) int {
	groups, digit := 0, 0
	for k := range c.n {
		groups += btoi(k == 0 || c.from[k] != c.from[k-1])
		digit += btoi('0' <= c.w[k] && c.w[k] <= '9')
	}
	letter := btoi(digit < c.n && c.n > 5)
	if c.n < 4 || digit < 3 || c.said == 0 && (groups < 4-letter || groups*(2+letter) < c.n) || c.said > 0 && groups < 3 || amountAt(d, c.end[c.n-1]) || c.said == 0 && d.chain(c.end[c.n-1]-1, "-/._") > c.end[c.n-1] || digit == c.n && d.dialled(c.w[:c.n], i) {
		return i
	}
	d.add(c.from[0], c.end[c.n-1], ID, Cued, 0.85)
	return c.end[c.n-1]
}
