package metrics

import (
	"context"
	"errors"
	"time"

	"ruggespraak/bot"
)

// The words of the labels of calls of the store.
var (
	operations = []string{"load", "commit", "claim_lines", "settle", "posts", "claim_timers"}
	reasons    = []string{"unavailable", "full", "other"}
)

// A Store is what the bot does its work over.
type Store interface {
	bot.Store
	bot.Queue
	bot.Timers
}

// Timed gives the store with every call timed, and its failures counted.
func (m *Metrics) Timed(s Store) Store { return &timed{s, m} }

type timed struct {
	store Store
	m     *Metrics
}

// ended notes a call that began at a moment. What is stale or seen is part of the work.
func (t *timed) ended(operation string, began time.Time, err error) {
	t.m.store.WithLabelValues(operation).Observe(time.Since(began).Seconds())
	switch {
	case err == nil, errors.Is(err, bot.ErrStale), errors.Is(err, bot.ErrSeen):
	case errors.Is(err, bot.ErrFull):
		t.m.storeErrs.WithLabelValues(operation, "full").Inc()
	case errors.Is(err, bot.ErrUnavailable):
		t.m.storeErrs.WithLabelValues(operation, "unavailable").Inc()
	default:
		t.m.storeErrs.WithLabelValues(operation, "other").Inc()
	}
}

// Load implements bot.Store.
func (t *timed) Load(ctx context.Context, l bot.Load) (bot.Loaded, error) {
	began := time.Now()
	got, err := t.store.Load(ctx, l)
	t.ended("load", began, err)
	return got, err
}

// Commit implements bot.Store.
func (t *timed) Commit(ctx context.Context, c bot.Commit) error {
	began := time.Now()
	err := t.store.Commit(ctx, c)
	t.ended("commit", began, err)
	return err
}

// ClaimLines implements bot.Queue.
func (t *timed) ClaimLines(ctx context.Context, now time.Time, lease time.Duration, most int) ([]bot.Claim, error) {
	began := time.Now()
	claims, err := t.store.ClaimLines(ctx, now, lease, most)
	t.ended("claim_lines", began, err)
	return claims, err
}

// Settle implements bot.Queue.
func (t *timed) Settle(ctx context.Context, c bot.Claim, s bot.Settled) error {
	began := time.Now()
	err := t.store.Settle(ctx, c, s)
	t.ended("settle", began, err)
	return err
}

// Posts implements bot.Queue.
func (t *timed) Posts(ctx context.Context, to bot.Address, prefix string) (map[string]string, error) {
	began := time.Now()
	posts, err := t.store.Posts(ctx, to, prefix)
	t.ended("posts", began, err)
	return posts, err
}

// ClaimTimers implements bot.Timers.
func (t *timed) ClaimTimers(ctx context.Context, now time.Time, lease time.Duration, most int) ([]bot.Timer, error) {
	began := time.Now()
	timers, err := t.store.ClaimTimers(ctx, now, lease, most)
	t.ended("claim_timers", began, err)
	return timers, err
}
