package bot

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"ruggespraak/dialogs"
)

// handleTries is how often an event is advanced anew because somebody else was faster.
const handleTries = 10

// Handle takes one event from load to commit, and gives what to show at once. It is a Handler. With
// an error the reply holds one calm sentence for the person.
//
// It makes two round trips to the store: one to load, one to commit. An event of which nothing is to be
// kept makes one.
func (b *Bot) Handle(ctx context.Context, ev Event) (Reply, error) {
	began := time.Now()
	ctx, end := b.part(ctx, "event", ev.Kind, ev.From)
	reply, outcome, err := b.handle(ctx, ev)
	if err != nil {
		outcome = outcomeOf(err)
		if org := b.orgs[ev.From.Org]; org != nil && outcome == Limited {
			reply = b.tell(org, ev, "note.too-fast")
		} else if org != nil {
			reply = b.sorry(org, ev)
		}
		err = fmt.Errorf("handle %s: %w", ev.Kind, err)
	}
	end(outcome)
	b.handled(ctx, ev, outcome, time.Since(began))
	return reply, err
}

func (b *Bot) handle(ctx context.Context, ev Event) (Reply, Outcome, error) {
	org := b.orgs[ev.From.Org]
	if org == nil {
		return Reply{}, Failed, fmt.Errorf("no organisation %q", ev.From.Org)
	}
	leave, err := b.enter(ctx, ev)
	if err != nil {
		return Reply{}, Failed, err
	}
	defer leave()
	var turn dialogs.Turn
	outcome := Failed
	err = tries(ctx, ev, func() error {
		loaded, err := b.load(ctx, org, ev)
		switch {
		case err != nil:
			return fmt.Errorf("load: %w", err)
		case loaded.seen:
			return ErrSeen
		}
		if turn, err = b.advance(ctx, org, loaded.records, ev); err != nil {
			return err
		}
		if outcome, err = b.commit(ctx, org, ev, loaded, turn); err != nil {
			return fmt.Errorf("commit: %w", err)
		}
		return nil
	})
	switch {
	case errors.Is(err, ErrSeen):
		return Reply{}, Again, nil // delivered again: it was answered before
	case err != nil:
		return Reply{}, Failed, err
	}
	return b.reply(ctx, org, turn), outcome, nil
}

// advance is the one place where a mistake in the dialogs is caught. What was panicked with may hold
// what people wrote, so only the place is kept.
func (b *Bot) advance(ctx context.Context, org *dialogs.Org, recs dialogs.Records, ev Event) (t dialogs.Turn, err error) {
	_, end := b.part(ctx, "advance", ev.Kind, ev.From)
	defer func() { end(failure(err)) }()
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("advance: %w at %s", errPanic, panicPlace(debug.Stack()))
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
func (b *Bot) commit(ctx context.Context, org *dialogs.Org, ev Event, l loaded, t dialogs.Turn) (o Outcome, err error) {
	ctx, end := b.part(ctx, "commit", ev.Kind, ev.From)
	defer func() { end(failure(err)) }()
	c, err := l.commit(org, ev, t, b.cfg.Now())
	switch {
	case err != nil:
		return Failed, err
	case c.empty() && len(t.Happened) == 0:
		return Answered, nil
	case c.empty():
		return b.commitTrail(ctx, c, t)
	}
	if err := b.cfg.Store.Commit(ctx, c); err != nil {
		return Failed, err
	}
	b.tellHappened(org, t)
	if len(c.Lines) > 0 {
		wake(b.poke)
	}
	return Committed, nil
}

// tellHappened tells whoever watches what was committed.
func (b *Bot) tellHappened(org *dialogs.Org, t dialogs.Turn) {
	for _, h := range t.Happened {
		b.cfg.Watch.Happened(org.ID, h)
	}
}
