package deid

import (
	"slices"
	"sort"
	"strings"
)

// The second look: at a text with what was found replaced.

// lookAround is how far from what was replaced a second look goes, in words and what stands against them. What it finds in real texts
// stands next to it.
const lookAround = 3

// replaced gives the doc as it reads with every span replaced by its Suggest. Its offsets are those of the source still; all of a
// Suggest is at the start of its span. Only the surroundings of the spans are left to look at.
func (d *doc) replaced(spans []Span, lang string) *doc {
	e := &doc{src: d.src, x: d.x, asked: d.asked,
		f: make([]byte, 0, len(d.f)+32*len(spans)), off: make([]int32, 0, len(d.off)+32*len(spans)), t: make([]token, 0, len(d.t)+4*len(spans))}
	next, at := 0, 0
	edits := make([]int, 0, 2*len(spans)) // the tokens of each Suggest, from and to
	for _, s := range spans {
		from, to := d.folded(s.Start), d.folded(s.End)
		after, whole := e.keep(d, at, from, next)
		if !whole {
			return d.anew(spans, lang)
		}
		next = after
		edits = append(edits, len(e.t))
		e.insert(s.Suggest, int32(s.Start))
		edits = append(edits, len(e.t))
		at = to
	}
	if _, whole := e.keep(d, at, int(d.n), next); !whole {
		return d.anew(spans, lang)
	}
	e.off = append(e.off, d.off[d.n])
	e.n = int32(len(e.f))
	e.f = append(e.f, d.f[d.n:]...)
	for i := range e.t {
		if e.t[i].spaced {
			e.t[i].ws, e.t[i].we = e.t[i].ws+e.n-d.n, e.t[i].we+e.n-d.n
		}
	}
	e.markStarts()
	e.language(lang)
	if e.shouts != d.shouts || e.english != d.english {
		e.lookAgain(0, len(e.t)) // every word reads otherwise
	}
	e.unsettle(edits)
	return e
}

// unsettle makes the tokens near the edits open to another look, and the whole of a name that reaches there. Where nothing but plain
// words stands it leaves them: no rule begins or ends with one.
func (d *doc) unsettle(edits []int) {
	for k := 0; k < len(edits); k += 2 {
		i, j := edits[k], edits[k+1]
		for n, least := 0, max(0, i-maxChain); (n <= lookAround || d.inName(i) || d.glued(i-1)) && i > least; i-- {
			n += btoi(!d.glued(i - 1))
		}
		for n, most := 0, min(len(d.t), j+maxChain); (n <= lookAround || d.inName(j-1) || d.glued(j-1)) && j < most; j++ {
			n += btoi(!d.glued(j - 1))
		}
		if d.plainWords(i, edits[k]) && d.plainWords(edits[k+1], j) {
			continue
		}
		d.lookAgain(i, j)
	}
}

// lookAgain makes the tokens from i up to j open to another look.
func (d *doc) lookAgain(i, j int) {
	d.open = true
	for ; i < j; i++ {
		d.t[i].settled, d.t[i].quiet = false, false
	}
}

// plainWords reports whether the tokens from i up to j are ordinary words in lower case, the signs of a sentence and our wordings. A
// word that is a surname as well is one as long as nobody is introduced.
func (d *doc) plainWords(i, j int) bool {
	const plain = word | small | fine | common | verb | about | located | particle | english | opens | opensOK | month | last | surname | title | relation | dubious
	var all class
	for ; i < j; i++ {
		t := &d.t[i]
		all |= t.cls
		switch {
		case !t.settled: // ours, or looked at anyway
		case t.kind == letters:
			if t.title || t.spaced || t.houseName || t.cls&(word|small) == 0 || t.cls&^plain != 0 || d.glued(i) && d.letters(i+1) {
				return false
			}
		case t.kind == digits, t.kind == sign && strings.IndexByte(".,!?:;()\"[]", t.first) < 0:
			return false
		}
	}
	return all&last == 0 || all&(title|relation) == 0
}

// inName reports whether token i may be a part of a long name.
func (d *doc) inName(i int) bool {
	return d.letters(i) && (d.t[i].title || d.t[i].size == 1 || d.t[i].cls&particle != 0)
}

// folded gives where in the folded text a byte of the source stands.
func (d *doc) folded(at int) int {
	return sort.Search(int(d.n), func(k int) bool { return int(d.off[k]) >= at })
}

// keep appends the folded text of another doc from one place to another, with its tokens from the next on. It gives the next after them, and
// whether no token stands on both sides of an end.
func (d *doc) keep(old *doc, from, to, next int) (after int, whole bool) {
	by := int32(len(d.f) - from)
	d.f = append(d.f, old.f[from:to]...)
	d.off = append(d.off, old.off[from:to]...)
	for next < len(old.t) && int(old.t[next].e) <= from {
		next++
	}
	for ; next < len(old.t) && int(old.t[next].s) < to; next++ {
		t := old.t[next]
		if int(t.s) < from || int(t.e) > to {
			return next, false
		}
		t.s, t.e, t.settled = t.s+by, t.e+by, true
		if !t.spaced && (t.kind == letters || t.kind == digits) {
			t.ws, t.we = t.ws+by, t.we+by
		}
		d.t = append(d.t, t)
	}
	return next, true
}

// anew gives the same as replaced, read from its beginning: a span that is part of a word changes what words there are.
func (d *doc) anew(spans []Span, lang string) *doc {
	var b []byte
	var off []int32 // of each byte of b, and of its end, in the source
	at := 0
	for _, s := range append(slices.Clone(spans), Span{Start: len(d.src), End: len(d.src)}) {
		for ; at < s.Start; at++ {
			b, off = append(b, d.src[at]), append(off, int32(at))
		}
		for range len(s.Suggest) {
			off = append(off, int32(s.Start))
		}
		b, at = append(b, s.Suggest...), s.End
	}
	e := newDoc(string(b))
	off = append(off, int32(len(d.src)))
	for k := range e.off {
		e.off[k] = off[e.off[k]]
	}
	e.src, e.asked, e.open = d.src, d.asked, true
	e.language(lang)
	return e
}

// insert appends a wording, which stands at a place in the source.
func (d *doc) insert(wording string, at int32) {
	i, off := len(d.t), len(d.off)
	d.scan(wording)
	for k := off; k < len(d.off); k++ {
		d.off[k] = at
	}
	for k := i; k < len(d.t); k++ {
		d.know(&d.t[k])
	}
}

// outside gives the parts of found blocking spans that stand outside the spans found before, of a text of n bytes.
func outside(found, before []Span, n int) []Span {
	var out []Span
	for _, f := range found {
		if !f.Blocks {
			continue
		}
		at := 0
		for _, b := range append(slices.Clone(before), Span{Start: n, End: n}) {
			if m := f; at < b.Start {
				if m.Start, m.End = max(f.Start, at), min(f.End, b.Start); m.Start < m.End {
					out = append(out, m)
				}
			}
			at = b.End
		}
	}
	return out
}
