package deid_test

import "testing"

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
