package deid_test

import "testing"

// TestNamesakeOfTheFamous: somebody of here who is called as somebody famous, holy or made up is found by what is said of them.
func TestNamesakeOfTheFamous(t *testing.T) {
	expect(t, [][2]string{
		// a surname of somebody else
		{"Met wiskunde scoort Einstein Owusu nog een 8.", "name:Einstein Owusu"},
		{"vandaag soekarno latuheru gesproken", "name:soekarno latuheru"},
		{"Anne-Frank Terpstra wil dat niet.", "name:Anne-Frank Terpstra"},
		// school
		{"islam is vrijdag jarig en wil trakteren", "name:islam"},
		{"Neymar is al drie dagen niet op school.", "name:Neymar"},
		{"Gisteren was Zidane er weer niet.", "name:Zidane"},
		{"Mustafa Kemal is geschorst, twee dagen.", "name:Mustafa Kemal"},
		{"In de pauze sloeg Ronaldo een jongen.", "name:Ronaldo"},
		{"Vorige week zei Jezus van de Antilliaanse groep niets.", "name:Jezus"},
		{"max verstappen uit 3b schold", "name:max verstappen"},
		// home and work
		{"Gesprek met vader van Islam en over de islam gehad.", "name:Islam"},
		{"met islam gepraat na de training", "name:islam"},
		{"Huisbezoek bij Darwin gepland.", "name:Darwin"},
		{"Kan iemand Messi ophalen bij de receptie?", "name:Messi"},
		{"Juf zegt dat Mowgli niet meer buiten speelt.", "name:Mowgli"},
		{"Wodan woont bij zijn oma.", "name:Wodan"},
		{"kregen Erdogan en Dilan ruzie", "name:Erdogan | name:Dilan"},
		// called so here
		{"\"Messi\" noemen ze hem hier.", "name:Messi"},
		{"ramadan vast mee, hij heet dus echt zo", "name:ramadan"},
		{"Als Ferrari straks komt (Filipijnse jongen), laat hem wachten.", "name:Ferrari"},
		// the dead and the made up do nothing today
		{"Vandaag zat Khaleesi te trillen op haar stoel.", "name:Khaleesi"},
		{"Einstein spijbelt en blowt.", "name:Einstein"},
		{"Goku stuurde mij een screenshot.", "name:Goku"},
	})
}

// TestFamousThemselves: the famous, the holy and the made up stay nobody, near the same words.
func TestFamousThemselves(t *testing.T) {
	expect(t, [][2]string{
		{"Messi is geblesseerd en speelt niet mee.", ""},
		{"Messi is geschorst voor de finale.", ""},
		{"Trump was er weer niet bij op de top.", ""},
		{"Zelensky komt morgen langs de kazerne, zei het journaal.", ""},
		{"met kerst is Jezus jarig, zei het meisje", ""},
		{"islam is vrede, stond er op zijn shirt", ""},
		{"Ramadan is begonnen dus de kantine is leeg.", ""},
		{"hij is de Einstein van de klas", ""},
		{"ze noemen hem de Messi van de wijk", ""},
		{"De moeder van Hitler kwam ook in de film voor.", ""},
		{"De vader van Messi is zijn zaakwaarnemer.", ""},
		{"Coolblue komt straks de wasmachine brengen.", ""},
		{"Met DHL gebeld over het pakket.", ""},
		{"Lego is jarig, negentig jaar.", ""},
		{"Rutte heeft met Trump gebeld.", ""},
		{"hij vindt dat Hitler gelijk had", ""},
		{"gisteren was Napoleon aan de beurt", ""},
		{"Marx wil dat de arbeiders de macht krijgen.", ""},
		{"Nietzsche wordt vaak verkeerd begrepen.", ""},
		{"mailtje van Magister dat ik moet inloggen", ""},
		{"Naruto en Sasuke vechten in elke aflevering.", ""},
		{"hij rijdt in een Ferrari van zijn oom", ""},
	})
}

// TestNamesakesOfWhatAllKnow: somebody of here who is called as a star, a brand, a label, a month or a plant is found; the star is not.
func TestNamesakesOfWhatAllKnow(t *testing.T) {
	expect(t, [][2]string{
		{"leerling jan smit was weer brutaal", "name:jan smit"},
		{"Gesprek met Ronaldo en zijn moeder.", "name:Ronaldo"},
		{"Ronaldo is beter dan Messi.", ""},
		{"Zijn mentor, Drake, is al drie dagen niet gezien.", "name:Drake"},
		{"Overleg met Derksen over de schorsing.", "name:Derksen"},
		{"Frans zei dat zijn vader alles weet.", "name:Frans"},
		{"Hij kreeg een 8 voor Frans.", ""},
		{"Op vrijdag werkt April bij de bakker.", "name:April"},
		{"Heb jij Max twee keer gebeld?", "name:Max"},
		{"Ik zag dat Roos op zijn telefoon keek.", "name:Roos"},
		{"Sultan weigert vrouwen een hand te geven.", "name:Sultan"},
		{"Tarzan noemen ze hem op het plein.", "name:Tarzan"},
		{"Islam heeft ruzie met zijn vader.", "name:Islam"},
		{"Hij is tegen de islam.", ""},
	})
}

// TestThingsBesidePeople: a pet, a plant, a label, a room or a make beside somebody's name leaves the name alone.
func TestThingsBesidePeople(t *testing.T) {
	expect(t, [][2]string{
		{"De jongen met de hond heet Ilyas.", "name:Ilyas"},
		{"Ze kennen elkaar. Kevin was boos.", "name:Kevin"},
		{"een blanke Kevin", "name:Kevin"},
		{"Wat een Karen, zei hij.", ""},
		{"Twee Fatima's in de klas", "name:Fatima"},
		{"Er zijn in Nederland veel Mohammeds.", ""},
		{"In zaal Roos zat Roos.", "name:Roos"},
		{"ik heb de ketting van iris gevonden", "name:iris"},
		{"noor gaat na de salat naar huis", "name:noor"},
		{"een zwarte Mohammed stond buiten", "name:Mohammed"},
		{"Fatima was een boek aan het lezen.", "name:Fatima"},
		{"Thuis gebruikt Dzhuneyt wiet.", "name:Dzhuneyt"},
		{"We hebben een contract met Dzhuneyt.", "name:Dzhuneyt"},
		{"begrip voor dzhuneyt", "name:dzhuneyt"},
		{"Ilse, Julia en Ruby maken prompts in ChatGPT.", "name:Ilse | name:Julia | name:Ruby"},
		{"Ali en Fatima zitten in hetzelfde huis.", "name:Ali | name:Fatima"},
	})
}
