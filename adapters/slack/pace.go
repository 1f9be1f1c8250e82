package slack

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"ruggespraak/bot"
)

// Slack takes about one message a second in a conversation (docs.slack.dev, rate limits).
const (
	perMessage = time.Second
	longestPut = 20 * time.Second // a line that would wait longer than this goes back to the queue
	maxPaced   = 10_000           // conversations remembered; those whose turn has passed are forgotten
)

// limitedWait is how long to wait when Slack says it is too much, but not until when.
const limitedWait = 30 * time.Second

// A pace spreads messages, by conversation.
type pace struct {
	mu    sync.Mutex
	next  map[string]time.Time // when the conversation can take its next message
	every time.Duration
	now   func() time.Time
}

func newPace(now func() time.Time) *pace {
	return &pace{next: map[string]time.Time{}, every: perMessage, now: now}
}

// wait returns when the conversation can take a message. A wait that is too long is an error, and
// takes no place.
func (p *pace) wait(ctx context.Context, channel string) error {
	d, ok := p.book(channel)
	if !ok {
		return &bot.RetryLater{After: d, Err: errors.New("slack: too many messages in one conversation")}
	}
	if d <= 0 {
		return nil
	}
	return pause(ctx, d)
}

func (p *pace) book(channel string) (time.Duration, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	if len(p.next) >= maxPaced {
		for c, t := range p.next {
			if t.Before(now) {
				delete(p.next, c)
			}
		}
	}
	at := p.next[channel]
	if at.Before(now) {
		at = now
	}
	if at.Sub(now) > longestPut {
		return at.Sub(now), false
	}
	p.next[channel] = at.Add(p.every)
	return at.Sub(now), true
}

// A gate stands before every call to Slack. It lets only the methods of the table through, so that
// the manifest asks for neither more nor less than is used; and after "too many requests" it holds
// back the method until the time that Slack gave, so that nobody keeps knocking.
type gate struct {
	base string // the API's path, with its host
	next http.RoundTripper
	now  func() time.Time

	mu     sync.Mutex
	closed map[string]time.Time
}

func newGate(api string, next http.RoundTripper, now func() time.Time) *gate {
	if next == nil {
		next = usual()
	}
	return &gate{base: api, next: next, now: now, closed: map[string]time.Time{}}
}

// idleConnections is how many connections to Slack stay open for the next call: a crowd at the start of
// the day should not have to shake hands for each.
const idleConnections = 64

// usual is the usual transport, for many calls to one host. It is one for all messengers: those that
// come when a configuration is read again go on with the connections of the ones before.
var usual = sync.OnceValue(func() http.RoundTripper {
	t, ok := http.DefaultTransport.(*http.Transport)
	if !ok {
		return http.DefaultTransport
	}
	t = t.Clone()
	t.MaxIdleConnsPerHost = idleConnections
	return t
})

// RoundTrip is a call. Uploads go to an address that Slack gave, and are no method; it may lie below the
// API's own, so what does not look like a method ("chat.update") is none.
func (g *gate) RoundTrip(r *http.Request) (*http.Response, error) {
	method, ours := strings.CutPrefix(r.URL.Scheme+"://"+r.URL.Host+r.URL.Path, g.base)
	if !ours || strings.Contains(method, "/") || !strings.Contains(method, ".") {
		return g.next.RoundTrip(r)
	}
	if !known(method) {
		return nil, errors.New("slack: a method that is not in the table")
	}
	if d := g.wait(method); d > 0 {
		return nil, &bot.RetryLater{After: d, Err: errors.New("slack: " + method + " is over its limit")}
	}
	resp, err := g.next.RoundTrip(r)
	if err == nil && resp.StatusCode == http.StatusTooManyRequests {
		g.shut(method, resp.Header.Get("Retry-After"))
	}
	return resp, err
}

func (g *gate) wait(method string) time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.closed[method].Sub(g.now())
}

// shut holds back a method. A wait that makes no sense is taken for a usual one.
func (g *gate) shut(method, seconds string) {
	d := limitedWait
	if n, err := strconv.Atoi(seconds); err == nil && n > 0 && n <= 3600 {
		d = time.Duration(n) * time.Second
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.closed[method] = g.now().Add(d)
}
