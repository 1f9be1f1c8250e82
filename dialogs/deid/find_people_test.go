package deid_test

import "testing"

// Ages of which the number stands alone, and numbers that are nobody's age.
func TestFindAgesAlone(t *testing.T) {
	expect(t, [][2]string{
		{"die van 13 deed mee", "*age:13"},
		{"die van 12 uur gaat niet door", ""},
		{"terwijl ze pas twaalf is", "*age:twaalf"},
		{"er zijn er pas negen binnen", ""},
		{"wordt in mei 18 en gaat weg", "*age:18"},
		{"het wordt morgen 18", ""},
		{"m/16, veel online", "*age:16"},
		{"de jongste is 6, de oudste 19", "*age:6 | *age:19"},
		{"ze zijn 13 en 15, die twee", "*age:13 | *age:15"},
		{"vak 14 en 15 zijn verzet", ""},
		{"op haar 15e ging ze mee", "*age:15e"},
		{"op zijn zeventiende vertrok hij", "*age:zeventiende"},
		{"op zijn vroegst in week 14", ""},
		{"ze is 16,5 dus bijna volwassen", "*age:16,5"},
		{"hij is v1jft1en", "*age:v1jft1en"},
		{"Dertien pas, en dan al zulke praat", "*age:Dertien"},
		{"Dertien stoelen graag", ""},
		{"zijn zusje (negen) doet hem na", "*age:negen"},
		{"hij zegt dat hij morgen 18 wordt", "*age:18"},
		{"nog geen 15 en nu al een mes", "*age:15"},
		{"nog geen 15 aanmeldingen", ""},
	})
}

// Surnames with "van" that stand alone, beginnings of first names, names that are words, names in disguise.
func TestFindNamesSixth(t *testing.T) {
	expect(t, [][2]string{
		{"de vlag hangt bij van oosterhoudt thuis", "name:van oosterhoudt"},
		{"oei, vd weerd weer boos", "name:vd weerd"},
		{"vd week is het rustig", ""},
		{"bij v d velde thuis hangen wapens", "name:v d velde"},
		{"corrie v.d. laan mailt", "name:corrie v.d. laan"},
		{"de vraag van de klas was", ""},
		{"bel van tevoren even", ""},
		{"henk de wilde terugbellen", "name:henk de wilde"},
		{"dr. Th. Boerema schreef het", "name:Th. Boerema"},
		{"vader (germ postma) zit erbij", "name:germ postma"},
		{"een zekere Ragnar regelt het", "name:Ragnar"},
		{"heb jij het nummer van Behrouz?", "name:Behrouz"},
		{"nee niet die andere roos, met dat haar", "name:roos"},
		{"dat is niet roos maar rood", ""},
		{"noor en wil zijn de aanspreekpunten, wil is er dinsdag", "name:noor | name:wil | name:wil"},
		{"alleen merel mag het weten, cc roos", "name:merel | name:roos"},
		{"een merel zat op het raam, en de roos bloeit", ""},
		{"voogd wil is op vakantie", "name:wil"},
		{"hij wil, als het aan hem ligt, morgen weg", ""},
		{"Roos is haar lievelingskleur niet meer", ""},
		{"Gesproken met Cas en Hoop. Hoop wil mee.", "name:Cas | name:Hoop | name:Hoop"},
		{"hij laat zich daar wolfsbloed noemen", "name:wolfsbloed"},
		{"op straat heet hij kleine d", "name:kleine d"},
		{"thi mai is weg", "name:thi mai"},
		{"die I-bra-hi-ma ja", "name:I-bra-hi-ma"},
		{"weer gedoe met m4r10u5z", "name:m4r10u5z"},
		{"het gaat om y 4 s s 3 r  b e n d a o u d", "name:y 4 s s 3 r | name:b e n d a o u d"},
	})
}

// Accounts and numbers in rare spellings.
func TestFindNumbersSixth(t *testing.T) {
	expect(t, [][2]string{
		{"z'n insta is nacht.wolf en die staat open", "handle:nacht.wolf"},
		{"zijn steam is r a a f _ f 0 x", "handle:r a a f _ f 0 x"},
		{"insta is apenstaart noordman onderstreepje 88", "handle:apenstaart noordman onderstreepje 88"},
		{"lln.nr. 40817 staat op de lijst", "id:40817"},
		{"bonnr. 40817 declareren", ""},
		{"vnr V 281.604.9937 nakijken", "id:V 281.604.9937"},
		{"geld naar NL91*ABNA*0417*1643*00", "iban:NL91*ABNA*0417*1643*00"},
		{"bel plus drie een zes, een twee drie vier vijf zes zeven acht", "phone:plus drie een zes, een twee drie vier vijf zes zeven acht"},
		{"02-12 gesprek, 16-12 evaluatie", "date:02-12 | date:16-12"},
	})
}
