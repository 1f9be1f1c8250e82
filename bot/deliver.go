package bot

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"ruggespraak/dialogs"
)

// How lines are handed out and tried again.
const (
	lineLease    = time.Minute
	maxTries     = 200 // at retryMost apart: well over a day
	lineBatch    = 64
	retryFirst   = time.Second
	retryMost    = 10 * time.Minute
	settleWithin = 5 * time.Second
	showWithin   = 15 * time.Second // a platform that takes longer is tried again
	eraseBatch   = 25               // posts taken away in one claim: they go one by one, within its lease
)

// deliver takes one line from claim to settled.
func (b *Bot) deliver(ctx context.Context, c Claim) {
	showing, end := b.part(ctx, "post", "", c.Line.To)
	s, err := b.show(showing, c)
	end(failure(err))
	s.Now = b.cfg.Now()
	if err == nil {
		b.shown(c, s)
	} else if errors.Is(err, ErrUnreachable) && b.exercise(ctx, c, &s) {
		b.cfg.Log.InfoContext(ctx, "an exercise ends where it cannot be shown", "line", c.Line.ID)
	} else if s.Retry = b.retry(ctx, c, err); s.Retry.IsZero() {
		if s.Retry = b.unreached(ctx, c); s.Retry.IsZero() {
			s.Aside = asideFor(err)
		}
	}
	if err := b.settle(ctx, c, s); err != nil && !errors.Is(err, ErrStale) {
		b.cfg.Log.ErrorContext(ctx, "settle line", "line", c.Line.ID, "error", err)
	}
}

// shown counts a line that arrived, and tells how long that took.
func (b *Bot) shown(c Claim, s Settled) {
	b.cfg.Count(LinesShown, 1)
	var line lineData
	if s.Retry.IsZero() && decode(c.Line.Data, &line) == nil && !line.At.IsZero() {
		b.cfg.Watch.Posted(c.Line.To.Connection, max(s.Now.Sub(line.At), 0))
	}
}

// settle ends a claim. It tries even while stopping, and when the store is away for a moment again and
// again as long as the claim lasts: what was posted must not be posted once more.
func (b *Bot) settle(ctx context.Context, c Claim, s Settled) error {
	return again(ctx, func() error {
		own, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleWithin)
		defer cancel()
		return b.cfg.Queue.Settle(own, c, s)
	})
}

// show does what the line says.
func (b *Bot) show(ctx context.Context, c Claim) (Settled, error) {
	m, org := b.cfg.Messengers[c.Line.To.Connection], b.orgs[c.Line.To.Org]
	if m == nil || org == nil {
		// Not for good: during an upgrade another process may know a connection this one does not.
		return Settled{}, fmt.Errorf("no connection %q", c.Line.To.Connection)
	}
	if c.Line.Erase != "" {
		return b.erase(ctx, m, c)
	}
	ctx, cancel := context.WithTimeout(ctx, showWithin)
	defer cancel()
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
// the line again if that could not be stored; zero when all is done, or that was tried for too long.
func (b *Bot) unreached(ctx context.Context, c Claim) time.Time {
	var line dialogs.Line
	if c.Line.Erase != "" || decode(c.Line.Data, &line) != nil || line.Request() == "" {
		return time.Time{}
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleWithin)
	defer cancel()
	ev := Event{ID: "unreached." + c.Line.ID, Kind: dialogs.Unreached, From: c.Line.To, Action: Action{Code: line.Request()}}
	_, err := b.Handle(ctx, ev)
	if err == nil {
		return time.Time{}
	}
	b.cfg.Log.ErrorContext(ctx, "person not reached", "line", c.Line.ID, "error", err)
	if c.Tries >= 2*maxTries { // others of the same person wait behind it
		return time.Time{}
	}
	return b.cfg.Now().Add(pause(c.Tries))
}

// exercise lets an exercise end whose channel cannot be reached, and reports whether the line is of one:
// whoever began it hears so, and operators need not.
func (b *Bot) exercise(ctx context.Context, c Claim, s *Settled) bool {
	var line dialogs.Line
	if c.Line.Erase != "" || decode(c.Line.Data, &line) != nil || line.Together() == "" {
		return false
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleWithin)
	defer cancel()
	ev := Event{ID: "unreached." + c.Line.ID, Kind: dialogs.Unreached, From: c.Line.To, Action: Action{Code: line.Together()}}
	if _, err := b.Handle(ctx, ev); err != nil && c.Tries < maxTries {
		b.cfg.Log.ErrorContext(ctx, "exercise not ended", "line", c.Line.ID, "error", err)
		s.Retry = b.cfg.Now().Add(pause(c.Tries))
	}
	return true
}

// pause is how long to wait after so many tries.
func pause(tries int) time.Duration { return min(retryFirst<<min(tries, 20), retryMost) }

// retry says when to try a failed line again; zero gives it up.
func (b *Bot) retry(ctx context.Context, c Claim, err error) time.Time {
	var later *RetryLater
	wait := pause(c.Tries)
	switch {
	case errors.Is(err, ErrUnreachable) || c.Tries >= maxTries:
		b.cfg.Count(LinesGivenUp, 1)
		b.cfg.Log.ErrorContext(ctx, "line not reached", "line", c.Line.ID, "tries", c.Tries, "error", err)
		return time.Time{}
	case errors.As(err, &later):
		wait = max(wait, later.After)
	}
	b.cfg.Count(LinesRetried, 1)
	b.cfg.Log.WarnContext(ctx, "line to be tried again", "line", c.Line.ID, "tries", c.Tries, "error", err)
	return b.cfg.Now().Add(wait)
}

// asideFor is the word a line is set aside with.
func asideFor(err error) string {
	if errors.Is(err, ErrUnreachable) {
		return "unreachable"
	}
	return "tries"
}
