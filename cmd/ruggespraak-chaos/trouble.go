package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/Shopify/toxiproxy/v2"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
)

// A faulty line leads to Redis, and can be slowed and cut.
type faulty struct{ proxy *toxiproxy.Proxy }

func newFaulty(upstream string) (*faulty, error) {
	zerolog.SetGlobalLevel(zerolog.Disabled) // the toxics have loggers of their own
	server := toxiproxy.NewServer(toxiproxy.NewMetricsContainer(prometheus.NewRegistry()), zerolog.Nop())
	f := &faulty{proxy: toxiproxy.NewProxy(server, "redis", "127.0.0.1:0", upstream)}
	return f, f.proxy.Start()
}

func (f *faulty) addr() string { return f.proxy.Listen }

func (f *faulty) close() { f.proxy.Stop() }

// cut breaks every connection there is; new ones can be made at once.
func (f *faulty) cut() error {
	f.proxy.Stop()
	return f.proxy.Start()
}

// slow makes every answer late for a while.
func (f *faulty) slow(ctx context.Context, toxic string, d time.Duration) error {
	if _, err := f.proxy.Toxics.AddToxicJson(strings.NewReader(toxic)); err != nil {
		return fmt.Errorf("toxic: %w", err)
	}
	pause(ctx, d)
	f.proxy.Toxics.ResetToxics(ctx)
	return nil
}

// The ways in which the line to Redis is slow.
var toxics = []string{
	`{"name":"late","type":"latency","stream":"downstream","attributes":{"latency":80,"jitter":60}}`,
	`{"name":"narrow","type":"bandwidth","stream":"downstream","attributes":{"rate":200}}`,
	`{"name":"mute","type":"timeout","stream":"upstream","attributes":{"timeout":0}}`,
}

// trouble kills replicas as often as was asked, and does other things to Redis in between. All choices
// follow from the seed.
func (w *world) trouble(ctx context.Context) error {
	rnd := rand.New(rand.NewPCG(w.s.Seed, 2)) //nolint:gosec // choices that can be made again
	apart := w.s.Kills
	if w.s.Restarts > 0 {
		apart = max(1, w.s.Kills/w.s.Restarts)
	}
	for n := 1; n <= w.s.Kills; n++ {
		pause(ctx, w.s.Every/2+time.Duration(rnd.Int64N(int64(w.s.Every))))
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err := w.kill(rnd.IntN(w.s.Replicas)); err != nil {
			return err
		}
		if err := w.disturb(ctx, rnd, n%apart == apart/2 && w.s.Restarts > 0); err != nil {
			return err
		}
	}
	return nil
}

// disturb does something to Redis or to the line to it; most times nothing.
func (w *world) disturb(ctx context.Context, rnd *rand.Rand, restart bool) error {
	what := rnd.IntN(10)
	switch {
	case restart && w.watched != nil:
		return w.watched.Failover(ctx)
	case w.watched != nil: // replicas and the Sentinel talk to the servers directly: there is no line to cut
	case restart:
		if err := w.redis.Kill(); err != nil {
			return err
		}
		pause(ctx, 300*time.Millisecond)
		return w.redis.Restart()
	case what == 0:
		return w.line.cut()
	case what <= len(toxics):
		return w.line.slow(ctx, toxics[what-1], 500*time.Millisecond)
	}
	return nil
}

// pause waits, or until ctx ends.
func pause(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
