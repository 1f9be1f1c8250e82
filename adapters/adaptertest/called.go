package adaptertest

import (
	"strings"
	"testing"

	"ruggespraak/bot"
)

// A slash command may be given in a channel: only the one who gave it sees the answer.
func testCommand(t *testing.T, k *check) {
	if !k.Commands {
		t.Skip("this messenger has no slash commands")
	}
	k.replies(func(bot.Event) (bot.Reply, error) { return bot.Reply{Note: "Kijk in je gesprek met de bot."}, nil })
	text := "start <b>*nu*</b> & hier"
	seen := k.do(t, k.Anna, Act{Command: &text})
	e := k.only(t)
	if e.Kind != bot.Commanded || e.From != k.Anna || e.ID == "" || e.Text != text {
		t.Errorf("got %s %q %q from %v, want commanded %q from %v", e.Kind, e.ID, e.Text, e.From, text, k.Anna)
	}
	if !seen.Acked || !strings.Contains(seen.Text, "Kijk in je gesprek met de bot.") {
		t.Errorf("seen %+v, want it taken and the note shown", seen)
	}
	k.chat(t, k.Anna, nil)
}

func testCommandForm(t *testing.T, k *check) {
	if !k.Commands {
		t.Skip("this messenger has no slash commands")
	}
	form := someForm()
	k.replies(func(bot.Event) (bot.Reply, error) { return bot.Reply{Form: &form}, nil })
	text := ""
	seen := k.do(t, k.Ben, Act{Command: &text})
	if seen.Form == nil || seen.Form.Title != "Signaal" {
		t.Fatalf("seen %+v, want the form open", seen)
	}
	k.replies(nil)
	k.do(t, k.Ben, Act{Submit: map[string][]string{"fact": {"Dit."}, "when": {"now"}}})
	if e := k.got()[1]; e.Kind != bot.Submitted || e.From != k.Ben {
		t.Errorf("sending it gave %s from %v", e.Kind, e.From)
	}
}

// What somebody looks up by a command is there at once, for them alone, and leaves no post.
func testCommandView(t *testing.T, k *check) {
	if !k.Commands {
		t.Skip("this messenger has no slash commands")
	}
	view := bot.View{Title: "Leeftijd en ouders", Sections: []bot.Section{
		{Items: []bot.Item{{Text: "Jonger dan 16? Praat ook met de ouders."}}},
		{Heading: "Waar dit vandaan komt", Items: []bot.Item{{Text: "https://voorbeeld.nl/a_b", Literal: true}}},
	}}
	k.replies(func(bot.Event) (bot.Reply, error) { return bot.Reply{View: &view}, nil })
	text := "uitleg ouders"
	seen := k.do(t, k.Anna, Act{Command: &text})
	for _, want := range []string{"Praat ook met de ouders.", "Waar dit vandaan komt", "https://voorbeeld.nl/a_b"} {
		if !seen.Acked || !strings.Contains(seen.Text, want) {
			t.Errorf("seen %+v, want %q in it", seen, want)
		}
	}
	k.chat(t, k.Anna, nil)
}

// What is written in a channel is for those who read there: the bot does not take it.
func testMention(t *testing.T, k *check) {
	if !k.Mentions {
		t.Skip("this messenger has no channels where the bot can be named")
	}
	k.do(t, k.Anna, Act{Mention: "een jongen uit groep 8"})
	e := k.only(t)
	if e.Kind != bot.Mentioned || e.From != k.Anna || e.ID == "" {
		t.Errorf("got %s %q from %v, want mentioned from %v with an id", e.Kind, e.ID, e.From, k.Anna)
	}
	if e.Text != "" {
		t.Errorf("the event holds what was written in the channel: %q", e.Text)
	}
}
