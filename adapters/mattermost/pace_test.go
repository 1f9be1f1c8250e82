package mattermost

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

func isLater(err error) bool {
	var later *bot.RetryLater
	return errors.As(err, &later)
}

// What a failed call means to the bot.
func TestOutcomes(t *testing.T) {
	tests := map[string]struct {
		status int
		later  bool
		gone   bool
		after  time.Duration
	}{
		"too fast":          {http.StatusTooManyRequests, true, false, 7 * time.Second},
		"broken":            {http.StatusInternalServerError, true, false, 0},
		"away":              {http.StatusBadGateway, true, false, 0},
		"token refused":     {http.StatusUnauthorized, true, false, tokenRefused},
		"not allowed":       {http.StatusForbidden, false, true, 0},
		"a mistake of ours": {http.StatusBadRequest, false, false, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, handle := hearer()
			w := newWorld(t, handle, nil)
			w.server.mu.Lock()
			w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
				if r.Method != http.MethodPost || !strings.HasSuffix(r.URL.Path, "/posts") {
					return false
				}
				rw.Header().Set("Retry-After", "7")
				problem(rw, test.status, "api.some.error")
				return true
			}
			w.server.mu.Unlock()
			_, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX"})
			var later *bot.RetryLater
			if errors.As(err, &later) != test.later || errors.Is(err, bot.ErrUnreachable) != test.gone {
				t.Fatalf("error %v", err)
			}
			if later != nil && later.After != test.after {
				t.Errorf("to be tried again after %s, want %s", later.After, test.after)
			}
			if strings.Contains(err.Error(), "Er ging iets mis") || !strings.Contains(err.Error(), "api.some.error") {
				t.Errorf("the error should hold the server's id and not its words: %v", err)
			}
		})
	}
}

// What a proxy says while the server is away is nothing about anybody: no line may be given up for it.
func TestProxyAnswers(t *testing.T) {
	for _, code := range []int{http.StatusNotFound, http.StatusForbidden} {
		_, handle := hearer()
		w := newWorld(t, handle, nil)
		p := bot.Post{Line: "l1", Text: "K7M-2QX"}
		ref, err := w.m.Post(t.Context(), w.anna, p)
		if err != nil {
			t.Fatal(err)
		}
		w.server.mu.Lock()
		w.server.refuse = func(rw http.ResponseWriter, _ *http.Request) bool {
			http.Error(rw, "<html>default backend</html>", code)
			return true
		}
		w.server.mu.Unlock()
		for name, err := range map[string]error{
			"update":             w.m.Update(t.Context(), w.anna, ref, p),
			"delete":             w.m.Delete(t.Context(), w.anna, ref),
			"post to somebody":   second(w.m.Post(t.Context(), w.anna, p)),
			"post to a new face": second(w.m.Post(t.Context(), w.ben, p)),
		} {
			if !isLater(err) || errors.Is(err, bot.ErrUnreachable) {
				t.Errorf("%s with %d: %v, want to try again later", name, code, err)
			}
		}
	}
}

func second(_ string, err error) error { return err }

func TestNoAnswer(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	w.server.mu.Lock()
	w.server.refuse = func(rw http.ResponseWriter, _ *http.Request) bool {
		panic(http.ErrAbortHandler) // the connection breaks
	}
	w.server.mu.Unlock()
	if _, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX"}); !isLater(err) {
		t.Errorf("error %v, want to try again later", err)
	}
}

// The server's limiter is heeded: after a refusal nothing is sent before its time, and while few calls
// are left, posts leave them to people who wait for a dialog.
func TestPace(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	answers := []http.Header{{"X-Ratelimit-Remaining": {"50"}}, {"X-Ratelimit-Remaining": {"5"}}, {"Retry-After": {"9"}}}
	calls := 0
	p := &pace{now: func() time.Time { return now }, next: roundTrip(func(*http.Request) (*http.Response, error) {
		h := answers[calls]
		calls++
		code := http.StatusOK
		if h.Get("Retry-After") != "" {
			code = http.StatusTooManyRequests
		}
		return &http.Response{StatusCode: code, Header: h, Body: http.NoBody}, nil
	})}
	send := func() error {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://chat.example", nil)
		if err != nil {
			t.Fatal(err)
		}
		resp, err := p.RoundTrip(req)
		if err == nil {
			_ = resp.Body.Close()
		}
		return err
	}
	var tight []bool
	for range answers {
		if err := send(); err != nil {
			t.Fatal(err)
		}
		tight = append(tight, p.tight())
	}
	if diff := cmp.Diff([]bool{false, true, true}, tight); diff != "" {
		t.Errorf("tight (-want +got):\n%s", diff)
	}
	var paused *errPaused
	if err := send(); !errors.As(err, &paused) || paused.wait != 9*time.Second || calls != 3 {
		t.Errorf("after a refusal: %v, %d calls", err, calls)
	}
	now = now.Add(10 * time.Second)
	if p.tight() {
		t.Error("still tight after the pause")
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func TestTightPostsWait(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	w.m.api.pace.mu.Lock()
	w.m.api.pace.left, w.m.api.pace.seen = reserve-1, time.Now()
	w.m.api.pace.mu.Unlock()
	if _, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX"}); !isLater(err) {
		t.Errorf("error %v, want to try again later", err)
	}
}
