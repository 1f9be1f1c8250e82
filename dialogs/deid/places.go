package deid

var livesIn = oneOf("woont woonde wonen woonachtig verhuisd verhuist verhuisde opgegroeid werkt werk werken winkel hangt gezien opgepakt station zit zitten ons hier logeert aangehouden afkomstig komt kwam geboren getogen woonplaats gevlucht gereisd vertrokken stad dorp wijk buurt azc regio gemeente omgeving")

var (
	// attack are what towns abroad are in the news for, newsTown such towns, without those from which many fled; hijack is what two villages here are known for.
	attack   = oneOf("aanslag aanslagen terreuraanslag terreuraanslagen oorlog oorlogen bombardement bombardementen bloedbad massamoord genocide gijzeling schietpartij")
	newsTown = oneOf(`brussel zaventem parijs nice berlijn munchen keulen wenen halle hanau oslo utoya stockholm londen manchester madrid barcelona straatsburg moskou beslan christchurch columbine orlando boston hiroshima
		nagasaki srebrenica sarajevo grozny istanbul ankara boetsja`)
	hijack      = oneOf("kaping kapingen treinkaping treinkapingen")
	hijackPlace = oneOf("wijster punt bovensmilde")
)

// cityCode are the telephone codes by which the young call their towns.
var cityCode = oneOf("010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 070 071 072 073 074 075 076 077 078 079")

// quarterEnds make a neighbourhood of a word that is no ordinary one: Vogelbuurt.
var quarterEnds = endings("buurt wijk kwartier")

// placeEnds are endings of Dutch towns, for villages that the list lacks.
var placeEnds = endings("dam drecht veen hoven loo broek kerk dorp wolde zijl huizen burg berg dijk meer wijk horst ingen sum leusen stede waard mond muiden voort veld wold oord laren recht")

// places finds towns and neighbourhoods of one word. Countries and regions are fine.
func (d *doc) places() {
	for i := range d.t {
		t := &d.t[i]
		if end := d.disguisedTown(i); end > i {
			d.add(i, end, Place, Listed, 0.7)
			continue
		}
		if t.kind == digits && !t.quiet && t.we-t.ws == 3 && d.is(i-1, "uit", "in", "van", "richting", "naar") && cityCode(d.word(i)) && !d.glued(i) && !d.digits(i+1) {
			d.add(i, i+1, Place, Cued, 0.6) // jongens uit 010
			continue
		}
		if t.kind == letters && !t.quiet && t.cls&(word|fine) == 0 && d.size(i) > 6 && quarterEnds(d.word(i)) && t.cls&(first|last) == 0 {
			d.add(i, d.placeEnd(i+1), Place, Cued, 0.7)
			continue
		}
		if t.kind == letters && !t.quiet && t.cls&(fine|word) != 0 && (t.cls&fine != 0 && d.farHome(i) || t.cls&place != 0 && !t.title && d.wordTown(i)) {
			d.add(i, d.placeEnd(i+1), Place, Cued, 0.6)
			continue
		}
		if t.kind != letters || t.quiet || t.cls&(place|proper) == 0 && !d.cuedPlace(i) || t.cls&(fine|small) != 0 && !(t.cls&small != 0 && t.cls&place != 0 && (d.capital(i) && d.is(i-1, "naar", "in", "uit", "te") || d.homeTown(i))) && !(t.cls&place != 0 && i > 0 && d.t[i-1].quiet && d.isAddress(i-1)) {
			continue
		}
		if d.inNews(i) {
			t.quiet = true
			continue
		}
		if d.surnameOf(i) {
			continue
		}
		if sureness := d.placeAt(i); sureness > 0 {
			j := d.placeEnd(i + 1)
			why := Listed
			if t.cls&place == 0 {
				why = Cued
			}
			d.add(i, j, Place, why, sureness)
		}
	}
}

// homeTown reports whether somebody is said to live in or come from token i, or it stands where a word cannot: "komt uit echt", "in made zit hij".
func (d *doc) homeTown(i int) bool {
	if !d.is(i-1, "in", "uit", "te") {
		return false
	}
	if d.is(i-2, "woont", "woonde", "wonen", "woon", "komt", "kwam", "komen", "verhuisd", "geboren", "opgegroeid") {
		return d.is(i+1, ",", ".", "en", "bij", "met", "maar", "sinds", "tot", "waar") || i+1 == len(d.t)
	}
	return d.is(i-1, "in") && d.has(i+1, verb) && d.has(i-2, orgKind) || d.is(i-1, "in") && d.is(i+1, "woont", "woonde", "zit", "zat", "werkt", "kent", "hangt") && d.is(i+2, "hij", "ze", "zij", "ie", "haar", "zijn", "een")
}

// inNews reports whether token i is a town that an attack is known by: "de aanslagen in Brussel en Parijs".
func (d *doc) inNews(i int) bool {
	switch w := d.word(i); {
	case hijackPlace(w):
		return d.back(i, 6, hijack)
	case !newsTown(w):
		return false
	}
	return d.is(i-1, "in", "op", "van", "bij") && d.back(i, 3, attack) && !d.ahead(i+1, 2, livesIn) || d.is(i-1, "en", ",") && newsTown(d.word(i-2)) && d.back(i, 6, attack)
}

// surnameOf reports whether token i is the rest of a surname: "Ralf van Heumen".
func (d *doc) surnameOf(i int) bool {
	k := i - 1
	if !d.isSign(k) && !d.has(k, particle) {
		return false
	}
	if d.is(k, ".") && d.glued(k-1) && d.letters(k-1) && d.size(k-1) == 1 && d.t[k-1].title && d.is(i+1, "-") {
		return true // W.J. Oosterwold-Kaya
	}
	for range 2 {
		if d.is(k, "van", "de", "der", "den", "ter", "ten", "vd") {
			k--
		}
	}
	if k == i-2 && d.is(k+1, "van") && d.has(k, title) && d.vanTitled(k+1) {
		return true
	}
	return k < i-1 && k >= 0 && d.is(k+1, "van", "ter", "ten", "vd", "de") && d.has(k, first) && (d.capital(k) || d.t[k].start && d.t[k].title || !d.has(k, word) || d.has(k, sure) || d.has(i, last) && !d.has(i, town)) && !d.t[k].quiet
}

// placeAt weighs token i as a place, 0 for none.
func (d *doc) placeAt(i int) float64 {
	c := d.t[i].cls
	in := d.has(i-1, located) || d.is(i-1, "-") && d.has(i-2, located) || d.is(i-1, "de", "het") && d.has(i-2, located)
	lives := in && (i > 1 && d.t[i-2].quiet && len(d.found) > 0 && d.isAddress(i-2) || d.has(i-2, relation) && d.is(i-1, "in", "te") || d.back(i, 4, livesIn) || d.is(i-1, "uit") && d.is(i-2, "jaar", "jr") || d.has(i-2, relation) && d.is(i-1, "uit") || d.has(i-2, first) && d.is(i-1, "uit", "in") && d.t[max(i-2, 0)].cls&(small|verb) == 0)
	if c&place != 0 && (c&fine != 0 || d.has(i-1, located) && d.is(i+1, "in") && d.has(i+2, fine) && !d.has(i+2, small) || // "naar essen in belgie"
		c&town != 0 && d.t[i].start && d.is(i+1, ",") && d.is(i+2, "daar", "dat", "waar") || d.is(i-1, "nu", "toen", "daarna", "eerst", ",") && d.placeJust(i)) {
		return 0.7
	}
	if c&place != 0 && c&fine == 0 && c&(word|small) != 0 && d.homeTown(i) {
		return 0.7
	}
	if c&place != 0 && d.capital(i) && c&small == 0 && i > 0 && d.t[i-1].quiet && d.isAddress(i-1) {
		return 0.8 // 8265 TK Kampen
	}
	if c&place != 0 && c&(common|small) == 0 && d.is(i-1, ",") && i > 1 && d.t[i-2].quiet && d.isAddress(i-2) && (d.t[i].title || c&word == 0) && !d.has(i+1, verb) {
		return 0.8 // Hessenweg 211, Losser
	}
	if w := d.word(i); c&place != 0 && c&(common|small|fine) == 0 && w[len(w)-1] == 't' && d.size(i) > 4 && d.is(i-1, "in", "uit", "te") && d.has(i, word) && d.ends(i+1) {
		return 0.6 // no verb stands behind "in": hapert
	}
	if c&place != 0 && c&(small|common|fine) == 0 && (d.is(i-1, "uit", "in") && d.is(i+1, "terug") || c&word == 0 && d.is(i-1, "van") && d.is(i-2, "is", "komt", "was", "kwam") && d.phraseEnds(i+1)) {
		return 0.6 // "sinds hij uit salé terug is", "hij is van kobani"
	}
	switch {
	case d.t[i].spaced && c&place != 0:
		return 0.9 // nobody spells an ordinary word
	case c&town != 0 && (c&word == 0 || d.capital(i) || in):
		return 0.95
	case c&place != 0 && c&(word|first|last|dubious) == 0:
		return 0.85
	case c&place != 0 && d.capital(i) && (in || c&(first|last) == 0):
		return 0.85
	case c&place != 0 && c&word == 0 && (in || d.has(i-1, about)) && c&first == 0:
		return 0.8
	case c&place != 0 && in && (c&word == 0 || lives && d.is(i-1, "in", "uit", "te", "naar")):
		return 0.75
	case c == 0 && d.is(i-1, "in", "uit", "te", "naar", "vanuit", "richting", "nabij", "gemeente", "dorp", "regio", "omgeving") && (placeEnds(d.word(i)) || d.is(i-1, "vanuit", "richting", "nabij")) && !d.slip(d.word(i)):
		return 0.55
	case c&place != 0 && c&(first|common|small|fine|dubious) == 0 && d.is(i-1, "van") && (d.has(i-2, title|relation) || households(d.word(i-2)) || gangs(d.word(i-2))) && d.phraseEnds(i+1):
		return 0.6 // "de wijkagent van lombok"
	case c == 0 && d.is(i-1, "uit", "vanuit") && placeEnds(d.word(i)) && d.near(d.word(i))&common == 0, c == 0 && d.is(i-1, "nieuw", "oud", "sint", "st", "klein", "groot") && d.has(i-2, located):
		return 0.55
	case c&place == 0 && lives && c&first == 0 && (d.capital(i) || c == proper || c == 0 && !d.slip(d.word(i))):
		return 0.6
	}
	return 0
}

// placeJust reports whether a place was found among the few tokens before token i: "eerst goirle toen rijen".
func (d *doc) placeJust(i int) bool {
	if n := len(d.found); n > 0 && d.found[n-1].Type == Place {
		for k := max(i-4, 0); k < i; k++ {
			if d.found[n-1].End == int(d.t[k].e) {
				return true
			}
		}
	}
	return false
}

// isAddress reports whether an address or institution that was found ends at token i.
func (d *doc) isAddress(i int) bool {
	for k := len(d.found) - 1; k >= 0 && k >= len(d.found)-8; k-- {
		if t := d.found[k].Type; (t == Addr || t == Org) && d.found[k].End == int(d.t[i].e) {
			return true
		}
	}
	return false
}

// cuedPlace reports whether an unknown word follows "woont in", "uit de" and the like.
func (d *doc) cuedPlace(i int) bool {
	return (d.capital(i) || d.t[i].cls == 0) && d.size(i) > 2 && (d.has(i-1, located) || d.has(i-2, located))
}

// placeEnd widens a place to the right: Amsterdam-Noord, Rotterdam Zuid, Utrecht Overvecht.
func (d *doc) placeEnd(j int) int {
	for range 2 {
		switch {
		case d.is(j, "-") && d.glued(j-1) && d.glued(j) && d.letters(j+1) && !d.t[j+1].quiet:
			j += 2
		case d.is(j, "noord", "zuid", "oost", "west", "zuidoost", "centrum", "stad") && d.t[j].s-d.t[j-1].e == 1 && !d.t[j].quiet:
			j++
		case d.letters(j) && d.t[j].s-d.t[j-1].e == 1 && d.t[j].cls&place != 0 && d.t[j].cls&word == 0 && d.capital(j) && !d.t[j].quiet:
			j++
		default:
			return j
		}
	}
	return j
}
