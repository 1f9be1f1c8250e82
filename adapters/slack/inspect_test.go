package slack

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

// found is findings as "level: the first words of it".
func found(all []bot.Finding) (short []string) {
	for _, f := range all {
		words := strings.Fields(f.Text)
		short = append(short, string(f.Level)+": "+strings.Join(words[:min(5, len(words))], " "))
	}
	return short
}

// stopped is a messenger that does not run, as that of a check.
func stopped(t *testing.T, srv *slacktest.Server, change func(*Config)) *Messenger {
	t.Helper()
	c := goodConfig()
	c.APIURL, c.Transport, c.BotToken, c.AppToken, c.SigningSecret = srv.URL(), Socket, slacktest.BotToken, slacktest.AppToken, ""
	if change != nil {
		change(&c)
	}
	m, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func overHTTP(c *Config) {
	c.Transport, c.AppToken, c.SigningSecret = HTTP, "", slacktest.SigningSecret
}

func TestInspect(t *testing.T) {
	fine := []string{"ok: Slack knows the bot as", "ok: the token may do what"}
	scoped := func(scopes ...string) slacktest.App {
		a := app()
		a.Scopes = scopes
		return a
	}
	most := slices.DeleteFunc(Scopes(), func(s string) bool { return s == "im:write" })
	for name, x := range map[string]struct {
		app    slacktest.App
		change func(*Config)
		revoke string
		want   []string
	}{
		"as it should be":    {app(), nil, "", append(slices.Clone(fine), "ok: Slack takes the app token,")},
		"over HTTP":          {app(), overHTTP, "", append(slices.Clone(fine), "ok: requests that are signed with")},
		"a wrong token":      {app(), func(c *Config) { c.BotToken = "xoxb-other" }, "", []string{"error: Slack refuses the token of"}},
		"revoked":            {app(), nil, "token_revoked", []string{"error: Slack refuses the token of"}},
		"not let in":         {app(), nil, "org_login_required", []string{"error: Slack does not let the"}},
		"out of order":       {app(), nil, "internal_error", []string{"error: Slack does not answer at"}},
		"a wrong app token":  {app(), func(c *Config) { c.AppToken = "xapp-other" }, "", append(slices.Clone(fine), "error: Slack refuses the token of")},
		"two tokens swapped": {app(), func(c *Config) { c.AppToken = c.BotToken }, "", append(slices.Clone(fine), "error: Slack refuses the token of")},
		"too little":         {scoped(most...), overHTTP, "", []string{fine[0], "error: the token lacks im:write: bring", "ok: requests that are signed with"}},
		"too much":           {scoped(append(Scopes(), "channels:history")...), overHTTP, "", []string{fine[0], "warning: the token may do more", "ok: requests that are signed with"}},
		"does not say":       {scoped(), overHTTP, "", []string{fine[0], "warning: Slack does not say what", "ok: requests that are signed with"}},
	} {
		t.Run(name, func(t *testing.T) {
			srv := slacktest.New(slacktest.Config{App: x.app})
			t.Cleanup(srv.Close)
			srv.Revoke(x.revoke)
			all := stopped(t, srv, x.change).Inspect(t.Context())
			if diff := cmp.Diff(x.want, found(all)); diff != "" {
				t.Errorf("-want +got:\n%s\n%v", diff, all)
			}
			for _, f := range all {
				if strings.Contains(f.Text, "xoxb-") || strings.Contains(f.Text, "xapp-") || strings.Contains(f.Text, slacktest.SigningSecret) {
					t.Errorf("a secret is shown: %s", f.Text)
				}
			}
		})
	}
	gone := slacktest.New(slacktest.Config{App: app()})
	m := stopped(t, gone, nil)
	gone.Close()
	if got := found(m.Inspect(t.Context())); !slices.Equal(got, []string{"error: Slack does not answer at"}) {
		t.Errorf("a Slack that is not there: %q", got)
	}
}

func TestInspectPerson(t *testing.T) {
	srv := slacktest.New(slacktest.Config{App: app()})
	t.Cleanup(srv.Close)
	m := stopped(t, srv, nil)
	for name, x := range map[string]struct {
		user slacktest.User
		want string
	}{
		"a member":              {slacktest.User{Name: "Anna"}, "ok: can be written to"},
		"deactivated":           {slacktest.User{Deleted: true}, "error: the account is deactivated: activate"},
		"a bot":                 {slacktest.User{Bot: true}, "error: the account is a bot's:"},
		"a guest":               {slacktest.User{Guest: true}, "error: the account is a guest's,"},
		"a guest of one":        {slacktest.User{OneRoom: true}, "error: the account is a guest's,"},
		"of another workspace":  {slacktest.User{Team: "T0ELSE"}, "error: the account is of another"},
		"in no shared channel":  {slacktest.User{Strange: true}, "error: the account is of another"},
		"nobody at all":         {slacktest.User{ID: ""}, "error: Slack knows nobody with this"},
		"not to be written to":  {slacktest.User{Name: "Ben"}, "error: cannot be written to: the"},
		"not to be looked up":   {slacktest.User{Name: "Cas"}, "error: Slack does not say who"},
		"too many at once":      {slacktest.User{Name: "Eva"}, "warning: was not looked at, because"},
		"with nobody to ask of": {slacktest.User{Name: "Dee"}, "error: could not be looked up,"},
	} {
		who := m.address("U0NOBODY")
		if x.user.Name != "" || x.user != (slacktest.User{}) {
			who = m.address(srv.AddUser(x.user).ID)
		}
		switch name {
		case "not to be written to":
			srv.Fail("conversations.open", slacktest.Fault{Times: 1, Code: "cannot_dm_bot"})
		case "not to be looked up":
			srv.Fail("users.info", slacktest.Fault{Times: 1, Code: "internal_error"})
		case "too many at once":
			srv.Fail("users.info", slacktest.Fault{Times: 1, Code: "ratelimited"})
		case "with nobody to ask of":
			srv.Fail("auth.test", slacktest.Fault{Times: 1, Code: "internal_error"})
		}
		if got := found(m.InspectPerson(t.Context(), who)); !slices.Equal(got, []string{x.want}) {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
	}
	if n := srv.Calls("chat.postMessage"); n != 0 {
		t.Errorf("%d messages were posted", n)
	}
}

// TestInspectOutside calls a bot that runs, one with another secret, one that is not there, a proxy that
// loses a header, and something that answers everything.
func TestInspectOutside(t *testing.T) {
	srv := slacktest.New(slacktest.Config{App: app()})
	t.Cleanup(srv.Close)
	front := func(h http.Handler) string {
		s := httptest.NewServer(h)
		t.Cleanup(s.Close)
		return s.URL
	}
	served := func(m *Messenger) http.Handler { return http.StripPrefix("/connections/slack", m.HTTP()) }
	running := beginIn(t, srv, nothing, overHTTP).m
	other := stopped(t, srv, func(c *Config) { overHTTP(c); c.SigningSecret = "another" })
	parrot := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _ = r.Write(w) })
	shorn := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Del("X-Slack-Signature")
		served(running).ServeHTTP(w, r)
	})
	trusting := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body := make([]byte, 500)
		n, _ := r.Body.Read(body)
		_, _ = w.Write(body[:n])
	})
	m := stopped(t, srv, overHTTP)
	for name, x := range map[string]struct{ base, want string }{
		"the running bot":  {front(served(running)), "ok: the running bot answers at"},
		"another secret":   {front(served(other)), "error: signature refused"},
		"a header is lost": {front(shorn), "error: signature refused"},
		"nothing there":    {"http://127.0.0.1:1", "error: nothing answers at"},
		"something else":   {front(http.NotFoundHandler()), "error: not found"},
		"a parrot":         {front(parrot), "error: not found"},
		"takes everything": {front(trusting), "error: bad signature"},
		"not said where":   {"", "warning: --outside"},
	} {
		got := m.InspectOutside(t.Context(), x.base)
		level, words, _ := strings.Cut(x.want, ": ")
		for word := range strings.FieldsSeq(words) {
			if len(got) != 1 || string(got[0].Level) != level || !strings.Contains(got[0].Text, word) {
				t.Errorf("%s: %v, want %s", name, got, x.want)
			}
		}
	}
	if got := stopped(t, srv, nil).InspectOutside(t.Context(), ""); got[0].Level != bot.Fine {
		t.Errorf("over Socket Mode: %v", got)
	}
}
