package deid_test

import "testing"

// TestWordIsSomebodyHere: months, words, towns of the news and days of all are somebody's where the sentence says so, and nobody's otherwise.
func TestWordIsSomebodyHere(t *testing.T) {
	expect(t, [][2]string{
		// months
		{"april was gisteren niet op school", "name:april"},
		{"april was een drukke maand", ""},
		{"Kan iemand Mei ophalen?", "name:Mei"},
		{"Kan iemand in mei de avond draaien?", ""},
		{"de moeder van april belde vanmorgen", "name:april"},
		{"de cijfers van april en mei zijn binnen", ""},
		{"gesprek gehad met juni en haar zus", "name:juni"},
		{"april en mei zijn besproken", ""},
		// what somebody is called
		{"zorgen om panda, zo noemen we haar hier", "name:panda"},
		{"een loser, zo noemen ze hem in de klas", ""},
		{"Knoop noemen ze die jongen van hiernaast", "name:Knoop"},
		{"de huiskamer, zo noemen we die ruimte", ""},
		// initials and double surnames
		{"kan b. visser even terugbellen", "name:b. visser"},
		{"volgens mij s. el ouafi", "name:s. el ouafi"},
		{"neem o.a. water en brood mee", ""},
		{"dat was bjarne groot koerkamp", "name:bjarne groot koerkamp"},
		{"degene die stopt is ted van hulst", "name:ted van hulst"},
		{"vraag het dikke leo van de snackbar", "name:dikke leo"},
		{"Kun jij Feyenoord-Henkie even bellen?", "name:Feyenoord-Henkie"},
		// towns
		{"haar oma woont nog in Srebrenica", "place:Srebrenica"},
		{"een les over de val van Srebrenica", ""},
		{"in losser gaat het goed", "place:losser"},
		{"het gaat wat losser in de groep", ""},
		// institutions
		{"titaan college, daar zat hij eerst", "org:titaan college"},
		{"is het kompas ook bezig met die jongens", "org:het kompas"},
		{"is het kompas stuk?", ""},
		{"de jongens van Thor Gym", "org:Thor Gym"},
		{"bij kickboksschool samurai oost", "org:kickboksschool samurai oost"},
		// addresses, files and days
		{"hij woont op de witte de withstraat 131c", "address:witte de withstraat 131c"},
		{"verslag onder nr MLD77123", "id:MLD77123"},
		{"hij wordt 4 mei elf, dus feest", "date:4 mei | *age:elf"},
		{"op 27 april is de koning jarig", ""},
	})
}
