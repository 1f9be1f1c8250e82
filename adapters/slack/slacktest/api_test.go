package slacktest

import (
	"net/http"
	"slices"
	"testing"
	"time"
)

const (
	asJSON = "application/json; charset=utf-8"
	asForm = "application/x-www-form-urlencoded"
)

func TestCallsAreAdmitted(t *testing.T) {
	tests := map[string]struct {
		method, token, kind, body string
		want                      string // the error; "" is none
	}{
		"right":                   {"auth.test", BotToken, asForm, "", ""},
		"token in the form":       {"auth.test", "", asForm, "token=" + BotToken, ""},
		"token in JSON":           {"auth.test", "", asJSON, `{"token":"` + BotToken + `"}`, "not_authed"},
		"no token":                {"auth.test", "", asForm, "", "not_authed"},
		"another token":           {"auth.test", "xoxb-2", asForm, "", "invalid_auth"},
		"app token":               {"auth.test", AppToken, asForm, "", "not_allowed_token_type"},
		"bot token for sockets":   {"apps.connections.open", BotToken, asForm, "", "not_allowed_token_type"},
		"no such method":          {"chat.whisper", BotToken, asForm, "", "unknown_method"},
		"no such scope":           {"files.delete", BotToken, asForm, "file=F1", "missing_scope"},
		"broken JSON":             {"chat.postMessage", BotToken, asJSON, "{", "invalid_json"},
		"text":                    {"chat.postMessage", BotToken, "text/plain", "hi", "invalid_post_type"},
		"JSON where forms go":     {"users.info", BotToken, asJSON, `{"user":"` + BotUser + `"}`, "invalid_arguments"},
		"a form where forms go":   {"users.info", BotToken, asForm, "user=" + BotUser, ""},
		"blocks that are no JSON": {"chat.postMessage", BotToken, asForm, "channel=C1&text=a&blocks=[", "invalid_blocks_format"},
	}
	granted := all()
	granted.Scopes = []string{"chat:write", "users:read"}
	_, a := start(t, Config{App: granted})
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			answer := a.post(test.method, test.token, test.kind, []byte(test.body))
			if got, _ := answer["error"].(string); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if test.want == "missing_scope" && (answer["needed"] != "files:write" || answer["provided"] != "chat:write,users:read") {
				t.Errorf("got %v", answer)
			}
		})
	}
}

func TestRevokedTokens(t *testing.T) {
	s, a := start(t, Config{})
	s.Revoke("token_revoked")
	if got := a.call("auth.test", nil); got["error"] != "token_revoked" {
		t.Errorf("got %v", got)
	}
	s.Revoke("")
	a.ok("auth.test", nil)
}

func TestFaults(t *testing.T) {
	s, a := start(t, Config{})
	anna := s.AddUser(User{Name: "Anna"})
	post := func() (status int, broken bool) {
		resp, err := a.request("chat.postMessage", BotToken, asJSON, jsonBytes(obj{"channel": anna.ID, "text": "x"}))
		if err != nil {
			return 0, true
		}
		defer func() { _ = resp.Body.Close() }()
		return resp.StatusCode, false
	}
	tests := map[string]struct {
		fault  Fault
		status int // 0: the connection is cut
		posts  int
	}{
		"500":             {Fault{Status: 500}, 500, 0},
		"429":             {Fault{Status: 429, RetryAfter: time.Second}, 429, 0},
		"cut":             {Fault{Cut: true}, 0, 0},
		"posted and cut":  {Fault{Cut: true, Done: true}, 0, 1},
		"posted and 500":  {Fault{Status: 500, Done: true}, 500, 1},
		"garbage":         {Fault{Garbage: true}, 200, 0},
		"an error":        {Fault{Code: "fatal_error"}, 200, 0},
		"late":            {Fault{Delay: time.Millisecond}, 200, 1},
		"somebody else's": {Fault{}, 200, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			before := len(anna.Chat())
			s.Fail("chat.postMessage", test.fault)
			status, broken := post()
			if status != test.status || broken != (test.status == 0) {
				t.Errorf("got %d, broken %v; want %d", status, broken, test.status)
			}
			if got := len(anna.Chat()) - before; got != test.posts {
				t.Errorf("%d posts, want %d", got, test.posts)
			}
			if status, _ := post(); status != http.StatusOK {
				t.Errorf("the next call: %d", status)
			}
		})
	}
}

func TestRates(t *testing.T) {
	s, a := start(t, Config{RateLimits: true})
	anna, ben := s.AddUser(User{Name: "Anna"}), s.AddUser(User{Name: "Ben"})
	a.ok("chat.postMessage", obj{"channel": anna.ID, "text": "1"})
	a.ok("chat.postMessage", obj{"channel": ben.ID, "text": "1"})
	resp, err := a.request("chat.postMessage", BotToken, asJSON, jsonBytes(obj{"channel": anna.DM(), "text": "2"}))
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	if resp.StatusCode != http.StatusTooManyRequests || resp.Header.Get("Retry-After") != "1" {
		t.Errorf("a second message within a second: %d, Retry-After %q", resp.StatusCode, resp.Header.Get("Retry-After"))
	}
	for range 20 {
		a.form("users.list", "limit", "1")
	}
	resp, err = a.request("users.list", BotToken, asForm, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	if resp.StatusCode != http.StatusTooManyRequests {
		t.Errorf("the 21st call of tier 2 within a minute: %d", resp.StatusCode)
	}
}

func TestUsers(t *testing.T) {
	s, a := start(t, Config{})
	for range 5 {
		s.AddUser(User{Name: "x"})
	}
	guest := s.AddUser(User{Name: "Gast", OneRoom: true})
	outside := s.AddUser(User{Name: "Buiten", Team: "T0OTHER"})
	var ids []string
	cursor, pages := "", 0
	for {
		answer := a.form("users.list", "limit", "3", "cursor", cursor)
		pages++
		for _, m := range answer["members"].([]any) {
			ids = append(ids, m.(obj)["id"].(string))
		}
		if cursor = answer["response_metadata"].(obj)["next_cursor"].(string); cursor == "" {
			break
		}
	}
	if pages != 3 || len(ids) != 8 || slices.Contains(ids, outside.ID) {
		t.Errorf("%d pages, %d users, outside people %v", pages, len(ids), slices.Contains(ids, outside.ID))
	}
	u := a.form("users.info", "user", guest.ID, "include_locale", "true")["user"].(obj)
	if u["is_ultra_restricted"] != true || u["is_restricted"] != true || u["locale"] != "nl-NL" {
		t.Errorf("guest: %v", u)
	}
	if u := a.form("users.info", "user", outside.ID)["user"].(obj); u["team_id"] != "T0OTHER" || u["tz"] != nil {
		t.Errorf("outside: %v", u)
	}
	if got := a.form("users.info", "user", "U404"); got["error"] != "user_not_found" {
		t.Errorf("got %v", got)
	}
	a.form("users.list")
	if len(s.Problems()) != 1 {
		t.Errorf("users.list without limit is no problem: %q", s.Problems())
	}
}
