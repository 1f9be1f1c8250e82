package deid_test

import "testing"

// What tells a school from the bird it is called after, and what the sixth part taught of names, addresses and ages.

func TestFindByWhatIsDoneWithIt(t *testing.T) {
	expect(t, [][2]string{
		{"bij ons op de fontein speelt dit ook", "org:de fontein"},
		{"collega's van de vlinder herkennen het beeld niet", "org:de vlinder"},
		{"de schakel heeft de ouders uitgenodigd", "org:de schakel"},
		{"hij wordt door de fontein begeleid naar werk", "org:de fontein"},
		{"is de vlieger al op de hoogte", "org:de vlieger"},
		{"ik mail het talent vandaag nog", "org:het talent"},
		{"ik hoorde via de schelp dat hij verhuisd is", "org:de schelp"},
		{"stuur maar door naar de opstap", "org:de opstap"},
		{"gister bij het baken twee lln uit elkaar gehaald", "org:het baken"},
		{"jongens van de ploeg wachten hem op", "org:de ploeg"},
		{"de kleuterjuf van het startblok zag het", "org:het startblok"},
		{"hij keek de hele les naar de buizerd", ""},
		{"de kraanvogel die ze vouwde was mooi", ""},
		{"we gaan naar de dolfijnen kijken", ""},
		{"een preek over de ark", ""},
		{"met zijn luchtbuks op de spreeuwen schieten", ""},
		{"de ijsvogel is haar lievelingsdier", ""},
		{"op de fontein zat een duif", ""},
		{"naar de haven fietsen ze elke avond", ""},
		{"hij zit op de brug te roken", ""},
		{"ze zitten vaak samen in de schuur", ""},
	})
}

func TestFindWhoIsPointedOut(t *testing.T) {
	expect(t, [][2]string{
		{"bijgenaamd de Generaal", "name:de Generaal"},
		{"bovenaan staat Merel T.", "name:Merel T."},
		{"die mentor van oosterwolde denkt van niet", "name:van oosterwolde"},
		{"mw van 't hek belde", "name:van 't hek"},
		{"een van ons, wende, lief kind", "name:wende"},
		{"hoofdpersoon is lei, de rest volgt", "name:lei"},
		{"die docent, ter braak, heeft het gefilmd", "name:ter braak"},
		{"de leider is dood en dat vieren ze", ""},
		{"de mentor van school denkt van niet", ""},
		{"een van de dames, oudere vrouw, zag het", ""},
	})
}

func TestFindWholeAddresses(t *testing.T) {
	expect(t, [][2]string{
		{"stuur naar De Ploeg 33 8431kd", "address:De Ploeg 33 8431kd"},
		{"nu Akkerwinde 52, 7422 PR", "address:Akkerwinde 52, 7422 PR"},
		{"niet naar Kazernelaan 6, unit 12", "address:Kazernelaan 6, unit 12"},
		{"de moeder van de Kwikstaartweg huilt", "address:Kwikstaartweg"},
		{"hoek Schoolstraat / Achter de Kerk", "address:Schoolstraat | address:Achter de Kerk"},
		{"Hessenweg 211, Losser", "address:Hessenweg 211 | place:Losser"},
		{"postcode vierendertig elf alfa bravo", "address:vierendertig elf alfa bravo"},
		{"pc 6 5 3 4 _ K L", "address:6 5 3 4 _ K L"},
		{"een meisje van de wiskundebijles", ""},
		{"de postcode is twee keer fout", ""},
		{"afdeling 3, kamer 12", ""},
	})
}

func TestFindAgesInPassing(t *testing.T) {
	expect(t, [][2]string{
		{"hij is elf. ELF.", "*age:elf | *age:ELF"},
		{"een meisje van veertieneneenhalf", "*age:veertieneneenhalf"},
		{"hij is twaalf en een half", "*age:twaalf en een half"},
		{"13 jaar en 8 maanden oud", "*age:13 jaar en 8 maanden"},
		{"een baby van 7 maanden ligt ernaast", "*age:7 maanden"},
		{"haar man zou 26 zijn", "*age:26"},
		{"broers van 14 en 17 delen een kamer", "*age:14 | *age:17"},
		{"zijn zusje is al zest1en", "*age:zest1en"},
		{"dat zou 40 zijn als iedereen komt", ""},
		{"na 8 maanden is er niets veranderd", ""},
		{"een traject van anderhalf jaar", ""},
	})
}
