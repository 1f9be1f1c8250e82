package slack

import (
	"strings"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

// everything is an app that hears more than the manifest asks for.
func everything() slacktest.App {
	a := app()
	a.Events = append(a.Events, "message.channels", "message.groups")
	a.Scopes = append(a.Scopes, "channels:history", "groups:history", "channels:read", "groups:read")
	return a
}

func TestWhoIsTurnedAway(t *testing.T) {
	t.Parallel()
	f := &fakeBot{}
	f.replies(note("Alleen voor medewerkers."))
	b := begin(t, slacktest.Config{App: everything(), Enterprise: "E1"}, f.handle, nil)
	for name, c := range map[string]struct {
		u      slacktest.User
		kind   bool // something reaches the bot
		reason string
	}{
		"member":           {slacktest.User{}, true, ""},
		"of the same Grid": {slacktest.User{Team: "T0OTHER", Grid: "E1"}, true, ""},
		"guest":            {slacktest.User{Guest: true}, true, "guest"},
		"one-room guest":   {slacktest.User{Guest: true, OneRoom: true}, true, "guest"},
		"outsider":         {slacktest.User{Team: "T0OTHER"}, true, "external"},
		"stranger":         {slacktest.User{Team: "T0OTHER", Strange: true}, true, "external"},
		"deactivated":      {slacktest.User{Deleted: true}, false, ""},
		"bot":              {slacktest.User{Bot: true}, false, ""},
	} {
		p := b.person(c.u)
		b.must(p.Say("hallo"))
		all := f.got()
		if len(all) > 0 != c.kind {
			t.Errorf("%s: %d events", name, len(all))
			continue
		}
		if !c.kind {
			continue
		}
		e := all[0]
		if refused := e.Kind == bot.Refused; refused != (c.reason != "") || refused && (e.Action.Verb != c.reason || e.Text != "") {
			t.Errorf("%s: %v with reason %q", name, e, e.Action.Verb)
		}
		if got := whispered(p); got != "Alleen voor medewerkers." {
			t.Errorf("%s reads %q", name, got)
		}
	}
}

// Guests and outsiders are told so wherever they try.
func TestRefusedEverywhere(t *testing.T) {
	t.Parallel()
	f := &fakeBot{}
	f.replies(note("Alleen voor medewerkers."))
	b := begin(t, slacktest.Config{}, f.handle, nil)
	p := b.person(slacktest.User{Name: "Gast"})
	ref := b.card(p) // from before they became a guest
	b.person(slacktest.User{ID: p.ID, Name: "Gast", Guest: true})
	b.m.people.put(map[string]person{p.ID: {}}) // what was known is too old
	guest := b.person(slacktest.User{ID: p.ID, Name: "Gast", Guest: true})
	b.must(guest.PressButton(b.message(guest, ref), 0))
	b.must(guest.Command("", Command, "start"))
	b.must(guest.OpenHome())
	for _, e := range f.got() {
		if e.Kind != bot.Refused || e.Action.Verb != "guest" {
			t.Errorf("got %v", e)
		}
	}
	if got := strings.Count(whispered(guest), "Alleen voor medewerkers."); got != 2 {
		t.Errorf("told %d times, want after the press and after the command", got)
	}
	if home, ok := guest.Home(); !ok || home.Text != "Alleen voor medewerkers." {
		t.Errorf("home reads %q", home.Text)
	}
	if _, err := b.m.Post(t.Context(), b.m.address(guest.ID), bot.Post{Line: "l2", Text: "x"}); err == nil {
		t.Error("a card went to a guest")
	}
	b.noProblems()
}

func TestWhatIsNothingSaid(t *testing.T) {
	t.Parallel()
	f := &fakeBot{}
	b := begin(t, slacktest.Config{App: everything()}, f.handle, nil)
	p := b.person(slacktest.User{Name: "Anna"})
	channel := b.srv.AddChannel(slacktest.Channel{Name: "algemeen", App: true}, p)
	b.card(p) // Slack tells the bot of its own post
	b.must(p.Say("hallo"))
	if e := f.only(t); e.Kind != bot.Said || e.Text != "hallo" || e.Name != "Anna" || e.Lang != "nl-NL" {
		t.Errorf("got %v %q of %q in %q", e, e.Text, e.Name, e.Lang)
	}
	mine := p.Chat()
	b.must(p.Edit(mine[len(mine)-1].TS, "hallo daar"))
	b.must(p.Delete(mine[len(mine)-1].TS))
	for _, d := range p.SayIn(channel, "gewoon een bericht") {
		b.must(d)
	}
	b.must(p.OpenMessages())
	if all := f.got(); len(all) > 0 {
		t.Errorf("got %v", all)
	}
}

// One post that names the bot comes twice, and counts once.
func TestMention(t *testing.T) {
	t.Parallel()
	f := &fakeBot{}
	f.replies(note("In een kanaal lezen anderen mee."))
	b := begin(t, slacktest.Config{App: everything()}, f.handle, nil)
	p := b.person(slacktest.User{Name: "Anna"})
	channel := b.srv.AddChannel(slacktest.Channel{Name: "algemeen", App: true}, p)
	all := p.SayIn(channel, "@ruggespraak Piet doet raar")
	if len(all) != 2 {
		t.Fatalf("%d deliveries, want message and app_mention", len(all))
	}
	for _, d := range all {
		b.must(d)
	}
	if e := f.only(t); e.Kind != bot.Mentioned || e.Text != "" {
		t.Errorf("got %v with %q", e, e.Text)
	}
	w := p.Whispers()
	if len(w) != 1 || w[0].Channel != channel {
		t.Errorf("whispered %+v", w)
	}
	if n := len(b.srv.Channel(channel)); n != 1 {
		t.Errorf("%d messages in the channel", n)
	}
}

// What comes without the names Slack usually gives still counts: each once, and none is taken for another.
func TestWithoutNames(t *testing.T) {
	m := idle(t)
	for name, c := range map[string]struct {
		kind, payload string
		want          bot.Kind
	}{
		"command":    {slashCommand, `{"user_id":"U1","text":"start"}`, bot.Commanded},
		"press":      {interactive, `{"type":"block_actions","user":{"id":"U1"},"actions":[{"action_id":"press-0","value":"x"}]}`, bot.Pressed},
		"submission": {interactive, `{"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","hash":"1"}}`, bot.Submitted},
	} {
		var ids []string
		for _, delivered := range []string{"e1", "e1", "e2"} {
			in, err := m.receive(delivery{kind: c.kind, name: delivered, payload: []byte(c.payload)})
			if err != nil || in == nil || in.ev.Kind != c.want {
				t.Fatalf("%s: %+v, %v", name, in, err)
			}
			ids = append(ids, in.ev.ID)
		}
		if ids[0] != ids[1] || ids[0] == ids[2] {
			t.Errorf("%s: ids %q", name, ids)
		}
	}
	said := `{"event":{"type":"message","user":"U1","text":"hallo","channel":"D1","ts":"1.1"}}`
	if in, err := m.receive(delivery{kind: eventsAPI, payload: []byte(said)}); err != nil || in == nil || in.ev.Kind != bot.Said {
		t.Errorf("a message without the kind of conversation: %+v, %v", in, err)
	}
	elsewhere := strings.Replace(said, "D1", "C1", 1)
	if in, _ := m.receive(delivery{kind: eventsAPI, payload: []byte(elsewhere)}); in != nil {
		t.Errorf("a message in a channel: %+v", in)
	}
}

func TestOwnNameInFront(t *testing.T) {
	m := idle(t)
	for in, want := range map[string]string{"<@UBOT> start": "start", " <@UBOT>": "", "vraag <@UBOT>": "vraag @UBOT"} {
		if got := m.said(in); got != want {
			t.Errorf("%q is heard as %q", in, got)
		}
	}
}
