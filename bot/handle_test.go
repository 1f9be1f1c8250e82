package bot_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

func said(text string) bot.Event {
	return bot.Event{ID: "e1", Kind: dialogs.Said, From: sanne, Text: text}
}

func TestHandleCommitsAtOnce(t *testing.T) {
	var got []bot.Commit
	b := newBot(t, &fakeStore{commit: func(c bot.Commit) error { got = append(got, c); return nil }}, &fakeMessenger{})
	if _, err := b.Handle(t.Context(), said("start")); err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 {
		t.Fatalf("%d commits, want 1", len(got))
	}
	c := got[0]
	if c.Event != "e1" || !c.Now.Equal(now) || len(c.Puts) == 0 || len(c.Lines) == 0 {
		t.Errorf("commit of event %q at %v with %d records and %d lines", c.Event, c.Now, len(c.Puts), len(c.Lines))
	}
	for _, p := range c.Puts {
		if p.Expires.IsZero() {
			t.Errorf("%s never expires", p.Key)
		}
	}
	for _, l := range c.Lines {
		if !strings.HasPrefix(l.ID, "e1.") || l.To != sanne {
			t.Errorf("line %q to %v", l.ID, l.To)
		}
	}
}

// TestOnlyCasesPostsAreRemembered: nothing of what is said by the way stays in the store.
func TestOnlyCasesPostsAreRemembered(t *testing.T) {
	for text, want := range map[string]string{"hallo": "", "start": "K7M2QX/case"} {
		var got []bot.QueuedLine
		b := newBot(t, &fakeStore{commit: func(c bot.Commit) error { got = c.Lines; return nil }}, &fakeMessenger{})
		if _, err := b.Handle(t.Context(), said(text)); err != nil {
			t.Fatal(err)
		}
		if len(got) == 0 || got[len(got)-1].Card != want {
			t.Errorf("%s: %+v, want the last one to be %q", text, got, want)
		}
	}
}

func TestHandleAdvancesAnewWhenStale(t *testing.T) {
	loads, commits := 0, 0
	s := &fakeStore{
		load: func(bot.Load) (bot.Loaded, error) { loads++; return bot.Loaded{}, nil },
		commit: func(bot.Commit) error {
			if commits++; commits < 3 {
				return fmt.Errorf("wrapped: %w", bot.ErrStale)
			}
			return nil
		},
	}
	if _, err := newBot(t, s, &fakeMessenger{}).Handle(t.Context(), said("start")); err != nil {
		t.Fatal(err)
	}
	if loads != 3 || commits != 3 {
		t.Errorf("%d loads and %d commits, want 3 and 3", loads, commits)
	}
}

func TestHandleAnswersOnce(t *testing.T) {
	for name, s := range map[string]*fakeStore{
		"seen at load":   {load: func(bot.Load) (bot.Loaded, error) { return bot.Loaded{Seen: true}, nil }, commit: func(bot.Commit) error { return errors.New("committed") }},
		"seen at commit": {commit: func(bot.Commit) error { return bot.ErrSeen }},
	} {
		r, err := newBot(t, s, &fakeMessenger{}).Handle(t.Context(), said("start"))
		if err != nil || r.Note != "" || r.Form != nil || r.View != nil {
			t.Errorf("%s: reply %+v, error %v; want nothing", name, r, err)
		}
	}
}

func TestHandleSaysSorry(t *testing.T) {
	down := fmt.Errorf("dial: %w", bot.ErrUnavailable)
	bad := bot.Loaded{Records: []bot.Stored{{Key: "talk/chat/sanne", Version: 1, Data: []byte("{canary")}}}
	for name, s := range map[string]*fakeStore{
		"load fails":       {load: func(bot.Load) (bot.Loaded, error) { return bot.Loaded{}, down }},
		"commit fails":     {commit: func(bot.Commit) error { return down }},
		"always stale":     {commit: func(bot.Commit) error { return bot.ErrStale }},
		"record is broken": {load: func(bot.Load) (bot.Loaded, error) { return bad, nil }},
	} {
		r, err := newBot(t, s, &fakeMessenger{}).Handle(t.Context(), said("start canary"))
		if err == nil || r.Note == "" {
			t.Errorf("%s: note %q, error %v; want both", name, r.Note, err)
		}
		if strings.Contains(fmt.Sprint(err), "canary") {
			t.Errorf("%s: the error tells what was written: %v", name, err)
		}
	}
}

func TestHandleRefusesAnUnknownOrganisation(t *testing.T) {
	ev := said("start")
	ev.From.Org = "other"
	if _, err := newBot(t, &fakeStore{}, &fakeMessenger{}).Handle(t.Context(), ev); err == nil {
		t.Error("no error")
	}
}

func TestEventsHideWhatPeopleWrite(t *testing.T) {
	ev := said("canary")
	ev.Values = map[string][]string{"fact": {"canary"}}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		if s := fmt.Sprintf(verb, ev); strings.Contains(s, "canary") {
			t.Errorf("%s shows %s", verb, s)
		}
	}
}

func TestNewChecksItsConfig(t *testing.T) {
	for name, spoil := range map[string]func(*bot.Config){
		"no organisation":  func(c *bot.Config) { c.Orgs = nil },
		"two the same":     func(c *bot.Config) { c.Orgs = append(c.Orgs, c.Orgs[0]) },
		"no officers":      func(c *bot.Config) { c.Orgs[0].Tiers = nil },
		"empty last card":  func(c *bot.Config) { c.Orgs[0].LastResort = nil },
		"no zone":          func(c *bot.Config) { c.Orgs[0].Zone = nil },
		"no pace":          func(c *bot.Config) { c.Orgs[0].Pace = dialogs.Pace{} },
		"unknown language": func(c *bot.Config) { c.Orgs[0].Lang = "fy" },
		"no messenger":     func(c *bot.Config) { c.Messengers = nil },
		"no store":         func(c *bot.Config) { c.Store = nil },
		"no log":           func(c *bot.Config) { c.Log = nil },
		"negative":         func(c *bot.Config) { c.Parallel = -1 },
	} {
		cfg := config(t, &fakeStore{}, &fakeMessenger{})
		spoil(&cfg)
		if _, err := bot.New(cfg); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := bot.New(config(t, &fakeStore{}, &fakeMessenger{})); err != nil {
		t.Errorf("good configuration: %v", err)
	}
}

func TestCodesAreReadable(t *testing.T) {
	seen := map[string]bool{}
	for range 1000 {
		c := bot.NewCode()
		if len(c) != 6 || strings.Trim(c, "BCDFGHJKMNPQRSTVWXZ23456789") != "" {
			t.Fatalf("code %q", c)
		}
		seen[c] = true
	}
	if len(seen) < 990 {
		t.Errorf("only %d different codes of 1000", len(seen))
	}
}

func TestRunStopsCleanly(t *testing.T) {
	b := newBot(t, &fakeStore{}, &fakeMessenger{})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- b.Run(ctx) }()
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// TestHandleBoundsACrowd: more events than there are places wait their turn, and say so when time is up.
func TestHandleBoundsACrowd(t *testing.T) {
	inside, leave := make(chan struct{}), make(chan struct{})
	b := newBot(t, &fakeStore{load: func(bot.Load) (bot.Loaded, error) {
		inside <- struct{}{}
		<-leave
		return bot.Loaded{}, nil
	}}, &fakeMessenger{})
	crowd := make(chan error)
	for range 128 {
		go func() {
			_, err := b.Handle(t.Context(), said("help"))
			crowd <- err
		}()
		<-inside
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if r, err := b.Handle(ctx, said("help")); !errors.Is(err, context.Canceled) || r.Note == "" {
		t.Errorf("one too many: note %q, error %v", r.Note, err)
	}
	close(leave)
	for range 128 {
		if err := <-crowd; err != nil {
			t.Error(err)
		}
	}
}
