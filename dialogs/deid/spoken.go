package deid

import "slices"

var units = []string{"nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
	"veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"}

var tens = []string{"twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"}

// numeral gives the value of a number written as a word, up to 99; -1 for none.
func (d *doc) numeral(i int) int {
	if !d.letters(i) {
		return -1
	}
	w := string(d.word(i))
	if n := slices.Index(units, w); n >= 0 {
		return n
	}
	for t, ten := range tens {
		if w == ten {
			return 20 + 10*t
		}
		if rest := len(w) - len(ten) - 2; rest > 1 && w[rest:] == "en"+ten {
			if n := slices.Index(units, w[:rest]); n > 0 && n < 10 {
				return 20 + 10*t + n
			}
		}
	}
	return -1
}

// spoken finds numbers that are spelled in words: "nul zes twaalf vierendertig". Seven digits or more of
// which at least three come from words; what they are follows the rules for digits.
func (d *doc) spoken() {
	for i := 0; i < len(d.t); i++ {
		if d.t[i].quiet || !d.has(i, number) && !d.digits(i) && d.numeral(i) < 0 {
			continue
		}
		var buf [32]byte
		w, j, spelled := d.dictated(i, buf[:0])
		if len(w) < 7 || spelled < 3 {
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
