package slack

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"time"

	"ruggespraak/bot"
)

// A delivery is one thing Slack handed over.
type delivery struct {
	kind    string // eventsAPI, interactive or slashCommand
	payload []byte
	name    string    // what it is called the next time too, for payloads that have no name of their own
	retry   int       // how often Slack handed it over before
	most    int       // how many bytes the acknowledgement may have; 0: any number
	at      time.Time // when it came in
}

// An incoming is what somebody did, on its way to the handler.
type incoming struct {
	ev     bot.Event // without Name and Lang
	team   string    // the person's own, where Slack says so
	source source
	retry  int
	most   int
	at     time.Time
}

// A source is where something was done: there the answer is shown.
type source struct {
	trigger string     // with which a modal can be opened, for three seconds
	command bool       // it was a command, whose acknowledgement can carry a note
	channel string     // the conversation; "" on the home page, where a command was given, and in a modal opened there
	thread  string     // the thread in it
	message string     // the message whose button was pressed
	view    *shownView // the modal or home page
	form    carried    // what the modal carried
	page    int        // which page of a view is asked for
	file    string     // the file to take away
	stale   bool       // a button nobody can read: forged, or from before the secret changed
}

// home reports whether something was done on the home page.
func (s source) home() bool { return s.view != nil && s.view.Type == "home" }

// slackbot is Slack's own bot, which is not marked as one.
const slackbot = "USLACKBOT"

// receive makes a delivery into what somebody did; nil when there is nothing to do with it. Each
// reason to leave something out stands beside it.
func (m *Messenger) receive(d delivery) (*incoming, error) {
	var in *incoming
	switch d.kind {
	case eventsAPI:
		o, err := decode[outer](d.payload)
		if err != nil {
			return nil, err
		}
		in = m.fromEvent(o)
	case interactive:
		i, err := decode[interaction](d.payload)
		if err != nil {
			return nil, err
		}
		i.once = d.name
		in = m.fromInteraction(i)
	case slashCommand:
		c, err := decode[command](d.payload)
		if err != nil {
			return nil, err
		}
		c.once = d.name
		in = m.fromCommand(c)
	}
	if in == nil || in.ev.From.User == "" || in.ev.From.User == slackbot {
		return nil, nil // a type the bot does not use, or nobody did it
	}
	in.retry, in.most, in.at = d.retry, d.most, d.at
	return in, nil
}

// mine reports whether something happened in the bot's own workspace. An app that is installed in
// several hands over everything of all of them; each has its own connection and its own app.
func (m *Messenger) mine(team, enterprise string) bool {
	self := m.self.Load()
	return team == self.team || self.enterprise != "" && enterprise == self.enterprise
}

func (m *Messenger) fromEvent(o *outer) *incoming {
	e, self := o.Event, m.self.Load()
	switch {
	case o.TeamID != "" && !m.mine(o.TeamID, o.EnterpriseID):
		return nil // another workspace's
	case e.BotID != "" || e.User == self.user:
		return nil // the bot's own posts and those of other bots: two bots would talk for ever
	}
	in := &incoming{source: source{channel: e.Channel, thread: e.ThreadTS}}
	in.ev.From = m.address(e.User)
	in.ev.ID = m.id("message", e.Channel, cmp.Or(e.TS, e.EventTS, o.EventID)) // message and app_mention of one post are one event
	switch e.Type {
	case "message":
		if !e.direct() || !typed(e.Subtype) {
			return nil // in channels others read along; edits and deletions are nothing said
		}
		in.ev.Kind, in.ev.Text = bot.Said, m.said(e.Text)
		if e.User != "" && e.Channel != "" {
			m.dms.Store(e.User, e.Channel)
		}
	case "app_mention":
		if strings.HasPrefix(e.Channel, "D") {
			return nil // in the direct conversation the message itself comes as well
		}
		in.ev.Kind = bot.Mentioned // what was written there is left out: it stands in a channel
	case "app_home_opened":
		if e.Tab != "home" {
			return nil // the tab with the messages
		}
		in.ev.Kind, in.ev.ID = bot.Opened, m.id("home", o.EventID, e.User, e.EventTS)
		in.source.channel = ""
	default:
		return nil
	}
	return in
}

// typed reports whether a message with this subtype is something a person typed. A file is not taken
// in, but what was typed beside it is.
func typed(subtype string) bool {
	return subtype == "" || subtype == "file_share" || subtype == "me_message" || subtype == "thread_broadcast"
}

// said is what somebody typed, as they saw it. The bot's own name in front is not part of it.
func (m *Messenger) said(text string) string {
	text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), "<@"+m.self.Load().user+">"))
	return valid(literal(text, m.people.name))
}

func (m *Messenger) fromCommand(c *command) *incoming {
	if c.TeamID != "" && !m.mine(c.TeamID, c.EnterpriseID) {
		return nil // another workspace's
	}
	in := &incoming{source: source{command: true, trigger: c.TriggerID}}
	if dm, ok := m.dms.Load(c.UserID); ok && dm == c.ChannelID {
		in.source.channel = c.ChannelID // anywhere else, also between two people, the bot cannot show anything later
	}
	in.ev = bot.Event{
		ID: m.id("command", c.UserID, cmp.Or(c.TriggerID, c.once)), Kind: bot.Commanded,
		From: m.address(c.UserID), Where: m.place(c.ChannelID), Text: m.said(c.Text),
	}
	return in
}

// id makes the id of an event out of what Slack calls it: the same each time it is handed over.
func (m *Messenger) id(parts ...string) string {
	sum := sha256.Sum256([]byte(m.cfg.Connection + "\x00" + strings.Join(parts, "\x00")))
	return m.cfg.Connection + "-" + base64.RawURLEncoding.EncodeToString(sum[:18])
}
