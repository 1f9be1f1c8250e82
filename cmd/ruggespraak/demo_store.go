package main

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"ruggespraak/bot"
)

// A health says how a store behaves.
type health string

const (
	up     health = "up"
	down   health = "down"   // cannot be asked
	silent health = "silent" // commits, but the answer is lost on the way
)

// A watched store is the real store with a switch to make it fail, and with an eye on what is due
// when, so that a clock that leaps stops at every moment that matters. It may be used concurrently.
type watchedStore struct {
	records bot.Store
	queue   bot.Queue
	timers  bot.Timers

	mu      sync.Mutex
	health  health
	moments map[time.Time]bool // when something may be due
	cases   map[string]bool    // codes that were given out
}

func watch(records bot.Store, queue bot.Queue, timers bot.Timers) *watchedStore {
	return &watchedStore{
		records: records, queue: queue, timers: timers,
		health: up, moments: map[time.Time]bool{}, cases: map[string]bool{},
	}
}

// is tells the health, and sets it when to is not empty.
func (w *watchedStore) is(to health) health {
	w.mu.Lock()
	defer w.mu.Unlock()
	if to != "" {
		w.health = to
	}
	return w.health
}

// note remembers a moment: the first whole millisecond, which is what a store goes by.
func (w *watchedStore) note(at time.Time) {
	at = at.Add(time.Millisecond - 1).Truncate(time.Millisecond)
	w.mu.Lock()
	defer w.mu.Unlock()
	if !at.IsZero() {
		w.moments[at] = true
	}
}

// next is the first moment after from and not after to, or false. Moments before it are forgotten.
func (w *watchedStore) next(from, to time.Time) (time.Time, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	maps.DeleteFunc(w.moments, func(at time.Time, _ bool) bool { return !at.After(from) })
	at := slices.SortedFunc(maps.Keys(w.moments), time.Time.Compare)
	if len(at) == 0 || at[0].After(to) {
		return time.Time{}, false
	}
	return at[0], true
}

// codes is how many case codes were given out.
func (w *watchedStore) codes() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.cases)
}

// Load implements bot.Store.
func (w *watchedStore) Load(ctx context.Context, l bot.Load) (bot.Loaded, error) {
	if w.is("") == down {
		return bot.Loaded{}, bot.ErrUnavailable
	}
	return w.records.Load(ctx, l)
}

// Commit implements bot.Store.
func (w *watchedStore) Commit(ctx context.Context, c bot.Commit) error {
	h := w.is("")
	if h == down {
		return bot.ErrUnavailable
	}
	if err := w.records.Commit(ctx, c); err != nil {
		return err
	}
	for _, p := range c.Puts {
		w.note(p.Wake)
		if code, ok := strings.CutPrefix(string(p.Key), "case/"); ok {
			w.mu.Lock()
			w.cases[code] = true
			w.mu.Unlock()
		}
	}
	if h == silent {
		return bot.ErrUnavailable
	}
	return nil
}

// ClaimLines implements bot.Queue.
func (w *watchedStore) ClaimLines(ctx context.Context, now time.Time, lease time.Duration, most int) ([]bot.Claim, error) {
	if w.is("") == down {
		return nil, bot.ErrUnavailable
	}
	claims, err := w.queue.ClaimLines(ctx, now, lease, most)
	if len(claims) > 0 {
		w.note(now.Add(lease))
	}
	return claims, err
}

// Settle implements bot.Queue.
func (w *watchedStore) Settle(ctx context.Context, c bot.Claim, s bot.Settled) error {
	if w.is("") == down {
		return bot.ErrUnavailable
	}
	w.note(s.Retry)
	return w.queue.Settle(ctx, c, s)
}

// Posts implements bot.Queue.
func (w *watchedStore) Posts(ctx context.Context, to bot.Address, prefix string) (map[string]string, error) {
	if w.is("") == down {
		return nil, bot.ErrUnavailable
	}
	return w.queue.Posts(ctx, to, prefix)
}

// ClaimTimers implements bot.Timers.
func (w *watchedStore) ClaimTimers(ctx context.Context, now time.Time, lease time.Duration, most int) ([]bot.Timer, error) {
	if w.is("") == down {
		return nil, bot.ErrUnavailable
	}
	timers, err := w.timers.ClaimTimers(ctx, now, lease, most)
	if len(timers) > 0 {
		w.note(now.Add(lease))
	}
	return timers, err
}
