package deid

// Towns that are words, and towns all know from the news, as somebody's own: "in goor", "haar oma woont in Srebrenica".

var (
	// farTown are towns of the lists of what is fine, because people speak of what happened there.
	farTown = oneOf(`parijs londen berlijn mekka medina jeruzalem rome washington moskou srebrenica christchurch columbine oslo versailles kyoto lausanne
		kobani kobane halabja kigali goma shatila soweto erfurt hanau toulouse pittsburgh munchen wurzburg`)
	// dwelling are verbs and words for where somebody lives, comes from or is kept.
	dwelling = oneOf("woont woonde wonen gewoond geboren opgegroeid studeert gevlucht vluchtte vluchtten afkomstig komt komen kwam kwamen logeert vast opgenomen begraven familie verblijft getrouwd gestorven jeugd omgekomen aangehouden opgepakt vermoord geadopteerd overleden opgesloten gedetineerd verhuisd verhuist verhuizen teruggestuurd geboortestad geboorteplaats")
	// dweller are words for somebody of here.
	dweller = oneOf("hij ze zij ie haar zijn zn hun gezin familie mijn client")
	// unreal are words that make it a wish or a thing of the news.
	unreal = oneOf("held idool zanger rapper schrijver band muziek terug wil wilde willen later ooit zou droomt spreekbeurt les werkstuk film boek schoolreis excursie boekverslag documentaire geschiedenis")
	// bareTown are towns that are words which never follow a preposition without an article; adverbTown those that may, before another word.
	bareTown   = oneOf("goor losser enter made born leek beek horst sluis wijhe dieren well")
	adverbTown = oneOf("best echt heel")
)

// farHome reports whether the town all know at token i is where somebody of here lives or comes from.
func (d *doc) farHome(i int) bool {
	if !d.is(i-1, "in", "uit", "naar", "te") || !farTown(d.word(i)) || d.back(i, 9, unreal) || d.is(i+1, "en", "of") && d.letters(i+2) && (d.t[i+2].title || d.t[i+2].cls&(fine|small) == fine) {
		return false
	}
	if !d.back(i, 5, dwelling) && !d.ahead(i+1, 1, dwelling) && !(d.is(i-2, "nog", "zit", "zat") && d.is(i+1, "vast")) && !(d.is(i-1, "naar") && d.ahead(i+1, 3, sentAway)) && !d.has(i-2, relation) && !(d.is(i-2, "zit", "zat") && d.has(i-3, relation)) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-8 && !d.is(k, ".", "!", "?"); k-- {
		if d.has(k, relation) || dweller(d.word(k)) {
			return true
		}
	}
	return false
}

// sentAway is what happens to who goes to live elsewhere.
var sentAway = oneOf("gestuurd verhuisd teruggestuurd gevlucht vertrokken")

// wordTown reports whether the word at token i, which is a town as well, can be nothing else behind the preposition before it.
func (d *doc) wordTown(i int) bool {
	if !d.is(i-1, "in", "uit", "naar", "vanuit") {
		return false
	}
	w := d.word(i)
	if bareTown(w) {
		return d.is(i-1, "vanuit") || (d.ends(i+1) || dwelling(d.word(i+1)) || d.is(i+1, "begonnen", "gestart", "gezien", "gestopt")) && !d.is(i+1, "in", "of")
	}
	return adverbTown(w) && (!d.letters(i+1) || d.has(i+1, verb) || d.is(i+1, "en", "komen", "kwamen", "hebben", "waren", "zijn", "daar", "toen")) && (!d.is(i-1, "in") || d.has(i+1, verb) || d.is(i+1, ",") && !d.is(i, "echt"))
}
