package bot

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	"ruggespraak/dialogs"
)

// How events are handled of which many come at once for one record (dialogs.Crowded). Within a process
// they go one after the other, so that only other processes can be faster; and each gives those others
// some room before it tries again.
const (
	crowdTries = 200
	crowdRoom  = 10 * time.Millisecond // at most, and on average half of it
)

// lanes lets those who want the same thing pass one by one; others do not wait for them.
type lanes struct {
	mu  sync.Mutex
	all map[string]*lane // those that somebody is in
}

type lane struct {
	turn chan struct{} // has a place for the one whose turn it is
	here int           // who is in it or waits
}

// enter waits until it is its turn for what. Leave must be called then; on an error it must not.
func (l *lanes) enter(ctx context.Context, what string) (leave func(), err error) {
	l.mu.Lock()
	if l.all == nil {
		l.all = map[string]*lane{}
	}
	mine := l.all[what]
	if mine == nil {
		mine = &lane{turn: make(chan struct{}, 1)}
		l.all[what] = mine
	}
	mine.here++
	l.mu.Unlock()
	select {
	case mine.turn <- struct{}{}:
		return func() { <-mine.turn; l.gone(what, mine) }, nil
	case <-ctx.Done():
		l.gone(what, mine)
		return nil, ctx.Err()
	}
}

func (l *lanes) gone(what string, mine *lane) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if mine.here--; mine.here == 0 {
		delete(l.all, what)
	}
}

// enter waits for a place to handle an event; ErrTooFast when its person sends too many. A crowd waits in its own lane first: it takes the places of
// nobody else.
func (b *Bot) enter(ctx context.Context, ev Event) (leave func(), err error) {
	switch err := b.limits.take(ctx, ev, b.cfg.Now()); {
	case errors.Is(err, ErrTooFast):
		b.cfg.Count(EventsLimited, 1)
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("%w: %w", errBusy, err)
	}
	out := func() {}
	if key := dialogs.Crowded(ev); key != "" {
		if out, err = b.lanes.enter(ctx, ev.From.Org+"/"+string(key)); err != nil {
			return nil, fmt.Errorf("%w: %w", errBusy, err)
		}
	}
	select {
	case b.busy <- struct{}{}:
		return func() { <-b.busy; out() }, nil
	case <-ctx.Done():
		out()
		return nil, fmt.Errorf("%w: %w", errBusy, ctx.Err())
	}
}

// tries does something until nobody else was faster, or until that was so too often. Of a crowd everybody
// is to be heard, so there it tries longer, with pauses of different lengths.
func tries(ctx context.Context, ev Event, do func() error) error {
	most, room := handleTries, time.Duration(0)
	if dialogs.Crowded(ev) != "" {
		most, room = crowdTries, crowdRoom
	}
	for range most {
		err := do()
		if !errors.Is(err, ErrStale) {
			return err
		}
		if room == 0 {
			continue
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%w: %w", err, ctx.Err())
		case <-time.After(rand.N(room)): //nolint:gosec // a pause is no secret
		}
	}
	return fmt.Errorf("%w %d times", ErrStale, most)
}
