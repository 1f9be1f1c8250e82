package deid

import "slices"

// The second look: at a text with what was found replaced.

// replaced gives the doc of the text with every span replaced by its Suggest. Its offsets are those of the source; all of a Suggest
// is at the start of its span.
func (d *doc) replaced(spans []Span, lang string) *doc {
	b, off := slices.Grow(d.next[:0], len(d.src)+64), slices.Grow(d.from[:0], len(d.src)+64) // off: of each byte of b, and of its end, in the source
	at := 0
	for _, s := range spans {
		b, off = upTo(d.src, at, s.Start, b, off)
		for range len(s.Suggest) {
			off = append(off, int32(s.Start))
		}
		b, at = append(b, s.Suggest...), s.End
	}
	b, off = upTo(d.src, at, len(d.src), b, off)
	off = append(off, int32(len(d.src)))
	d.next, d.from = b, off
	e := newDoc(string(b))
	for k := range e.off {
		e.off[k] = off[e.off[k]]
	}
	e.src, e.asked = d.src, d.asked
	e.language(lang)
	return e
}

// upTo appends the bytes of src from one place up to another to b, and their places to off.
func upTo(src string, from, to int, b []byte, off []int32) ([]byte, []int32) {
	b = append(b, src[from:to]...)
	for ; from < to; from++ {
		off = append(off, int32(from))
	}
	return b, off
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
