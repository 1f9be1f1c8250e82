package texts

import (
	"strings"
	"testing"

	"ruggespraak/dialogs/practice"
)

func TestLoad(t *testing.T) {
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Text("nl", "form.submit", nil); got != "Verder" {
		t.Errorf("form.submit: got %q", got)
	}
	if !Known("form.submit") || Known("form.gone") {
		t.Error("Known is wrong about form.submit or form.gone")
	}
}

func TestParse(t *testing.T) {
	got, err := parse([]byte("a.b: \"x: {{.Name}}\"\nc.d: {one: 1 dag, other: \"{{.Count}} dagen\"}\ne.f: >-\n  lang\n  verhaal\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := wordings{
		"a.b": {other: "x: {{.Name}}"},
		"c.d": {one: "1 dag", other: "{{.Count}} dagen"},
		"e.f": {other: "lang verhaal"},
	}
	if len(got) != len(want) {
		t.Errorf("got %v", got)
	}
	for key, w := range want {
		if got[key] != w {
			t.Errorf("%s: got %v, want %v", key, got[key], w)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for name, tt := range map[string]struct{ yaml, want string }{
		"a key twice":     {"a.b: x\na.b: y\n", "already defined"},
		"a form twice":    {"a.b: {one: x, other: y, other: z}\n", "already defined"},
		"one form":        {"a.b: {other: x}\n", "a.b: neither"},
		"an empty form":   {"a.b: {one: \"\", other: x}\n", "a.b: neither"},
		"another form":    {"a.b: {one: x, few: y, other: z}\n", "a.b: neither"},
		"a number":        {"a.b: 7\n", "a.b: neither"},
		"a yes":           {"a.b: true\n", "a.b: neither"},
		"nothing":         {"a.b:\n", "a.b: neither"},
		"a number within": {"a.b: {one: 1, other: x}\n", "a.b: neither"},
		"a list":          {"a.b: [x]\n", "a.b: neither"},
		"not yaml":        {"a.b: \"x\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := parse([]byte(tt.yaml))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, %v; want an error with %q", got, err, tt.want)
			}
		})
	}
}

func TestCheck(t *testing.T) {
	text := func(s string) wordings { return wordings{"a.b": {other: s}} }
	short := func(s string) wordings { return wordings{"a.title": {other: s}} }
	plural := func(one, other string) wordings { return wordings{"a.b": {one: one, other: other}} }
	for name, tt := range map[string]struct {
		nl, en wordings
		want   string // "" when all is well
	}{
		"well":                        {text("Dag {{.Name}}"), text("{{.Name}}, hello {{.Name}}"), ""},
		"missing in English":          {text("Dag"), wordings{}, "a.b (en): missing"},
		"extra in English":            {wordings{}, text("Hello"), "a.b (nl): missing"},
		"empty":                       {text("Dag"), text(" "), "a.b (en): empty"},
		"a space at the end":          {text("Dag "), text("Hello"), "a.b (nl): white space"},
		"other places":                {text("Dag {{.Naam}}"), text("Hello {{.Name}}"), "a.b (en): other places"},
		"a place in one only":         {text("Dag {{.Name}}"), text("Hello"), "a.b (en): other places"},
		"a place with a space":        {text("Dag {{ .Name }}"), text("Hello {{ .Name }}"), "a place is written"},
		"a small place":               {text("Dag {{.name}}"), text("Hello {{.name}}"), "a place is written"},
		"a condition":                 {text("{{if .A}}x{{end}}"), text("{{if .A}}x{{end}}"), "a place is written"},
		"half a place":                {text("Dag {{.Name}"), text("Hello {{.Name}"), "a place is written"},
		"a pipe":                      {text("{{.Name | len}}"), text("{{.Name | len}}"), "a place is written"},
		"forms well":                  {plural("Eén dag", "{{.Count}} dagen"), plural("{{.Count}} day", "{{.Count}} days"), ""},
		"forms in one language":       {plural("Eén dag", "{{.Count}} dagen"), text("{{.Count}} days"), "a.b (en): other places or forms"},
		"forms without number":        {plural("Eén dag", "dagen"), plural("One day", "days"), "one and other have other places"},
		"a form that forgets a place": {plural("Eén dag", "{{.Count}} {{.X}}"), plural("One day", "{{.Count}} {{.X}}"), "one and other have other places"},
		"a title that fits":           {short("Wat gebeurde er, en wan?"), short("What happened?"), ""},
		"a title that is long":        {short("Wat gebeurde er, en wann?"), short("What happened?"), "a.title (nl): 25 characters"},
		"a title with a code":         {short("Advies bij {{.Code}}"), short("Advice on {{.Code}}"), ""},
		"a title long by its code":    {short("De adviesvraag {{.Code}}!"), short("Advice on {{.Code}}"), "a.title (nl): 25 characters"},
		"a bad key":                   {wordings{"A b": {other: "x"}}, wordings{"A b": {other: "x"}}, "a key is made of"},
		"a button that is long":       {wordings{"button.x": {other: "Ga verder met de volgende"}}, wordings{"button.x": {other: "On"}}, "button.x (nl): 25"},
	} {
		t.Run(name, func(t *testing.T) {
			tt.nl[General], tt.en[General] = wording{other: "x"}, wording{other: "x"}
			err := check(map[string]wordings{Dutch: tt.nl, English: tt.en})
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("got %v", err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want an error with %q", err, tt.want)
			}
		})
	}
}

func TestCheckWantsTheGeneralText(t *testing.T) {
	err := check(map[string]wordings{Dutch: {}, English: {}})
	if err == nil || !strings.Contains(err.Error(), string(General)) {
		t.Errorf("got %v", err)
	}
}

func TestCheckNamesEverything(t *testing.T) {
	err := check(map[string]wordings{
		Dutch:   {General: {other: "x"}, "a.b": {other: ""}, "a.c": {other: "x"}},
		English: {General: {other: "x"}, "a.b": {other: "x"}},
	})
	for _, want := range []string{"a.b (nl): empty", "a.c (en): missing"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q in it", err, want)
		}
	}
}

// Own cases come beside the built-in ones, and never in their place.
func TestWithCases(t *testing.T) {
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	own := *practice.Find("clan")
	own.ID = "ours"
	with, err := c.WithCases([]practice.Case{own})
	if err != nil {
		t.Fatal(err)
	}
	if got := with.Text("en", "practice.ours.title", nil); got != own.Title.EN {
		t.Errorf("the title is %q", got)
	}
	if _, err := c.Lookup("en", "practice.ours.title", nil); err == nil {
		t.Error("the catalogue it came from changed")
	}
	if same, err := c.WithCases(nil); same != c || err != nil {
		t.Errorf("no cases: %v", err)
	}
	if _, err := with.WithCases([]practice.Case{own}); err == nil {
		t.Error("the same case twice is taken")
	}
	own.ID, own.Title.NL = "long", strings.Repeat("x", MaxTitle+1)
	if _, err := c.WithCases([]practice.Case{own}); err == nil {
		t.Error("a title that does not fit is taken")
	}
}
