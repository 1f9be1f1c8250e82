package adaptertest

import (
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

func testSaid(t *testing.T, k *check) {
	k.replies(func(bot.Event) (bot.Reply, error) { return bot.Reply{Note: "Dag Anna."}, nil })
	seen := k.do(t, k.Anna, Act{Say: "start <b>*nu*</b> & hier"})
	e := k.only(t)
	if e.Kind != bot.Said || e.From != k.Anna || e.ID == "" {
		t.Errorf("got %s %q from %v, want said from %v with an id", e.Kind, e.ID, e.From, k.Anna)
	}
	if want := "start <b>*nu*</b> & hier"; e.Text != want {
		t.Errorf("text %q, want what was typed: %q", e.Text, want)
	}
	if !seen.Acked || !strings.Contains(seen.Text, "Dag Anna.") {
		t.Errorf("seen %+v, want it taken and the note shown", seen)
	}
}

func testOrder(t *testing.T, k *check) {
	var busy atomic.Int32
	k.replies(func(bot.Event) (bot.Reply, error) {
		if busy.Add(1) > 1 {
			t.Error("two events of one person are handled at the same time")
		}
		for range 100 {
			runtime.Gosched() // leave room for the next one to come too early
		}
		busy.Add(-1)
		return bot.Reply{}, nil
	})
	var acts []Act
	var want, got []string
	for i := range 10 {
		text := fmt.Sprintf("regel %d", i)
		acts, want = append(acts, Act{Say: text}), append(want, text)
	}
	k.Do(t, k.Anna, acts...)
	ids := map[string]bool{}
	for _, e := range k.got() {
		got = append(got, e.Text)
		ids[e.ID] = true
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order of events (-want +got):\n%s", diff)
	}
	if len(ids) != len(want) {
		t.Errorf("%d events have %d ids", len(want), len(ids))
	}
}

func testForm(t *testing.T, k *check) {
	seen := k.openForm(t, k.Anna, someForm())
	if seen.Form.Title != "Signaal" || !strings.Contains(seen.Form.Text, "Schrijf op wat je zag.") {
		t.Errorf("form shows %q with %q", seen.Form.Title, seen.Form.Text)
	}
	fill := map[string][]string{
		"fact": {"Hij zei: \"wacht maar\".\nDaarna liep hij weg."}, "source": {"een collega"},
		"when": {"before"}, "who": {"a", "c"}, "day": {"2026-11-24"},
	}
	seen = k.do(t, k.Anna, Act{Submit: fill})
	if seen.Form != nil || !seen.Acked {
		t.Errorf("after sending: %+v, want the form closed and the event taken", seen)
	}
	e := k.got()[1]
	want := bot.Action{Verb: "answer", Code: "K7M2QX", Slot: "signal.2", Rev: 3}
	if e.Kind != bot.Submitted || e.From != k.Anna || e.Action != want {
		t.Errorf("got %s from %v with %v, want %v", e.Kind, e.From, e.Action, want)
	}
	if diff := cmp.Diff(fill, e.Values); diff != "" {
		t.Errorf("values (-filled in +got):\n%s", diff)
	}
}

func testFormErrors(t *testing.T, k *check) {
	form := someForm()
	k.openForm(t, k.Anna, form)
	k.replies(func(e bot.Event) (bot.Reply, error) {
		back := form
		back.Values, back.Errors = e.Values, map[string]string{"fact": "Dit is nog leeg."}
		return bot.Reply{Form: &back}, nil
	})
	fill := map[string][]string{"source": {"een collega"}, "when": {"now"}, "who": {"b", "c"}, "day": {"2026-11-24"}}
	seen := k.do(t, k.Anna, Act{Submit: fill})
	if seen.Form == nil || !seen.Acked {
		t.Fatalf("after errors: %+v, want the form open and the event taken", seen)
	}
	if diff := cmp.Diff(map[string]string{"fact": "Dit is nog leeg."}, seen.Form.Errors); diff != "" {
		t.Errorf("errors (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(fill, seen.Form.Values); diff != "" {
		t.Errorf("the values did not come back (-filled in +shown):\n%s", diff)
	}
	k.replies(nil)
	k.do(t, k.Anna, Act{Submit: map[string][]string{"fact": {"Nu wel."}}})
	fill["fact"] = []string{"Nu wel."}
	if diff := cmp.Diff(fill, k.got()[2].Values); diff != "" {
		t.Errorf("values sent after the error was mended (-want +got):\n%s", diff)
	}
}

// A form that comes back with errors may ask something it did not ask at first.
func testFormGrows(t *testing.T, k *check) {
	form := someForm()
	k.openForm(t, k.Anna, form)
	form.Fields = append(form.Fields, bot.Field{
		Name: "sure", Kind: bot.Choice, Label: "Klopt dit toch?", Optional: true,
		Options: []bot.Option{{Value: "yes", Label: "Ja"}, {Value: "no", Label: "Nee"}},
	})
	k.replies(func(e bot.Event) (bot.Reply, error) {
		back := form
		back.Values, back.Errors = e.Values, map[string]string{"fact": "Hier staat een naam."}
		return bot.Reply{Form: &back}, nil
	})
	fill := map[string][]string{"fact": {"Piet zei het."}, "when": {"now"}}
	for range 2 {
		seen := k.do(t, k.Anna, Act{Submit: fill})
		if seen.Form == nil || !strings.Contains(seen.Form.Text, "Klopt dit toch?") {
			t.Fatalf("the form with one field more: %+v", seen.Form)
		}
		fill = map[string][]string{"fact": {"Een jongen zei het."}, "sure": {"yes"}}
	}
	if diff := cmp.Diff([]string{"yes"}, k.got()[2].Values["sure"]); diff != "" {
		t.Errorf("the field that came later (-filled in +got):\n%s", diff)
	}
}

func testCancel(t *testing.T, k *check) {
	k.openForm(t, k.Anna, someForm())
	if seen := k.do(t, k.Anna, Act{Cancel: true}); seen.Form != nil {
		t.Errorf("the form is still open: %+v", seen.Form)
	}
	for _, e := range k.got()[1:] {
		if e.Kind != bot.Cancelled || e.Action.Slot != "signal.2" {
			t.Errorf("closing a form gave %s for %v", e.Kind, e.Action)
		}
	}
}

func testHandlerFails(t *testing.T, k *check) {
	k.replies(func(bot.Event) (bot.Reply, error) { return bot.Reply{Note: sorry}, errStore })
	seen := k.do(t, k.Anna, Act{Say: "start"})
	if seen.Acked {
		t.Error("the event was acknowledged though nothing was stored")
	}
	if !strings.Contains(seen.Text, sorry) {
		t.Errorf("the person sees %q, want %q", seen.Text, sorry)
	}
	if strings.Contains(seen.Text, errStore.Error()) {
		t.Errorf("the person sees the operator's error: %q", seen.Text)
	}
}

func testFormFails(t *testing.T, k *check) {
	k.openForm(t, k.Anna, someForm())
	k.replies(func(bot.Event) (bot.Reply, error) { return bot.Reply{Note: sorry}, errStore })
	fill := map[string][]string{"fact": {"Hij zei \"wacht maar\"."}, "when": {"now"}}
	seen := k.do(t, k.Anna, Act{Submit: fill})
	if seen.Form == nil {
		t.Fatal("the form is closed though nothing was stored: what was typed is lost")
	}
	if diff := cmp.Diff(fill, seen.Form.Values); diff != "" {
		t.Errorf("what was typed (-filled in +shown):\n%s", diff)
	}
	if all := seen.Text + seen.Form.Text + fmt.Sprint(seen.Form.Errors); !strings.Contains(all, sorry) {
		t.Errorf("the person sees %q, want %q", all, sorry)
	}
	k.replies(nil)
	if seen := k.do(t, k.Anna, Act{Submit: nil}); !seen.Acked || seen.Form != nil {
		t.Errorf("sent once more: %+v, want it taken and closed", seen)
	}
	events := k.got()
	if diff := cmp.Diff(fill, events[len(events)-1].Values); diff != "" {
		t.Errorf("values sent once more (-want +got):\n%s", diff)
	}
}

func testAgain(t *testing.T, k *check) {
	k.Do(t, k.Anna, Act{Say: "start"}, Act{Again: true}, Act{Say: "start"})
	events := k.got()
	if len(events) < 2 || len(events) > 3 {
		t.Fatalf("%d events, want 3, or 2 where the messenger itself leaves out what comes again", len(events))
	}
	if len(events) == 3 && (events[0].ID != events[1].ID || events[0].Text != events[1].Text) {
		t.Errorf("delivered again: %v, want %v as the first time", events[1], events[0])
	}
	if last := events[len(events)-1]; last.ID == events[0].ID {
		t.Errorf("the same words said anew have the id %q of the first time", last.ID)
	}
}
