package deid

// Schools and centres that are told by who works or learns there, and by the article before their name.

var (
	// staff are people of a school or centre: "mentor op de X" names it.
	staff = oneOf(`onderwijzer onderwijzeres ib ib'er iber leerkracht docent docente mentor mentrix juf meester directeur directrice rector conrector teamleider conciërge conciergie concierge invaller onderwijsassistent lerares leraar schoolmaatschappelijk zorgcoordinator invalkracht
		groepsleider pedagogisch locatieleider vertrouwenspersoon brugfunctionaris werkzaam gedragswetenschapper intern stagiair stagiaire lio werkt werk werkte lesgeven lesgegeven
		leidster peuterleidster penningmeester bestuurslid voorganger imam dominee pastoor pastor priester koster misdienaar predikant ouderling diaken orthopedagoog behandelaar gezinscoach`)
	// nowhere are nouns behind "docent op de X" or "werkt bij X" that name nothing.
	nowhere = oneOf(`bus balie kantine overkant school basisschool middelbare groep klas afdeling locatie gang bovenbouw onderbouw opleiding havo mavo vwo vmbo mbo hbo opvang kleuters brugklas universiteit hogeschool campus vestiging speciaal particuliere kleine grote gesloten open andere
		nieuwe oude zelfde hoogte gemeente instelling moskee kerk club straat stichting bso kinderopvang gymzaal sportschool academie unit woongroep leefgroep crisisgroep dagbehandeling hoofdlocatie nevenlocatie dependance markt administratie ambulance boot heftruck taxi bouwplaats bouw spoedeisende ic vrachtwagen kazerne ambassade haven boerderij zorgboerderij camping veiling redactie kantoor hoofdkantoor werkplaats keuken receptie helpdesk
		manier achtergrond toekomst stage akker kwekerij bank vloer computer laptop telefoon gang grond plek buitenlocatie polikliniek poli dienst nachtdienst rem zenuwen fiets kinderdagverblijf peuterspeelzaal mavo-afdeling basis
		wijk buurt stad dorp regio streek provincie jeugd familie derden mensen vrienden thuis ons mij hem haar toeval gelegenheid uitzondering ouderen kinderen jongeren bedrijven particulieren instellingen scholen gezinnen overheid horeca catering bouw zorg catechisatie sport`)
	// atSchool are words before "op het X", "van de X", when X is a school or a place of work.
	atSchool = oneOf(`zit zat zitten zaten school leerling leerlinge beiden allebei les lessen lesgeven mentor docent docente teamleider conrector stage stageplek werk werkt werkte werkzaam klas havo vwo vmbo mbo mavo brugklas brugklasser
		ingeschreven aangemeld overgestapt geplaatst opgenomen baas speler speelster keeper trainer coach jeugd lid iemand schoolplein plein directeur directie team kantine aula bestuur adjunct bovenbouw onderbouw mentrix broertje zusje vriendin vriend jongen meisje komt kwam gaat ging geschorst weggestuurd verwijderd begonnen gestopt`)
	// schoolEnds are endings of schools and centres that are no ordinary word before them.
	schoolEnds = endings("hof honk burcht haven borg stee hoeve poort ark boom tuin mavo vmbo")
	// schoolYears are words around a school that tell one is meant.
	schoolYears = oneOf("havo vwo vmbo mavo mbo klas brugklas examenjaar leerjaar leerling docent mentor les lessen school onderbouw bovenbouw")
)

// atThe gives the school or centre behind the article at token i: "op het wellant", "van het graaf huyn".
func (d *doc) atThe(i int) (from, to int) {
	x, c := d.word(i+1), d.t[i+1].cls
	het := d.is(i, "het")
	near := d.back(i-1, 4, atSchool)
	strange := het && d.is(i-1, "op", "van", "naar", "bij") && c&(word|fine|small|common) == 0 && len(x) > 4 && !d.has(i+2, orgTail)
	switch {
	case het && d.is(i+1, "d", "l") && d.is(i+2, "'") && d.letters(i+3) && d.glued(i+2):
		return i, i + 4 // het d'oultremont
	case d.schoolSaid(i), strange && d.is(i-1, "op") && (d.letters(i+2) && admitted(d.word(i+2)) || d.letters(i-2) && admitted(d.word(i-2))):
		return i, i + 2
	case strange && d.is(i-1, "op", "van") && c&^(proper|last|place) == 0 && !d.slipFor(i+1),
		near && d.is(i-1, "op", "van") && schoolEnds(x) && c&(word|fine|place) == 0 && len(x) > 6,
		strange && !d.slipFor(i+1) && (d.back(i-1, 3, atSchool) || d.x.spelled.Weigh(x) > 1 || !d.letters(i+2)),
		strange && d.is(i-1, "op") && (d.is(i-2, "zit", "zat", "zaten", "zitten", "hij", "ze", "zij", "les") && d.phraseEnds(i+2) || d.is(i+2, "zit", "zat", "zitten", "zaten")) && d.near(x)&(common|fine) == 0,
		strange && !schoolKind(x) && d.back(i-1, 6, schoolYears) && d.phraseEnds(i+2) && d.near(x)&common == 0:
		return i, i + 2
	case het && d.is(i-1, "op", "van", "naar") && !d.has(i+3, orgTail) && !d.digits(i+3) && d.patron(i+1) && d.t[i+2].cls&(small|verb|common|about|fine|relation) == 0 &&
		(d.t[i+2].cls&(first|last) != 0 || d.t[i+2].cls == 0 && !d.slipFor(i+2)):
		return i, i + 3
	}
	return 0, 0
}

// schoolStaff gives the school or centre behind somebody's post there: "ik ben docent op de vlieger". Token i is the
// preposition.
func (d *doc) schoolStaff(i int) (from, to int) {
	j := i + 1
	if !d.is(j, "de", "het") || !d.letters(j+1) || d.t[j+1].quiet || !d.back(i, 3, staff) {
		return 0, 0
	}
	w, c := d.word(j+1), d.t[j+1].cls
	if end := d.adjectiveName(j + 1); end > 0 {
		return j, end
	}
	if c&(fine|common|verb|relation|title|month|number|small|orgKind|orgTail) != 0 || nowhere(w) || orgEnds(w) || schoolKind(w) || d.letters(j+2) && d.t[j+2].cls&(small|verb|about) == 0 {
		return 0, 0
	}
	return j, j + 2
}

// elsewhere gives the school or place of work with a capital that follows another in the same sentence: "eerst op het X, nu op
// de Y". Token i is the preposition.
func (d *doc) elsewhere(i int) (from, to int) {
	j := i + 1
	if d.is(j, "de", "het") {
		j++
	}
	if !d.capital(j) || d.t[j].upper || d.t[j].quiet || d.t[j].cls&(fine|common|verb|title|relation|month|small|orgKind) != 0 || announced(d.word(j)) ||
		!(d.back(i, 9, atSchool) || d.back(i, 9, working)) && (j == i+1 || d.t[j].cls&^proper == 0 || d.size(j) < 5 || d.is(j+1, "-", "van") || seats(d.word(j)) || noStreet(d.word(j))) {
		return 0, 0
	}
	if j > i+1 && d.t[j-1].title {
		return j - 1, d.orgEnd(j + 1) // "op De Vallei"
	}
	return j, d.orgEnd(j + 1)
}

// properNeuter reports whether token i is a name behind "het": a capital in mid-sentence on a word that is none, or two.
func (d *doc) properNeuter(i int) bool {
	if !d.capital(i) || d.t[i].upper || d.t[i].quiet || d.t[i].cls&(fine|small|common|month|orgKind|orgTail|title|relation) != 0 || d.demonym(d.word(i)) || d.has(i+1, orgTail) {
		return false
	}
	return d.t[i].cls&word == 0 || d.capital(i+1) && d.beside(i) && d.t[i+1].cls&(fine|small|common|orgTail) == 0 && !d.t[i+1].quiet
}

// patron reports whether token i is the first word of what schools are called after: graaf, sint, a first name.
func (d *doc) patron(i int) bool {
	return d.letters(i+1) && !d.t[i+1].quiet && (d.is(i, "graaf", "koning", "koningin", "prins", "prinses", "keizer", "sint", "pater", "pastoor", "bisschop", "kardinaal", "dokter", "dr", "meester", "burgemeester", "professor", "johan", "pieter") ||
		d.has(i, first) && (!d.has(i, word) || d.has(i, sure)))
}

// schoolKind are compounds of kinds of schools and places in them.
var schoolKind = endings("onderwijs klas school groep bouw opvang lokaal zaal kamer plein leerweg afdeling locatie gang vestiging opleiding tafel")

// fields are what stands before the colon in a form where an institution is filled in.
var fields = oneOf("school club werk werkgever locatie opvang organisatie instelling aanmelder verwijzer vestiging bso dagbesteding sport vereniging stage stageplek")

// ranks are words before whom a school is called after.
var ranks = oneOf("st sint mgr prins prinses koningin koning keizer heilige graaf")

// patronAt gives the end of a saint or prince as schools are called after, from token j: "st. martinus". It is 0 for none.
func (d *doc) patronAt(j int) int {
	if !ranks(d.word(j)) {
		if d.has(j, first) && d.t[j].cls&(word|small|title) == 0 && d.letters(j+1) && d.beside(j) && !d.t[j+1].quiet && d.t[j+1].cls&(first|last) != 0 && d.t[j+1].cls&(word|small|verb) == 0 {
			return j + 2 // de willem alexander
		}
		return 0
	}
	k := j + 1
	if d.is(k, ".", "-") && d.glued(j) {
		k++
	}
	if !d.letters(k) || d.t[k].quiet || d.t[k].cls&first == 0 && !(d.t[k].cls&^proper == 0 && d.is(j, "st", "sint")) || d.t[k].cls&(small|verb) != 0 {
		return 0
	}
	return k + 1
}
