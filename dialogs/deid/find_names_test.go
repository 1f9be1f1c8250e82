package deid_test

import "testing"

// Names that are written as words are but for an accent, that stand in brackets, in rows, in Portuguese and Chinese Surinamese.
func TestFindNamesFifth(t *testing.T) {
	expect(t, [][2]string{
		{"volgens gül was het raak", "name:gül"},
		{"een gul gebaar", ""},
		{"de mentor (van ooijen) vindt van wel", "name:van ooijen"},
		{"mentor van 3c (dijkgraaf) wil een mdo", "name:dijkgraaf"},
		{"de mentor (van de onderbouw) belde", ""},
		{"de haan (kees) is zijn leerkracht", "name:haan | name:kees"},
		{"gesproken met do rosario over zijn zoon", "name:do rosario"},
		{"afspraak do mohamed", "name:mohamed"},
		{"mevr tjin a loi wil een tolk", "name:tjin a loi"},
		{"de oudste van de gooijer", "name:de gooijer"},
		{"gesprek tahmid en moeder", "name:tahmid"},
		{"joy haar vriend is aangehouden", "name:joy"},
		{"sinds demi bij hem is", "name:demi"},
		{"de max van het budget", ""},
		{"we zijn max drie uur open", ""},
		{"die gast is echt een karen", ""},
		{"hoe is het met karen", "name:karen"},
		{"wil je kees en frans in de cc zetten", "name:kees | name:frans"},
		{"heb je lex nog gezien", "name:lex"},
		{"Tarik E. is weg", "name:Tarik E."},
		{"Van Beek vindt het overdreven", "name:Van Beek"},
		{"alleen henkie wist ervan", "name:henkie"},
		{"haal lieke p eruit", "name:lieke p"},
		{"de heer Ó Briain werkt op de boot", "name:Ó Briain"},
		{"iemand die Parinaz kent", "name:Parinaz"},
		{"kwabena osei-tutu is weg", "name:kwabena osei-tutu"},
		{"grtjs ien", "name:ien"},
		{"bij van ooijen thuis is ruzie", "name:van ooijen"},
	})
}

// Names a letter at a time, with digits for some; what is a plate or a row of steps is none.
func TestFindSpacedDigits(t *testing.T) {
	expect(t, [][2]string{
		{"T Y R 0 N E heeft het weer gedaan", "name:T Y R 0 N E"},
		{"die andere, B 3 n j 4 m i n, je weet wel", "name:B 3 n j 4 m i n"},
		{"R.3.n.3.s.m.3.3 heet ze", "name:R.3.n.3.s.m.3.3"},
		{"d1rkj4n p0stm4 heet ie", "name:d1rkj4n p0stm4"},
		{"stap a 1 b 2 c 3 d", ""},
		{"de 8 K T J 1 4 stond er weer", "plate:8 K T J 1 4"},
	})
}

// Ages behind a name, and of who is named by what he is to somebody.
func TestFindAgesFifth(t *testing.T) {
	expect(t, [][2]string{
		{"mijn lln van 16, rustig", "*age:16"},
		{"plaatsing: hêlîn, zestien, komt vrijdag", "name:hêlîn | *age:zestien"},
		{"haar vriend is 24 en rijdt", "*age:24"},
		{"het budget is 24 en niet meer", ""},
	})
}
