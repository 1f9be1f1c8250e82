package dialogs

import (
	"slices"
	"strings"
	"testing"
)

// TestView shows each side what it may read.
func TestView(t *testing.T) {
	w := inState(t, Answered)
	w.give(asker, cmdAskOn)
	own := func(who Address) (string, string) {
		out := w.press(who, "view")
		if out.Reply.View == nil || len(out.Put)+len(out.Lines) > 0 {
			t.Fatalf("%s: %v", who.User, out.Reply)
		}
		return show2(out.Reply.View), string(out.Reply.View.Sections[0].Items[0].Text.Key)
	}
	text, status := own(asker)
	for _, want := range []string{"view.advice.title", "view.advice.own-weighing", "view.message.you", "snap.signal", secret("fact")} {
		if !strings.Contains(text, want) {
			t.Errorf("the asker does not read %s", want)
		}
	}
	if status != "card.asker.taken" {
		t.Errorf("status %s", status)
	}
	text, status = own(bilal)
	for _, want := range []string{"view.request.anonymous", "view.message.asker", secret("fact")} {
		if !strings.Contains(text, want) {
			t.Errorf("the officer does not read %s", want)
		}
	}
	if strings.Contains(text, "asker\"") || strings.Contains(text, "own-weighing") || status != "card.officer.taken" {
		t.Errorf("the officer reads %s, status %s", text, status)
	}
	w = inState(t, Withdrawn)
	if got := noteKey(w.press(anna, "view")); got != "refuse.withdrawn" {
		t.Errorf("withdrawn: %q", got)
	}
	if v := w.press(asker, "view").Reply.View; v == nil || strings.Contains(show2(v), "view.request.you") {
		t.Errorf("the asker sees what became of it, and nothing about readers: %v", v)
	}
}

// show2 writes a view out, also sections without a heading.
func show2(v *View) string {
	s := slices.Clone(v.Sections)
	for i := range s {
		if s[i].Heading == nil {
			s[i].Heading = &Phrase{Key: "-"}
		}
	}
	return show(s)
}
