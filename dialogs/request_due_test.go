package dialogs

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestSilentTaker reminds the taker alone, then offers the request to the others.
func TestSilentTaker(t *testing.T) {
	w := inState(t, Taken)
	w.due()
	if diff := cmp.Diff([]string{"line.officer.remind-taken anna"}, w.news()); diff != "" {
		t.Error(diff)
	}
	if !w.now.Equal(start.Add(w.org.Pace.Lease / 2)) {
		t.Errorf("reminded at %v", w.now)
	}
	w.due()
	if !w.now.Equal(start.Add(w.org.Pace.Lease)) {
		t.Errorf("returned at %v", w.now)
	}
	want := []string{"line.officer.returned anna", "line.officer.open-again bilal", "line.asker.returned asker"}
	if diff := cmp.Diff(want, w.news()); diff != "" {
		t.Error(diff)
	}
	if w.r().State != Open || !w.r().Taker.IsZero() || !w.r().Due.Equal(w.now.Add(w.org.Pace.Answer)) {
		t.Errorf("%s, taker %v, due %v", w.r().State, w.r().Taker, w.r().Due)
	}
	w.give(anna, cmdTake) // may still take it
	if w.r().Taker != anna {
		t.Error("who was silent cannot take it again")
	}
}

// TestTakerLeft offers the request to the others at the next moment when its taker is no officer any
// more: also while it waits for the asker.
func TestTakerLeft(t *testing.T) {
	for _, cmd := range []command{"", cmdAskBack} {
		w := inState(t, Taken)
		if cmd != "" {
			w.give(anna, cmd)
		}
		w.org.Tiers[0] = w.org.Tiers[0][1:]
		w.due()
		if diff := cmp.Diff([]string{"line.officer.open-again bilal", "line.asker.released asker"}, w.news()); diff != "" {
			t.Error(diff)
		}
		if w.r().State != Open || !w.now.Before(start.Add(w.org.Pace.Lease)) {
			t.Errorf("%s at %v", w.r().State, w.now)
		}
		sound(t, w.r(), w.now)
	}
}

// TestLate handles a moment that came after the next one as well: the machine stood still.
func TestLate(t *testing.T) {
	w := inState(t, Taken)
	w.wait(w.org.Pace.Lease + time.Hour)
	w.due()
	if w.r().State != Open {
		t.Errorf("%s: a reminder after the time is over helps nobody", w.r().State)
	}
	w.wait(w.org.Pace.Request - w.org.Pace.Warn)
	w.due()
	if !slices.Contains(w.news(), "line.asker.warn asker") || !slices.Contains(w.news(), "line.asker.escalated asker") {
		t.Errorf("the warning and the escalation together: %v", w.news())
	}
	sound(t, w.r(), w.now)
}

// TestEarly does nothing before the moment, and nothing when it is over.
func TestEarly(t *testing.T) {
	for _, s := range states {
		w := inState(t, s)
		before := clone(t, w.r())
		out := w.event(Event{Kind: Due, Action: Action{Code: "request/" + reqCode}})
		if len(out.Put)+len(out.Lines) > 0 {
			t.Errorf("%s: something follows", s)
		}
		if diff := cmp.Diff(before, w.r()); diff != "" {
			t.Error(s, diff)
		}
	}
}

// TestWaitingForAsker reminds the asker alone, at most five times.
func TestWaitingForAsker(t *testing.T) {
	w := inState(t, Taken)
	w.give(anna, cmdAskBack)
	if diff := cmp.Diff([]string{"line.asker.asked-back asker"}, w.news()); diff != "" {
		t.Error(diff)
	}
	wait := w.org.Pace.Nudge
	for i := range MaxReminders {
		before := w.now
		w.due()
		if got := w.now.Sub(before); got != wait {
			t.Errorf("reminder %d after %v, want %v", i, got, wait)
		}
		wait *= 2
		if diff := cmp.Diff([]string{"line.asker.remind-reply asker"}, w.news()); diff != "" {
			t.Error(i, diff)
		}
	}
	w.due()
	if diff := cmp.Diff([]string{"line.asker.warn-asked asker", "line.officer.warn anna"}, w.news()); diff != "" {
		t.Error(diff)
	}
	w.give(asker, cmdReply)
	if diff := cmp.Diff([]string{"line.officer.replied anna"}, w.news()); diff != "" {
		t.Error(diff)
	}
	if w.r().Waits != TheOfficer || w.r().Reminded != 0 {
		t.Errorf("waits for %s, %d reminders", w.r().Waits, w.r().Reminded)
	}
}

// TestAnswered reminds the asker once and closes by itself.
func TestAnswered(t *testing.T) {
	w := inState(t, Answered)
	w.due()
	if diff := cmp.Diff([]string{"line.asker.remind-answered asker"}, w.news()); diff != "" {
		t.Error(diff)
	}
	w.due()
	if diff := cmp.Diff([]string{"line.asker.lapsed asker"}, w.news()); diff != "" {
		t.Error(diff)
	}
	if w.r().State != Closed || !w.now.Equal(start.Add(w.org.Pace.Close)) {
		t.Errorf("%s at %v", w.r().State, w.now)
	}
}

// TestFreshAdvice does not let a request expire right after its advice, or after asking on.
func TestFreshAdvice(t *testing.T) {
	w := newWorld(t, nil)
	end := w.r().Ends
	w.now = end.Add(-time.Hour)
	w.event(Event{Kind: Due, Action: Action{Code: "request/" + reqCode}})
	w.give(anna, cmdTake)
	if !w.r().Ends.Equal(end) || !w.r().Due.Equal(end) {
		t.Errorf("taking it puts the end off to %v; promised %v", w.r().Ends, w.r().Due)
	}
	w.give(anna, cmdAnswer)
	if want := w.now.Add(w.org.Pace.Close); !w.r().Ends.Equal(want) || !w.r().Due.Equal(want) {
		t.Errorf("ends %v, due %v, want %v", w.r().Ends, w.r().Due, want)
	}
	w.wait(w.org.Pace.Close - time.Minute)
	w.give(asker, cmdAskOn)
	if lease := w.r().Due.Sub(w.now); lease != w.org.Pace.Lease {
		t.Errorf("%v to answer", lease)
	}
}

// TestLastRungIsQuiet: while nobody takes an urgent request it is looked after every quarter of an
// hour, for a month; nobody's cards are touched for that.
func TestLastRungIsQuiet(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	for c.form.Action.Slot != "ask.1" {
		c.fill(good[questionOf(c.form.Action.Slot)]...)
	}
	c.fill(goodFor("ask", "urgent", "urgent")...)
	c.fill("answer", "send")
	for range MaxReminders + 2 {
		r := c.facts(code).request(1)
		c.now = r.Wake()
		c.due(r.Key())
	}
	for range 3 {
		r := c.facts(code).request(1)
		c.now = r.Wake()
		if out := c.due(r.Key()); len(out.Lines) > 0 || len(out.Put) == 0 {
			t.Errorf("%d records, lines: %v", len(out.Put), keysOf(out))
		}
	}
	c.do(Event{Kind: Pressed, From: anna, Action: Action{Verb: "take", Code: code + "-1"}})
	if !slices.ContainsFunc(c.last.Lines, func(l Line) bool { return l.Card.Key == code+"/1" && l.To == asker }) {
		t.Errorf("taken: %v", keysOf(c.last))
	}
}
