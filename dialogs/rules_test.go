package dialogs

import (
	"slices"
	"strings"
	"testing"
)

// TestRules tries the checks of each question: what is wrong, as "field error", in order of field.
func TestRules(t *testing.T) {
	for _, tt := range []struct {
		name, slot string
		values     []string
		want       string
	}{
		{"a signal told by another needs a source", "signal.1", goodFor("signal", "source", "other"), "source-who error.needed"},
		{"so does one that was read", "signal.1", goodFor("signal", "source", "written"), "source-who error.needed"},
		{"so does one seen online", "signal.1", goodFor("signal", "source", "online"), "source-who error.needed"},
		{"one told by the young person does not", "signal.1", goodFor("signal", "source", "young"), ""},
		{"since when is asked", "signal.1", goodFor("signal", "since", ""), "since error.empty"},
		{"an opinion is not needed", "signal.1", goodFor("signal", "opinion", "misschien eenzaam"), ""},
		{"an unknown source", "signal.1", goodFor("signal", "source", "gossip"), "source error.option"},
		{"two sources", "signal.1", append(goodFor("signal"), "source", "young"), "source error.one"},
		{"only emoji", "signal.1", goodFor("signal", "fact", "😀😀"), "fact error.wordless"},
		{"only direction marks", "signal.1", goodFor("signal", "fact", "\u202e\u200f"), "fact error.empty"},
		{"100,000 characters", "signal.1", goodFor("signal", "fact", strings.Repeat("x", 100_000)), "fact error.long"},
		{"a diagnosis needs its what and by whom", "diagnosis", []string{"any", "yes"}, "by error.needed, what error.needed"},
		{"a signal list has a name", "list", []string{"used", "yes"}, "which error.needed"},
		{"a counter-signal is a fact with a source", "counter.1", []string{"any", "yes"}, "fact error.needed, source error.needed"},
		{"and who told it", "counter.1", []string{"any", "yes", "fact", "helpt thuis", "source", "other"}, "source-who error.needed"},
		{"that there is none is an answer", "counter.1", []string{"any", "none"}, ""},
		{"a colleague's advice is written down", "colleague", []string{"involved", "yes"}, "outcome error.needed, when error.needed, who error.needed"},
		{"and was not tomorrow", "colleague", []string{"involved", "yes", "who", "mentor", "when", "2026-11-25", "outcome", "praten"}, "when error.ahead"},
		{"a skipped talk has no company", "talk-plan", []string{"who", "skip"}, ""},
		{"a planned one has", "talk-plan", []string{"who", "self"}, "with error.needed"},
		{"a talk is not in the future", "talk.1", goodFor("talk", "date", "2026-11-25"), "date error.ahead"},
		{"a talk today", "talk.1", goodFor("talk", "date", "2026-11-24"), ""},
		{"a day that is none", "talk.1", goodFor("talk", "date", "morgen"), "date error.date"},
		{"a reaction is asked for", "talk.1", goodFor("talk", "reaction", ""), "reaction error.empty"},
		{"a risk is described", "risk.1", []string{"any", "yes"}, "basis error.empty, serious error.needed, term error.needed, what error.needed, whom error.needed"},
		{"that there is none has a basis", "risk.1", []string{"any", "none"}, "basis error.empty"},
		{"not to ask again has a reason", "risk-advice", []string{"again", "no"}, "why error.needed"},
		{"to ask again has not", "risk-advice", []string{"again", "yes"}, ""},
		{"consent that was not asked has a reason", "consent", []string{"answer", "not-asked"}, "why error.needed"},
		{"consent that was refused need not", "consent", []string{"answer", "refused"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := newChat(t)
			code := c.begin()
			if tt.slot != "signal.1" {
				c.fill(good["signal"]...)
			}
			if questionOf(tt.slot) == "risk-advice" {
				c.answer(code, "risk.1", good["risk"]...)
			}
			c.answer(code, tt.slot, tt.values...)
			got := ""
			if f := c.last.Reply.Form; f != nil {
				got = strings.Join(sortedValues(f.Errors), ", ")
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if has := c.facts(code).Has(tt.slot); has != (tt.want == "") {
				t.Errorf("stored: %v", has)
			}
		})
	}
}

// TestParents: the age decides the rule that is shown, the choices there are, and when a reason is
// needed.
func TestParents(t *testing.T) {
	for band, want := range map[string]struct{ rules, choices, reasons string }{
		"under16": {"rule.parents.under16 know.more", "held planned unsafe care", "unsafe care"},
		"16plus":  {"rule.parents.16plus know.more", "consent necessary no", "necessary"},
		"unknown": {"rule.parents.under16 rule.parents.16plus rule.parents.unknown know.more", "find-out consent necessary no", "necessary"},
	} {
		c := newChat(t)
		code := c.begin()
		c.fill(good["signal"]...)
		c.answer(code, "age", "band", band)
		c.press(Action{Verb: "ask", Code: code, Slot: "parents"})
		form := c.form
		if got := strings.Join(introOf(form), " "); got != want.rules {
			t.Errorf("%s: rules %q, want %q", band, got, want.rules)
		}
		if got := strings.Join(optionsOf(form, "answer"), " "); !sameWords(got, want.choices) {
			t.Errorf("%s: choices %q, want %q", band, got, want.choices)
		}
		for choice := range strings.FieldsSeq(want.choices) {
			c.form = form
			c.fill("answer", choice)
			refused := c.form != nil && c.form.Errors["reason"].Key == "error.needed"
			if refused != slices.Contains(strings.Fields(want.reasons), choice) {
				t.Errorf("%s, %s: reason needed: %v", band, choice, refused)
			}
			c.press(Action{Verb: "ask", Code: code, Slot: "parents"})
			form = c.form
		}
	}
}

func introOf(form *Form) []string {
	var keys []string
	for _, p := range form.Intro {
		keys = append(keys, string(p.Key))
	}
	return keys
}

func optionsOf(form *Form, field string) []string {
	var values []string
	if f := form.field(field); f != nil {
		for _, o := range f.Options {
			values = append(values, o.Value)
		}
	}
	return values
}

func sameWords(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// TestDecisionAfterEachEnd: what can be decided when a round ends, and how.
func TestDecisionAfterEachEnd(t *testing.T) {
	send := func(t *testing.T) (*chat, string) {
		c := newChat(t)
		code := c.begin()
		for c.next(code) != "" {
			c.press(Action{Verb: "next", Code: code})
			c.fill(good[questionOf(c.form.Action.Slot)]...)
		}
		return c, code
	}
	last := func(c *chat, code string) {
		for range 3 {
			c.now = c.now.Add(DefaultPace.Answer)
			c.due(RequestKey(code + "-1"))
		}
	}
	for name, tt := range map[string]struct {
		end  func(*chat, string)
		next string
		who  bool // who advised instead is asked
	}{
		"waiting":     {func(*chat, string) {}, "", false},
		"advised":     {func(c *chat, code string) { c.advise(code, 1, "talk") }, "decision.1", false},
		"last resort": {last, "decision.1", true},
		"expired": {func(c *chat, code string) {
			c.now = c.now.Add(DefaultPace.Request)
			c.due(RequestKey(code + "-1"))
		}, "decision.1", true},
		"gone": {func(c *chat, code string) { delete(c.store, RequestKey(code+"-1")) }, "decision.1", true},
		"withdrawn": {func(c *chat, code string) {
			c.press(Action{Verb: "withdraw", Code: code + "-1"})
			c.fill()
		}, "ask.2", false},
		"not waited for": {func(c *chat, code string) { c.submit(Action{Verb: "chosen", Code: code}, "what", "go-on") }, "age", false},
	} {
		t.Run(name, func(t *testing.T) {
			c, code := send(t)
			tt.end(c, code)
			if got := c.next(code); got != tt.next {
				t.Fatalf("next is %q, want %q", got, tt.next)
			}
			c.press(Action{Verb: "next", Code: code})
			if tt.next != "decision.1" {
				return
			}
			if got := c.form.field("instead") != nil; got != tt.who {
				t.Errorf("asks who advised: %v", got)
			}
			fv := good["decision"]
			if tt.who {
				fv = append(slices.Clone(fv), "instead", "het steunpunt")
			}
			c.fill(fv...)
			if !stepDone(c.facts(code), 2) {
				t.Error("step 2 is not done")
			}
		})
	}
}

// TestDecisionStands: what happens to a request after the decision does not undo the decision.
func TestDecisionStands(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.next(code) != "" {
		c.answer(code, c.next(code), good[questionOf(c.next(code))]...)
	}
	for range 3 {
		c.now = c.now.Add(DefaultPace.Answer)
		c.due(RequestKey(code + "-1"))
	}
	c.answer(code, "decision.1", append(slices.Clone(good["decision"]), "instead", "het steunpunt")...)
	look := func(what string) {
		if f := c.facts(code); !stepDone(f, 2) || f.waits() {
			t.Errorf("%s: step 2 done %v, waits %v", what, stepDone(f, 2), f.waits())
		}
	}
	look("decided")
	c.do(Event{Kind: Pressed, From: anna, Action: Action{Verb: "take", Code: code + "-1"}})
	c.do(Event{Kind: Pressed, From: anna, Action: Action{Verb: "release", Code: code + "-1"}})
	look("offered anew")
	c.press(Action{Verb: "withdraw", Code: code + "-1"})
	c.fill()
	look("withdrawn")
}
