package main

import (
	idlers "container/list"
	"net"
	"net/http"
	"sync"
)

// maxConnections bounds how many connections are open at the same time, so that idle ones cannot use up
// what the program needs to reach Redis and the platforms. Platforms need some tens.
const maxConnections = 1024

// A crowd is the open connections of an HTTP server. One too many takes the place of the one that was
// idle longest; when all are busy it is turned away.
type crowd struct {
	most int

	mu   sync.Mutex
	all  map[net.Conn]*idlers.Element // its place among the idle, nil while it is busy
	idle idlers.List                  // of net.Conn, the one that was idle longest first
}

func newCrowd(most int) *crowd { return &crowd{most: most, all: map[net.Conn]*idlers.Element{}} }

// changed is the ConnState hook of an http.Server.
func (c *crowd) changed(conn net.Conn, state http.ConnState) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if place := c.all[conn]; place != nil {
		c.idle.Remove(place)
	}
	switch state {
	case http.StateIdle:
		c.all[conn] = c.idle.PushBack(conn)
	case http.StateClosed, http.StateHijacked:
		delete(c.all, conn)
	default:
		c.all[conn] = nil
		if state == http.StateNew && len(c.all) > c.most {
			_ = c.leaves(conn).Close() // its end is told to changed, and takes it out
		}
	}
}

// leaves says who makes room: the longest idle, or who came last.
func (c *crowd) leaves(last net.Conn) net.Conn {
	if longest := c.idle.Front(); longest != nil {
		if conn, ok := c.idle.Remove(longest).(net.Conn); ok {
			c.all[conn] = nil
			return conn
		}
	}
	return last
}
