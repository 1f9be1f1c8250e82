package know

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/texts"
)

// mostOnCard is how many words a card has at most: more is not read between two appointments.
const mostOnCard = 150

// What the two files hold is right, and everything in them is used.
func TestFiles(t *testing.T) {
	l, err := load(cardsFile, linksFile)
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	names := map[string]bool{}
	for _, c := range l.cards {
		if names[c.Name] {
			t.Errorf("%s is there twice", c.Name)
		}
		names[c.Name] = true
		for _, s := range c.Sources {
			used[s.Name] = true
		}
	}
	seen := map[string]bool{}
	for _, s := range l.sources {
		if !used[s.Name] {
			t.Errorf("links.yaml: no card uses %s", s.Name)
		}
		if seen[s.Name] || s.URL != "" && seen[s.URL] {
			t.Errorf("links.yaml: %s is there twice", s.Name)
		}
		seen[s.Name], seen[s.URL] = true, true
		if s.URL == "" && s.Name != "handbook" {
			t.Errorf("links.yaml: %s has no address", s.Name)
		}
	}
	if len(l.cards) < 12 {
		t.Errorf("%d cards", len(l.cards))
	}
}

var webAddress = regexp.MustCompile(`https?://|www\.|\.nl\b`)

// Every card can be read in both languages, is short, and has no address in its words: those stand in
// links.yaml alone.
func TestCardsHaveTheirTexts(t *testing.T) {
	for _, c := range Cards() {
		for _, lang := range []string{texts.Dutch, texts.English} {
			for _, key := range []texts.Key{c.Title(), c.Word(), c.Text()} {
				s, ok := texts.BuiltIn(lang, key)
				if !ok {
					t.Errorf("%s (%s): missing", key, lang)
				}
				if n := len(strings.Fields(s)); n > mostOnCard {
					t.Errorf("%s (%s): %d words, at most %d", key, lang, n, mostOnCard)
				}
				if webAddress.MatchString(s) {
					t.Errorf("%s (%s): an address belongs in links.yaml", key, lang)
				}
			}
		}
	}
}

// TestReadAgain prints what is to be read again; it fails only when a date lies ahead, since time that
// passes is no mistake in the code.
func TestReadAgain(t *testing.T) {
	for _, s := range Stale(time.Now()) {
		t.Logf("read again, and compare the cards with it: %s (%s), read on %s", s.Title, s.URL, s.Read.Format(time.DateOnly))
	}
	for _, s := range Checked() {
		if s.Read.After(time.Now().AddDate(0, 0, 1)) {
			t.Errorf("%s was read on a day that is still to come", s.Name)
		}
	}
}

func TestStale(t *testing.T) {
	all := Checked()
	if len(all) == 0 {
		t.Fatal("no sources")
	}
	oldest := all[0]
	if got := Stale(oldest.Read.Add(Old)); len(got) != 0 {
		t.Errorf("after a year: %v", got)
	}
	if got := Stale(oldest.Read.Add(Old + time.Hour)); len(got) == 0 || got[0].Name != oldest.Name {
		t.Errorf("after more than a year: %v, want %s first", got, oldest.Name)
	}
	if !slices.IsSortedFunc(Checked(), func(a, b Source) int { return a.Read.Compare(b.Read) }) {
		t.Error("not the oldest first")
	}
}

func TestFind(t *testing.T) {
	if c, ok := Find("parents"); !ok || c.Title() != "know.parents.title" {
		t.Errorf("parents: %v, %v", c, ok)
	}
	if c, ok := Find("nothing"); ok || c.Name != "" {
		t.Errorf("nothing: %v, %v", c, ok)
	}
	Cards()[0] = Card{Name: "spoilt"}
	if _, ok := Find("spoilt"); ok {
		t.Error("who lists the cards can change them")
	}
}

func TestLoadRefuses(t *testing.T) {
	const link = "- {name: a, title: A, by: B, url: 'https://a.nl', read: 2026-11-22}\n"
	const card = "- {name: c, sources: [a], nl: [x], en: [y]}\n"
	if _, err := load([]byte(card), []byte(link)); err != nil {
		t.Fatalf("what is right: %v", err)
	}
	for name, tt := range map[string]struct{ cards, links, want string }{
		"plain http":       {card, strings.Replace(link, "https", "http", 1), `"a": the address must begin with https://`},
		"no day":           {card, strings.Replace(link, "2026-11-22", "soon", 1), `"a": name, title, by and read`},
		"no publisher":     {card, strings.Replace(link, "by: B, ", "", 1), `"a": name, title, by and read`},
		"unknown key":      {card, strings.Replace(link, "by:", "from:", 1), "links.yaml:"},
		"unknown source":   {strings.Replace(card, "[a]", "[a, z]", 1), link, `"c": links.yaml has no "z"`},
		"no source":        {strings.Replace(card, "[a]", "[]", 1), link, `"c": name, sources, nl and en`},
		"no Dutch words":   {strings.Replace(card, "[x]", "[]", 1), link, `"c": name, sources, nl and en`},
		"unknown card key": {strings.Replace(card, "nl:", "fr:", 1), link, "cards.yaml:"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := load([]byte(tt.cards), []byte(tt.links)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want an error with %q", err, tt.want)
			}
		})
	}
}

func TestSearch(t *testing.T) {
	for _, tt := range []struct{ lang, query, want string }{
		{"nl", "ouders", "parents"},
		{"nl", "Ouders?!", "parents"},
		{"nl", "ouder", "parents"},
		{"nl", "oudesr", "parents"}, // two letters swapped
		{"nl", "beroepsgehiem", "secrecy"},
		{"nl", "beroepgeheim", "secrecy"}, // one too few
		{"nl", "geheim", "secrecy"},
		{"nl", "wat mag ik delen", "secrecy"},
		{"nl", "tuchtrecht", "secrecy"},
		{"nl", "praten", "talking"},
		{"nl", "gesprekken", "talking"},
		{"nl", "fases", "phases"},
		{"nl", "fáse", "phases"},
		{"nl", "triggers", "triggers"},
		{"nl", "oorzaken", "triggers"},
		{"nl", "veerkracht", "resilience"},
		{"nl", "stress", "self"},
		{"nl", "stapen", "steps"}, // a letter too few, which stemming takes care of
		{"nl", "officier", ""},
		{"nl", "wijkagent", "network"},
		{"nl", "melden", "network"}, // a word the bot does not use itself
		{"nl", "extreemrechts", "phases"},
		{"nl", "overlijden", "triggers"},
		{"nl", "privacy", "secrecy"},
		{"nl", "hoe praat ik met een jongere", "talking"},
		{"nl", "wie doet wat", "network"},
		{"nl", "hoe lang bewaart de bot", "kept"},
		{"nl", "feit", "facts"},
		{"nl", "anoniem", "anonymous"},
		{"nl", "aandachtsfunctionaris", "officer"},
		{"nl", "parents", "parents"}, // the other language
		{"en", "parents", "parents"},
		{"en", "sharing", "secrecy"},
		{"en", "talk", "talking"},
		{"en", "prents", "parents"},
		{"en", "ouders", "parents"},
		{"nl", "xyzzy", ""},
		{"nl", "de het een", ""},
		{"nl", "", ""},
		{"nl", "😀", ""},
	} {
		got := Search(tt.lang, tt.query)
		first := ""
		if len(got) > 0 {
			first = got[0].Name
		}
		if first != tt.want {
			t.Errorf("%s %q: got %q (%s), want %q", tt.lang, tt.query, first, names(got), tt.want)
		}
		if len(got) > mostHits {
			t.Errorf("%s %q: %d cards", tt.lang, tt.query, len(got))
		}
	}
}

// Several cards fit some words, in order; a word of one card brings that card alone.
func TestSearchGivesAll(t *testing.T) {
	if got := names(Search("nl", "toestemming")); got != "secrecy parents" {
		t.Errorf("toestemming: %s", got)
	}
	if got := names(Search("nl", "ouders")); got != "parents" {
		t.Errorf("ouders: %s", got)
	}
}

// The word by which a dialog offers a card finds that card first, in both languages, and so does its title.
func TestEveryCardIsFound(t *testing.T) {
	for _, c := range Cards() {
		for _, lang := range []string{texts.Dutch, texts.English} {
			for _, key := range []texts.Key{c.Word(), c.Title()} {
				s, _ := texts.BuiltIn(lang, key)
				if got := Search(lang, s); len(got) == 0 || got[0].Name != c.Name {
					t.Errorf("%s: %q finds %q", lang, s, names(got))
				}
			}
		}
	}
}

func names(cards []Card) string {
	var list []string
	for _, c := range cards {
		list = append(list, c.Name)
	}
	return strings.Join(list, " ")
}

func TestStem(t *testing.T) {
	same := [][]string{
		{"ouder", "ouders"}, {"praat", "praten"}, {"fase", "fasen", "fases"}, {"deel", "delen"}, {"gesprek", "gesprekken"},
		{"brief", "brieven"}, {"share", "sharing"}, {"parent", "parents"}, {"bescherming", "beschermen"},
	}
	for _, words := range same {
		for _, w := range words[1:] {
			if stem(w) != stem(words[0]) {
				t.Errorf("%s is %s and %s is %s", words[0], stem(words[0]), w, stem(w))
			}
		}
	}
	if diff := cmp.Diff([]string{"risico", "vof"}, stems("De risico's? Van 'voof'")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestNear(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"ouder", "ouder", true}, {"ouder", "oudre", true}, {"ouder", "oude", true}, {"oude", "ouder", true},
		{"ouder", "auder", true}, {"ouder", "oudeer", true}, {"ouder", "ouedr", true}, {"ouder", "xuder", true},
		{"ouder", "oud", false}, {"ouder", "redou", false}, {"ouder", "aider", false}, {"", "", true}, {"", "ab", false}, {"é", "e", true},
	} {
		if got := near(tt.a, tt.b); got != tt.want {
			t.Errorf("%q and %q: %v", tt.a, tt.b, got)
		}
	}
}

// FuzzSearch: whatever is typed gives a short list, and the same one each time.
func FuzzSearch(f *testing.F) {
	for _, s := range []string{"ouders", "", "'s", "é\u0301", strings.Repeat("delen ", 1000)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Search("nl", s)
		if len(got) > mostHits || fmt.Sprint(names(got)) != names(Search("nl", s)) {
			t.Errorf("%q: %s", s, names(got))
		}
	})
}
