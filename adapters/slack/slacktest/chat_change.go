package slacktest

import (
	"encoding/json"
	"slices"
	"unicode/utf8"
)

// own finds a message the app may change: its own, and not an ephemeral one.
func (s *Server) own(c *call, refusal string) (*conv, *msg, *failure) {
	cv := s.convs[c.str("channel")] // not a user's id: chat.update, chat.delete
	if cv == nil || !slices.Contains(cv.members, BotUser) {
		return nil, nil, fail("channel_not_found")
	}
	m := cv.find(c.str("ts"))
	switch {
	case m == nil:
		return nil, nil, fail("message_not_found")
	case m.user != BotUser:
		return nil, nil, fail(refusal)
	}
	return cv, m, nil
}

func (cv *conv) find(ts string) *msg {
	for _, m := range cv.msgs {
		if m.ts == ts {
			return m
		}
	}
	return nil
}

// chatUpdate changes a message: text without blocks drops the blocks, neither leaves them as they are.
func (s *Server) chatUpdate(c *call) (obj, *failure) {
	x, refused := s.content(c)
	if refused != nil {
		return nil, refused
	}
	if utf8.RuneCountInString(x.text) > updateMost {
		return nil, fail("msg_too_long")
	}
	if !x.hasText && !x.hasBlocks && x.metadata == nil {
		return nil, fail("no_text")
	}
	cv, m, refused := s.own(c, "cant_update_message")
	if refused != nil {
		return nil, refused
	}
	before := s.msgObj(m, false)
	s.change(m, x)
	s.touchConv(cv)
	now := s.msgObj(m, false)
	c.after = append(c.after, s.echo(cv, obj{"message": now, "previous_message": before}, "message_changed"))
	return obj{"channel": cv.id, "ts": m.ts, "text": m.text, "message": now}, nil
}

// change gives a message something else to show.
func (s *Server) change(m *msg, x content) {
	switch {
	case x.hasBlocks:
		m.blocks = s.withIDs(x.blocks)
	case x.hasText:
		m.blocks = nil
	}
	if x.hasText {
		m.text, m.edited = x.text, true
	}
	if x.metadata != nil {
		m.metadata = x.metadata
	}
}

func (s *Server) chatDelete(c *call) (obj, *failure) {
	cv, m, refused := s.own(c, "cant_delete_message")
	if refused != nil {
		return nil, refused
	}
	before := s.msgObj(m, false)
	s.remove(cv, m)
	c.after = append(c.after, s.echo(cv, obj{"deleted_ts": m.ts, "previous_message": before}, "message_deleted"))
	return obj{"channel": cv.id, "ts": m.ts}, nil
}

// remove takes a message away.
func (s *Server) remove(cv *conv, m *msg) {
	cv.msgs = slices.DeleteFunc(cv.msgs, func(x *msg) bool { return x == m })
	s.touchConv(cv)
}

// msgObj is a message as the API gives it.
func (s *Server) msgObj(m *msg, metadata bool) obj {
	o := obj{"type": "message", "ts": m.ts, "user": m.user, "text": m.text, "team": s.users[m.user].Team}
	if m.user == BotUser {
		o["bot_id"], o["app_id"] = BotID, AppID
		o["bot_profile"] = obj{"id": BotID, "app_id": AppID, "name": "ruggespraak", "deleted": false, "team_id": s.cfg.Team, "user_id": BotUser}
	}
	if m.blocks != nil {
		o["blocks"] = cloneJSON(m.blocks)
	}
	if m.edited {
		o["edited"] = obj{"user": m.user, "ts": m.ts}
	}
	if len(m.files) > 0 {
		files := []obj{}
		for _, id := range m.files {
			if f := s.files[id]; f != nil {
				files = append(files, obj{"id": f.id, "name": f.name, "title": f.title, "size": f.length, "user": BotUser, "mode": "hosted"})
			}
		}
		o["files"] = files
	}
	if m.threadTS != "" {
		o["thread_ts"] = m.threadTS
	}
	if metadata && m.metadata != nil {
		o["metadata"] = cloneJSON(m.metadata)
	}
	return o
}

// cloneJSON copies a JSON value.
func cloneJSON(v any) any {
	var out any
	if err := json.Unmarshal(jsonBytes(v), &out); err != nil {
		return nil
	}
	return out
}

// jsonBytes writes a value that is known to be JSON.
func jsonBytes(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		return []byte("null")
	}
	return b
}
