package web

import (
	"context"
	"sync"

	"ruggespraak/bot"
)

// A gate is where acts wait while no bot runs.
type gate struct {
	mu     sync.Mutex
	handle bot.Handler // nil while it is shut
	opened chan struct{}
	inside sync.WaitGroup
}

func newGate() *gate { return &gate{opened: make(chan struct{})} }

// open lets acts through to handle.
func (g *gate) open(handle bot.Handler) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.handle = handle
	close(g.opened)
}

// shut lets no more acts through, and returns when those that were have left.
func (g *gate) shut() {
	g.mu.Lock()
	g.handle, g.opened = nil, make(chan struct{})
	g.mu.Unlock()
	g.inside.Wait()
}

// enter waits until the gate is open or ctx ends. Who got a handler calls leave when the reply is shown.
func (g *gate) enter(ctx context.Context) (handle bot.Handler, leave func(), err error) {
	for {
		g.mu.Lock()
		if g.handle != nil {
			defer g.mu.Unlock()
			g.inside.Add(1)
			return g.handle, g.inside.Done, nil
		}
		opened := g.opened
		g.mu.Unlock()
		select {
		case <-opened:
		case <-ctx.Done():
			return nil, nil, ctx.Err()
		}
	}
}

// isOpen reports whether a bot runs.
func (g *gate) isOpen() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.handle != nil
}
