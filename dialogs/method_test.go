package dialogs

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/texts"
)

// good are values that pass every check, by question.
var good = map[string][]string{
	"signal":       {"fact", "kwam twee keer niet", "source", "self", "since", "sinds mei"},
	"signal-more":  {"answer", "no"},
	"diagnosis":    {"any", "no"},
	"list":         {"used", "none"},
	"counter":      {"any", "none"},
	"counter-more": {"answer", "no"},
	"order":        {"first", "advice"},
	"colleague":    {"involved", "no"},
	"acute":        {"fact", "zegt dat het vanavond gebeurt", "whom", "young"},
	"ask":          {"questions", "serious", "urgent", "normal"},
	"send":         {"answer", "send"},
	"decision":     {"outcome", "talk", "reason", "omdat het kan"},
	"external":     {"from", "lse", "out", "praat rustig", "outcome", "attention", "reason", "omdat het kan"},
	"go-on":        {"answer", "yes"},
	"age":          {"band", "under16"},
	"talk-plan":    {"who", "self", "with", "young"},
	"talk-skip":    {"whom", "young", "indications", "dreigde met weglopen"},
	"talk-prepare": {"goal", "begrijpen hoe het gaat"},
	"talk-held":    {"answer", "yes"},
	"talk":         {"date", "2026-11-23", "with", "young", "who", "self", "told", "goal", "reaction", "schrok", "agreed", "volgende week weer"},
	"talk-more":    {"answer", "no"},
	"parents":      {"answer", "planned"},
	"risk":         {"any", "yes", "whom", "young", "what", "loopt weg", "serious", "serious", "term", "short", "basis", "het gesprek"},
	"risk-more":    {"answer", "no"},
	"risk-advice":  {"again", "no", "why", "het is net gevraagd"},
	"procedure":    {"who", "teamleider", "involved", "yes"},
	"consent":      {"answer", "given"},
	"serious":      {"answer", "yes", "reason", "om het risico"},
	"only-way":     {"answer", "yes", "reason", "alles is geprobeerd"},
	"share":        {"answer", "yes", "reason", "het moet"},
	"partner": {
		"whom", "police", "what", "het signaal", "why", "kan ingrijpen", "steps-done", "gesprek", "mine", "blijf in contact",
		"theirs", "gaan langs", "feedback", "yes", "feedback-date", "2026-12-01",
	},
	"partner-more": {"answer", "no"},
	"feedback":     {"date", "2026-11-24", "heard", "er is gepraat"},
	"follow-up":    {"opinion", "signal.1", "turned", "refuted", "note", "het bleek anders"},
}

// goodFor are good values with some of the fields changed.
func goodFor(slot string, changed ...string) []string {
	var fv []string
	base := good[questionOf(slot)]
	for i := 0; i < len(base); i += 2 {
		if !has2(changed, base[i]) {
			fv = append(fv, base[i], base[i+1])
		}
	}
	for i := 0; i < len(changed); i += 2 {
		if changed[i+1] != "" {
			fv = append(fv, changed[i], changed[i+1])
		}
	}
	return fv
}

func has2(fv []string, field string) bool {
	for i := 0; i < len(fv); i += 2 {
		if fv[i] == field {
			return true
		}
	}
	return false
}

// walkOn presses on and answers well until nothing is asked, and gives the slots in order. special
// gives other values for a slot. Advice comes as soon as it is asked for.
func walkOn(c *chat, code string, special map[string][]string) []string {
	c.tb.Helper()
	var slots []string
	for range 100 {
		slot := c.next(code)
		if slot == "" {
			if f := c.facts(code); f.waits() {
				slots = append(slots, "(advice)")
				c.advise(code, len(f.Rounds), "talk")
				continue
			}
			return slots
		}
		c.press(Action{Verb: "next", Code: code})
		fv, ok := special[slot]
		if !ok {
			fv = good[questionOf(slot)]
		}
		c.fill(fv...)
		if c.form != nil && len(c.form.Errors) > 0 {
			c.tb.Fatalf("%s: %v", slot, sortedValues(c.form.Errors))
		}
		slots = append(slots, slot)
	}
	c.tb.Fatalf("no end: %v", slots)
	return nil
}

func TestWalks(t *testing.T) {
	first := "signal.1 signal-more.1 diagnosis list counter.1 order "
	advice := "colleague ask.1 send.1 (advice) decision.1 "
	talk := "age talk-plan talk-prepare talk-held talk.1 talk-more.1 parents "
	rest := "risk.1 risk-more.1 risk-advice procedure consent share partner.1 partner-more.1"
	for name, tt := range map[string]struct {
		special map[string][]string
		want    string
	}{
		"advice first": {nil, first + advice + talk + rest},
		"talk first":   {map[string][]string{"order": {"first", "talk"}}, first + talk + advice + rest},
		"talked already": {
			map[string][]string{"order": {"first", "talked"}},
			first + "age talk.1 talk-more.1 parents " + advice + rest,
		},
		"talk held before the plan": {
			map[string][]string{"talk-plan": {"who", "already", "with", "young"}},
			first + advice + "age talk-plan talk.1 talk-more.1 parents " + rest,
		},
		"talk skipped for safety": {
			map[string][]string{"talk-plan": {"who", "skip"}},
			first + advice + "age talk-plan talk-skip parents " + rest,
		},
		"talk still to come": {
			map[string][]string{"talk-held": {"answer", "not-yet"}, "share": {"answer", "no", "reason", "eerst het gesprek"}},
			first + advice + "age talk-plan talk-prepare talk-held parents risk.1 risk-more.1 risk-advice procedure consent share",
		},
		"several of each": {
			map[string][]string{
				"signal-more.1": {"answer", "yes"}, "counter.1": goodFor("counter", "any", "yes", "fact", "helpt zijn zusje", "source", "self"),
				"counter-more.1": {"answer", "yes"}, "counter.2": {"fact", "heeft plannen", "source", "young"},
				"talk-more.1": {"answer", "yes"}, "risk-more.1": {"answer", "yes"}, "partner-more.1": {"answer", "yes"},
			},
			"signal.1 signal-more.1 signal.2 signal-more.2 diagnosis list counter.1 counter-more.1 counter.2 counter-more.2 order " + advice +
				"age talk-plan talk-prepare talk-held talk.1 talk-more.1 talk.2 talk-more.2 parents " +
				"risk.1 risk-more.1 risk.2 risk-more.2 risk-advice procedure consent share partner.1 partner-more.1 partner.2 partner-more.2",
		},
		"no consent": {
			map[string][]string{"consent": {"answer", "refused"}},
			first + advice + talk + "risk.1 risk-more.1 risk-advice procedure consent serious only-way share partner.1 partner-more.1",
		},
		"no risk": {
			map[string][]string{"risk.1": {"any", "none", "basis", "niets gezien"}, "share": {"answer", "no", "reason", "geen risico"}},
			first + advice + talk + "risk.1 risk-advice procedure consent share",
		},
		"advice again about the risks": {
			map[string][]string{"risk-advice": {"again", "yes"}},
			first + advice + talk + "risk.1 risk-more.1 risk-advice ask.2 send.2 (advice) decision.2 procedure consent share partner.1 partner-more.1",
		},
		"more advice from the officers": {
			map[string][]string{"decision.1": {"outcome", "more", "where", "officer", "reason", "twijfel"}},
			first + "colleague ask.1 send.1 (advice) decision.1 ask.2 send.2 (advice) decision.2 " + talk + rest,
		},
		"more advice from outside, twice": {
			map[string][]string{
				"decision.1": {"outcome", "more", "where", "outside", "reason", "twijfel"},
				"external.1": goodFor("external", "outcome", "more", "where", "outside"),
			},
			first + "colleague ask.1 send.1 (advice) decision.1 external.1 external.2 " + talk + rest,
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			got := walkOn(c, c.begin(), tt.special)
			if diff := cmp.Diff(strings.Fields(tt.want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestTextsOfQuestions(t *testing.T) {
	c := newChat(t)
	f := Facts{Case: &Case{Code: "C00000", Owner: asker, Answers: map[string]Answer{}}, Env: Env{Now: start, Org: c.org}, N: 1}
	names := map[string]bool{}
	for _, q := range methodOf(f.Case).Questions {
		if names[q.Name] {
			t.Errorf("%s: twice", q.Name)
		}
		names[q.Name] = true
		form := q.Form(f, 1)
		mustFit(t, form.Title, 24)
		for _, spec := range q.Fields {
			field := spec.field("q." + q.Name)
			mustFit(t, field.Label, 75)
			for _, o := range field.Options {
				mustFit(t, o.Label, 75)
			}
			if (spec.Kind == Choice || spec.Kind == Multi) && len(spec.Options) == 0 && !slices.Contains([]string{"leave-out", "opinion"}, spec.Name) {
				t.Errorf("%s.%s: no options", q.Name, spec.Name)
			}
		}
		for _, name := range q.Undoes {
			if !slices.ContainsFunc(methodOf(f.Case).Questions, func(x *Question) bool { return x.Name == name }) {
				t.Errorf("%s undoes %s, which is not there", q.Name, name)
			}
		}
	}
}

// mustFit fails when a text is not there in a language, or is too long for its place.
func mustFit(t *testing.T, p Phrase, most int) {
	t.Helper()
	words, err := catalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"nl", "en"} {
		s, err := words.Lookup(lang, p.Key, p.Args)
		if err != nil && !errors.Is(err, texts.ErrNoArg) {
			t.Errorf("%s (%s): %v", p.Key, lang, err)
		}
		if n := utf8.RuneCountInString(s); n > most {
			t.Errorf("%s (%s): %d characters, at most %d fit", p.Key, lang, n, most)
		}
	}
}
