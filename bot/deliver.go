package bot

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"ruggespraak/dialogs"
)

// How lines are handed out and tried again.
const (
	lineLease    = time.Minute
	lineBatch    = 64
	maxTries     = 200 // at retryMost apart: well over a day
	retryFirst   = time.Second
	retryMost    = 10 * time.Minute
	settleWithin = 5 * time.Second
	eraseBatch   = 25 // posts taken away in one claim: they go one by one, within its lease
)

// Deliver posts the lines that wait, each person's in order, and says how many it took on. A line
// that fails is tried again later; one that can never arrive is given up, logged by its code, and its
// request goes on without that person.
//
// Nothing is shown any more when the claims' lease is over: a platform that hangs must not hold up
// everybody's lines, and by then they may be somebody else's.
func (b *Bot) Deliver(ctx context.Context) (int, error) {
	claims, err := b.cfg.Queue.ClaimLines(ctx, b.cfg.Now(), lineLease, lineBatch)
	if err != nil {
		err = fmt.Errorf("claim lines: %w", err) // the claims that came with it are good
	}
	showing, cancel := context.WithTimeout(ctx, lineLease-2*settleWithin)
	defer cancel()
	var all sync.WaitGroup
	slots := make(chan struct{}, b.cfg.Parallel)
	for _, c := range claims {
		slots <- struct{}{}
		all.Go(func() {
			b.deliver(showing, c)
			<-slots
		})
	}
	all.Wait()
	return len(claims), err
}

// deliver takes one line from claim to settled.
func (b *Bot) deliver(ctx context.Context, c Claim) {
	s, err := b.show(ctx, c)
	s.Now = b.cfg.Now()
	if err != nil {
		s.Retry = b.retry(ctx, c, err)
	}
	if err != nil && s.Retry.IsZero() {
		s.Retry = b.unreached(ctx, c)
	}
	// Settled even while stopping: what was posted must not be posted again.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleWithin)
	defer cancel()
	if err := b.cfg.Queue.Settle(ctx, c, s); err != nil && !errors.Is(err, ErrStale) {
		b.cfg.Log.ErrorContext(ctx, "settle line", "line", c.Line.ID, "error", err)
	}
}

// show does what the line says.
func (b *Bot) show(ctx context.Context, c Claim) (Settled, error) {
	m, org := b.cfg.Messengers[c.Line.To.Connection], b.orgs[c.Line.To.Org]
	if m == nil || org == nil {
		return Settled{}, fmt.Errorf("no connection %q: %w", c.Line.To.Connection, ErrUnreachable)
	}
	if c.Line.Erase != "" {
		return b.erase(ctx, m, c)
	}
	var line dialogs.Line
	if err := decode(c.Line.Data, &line); err != nil {
		return Settled{}, fmt.Errorf("line: %w", errors.Join(err, ErrUnreachable))
	}
	post := b.post(org, c.Line.ID, line)
	if c.Ref != "" {
		return Settled{}, m.Update(ctx, c.Line.To, c.Ref, post)
	}
	if f, ok := m.(Finder); ok && c.Tries > 0 {
		switch ref, found, err := f.Find(ctx, c.Line.To, c.Line.ID); {
		case err != nil:
			return Settled{}, err
		case found:
			return Settled{Ref: ref}, nil
		}
	}
	ref, err := m.Post(ctx, c.Line.To, post)
	if err != nil {
		return Settled{}, err
	}
	return Settled{Ref: ref}, nil
}

// erase takes away every post that belongs to a case, some at a time.
func (b *Bot) erase(ctx context.Context, m Messenger, c Claim) (Settled, error) {
	posts, err := b.cfg.Queue.Posts(ctx, c.Line.To, c.Line.Erase+"/")
	var s Settled
	for _, key := range slices.Sorted(maps.Keys(posts)) {
		if len(s.Gone) == eraseBatch {
			s.Retry = b.cfg.Now()
			break
		}
		if err := m.Delete(ctx, c.Line.To, posts[key]); err != nil && !errors.Is(err, ErrUnreachable) {
			return s, err
		}
		s.Gone = append(s.Gone, key)
	}
	return s, err
}

// unreached lets the request a line is about go on without the person who could not be reached, before
// the line is settled: after a crash in between it is done again, and counts once. It says when to try
// the line again if that could not be stored; zero when all is done.
func (b *Bot) unreached(ctx context.Context, c Claim) time.Time {
	var line dialogs.Line
	if c.Line.Erase != "" || decode(c.Line.Data, &line) != nil || line.Request() == "" {
		return time.Time{}
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleWithin)
	defer cancel()
	ev := Event{ID: "unreached." + c.Line.ID, Kind: dialogs.Unreached, From: c.Line.To, Action: Action{Code: line.Request()}}
	if _, err := b.Handle(ctx, ev); err != nil {
		b.cfg.Log.ErrorContext(ctx, "person not reached", "line", c.Line.ID, "error", err)
		return b.cfg.Now().Add(retryFirst)
	}
	return time.Time{}
}

// retry says when to try a failed line again; zero gives it up.
func (b *Bot) retry(ctx context.Context, c Claim, err error) time.Time {
	var later *RetryLater
	wait := min(retryFirst<<min(c.Tries, 20), retryMost)
	switch {
	case errors.Is(err, ErrUnreachable) || c.Tries >= maxTries:
		b.cfg.Log.ErrorContext(ctx, "line not reached", "line", c.Line.ID, "tries", c.Tries, "error", err)
		return time.Time{}
	case errors.As(err, &later):
		wait = max(wait, later.After)
	}
	b.cfg.Log.WarnContext(ctx, "line to be tried again", "line", c.Line.ID, "tries", c.Tries, "error", err)
	return b.cfg.Now().Add(wait)
}
