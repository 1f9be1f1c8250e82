package deid_test

import "testing"

// Ages of several people, and numbers in a row that are none.
func TestFindAgesInRows(t *testing.T) {
	expect(t, [][2]string{
		{"ze zijn 13, 14 en 16, de oudste trekt ze mee", "*age:13 | *age:14 | *age:16"},
		{"17 en 19 zijn ze", "*age:17 | *age:19"},
		{"drie kinderen thuis: 5, 9 en 13.", "*age:5 | *age:9 | *age:13"},
		{"twee neefjes van hem, 10 en 12, lopen mee", "*age:10 | *age:12"},
		{"betr. lln 13 en 14, camera 3", "*age:13 | *age:14"},
		{"is hij nou 14 of 15?", "*age:14 | *age:15"},
		{"baby (8 maanden) en peuter (2) sliepen", "*age:8 maanden | *age:2"},
		{"14 jaar en 3 maanden oud", "*age:14 jaar en 3 maanden"},
		{"het kind was 3 maanden weg", ""},
		{"de groepen 13, 14 en 16 gaan naar buiten", ""},
		{"de kinderen kregen 8, 9 en 10 punten", ""},
		{"17 en 19 zijn priemgetallen", ""},
		{"op kamer 14 of 15 ligt een handdoek", ""},
		{"jo15 en mo17 delen een kleedkamer", ""},
	})
}

// Ages that half a sentence gives, and the like that gives none.
func TestFindAgesSaidInPassing(t *testing.T) {
	expect(t, [][2]string{
		{"jongste denk ik 12", "*age:12"},
		{"1) jongen 15 2) zus 17 3) neef 20, alle drie", "*age:15 | *age:17 | *age:20"},
		{"geboren in mei, dus 14", "*age:14"},
		{"al vijftien en nog nooit een vriend", "*age:vijftien"},
		{"al vijftien keer gebeld", ""},
		{"v17 uit een andere stad", "*age:17"},
		{"19 jongen, net terug", "*age:19"},
		{"zegt 16 te zijn", "*age:16"},
		{"die van 11 van de dinsdaggroep", "*age:11"},
		{"die van 12 euro, die van 15 ook", ""},
		{"met d'r 17 nog niet", "*age:17"},
		{"met z'n 15 stonden ze voor de deur", ""},
		{"we zijn met z'n 12 naar de film", ""},
		{"hij is 16 max", "*age:16 max"},
		{"er passen er 16 in het lokaal", ""},
		{"een jongen van 12 heen sturen", "*age:12"},
	})
}

// Days that all have identify when something happened to somebody then.
func TestFindDaysOnWhichThingsHappen(t *testing.T) {
	expect(t, [][2]string{
		{"per 1 juli verhuisd", "date:1 juli"},
		{"per 1 januari gelden de nieuwe tarieven", ""},
		{"sinds 1 mei komt hij niet meer", "date:1 mei"},
		{"rond 5 mei hangen de vlaggen uit", ""},
		{"op 5 mei is iedereen vrij", ""},
		{"de aanmelding dateert van 2-9", "date:2-9"},
		{"gisteren, 30 sept., kwam hij", "date:30 sept."},
		{"verzet van 3-6 naar 10-6", "date:3-6 | date:10-6"},
		{"kun je 9-5 mee naar dat gezin", "date:9-5"},
		{"jullie kunnen 2-1 winnen", ""},
		{"zag haar 9-5 nog lopen", "date:9-5"},
	})
}
