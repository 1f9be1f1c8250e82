package slacktest

import (
	"encoding/base64"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPostTargets(t *testing.T) {
	s, a := start(t, Config{})
	anna, gone := s.AddUser(User{Name: "Anna"}), s.AddUser(User{Name: "Weg", Deleted: true})
	strange, bot := s.AddUser(User{Name: "Vreemd", Strange: true}), s.AddUser(User{Name: "bot", Bot: true})
	in, out := s.AddChannel(Channel{Name: "in", App: true}, anna), s.AddChannel(Channel{Name: "out"}, anna)
	secret := s.AddChannel(Channel{Name: "secret", Private: true}, anna)
	tests := map[string]struct{ channel, want string }{
		"user": {anna.ID, ""}, "conversation": {anna.DM(), ""}, "channel": {in, ""},
		"channel of others": {out, "not_in_channel"}, "private channel": {secret, "channel_not_found"},
		"nobody": {"U404", "channel_not_found"}, "nothing": {"", "channel_not_found"},
		"deactivated": {gone.ID, "channel_not_found"}, "deactivated, known": {gone.DM(), "channel_not_found"},
		"stranger": {strange.ID, "channel_not_found"}, "bot": {bot.ID, "cannot_dm_bot"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, _ := a.call("chat.postMessage", obj{"channel": test.channel, "text": "x"})["error"].(string)
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	for user, want := range map[string]string{gone.ID: "user_disabled", strange.ID: "user_not_visible", bot.ID: "cannot_dm_bot", "U404": "user_not_found"} {
		if got := a.call("conversations.open", obj{"users": user}); got["error"] != want {
			t.Errorf("open %s: %v, want %s", user, got, want)
		}
	}
	for user, want := range map[string]string{anna.ID: "", bot.ID: "user_not_in_channel"} {
		if got, _ := a.call("chat.postEphemeral", obj{"channel": in, "user": user, "text": "x"})["error"].(string); got != want {
			t.Errorf("ephemeral to %s: %q, want %q", user, got, want)
		}
	}
	if got := anna.Whispers(); len(got) != 1 || !got[0].Ephemeral {
		t.Errorf("whispers: %+v", got)
	}
}

func TestMessagesTabOff(t *testing.T) {
	off := all()
	off.Messages = false
	s, a := start(t, Config{App: off})
	anna := s.AddUser(User{Name: "Anna"})
	if got := a.call("chat.postMessage", obj{"channel": anna.ID, "text": "x"}); got["error"] != "messages_tab_disabled" {
		t.Errorf("got %v", got)
	}
}

func TestLongTexts(t *testing.T) {
	tests := map[string]struct {
		n, posts, problems int
		update             string
	}{
		"4000": {4000, 1, 0, ""}, "4040": {4040, 1, 0, "msg_too_long"}, "4041": {4041, 2, 1, "msg_too_long"}, "40001": {40_001, 10, 2, "msg_too_long"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s, a := start(t, Config{})
			anna := s.AddUser(User{Name: "Anna"})
			p := a.ok("chat.postMessage", obj{"channel": anna.ID, "text": "x"})
			if got, _ := a.call("chat.update", obj{"channel": p["channel"], "ts": p["ts"], "text": of(test.n)})["error"].(string); got != test.update {
				t.Errorf("update: %q, want %q", got, test.update)
			}
			before := len(anna.Chat())
			problems := len(s.Problems())
			a.ok("chat.postMessage", obj{"channel": anna.ID, "text": of(test.n)})
			if got := len(anna.Chat()) - before; got != test.posts || len(s.Problems())-problems != test.problems {
				t.Errorf("%d posts, problems %q", got, s.Problems())
			}
		})
	}
}

// TestUpdate says what an update leaves of a message with text and a button.
func TestUpdate(t *testing.T) {
	tests := map[string]struct {
		args    obj
		text    string
		notice  string
		buttons int
		edited  bool
	}{
		"text alone drops the blocks": {obj{"text": "nieuw"}, "nieuw", "nieuw", 0, true},
		"both":                        {obj{"text": "nieuw", "blocks": []any{section("blok")}}, "blok", "nieuw", 0, true},
		"blocks alone keep the text":  {obj{"blocks": []any{section("blok")}}, "blok", "oud", 0, false},
		"empty blocks wipe":           {obj{"blocks": []any{}}, "oud", "oud", 0, false},
		"metadata alone":              {obj{"metadata": obj{"event_type": "e", "event_payload": obj{}}}, "kaart", "oud", 1, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s, a := start(t, Config{})
			anna := s.AddUser(User{Name: "Anna"})
			p := a.ok("chat.postMessage", obj{"channel": anna.ID, "text": "oud", "blocks": []any{section("kaart"), button("Verder", "go")}})
			test.args["channel"], test.args["ts"] = p["channel"], p["ts"]
			a.ok("chat.update", test.args)
			m := anna.Chat()[0]
			if m.Text != test.text || m.Notice != test.notice || len(m.Buttons) != test.buttons || m.Edited != test.edited {
				t.Errorf("got %+v", m)
			}
		})
	}
}

func TestOnlyOwnMessages(t *testing.T) {
	s, a := start(t, Config{})
	a.serve()
	anna := s.AddUser(User{Name: "Anna"})
	done(t, anna.Say("van mij"))
	hers := anna.Chat()[0]
	p := a.ok("chat.postMessage", obj{"channel": anna.ID, "text": "x"})
	tests := []struct {
		method, channel, ts, want string
	}{
		{"chat.update", hers.Channel, hers.TS, "cant_update_message"},
		{"chat.delete", hers.Channel, hers.TS, "cant_delete_message"},
		{"chat.update", hers.Channel, "1.000001", "message_not_found"},
		{"chat.delete", anna.ID, p["ts"].(string), "channel_not_found"},
		{"chat.delete", hers.Channel, p["ts"].(string), ""},
		{"chat.delete", hers.Channel, p["ts"].(string), "message_not_found"},
	}
	for _, test := range tests {
		got, _ := a.call(test.method, obj{"channel": test.channel, "ts": test.ts, "text": "y"})["error"].(string)
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.method, got, test.want)
		}
	}
	if got := anna.Chat(); len(got) != 1 || got[0].Text != "van mij" {
		t.Errorf("chat: %+v", got)
	}
}

func TestHistoryKeepsMetadata(t *testing.T) {
	s, a := start(t, Config{})
	anna := s.AddUser(User{Name: "Anna"})
	for _, line := range []string{"1", "2", "3"} {
		a.ok("chat.postMessage", obj{"channel": anna.ID, "text": line, "metadata": obj{"event_type": "line", "event_payload": obj{"id": line}}})
	}
	if got := a.call("chat.postMessage", obj{"channel": anna.ID, "text": "x", "metadata": obj{"line": 1}}); got["error"] != "invalid_metadata_format" {
		t.Errorf("got %v", got)
	}
	page := a.form("conversations.history", "channel", anna.DM(), "limit", "2", "include_all_metadata", "true")
	var ids []string
	for _, m := range page["messages"].([]any) {
		ids = append(ids, m.(obj)["metadata"].(obj)["event_payload"].(obj)["id"].(string))
	}
	if diff := cmp.Diff([]string{"3", "2"}, ids); diff != "" || page["has_more"] != true {
		t.Error(diff, page["has_more"])
	}
	next := page["response_metadata"].(obj)["next_cursor"].(string)
	rest := a.form("conversations.history", "channel", anna.DM(), "limit", "2", "cursor", next)
	if got := rest["messages"].([]any); len(got) != 1 || got[0].(obj)["metadata"] != nil {
		t.Errorf("got %v", got)
	}
	no := all()
	no.Scopes = []string{"chat:write", "channels:history"}
	s2, b := start(t, Config{App: no})
	ben := s2.AddUser(User{Name: "Ben"})
	if got := b.form("conversations.history", "channel", ben.DM()); got["needed"] != "im:history" {
		t.Errorf("got %v", got)
	}
}

// TestEverSent sees to it that a text is found however it was written.
func TestEverSent(t *testing.T) {
	s, a := start(t, Config{})
	anna := s.AddUser(User{Name: "Anna"})
	a.form("chat.postMessage", "channel", anna.ID, "text", "hij zei \"a &amp; b\"")
	a.ok("chat.postMessage", obj{"channel": anna.ID, "text": "x", "blocks": []any{section("regel\nvan twee")}})
	a.call("chat.postMessage", obj{"channel": "U404", "text": "geweigerd"})
	coded := base64.StdEncoding.EncodeToString([]byte("xx verstopt, en meer"))
	a.ok("views.publish", obj{"user_id": anna.ID, "view": obj{"type": "home", "private_metadata": coded, "blocks": []any{section("x")}}})
	if got := s.EverSent("verstopt"); len(got) != 1 || len(s.Kept("verstopt")) != 0 || len(s.Kept("geweigerd")) != 1 {
		t.Errorf("in base64: %q; kept %q and %q", got, s.Kept("verstopt"), s.Kept("geweigerd"))
	}
	for text, want := range map[string]int{`hij zei "a & b"`: 1, "regel\nvan twee": 1, "geweigerd": 1, "nooit": 0} {
		if got := s.EverSent(text); len(got) != want {
			t.Errorf("%q: %q", text, got)
		}
	}
	if got := s.Problems(); len(got) != 0 {
		t.Errorf("problems: %q", got)
	}
	a.ok("chat.postMessage", obj{"channel": anna.ID, "blocks": []any{section("x")}})
	if got := strings.Join(s.Problems(), "\n"); !strings.Contains(got, "without text") {
		t.Errorf("problems: %q", got)
	}
}
