package mattermost

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattermost/mattermost/server/public/model"

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
func (w *world) stopped(change func(*Config)) *Messenger {
	cfg := w.cfg
	if change != nil {
		change(&cfg)
	}
	m, err := New(cfg)
	if err != nil {
		w.t.Fatal(err)
	}
	return m
}

// refusing answers calls of a path with an error of the server's.
func refusing(path string, status int, id string) func(http.ResponseWriter, *http.Request) bool {
	return func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasSuffix(r.URL.Path, path) {
			return false
		}
		problem(w, status, id)
		return true
	}
}

func (f *fakeServer) refusesWith(how func(http.ResponseWriter, *http.Request) bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.refuse = how
}

func TestInspect(t *testing.T) {
	inTeam := func(c *Config) { c.Team = "school" }
	const known = "ok: Mattermost knows the bot as"
	for name, x := range map[string]struct {
		change func(*Config)
		server func(*fakeServer)
		want   []string
	}{
		"as it should be":       {nil, nil, []string{known}},
		"in its team":           {inTeam, nil, []string{known, "ok: the bot is in the"}},
		"a wrong token":         {func(c *Config) { c.Token = "other" }, nil, []string{"error: Mattermost refuses the token: make"}},
		"an address of nobody":  {func(c *Config) { c.URL = "http://127.0.0.1:1" }, nil, []string{"error: Mattermost does not answer at"}},
		"not Mattermost":        {nil, func(f *fakeServer) { f.refuse = refusing("/users/me", http.StatusNotFound, "") }, []string{"error: Mattermost does not say who"}},
		"a person's token":      {nil, func(f *fakeServer) { f.users[f.self].IsBot = false }, []string{known, "warning: the token is a person's:"}},
		"an old server":         {nil, func(f *fakeServer) { f.version = "10.11.4.x" }, []string{known, "warning: Mattermost is older than 11.1:"}},
		"no such team":          {inTeam, func(f *fakeServer) { f.refuse = refusing("/name/school", http.StatusNotFound, "app.team") }, []string{known, "error: there is no team school,"}},
		"not in its team":       {inTeam, func(f *fakeServer) { f.outside = f.self }, []string{known, "error: there is no team school,"}},
		"the team is not shown": {inTeam, func(f *fakeServer) { f.refuse = refusing("/name/school", http.StatusBadGateway, "") }, []string{known, "error: the team school could not"}},
		"kept within teams":     {nil, func(f *fakeServer) { f.settings["RestrictDirectMessage"] = "team" }, []string{known, "warning: direct messages are kept within"}},
		"within its own team":   {inTeam, func(f *fakeServer) { f.settings["RestrictDirectMessage"] = "team" }, []string{known, "ok: the bot is in the"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, newCollector().handle, nil)
			if x.server != nil {
				w.server.mu.Lock()
				x.server(w.server)
				w.server.mu.Unlock()
			}
			all := w.stopped(x.change).Inspect(t.Context())
			if diff := cmp.Diff(x.want, found(all)); diff != "" {
				t.Errorf("-want +got:\n%s\n%v", diff, all)
			}
			for _, f := range all {
				if strings.Contains(f.Text, "secret") {
					t.Errorf("a secret is shown: %s", f.Text)
				}
			}
		})
	}
}

func TestInspectPerson(t *testing.T) {
	w := newWorld(t, newCollector().handle, nil)
	m, elsewhere := w.stopped(nil), "remote"
	for name, x := range map[string]struct {
		who    bot.Address
		refuse func(http.ResponseWriter, *http.Request) bool
		want   string
	}{
		"a member":               {w.anna, nil, "ok: can be written to"},
		"deactivated":            {w.person(model.User{DeleteAt: 1}), nil, "error: the account is deactivated: activate"},
		"a bot":                  {w.person(model.User{IsBot: true}), nil, "error: the account is a bot's:"},
		"a guest":                {w.person(model.User{Roles: model.SystemGuestRoleId}), nil, "error: the account is a guest's,"},
		"of another server":      {w.person(model.User{RemoteId: &elsewhere}), nil, "error: the account is of another"},
		"nobody at all":          {m.address(model.NewId()), nil, "error: Mattermost knows nobody with this"},
		"the server is ill":      {w.ben, refusing(w.ben.User, http.StatusInternalServerError, "x"), "error: Mattermost does not say who"},
		"too many at once":       {w.ben, refusing(w.ben.User, http.StatusTooManyRequests, "x"), "warning: was not looked at, because"},
		"in none of our teams":   {w.ben, refusing("/direct", http.StatusBadRequest, "api.channel.create_channel."+restricted), "error: shares no team with the"},
		"not to be written to":   {w.ben, refusing("/direct", http.StatusForbidden, "api.context.permissions"), "error: cannot be written to: the"},
		"an id that is a name":   {m.address("anna"), nil, "error: Mattermost knows nobody with this"},
		"and nobody was told so": {w.ben, nil, "ok: can be written to"},
	} {
		w.server.refusesWith(x.refuse)
		if name == "not to be written to" || name == "in none of our teams" {
			m = w.stopped(nil) // a conversation that was opened is remembered
		}
		if got := found(m.InspectPerson(t.Context(), x.who)); !slices.Equal(got, []string{x.want}) {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
	}
	if len(w.server.posts) > 0 {
		t.Errorf("%d posts were made", len(w.server.posts))
	}
}

// TestInspectOutside calls the bot that runs, others that do not, and what a proxy may say in its place.
func TestInspectOutside(t *testing.T) {
	w := newWorld(t, newCollector().handle, nil)
	front := func(h http.HandlerFunc) string {
		s := httptest.NewServer(h)
		t.Cleanup(s.Close)
		return s.URL
	}
	says := func(status int) string {
		return front(func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Location", "/"); w.WriteHeader(status) })
	}
	still := w.stopped(nil)
	for name, x := range map[string]struct{ callback, want string }{
		"the running bot":      {w.cfg.Callback, "ok: the running bot answers at"},
		"a bot that is still":  {front(http.StripPrefix("/connections/chat", still.HTTP()).ServeHTTP), "error: at the callback"},
		"nothing there":        {"http://127.0.0.1:1", "error: nothing answers at the callback"},
		"a page":               {front(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("welkom")) }), "error: something else answers at the"},
		"a redirect":           {says(http.StatusMovedPermanently), "error: the callback"},
		"not found":            {says(http.StatusNotFound), "error: at the callback"},
		"nothing behind proxy": {says(http.StatusBadGateway), "error: at the callback"},
	} {
		m := w.stopped(func(c *Config) { c.Callback = x.callback })
		got := m.InspectOutside(t.Context(), "")
		if len(got) != 2 || !strings.HasPrefix(string(got[0].Level)+": "+got[0].Text, x.want) {
			t.Errorf("%s: %v, want %s", name, got, x.want)
		} else if got[1].Level != bot.Fine || !strings.Contains(got[1].Text, "AllowedUntrustedInternalConnections") {
			t.Errorf("%s: of its own network it says %v", name, got[1])
		}
	}
	other := w.stopped(func(c *Config) { c.Secret = []byte(strings.Repeat("x", 32)) })
	if got := found(other.InspectOutside(t.Context(), "")); got[0] != "error: something else answers at the" {
		t.Errorf("with other keys: %q", got)
	}
	numbered := w.stopped(func(c *Config) { c.Callback, c.CommandToken = "", "" })
	if got := found(numbered.InspectOutside(t.Context(), "")); len(got) != 1 || got[0] != "ok: has no callback: people answer" {
		t.Errorf("without a callback: %q", got)
	}
}

// TestCheckNonce: only what could be a check is answered.
func TestCheckNonce(t *testing.T) {
	w := newWorld(t, newCollector().handle, nil)
	for nonce, want := range map[string]int{"": http.StatusBadRequest, "n": http.StatusOK, strings.Repeat("n", maxNonce+1): http.StatusBadRequest} {
		status, body, err := w.m.fetch(t.Context(), w.m.url("check")+"?nonce="+nonce)
		if err != nil || status != want || status == http.StatusOK && body != w.m.proof(nonce) {
			t.Errorf("nonce %q: status %d, %q, %v", nonce, status, body, err)
		}
	}
}
