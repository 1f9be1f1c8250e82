package slack

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ruggespraak/adapters/adaptertest"
	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

// beginHTTP starts a messenger that Slack calls.
func beginHTTP(t *testing.T, cfg slacktest.Config, handle bot.Handler) *bench {
	t.Helper()
	b := begin(t, cfg, handle, func(c *Config) { c.Transport, c.AppToken = HTTP, "" })
	srv := httptest.NewServer(b.m.HTTP())
	t.Cleanup(srv.Close)
	b.srv.UseHTTP(slacktest.Endpoints{Events: srv.URL + "/events", Interactivity: srv.URL + "/interactivity", Command: srv.URL + "/command"})
	return b
}

func TestSuiteOverHTTP(t *testing.T) {
	adaptertest.Run(t, func(t *testing.T, handle bot.Handler) adaptertest.Platform {
		t.Parallel()
		b := beginHTTP(t, slacktest.Config{AckWithin: 4 * time.Second}, handle)
		return b.platform()
	})
}

func TestURLVerification(t *testing.T) {
	t.Parallel()
	b := beginHTTP(t, slacktest.Config{}, nothing)
	if err := b.srv.VerifyURL(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestForgedAndReplayed(t *testing.T) {
	t.Parallel()
	f := &fakeBot{}
	b := beginHTTP(t, slacktest.Config{}, f.handle)
	p := b.person(slacktest.User{Name: "Anna"})
	said := p.Say("hallo")
	b.must(said)
	pressed := b.press(p)
	b.must(pressed)
	f.got()
	for _, d := range []*slacktest.Delivery{said, pressed} {
		for name, how := range map[string]slacktest.Forgery{
			"another secret":  {Secret: strings.Repeat("0", 32)},
			"unsigned":        {Unsigned: true},
			"old":             {Age: 301},
			"from the future": {Age: -301},
			"altered":         {Altered: true},
		} {
			status, err := d.Forge(t.Context(), how)
			if err != nil || status != http.StatusUnauthorized {
				t.Errorf("%s: status %d, %v", name, status, err)
			}
		}
	}
	if all := f.got(); len(all) > 0 {
		t.Fatalf("forged: %v", all)
	}
	// Within the window the signature is good; then the event's id is the same, and counts once.
	for _, d := range []*slacktest.Delivery{said, pressed} {
		ids := map[string]bool{}
		for range 2 {
			if status, err := d.Replay(t.Context()); err != nil || status != http.StatusOK {
				t.Errorf("status %d, %v", status, err)
			}
			ids[f.only(t).ID] = true
		}
		if len(ids) != 1 {
			t.Errorf("ids %v", ids)
		}
	}
}

// The status says whether Slack is to hand it over again.
func TestNotTaken(t *testing.T) {
	t.Parallel()
	f := &fakeBot{}
	b := beginHTTP(t, slacktest.Config{Retries: []time.Duration{0, 0, 0}}, f.handle)
	p := b.person(slacktest.User{Name: "Anna"})
	tries := 0
	f.acts(func(context.Context, bot.Event) (bot.Reply, error) {
		if tries++; tries < 3 {
			return note("Storing."), errStore
		}
		return bot.Reply{Lang: "nl"}, nil
	})
	d := p.Say("hallo")
	b.must(d)
	if d.Tries() != 3 {
		t.Errorf("%d tries, want 3", d.Tries())
	}
	if got := whispered(p); got != "Storing." {
		t.Errorf("reads %q, want it once: the first time again comes at once", got)
	}
}

func TestRequestsThatAreNone(t *testing.T) {
	t.Parallel()
	b := beginHTTP(t, slacktest.Config{}, nothing)
	for _, c := range []struct {
		method, path, body string
		want               int
	}{
		{"GET", "/events", "", http.StatusMethodNotAllowed},
		{"POST", "/", "{}", http.StatusNotFound},
		{"POST", "/events", "{}", http.StatusUnauthorized},
		{"POST", "/interactivity?payload={}", "", http.StatusUnauthorized},
		{"POST", "/options", "x", http.StatusUnauthorized},
		{"POST", "/events", strings.Repeat("x", maxBody+1), http.StatusBadRequest},
	} {
		w := httptest.NewRecorder()
		b.m.HTTP().ServeHTTP(w, httptest.NewRequest(c.method, c.path, strings.NewReader(c.body)))
		if w.Code != c.want {
			t.Errorf("%s %s: %d, want %d", c.method, c.path, w.Code, c.want)
		}
	}
	for body, want := range map[string]int{"not json": http.StatusBadRequest, `{"type":"event_callback"}`: http.StatusOK, `{"event":{"type":"channel_rename","channel":{}}}`: http.StatusOK, `{"type":"app_rate_limited"}`: http.StatusOK} {
		if status, err := b.srv.ForgeEvent(t.Context(), []byte(body), slacktest.Forgery{}); err != nil || status != want {
			t.Errorf("%s: %d, %v", body, status, err)
		}
	}
	sockets := goodConfig()
	sockets.Transport, sockets.AppToken = Socket, "xapp-1"
	m, err := New(sockets)
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	m.HTTP().ServeHTTP(w, httptest.NewRequest("POST", "/events", nil))
	if w.Code != http.StatusNotFound {
		t.Errorf("over Socket Mode: %d", w.Code)
	}
}

// Before Slack has said who the bot is nothing is taken in: it comes again.
func TestBeforeTheStart(t *testing.T) {
	m := idleBefore(t)
	done := make(chan answer, 1)
	m.take(t.Context(), delivery{kind: eventsAPI, payload: []byte("{}")}, func(a answer) { done <- a })
	if a := <-done; a.taken {
		t.Error("taken")
	}
	if m.Ready() {
		t.Error("ready")
	}
	var later *bot.RetryLater
	if _, err := m.Post(t.Context(), m.address("U1"), bot.Post{Text: "x"}); !asRetryLater(err, &later) {
		t.Errorf("post: %v", err)
	}
}

// What cannot be answered is no secret, and no crash.
func TestReplyThatCannotBeWritten(t *testing.T) {
	w := httptest.NewRecorder()
	reply(w, make(chan int))
	if data, _ := io.ReadAll(w.Body); w.Code != http.StatusInternalServerError || strings.Contains(string(data), "chan") {
		t.Errorf("%d %q", w.Code, data)
	}
}
