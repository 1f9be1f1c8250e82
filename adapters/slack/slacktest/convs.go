package slacktest

import (
	"slices"
	"strings"
)

// A conv is a conversation: a channel, or what one person and the app write each other.
type conv struct {
	id      string
	im      bool
	user    string // of an im
	name    string
	private bool
	shared  bool // with another workspace (Slack Connect)
	members []string
	msgs    []*msg
}

// A Channel is what a test says about a channel.
type Channel struct {
	Name    string
	Private bool
	Shared  bool // with another workspace
	App     bool // the app is a member
}

// AddChannel makes a channel with these people in it, and gives its id.
func (s *Server) AddChannel(ch Channel, people ...*Person) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	cv := &conv{id: s.id("C"), name: ch.Name, private: ch.Private, shared: ch.Shared}
	for _, p := range people {
		cv.members = append(cv.members, p.ID)
	}
	if ch.App {
		cv.members = append(cv.members, BotUser)
	}
	s.convs[cv.id] = cv
	return cv.id
}

// dm is the conversation of a user with the app; it is made when there is none. Call it with the lock held.
func (s *Server) dm(user string) *conv {
	if cv := s.dmOf(user); cv != nil {
		return cv
	}
	cv := &conv{id: s.id("D"), im: true, user: user, members: []string{user, BotUser}}
	s.convs[cv.id] = cv
	s.dms[user] = cv
	return cv
}

// dmOf is dm, or nil.
func (s *Server) dmOf(user string) *conv { return s.dms[user] }

// reach finds the user the app wants to write to.
func (s *Server) reach(user string) (*conv, *failure) {
	u := s.users[user]
	switch {
	case u == nil:
		return nil, fail("user_not_found")
	case u.Strange:
		return nil, fail("user_not_visible")
	case u.Bot || u.ID == "USLACKBOT":
		return nil, fail("cannot_dm_bot")
	case u.Deleted:
		return nil, fail("user_disabled")
	}
	return s.dm(user), nil
}

func (s *Server) convOpen(c *call) (obj, *failure) {
	if ch := c.str("channel"); ch != "" {
		if cv := s.convs[ch]; cv != nil && cv.im {
			return obj{"channel": s.convObj(cv, c.flag("return_im")), "no_op": true, "already_open": true}, nil
		}
		return nil, fail("channel_not_found")
	}
	users := strings.Split(c.str("users"), ",")
	switch {
	case c.str("users") == "":
		return nil, fail("users_list_not_supplied")
	case len(users) > 1:
		return nil, s.missingScope("mpim:write")
	}
	known := s.dmOf(users[0]) != nil
	cv, refused := s.reach(strings.TrimSpace(users[0]))
	if refused != nil {
		return nil, refused
	}
	answer := obj{"channel": s.convObj(cv, c.flag("return_im"))}
	if known {
		answer["no_op"], answer["already_open"] = true, true
	}
	return answer, nil
}

// convObj is a conversation as the API gives it.
func (s *Server) convObj(cv *conv, whole bool) obj {
	o := obj{"id": cv.id}
	if !whole {
		return o
	}
	o["created"], o["is_im"], o["is_archived"], o["is_mpim"] = 1, cv.im, false, false
	o["is_private"], o["is_ext_shared"], o["is_shared"] = cv.private || cv.im, cv.shared, cv.shared
	if cv.im {
		o["user"] = cv.user
		o["is_user_deleted"] = s.users[cv.user].Deleted
		return o
	}
	o["name"], o["is_channel"], o["is_member"], o["creator"] = cv.name, !cv.private, slices.Contains(cv.members, BotUser), ""
	return o
}

// missingScope is the failure when a method needs another scope for this argument.
func (s *Server) missingScope(scope string) *failure {
	return &failure{code: "missing_scope", more: obj{"needed": scope, "provided": strings.Join(s.cfg.App.Scopes, ",")}}
}

// needs gives a failure unless the app may do this with a conversation of this kind: im:read for a
// direct message, groups:read for a private channel, channels:read for a public one.
func (s *Server) needs(cv *conv, what string) *failure {
	scope := "channels:" + what
	switch {
	case cv.im:
		scope = "im:" + what
	case cv.private:
		scope = "groups:" + what
	}
	if s.cfg.App.may([]string{scope}) {
		return nil
	}
	return s.missingScope(scope)
}

func (s *Server) convInfo(c *call) (obj, *failure) {
	cv := s.convs[c.str("channel")]
	if cv == nil || cv.private && !slices.Contains(cv.members, BotUser) {
		return nil, fail("channel_not_found")
	}
	if refused := s.needs(cv, "read"); refused != nil {
		return nil, refused
	}
	return obj{"channel": s.convObj(cv, true)}, nil
}

// convHistory gives the newest messages first, without ephemeral ones.
func (s *Server) convHistory(c *call) (obj, *failure) {
	cv := s.convs[c.str("channel")]
	if cv == nil {
		return nil, fail("channel_not_found")
	}
	if refused := s.needs(cv, "history"); refused != nil {
		return nil, refused
	}
	if !slices.Contains(cv.members, BotUser) {
		return nil, fail("not_in_channel")
	}
	limit := c.num("limit", 100)
	if limit < 1 || limit > 999 {
		return nil, fail("invalid_limit")
	}
	oldest, latest, before := c.str("oldest"), c.str("latest"), c.str("cursor")
	found, more := []obj{}, false
	for _, m := range slices.Backward(cv.msgs) {
		switch {
		case before != "" && m.ts >= before, latest != "" && m.ts > latest, latest != "" && m.ts == latest && !c.flag("inclusive"):
			continue
		case oldest != "" && m.ts < oldest, oldest != "" && m.ts == oldest && !c.flag("inclusive"):
			continue
		case len(found) == limit:
			more = true
		default:
			found = append(found, s.msgObj(m, c.flag("include_all_metadata")))
		}
		if more {
			break
		}
	}
	answer := obj{"messages": found, "has_more": more, "pin_count": 0}
	if more {
		answer["response_metadata"] = obj{"next_cursor": found[len(found)-1]["ts"]}
	}
	return answer, nil
}
