package deid_test

import "testing"

// TestTitleIsNobodyHere: what makes a name one of a title, a law, a holy book or the news must not do so where somebody of here stands
// beside the same words.
func TestTitleIsNobodyHere(t *testing.T) {
	expect(t, [][2]string{
		// works
		{"Hij heeft in de game Ilyas bedreigd.", "name:Ilyas"},
		{"Er gaat een meme van Samira rond.", "name:Samira"},
		{"Hij gaf het boek Dzhuneyt terug.", "name:Dzhuneyt"},
		{"Zijn nummer \"Sanne\" gaat over haar.", "name:Sanne"},
		{"Op het bord stond 'De Jong is gek'.", "name:De Jong"},
		{"Op de poster \"Tjerko is gay\" stond zijn foto.", "name:Tjerko"},
		{"Na de les Dzhuneyt Karabash gesproken.", "name:Dzhuneyt Karabash"},
		{"Ze luisterde naar Wahbiya, een zangeres op de inloop.", "name:Wahbiya"},
		{"De film Huis van Glas gezien.", ""},
		{"In een spel dat Blood & Iron heet.", ""},
		// holy books
		{"Na de bijbelclub liep Sara boos weg.", "name:Sara"},
		{"Bilal en Omar beledigden de profeet.", "name:Bilal | name:Omar"},
		{"Ze kreeg een tattoo van Sara op haar arm.", "name:Sara"},
		{"Daniel 15:30 gesprek, Sara 16:00 gesprek.", "name:Daniel | name:Sara"},
		{"De preek van Bilal gaat rond.", "name:Bilal"},
		{"Mooie preek over David en Jonathan.", ""},
		{"In de koran staat het verhaal van Yusuf.", ""},
		// who is known to all
		{"Op zijn muur hangen Hitler, Breivik en Ilyas.", "name:Ilyas"},
		{"Hij vergeleek Dzhuneyt en Hitler.", "name:Dzhuneyt"},
		{"Op TikTok, Snapchat en Samira wil niet meer komen.", "name:Samira"},
		{"Hij citeert Tjerko uit zijn klas.", "name:Tjerko"},
		{"Terrorist Dzhuneyt riepen ze hem na.", "name:Dzhuneyt"},
		{"Zijn werkstuk over Tjerko was erg persoonlijk.", "name:Tjerko"},
		// laws, makers, tests
		{"Volgens de wet van Mo slaat wie het eerst komt.", "name:Mo"},
		{"De Sanne-memes gaan rond.", "name:Sanne"},
		{"Het pakket was van Dzhuneyt.", "name:Dzhuneyt"},
		{"Dzhuneyt (2009) zit op havo 3.", "name:Dzhuneyt"},
		{"Het rapport-Dzhuneyt ligt klaar.", "name:Dzhuneyt"},
		// a name where a thing may stand
		{"Er was een Dzhuneyt uit 3b bij.", "name:Dzhuneyt"},
		{"Ik trof een huilende Dzhuneyt aan.", "name:Dzhuneyt"},
		{"Roos van Dijk kwam langs.", "name:Roos van Dijk"},
		{"Gesprek met De Groot gehad.", "name:De Groot"},
	})
}
