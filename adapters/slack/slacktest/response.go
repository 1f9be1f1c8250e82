package slacktest

import (
	"encoding/json"
	"io"
	"net/http"
	"time"
)

// Bounds of a response_url (Handling user interaction).
const (
	responseUses  = 5
	responseLives = 30 * time.Minute
)

// A responseURL lets the app answer an interaction for a while.
type responseURL struct {
	conv *conv
	user string
	msg  *msg // the message it came from; nil after a command
	uses int
	made time.Time
}

// answerURL makes a response_url. Call it with the lock held.
func (s *Server) answerURL(cv *conv, user string, m *msg) string {
	id := s.id("r")
	s.responses[id] = &responseURL{conv: cv, user: user, msg: m, made: time.Now()}
	return s.base() + "/response/" + id
}

// serveResponse takes what the app posts to a response_url.
func (s *Server) serveResponse(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var args obj
	if err != nil || json.Unmarshal(body, &args) != nil || r.Method != http.MethodPost {
		http.Error(w, "invalid_payload", http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	u := s.responses[r.PathValue("id")]
	status, code := s.respondTo(u, args)
	s.keep("response_url", body, status == http.StatusOK)
	if status != http.StatusOK {
		http.Error(w, code, status)
		return
	}
	_, _ = w.Write([]byte("ok"))
}

// respondTo does what an answer says. Call it with the lock held.
func (s *Server) respondTo(u *responseURL, args obj) (status int, code string) {
	switch {
	case u == nil:
		return http.StatusNotFound, "no_such_url"
	case time.Since(u.made) > responseLives:
		return http.StatusNotFound, "expired_url"
	case u.uses >= responseUses:
		return http.StatusNotFound, "used_url"
	}
	u.uses++
	x, refused := s.content(&call{method: "response_url", args: args})
	if refused != nil {
		return http.StatusBadRequest, refused.code
	}
	switch {
	case args["delete_original"] == true && u.msg != nil:
		s.drop(u)
	case args["replace_original"] == true && u.msg != nil:
		s.change(u.msg, x)
		s.touchConv(u.conv)
	case x.text == "" && len(x.blocks) == 0:
		return http.StatusBadRequest, "no_text"
	default:
		s.show(u.conv, u.user, x, args)
	}
	return http.StatusOK, ""
}

// drop takes away the message a response_url came from.
func (s *Server) drop(u *responseURL) {
	if !u.msg.ephemeral {
		s.remove(u.conv, u.msg)
		return
	}
	p := s.people[u.user]
	for i, m := range p.whispers {
		if m == u.msg {
			p.whispers = append(p.whispers[:i:i], p.whispers[i+1:]...)
			break
		}
	}
	s.touch(u.user)
}

// show shows an answer to a command or an interaction: to the one person, or when the app says so to
// all, together with what was typed.
func (s *Server) show(cv *conv, user string, x content, args obj) {
	if args["response_type"] != "in_channel" {
		s.whisper(cv, user, x)
		return
	}
	s.problem("an answer in_channel: the command that was typed shows too")
	m := &msg{ts: s.ts(), conv: cv.id, user: BotUser, text: x.text, blocks: s.withIDs(x.blocks)}
	cv.msgs = append(cv.msgs, m)
	s.touchConv(cv)
}
