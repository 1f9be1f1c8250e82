package deid

import (
	"cmp"
	"slices"

	"ruggespraak/dialogs/deid/fold"
)

// add notes a find from tokens i up to j, and makes them quiet for what is looked for next.
func (d *doc) add(i, j int, t Type, w Why, confidence float64) {
	for k := i; k < j; k++ {
		d.t[k].quiet = true
	}
	d.found = append(d.found, Span{Start: int(d.t[i].s), End: int(d.t[j-1].e), Type: t, Why: w,
		Confidence: confidence, Blocks: t != Age, Hard: t.Hard()})
}

// quiet reports whether any token from i up to j is part of a find already.
func (d *doc) quiet(i, j int) bool {
	for k := max(i, 0); k < j && k < len(d.t); k++ {
		if d.t[k].quiet {
			return true
		}
	}
	return false
}

// source gives what was found with offsets in the source.
func (d *doc) source() []Span {
	for i := range d.found {
		s := &d.found[i]
		end := s.End
		for end < int(d.n) && d.off[end] == d.off[s.End-1] {
			end++
		}
		s.Start, s.End = int(d.off[s.Start]), int(d.off[end])
	}
	return d.found
}

// merge sorts spans and makes one of those that overlap; the surest gives the type, and hard types win.
func merge(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Type, b.Type))
	})
	out := spans[:0]
	for _, s := range spans {
		if n := len(out) - 1; n >= 0 && s.Start < out[n].End {
			out[n] = union(out[n], s)
			continue
		}
		out = append(out, s)
	}
	return out
}

func union(a, b Span) Span {
	best := a
	if b.Hard && !a.Hard || b.Hard == a.Hard && b.Blocks && !a.Blocks || b.Hard == a.Hard && b.Blocks == a.Blocks && b.Confidence > a.Confidence {
		best = b
	}
	best.Start, best.End = min(a.Start, b.Start), max(a.End, b.End)
	return best
}

// allow drops what the author declared to be nobody, as far as that can be declared.
func allow(text string, spans []Span, harmless []string) []Span {
	if len(harmless) == 0 {
		return spans
	}
	ok := map[string]bool{}
	for _, w := range harmless {
		ok[fold.String(w)] = true
	}
	return slices.DeleteFunc(spans, func(s Span) bool {
		return !s.Hard && ok[fold.String(text[s.Start:s.End])]
	})
}
