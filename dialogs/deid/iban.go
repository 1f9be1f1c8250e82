package deid

import "strconv"

// ibanLength is the length of an account number by country, for those met here (ISO 13616 registry).
var ibanLength = map[string]int{"nl": 18, "be": 16, "de": 22, "fr": 27, "gb": 22, "tr": 26, "pl": 28, "es": 24, "it": 27, "ma": 28,
	"ro": 24, "bg": 22, "ua": 29, "pt": 25, "at": 20, "ch": 21, "se": 24, "dk": 18, "no": 15, "lt": 20, "ie": 22, "lu": 20, "hu": 28, "cz": 24, "gr": 27, "ae": 23, "sa": 24}

var ibanCue = oneOf("iban rekening rekeningnummer rekeningnr rek banknr banknummer bankrekening bankrekeningnummer tikkie")

// iban finds an account number from token i: the right length and the mod-97 test, or after a cue the form alone.
func (d *doc) iban(i int) int {
	country := d.word(i)
	if len(country) > 2 {
		return i
	}
	switch {
	case d.size(i) == 1 && d.size(min(i+1, len(d.t)-1)) == 1 && d.letters(i+1) && d.digits(i+2):
		country = append(append(make([]byte, 0, 2), country...), d.word(i+1)...) // N L 9 1
	case d.size(i) == 1 && d.is(i+1, "-", ".", "*", "_", "/") && d.letters(i+2) && d.size(i+2) == 1 && d.is(i+3, "-", ".", "*", "_", "/") && d.digits(i+4):
		country = append(append(make([]byte, 0, 2), country...), d.word(i+2)...) // N-L-9-1
	case d.size(i) != 2 || !(d.digits(i+1) && d.size(i+1) > 1 || d.is(i, "nl") && d.saysDigit(i+1) || d.isSign(i+1) && d.digits(i+2) && d.is(i+1, "-", ".", "*", "_", "/")) || d.t[i+1].s-d.t[i].e > 1:
		return i
	}
	want, ok := ibanLength[string(country)]
	if !ok {
		return i
	}
	var buf [36]byte
	w := buf[:0]
	j := i
	for ; j < len(d.t) && len(w) < want; j++ {
		t := &d.t[j]
		switch {
		case j > i && t.s-d.t[j-1].e > 1, t.kind == newline:
			return i
		case j > i && d.numeral(j) >= 0 && (d.numeral(j) < 10 || d.numeral(j) < 100 && len(w)+1 < want):
			w = strconv.AppendInt(w, int64(d.numeral(j)), 10)
		case t.kind == sign && d.is(j, ".", "-", "*", "_", "/", "|", "~", ","):
		case t.kind == sign, len(w)+d.size(j) > want:
			return i
		default:
			w = append(w, d.word(j)...)
		}
	}
	if len(w) == want && (mod97(w) || d.back(i, 4, ibanCue) || dutchAccount(w)) {
		return j
	}
	return i
}

// dutchAccount reports whether w has the form of a Dutch account number: a typing error in it hides nobody.
func dutchAccount(w []byte) bool {
	return string(w[:2]) == "nl" && !hasDigit(w[4:8]) && !hasLetter(w[8:])
}

// mod97 reports whether an account number's check digits are right (ISO 7064, as in ISO 13616).
func mod97(w []byte) bool {
	if len(w) < 5 {
		return false
	}
	rest := 0
	for i := range w {
		b := w[(i+4)%len(w)]
		switch {
		case '0' <= b && b <= '9':
			rest = (rest*10 + int(b-'0')) % 97
		case 'a' <= b && b <= 'z':
			rest = (rest*100 + int(b-'a') + 10) % 97
		default:
			return false
		}
	}
	return rest == 1
}
