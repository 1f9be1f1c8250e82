package dialogs

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCaseCard: the card says where the case stands, at each point of the walk, and never more than
// three buttons.
func TestCaseCard(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	var got []string
	look := func() {
		f := c.facts(code)
		card := (&turn{env: f.Env, recs: Records{Cases: map[string]*Case{code: f.Case}, Requests: f.Requests}}).caseState(f.Case)
		if len(card.Buttons) > 3 {
			t.Errorf("%s has %d buttons", card.Text, len(card.Buttons))
		}
		if s := string(card.Text); len(got) == 0 || got[len(got)-1] != s {
			got = append(got, s)
		}
	}
	look()
	for range 100 {
		slot := c.next(code)
		if slot == "" && !c.facts(code).waits() {
			break
		}
		if slot == "" {
			c.do(Event{Kind: Pressed, From: anna, Action: Action{Verb: "take", Code: code + "-1"}})
			c.do(Event{Kind: Submitted, From: anna, Action: Action{Verb: "ask-back", Code: code + "-1"}, Values: map[string][]string{"text": {"sinds wanneer?"}}})
			look()
			c.do(Event{Kind: Submitted, From: asker, Action: Action{Verb: "reply", Code: code + "-1"}, Values: map[string][]string{"text": {"sinds mei"}}})
			look()
			c.advise(code, 1, "talk")
		} else {
			c.answer(code, slot, good[questionOf(slot)]...)
		}
		look()
	}
	c.submit(Action{Verb: "chosen", Code: code}, "what", "close")
	look()
	want := []string{
		"card.case.new", "card.case.step", "card.case.waiting", "card.case.asked", "card.case.waiting",
		"card.case.advice", "card.case.step", "card.case.feedback", "card.case.closed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestCardFollowsTheRequest: what an officer does shows on the asker's case card.
func TestCardFollowsTheRequest(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.next(code) != "" {
		c.answer(code, c.next(code), good[questionOf(c.next(code))]...)
	}
	c.advise(code, 1, "talk")
	i := slices.IndexFunc(c.last.Lines, func(l Line) bool { return l.Card.Key == code+"/case" })
	if i < 0 || c.last.Lines[i].To != asker || c.last.Lines[i].Card.Text != "card.case.advice" {
		t.Errorf("lines: %v", keysOf(c.last))
	}
}

// TestCardsHoldNothingWritten: no card of a whole walk has what was filled in (promise 3).
func TestCardsHoldNothingWritten(t *testing.T) {
	special := map[string][]string{}
	for name, fv := range good {
		fv = slices.Clone(fv)
		for i := 0; i < len(fv); i += 2 {
			if strings.Contains(fv[i+1], " ") {
				fv[i+1] = secret(fv[i+1])
			}
		}
		special[name], special[name+".1"] = fv, fv
	}
	c := newChat(t)
	code := c.begin()
	for range 100 {
		slot := c.next(code)
		if slot == "" && !c.facts(code).waits() {
			break
		} else if slot == "" {
			c.advise(code, 1, "talk")
		} else {
			c.answer(code, slot, special[questionOf(slot)]...)
		}
		quiet(t, c.last.Lines)
	}
	for _, text := range []string{"overzicht", "verder", "terug", "wijzig", "pauze", "wis"} {
		quiet(t, c.say(text).Lines)
	}
}

// TestCaseView shows every answer, and nothing that only steers.
func TestCaseView(t *testing.T) {
	c, code := answeredCase(t, map[string][]string{"signal.1": goodFor("signal", "opinion", "voelt zich alleen")})
	c.answer(code, "follow-up.1", good["follow-up"]...)
	v := c.press(Action{Verb: "read", Code: code}).Reply.View
	var headings, texts []string
	for _, s := range v.Sections {
		if s.Heading != nil {
			headings = append(headings, string(s.Heading.Key))
		}
		for _, i := range s.Items {
			texts = append(texts, i.Own)
			if i.Text != nil {
				texts = append(texts, string(i.Text.Key))
			}
			if i.Own == "" && i.Text == nil {
				t.Errorf("an empty item: %+v", i.Label)
			}
		}
	}
	if diff := cmp.Diff([]string{"step.1", "step.2", "step.3", "step.4", "step.5", "step.6"}, headings); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, want := range []string{"kwam twee keer niet", "q.signal.source.self", "voelt zich alleen", "q.follow-up.turned.refuted", "23-11-2026", "het kan iets anders zijn", "q.share.answer.yes", "gaan langs"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	for _, no := range []string{"q.send.answer.send", "q.signal-more.answer.no", "q.talk-held.answer.yes"} {
		if slices.Contains(texts, no) {
			t.Errorf("%q is shown", no)
		}
	}
}

// TestMenu: each choice is there when it can be done, and does it.
func TestMenu(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	offers := func() string {
		c.press(Action{Verb: "more", Code: code})
		return strings.Join(optionsOf(c.form, "what"), " ")
	}
	if got, want := offers(), "acute pause know exercise erase"; got != want {
		t.Errorf("at the start: %q, want %q", got, want)
	}
	c.answer(code, "signal.1", goodFor("signal", "opinion", "voelt zich alleen")...)
	for c.next(code) != "" {
		c.answer(code, c.next(code), good[questionOf(c.next(code))]...)
	}
	if got, want := offers(), "acute change back signal counter follow-up go-on talk note pause close know exercise erase"; got != want {
		t.Errorf("waiting: %q, want %q", got, want)
	}
	c.advise(code, 1, "talk")
	walkOn(c, code, nil)
	if got, want := offers(), "acute change back signal counter follow-up round talk risk feedback note pause close know exercise erase"; got != want {
		t.Errorf("done: %q, want %q", got, want)
	}
	for choice, want := range map[string]string{
		"acute": "note.acute", "change": "changing ", "back": "answer partner-more.1", "signal": "answer signal.2", "counter": "answer counter.2",
		"follow-up": "answer follow-up.1", "round": "answer ask.2", "talk": "answer talk.2", "risk": "answer risk.2",
		"feedback": "answer feedback.1", "pause": "line.pause", "erase": "erased ",
	} {
		if got := shown(c.submit(Action{Verb: "chosen", Code: code}, "what", choice)); got != want {
			t.Errorf("%s: shows %q, want %q", choice, got, want)
		}
	}
	c.submit(Action{Verb: "chosen", Code: code}, "what", "reopen")
	if c.form == nil || c.form.Errors["what"].Key != "error.option" {
		t.Errorf("a choice that is not there: %q", shown(c.last))
	}
}

func TestCloseAndReopen(t *testing.T) {
	c, code := answeredCase(t, nil)
	c.submit(Action{Verb: "chosen", Code: code}, "what", "close")
	if f := c.facts(code); f.Closed.IsZero() || len(f.Remind) != 0 {
		t.Errorf("closed %v, reminders %v", f.Closed, f.Remind)
	}
	if got := shown(c.press(Action{Verb: "next", Code: code})); got != "note.closed" {
		t.Errorf("next: %q", got)
	}
	if got := keysOf(c.say("verder")); !slices.Equal(got, []string{"line.no-cases"}) {
		t.Errorf("said: %v", got)
	}
	if got := keysOf(c.say("verder " + code)); !slices.Equal(got, []string{"card.case.closed"}) {
		t.Errorf("said with the code: %v", got)
	}
	c.submit(Action{Verb: "chosen", Code: code}, "what", "reopen")
	if !c.facts(code).Closed.IsZero() {
		t.Error("it is still closed")
	}
}

func TestOverviewOfManyAndOfAnOfficer(t *testing.T) {
	c := newChat(t)
	for range 5 {
		c.begin()
		c.fill(good["signal"]...)
	}
	c.say("overzicht")
	c.button("overview")
	if v := c.last.Reply.View; v == nil || len(v.Sections) != 5 {
		t.Errorf("shows %q", shown(c.last))
	}
	got := c.do(Event{Kind: Said, From: anna, Text: "overzicht"})
	if keys := keysOf(got); !slices.Contains(keys, "line.board.none") {
		t.Errorf("an officer sees %v", keys)
	}
}

// TestForgottenTalk: a talk that expired before its cases gets them back when they are used.
func TestForgottenTalk(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.fill(good["signal"]...)
	delete(c.store, TalkKey(asker))
	c.press(Action{Verb: "next", Code: code})
	if got := keysOf(c.say("overzicht")); !slices.Equal(got, []string{"card.case.step"}) {
		t.Errorf("overview: %v", got)
	}
}
