package deid

// Account names whose signs are written as words, or that stand a sign at a time.

// spacedHandle gives the end of an account's name written a sign at a time from token i: "r a a f _ 8 8".
func (d *doc) spacedHandle(i int) int {
	n, odd, j := 0, false, i
	for ; j < len(d.t) && j < i+maxChain && !d.t[j].quiet && (j == i || d.t[j].s-d.t[j-1].e <= 1) && (d.t[j].spaced || d.t[j].e-d.t[j].s == 1); j++ {
		if d.isSign(j) && !d.is(j, "_", ".", "-") {
			break
		}
		odd = odd || d.digits(j) || d.is(j, "_") || d.t[j].spaced
		n += 1 + btoi(d.t[j].spaced)*3
	}
	for j > i && d.isSign(j-1) && !d.is(j-1, "_") {
		j--
	}
	if j = d.bracketed(j); n < 5 && j < i+2 && (d.t[i].e-d.t[i].s < 9 || d.spelledJoint(j)) || !odd {
		return i
	}
	return j
}

// apart adds the mention or the account behind the at sign at token i when a space stands between, and what follows stands a sign at
// a time or has signs in it: "@ k e m a l . o z d i l", "@ lieke.hofstra".
func (d *doc) apart(i int) {
	if !d.beside(i) || !d.letters(i+1) || d.t[i+1].quiet || i > 0 && d.beside(i-1) && (d.t[i-1].spaced || d.t[i-1].e-d.t[i-1].s == 1) && d.t[i-1].kind != sign {
		return
	}
	end := d.chain(i+1, "._-")
	if d.t[i+1].spaced || d.size(i+1) == 1 {
		end = max(d.spacedHandle(i+1), i+1+btoi(d.t[i+1].spaced))
	} else if end < i+4 || !d.is(i+2, ".", "_") || d.size(i+1) < 3 || i > 0 && d.letters(i-1) {
		return
	}
	if end > i+1 {
		d.add(i, end, d.mentioned(i), Shape, 0.85)
	}
}

// bracketed gives the end of an account's name that goes on at token end with a sign in words: "raaf (underscore) 14".
func (d *doc) bracketed(end int) int {
	if d.spelledJoint(end) && !d.is(end, "punt", "dot") && (d.letters(end+1) && !d.has(end+1, small) || d.digits(end+1)) {
		return d.chain(end+1, "._")
	}
	if d.is(end, "(", "[") && d.spelledJoint(end+1) && d.is(end+2, ")", "]") && (d.letters(end+3) || d.digits(end+3)) {
		return d.chain(end+3, "._")
	}
	return end
}

// spelledHandles finds account names whose signs are words: "insta is boze underscore beer", "apenstaart noor streepje laag 04".
func (d *doc) spelledHandles(i int) bool {
	if !d.spelledJoint(i) || i == 0 || d.quiet(i-1, i+2) || !d.letters(i-1) || d.has(i-1, small|about) || !d.back(i, 9, onSite) && !d.back(i, 6, saysName) && !d.ahead(i+1, 5, onSite) {
		return false
	}
	from, end := i-1, i
	if d.is(from, "liggend") && d.letters(from-1) && !d.t[from-1].quiet {
		from--
	}
	for d.spelledJoint(end) || end > i && d.is(end, "laag", "lager", "laagje") {
		end++
		if d.is(end, "laag", "lager", "laagje") {
			end++
		}
		if !d.letters(end) && !d.digits(end) || d.t[end].quiet {
			return false
		}
		end++
	}
	for d.numeral(end) >= 0 || d.digits(end) && d.size(end) < 5 {
		end++
	}
	switch {
	case d.letters(from-1) && atWord(d.word(from-1)):
		from--
	case d.is(from-1, ")", "]") && (d.is(from-2, "at", "a")) && d.is(from-3, "(", "["):
		from -= 3
	}
	d.add(from, end, Handle, Cued, 0.75)
	return true
}

// spelledJoint reports whether token i is the word for a sign between the parts of an account's name.
func (d *doc) spelledJoint(i int) bool {
	return d.is(i, "underscore", "laagstreepje", "streepje", "punt", "dot", "onderstreepje", "underscoor", "liggendstreepje")
}
