package mattermost

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"strconv"
	"sync"
	"time"

	"ruggespraak/bot"
)

// Bounds of one call. The server's rate limiter, when it is on, gives every client address 10 calls a
// second and 100 at once (RateLimitSettings), and says after each how many are left.
const (
	callTimeout = 30 * time.Second
	maxAnswer   = 16 << 20        // bytes of an answer: the longest is a page of posts
	maxPause    = time.Minute     // however long the server says
	patience    = 3 * time.Second // a call waits this long for its turn; more, and it fails at once
	reserve     = 20              // calls left for people who wait for a dialog
	fresh       = 2 * time.Second // how long the number of calls left is believed
	noHeader    = time.Second     // a refusal that does not say how long
	firstRetry  = time.Second / 4
)

// pace is a http.RoundTripper that goes as fast as the server allows.
type pace struct {
	next http.RoundTripper
	now  func() time.Time

	mu    sync.Mutex
	until time.Time // nothing is sent before
	left  int       // calls left, as said at seen
	seen  time.Time
}

// errPaused is given instead of a call that would have to wait longer than patience.
type errPaused struct{ wait time.Duration }

func (e *errPaused) Error() string { return fmt.Sprintf("the server asked to wait %s", e.wait) }

// RoundTrip waits for its turn, sends, and bounds the answer.
func (p *pace) RoundTrip(req *http.Request) (*http.Response, error) {
	if err := p.turn(req.Context()); err != nil {
		if req.Body != nil {
			_ = req.Body.Close() // as a RoundTripper must
		}
		return nil, err
	}
	resp, err := p.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	p.heed(resp)
	resp.Body = bounded{io.LimitReader(resp.Body, maxAnswer), resp.Body}
	return resp, nil
}

// bounded is a body that ends early.
type bounded struct {
	io.Reader
	io.Closer
}

func (p *pace) turn(ctx context.Context) error {
	p.mu.Lock()
	wait := p.until.Sub(p.now())
	p.mu.Unlock()
	if wait <= 0 {
		return nil
	}
	if wait > patience {
		return &errPaused{wait}
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// insist makes a call again, ever later, as long as its error is one that may pass and ctx goes on.
func insist(ctx context.Context, passes func(error) bool, call func() error) error {
	for pause := firstRetry; ; pause *= 2 {
		err := call()
		if err == nil || !passes(err) {
			return err
		}
		wait := pause/2 + rand.N(pause) //nolint:gosec // chance keeps calls apart, and protects nothing
		if f := (*failure)(nil); errors.As(err, &f) {
			wait = max(wait, f.after)
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
			timer.Stop()
			return err
		case <-timer.C:
		}
	}
}

// tooFast reports whether a call was refused only for the pace.
func tooFast(err error) bool {
	f := (*failure)(nil)
	return errors.As(err, &f) && (f.status == http.StatusTooManyRequests || f.after > 0)
}

// passing reports whether the same call may soon go through without anybody doing anything.
func passing(err error) bool {
	var later *bot.RetryLater
	return errors.As(sorted(err), &later) && status(err) != http.StatusUnauthorized
}

// heed notes what the server says about the pace. Of a refusal Retry-After counts, not X-Ratelimit-Reset,
// which was seen to say ten times as long.
func (p *pace) heed(resp *http.Response) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	if n, err := strconv.Atoi(resp.Header.Get("X-Ratelimit-Remaining")); err == nil {
		p.left, p.seen = n, now
	}
	if resp.StatusCode == http.StatusTooManyRequests {
		if until := now.Add(retryAfter(resp.Header)); until.After(p.until) {
			p.until = until
		}
	}
}

// retryAfter is how long a refusal asks to wait.
func retryAfter(h http.Header) time.Duration {
	s, err := strconv.Atoi(h.Get("Retry-After"))
	if err != nil || s < 1 {
		return noHeader
	}
	return min(time.Duration(s)*time.Second, maxPause)
}

// tight reports whether posts should wait, because few calls are left and somebody may be waiting for
// a dialog, whose trigger lives 30 seconds.
func (p *pace) tight() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	return p.until.After(now) || !p.seen.IsZero() && now.Sub(p.seen) < fresh && p.left < reserve
}
