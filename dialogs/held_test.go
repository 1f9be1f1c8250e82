package dialogs

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// inOffice has a request that Anna took on Friday, on the Saturday after.
func inOffice(t *testing.T, answered bool) *world {
	w := newOffice(t, "Fri 2026-11-20 16:50", nil)
	w.give(anna, cmdTake)
	if answered {
		w.give(anna, cmdAnswer)
	}
	w.now = clockAt(t, "Sat 2026-11-21 12:00")
	return w
}

// TestHeldUntilMonday: what the asker does in the weekend is stored at once, and said on Monday at nine.
func TestHeldUntilMonday(t *testing.T) {
	for _, tt := range []struct {
		cmd      command
		answered bool
		want     string
	}{
		{cmdReply, false, "line.officer.replied anna"},
		{cmdReveal, false, "line.officer.revealed anna"},
		{cmdWithdraw, false, "line.officer.withdrawn anna"},
		{cmdAskOn, true, "line.officer.asked-on anna"},
		{cmdThank, true, "line.officer.thanked anna"},
		{cmdTell, true, "line.officer.told anna"},
	} {
		w := inOffice(t, tt.answered)
		w.give(asker, tt.cmd)
		if len(w.news()) > 0 {
			t.Errorf("%s: said on Saturday: %v", tt.cmd, w.news())
		}
		quiet(t, w.last.Lines)
		sound(t, w.r(), w.now)
		w.due()
		if diff := cmp.Diff([]string{tt.want}, w.news()); diff != "" || clock(t, w.now) != "Mon 2026-11-23 09:00" {
			t.Errorf("%s: at %s %s", tt.cmd, clock(t, w.now), diff)
		}
		mustSpeak(t, w.last)
		if len(w.r().Held) > 0 {
			t.Errorf("%s: still held", tt.cmd)
		}
		sound(t, w.r(), w.now)
	}
}

// TestHeldNoLonger: the last of several lines says what matters, and nothing is said that was seen to.
func TestHeldNoLonger(t *testing.T) {
	monday := func(w *world) {
		w.now = clockAt(t, "Mon 2026-11-23 09:00")
		w.event(Event{Kind: Due, Action: Action{Code: "request/" + reqCode}})
	}
	for name, tt := range map[string]struct {
		then func(*world)
		want []string
	}{
		"twice":              {func(w *world) { w.give(asker, cmdReply) }, []string{"line.officer.replied anna"}},
		"withdrawn":          {func(w *world) { w.give(asker, cmdWithdraw) }, []string{"line.officer.withdrawn anna"}},
		"read and answered":  {func(w *world) { w.give(anna, cmdAnswer) }, nil},
		"given back":         {func(w *world) { w.give(anna, cmdRelease) }, nil},
		"left the directory": {func(w *world) { w.org.Tiers[0] = w.org.Tiers[0][1:] }, nil},
		"away since": {func(w *world) {
			w.absent(clockAt(t, "Tue 2026-11-24 09:00"), anna)
		}, nil},
	} {
		w := inOffice(t, false)
		w.give(asker, cmdReply)
		tt.then(w)
		monday(w)
		var got []string
		for _, n := range w.news() {
			if n != "line.officer.open-again bilal" && n != "line.asker.released asker" {
				got = append(got, n)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if name == "away since" {
			for len(w.news()) == 0 {
				w.due()
			}
			if !slices.Equal(w.news(), []string{"line.officer.returned anna", "line.officer.open-again bilal", "line.asker.returned asker"}) || clock(t, w.now) != "Tue 2026-11-24 09:00" {
				t.Errorf("%s: %v at %s", name, w.news(), clock(t, w.now))
			}
		}
	}
}

// TestUrgentIsNotHeld: an urgent request is said at once, whatever the hour.
func TestUrgentIsNotHeld(t *testing.T) {
	w := newOffice(t, "Sat 2026-11-21 03:00", urgently)
	w.give(anna, cmdTake)
	w.give(asker, cmdReply)
	if diff := cmp.Diff([]string{"line.officer.replied anna"}, w.news()); diff != "" {
		t.Error(diff)
	}
}

// TestPassedOnInTheEvening: the card comes with the line, on the next working morning; the asker has
// the promise that counts from then.
func TestPassedOnInTheEvening(t *testing.T) {
	w := newOffice(t, "Fri 2026-11-20 12:00", nil)
	w.give(anna, cmdTake)
	w.now = clockAt(t, "Fri 2026-11-20 20:00")
	w.give(anna, cmdPassOn)
	if diff := cmp.Diff([]string{"line.asker.passed-on asker"}, w.news()); diff != "" || w.card(deputy) != "" || noteKey(w.last) != "note.request.passed-on-later" {
		t.Error(diff, w.card(deputy), noteKey(w.last))
	}
	mustSpeak(t, w.last)
	if got := clock(t, w.r().Due); got != "Mon 2026-11-23 13:00" {
		t.Errorf("promised %s", got)
	}
	w.due()
	if diff := cmp.Diff([]string{"line.officer.passed-on deputy"}, w.news()); diff != "" || w.card(deputy) != "card.officer.open" {
		t.Error(diff, w.card(deputy))
	}
	mustSpeak(t, w.last)
	w.give(deputy, cmdTake)
	if w.r().Taker != deputy {
		t.Error("the deputy could not take it")
	}
}

// TestPassTargets leaves out who is away, who was not reached, and who comes too late.
func TestPassTargets(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*world)
		want   []string
	}{
		"everyone":    {func(*world) {}, []string{"chat/bilal", "chat/deputy"}},
		"away":        {func(w *world) { w.absent(clockAt(t, "Thu 2026-12-31 09:00"), deputy) }, []string{"chat/bilal"}},
		"not reached": {func(w *world) { w.r().Missed = []Address{bilal} }, []string{"chat/deputy"}},
		"comes too late": {func(w *world) {
			w.org.Tiers[1][0].Hours = mustWeek(t, "mon 09:00-10:00")
		}, []string{"chat/bilal"}},
	} {
		w := newOffice(t, "Tue 2026-11-24 12:00", nil)
		w.give(anna, cmdTake)
		tt.change(w)
		w.press(anna, "pass-on")
		var got []string
		for _, o := range w.last.Reply.Form.Fields[0].Options {
			got = append(got, o.Value)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
