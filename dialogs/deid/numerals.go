package deid

import (
	"bytes"
	"maps"
	"strconv"
	"sync"
)

// Numbers as words.

var units = []string{"nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
	"veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"}

var tens = []string{"twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"}

// numeral writes a number under 1000 as a word.
func numeral(n int) string {
	switch {
	case n >= 100:
		w := "honderd"
		if n >= 200 {
			w = units[n/100] + w
		}
		if n%100 > 0 {
			w += numeral(n % 100)
		}
		return w
	case n < 20:
		return units[n]
	case n%10 == 0:
		return tens[n/10-2]
	}
	return units[n%10] + "en" + tens[n/10-2]
}

// englishDigits are the digits as some prefer to say them.
var englishDigits = map[string]int{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}

// numerals gives the value of a number written as a word.
var numerals = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for n := range 1000 {
		m[numeral(n)] = n
	}
	maps.Copy(m, englishDigits)
	return m
})

// numeral gives the value of token i when it is a number under 1000 written as a word, -1 when it is not.
func (d *doc) numeral(i int) int {
	if !d.has(i, number) {
		return -1
	}
	if n, ok := numerals()[string(d.word(i))]; ok {
		return n
	}
	return -1
}

// many are the digits as one says that there are several of them.
var many = [...][2]string{{"nullen", "nuls"}, {"enen", "eens"}, {"tweeen", "twees"}, {"drieen", "dries"}, {"vieren", "viers"}, {"vijven", "vijfs"}, {"zessen", "zesjes"}, {"zevens", "zeventjes"}, {"achten", "achtjes"}, {"negens", "negentjes"}}

// manyOf gives the digit that token i says there are several of: nullen, vieren. It is -1 for none.
func (d *doc) manyOf(i int) int {
	if !d.letters(i) {
		return -1
	}
	w := d.word(i)
	if k := len(w); k < 4 || k > 9 || w[k-1] != 'n' && w[k-1] != 's' {
		return -1
	}
	for n := range many {
		if string(w) == many[n][0] || string(w) == many[n][1] {
			return n
		}
	}
	return -1
}

// under100 are the numbers under 100 as words.
var under100 = sync.OnceValue(func() []string {
	all := make([]string, 100)
	for n := range all {
		all[n] = numeral(n)
	}
	return all
})

// longestNumeral gives the number under 100 that w begins with, and its length; -1 when there is none.
func longestNumeral(w []byte) (n, size int) {
	n = -1
	for v, s := range under100() {
		if len(s) > size && bytes.HasPrefix(w, []byte(s)) {
			n, size = v, len(s)
		}
	}
	return n, size
}

// run adds the digits of a word that is two or more numbers under 100, such as "nulzes", to w; nil when token i is not.
func (d *doc) run(i int, w []byte) []byte {
	rest, n := d.word(i), 0
	if len(rest) < 6 || d.t[i].cls != 0 {
		return nil
	}
	for len(rest) > 0 {
		v, size := longestNumeral(rest)
		if v < 0 {
			return nil
		}
		w = strconv.AppendInt(w, int64(v), 10)
		rest = rest[size:]
		n++
	}
	if n < 2 {
		return nil
	}
	return w
}
