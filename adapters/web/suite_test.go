package web

import (
	"context"
	"log/slog"
	"maps"
	"strings"
	"testing"
	"time"

	"ruggespraak/adapters/adaptertest"
	"ruggespraak/bot"
)

// TestSuite lets the suite's people use what the page uses: the acts and the feed, over HTTP. The same
// suite runs in a real browser in folder e2e.
func TestSuite(t *testing.T) {
	adaptertest.Run(t, func(t *testing.T, handle bot.Handler) adaptertest.Platform {
		c := newCaller(t, newMessenger(t))
		run(t, c.m, handle)
		p := &player{caller: c, forms: map[string]*formShown{}, sent: map[string]act{}}
		return adaptertest.Platform{
			Messenger: c.m,
			Anna:      c.m.people["anna"].addr,
			Ben:       c.m.people["ben"].addr,
			Gone:      bot.Address{Org: "demo", Connection: "web", User: "zoe"},
			Do:        p.do,
			Chat:      func(t *testing.T, who bot.Address) []adaptertest.Post { return c.posts(t, who.User) },
			Commands:  true,
			Mentions:  true,
			Channel:   bot.Address{Org: "demo", Connection: "web", User: "#team"},
			Elsewhere: bot.Address{Org: "demo", Connection: "web", User: "#other"},
			InChannel: func(t *testing.T) []adaptertest.Post { return c.posts(t, "#team") },
		}
	})
}

// newMessenger makes a messenger for Anna and Ben.
func newMessenger(t *testing.T) *Messenger {
	t.Helper()
	m, err := New(someConfig())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func someConfig() Config {
	return Config{
		Org: "demo", Connection: "web", Channel: "team", Lang: "nl",
		People: []Person{{User: "anna", Name: "Anna", Role: "docent", Lang: "nl", Open: true}, {User: "ben", Name: "Ben", Lang: "en"}},
		Words:  func(_, key string, _ map[string]any) string { return key },
		Log:    slog.New(slog.DiscardHandler),
		Now:    func() time.Time { return time.Date(2026, 11, 20, 15, 45, 0, 0, time.UTC) },
	}
}

// run runs the messenger until the test ends.
func run(t *testing.T, m *Messenger, handle bot.Handler) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- m.Run(ctx, handle) }()
	stopped := false
	stop = func() {
		if stopped {
			return
		}
		stopped = true
		cancel()
		if err := <-done; err != nil {
			t.Errorf("run: %v", err)
		}
	}
	t.Cleanup(stop)
	return stop
}

// A player does what the suite's people do.
type player struct {
	*caller
	forms map[string]*formShown // that is open before each of them
	sent  map[string]act        // the last of each of them
}

func (p *player) do(t *testing.T, who bot.Address, acts ...adaptertest.Act) []adaptertest.Seen {
	t.Helper()
	var seen []adaptertest.Seen
	for _, x := range acts {
		a := p.sent[who.User]
		if !x.Again {
			a = p.act(t, who.User, x)
		}
		p.sent[who.User] = a
		answer := p.send(t, a)
		switch {
		case answer.Form != nil:
			p.forms[who.User] = answer.Form
		case answer.Taken && (a.Do == "submit" || a.Do == "cancel"):
			delete(p.forms, who.User)
		}
		seen = append(seen, adaptertest.Seen{Acked: answer.Taken, Text: answer.text(), Form: seenForm(p.forms[who.User])})
	}
	return seen
}

// act is what the page sends for an act of the suite's.
func (p *player) act(t *testing.T, user string, x adaptertest.Act) act {
	t.Helper()
	a := act{ID: p.id(), Who: user, Place: user}
	switch {
	case x.Cancel:
		a.Do, a.Form = "cancel", p.forms[user].ID
	case x.Press != nil:
		a.Do, a.Ref = "press", x.Press.Ref
		a.Place, _, _ = strings.Cut(a.Ref, "/")
		a.Action = p.item(t, a.Place, a.Ref).Buttons[x.Press.Button].Action
	case x.Say != "":
		a.Do, a.Text = "say", x.Say
	case x.Command != nil:
		a.Do, a.Place, a.Text = "say", "#team", "/ruggespraak "+*x.Command
	case x.Private != nil:
		a.Do, a.Text = "say", "/ruggespraak "+*x.Private
	case x.Mention != "":
		a.Do, a.Place, a.Text = "say", "#team", "@Ruggespraak "+x.Mention
	default:
		form := p.forms[user]
		if form == nil {
			t.Fatal("no form is open")
		}
		if form.Values == nil {
			form.Values = map[string][]string{}
		}
		maps.Copy(form.Values, x.Submit) // it stays there when it is not taken
		a.Do, a.Form, a.Values = "submit", form.ID, form.Values
	}
	return a
}

// seenForm is a form as it is read.
func seenForm(f *formShown) *adaptertest.Form {
	if f == nil {
		return nil
	}
	text := texts(f.Intro) + sections(f.Sections)
	for _, field := range f.Fields {
		text += field.Label + "\n" + field.Hint + "\n"
		for _, o := range field.Options {
			text += o.Label + "\n"
		}
	}
	return &adaptertest.Form{Title: f.Title, Text: text, Values: f.Values, Errors: f.Errors}
}

// text is what an answer shows besides a form.
func (a answer) text() string {
	text := a.Note + "\n"
	if a.View != nil {
		text += a.View.Title + "\n" + sections(a.View.Sections)
	}
	return text
}

func sections(list []sectionShown) string {
	var text string
	for _, s := range list {
		text += s.Heading + "\n" + texts(s.Items)
	}
	return text
}

func texts(items []textShown) string {
	var text string
	for _, i := range items {
		text += i.Label + "\n" + i.Text + "\n"
	}
	return text
}
