package slacktest

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/gorilla/websocket"
)

func TestTicketsWorkOnce(t *testing.T) {
	s, a := start(t, Config{})
	to := a.ok("apps.connections.open", nil)["url"].(string)
	for i, want := range []int{http.StatusSwitchingProtocols, http.StatusBadRequest} {
		conn, resp, err := websocket.DefaultDialer.DialContext(t.Context(), to, nil)
		if resp == nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if conn != nil {
			defer func() { _ = conn.Close() }()
		}
		if resp.StatusCode != want {
			t.Errorf("time %d: status %d, want %d", i, resp.StatusCode, want)
		}
	}
	if err := s.Wait(soon(t), func() bool { return s.Sockets() == 1 }); err != nil {
		t.Errorf("%d sockets", s.Sockets())
	}
}

func TestTooManySockets(t *testing.T) {
	s, a := start(t, Config{})
	for range maxSockets {
		a.dial()
	}
	to := a.ok("apps.connections.open", nil)["url"].(string)
	conn, resp, err := websocket.DefaultDialer.DialContext(t.Context(), to, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	defer func() { _ = conn.Close() }()
	var frame obj
	if err := conn.ReadJSON(&frame); err != nil || frame["reason"] != "too_many_websockets" {
		t.Errorf("got %v %v", frame, err)
	}
	if s.Sockets() != maxSockets || len(s.Problems()) != 1 {
		t.Errorf("%d sockets, problems %q", s.Sockets(), s.Problems())
	}
}

// TestEventsAreTriedAgain: silence brings the event back with a number and a reason, three times.
func TestEventsAreTriedAgain(t *testing.T) {
	tests := map[string]struct {
		silent, tries int // how many deliveries stay without an acknowledgement
		acked         bool
	}{
		"at once": {0, 1, true}, "third time": {2, 3, true}, "never": {9, 4, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s, a := start(t, Config{AckWithin: 200 * time.Millisecond, Retries: []time.Duration{0, time.Millisecond, time.Millisecond}})
			anna := s.AddUser(User{Name: "Anna"})
			heard := 0
			a.replies(func(string, obj) (any, bool) { heard++; return nil, heard > test.silent })
			a.serve()
			d := anna.Say("hoi")
			if err := d.Wait(soon(t)); (err == nil) != test.acked || d.Tries() != test.tries {
				t.Errorf("%v after %d tries", err, d.Tries())
			}
			ids := map[any]bool{}
			for _, p := range a.payloads() {
				ids[p["event_id"]] = true
			}
			if len(ids) != 1 {
				t.Errorf("%d event ids", len(ids))
			}
		})
	}
}

func TestRetryIsMarked(t *testing.T) {
	s, a := start(t, Config{AckWithin: 20 * time.Millisecond, Retries: []time.Duration{0}})
	anna := s.AddUser(User{Name: "Anna"})
	conn := a.dial()
	d := anna.Say("hoi")
	var envelopes []obj
	for range 2 {
		var e obj
		if err := conn.ReadJSON(&e); err != nil {
			t.Fatal(err)
		}
		envelopes = append(envelopes, e)
	}
	if d.Wait(soon(t)) == nil {
		t.Error("acknowledged by nobody")
	}
	first, again := envelopes[0], envelopes[1]
	if first["retry_attempt"] != nil || again["retry_attempt"] != 1.0 || again["retry_reason"] != "timeout" || first["accepts_response_payload"] != false {
		t.Errorf("got %v\nand %v", first, again)
	}
	if diff := cmp.Diff(first["payload"], again["payload"]); diff != "" {
		t.Error(diff)
	}
	if err := conn.WriteJSON(obj{"envelope_id": first["envelope_id"]}); err != nil {
		t.Fatal(err)
	}
	if err := s.Wait(soon(t), func() bool { return s.Late() == 1 }); err != nil {
		t.Error(err)
	}
}

// TestPressesAreNotTriedAgain: the person sees that it failed.
func TestPressesAreNotTriedAgain(t *testing.T) {
	s, a := start(t, Config{AckWithin: 20 * time.Millisecond})
	anna := s.AddUser(User{Name: "Anna"})
	a.ok("chat.postMessage", obj{"channel": anna.ID, "text": "x", "blocks": []any{button("Verder", "go")}})
	d := anna.Press(anna.Chat()[0], "Verder")
	if err := d.Wait(soon(t)); err == nil || d.Tries() != 1 || len(anna.Trouble()) != 1 {
		t.Errorf("%v, %d tries, trouble %q", err, d.Tries(), anna.Trouble())
	}
}

func TestLargeAcksAreDropped(t *testing.T) {
	s, a := start(t, Config{AckWithin: 300 * time.Millisecond})
	anna := s.AddUser(User{Name: "Anna"})
	a.serve()
	for n, acked := range map[int]bool{19_000: true, maxFrame: false} {
		a.replies(func(string, obj) (any, bool) { return obj{"text": of(1), "padding": of(n)}, true })
		if err := anna.Command("", "/ruggespraak", "x").Wait(soon(t)); (err == nil) != acked {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
	if got := strings.Join(s.Problems(), "\n"); !strings.Contains(got, "is dropped") {
		t.Errorf("problems: %q", got)
	}
}

func TestRefreshWarnDisable(t *testing.T) {
	s, a := start(t, Config{OneSocket: true})
	anna := s.AddUser(User{Name: "Anna"})
	old := a.dial()
	s.Warn()
	s.Refresh()
	a.serve()
	done(t, anna.Say("over de nieuwe"))
	for _, want := range []string{"warning", "refresh_requested"} {
		var frame obj
		if err := old.ReadJSON(&frame); err != nil || frame["reason"] != want {
			t.Errorf("got %v %v, want %s", frame, err, want)
		}
	}
	s.DisableSockets()
	if s.Sockets() != 0 {
		t.Errorf("%d sockets", s.Sockets())
	}
	if got := a.call("apps.connections.open", nil); got["ok"] == true {
		t.Error("a connection while Socket Mode is off")
	}
	s.EnableSockets()
	a.serve()
	done(t, anna.Say("weer aan"))
}

func TestCutAndFrozenSockets(t *testing.T) {
	s, a := start(t, Config{AckWithin: 200 * time.Millisecond, Retries: []time.Duration{}})
	anna := s.AddUser(User{Name: "Anna"})
	conn := a.dial()
	s.CutSockets()
	if _, _, err := conn.ReadMessage(); err == nil {
		t.Error("read from a cut socket")
	}
	if err := s.Wait(soon(t), func() bool { return s.Sockets() == 0 }); err != nil {
		t.Error(err)
	}
	if anna.Say("niemand").Wait(soon(t)) == nil {
		t.Error("acknowledged without a socket")
	}
	a.serve()
	done(t, anna.Say("hoi"))
	s.FreezeSockets()
	if s.Sockets() != 1 || anna.Say("bevroren").Wait(soon(t)) == nil {
		t.Error("acknowledged over a frozen socket")
	}
}

// TestOrder: over one socket payloads keep their order; held back they can be turned round.
func TestOrder(t *testing.T) {
	texts := func(a *app) (all []string) {
		for _, p := range a.payloads() {
			all = append(all, p["event"].(obj)["text"].(string))
		}
		return all
	}
	s, a := start(t, Config{OneSocket: true})
	anna := s.AddUser(User{Name: "Anna"})
	a.serve()
	a.dial()
	var all []*Delivery
	say := func() {
		for _, text := range []string{"1", "2", "3"} {
			all = append(all, anna.Say(text))
		}
	}
	say()
	s.Hold()
	for _, d := range all {
		done(t, d)
	}
	say()
	if got := len(a.payloads()); got != 3 {
		t.Errorf("%d payloads while held back", got)
	}
	s.Release(true)
	for _, d := range all {
		done(t, d)
	}
	done(t, all[0].Again())
	if diff := cmp.Diff([]string{"1", "2", "3", "3", "2", "1", "1"}, texts(a)); diff != "" {
		t.Error(diff)
	}
}

// TestSocketsTakeTurns: each payload goes to one of them.
func TestSocketsTakeTurns(t *testing.T) {
	s, a := start(t, Config{Retries: []time.Duration{}})
	anna := s.AddUser(User{Name: "Anna"})
	one, two := a.dial(), a.dial()
	anna.Say("1")
	anna.Say("2")
	for _, conn := range []*websocket.Conn{one, two} {
		var e obj
		if err := conn.ReadJSON(&e); err != nil || e["type"] != kindEvent {
			t.Errorf("got %v %v", e, err)
		}
	}
}
