package web

import (
	"slices"
	"strings"

	"ruggespraak/bot"
)

// How the bot is called in what people type.
const (
	commandWord = "/ruggespraak"
	mentionWord = "@ruggespraak"
)

// event makes an event of an act. It is false for a button or form that is not there, and has no
// kind for what does not concern the bot.
func (m *Messenger) event(p *person, a act) (bot.Event, bool) {
	ev := bot.Event{ID: p.User + "-" + a.ID, From: p.addr, Name: p.Name, Lang: p.Lang}
	switch a.Do {
	case "say":
		return m.said(ev, p, a)
	case "unsay":
		m.mu.Lock()
		defer m.mu.Unlock()
		if m.mayRead(p, a.Place) {
			if x := m.places[a.Place].find(a.Ref); x != nil && x.From == p.User {
				m.take(a.Place, a.Ref)
			}
		}
		return bot.Event{}, true
	case "press":
		ev.Kind = bot.Pressed
		ev.Where = m.where(a.Place)
		var ok bool
		ev.Action, ok = bot.ParseAction(a.Action)
		return ev, ok && m.offered(p, a)
	case "submit", "cancel":
		f := p.forms.get(a.Form)
		if f == nil {
			return bot.Event{}, false
		}
		ev.Kind, ev.Action = bot.Cancelled, f.action
		if a.Do == "submit" {
			var ok bool
			ev.Kind = bot.Submitted
			if ev.Values, ok = f.read(a.Values); !ok {
				return bot.Event{}, false
			}
		}
		return ev, true
	case "open":
		ev.Kind = bot.Opened
		return ev, true
	}
	return bot.Event{}, false
}

// said is what a person typed: a command, something said to the bot, or to the others in a channel.
// All but commands stands in the conversation from then on, as in any chat.
func (m *Messenger) said(ev bot.Event, p *person, a act) (bot.Event, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.mayRead(p, a.Place) || strings.TrimSpace(a.Text) == "" {
		return bot.Event{}, false
	}
	first, rest, _ := strings.Cut(strings.TrimSpace(a.Text), " ")
	if strings.EqualFold(first, commandWord) {
		ev.Kind, ev.Text, ev.Where = bot.Commanded, strings.TrimSpace(rest), m.where(a.Place)
		return ev, true
	}
	ref := a.Place + "/said-" + p.User + "-" + a.ID
	if m.places[a.Place].find(ref) == nil { // not yet: it may come again
		m.put(a.Place, item{Ref: ref, From: p.User, Text: a.Text})
	}
	switch {
	case a.Place == p.User:
		ev.Kind, ev.Text = bot.Said, a.Text
	case strings.Contains(strings.ToLower(a.Text), mentionWord):
		ev.Kind = bot.Mentioned
	default:
		ev = bot.Event{}
	}
	return ev, true
}

// mayRead reports whether there is such a place, and p is in it. The caller has the lock.
func (m *Messenger) mayRead(p *person, id string) bool {
	return m.places[id] != nil && (id == p.User || m.people[id] == nil)
}

// where is the channel something was done in; zero in somebody's own conversation.
func (m *Messenger) where(id string) bot.Address {
	if m.cfg.Channel == "" || id != channelID(m.cfg.Channel) {
		return bot.Address{}
	}
	return bot.Address{Org: m.cfg.Org, Connection: m.cfg.Connection, User: id}
}

// offered reports whether the bot ever gave p a button with that action where it was pressed: nobody
// can make one up.
func (m *Messenger) offered(p *person, a act) bool {
	if a.Ref == "" {
		return p.forms.home(a.Action)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.mayRead(p, a.Place) {
		return false
	}
	x := m.places[a.Place].find(a.Ref)
	return x != nil && slices.Contains(x.offered, a.Action)
}
