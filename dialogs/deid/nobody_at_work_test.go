package deid_test

import "testing"

// TestNobodyAtWork has what people at work talk of that points at nobody, and who is called so and does.
func TestNobodyAtWork(t *testing.T) {
	expect(t, [][2]string{
		{"Storm Eunice heeft het dak vernield", ""},
		{"volgens Eunice klopt er niks van", "name:Eunice"},
		{"Hij vond Steve uit Minecraft een held", ""},
		{"Steve uit 3b speelt Minecraft", "name:Steve"},
		{"ze bidt tot Freyja en Odin", ""},
		{"Freya bidt elke avond", "name:Freya"},
		{"boeken op kostenplaats 410220", ""},
		{"cliëntnummer 410220", "id:410220"},
		{"de verdeling is 14/9, jongens en meiden", ""},
		{"huisbezoek op 14/9 om drie uur", "date:14/9"},
		{"zaterdag waren we thuis en 2-5 verloren", ""},
		{"in zijn spreekbeurt noemde hij Breivik een held", ""},
		{"in zijn spreekbeurt noemde hij Kevin een held", "name:Kevin"},
		{"de leerlingenraad koos de naam zelf", ""},
		{"ik zag dat koos de klas uitliep", "name:koos"},
		{"Werkgroep Identiteit komt bijeen bij Ingang Oost", ""},
		{"Werkgroep Samira komt bijeen", "name:Samira"},
		{"graag de Rode Map terug op mijn bureau", ""},
		{"graag de map van Roos terug op mijn bureau", "name:Roos"},
		{"een Dyson-stofzuiger en een Boska-kaasschaaf", ""},
		{"Gesprek met Laura H. over haar vader", "name:Laura H."},
		{"Michael P. en Robert M. uit 4h vochten in de gang", "name:Michael P. | name:Robert M."},
		{"Hassan en Hussein zitten allebei in 4b", "name:Hassan | name:Hussein"},
		{"Eric en Dylan zijn geschorst", "name:Eric | name:Dylan"},
		{"Jan Smit van de gemeente komt langs", "name:Jan Smit"},
		{"Stacy's moeder belde", "name:Stacy"},
		{"Bob heeft vrij, bel Alexa maar", "name:Bob | name:Alexa"},
	})
}
