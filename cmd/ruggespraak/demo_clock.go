package main

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"ruggespraak/dialogs/texts"
)

// A clock stands still until it is moved, or ticks on from where it was moved to. It may be used
// concurrently.
type clock struct {
	mu    sync.Mutex
	at    time.Time
	since time.Time // when at was set, by the real clock; zero for a clock that stands still
}

// now is the moment the bot lives in.
func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.since.IsZero() {
		return c.at
	}
	return c.at.Add(time.Since(c.since))
}

// set moves the clock.
func (c *clock) set(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = at
	if !c.since.IsZero() {
		c.since = time.Now()
	}
}

// move leaps forward, stopping at every moment something may be due. What follows is printed under
// the moment at which it happened.
func (w *world) move(ctx context.Context, d time.Duration) error {
	end := w.clock.now().Add(d)
	for {
		at, ok := w.store.next(w.clock.now(), end)
		if !ok || at.Equal(end) {
			break
		}
		w.clock.set(at)
		w.out.above = w.moment()
		if err := w.settle(ctx); err != nil {
			return err
		}
	}
	w.clock.set(end)
	w.out.above = ""
	fmt.Fprint(w.out, w.moment())
	return w.settle(ctx)
}

// moment says what time it is.
func (w *world) moment() string {
	now := w.clock.now()
	return "  * " + texts.Moment(w.lang, now, now) + "\n\n"
}

// A stamped writer prints something above the next thing it is given, or nothing at all.
type stamped struct {
	out   io.Writer
	above string
	mute  bool
}

func (s *stamped) Write(b []byte) (int, error) {
	if s.mute {
		s.above = ""
		return len(b), nil
	}
	if s.above != "" {
		if _, err := io.WriteString(s.out, s.above); err != nil {
			return 0, err
		}
		s.above = ""
	}
	return s.out.Write(b)
}

// age lets the embedded server's own clock, which ends what has expired, follow.
func (w *world) age() {
	now := w.clock.now()
	if d := now.Sub(w.aged); d > 0 && w.embedded != nil {
		w.embedded.FastForward(d)
	}
	w.aged = now
}
