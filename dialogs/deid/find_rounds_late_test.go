package deid_test

import "testing"

// What the rounds from sixteen on taught, one rule a line, with what must stay.

func TestFindDictatedInParts(t *testing.T) {
	expect(t, [][2]string{
		{"nul zes, dan 4712, dan 8803", "phone:nul zes, dan 4712, dan 8803"},
		{"nul-zes en toen 47 12 88 03", "phone:nul-zes en toen 47 12 88 03"},
		{"drie keer negen, dan negen vijf zes acht drie acht", "bsn:drie keer negen, dan negen vijf zes acht drie acht"},
		{"nummer op het briefje was 6 47 12 88 03", "phone:6 47 12 88 03"},
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
