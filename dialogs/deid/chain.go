package deid

import "strings"

// maxChain bounds how far one look goes, in tokens, so that a text takes time in proportion to its length.
const maxChain = 48

// chain gives the end of the run of words, numbers and the given signs that stand together without a space,
// from token i. It never ends in a sign, so the full stop of a sentence stays out.
func (d *doc) chain(i int, signs string) int {
	j := i
	for j < len(d.t) && j < i+maxChain && (j == i || d.glued(j-1)) && d.inChain(j, signs) {
		j++
	}
	for j > i && d.t[j-1].kind == sign && !d.is(j-1, "_") {
		j--
	}
	return j
}

// chainBack gives the beginning of such a run that ends before token i.
func (d *doc) chainBack(i int, signs string) int {
	j := i
	for j > 0 && j > i-maxChain && (j == i || d.glued(j-1)) && d.inChain(j-1, signs) {
		j--
	}
	for j < i && d.t[j].kind == sign && !d.is(j, "_", "+") {
		j++
	}
	return j
}

func (d *doc) inChain(i int, signs string) bool {
	switch d.t[i].kind {
	case letters, digits:
		return true
	case sign:
		return strings.IndexByte(signs, d.f[d.t[i].s]) >= 0
	}
	return false
}

// text gives the folded text of tokens i up to j.
func (d *doc) text(i, j int) []byte {
	if i >= j {
		return nil
	}
	return d.f[d.t[i].s:d.t[j-1].e]
}

// back reports whether one of the words stands among the n tokens before i, in the same line.
func (d *doc) back(i, n int, match func(w []byte) bool) bool {
	for k := min(i, len(d.t)) - 1; k >= 0 && k >= i-n && d.t[k].kind != newline; k-- {
		if d.t[k].kind == letters && match(d.f[d.t[k].s:d.t[k].e]) {
			return true
		}
	}
	return false
}

// ahead reports whether one of the words stands among the n tokens from i on, in the same line.
func (d *doc) ahead(i, n int, match func(w []byte) bool) bool {
	for k := i; k < len(d.t) && k < i+n && d.t[k].kind != newline; k++ {
		if d.t[k].kind == letters && match(d.f[d.t[k].s:d.t[k].e]) {
			return true
		}
	}
	return false
}

// oneOf makes a matcher for words. Most words are none of the list, and are told so by their ends and length.
func oneOf(list string) func([]byte) bool {
	set := map[string]bool{}
	var hints [32]uint64
	for w := range strings.FieldsSeq(list) {
		set[w] = true
		h := hint([]byte(w))
		hints[h/64] |= 1 << (h % 64)
	}
	return func(w []byte) bool {
		if len(w) == 0 {
			return false
		}
		h := hint(w)
		return hints[h/64]>>(h%64)&1 != 0 && set[string(w)]
	}
}

// hint gives a number under 2048 for a word that is not empty.
func hint(w []byte) uint {
	return (uint(w[0])*67 + uint(w[len(w)/2])*31 + uint(w[len(w)-1])*5 + uint(len(w))) % 2048
}
