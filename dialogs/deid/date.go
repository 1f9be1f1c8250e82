package deid

import (
	"strconv"
	"strings"
)

var (
	birth   = oneOf("geb born geboren geboortedatum gebdat dob jarig verjaardag verjaart geboortedag geboortejaar")
	dateCue = oneOf("op tussen geb geboren geboortedatum gebdat dob jarig sinds vanaf dd datum vrijdag maandag dinsdag woensdag donderdag zaterdag zondag tot ma di wo do vr za zo maan dins woens dond zat gesprek afspraak overleg huisbezoek incident voorval zitting intake verjaardag voor opgenomen ontslag geplaatst uitgeschreven ingeschreven gepland verzet deadline uiterlijk volgt eerstvolgend eerstvolgende gister gisteren eergisteren morgen overmorgen ruzie vechtpartij inbraak overval gevecht aanhouding arrestatie laatst hb tc mutatie contact evaluatie mdo kennismaking bespreking rechtszaak verhoor logboek dagrapport overdracht rapportage notitie obs aantek aantekening")
	// cited are words behind which numbers with dots are a place in a text.
	cited = oneOf("artikel art versie paragraaf par hoofdstuk build release update jeugdwet wmo awb avg bw wetboek ios ipados android macos windows teams zoom chrome firefox firmware bijlage lid sub criterium")
	// versioned are words of texts and programs that are counted so.
	versioned = oneOf("versie versies release build firmware changelog")
	// dating are words of which "van" gives the day.
	dating = oneOf("dateert dateren dateerde mail mailtje brief bericht rapport verslag melding gesprek afspraak overleg notitie aantekening incident voorval mutatie beschikking aangifte filmpje foto verzet verplaatst verschoven uitgesteld appje app post screenshot les gym ruzie vechtpartij gevecht inbraak brand nacht avond ochtend middag dag feest uitzending zitting wedstrijd mdo intake huisbezoek observatie actie demonstratie")
	// dateEnds make such a word of a compound: ingangsdatum.
	dateEnds = endings("datum")
	// lost are what is done with a score.
	lost = oneOf("verloren gewonnen gespeeld geworden gescoord geeindigd getraind gedeeld gerekend")
	// shares are what is told in two numbers.
	shares  = oneOf("verdeling verhouding eindstand ruststand tussenstand doelsaldo")
	saw     = oneOf("zag zagen sprak spraken kwam begint begon gebeurde stopte gaat vertrekt appte mailde vertrok schreef belde belden ontmoette gezien gesproken trof bezocht")
	meeting = oneOf("hb tc mutatie dienst oproep mail brief rapport verslag toets rooster gesprek afspraak overleg huisbezoek incident voorval zitting intake bespreking evaluatie rechtszaak verhoor mdo kennismaking afspraak")
)

// date finds a date in digits at the start of a cluster, and gives how many numbers it takes: day, month and
// year in either order, eight digits after "geb", day and month after "op" and the like.
func (d *doc) date(c cluster) int {
	if n := d.fullDate(c); n > 0 {
		return n
	}
	i := c.at[0]
	if d.glued(i-1) && d.t[i-1].kind == letters && !dateCue(d.word(i-1)) || d.glued(i-1) && d.t[i-1].kind == digits {
		return 0
	}
	n := func(k int) int { return d.number(c.at[k]) }
	born := d.back(i, 4, birth)
	if born && d.size(i) == 8 && !d.sticks(i) && isDay(n(0)/1000000, n(0)/10000%100) && isYear(n(0)%10000) {
		return 1
	}
	if c.n == 2 && d.is(c.at[1]+1, "-", "/", ".") && d.is(c.at[1]+2, "'") && d.digits(c.at[1]+3) && d.size(c.at[1]+3) == 2 && isDay(n(0), n(1)) {
		d.add(i, c.at[1]+4, Date, Shape, 0.95)
		return 2
	}
	if end := c.at[1*btoi(c.n > 1)] + 1; born && c.n == 2 && d.is(end, "'") && d.digits(end+1) && d.size(end+1) == 2 && isDay(n(0), n(1)) {
		d.add(i, end+2, Date, Shape, 0.9) // geb. 01 04 '10
		return 2
	}
	if c.n == 4 && d.stretch(c) {
		return 4
	}
	if c.n > 1 && isDay(n(0), n(1)) && !d.sticks(c.at[1]) && (c.n == 2 || d.timed(c) || d.another(c)) && d.dayAndMonth(c, born) {
		return 2
	}
	if born && d.size(i) == 6 && isDay(n(0)/10000, n(0)/100%100) && !d.sticks(i) {
		return 1
	}
	if born && d.size(i) == 4 && isYear(n(0)) {
		return 1
	}
	return 0
}

// another reports whether a second day and month follow the first of a cluster after a space: 23/12 2/1.
func (d *doc) another(c cluster) bool {
	return c.n > 3 && d.gap(c, 2) == " " && d.gap(c, 1) == d.gap(c, 3) && d.gap(c, 1) != " " && isDay(d.number(c.at[2]), d.number(c.at[3]))
}

// timed reports whether the third number of a cluster is a time of day: 16/1 9u, 14-05 23:41.
func (d *doc) timed(c cluster) bool {
	k := c.at[2]
	return c.n > 2 && d.gap(c, 2) == " " && (d.is(k+1, "u", "uur") || d.is(k+1, ":", ".") && d.glued(k) && d.digits(k+2))
}

// fullDate gives how many numbers a day, month and year at the beginning of a cluster take, 0 for none. With a year of four digits it is
// a date whatever stands around it, in any order and with any signs between.
func (d *doc) fullDate(c cluster) int {
	one, two := d.number(c.at[0]), d.number(c.at[min(1, c.n-1)])
	if c.n == 2 && d.size(c.at[0]) == 4 && d.size(c.at[1]) == 4 && len(d.gap(c, 1)) == 1 && isDay(one/100, one%100) && isYear(two) {
		return 2 // 1203-2011
	}
	if c.n < 3 || d.glued(c.at[0]-1) && d.digits(c.at[0]-1) {
		return 0
	}
	three, i := d.number(c.at[2]), c.at[0]
	sep, next := strings.TrimSpace(d.gap(c, 1)), strings.TrimSpace(d.gap(c, 2))
	if strings.Trim(sep+next, "-/._*~") != "" || c.n > 3 && d.glued(c.at[2]) && sep == strings.TrimSpace(d.gap(c, 3)) && d.fullDate(c.from(3)) == 0 {
		return 0 // one of more numbers
	}
	if c.n > 3 && d.is(i, "06", "0031", "31") {
		if _, m := d.phone(c); m > 3 {
			return 0
		}
	}
	switch {
	case sep == "." && d.back(i, 2, versioned):
	case d.size(c.at[2]) == 4 && isYear(three) && max(d.size(i), d.size(c.at[1])) < 3 && max(one, two) < 32 && min(one, two) > 0 && min(one, two) < 13,
		d.size(i) == 4 && isYear(one) && isDay(three, two) && (sep != "" || d.size(c.at[1]) == 2 && d.size(c.at[2]) == 2):
		return 3
	case sep != next || len(sep) > 1 || sep == "." && d.cites(i, c.at[2]+1) || d.is(i-1, "€"):
	case isDay(one, two) && (d.size(c.at[2]) == 2 || d.size(c.at[2]) == 1 && sep != "" && (d.back(i, 3, birth) || d.ahead(c.at[2]+1, 2, birth))) && !d.sticks(c.at[2]) && (sep != "" || d.back(i, 4, birth) || d.ahead(c.at[2]+1, 4, birth)):
		return 3
	}
	return 0
}

// cites reports whether the number with dots from token i up to end is a place in a text, or a version.
func (d *doc) cites(i, end int) bool {
	k := i - 1
	if d.is(k, ".", ":") {
		k--
	}
	return d.letters(k) && cited(d.word(k)) || d.back(i, 16, versioned) && !d.back(i, 4, birth) || d.is(i-1, "lid", "v") || d.is(end, "jeugdwet", "wmo", "awb", "avg", "bw")
}

// dated reports whether the text has a date before.
func (d *doc) dated() bool {
	for i := range d.found {
		if d.found[i].Type == Date {
			return true
		}
	}
	return false
}

func isYear(n int) bool { return n >= 1900 && n < 2060 }

// isDay reports whether there is such a day in some year.
func isDay(day, month int) bool {
	return day >= 1 && month >= 1 && month <= 12 && day <= [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
}

// number gives the value of token i, -1 when it is no number of at most nine digits.
func (d *doc) number(i int) int {
	if !d.digits(i) || d.size(i) > 9 {
		return -1
	}
	n, err := strconv.Atoi(string(d.word(i)))
	if err != nil {
		return -1
	}
	return n
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
