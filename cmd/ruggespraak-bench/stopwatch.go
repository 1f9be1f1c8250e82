package main

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"ruggespraak/bot"
)

// A stopwatch times lines from the moment they are committed until they are shown. Off, it costs
// nothing worth naming.
type stopwatch struct {
	mu        sync.Mutex
	on        bool
	committed map[string]time.Time // by event
	took      []time.Duration
}

// start forgets what was timed and begins anew.
func (w *stopwatch) start() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.on, w.committed, w.took = true, map[string]time.Time{}, nil
}

// stop gives what was timed, sorted.
func (w *stopwatch) stop() []time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.on = false
	slices.Sort(w.took)
	return w.took
}

// waiting is how many lines were committed and not shown yet.
func (w *stopwatch) waiting() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.committed)
}

func (w *stopwatch) commit(event string) {
	now := time.Now()
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.on {
		w.committed[event] = now
	}
}

func (w *stopwatch) shown(line string) {
	now := time.Now()
	event, _, _ := strings.Cut(line, ".")
	w.mu.Lock()
	defer w.mu.Unlock()
	if at, ok := w.committed[event]; ok && w.on {
		w.took = append(w.took, now.Sub(at))
		delete(w.committed, event)
	}
}

// timed is a store whose commits are timed.
type timed struct {
	bot.Store
	clock *stopwatch
}

// Commit implements bot.Store. The clock starts before the answer is there: a line can be shown by
// then.
func (t timed) Commit(ctx context.Context, c bot.Commit) error {
	if len(c.Lines) > 0 {
		t.clock.commit(c.Event)
	}
	return t.Store.Commit(ctx, c)
}

// messenger has no people: the benchmark hands the events to the bot itself. What is posted is there
// at once.
type messenger struct{ clock *stopwatch }

func (messenger) Run(ctx context.Context, _ bot.Handler) error { <-ctx.Done(); return nil }

func (m messenger) Post(_ context.Context, _ bot.Address, p bot.Post) (string, error) {
	m.clock.shown(p.Line)
	return "ref", nil
}

func (m messenger) Update(_ context.Context, _ bot.Address, _ string, p bot.Post) error {
	m.clock.shown(p.Line)
	return nil
}

func (messenger) Delete(context.Context, bot.Address, string) error { return nil }
