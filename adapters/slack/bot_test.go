package slack

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/slack-go/slack"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

// errStore is what a bot returns that could store nothing.
var errStore = errors.New("nothing was stored")

// A fakeBot keeps what comes in, and answers what the test says.
type fakeBot struct {
	mu     sync.Mutex
	events []bot.Event
	answer func(ctx context.Context, e bot.Event) (bot.Reply, error)
}

func (f *fakeBot) handle(ctx context.Context, e bot.Event) (bot.Reply, error) {
	f.mu.Lock()
	f.events = append(f.events, e)
	answer := f.answer
	f.mu.Unlock()
	if answer == nil {
		return bot.Reply{Lang: "nl"}, nil
	}
	return answer(ctx, e)
}

// replies sets what is answered from now on.
func (f *fakeBot) replies(r bot.Reply) { f.does(r, nil) }

func (f *fakeBot) does(r bot.Reply, err error) {
	f.acts(func(context.Context, bot.Event) (bot.Reply, error) { return r, err })
}

func (f *fakeBot) acts(answer func(ctx context.Context, e bot.Event) (bot.Reply, error)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.answer = answer
}

// got is what came in since the last call.
func (f *fakeBot) got() []bot.Event {
	f.mu.Lock()
	defer f.mu.Unlock()
	all := f.events
	f.events = nil
	return all
}

// only is the one event that came in since.
func (f *fakeBot) only(t *testing.T) bot.Event {
	t.Helper()
	all := f.got()
	if len(all) != 1 {
		t.Fatalf("%d events, want 1: %v", len(all), all)
	}
	return all[0]
}

// note is a reply of one sentence.
func note(s string) bot.Reply { return bot.Reply{Lang: "nl", Note: s} }

// whispered is what was shown to somebody alone, since the start.
func whispered(p *slacktest.Person) string {
	var all []string
	for _, w := range p.Whispers() {
		all = append(all, w.Text)
	}
	return strings.Join(all, "\n")
}

// modal is the modal that is open before somebody.
func (b *bench) modal(p *slacktest.Person) *slacktest.Modal {
	b.t.Helper()
	m, open := p.Modal()
	if !open {
		b.t.Fatalf("no modal is open; log:\n%s", b.logged())
	}
	return m
}

// card posts a card with one button and presses it.
func (b *bench) press(p *slacktest.Person) *slacktest.Delivery {
	b.t.Helper()
	return p.PressButton(b.message(p, b.card(p)), 0)
}

// card posts a card with one button.
func (b *bench) card(p *slacktest.Person) (ref string) {
	b.t.Helper()
	ref, err := b.m.Post(b.t.Context(), b.m.address(p.ID), bot.Post{Line: "l1", Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Verder", Action: next.Encode()}}})
	if err != nil {
		b.t.Fatal(err)
	}
	return ref
}

// next is what the button of a card does.
var next = bot.Action{Verb: "next", Code: "K7M2QX"}

// must waits for a delivery that must be acknowledged, and for what comes after that.
func (b *bench) must(d *slacktest.Delivery) {
	b.t.Helper()
	if !b.done(d) {
		b.t.Fatalf("not acknowledged; log:\n%s", b.logged())
	}
	b.m.after.wait()
}

// noProblems fails the test when Slack was given something it would quietly spoil.
func (b *bench) noProblems() {
	b.t.Helper()
	if p := b.srv.Problems(); len(p) > 0 {
		b.t.Errorf("problems: %q", p)
	}
}

// raw posts something as it is.
func (b *bench) raw(p *slacktest.Person, opts []slack.MsgOption) (string, error) {
	channel, ts, err := b.m.api.PostMessageContext(b.t.Context(), p.ID, opts...)
	return channel + "/" + ts, err
}
