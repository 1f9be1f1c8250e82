package mattermost

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// collector is a bot that keeps what it gets and answers with a note.
type collector struct{ events chan bot.Event }

func newCollector() *collector { return &collector{make(chan bot.Event, 100)} }

func (c *collector) handle(_ context.Context, e bot.Event) (bot.Reply, error) {
	c.events <- e
	return bot.Reply{Note: "Gedaan."}, nil
}

// A press is believed only for what its token says.
func TestForgedPress(t *testing.T) {
	c := newCollector()
	w := newWorld(t, c.handle, nil)
	elsewhere, err := newSealer(w.cfg.Secret, "org", "other", w.cfg.Now)
	if err != nil {
		t.Fatal(err)
	}
	stranger, err := newSealer([]byte(strings.Repeat("x", 32)), "org", "chat", w.cfg.Now)
	if err != nil {
		t.Fatal(err)
	}
	grantTo := func(user string) *grant { return &grant{User: user, Action: "read|K7M2QX||0"} }
	good := func(s *sealer, kind string, g *grant, lives time.Duration) string {
		token, err := s.seal(kind, g, lives)
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	real := good(w.m.seal, buttonToken, grantTo(w.anna.User), time.Hour)
	tests := map[string]struct {
		user, token string
		trigger     string // empty: of the user's own
		want        string
	}{
		"as it should be":        {w.anna.User, real, "", "Gedaan."},
		"no token":               {w.anna.User, "", "", "nl chat.old"},
		"no person":              {"", real, "", "nl chat.old"},
		"by somebody else":       {w.ben.User, real, "", "nl chat.not-yours"},
		"with another's trigger": {w.anna.User, real, w.trigger(w.ben), "nl chat.old"},
		"one letter changed":     {w.anna.User, flip(real), "", "nl chat.old"},
		"cut off":                {w.anna.User, real[:len(real)-4], "", "nl chat.old"},
		"too old":                {w.anna.User, good(w.m.seal, buttonToken, grantTo(w.anna.User), -time.Minute), "", "nl chat.old"},
		"of a dialog":            {w.anna.User, good(w.m.seal, dialogToken, grantTo(w.anna.User), time.Hour), "", "nl chat.old"},
		"of another connection":  {w.anna.User, good(elsewhere, buttonToken, grantTo(w.anna.User), time.Hour), "", "nl chat.old"},
		"of another secret":      {w.anna.User, good(stranger, buttonToken, grantTo(w.anna.User), time.Hour), "", "nl chat.old"},
		"of nobody":              {w.anna.User, good(w.m.seal, buttonToken, grantTo(""), time.Hour), "", "nl chat.not-yours"},
		"huge":                   {w.anna.User, strings.Repeat("A", 40000), "", "nl chat.old"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			before := total(w.m.Refusals())
			if test.trigger == "" {
				test.trigger = w.trigger(bot.Address{User: test.user})
			}
			in := model.PostActionIntegrationRequest{UserId: test.user, TriggerId: test.trigger, Context: map[string]any{"token": test.token, "action": "erase|K7M2QX||0"}}
			var out model.PostActionIntegrationResponse
			w.call(t, w.m.url("press"), in, &out)
			if got := reads(t, out.EphemeralText); got != test.want {
				t.Errorf("they see %q, want %q", got, test.want)
			}
			if taken := test.want == "Gedaan."; taken != (len(c.events) == 1) || taken == (total(w.m.Refusals()) > before) {
				t.Errorf("%d events, %d refusals more", len(c.events), total(w.m.Refusals())-before)
			}
			for len(c.events) > 0 {
				if e := <-c.events; e.Action.Verb != "read" || e.From != w.anna {
					t.Errorf("the bot got %v from %v", e, e.From)
				}
			}
		})
	}
	if log := w.log.String(); strings.Contains(log, real) || strings.Contains(log, "K7M2QX") {
		t.Error("the log holds what was refused")
	}
}

func flip(s string) string {
	b := []byte(s)
	if b[20]++; b[20] == 'z'+1 {
		b[20] = 'a'
	}
	return string(b)
}

func total(counts map[string]uint64) (n uint64) {
	for _, c := range counts {
		n += c
	}
	return n
}

// Each click counts, but the same one only once.
func TestClicks(t *testing.T) {
	c := newCollector()
	w := newWorld(t, c.handle, nil)
	ref, err := w.m.Post(t.Context(), w.anna, bot.Post{Line: "l1", Text: "K7M-2QX", Buttons: []bot.Button{{Label: "Lees", Action: "read|K7M2QX||0"}}})
	if err != nil {
		t.Fatal(err)
	}
	b := w.button(t, ref, 0)
	in := model.PostActionIntegrationRequest{UserId: w.anna.User, PostId: ref, TriggerId: w.trigger(w.anna), Context: b.Integration.Context}
	var out model.PostActionIntegrationResponse
	w.call(t, b.Integration.URL, in, &out)
	w.call(t, b.Integration.URL, in, &out)
	in.TriggerId = w.trigger(w.anna)
	w.call(t, b.Integration.URL, in, &out)
	first, again, second := <-c.events, <-c.events, <-c.events
	if first.ID != again.ID || first.ID == second.ID || strings.Contains(first.ID, in.TriggerId) {
		t.Errorf("ids %q, %q delivered again, %q of the second click", first.ID, again.ID, second.ID)
	}
}

func TestWhatNoMattermostSends(t *testing.T) {
	c := newCollector()
	w := newWorld(t, c.handle, nil)
	for name, test := range map[string]struct {
		method, path, body string
		status             int
	}{
		"too large":   {http.MethodPost, "press", strings.Repeat("x", maxPress+1), http.StatusBadRequest},
		"GET":         {http.MethodGet, "press", "", http.StatusMethodNotAllowed},
		"elsewhere":   {http.MethodPost, "admin", "", http.StatusNotFound},
		"no JSON":     {http.MethodPost, "press", "<xml>", http.StatusOK},
		"an array":    {http.MethodPost, "dialog", "[1]", http.StatusOK},
		"an odd form": {http.MethodPost, "command", "%zz", http.StatusOK},
	} {
		t.Run(name, func(t *testing.T) {
			req, err := http.NewRequestWithContext(t.Context(), test.method, w.m.url(test.path), strings.NewReader(test.body))
			if err != nil {
				t.Fatal(err)
			}
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer resp.Body.Close()
			if resp.StatusCode != test.status || len(c.events) > 0 {
				t.Errorf("status %d, want %d; %d events", resp.StatusCode, test.status, len(c.events))
			}
		})
	}
}

func TestDialogThatDoesNotOpen(t *testing.T) {
	w := newWorld(t, func(context.Context, bot.Event) (bot.Reply, error) {
		return bot.Reply{View: &bot.View{Title: "Overzicht"}}, nil
	}, nil)
	w.server.mu.Lock()
	w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
		if strings.HasSuffix(r.URL.Path, "/dialogs/open") {
			problem(rw, http.StatusBadRequest, "interactive_message.decode_trigger_id.expired")
			return true
		}
		return false
	}
	w.server.mu.Unlock()
	if got := w.command(t, w.anna, ""); got != "nl chat.not-opened" {
		t.Errorf("they see %q", got)
	}
}
