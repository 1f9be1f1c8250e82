package deid

import "bytes"

var (
	atWord   = oneOf("apenstaart apenstaartje apestaart apestaartje aapstaart aapstaartje apenstaarten apenkrul apekrul apeklootje apenklootje slingeraap atteken")
	atLike   = oneOf("at aapje krulletje krul") // when what follows is an address
	dash     = oneOf("streepje streep koppelteken min dash")
	provider = oneOf("gmail hotmail outlook live ziggo kpnmail kpnplanet casema upcmail chello hetnet home tele2 quicknet solcon tutanota proton gmx icloud yahoo xs4all planet msn protonmail")
	dotWord  = oneOf("punt dot puntje")
)

// emails finds mail addresses, also spelled out: "jan punt jansen apenstaart gmail punt com".
func (d *doc) emails() {
	for i := range d.t {
		if t := &d.t[i]; t.quiet || t.kind == digits || t.kind == letters && t.cls&spelledSign == 0 && !(t.size < 4 && (t.first == 'a' || t.first == 'b') && d.is(i, "a", "bij")) {
			continue
		}
		at, end := d.atSign(i)
		if end == 0 {
			continue
		}
		if d.spacedMail(i) {
			continue
		}
		from := d.localPart(at)
		to, dotted := d.domain(end)
		spelled := !d.is(i, "@")
		switch {
		case spelled && (!dotted || !surelyTop(d.word(to-1))) && (from == at || from == at-1 && d.has(from, small|verb|about|word)) && !(d.letters(end) && provider(d.word(end))):
			d.spelledMention(i, at, end)
		case from == at || to == end, spelled && from == at-1 && d.has(from, small|verb):
		case d.t[end].kind == letters && provider(d.word(end)) && (d.is(i, "@") || !d.is(end, "home", "live", "planet", "outlook")), d.t[end].spaced && d.t[at-1].spaced, dotted, spelled && atWord(d.word(i)), !spelled && d.glued(at-1) && d.glued(end-1) && !d.wordAt(from):
			d.add(from, to, Email, Shape, 0.98)
		}
	}
}

// spelledMention adds the mention of a colleague whose at sign in words is token i, or the tokens at up to end with its
// brackets: (at)lieke.hofstra, apenstaart lieke hofstra.
func (d *doc) spelledMention(i, at, end int) {
	if !d.letters(end) || d.t[end].quiet || !d.beside(end-1) {
		return
	}
	to := d.chain(end, "._-")
	sure := atWord(d.word(i)) || at < i && d.glued(end-1)
	for d.spelledJoint(to) && (d.letters(to+1) && !d.has(to+1, small|verb) || d.digits(to+1)) {
		to, sure = d.chain(to+1, "._-"), true // apenstaart jay punt vdb
	}
	for to > end+1 && (d.numeral(to) >= 0 || d.digits(to) && d.size(to) < 5) {
		to++
	}
	if named := d.letters(to) && d.has(to, last|first) && d.beside(to-1); sure && named && d.has(end, first) && !d.has(to, small|about|verb) {
		to++
	}
	switch {
	case d.quiet(end, to), !sure && (to < end+3 || !d.is(end+1, ".", "_") || d.size(end+2) < 3):
	case to == end+1 && d.has(end, small|about|verb|word) && !d.has(end, first):
	default:
		d.add(at, to, d.mentioned(at), Shape, 0.85)
	}
}

// spacedMail adds the address written a sign at a time whose at sign is token i: "w i m @ z i g g o . n l".
func (d *doc) spacedMail(i int) bool {
	one := func(k int) bool {
		return k >= 0 && k < len(d.t) && !d.t[k].quiet && (d.t[k].spaced || d.t[k].e-d.t[k].s == 1) && (d.t[k].kind != sign || d.is(k, ".", "_", "-", "+"))
	}
	from, end := i, i+1
	for from > i-maxChain && one(from-1) && d.t[from].s-d.t[from-1].e == 1 {
		from--
	}
	dot, best := 0, 0
	for end < i+maxChain && one(end) && d.t[end].s-d.t[end-1].e == 1 {
		if d.is(end, ".") {
			dot = end
		} else if dot > 0 && topLevel(bytes.ReplaceAll(d.text(dot+1, end+1), []byte(" "), nil)) {
			best = end + 1
		}
		end++
	}
	if from == i || best == 0 {
		return false
	}
	d.add(from, best, Email, Shape, 0.95)
	return true
}

// wordAt reports whether what begins at token i is a word or a street with an at sign for a letter: m@il.
func (d *doc) wordAt(i int) bool {
	var buf [24]byte
	w, _ := d.undisguise(i, buf[:0])
	return w != nil && (d.x.class(w)&word != 0 || len(w) > 6 && streetEnds(w))
}

// atSign gives the first token of an at sign whose middle is token i, and the token after it; 0 when there is none.
func (d *doc) atSign(i int) (from, to int) {
	switch {
	case !d.letters(i):
		if !d.is(i, "@") {
			return 0, 0
		}
	case atWord(d.word(i)):
	case d.is(i, "a") && d.is(i-1, "(", "[", "{") && d.is(i+1, ")", "]", "}"):
	case d.is(i, "bij") && d.letters(i+1) && provider(d.word(i+1)) && d.dot(i+2) > i+2:
	case !d.letters(i) || !atLike(d.word(i)):
		return 0, 0
	}
	from, to = i, i+1
	for d.is(to, "@") && to < i+4 {
		to++
	}
	if d.is(i-1, "(", "[", "{", "<", "-") && d.is(i+1, ")", "]", "}", ">", "-") {
		from, to = i-1, i+2
	}
	return from, to
}

// dot gives the token after a dot at i, written or spelled; i when there is none.
func (d *doc) dot(i int) int {
	if d.letters(i) {
		return i + btoi(dotWord(d.word(i)))
	}
	if !d.isSign(i) {
		return i
	}
	if d.is(i, ".") || d.is(i, ",") && d.glued(i-1) && d.glued(i) && d.letters(i+1) && surelyTop(d.word(i+1)) {
		return i + 1
	}
	if d.is(i, "(", "[", "{", "<", "-") && (d.is(i+1, ".") || d.letters(i+1) && dotWord(d.word(i+1))) && d.is(i+2, ")", "]", "}", ">", "-") {
		return i + 3
	}
	return i
}

// localPart gives where the part before the at sign begins.
func (d *doc) localPart(at int) int {
	from := d.chainBack(at, "._+-")
	for from > 2 && from < at {
		if d.is(from-1, ")", "]") && d.letters(from-2) && dotWord(d.word(from-2)) && d.is(from-3, "(", "[") {
			from = d.chainBack(from-3, "._+-") // tugba(punt)demirkol
			continue
		}
		if d.is(from-1, ".") && !d.is(at, "@") && !d.glued(from-1) && (d.letters(from-2) || d.digits(from-2)) && !d.glued(from-2) {
			from = d.chainBack(from-1, "._+-") // gianluca . ricciardi
			continue
		}
		break
	}
	for from > 1 && from < at {
		k := from - 1 // a spelled dot with a word before it
		for k > 1 && d.has(k, particle) && !d.t[k].quiet {
			k--
		}
		if !d.letters(k) || !(dotWord(d.word(k)) || dash(d.word(k)) && !d.is(k, "min") || d.is(k, "underscore", "laagstreepje")) || d.t[k].quiet {
			break
		}
		from = d.chainBack(k, "._+-")
		if from == k {
			return k + 1
		}
	}
	return from
}

// domain gives where the domain from token i ends, and whether it has a dot.
func (d *doc) domain(i int) (end int, dotted bool) {
	end = d.label(i)
	if end == i {
		return i, false
	}
	for range 5 {
		if d.letters(end) && dash(d.word(end)) && d.letters(end+1) && d.dot(d.label(end+1)) > d.label(end+1) {
			end = d.label(end + 1) // hetbaken streepje vo punt nl
			continue
		}
		next := d.dot(end)
		if next == end && !dotted && end == i+1 && d.letters(i) && provider(d.word(i)) && d.letters(end) && surelyTop(d.word(end)) && d.beside(i) {
			return end + 1, true // hotmail com
		}
		if next == end || next >= len(d.t) || !d.letters(next) {
			break
		}
		if n := d.spacedTop(next); n > next {
			return n, true
		}
		spelled := !d.is(end, ".")
		if !spelled && !(d.glued(end-1) && d.glued(end)) && !topLevel(d.word(next)) {
			break // the full stop of a sentence
		}
		end, dotted = d.label(next), true
	}
	return end, dotted
}

// spacedTop gives the end of "c o m" or "n l" at token i, and i when there is none.
func (d *doc) spacedTop(i int) int {
	var w []byte
	for j := i; j < i+3 && d.letters(j) && d.size(j) == 1 && !d.t[j].quiet; j++ {
		if w = append(w, d.word(j)...); len(w) > 1 && surelyTop(w) {
			return j + 1
		}
	}
	return i
}

// label gives the end of one part of a domain.
func (d *doc) label(i int) int {
	if d.is(i+1, "mail") && d.is(i, "g", "hot") || d.is(i+1, "look") && d.is(i, "out") {
		return i + 2
	}
	j := i
	for j < len(d.t) && (j == i || d.glued(j-1)) && (d.letters(j) || d.digits(j) || j > i && d.is(j, "-") && d.glued(j) && !(d.letters(j+1) && dotWord(d.word(j+1)))) && !d.t[j].quiet {
		j++
	}
	return j
}
