package slacktest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

// The kinds of payload, as a Socket Mode envelope names them.
const (
	kindEvent       = "events_api"
	kindInteractive = "interactive"
	kindCommand     = "slash_commands"
)

// A Delivery is one payload on its way to the app.
type Delivery struct {
	s       *Server
	kind    string
	payload obj
	then    func(*Delivery) // what follows from the answer; with the server's lock held
	done    chan struct{}

	mu     sync.Mutex
	began  time.Time
	took   time.Duration
	tries  int
	answer []byte
	posted *posted // the request as it was last sent over HTTP
	err    error
}

// A result is what came of one try.
type result struct {
	ok     bool
	answer []byte
	reason string // as x-slack-retry-reason
	last   bool   // the app asked not to be tried again
}

// deliver sends a payload. Its first try is handed over before deliver returns, so over one socket
// payloads keep their order.
func (s *Server) deliver(kind string, payload obj, then func(*Delivery)) *Delivery {
	d := &Delivery{s: s, kind: kind, payload: payload, then: then, done: make(chan struct{})}
	s.mu.Lock()
	if s.holding && len(s.held) < 10_000 {
		s.held = append(s.held, d.start)
		s.mu.Unlock()
		return d
	}
	s.mu.Unlock()
	d.start()
	return d
}

// refuse is a delivery that never began: the person cannot do this.
func refuse(format string, args ...any) *Delivery {
	d := &Delivery{done: make(chan struct{}), err: fmt.Errorf(format, args...)}
	close(d.done)
	return d
}

func (d *Delivery) start() {
	d.mu.Lock()
	d.began = time.Now()
	d.mu.Unlock()
	first := d.try(0, "")
	if !d.s.run(func() { d.follow(first) }) {
		d.mu.Lock()
		d.err = errors.New("the workspace is closed")
		d.mu.Unlock()
		close(d.done)
	}
}

// try sends the payload once, and gives what waits for the outcome.
func (d *Delivery) try(n int, reason string) func() result {
	d.mu.Lock()
	d.tries++
	d.mu.Unlock()
	d.s.mu.Lock()
	defer d.s.mu.Unlock()
	if d.s.endpoints != (Endpoints{}) {
		return d.s.sendHTTP(d, n, reason)
	}
	return d.s.sendSocket(d, n, reason)
}

// follow waits for the outcome. Events are tried again; what a person waits for is not (Events API,
// Socket Mode).
func (d *Delivery) follow(wait func() result) {
	res := wait()
	if d.kind == kindEvent {
		for i, pause := range d.s.cfg.Retries {
			if res.ok || res.last || !d.s.pause(pause) {
				break
			}
			res = d.try(i+1, res.reason)()
		}
	}
	d.mu.Lock()
	d.took, d.answer = time.Since(d.began), res.answer
	if !res.ok {
		d.err = fmt.Errorf("not acknowledged: %s", res.reason)
	}
	d.mu.Unlock()
	d.s.mu.Lock()
	if d.then != nil {
		d.then(d)
	}
	d.s.touch("")
	d.s.mu.Unlock()
	close(d.done)
}

// pause waits; false when the workspace ends first.
func (s *Server) pause(how time.Duration) bool {
	timer := time.NewTimer(how)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-s.ctx.Done():
		return false
	}
}

// Wait waits until the payload was acknowledged and what followed was done; the error says why not.
func (d *Delivery) Wait(ctx context.Context) error {
	select {
	case <-d.done:
		return d.err
	case <-ctx.Done():
		return fmt.Errorf("neither acknowledged nor given up: %w", ctx.Err())
	}
}

// Took is the time from sending to the acknowledgement, tries again included. After Wait.
func (d *Delivery) Took() time.Duration { return d.took }

// Tries is how often the payload was sent.
func (d *Delivery) Tries() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.tries
}

// Payload is what was sent, as JSON.
func (d *Delivery) Payload() []byte { return jsonBytes(d.payload) }

// Again delivers the same payload once more, as Slack does when an acknowledgement got lost on the
// way. What follows from the answer, follows again.
func (d *Delivery) Again() *Delivery { return d.s.deliver(d.kind, d.payload, d.then) }

// Hold keeps payloads back from now on, until Release.
func (s *Server) Hold() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.holding = true
}

// Release sends what was kept back: in order, or the last first. Slack promises no order.
func (s *Server) Release(lastFirst bool) {
	s.mu.Lock()
	held := s.held
	s.held, s.holding = nil, false
	s.mu.Unlock()
	if lastFirst {
		slices.Reverse(held)
	}
	for _, start := range held {
		start()
	}
}
