package deid

import "strconv"

var (
	birth   = oneOf("geb geboren geboortedatum gebdat dob jarig verjaardag verjaart geboortedag geboortejaar")
	dateCue = oneOf("op tussen geb geboren geboortedatum gebdat dob jarig sinds vanaf dd datum vrijdag maandag dinsdag woensdag donderdag zaterdag zondag tot ma di wo do vr za zo maan dins woens dond zat gesprek afspraak overleg huisbezoek incident voorval zitting intake verjaardag voor opgenomen ontslag geplaatst uitgeschreven ingeschreven gepland verzet")
	// cited are words behind which numbers with dots are a place in a text.
	cited = oneOf("artikel art versie paragraaf par hoofdstuk build release update jeugdwet wmo awb avg bw wetboek ios ipados android macos windows teams zoom chrome firefox firmware bijlage lid sub criterium")
	// versioned are words of texts and programs that are counted so.
	versioned = oneOf("versie versies release build firmware changelog")
	meeting   = oneOf("dienst oproep mail brief rapport verslag toets rooster gesprek afspraak overleg huisbezoek incident voorval zitting intake bespreking")
)

// date finds a date in digits at the start of a cluster, and gives how many numbers it takes: day, month and
// year in either order, eight digits after "geb", day and month after "op" and the like.
func (d *doc) date(c cluster) int {
	i := c.at[0]
	if i > 0 && d.glued(i-1) && d.t[i-1].kind != sign || d.is(i-1, "€", "lid", "v") || d.back(i, 2, cited) || d.is(c.at[c.n-1]+1, "jeugdwet", "wmo", "awb", "avg", "bw") {
		return 0
	}
	n := func(k int) int { return d.number(c.at[k]) }
	if c.n >= 3 && !d.sticks(c.at[2]) && (c.n == 3 || !d.glued(c.at[2])) {
		sep := d.gap(c, 1)
		same := sep == d.gap(c, 2) && (sep == "-" || sep == "/" || sep == "." || sep == " " || sep == " - " || sep == " / " || sep == "_" || sep == "*" || sep == "~" || sep == " . ")
		if same && (isDay(n(0), n(1)) && (d.isYear(c.at[2], sep) || d.size(c.at[2]) == 2 && d.back(i, 4, birth)) || sep != " " && d.size(i) == 4 && isYear(n(0)) && isDay(n(2), n(1))) && !(sep == "." && d.back(i, 16, versioned)) {
			return 3
		}
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
	if c.n == 2 && (n(0) == 9 && n(1) == 11 || n(0) == 7 && n(1) == 10) && !born && !d.is(i-1, "op") {
		return 0 // the attacks
	}
	pair := c.n == 2 || c.n == 3 && d.gap(c, 2) == " " && d.is(c.at[2]+1, "u", "uur") // 16/1 9u
	if c.n == 2 && n(0) == 24 && n(1) == 7 && d.gap(c, 1) == "/" && !d.back(i, 2, dateCue) {
		return 0 // 24/7
	}
	if pair && d.gap(c, 1) == "/" && n(0) > 12 && isDay(n(0), n(1)) && !d.sticks(c.at[1]) {
		return 2
	}
	if pair && (d.gap(c, 1) == "-" || d.gap(c, 1) == "/") && isDay(n(0), n(1)) && !d.sticks(c.at[1]) && d.back(i, 1+2*btoi(born), dateCue) {
		return 2
	}
	if pair && (d.gap(c, 1) == "/" || d.gap(c, 1) == "-" && n(0) > 12) && isDay(n(0), n(1)) && !d.sticks(c.at[1]) && d.back(i, 3+4*btoi(d.is(i-1, "(")), meeting) {
		return 2
	}
	clear := pair && (d.gap(c, 1) == "-" && n(0) > 12 || d.gap(c, 1) == "/" && n(1) > 5 && n(1) != 10)
	if clear && isDay(n(0), n(1)) && !d.sticks(c.at[1]) && (d.dated() || (i == 0 || d.t[i-1].kind == newline) && d.has(c.at[1]+1, verb|small)) {
		return 2 // 02-12 gesprek, 16-12 evaluatie
	}
	if c.n == 2 && d.size(i) == 2 && d.size(c.at[1]) == 2 && (d.gap(c, 1) == "-" || d.gap(c, 1) == "/") && isDay(n(0), n(1)) && (d.word(i)[0] == '0' || d.word(c.at[1])[0] == '0') && !d.sticks(c.at[1]) {
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

// spacedDate gives the end of a date written a digit at a time from token i, with signs between its parts: "1 4 / 1 2", "0 1 - 0 4 - 2 0 1 0".
func (d *doc) spacedDate(i int) int {
	if d.size(i) != 1 || !d.digits(i+1) || d.size(i+1) != 1 {
		return i
	}
	var parts [3]int
	n, size, end, sizes := 0, 0, i, 0
	for j := i; j < len(d.t) && (j == i || d.beside(j-1)) && !d.t[j].quiet; j++ {
		switch {
		case d.digits(j) && d.size(j) == 1 && size < 4:
			parts[n], size, end = parts[n]*10+d.number(j), size+1, j+1
			continue
		case d.is(j, "-", "/", ".") && n < 2 && (size == 1 || size == 2) && d.digits(j+1):
			n, sizes, size = n+1, sizes+size, 0
			continue
		}
		break
	}
	if n == 0 || !isDay(parts[0], parts[1]) || n == 1 && (sizes != 2 || size != 2) || n == 2 && size != 2 && !isYear(parts[2]) {
		return i
	}
	return end
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

// isYear reports whether token i is a year of four digits, or of two where a sign stands before it.
func (d *doc) isYear(i int, sep string) bool {
	return d.size(i) == 4 && isYear(d.number(i)) || d.size(i) == 2 && sep != " "
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
