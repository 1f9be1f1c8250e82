package slacktest

import (
	"context"
	"slices"
)

// A Person is somebody who uses Slack's own app: what they do, and what they see. Each thing they do
// gives the delivery to the bot that follows; wait for it to know what came of it.
type Person struct {
	ID string
	s  *Server
	// with the server's lock
	whispers []*msg
	stack    []string // of views, the top one last
	home     *view
	trouble  []string
}

// Wait waits until ok says so; it is asked again whenever something that this person sees changes.
func (p *Person) Wait(ctx context.Context, ok func() bool) error { return p.s.wait(ctx, p.ID, ok) }

// Trouble is what Slack itself told the person went wrong, such as "We had some trouble connecting".
func (p *Person) Trouble() []string {
	p.s.mu.Lock()
	defer p.s.mu.Unlock()
	return slices.Clone(p.trouble)
}

// sees shows the person an error of Slack's own. Call it with the lock held.
func (p *Person) sees(what string) {
	p.trouble = append(p.trouble, what)
	p.s.problem("somebody sees an error: %s", what)
	p.s.touch(p.ID)
}

// DM is the id of the conversation with the app.
func (p *Person) DM() string {
	p.s.mu.Lock()
	defer p.s.mu.Unlock()
	return p.s.dm(p.ID).id
}

// Say types a message to the app.
func (p *Person) Say(text string) *Delivery {
	if !p.s.cfg.App.Messages {
		return refuse("the app's Messages tab is off")
	}
	d := p.SayIn(p.DM(), text)
	return d[0]
}

// SayIn types a message in a channel, as it is written: "@ruggespraak" in it mentions the app. The app
// gets an event for the message, and when it is mentioned another one.
func (p *Person) SayIn(channel, text string) []*Delivery {
	s := p.s
	s.mu.Lock()
	cv := s.convs[channel]
	if cv == nil || !slices.Contains(cv.members, p.ID) {
		s.mu.Unlock()
		return []*Delivery{refuse("not in that channel")}
	}
	m := &msg{ts: s.ts(), conv: cv.id, user: p.ID, text: typed(text)}
	cv.msgs = append(cv.msgs, m)
	s.touchConv(cv)
	var payloads []obj
	if slices.Contains(cv.members, BotUser) {
		kinds := []string{cv.subscription()}
		if !cv.im && m.text != escape(text) {
			kinds = append(kinds, "app_mention")
		}
		for _, kind := range kinds {
			if slices.Contains(s.cfg.App.Events, kind) {
				payloads = append(payloads, s.messageEvent(cv, m, kind))
			}
		}
	}
	s.mu.Unlock()
	if len(payloads) == 0 {
		return []*Delivery{refuse("the app does not hear of this")}
	}
	var all []*Delivery
	for _, payload := range payloads {
		all = append(all, s.deliver(kindEvent, payload, nil))
	}
	return all
}

// messageEvent is what the app hears of a message.
func (s *Server) messageEvent(cv *conv, m *msg, kind string) obj {
	e := s.msgObj(m, false)
	e["channel"], e["event_ts"], e["client_msg_id"] = cv.id, m.ts, s.id("client-")
	e["blocks"] = []any{obj{"type": "rich_text", "block_id": s.id("b"), "elements": []any{obj{"type": "rich_text_section", "elements": []any{obj{"type": "text", "text": unescape(m.text)}}}}}}
	if kind == "app_mention" {
		e["type"] = kind
	} else {
		e["channel_type"] = cv.kind()
	}
	u := s.users[m.user]
	if s.external(u) {
		e["user_team"], e["source_team"] = u.Team, u.Team
	}
	if u.Bot {
		e["bot_id"] = "B" + u.ID
	}
	return s.event(e, cv)
}

// Edit changes a message the person typed.
func (p *Person) Edit(ts, text string) *Delivery {
	return p.amend(ts, func(cv *conv, m *msg, before obj) obj {
		m.text, m.edited = typed(text), true
		return obj{"subtype": "message_changed", "message": p.s.msgObj(m, false), "previous_message": before}
	})
}

// Delete deletes a message the person typed.
func (p *Person) Delete(ts string) *Delivery {
	return p.amend(ts, func(cv *conv, m *msg, before obj) obj {
		p.s.remove(cv, m)
		return obj{"subtype": "message_deleted", "deleted_ts": m.ts, "previous_message": before}
	})
}

func (p *Person) amend(ts string, change func(*conv, *msg, obj) obj) *Delivery {
	s := p.s
	s.mu.Lock()
	cv := s.dm(p.ID)
	m := cv.find(ts)
	if m == nil || m.user != p.ID {
		s.mu.Unlock()
		return refuse("no message of theirs")
	}
	e := change(cv, m, s.msgObj(m, false))
	e["type"], e["channel"], e["channel_type"], e["hidden"], e["ts"] = "message", cv.id, "im", true, s.ts()
	e["event_ts"] = e["ts"]
	payload := s.event(e, cv)
	s.touchConv(cv)
	s.mu.Unlock()
	if !slices.Contains(s.cfg.App.Events, "message.im") {
		return refuse("the app does not hear of this")
	}
	return s.deliver(kindEvent, payload, nil)
}

// OpenHome opens the app's Home tab.
func (p *Person) OpenHome() *Delivery { return p.openTab("home") }

// OpenMessages opens the app's Messages tab.
func (p *Person) OpenMessages() *Delivery { return p.openTab("messages") }

func (p *Person) openTab(tab string) *Delivery {
	s := p.s
	if !slices.Contains(s.cfg.App.Events, "app_home_opened") || tab == "home" && !s.cfg.App.Home || tab == "messages" && !s.cfg.App.Messages {
		return refuse("the tab is off, or the app does not hear of it")
	}
	s.mu.Lock()
	cv := s.dm(p.ID)
	e := obj{"type": "app_home_opened", "user": p.ID, "channel": cv.id, "tab": tab, "event_ts": s.ts()}
	if p.home != nil && tab == "home" {
		e["view"] = s.viewObj(p.home)
	}
	payload := s.event(e, nil)
	s.mu.Unlock()
	return s.deliver(kindEvent, payload, nil)
}
