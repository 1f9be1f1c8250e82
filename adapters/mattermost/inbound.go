package mattermost

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// A frame is what came over the websocket, as far as it matters here.
type frame struct {
	seq        int64 // of an event; -1 for anything else
	deaf       bool  // a ping was refused: the connection's session ended, and no events come any more
	connection string
	posted     *posted
}

// A posted is a new post somewhere the bot can read.
type posted struct {
	post        *model.Post
	channelType model.ChannelType
	channelName string // of a direct message: both ids, "id__id"
	mentions    []string
}

// errFrame is all that is said of a frame that cannot be read: it may hold what people wrote.
var errFrame = errors.New("cannot read the event")

// decode reads one frame. Events the bot has no use for give a frame with only their number: edits
// (post_edited) and deletions too, since what counts is what was said first, and it was answered.
func decode(data []byte) (frame, error) {
	var reply struct {
		Reply  *int64 `json:"seq_reply"`
		Status string `json:"status"`
	}
	if json.Unmarshal(data, &reply) == nil && reply.Reply != nil {
		return frame{seq: -1, deaf: reply.Status == model.StatusFail}, nil
	}
	ev, err := model.WebSocketEventFromJSON(bytes.NewReader(data))
	if err != nil || ev == nil || ev.EventType() == "" || ev.GetSequence() < 0 {
		return frame{}, errFrame
	}
	f := frame{seq: ev.GetSequence()}
	text := func(key string) string { s, _ := ev.GetData()[key].(string); return s }
	switch ev.EventType() {
	case model.WebsocketEventHello:
		if f.connection = text("connection_id"); f.connection == "" {
			return frame{}, errFrame
		}
	case model.WebsocketEventPosted:
		p := &posted{channelType: model.ChannelType(text("channel_type")), channelName: text("channel_name")}
		if json.Unmarshal([]byte(text("post")), &p.post) != nil || p.post == nil || !model.IsValidId(p.post.Id) || !model.IsValidId(p.post.UserId) {
			return frame{}, errFrame
		}
		if s := text("mentions"); s != "" && json.Unmarshal([]byte(s), &p.mentions) != nil {
			return frame{}, errFrame
		}
		f.posted = p
	}
	return f, nil
}

// kind says what a post is to the bot with the id self: said, mentioned, or "" with the reason why it
// is left alone.
func (p *posted) kind(self string) (bot.Kind, string) {
	switch post := p.post; {
	case post.UserId == self:
		return "", "our own: the bot would answer itself for ever"
	case post.OriginalId != "":
		return "", "an earlier version: Mattermost keeps them as posts of their own"
	case post.DeleteAt > 0:
		return "", "deleted: its writer took it back"
	case post.Type != model.PostTypeDefault && post.Type != model.PostTypeMe:
		return "", "written by the server: somebody joined, a header changed"
	case machine(post):
		return "", "another bot, a webhook or a plugin: two machines would keep each other talking"
	case p.channelType == model.ChannelTypeDirect && p.withBot(self):
		return bot.Said, ""
	case p.channelType == model.ChannelTypeDirect:
		return "", "somebody else's conversation"
	case slices.Contains(p.mentions, self):
		return bot.Mentioned, ""
	}
	return "", "not addressed to the bot: channels are not read along"
}

// withBot reports whether a direct message is between its writer and the bot.
func (p *posted) withBot(self string) bool {
	a, b, ok := strings.Cut(p.channelName, "__")
	return ok && (a == self && b == p.post.UserId || b == self && a == p.post.UserId)
}

// machine reports whether a post was made by a program. The account itself is looked at later; these
// marks are on posts under a person's name.
func machine(post *model.Post) bool {
	for _, mark := range []string{model.PostPropsFromBot, model.PostPropsFromWebhook, model.PostPropsFromPlugin, model.PostPropsFromOAuthApp} {
		if post.GetProp(mark) == "true" {
			return true
		}
	}
	return false
}

// take brings a post to the bot, in the order of its writer's. Only the one connection calls it.
func (m *Messenger) take(ctx context.Context, self string, p *posted) {
	kind, why := p.kind(self)
	if kind == "" {
		m.cfg.Log.DebugContext(ctx, "post left alone", "why", why)
		return
	}
	if m.recent.has(p.post.Id) {
		return // sent again after a gap
	}
	ctx = context.WithoutCancel(ctx) // it is ours to answer, also when the connection breaks or the program stops
	if !m.queue.add(p.post.UserId, func() { m.said(ctx, kind, p) }) {
		m.refusals.add("too many at once")
		m.cfg.Log.WarnContext(ctx, "event dropped", "why", "too many of one person at once")
		return
	}
	m.recent.add(p.post.Id)
}

// said hands over what somebody typed, and shows the answer in their direct message.
func (m *Messenger) said(ctx context.Context, kind bot.Kind, p *posted) {
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	user := p.post.UserId
	who, err := m.people.get(ctx, user)
	if err != nil {
		m.cfg.Log.ErrorContext(ctx, "person not known", "error", err)
		who = person{id: user} // their words count all the same; officers and cases go by id
	}
	if who.bot || who.gone {
		return // a bot that sets no mark; somebody deactivated since
	}
	e := bot.Event{ID: "post-" + p.post.Id, Kind: kind, From: m.address(user), Name: who.name, Lang: who.lang}
	if kind == bot.Said {
		e.Text = p.post.Message
	}
	if reason := who.refusal(); reason != "" {
		e = refused(e, reason)
	} else if kind == bot.Said && m.cfg.Callback == "" {
		m.typed(ctx, e, p.post.RootId)
		return
	}
	reply, err := m.turn(ctx, e)
	if e.Kind == bot.Mentioned && err == nil {
		reply.Note = "" // a bot cannot show anything to one person in a channel: what it has to say comes as lines
	}
	m.tell(ctx, e, reply)
}

// refused makes of an event that the bot does not work for this person. Nothing they wrote is in it.
func refused(e bot.Event, reason string) bot.Event {
	return bot.Event{ID: e.ID, Kind: bot.Refused, From: e.From, Lang: e.Lang, Action: bot.Action{Verb: reason}}
}
