package dialogs

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestToldBack: the officer who advised hears what was done with it, also after the request was closed,
// and reads it in the view alone.
func TestToldBack(t *testing.T) {
	for _, s := range []State{Answered, Closed} {
		w := inState(t, s)
		if w.press(asker, "tell"); w.last.Reply.Form == nil || !w.last.Reply.Form.Fields[0].Free {
			t.Fatalf("%s: no form, or one that is not looked through: %v", s, w.last.Reply)
		}
		for i := range MaxOutcomes {
			w.give(asker, cmdTell)
			if diff := cmp.Diff([]string{"line.officer.told anna"}, w.news()); diff != "" || noteKey(w.last) != "note.request.told" {
				t.Error(s, i, diff, noteKey(w.last))
			}
			quiet(t, w.last.Lines)
			mustSpeak(t, w.last)
		}
		if w.r().State != s {
			t.Errorf("%s became %s", s, w.r().State)
		}
		if w.give(asker, cmdTell); noteKey(w.last) != "refuse.full" && w.last.Reply.View == nil {
			t.Errorf("%s: one too many: %v", s, w.last.Reply)
		}
		for _, who := range []Address{asker, anna} {
			w.press(who, "view")
			sections := w.last.Reply.View.Sections
			i := slices.IndexFunc(sections, func(x Section) bool { return x.Heading != nil && x.Heading.Key == "view.request.outcome" })
			if i < 0 || len(sections[i].Items) != MaxOutcomes || !strings.Contains(sections[i].Items[0].Own, canary) {
				t.Errorf("%s: %s does not read it", s, who.User)
			}
		}
	}
}

// TestToldTwice counts the same form sent twice once.
func TestToldTwice(t *testing.T) {
	w := inState(t, Closed)
	text := map[string][]string{"text": {secret("samen gepraat")}}
	w.submit(asker, "tell", text)
	if w.submit(asker, "tell", text); noteKey(w.last) != "note.request.already" || len(w.r().Outcome) != 1 {
		t.Errorf("%q, %d told", noteKey(w.last), len(w.r().Outcome))
	}
}

// TestToldWithNames looks through it before it is stored.
func TestToldWithNames(t *testing.T) {
	w := inState(t, Closed)
	w.submit(asker, "tell", map[string][]string{"text": {"Bel Mohammed Jansen op 06-12345678."}})
	if w.last.Reply.Form == nil || len(w.last.Reply.Form.Errors) == 0 || len(w.r().Outcome) > 0 {
		t.Errorf("stored: %d, shown %v", len(w.r().Outcome), w.last.Reply)
	}
}

// TestNotTold: in the other states there is nothing to tell of, and nobody but the asker tells.
func TestNotTold(t *testing.T) {
	for s, want := range map[State]string{Open: "refuse.no-advice", Taken: "refuse.no-advice-yet", Withdrawn: "refuse.withdrawn", Expired: "refuse.expired"} {
		if got := noteKey(inState(t, s).press(asker, "tell")); got != want {
			t.Errorf("%s: %q", s, got)
		}
	}
	if got := noteKey(inState(t, Closed).press(anna, "tell")); got != "refuse.asker-only" {
		t.Errorf("the officer tells: %q", got)
	}
}

// TestOpinionIsAskedOf once, with the warning that the case expires, while it is open and not written
// down yet.
func TestOpinionIsAskedOf(t *testing.T) {
	for name, tt := range map[string]struct {
		opinion string
		then    func(*chat, string)
		want    []string
	}{
		"no opinion": {"", func(*chat, string) {}, []string{"line.warn"}},
		"an opinion": {"volgens mij verveelt hij zich", func(*chat, string) {}, []string{"line.opinions", "line.warn"}},
		"written down": {"volgens mij verveelt hij zich", func(c *chat, code string) {
			c.answer(code, "follow-up.1", "opinion", "signal.1", "turned", "refuted", "note", "hij heeft een baan")
		}, []string{"line.warn"}},
	} {
		c := newChat(t)
		code := c.begin()
		fv := good["signal"]
		if tt.opinion != "" {
			fv = append(slices.Clone(fv), "opinion", tt.opinion)
		}
		c.fill(fv...)
		tt.then(c, code)
		k := c.facts(code).Case
		c.now = k.Wake()
		if diff := cmp.Diff(tt.want, keysOf(c.due(k.Key()))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if tt.opinion != "" && len(tt.want) == 2 {
			c.button("ask")
			if c.form == nil || c.form.Action.Slot != "follow-up.1" {
				t.Errorf("%s: the button leads to %v", name, shown(c.last))
			}
		}
	}
}
