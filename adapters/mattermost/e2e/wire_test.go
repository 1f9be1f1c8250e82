package e2e

import (
	"bytes"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"testing"
)

// A wire is the network between the bot and the server. It can be cut and mended, and lose answers.
type wire struct {
	listener net.Listener
	to       string
	lose     atomic.Int32 // how many answers to a new post are still to be lost
	mu       sync.Mutex
	broken   bool
	open     map[net.Conn]bool
}

// newWire leads to the address to.
func newWire(t *testing.T, to string) *wire {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, "lay a wire", err)
	w := &wire{listener: l, to: to, open: map[net.Conn]bool{}}
	go w.serve()
	t.Cleanup(func() {
		l.Close()
		w.cut()
	})
	return w
}

func (w *wire) url() string { return "http://" + w.listener.Addr().String() }

// cut breaks every connection and refuses new ones until mend.
func (w *wire) cut() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.broken = true
	for c := range w.open {
		c.Close()
	}
	clear(w.open)
}

func (w *wire) mend() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.broken = false
}

func (w *wire) serve() {
	for {
		near, err := w.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err == nil {
			go w.join(near)
		}
	}
}

// join carries bytes both ways until either end hangs up.
func (w *wire) join(near net.Conn) {
	far, err := net.Dial("tcp", w.to)
	if err != nil {
		near.Close()
		return
	}
	if !w.keep(near, far) {
		return
	}
	defer w.drop(near, far)
	var lost atomic.Bool
	go func() {
		defer w.drop(near, far)
		_, _ = io.Copy(far, io.TeeReader(near, posts(func() { lost.Store(w.lose.Add(-1) >= 0) }))) // how it ends does not matter
	}()
	buf := make([]byte, 32<<10)
	for {
		n, err := far.Read(buf)
		if err != nil || lost.Load() {
			return
		}
		if _, err := near.Write(buf[:n]); err != nil {
			return
		}
	}
}

// posts calls what it is when a new post is asked for.
type posts func()

func (p posts) Write(b []byte) (int, error) {
	if bytes.HasPrefix(b, []byte("POST /api/v4/posts HTTP/1.1\r\n")) {
		p()
	}
	return len(b), nil
}

// keep remembers a connection, so that it can be cut.
func (w *wire) keep(conns ...net.Conn) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range conns {
		if w.broken {
			c.Close()
			continue
		}
		w.open[c] = true
	}
	return !w.broken
}

func (w *wire) drop(conns ...net.Conn) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range conns {
		c.Close()
		delete(w.open, c)
	}
}
