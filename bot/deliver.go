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
	maxTries     = 200 // at retryMost apart: well over a day
	lineBatch    = 64
	retryFirst   = time.Second
	retryMost    = 10 * time.Minute
	settleWithin = 5 * time.Second
	showWithin   = 15 * time.Second // a platform that takes longer is tried again
	eraseBatch   = 25               // posts taken away in one claim: they go one by one, within its lease
)

// Deliver posts lines that wait, each person's in order, and says how many it took on: once, and it
// waits for them. Run goes on without waiting. A line that fails is tried again later; one that can
// never arrive is given up, logged by its code, and set aside for operators.
func (b *Bot) Deliver(ctx context.Context) (int, error) {
	d := b.newDelivery()
	claims, err := d.claim(ctx, lineBatch)
	claimed := time.Now()
	for _, c := range claims {
		d.places <- struct{}{}
		d.begin(ctx, c, claimed)
	}
	d.wait()
	return len(claims), err
}

// A delivery is lines under way, as many at a time as there are places. A platform that hangs keeps
// its places for a while; the others go on.
type delivery struct {
	bot    *Bot
	places chan struct{}
	all    sync.WaitGroup
}

func (b *Bot) newDelivery() *delivery {
	return &delivery{bot: b, places: make(chan struct{}, b.cfg.Parallel)}
}

// start waits for a free place, claims as many lines as there are places, and lets them go. It says how
// many these are. Once taking has ended it claims no more; until hand ends lines are delivered.
func (d *delivery) start(taking, hand context.Context) (int, error) {
	free := 0
	select {
	case d.places <- struct{}{}:
		free++
	case <-taking.Done():
		return 0, nil
	}
	for free < min(cap(d.places), lineBatch) && d.place() {
		free++
	}
	claims, err := d.claim(hand, free)
	claimed := time.Now()
	for _, c := range claims {
		d.begin(hand, c, claimed)
	}
	for range free - len(claims) {
		<-d.places
	}
	return len(claims), err
}

func (d *delivery) claim(ctx context.Context, most int) ([]Claim, error) {
	claims, err := d.bot.cfg.Queue.ClaimLines(ctx, d.bot.cfg.Now(), lineLease, most)
	if err != nil {
		err = fmt.Errorf("claim lines: %w", err) // the claims that came with it are good
	}
	return claims, err
}

// begin delivers a line in the background, in a place that was taken for it. Nothing is shown any more
// when the lease of its claim is nearly over: by then it may be somebody else's.
func (d *delivery) begin(hand context.Context, c Claim, claimed time.Time) {
	d.all.Go(func() {
		showing, cancel := context.WithDeadline(hand, claimed.Add(lineLease-2*settleWithin))
		defer cancel()
		d.bot.deliver(showing, c)
		<-d.places
		wake(d.bot.poke) // for the next line of the same person
	})
}

// place takes a place if there is one.
func (d *delivery) place() bool {
	select {
	case d.places <- struct{}{}:
		return true
	default:
		return false
	}
}

// wait waits for all lines that were started.
func (d *delivery) wait() { d.all.Wait() }

// deliver takes one line from claim to settled.
func (b *Bot) deliver(ctx context.Context, c Claim) {
	s, err := b.show(ctx, c)
	s.Now = b.cfg.Now()
	switch {
	case err == nil:
		b.cfg.Count(LinesShown, 1)
	default:
		s.Retry = b.retry(ctx, c, err)
		if s.Retry.IsZero() {
			s.Aside = asideFor(err)
		}
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

// retry says when to try a failed line again; zero gives it up.
func (b *Bot) retry(ctx context.Context, c Claim, err error) time.Time {
	var later *RetryLater
	wait := min(retryFirst<<min(c.Tries, 20), retryMost)
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
