package deid

import (
	"bytes"
	"strconv"
)

// spoken finds numbers that are spelled in words: "nul zes twaalf vierendertig". Seven digits or more of
// which at least three come from words (fewer, of nine or more); what they are follows the rules for digits.
func (d *doc) spoken() {
	for i := 0; i < len(d.t); i++ {
		if t := &d.t[i]; t.kind == letters && t.size > 1 && t.cls != 0 && t.cls&number == 0 && !d.ordinal(i) {
			continue
		}
		if !d.t[i].quiet && (d.has(i, number) || d.digits(i) || d.letters(i) && d.size(i) > 4 && d.ordinal(i)) && (d.back(i, 4, birth) || (d.has(i, number) || d.ordinal(i)) && d.ahead(i+3, 5, birth) || d.ranks(i)) {
			if end := d.spokenDate(i); end > i {
				d.add(i-btoi(d.is(i-1, "de")), end, Date, Shape, 0.8)
				i = end - 1
				continue
			}
		}
		if !d.t[i].quiet && (d.digits(i) || d.has(i, number)) {
			if end := d.spelledCode(i); end > i {
				i = end - 1
				continue
			}
		}
		if d.t[i].quiet || !d.is(i, "o") && !d.has(i, number) && !d.digits(i) && !(d.letters(i) && d.t[i].cls == 0 && d.run(i, nil) != nil) {
			continue
		}
		var buf [32]byte
		w, j, spelled := d.dictated(i, buf[:0])
		if len(w) == 4 && spelled > 0 && w[0] != '0' && d.back(i, 2, codeCue) {
			d.add(i, d.codeLetters(j), Addr, Shape, 0.8)
			i = j - 1
			continue
		}
		abroad := d.is(i-1, "plus", "+") || len(w) == 11 && bytes.HasPrefix(w, []byte("316"))
		apart := d.is(i-1, "+") && j-i > 8 // + 3 2 4 7 0
		if apart {
			spelled += 3
		}
		if len(w) < 7 || spelled < 1 || spelled < 3 && len(w) < 9 || spelled < 2 && w[0] != '0' && !abroad && !(len(w) == 9 && (elfproef(w) || d.back(i, 4, bsnCue))) {
			i = max(i, j-1)
			continue
		}
		switch {
		case d.digitsOnly(i, j) && !apart && !(len(w) == 10 && d.dialled(w, i)) && !(len(w) == 9 && (elfproef(w) || d.back(i, 4, bsnCue))): // "0800-1205 en 0800-5010", "08.30-12.15 en 13.00"
		case bytes.HasPrefix(w, []byte("123456")), bytes.HasPrefix(w, []byte("0800")), bytes.HasPrefix(w, []byte("0900")): // counting, or of everyone
		case len(w) == 9 && (elfproef(w) || d.back(i, 4, bsnCue)):
			d.add(i, j, BSN, Shape, 0.9)
		case w[0] == '0' || d.back(i, 4, phoneCue) || len(w) >= 9:
			d.add(i-btoi(d.is(i-1, "plus", "+")), j, Phone, Shape, 0.85)
		default:
			d.add(i, j, ID, Shape, 0.7)
		}
		i = j - 1
	}
}

// digitsOnly reports whether no number from token i up to j is a word.
func (d *doc) digitsOnly(i, j int) bool {
	for k := i; k < j; k++ {
		if d.letters(k) && (d.has(k, number) || d.t[k].cls == 0 || d.is(k, "o", "dubbel", "dubbele", "keer", "maal", "x", "punt", "streep", "streepje", "komma", "spatie")) {
			return false
		}
	}
	return true
}

// codeLetters gives the end of the two letters of a postcode, from token j.
func (d *doc) codeLetters(j int) int {
	for k := j; k < j+2 && d.letters(k) && d.size(k) < 3 && !d.t[k].quiet; k++ {
		if d.size(k) == 2 || k == j+1 {
			return k + 1
		}
	}
	return j
}

// spokenDate gives the end of a date in words, or partly so, that begins at token i after a word about birth: twaalf drie
// tweeduizendzeven, vierde van de elfde 2008, 4 punt 11 punt 2008, 0 4 1 1 2 0 0 8.
func (d *doc) spokenDate(i int) int {
	numbers, words, size, ranks, end := 0, 0, 0, 0, i
	for j := i; j < len(d.t) && j < i+16 && !d.t[j].quiet; j++ {
		switch {
		case d.digits(j) && size+d.size(j) <= 8:
			numbers, size, end = numbers+1, size+d.size(j), j+1
		case d.numeral(j) >= 0 && size < 8:
			numbers, words, size, end = numbers+1, words+1, size+1+btoi(d.numeral(j) > 9), j+1
		case d.letters(j) && d.ordinal(j):
			numbers, words, size, ranks, end = numbers+1, words+1, size+2, ranks+1, j+1
		case d.letters(j) && (bytes.HasPrefix(d.word(j), []byte("tweeduizend")) || d.is(j, "duizend")):
			numbers, words, size, end = numbers+1, words+1, size+2, j+1
		case j > i && d.has(j, month):
			words, end = words+1, j+1
		case j > i && d.is(j, "-", "/", ".", ",", "van", "de", "e"):
		case j > i && d.is(j, "punt", "streep", "streepje", "slash", "dan"):
			words++
		default:
			j = len(d.t)
		}
	}
	switch {
	case numbers < 2, words == 0 && numbers < 6:
		return i
	case numbers == 2 && ranks < 2 && !isDay(d.numeral(i), d.numeral(end-1)):
		return i
	}
	return end
}

// dictated gives the digits said from token i, at most 20, where they end, and how many tokens were words.
// "dubbel vier" and "drie keer vijf" count as people mean them.
func (d *doc) dictated(i int, w []byte) (said []byte, end, spelled int) {
	j, times := i, 1
	for ; j < len(d.t) && len(w) < 20 && !d.t[j].quiet; j++ {
		n := d.numeral(j)
		switch {
		case d.is(j, "dubbel", "dubbele", "tweemaal") && (d.numeral(j+1) >= 0 || d.digits(j+1)):
			times = 2
			spelled++
			continue
		case d.is(j+1, "keer", "maal", "x") && (d.numeral(j+2) >= 0 || d.digits(j+2)) && max(n, d.number(j)) > 1 && max(n, d.number(j)) < 10:
			times = max(n, d.number(j))
			spelled++
			j++
			continue
		case n > 0 && n < 10 && d.is(j+1, "-") && d.is(j+2, "en") && d.is(j+3, "-") && d.numeral(j+4) > 19:
			w = appendTimes(w, n+d.numeral(j+4), times)
			spelled++
			j += 4 // twee-en-twintig
		case d.manyOf(j+1) >= 0 && max(n, d.number(j)) > 1 && max(n, d.number(j)) < 10:
			w = appendTimes(w, d.manyOf(j+1), max(n, d.number(j)))
			spelled += 2
			j++
		case n >= 0:
			w = appendTimes(w, n, times)
			spelled++
		case d.letters(j) && d.run(j, nil) != nil:
			w = d.run(j, w)
			spelled += 2
		case d.digits(j) && d.size(j) <= 8:
			for range times {
				w = append(w, d.word(j)...)
			}
		case d.lookalike(j) > 0:
			w = append(w, d.lookalike(j))
			spelled++
		case len(w) > 0 && d.is(j, ",") && d.is(j+1, "dan", "en", "daarna", "toen") && d.saysDigit(j+2):
			j++ // nul zes, dan 4712
			spelled++
		case j > i && d.t[j].kind == sign && d.is(j, "-", ",", ".", "*", "_", "/", "(", ")"), j > i && d.is(j, "streepje", "spatie"):
			spelled += btoi(d.letters(j))
			if !d.saysDigit(j + 1) {
				return w, j, spelled
			}
		case len(w) > 0 && d.is(j, "dan", "toen", "en", "daarna", "vervolgens", "punt", "streep", "komma") && (d.saysDigit(j+1) || d.is(j+1, "dan", "toen") && d.saysDigit(j+2)):
			spelled++
			if !d.saysDigit(j + 1) {
				j++
			}
		case d.is(j, "o") && d.is(j+1, "zes", "6"):
			w = append(w, '0')
			spelled++
		default:
			return w, j, spelled
		}
		times = 1
	}
	return w, j, spelled
}

func (d *doc) saysDigit(i int) bool {
	return d.digits(i) || d.numeral(i) >= 0 || d.lookalike(i) > 0 || d.letters(i) && d.run(i, nil) != nil || d.is(i, "dubbel")
}

// lookalike gives the digit that the letter at token i looks like when it stands against one: O6, I9, 4l. It is 0 for none.
func (d *doc) lookalike(i int) byte {
	if !d.letters(i) || d.size(i) != 1 || !(d.glued(i) && d.digits(i+1) || i > 0 && d.glued(i-1) && d.digits(i-1)) {
		return 0
	}
	switch d.word(i)[0] {
	case 'o':
		return '0'
	case 'i', 'l':
		return '1'
	}
	return 0
}

// appendTimes adds the digits of a number, so many times.
func appendTimes(w []byte, n, times int) []byte {
	for range min(times, 9) {
		w = strconv.AppendInt(w, int64(n), 10)
	}
	return w
}
