package dialogs

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
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
		"under16": {"rule.parents.under16", "held planned unsafe care", "unsafe care"},
		"16plus":  {"rule.parents.16plus", "consent necessary no", "necessary"},
		"unknown": {"rule.parents.under16 rule.parents.16plus rule.parents.unknown", "find-out consent necessary no", "necessary"},
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

// answeredCase is a case in which everything was answered well, up to and with the share question.
func answeredCase(t *testing.T, special map[string][]string) (*chat, string) {
	t.Helper()
	c := newChat(t)
	code := c.begin()
	walkOn(c, code, special)
	return c, code
}

// TestShareGate: the answer yes is there exactly when the rule of step 5 holds; otherwise the form
// says what is missing.
func TestShareGate(t *testing.T) {
	no := []string{"answer", "no", "reason", "nee"}
	refused := []string{"answer", "refused"}
	for _, tt := range []struct {
		name    string
		special map[string][]string
		out     []string // slots taken out after the walk
		missing string   // "" when yes is there
	}{
		{"with consent", nil, nil, ""},
		{"without, both conditions", map[string][]string{"consent": refused}, nil, ""},
		{"not asked, both conditions", map[string][]string{"consent": {"answer", "not-asked", "why", "te gevaarlijk"}}, nil, ""},
		{"without, not serious", map[string][]string{"consent": refused, "serious": no, "share": no}, nil, "rule.share.ground"},
		{"without, another way", map[string][]string{"consent": refused, "only-way": no, "share": no}, nil, "rule.share.ground"},
		{"talk skipped for safety", map[string][]string{"talk-plan": {"who", "skip"}}, nil, ""},
		{"talk not held", map[string][]string{"talk-held": {"answer", "not-yet"}, "share": no}, nil, "rule.missing.talk"},
		{"skipped without the reason", map[string][]string{"talk-plan": {"who", "skip"}}, []string{"talk-skip"}, "rule.missing.talk"},
		{"no signal", nil, []string{"signal.1"}, "rule.missing.signals"},
		{"counter-signals not asked", nil, []string{"counter.1"}, "rule.missing.signals"},
		{"no decision", nil, []string{"decision.1"}, "rule.missing.advice"},
		{"no risks", nil, []string{"risk.1"}, "rule.missing.risks"},
		{"consent taken out", nil, []string{"consent"}, "rule.share.ground"},
		{"nothing but signals", nil, []string{"counter.1", "decision.1", "talk.1", "risk.1", "consent"}, "rule.missing.signals rule.missing.advice rule.missing.talk rule.missing.risks rule.share.ground"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, code := answeredCase(t, tt.special)
			f := c.facts(code)
			for _, slot := range tt.out {
				takeOut(f.Case, slot)
			}
			q, _ := methodOf(f.Case).Find("share")
			form := q.Form(f, 1)
			var lacking []string
			for _, key := range introOf(form) {
				if strings.HasPrefix(key, "rule.missing.") || key == "rule.share.ground" {
					lacking = append(lacking, key)
				}
			}
			if got := strings.Join(lacking, " "); got != tt.missing {
				t.Errorf("missing %q, want %q", got, tt.missing)
			}
			if got, want := slices.Contains(optionsOf(form, "answer"), "yes"), tt.missing == ""; got != want {
				t.Errorf("yes is there: %v", got)
			}
			if got, want := f.shares(), tt.missing == ""; got != want {
				t.Errorf("step 6 exists: %v", got)
			}
			if rules := introOf(form); !slices.Contains(rules, "rule.share.open") && !slices.Contains(rules, "rule.share.shut") {
				t.Errorf("the rule is not shown: %v", rules)
			}
		})
	}
}

func TestShareYesCannotBeSmuggledIn(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.fill(good["signal"]...)
	c.press(Action{Verb: "ask", Code: code, Slot: "share"})
	c.fill("answer", "yes", "reason", "toch")
	if got := sortedValues(c.last.Reply.Form.Errors); !slices.Equal(got, []string{"answer error.option"}) {
		t.Errorf("errors: %v", got)
	}
	c.press(Action{Verb: "ask", Code: code, Slot: "partner.1"})
	if shown(c.last) != "note.question-gone" {
		t.Errorf("step 6 shows %q", shown(c.last))
	}
}

// TestUndoes: a change of what the gate rests on takes the decision and step 6 out; a change of
// words does not.
func TestUndoes(t *testing.T) {
	for _, tt := range []struct {
		slot  string
		to    []string
		stays bool
	}{
		{"consent", []string{"answer", "refused"}, false},
		{"consent", []string{"answer", "given", "why", "zei het zelf"}, true},
		{"talk-plan", []string{"who", "skip"}, false},
		{"risk.1", goodFor("risk", "serious", "very"), false},
		{"risk.1", goodFor("risk", "what", "loopt vaak weg"), true},
		{"signal.1", goodFor("signal", "fact", "kwam drie keer niet"), true},
	} {
		c, code := answeredCase(t, nil)
		c.answer(code, tt.slot, tt.to...)
		f := c.facts(code)
		if got := f.Has("share"); got != tt.stays {
			t.Errorf("%s to %v: the decision stays: %v", tt.slot, tt.to, got)
		}
		if got := f.shares() && f.Has("partner.1"); got != tt.stays {
			t.Errorf("%s to %v: step 6 stays: %v", tt.slot, tt.to, got)
		}
		if len(f.Answers["partner.1"].V["what"]) == 0 {
			t.Errorf("%s to %v: what was written is lost", tt.slot, tt.to)
		}
	}
}

func TestAgeUndoesParents(t *testing.T) {
	c, code := answeredCase(t, nil)
	c.answer(code, "age", "band", "16plus")
	if next := c.next(code); next != "parents" {
		t.Errorf("next is %q", next)
	}
	c.press(Action{Verb: "next", Code: code})
	if v := c.form.Values["answer"]; v != nil {
		t.Errorf("an answer of the other rule is filled in: %v", v)
	}
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

// TestFeedback: a date that is not past, reminders on the day and once more, and what was heard.
func TestFeedback(t *testing.T) {
	c, code := answeredCase(t, map[string][]string{"partner.1": goodFor("partner", "feedback", "no", "feedback-date", "")})
	for _, tt := range []struct{ date, want string }{
		{"", "feedback-date error.needed"}, {"2026-11-23", "feedback-date error.past"}, {"2026-11-24", ""}, {"2026-12-01", ""},
	} {
		c.answer(code, "partner.1", goodFor("partner", "feedback-date", tt.date)...)
		got := ""
		if c.form != nil {
			got = strings.Join(sortedValues(c.form.Errors), ", ")
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.date, got, tt.want)
		}
	}
	at := time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	if f := c.facts(code); len(f.Remind) != 1 || !f.Remind[0].At.Equal(at) || !f.Wake().Equal(at) {
		t.Fatalf("reminders: %+v", f.Remind)
	}
	var said []string
	for range 3 {
		c.now = c.facts(code).Wake()
		c.due(CaseKey(code))
		said = append(said, strings.Join(keysOf(c.last), " "))
	}
	if diff := cmp.Diff([]string{"line.feedback card.case.step", "line.feedback card.case.step", "line.warn"}, said); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	c.now = at
	if next := c.next(code); next != "feedback.1" {
		t.Errorf("next is %q", next)
	}
	c.answer(code, "feedback.1", good["feedback"]...)
	if f := c.facts(code); !f.Has("feedback.1") || len(f.Remind) != 0 {
		t.Errorf("after the feedback: %v, reminders %+v", f.Has("feedback.1"), f.Remind)
	}
}

func TestFollowUp(t *testing.T) {
	c, code := answeredCase(t, nil)
	c.press(Action{Verb: "ask", Code: code, Slot: "follow-up.1"})
	if shown(c.last) != "note.question-gone" {
		t.Errorf("without an opinion: %q", shown(c.last))
	}
	c.answer(code, "signal.1", goodFor("signal", "opinion", "voelt zich alleen")...)
	c.press(Action{Verb: "ask", Code: code, Slot: "follow-up.1"})
	if o := c.form.field("opinion").Options; len(o) != 1 || o[0].Own != "voelt zich alleen" {
		t.Errorf("opinions: %+v", o)
	}
	c.fill(good["follow-up"]...)
	if !c.facts(code).Is("follow-up.1", "turned", "refuted") {
		t.Error("the follow-up is not stored")
	}
}
