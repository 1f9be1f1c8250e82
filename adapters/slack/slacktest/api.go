package slacktest

import (
	"encoding/json"
	"maps"
	"net/http"
	"strings"
	"time"
)

// A method of the Web API.
type method struct {
	run     func(*Server, *call) (obj, *failure)
	scopes  []string // one of them is needed
	json    bool     // takes a JSON body; the others take forms only
	tier    int      // calls a minute; 0 is limited in another way
	appOnly bool     // wants the app-level token
}

// methods are those that exist here. Scopes, formats and tiers are from the page of each method.
func (s *Server) method(name string) (method, bool) {
	m, ok := map[string]method{
		"auth.test":                    {run: (*Server).authTest, json: true},
		"bots.info":                    {run: (*Server).botsInfo, scopes: []string{"users:read"}, tier: 50},
		"users.info":                   {run: (*Server).usersInfo, scopes: []string{"users:read"}, tier: 100},
		"users.list":                   {run: (*Server).usersList, scopes: []string{"users:read"}, tier: 20},
		"conversations.open":           {run: (*Server).convOpen, scopes: []string{"im:write"}, json: true, tier: 50},
		"conversations.info":           {run: (*Server).convInfo, scopes: []string{"channels:read", "groups:read", "im:read"}, tier: 50},
		"conversations.history":        {run: (*Server).convHistory, scopes: []string{"im:history", "channels:history", "groups:history"}, tier: 50},
		"chat.postMessage":             {run: (*Server).chatPost, scopes: []string{"chat:write"}, json: true},
		"chat.postEphemeral":           {run: (*Server).chatEphemeral, scopes: []string{"chat:write"}, json: true, tier: 100},
		"chat.update":                  {run: (*Server).chatUpdate, scopes: []string{"chat:write"}, json: true, tier: 50},
		"chat.delete":                  {run: (*Server).chatDelete, scopes: []string{"chat:write"}, json: true, tier: 50},
		"views.open":                   {run: (*Server).viewsOpen, json: true, tier: 100},
		"views.push":                   {run: (*Server).viewsPush, json: true, tier: 100},
		"views.update":                 {run: (*Server).viewsUpdate, json: true, tier: 100},
		"views.publish":                {run: (*Server).viewsPublish, json: true, tier: 100},
		"files.getUploadURLExternal":   {run: (*Server).filesGetURL, scopes: []string{"files:write"}, tier: 100},
		"files.completeUploadExternal": {run: (*Server).filesComplete, scopes: []string{"files:write"}, json: true, tier: 100},
		"files.delete":                 {run: (*Server).filesDelete, scopes: []string{"files:write"}, json: true, tier: 50},
		"apps.connections.open":        {run: (*Server).connectionsOpen, scopes: []string{"connections:write"}, json: true, tier: 50, appOnly: true},
	}[name]
	return m, ok
}

// A failure is an error as the Web API gives it.
type failure struct {
	code string
	more obj
}

func fail(code string) *failure { return &failure{code: code} }

// missing is the failure for an argument that is not there.
func missing(name string) *failure {
	return invalid("invalid_arguments", []string{"[ERROR] missing required field: " + name})
}

// invalid is a failure with a message for each thing that is wrong.
func invalid(code string, messages []string) *failure {
	return &failure{code: code, more: obj{"response_metadata": obj{"messages": messages}}}
}

// serveAPI answers a call of the Web API.
func (s *Server) serveAPI(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("method")
	m, known := s.method(name)
	c, refused := readCall(w, r, name, m.json)
	s.mu.Lock()
	s.calls[name]++
	fault := s.nextFault(name)
	s.mu.Unlock()
	if fault != nil && !fault.Done {
		s.misbehave(w, r, *fault)
		if fault.ends() {
			s.keepCall(c, name, false)
			return
		}
	}
	switch {
	case !known:
		refused = &failure{code: "unknown_method", more: obj{"req_method": name}}
	case refused == nil:
		refused = s.admit(m, c)
	}
	answer := obj{}
	if refused == nil {
		if !m.appOnly {
			w.Header().Set("X-Oauth-Scopes", strings.Join(s.cfg.App.Scopes, ","))
		}
		if wait := s.overRate(name, m, c); wait > 0 {
			s.keepCall(c, name, false)
			tooMany(w, wait)
			return
		}
		answer, refused = s.perform(m, c)
	}
	s.keepCall(c, name, refused == nil)
	if fault != nil && fault.Done {
		s.misbehave(w, r, *fault)
		if fault.ends() {
			return
		}
	}
	respond(w, answer, refused)
}

// perform runs the method with the lock held, and after it what follows from it.
func (s *Server) perform(m method, c *call) (obj, *failure) {
	s.mu.Lock()
	answer, refused := m.run(s, c)
	s.mu.Unlock()
	for _, f := range c.after {
		f()
	}
	return answer, refused
}

// keepCall notes what was sent.
func (s *Server) keepCall(c *call, name string, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.keep(name, c.plain, ok)
}

// admit checks the token and what it may do.
func (s *Server) admit(m method, c *call) *failure {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case c.token == "":
		return fail("not_authed")
	case c.token != BotToken && c.token != AppToken:
		return fail("invalid_auth")
	case s.revoked != "":
		s.refused++
		s.touch("")
		return fail(s.revoked)
	case m.appOnly != (c.token == AppToken):
		return fail("not_allowed_token_type")
	case m.appOnly || s.cfg.App.may(m.scopes):
		return nil
	}
	return &failure{code: "missing_scope", more: obj{"needed": m.scopes[0], "provided": strings.Join(s.cfg.App.Scopes, ",")}}
}

// respond writes an answer: always status 200, as Slack does (Using the Slack Web API).
func respond(w http.ResponseWriter, answer obj, refused *failure) {
	if refused != nil {
		answer = obj{"ok": false, "error": refused.code}
		maps.Copy(answer, refused.more)
	} else {
		answer["ok"] = true
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		return // the caller is gone
	}
}

// tooMany answers that the app calls too often (Rate limits).
func tooMany(w http.ResponseWriter, wait time.Duration) {
	w.Header().Set("Retry-After", seconds(wait))
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(http.StatusTooManyRequests)
	_, _ = w.Write([]byte(`{"ok":false,"error":"ratelimited"}`))
}
