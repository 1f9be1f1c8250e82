package deid_test

import "testing"

// What the rounds eleven to fifteen of the development set taught, one rule a line, with what must stay.

func TestFindBlurredNumbers(t *testing.T) {
	expect(t, [][2]string{
		{"mobiel 06-1O873325", "phone:06-1O873325"},
		{"nummer is o6-4l873325", "phone:o6-4l873325"},
		{"om 06:10 liep hij", ""},
		{"haar 06: 41873325", "phone:06: 41873325"},
		{"doorkiesnummer 010 - 267 55 18", "phone:010 - 267 55 18"},
		{"0800-1205 en 0800-5010", ""},
		{"rooster 08.30-12.15 en 13.00-15.30", ""},
		{"bel 0900 1234567", ""},
		{"bel 116123", ""},
		{"zie 116123", "id:116123"},
	})
}

func TestFindWholeStreets(t *testing.T) {
	expect(t, [][2]string{
		{"ze wonen laan van de vrijheid 118 b", "address:laan van de vrijheid 118 b"},
		{"post naar Lange Nieuwstraat 88 bis A", "address:Lange Nieuwstraat 88 bis A"},
		{"opvangadres oostelijke handelskade 12-304", "address:oostelijke handelskade 12-304"},
		{"straat: Willem de Zwijgerlaan nr 3c", "address:Willem de Zwijgerlaan nr 3c"},
		{"hij woont op plein 1953 nr 22", "address:plein 1953 nr 22"},
		{"een oude laan met bomen", ""},
	})
}

func TestFindWholeNames(t *testing.T) {
	expect(t, [][2]string{
		{"wij spraken Karin van 't Zand vandaag", "name:Karin van 't Zand"},
		{"wij spraken Pieter-Jan van 't Hoff vandaag", "name:Pieter-Jan van 't Hoff"},
		{"gesproken met dhr van de laarschot", "name:van de laarschot"},
		{"contact is Ilse v.d. Broek", "name:Ilse v.d. Broek"},
		{"Marije Hoekstra - de Boer is de tante", "name:Marije Hoekstra - de Boer"},
		{"mijn cliënt L. de B. is opgepakt", "name:L. de B."},
		{"ik spreek van der zanden morgen", "name:van der zanden"},
		{"leerling d. van 't hul is weg", "name:d. van 't hul"},
		{"van der tijd weet ik niets", ""},
		{"er staat een a4tje op tafel", ""},
		{"iedereen kan erin", ""},
	})
}

func TestFindClubsInLowerCase(t *testing.T) {
	expect(t, [][2]string{
		{"hij sport bij vv oranje zwart", "org:vv oranje zwart"},
		{"vrijwilliger bij stichting samen vooruit", "org:stichting samen vooruit"},
		{"ik werk voor stichting de nieuwe kans", "org:stichting de nieuwe kans"},
		{"stage bij garage jansen en zonen", "org:garage jansen en zonen"},
		{"in buurthuis de grote zaal was leeg", ""},
		{"stage bij timmerbedrijf hoekstra en zn", "org:timmerbedrijf hoekstra en zn"},
		{"een club in zwart en rood", ""},
	})
}
