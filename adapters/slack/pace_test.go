package slack

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"ruggespraak/bot"
)

// clock is a time that stands still until it is moved.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func TestPace(t *testing.T) {
	c := &clock{at: time.Unix(1_000_000, 0)}
	p := newPace(c.now)
	for i, want := range []time.Duration{0, time.Second, 2 * time.Second} {
		if d, ok := p.book("D1"); !ok || d != want {
			t.Errorf("message %d waits %v (%v), want %v", i, d, ok, want)
		}
	}
	if d, ok := p.book("D2"); !ok || d != 0 {
		t.Errorf("another conversation waits %v", d)
	}
	c.at = c.at.Add(10 * time.Second)
	if d, _ := p.book("D1"); d != 0 {
		t.Errorf("after a pause a message waits %v", d)
	}
	for range 20 {
		p.book("D1")
	}
	var later *bot.RetryLater
	if err := p.wait(t.Context(), "D1"); !errors.As(err, &later) || later.After <= longestPut {
		t.Errorf("a line that would wait long: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p.book("D3")
	if err := p.wait(ctx, "D3"); !errors.Is(err, context.Canceled) {
		t.Errorf("waiting without end: %v", err)
	}
}

func TestPaceForgets(t *testing.T) {
	c := &clock{at: time.Unix(1_000_000, 0)}
	p := newPace(c.now)
	for i := range maxPaced {
		p.book(strconv.Itoa(i))
	}
	c.at = c.at.Add(time.Hour)
	p.book("D1")
	if len(p.next) != 1 {
		t.Errorf("%d conversations remembered", len(p.next))
	}
}

func TestGate(t *testing.T) {
	c := &clock{at: time.Unix(1_000_000, 0)}
	status, wait, calls := http.StatusOK, "", 0
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		calls++
		w.Header().Set("Retry-After", wait)
		w.WriteHeader(status)
	}))
	defer srv.Close()
	g := newGate(srv.URL+"/api/", nil, c.now)
	call := func(path string) error {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, srv.URL+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		resp, err := g.RoundTrip(req)
		if err == nil {
			_ = resp.Body.Close()
		}
		return err
	}
	if err := call("/api/admin.users.list"); err == nil || calls != 0 {
		t.Error("a method that is not in the table was called")
	}
	for i, path := range []string{"/upload/F1", "/api/upload/F1", "/api/upload/note.pdf"} {
		if err := call(path); err != nil || calls != i+1 {
			t.Errorf("an upload to %s: %v", path, err)
		}
	}
	for _, limit := range []struct {
		header string
		want   time.Duration
	}{{"7", 7 * time.Second}, {"", limitedWait}, {"-3", limitedWait}, {"999999", limitedWait}} {
		calls, status, wait = 0, http.StatusTooManyRequests, limit.header
		if err := call("/api/chat.update"); err != nil {
			t.Fatal(err)
		}
		status = http.StatusOK
		var later *bot.RetryLater
		if err := call("/api/chat.update"); !errors.As(err, &later) || later.After != limit.want || calls != 1 {
			t.Errorf("Retry-After %q: error %v after %d calls, want one and %v", limit.header, err, calls, limit.want)
		}
		if err := call("/api/chat.delete"); err != nil {
			t.Errorf("another method is held back: %v", err)
		}
		c.at = c.at.Add(limit.want)
		if err := call("/api/chat.update"); err != nil {
			t.Errorf("when its time has passed: %v", err)
		}
	}
}
