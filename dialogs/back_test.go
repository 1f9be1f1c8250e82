package dialogs

import (
	"slices"
	"testing"
)

// TestBack: takes out the answer that was given last and asks it again, filled in; twice the same
// press goes back once.
func TestBack(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.fill(good["signal"]...)
	c.fill(good["signal-more"]...)
	c.say("terug")
	said := c.last
	for range 2 {
		c.last = said
		c.button("back")
		if got := shown(c.last); got != "answer signal-more.1" {
			t.Fatalf("back shows %q", got)
		}
		if got := c.form.Values["answer"]; !slices.Equal(got, []string{"no"}) {
			t.Errorf("filled in: %v", got)
		}
	}
	if f := c.facts(code); f.Has("signal-more.1") || !f.Has("signal.1") {
		t.Error("not that one answer is out")
	}
	c.submit(Action{Verb: "chosen", Code: code}, "what", "back")
	if got := shown(c.last); got != "answer signal.1" {
		t.Errorf("once more shows %q", got)
	}
}

// TestOldBack: a button to go back that is no longer about the last answer takes nothing out.
func TestOldBack(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.fill(good["signal"]...)
	c.say("terug")
	said := c.last
	c.press(Action{Verb: "next", Code: code})
	c.fill(good["signal-more"]...)
	c.last = said
	c.button("back")
	if f := c.facts(code); shown(c.last) != "answer signal.1" || !f.Has("signal.1") {
		t.Errorf("shows %q, the answer stands: %v", shown(c.last), f.Has("signal.1"))
	}
}

func TestBackStopsAtSending(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.next(code) != "" {
		c.press(Action{Verb: "next", Code: code})
		c.fill(good[questionOf(c.form.Action.Slot)]...)
	}
	if got := keysOf(c.say("terug")); !slices.Equal(got, []string{"line.back.sent"}) {
		t.Errorf("said: %v", got)
	}
	for _, slot := range []string{"ask.1", "send.1"} {
		c.press(Action{Verb: "ask", Code: code, Slot: slot})
		if got := shown(c.last); got != "note.sent-already" {
			t.Errorf("%s: %q", slot, got)
		}
	}
	c.say("wijzig")
	c.button("change")
	if o := optionsOf(c.form, "slot"); slices.Contains(o, "ask.1") || slices.Contains(o, "signal-more.1") || !slices.Contains(o, "signal.1") {
		t.Errorf("can be changed: %v", o)
	}
	c.fill("slot", "signal.1")
	if got := c.form.Values["fact"]; shown(c.last) != "answer signal.1" || !slices.Equal(got, []string{"kwam twee keer niet"}) {
		t.Errorf("shows %q with %v", shown(c.last), got)
	}
}

// TestTwoAnswers: whoever answers at two places at once is shown both.
func TestTwoAnswers(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	first := c.form.Action
	c.fill(good["signal"]...)
	c.submit(first, good["signal"]...)
	if got := shown(c.last); got != "answer signal-more.1" {
		t.Errorf("the same twice: %q", got)
	}
	c.submit(first, goodFor("signal", "fact", "iets anders")...)
	form := c.form
	if form == nil || form.Intro[0].Key != "form.changed-meanwhile" || form.Values["fact"][0] != "iets anders" || form.Sections[0].Items[0].Own != "kwam twee keer niet" {
		t.Fatalf("another answer: %+v", form)
	}
	if got := c.facts(code).Get("signal.1", "fact"); got != "kwam twee keer niet" {
		t.Errorf("stored: %q", got)
	}
	c.fill(goodFor("signal", "fact", "iets anders")...)
	if got := c.facts(code).Get("signal.1", "fact"); got != "iets anders" {
		t.Errorf("after the choice: %q", got)
	}
}

// TestSendChange: changing what is about to be sent goes back to the request, which stays filled in.
func TestSendChange(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.form == nil || c.form.Action.Slot != "send.1" {
		c.fill(good[questionOf(c.form.Action.Slot)]...)
	}
	if len(c.form.Sections) == 0 {
		t.Error("there is no preview")
	}
	c.fill("answer", "change")
	if got := shown(c.last); got != "answer ask.1" || c.form.Values["questions"][0] != "serious" {
		t.Fatalf("shows %q with %v", got, c.form.Values)
	}
	c.fill(goodFor("ask", "urgent", "urgent")...)
	c.fill("answer", "send")
	if r := c.facts(code).request(1); r == nil || !r.Urgent {
		t.Errorf("request: %+v", r)
	}
}

// TestQuestionGone: whoever answers a question that is gone gets a sentence, and their text back.
func TestQuestionGone(t *testing.T) {
	c, code := answeredCase(t, nil)
	c.press(Action{Verb: "ask", Code: code, Slot: "partner.1"})
	form := c.form
	c.answer(code, "consent", "answer", "refused")
	c.form = form
	c.fill(goodFor("partner", "what", "een lang verhaal")...)
	if v := c.last.Reply.View; v == nil || v.Sections[0].Items[0].Text.Key != "note.question-gone" || v.Sections[0].Items[1].Own != "een lang verhaal" {
		t.Errorf("shows %q: %+v", shown(c.last), v)
	}
	if got := c.facts(code).Answers["partner.1"].V["what"]; got[0] == "een lang verhaal" {
		t.Error("it is stored all the same")
	}
	for _, slot := range []string{"no-such", "signal.99", "signal.0", "share.1", "parents.x"} {
		c.submit(Action{Verb: "answer", Code: code, Slot: slot}, "fact", "iets")
		if got := shown(c.last); got != "note.question-gone" {
			t.Errorf("%s: %q", slot, got)
		}
	}
	c.submit(Action{Verb: "answer", Code: "B2B2B2", Slot: "signal.1"}, "fact", "een lang verhaal") // erased meanwhile
	if v := c.last.Reply.View; v == nil || v.Sections[0].Items[0].Text.Key != "note.gone" || v.Sections[0].Items[1].Own != "een lang verhaal" {
		t.Errorf("shows %q: %+v", shown(c.last), v)
	}
	c.press(Action{Verb: "next", Code: "B2B2B2"})
	if got := shown(c.last); got != "note.gone" {
		t.Errorf("an old button: %q", got)
	}
}
