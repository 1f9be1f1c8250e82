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
		a := Coach(r.text, Known{})
		if r.topic == "good" {
			good++
			if a != nil {
				t.Errorf("line %d: %q draws %s for %q", r.line, r.text, a.Topic, r.text[a.Words.Start:a.Words.End])
			}
			continue
		}
		others[r.topic]++
		if a == nil {
			t.Errorf("line %d: %q draws nothing, want %s", r.line, r.text, r.topic)
			continue
		}
		if got := r.text[a.Words.Start:a.Words.End]; a.Topic != r.topic || got != r.words || a.Move != r.move {
			t.Errorf("line %d: %q draws %s for %q, move %t", r.line, r.text, a.Topic, got, a.Move)
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
		a := Coach(text, Known{})
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
	a := Coach("Hij is vreemd. Hij is agressief.", Known{})
	if a == nil || a.Topic != "odd" {
		t.Errorf("of one kind the first counts: got %+v", a)
	}
}

func TestKnown(t *testing.T) {
	for _, tt := range []struct {
		text  string
		known Known
		want  string // a topic; "" for nothing
	}{
		{"Men zegt dat hij vecht.", Known{}, "hearsay"},
		{"Men zegt dat hij vecht.", Known{Times: true}, "hearsay"},
		{"Men zegt dat hij vecht.", Known{Source: true}, ""},
		{"Hij vecht vaak.", Known{}, "frequency"},
		{"Hij vecht vaak.", Known{Source: true}, "frequency"},
		{"Hij vecht vaak.", Known{Times: true}, ""},
		{"Hij is agressief.", Known{Source: true, Times: true}, "violent"},
		{"Men zegt dat hij agressief is.", Known{Source: true}, "violent"},
	} {
		var got string
		if a := Coach(tt.text, tt.known); a != nil {
			got = a.Topic
		}
		if got != tt.want {
			t.Errorf("%q, %+v: got %q, want %q", tt.text, tt.known, got, tt.want)
		}
	}
}

func TestAdvice(t *testing.T) {
	text := "Zé is er.\n\n  Hij doet vréémd, vind ik!  Tot morgen"
	want := &Advice{
		Kind: Interpretation, Words: Span{23, 31}, Sentence: Span{14, 41},
		Topic: "odd", Move: true,
	}
	a := Coach(text, Known{})
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
			if a := Coach(c.Text(lang, base+".not", nil), Known{}); a == nil || a.Topic != tp.name {
				t.Errorf("%s.not (%s) draws %+v", base, lang, a)
			}
			if a := Coach(c.Text(lang, base+".but", nil), Known{}); a != nil {
				t.Errorf("%s.but (%s) draws %s", base, lang, a.Topic)
			}
		}
	}
}
