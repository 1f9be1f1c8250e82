package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
	"ruggespraak/store/storetest"
)

// TestFull: a full Redis refuses to store, keeps what it has, and lets go of what is erased or delivered.
func TestFull(t *testing.T) {
	server := redistest.Start(t, "--maxmemory-policy", "noeviction")
	s := open(t, store.Config{URL: server.URL()})
	if err := s.Commit(t.Context(), everything("e1")); err != nil {
		t.Fatal(err)
	}
	if err := plain(t, server).ConfigSet(t.Context(), "maxmemory", "1mb").Err(); err != nil {
		t.Fatal(err)
	}
	c := everything("e2")
	c.Puts[0].Version = 1
	err := s.Commit(t.Context(), c)
	if !errors.Is(err, bot.ErrFull) || !errors.Is(err, bot.ErrUnavailable) {
		t.Errorf("commit when full: %v", err)
	}
	c.Event, c.Puts, c.Lines = "e3", nil, nil
	c.Drops = []bot.Drop{{Key: "case/K7M2QX", Version: 1}}
	if err := s.Commit(t.Context(), c); err != nil {
		t.Errorf("erase when full: %v", err)
	}
	if entries, _, err := s.Trail(t.Context(), storetest.Org, storetest.T0, ""); err != nil || len(entries) != 2 {
		t.Errorf("%d entries in the audit log, error %v; want that of before, and that it was erased", len(entries), err)
	}
	claims, err := s.ClaimLines(t.Context(), storetest.T0, time.Minute, 1)
	if err != nil || len(claims) != 1 {
		t.Fatalf("claim when full: %d, error %v", len(claims), err)
	}
	if err := s.Settle(t.Context(), claims[0], bot.Settled{Now: storetest.T0, Ref: "post"}); err != nil {
		t.Errorf("settle when full: %v", err)
	}
	if got, err := s.Load(t.Context(), bot.Load{Org: storetest.Org, Event: "e2", Board: true}); err != nil || got.Seen || len(got.Records) != 0 {
		t.Errorf("seen %v, %d records, error %v", got.Seen, len(got.Records), err)
	}
}

// TestErrorsSayNothing: a driver's error never leaves the store, nor what it repeats.
func TestErrorsSayNothing(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, store.Config{URL: server.URL()})
	look := plain(t, server)
	use(t, s)
	key := find(t, look, "rec:stad:case/K7M2QX")
	if err := look.Del(t.Context(), key).Err(); err != nil {
		t.Fatal(err)
	}
	if err := look.HSet(t.Context(), key, canary, canary).Err(); err != nil { // not what the scripts expect
		t.Fatal(err)
	}
	_, err := s.Load(t.Context(), bot.Load{Org: storetest.Org, Keys: []bot.Want{{Key: "case/K7M2QX"}}})
	var reply redis.Error
	if !errors.Is(err, bot.ErrUnavailable) || errors.As(err, &reply) || strings.Contains(err.Error(), canary) {
		t.Errorf("error %v", err)
	}
	if err := look.Set(t.Context(), key, "1\n\n"+canary, 0).Err(); err != nil {
		t.Fatal(err)
	}
	_, err = s.Load(t.Context(), bot.Load{Org: storetest.Org, Keys: []bot.Want{{Key: "case/K7M2QX"}}})
	if !errors.Is(err, store.ErrSealed) || strings.Contains(err.Error(), canary) {
		t.Errorf("error %v", err)
	}
}
