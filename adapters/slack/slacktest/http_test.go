package slacktest

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestSignature is the example of docs.slack.dev (Verifying requests from Slack).
func TestSignature(t *testing.T) {
	body := "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
	want := "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
	if got := sign("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", []byte(body)); got != want {
		t.Errorf("got %s", got)
	}
}

// A door is an app's HTTP server. It checks signatures as an app should.
type door struct {
	mu      sync.Mutex
	headers []http.Header
	bodies  []string
	status  []int // to answer with, one after another; then 200
	answer  string
	kind    string
}

func (o *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	o.mu.Lock()
	defer o.mu.Unlock()
	o.headers, o.bodies = append(o.headers, r.Header), append(o.bodies, r.URL.Path+" "+string(body))
	at, _ := strconv.ParseInt(r.Header.Get("X-Slack-Request-Timestamp"), 10, 64)
	age := time.Since(time.Unix(at, 0)).Abs()
	if err != nil || age > 5*time.Minute || r.Header.Get("X-Slack-Signature") != sign(SigningSecret, r.Header.Get("X-Slack-Request-Timestamp"), body) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var hello struct{ Challenge string }
	if json.Unmarshal(body, &hello) == nil && hello.Challenge != "" {
		w.Header().Set("Content-Type", "text/plain")
		_, _ = w.Write([]byte(hello.Challenge))
		return
	}
	if len(o.status) > 0 {
		w.Header().Set("X-Slack-No-Retry", r.URL.Query().Get("no-retry"))
		w.WriteHeader(o.status[0])
		o.status = o.status[1:]
		return
	}
	w.Header().Set("Content-Type", o.kind)
	_, _ = w.Write([]byte(o.answer))
}

// open begins a workspace that posts to a door.
func open(t *testing.T, cfg Config) (*Server, *app, *door) {
	s, a := start(t, cfg)
	o := &door{}
	srv := httptest.NewServer(o)
	t.Cleanup(srv.Close)
	s.UseHTTP(Endpoints{Events: srv.URL + "/events", Interactivity: srv.URL + "/interactivity", Command: srv.URL + "/command"})
	return s, a, o
}

func TestHTTPRetries(t *testing.T) {
	tests := map[string]struct {
		status []int
		query  string
		tries  int
		acked  bool
	}{
		"taken": {nil, "", 1, true}, "204 will do": {[]int{204}, "", 1, true}, "twice 500": {[]int{500, 500}, "", 3, true},
		"always 500": {[]int{500, 500, 500, 500}, "", 4, false}, "no retry": {[]int{500}, "?no-retry=1", 1, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s, _, o := open(t, Config{Retries: []time.Duration{0, time.Millisecond, time.Millisecond}})
			o.status = test.status
			s.endpoints.Events += test.query
			anna := s.AddUser(User{Name: "Anna"})
			d := anna.Say("hoi")
			if err := d.Wait(soon(t)); (err == nil) != test.acked || d.Tries() != test.tries {
				t.Errorf("%v after %d tries", err, d.Tries())
			}
			for i, h := range o.headers {
				num, reason := h.Get("X-Slack-Retry-Num"), h.Get("X-Slack-Retry-Reason")
				if i == 0 && num+reason != "" || i > 0 && (num != strconv.Itoa(i) || reason != "http_error") {
					t.Errorf("try %d: %q %q", i, num, reason)
				}
			}
		})
	}
}

func TestHTTPForms(t *testing.T) {
	s, a, o := open(t, Config{})
	o.answer, o.kind = `{"text":"Voor jou"}`, "application/json"
	anna := s.AddUser(User{Name: "Anna"})
	done(t, anna.Command("", "/ruggespraak", "a & b"))
	if got := anna.Whispers(); len(got) != 1 || got[0].Text != "Voor jou" {
		t.Errorf("whispers: %+v", got)
	}
	o.answer, o.kind = "", ""
	a.ok("chat.postMessage", obj{"channel": anna.ID, "text": "x", "blocks": []any{button("Verder", "go")}})
	done(t, anna.Press(anna.Chat()[0], "Verder"))
	o.mu.Lock()
	defer o.mu.Unlock()
	var paths []string
	for _, b := range o.bodies {
		path, body, _ := strings.Cut(b, " ")
		if path == "/events" { // of its own message, at a moment of its own
			continue
		}
		paths = append(paths, path)
		values, err := url.ParseQuery(body)
		switch path {
		case "/command":
			if err != nil || values.Get("text") != "a &amp; b" || values.Get("command") != "/ruggespraak" || values.Get("trigger_id") == "" {
				t.Errorf("command: %v", values)
			}
		case "/interactivity":
			var payload obj
			if err != nil || json.Unmarshal([]byte(values.Get("payload")), &payload) != nil || payload["type"] != "block_actions" {
				t.Errorf("interactivity: %v", values)
			}
		}
	}
	if diff := cmp.Diff([]string{"/command", "/interactivity"}, paths); diff != "" {
		t.Error(diff)
	}
}

func TestForgeries(t *testing.T) {
	s, _, _ := open(t, Config{})
	anna := s.AddUser(User{Name: "Anna"})
	d := anna.Say("hoi")
	done(t, d)
	tests := map[string]struct {
		f    Forgery
		want int
	}{
		"none": {Forgery{}, 200}, "another secret": {Forgery{Secret: "x"}, 401}, "unsigned": {Forgery{Unsigned: true}, 401},
		"old": {Forgery{Age: 600}, 401}, "early": {Forgery{Age: -600}, 401}, "altered": {Forgery{Altered: true}, 401},
	}
	for name, test := range tests {
		if got, err := d.Forge(soon(t), test.f); err != nil || got != test.want {
			t.Errorf("%s: %d %v", name, got, err)
		}
		if got, err := s.ForgeEvent(soon(t), []byte(`{"type":"x"}`), test.f); err != nil || got != test.want {
			t.Errorf("%s of a made-up event: %d %v", name, got, err)
		}
	}
	if got, err := d.Replay(soon(t)); err != nil || got != 200 { // a signature alone does not tell
		t.Errorf("replay: %d %v", got, err)
	}
	if err := s.VerifyURL(soon(t)); err != nil {
		t.Error(err)
	}
	s.endpoints.Events = s.endpoints.Command + "?x"
	mute := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	t.Cleanup(mute.Close)
	s.UseHTTP(Endpoints{Events: mute.URL})
	if s.VerifyURL(soon(t)) == nil {
		t.Error("a URL that answers nothing is taken")
	}
}
