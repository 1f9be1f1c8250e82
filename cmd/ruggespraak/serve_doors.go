package main

import (
	"context"
	"net/http"
	"sync"
)

// The doors are where HTTP requests come in: those that come now go to the generation that was
// admitted last. They may be used concurrently.
type doors struct {
	mu  sync.Mutex
	now *visit
}

// A visit is one generation, and the requests it has in hand.
type visit struct {
	g    *generation
	busy sync.WaitGroup
}

// admit lets requests go to g from now on. Left is closed when those the generation before it had in
// hand are answered.
func (d *doors) admit(g *generation) (left <-chan struct{}) {
	d.mu.Lock()
	before := d.now
	d.now = &visit{g: g}
	d.mu.Unlock()
	if before == nil {
		return closed()
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		before.busy.Wait() // nothing is added to it any more
	}()
	return done
}

// ServeHTTP implements http.Handler.
func (d *doors) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	v := d.now
	if v == nil {
		d.mu.Unlock()
		say(w, http.StatusServiceUnavailable, "starting")
		return
	}
	v.busy.Add(1)
	d.mu.Unlock()
	defer v.busy.Done()
	v.g.routes.ServeHTTP(w, r)
}

// admitted is the generation that was admitted last; there is always one once anybody asks.
func (d *doors) admitted() *generation {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.now.g
}

// missing is what that one waits for.
func (d *doors) missing(ctx context.Context) []string { return d.admitted().ready.missing(ctx) }
