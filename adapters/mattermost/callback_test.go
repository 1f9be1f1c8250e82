package mattermost

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
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
	day := time.Now()
	var now func() time.Time
	c := newCollector()
	w := newWorld(t, c.handle, func(cfg *Config) { now = func() time.Time { return day }; cfg.Now = func() time.Time { return now() } })
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

// Anybody can make the server send any submission under their own name.
func TestForgedSubmission(t *testing.T) {
	c := newCollector()
	w := newWorld(t, c.handle, nil)
	d, err := w.m.render(newSheet(w.anna.User, bot.Reply{Lang: "nl", Form: &bot.Form{Action: "answer|K7M2QX|signal|1", Title: "Signaal", Submit: "Verder", Fields: []bot.Field{{Name: "fact", Kind: bot.Long, Label: "Wat?", Max: 3000}}}}))
	if err != nil {
		t.Fatal(err)
	}
	name := d.Elements[0].Name
	mark, _, _ := strings.Cut(name, "_")
	tests := map[string]struct {
		change func(*model.SubmitDialogRequest)
		error  string
		values map[string][]string
	}{
		"as it should be":      {func(*model.SubmitDialogRequest) {}, "", map[string][]string{"fact": {"Dit."}}},
		"by somebody else":     {func(in *model.SubmitDialogRequest) { in.UserId = w.ben.User }, "nl chat.not-yours", nil},
		"without state":        {func(in *model.SubmitDialogRequest) { in.State = "" }, "nl chat.form-old", nil},
		"with a made-up state": {func(in *model.SubmitDialogRequest) { in.State = flip(in.State) }, "nl chat.form-old", nil},
		"a refresh":            {func(in *model.SubmitDialogRequest) { in.Type = "refresh" }, "nl chat.form-old", nil},
		"of an earlier dialog": {func(in *model.SubmitDialogRequest) { in.Submission = map[string]any{"ffffff_fact": "Oud."} }, "", map[string][]string{}},
		"with other types": {func(in *model.SubmitDialogRequest) {
			in.Submission = map[string]any{name: map[string]any{"a": 1}, mark + "_n": 3.5, mark + "_l": []any{"a", 1, nil}}
		}, "", map[string][]string{"n": {"3.5"}, "l": {"a"}}},
	}
	for label, test := range tests {
		t.Run(label, func(t *testing.T) {
			in := model.SubmitDialogRequest{Type: "dialog_submission", UserId: w.anna.User, State: d.State, Submission: map[string]any{name: "Dit."}}
			test.change(&in)
			var out model.SubmitDialogResponse
			w.call(t, w.m.url("dialog"), in, &out)
			if reads(t, out.Error) != test.error {
				t.Errorf("they see %q, want %q", out.Error, test.error)
			}
			if test.values == nil {
				if len(c.events) > 0 {
					t.Fatalf("the bot got %v", <-c.events)
				}
				return
			}
			e := <-c.events
			if e.From != w.anna || e.Action.Slot != "signal" {
				t.Errorf("the bot got %v from %v", e, e.From)
			}
			if diff := cmp.Diff(test.values, e.Values); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
		})
	}
}

func TestForgedCommand(t *testing.T) {
	c := newCollector()
	w := newWorld(t, c.handle, nil)
	for name, form := range map[string]url.Values{
		"no token":    {"user_id": {w.anna.User}},
		"wrong token": {"user_id": {w.anna.User}, "token": {"command-secreT"}},
		"no person":   {"token": {"command-secret"}},
		"odd person":  {"token": {"command-secret"}, "user_id": {"../me"}},
	} {
		t.Run(name, func(t *testing.T) {
			var out model.CommandResponse
			w.callRaw(t, w.m.url("command"), "application/x-www-form-urlencoded", form.Encode(), &out)
			if plainly(out.Text) != "nl chat.command-refused" || len(c.events) > 0 {
				t.Errorf("they see %q, and the bot got %d events", out.Text, len(c.events))
			}
		})
	}
	if n := total(w.m.Refusals()); n != 4 {
		t.Errorf("%d refusals counted, want 4: %v", n, w.m.Refusals())
	}
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
	w.server.refuse = func(rw http.ResponseWriter, r *http.Request) bool {
		if strings.HasSuffix(r.URL.Path, "/dialogs/open") {
			problem(rw, http.StatusBadRequest, "interactive_message.decode_trigger_id.expired")
			return true
		}
		return false
	}
	if got := w.command(t, w.anna, ""); got != "nl chat.not-opened" {
		t.Errorf("they see %q", got)
	}
}

// A callback that comes when the bot does not run is answered, and not taken.
func TestNotRunning(t *testing.T) {
	w := newWorld(t, newCollector().handle, nil)
	other, err := New(w.cfg)
	if err != nil {
		t.Fatal(err)
	}
	reply, err := other.turn(t.Context(), bot.Event{Kind: bot.Pressed})
	if err == nil || reply.Note != "nl chat.sorry" || other.Ready() {
		t.Errorf("reply %+v, error %v", reply, err)
	}
}

// A person whose events hang does not hold up their own answer for ever, nor anybody else's.
func TestHandlerHangs(t *testing.T) {
	release := make(chan struct{})
	w := newWorld(t, func(ctx context.Context, e bot.Event) (bot.Reply, error) {
		if e.Name == "Ben" {
			<-release
		}
		return bot.Reply{Note: "Gedaan."}, nil
	}, nil)
	ctx, cancel := context.WithCancelCause(t.Context())
	got := make(chan string)
	go func() { got <- w.m.called(ctx, w.ben.User, "", bot.Event{ID: "1", Kind: bot.Commanded}) }()
	if text := w.command(t, w.anna, ""); text != "Gedaan." {
		t.Errorf("Anna sees %q", text)
	}
	cancel(errors.New("the server gave up"))
	if text := <-got; text != "nl chat.busy" {
		t.Errorf("Ben sees %q", text)
	}
	close(release)
	w.m.queue.wait()
}

func TestTooMuchAtOnce(t *testing.T) {
	var q queue
	release, order := make(chan struct{}), ""
	q.add("anna", func() { <-release })
	n := 0
	for q.add("anna", func() { order += "x" }) {
		n++
	}
	if n < maxWaiting-1 || n > maxWaiting {
		t.Errorf("%d waited, want about %d", n, maxWaiting)
	}
	if !q.add("ben", func() {}) {
		t.Error("one person's crowd is another's")
	}
	close(release)
	q.wait()
	if len(order) != n || len(q.lines) != 0 {
		t.Errorf("%d done of %d, %d queues left", len(order), n, len(q.lines))
	}
}

func TestNewChecks(t *testing.T) {
	good := Config{Org: "org", Connection: "chat", URL: "https://chat.example", Token: "t", Callback: "https://bot.example", Lang: "nl", Secret: make([]byte, 32), Words: words, Log: newWorld(t, newCollector().handle, nil).cfg.Log}
	if _, err := New(good); err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(*Config){
		"organisation":     func(c *Config) { c.Org = "" },
		"url":              func(c *Config) { c.URL = "chat.example" },
		"callback: not":    func(c *Config) { c.Callback = "ftp://bot" },
		"no token":         func(c *Config) { c.Token = "" },
		"needs a callback": func(c *Config) { c.Callback, c.CommandToken = "", "x" },
		"no language":      func(c *Config) { c.Lang = "de" },
		"less than 32":     func(c *Config) { c.Secret = make([]byte, 31) },
		"no words":         func(c *Config) { c.Words = nil },
		"url: not an http": func(c *Config) { c.URL = "https://user:pass@chat.example" },
	} {
		cfg := good
		change(&cfg)
		if _, err := New(cfg); err == nil || !strings.Contains(fmt.Sprint(err), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}
