package facts

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/texts"
)

// A row of testdata/coach.txt.
type row struct {
	line        int
	topic, text string
	words       string
	move        bool
}

func table(t testing.TB) []row {
	t.Helper()
	b, err := os.ReadFile("testdata/coach.txt")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	for i, line := range strings.Split(string(b), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.SplitN(line, "|", 4)
		if len(c) != 4 {
			t.Fatalf("line %d has %d columns", i+1, len(c))
		}
		for j := range c {
			c[j] = strings.TrimSpace(c[j])
		}
		rows = append(rows, row{line: i + 1, topic: c[0], words: c[1], move: c[2] == "move", text: strings.ReplaceAll(c[3], `\n`, "\n")})
	}
	return rows
}

func TestTable(t *testing.T) {
	good, others, seen := 0, map[string]int{}, map[string]bool{}
	for _, r := range table(t) {
		if seen[r.text] {
			t.Errorf("line %d stands there twice", r.line)
		}
		seen[r.text] = true
		a := Coach(r.text)
		if r.topic == "good" {
			good++
			if a != nil {
				t.Errorf("line %d: %q draws %s for %q", r.line, r.text, a.Ask, r.text[a.Words.Start:a.Words.End])
			}
			continue
		}
		others[r.topic]++
		if a == nil {
			t.Errorf("line %d: %q draws nothing, want %s", r.line, r.text, r.topic)
			continue
		}
		if got := r.text[a.Words.Start:a.Words.End]; string(a.Ask) != "coach."+r.topic+".ask" || got != r.words || a.Move != r.move {
			t.Errorf("line %d: %q draws %s for %q, move %t", r.line, r.text, a.Ask, got, a.Move)
		}
	}
	total := len(seen)
	t.Logf("%d texts, %d of them good", total, good)
	if total < 150 || good*2 < total {
		t.Errorf("%d texts, %d of them good", total, good)
	}
	for _, tp := range topics {
		if tp.kind != "" && others[tp.name] < 5 {
			t.Errorf("topic %s has %d lines", tp.name, others[tp.name])
		}
	}
}

func TestCoachPicksOne(t *testing.T) {
	text := "Hij is vaak alleen. Hij is agressief. Men zegt dat hij vecht. Hij is een salafist. Hij heeft ADHD."
	var got []string
	for {
		a := Coach(text)
		if a == nil {
			break
		}
		rest, moved := a.Split(text)
		got = append(got, string(a.Kind)+": "+moved)
		text = rest
	}
	want := []string{
		"diagnosis: Hij heeft ADHD.", "group: Hij is een salafist.", "hearsay: Men zegt dat hij vecht.",
		"interpretation: Hij is agressief.", "frequency: Hij is vaak alleen.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	a := Coach("Hij is vreemd. Hij is agressief.")
	if a == nil || a.Ask != "coach.odd.ask" {
		t.Errorf("of one kind the first counts: got %+v", a)
	}
}

func TestAdvice(t *testing.T) {
	text := "Zé is er.\n\n  Hij doet vréémd, vind ik!  Tot morgen"
	want := &Advice{
		Kind: Interpretation, Words: Span{23, 31}, Sentence: Span{14, 41},
		Ask: "coach.odd.ask", Not: "coach.odd.not", But: "coach.odd.but", Move: true,
	}
	a := Coach(text)
	if diff := cmp.Diff(want, a); diff != "" {
		t.Fatal(diff)
	}
	rest, sentence := a.Split(text)
	if rest != "Zé is er.\n\nTot morgen" || sentence != "Hij doet vréémd, vind ik!" {
		t.Errorf("split into %q and %q", rest, sentence)
	}
}

// The examples people are shown must hold against the coach itself.
func TestContrastPairs(t *testing.T) {
	c, err := texts.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{texts.Dutch, texts.English} {
		for _, tp := range topics {
			if tp.kind == "" {
				continue
			}
			base := texts.Key("coach." + tp.name)
			for _, key := range []texts.Key{base + ".ask", base + ".not", base + ".but"} {
				if _, err := c.Lookup(lang, key, nil); err != nil {
					t.Fatalf("%s (%s): %v", key, lang, err)
				}
			}
			if a := Coach(c.Text(lang, base+".not", nil)); a == nil || a.Not != base+".not" {
				t.Errorf("%s.not (%s) draws %+v", base, lang, a)
			}
			if a := Coach(c.Text(lang, base+".but", nil)); a != nil {
				t.Errorf("%s.but (%s) draws %s", base, lang, a.Ask)
			}
		}
	}
}
