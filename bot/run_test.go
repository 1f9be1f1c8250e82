package bot_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// A ledger keeps what happened, in order.
type ledger struct {
	mu   sync.Mutex
	what []string
}

func (l *ledger) add(what string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.what = append(l.what, what)
}

func (l *ledger) all() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.what)
}

// A busy messenger hands in one event and is showing one line when it is told to stop.
type busy struct {
	fakeMessenger
	ledger *ledger
	hold   time.Duration // how long a post takes
	stuck  bool          // Run does not return for long
}

func (m *busy) Run(ctx context.Context, handle bot.Handler) error {
	_, err := handle(ctx, bot.Event{ID: "e1", Kind: dialogs.Said, From: karim, Text: "start"})
	if err != nil {
		m.ledger.add("refused")
	} else {
		m.ledger.add("acknowledged")
	}
	if m.stuck {
		time.Sleep(time.Hour) // of a test that has its own clock
	}
	return nil
}

func (m *busy) Post(ctx context.Context, _ bot.Address, _ bot.Post) (string, error) {
	select {
	case <-time.After(m.hold):
		m.ledger.add("posted")
		return "p1", nil
	case <-ctx.Done():
		m.ledger.add("not posted")
		return "", ctx.Err()
	}
}

// A sharer keeps when it was left.
type sharer struct{ ledger *ledger }

func (s sharer) Serves(string) bool { return true }

func (s sharer) Share(ctx context.Context, o bot.Sharing) {
	o.Poke()
	<-ctx.Done()
	s.ledger.add("left")
}

// stopping runs a bot that is told to stop after a second, while an event that takes `commit` and a
// line that takes `post` are in hand.
func stopping(t *testing.T, commit, post time.Duration, stuck bool) (what []string, took time.Duration, settled []bot.Settled) {
	t.Helper()
	l := &ledger{}
	var once sync.Once
	var mu sync.Mutex
	s := &fakeStore{
		commit: func(bot.Commit) error {
			time.Sleep(commit) // of a test that has its own clock
			l.add("committed")
			return nil
		},
		lines: func() (out []bot.Claim) {
			once.Do(func() { out = []bot.Claim{claim(t, bot.Claim{}, card)} })
			return out
		},
		settle: func(_ bot.Claim, d bot.Settled) error {
			mu.Lock()
			defer mu.Unlock()
			settled = append(settled, d)
			l.add("settled")
			return nil
		},
	}
	cfg, err := makeConfig(&busy{ledger: l, hold: post, stuck: stuck})
	if err != nil {
		t.Fatal(err)
	}
	cfg.Store, cfg.Queue, cfg.Timers, cfg.Share = s, s, s, sharer{l}
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if err := b.Run(ctx); err != nil {
		t.Errorf("error %v", err)
	}
	deadline, _ := ctx.Deadline()
	took, what = time.Since(deadline), l.all()
	time.Sleep(2 * time.Hour) // until the messenger returns as well
	return what, took, settled
}

// TestRunFinishes: what is in hand when the bot is told to stop is finished, and its share is given
// back after that.
func TestRunFinishes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		what, took, settled := stopping(t, 3*time.Second, 7*time.Second, false)
		want := []string{"committed", "acknowledged", "posted", "settled", "left"}
		if !slices.Equal(what, want) {
			t.Errorf("%q, want %q", what, want)
		}
		if took < 5*time.Second || took > 7*time.Second {
			t.Errorf("stopped after %v", took)
		}
		if len(settled) != 1 || settled[0].Ref != "p1" {
			t.Errorf("settled %v", settled)
		}
	})
}

// TestRunGivesUp: what hangs, line or messenger, does not keep the bot from stopping: the line is to be tried again.
func TestRunGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		what, took, settled := stopping(t, 0, time.Hour, true)
		want := []string{"committed", "acknowledged", "not posted", "settled", "left"}
		if !slices.Equal(what, want) {
			t.Errorf("%q, want %q", what, want)
		}
		if took > 25*time.Second {
			t.Errorf("stopped after %v", took)
		}
		if len(settled) != 1 || settled[0].Retry.IsZero() {
			t.Errorf("settled %v", settled)
		}
	})
}

// TestRunGoesOnWhileOneHangs: one line that hangs holds up no other.
func TestRunGoesOnWhileOneHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := &ledger{}
		n := 0
		s := &fakeStore{
			lines: func() []bot.Claim {
				if n++; n > 20 {
					return nil
				}
				return []bot.Claim{claim(t, bot.Claim{}, card)}
			},
			settle: func(bot.Claim, bot.Settled) error { l.add("settled"); return nil },
		}
		m := &firstHangs{}
		cfg, err := makeConfig(m)
		if err != nil {
			t.Fatal(err)
		}
		cfg.Store, cfg.Queue, cfg.Timers = s, s, s
		b, err := bot.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		before := make(chan int, 1)
		context.AfterFunc(ctx, func() { before <- len(l.all()) })
		if err := b.Run(ctx); err != nil {
			t.Error(err)
		}
		if got := <-before; got != 19 {
			t.Errorf("%d of 19 lines went on while one was hanging", got)
		}
	})
}

// firstHangs hangs on its first post.
type firstHangs struct {
	fakeMessenger
	hung atomic.Bool
}

func (m *firstHangs) Post(ctx context.Context, _ bot.Address, _ bot.Post) (string, error) {
	if m.hung.CompareAndSwap(false, true) {
		<-ctx.Done()
		return "", ctx.Err()
	}
	return "p", nil
}

// TestRunHandlerIsCutOff: the time a messenger gives an event is respected.
func TestRunHandlerIsCutOff(t *testing.T) {
	var got error
	m := &impatient{}
	s := &slowStore{}
	cfg, err := makeConfig(m)
	if err != nil {
		t.Fatal(err)
	}
	cfg.Store, cfg.Queue, cfg.Timers = s, s, s
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	m.done = func(err error) { got = err; cancel() }
	if err := b.Run(ctx); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(got, context.DeadlineExceeded) && !errors.Is(got, context.Canceled) {
		t.Errorf("error %v", got)
	}
}

// impatient gives an event a moment only.
type impatient struct {
	fakeMessenger
	done func(error)
}

func (m *impatient) Run(ctx context.Context, handle bot.Handler) error {
	short, cancel := context.WithTimeout(ctx, 10*time.Millisecond)
	defer cancel()
	_, err := handle(short, bot.Event{ID: "e1", Kind: dialogs.Said, From: karim, Text: "start"})
	m.done(err)
	return nil
}

// slowStore answers no load before its time is over.
type slowStore struct{ fakeStore }

func (s *slowStore) Load(ctx context.Context, _ bot.Load) (bot.Loaded, error) {
	<-ctx.Done()
	return bot.Loaded{}, ctx.Err()
}
