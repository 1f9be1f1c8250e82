package store

import (
	"context"
	"crypto/rand"
	"time"

	"github.com/redis/go-redis/v9"
)

// Entries of a stream cannot be changed, so a stream is copied, entry by entry with the same ids, and the
// copy takes its place when it has everything.

// streamField is the field of an entry that holds its value.
const streamField = "e"

// How a stream is copied.
const (
	streamPage = 100
	copyLife   = 10 * time.Minute // of a copy that was broken off
	copyTries  = 50               // before what comes in meanwhile is left to the next pass
)

// pageOf reads entries from one id on, without it when it begins with "(".
func (s *Store) pageOf(ctx context.Context, key, from string) ([]redis.XMessage, error) {
	return s.client.XRangeN(ctx, key, from, "+", streamPage).Result()
}

// eachEntry gives the value of every entry, page by page.
func (s *Store) eachEntry(ctx context.Context, key string, do func(value string) error) error {
	for from := "-"; ; {
		page, err := s.pageOf(ctx, key, from)
		if err != nil {
			return unavailable(err)
		}
		if len(page) == 0 {
			return nil
		}
		for _, m := range page {
			v, _ := m.Values[streamField].(string)
			if err := do(v); err != nil {
				return err
			}
		}
		from = "(" + page[len(page)-1].ID
	}
}

// resealStream seals a stream anew when an entry needs it.
func (s *Store) resealStream(ctx context.Context, kind *sealedKind, key, rest string, swept *Swept) error {
	needed := false
	err := s.eachEntry(ctx, key, func(v string) error {
		swept.Looked++
		anew, err := s.entryAnew(kind, rest, v, swept)
		needed = needed || anew != v
		return err
	})
	if err != nil || !needed {
		return err
	}
	copied := key + ":" + rand.Text() // two processes never write to one copy
	from, n := "-", 0
	for range copyTries {
		var err error
		if from, err = s.copyStream(ctx, kind, key, rest, copied, from, &n); err != nil {
			return unavailable(err)
		}
		answer, err := s.runKept(ctx, newCall(resealStreamScript, 2, key, copied))
		if err != nil {
			return unavailable(err)
		}
		if answer == int64(1) {
			swept.Resealed += n
			return nil
		}
	}
	swept.Changed += n
	if err := s.client.Del(ctx, copied).Err(); err != nil {
		return unavailable(err)
	}
	return nil
}

// copyStream copies the entries from one id on, and says where to go on; n counts those sealed anew.
func (s *Store) copyStream(ctx context.Context, kind *sealedKind, key, rest, copied, from string, n *int) (string, error) {
	for {
		page, err := s.pageOf(ctx, key, from)
		if err != nil || len(page) == 0 {
			return from, err
		}
		pipe := s.client.TxPipeline() // no copy without its end: it would outlive the log, and keep its key from being destroyed
		for _, m := range page {
			v, _ := m.Values[streamField].(string)
			anew, err := s.entryAnew(kind, rest, v, &Swept{})
			if err != nil {
				return from, err
			}
			if anew != v {
				*n++
			}
			pipe.XAdd(ctx, &redis.XAddArgs{Stream: copied, ID: m.ID, Values: []any{streamField, anew}})
		}
		pipe.PExpire(ctx, copied, copyLife)
		if _, err := pipe.Exec(ctx); err != nil {
			return from, err
		}
		from = "(" + page[len(page)-1].ID
	}
}

// entryAnew is the value of an entry, sealed anew if need be.
func (s *Store) entryAnew(kind *sealedKind, rest, value string, swept *Swept) (string, error) {
	head, bound, ok := kind.split(rest, value)
	if !ok {
		return value, nil
	}
	anew, err := s.anew(sealedValue{kind: kind, value: value, head: head, context: bound}, swept)
	if err != nil || anew == "" {
		return value, err
	}
	return anew, nil
}
