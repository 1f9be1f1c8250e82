package deid_test

import (
	"testing"

	"ruggespraak/dialogs/deid"
)

// expect looks at texts and what Find marks in them.
func expect(t *testing.T, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		if got := found(c[0], deid.Options{}); got != c[1] {
			t.Errorf("%q: %s, want %s", c[0], got, c[1])
		}
	}
}

// Institutions in lower case: by kind, by who works or learns there, by what firms are called.
func TestFindInstitutionsInLowerCase(t *testing.T) {
	expect(t, [][2]string{
		{"op sportpark de hoge hoek ging het mis", "org:sportpark de hoge hoek"},
		{"lid van wielervereniging de pedaal", "org:wielervereniging de pedaal"},
		{"op het koning willem 1 college", "org:koning willem 1 college"},
		{"naar de ar-rahmaan moskee", "org:ar-rahmaan moskee"},
		{"gaat naar de dar al ilm", "org:dar al ilm"},
		{"van het graaf huyn", "org:het graaf huyn"},
		{"ik ben leerkracht op de vlieger", "org:de vlieger"},
		{"ik ben leerkracht op de basisschool", ""},
		{"docent op de bovenbouw", ""},
		{"hij bokst bij gym fight factory", "org:gym fight factory"},
		{"hij speelde bij rood wit 58", "org:rood wit 58"},
		{"hij werkt bij bouwmaat", "org:bouwmaat"},
		{"hij werkt bij ons en bij mensen thuis", ""},
		{"iemand van jeugdbescherming west", "org:jeugdbescherming west"},
		{"Vanuit Combinatie Jeugdzorg", "org:Combinatie Jeugdzorg"},
		{"in het tweede van Achilles '29", "org:Achilles '29"},
		{"de jeugd van de jaren '90", ""},
		{"ze noemen zich de westside soldiers", "org:de westside soldiers"},
		{"ze noemen zich broeders", ""},
		{"de groepsapp heet 'jonge leeuwen 071'", "org:jonge leeuwen 071"},
		{"bij scouting leert hij knopen", ""},
	})
}

func TestFindAddressesInLowerCase(t *testing.T) {
	expect(t, [][2]string{
		{"hij woont op de omloop, naast de snackbar", "address:de omloop"},
		{"hij woont op de groep", ""},
		{"ingebroken op de rietvink 12", "address:de rietvink 12"},
		{"op de afdeling 3", ""},
		{"gezien op hoek tolweg en kleiweg", "address:tolweg | address:kleiweg"},
		{"ouders: de dreef 15 emmeloord", "address:de dreef 15 | place:emmeloord"},
		{"parkzicht 112, 3 hoog", "address:parkzicht 112"},
		{"kerk-straat 12", "address:kerk-straat 12"},
		{"postcode vijfendertig twaalf je", "address:vijfendertig twaalf je"},
		{"1013 ax 99", "address:1013 ax 99"},
		{"Laan op Zuid 455", "address:Laan op Zuid 455"},
	})
}

func TestFindPlacesByContext(t *testing.T) {
	expect(t, [][2]string{
		{"de aanslag in Brussel was in het nieuws", ""},
		{"de aanslag in Aleppo heeft hij zelf gezien", "place:Aleppo"},
		{"hij komt uit Aleppo", "place:Aleppo"},
		{"jongens uit 010", "place:010"},
		{"hij fietst naar essen in belgie", "place:essen"},
		{"hij wil niet essen", ""},
		{"eerst goirle toen rijen en nu made", "place:goirle | place:rijen | place:made"},
		{"Ralf van Heumen was erbij", "name:Ralf van Heumen"},
	})
}

// Names that are words, nicknames, initials, slips; and what is nobody's name.
func TestFindNamesByContext(t *testing.T) {
	expect(t, [][2]string{
		{"gesproken met bakker", "name:bakker"},
		{"hij wil bakker worden", ""},
		{"iedereen noemt hem kogel", "name:kogel"},
		{"iedereen noemt hem terrorist", ""},
		{"hij noemt zich gelovig", ""},
		{"beter bekend als tank", "name:tank"},
		{"hij staat bekend als rustig", ""},
		{"op straat heet hij bullet", "name:bullet"},
		{"laat zich ridder noemen", "name:ridder"},
		{"over y.k. uit mijn klas", "name:y.k."},
		{"Tarik E. is weg", "name:Tarik E."},
		{"ruzie met delano b en een ander", "name:delano b"},
		{"mootje heeft gevochten", "name:mootje"},
		{"gesproken met rubben over school", "name:rubben"},
		{"storm (15) is weg", "name:storm | *age:15"},
		{"heb jij storm al gezien", "name:storm"},
		{"de storm van gisteren", ""},
		{"max 5 minuten", ""},
		{"Oost-Europese jongeren", ""},
		{"de film Jojo Rabbit", ""},
		{"een preek over Abraham en Isaak", ""},
		{"de docent Duits", ""},
		{"het rapport van het SCP en de WRR", ""},
	})
}

func TestFindDisguised(t *testing.T) {
	expect(t, [][2]string{
		{"over ka-rim, over ka rim", "name:ka-rim | name:ka rim"},
		{"het is B*art en D**n", "name:B*art | name:D**n"},
		{"een e-mail over ex-leerlingen", ""},
		{"Abdu11ah belde", "name:Abdu11ah"},
		{"om 13u in de klas", ""},
		{"06:12345678", "phone:06:12345678"},
		{"06x12x34x56x78", "phone:06x12x34x56x78"},
		{"06 - 12 - 34 - 56 - 78", "phone:06 - 12 - 34 - 56 - 78"},
		{"06:30, 07:45 en 10:00", ""},
		{"bsn vijf keer negen dan nul nul een negen", "bsn:vijf keer negen dan nul nul een negen"},
		{"jan@gmail,com", "email:jan@gmail,com"},
		{"jan <at> gmail <dot> com", "email:jan <at> gmail <dot> com"},
		{"mail j a n @ g m a i l . c o m", "email:j a n @ g m a i l . c o m"},
		{"jan apenstaart g mail punt com", "email:jan apenstaart g mail punt com"},
		{"insta is boze underscore beer", "handle:boze underscore beer"},
		{"t.n.v. M. Bouzid", "name:M. Bouzid"},
	})
}

func TestFindMoreNumbers(t *testing.T) {
	expect(t, [][2]string{
		{"duitse auto, KLE-AB 123", "plate:KLE-AB 123"},
		{"kenteken WGM 45TX", "plate:WGM 45TX"},
		{"kenteken is onbekend", ""},
		{"kenteken vijf XKL nul negen", "plate:vijf XKL nul negen"},
		{"het kenteken is KZ streepje 742 streepje N", "plate:KZ streepje 742 streepje N"},
		{"bsn 999 dan 990 dan 019", "bsn:999 dan 990 dan 019"},
		{"bsn 99999oo19", "bsn:99999oo19"},
		{"bsn is mij onbekend", ""},
		{"geboren vierde van de elfde tweeduizend acht", "date:vierde van de elfde tweeduizend acht"},
		{"geb 0 4 1 1 2 0 0 8", "date:0 4 1 1 2 0 0 8"},
		{"geboren als derde van vijf kinderen", ""},
		{"nulzestwaalfvierendertigzesenvijftigachtenzeventig", "phone:nulzestwaalfvierendertigzesenvijftigachtenzeventig"},
		{"hf 901 g staat voor de deur", "plate:hf 901 g"},
		{"naar NL-91-ABNA-0417-1643-00", "iban:NL-91-ABNA-0417-1643-00"},
		{"dob 12-Mar-2009", "date:12-Mar-2009"},
		{"March 12, 2009", "date:March 12, 2009"},
		{"geb. 12 mrt. '09", "date:12 mrt. '09"},
		{"van 24 t/m 28 februari", "date:24 t/m 28 februari"},
		{"op 12 en 14 mei", "date:12 en 14 mei"},
		{"afspraak staat op 3.11 om 10u", "date:3.11"},
		{"wo 3.11 kan ik niet", "date:3.11"},
		{"op 3.5 stond de meter", ""},
		{"per 1-9 gaat hij naar het mbo", "date:1-9"},
		{"per 1-2 begeleiders", ""},
		{"ingangsdatum 1/9", "date:1/9"},
		{"is 9-5 geschorst", "date:9-5"},
		{"er is 9-5 verloren", ""},
		{"kwam 6/2 niet opdagen", "date:6/2"},
		{"1 jan ging het mis", "date:1 jan"},
		{"in 4 jan belt nooit", "name:jan"},
		{"de nacht van 8 op 9 maart", "date:8 op 9 maart"},
		{"op 12, 19 en 26 mei", "date:12, 19 en 26 mei"},
		{"van ma 17 t/m vr 21 februari", "date:17 t/m vr 21 februari"},
		{"groep 8 en 12 maart", "date:12 maart"},
		{"rond 4 en 5 mei", ""},
		{"bij de meiden 11-10 in de zaal", ""},
		{"20 april vieren ze als verjaardag van Hitler", ""},
		{"op 20 april was hij jarig", "date:20 april"},
		{"kerstvakantie van 22 december tot en met 4 januari", ""},
		{"id-kaart IXF4B9D23", "id:IXF4B9D23"},
		{"kenmerk JB 2024 003", "id:JB 2024 003"},
		{"dossier 20481 van 3 jongens", "id:20481"},
		{"leeftijd: 16", "*age:16"},
		{"hij is 17,5 jaar", "*age:17,5 jaar"},
	})
}
