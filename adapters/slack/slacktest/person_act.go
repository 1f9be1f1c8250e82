package slacktest

import (
	"encoding/json"
	"slices"
	"strings"
)

// Command types a slash command with words after it, in a channel; "" is the conversation with the app.
// The answer is shown to the person alone, unless it says otherwise.
func (p *Person) Command(channel, command, words string) *Delivery {
	s := p.s
	s.mu.Lock()
	cv := s.convs[channel]
	if channel == "" {
		cv = s.dm(p.ID)
	}
	u := s.users[p.ID]
	if cv == nil || !slices.Contains(cv.members, p.ID) || !slices.Contains(s.cfg.App.Commands, command) || s.external(u) {
		s.mu.Unlock()
		return refuse("%s is not a valid command for them here", command)
	}
	payload := obj{
		"token": "verification-token", "team_id": s.cfg.Team, "team_domain": "stand-in", "channel_id": cv.id, "channel_name": cv.shownName(),
		"user_id": p.ID, "user_name": u.Name, "command": command, "text": escape(words), "api_app_id": AppID, "is_enterprise_install": "false",
		"response_url": s.answerURL(cv, p.ID, nil), "trigger_id": s.trigger(p.ID, ""),
	}
	if s.cfg.Enterprise != "" {
		payload["enterprise_id"], payload["enterprise_name"] = s.cfg.Enterprise, s.cfg.Enterprise
	}
	s.mu.Unlock()
	return s.deliver(kindCommand, payload, func(d *Delivery) {
		if d.err != nil {
			p.sees(command + " failed with the error operation_timeout")
			return
		}
		p.takeAnswer(cv, d.answer)
	})
}

func (cv *conv) shownName() string {
	if cv.im {
		return "directmessage"
	}
	return cv.name
}

// takeAnswer shows what the app answered to a command at once. Call it with the lock held.
func (p *Person) takeAnswer(cv *conv, answer []byte) {
	var args obj
	if len(strings.TrimSpace(string(answer))) == 0 {
		return
	}
	if json.Unmarshal(answer, &args) != nil {
		p.s.problem("an answer to a command that cannot be read")
		return
	}
	x, refused := p.s.content(&call{method: "answer", args: args})
	if refused != nil {
		p.s.problem("an answer to a command: %s", refused.code)
		return
	}
	if x.text != "" || len(x.blocks) > 0 {
		p.s.show(cv, p.ID, x, args)
	}
}

// Press presses a button of a message, by what is written on it.
func (p *Person) Press(m Message, label string) *Delivery {
	i := slices.IndexFunc(m.Buttons, func(b Button) bool { return b.Label == label })
	if i < 0 {
		return refuse("no button %q", label)
	}
	return p.PressButton(m, i)
}

// PressButton presses a button of a message, counted from 0. A message that was seen before can be
// pressed after it changed or went away: people's screens lag behind. The payload holds what the
// server has by then.
func (p *Person) PressButton(m Message, i int) *Delivery {
	if i < 0 || i >= len(m.Buttons) {
		return refuse("no button %d", i)
	}
	s := p.s
	s.mu.Lock()
	cv, b := s.convs[m.Channel], m.Buttons[i]
	payload := p.actionPayload(b, "")
	payload["channel"] = obj{"id": cv.id, "name": cv.shownName()}
	payload["container"] = obj{"type": "message", "message_ts": m.TS, "channel_id": cv.id, "is_ephemeral": m.Ephemeral}
	now := cv.find(m.TS)
	if m.Ephemeral {
		for _, w := range p.whispers {
			if w.ts == m.TS {
				now = w
			}
		}
	} else if now != nil {
		payload["message"] = s.msgObj(now, false)
		payload["state"] = obj{"values": stateOf(obj{"blocks": now.blocks}, nil)}
	}
	payload["response_url"] = s.answerURL(cv, p.ID, now)
	s.mu.Unlock()
	return s.deliver(kindInteractive, payload, p.pressed)
}

// pressed is what follows from a press: when nobody answers, a sign of trouble on the button.
func (p *Person) pressed(d *Delivery) {
	if d.err != nil {
		p.sees("This app responded with Status Code 500, or not at all")
	}
}

// PressHome presses a button of the Home tab.
func (p *Person) PressHome(label string) *Delivery {
	s := p.s
	s.mu.Lock()
	if p.home == nil {
		s.mu.Unlock()
		return refuse("no home")
	}
	return p.pressView(p.home, label) // unlocks
}

// pressView presses a button in a view. Call it with the lock held; it releases it.
func (p *Person) pressView(v *view, label string) *Delivery {
	buttons := p.s.render(v.body["blocks"]).Buttons
	i := slices.IndexFunc(buttons, func(b Button) bool { return b.Label == label })
	if i < 0 {
		p.s.mu.Unlock()
		return refuse("no button %q", label)
	}
	payload := p.actionPayload(buttons[i], v.id)
	payload["container"] = obj{"type": "view", "view_id": v.id}
	payload["view"] = p.s.viewObj(v)
	p.s.mu.Unlock()
	return p.s.deliver(kindInteractive, payload, p.pressed)
}

// actionPayload is a block_actions payload for a button (Reference: block_actions payload).
func (p *Person) actionPayload(b Button, view string) obj {
	action := obj{"type": "button", "action_id": b.ActionID, "block_id": b.BlockID, "text": obj{"type": "plain_text", "text": b.Label, "emoji": true}, "action_ts": p.s.ts()}
	if b.Value != "" {
		action["value"] = b.Value
	}
	if b.Style != "" {
		action["style"] = b.Style
	}
	o := p.interaction("block_actions")
	if view != "" && p.s.views[view].body["type"] == string(inHome) {
		view = "" // the home is no modal: nothing can be pushed on it
	}
	o["actions"], o["trigger_id"] = []any{action}, p.s.trigger(p.ID, view)
	return o
}

// interaction is what all payloads of interactions have.
func (p *Person) interaction(kind string) obj {
	s, u := p.s, p.s.users[p.ID]
	o := obj{
		"type": kind, "token": "verification-token", "api_app_id": AppID, "is_enterprise_install": false, "enterprise": nil,
		"user": obj{"id": u.ID, "username": u.Name, "name": u.Name, "team_id": u.Team}, "team": obj{"id": s.cfg.Team, "domain": "stand-in"},
	}
	if s.cfg.Enterprise != "" {
		o["enterprise"] = obj{"id": s.cfg.Enterprise, "name": s.cfg.Enterprise}
		o["team"].(obj)["enterprise_id"] = s.cfg.Enterprise
	}
	return o
}

// typed is a message as Slack keeps it: escaped, with the app's name as a mention.
func typed(text string) string {
	return strings.ReplaceAll(escape(text), "@ruggespraak", "<@"+BotUser+">")
}

// escape writes the three characters that mean something to Slack (Formatting text).
func escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
}

// unescape reads them.
func unescape(text string) string {
	return strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">").Replace(text)
}
