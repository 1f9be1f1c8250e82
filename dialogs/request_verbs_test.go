package dialogs

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMore offers what the table allows, and no more.
func TestMore(t *testing.T) {
	for _, tt := range []struct {
		state State
		who   Address
		want  string
	}{
		{Open, asker, "reveal withdraw"}, {Open, anna, "decline"},
		{Taken, asker, "reveal withdraw"}, {Taken, anna, "ask-back pass-on release decline"}, {Taken, bilal, ""},
		{Answered, asker, "ask-on tell reveal"}, {Answered, anna, ""},
		{Closed, asker, "tell"}, {Withdrawn, asker, ""}, {Expired, anna, ""},
	} {
		out := inState(t, tt.state).press(tt.who, "more")
		var got []string
		if out.Reply.Form != nil {
			for _, o := range out.Reply.Form.Fields[0].Options {
				got = append(got, o.Value)
			}
		} else if noteKey(out) != "note.request.nothing-more" {
			t.Errorf("%s: %q", tt.state, noteKey(out))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Error(tt.state, tt.who.User, diff)
		}
	}
}

// TestMoreLeadsOn opens the chosen form, does what needs none, and refuses what is not there.
func TestMoreLeadsOn(t *testing.T) {
	w := inState(t, Taken)
	if out := w.submit(anna, "more", map[string][]string{"what": {"ask-back"}}); out.Reply.Form == nil || out.Reply.Form.Action.Verb != "ask-back" {
		t.Errorf("ask-back: %v", out.Reply)
	}
	for _, bad := range []string{"", "take", "expire", "niets"} {
		if out := w.submit(anna, "more", map[string][]string{"what": {bad}}); out.Reply.Form == nil || len(out.Reply.Form.Errors) != 1 || len(out.Put) > 0 {
			t.Errorf("%q: %v", bad, out.Reply)
		}
	}
	if got := noteKey(w.submit(bilal, "more", map[string][]string{"what": {"release"}})); got != "refuse.taken" {
		t.Errorf("release by another: %q", got)
	}
	if got := noteKey(w.submit(anna, "more", map[string][]string{"what": {"release"}})); got != "note.request.released" || w.r().State != Open {
		t.Errorf("release: %q, %s", got, w.r().State)
	}
}

// TestRoundTrip is the main way: question, reply, advice, asking on, correction, thanks.
func TestRoundTrip(t *testing.T) {
	w := newWorld(t, nil)
	for _, step := range []struct {
		who   Address
		cmd   command
		state State
		news  string
		note  string
	}{
		{bilal, cmdTake, Taken, "line.asker.taken asker", "note.request.taken"},
		{bilal, cmdAskBack, Taken, "line.asker.asked-back asker", "note.request.asked-back"},
		{asker, cmdReply, Taken, "line.officer.replied bilal", "note.request.replied"},
		{bilal, cmdAnswer, Answered, "line.asker.answered asker", "note.request.answered"},
		{asker, cmdAskOn, Taken, "line.officer.asked-on bilal", "note.request.asked-on"},
		{asker, cmdReveal, Taken, "line.officer.revealed bilal", "note.request.revealed"},
		{bilal, cmdAnswer, Answered, "line.asker.answered-again asker", "note.request.answered"},
		{bilal, cmdAnswer, Answered, "line.asker.answered-again asker", "note.request.answered"},
		{asker, cmdThank, Closed, "line.officer.thanked bilal", "note.request.thanked"},
	} {
		out := w.give(step.who, step.cmd)
		if w.r().State != step.state || strings.Join(w.news(), ", ") != step.news || noteKey(out) != step.note {
			t.Errorf("%s: %s, %v, %q", step.cmd, w.r().State, w.news(), noteKey(out))
		}
		for _, l := range out.Lines {
			if want := map[Address]string{asker: "nl", anna: "nl", bilal: "en"}[l.To]; l.Lang != want {
				t.Errorf("%s: to %s in %s", step.cmd, l.To.User, l.Lang)
			}
		}
		quiet(t, out.Lines)
		sound(t, w.r(), w.now)
	}
	if len(w.r().Advice) != 3 || len(w.r().Exchange) != 3 || w.r().Name != secret("naam") {
		t.Errorf("%d advices, %d messages, name %q", len(w.r().Advice), len(w.r().Exchange), w.r().Name)
	}
	if a := w.r().Advice[0]; a.By != bilal || a.Role != "officer" || a.Decision != "attention" || a.Serious != "some" {
		t.Errorf("advice %v", a)
	}
}

// TestLost gives somebody their text back when the request was erased while they wrote.
func TestLost(t *testing.T) {
	w := inState(t, Taken)
	v := w.filled(cmdAnswer)
	delete(w.recs.Requests, reqCode)
	out := w.submit(anna, "answer", v)
	mustSpeak(t, out)
	if out.Reply.View == nil || len(out.Put)+len(out.Lines) > 0 {
		t.Fatalf("%v", out.Reply)
	}
	shown := show2(out.Reply.View)
	for _, name := range []string{"interpretation", "steps"} {
		if !strings.Contains(shown, v[name][0]) {
			t.Errorf("%s is lost: %s", name, shown)
		}
	}
	if got := noteKey(w.submit(anna, "answer", nil)); got != "note.request.gone" {
		t.Errorf("nothing was written: %q", got)
	}
	if got := noteKey(w.press(anna, "answer")); got != "note.gone" {
		t.Errorf("a press: %q", got)
	}
}

// TestAlone has no colleague to pass on to.
func TestAlone(t *testing.T) {
	w := newWorld(t, func(w *world, _ *Case) { w.org.Tiers = [][]Officer{w.org.Tiers[0][:1]} })
	w.give(anna, cmdTake)
	if got := noteKey(w.press(anna, "pass-on")); got != "refuse.nobody-else" {
		t.Errorf("%q", got)
	}
	w.give(anna, cmdRelease)
	if diff := cmp.Diff([]string{"line.asker.last-resort asker"}, w.news()); diff != "" {
		t.Error(diff)
	}
}
