package deid

import "bytes"

var (
	// things are numbered, and nobody is found by it.
	things = oneOf(`bestelling bestel bestelnummer bestelnr order ordernummer ordernr factuur factuurnummer factuurnr artikelnr artikelnummer foutcode foutmelding error errorcode isbn ean sku barcode versie model
		modelnummer typenummer serienummer serienr pakket trackcode kvk btw offerte offertenummer offertenr storingsnummer cartridge toner onderdeel onderdeelnummer inventarisnummer inventarisnr kamernummer lokaalnummer
		bon bonnr bonnummer kassabon bonnetje tafelnr tafelnummer vraagnr vraagnummer volgnr volgnummer rugnummer startnummer stoelnummer huisnr huisnummer zaalnummer vluchtnummer treinnummer busnummer lijnnummer kluisnummer lotnummer batch batchnummer ral printer firmware pi decimalen kostenplaats kostenplaatsnummer kostendrager kostensoort grootboek grootboeknummer grootboekrekening budgetnummer budgetcode projectcode activiteitcode productcode`)
	// filing are what stands before ".nr" when somebody has the number: lln.nr., cl. nr.
	filing = oneOf("lln leerl ll cl clt client dos doss dossier reg regist pat stud zk zaak rel ind coa ov pers personeels prkt parket pol pasp doc ref inschr mut inc lid klant burg kenm vreemd v")
	amount = oneOf("euro eur views volgers followers likes keer mensen inwoners leden jaar km meter punten vluchtelingen jongeren leerlingen stemmen doden slachtoffers gulden dollar procent bladzijden bladzijde paginas pagina blz pp ordners mappen documenten dagen weken maanden uur uren minuten stuks")
)

var (
	numbering = oneOf("nr nummer no")
	fileNo    = oneOf("lnr cnr dnr")
)

// numbered finds the number after a word that announces one, such as "leerlingnummer" or "zaak", at token i. It
// adds what it finds, and gives the token after it, 0 for nothing.
func (d *doc) numbered(i int) int {
	w := d.word(i)
	if len(w) > 4 && w[len(w)-1] != 'r' && d.t[i].cls&announces == 0 && !d.upper(i+1) {
		return 0
	}
	j := i + 1
	switch {
	case bsnCue(w):
		return d.bsnTyped(j)
	case string(w) == "id" && d.is(j, "-") && d.letters(j+1):
		j += 2
	case things(w), ibanCue(w):
		return 0
	case d.glued(i-1) && d.is(i, "nr", "nummer") && d.is(i-1, "-") && d.upper(i-2) && d.glued(i-2): // VOT-nummer
	case d.t[i].cls&announces != 0, w[len(w)-1] == 'r' && bytes.HasSuffix(w, []byte("nummer")) && len(w) > 8, w[len(w)-1] == 'r' && bytes.HasSuffix(w, []byte("nr")) && len(w) > 3:
	case numbering(w) && (d.has(i-1, relation|announces) || d.letters(i-1) && bytes.HasSuffix(d.word(i-1), []byte("dossier")) || d.letters(i-1) && d.size(i-1) > 1 && filing(d.word(i-1)) || d.is(i-1, ".") && d.glued(i-2) && d.letters(i-2) && filing(d.word(i-2))):
	case d.upper(j) && d.glued(j) && d.digits(j+1) && d.size(j+1) > 3 && (d.is(i, "melding", "registratie") || d.is(i, "als") && d.is(i-1, "geregistreerd", "ingevoerd", "bekend")):
	case fileNo(w), numbering(w) && d.is(i-1, "onder", "dossier", "melding") && d.upper(j+btoi(d.is(j, "."))):
	case string(w) == "v" && d.is(i+1, "-") && d.is(i+2, "nummer", "nr"):
		j = i + 3
	default:
		return 0
	}
	for range 4 {
		if d.is(j, ":", "is", "van", "nummer", "nr", "#", "=", ".", "het", "hem", "haar", "met", "verbaal", "-", "(", "kenmerk", "no", "code") {
			j++
		} else if d.is(j, "eindigt", "begint") && d.is(j+1, "op", "met") {
			j += 2
		}
	}
	end := d.chain(j, "-/._")
	if end <= j || d.quiet(j, end) {
		return 0
	}
	if end == j+1 && d.size(j) == 1 && d.letters(j) && d.digits(end) && d.beside(j) {
		end = d.chain(end, "-/._") // V 281.604.9937
	}
	if !hasDigit(d.text(j, end)) && !d.upper(j) {
		return 0
	}
	for range 3 {
		next := d.moreOfID(end)
		if next == end {
			break
		}
		end = next
	}
	count := 0
	for _, b := range d.text(j, end) {
		if '0' <= b && b <= '9' {
			count++
		}
	}
	if count < 3-btoi(w[len(w)-1] == 'r' && d.countsNothing(end) && !d.digits(end) || hasLetter(d.text(j, end))) || amountAt(d, end) || isYearAlone(d, j, end) {
		return 0
	}
	if c := d.cluster(j); d.digits(j) {
		_, dialled := d.phone(c)
		if d.date(c) > 0 || d.bsn(c) > 0 || dialled > 0 {
			return 0
		}
	}
	d.add(j, end, ID, Cued, 0.9)
	return d.nextID(end)
}

// farID gives how many numbers of a cluster are one in a file that was announced some words before: "vreemdelingennummer begint
// met 28, even kijken.. 281 554 0937".
func (d *doc) farID(c cluster) int {
	size, fours := 0, 0
	for k := range c.n {
		if fours += btoi(d.size(c.at[k]) == 4 && !isYear(d.number(c.at[k]))); fours == 4 && k == 3 {
			return 4 // of a card
		}
	}
	for k := range c.n {
		if size += d.size(c.at[k]); k > 0 && len(d.gap(c, k)) > 1 {
			return 0
		}
	}
	last := c.at[c.n-1]
	if size < 5 || size > 19 || bytes.HasSuffix(d.word(last), []byte("0000")) || c.n > 5 || d.sticks(last) || d.sticksBefore(c.at[0]) || amountAt(d, last+1) || d.date(c) > 0 || !d.announced(c.at[0], 12) {
		return 0
	}
	return c.n
}

// nextID adds a second number behind one that ends before token end: dossier 2024/1187 en 2024/1190. It gives the token after it.
func (d *doc) nextID(end int) int {
	if !d.is(end, "en", "of", "/", "&", ",", "+") {
		return end
	}
	to := d.chain(end+1, "-/._")
	w := d.text(end+1, to)
	if to <= end+1 || d.quiet(end+1, to) || len(w) < 4 || !hasDigit(w[len(w)-2:]) || amountAt(d, to) || isYearAlone(d, end+1, to) || !d.atEnd(to) || d.digits(end+1) && d.date(d.cluster(end+1)) > 0 {
		return end
	}
	d.add(end+1, to, ID, Cued, 0.8)
	return to
}

// moreOfID gives the end of the next group of a number whose groups stand apart, from token end: V 2801 23456, JB 2024 003.
func (d *doc) moreOfID(end int) int {
	next := d.chain(end, "-/._")
	switch {
	case next == end || !d.beside(end-1) || d.quiet(end, next) || amountAt(d, next):
		return end
	case d.digits(end) && d.size(end) >= 2 && d.date(d.cluster(end)) == 0 && ((d.size(end) >= 3 || d.size(end-1) == 3 && d.atEnd(next)) && d.size(end-1) < 7 || d.upper(end-1) && d.size(end-1) < 5):
		return next
	case d.upper(end) && d.size(end) < 4 && hasDigit(d.text(end, next)):
		return next
	}
	return end
}

// bsnTyped adds a citizen number with letters among its digits, from token i: bsn 99999oo19. It gives the token after it, 0
// for none.
func (d *doc) bsnTyped(i int) int {
	for range 3 {
		if d.is(i, ":", "is", "nummer", "nr", "=", "van", "hem", "haar") {
			i++
		}
	}
	end, n := d.chain(i, "."), 0
	w := d.text(i, end)
	for _, b := range w {
		n += btoi('0' <= b && b <= '9')
	}
	if n < 6 || !hasLetter(w) || len(w) < 8 || len(w) > 11 || d.quiet(i, end) {
		return 0
	}
	d.add(i, end, BSN, Cued, 0.9)
	return end
}

func isYearAlone(d *doc, i, end int) bool {
	return end == i+1 && d.size(i) == 4 && isYear(d.number(i))
}

func amountAt(d *doc, i int) bool { return d.letters(i) && amount(d.word(i)) || d.is(i, "€", "%") }

// everyones reports whether a long number at token i is one that anybody may call: 0900-1234567, 116123.
func (d *doc) everyones(i int) bool {
	return d.is(i-1, "0800", "0900", "0906", "0909") || d.is(i-1, "-") && d.is(i-2, "0800", "0900", "0906", "0909") ||
		d.size(i) == 6 && bytes.HasPrefix(d.word(i), []byte("116")) && d.back(i, 5, phoneCue)
}

// faulty are words before the code of what a machine does wrong.
var faulty = oneOf("foutcode foutmelding fout errorcode error errormelding code foutnummer bug crash bluescreen")

// fault reports whether what begins at token i, or has letters glued before it, is the code of a fault: 0x80070005, ERR_TIMED_OUT.
func (d *doc) fault(i int) bool {
	if d.letters(i-1) && d.glued(i-1) && d.word(i - 1)[0] == 'x' && d.is(i-2, "0") && d.glued(i-2) {
		return true
	}
	return d.back(i, 3, faulty)
}

// longNumber finds a run of six digits or more that is nothing else; its group of signs and letters goes with it.
func (d *doc) longNumber(i int) int {
	if d.size(i) < 6 && !d.ofPupil(i) || d.back(i, 2, things) || d.fault(i) || d.everyones(i) || amountAt(d, i+1) || d.is(i-1, "€") || bytes.HasSuffix(d.word(i), []byte("0000")) {
		return i
	}
	return d.chain(i, "-/")
}

// ofPupil reports whether a number of four digits or five at token i is somebody's: "lln 20331", "in magister staat hij als 11822".
func (d *doc) ofPupil(i int) bool {
	if d.size(i) < 4 || isYear(d.number(i)) && d.size(i) == 4 || d.sticks(i) || !d.atEnd(i+1) && !d.has(i+1, verb) || amountAt(d, i+1) || d.glued(i) && (d.is(i+1, ".", ",", ":", "-")) && d.digits(i+2) {
		return false
	}
	return d.letters(i-1) && (person(d.word(i-1)) || filing(d.word(i-1)) && d.size(i-1) > 1) || d.size(i) > 4 && d.back(i, 6, func(w []byte) bool { return keeps(w) && string(w) != "ons" })
}
