package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"ruggespraak/adapters/web"
)

// A webWorld is a world whose people are on a page. Its bot runs by itself, as it does at work; while
// the clock is moved it stands still. It is the page's web.Desk.
type webWorld struct {
	*world
	pages []*web.Messenger // one a language

	mu   sync.Mutex   // one thing at a time
	halt func() error // stops the bot that runs, and waits for it
}

// agesEvery is how often the embedded server is told what time it is.
const agesEvery = time.Second

// farthest is how far ahead something is looked for that happens.
const farthest = 366 * 24 * time.Hour

// newWebWorld builds a world of a page in each language, and starts its bot. end ends it.
func newWebWorld(ctx context.Context, cfg worldConfig) (*webWorld, error) {
	inside, org, err := openWorld(ctx, cfg)
	if err != nil {
		return nil, err
	}
	w := &webWorld{world: inside}
	if w.pages, err = w.demoWebOrgs(org, cfg.lang); err == nil {
		err = w.restart()
	}
	if err != nil {
		w.close()
		return nil, err
	}
	w.start(ctx)
	aging, stop := context.WithCancel(ctx)
	go w.aging(aging)
	before := w.close
	w.close = func() {
		stop()
		before()
	}
	return w, nil
}

// start lets the bot run until halt, whatever becomes of ctx.
func (w *webWorld) start(ctx context.Context) {
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	done := make(chan error, 1)
	b := w.bot
	go func() { done <- b.Run(ctx) }()
	w.halt = func() error {
		stop()
		return <-done
	}
}

// end stops the bot and closes the store.
func (w *webWorld) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	_ = w.halt() // nothing is to be saved from it: all that counts is stored
	w.close()
}

// anew stops the bot, does something meanwhile, and starts another bot over the same store.
func (w *webWorld) anew(ctx context.Context, meanwhile func() error) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	defer w.start(ctx)
	if err := w.halt(); err != nil {
		return fmt.Errorf("stop the bot: %w", err)
	}
	if err := w.restart(); err != nil {
		return fmt.Errorf("start the bot: %w", err)
	}
	return meanwhile()
}

// Restart implements web.Desk.
func (w *webWorld) Restart(ctx context.Context) error {
	return w.anew(ctx, func() error { return nil })
}

// Move implements web.Desk.
func (w *webWorld) Move(ctx context.Context, by time.Duration) error {
	return w.anew(ctx, func() error { return w.move(ctx, by) })
}

// Next implements web.Desk. Moments at which nobody gets to see anything are passed over.
func (w *webWorld) Next(ctx context.Context) (happened bool, err error) {
	err = w.anew(ctx, func() error {
		if err := w.settle(ctx); err != nil {
			return err
		}
		before := w.changes()
		end := w.clock.now().Add(farthest)
		for range settleMost {
			at, ok := w.store.next(w.clock.now(), end)
			if !ok {
				return nil
			}
			w.clock.set(at)
			if err := w.settle(ctx); err != nil {
				return err
			}
			if w.changes() != before {
				happened = true
				return nil
			}
		}
		return nil
	})
	return happened, err
}

// changes counts what anybody got to see.
func (w *webWorld) changes() int64 {
	var n int64
	for _, m := range w.pages {
		n += m.Changes()
	}
	return n
}

// aging lets the embedded server's clock follow until ctx ends.
func (w *webWorld) aging(ctx context.Context) {
	tick := time.NewTicker(agesEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			w.mu.Lock()
			w.age()
			w.mu.Unlock()
		}
	}
}
