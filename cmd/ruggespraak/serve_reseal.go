package main

import (
	"context"
	"log/slog"
	"time"

	"ruggespraak/store"
)

// How what was sealed with an older key is sealed anew: slowly, since people come first. A million
// records take some ten minutes.
const (
	resealLook  = 5 * time.Second // processes have shared the work out by then
	resealEvery = 10 * time.Minute
	resealPause = 50 * time.Millisecond
)

// reseal starts it, and gives what ends it: to be called when nothing is committed any more.
func (g *generation) reseal(ctx context.Context, st *store.Store) (end func()) {
	working, stop := context.WithCancel(context.WithoutCancel(ctx))
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		st.Reseal(working, store.Resealing{
			Look: resealLook, Every: resealEvery, Pause: resealPause,
			Passed: func(swept store.Swept) { logSwept(working, swept, g.log) },
			Failed: func(err error) { g.log.WarnContext(working, "sealing anew", "error", err) },
		})
	}()
	return func() { stop(); <-ended }
}

// logSwept says what a pass did; nothing when there was nothing to do.
func logSwept(ctx context.Context, swept store.Swept, log *slog.Logger) {
	level := slog.LevelDebug
	switch {
	case swept.Closed > 0:
		level = slog.LevelWarn
	case swept.Resealed+swept.Changed > 0:
		level = slog.LevelInfo
	}
	log.Log(ctx, level, "sealed anew", "looked_at", swept.Looked, "sealed", swept.Resealed, "changed_meanwhile", swept.Changed, "cannot_be_opened", swept.Closed)
}
