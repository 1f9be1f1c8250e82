package facts

import "strings"

// Words shorter than these are too much like each other to guess at; longer ones than the most are none.
const (
	leastTail  = 7
	leastSlip  = 8
	longSlip   = 10 // for a word of a longer phrase
	mostMended = 40
)

// shorten gives each word by what is left of it without one letter; of two words the first in the alphabet.
func shorten(words map[string]bool) map[string]string {
	const letters = 10
	m := make(map[string]string, len(words)*letters)
	for w := range words {
		for i := range len(w) {
			rest := w[:i] + w[i+1:]
			if m[rest] == "" || w < m[rest] {
				m[rest] = w
			}
		}
	}
	return m
}

// mend gives the word of the lexicon that a long word can stand for: it with one slip of the pen, or the
// end of a compound. All other words stay as they are.
func mend(w string) string {
	if len(w) < leastTail || len(w) > mostMended {
		return w
	}
	d := lexicon()
	if d.vocabulary[w] || ordinary(w) {
		return w
	}
	if !strings.HasPrefix(w, "anti") && !strings.HasPrefix(w, "niet") {
		const prefix = 3
		for i := prefix; i <= len(w)-leastTail; i++ {
			if d.tails[w[i:]] {
				return w[i:]
			}
		}
	}
	if d.lookalikes[w] {
		return w
	}
	return d.unslip(w)
}

// unslip gives the word of the lexicon that w can be a slip of, or w.
func (d *dictionary) unslip(w string) string {
	if to := d.shortened[w]; slip(w, to) {
		return to
	}
	for i := range len(w) {
		rest := w[:i] + w[i+1:]
		if d.slippable[rest] && slip(w, rest) {
			return rest
		}
		if to := d.shortened[rest]; slip(w, to) {
			return to
		}
	}
	return w
}

// ordinary reports whether w is a word that evidence knows, so it is no slip.
func ordinary(w string) bool {
	return deeds[w] || moves[w] || empty[w] || bearers[w] || people[w] || experts[w] || diagnosed[w] || counts[w] || periods[w] || tells[w] || things[w]
}

// slip reports whether w can be to with one slip: they begin and end alike, so an inflected form is not
// mended to another, and "overmoedig" not to "hoogmoedig". A lost n or a d for a t at the end is a slip.
func slip(w, to string) bool {
	if len(w) < leastSlip-1 || len(to) < leastSlip || w[0] != to[0] {
		return false
	}
	a, b := w[len(w)-1], to[len(to)-1]
	return a == b || w+"n" == to || a == 't' && b == 'd' || a == 'd' && b == 't'
}
