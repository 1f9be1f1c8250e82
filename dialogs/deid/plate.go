package deid

import (
	"strings"
	"sync"
)

// sidecodes are the forms of Dutch number plates (RDW), a for a letter and 9 for a digit, groups apart.
var sidecodes = map[string]bool{"aa-99-99": true, "99-99-aa": true, "99-aa-99": true, "aa-99-aa": true, "aa-aa-99": true, "99-aa-aa": true,
	"99-aaa-9": true, "9-aaa-99": true, "aa-999-a": true, "a-999-aa": true, "aaa-99-a": true, "a-99-aaa": true, "9-aa-999": true, "999-aa-9": true,
	"9-aaa-999": true} // the last is Belgian

var plateCue = oneOf(`kenteken kentekens kentekenplaat nummerplaat plaat nummerbord plaatje auto autootje scooter brommer busje bus fatbike bestelbus golf polo bmw audi mercedes opel volkswagen
	seat renault kia toyota ford peugeot citroen fiat reed rijdt wagen motor aygo corsa caddy transporter vito sprinter ibiza leon clio megane mini yaris corolla honda suzuki tesla volvo skoda octavia mazda nissan hyundai dacia citroën taxi vrachtwagen quad snorfiets brommobiel canta bestelwagen stationwagen`)

// plate finds a number plate from token i: three groups with dashes, or without dashes when letters and digits
// alternate, or after a cue in any of the ways people write one.
func (d *doc) plate(i int) (end int, confidence float64) {
	if t := &d.t[i]; t.kind == letters && t.we-t.ws > 3 {
		return i, 0 // no group of letters is as long
	}
	if i > 0 && d.glued(i-1) && (d.t[i-1].kind != sign || d.is(i-1, "-") || d.is(i-1, "/") && !d.quiet(i-2, i-1)) {
		return i, 0
	}
	if !d.mayBePlate(i) {
		return i, 0
	}
	thing := (d.back(i, 4, things) || d.ahead(i+5, 2, things)) && !d.back(i, 4, plateCue) && !d.ahead(i+5, 3, plateWord)
	if end := max(d.plainPlate(i), d.foreignPlate(i)); end > i && !thing {
		return end, 0.85
	}
	var form [16]byte
	f, j, dashes, spaces := form[:0], i, 0, 0
	for groups := range 3 {
		if groups > 0 {
			f = append(f, '-')
			switch {
			case d.is(j, "-", ".", "/") && d.glued(j-1) && d.glued(j):
				j++
				dashes++
			case d.is(j, "-") && !d.glued(j-1) && !d.glued(j) && d.beside(j-1):
				j++
				spaces++ // T - 482 - BX
			case !d.glued(j - 1):
				spaces++
			}
		}
		if j >= len(d.t) || d.t[j].quiet || !d.letters(j) && !d.digits(j) || d.size(j) > 3 || d.t[j].s-d.t[max(j-1, i)].e > 1 {
			return i, 0
		}
		f = d.shape(f, j)
		j++
	}
	if !sidecodes[string(f)] || d.glued(j-1) && (d.t[j].kind != sign || d.is(j, "-")) {
		return i, 0
	}
	switch {
	case dashes == 2 && !(thing && (d.back(i, 2, things) || d.ahead(j, 1, things))):
		return j, 0.95
	case thing:
		return i, 0
	case (d.back(i, 5, plateCue) || d.back(j+7, 7, plateWord)) && !d.saysWord(i, j):
		return j, 0.9
	case spaces == 2 && d.shoutsAlone(i, j):
		return j, 0.7
	case spaces == 2 && d.lettersAlone(i, j):
		return j, 0.6
	case spaces == 0 && dashes == 0:
		return j, 0.75
	}
	return i, 0
}

// mayBePlate reports whether a number stands at token i or soon after it, with few letters before it.
func (d *doc) mayBePlate(i int) bool {
	for k := i; k < len(d.t) && k < i+7; k++ {
		switch {
		case d.t[k].kind == digits, d.t[k].cls&number != 0:
			return true
		case d.t[k].kind == letters && d.t[k].e-d.t[k].s > 3, d.t[k].kind == newline:
			return false
		}
	}
	return false
}

// saysWord reports whether a small word in lower case stands between the numbers from token i up to j: "38 van 7".
func (d *doc) saysWord(i, j int) bool {
	for k := i; k < j; k++ {
		if d.has(k, small|about|particle) && !d.t[k].title && d.size(k) > 1 && !d.glued(k-1) && !d.glued(k) {
			return true
		}
	}
	return false
}

// lettersAlone reports whether the letters from token i up to j are no words: "hf 901 g staat voor de deur".
func (d *doc) lettersAlone(i, j int) bool {
	more := false
	for k := i; k < j; k++ {
		if d.letters(k) && (d.t[k].cls&^(opens|opensOK) != 0 || d.is(k, "u", "m", "x", "g", "l", "cm", "kg", "mg") && k == j-1 && !more) {
			return false
		}
		more = more || d.letters(k) && d.size(k) > 1
	}
	return more
}

// shoutsAlone reports whether the letters from token i up to j are capitals in a text that has others.
func (d *doc) shoutsAlone(i, j int) bool {
	for k := i; k < j; k++ {
		if d.letters(k) && !d.t[k].title {
			return false
		}
	}
	next := i + 1
	if d.isSign(next) {
		next++
	}
	return !d.shouts && d.digits(next) != d.digits(i)
}

// plainPlate gives the end of a plate written in any other way, next to a cue: 99XHTJ, K Z 7 4 2 N.
func (d *doc) plainPlate(i int) int {
	if d.size(i) > 1 && d.has(i, small|about) && !d.t[i].upper {
		return i
	}
	var form [8]byte
	f, j := form[:0], i
	for ; j < len(d.t) && len(f) < 6 && j < i+12; j++ {
		switch {
		case d.t[j].quiet:
			return i
		case (d.letters(j) || d.digits(j)) && len(f)+d.size(j) <= 6:
			f = d.shape(f, j)
		case d.t[j].kind == sign && j > i && d.is(j, "-", ".", "/", "*"):
		default:
			return i
		}
	}
	if !undashed()[string(f)] || d.sticks(j-1) || d.is(j, "-") && d.glued(j-1) {
		return i
	}
	if j > i+4 && d.signBySign(i, j) || d.ahead(j, 4, plateWord) && !d.saysWord(i, j) || d.back(i, 4, plateWord) || d.back(i, 4, plateCue) && j > i+2 && !d.saysWord(i, j) || j == i+2 && (d.back(i, 5, plateCue) || d.back(j+4, 4, plateWord)) {
		return j
	}
	return i
}

// signBySign reports whether tokens i up to j are single letters and digits with dashes between, or capitals with spaces:
// 8-k-t-j-1-4.
func (d *doc) signBySign(i, j int) bool {
	dashed := d.is(i+1, "-", ".", "/")
	for k := i; k < j; k++ {
		odd := dashed && (k-i)%2 == 1
		if odd && !d.is(k, "-", ".", "/") || !odd && (d.size(k) != 1 || d.isSign(k)) || !dashed && d.letters(k) && (!d.t[k].title || d.shouts) {
			return false
		}
	}
	return true
}

// plateWord are the words a plate itself follows; plateCue has vehicles too.
var plateWord = oneOf("scooterplaatje scooterplaat brommerplaat brommerplaatje kentekenplaatje kenteken kentekens kentekenplaat nummerplaat plaat nummerbord plaatje")

// undashed is the sidecodes without dashes.
var undashed = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for s := range sidecodes {
		m[strings.ReplaceAll(s, "-", "")] = true
	}
	return m
})

// shape adds the form of token j.
func (d *doc) shape(f []byte, j int) []byte {
	b := byte('a')
	if d.digits(j) {
		b = '9'
	}
	for range d.size(j) {
		f = append(f, b)
	}
	return f
}
