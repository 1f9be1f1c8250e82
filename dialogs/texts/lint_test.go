package texts

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// meanWords is how many words a sentence has on average, over all texts, at most: they are read under
// pressure, and B1 is about twelve. What each text must keep to stands in reader_test.go.
const meanWords = 12

// Labels of fields and options are cut after this many characters (Slack Block Kit, option text;
// labels are kept to the same).
const maxLabel = 75

var (
	wordForm     = regexp.MustCompile(`[\p{L}\p{N}][\p{L}\p{N}'’-]*`)
	placeAny     = regexp.MustCompile(`\{\{[^}]*\}\}`)
	nextSentence = regexp.MustCompile(`[.!?]\s+\p{Lu}`)
	webPlace     = regexp.MustCompile(`https?://\S+|www\.\S+|\S+\.(nl|eu)\b`)

	notInDutch   = words("melding meldingen melden melder melders meldt meld meldde gemeld meldpunt u uw the you your and please")
	notInEnglish = words("de het een je jij jouw niet voor wordt worden naar jongere advies adviesvraag signaal signalen gesprek zijn deze ook geen kun kunt")
	capitals     = words("AOV ESS JEP GGD PDF AVG ID VIP LSE WMO BSN")
)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// lint names what is wrong with the style of a text.
func lint(lang string, key Key, s string) []string {
	var list []string
	bare := placeAny.ReplaceAllString(webPlace.ReplaceAllString(s, "x"), "x")
	if strings.Contains(s, "  ") {
		list = append(list, "double space")
	}
	for _, w := range wordForm.FindAllString(bare, -1) {
		if utf8.RuneCountInString(w) > 2 && strings.ToUpper(w) == w && strings.IndexFunc(w, unicode.IsLetter) >= 0 && !capitals[w] {
			list = append(list, "capitals: "+w)
		}
		small := strings.ToLower(w)
		if lang == Dutch && notInDutch[small] || lang == English && notInEnglish[small] {
			list = append(list, "word: "+w)
		}
	}
	if most := maxLabelOf(key); most > 0 && utf8.RuneCountInString(bare) > most {
		list = append(list, fmt.Sprintf("%d characters, at most %d fit", utf8.RuneCountInString(bare), most))
	}
	if strings.HasSuffix(string(key), ".hint") && nextSentence.MatchString(bare) {
		list = append(list, "a hint is one sentence")
	}
	return list
}

// maxLabelOf is maxLabel for the labels of questions' fields and options, else 0: no limit.
func maxLabelOf(key Key) int {
	parts := strings.Split(string(key), ".")
	last := parts[len(parts)-1]
	if parts[0] != "q" || len(parts) < 3 || slices.Contains([]string{"title", "intro", "hint"}, last) {
		return 0
	}
	return maxLabel
}

var sentenceEnd = regexp.MustCompile(`[.!?:;]+[’”)]*(\s+|$)|\n+`)

// sentences gives the number of words of each sentence.
func sentences(s string) []int {
	var counts []int
	for _, part := range sentenceEnd.Split(s, -1) {
		if n := len(wordForm.FindAllString(part, -1)); n > 0 {
			counts = append(counts, n)
		}
	}
	return counts
}

func mean(counts []int) float64 {
	sum := 0
	for _, n := range counts {
		sum += n
	}
	return float64(sum) / float64(max(1, len(counts)))
}

func TestStyle(t *testing.T) {
	for _, lang := range []string{Dutch, English} {
		all, err := read(lang)
		if err != nil {
			t.Fatal(err)
		}
		var counts []int
		for _, key := range keys(map[string]wordings{lang: all}) {
			for _, s := range all[key].forms() {
				for _, problem := range lint(lang, key, s) {
					t.Errorf("%s (%s): %s", key, lang, problem)
				}
				counts = append(counts, sentences(placeAny.ReplaceAllString(s, "x"))...)
			}
		}
		if m := mean(counts); m > meanWords {
			t.Errorf("%s: %.1f words a sentence on average, at most %d", lang, m, meanWords)
		}
	}
}

// TestNoLeftovers finds texts that were copied to the other language and never translated.
func TestNoLeftovers(t *testing.T) {
	nl, err := read(Dutch)
	if err != nil {
		t.Fatal(err)
	}
	en, err := read(English)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range leftovers(nl, en) {
		t.Errorf("%s: the same in both languages", key)
	}
}

func leftovers(nl, en wordings) []Key {
	var list []Key
	for _, key := range keys(map[string]wordings{Dutch: nl}) {
		bare := placeAny.ReplaceAllString(nl[key].other, "")
		if len(wordForm.FindAllString(bare, -1)) > 2 && nl[key].other == en[key].other {
			list = append(list, key)
		}
	}
	return list
}

func TestLint(t *testing.T) {
	for _, tt := range []struct {
		lang, text string
		key        Key
		want       string // "" when all is well
	}{
		{"nl", "Wat zag je? Schrijf het op. Bel 112 of de AOV.", "a.b", ""},
		{"nl", "Doe een melding.", "a.b", "word: melding"},
		{"nl", "Je kunt dit Melden.", "a.b", "word: Melden"},
		{"nl", "De melder wacht.", "a.b", "word: melder"},
		{"nl", "Vermeld de bron.", "a.b", ""},
		{"nl", "Wat ziet u?", "a.b", "word: u"},
		{"nl", "Uw vraag.", "a.b", "word: Uw"},
		{"nl", "Please wacht.", "a.b", "word: Please"},
		{"nl", "Doe dit NIET.", "a.b", "capitals: NIET"},
		{"nl", "Twee  spaties.", "a.b", "double space"},
		{"nl", "{{.Code}} en {{.Due}}", "a.b", ""},
		{"nl", "Zie https://www.example.nl/u/uw.", "a.b", ""},
		{"en", "Ask for advies.", "a.b", "word: advies"},
		{"en", "Met people, in de end.", "a.b", "word: de"},
		{"en", "What did you see?", "a.b", ""},
		{"nl", strings.Repeat("x", 76), "q.age.band", "76 characters"},
		{"nl", strings.Repeat("x", 76), "q.age.band.young", "76 characters"},
		{"nl", strings.Repeat("x", 75), "q.age.band", ""},
		{"nl", strings.Repeat("x", 76), "q.age.intro", ""},
		{"nl", "Een zin. Nog een.", "q.age.band.hint", "a hint is one sentence"},
		{"nl", "Een zin: bijvoorbeeld deze.", "q.age.band.hint", ""},
	} {
		got := strings.Join(lint(tt.lang, tt.key, tt.text), "; ")
		if (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) {
			t.Errorf("%s %q: got %q, want %q", tt.lang, tt.text, got, tt.want)
		}
	}
	if m := mean(sentences("Een twee drie. Vier vijf?\n\nZes: zeven.")); m != 7.0/4 {
		t.Errorf("mean %v", m)
	}
	same := wordings{"a.b": {other: "Een twee drie {{.X}}"}, "a.c": {other: "Veilig Thuis"}}
	if got := leftovers(same, same); !slices.Equal(got, []Key{"a.b"}) {
		t.Errorf("leftovers: got %v", got)
	}
}
