package deid

import (
	"math"
	"strings"
)

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

// oneOf makes a matcher for words. Most words are none of the list, and are told so by some of their letters and their length.
func oneOf(list string) func([]byte) bool {
	words := strings.Fields(list)
	places := 256 // of a bit each, thirty-two for a word
	for places < 32*len(words) {
		places *= 2
	}
	hints, mask := make([]uint64, places/64), uint64(places-1)
	at, few := make([]uint16, places/8), uint64(places/8-1) // in words, counted from 1: where its hint says, or behind that
	for k, w := range words {
		h := hint([]byte(w))
		hints[h&mask/64] |= 1 << (h & mask % 64)
		for h &= few; at[h] != 0; {
			h = (h + 1) & few
		}
		at[h] = uint16(k + 1)
	}
	return func(w []byte) bool {
		if len(w) == 0 {
			return false
		}
		h := hint(w)
		if hints[h&mask/64]>>(h&mask%64)&1 == 0 {
			return false
		}
		for h &= few; at[h] != 0; h = (h + 1) & few {
			if words[at[h]-1] == string(w) {
				return true
			}
		}
		return false
	}
}

// hint gives a number for a word that is not empty, by four of its letters and its length.
func hint(w []byte) uint64 {
	n := len(w)
	return (uint64(w[0]) | uint64(w[n/2])<<8 | uint64(w[n-1])<<16 | uint64(w[n/4])<<24 | uint64(n)<<32) * base >> 40
}

// endings makes a matcher for words that end in one of a list and are longer, of three letters or more.
func endings(list string) func([]byte) bool {
	var byLast [32][]string
	var hints [32]uint32 // a bit for the last letter but one, by the last
	for e := range strings.FieldsSeq(list) {
		last := e[len(e)-1] % 32
		byLast[last] = append(byLast[last], e)
		if len(e) == 1 {
			hints[last] = math.MaxUint32
		} else {
			hints[last] |= 1 << (e[len(e)-2] % 32)
		}
	}
	return func(w []byte) bool {
		n := len(w)
		if n < 3 || hints[w[n-1]%32]>>(w[n-2]%32)&1 == 0 {
			return false
		}
		for _, e := range byLast[w[n-1]%32] {
			if k := n - len(e); k > 0 && string(w[k:]) == e {
				return true
			}
		}
		return false
	}
}
