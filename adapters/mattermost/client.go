package mattermost

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// A client makes the calls to the server's API. Its errors hold no text of people: the server's own
// messages may quote what was sent, so only status and error id are kept.
type client struct {
	*model.Client4
	pace *pace

	mu      sync.Mutex
	self    *model.User // the bot's own account, once known
	version string      // of the server, once known: "11.1.0.…"
}

func newClient(cfg Config) *client {
	c := model.NewAPIv4Client(cfg.URL)
	c.SetToken(cfg.Token)
	next := cfg.HTTP.Transport
	if next == nil {
		next = http.DefaultTransport
	}
	p := &pace{next: next, now: cfg.Now}
	c.HTTPClient = &http.Client{Transport: p, Timeout: cfg.HTTP.Timeout, CheckRedirect: noRedirect}
	if c.HTTPClient.Timeout == 0 {
		c.HTTPClient.Timeout = callTimeout
	}
	return &client{Client4: c, pace: p}
}

// noRedirect keeps the token from going anywhere else.
func noRedirect(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// me is the bot's own account. It is asked for once; fresh asks again.
func (c *client) me(ctx context.Context, fresh bool) (*model.User, error) {
	c.mu.Lock()
	self := c.self
	c.mu.Unlock()
	if self != nil && !fresh {
		return self, nil
	}
	u, resp, err := c.GetMe(ctx, "")
	if err := failed("who am I", resp, err); err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.self, c.version = u, resp.ServerVersion
	return u, nil
}

// modern reports whether the server has what came with 11.1: dates, several choices, and dialogs that
// follow one another. A server that does not say counts as modern.
func (c *client) modern() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	var major, minor int
	if n, _ := fmt.Sscanf(c.version, "%d.%d", &major, &minor); n < 2 {
		return true
	}
	return major > 11 || major == 11 && minor >= 1
}

// A failure is a call that did not go well.
type failure struct {
	what   string
	status int    // 0: there was no answer
	id     string // the server's name for what went wrong; may be empty
	after  time.Duration
	err    error // with status 0
}

func (f *failure) Error() string {
	if f.status == 0 {
		return fmt.Sprintf("%s: no answer: %v", f.what, f.err)
	}
	return fmt.Sprintf("%s: status %d %s", f.what, f.status, f.id)
}

// Unwrap gives the cause of a call without an answer.
func (f *failure) Unwrap() error { return f.err }

// failed makes an error of a call's outcome; nil when it went well.
func failed(what string, resp *model.Response, err error) error {
	if err == nil {
		return nil
	}
	if resp == nil {
		f := &failure{what: what, err: err}
		if p := (*errPaused)(nil); errors.As(err, &p) {
			f.after = p.wait
		}
		return f
	}
	f := &failure{what: what, status: resp.StatusCode}
	if app := (*model.AppError)(nil); errors.As(err, &app) && len(app.Id) < 100 {
		f.id = app.Id
	}
	if f.status == http.StatusTooManyRequests {
		f.after = retryAfter(resp.Header)
	}
	return f
}

// status is the status of a failed call, 0 for anything else.
func status(err error) int {
	if f := (*failure)(nil); errors.As(err, &f) {
		return f.status
	}
	return 0
}

// final reports whether the server itself says that somebody or something is not there or not for us.
// A proxy before it that answers in its place, while it is away, gives no id of an error.
func final(err error) bool {
	f := (*failure)(nil)
	return errors.As(err, &f) && f.id != "" && (f.status == http.StatusForbidden || f.status == http.StatusNotFound || strings.Contains(f.id, restricted))
}

// restricted is in the server's error, a 400, when bot and person share no team and direct messages are
// kept within teams (RestrictDirectMessage).
const restricted = "restricted_dm"

// A refused token is no reason to give anybody up: operators must act, and then the call goes through.
const tokenRefused = time.Minute

// sorted makes of a failed call what the bot acts on: RetryLater when the same call may go through
// later, ErrUnreachable when it never will.
func sorted(err error) error {
	f := (*failure)(nil)
	if err == nil || !errors.As(err, &f) {
		return err
	}
	switch {
	case f.status == http.StatusUnauthorized:
		return &bot.RetryLater{After: tokenRefused, Err: err}
	case f.status == 0 || f.status == http.StatusTooManyRequests || f.status >= 500:
		return &bot.RetryLater{After: f.after, Err: err}
	case final(err):
		return fmt.Errorf("%w: %w", bot.ErrUnreachable, err)
	case f.status == http.StatusForbidden || f.status == http.StatusNotFound:
		return &bot.RetryLater{Err: err}
	}
	return err
}
