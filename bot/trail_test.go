package bot_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
)

// What came about is committed with the rest: who did it, and the counts of the month it is in the
// organisation's zone.
func TestTrailOfACommit(t *testing.T) {
	zone := time.FixedZone("later", 12*3600)
	for name, test := range map[string]struct {
		names dialogs.NamesPolicy
		who   string
	}{
		"under their name": {dialogs.Named, "chat/sanne"},
		"without a name":   {dialogs.Anonymous, bot.ByAsker},
		"as they choose":   {dialogs.Choose, bot.ByAsker},
	} {
		var got bot.Commit
		cfg := config(t, &fakeStore{commit: func(c bot.Commit) error { got = c; return nil }}, &fakeMessenger{})
		cfg.Orgs[0].Names, cfg.Orgs[0].Zone, cfg.Orgs[0].Audit = test.names, zone, 40*24*time.Hour
		at := time.Date(2026, 11, 30, 15, 0, 0, 0, time.UTC)
		cfg.Now = func() time.Time { return at }
		b, err := bot.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := b.Handle(t.Context(), said("start")); err != nil {
			t.Fatal(err)
		}
		want := bot.Commit{
			Event: "e1", Keep: 40 * 24 * time.Hour,
			Audit:   []bot.AuditEntry{{At: at, Who: test.who, What: "case.begun", Code: "K7M2QX"}},
			Tallies: []bot.Tally{{Month: "2026-12", Name: "case.begun", N: 1}},
		}
		if diff := cmp.Diff(want, bot.Commit{Event: got.Event, Keep: got.Keep, Audit: got.Audit, Tallies: got.Tallies}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// An officer reads: nothing changes, and yet it is kept who read what, once an hour. The view comes each
// time, also when the messenger delivers the press again.
func TestTrailOfReading(t *testing.T) {
	w := newTrailWorld(t)
	w.reads(t, "e10", "")
	w.reads(t, "e11", "")
	w.reads(t, "e11", "")
	w.now = w.now.Add(time.Hour)
	w.reads(t, "e12", "")
	want := []string{"chat/karim request.read K7M2QX-1", "chat/karim request.read K7M2QX-1"}
	if diff := cmp.Diff(want, w.trail(t, "request.read")); diff != "" {
		t.Errorf("audit log (-want +got):\n%s", diff)
	}
	tallies, err := w.store.Tallies(t.Context(), "brug", w.now)
	if i := slices.Index(tallies, bot.Tally{Month: "2026-11", Name: "request.read", N: 2}); err != nil || i < 0 {
		t.Errorf("counts %v, error %v", tallies, err)
	}
}

// When an entry cannot be kept the officer may read all the same only if the store is full.
func TestTrailNotKept(t *testing.T) {
	for failure, want := range map[error]string{
		fmt.Errorf("%w: %w", bot.ErrFull, bot.ErrUnavailable): "",
		bot.ErrUnavailable: "commit",
		bot.ErrSeen:        "",
	} {
		w := newTrailWorld(t)
		w.fail = failure
		w.reads(t, "e10", want)
		if lost := w.counted[bot.AuditLost]; lost != 0 && !errors.Is(failure, bot.ErrFull) || lost == 0 && errors.Is(failure, bot.ErrFull) {
			t.Errorf("%v: counted as lost %d", failure, lost)
		}
	}
}

// A trailWorld is a bot over a real store, in which Karim was asked for advice by Sanne.
type trailWorld struct {
	bot     *bot.Bot
	store   *store.Store
	now     time.Time
	fail    error // of commits, while it is not nil
	counted map[string]int
}

func newTrailWorld(t *testing.T) *trailWorld {
	t.Helper()
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), store.Config{URL: "redis://" + miniredis.RunT(t).Addr(), Sealer: sealer})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	w := &trailWorld{store: s, now: now, counted: map[string]int{}}
	cfg, err := makeConfig(&fakeMessenger{})
	if err != nil {
		t.Fatal(err)
	}
	cfg.Store, cfg.Queue, cfg.Timers = w, s, s
	cfg.Now = func() time.Time { return w.now }
	cfg.Count = func(name string, n int) { w.counted[name] += n }
	if w.bot, err = bot.New(cfg); err != nil {
		t.Fatal(err)
	}
	w.do(t, bot.Event{ID: "e1", Kind: bot.Pressed, From: sanne, Action: bot.Action{Verb: "urgent"}})
	for i, fields := range []map[string][]string{
		{"fact": {"zegt dat het vanavond gebeurt"}, "whom": {"young"}}, {"answer": {"send"}},
	} {
		slot := []string{"acute.1", "send.1"}[i]
		got := w.do(t, bot.Event{ID: "ask" + slot, Kind: bot.Pressed, From: sanne, Action: bot.Action{Verb: "ask", Code: "K7M2QX", Slot: slot}})
		if got.Form == nil {
			t.Fatalf("no form for %s: %q", slot, got.Note)
		}
		a, _ := bot.ParseAction(got.Form.Action)
		w.do(t, bot.Event{ID: slot, Kind: bot.Submitted, From: sanne, Action: a, Values: fields})
	}
	return w
}

func (w *trailWorld) Load(ctx context.Context, l bot.Load) (bot.Loaded, error) {
	return w.store.Load(ctx, l)
}

func (w *trailWorld) Commit(ctx context.Context, c bot.Commit) error {
	if w.fail != nil {
		return w.fail
	}
	return w.store.Commit(ctx, c)
}

func (w *trailWorld) do(t *testing.T, ev bot.Event) bot.Reply {
	t.Helper()
	reply, err := w.bot.Handle(t.Context(), ev)
	if err != nil {
		t.Fatal(err)
	}
	return reply
}

// reads lets Karim open the request; failure is part of the error there should be, "" for a view.
func (w *trailWorld) reads(t *testing.T, id, failure string) {
	t.Helper()
	reply, err := w.bot.Handle(t.Context(), bot.Event{ID: id, Kind: bot.Pressed, From: karim, Action: bot.Action{Verb: "view", Code: "K7M2QX-1"}})
	if failure == "" && (err != nil || reply.View == nil) {
		t.Errorf("%s: no view; note %q, error %v", id, reply.Note, err)
	}
	if failure != "" && (err == nil || !strings.Contains(err.Error(), failure) || reply.View != nil) {
		t.Errorf("%s: error %v, want %q", id, err, failure)
	}
}

// trail gives who did what to which code, of one kind.
func (w *trailWorld) trail(t *testing.T, what string) (list []string) {
	t.Helper()
	entries, _, err := w.store.Trail(t.Context(), "brug", time.Time{}, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.What == what {
			list = append(list, e.Who+" "+e.What+" "+e.Code)
		}
	}
	return list
}
