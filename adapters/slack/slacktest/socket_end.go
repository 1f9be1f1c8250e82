package slacktest

import (
	"slices"
	"time"

	"github.com/gorilla/websocket"
)

// grace is how long a connection stays after Slack asked to renew it.
const grace = 10 * time.Second

// Sockets is how many connections the app has, those that are being renewed left out.
func (s *Server) Sockets() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(slices.DeleteFunc(slices.Clone(s.sockets), func(x *socket) bool { return x.draining }))
}

// Late counts the acknowledgements nobody waited for: too late, or a second time.
func (s *Server) Late() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.late
}

// Warn tells all connections that they will be renewed soon.
func (s *Server) Warn() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, sock := range s.sockets {
		sock.say(disconnect("warning"))
	}
}

// Refresh asks the app to renew its oldest connection. It gets no more payloads, its acknowledgements
// still count, and it is closed some seconds later.
func (s *Server) Refresh() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, sock := range s.sockets {
		if !sock.draining {
			s.drain(sock, "refresh_requested")
			return
		}
	}
}

// DisableSockets switches Socket Mode off in the app's settings; EnableSockets on again.
func (s *Server) DisableSockets() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.disabled = true
	for _, sock := range s.sockets {
		s.drain(sock, "link_disabled")
	}
}

// EnableSockets switches Socket Mode on again.
func (s *Server) EnableSockets() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.disabled = false
}

// drain ends a connection in an orderly way. Call it with the lock held.
func (s *Server) drain(sock *socket, reason string) {
	if sock.draining {
		return
	}
	sock.draining = true
	sock.say(disconnect(reason))
	s.touch("")
	timer := time.AfterFunc(grace, func() { _ = sock.conn.Close() })
	s.timers = append(s.timers, timer)
}

// say sends a frame, unless the connection is stuck.
func (x *socket) say(frame any) {
	select {
	case x.out <- frame:
	default:
	}
}

// CutSockets cuts all connections without a word, as a network does.
func (s *Server) CutSockets() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, sock := range s.sockets {
		sock.draining = true
		_ = sock.conn.NetConn().Close()
	}
	s.touch("")
}

// FreezeSockets leaves all connections open and says nothing over them any more, no pings and pongs
// either; the app must find out. Payloads still go to them, and are lost.
func (s *Server) FreezeSockets() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, sock := range s.sockets {
		if !sock.isFrozen() {
			close(sock.frozen)
		}
	}
}

// isFrozen reports whether nothing is said over the connection any more.
func (x *socket) isFrozen() bool {
	select {
	case <-x.frozen:
		return true
	default:
		return false
	}
}

// pong answers a ping of the app's.
func (x *socket) pong(data string) error {
	if x.isFrozen() {
		return nil
	}
	_ = x.conn.WriteControl(websocket.PongMessage, []byte(data), time.Now().Add(time.Second)) // a write that fails shows when reading
	return nil
}
