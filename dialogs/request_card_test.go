package dialogs

import (
	"strings"
	"testing"
)

// TestEverythingSaidHasAText renders every line and card of many situations.
func TestEverythingSaidHasAText(t *testing.T) {
	seen := map[string]bool{}
	w := newWorld(t, nil)
	walkLines(w, 5, seen, func(l Line) {
		checkKeys(t, l.Card.Text)
		for _, b := range l.Card.Buttons {
			checkKeys(t, b.Label)
			a, ok := ParseAction(b.Action)
			if _, known := requestVerbs[a.Verb]; !ok || !known || a.Code != reqCode {
				t.Errorf("a button does %q", b.Action)
			}
		}
		if len(l.Card.Buttons) > 3 || !strings.HasPrefix(l.Card.Key, "K7M2QX/") {
			t.Errorf("card %s has %d buttons", l.Card.Key, len(l.Card.Buttons))
		}
	})
	if len(seen) < 50 {
		t.Errorf("only %d situations", len(seen))
	}
}

func walkLines(w *world, depth int, seen map[string]bool, look func(Line)) {
	for _, l := range w.last.Lines {
		look(l)
	}
	if depth == 0 || !mark(seen, w.r(), w, depth) {
		return
	}
	for _, step := range steps() {
		next := *w
		version := w.r().Version
		if step(&next); next.r().Version != version {
			walkLines(&next, depth-1, seen, look)
		}
	}
}

// TestNoNoise brings only the cards up to date that changed.
func TestNoNoise(t *testing.T) {
	w := newWorld(t, nil)
	if w.give(asker, cmdReply); len(w.last.Lines) > 0 {
		t.Errorf("something added while nobody has it: %v", w.last.Lines)
	}
	w.give(anna, cmdTake)
	for who, want := range map[Address]string{asker: "card.asker.taken", anna: "card.officer.mine", bilal: "card.officer.taken"} {
		if got := w.card(who); got != want {
			t.Errorf("%s: %q, want %q", who.User, got, want)
		}
	}
	w.wait(1)
	w.give(asker, cmdReply) // the promise begins anew
	if w.card(asker) == "" || w.card(anna) == "" {
		t.Errorf("the new promise is on no card: %v", w.last.Lines)
	}
}

// TestLanguages answers the asker in the language of the case, whatever the messenger says.
func TestLanguages(t *testing.T) {
	w := newWorld(t, func(_ *world, c *Case) { c.Lang = "en" })
	for who, want := range map[Address]string{asker: "en", anna: "nl", bilal: "en", deputy: "nl"} {
		if got := w.press(who, "view").Lang; got != want {
			t.Errorf("%s is answered in %s, want %s", who.User, got, want)
		}
	}
	for _, l := range newWorld(t, func(_ *world, c *Case) { c.Lang = "en" }).last.Lines {
		if want := map[Address]string{asker: "en", anna: "nl", bilal: "en"}[l.To]; l.Lang != want {
			t.Errorf("a line to %s in %s, want %s", l.To.User, l.Lang, want)
		}
	}
}
