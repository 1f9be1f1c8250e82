package adaptertest

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

// needsChannel skips a test where no bot can post in a channel.
func needsChannel(t *testing.T, k *check) {
	t.Helper()
	if k.Channel.IsZero() {
		t.Skip("this messenger has no channels to post in")
	}
}

// A command says where it was given: in a channel a place for posts, in one's own conversation nothing.
func testWhere(t *testing.T, k *check) {
	needsChannel(t, k)
	text := "oefenen samen"
	k.do(t, k.Anna, Act{Command: &text})
	if e := k.only(t); e.Where != k.Channel {
		t.Errorf("given in the channel: where is %v, want %v", e.Where, k.Channel)
	}
	ref := k.post(t, k.Anna, bot.Post{Line: "l1", Text: "K7M-2QX", Buttons: []bot.Button{button("Verder", "next")}})
	k.do(t, k.Anna, Act{Press: &Press{Ref: ref}})
	if e := k.got()[1]; e.Where != (bot.Address{}) {
		t.Errorf("pressed in her own conversation: where is %v, want nothing", e.Where)
	}
	if !k.Mentions {
		return // a command is always given in the channel
	}
	k.do(t, k.Anna, Act{Private: &text})
	if e := k.got()[2]; e.Kind != bot.Commanded || e.Where != (bot.Address{}) {
		t.Errorf("%s in her own conversation: where is %v, want nothing", e.Kind, e.Where)
	}
}

func testChannelPost(t *testing.T, k *check) {
	needsChannel(t, k)
	first := k.post(t, k.Channel, plainPost("l1", "Eerste alinea.\n\nTweede alinea."))
	second := k.post(t, k.Channel, plainPost("l2", "Iets anders."))
	k.inChannel(t, []Post{{Ref: first, Text: "Eerste alinea.\n\nTweede alinea."}, {Ref: second, Text: "Iets anders."}})
	k.chat(t, k.Anna, nil)
	k.chat(t, k.Ben, nil)
}

func testChannelChange(t *testing.T, k *check) {
	needsChannel(t, k)
	p := bot.Post{Line: "l1", Text: "Nog niemand.", Buttons: []bot.Button{button("Feit", "vote"), button("Mening", "vote")}}
	ref := k.post(t, k.Channel, p)
	gone := k.post(t, k.Channel, plainPost("l2", "Straks weg."))
	p.Text, p.Buttons = "Twaalf stemmen.", []bot.Button{button("Feit", "vote")}
	if err := k.Messenger.Update(t.Context(), k.Channel, ref, p); err != nil {
		t.Fatalf("update: %v", err)
	}
	for range 2 { // the second time it is gone, which is no error
		if err := k.Messenger.Delete(t.Context(), k.Channel, gone); err != nil {
			t.Fatalf("delete: %v", err)
		}
	}
	k.inChannel(t, []Post{{Ref: ref, Text: "Twaalf stemmen.", Buttons: []string{"Feit"}}})
	if err := k.Messenger.Update(t.Context(), k.Channel, gone, p); err != nil {
		t.Errorf("update of a post that is gone: %v, want no error", err)
	}
}

// A messenger that may not read along in channels finds nothing there, which is no error; what it finds
// is right.
func testChannelFind(t *testing.T, k *check) {
	needsChannel(t, k)
	f, ok := k.Messenger.(bot.Finder)
	if !ok {
		t.Skip("this messenger is no bot.Finder: it cannot look a line up")
	}
	ref := k.post(t, k.Channel, plainPost("l1", "Ben ik er al?"))
	got, found, err := f.Find(t.Context(), k.Channel, "l1")
	if err != nil || found && got != ref {
		t.Errorf("find: %q %v, error %v; want %q or nothing", got, found, err, ref)
	}
	for _, c := range []struct {
		to   bot.Address
		line string
	}{{k.Channel, "l2"}, {k.Anna, "l1"}} {
		if got, found, err := f.Find(t.Context(), c.to, c.line); err != nil || found {
			t.Errorf("find %q: %q %v, error %v; want nothing", c.line, got, found, err)
		}
	}
}

// Anybody in the channel may press; what follows at once is for the one who pressed alone.
func testChannelPress(t *testing.T, k *check) {
	needsChannel(t, k)
	ref := k.post(t, k.Channel, bot.Post{Line: "l1", Text: "Stelling", Buttons: []bot.Button{button("Feit", "fact"), button("Mening", "opinion")}})
	k.replies(func(e bot.Event) (bot.Reply, error) { return bot.Reply{Note: "Je koos " + e.Action.Verb + "."}, nil })
	for i, c := range []struct {
		who  bot.Address
		verb string
	}{{k.Anna, "fact"}, {k.Ben, "opinion"}} {
		seen := k.do(t, c.who, Act{Press: &Press{Ref: ref, Button: i}})
		e := k.got()[i]
		want := bot.Action{Verb: c.verb, Code: "K7M2QX"}
		if e.Kind != bot.Pressed || e.From != c.who || e.Where != k.Channel || e.Action != want || e.ID == "" {
			t.Errorf("got %s from %v in %v with %v, want %v from %v in %v", e.Kind, e.From, e.Where, e.Action, want, c.who, k.Channel)
		}
		if !seen.Acked || !strings.Contains(seen.Text, "Je koos "+c.verb+".") {
			t.Errorf("seen %+v, want it taken and the note shown", seen)
		}
		if i > 0 && strings.Contains(seen.Text, "fact") {
			t.Errorf("somebody else's note is shown too: %q", seen.Text)
		}
	}
	k.inChannel(t, []Post{{Ref: ref, Text: "Stelling", Buttons: []string{"Feit", "Mening"}}})
	k.chat(t, k.Anna, nil)
	k.chat(t, k.Ben, nil)
}

func testChannelForm(t *testing.T, k *check) {
	needsChannel(t, k)
	ref := k.post(t, k.Channel, bot.Post{Line: "l1", Text: "Stelling", Buttons: []bot.Button{button("Lees", "read")}})
	form := someForm()
	k.replies(func(bot.Event) (bot.Reply, error) { return bot.Reply{Form: &form}, nil })
	if seen := k.do(t, k.Ben, Act{Press: &Press{Ref: ref}}); seen.Form == nil || seen.Form.Title != form.Title {
		t.Fatalf("seen %+v, want the form open", seen)
	}
	k.replies(nil)
	k.do(t, k.Ben, Act{Submit: map[string][]string{"fact": {"Dit."}, "when": {"now"}}})
	if e := k.got()[1]; e.Kind != bot.Submitted || e.From != k.Ben {
		t.Errorf("sending it gave %s from %v", e.Kind, e.From)
	}
}

func testNotInChannel(t *testing.T, k *check) {
	needsChannel(t, k)
	ref, err := k.Messenger.Post(t.Context(), k.Elsewhere, plainPost("l1", "Hallo?"))
	if !errors.Is(err, bot.ErrUnreachable) {
		t.Errorf("post in a channel the bot is not in: ref %q, error %v; want ErrUnreachable", ref, err)
	}
}

// inChannel compares what stands in the channel.
func (k *check) inChannel(t *testing.T, want []Post) {
	t.Helper()
	got := k.InChannel(t)
	for i := range got {
		if len(got[i].Buttons) == 0 {
			got[i].Buttons = nil
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("channel (-want +got):\n%s", diff)
	}
}
