package web

import (
	"slices"
	"strconv"
	"time"

	"ruggespraak/bot"
)

// A place is a conversation: somebody's own with the bot, or a channel.
type place struct {
	items []*item // oldest first
	next  int     // how many posts there were: makes refs
}

// mostItems is how much stands in a place; what is older goes.
const mostItems = 500

// mostOffered is of how many earlier buttons of a post a late press is still understood.
const mostOffered = 24

// An item stands in a conversation: a post of the bot, or what a person wrote there.
type item struct {
	Ref     string    `json:"ref"`
	From    string    `json:"from"` // "" for the bot
	Lang    string    `json:"lang,omitempty"`
	Text    string    `json:"text"`
	Buttons []button  `json:"buttons,omitempty"`
	At      time.Time `json:"at"`
	Changed bool      `json:"changed,omitempty"` // since it was posted

	line    string
	offered []string // the actions of its buttons, those of earlier versions too
}

// A button of an item.
type button struct {
	Label  string `json:"label"`
	Action string `json:"action"`
	Danger bool   `json:"danger,omitempty"`
}

// show makes the item show p.
func (x *item) show(p bot.Post) {
	x.Lang, x.Text, x.line, x.Buttons = p.Lang, p.Text, p.Line, nil
	for _, b := range p.Buttons {
		x.Buttons = append(x.Buttons, button(b))
		if !slices.Contains(x.offered, b.Action) {
			x.offered = append(x.offered, b.Action)
		}
	}
	x.offered = x.offered[max(0, len(x.offered)-mostOffered):]
}

// put adds an item at the end, and takes the oldest away when there are too many.
func (m *Messenger) put(id string, x item) *item {
	p := m.places[id]
	if x.Ref == "" {
		p.next++
		x.Ref = id + "/" + strconv.Itoa(p.next)
	}
	x.At = m.cfg.Now()
	p.items = append(p.items, &x)
	m.changed(id, &x)
	if len(p.items) > mostItems {
		m.take(id, p.items[0].Ref)
	}
	return &x
}

// take takes an item away.
func (m *Messenger) take(id, ref string) {
	p := m.places[id]
	p.items = slices.DeleteFunc(p.items, func(x *item) bool { return x.Ref == ref })
	m.feed.add(change{Place: id, Gone: ref})
}

// changed tells the page how an item stands now.
func (m *Messenger) changed(id string, x *item) {
	now := *x
	now.Buttons = slices.Clone(x.Buttons)
	m.feed.add(change{Place: id, Item: &now})
}

// find gives an item; nil when it is not there.
func (p *place) find(ref string) *item {
	if i := slices.IndexFunc(p.items, func(x *item) bool { return x.Ref == ref }); i >= 0 {
		return p.items[i]
	}
	return nil
}
