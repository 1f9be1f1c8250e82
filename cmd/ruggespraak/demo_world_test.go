package main

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

func TestDemoCodesDiffer(t *testing.T) {
	seen := map[string]int{}
	for n := range 500 {
		code := demoCode(n)
		if before, ok := seen[code]; ok {
			t.Fatalf("codes %d and %d are both %s", before, n, code)
		}
		seen[code] = n
	}
}

func TestDemoOrgIsSound(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		if err := demoOrg("demo", lang).Check(); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
	}
}

// A shop is a store that keeps nothing and says when its timers were asked for.
type shop struct {
	due   []time.Time
	asked []time.Time
}

func (s *shop) Load(context.Context, bot.Load) (bot.Loaded, error) { return bot.Loaded{}, nil }
func (s *shop) Commit(context.Context, bot.Commit) error           { return nil }
func (s *shop) Settle(context.Context, bot.Claim, bot.Settled) error {
	return nil
}

func (s *shop) ClaimLines(context.Context, time.Time, time.Duration, int) ([]bot.Claim, error) {
	return nil, nil
}

func (s *shop) Posts(context.Context, bot.Address, string) (map[string]string, error) {
	return nil, nil
}

func (s *shop) ClaimTimers(_ context.Context, now time.Time, _ time.Duration, _ int) ([]bot.Timer, error) {
	if i := slices.IndexFunc(s.due, func(at time.Time) bool { return !at.After(now) }); i >= 0 {
		s.asked, s.due = append(s.asked, now), slices.Delete(s.due, i, i+1)
		return []bot.Timer{{Org: "demo", Key: "case/K7M2QX"}}, nil
	}
	return nil, nil
}

// A clock that leaps stops at every moment something is due, in order.
func TestMoveStopsAtEveryMoment(t *testing.T) {
	w := mustWorld(t, &bytes.Buffer{})
	s := &shop{}
	w.store = watch(s, s, s)
	w.cfg.Store, w.cfg.Queue, w.cfg.Timers = w.store, w.store, w.store
	if err := w.restart(); err != nil {
		t.Fatal(err)
	}
	start := w.clock.now()
	hours := func(n int) time.Time { return start.Add(time.Duration(n) * time.Hour) }
	s.due = []time.Time{hours(2), hours(5), hours(30)}
	for _, at := range []time.Time{hours(30), hours(5), hours(2)} {
		if err := w.store.Commit(t.Context(), bot.Commit{Puts: []bot.Put{{Key: "case/K7M2QX", Wake: at}}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.move(t.Context(), 6*time.Hour); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]time.Time{hours(2), hours(5)}, s.asked); diff != "" {
		t.Errorf("timers were due at (-want +got):\n%s", diff)
	}
	if now := w.clock.now(); !now.Equal(hours(6)) {
		t.Errorf("the clock stands at %v, want %v", now, hours(6))
	}
}

// A bot that always has something to do is a mistake in the bot, and must not hang the demo.
func TestSettleEnds(t *testing.T) {
	w := mustWorld(t, &bytes.Buffer{})
	s := &shop{due: slices.Repeat([]time.Time{w.clock.now()}, settleMost+1)}
	w.store = watch(s, s, s)
	w.cfg.Store, w.cfg.Queue, w.cfg.Timers = w.store, w.store, w.store
	if err := w.restart(); err != nil {
		t.Fatal(err)
	}
	if err := w.settle(t.Context()); err == nil {
		t.Error("settled, with a timer that is always due")
	}
}

func TestStoreHealth(t *testing.T) {
	s := &shop{}
	w := watch(s, s, s)
	all := func() []error {
		ctx := t.Context()
		_, load := w.Load(ctx, bot.Load{})
		_, claim := w.ClaimLines(ctx, demoStart(), time.Minute, 1)
		_, timers := w.ClaimTimers(ctx, demoStart(), time.Minute, 1)
		_, posts := w.Posts(ctx, bot.Address{}, "")
		return []error{w.Commit(ctx, bot.Commit{}), load, claim, timers, posts, w.Settle(ctx, bot.Claim{}, bot.Settled{})}
	}
	for _, c := range []struct {
		health health
		fail   int // how many of all, from the first
	}{{up, 0}, {silent, 1}, {down, 6}} {
		w.is(c.health)
		for i, err := range all() {
			if got, want := errors.Is(err, bot.ErrUnavailable), i < c.fail; got != want {
				t.Errorf("%s: call %d fails: %v, want %v", c.health, i, got, want)
			}
		}
	}
}

// mustWorld makes a world that prints on out.
func mustWorld(t *testing.T, out *bytes.Buffer) *world {
	t.Helper()
	w, err := newWorld(t.Context(), worldConfig{lang: "nl", out: out, log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.close)
	return w
}

// What is skipped happens all the same; only what is typed is printed.
func TestQuietSkipsOnlyTheOutput(t *testing.T) {
	var out bytes.Buffer
	w := mustWorld(t, &out)
	if err := newPlayer(w, &out).play(t.Context(), []string{"* quiet", "sanne: start", "+1h", "* aloud", "sanne: 1"}); err != nil {
		t.Fatal(err)
	}
	head, rest, _ := strings.Cut(out.String(), "> sanne: 1\n")
	if want := "> * quiet\n> sanne: start\n> +1h\n> * aloud\n"; head != want {
		t.Errorf("printed %q, want %q", head, want)
	}
	if !strings.Contains(rest, "Sanne: Signaal") {
		t.Errorf("the form is not there: %q", rest)
	}
}
