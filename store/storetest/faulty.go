package storetest

import (
	"context"
	"fmt"
	"sync"
	"time"

	"ruggespraak/bot"
)

// Faulty is a store that is down on demand, and counts the calls that reached it. It may be used
// concurrently.
type Faulty struct {
	store Store

	mu    sync.Mutex
	down  bool
	lose  bool
	calls Calls
}

// Calls counts calls, also those that met a store that was down. For a Redis store each of Load,
// Commit, Settle and Posts is one round trip.
type Calls struct{ Load, Commit, ClaimLines, Settle, Posts, ClaimTimers int }

// NewFaulty wraps a store; it is up.
func NewFaulty(s Store) *Faulty { return &Faulty{store: s} }

// Down makes every call fail with bot.ErrUnavailable until Up. Nothing is stored meanwhile.
func (f *Faulty) Down() { f.set(func() { f.down = true }) }

// Up ends Down.
func (f *Faulty) Up() { f.set(func() { f.down, f.lose = false, false }) }

// LoseAnswer makes the next commit go through and yet fail with bot.ErrUnavailable, as when the
// connection breaks before the answer.
func (f *Faulty) LoseAnswer() { f.set(func() { f.lose = true }) }

// Calls gives the counts so far.
func (f *Faulty) Calls() (c Calls) {
	f.set(func() { c = f.calls })
	return c
}

func (f *Faulty) set(change func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	change()
}

// enter counts a call, and refuses it when the store is down.
func (f *Faulty) enter(count func(*Calls)) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	count(&f.calls)
	if f.down {
		return fmt.Errorf("down for the test: %w", bot.ErrUnavailable)
	}
	return nil
}

// Load implements bot.Store.
func (f *Faulty) Load(ctx context.Context, l bot.Load) (bot.Loaded, error) {
	if err := f.enter(func(c *Calls) { c.Load++ }); err != nil {
		return bot.Loaded{}, err
	}
	return f.store.Load(ctx, l)
}

// Commit implements bot.Store.
func (f *Faulty) Commit(ctx context.Context, c bot.Commit) error {
	if err := f.enter(func(c *Calls) { c.Commit++ }); err != nil {
		return err
	}
	if err := f.store.Commit(ctx, c); err != nil {
		return err
	}
	lost := false
	f.set(func() { lost, f.lose = f.lose, false })
	if lost {
		return fmt.Errorf("answer lost for the test: %w", bot.ErrUnavailable)
	}
	return nil
}

// ClaimLines implements bot.Queue.
func (f *Faulty) ClaimLines(ctx context.Context, now time.Time, lease time.Duration, most int) ([]bot.Claim, error) {
	if err := f.enter(func(c *Calls) { c.ClaimLines++ }); err != nil {
		return nil, err
	}
	return f.store.ClaimLines(ctx, now, lease, most)
}

// Settle implements bot.Queue.
func (f *Faulty) Settle(ctx context.Context, c bot.Claim, s bot.Settled) error {
	if err := f.enter(func(c *Calls) { c.Settle++ }); err != nil {
		return err
	}
	return f.store.Settle(ctx, c, s)
}

// Posts implements bot.Queue.
func (f *Faulty) Posts(ctx context.Context, to bot.Address, prefix string) (map[string]string, error) {
	if err := f.enter(func(c *Calls) { c.Posts++ }); err != nil {
		return nil, err
	}
	return f.store.Posts(ctx, to, prefix)
}

// ClaimTimers implements bot.Timers.
func (f *Faulty) ClaimTimers(ctx context.Context, now time.Time, lease time.Duration, most int) ([]bot.Timer, error) {
	if err := f.enter(func(c *Calls) { c.ClaimTimers++ }); err != nil {
		return nil, err
	}
	return f.store.ClaimTimers(ctx, now, lease, most)
}
