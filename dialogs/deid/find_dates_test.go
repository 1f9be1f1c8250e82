package deid_test

import "testing"

// A date with its year is one whatever stands around it; a day and a month are, unless they are a score, a stretch, a class or a share.
func TestFindDatesBesideWhatSilences(t *testing.T) {
	expect(t, [][2]string{
		{"leerling, v 12-03-2009", "date:12-03-2009"},
		{"gesprek via teams 12-3-2024", "date:12-3-2024"},
		{"laatste versie van het hulpplan is van 12.03.2024", "date:12.03.2024"},
		{"versie 2024.3.1", ""},
		{"periode 12-03-2011/14-03-2011", "date:12-03-2011 | date:14-03-2011"},
		{"geb12-03-2011", "date:12-03-2011"},
		{"12 03-2011 zegt het formulier", "date:12 03-2011"},
		{"03/25/2010 zegt zijn vader", "date:03/25/2010"},
		{"di 9-11 gesprek met moeder", "date:9-11"},
		{"sinds 9/11 is dat zo", ""},
		{"vrijdag 12 jan belde zijn vader", "date:12 jan"},
		{"in de zomervakantie, op 12 juli, is hij opgepakt", "date:12 juli"},
		{"de zomervakantie begint 12 juli", ""},
		{"op 20 april was hij vrij", "date:20 april"},
		{"gesprek met moeder op 5 december om 10 uur", "date:5 december"},
		{"rond 5 december eten we pepernoten", ""},
		{"4 en 5 mei vlag uit", ""},
	})
}

func TestFindDaysWithoutYear(t *testing.T) {
	expect(t, [][2]string{
		{"30-5 weer gezien", "date:30-5"},
		{"de 30-10 regel", ""},
		{"set 3 ging 12-10", ""},
		{"5-11 belde de conciërge", "date:5-11"},
		{"2-1 was de stand", ""},
		{"heb 4/9 met zijn mentor gebeld", "date:4/9"},
		{"heb 2/3 van de klas gesproken", ""},
		{"hij zou 9-9 beginnen", "date:9-9"},
		{"jullie kunnen 2-1 winnen", ""},
		{"verzuim: 3-9, 4-9, 10-9", "date:3-9 | date:4-9 | date:10-9"},
		{"stand 3-9, 4-9", ""},
		{"schorsing 2-6 t/m 6-6", "date:2-6 | date:6-6"},
		{"3 t/m 5-4 schorsing", "date:3 t/m 5-4"},
		{"za/zo 7/8 sept was hij weg", "date:7/8 sept"},
		{"per 01.09 nieuwe mentor", "date:01.09"},
		{"zij stopte 2-6 met voetbal", "date:2-6"},
		{"er stonden er 3-4 te roken", ""},
		{"om 12:25-12:55", ""},
	})
}

func TestFindOddDates(t *testing.T) {
	expect(t, [][2]string{
		{"de achtste van de negende", "date:de achtste van de negende"},
		{"de derde van de vierde klas", ""},
		{"18e v.d. 4e naar de rechter", "date:18e v.d. 4e"},
		{"3 nisan", "date:3 nisan"},
		{"12 aril", "date:12 aril"},
		{"15.o7.2oo8", "date:15.o7.2oo8"},
		{"het was 2_3_/_0_9_/_2_4", "date:2_3_/_0_9_/_2_4"},
		{"geb: 19 XI 2009", "date:19 XI 2009"},
		{"12 maart jl. was het", "date:12 maart jl."},
		{"geboren op koningsdag 2010", "date:koningsdag 2010"},
	})
}

// Things, faults and sites silence only what stands against them.
func TestFindNumbersBesideThings(t *testing.T) {
	expect(t, [][2]string{
		{"pakket kwam met bus V-123-BX", "plate:V-123-BX"},
		{"artikelnr AB-12-CD", ""},
		{"in de melding 20331145 staat het", "id:20331145"},
		{"foutcode 20331145", ""},
		{"zie dossiernr. 31", "id:31"},
		{"dossier 2024 ligt klaar", ""},
		{"lln 20331 spijbelt", "id:20331"},
		{"in magister staat hij als 11822", "id:11822"},
		{"ov-chip 3528 0401 1234 5678", "id:3528 0401 1234 5678"},
		{"https://t.me/rijksoverheid.nep", "url:https://t.me/rijksoverheid.nep"},
		{"nos.voorbeeld.nl/foto", "url:nos.voorbeeld.nl/foto"},
		{"marktplaats.nl/u/jan-bakker/123", "url:marktplaats.nl/u/jan-bakker/123"},
		{"jeugd.politie.nl", ""},
		{"hij is al 15 jaar", "*age:15 jaar"},
		{"hij is al 15 jaar weg", ""},
	})
}
