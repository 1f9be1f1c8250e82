package texts

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOverride(t *testing.T) {
	c := sample(t)
	own, err := c.Override(Owns{
		"nl": {"a.hello": {Other: "{{.When}}: hallo {{.Name}}"}, "a.signals": {Other: "{{.Count}} signaal of signalen van {{.Name}}"}},
		"en": {"a.signals": {One: "just one from {{.Name}}", Other: "{{.Count}} from {{.Name}}"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	args := Args{"Name": "Noor", "When": "Nu", "Count": 1}
	for _, tt := range []struct {
		c    *Catalogue
		lang string
		key  Key
		want string
	}{
		{own, "nl", "a.hello", "Nu: hallo Noor"},
		{own, "en", "a.hello", "Hello Noor, until Nu."},
		{own, "nl", "a.signals", "1 signaal of signalen van Noor"},
		{own, "en", "a.signals", "just one from Noor"},
		{own, "nl", "a.word", "ernstig"},
		{c, "nl", "a.hello", "Dag Noor, tot Nu."},
	} {
		if got := tt.c.Text(tt.lang, tt.key, args); got != tt.want {
			t.Errorf("%s %s: got %q, want %q", tt.lang, tt.key, got, tt.want)
		}
	}
}

func TestJudge(t *testing.T) {
	long := strings.Repeat("x", 80)
	c := catalogue(t,
		wordings{"a.hello": {other: "Dag {{.Name}}."}, "a.title": {other: "Kort"}, "a.long": {other: long}, "a.count": {one: "één", other: "{{.Count}}"}, "a.danger": {other: "Bel 112."}},
		wordings{"a.hello": {other: "Hello {{.Name}}."}, "a.title": {other: "Short"}, "a.long": {other: "Short"}, "a.count": {one: "one", other: "{{.Count}}"}, "a.danger": {other: "Call 112."}})
	for name, tt := range map[string]struct {
		lang string
		key  Key
		own  Own
		want string // "" when nothing is wrong
	}{
		"right":             {"nl", "a.hello", Own{Other: "Hoi {{.Name}}\n\nen welkom."}, ""},
		"unknown key":       {"nl", "a.gone", Own{Other: "x"}, "no such text"},
		"unknown language":  {"fy", "a.title", Own{Other: "x"}, "no such text"},
		"a place less":      {"nl", "a.hello", Own{Other: "Dag."}, "must have the same places as the built-in text: {{.Name}}"},
		"another place":     {"en", "a.hello", Own{Other: "Hello {{.Name}} {{.Secret}}"}, "must have the same places as the built-in text: {{.Name}}"},
		"a place too many":  {"en", "a.title", Own{Other: "{{.Name}}"}, "must have the same places as the built-in text: none"},
		"a template":        {"nl", "a.hello", Own{Other: "{{range .Name}}x{{end}}"}, "a place is written {{.Name}}, with a capital and without spaces"},
		"too long a title":  {"nl", "a.title", Own{Other: "Dit is veel te lang voor een titel"}, "34 characters, at most 24 fit"},
		"a title that fits": {"nl", "a.title", Own{Other: strings.Repeat("x", 24)}, ""},
		"too long a label":  {"nl", "a.hello", Own{Other: long + "{{.Name}}"}, "82 characters, at most 75 fit"},
		"twice as long":     {"en", "a.long", Own{Other: long + long}, ""},
		"longer":            {"en", "a.long", Own{Other: long + long + "x"}, "161 characters, at most 160 fit"},
		"empty":             {"nl", "a.title", Own{Other: " "}, "empty"},
		"a control":         {"nl", "a.title", Own{Other: "a\x1bb"}, "a character that cannot be shown"},
		"no number":         {"nl", "a.title", Own{One: "x", Other: "y"}, "does not depend on a number: one text, without one and other"},
		"both for one":      {"nl", "a.count", Own{Other: "{{.Count}} keer"}, ""},
		"danger":            {"nl", "a.danger", Own{Other: "Gevaar? Bel 112!"}, ""},
		"danger without":    {"nl", "a.danger", Own{Other: "Bel de baas."}, "must name 112, as the built-in text does"},
		"without number":    {"nl", "a.count", Own{One: "eens", Other: "vaak"}, "one and other have other places"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := strings.Join(c.Judge(tt.lang, tt.key, tt.own), "; "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			made, err := c.Override(Owns{tt.lang: {tt.key: tt.own}})
			if (err == nil) != (tt.want == "") || (made == nil) != (err != nil) {
				t.Errorf("Override gives %v, %v", made, err)
			}
		})
	}
}

// No built-in text breaks the rules for own wordings, so that each can be copied and changed.
func TestBuiltInTextsAreGoodOwnOnes(t *testing.T) {
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for lang, words := range c.words {
		for key, w := range words {
			if problems := c.Judge(lang, key, Own{One: w.one, Other: w.other}); len(problems) > 0 {
				t.Errorf("%s (%s): %q", key, lang, problems)
			}
		}
	}
	if len(c.Keys()) != len(c.words[Dutch]) {
		t.Errorf("%d keys of %d texts", len(c.Keys()), len(c.words[Dutch]))
	}
}

func TestAvoided(t *testing.T) {
	got := map[string]string{}
	for _, s := range []string{"Doe een melding.", "Je kunt dit Melden", "Vermeld de bron", "aanmelding", "gemeld"} {
		got[s] = Avoided(Dutch, s)
	}
	want := map[string]string{"Doe een melding.": "melding", "Je kunt dit Melden": "Melden", "Vermeld de bron": "", "aanmelding": "", "gemeld": "gemeld"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if Avoided(English, "melding") != "" {
		t.Error("a Dutch word counts in English")
	}
}

// What Judge lets through is shown as it is, with every argument in it, and nothing more.
func FuzzJudge(f *testing.F) {
	c, err := Load()
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"", "Casus {{.Code}}", "{{.Code", "{{.Code}}{{.Code}}", "{{`x`}}", "a}}b{{.Code}}", "\x00{{.Code}}", "{{.Code}} {{.Due}}"} {
		f.Add(s)
	}
	const key, code = "card.case.closed", "K7M-2QX"
	f.Fuzz(func(t *testing.T, s string) {
		own, err := c.Override(Owns{Dutch: {key: {Other: s}}})
		if len(c.Judge(Dutch, key, Own{Other: s})) > 0 {
			if err == nil {
				t.Error("something is wrong, and yet it is taken")
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		got, err := own.Lookup(Dutch, key, Args{"Code": code})
		if err != nil || got != strings.ReplaceAll(s, "{{.Code}}", code) || !strings.Contains(got, code) {
			t.Errorf("%q is shown as %q, %v", s, got, err)
		}
		if _, err := own.Lookup(Dutch, key, nil); !errors.Is(err, ErrNoArg) {
			t.Errorf("without an argument: %v", err)
		}
	})
}
