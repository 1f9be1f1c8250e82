package practice

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every built-in file is a case, and the list is the files.
func TestBuiltIn(t *testing.T) {
	cases, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, e := range entries {
		if id, ok := strings.CutSuffix(e.Name(), ".yaml"); ok {
			want = append(want, id)
			data, err := os.ReadFile(e.Name())
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range Check(e.Name(), data) {
				t.Error(m)
			}
		}
	}
	for _, c := range cases {
		got = append(got, c.ID)
		if Find(c.ID) == nil || Find(c.ID).Title != c.Title {
			t.Errorf("%s is not found", c.ID)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if Find("no-such") != nil {
		t.Error("a case that is not there is found")
	}
}

// Each text has its own key, in both languages.
func TestTexts(t *testing.T) {
	for _, c := range Cases() {
		all := c.Texts()
		if want := 10 + 3*len(c.Statements); len(all) != want {
			t.Errorf("%s: %d texts, want %d", c.ID, len(all), want)
		}
		s, ok := c.Statement("2")
		if !ok || all[c.KeyOf(PartWhy, "2")] != s.Why || all["practice."+c.ID+".statement.2"].In("en") != s.Text.EN {
			t.Errorf("%s: the second statement is not under its keys", c.ID)
		}
		if _, ok := c.Statement("0"); ok {
			t.Errorf("%s has a statement 0", c.ID)
		}
	}
}

// What a trainer can do wrong is told with the line it stands on.
func TestCheck(t *testing.T) {
	data, err := os.ReadFile("stickers.yaml")
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("woord ", 60) + "."
	for name, x := range map[string]struct {
		name, from, to string // "" for the file's own name
		want           string // line and sentence
	}{
		"all well":           {"", "", "", ""},
		"a strange id":       {"", "id: stickers", "id: De Stickers", "3: id: must be 2 to 30"},
		"another file":       {"other.yaml", "", "", `3: id: must be the name of the file without .yaml: "other"`},
		"a strange sector":   {"", "sector: school", "sector: circus", "4: sector: must be one of: youth-care, school"},
		"a strange age":      {"", "age: 12-15", "age: 99", "5: age: must be one of: 8-11"},
		"a long title":       {"", "Stickers op het hek", "Stickers op het hek van de school", "8: title.nl: has 33 characters, at most 24 fit"},
		"a missing language": {"", `  en: "Stickers on the fence"` + "\n", "", "8: title.en: is missing"},
		"white space":        {"", "Stickers op het hek", " Stickers", "8: title.nl: begins or ends with white space"},
		"a place":            {"", "Stickers op het hek", "{{.Title}}", "8: title.nl: has {{ or }}"},
		"a strange key":      {"", "harmless: false", "score: 7", `6: cannot be read as a case: unknown field "score"`},
		"a key twice":        {"", "harmless: false", "age: 8-11", "6: cannot be read as a case"},
		"not yaml":           {"", "id: stickers", `id: "stickers`, "cannot be read as a case"},
		"a strange kind":     {"", "- kind: opinion", "- kind: gossip", "25: statements[1].kind: must be one of: fact, opinion, source"},
		"a fact's side":      {"", "side: signal", "side: left", "15: statements[0].side: a fact is one of: signal, counter"},
		"an opinion's side":  {"", "- kind: opinion", "- side: signal\n    kind: opinion", "25: statements[1].side: only a fact has a side"},
		"a long statement":   {"", "Hij is een echte racist aan het worden.", long, "27: statements[1].text.nl: has 361 characters"},
		"a word":             {"", "Hij is een echte racist aan het worden.", "Dit moet je melden.", `27: statements[1].text.nl: "melden" is a word`},
		"to the reader":      {"", "De school maakte", "U maakte", `"U" is a word we do not use`},
	} {
		t.Run(name, func(t *testing.T) {
			file := x.name
			if file == "" {
				file = "stickers.yaml"
			}
			changed := strings.Replace(string(data), x.from, x.to, 1)
			if x.from == "" {
				changed = string(data)
			}
			var got []string
			for _, m := range Check("cases/"+file, []byte(changed)) {
				got = append(got, m.String())
			}
			all := strings.Join(got, "\n")
			if (x.want == "") != (all == "") || !strings.Contains(all, x.want) {
				t.Errorf("got %q, want %q", all, x.want)
			}
			if x.want != "" && !strings.HasPrefix(all, "cases/"+file+":") {
				t.Errorf("%q does not begin with the file", all)
			}
		})
	}
}

// Too few, too many and nothing to choose between.
func TestCheckStatements(t *testing.T) {
	text := Text{NL: "Een zin.", EN: "A sentence."}
	of := func(kinds ...Kind) (list []Statement) {
		for _, kind := range kinds {
			s := Statement{Kind: kind, Text: text, Why: text, Talk: text}
			if kind == Fact {
				s.Side = []Side{Signal, Counter}[len(list)%2]
			}
			list = append(list, s)
		}
		return list
	}
	good := of(Fact, Fact, Fact, Fact, Opinion, Opinion, Source, Source)
	for name, x := range map[string]struct {
		list []Statement
		want []string
	}{
		"well":     {good, nil},
		"too few":  {good[:7], []string{"statements: there are 7: at least 8 and at most 10 are needed"}},
		"too many": {append(of(Fact, Opinion, Source), good...), []string{"statements: there are 11: at least 8 and at most 10 are needed"}},
		"no opinions": {of(Fact, Fact, Fact, Fact, Source, Source, Source, Source), []string{
			`statements: only 0 of "opinion": at least 2, or there is nothing to choose between`,
		}},
		"opinions only": {of(Opinion, Opinion, Opinion, Opinion, Opinion, Opinion, Opinion, Source), []string{
			`statements: only 0 of "signal": at least 2, or there is nothing to choose between`,
			`statements: only 0 of "counter": at least 2, or there is nothing to choose between`,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			k := &checker{}
			k.statements(x.list)
			var got []string
			for _, m := range k.list {
				got = append(got, m.Text)
			}
			if diff := cmp.Diff(x.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// However large or strange a file is, it is refused with a sentence.
func TestReadNeverPanics(t *testing.T) {
	for name, data := range map[string]string{
		"empty": "", "a list": "- a\n- b", "null": "null", "large": strings.Repeat("#", maxFile+1),
		"deep": strings.Repeat("a:\n ", 40), "no statements": "id: x1", "bytes": "\xff\xfe\x00",
	} {
		if got := Check("x1.yaml", []byte(data)); len(got) == 0 || got[0].Text == "" {
			t.Errorf("%s: %v", name, got)
		}
	}
}
