package main

import (
	"sync"
	"time"
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
