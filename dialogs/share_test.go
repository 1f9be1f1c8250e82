package dialogs

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

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
