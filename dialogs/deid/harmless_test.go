package deid_test

import (
	"testing"

	"ruggespraak/dialogs/deid"
)

// TestFindNobody has in pairs what points at nobody, and the same word where it does.
func TestFindNobody(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// labels, plants and stones
		{"die meid is echt een karen", ""},
		{"we maken ons zorgen om karen", "name:karen"},
		{"ze had een jade ring om", ""},
		{"het rook naar jasmijn en rozemarijn", ""},
		{"volgens jasmijn was het een grap", "name:jasmijn"},
		{"de bas stond hard", ""},
		// makes and their namesakes
		{"de philips beamer doet het niet", ""},
		{"meneer Philips belt terug", "name:Philips"},
		{"een scherm van hamazo", ""},
		{"hij zag hem in de Albert Heijn", ""},
		{"hij werkt bij van der valk", ""},
		{"bij de Lidl in Borne", "place:Borne"},
		// figures of history and the news
		{"het ging over julius caesar", ""},
		{"hij noemt zich generaal Oteman", "name:Oteman"},
		{"spreekbeurt over Savonarel", "name:Savonarel"},
		{"de vader van dante belde", "name:dante"},
		{"mw. van der Plas belde", "name:van der Plas"},
		{"zit op het helen parkhurst college", "org:helen parkhurst college"},
		// people of holy books
		{"Musa en Isa zijn ook profeten", ""},
		{"of ibrahim in de koran dezelfde is", ""},
		{"daarna kwam Isa, vrede zij met hem", ""},
		{"Ibrahim leest elke dag in de koran", "name:Ibrahim"},
		{"Komt elke week naar de huiswerkklas", ""},
		{"Ik ben bang dat de trekschuit niet meer te keren is.", ""},
		// days
		{"op 4 mei bij de herdenking", ""},
		{"op 4 mei kwam hij thuis", "date:4 mei"},
		{"op 9 november, na de kristallnacht", ""},
		{"op 9 november kwam hij thuis", "date:9 november"},
		// sites, codes, articles of law
		{"zie www.huiselijkgeweld.nl", ""},
		{"zie 113.nl", ""},
		{"zie roblox.com/users/55", "url:roblox.com/users/55"},
		{"foutcode 0x80070005", ""},
		{"dossier 80070005", "id:80070005"},
		{"art. 7.3.11 geldt hier", ""},
		// words spoken of as words, schools of thought, software
		{"hij gebruikt woorden als zerbaliya", ""},
		{"het gaat over antinatalisme", ""},
		{"dit staat in VolgDORA", ""},
		{"gesprek met McKenzie", "name:McKenzie"},
		// named in one breath with what all know
		{"ze praten alleen over Topuria, Pereira en Makhachev", ""},
		{"ze praten over Hitler en Yassine", "name:Yassine"},
		{"hij kijkt naar Makhachev en Zwyktra ook", "name:Zwyktra"},
		{"op Instagram, Dilnoza en Yasmin zagen het", "name:Dilnoza | name:Yasmin"},
		// laws, treaties and syndromes
		{"de motie-Brinkhuis/Veldstra haalde het", ""},
		{"het rapport van Brinkhuis", "name:Brinkhuis"},
		{"over het Verdrag van Osnabrug", ""},
		{"hij kreeg een slag van Dilnoza", "name:Dilnoza"},
		{"kinderen met het syndroom van Trevalli", ""},
		// models, rooms, methods, languages of computers
		{"hij rijdt een Skoda Zwyktra", ""},
		{"hij rijdt met Zwyktra mee", "name:Zwyktra"},
		{"kamer Saskia heeft een beamer", ""},
		{"kamer Saskia is leeg", "name:Saskia"},
		{"De methode heet Zwyktra", ""},
		{"de jongen heet Zwyktra", "name:Zwyktra"},
		{"we nemen python of julia", ""},
		{"julia praat met chatgpt", "name:julia"},
		{"bij de verkiezing won Lijst 3", ""},
		{"ze kwam van Horizon", "org:Horizon"},
		// words and makes that somebody is called here
		{"Zara komt niet", "name:Zara"},
		{"Thor is boos", "name:Thor"},
		{"Matilda zegt niks", "name:Matilda"},
		{"Roos is haar lievelingskleur", ""},
		{"Roos is boos op haar", "name:Roos"},
		{"er was een noor en een turk", ""},
		{"noor belde net", "name:noor"},
		{"de burgemeester de regie laten voeren", ""},
		{"heb je sara gezien", "name:sara"},
	} {
		if got := found(c.text, deid.Options{}); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// TestHarmlessIsNobodyHere: what makes a name nobody's must not do so where somebody of here stands beside the same words.
func TestHarmlessIsNobodyHere(t *testing.T) {
	expect(t, [][2]string{
		{"Hij schopte de hond, Ilyas lachte erom.", "name:Ilyas"},
		{"De jongen Ilyas heeft een smoes bedacht.", "name:Ilyas"},
		{"Leerling Yassine heeft een verhaal verzonnen.", "name:Yassine"},
		{"De jongen uit dat spel heet Ilyas.", "name:Ilyas"},
		{"Hij lijkt op Dzhuneyt, die ook zo begon.", "name:Dzhuneyt"},
		{"Roos kwam binnen. De roos op haar jas was zwart.", "name:Roos"},
		{"Een motie van Yassine in de leerlingenraad.", "name:Yassine"},
		{"De fan van Ilyas is zijn broertje.", "name:Ilyas"},
		{"Op de poster van Sanne stond een zwaard.", "name:Sanne"},
		{"een werkstuk over Sanne", "name:Sanne"},
		{"Elke dag noemt hij Samira een hoer.", "name:Samira"},
		{"Noor is een ster op school.", "name:Noor"},
		{"Hij las uit Bilal zijn dagboek.", "name:Bilal"},
	})
}
