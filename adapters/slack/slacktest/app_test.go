package slacktest

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// An app is a bot as small as can be: it talks to the stand-in over plain HTTP and a plain socket.
type app struct {
	t *testing.T
	s *Server

	mu  sync.Mutex
	got []obj // payloads, in the order they came
	// answer is what it acknowledges with; nil is nothing. ok false: it stays silent.
	answer func(kind string, payload obj) (answer any, ok bool)
}

// all is an app that may do and hears everything there is here.
func all() App {
	return App{
		Scopes:   []string{"chat:write", "im:write", "im:history", "im:read", "users:read", "files:write", "channels:read", "channels:history"},
		Events:   []string{"message.im", "message.channels", "app_mention", "app_home_opened"},
		Commands: []string{"/ruggespraak"}, Interactive: true, Home: true, Messages: true,
	}
}

// start begins a workspace that ends with the test.
func start(t *testing.T, cfg Config) (*Server, *app) {
	t.Helper()
	if cfg.App.Scopes == nil {
		cfg.App = all()
	}
	if cfg.AckWithin == 0 {
		cfg.AckWithin = 5 * time.Second // a busy machine is no late app
	}
	s := New(cfg)
	t.Cleanup(s.Close)
	return s, &app{t: t, s: s}
}

// soon is how long anything may take in a test.
func soon(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// call calls a method with a JSON body.
func (a *app) call(method string, args obj) obj {
	a.t.Helper()
	token := BotToken
	if method == "apps.connections.open" {
		token = AppToken
	}
	return a.post(method, token, "application/json; charset=utf-8", jsonBytes(args))
}

// form calls a method with a form.
func (a *app) form(method string, args ...string) obj {
	a.t.Helper()
	values := url.Values{}
	for i := 0; i < len(args); i += 2 {
		values.Set(args[i], args[i+1])
	}
	return a.post(method, BotToken, "application/x-www-form-urlencoded", []byte(values.Encode()))
}

func (a *app) post(method, token, kind string, body []byte) obj {
	a.t.Helper()
	resp, err := a.request(method, token, kind, body)
	if err != nil {
		a.t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	answer := obj{}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		a.t.Fatalf("%s: %v", method, err)
	}
	return answer
}

func (a *app) request(method, token, kind string, body []byte) (*http.Response, error) {
	req, err := http.NewRequestWithContext(a.t.Context(), http.MethodPost, a.s.URL()+method, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", kind)
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	return http.DefaultClient.Do(req)
}

// ok calls a method that must succeed.
func (a *app) ok(method string, args obj) obj {
	a.t.Helper()
	answer := a.call(method, args)
	if answer["ok"] != true {
		a.t.Fatalf("%s: %v", method, answer)
	}
	return answer
}

// dial opens a socket and reads the hello.
func (a *app) dial() *websocket.Conn {
	a.t.Helper()
	to := a.ok("apps.connections.open", nil)["url"].(string)
	conn, resp, err := websocket.DefaultDialer.DialContext(a.t.Context(), to, nil)
	if err != nil {
		a.t.Fatal(err)
	}
	_ = resp.Body.Close()
	a.t.Cleanup(func() { _ = conn.Close() })
	var hello obj
	if err := conn.ReadJSON(&hello); err != nil || hello["type"] != "hello" {
		a.t.Fatalf("hello: %v %v", hello, err)
	}
	return conn
}

// serve acknowledges what comes over a new socket until it ends.
func (a *app) serve() {
	a.t.Helper()
	conn := a.dial()
	go func() {
		for {
			var e struct {
				Type, EnvelopeID string
				ID               string `json:"envelope_id"`
				Payload          obj
			}
			if conn.ReadJSON(&e) != nil {
				return
			}
			if e.ID == "" {
				continue
			}
			if answer, ok := a.take(e.Type, e.Payload); ok {
				_ = conn.WriteJSON(obj{"envelope_id": e.ID, "payload": answer})
			}
		}
	}()
}

// take notes a payload and gives the answer.
func (a *app) take(kind string, payload obj) (any, bool) {
	a.mu.Lock()
	a.got = append(a.got, payload)
	answer := a.answer
	a.mu.Unlock()
	if answer == nil {
		return nil, true
	}
	return answer(kind, payload)
}

// replies sets what is answered from now on.
func (a *app) replies(answer func(kind string, payload obj) (any, bool)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.answer = answer
}

// payloads is what came so far.
func (a *app) payloads() []obj {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]obj(nil), a.got...)
}

// done waits for a delivery that must be acknowledged.
func done(t *testing.T, d *Delivery) {
	t.Helper()
	if err := d.Wait(soon(t)); err != nil {
		t.Fatal(err)
	}
}
