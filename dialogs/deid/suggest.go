package deid

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"ruggespraak/dialogs/deid/fold"
)

// wording is what a type becomes, in both languages.
var wording = map[Type][2]string{
	Name: {"[jongere]", "[young person]"}, Place: {"[plaats]", "[town]"}, Addr: {"[adres]", "[address]"},
	Org: {"[organisatie]", "[organisation]"}, Date: {"[datum]", "[date]"}, BSN: {"[bsn]", "[citizen number]"},
	Phone: {"[telefoonnummer]", "[phone number]"}, Email: {"[e-mailadres]", "[email address]"},
	IBAN: {"[rekeningnummer]", "[bank account]"}, Plate: {"[kenteken]", "[number plate]"}, URL: {"[link]", "[link]"},
	Handle: {"[accountnaam]", "[account name]"}, Mention: {"[collega]", "[colleague]"}, ID: {"[nummer]", "[number]"},
}

// roles are what somebody is to the youth, by the words that introduce the name.
var roles = []struct {
	words  string
	nl, en string
}{
	{"broer broertje tweelingbroer halfbroer stiefbroer bro", "[broer]", "[brother]"},
	{"zus zusje tweelingzus halfzus stiefzus", "[zus]", "[sister]"},
	{"vader papa stiefvader pleegvader", "[vader]", "[father]"},
	{"moeder mama stiefmoeder pleegmoeder", "[moeder]", "[mother]"},
	{"neef neefje", "[neef]", "[cousin]"}, {"nicht nichtje", "[nicht]", "[cousin]"},
	{"oom ome", "[oom]", "[uncle]"}, {"tante", "[tante]", "[aunt]"}, {"opa", "[opa]", "[grandfather]"}, {"oma", "[oma]", "[grandmother]"},
	{"vriend vriendje maat maatje matti ex exvriend", "[vriend]", "[friend]"}, {"vriendin vriendinnetje exvriendin", "[vriendin]", "[friend]"},
	{"klasgenoot klasgenote klasgenootje groepsgenoot teamgenoot", "[klasgenoot]", "[classmate]"},
	{"collega begeleider begeleidster hulpverlener jongerenwerker coach trainer teamleider zorgcoordinator", "[collega]", "[colleague]"},
	{"juf meester leraar lerares docent docente mentor mentrix juffrouw", "[docent]", "[teacher]"},
	{"imam dominee pastoor rabbijn sheikh", "[geestelijke]", "[religious leader]"},
	{"agent wijkagent wijkagente rechercheur jeugdagent", "[agent]", "[police officer]"},
	{"mevrouw mevr mw meneer mr dhr heer dokter dr drs", "[persoon]", "[person]"},
	{"familie fam gezin gebroeders", "[familie]", "[family]"},
}

// kinds are what an institution is, by a word or ending in its name.
var kinds = []struct {
	words  []string
	nl, en string
}{
	{strings.Fields("school college lyceum gymnasium roc mavo havo vmbo vso obs cbs kbs rkbs pcbs universiteit academie"), "[school]", "[school]"},
	{strings.Fields("moskee"), "[moskee]", "[mosque]"}, {strings.Fields("kerk parochie"), "[kerk]", "[church]"},
	{strings.Fields("vv sc fc svv rkvv club sportschool boksschool scouting vereniging"), "[club]", "[club]"},
	{strings.Fields("jongerencentrum buurthuis wijkcentrum buurtcentrum honk"), "[jongerencentrum]", "[youth centre]"},
}

// role gives the wording for what a person is called to, "" when nothing tells.
func role(before []byte, en bool) string {
	return pick(roleOf()[string(before)], en)
}

var roleOf = sync.OnceValue(func() map[string][2]string {
	m := map[string][2]string{}
	for _, r := range roles {
		for w := range strings.FieldsSeq(r.words) {
			m[w] = [2]string{r.nl, r.en}
		}
	}
	return m
})

func pick(w [2]string, en bool) string {
	if en {
		return w[1]
	}
	return w[0]
}

// suggest fills in the neutral wording of every span. A person keeps one wording through the text; the first
// without a known role is the youth, others are numbered.
func suggest(text string, spans []Span, opt Options) {
	en := opt.Lang == "en"
	called := map[string]string{}
	said := make([]string, len(spans)) // what stands before a name
	for i, s := range spans {
		if s.Type == Name {
			if said[i] = role(lastWord(text[:s.Start]), en); said[i] != "" && called[key(text, s)] == "" {
				called[key(text, s)] = said[i]
			}
		}
		spans[i].Suggest = pick(wording[s.Type], en)
	}
	nameless := 0
	for i, s := range spans {
		switch s.Type {
		case Name:
			k := key(text, s)
			if called[k] == "" {
				nameless++
				called[k] = spans[i].Suggest
				if nameless > 1 {
					called[k] = fmt.Sprintf(pick([2]string{"[persoon %d]", "[person %d]"}, en), nameless)
				}
			}
			spans[i].Suggest = called[k]
			if said[i] == called[k] {
				spans[i].Suggest = pick([2]string{"[naam]", "[name]"}, en) // "haar broer [naam]"
			}
		case Org:
			spans[i].Suggest = orgWording(text[s.Start:s.End], en)
		case Age:
			spans[i].Suggest = apart(text, s, band(text[s.Start:s.End], en))
		}
	}
}

// apart gives a wording with a space where a letter or digit stands against the span it is for.
func apart(text string, s Span, wording string) string {
	stands := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	if r, _ := utf8.DecodeLastRuneInString(text[:s.Start]); stands(r) {
		wording = " " + wording
	}
	if r, _ := utf8.DecodeRuneInString(text[s.End:]); stands(r) {
		wording += " "
	}
	return wording
}

// key is by what a person is recognised through a text: the first word of the name, without the owner's s.
func key(text string, s Span) string {
	w, _, _ := strings.Cut(fold.String(text[s.Start:s.End]), " ")
	if stem := strings.TrimSuffix(w, "s"); words().class([]byte(w)) == 0 && words().class([]byte(stem))&first != 0 {
		return stem
	}
	return w
}

// lastWord gives the folded word that text ends with.
func lastWord(text string) []byte {
	text = strings.TrimRight(text[max(0, len(text)-40):], " .:\"'")
	return []byte(fold.String(text[strings.LastIndexAny(text, " \n\t(\",")+1:]))
}

func orgWording(name string, en bool) string {
	folded := fold.String(name)
	for _, k := range kinds {
		for _, w := range k.words {
			if strings.Contains(folded, w) && (len(w) > 3 || strings.HasPrefix(folded, w+" ") || strings.HasSuffix(folded, " "+w)) {
				return pick([2]string{k.nl, k.en}, en)
			}
		}
	}
	return pick(wording[Org], en)
}

// band gives the class of an age. Its borders are those of the work method (16) and of youth (12, 18, 23).
func band(text string, en bool) string {
	d := newDoc(text)
	n := -1
	for i := range d.t {
		if v := d.number(i); v >= 0 {
			n = v
		} else if v := d.numeral(i); v >= 0 {
			n = v
		} else if v, ok := d.ageJoined(i); ok {
			n = v
		}
		if n >= 0 {
			break
		}
	}
	switch {
	case n < 12:
		return pick([2]string{"jonger dan 12 jaar", "younger than 12"}, en)
	case n < 16:
		return pick([2]string{"12-15 jaar", "12-15 years"}, en)
	case n <= 18:
		return pick([2]string{"16-18 jaar", "16-18 years"}, en)
	case n <= 23:
		return pick([2]string{"19-23 jaar", "19-23 years"}, en)
	}
	return pick([2]string{"volwassen", "adult"}, en)
}

// hush makes our own neutral wordings quiet, so that a text with them in it is read as what it is.
func (d *doc) hush() {
	if bytes.IndexByte(d.f, '[') < 0 {
		return
	}
	for i := range d.t {
		if !d.isSign(i) || !d.is(i, "[") {
			continue
		}
		for j := i + 2; j < len(d.t) && j < i+8; j++ {
			if d.is(j, "]") {
				if neutral()[string(d.text(i, j+1))] {
					for k := i; k <= j; k++ {
						d.t[k].quiet = true
						d.t[k].cls = 0
					}
				}
				break
			}
		}
	}
}

// neutral is the set of our wordings.
var neutral = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{"[naam]": true, "[name]": true, "[persoon]": true, "[person]": true}
	for _, w := range wording {
		set[w[0]], set[w[1]] = true, true
	}
	for _, r := range roles {
		set[r.nl], set[r.en] = true, true
	}
	for _, k := range kinds {
		set[k.nl], set[k.en] = true, true
	}
	for n := 2; n < 100; n++ {
		set[fmt.Sprintf("[persoon %d]", n)], set[fmt.Sprintf("[person %d]", n)] = true, true
	}
	return set
})
