package store_test

import (
	"testing"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"

	"ruggespraak/store"
	"ruggespraak/store/redistest"
	"ruggespraak/store/storetest"
)

// open opens a store with a fresh key unless cfg has one.
func open(tb testing.TB, cfg store.Config) *store.Store {
	tb.Helper()
	if cfg.Sealer == nil {
		sealer, err := store.FreshSealer()
		if err != nil {
			tb.Fatal(err)
		}
		cfg.Sealer = sealer
	}
	s, err := store.Open(tb.Context(), cfg)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

func TestEmbedded(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Store {
		return open(t, store.Config{URL: "redis://" + miniredis.RunT(t).Addr()})
	})
}

func TestRedis(t *testing.T) {
	server := redistest.Start(t)
	for name, separate := range map[string]bool{"pipeline": false, "separate": true} {
		t.Run(name, func(t *testing.T) {
			storetest.Run(t, func(t *testing.T) storetest.Store {
				flush(t, server)
				return open(t, store.Config{URL: server.URL(), Separate: separate})
			})
		})
	}
}

func TestTwoProcesses(t *testing.T) {
	server := redistest.Start(t)
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	cfg := store.Config{URL: server.URL(), Sealer: sealer}
	storetest.Race(t, open(t, cfg), open(t, cfg))
}

// plain is a client beside the store, to look at what lies in Redis.
func plain(tb testing.TB, server *redistest.Server) *redis.Client {
	c := redis.NewClient(&redis.Options{Addr: server.Addr()})
	tb.Cleanup(func() { _ = c.Close() }) // the server is gone by then or not: nothing depends on it
	return c
}

func flush(tb testing.TB, server *redistest.Server) {
	tb.Helper()
	if err := plain(tb, server).FlushAll(tb.Context()).Err(); err != nil {
		tb.Fatal(err)
	}
}
