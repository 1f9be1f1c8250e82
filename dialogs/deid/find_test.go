package deid_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/deid"
)

// found gives what Find marks as "type:words", joined by " | "; an asterisk before it means that it does not block.
func found(text string, opt deid.Options) string {
	var out []string
	for _, s := range deid.Find(text, opt) {
		f := fmt.Sprintf("%s:%s", s.Type, text[s.Start:s.End])
		if !s.Blocks {
			f = "*" + f
		}
		out = append(out, f)
	}
	return strings.Join(out, " | ")
}

func TestFindNumbers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// citizen numbers: the eleven-test, or a word that announces one
		{"zie 111222333 maar", "bsn:111222333"},
		{"zie 111222334 maar", "id:111222334"},
		{"zie 111.222.333", "bsn:111.222.333"},
		{"zie 111 222 333", "bsn:111 222 333"},
		{"bsn 111222334", "bsn:111222334"},
		{"bsn: 12345678", "bsn:12345678"},
		{"000000000", ""},
		{"een een een twee twee twee drie drie drie", "bsn:een een een twee twee twee drie drie drie"},
		// account numbers: mod 97
		{"NL91ABNA0417164300", "iban:NL91ABNA0417164300"},
		{"nl91 abna 0417 1643 00", "iban:nl91 abna 0417 1643 00"},
		{"BE68 5390 0754 7034", "iban:BE68 5390 0754 7034"},
		{"iban BE68 5390 0754 7035", "iban:BE68 5390 0754 7035"},
		// telephones, and those of everyone
		{"bel 06-12345678", "phone:06-12345678"},
		{"bel 0612345678.", "phone:0612345678"},
		{"+31 6 12 34 56 78", "phone:+31 6 12 34 56 78"},
		{"(030) 123 45 67", "phone:(030) 123 45 67"},
		{"+32 470 12 34 56", "phone:+32 470 12 34 56"},
		{"nul zes twaalf vierendertig zesenvijftig achtenzeventig", "phone:nul zes twaalf vierendertig zesenvijftig achtenzeventig"},
		{"bel 112 of 0900-8844 of 0800-0432 of 14 030", ""},
		// plates
		{"KZ-742-N", "plate:KZ-742-N"},
		{"12-abc-3", "plate:12-abc-3"},
		{"kenteken k z 7 4 2 n", "plate:k z 7 4 2 n"},
		{"ab-cd-efg", ""},
		// addresses
		{"Kerkstraat 12a, 1234 AB Utrecht", "address:Kerkstraat 12a, 1234 AB | place:Utrecht"},
		{"kerkstraat 12", "address:kerkstraat 12"},
		{"1234ab", "address:1234ab"},
		{"in 2023 is er veel gebeurd", ""},
		{"1234 SS", ""},
		{"woont aan de Wielewaal 17", "address:Wielewaal 17"},
		// dates
		{"op 12-03-2007", "date:12-03-2007"},
		{"2024-05-17 ging het mis", "date:2024-05-17"},
		{"12 maart 2007", "date:12 maart 2007"},
		{"vijf mei 2008", "date:vijf mei 2008"},
		{"geb 12032007", "date:12032007"},
		{"geb 3-11", "date:3-11"},
		{"hij is van 31-02-2007", "date:31-02-2007"},
		{"artikel 7.3.11", ""},
		{"rond 5 mei", ""},
		// ages advise
		{"hij is 15 jaar", "*age:15 jaar"},
		{"een 17-jarige jongen", "*age:17-jarige"},
		{"een zestienjarige", "*age:zestienjarige"},
		{"meisje (14) uit 2b", "*age:14"},
		{"jongeren van 12 tot 18 jaar", ""},
		{"onder de 16 jaar", ""},
		{"3 jaar geleden", ""},
		{"12-15 jaar", ""},
		// numbers of a person in somebody's files
		{"leerlingnummer 482913", "id:482913"},
		{"zaaknummer Z2024-118832", "id:Z2024-118832"},
		{"in zijn tas zat pas 7729104", "id:7729104"},
		{"het filmpje had 1250000 views", ""},
	} {
		if got := found(c.text, deid.Options{}); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestFindOnline(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"mail j.jansen@school.nl.", "email:j.jansen@school.nl"},
		{"JAN@SCHOOL.NL", "email:JAN@SCHOOL.NL"},
		{"jan punt jansen apenstaartje gmail punt com", "email:jan punt jansen apenstaartje gmail punt com"},
		{"karim(at)live.nl", "email:karim(at)live.nl"},
		{"henk [at] kpnmail [punt] nl", "email:henk [at] kpnmail [punt] nl"},
		{"we zien elkaar at school", ""},
		{"<@U024BE7LH|jan> en <@W1>", "mention:<@U024BE7LH|jan> | mention:<@W1>"},
		{"@p.devries kijk even", "mention:@p.devries"},
		{"@here @channel @all #intern", ""},
		{"https://www.youtube.com/@ware_leer", "url:https://www.youtube.com/@ware_leer"},
		{"zie t.me/strijders020.", "url:t.me/strijders020"},
		{"hxxps://nieuws[.]com/nl", "url:hxxps://nieuws[.]com/nl"},
		{"zie www.rijksoverheid.nl of youtube.com", ""},
		{"klaar.nu verder", ""},
		{"insta is yassine_020", "handle:yassine_020"},
		{"discord wolfje#4821", "handle:wolfje#4821"},
		{"op snap heet hij lil.moes07", "handle:lil.moes07"},
		{"hij zit in 3b van vmbo4", ""},
	} {
		if got := found(c.text, deid.Options{}); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestFindPeople(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"yassine was te laat", "name:yassine"},
		{"YASSINE WAS WEER TE LAAT VANDAAG", "name:YASSINE"},
		{"het gaat om Zaynoub", "name:Zaynoub"},
		{"gesprek met zaynoub gehad", "name:zaynoub"},
		{"Mohamed El Amrani en J.P. van der Meulen", "name:Mohamed El Amrani | name:J.P. van der Meulen"},
		{"Yassines vader en Daan's moeder", "name:Yassines | name:Daan"},
		{"mevrouw de Wit en meneer bakker", "name:de Wit | name:bakker"},
		{"de bakker had een witte jas", ""},
		{"Roos heeft gebeld", "name:Roos"},
		{"een roos op haar jas", ""},
		{"storm op zee", ""},
		{"gesproken met roos", "name:roos"},
		{"wil je morgen bellen", ""},
		{"Wil heeft de klas toegesproken", "name:Wil"},
		{"zijn bijnaam is Kogel", "name:Kogel"},
		{"M o h a m e d", "name:M o h a m e d"},
		{"K-a-r-e-l", "name:K-a-r-e-l"},
		{"m0hamed en ya$$ine en M*hamed", "name:m0hamed | name:ya$$ine | name:M*hamed"},
		{"Kareeem waar ben je", "name:Kareeem"},
		{"Çağla, Łukasz en Ömer", "name:Çağla | name:Łukasz | name:Ömer"},
		{"Раtrick zegt niks", "name:Раtrick"},
		{"de Syrische jongen en de Turkse moslim", ""},
		{"hij praat over Poetin en Andrew Tate", ""},
		{"de profeet Mohammed", ""},
		{"Veilig Thuis en de Raad voor de Kinderbescherming", ""},
	} {
		if got := found(c.text, deid.Options{}); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestFindPlacesAndInstitutions(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"hij woont in zwolle", "place:zwolle"},
		{"uit Den Haag en Alphen aan den Rijn", "place:Den Haag | place:Alphen aan den Rijn"},
		{"in rotterdam zuid", "place:rotterdam zuid"},
		{"ze werkt in Best en dat is best ver", "place:Best"},
		{"hij komt uit Marokko, zij uit Noord-Holland", ""},
		{"op het Erasmus College", "org:Erasmus College"},
		{"leerling van het Calandlyceum", "org:Calandlyceum"},
		{"in moskee Al Hijra", "org:moskee Al Hijra"},
		{"op obs de wegwijzer", "org:obs de wegwijzer"},
		{"hij werkt bij de jumbo", ""},
		{"naar de moskee, de kerk, haar school en de politie", ""},
	} {
		if got := found(c.text, deid.Options{}); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestOptions(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		opt              deid.Options
	}{
		{"own word", "op de vleugel was het druk", "org:de vleugel", deid.Options{Terms: []string{"De Vleugel"}}},
		{"own word with signs", "in gebouw B.12", "org:gebouw B.12", deid.Options{Terms: []string{"Gebouw B12"}}},
		{"no own word in another", "vleugels", "", deid.Options{Terms: []string{"vleugel"}}},
		{"empty own word", "niks", "", deid.Options{Terms: []string{"", " ", "-"}}},
		{"harmless", "Yassine en Karim", "name:Karim", deid.Options{Fine: []string{"yassine"}}},
		{"hard is never harmless", "bel 0612345678", "phone:0612345678", deid.Options{Fine: []string{"0612345678"}}},
	} {
		if got := found(c.text, c.opt); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestSuggest(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"nl", "Yassine belde. Yassine's moeder ook.", "[jongere] belde. [jongere]'s moeder ook."},
		{"nl", "haar broertje Karim kwam. Karim zei niets.", "haar broertje [naam] kwam. [broer] zei niets."},
		{"nl", "Yassine en Samira", "[jongere] en [persoon 2]"},
		{"nl", "moskee Al Hijra en het Erasmus College", "[moskee] en het [school]"},
		{"nl", "hij is 17 jaar, woont in Zwolle", "hij is 16-18 jaar, woont in [plaats]"},
		{"nl", "ze is 11 jaar", "ze is jonger dan 12 jaar"},
		{"en", "Yassine uit Zwolle is 15 jaar", "[young person] uit [town] is 12-15 years"},
	} {
		if diff := cmp.Diff(c.want, replace(c.text, deid.Find(c.text, deid.Options{Lang: c.lang}))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestWhy(t *testing.T) {
	for text, want := range map[string]deid.Why{
		"yassine": deid.Listed, "het gaat om Zwyktra": deid.Capital, "bel 0612345678": deid.Shape, "mevrouw bakker": deid.Cued,
	} {
		spans := deid.Find(text, deid.Options{})
		if len(spans) != 1 || spans[0].Why != want {
			t.Errorf("%q: %+v, want %s", text, spans, want)
		}
	}
}

func TestHard(t *testing.T) {
	hard := map[deid.Type]bool{deid.BSN: true, deid.Phone: true, deid.Email: true, deid.IBAN: true, deid.Plate: true, deid.Addr: true, deid.Mention: true}
	for _, typ := range []deid.Type{deid.Name, deid.Place, deid.Addr, deid.Org, deid.Date, deid.Age, deid.BSN, deid.Phone, deid.Email, deid.IBAN, deid.Plate, deid.URL, deid.Handle, deid.Mention, deid.ID} {
		if typ.Hard() != hard[typ] {
			t.Errorf("%s: hard is %v", typ, typ.Hard())
		}
	}
}
