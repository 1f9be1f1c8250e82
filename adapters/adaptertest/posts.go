package adaptertest

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

func plainPost(line, text string) bot.Post { return bot.Post{Line: line, Text: text} }

func testPost(t *testing.T, k *check) {
	first := k.post(t, k.Anna, plainPost("l1", "Eerste alinea.\n\nTweede alinea."))
	second := k.post(t, k.Anna, plainPost("l2", "Iets anders."))
	if first == second {
		t.Errorf("two posts have the same ref %q", first)
	}
	want := []Post{{Ref: first, Text: "Eerste alinea.\n\nTweede alinea."}, {Ref: second, Text: "Iets anders."}}
	k.chat(t, k.Anna, want)
	k.chat(t, k.Ben, nil)
}

func testUpdate(t *testing.T, k *check) {
	p := bot.Post{Line: "l1", Text: "Wacht op antwoord.", Buttons: []bot.Button{button("Trek in", "withdraw"), button("Lees", "read")}}
	ref := k.post(t, k.Anna, p)
	after := k.post(t, k.Anna, plainPost("l2", "Iets anders."))
	p.Text, p.Buttons = "Er is antwoord.", []bot.Button{button("Bedank", "thank")}
	if err := k.Messenger.Update(t.Context(), k.Anna, ref, p); err != nil {
		t.Fatalf("update: %v", err)
	}
	k.chat(t, k.Anna, []Post{
		{Ref: ref, Text: "Er is antwoord.", Buttons: []string{"Bedank"}},
		{Ref: after, Text: "Iets anders."},
	})
	k.do(t, k.Anna, Act{Press: &Press{Ref: ref}})
	if verb := k.only(t).Action.Verb; verb != "thank" {
		t.Errorf("the updated button gave %q, want thank", verb)
	}
}

func testUpdateGone(t *testing.T, k *check) {
	ref := k.post(t, k.Anna, plainPost("l1", "Straks weg."))
	if err := k.Messenger.Delete(t.Context(), k.Anna, ref); err != nil {
		t.Fatalf("delete: %v", err)
	}
	if err := k.Messenger.Update(t.Context(), k.Anna, ref, plainPost("l1", "Terug?")); err != nil {
		t.Errorf("update of a post that is gone: %v, want no error", err)
	}
	if err := k.Messenger.Delete(t.Context(), k.Anna, ref); err != nil {
		t.Errorf("delete of a post that is gone: %v, want no error", err)
	}
	k.chat(t, k.Anna, nil)
}

func testDelete(t *testing.T, k *check) {
	gone := k.post(t, k.Anna, bot.Post{Line: "l1", Text: "Straks weg.", Buttons: []bot.Button{button("Lees", "read")}})
	stays := k.post(t, k.Anna, plainPost("l2", "Blijft."))
	if err := k.Messenger.Delete(t.Context(), k.Anna, gone); err != nil {
		t.Fatalf("delete: %v", err)
	}
	k.chat(t, k.Anna, []Post{{Ref: stays, Text: "Blijft."}})
}

func testFind(t *testing.T, k *check) {
	f, ok := k.Messenger.(bot.Finder)
	if !ok {
		t.Skip("this messenger is no bot.Finder: it cannot look a line up")
	}
	ref := k.post(t, k.Anna, plainPost("l1", "Ben ik er al?"))
	k.post(t, k.Anna, plainPost("l10", "Een andere."))
	for _, c := range []struct {
		who   bot.Address
		line  string
		found bool
	}{{k.Anna, "l1", true}, {k.Anna, "l", false}, {k.Anna, "l2", false}, {k.Ben, "l1", false}} {
		got, found, err := f.Find(t.Context(), c.who, c.line)
		if err != nil || found != c.found {
			t.Errorf("find %q: found %v, error %v; want found %v", c.line, found, err, c.found)
		}
		if found && got != ref {
			t.Errorf("find %q: ref %q, want %q", c.line, got, ref)
		}
	}
}

func testUnreachable(t *testing.T, k *check) {
	ref, err := k.Messenger.Post(t.Context(), k.Gone, plainPost("l1", "Hallo?"))
	if !errors.Is(err, bot.ErrUnreachable) {
		t.Errorf("post to somebody who is gone: ref %q, error %v; want ErrUnreachable", ref, err)
	}
	if later := (*bot.RetryLater)(nil); errors.As(err, &later) {
		t.Error("somebody who can never be reached is not to be tried again later")
	}
}

func testButtons(t *testing.T, k *check) {
	labels, verbs := []string{"Verder", "Overzicht", "Spoed"}, []string{"next", "overview", "danger"}
	var p bot.Post
	p.Line, p.Text = "l1", "K7M-2QX"
	for i := range labels {
		p.Buttons = append(p.Buttons, button(labels[i], verbs[i]))
	}
	p.Buttons[2].Danger = true
	ref := k.post(t, k.Anna, p)
	k.post(t, k.Anna, plainPost("l2", "Nieuwer."))
	if diff := cmp.Diff(labels, k.Chat(t, k.Anna)[0].Buttons); diff != "" {
		t.Errorf("buttons (-want +got):\n%s", diff)
	}
	for i, verb := range verbs {
		k.do(t, k.Anna, Act{Press: &Press{Ref: ref, Button: i}})
		e := k.got()[i]
		want := bot.Action{Verb: verb, Code: "K7M2QX"}
		if e.Kind != bot.Pressed || e.From != k.Anna || e.Action != want {
			t.Errorf("button %d gave %s from %v with %v, want %v", i, e.Kind, e.From, e.Action, want)
		}
	}
}

func testTooManyButtons(t *testing.T, k *check) {
	p := bot.Post{Line: "l1", Text: "Te veel."}
	for range bot.MaxButtons + 1 {
		p.Buttons = append(p.Buttons, button("Knop", "next"))
	}
	if _, err := k.Messenger.Post(t.Context(), k.Anna, p); err == nil {
		t.Errorf("a post with %d buttons went through", len(p.Buttons))
	}
	k.chat(t, k.Anna, nil)
}

func testConcurrent(t *testing.T, k *check) {
	const each = 20
	people := []bot.Address{k.Anna, k.Ben}
	refs := make([][]string, len(people))
	var all sync.WaitGroup
	for i, who := range people {
		refs[i] = make([]string, each)
		for n := range each {
			all.Go(func() {
				line := fmt.Sprintf("l%d-%d", i, n)
				ref, err := k.Messenger.Post(t.Context(), who, plainPost(line, line))
				if err != nil {
					t.Errorf("post %s: %v", line, err)
				}
				refs[i][n] = ref
			})
		}
	}
	all.Wait()
	for i, who := range people {
		want := map[string]string{}
		for n, ref := range refs[i] {
			want[ref] = fmt.Sprintf("l%d-%d", i, n)
		}
		got := map[string]string{}
		for _, p := range k.Chat(t, who) {
			got[p.Ref] = p.Text
		}
		if diff := cmp.Diff(want, got); diff != "" || len(want) != each {
			t.Errorf("person %d, %d refs (-want +got):\n%s", i, len(want), diff)
		}
	}
}

// chat compares what stands in somebody's conversation.
func (k *check) chat(t *testing.T, who bot.Address, want []Post) {
	t.Helper()
	got := k.Chat(t, who)
	if len(got) == 0 && len(want) == 0 {
		return
	}
	for i := range got {
		if len(got[i].Buttons) == 0 {
			got[i].Buttons = nil
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("conversation (-want +got):\n%s", diff)
	}
}

// only is the one event there was.
func (k *check) only(t *testing.T) bot.Event {
	t.Helper()
	events := k.got()
	if len(events) != 1 {
		t.Fatalf("%d events, want 1: %v", len(events), events)
	}
	return events[0]
}
