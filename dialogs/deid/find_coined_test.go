package deid_test

import "testing"

func TestFindCoined(t *testing.T) {
	expect(t, [][2]string{
		{"haar moeder betaalt en Buurtvuur legt de rest bij", "org:Buurtvuur"},
		{"Pleinkracht betaalt de bus", "org:Pleinkracht"},
		{"hij zit nu in de Schakelbox", "org:Schakelbox"},
		{"ruzie bij de trefbunker gisteren", "org:de trefbunker"},
		{"vrijwilliger bij Ons Kwartier sinds maart", "org:Ons Kwartier"},
		{"is de trapleuning vrijdag open", "org:de trapleuning"},
		{"vanavond inloop in t'rif, kom ook", "org:t'rif"},
		{"die gasten van k-zone zijn er weer", "org:k-zone"},
		{"school: De Regenwulp groep 8", "org:De Regenwulp"},
		{"Ons Team is morgen vrij", ""},
		{"is de brug vanavond open of dicht", ""},
		{"de gasten van gisteren zijn weg", ""},
		{"het Casusoverleg is verzet", ""},
	})
}

func TestFindSaidToBeCalled(t *testing.T) {
	expect(t, [][2]string{
		{"een appgroep met de naam broeders van de poort, zegt ze", "org:broeders van de poort"},
		{"een groep die onder de naam Laatste Oogst samenkomt", "org:Laatste Oogst"},
		{"zijn pa zit in telegramgroep wakker land van ede", "org:telegramgroep wakker land van ede"},
		{"hij hoort bij een groep met de naam zwarte hamer 2.0 zei ie", "org:zwarte hamer 2.0"},
		{"in de appgroep van de klas staat het ook", ""},
		{"een groep met de naam van de trainer erop", ""},
		{"de club heet al jaren zo", ""},
	})
}

func TestFindCapitalRun(t *testing.T) {
	expect(t, [][2]string{
		{"Ze is lid van Jong Oranje Front en plakt stickers", "org:Jong Oranje Front"},
		{"Hij is door Sterk Huis geplaatst", "org:Sterk Huis"},
		{"een mail van Xenia Wonen over de huur", "org:Xenia Wonen"},
		{"De familie bezoekt sinds kort Huis van Genade", "org:Huis van Genade"},
		{"van de pinksterkerk Rivers of Mercy", "org:pinksterkerk Rivers of Mercy"},
		{"hij werkt op het Zuiderdiep Vakcollege", "org:Zuiderdiep Vakcollege"},
		{"voor Passend Onderwijs is een verwijzing nodig", ""},
		{"op de Open Dag kwamen veel ouders", ""},
		{"zij zit bij het Overleg van maandag", ""},
	})
}

func TestFindAfterSomebodyKnown(t *testing.T) {
	expect(t, [][2]string{
		{"zusje zit op de koningin wilhelmina in groep 7", "org:de koningin wilhelmina"},
		{"hij moest van de willem alexander af", "org:de willem alexander"},
		{"hij is van de kameleon naar speciaal onderwijs gegaan", "org:de kameleon"},
		{"een appje van de kleine prins, over een vader", "org:de kleine prins"},
		{"de koningin kwam op bezoek", ""},
		{"we lazen uit het boek de kameleon", ""},
	})
}

func TestFindOlderStreet(t *testing.T) {
	expect(t, [][2]string{
		{"er hangen vlaggen aan de oude rijksweg", "address:oude rijksweg"},
		{"ze staan elke avond op t lange pad in veghel", "address:lange pad | place:veghel"},
		{"Sluiskade ZZ 44 te Vriezenveen", "address:Sluiskade ZZ 44 | place:Vriezenveen"},
		{"oma woont van Speijkstraat 9 hs, boven", "address:van Speijkstraat 9 hs"},
		{"gezien op zwaluwlaan 88 3 hoog", "address:zwaluwlaan 88 3 hoog"},
		{"hij liep over het lange pad door het bos", ""},
	})
}

func TestFindTownsApart(t *testing.T) {
	expect(t, [][2]string{
		{"slaapt in de auto bij almere haven", "place:almere haven"},
		{"Morgen moet ik onverwacht naar Echt.", "place:Echt"},
		{"sinds hij uit sale terug is", "place:sale"},
		{"hij komt van suruc.", "place:suruc"},
		{"de bijeenkomst was in st. willebrord", "place:st. willebrord"},
		{"graag op naam van W.J. Oosterwold-Kaya", "name:W.J. Oosterwold-Kaya"},
		{"de treinkaping bij De Punt en Wijster was op het nieuws", ""},
		{"na de aanslag ging hij snel weer in Zwolle wonen", "place:Zwolle"},
		{"ga echt naar huis", ""},
	})
}
