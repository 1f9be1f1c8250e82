package deid_test

import (
	"testing"

	"ruggespraak/dialogs/deid"
)

// TestFindCited has in pairs who and what is cited, bought or called by a title, and the same word where it points at somebody.
func TestFindCited(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// theories, writers, tests
		{"uitleg over de wet van Zwyktra", "name:Zwyktra"},
		{"uitleg over de fiets van Zwyktra", "name:Zwyktra"},
		{"dat las ik bij Zwyktra et al.", ""},
		{"dat las ik volgens Zwyktra (2019) ook", "name:Zwyktra"},
		{"dat zei Yassine (2009) ook", "name:Yassine"},
		{"we doen de Zwyktra-methode", ""},
		{"volgens de Zwyktracurve klopt het", ""},
		{"er hing een Iris-scanner", ""},
		{"de Zwyktra is ingevuld door moeder", "name:Zwyktra"},
		{"er stond een stuk in Zwyktra over pesten", "name:Zwyktra"},
		{"ik las voor uit Zwyktra aan de groep", "name:Zwyktra"},
		{"hij lijkt op Zwyktra", "name:Zwyktra"},
		// what is bought and used
		{"een monteur van Zwyktra voor de lift", ""},
		{"het alarm is van Zwyktra", "name:Zwyktra"},
		{"het mes is van Zwyktra", "name:Zwyktra"},
		{"we kregen een Zwyktra voor de gang", ""},
		{"onze analist gebruikt Zwyktra", ""},
		{"hij kwam in een witte Golf", ""},
		// titles, plans, slogans
		{"de nota Grip op Geweld is af", ""},
		{"dat werd Praat Maar Zacht", ""},
		{"het spandoek \"Make Zwykt Great\" hing er nog", ""},
		{"ze keken naar Zwyktra, een meisje van hier", "name:Zwyktra"},
		{"in een spel dat Zwykt heet", ""},
		{"dat zegt de Kwartiermaker Jeugd", ""},
		// examples, animals, several of a name, what all are called
		{"casus Samira, een verzonnen naam", ""},
		{"casus Samira, een lastige zaak", "name:Samira"},
		{"casus Samira is geen verzonnen naam, ze heet echt zo", "name:Samira"},
		{"in het verhaal heet de hoofdpersoon Kim", ""},
		{"in het verhaal heet de leerling Kim", "name:Kim"},
		{"de pony heet Bella", ""},
		{"het meisje heet Bella", "name:Bella"},
		{"er zijn hier vier Mohammeds", ""},
		{"er zijn vier Mohammeds in de klas", "name:Mohammeds"},
		{"die Mohammeds zijn broers", "name:Mohammeds"},
		{"hij noemt iedere agent Wout", ""},
		{"iedereen noemt hem Johnny", "name:Johnny"},
		{"noemt iedereen Karen of Becky", ""},
		// belief
		{"islam, iman en ihsan zijn de drie niveaus", ""},
		{"ik belde ihsan gisteren", "name:ihsan"},
		{"Noor en haar zus bidden het fajr gebed", "name:Noor"},
		{"de directeur las uit Lucas 2", ""},
		{"de directeur las met Lucas", "name:Lucas"},
		{"Iman is een thema, want zijn iman is laag", "name:Iman"},
		// who is called as something known
		{"mevrouw Apgar belde", "name:Apgar"},
		{"Apgar was 9/10", ""},
		{"Kohlberg van de leerplicht was er", "name:Kohlberg"},
		{"Erikson uit 2b dreigt", "name:Erikson"},
		{"Okun, een nieuwe leerling, tekent runen", "name:Okun"},
		{"we lazen Okun en Kohlberg", ""},
		{"Khabib is zijn echte naam", "name:Khabib"},
		{"mijn buurjongen Milgram hangt rond", "name:Milgram"},
		{"Storm en zijn neef dreigen", "name:Storm"},
	} {
		if got := found(c.text, deid.Options{}); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}
