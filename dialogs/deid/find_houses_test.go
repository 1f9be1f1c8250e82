package deid_test

import "testing"

func TestFindCalledByAWord(t *testing.T) {
	expect(t, [][2]string{
		{"de vlinderboom belde net", "org:de vlinderboom"},
		{"dat gedoe met die brief vd vlinderboom", "org:vlinderboom"},
		{"hij woont sinds kort begeleid bij de driesprong", "org:de driesprong"},
		{"wie wordt de mentor van de jongens die vanuit de Wielewaal komen", "org:Wielewaal"},
		{"na de Toermalijn kwam hij thuis te zitten", "org:Toermalijn"},
		{"leden van de bonte specht", "org:de bonte specht"},
		{"overleg verplaatst naar de spil", "org:de spil"},
		{"op de st. martinus hebben ze een coach", "org:de st. martinus"},
		{"kun jij de regenboog mailen", "org:de regenboog"},
		{"hij is bij het anker geplaatst", "org:het anker"},
		{"de regenboog boven het schoolplein", ""},
		{"hij stond onder de brug te roken", ""},
		{"de parel van de avond, zei de voorzitter", ""},
		{"ze tekende een specht en de wielewaal", ""},
		{"de sfeer in de klas is goed", ""},
		{"haar kind zit op de schommel", ""},
		{"ze zijn bij de haven aangehouden", ""},
	})
}

func TestFindKindAndName(t *testing.T) {
	expect(t, [][2]string{
		{"afspraak bij steunpunt mozaïek", "org:steunpunt mozaïek"},
		{"hij gaat naar jongerencentrum no limit", "org:jongerencentrum no limit"},
		{"kan iemand zorgbureau klavertien terugbellen", "org:zorgbureau klavertien"},
		{"flyers van Stichting Licht op het Pad", "org:Stichting Licht op het Pad"},
		{"de Broederschap Nieuwe Dageraad belde", "org:de Broederschap Nieuwe Dageraad"},
		{"ruzie in honk 77 gisteren", "org:honk 77"},
		{"hij hielp bij hsv de karper", "org:hsv de karper"},
		{"op kinderboerderij de brutale bok", "org:kinderboerderij de brutale bok"},
		{"een bijbaan bij toko tante wies", "org:toko tante wies"},
		{"mdw van de klimopschool belt", "org:klimopschool"},
		{"een stichting voor nieuwkomers zoekt mensen", ""},
		{"de bso en peuterspeelzaal vallen ook onder de code", ""},
		{"ik weet over thuis niks", ""},
		{"de dorpskerk is open", ""},
	})
}

func TestFindSeveralCapitals(t *testing.T) {
	expect(t, [][2]string{
		{"ze gaat naar Rivers of Grace", "org:Rivers of Grace"},
		{"via Broeders van de Ochtend in een appgroep", "org:Broeders van de Ochtend"},
		{"ruzie bij Fitpoint Zuidrand", "org:Fitpoint Zuidrand"},
		{"werkt voor Verhulst Groente & Zn.", "org:Verhulst Groente & Zn"},
		{"klas 2b van het Lambertus van Eyck College", "org:het Lambertus van Eyck College"},
		{"de meiden van dvo'66 willen niet", "org:dvo'66"},
		{"langs dayo's barbershop", "org:dayo's barbershop"},
		{"hij staat voor shoarma express te wachten", "org:shoarma express"},
		{"uit Marokko of Suriname", ""},
		{"de jaren'80", ""},
		{"naar een lounge in de stad", ""},
	})
}
