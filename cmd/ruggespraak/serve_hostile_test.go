package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
)

// besieged starts the HTTP server with two connections, "chat" and "slack", that read a body and answer.
func besieged(t *testing.T) (addr string) {
	t.Helper()
	read := func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			say(w, http.StatusRequestEntityTooLarge, "too large or too slow")
			return
		}
		say(w, http.StatusOK, "done")
	}
	messengers := map[string]bot.Messenger{"chat": newFake(true, read), "slack": newFake(true, read)}
	log := slog.New(slog.DiscardHandler)
	ready := &readiness{messengers: messengers}
	ready.opened(&fakePinger{})
	f, err := listen(t.Context(), "127.0.0.1:0", routes(messengers, ready, func(string, int) {}, log), log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.close)
	return f.addr
}

// knock opens a connection and writes what a caller begins with.
func knock(t *testing.T, addr, begin string) net.Conn {
	t.Helper()
	var d net.Dialer
	conn, err := d.DialContext(t.Context(), "tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if _, err := io.WriteString(conn, begin); err != nil {
		t.Fatal(err)
	}
	return conn
}

// status is that of the answer on a connection; 0 when it was closed without one.
func status(t *testing.T, conn net.Conn, within time.Duration) int {
	t.Helper()
	if err := conn.SetReadDeadline(time.Now().Add(within)); err != nil {
		t.Fatal(err)
	}
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if e, ok := errors.AsType[net.Error](err); ok && e.Timeout() {
		t.Fatalf("neither answered nor closed within %v", within)
	}
	if err != nil {
		return 0
	}
	defer resp.Body.Close()
	return resp.StatusCode
}

// served sees to it that the health of the program and a callback are answered at once.
func served(t *testing.T, addr string, paths ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
	defer cancel()
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	for _, path := range paths {
		method := http.MethodGet
		if strings.HasPrefix(path, "/connections/") {
			method = http.MethodPost
		}
		req, err := http.NewRequestWithContext(ctx, method, "http://"+addr+path, http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		resp, err := client.Do(req)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if _ = resp.Body.Close(); resp.StatusCode != http.StatusOK {
			t.Errorf("%s answers %s", path, resp.Status)
		}
	}
}

const (
	postTo  = "POST /connections/%s/press HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc"
	another = "/connections/slack/events"
)

// Callers who never finish their header hold up nobody, and are gone after headerWait.
func TestSlowHeaders(t *testing.T) {
	t.Parallel()
	addr := besieged(t)
	var slow []net.Conn
	for range 300 {
		slow = append(slow, knock(t, addr, "POST /connections/chat/press HTTP/1.1\r\nHost: x\r\nX-A: "))
	}
	served(t, addr, "/healthz", "/readyz", "/connections/chat/press", another)
	for _, conn := range slow {
		if _, err := io.WriteString(conn, "drip"); err != nil {
			break
		}
	}
	if got := status(t, slow[0], headerWait+3*time.Second); got != 0 && got != http.StatusRequestTimeout && got != http.StatusBadRequest {
		t.Errorf("a slow header is answered %d", got)
	}
}

// Callers who never finish their body take up the places of their own connection alone, until readWait.
func TestSlowBodies(t *testing.T) {
	t.Parallel()
	addr := besieged(t)
	var slow []net.Conn
	for range maxAtOnce {
		slow = append(slow, knock(t, addr, fmt.Sprintf(postTo, "chat")))
	}
	if got := turnedAway(t, addr); got != http.StatusServiceUnavailable {
		t.Errorf("one too many is answered %d", got)
	}
	served(t, addr, "/healthz", "/readyz", another)
	if got := status(t, slow[0], readWait+3*time.Second); got != http.StatusRequestEntityTooLarge && got != 0 {
		t.Errorf("a slow body is answered %d", got)
	}
}

// turnedAway asks until the slow ones have all places, and gives the answer to who comes then.
func turnedAway(t *testing.T, addr string) (got int) {
	t.Helper()
	const whole = "POST /connections/chat/press HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
	for late := time.Now().Add(readWait / 2); time.Now().Before(late); {
		if got = status(t, knock(t, addr, whole), turnWait+3*time.Second); got != http.StatusOK {
			return got
		}
	}
	return got
}

func TestLargeHeader(t *testing.T) {
	t.Parallel()
	addr := besieged(t)
	conn := knock(t, addr, "GET /healthz HTTP/1.1\r\nHost: x\r\nX-A: "+strings.Repeat("a", 2*maxHeader))
	if got := status(t, conn, 3*time.Second); got != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("a header that is too large is answered %d", got)
	}
	served(t, addr, "/healthz", another)
}

// Of a body that is too large no more is read than may be there, whatever length it says it has.
func TestLargeBody(t *testing.T) {
	t.Parallel()
	addr := besieged(t)
	for _, begin := range []string{
		"POST /connections/chat/press HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n",
		"POST /connections/chat/press HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffff\r\n",
	} {
		conn := knock(t, addr, begin)
		go func() { _, _ = io.Copy(conn, strings.NewReader(strings.Repeat("x", 4*maxBody))) }() // it is cut off
		if got := status(t, conn, 5*time.Second); got != http.StatusRequestEntityTooLarge && got != 0 {
			t.Errorf("a body that is too large is answered %d", got)
		}
	}
	served(t, addr, "/healthz", another)
}

// However many connections are left open, who comes is served: the longest idle make room.
func TestIdleConnections(t *testing.T) {
	t.Parallel()
	addr := besieged(t)
	var open []net.Conn
	for range maxConnections + 100 {
		conn := knock(t, addr, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
		if got := status(t, conn, 3*time.Second); got != http.StatusOK {
			t.Fatalf("connection %d is answered %d", len(open), got)
		}
		open = append(open, conn)
	}
	served(t, addr, "/healthz", "/readyz", "/connections/chat/press", another)
	for i, conn := range open[:90] {
		if _, err := conn.Read(make([]byte, 1)); err == nil || isTimeout(err) {
			t.Fatalf("connection %d, long idle, is still open: %v", i, err)
		}
	}
}

func isTimeout(err error) bool {
	e, ok := errors.AsType[net.Error](err)
	return ok && e.Timeout()
}

// With all of them busy, one too many is turned away, and the next is served when there is room again.
func TestCrowd(t *testing.T) {
	c := newCrowd(2)
	conns := make([]*pipe, 4)
	for i := range conns {
		conns[i] = &pipe{}
	}
	c.changed(conns[0], http.StateNew)
	c.changed(conns[1], http.StateNew)
	c.changed(conns[0], http.StateActive)
	c.changed(conns[2], http.StateNew) // both others are busy
	c.changed(conns[2], http.StateClosed)
	c.changed(conns[1], http.StateIdle)
	c.changed(conns[0], http.StateIdle)
	c.changed(conns[3], http.StateNew) // 1 was idle longest
	var closed []bool
	for _, conn := range conns {
		closed = append(closed, conn.closed)
	}
	if got := fmt.Sprint(closed); got != "[false true true false]" {
		t.Errorf("closed: %s", got)
	}
	for _, conn := range conns {
		c.changed(conn, http.StateClosed)
	}
	if len(c.all) != 0 || c.idle.Len() != 0 {
		t.Errorf("left over: %d and %d", len(c.all), c.idle.Len())
	}
}

// A pipe is a connection that can only be closed.
type pipe struct {
	net.Conn
	closed bool
}

func (p *pipe) Close() error {
	p.closed = true
	return nil
}
