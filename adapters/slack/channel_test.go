package slack

import (
	"strings"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

func TestPlace(t *testing.T) {
	m := &Messenger{cfg: Config{Org: "org", Connection: "slack"}}
	for id, channel := range map[string]bool{"C0123": true, "G0123": true, "D0123": false, "": false, "U0123": false} {
		got := m.place(id)
		if channel != (got == bot.Address{Org: "org", Connection: "slack", User: "channel:" + id}) || !channel && !got.IsZero() {
			t.Errorf("%q: %v, want a channel: %v", id, got, channel)
		}
	}
}

// What follows a press in a channel is for the one who pressed; a guest who presses hears why not.
func TestPressInChannel(t *testing.T) {
	var heard fakeBot
	b := begin(t, slacktest.Config{}, heard.handle, nil)
	anna, ben, guest := b.person(slacktest.User{Name: "Anna"}), b.person(slacktest.User{Name: "Ben"}), b.person(slacktest.User{Name: "Gast", Guest: true})
	b.channel = b.srv.AddChannel(slacktest.Channel{Name: "team", Private: true, App: true}, anna, ben, guest)
	ref, err := b.m.Post(t.Context(), b.m.place(b.channel), bot.Post{Line: "l1", Text: "Stelling", Buttons: []bot.Button{{Label: "Feit", Action: next.Encode()}}})
	if err != nil {
		t.Fatal(err)
	}
	heard.replies(note("Je koos feit."))
	b.must(anna.PressButton(b.message(anna, ref), 0))
	if e := heard.only(t); e.Kind != bot.Pressed || e.Where != b.m.place(b.channel) {
		t.Errorf("heard %s in %v", e.Kind, e.Where)
	}
	if w := anna.Whispers(); len(w) != 1 || w[0].Channel != b.channel || w[0].Text != "Je koos feit." {
		t.Errorf("Anna sees %+v", w)
	}
	if w := ben.Whispers(); len(w) != 0 {
		t.Errorf("Ben sees %+v", w)
	}
	heard.replies(note("Dat kan niet."))
	b.must(guest.PressButton(b.message(guest, ref), 0))
	if e := heard.only(t); e.Kind != bot.Refused || e.Action.Verb != "guest" {
		t.Errorf("a guest's press is %s %s", e.Kind, e.Action.Verb)
	}
	if w := guest.Whispers(); len(w) != 1 || w[0].Channel != b.channel {
		t.Errorf("the guest sees %+v", w)
	}
	b.noProblems()
}

// A button of one channel, or of somebody's own conversation, is worth nothing in another channel.
func TestButtonCarriedElsewhere(t *testing.T) {
	var heard fakeBot
	b := begin(t, slacktest.Config{}, heard.handle, nil)
	anna, ben := b.person(slacktest.User{Name: "Anna"}), b.person(slacktest.User{Name: "Ben"})
	b.channel = b.srv.AddChannel(slacktest.Channel{Name: "team", App: true}, anna, ben)
	other := b.srv.AddChannel(slacktest.Channel{Name: "ander", App: true}, anna, ben)
	post := bot.Post{Line: "l1", Text: "Stelling", Buttons: []bot.Button{{Label: "Feit", Action: next.Encode()}}}
	ref, err := b.m.Post(t.Context(), b.m.place(b.channel), post)
	if err != nil {
		t.Fatal(err)
	}
	own := b.message(anna, b.card(anna)) // of Anna's own conversation
	for _, m := range []slacktest.Message{b.message(ben, ref), own} {
		m.Channel = other
		b.must(ben.PressButton(m, 0))
	}
	if all := heard.got(); len(all) != 0 {
		t.Errorf("heard %v", all)
	}
	if got := whispered(ben); strings.Count(got, "chat.old") != 2 {
		t.Errorf("Ben sees %q", got)
	}
}

// In a public channel that the bot was not invited to Slack says so, and nothing is posted.
func TestPostWhereNotInvited(t *testing.T) {
	var heard fakeBot
	b := begin(t, slacktest.Config{}, heard.handle, nil)
	anna := b.person(slacktest.User{Name: "Anna"})
	public := b.srv.AddChannel(slacktest.Channel{Name: "open"}, anna)
	_, err := b.m.Post(t.Context(), b.m.place(public), bot.Post{Line: "l1", Text: "Stelling"})
	if err == nil || !strings.Contains(err.Error(), "not_in_channel") || len(b.srv.Channel(public)) != 0 {
		t.Errorf("error %v, and %d messages", err, len(b.srv.Channel(public)))
	}
}
