package facts

import "strings"

// Words shorter than these are too much like each other to guess at; longer ones than the most are none.
const (
	leastTail  = 7
	leastSlip  = 8
	longSlip   = 10 // for a word of a longer phrase
	mostMended = 40
)

// vocabulary holds each word of the lexicon; slippable those that are long enough to know with a slip; tails
// those that say the same at the end of a compound: "dierenextremist", "snoepverslaafd".
var vocabulary, slippable, tails = func() (all, slips, ends map[string]bool) {
	all, slips, ends = map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, phrases := range lexicon {
		for _, p := range phrases {
			k := p.topic.kind
			for _, w := range p.words {
				all[w] = true
				if k != "" && (len(w) >= longSlip || len(w) >= leastSlip && len(p.words) == 1) {
					slips[w] = true
				}
			}
			judges := k == Group || k == Diagnosis || k == Interpretation
			if w := p.words[0]; judges && len(w) >= leastTail && len(p.words) == 1 && !p.weighed && !p.capital {
				ends[w] = true
			}
		}
	}
	return all, slips, ends
}()

// shortenings gives a long word of the lexicon by what is left of it without one letter. Two words
// with one slip between them have such a rest in common.
var shortenings = func() map[string]string {
	m := map[string]string{}
	for w := range slippable {
		for i := range len(w) {
			rest := w[:i] + w[i+1:]
			if m[rest] == "" || w < m[rest] {
				m[rest] = w
			}
		}
	}
	return m
}()

// lookalikes are real words that differ by one letter from a word of the lexicon, and are no slip of it.
var lookalikes = func() map[string]bool {
	text, err := files.ReadFile("lexicon/lookalikes.txt")
	if err != nil {
		panic(err) // embedded: found by the first test
	}
	return set(string(text))
}()

// mend gives the word of the lexicon that a long word can stand for: it with one slip of the pen, or the
// end of a compound. All other words stay as they are.
func mend(w string) string {
	if len(w) < leastTail || len(w) > mostMended || vocabulary[w] || ordinary(w) {
		return w
	}
	if !strings.HasPrefix(w, "anti") && !strings.HasPrefix(w, "niet") {
		const prefix = 3
		for i := prefix; i <= len(w)-leastTail; i++ {
			if tails[w[i:]] {
				return w[i:]
			}
		}
	}
	if lookalikes[w] {
		return w
	}
	return unslip(w)
}

// unslip gives the word of the lexicon that w can be a slip of, or w.
func unslip(w string) string {
	if to := shortenings[w]; slip(w, to) {
		return to
	}
	for i := range len(w) {
		rest := w[:i] + w[i+1:]
		if slippable[rest] && slip(w, rest) {
			return rest
		}
		if to := shortenings[rest]; slip(w, to) {
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
