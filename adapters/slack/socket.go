package slack

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// sockets is how many connections are kept. Slack renews each every few hours, and any may break: the
// other one takes in events meanwhile. Slack allows ten for an app, so five replicas at most.
const sockets = 2

// How long to wait between attempts to connect, and how long a connection must have lasted to count
// as one that works.
const (
	dialFirst  = 500 * time.Millisecond
	dialMost   = time.Minute
	dialWithin = 10 * time.Second
	lasting    = 10 * time.Second
	lingering  = 15 * time.Second // how long an old connection is read on after Slack said it ends
)

// runSockets keeps the connections until ctx ends.
func (m *Messenger) runSockets(ctx context.Context) {
	s := &socketMode{m: m}
	var all sync.WaitGroup
	for range sockets {
		all.Go(func() { s.keep(ctx) })
	}
	all.Wait()
}

// socketMode is the connections that are open now.
type socketMode struct {
	m    *Messenger
	mu   sync.Mutex
	open []*conn
}

// keep has one connection at a time, for ever. When Slack says that it will end, the next one is
// opened first, and the old one is read until Slack closes it.
func (s *socketMode) keep(ctx context.Context) {
	var old sync.WaitGroup
	defer old.Wait()
	wait := dialFirst
	for ctx.Err() == nil {
		c, err := s.dial(ctx)
		if err != nil {
			if ctx.Err() == nil {
				s.m.cfg.Log.WarnContext(ctx, "slack not connected", "error", err, "again", wait)
			}
			if pause(ctx, max(jitter(wait), retryAfter(err))) != nil {
				return
			}
			wait = min(2*wait, dialMost)
			continue
		}
		began := time.Now()
		old.Go(func() { s.serve(ctx, c) })
		select {
		case <-ctx.Done():
		case <-c.leaving:
		}
		if time.Since(began) > lasting {
			wait = dialFirst
			continue
		}
		if pause(ctx, jitter(wait)) != nil { // one that breaks at once must not be asked for without end
			return
		}
		wait = min(2*wait, dialMost)
	}
}

// jitter keeps connections and replicas from all coming back at the same moment.
func jitter(d time.Duration) time.Duration {
	return d/2 + rand.N(d/2+1) //nolint:gosec // chance spreads attempts, and protects nothing
}

// dial opens a connection.
func (s *socketMode) dial(ctx context.Context) (*conn, error) {
	ctx, cancel := context.WithTimeout(ctx, dialWithin)
	defer cancel()
	_, address, err := s.m.api.StartSocketModeContext(ctx)
	if err != nil {
		return nil, failed("ask for a socket", err)
	}
	if _, err := url.Parse(address); err != nil {
		return nil, errors.New("slack: an address for the socket that is none") // it holds a ticket, and would stand in the error
	}
	d := websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: dialWithin}
	ws, resp, err := d.DialContext(ctx, address, nil)
	if resp != nil && resp.Body != nil {
		_ = resp.Body.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("slack: open socket: %w", err)
	}
	return newConn(ws), nil
}

// serve reads a connection to its end.
func (s *socketMode) serve(ctx context.Context, c *conn) {
	stop := context.AfterFunc(ctx, c.close)
	defer stop()
	s.add(c)
	defer s.remove(c)
	defer c.close()
	err := c.read(func(e envelope) { s.frame(ctx, c, e) })
	if ctx.Err() == nil && !c.left() {
		s.m.cfg.Log.WarnContext(ctx, "slack connection ended", "error", err)
	}
	c.leave()
}

func (s *socketMode) add(c *conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open = append(s.open, c)
}

func (s *socketMode) remove(c *conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open = slices.DeleteFunc(s.open, func(x *conn) bool { return x == c })
	if c.greeted {
		s.m.open.Add(-1)
	}
}

// An envelope is what comes over a socket.
type envelope struct {
	Type     string          `json:"type"`
	ID       string          `json:"envelope_id"`
	Payload  json.RawMessage `json:"payload"`
	Retry    int             `json:"retry_attempt"`
	Reason   string          `json:"reason"`
	unknown  bool            // it could not be read
	received time.Time
}

// frame does what one frame says.
func (s *socketMode) frame(ctx context.Context, c *conn, e envelope) {
	switch {
	case e.unknown:
		s.m.warn(ctx, "frame not readable", e.Type)
	case e.Type == "hello":
		if !c.greeted {
			c.greeted = true
			s.m.open.Add(1)
		}
	case e.Type == "disconnect":
		if e.Reason == "link_disabled" {
			s.m.cfg.Log.ErrorContext(ctx, "Socket Mode is switched off in the settings of the Slack app")
		}
		c.leave()
	case e.ID != "":
		d := delivery{kind: e.Type, name: e.ID, payload: e.Payload, retry: e.Retry, most: maxFrame, at: e.received}
		s.m.take(ctx, d, func(a answer) {
			if a.taken {
				s.acknowledge(ctx, c, e, a.payload)
			}
		})
	}
}

// maxFrame is from how many bytes on Slack drops what is sent over a socket, without a word.
const maxFrame = 20_000

// acknowledge tells Slack over the connection that brought the envelope, or over another one when that
// has broken.
func (s *socketMode) acknowledge(ctx context.Context, c *conn, e envelope, payload any) {
	if e.Type == eventsAPI {
		payload = nil // an event has no answer, and Slack takes none
	}
	data, err := json.Marshal(struct {
		ID      string `json:"envelope_id"`
		Payload any    `json:"payload,omitempty"`
	}{e.ID, payload})
	if err == nil && len(data) >= maxFrame {
		err = fmt.Errorf("an acknowledgement of %d bytes", len(data))
	}
	if err != nil {
		s.m.cfg.Log.ErrorContext(ctx, "not acknowledged", "kind", e.Type, "error", err)
		return
	}
	s.mu.Lock()
	others := slices.Clone(s.open)
	s.mu.Unlock()
	for _, x := range append([]*conn{c}, others...) {
		if x.write(data) == nil {
			return
		}
	}
	s.m.warn(ctx, "no connection to acknowledge over", e.Type)
}
