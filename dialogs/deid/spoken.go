package deid

import "sync"

var units = []string{"nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
	"veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"}

var tens = []string{"twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"}

// numeral writes a number under 100 as a word.
func numeral(n int) string {
	switch {
	case n < 20:
		return units[n]
	case n%10 == 0:
		return tens[n/10-2]
	}
	return units[n%10] + "en" + tens[n/10-2]
}

// numerals gives the value of a number written as a word.
var numerals = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for n := range 100 {
		m[numeral(n)] = n
	}
	return m
})

// numeral gives the value of token i when it is a number under 100 written as a word, -1 when it is not.
func (d *doc) numeral(i int) int {
	if !d.has(i, number) {
		return -1
	}
	if n, ok := numerals()[string(d.word(i))]; ok {
		return n
	}
	return -1
}

// spoken finds numbers that are spelled in words: "nul zes twaalf vierendertig". Seven digits or more of
// which at least three come from words (two, of nine or more); what they are follows the rules for digits.
func (d *doc) spoken() {
	for i := 0; i < len(d.t); i++ {
		if d.t[i].quiet || !d.has(i, number) && !d.digits(i) {
			continue
		}
		var buf [32]byte
		w, j, spelled := d.dictated(i, buf[:0])
		if len(w) < 7 || spelled < 2 || spelled < 3 && len(w) < 9 {
			i = max(i, j-1)
			continue
		}
		switch {
		case len(w) == 9 && (elfproef(w) || d.back(i, 4, bsnCue)):
			d.add(i, j, BSN, Shape, 0.9)
		case w[0] == '0' || d.back(i, 4, phoneCue) || len(w) >= 9:
			d.add(i, j, Phone, Shape, 0.85)
		default:
			d.add(i, j, ID, Shape, 0.7)
		}
		i = j - 1
	}
}

// dictated gives the digits said from token i, at most 20, where they end, and how many tokens were words.
func (d *doc) dictated(i int, w []byte) (said []byte, end, spelled int) {
	j := i
	for ; j < len(d.t) && len(w) < 20 && !d.t[j].quiet; j++ {
		n := d.numeral(j)
		switch {
		case n >= 10:
			w = append(w, byte('0'+n/10), byte('0'+n%10))
			spelled++
		case n >= 0:
			w = append(w, byte('0'+n))
			spelled++
		case d.digits(j) && d.size(j) <= 4:
			w = append(w, d.word(j)...)
		case j > i && d.is(j, "-", ",", ".", "streepje") && (d.numeral(j+1) >= 0 || d.digits(j+1)):
		default:
			return w, j, spelled
		}
	}
	return w, j, spelled
}
