package deid

// Capitals of ordinary words that are no names: of a title, a slogan, a car.

// amounts are what holds some of a thing.
var amounts = oneOf("zak zakken zakje pak pakken pakje bos bosje doos dozen krat kratten fles flessen pot potten potje glas glazen kop kopje kom schaal bakje rol rollen stuk stukje plak blik blikje blikken emmer kilo liter tube reep")

// nounPhrase reports whether token i ends what begins with an article and an adjective: "in een witte Golf". Who does something is no
// thing: "een boze Spook belde".
func (d *doc) nounPhrase(i int) bool {
	if d.t[i].cls&(word|first) == word && d.letters(i-1) && amounts(d.word(i-1)) && d.is(i-2, "een", "n", "twee", "drie", "vier", "zes", "tien") {
		return true // "een zak Drop"
	}
	return d.is(i-2, "een", "n", "zon", "geen") && !d.is(i-1, "zekere") && d.has(i-1, word|fine|proper) && (!d.t[i-1].title || d.demonym(d.word(i-1))) && d.word(i - 1)[d.size(i-1)-1] == 'e' && !d.has(i-1, title|relation|orgKind) && (!d.acts(i) || d.demonym(d.word(i-1)))
}

// inTitle reports whether the ordinary word at token i ends a title: "De Waarde van Weerbaarheid", "Hoop en Vrede", "Praat Maar Zacht".
func (d *doc) inTitle(i int) bool {
	if d.is(i+1, "en", "of", "op", "tegen", "zonder") && d.letters(i+2) && d.t[i+2].title && d.t[i].cls&d.t[i+2].cls&(word|last) == word && (d.t[i].cls|d.t[i+2].cls)&(first|title|relation) == 0 && !d.t[i].houseName {
		return true // Mens en Maatschappij
	}
	if !d.letters(i-1) || !d.letters(i-2) || !d.t[i-2].title || d.t[i].cls&last != 0 || d.t[i-2].cls&(title|relation|orgKind|sure|first) != 0 {
		return false
	}
	if d.t[i-1].title {
		return (d.has(i-1, small) || d.has(i-1, word) && d.t[i-1].cls&(first|last|orgKind|title|relation) == 0) && d.has(i-2, word|small)
	}
	switch {
	case d.t[i-2].cls&(small|verb) != 0 || d.t[i-2].cls&word == 0 || d.t[i-2].cls&last != 0 && !d.article(i-3):
		return false
	case d.is(i-1, "en", "tegen", "zonder"):
		return true
	}
	return d.is(i-1, "van", "op", "in", "voor", "met") && (!d.t[i-2].start || d.article(i-3))
}

// hinted reports whether anything at all beside token i speaks for a name.
func (d *doc) hinted(i int) bool {
	return d.has(i-1, about|located|orgKind|relation|title|naming|verb|particle|first|last) || d.has(i+1, naming|first|last) || d.has(i+2, naming) ||
		d.is(i-1, "heb", "hebt", "hebben", "ken", "mis", "spreek", "zagen") || d.strong(i) || d.acts(i) || d.possessive(i+1) || d.joined(i)
}

// slogan reports whether token i stands in a title or slogan between quotes: at least two words, the longer ones with a capital, and
// one of these, besides token i, known to be no name.
func (d *doc) slogan(i int) bool {
	from, words, plain := i-1, 0, false
	for ; from >= 0 && from > i-7 && !d.is(from, "\""); from-- {
	}
	if !d.is(from, "\"") {
		return false
	}
	for k := from + 1; k < len(d.t) && k < from+9; k++ {
		switch {
		case d.is(k, "\""):
			return words > 1 && k > i && plain
		case d.letters(k) && (d.t[k].title || d.size(k) < 4):
			words++
			plain = plain || k != i && d.size(k) > 3 && d.t[k].cls&(first|last|surname) == 0 && d.t[k].cls&^proper != 0
		default:
			return false
		}
	}
	return false
}
