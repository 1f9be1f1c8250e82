package facts

import "strings"

// Words shorter than this are too much like each other to guess at; longer ones than the most are none.
const (
	leastMended = 7
	mostMended  = 40
)

// vocabulary holds each word of the lexicon; tails those that say the same at the end of a compound:
// "moslimextremist", "gameverslaafd".
var vocabulary, tails = func() (all, ends map[string]bool) {
	all, ends = map[string]bool{}, map[string]bool{}
	for _, phrases := range lexicon {
		for _, p := range phrases {
			for _, w := range p.words {
				all[w] = true
			}
			if k := p.topic.kind; len(p.words) == 1 && len(p.words[0]) >= leastMended && (k == Group || k == Diagnosis || k == Interpretation) {
				ends[p.words[0]] = true
			}
		}
	}
	return all, ends
}()

// shortenings gives a long word of the lexicon by what is left of it without one letter. Two words
// with one slip between them have such a rest in common.
var shortenings = func() map[string]string {
	m := map[string]string{}
	for w := range vocabulary {
		if len(w) < leastMended {
			continue
		}
		for i := range len(w) {
			rest := w[:i] + w[i+1:]
			if m[rest] == "" || w < m[rest] {
				m[rest] = w
			}
		}
	}
	return m
}()

// mend gives the word of the lexicon that a long word can stand for: it with one slip of the pen, or the
// end of a compound. All other words stay as they are.
func mend(w string) string {
	if len(w) < leastMended || len(w) > mostMended || vocabulary[w] || ordinary(w) {
		return w
	}
	if !strings.HasPrefix(w, "anti") && !strings.HasPrefix(w, "niet") {
		const prefix = 3
		for i := prefix; i <= len(w)-leastMended; i++ {
			if tails[w[i:]] {
				return w[i:]
			}
		}
	}
	if to := shortenings[w]; slip(w, to) {
		return to
	}
	for i := range len(w) {
		rest := w[:i] + w[i+1:]
		if vocabulary[rest] && slip(w, rest) {
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
	return deeds[w] || moves[w] || empty[w] || bearers[w] || people[w] || experts[w] || diagnosed[w] || counts[w] || periods[w] || tells[w] || lookalikes[w]
}

// slip reports whether w can be to with one slip: they begin and end alike, so "gevoelig" is not
// mended to "gevoelige", and "overmoedig" not to "hoogmoedig". A lost n at the end is a slip.
func slip(w, to string) bool {
	if len(to) < leastMended || w[0] != to[0] {
		return false
	}
	return w[len(w)-1] == to[len(to)-1] || w+"n" == to
}
