package dialogs

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/texts"
)

// TestFormsOpen presses every button that opens a form, and looks at the form.
func TestFormsOpen(t *testing.T) {
	for _, tt := range []struct {
		state  State
		who    Address
		verb   string
		fields string // name:kind, with ! for text the other side reads
	}{
		{Open, asker, "reply", "text:long!"},
		{Open, asker, "withdraw", ""},
		{Open, asker, "reveal", ""},
		{Open, bilal, "decline", ""},
		{Taken, anna, "ask-back", "text:long!"},
		{Taken, anna, "pass-on", "to:choice"},
		{Taken, anna, "answer", "interpretation:long! serious:choice term:choice decision:choice steps:long!"},
		{Answered, anna, "answer", "interpretation:long! serious:choice term:choice decision:choice steps:long!"},
		{Answered, asker, "ask-on", "text:long!"},
		{Open, bilal, "more", "what:choice"},
	} {
		w := inState(t, tt.state)
		out := w.press(tt.who, tt.verb)
		form := out.Reply.Form
		if form == nil {
			t.Errorf("%s in %s: no form, but %v", tt.verb, tt.state, out.Reply)
			continue
		}
		var fields []string
		for _, f := range form.Fields {
			s := f.Name + ":" + string(f.Kind)
			if f.Free {
				s += "!"
			}
			fields = append(fields, s)
			checkKeys(t, f.Label.Key)
			for _, o := range f.Options {
				if o.Own == "" {
					checkKeys(t, o.Label.Key)
				}
			}
		}
		if diff := cmp.Diff(tt.fields, strings.Join(fields, " ")); diff != "" {
			t.Error(tt.verb, diff)
		}
		if form.Action.Verb != tt.verb || form.Action.Code != reqCode || len(out.Put) > 0 {
			t.Errorf("%s: %v, %d records", tt.verb, form.Action, len(out.Put))
		}
		checkKeys(t, form.Title.Key, form.Submit, form.Intro[0].Key)
	}
}

func checkKeys(t *testing.T, keys ...texts.Key) {
	t.Helper()
	for _, k := range keys {
		if !texts.Known(k) {
			t.Errorf("no text %s", k)
		}
	}
}

// TestGuarded refuses what could identify somebody, from an officer as well, before it is stored.
func TestGuarded(t *testing.T) {
	text := "Bel 06-12345678 even."
	for _, tt := range []struct {
		who   Address
		cmd   command
		field string
	}{{anna, cmdAnswer, "steps"}, {anna, cmdAskBack, "text"}, {asker, cmdReply, "text"}} {
		w := inState(t, Taken)
		v := w.filled(tt.cmd)
		v[tt.field] = []string{text}
		out := w.submit(tt.who, string(tt.cmd), v)
		if out.Reply.Form == nil || out.Reply.Form.Errors[tt.field].Key == "" || len(out.Put)+len(out.Lines) > 0 {
			t.Errorf("%s: %v, %d records", tt.cmd, out.Reply, len(out.Put))
		}
	}
}

// TestFineStaysFine: of two false alarms, the one declared to be nobody first is not found again when
// the other one is declared.
func TestFineStaysFine(t *testing.T) {
	w := inState(t, Taken)
	const text = "Fatima en Jeroen waren er niet bij."
	send := func(chosen ...string) *Form {
		return w.submit(asker, "reply", map[string][]string{"text": {text}, "text-deid": chosen}).Reply.Form
	}
	if f := send(); f == nil || f.field("text-deid") == nil || len(f.field("text-deid").Options) != 3 {
		t.Fatalf("found: %+v", f)
	}
	form := send("fine:fatima")
	if form == nil || !slices.Equal(form.Values["text-deid"], []string{"fine:fatima"}) || !form.field("text-deid").offers("fine:jeroen") {
		t.Fatalf("after the first: %+v", form)
	}
	if form = send(append(form.Values["text-deid"], "fine:jeroen")...); form != nil {
		t.Errorf("after the second: %+v", form.Errors)
	}
}

// TestFineInTwoFields: the same where the two stand in different fields.
func TestFineInTwoFields(t *testing.T) {
	w := inState(t, Taken)
	v := w.filled(cmdAnswer)
	v["interpretation"], v["steps"] = []string{"Fatima was er niet bij."}, []string{"Jeroen was er niet bij."}
	v["interpretation-deid"] = []string{"fine:fatima"}
	form := w.submit(anna, "answer", v).Reply.Form
	if form == nil || form.Errors["steps"].Key == "" || form.Errors["interpretation"].Key != "" {
		t.Fatalf("after the first: %+v", form)
	}
	v["interpretation-deid"], v["steps-deid"] = form.Values["interpretation-deid"], []string{"fine:jeroen"}
	if form = w.submit(anna, "answer", v).Reply.Form; form != nil {
		t.Errorf("after the second: %+v", form.Errors)
	}
}

// TestReplacedFits: a wording that makes the text longer than can be filled in is not stored, and not
// lost either: the author has their own text back, to shorten.
func TestReplacedFits(t *testing.T) {
	w := inState(t, Taken)
	text := "Jan belde mij. " + strings.Repeat("ja ", (MaxLong-15)/3)
	for utf8.RuneCountInString(text) < MaxLong {
		text += "."
	}
	out := w.submit(asker, "reply", map[string][]string{"text": {text}})
	proposed := out.Reply.Form.Sections[len(out.Reply.Form.Sections)-1].Items[1].Own
	if utf8.RuneCountInString(proposed) <= MaxLong {
		t.Fatalf("the proposal is not longer: %.60q", proposed)
	}
	out = w.submit(asker, "reply", map[string][]string{"text": {text}, "text-deid": {"replace"}})
	for _, m := range w.r().Exchange {
		if utf8.RuneCountInString(m.Text) > MaxLong {
			t.Errorf("stored %d characters", utf8.RuneCountInString(m.Text))
		}
	}
	form := out.Reply.Form
	if form == nil || form.Errors["text"].Key != "error.long" || form.Values["text"][0] != strings.TrimSpace(text) || form.field("text-deid") == nil {
		t.Errorf("shown: %+v", out.Reply)
	}
}

// TestAnswerForm shows what was asked above the fields, and the last advice in them.
func TestAnswerForm(t *testing.T) {
	w := inState(t, Taken)
	question := w.filled(cmdReply)["text"][0]
	w.give(asker, cmdReply)
	form := w.press(anna, "answer").Reply.Form
	if got := show(form.Sections); !strings.Contains(got, question) || !strings.Contains(got, secret("fact")) {
		t.Errorf("above it stands %s", got)
	}
	if len(form.Values) > 0 {
		t.Errorf("filled in already: %v", form.Values)
	}
	filled := w.filled(cmdAnswer)
	w.give(anna, cmdAnswer)
	if diff := cmp.Diff(filled, w.press(anna, "answer").Reply.Form.Values); diff != "" {
		t.Error(diff)
	}
}

// TestBadForms shows the form again with what was filled in and what is wrong.
func TestBadForms(t *testing.T) {
	w := inState(t, Taken)
	out := w.submit(anna, "answer", map[string][]string{
		"interpretation": {"kan van alles zijn"}, "serious": {"10"}, "steps": {" \u202e "}, "smuggled": {"x"},
	})
	form := out.Reply.Form
	if form == nil || len(out.Put)+len(out.Lines) > 0 {
		t.Fatalf("%v, %d records, %d lines", out.Reply, len(out.Put), len(out.Lines))
	}
	var wrong []string
	for name := range form.Errors {
		wrong = append(wrong, name)
	}
	slices.Sort(wrong)
	if diff := cmp.Diff([]string{"decision", "serious", "steps", "term"}, wrong); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string][]string{"interpretation": {"kan van alles zijn"}, "serious": {"10"}}, form.Values); diff != "" {
		t.Error(diff)
	}
	if out := w.submit(anna, "pass-on", map[string][]string{"to": {"chat/stranger"}}); out.Reply.Form == nil || out.Reply.Form.Errors["to"].Key == "" {
		t.Errorf("passed on to a stranger: %v", out.Reply)
	}
	if out := w.submit(anna, "pass-on", map[string][]string{"to": {"chat/asker"}}); out.Reply.Form == nil {
		t.Errorf("passed on to the asker: %v", out.Reply)
	}
}

// TestNothingIsLost gives people their text back when something happened while they wrote.
func TestNothingIsLost(t *testing.T) {
	for _, tt := range []struct {
		state State
		who   Address
		cmd   command
		want  texts.Key
		lost  int // texts shown back
	}{
		{Withdrawn, anna, cmdAnswer, "refuse.withdrawn", 2},
		{Withdrawn, anna, cmdAskBack, "refuse.withdrawn", 1},
		{Taken, bilal, cmdAnswer, "refuse.taken", 2},
		{Answered, asker, cmdReply, "refuse.use-ask-on", 1},
		{Closed, asker, cmdAskOn, "refuse.closed", 1},
		{Expired, asker, cmdReply, "refuse.expired", 1},
		{Open, anna, cmdAskBack, "refuse.take-first", 1},
	} {
		w := inState(t, tt.state)
		out := w.give(tt.who, tt.cmd)
		v := out.Reply.View
		if v == nil || len(out.Put)+len(out.Lines) > 0 {
			t.Errorf("%s in %s: %v", tt.cmd, tt.state, out.Reply)
			continue
		}
		if got := v.Sections[0].Items[0].Text.Key; got != tt.want {
			t.Errorf("%s in %s: %s, want %s", tt.cmd, tt.state, got, tt.want)
		}
		if got := v.Sections[1].Items; len(got) != tt.lost || !strings.Contains(got[0].Own, canary) {
			t.Errorf("%s in %s: gives back %v", tt.cmd, tt.state, got)
		}
	}
	if got := noteKey(inState(t, Withdrawn).give(anna, cmdDecline)); got != "refuse.withdrawn" {
		t.Errorf("nothing written, nothing to give back: %q", got)
	}
}

// TestTwice takes a form that is sent twice for one.
func TestTwice(t *testing.T) {
	for _, tt := range []struct {
		state State
		who   Address
		cmd   command
		want  string
	}{
		{Open, asker, cmdReply, "note.request.already"},
		{Taken, asker, cmdReply, "note.request.already"},
		{Taken, anna, cmdAskBack, "note.request.already"},
		{Taken, anna, cmdAnswer, "note.request.already"},
		{Answered, asker, cmdAskOn, "note.request.already"},
		{Answered, asker, cmdThank, "refuse.closed"},
		{Open, anna, cmdTake, "refuse.mine"},
		{Open, asker, cmdWithdraw, "refuse.withdrawn"},
		{Open, asker, cmdReveal, "refuse.named"},
	} {
		w := inState(t, tt.state)
		v := w.filled(tt.cmd)
		send := func() Turn {
			if v == nil {
				return w.press(tt.who, string(tt.cmd))
			}
			return w.submit(tt.who, string(tt.cmd), v)
		}
		if first := send(); len(first.Put) != 1 {
			t.Errorf("%s: %v", tt.cmd, first.Reply)
		}
		if again := send(); noteKey(again) != tt.want || len(again.Put)+len(again.Lines) > 0 {
			t.Errorf("%s again: %q, want %q; %d records", tt.cmd, noteKey(again), tt.want, len(again.Put))
		}
	}
}

func TestReveal(t *testing.T) {
	w := newWorld(t, nil)
	nameless := func(kind Kind, v map[string][]string) Turn {
		return w.event(Event{Kind: kind, From: asker, Action: Action{Verb: "reveal", Code: reqCode}, Values: v})
	}
	form := nameless(Pressed, nil).Reply.Form
	if len(form.Fields) != 1 || form.Fields[0].Free {
		t.Errorf("a name is asked for when none is known, and not taken for a slip: %v", form.Fields)
	}
	if out := nameless(Submitted, nil); out.Reply.Form == nil || w.r().Name != "" {
		t.Error("no name, and revealed all the same")
	}
	nameless(Submitted, map[string][]string{"name": {"Sam"}})
	if w.r().Name != "Sam" {
		t.Errorf("name %q", w.r().Name)
	}
	w = newWorld(t, nil)
	w.submit(asker, "reveal", map[string][]string{"name": {"iemand anders"}})
	if w.r().Name != secret("naam") {
		t.Errorf("the messenger's name counts where there is one: %q", w.r().Name)
	}
}

// TestFull refuses the message that does not fit any more, and gives it back.
func TestFull(t *testing.T) {
	w := inState(t, Taken)
	for range MaxExchange {
		w.give(asker, cmdReply)
	}
	if len(w.r().Exchange) != MaxExchange {
		t.Fatalf("%d messages", len(w.r().Exchange))
	}
	for _, step := range []struct {
		who Address
		cmd command
	}{{asker, cmdReply}, {anna, cmdAskBack}} {
		if out := w.give(step.who, step.cmd); out.Reply.View == nil || out.Reply.View.Sections[0].Items[0].Text.Key != "refuse.full" {
			t.Errorf("%s: %v", step.cmd, out.Reply)
		}
	}
	for range MaxAdvice {
		w.give(anna, cmdAnswer)
	}
	if w.give(anna, cmdAnswer); len(w.r().Advice) != MaxAdvice {
		t.Errorf("%d advices", len(w.r().Advice))
	}
}

// TestTextIsChecked sees to it that the check for identifying details is asked for on both sides.
func TestTextIsChecked(t *testing.T) {
	for _, form := range []formOf{answerForm, askBackForm, replyForm, askOnForm} {
		f := form(&turn{env: Env{Org: testOrg()}}, &Request{})
		for _, field := range f.Fields {
			if (field.Kind == Long) != field.Free {
				t.Errorf("%s.%s: free %v", f.Action.Verb, field.Name, field.Free)
			}
		}
	}
}
