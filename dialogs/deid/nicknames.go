package deid

import "bytes"

// Nicknames of ordinary words without a capital, where something says that one follows: "noemen hem kogel".

var (
	// labels are what people are called without being named.
	labels = oneOf(`terrorist racist nazi moslim hoer slet homo flikker mongool gek dom raar lief mietje verrader jood neger kanker broeder zuster kafir kuffar ongelovige leider baas held vriend engel duivel genie idioot sukkel loser lul klootzak
		kind jongen meisje man vrouw mens familie collega leerling maat gelovig ongelovig christen nationalist patriot fascist extremist salafist radicaal rechts links slim stil rustig druk boos dik dun groot klein oud jong vies lui laf zwak sterk
		snitch snitchen bro akhi slachtoffer dader pester fout goed zo niks iets strijder martelaar soldaat koning koningin prinses prins baby schatje lieverd pappa papa mama oom tante welkom zwart wit bruin crimineel dief junk alcoholist
		autist psychopaat leugenaar lafaard watje softie nerd streber clown probleem raddraaier meeloper aanvoerder kapitein kartrekker aanstichter ouderwets modern activist feminist communist anarchist wappie complotdenker aansteller islamofoob homofoob antisemiet landverrader pedo pedofiel slapjanus rat aap varken zwakkeling kneus freak psycho dombo dikzak vetzak etter rotzak aso lesbo trut bitch heks spast debiel imbeciel rotjoch lafbek monster mietje boer boef crimi dealer gangster moeilijk lastig eerlijk betrouwbaar vriendelijk behulpzaam`)
	calling  = oneOf("noem noemt noemen noemde noemden genoemd")
	calledBy = oneOf("hem haar m em ze zich zichzelf die")
	between  = oneOf("ook altijd allemaal daar hier nu steeds vaak gewoon op straat online onderling")
	knows    = oneOf("ken kent kennen kende kenden")
	lettered = oneOf("kleine lil young grote lange dikke ouwe baby mc dj big yung")
	street   = oneOf("straat heet heette noemen noemt noemde bijnaam alias kennen kent bekend")
	stageKin = oneOf("bijnaam alias aka straatnaam artiestennaam rapnaam schuilnaam koosnaam roepnaam nickname bijgenaamd")
)

// nickname gives where a nickname begins and ends that token i may be part of; i and i when there is none.
func (d *doc) nickname(i int) (from, to int) {
	from = i
	if d.letters(i+1) && d.size(i+1) == 1 && d.beside(i) && d.letters(i) && lettered(d.word(i)) && d.back(i, 6, street) && !d.is(i+1, "n") {
		return i, i + 2 // kleine d
	}
	if d.letters(i) && d.is(i-1, "de", "het") && d.nicknameAt(i-2) && d.ends(i+1) && d.t[i].cls&small == 0 {
		return i - 1, i + 1 // bijgenaamd de Generaal
	}
	if d.saidCalled(i) {
		return i, i + 1
	}
	if !d.letters(i) || !d.nickWord(i) {
		return i, i
	}
	k := i - 1
	if d.is(k, "\"", "'") {
		k--
	}
	if d.is(k, "de") {
		from, k = k, k-1
	}
	own := d.is(i+1, "is") && d.is(i+2, "zijn", "haar", "zn", "dr", "hun") && d.letters(i+3) && stageKin(d.word(i+3)) ||
		d.t[i].start && (d.is(i+1, "noemen", "noemt") && d.is(i+2, "ze", "we", "hij") && d.is(i+3, "hem", "haar") || d.is(i+1, "heet", "heette") && d.is(i+2, "hij", "ze", "zij"))
	if !own && !d.nicked(k, i) { // "Kip noemen ze haar"
		return i, i
	}
	to = i + 1
	if d.has(k, naming) && d.letters(to) && d.beside(i) && d.t[to].cls&(small|verb|about|word|fine) == 0 {
		to++ // lil venom
	}
	return from, to
}

// nicknameAt reports whether a word for a nickname ends at token i: "bijgenaamd", "zijn bijnaam is".
func (d *doc) nicknameAt(i int) bool {
	if d.is(i, "is", "was", ":") {
		i--
	}
	return d.letters(i) && stageKin(d.word(i))
}

// weighNickname weighs an ordinary word where a nickname is introduced: bijnaam Kogel.
func (d *doc) weighNickname(i int) float64 {
	if !d.has(i-1, naming|small) && !d.has(i-2, naming) && !d.capital(i) && !d.has(i+1, naming) {
		return 0
	}
	cued := d.has(i-1, naming) || d.has(i-2, naming) || d.has(i-3, naming) || d.has(i-4, naming)
	if !cued && !d.capital(i) && !d.has(i+1, naming) {
		return 0
	}
	if d.callsSelf(i) {
		return 0.6
	}
	if d.capital(i) && d.named(i) && (d.t[i].cls&(title|relation) == 0 || d.ends(i+1) && d.letters(i-2) && calledBy(d.word(i-1)) && calling(d.word(i-2))) {
		return 0.65
	}
	if d.capital(i) && (d.is(i+1, "genoemd") || d.is(i+2, "genoemd") && d.capital(i+1)) {
		return 0.6
	}
	if !cued {
		return 0
	}
	k := i - 1
	for range 3 {
		if d.is(k, "de", "het", "is", ":", "\"", "'", "was", "(") {
			k--
		}
	}
	if d.is(k, "bijnaam", "alias", "aka", "nickname", "roepnaam", "straatnaam") && d.t[i].cls&(small|common|verb|naming|about) == 0 {
		return 0.6
	}
	return 0
}

// calls reports whether anybody is called something in the text, so that nicknames are worth looking for.
func (d *doc) calls() bool {
	for i := range d.t {
		if d.t[i].cls&naming != 0 {
			return true
		}
	}
	return bytes.Contains(d.f[:d.n], []byte("bekend als"))
}

// nicked reports whether a nickname follows token k or stands before a word for calling, at token i.
func (d *doc) nicked(k, i int) bool {
	switch {
	case d.is(i+1, "genoemd"):
		return d.back(i, 8, oneOfWordt)
	case d.is(i+1, "noemen"):
		for n := 0; n < 2 && d.letters(k) && between(d.word(k)); n++ {
			k--
		}
		return d.is(k, "ze", "we", "zich") && !d.is(k-1, "dat")
	case d.is(k, "als"):
		return d.back(k, 4, knows) && d.back(k, 3, calledBy) || d.is(k-1, "bekend") && (d.is(k-2, "beter", "ook", "online", "hier") || d.is(k-2, "straat"))
	case d.is(k, "naam"):
		return d.is(k-1, "de") && d.is(k-2, "naar", "onder") && d.ends(i+1)
	case d.is(k, "hij", "ze", "ie", "zij"):
		return d.is(k-1, "heet", "heette") && (d.back(k-1, 3, between) || d.back(k-1, 3, onSite))
	case d.letters(k) && stageKin(d.word(k)), d.is(k, "is", ":") && d.letters(k-1) && stageKin(d.word(k-1)):
		return true
	}
	for n := 0; n < 3 && d.letters(k) && between(d.word(k)); n++ {
		k--
	}
	return d.letters(k) && calledBy(d.word(k)) && d.letters(k-1) && calling(d.word(k-1)) && (!d.is(k, "zich", "zichzelf") || d.t[i].cls&word == 0) && d.ends(i+1)
}

var oneOfWordt = oneOf("wordt werd word worden")

// ends reports whether nothing follows at token i that a word could belong to.
func (d *doc) ends(i int) bool {
	return i >= len(d.t) || !d.letters(i) || d.has(i, small|about|verb)
}

// nickWord reports whether token i can be a nickname: a singular noun or an unknown word that is no label.
func (d *doc) nickWord(i int) bool {
	w := d.word(i)
	if d.t[i].quiet || len(w) < 3 || d.t[i].cls&(small|fine|common|verb|title|relation|about|located|month|number|naming|orgKind) != 0 || labels(w) || plural(w) {
		return false
	}
	for _, end := range []string{"ig", "lijk", "isch", "ist", "loos", "baar", "zaam", "end", "achtig", "en"} {
		if bytes.HasSuffix(w, []byte(end)) {
			return false
		}
	}
	return true
}

// endeared reports whether w is a first name with an ending of endearment: jasmijntje, mootje.
func (d *doc) endeared(w []byte) bool {
	for _, end := range []string{"tje", "tjes", "je", "ke", "ie"} {
		stem, ok := bytes.CutSuffix(w, []byte(end))
		if !ok || len(stem) < 2 {
			continue
		}
		c := d.x.class(stem)
		if n := len(stem); n > 2 && stem[n-1] == stem[n-2] {
			c |= d.x.class(stem[:n-1]) &^ word // mootje
		}
		if c&first != 0 && (c&word == 0 || c&(sure|maybe) != 0) && (len(stem) > 2 || c&maybe != 0) && (end != "ie" || len(stem) > 3 && c&maybe == 0) {
			return true
		}
	}
	return false
}
