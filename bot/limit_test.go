package bot_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// TestTooFast: who sends more than hands can is told so in one sentence; nothing is stored of it, others
// notice nothing, and after a moment it goes on.
func TestTooFast(t *testing.T) {
	commits, limited, at := 0, 0, now
	cfg := config(t, &fakeStore{commit: func(bot.Commit) error { commits++; return nil }}, &fakeMessenger{})
	cfg.Person = bot.Limit{PerSecond: 0.5, Burst: 3}
	cfg.Now = func() time.Time { return at }
	cfg.Count = func(name string, n int) {
		if name == bot.EventsLimited {
			limited += n
		}
	}
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	say := func(who bot.Address, id string) (bot.Reply, error) {
		return b.Handle(t.Context(), bot.Event{ID: id, Kind: dialogs.Said, From: who, Text: "hallo"})
	}
	for i := range 5 {
		reply, err := say(sanne, fmt.Sprint("e", i))
		if fast := errors.Is(err, bot.ErrTooFast); fast != (i >= 3) || fast != strings.Contains(reply.Note, "te snel") {
			t.Errorf("event %d: %v, %q", i, err, reply.Note)
		}
	}
	if _, err := say(karim, "k"); err != nil {
		t.Errorf("somebody else: %v", err)
	}
	at = at.Add(2 * time.Second)
	if _, err := say(sanne, "again"); err != nil {
		t.Errorf("after a moment: %v", err)
	}
	if commits != 5 || limited != 2 {
		t.Errorf("%d commits and %d limited, want 5 and 2", commits, limited)
	}
}

// TestDangerIsNeverTooFast: who goes too fast, on a connection that is too busy, gets the numbers to call all
// the same and can ask for urgent advice; who keeps asking for them waits, and is not sent away.
func TestDangerIsNeverTooFast(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var lines []string
		cfg := config(t, &fakeStore{commit: func(c bot.Commit) error {
			for _, l := range c.Lines {
				lines = append(lines, string(l.Data))
			}
			return nil
		}}, &fakeMessenger{})
		cfg.Person, cfg.Connection = bot.Limit{PerSecond: 2, Burst: 5}, bot.Limit{PerSecond: 1e-6, Burst: 1}
		b, err := bot.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		b.Tire(sanne)
		hello := said("hallo")
		if _, err := b.Handle(t.Context(), hello); !errors.Is(err, bot.ErrTooFast) {
			t.Fatalf("she does not go too fast: %v", err)
		}
		hello.From = karim
		if _, err := b.Handle(t.Context(), hello); err != nil {
			t.Fatal(err) // and that was all the connection takes
		}
		lines = nil
		began := time.Now()
		for i := range 9 {
			ev := bot.Event{ID: fmt.Sprint("danger", i), Kind: dialogs.Said, From: sanne, Text: "spoed"}
			if _, err := b.Handle(t.Context(), ev); err != nil {
				t.Errorf("danger %d: %v", i, err)
			}
		}
		if len(lines) != 9 || !strings.Contains(lines[0], "line.acute") {
			t.Errorf("%d lines: %q", len(lines), lines)
		}
		if took := time.Since(began); took != 2*time.Second {
			t.Errorf("nine took %v, want 2s: five at once and the others their turn", took)
		}
		press := bot.Event{ID: "press", Kind: dialogs.Pressed, From: sanne, Action: dialogs.Action{Verb: "urgent"}}
		if reply, err := b.Handle(t.Context(), press); err != nil || reply.Form == nil {
			t.Errorf("urgent advice: %v, %+v", err, reply)
		}
	})
}

// TestConnectionTooFast: a crowd waits its turn, and nobody is sent away.
func TestConnectionTooFast(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		cfg := config(t, &fakeStore{}, &fakeMessenger{})
		cfg.Connection = bot.Limit{PerSecond: 10, Burst: 5}
		b, err := bot.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		began := time.Now()
		for i := range 25 {
			who := bot.Address{Org: sanne.Org, Connection: sanne.Connection, User: fmt.Sprint("u", i)}
			if _, err := b.Handle(t.Context(), bot.Event{ID: fmt.Sprint("e", i), Kind: dialogs.Said, From: who, Text: "hallo"}); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(began); took < 1900*time.Millisecond || took > 2100*time.Millisecond {
			t.Errorf("25 events took %v, want 2s", took)
		}
		ctx, stop := context.WithCancel(t.Context())
		stop()
		reply, err := b.Handle(ctx, said("hallo"))
		if err == nil || reply.Note == "" {
			t.Errorf("who gives up waiting: %v, %q", err, reply.Note)
		}
	})
}

// TestManyPersons: paces are not kept for ever, and who goes too fast is not forgotten for those at rest.
func TestManyPersons(t *testing.T) {
	cfg := config(t, &fakeStore{}, &fakeMessenger{})
	at := now
	cfg.Person, cfg.Now = bot.Limit{PerSecond: 1, Burst: 1}, func() time.Time { return at }
	cfg.Connection = bot.Limit{PerSecond: 1e6, Burst: 1e6}
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	come := func(user string) error {
		_, err := b.Handle(t.Context(), bot.Event{ID: "e", Kind: dialogs.Opened, From: bot.Address{Org: sanne.Org, Connection: sanne.Connection, User: user}})
		return err
	}
	for i := range 19_999 {
		if err := come(fmt.Sprint("u", i)); err != nil {
			t.Fatal(err)
		}
	}
	at = at.Add(time.Minute)
	if err := come("fast"); err != nil {
		t.Fatal(err)
	}
	if err := come("one more"); err != nil {
		t.Fatal(err)
	}
	if err := come("fast"); !errors.Is(err, bot.ErrTooFast) {
		t.Errorf("who went too fast just now: %v", err)
	}
}
