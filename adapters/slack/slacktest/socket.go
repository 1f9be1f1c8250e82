package slacktest

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

// Bounds of Socket Mode (Using Socket Mode; the size of a frame is what was reported).
const (
	maxSockets  = 10
	maxFrame    = 20 << 10 // bytes; a frame from the app of this size or more is dropped
	ticketLives = 30 * time.Second
)

// A socket is one of the app's connections.
type socket struct {
	conn     *websocket.Conn
	out      chan any // frames, as JSON values
	frozen   chan struct{}
	draining bool // it gets no more payloads
}

// connectionsOpen gives an address that can be dialled once, soon.
func (s *Server) connectionsOpen(*call) (obj, *failure) {
	if s.disabled {
		return nil, fail("access_denied") // [assumed] Socket Mode is switched off
	}
	ticket := s.id("ticket-")
	s.tickets[ticket] = time.Now()
	return obj{"url": strings.Replace(s.base(), "http", "ws", 1) + "/link/?ticket=" + ticket + "&app_id=" + AppID}, nil
}

// serveSocket takes a connection until it ends.
func (s *Server) serveSocket(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	made, ok := s.tickets[r.URL.Query().Get("ticket")]
	delete(s.tickets, r.URL.Query().Get("ticket"))
	s.mu.Unlock()
	if !ok || time.Since(made) > ticketLives {
		http.Error(w, "ticket", http.StatusBadRequest)
		return
	}
	conn, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer func() { _ = conn.Close() }()
	conn.SetReadLimit(maxBody)
	sock := &socket{conn: conn, out: make(chan any, 10_000), frozen: make(chan struct{})}
	conn.SetPingHandler(sock.pong)
	if !s.welcome(sock) {
		return
	}
	gone := make(chan struct{})
	if s.run(func() { s.write(sock, gone) }) {
		s.read(sock)
	}
	close(gone)
	s.mu.Lock()
	s.sockets = slices.DeleteFunc(s.sockets, func(x *socket) bool { return x == sock })
	s.touch("")
	s.mu.Unlock()
}

// welcome says hello, unless there are too many already.
func (s *Server) welcome(sock *socket) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.sockets) >= maxSockets {
		s.problem("more than %d sockets", maxSockets)
		_ = sock.conn.WriteJSON(disconnect("too_many_websockets"))
		return false
	}
	s.sockets = append(s.sockets, sock)
	err := sock.conn.WriteJSON(obj{
		"type": "hello", "num_connections": len(s.sockets), "connection_info": obj{"app_id": AppID},
		"debug_info": obj{"host": "stand-in", "started": "2026-01-01 00:00:00.000", "build_number": 1, "approximate_connection_time": 18060},
	})
	s.touch("")
	return err == nil
}

func disconnect(reason string) obj {
	return obj{"type": "disconnect", "reason": reason, "debug_info": obj{"host": "stand-in"}}
}

// write sends frames and pings until the connection ends.
func (s *Server) write(sock *socket, gone chan struct{}) {
	ping := time.NewTicker(s.cfg.Ping)
	defer ping.Stop()
	for {
		var err error
		select {
		case frame := <-sock.out:
			if err = sock.conn.WriteJSON(frame); frame == nil {
				err = websocket.ErrCloseSent
			}
		case <-ping.C:
			err = sock.conn.WriteControl(websocket.PingMessage, []byte("Ping from stand-in"), time.Now().Add(s.cfg.Ping))
		case <-sock.frozen:
			<-gone
			return
		case <-gone:
			return
		}
		if err != nil {
			_ = sock.conn.Close()
			return
		}
	}
}

// read takes acknowledgements until the connection ends.
func (s *Server) read(sock *socket) {
	for {
		kind, frame, err := sock.conn.ReadMessage()
		if err != nil {
			return
		}
		if sock.isFrozen() {
			continue
		}
		s.mu.Lock()
		if len(frame) >= maxFrame || kind != websocket.TextMessage {
			s.problem("a frame of %d bytes is dropped", len(frame))
		} else {
			s.acknowledge(frame)
		}
		s.mu.Unlock()
	}
}

// acknowledge takes a frame from the app. It may come over another connection than its payload went.
func (s *Server) acknowledge(frame []byte) {
	var ack struct {
		EnvelopeID string          `json:"envelope_id"`
		Payload    json.RawMessage `json:"payload"`
	}
	if err := json.Unmarshal(frame, &ack); err != nil || ack.EnvelopeID == "" {
		s.problem("a frame that is no acknowledgement")
		return
	}
	wait := s.acks[ack.EnvelopeID]
	s.keep("ack", frame, wait != nil)
	if wait == nil {
		s.late++ // late, or a second time: Slack does not mind
		s.touch("")
		return
	}
	delete(s.acks, ack.EnvelopeID)
	if string(ack.Payload) == "null" {
		ack.Payload = nil
	}
	wait <- ack.Payload
}

// sendSocket puts an envelope on one of the connections. Call it with the lock held.
func (s *Server) sendSocket(d *Delivery, n int, reason string) func() result {
	sock := s.pick()
	if sock == nil {
		return func() result { return result{reason: "connection_failed"} }
	}
	id := s.id("envelope-")
	envelope := obj{"envelope_id": id, "type": d.kind, "payload": d.payload, "accepts_response_payload": d.kind != kindEvent}
	if n > 0 {
		envelope["retry_attempt"], envelope["retry_reason"] = n, socketReason(reason)
	}
	wait := make(chan json.RawMessage, 1)
	s.acks[id] = wait
	select {
	case sock.out <- envelope:
	default:
		s.problem("a socket does not keep up")
	}
	return func() result {
		timer := time.NewTimer(s.cfg.AckWithin)
		defer timer.Stop()
		select {
		case answer := <-wait:
			return result{ok: true, answer: answer}
		case <-timer.C:
		case <-s.ctx.Done():
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.acks, id)
		return result{reason: "http_timeout"}
	}
}

// socketReason is a retry's reason as envelopes write it.
func socketReason(reason string) string { return strings.TrimPrefix(reason, "http_") }

// pick chooses the connection a payload goes to. Call it with the lock held.
func (s *Server) pick() *socket {
	open := slices.DeleteFunc(slices.Clone(s.sockets), func(x *socket) bool { return x.draining })
	switch {
	case len(open) == 0:
		return nil
	case s.cfg.OneSocket:
		return open[0]
	}
	s.turn++
	return open[s.turn%len(open)]
}
