package mattermost

import (
	"context"
	"errors"
	"net/http"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// silent is a bot that has nothing to show.
func silent(context.Context, bot.Event) (bot.Reply, error) { return bot.Reply{Lang: "nl"}, nil }

func TestPlace(t *testing.T) {
	m := &Messenger{cfg: Config{Org: "org", Connection: "chat"}}
	id, a, b := model.NewId(), model.NewId(), model.NewId()
	for _, c := range []struct {
		id, name string
		channel  bool
	}{
		{id, "plein", true},
		{id, "team__overleg", true},
		{id, model.GetGroupNameFromUserIds([]string{a, b}), true},
		{id, model.GetDMNameFromIds(a, b), false},
		{"plein", "plein", false}, // no id
		{"", "", false},
	} {
		got := m.place(c.id, c.name)
		if c.channel != (got == bot.Address{Org: "org", Connection: "chat", User: "channel:" + id}) || !c.channel && !got.IsZero() {
			t.Errorf("%q: %v, want a channel: %v", c.name, got, c.channel)
		}
	}
}

// A button is pressed where it was shown: one of a person's own conversation by that person, one of a
// channel by anybody in that channel, and neither can be carried elsewhere.
func TestPressWhereItStands(t *testing.T) {
	w := newWorld(t, silent, nil)
	square := w.m.place(w.server.square, "plein")
	post := bot.Post{Line: "l1", Text: "Stelling", Buttons: []bot.Button{{Label: "Feit", Action: "vote|x|fact|1"}}}
	inSquare, err := w.m.Post(t.Context(), square, post)
	if err != nil {
		t.Fatal(err)
	}
	annas, err := w.m.Post(t.Context(), w.anna, post)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, ref, channel string
		who                bot.Address
		want               string
	}{
		{"in the channel", inSquare, w.server.square, w.ben, ""},
		{"of the channel, elsewhere", inSquare, model.NewId(), w.ben, "nl chat.not-yours"},
		{"of the channel, nowhere", inSquare, "", w.ben, "nl chat.not-yours"},
		{"of Anna, in the channel", annas, w.server.square, w.ben, "nl chat.not-yours"},
		{"of Anna, by Anna", annas, w.server.direct(w.anna.User).Id, w.anna, ""},
	} {
		b := w.button(t, c.ref, 0)
		in := model.PostActionIntegrationRequest{
			UserId: c.who.User, PostId: c.ref, ChannelId: c.channel, TriggerId: w.trigger(c.who), Context: b.Integration.Context,
		}
		var out model.PostActionIntegrationResponse
		w.call(t, b.Integration.URL, in, &out)
		if got := reads(t, out.EphemeralText); got != c.want {
			t.Errorf("%s: answered %q, want %q", c.name, got, c.want)
		}
	}
}

// In a vote no button stands out: it would be taken for the answer.
func TestNoButtonStandsOutInChannel(t *testing.T) {
	w := newWorld(t, silent, nil)
	post := bot.Post{Line: "l1", Text: "Stelling", Buttons: []bot.Button{{Label: "Feit", Action: "vote|x|fact|1"}, {Label: "Mening", Action: "vote|x|opinion|1"}}}
	for _, c := range []struct {
		to   bot.Address
		want string
	}{{w.m.place(w.server.square, "plein"), "default"}, {w.anna, "primary"}} {
		ref, err := w.m.Post(t.Context(), c.to, post)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.button(t, ref, 0).Style; got != c.want {
			t.Errorf("%s: the first button is %q, want %q", c.to.User, got, c.want)
		}
	}
}

// A channel that was put away takes no posts any more: nobody is to go on trying.
func TestArchivedChannel(t *testing.T) {
	w := newWorld(t, silent, nil)
	w.server.mu.Lock()
	w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodPost || r.URL.Path != "/api/v4/posts" {
			return false
		}
		problem(rw, http.StatusBadRequest, archived)
		return true
	}
	w.server.mu.Unlock()
	if _, err := w.m.Post(t.Context(), w.m.place(w.server.square, "plein"), bot.Post{Line: "l1", Text: "Hallo?"}); !errors.Is(err, bot.ErrUnreachable) {
		t.Errorf("error %v, want ErrUnreachable", err)
	}
}

// Without callbacks no button can be pressed, so nothing is asked in a channel.
func TestNoChannelWithoutCallback(t *testing.T) {
	w := newWorld(t, silent, withoutCallback)
	if _, err := w.m.Post(t.Context(), w.m.place(w.server.square, "plein"), bot.Post{Line: "l1", Text: "Hallo?"}); !errors.Is(err, bot.ErrUnreachable) {
		t.Errorf("error %v, want ErrUnreachable", err)
	}
}
