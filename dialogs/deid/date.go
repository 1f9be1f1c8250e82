package deid

import (
	"strconv"
	"strings"
)

var (
	birth   = oneOf("geb geboren geboortedatum gebdat dob jarig verjaardag verjaart geboortedag geboortejaar")
	dateCue = oneOf("op tussen geb geboren geboortedatum gebdat dob jarig sinds vanaf dd datum vrijdag maandag dinsdag woensdag donderdag zaterdag zondag tot ma di wo do vr za zo maan dins woens dond zat gesprek afspraak overleg huisbezoek incident voorval zitting intake verjaardag voor opgenomen ontslag geplaatst uitgeschreven ingeschreven gepland verzet")
	// cited are words behind which numbers with dots are a place in a text.
	cited = oneOf("artikel art versie paragraaf par hoofdstuk build release update jeugdwet wmo awb avg bw wetboek ios ipados android macos windows teams zoom chrome firefox firmware bijlage lid sub criterium")
	// versioned are words of texts and programs that are counted so.
	versioned = oneOf("versie versies release build firmware changelog")
	// dating are words of which "van" gives the day.
	dating = oneOf("dateert dateren dateerde mail mailtje brief bericht rapport verslag melding gesprek afspraak overleg notitie aantekening incident voorval mutatie beschikking aangifte filmpje foto verzet verplaatst verschoven uitgesteld appje app post screenshot")
	// dateEnds make such a word of a compound: ingangsdatum.
	dateEnds = endings("datum")
	// lost are what is done with a score.
	lost = oneOf("verloren gewonnen gespeeld geworden gescoord")
	// shares are what is told in two numbers.
	shares  = oneOf("verdeling verhouding eindstand ruststand tussenstand doelsaldo")
	saw     = oneOf("zag zagen sprak spraken belde belden ontmoette gezien gesproken trof bezocht")
	meeting = oneOf("dienst oproep mail brief rapport verslag toets rooster gesprek afspraak overleg huisbezoek incident voorval zitting intake bespreking")
)

// date finds a date in digits at the start of a cluster, and gives how many numbers it takes: day, month and
// year in either order, eight digits after "geb", day and month after "op" and the like.
func (d *doc) date(c cluster) int {
	i := c.at[0]
	if i > 0 && d.glued(i-1) && d.t[i-1].kind != sign || d.is(i-1, "€", "lid", "v") || d.back(i, 2, cited) && !(c.n > 2 && isYear(d.number(c.at[0]))) || d.is(c.at[c.n-1]+1, "jeugdwet", "wmo", "awb", "avg", "bw") {
		return 0
	}
	n := func(k int) int { return d.number(c.at[k]) }
	if d.fullDate(c) {
		return 3
	}
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
	pair := c.n == 2 || c.n == 3 && d.gap(c, 2) == " " && d.is(c.at[2]+1, "u", "uur") // 16/1 9u
	if pair && isDay(n(0), n(1)) && !d.sticks(c.at[1]) && d.dayAndMonth(c, born) {
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

// fullDate reports whether a cluster begins with a day, month and year in either order, with the same sign between.
func (d *doc) fullDate(c cluster) bool {
	if c.n < 3 || d.sticks(c.at[2]) || c.n > 3 && d.glued(c.at[2]) {
		return false
	}
	one, two, three := d.number(c.at[0]), d.number(c.at[1]), d.number(c.at[2])
	sep, next := strings.TrimSpace(d.gap(c, 1)), strings.TrimSpace(d.gap(c, 2))
	switch {
	case sep != next || len(sep) > 1 || sep != "" && !strings.Contains("-/._*~", sep), sep == "." && d.back(c.at[0], 16, versioned):
		return false
	case isDay(one, two):
		return d.size(c.at[2]) == 4 && isYear(three) || d.size(c.at[2]) == 2 && (sep != "" || d.back(c.at[0], 4, birth))
	}
	return sep != "" && d.size(c.at[0]) == 4 && isYear(one) && isDay(three, two)
}

// dayAndMonth reports whether a cluster begins with a day and a month, by what they are or what stands around them.
func (d *doc) dayAndMonth(c cluster, born bool) bool {
	i, end, gap := c.at[0], c.at[1]+1, d.gap(c, 1)
	day, month := d.number(i), d.number(c.at[1])
	slash, before := gap == "/", 3+4*btoi(d.is(i-1, "("))
	switch {
	case gap != "." && d.back(i, 5, shares) || gap == "-" && !d.back(i, 3, dateCue) && d.letters(end) && lost(d.word(end)):
		return false // "verdeling is 14/9", "2-5 verloren"
	case gap == ".":
		return c.n == 2 && d.letters(i-1) && (weekday(d.word(i-1)) || d.is(i-1, "op") && d.is(end, "om")) && !d.glued(end-1)
	case !slash && gap != "-":
		return false
	case c.n == 2 && (day == 9 && month == 11 || day == 7 && month == 10) && !born && !d.is(i-1, "op"):
		return false // the attacks
	case c.n == 2 && day == 24 && month == 7 && slash && !d.back(i, 2, dateCue):
		return false // 24/7
	case slash && day > 12, d.back(i, 1+2*btoi(born), dateCue), !amountAt(d, end) && (d.is(i-1, "van") && d.letters(i-2) && dating(d.word(i-2)) || d.isPlan(i, end)), d.is(end, "jl", "jongstleden"), d.ahead(end, 4, birth), d.is(end, "a") && d.is(end+1, ".") && d.is(end+2, "s"):
		return true
	case (d.is(i-1, "per", "tm") && (day > 1 || d.has(end, verb)) || d.letters(i-1) && dateEnds(d.word(i-1)) || d.is(i-1, ".") && d.is(i-2, "d", "v") || d.is(i-1, "m") && d.is(i-2, "/")) && !amountAt(d, end):
		return true // d.d. 12-4
	case (slash || day > 12) && d.back(i, before, meeting), d.size(i) == 2 && d.size(c.at[1]) == 2 && c.n == 2 && (d.word(i)[0] == '0' || d.word(c.at[1])[0] == '0'):
		return true
	case (slash || day > 12) && d.ahead(end, 2, meeting), d.listed(end, month, slash || day > 12), d.letters(i-1) && d.ordinal(i-1) && d.dated(), d.is(i-1, ",", "en", "of", "&", "+", "naar") && d.dated() && d.t[i].s-int32(d.found[len(d.found)-1].End) < 7:
		return true // 2-10, 16-10 en 30-10
	case day > 12 || slash && month > 5 && month != 10:
		return d.dated() || (i == 0 || d.t[i-1].kind == newline) && d.has(end, verb|small) // 02-12 gesprek, 16-12 evaluatie
	}
	return false
}

// isPlan reports whether the numbers from token i up to end are the day somebody is to do something, or was seen: "kun je 9-5 mee", "zag haar 9-5 nog".
func (d *doc) isPlan(i, end int) bool {
	switch {
	case d.is(i-1, "je", "jij", "jullie", "u", "we", "wij", "iemand", "ik"):
		return d.is(i-2, "kun", "kan", "kunnen", "kunt", "zullen", "zal", "ga", "gaan") && d.is(end, "naar", "mee", "langs", "bij", "komen", "ook", "even", "ff", "weer", "om")
	case d.is(i-1, "hem", "haar", "m", "r", "hen", "ze", "dr"):
		return d.letters(i-2) && saw(d.word(i-2)) && d.is(end, "nog", "bij", "in", "op", "lopen", "voor", "met", "weer", "voorbij", ",", "na", "thuis")
	}
	switch {
	case d.is(i-1, "is", "was", "werd", "wordt"):
		return d.participle(end) && !lost(d.word(end)) // "is 9-5 geschorst"
	case d.has(i-1, verb):
		return d.is(end, "niet", "terug", "weer", "thuis", "langs", "binnen", "weg") && !d.is(i-1, "staat", "stond", "zijn") // "kwam 6/2 niet"
	}
	return false
}

// listed reports whether another day of the same month follows the one that ends before token end: right behind it, where clear is
// whether that is a day by itself, or some words on, when it can be nothing else.
func (d *doc) listed(end, month int, clear bool) bool {
	next := d.is(end, ",", "en", "of", "&", "+", "naar")
	for k := end + 1; k < end+12 && k+2 < len(d.t) && d.t[k].kind != newline; k++ {
		if d.digits(k) && d.is(k+1, "-", "/") && d.number(k+2) == month && d.glued(k) && d.glued(k+1) && !d.sticks(k+2) && isDay(d.number(k), month) && (d.number(k) > 12 || k == end+1 && next && clear) {
			return next && k == end+1 || clear || d.is(end, ":")
		}
	}
	return false
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
