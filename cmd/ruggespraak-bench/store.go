package main

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
)

// org is the one organisation of the benchmark.
const org = "bench"

// bare is the store by itself: it loads and commits, and nothing decides anything in between.
type bare struct {
	store *store.Store
	turns atomic.Int64
	data  []byte
}

func newBare(ctx context.Context, url string, conversations int) (path, error) {
	return newStore(ctx, store.Config{URL: url}, conversations)
}

func newSeparate(ctx context.Context, url string, conversations int) (path, error) {
	return newStore(ctx, store.Config{URL: url, Separate: true}, conversations)
}

func newStore(ctx context.Context, cfg store.Config, conversations int) (path, error) {
	s, err := openStore(ctx, cfg)
	if err != nil {
		return nil, err
	}
	b := &bare{store: s, data: []byte(strings.Repeat("x", size))}
	for c := range conversations {
		if err := b.commit(ctx, c, 0); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	return b, nil
}

// openStore opens a store with a key of its own.
func openStore(ctx context.Context, cfg store.Config) (*store.Store, error) {
	if cfg.Sealer == nil {
		sealer, err := store.FreshSealer()
		if err != nil {
			return nil, err
		}
		cfg.Sealer = sealer
	}
	return store.Open(ctx, cfg)
}

func caseOf(conversation int) dialogs.Key { return dialogs.Key("case/" + strconv.Itoa(conversation)) }

// Turn implements path.
func (b *bare) Turn(ctx context.Context, conversation int) error {
	got, err := b.store.Load(ctx, bot.Load{Org: org, Keys: []bot.Want{{Key: caseOf(conversation), Follow: true}}})
	if err != nil {
		return err
	}
	return b.commit(ctx, conversation, got.Records[0].Version)
}

func (b *bare) commit(ctx context.Context, conversation int, version int64) error {
	n, now := strconv.FormatInt(b.turns.Add(1), 10), time.Now()
	return b.store.Commit(ctx, bot.Commit{
		Org: org, Event: "e" + n, Now: now,
		Puts: []bot.Put{{
			Key: caseOf(conversation), Version: version, Data: b.data, Wake: now.Add(time.Hour), Expires: now.Add(24 * time.Hour),
		}},
		Lines: []bot.QueuedLine{{
			ID: "l" + n, To: bot.Address{Org: org, Connection: "chat", User: strconv.Itoa(conversation)},
			Card: "A/case", Data: b.data[:200],
		}},
	})
}

// Sends implements path.
func (b *bare) Sends() []string { return []string{"evalsha", "eval"} }

// Close implements path.
func (b *bare) Close() error { return b.store.Close() }
