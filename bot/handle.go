package bot

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"ruggespraak/dialogs"
)

// handleTries is how often an event is advanced anew because somebody else was faster.
const handleTries = 10

// Handle takes one event from load to commit, and gives what to show at once. It is a Handler. With
// an error the reply holds one calm sentence for the person.
//
// It makes two round trips to the store: one to load, one to commit. An event that changes nothing
// makes one.
func (b *Bot) Handle(ctx context.Context, ev Event) (reply Reply, err error) {
	org := b.orgs[ev.From.Org]
	if org == nil {
		return Reply{}, fmt.Errorf("handle: no organisation %q", ev.From.Org)
	}
	if err := b.limits.take(ctx, ev, b.cfg.Now()); err != nil {
		if errors.Is(err, ErrTooFast) {
			b.cfg.Count(EventsLimited, 1)
			return b.tell(org, ev, "note.too-fast"), fmt.Errorf("handle %s: %w", ev.Kind, err)
		}
		return b.sorry(org, ev), fmt.Errorf("handle %s: too busy: %w", ev.Kind, err)
	}
	select {
	case b.busy <- struct{}{}:
		defer func() { <-b.busy }()
	case <-ctx.Done():
		return b.sorry(org, ev), fmt.Errorf("handle %s: too busy: %w", ev.Kind, ctx.Err())
	}
	for range handleTries {
		loaded, err := b.load(ctx, org, ev)
		if err != nil {
			return b.sorry(org, ev), fmt.Errorf("handle %s: load: %w", ev.Kind, err)
		}
		if loaded.seen {
			return Reply{}, nil // delivered again: it was answered before
		}
		turn, err := b.advance(org, loaded.records, ev)
		if err != nil {
			return b.sorry(org, ev), fmt.Errorf("handle %s: %w", ev.Kind, err)
		}
		err = b.commit(ctx, org, ev, loaded, turn)
		switch {
		case errors.Is(err, ErrStale):
			continue
		case errors.Is(err, ErrSeen):
			return Reply{}, nil
		case err != nil:
			return b.sorry(org, ev), fmt.Errorf("handle %s: commit: %w", ev.Kind, err)
		}
		return b.reply(ctx, org, turn), nil
	}
	return b.sorry(org, ev), fmt.Errorf("handle %s: %w %d times", ev.Kind, ErrStale, handleTries)
}

// advance is the one place where a mistake in the dialogs is caught. What was panicked with may hold
// what people wrote, so only the place is kept.
func (b *Bot) advance(org *dialogs.Org, recs dialogs.Records, ev Event) (t dialogs.Turn, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("advance: panic at %s", panicPlace(debug.Stack()))
		}
	}()
	return dialogs.Advance(dialogs.Env{Now: b.cfg.Now(), Org: org, Code: b.cfg.Code(), People: b.members.of(ev.From.Connection)}, recs, ev), nil
}

// panicPlace is the file and line of the first frame below the panic.
func panicPlace(stack []byte) string {
	_, below, _ := strings.Cut(string(stack), "panic(")
	for line := range strings.Lines(below) {
		if s := strings.TrimSpace(line); strings.Contains(s, "/dialogs/") && strings.Contains(s, ".go:") {
			return s
		}
	}
	return "unknown place"
}

// commit stores everything that follows from the event, or nothing.
func (b *Bot) commit(ctx context.Context, org *dialogs.Org, ev Event, l loaded, t dialogs.Turn) error {
	c, err := l.commit(org, ev, t)
	if err != nil || c.empty() {
		return err
	}
	c.Now = b.cfg.Now()
	if err := b.cfg.Store.Commit(ctx, c); err != nil {
		return err
	}
	if len(c.Lines) > 0 {
		wake(b.poke)
	}
	return nil
}
