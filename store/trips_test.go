package store

import (
	"context"
	"net"
	"sync/atomic"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
)

// trips counts round trips: a command on its own, or a pipeline of any length.
type trips struct{ n atomic.Int64 }

func (t *trips) DialHook(next redis.DialHook) redis.DialHook {
	return func(ctx context.Context, network, addr string) (net.Conn, error) { return next(ctx, network, addr) }
}

func (t *trips) ProcessHook(next redis.ProcessHook) redis.ProcessHook {
	return func(ctx context.Context, cmd redis.Cmder) error { t.n.Add(1); return next(ctx, cmd) }
}

func (t *trips) ProcessPipelineHook(next redis.ProcessPipelineHook) redis.ProcessPipelineHook {
	return func(ctx context.Context, cmds []redis.Cmder) error { t.n.Add(1); return next(ctx, cmds) }
}

func TestRoundTrips(t *testing.T) {
	for name, separate := range map[string]bool{"pipeline": false, "separate": true} {
		t.Run(name, func(t *testing.T) { testRoundTrips(t, separate) })
	}
}

func testRoundTrips(t *testing.T, separate bool) {
	sealer, err := FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), Config{URL: "redis://" + miniredis.RunT(t).Addr(), Sealer: sealer, Separate: separate})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	to := bot.Address{Org: "stad", Connection: "slack", User: "U1"}
	put := bot.Put{Key: "case/A", Data: []byte("x"), Expires: now.Add(time.Hour), Wake: now, Board: true}
	load := func() {
		_, err = s.Load(t.Context(), bot.Load{Org: "stad", Event: "e", Board: true, Keys: []bot.Want{{Key: "case/A", Follow: true}}})
	}
	commit := func() {
		err = s.Commit(t.Context(), bot.Commit{Org: "stad", Now: now, Puts: []bot.Put{put}, Lines: []bot.QueuedLine{{ID: "l", To: to}}})
		put.Version++
	}
	var claims []bot.Claim
	lines := func() { claims, err = s.ClaimLines(t.Context(), now, time.Minute, 10) }
	idle := func() {
		var got []bot.Claim
		if got, err = s.ClaimLines(t.Context(), now, time.Minute, 10); len(got) > 0 {
			t.Errorf("%d lines, want none", len(got))
		}
	}
	settle := func() { err = s.Settle(t.Context(), claims[0], bot.Settled{Now: now}) }
	timers := func() { _, err = s.ClaimTimers(t.Context(), now, time.Minute, 10) }
	posts := func() { _, err = s.Posts(t.Context(), to, "") }
	for _, run := range []func(){load, commit, commit, lines, settle, timers} { // scripts known, partitions scanned
		if run(); err != nil {
			t.Fatal(err)
		}
	}
	var count trips
	s.client.AddHook(&count)
	for _, step := range []struct {
		name string
		run  func()
		want int64
	}{
		{"load", load, 1},
		{"commit", commit, 1},
		{"claim", lines, 1},
		{"claim when nothing is known to be due", idle, 0},
		{"settle", settle, 1},
		{"timers", timers, 1},
		{"timers when nothing is known to be due", timers, 0},
		{"posts", posts, 1},
	} {
		before := count.n.Load()
		if step.run(); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if got := count.n.Load() - before; got != step.want {
			t.Errorf("%s: %d round trips, want %d", step.name, got, step.want)
		}
	}
}
