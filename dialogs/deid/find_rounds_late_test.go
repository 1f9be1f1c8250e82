package deid_test

import "testing"

// What the rounds from sixteen on taught, one rule a line, with what must stay.

func TestFindDictatedInParts(t *testing.T) {
	expect(t, [][2]string{
		{"nul zes, dan 4712, dan 8803", "phone:nul zes, dan 4712, dan 8803"},
		{"nul-zes en toen 47 12 88 03", "phone:nul-zes en toen 47 12 88 03"},
		{"drie keer negen, dan negen vijf zes acht drie acht", "bsn:drie keer negen, dan negen vijf zes acht drie acht"},
		{"nummer op het briefje was 6 47 12 88 03", "phone:6 47 12 88 03"},
		{"zijn nummer is 06 5183 229", "phone:06 5183 229"},
		{"06[51]83[22]90", "phone:06[51]83[22]90"},
		{"9999 - 22 - 026", "bsn:9999 - 22 - 026"},
		{"bsn 069 922 123", "bsn:069 922 123"},
		{"ik had een zes, dan een acht en toen een vier", ""},
	})
}

func TestFindPlatesSignBySign(t *testing.T) {
	expect(t, [][2]string{
		{"8-k-t-j-1-4 is van hem", "plate:8-k-t-j-1-4"},
		{"de 8 K T J 1 4 stond er weer", "plate:8 K T J 1 4"},
		{"hij had acht ktj veertien als kenteken", "plate:acht ktj veertien"},
		{"bus 38 van 7.48 en dan lijn 91", ""},
		{"opties 1 a b 2 c 3", ""},
	})
}

func TestFindHousesInWords(t *testing.T) {
	expect(t, [][2]string{
		{"woont op kerkstr. nr. twaalf", "address:kerkstr. nr. twaalf"},
		{"adres is dorps straat twaalf", "address:dorps straat twaalf"},
		{"het adres: hoge rijndijk 204 a2", "address:hoge rijndijk 204 a2"},
		{"verhuisd nr korenmolen 7", "address:korenmolen 7"},
		{"dotterbloem 12 is het adres van zijn vader", "address:dotterbloem 12"},
		{"bladzijde 12 is het probleem", ""},
		{"in die straat zijn er twee", ""},
		{"in de straat twee jongens gezien", ""},
	})
}

func TestFindWhoWorksThere(t *testing.T) {
	expect(t, [][2]string{
		{"zijn vader is voorganger van de levensbron", "org:de levensbron"},
		{"gesprek met orthopedagoog van het driespan", "org:het driespan"},
		{"hij zit in groep 8 van de regenboog", "org:de regenboog"},
		{"sinds hij op het stormink zit gaat het mis", "org:het stormink"},
		{"de imam van de wijk kent hem", ""},
		{"hij zit op het interent te kijken", ""},
		{"de kleuren van de regenboog", ""},
	})
}

func TestFindSpacedSurnames(t *testing.T) {
	expect(t, [][2]string{
		{"de zoon van v. a. n. d. i. j. k", "name:v. a. n. d. i. j. k"},
		{"de buren (fam. de groot) klagen", "name:de groot"},
		{"is de wijkagent al bij jullie langs geweest", ""},
		{"de juf van groep 8 zag het", ""},
	})
}

func TestFindDisguisedTowns(t *testing.T) {
	expect(t, [][2]string{
		{"hij komt uit Alm3re", "place:Alm3re"},
		{"ze woont in U-trecht", "place:U-trecht"},
		{"over m-e-r-e-l: ze eet niet", "name:m-e-r-e-l"},
		{"999/922/026 staat op zijn pas", "bsn:999/922/026"},
		{"T - 482 - BX was de auto", "plate:T - 482 - BX"},
		{"1 0 1 3 a x is zijn postcode", "address:1 0 1 3 a x"},
		{"nul een nul vier tweeduizendtien geboren", "date:nul een nul vier tweeduizendtien"},
		{"hij is geb. 01 04 '10", "date:01 04 '10"},
		{"dorpsstraat huisnr 12", "address:dorpsstraat huisnr 12"},
		{"in w8 modus", ""},
		{"b-e-l-a-n-g-r-i-j-k is het wel", ""},
		{"het was 8 - 2 en toen 9 - 4", ""},
	})
}

func TestFindSaidSchools(t *testing.T) {
	expect(t, [][2]string{
		{"hij zit op de meerpaal in groep 6", "org:de meerpaal"},
		{"zijn zusje zit op de zonnewijzer", "org:de zonnewijzer"},
		{"we zijn van de kinderkring en hebben een vraag", "org:de kinderkring"},
		{"de directeur van de kleine reus belde", "org:de kleine reus"},
		{"bij blauw geel is hij weg", "org:blauw geel"},
		{"zit op horizon college sinds mei", "org:horizon college"},
		{"hij slaapt bij de nachtopvang de brug", "org:nachtopvang de brug"},
		{"sportclub dos '46 wil hem kwijt", "org:sportclub dos '46"},
		{"stage in de vlinder, een verpleeghuis", "org:de vlinder"},
		{"bij ajax amateurs is hij weg", "org:ajax amateurs"},
		{"hij stond op de trap, een jongen zei", ""},
		{"zijn zusje zit op de vensterbank", ""},
		{"haar broertje zit op de creche", ""},
		{"we zijn van de week geweest", ""},
		{"de directeur van de hele stichting", ""},
		{"hij had blauw en geel aan", ""},
		{"mijn collega van de administratie", ""},
	})
}

func TestFindLowerInitialsAndStreets(t *testing.T) {
	expect(t, [][2]string{
		{"volgens de wijkagent (r. dekker) is er meer", "name:r. dekker"},
		{"verdachte m. el b. kent hem", "name:m. el b."},
		{"wij lopen langs de lindelaan", "address:lindelaan"},
		{"die van de vries (4v) loopt met een mes", "name:vries"},
		{"het meisje h. uit de klas", "name:h."},
		{"wij als sdw begeleiden hem", "org:sdw"},
		{"bel mij op toestel 4418", "id:4418"},
		{"wij als ouders willen dit niet", ""},
		{"het lijkt op de wit met rode vlag", ""},
		{"groep uit kattenbroek zoekt ruzie", "place:kattenbroek"},
		{"zij lopen langs de winkelstraat", ""},
		{"uit een gebroken gezin", ""},
		{"dat was o.a. dekker dan anders", ""},
	})
}
