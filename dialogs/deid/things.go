package deid

import (
	"strings"
	"unicode"
)

// Unknown words that are things: what is made by somebody, what is a word itself, what is written as software is.

var (
	// goods are what shops sell: "een beamer van benq" says who made it, "zijn laptop van" does not.
	goods = oneOf(`beamer scherm beeldscherm monitor gamestoel printer wasmachine droger koelkast vriezer magnetron oven oventje stofzuiger boormachine box boxje speaker koptelefoon oortjes headset muis toetsenbord oplader powerbank
		hoodie horloge parfum deo koffieapparaat koffiezetapparaat waterkoker fatbike`)
	// makes are brands whose name stands before that of a model: Samsung Flip, Skoda Karoq.
	makes = oneOf(`samsung jbl bose sennheiser zebra brother dymo hp dell lenovo acer asus apple sony lg canon epson nikon xerox ricoh jabra logitech microsoft google huawei xiaomi nokia garmin bosch siemens miele
		skoda volkswagen vw opel peugeot renault citroen dacia fiat seat toyota nissan mazda hyundai kia suzuki mitsubishi volvo audi bmw honda yamaha piaggio vespa gazelle batavus nike adidas puma asics reebok lego nintendo`)
	// announcesMaker are words before a name that a maker or a thing has.
	announcesMaker = oneOf("merk type uitgever uitgeverij model lettertype fabrikant")
	// bought are what one has with the maker of what one works with.
	bought = oneOf("licentie licenties abonnement offerte raamcontract raamovereenkomst helpdesk klantenservice servicedesk webshop leverancier")
	// uses are what one does with software, machines and drugs.
	uses = oneOf("gebruikt gebruik gebruiken gebruikte gebruikten installeer installeert installeren geinstalleerd download downloaden downloadt gedownload herstart")
	// wordy are words for words.
	wordy = oneOf("woord woorden term termen begrip begrippen kreet kreten uitdrukking uitdrukkingen leus leuzen scheldwoord scheldwoorden straattaal slogan slogans hashtag betekent betekenis taaltje jargon")
)

// made reports whether token i is the maker or the model of something for sale: "een beamer van benq", "de Skoda Karoq".
func (d *doc) made(i int) bool {
	if d.letters(i-1) && (announcesMaker(d.word(i-1)) || d.t[i-1].cls&fine != 0 && makes(d.word(i-1)) && d.beside(i-1) && d.t[i].title) {
		return true
	}
	if k := d.usedFrom(i); k > 0 && d.t[i].title && d.is(k-1, "hij", "ze", "zij", "we", "wij", "ik", "je", "jullie", "die", "analist", "team", "gemeente", "politie", "school") {
		return true // "hij gebruikt Gephi en Maltego"
	}
	if !d.has(i-1, about) || !d.letters(i-2) {
		return false
	}
	return bought(d.word(i-2)) && d.is(i-1, "met", "bij", "van") || d.is(i-1, "van") && goods(d.word(i-2)) && d.is(i-3, "een", "n", "nieuwe", "geen") && d.phraseEnds(i+1)
}

// usedFrom gives where the verb stands whose object token i can be, 0 for nowhere: "gebruikt Gephi en Maltego".
func (d *doc) usedFrom(i int) int {
	if d.is(i-1, "en", "of", ",") && d.letters(i-2) && d.t[i-2].title && d.t[i-2].cls == 0 {
		i -= 2
	}
	if d.letters(i-1) && uses(d.word(i-1)) {
		return i - 1
	}
	return 0
}

// worded reports whether token i is spoken of as a word: "woorden als jahiliyya en kufr".
func (d *doc) worded(i int) bool {
	if d.t[i].title {
		return false
	}
	k := i - 1
	for n := 0; n < 6 && (d.is(k, "als", "zoals", "en", "of", ",", "'", "\"", ":", "het", "de") || d.letters(k) && d.t[k].cls == 0); n++ {
		k--
	}
	return d.letters(k) && wordy(d.word(k)) || d.is(k, "van") && d.is(k-1, "betekenis") || k < i-1 && d.is(k, "dingen")
}

// camel reports whether token i has a capital inside as software has, and no name before that: HoNOSCA, LessonUp; not McKenzie, JanWillem, nor what somebody is called.
func (d *doc) camel(i int) bool {
	t := &d.t[i]
	if !t.title || t.upper || t.spaced || d.named(i) {
		return false
	}
	src := d.src[d.off[t.s]:d.off[t.e]]
	for k, r := range src {
		if k > 0 && unicode.IsUpper(r) {
			n := min(k, d.size(i))
			return n > 1 && d.x.class(d.word(i)[:n])&(first|last|particle) == 0 && string(d.word(i)[:n]) != "mc" && (d.x.class(d.word(i)[n:])&first == 0 || strings.ToUpper(src[k:]) == src[k:])
		}
	}
	return false
}

// serial makes what stands on a machine quiet when it begins with a letter or a few at token i: "sn C738R", "type B12".
func (d *doc) serial(i int) bool {
	if !d.digits(i+1) || !d.back(i, 2, labelled) {
		return false
	}
	for end := d.chain(i, "-"); i < end; i++ {
		d.t[i].quiet = true
	}
	return true
}

// labelled are words before what stands on a machine.
var labelled = oneOf("sn serienr serienummer type typenr typenummer model modelnr modelnummer artikelnr toner cartridge lamp")
