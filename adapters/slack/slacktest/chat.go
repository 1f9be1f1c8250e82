package slacktest

import (
	"slices"
	"unicode/utf8"
)

// Bounds of a message's text, in characters (chat.postMessage, chat.update). That one of 4041 is split
// into messages of 4000 is measured, not written down.
const (
	splitAbove = 4040
	splitAt    = 4000
	updateMost = 4000
	textMost   = 40_000
)

// A msg is a message in a conversation, or an ephemeral one.
type msg struct {
	ts, conv  string
	user      string // who wrote it
	text      string // with Slack's escapes
	blocks    []any
	metadata  any
	edited    bool
	private   string // the only one who sees it
	threadTS  string
	ephemeral bool
	files     []string
}

// target finds where a message goes.
func (s *Server) target(channel string) (*conv, *failure) {
	if s.users[channel] != nil {
		cv, refused := s.reach(channel)
		if refused != nil && refused.code != "cannot_dm_bot" {
			return nil, fail("channel_not_found")
		}
		return s.messagesTab(cv, refused)
	}
	cv := s.convs[channel]
	switch {
	case channel == "" || cv == nil:
		return nil, fail("channel_not_found")
	case cv.im && s.users[cv.user].Deleted:
		return nil, fail("channel_not_found")
	case cv.im:
		return s.messagesTab(cv, nil)
	case slices.Contains(cv.members, BotUser):
		return cv, nil
	case cv.private:
		return nil, fail("channel_not_found")
	}
	return nil, fail("not_in_channel")
}

// messagesTab refuses when the app has no Messages tab.
func (s *Server) messagesTab(cv *conv, refused *failure) (*conv, *failure) {
	if refused == nil && !s.cfg.App.Messages {
		return nil, fail("messages_tab_disabled")
	}
	return cv, refused
}

func (s *Server) chatPost(c *call) (obj, *failure) {
	x, refused := s.content(c)
	if refused != nil {
		return nil, refused
	}
	if x.text == "" && len(x.blocks) == 0 {
		return nil, fail("no_text")
	}
	cv, refused := s.target(c.str("channel"))
	if refused != nil {
		return nil, refused
	}
	if len(cv.msgs) >= maxMessages {
		return nil, fail("message_limit_exceeded")
	}
	parts := []string{x.text}
	if n := utf8.RuneCountInString(x.text); n > splitAbove && len(x.blocks) == 0 {
		s.problem("chat.postMessage: a text of %d characters is split", n)
		parts = nil
		for chunk := range slices.Chunk([]rune(x.text), splitAt) {
			parts = append(parts, string(chunk))
		}
	}
	var m *msg
	for _, part := range parts {
		m = &msg{ts: s.ts(), conv: cv.id, user: BotUser, text: part, blocks: s.withIDs(x.blocks), metadata: x.metadata, threadTS: c.str("thread_ts")}
		cv.msgs = append(cv.msgs, m)
		c.after = append(c.after, s.echo(cv, obj{"message": s.msgObj(m, false)}, ""))
	}
	s.touchConv(cv)
	return obj{"channel": cv.id, "ts": m.ts, "message": s.msgObj(m, false)}, nil
}

// chatEphemeral shows something to one person, who must be in the channel; nothing of it is kept by Slack.
func (s *Server) chatEphemeral(c *call) (obj, *failure) {
	x, refused := s.content(c)
	if refused != nil {
		return nil, refused
	}
	user := c.str("user")
	cv := s.convs[c.str("channel")]
	switch {
	case x.text == "" && len(x.blocks) == 0:
		return nil, fail("no_text")
	case cv == nil:
		return nil, fail("channel_not_found")
	case !slices.Contains(cv.members, BotUser):
		return nil, fail("not_in_channel")
	case !slices.Contains(cv.members, user):
		return nil, fail("user_not_in_channel")
	}
	m := s.whisper(cv, user, x)
	return obj{"message_ts": m.ts}, nil
}

// whisper shows an ephemeral message.
func (s *Server) whisper(cv *conv, user string, x content) *msg {
	m := &msg{ts: s.ts(), conv: cv.id, user: BotUser, text: x.text, blocks: s.withIDs(x.blocks), private: user, ephemeral: true}
	p := s.people[user]
	if len(p.whispers) < maxMessages {
		p.whispers = append(p.whispers, m)
	}
	s.touch(user)
	return m
}

// withIDs gives blocks and their elements the ids Slack makes up where there are none.
func (s *Server) withIDs(blocks []any) []any {
	if blocks == nil {
		return nil
	}
	out := cloneJSON(blocks).([]any)
	for _, b := range out {
		o, ok := b.(obj)
		if !ok {
			continue
		}
		if id, _ := o["block_id"].(string); id == "" {
			o["block_id"] = s.id("blk")
		}
		for _, el := range interactive(o) {
			if id, _ := el["action_id"].(string); id == "" {
				el["action_id"] = s.id("act")
			}
		}
	}
	return out
}

// touchConv tells those who wait that something in a conversation changed.
func (s *Server) touchConv(cv *conv) {
	for _, u := range cv.members {
		s.touch(u)
	}
}
