package main

import (
	"context"
	"log/slog"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"ruggespraak/bot"
)

// A pinger says whether the store answers.
type pinger interface {
	Ping(ctx context.Context) error
}

// A readiness knows what the program still waits for. It may be used concurrently.
type readiness struct {
	messengers map[string]bot.Messenger
	store      atomic.Pointer[pinger]
}

// opened says that the store is there.
func (r *readiness) opened(p pinger) { r.store.Store(&p) }

// pingWithin bounds how long a probe waits for Redis.
const pingWithin = time.Second

// missing lists what does not answer or is not connected: "redis", and the names of connections.
func (r *readiness) missing(ctx context.Context) (names []string) {
	ctx, cancel := context.WithTimeout(ctx, pingWithin)
	defer cancel()
	if p := r.store.Load(); p == nil || (*p).Ping(ctx) != nil {
		names = append(names, "redis")
	}
	for _, name := range slices.Sorted(maps.Keys(r.messengers)) {
		if !r.connected(name) {
			names = append(names, name)
		}
	}
	return names
}

// connected reports whether a messenger is, as far as it can tell.
func (r *readiness) connected(name string) bool {
	m, ok := r.messengers[name].(readier)
	return !ok || m.Ready()
}

// answer is the readiness as /readyz tells it.
func (r *readiness) answer(w http.ResponseWriter, req *http.Request) {
	if missing := r.missing(req.Context()); len(missing) > 0 {
		say(w, http.StatusServiceUnavailable, "waiting for "+strings.Join(missing, ", "))
		return
	}
	say(w, http.StatusOK, "ok")
}

// How often watchReady looks: until all is connected for the first time, and afterwards.
const (
	lookAtStart = 100 * time.Millisecond
	lookLater   = 5 * time.Second
)

// watchReady writes a line when everything is connected, and each time that changes. Missing says what is
// not, as readiness has it.
func watchReady(ctx context.Context, missing func(context.Context) []string, addr string, log *slog.Logger) {
	look := time.NewTicker(lookAtStart)
	defer look.Stop()
	was, ever := false, false
	for {
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		}
		lacks := missing(ctx)
		is := len(lacks) == 0
		switch {
		case ctx.Err() != nil || is == was:
		case is && ever:
			log.InfoContext(ctx, "ready again", "listen", addr)
		case is:
			log.InfoContext(ctx, "ready", "listen", addr)
			ever = true
			look.Reset(lookLater)
		default:
			log.WarnContext(ctx, "not ready", "missing", lacks)
		}
		was = is
	}
}
