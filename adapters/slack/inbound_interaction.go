package slack

import (
	"cmp"
	"strings"

	"ruggespraak/bot"
)

// fromInteraction makes a press, or a modal that was sent or closed, into what somebody did.
func (m *Messenger) fromInteraction(i *interaction) *incoming {
	if i.Team.ID != "" && !m.mine(i.Team.ID, i.Enterprise.ID) {
		return nil // another workspace's
	}
	in := &incoming{team: i.User.TeamID, source: source{trigger: i.TriggerID, view: i.View}}
	in.ev.From = m.address(i.User.ID)
	if i.View != nil {
		if c, ok := m.unseal(i.User.ID, i.View.Metadata); ok && c.Kind == carriesForm {
			in.source.form, in.source.channel = c, c.Chan
		}
	}
	switch i.Type {
	case "block_actions":
		return m.fromPress(i, in)
	case "view_submission":
		in.ev.Kind, in.ev.ID = bot.Submitted, m.id("submit", i.User.ID, cmp.Or(i.TriggerID, i.once), i.View.id())
	case "view_closed":
		in.ev.Kind, in.ev.ID = bot.Cancelled, m.id("closed", i.User.ID, i.View.id())
	default:
		return nil // shortcuts and the like, which the app does not have
	}
	a, ok := bot.ParseAction(in.source.form.Text)
	in.ev.Action, in.source.stale = a, !ok
	if i.View != nil && in.ev.Kind == bot.Submitted {
		in.ev.Values = filled(i.View.State)
	}
	return in
}

// id names one state of a view.
func (v *shownView) id() string {
	if v == nil {
		return ""
	}
	return v.ID + " " + v.Hash
}

func (m *Messenger) fromPress(i *interaction, in *incoming) *incoming {
	if len(i.Actions) == 0 || !strings.HasPrefix(i.Actions[0].ActionID, "press-") {
		return nil // a choice within a form: it counts when the form is sent
	}
	p := i.Actions[0]
	if i.Container.ChannelID != "" {
		in.source.channel, in.source.message = i.Container.ChannelID, i.Container.MessageTS
	} else if i.Channel.ID != "" && i.Message != nil {
		in.source.channel, in.source.message = i.Channel.ID, i.Message.TS
	}
	in.ev.Kind, in.ev.ID = bot.Pressed, m.id("press", i.User.ID, cmp.Or(i.TriggerID, p.ActionTS, i.once), p.ActionTS)
	holder := i.User.ID
	if in.source.message != "" {
		if in.ev.Where = m.place(in.source.channel); !in.ev.Where.IsZero() {
			holder = in.ev.Where.User // what stands in a channel is for anybody there to press
		}
	}
	c, ok := m.unseal(holder, p.Value)
	if ok && c.Kind == carriesFile {
		in.source.file = c.Text
		return in
	}
	a, readable := bot.ParseAction(c.Text)
	in.ev.Action, in.source.page = a, c.Page
	in.source.stale = !ok || !readable || c.Kind != carriesAction && c.Kind != carriesPage
	return in
}
