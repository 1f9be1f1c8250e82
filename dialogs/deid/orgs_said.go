package deid

// Schools, clubs and bodies whose names are ordinary words, told by the sentence around them.

var (
	// pupils are people of whom "zit op de X" says which school.
	pupils = oneOf("zusje broertje zus broer kind kinderen zoon dochter zoontje dochtertje leerling leerlinge nichtje neefje")
	// seat and seats are what one sits on, and the endings of such words.
	seats = endings(seatWords)
	seat  = oneOf(seatWords)
	// ownedBy are nouns behind "wij zijn van de X" that name nobody.
	ownedBy = oneOf("partij week baan leg kaart wereld straat generatie tijd oude nieuwe organisatie bemoeizorg leerplicht gedachte mening trap avond leeftijd nachtdienst dagdienst oudere jongere ene andere")
)

const seatWords = "bank stoel trap fiets scooter brommer school kamer grond stoep toilet creche opvang vloer rand muur tafel bed drager zetel plek plaats gang motor boot trein tram kruk telefoon computer lijst afdeling groep klas kar hek lijn laptop tablet playstation xbox schommel"

// schoolSaid reports whether the article at token i and the word behind it are a school or body: "zit op de meerpaal in
// groep 6", "zijn zusje zit op de zonnewijzer", "we zijn van de kinderkring en".
func (d *doc) schoolSaid(i int) bool {
	x, c := d.word(i+1), d.t[i+1].cls
	if !d.is(i+2, ",") && !(d.is(i-1, "op") && (d.is(i+2, "in", "uit") || d.is(i-2, "zit", "zitten", "zat", "zaten"))) && !(d.is(i-1, "van") && d.is(i-2, "zijn", "ben")) {
		return false
	}
	if c&(fine|common|relation|title|month|number|small|orgKind|orgTail|town) != 0 || nowhere(x) || seat(x) || seats(x) || schoolKind(x) {
		return false
	}
	switch {
	case d.is(i+2, ",") && d.is(i+3, "een") && d.letters(i+4) && (d.has(i+4, orgKind) || branded(d.word(i+4)) || brandEnds(d.word(i+4))):
		return true // "stage in de vlinder, een verpleeghuis"
	case d.is(i-1, "op") && d.is(i+2, "in", "uit") && d.is(i+3, "groep", "klas", "brugklas", "havo", "vwo", "vmbo"):
		return true
	case d.is(i-1, "op") && d.is(i-2, "zit", "zitten", "zat", "zaten") && d.back(i-2, 2, pupils):
		return len(x) > 5 && d.phraseEnds(i+2) && !d.slipOfCommon(x)
	case d.is(i-1, "van") && (d.is(i-2, "zijn") && d.is(i-3, "we", "wij") || d.is(i-2, "ben") && d.is(i-3, "ik")):
		return !ownedBy(x) && !plural(x) && (d.is(i+2, "en", "hier") || d.isSign(i+2) || i+2 >= len(d.t))
	}
	return false
}

// slipOfCommon reports whether w is a typing error of a common word.
func (d *doc) slipOfCommon(w []byte) bool { return d.x.class(w) == 0 && d.near(w)&common != 0 }

// colourClub gives the club that is called by two colours, behind the preposition at token i: "bij blauw geel", "van rood-wit". It is
// 0 for none, and when a hyphen is asked that is not there.
func (d *doc) colourClub(i int, hyphen bool) (from, to int) {
	j := i + 1
	if d.t[j].quiet || !colours(d.word(j)) || !d.beside(j) || hyphen && !d.is(j+1, "-") {
		return 0, 0
	}
	k := j + 1
	if d.is(k, "-") && d.glued(j) {
		k++
	}
	if !d.letters(k) || !colours(d.word(k)) || !d.phraseEnds(k+1) || d.is(k+1, "en") {
		return 0, 0
	}
	return j, k + 1
}

// adjectiveName gives the end of an adjective and a noun as schools are called, from token i: kleine reus. It is 0 when the noun
// is a kind of something.
func (d *doc) adjectiveName(i int) int {
	j := i + 1
	if !adjective(d.word(i)) && !adjoined(d.word(i)) || !d.letters(j) || !d.beside(i) || d.t[j].quiet || d.t[j].cls&(fine|common|verb|relation|title|month|number|small|orgKind|orgTail) != 0 {
		return 0
	}
	x := d.word(j)
	if nowhere(x) || schoolKind(x) || kindEnds(x) || room(x) || plural(x) || !d.phraseEnds(j+1) {
		return 0
	}
	return j + 1
}
