package facts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScan(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string // sentences; quoted words in capitals
	}{
		{"", nil},
		{" \n .. !? ", nil},
		{"Een twee. Drie", []string{"een twee", "drie"}},
		{"Om 14.00 uur, o.a. met mw. X bijv. daar.", []string{"om 14 00 uur o a met mw x bijv daar"}},
		{"Eén\ntwee\n\ndrie", []string{"een", "twee", "drie"}},
		{"Zo'n extreem-rechts idee, 's avonds", []string{"zo'n extreemrechts idee s avonds"}},
		{"Hij zei: 'Ik ga. Nu al!' Toen ging hij.", []string{"hij zei IK GA NU AL", "toen ging hij"}},
		{"‘Ga weg!’ riep hij. Klaar.", []string{"GA WEG riep hij", "klaar"}},
		{"Ze is 'agressief', zegt men", []string{"ze is agressief zegt men"}},
		{`Een "open quote zonder eind`, []string{"een open quote zonder eind"}},
		{"Hij zei: „dag allemaal” en “nog iets”.", []string{"hij zei DAG ALLEMAAL en NOG IETS"}},
		{"'k Weet 't niet, 's morgens", []string{"k weet t niet s morgens"}},
		{"Hij zei \"ik ga\n\nDag ze\" hier", []string{"hij zei ik ga", "dag ze hier"}},
		{"\"een" + strings.Repeat(" ", longestQuote) + "twee\" drie", []string{"een twee drie"}},
		{"e\u0301e\u0301n b\u00eb", []string{"een be"}},
	} {
		var got []string
		for _, s := range scan(tt.text) {
			var words []string
			for _, tok := range s.tokens {
				if tok.quoted {
					tok.word = strings.ToUpper(tok.word)
				}
				words = append(words, tok.word)
			}
			got = append(got, strings.Join(words, " "))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q: %s", tt.text, diff)
		}
	}
}

func TestQuestion(t *testing.T) {
	s := scan("Is hij boos? Nee.")
	if len(s) != 2 || !s[0].question || s[1].question {
		t.Errorf("got %+v", s)
	}
}

// A word that is written with a hyphen, an accent or a capital would never be found; one that stands
// in two topics would be met with a question at random.
func TestLexicon(t *testing.T) {
	seen := map[string]string{}
	for at, phrases := range lexicon().phrases {
		for _, p := range phrases {
			id := fmt.Sprint(p.words, p.noun, p.weighed, p.capital)
			if other, ok := seen[id]; ok {
				t.Errorf("%v stands in %s and %s", p.words, other, p.topic.name)
			}
			seen[id] = p.topic.name
			if p.words[0] != at.first || slices.Contains(p.words, "") || p.words[0] == "*" || p.words[len(p.words)-1] == "*" {
				t.Errorf("%s: %q is no phrase", p.topic.name, p.words)
			}
			for _, w := range p.words {
				if tokens := tokenize(w, 0, len(w)); w != "*" && (len(tokens) != 1 || tokens[0].word != w) {
					t.Errorf("%s: %q is not one word", p.topic.name, w)
				}
			}
		}
	}
	for w := range deeds {
		if moves[w] || empty[w] {
			t.Errorf("%q is a deed, and a move or empty as well", w)
		}
	}
}
