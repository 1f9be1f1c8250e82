package dialogs

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func (w *world) unreached(a Address) Turn {
	return w.event(Event{Kind: Unreached, From: a, Action: Action{Code: reqCode}})
}

// TestUnreached goes on at once when nobody is left who was asked, and as long as somebody is there
// only notes it.
func TestUnreached(t *testing.T) {
	w := newWorld(t, nil)
	w.unreached(anna)
	if len(w.news()) > 0 || !slices.Equal(w.r().Missed, []Address{anna}) {
		t.Errorf("somebody is left: %v, missed %v", w.news(), w.r().Missed)
	}
	w.unreached(bilal)
	if diff := cmp.Diff([]string{"line.asker.escalated asker"}, w.news()); diff != "" || w.card(deputy) != "card.officer.open" {
		t.Error(diff, w.card(deputy))
	}
	w.unreached(deputy)
	if diff := cmp.Diff([]string{"line.asker.last-resort asker"}, w.news()); diff != "" {
		t.Error(diff)
	}
	w.due()
	if len(w.news()) > 0 {
		t.Errorf("who cannot be reached is reminded: %v", w.news())
	}
	w.give(bilal, cmdTake) // was there after all
	if w.r().Taker != bilal || slices.Contains(w.r().Missed, bilal) {
		t.Errorf("taker %v, missed %v", w.r().Taker, w.r().Missed)
	}
	sound(t, w.r(), w.now)
}

// TestTakerUnreached takes the request back from somebody who is gone, and no more than once.
func TestTakerUnreached(t *testing.T) {
	w := inState(t, Taken)
	w.unreached(anna)
	want := []string{"line.officer.open-again bilal", "line.asker.released asker"}
	if diff := cmp.Diff(want, w.news()); diff != "" || w.r().State != Open {
		t.Error(diff, w.r().State)
	}
	version := w.r().Version
	w.unreached(anna)
	if len(w.news()) > 0 {
		t.Errorf("again: %v, version %d after %d", w.news(), w.r().Version, version)
	}
	w.give(bilal, cmdTake)
	w.unreached(anna)
	if len(w.news()) > 0 || w.r().Taker != bilal {
		t.Errorf("somebody else has it: %v", w.news())
	}
}

// TestPassedOnUnreached: whoever it was passed on to is not there, so everybody is asked.
func TestPassedOnUnreached(t *testing.T) {
	w := inState(t, Taken)
	w.give(anna, cmdPassOn)
	w.unreached(deputy)
	want := []string{"line.officer.open-again anna", "line.officer.open-again bilal", "line.asker.escalated asker"}
	if diff := cmp.Diff(want, w.news()); diff != "" {
		t.Error(diff)
	}
}

// TestAskerUnreached is noted, for the officer to see, until the asker does something.
func TestAskerUnreached(t *testing.T) {
	w := inState(t, Taken)
	w.unreached(asker)
	w.unreached(asker)
	if !w.r().Lost || w.r().State != Taken {
		t.Errorf("lost %v, %s", w.r().Lost, w.r().State)
	}
	found := func(who Address) bool {
		w.press(who, "view")
		return slices.ContainsFunc(w.last.Reply.View.Sections[0].Items, func(i Item) bool { return i.Text != nil && i.Text.Key == "view.request.lost" })
	}
	if !found(anna) || found(asker) {
		t.Error("the officer does not see it, or the asker does")
	}
	w.give(asker, cmdReply)
	if w.r().Lost {
		t.Error("the asker wrote, and counts as not reached")
	}
}

// TestUnreachedOver: of a request that is over, gone or unknown nothing follows, whoever it is.
func TestUnreachedOver(t *testing.T) {
	for _, s := range states {
		for _, who := range []Address{asker, anna, bilal, stranger, {}} {
			w := inState(t, s)
			w.unreached(who)
			sound(t, w.r(), w.now)
			if !w.r().Live() && len(w.last.Lines)+len(w.last.Put) > 0 {
				t.Errorf("%s, %s: something follows", s, who.User)
			}
		}
	}
	w := newWorld(t, nil)
	if out := w.event(Event{Kind: Unreached, From: anna, Action: Action{Code: "ZZZZZZ-1"}}); len(out.Put)+len(out.Lines) > 0 {
		t.Error("something follows of a request that is gone")
	}
}

func TestRequestOfALine(t *testing.T) {
	for key, want := range map[string]string{
		"K7M2QX/1": "K7M2QX-1", "K7M2QX/12.3.0": "K7M2QX-12", "K7M2QX/case": "", "K7M2QX/e5.1": "", "talk/e5.1": "", "talk/1": "talk-1",
		"": "", "/1": "", "K7M2QX": "", "K7M2QX/": "", "K7M2QX/.1": "",
	} {
		if got := (Line{Card: Card{Key: key}}).Request(); got != want {
			t.Errorf("%q is about %q, want %q", key, got, want)
		}
	}
}
