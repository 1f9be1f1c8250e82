package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
	"ruggespraak/store/storetest"
)

// TestSlowAnswers: a server that answers too late is like one that is down; what it stored all the same
// counts once.
func TestSlowAnswers(t *testing.T) {
	server := redistest.Start(t)
	s, look := open(t, store.Config{URL: server.URL(), Timeout: 300 * time.Millisecond}), plain(t, server)
	use(t, s)
	if err := look.Do(t.Context(), "client", "pause", 1000, "all").Err(); err != nil {
		t.Fatal(err)
	}
	c := everything("e2")
	c.Puts[0].Version = 1
	if err := s.Commit(t.Context(), c); !errors.Is(err, bot.ErrUnavailable) {
		t.Fatalf("commit while paused: %v", err)
	}
	within(t, 5*time.Second, "committed when the pause is over", func() bool {
		err := s.Commit(t.Context(), c)
		if err != nil && !errors.Is(err, bot.ErrUnavailable) && !errors.Is(err, bot.ErrSeen) {
			t.Fatal(err)
		}
		return err == nil || errors.Is(err, bot.ErrSeen)
	})
	got, err := s.Load(t.Context(), bot.Load{Org: storetest.Org, Keys: []bot.Want{{Key: "case/K7M2QX"}}})
	if err != nil || len(got.Records) != 1 || got.Records[0].Version != 2 {
		t.Errorf("records %v, error %v: want version 2, so it counted once", got.Records, err)
	}
}

// TestShareSurvives: lost scripts and a restart of Redis do not change who serves whom for long, and
// operators hear of the restart once.
func TestShareSurvives(t *testing.T) {
	cfg, server := shareConfig(t)
	a, b := join(t, cfg), join(t, cfg)
	shared(t, 10*time.Second, a, b)
	if err := plain(t, server).ScriptFlush(t.Context()).Err(); err != nil {
		t.Fatal(err)
	}
	commitFor(t, a, storetest.Org, "e1")
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	within(t, 5*time.Second, "operators are told", func() bool { return len(a.errs()) > 0 && len(b.errs()) > 0 })
	if err := server.Restart(); err != nil {
		t.Fatal(err)
	}
	shared(t, 5*time.Second, a, b)
	lines, timers := 0, 0
	within(t, 5*time.Second, "what was committed is handed out", func() bool {
		for _, p := range []*process{a, b} {
			l, err := p.ClaimLines(t.Context(), p.now(), time.Minute, 10)
			tm, err2 := p.ClaimTimers(t.Context(), p.now(), time.Minute, 10)
			if err := errors.Join(err, err2); err != nil && !errors.Is(err, bot.ErrUnavailable) {
				t.Fatal(err)
			}
			lines, timers = lines+len(l), timers+len(tm)
		}
		return lines > 0 && timers > 0
	})
	if lines != 1 || timers != 1 || len(a.errs()) != 1 || len(b.errs()) != 1 {
		t.Errorf("%d lines, %d timers; operators were told %v and %v", lines, timers, a.errs(), b.errs())
	}
}

// TestSkew: a process whose clock is minutes ahead gets nothing that another one has in hand, and
// operators hear of it once.
func TestSkew(t *testing.T) {
	cfg, _ := shareConfig(t)
	a := join(t, cfg)
	b := joinAt(t, cfg, 10*time.Minute)
	shared(t, 10*time.Second, a, b)
	org := servedBy(t, a)
	commitFor(t, a, org, "e1")
	inHand := a.line(t)
	if lines, _ := b.claims(t); len(lines) != 0 {
		t.Error("handed out twice")
	}
	a.leave()
	shared(t, 10*time.Second, b)
	if lines, _ := b.claims(t); len(lines) != 0 {
		t.Error("handed out twice after the other one left")
	}
	if err := a.Settle(t.Context(), inHand[0], bot.Settled{Now: a.now()}); err != nil {
		t.Error(err)
	}
	if errs := b.errs(); len(errs) != 1 || !strings.Contains(errs[0].Error(), "clock") {
		t.Errorf("operators were told %v", errs)
	}
	if errs := a.errs(); len(errs) != 0 {
		t.Errorf("operators were told %v of a clock that is right", errs)
	}
}

// TestRestrictedUser: a user of Redis that may do what docs/operations.md says is enough, and without
// the channels things take longer but work.
func TestRestrictedUser(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		rules string
		most  time.Duration
	}{
		"as documented":    {"~{rs:* &rs:* +@all -@dangerous", 10 * time.Second},
		"without channels": {"~{rs:* +@all -@dangerous", 10 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			args := append([]string{"--user", "bot", "on", ">geheim"}, strings.Fields(x.rules)...)
			cfg, server := shareConfig(t, args...)
			cfg.URL = strings.Replace(server.URL(), "://", "://bot:geheim@", 1)
			a, b := join(t, cfg), join(t, cfg)
			shared(t, x.most, a, b)
			commitFor(t, a, storetest.Org, "e1")
			lines, timers := 0, 0
			within(t, x.most, "handed out", func() bool {
				for _, p := range []*process{a, b} {
					l, tm := p.claims(t)
					lines, timers = lines+len(l), timers+len(tm)
				}
				return lines > 0 && timers > 0
			})
			a.leave()
			took := shared(t, x.most, b)
			t.Logf("who stayed has all after %v", took)
			if errs := append(a.errs(), b.errs()...); len(errs) != 0 {
				t.Errorf("operators were told %v", errs)
			}
		})
	}
}
