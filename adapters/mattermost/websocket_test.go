package mattermost

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// hearer is a bot that keeps what was said to it.
func hearer() (chan string, bot.Handler) {
	heard := make(chan string, 1000)
	return heard, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		heard <- e.Text
		return bot.Reply{}, nil
	}
}

// hear waits for n things said.
func hear(t *testing.T, heard chan string, n int) []string {
	t.Helper()
	var all []string
	for range n {
		select {
		case s := <-heard:
			all = append(all, s)
		case <-time.After(patient):
			t.Fatalf("heard %q, want %d", all, n)
		}
	}
	return all
}

// A connection that breaks goes on where it was: what was said meanwhile comes, once and in order.
func TestResume(t *testing.T) {
	heard, handle := hearer()
	w := newWorld(t, handle, nil)
	if q := <-w.server.dials; q != "" {
		t.Errorf("first connected with %q", q)
	}
	w.say(w.anna, "een")
	hear(t, heard, 1)
	w.server.cut()
	w.say(w.anna, "twee")
	w.say(w.anna, "drie")
	if diff := cmp.Diff([]string{"twee", "drie"}, hear(t, heard, 2)); diff != "" {
		t.Errorf("after the cut (-want +got):\n%s", diff)
	}
	if q := <-w.server.dials; !strings.Contains(q, "connection_id="+w.server.session+"&sequence_number=2") {
		t.Errorf("connected again with %q, want to go on at 2", q)
	}
	w.m.queue.wait()
	if len(heard) > 0 {
		t.Errorf("heard more: %q", <-heard)
	}
}

// When the server does not know where we were, what was said is fetched from the conversations: once,
// in order, and nothing that was deleted or is an earlier version.
func TestMissed(t *testing.T) {
	heard, handle := hearer()
	w := newWorld(t, handle, nil)
	w.say(w.anna, "ervoor")
	hear(t, heard, 1)
	w.server.mu.Lock()
	w.server.session = "" // it was started anew
	w.server.mu.Unlock()
	w.server.cut()
	for _, text := range []string{"een", "twee", "drie"} {
		w.say(w.anna, text)
	}
	gone, old := w.say(w.anna, "weg"), w.say(w.anna, "oud")
	w.server.mu.Lock()
	gone.DeleteAt, old.OriginalId = 1, gone.Id
	w.server.mu.Unlock()
	if diff := cmp.Diff([]string{"een", "twee", "drie"}, hear(t, heard, 3)); diff != "" {
		t.Errorf("after the gap (-want +got):\n%s", diff)
	}
	within(t, "connected", w.m.Ready)
	w.m.queue.wait()
	for len(heard) > 0 {
		t.Errorf("heard more: %q", <-heard)
	}
}

// A limiter in the middle of fetching what was missed, or a conversation that is refused, keeps the bot
// neither away nor from what was said elsewhere.
func TestMissedDespiteRefusals(t *testing.T) {
	heard, handle := hearer()
	w := newWorld(t, handle, nil)
	<-w.server.dials
	w.say(w.anna, "ervoor")
	hear(t, heard, 1)
	closed := w.server.direct(w.person(model.User{}).User).Id
	limited := false
	w.server.mu.Lock()
	w.server.session = ""
	for _, c := range w.server.channels {
		c.LastPostAt = w.server.clock
	}
	w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
		w.server.mu.Lock()
		defer w.server.mu.Unlock()
		switch {
		case r.Method != http.MethodGet || !strings.HasSuffix(r.URL.Path, "/posts"):
			return false
		case strings.Contains(r.URL.Path, closed):
			problem(rw, http.StatusForbidden, "api.context.permissions.app_error")
			return true
		case !limited:
			limited = true
			rw.Header().Set("Retry-After", "1")
			http.Error(rw, "limit exceeded", http.StatusTooManyRequests)
			return true
		}
		return false
	}
	w.server.mu.Unlock()
	w.server.cut()
	w.say(w.anna, "een")
	w.say(w.ben, "twee")
	if diff := cmp.Diff([]string{"een", "twee"}, slices.Sorted(slices.Values(hear(t, heard, 2)))); diff != "" {
		t.Errorf("after the gap (-want +got):\n%s", diff)
	}
	within(t, "connected", w.m.Ready)
	if n := len(w.server.dials); n != 1 {
		t.Errorf("connected %d times again, want once", n)
	}
}

// What was typed while nothing ran is taken in after a start, but not without callbacks: there an old
// number may have been the answer to anything.
func TestStart(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*Config)
		ago    int64 // ms
		want   int
	}{
		"with callbacks":     {nil, 300_000, 1},
		"without":            {withoutCallback, 300_000, 0},
		"without, just then": {withoutCallback, 10_000, 0},
	} {
		t.Run(name, func(t *testing.T) {
			heard, handle := hearer()
			w := newWorld(t, handle, test.change)
			w.say(w.anna, "hallo")
			hear(t, heard, 1)
			w.server.mu.Lock()
			for _, p := range w.server.posts {
				p.CreateAt, p.UpdateAt = p.CreateAt-test.ago, p.UpdateAt-test.ago
			}
			w.server.mu.Unlock()
			other, err := New(w.cfg)
			if err != nil {
				t.Fatal(err)
			}
			w.run(other)
			other.queue.wait()
			if len(heard) != test.want {
				t.Errorf("%d things heard after a start, want %d", len(heard), test.want)
			}
		})
	}
}

// A hole in the numbers means that events are lost: they are fetched.
func TestHole(t *testing.T) {
	heard, handle := hearer()
	w := newWorld(t, handle, nil)
	channel := w.server.direct(w.anna.User).Id
	w.server.mu.Lock()
	w.server.put(&model.Post{UserId: w.anna.User, ChannelId: channel, Message: "verloren"})
	w.server.events = append(w.server.events, `{"event":"typing","seq":1}`) // never sent
	w.server.mu.Unlock()
	w.say(w.anna, "erna")
	got := hear(t, heard, 2)
	if diff := cmp.Diff([]string{"verloren", "erna"}, got); diff != "" {
		t.Errorf("heard (-want +got):\n%s", diff)
	}
}

// A bad token is accepted by the websocket and answered with silence: that is not connected.
func TestTokenRefused(t *testing.T) {
	heard, handle := hearer()
	w := newWorld(t, handle, nil)
	w.server.mu.Lock()
	w.server.token = "another"
	w.server.mu.Unlock()
	w.server.cut()
	within(t, "disconnected", func() bool { return !w.m.Ready() })
	if _, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "Dag."}); err == nil || !isLater(err) {
		t.Errorf("post with a refused token: %v, want to try again later: operators must act", err)
	}
	w.server.mu.Lock()
	w.server.token = "secret"
	w.server.mu.Unlock()
	within(t, "connected", w.m.Ready)
	w.say(w.anna, "hallo")
	hear(t, heard, 1)
}

// A disabled token makes an open websocket silent: only a call shows it.
func TestCheckEndsConnection(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	w.server.mu.Lock()
	w.server.token = "another"
	w.server.mu.Unlock()
	ctx, stop := context.WithCancelCause(t.Context())
	defer stop(nil)
	w.m.checkToken(ctx, stop)
	if status(context.Cause(ctx)) != http.StatusUnauthorized {
		t.Errorf("ended because %v, want because the token was refused", context.Cause(ctx))
	}
}

// A connection whose token was off for a moment stays open and silent for good, and what was said then is
// not in it: it is made anew, and that is fetched.
func TestDeafConnection(t *testing.T) {
	heard, handle := hearer()
	w := newWorld(t, handle, nil)
	<-w.server.dials
	channel := w.server.direct(w.anna.User).Id
	w.server.mu.Lock()
	w.server.put(&model.Post{UserId: w.anna.User, ChannelId: channel, Message: "verloren"}) // nobody is told
	for s := range w.server.sockets {
		s.write(`{"status":"FAIL","error":{"id":"api.web_socket_router.not_authenticated.app_error"},"seq_reply":2}`)
	}
	w.server.mu.Unlock()
	if diff := cmp.Diff([]string{"verloren"}, hear(t, heard, 1)); diff != "" {
		t.Errorf("heard (-want +got):\n%s", diff)
	}
	if q := <-w.server.dials; q != "" {
		t.Errorf("connected again with %q: nothing of the gap is there", q)
	}
}

func TestUnreadableFrames(t *testing.T) {
	heard, handle := hearer()
	w := newWorld(t, handle, nil)
	w.server.mu.Lock()
	for s := range w.server.sockets {
		s.write(`{"event":"posted","data":{"post":"een jongen uit groep 8"},"seq":1}`)
		s.write(`kapot`)
	}
	w.server.mu.Unlock()
	w.say(w.anna, "hallo")
	hear(t, heard, 1)
	if n := w.m.Refusals()["unreadable event"]; n != 2 {
		t.Errorf("%d unreadable events counted, want 2", n)
	}
	if strings.Contains(w.log.String(), "groep 8") {
		t.Error("the log holds what was in the event")
	}
}

// A server may serve what it served before: it counts once, and is no hole in the numbers.
func TestServedAgain(t *testing.T) {
	heard, handle := hearer()
	w := newWorld(t, handle, nil)
	w.say(w.anna, "een")
	w.say(w.anna, "twee")
	hear(t, heard, 2)
	w.server.mu.Lock()
	for s := range w.server.sockets {
		s.write(w.server.events[1])
	}
	w.server.mu.Unlock()
	w.say(w.anna, "drie")
	if diff := cmp.Diff([]string{"drie"}, hear(t, heard, 1)); diff != "" {
		t.Errorf("after that (-want +got):\n%s", diff)
	}
	if len(w.server.dials) != 1 {
		t.Errorf("connected %d times, want once", len(w.server.dials))
	}
}
