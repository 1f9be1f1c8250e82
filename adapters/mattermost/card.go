package mattermost

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// card makes the properties of a post: attachments with the text, buttons on the last, and our mark.
func (m *Messenger) card(user string, p bot.Post) (model.StringInterface, error) {
	if len(p.Buttons) > bot.MaxButtons {
		return nil, fmt.Errorf("mattermost: %d buttons, at most %d", len(p.Buttons), bot.MaxButtons)
	}
	mark := map[string]any{"line": p.Line, "connection": m.cfg.Connection}
	var actions []*model.PostAction
	var tokens []string
	for i, b := range p.Buttons {
		if _, ok := bot.ParseAction(b.Action); !ok {
			return nil, errors.New("mattermost: a button whose action cannot be read")
		}
		token, err := m.seal.seal(buttonToken, &grant{User: user, Action: b.Action, Line: p.Line}, buttonLives)
		if err != nil {
			return nil, err
		}
		_, shared := channelOf(bot.Address{User: user})
		actions, tokens = append(actions, m.action(i, b, token, !shared)), append(tokens, token)
	}
	if m.cfg.Callback == "" {
		mark["choices"] = tokens
		return model.StringInterface{ownProp: mark}, nil
	}
	return model.StringInterface{ownProp: mark, model.PostPropsAttachments: attachments(p.Text, actions)}, nil
}

// action is one button. Its id has letters and digits only: the server answers a press of any other
// with 404. Lead says that the first one stands out: among several people it is not to be what the bot would choose.
func (m *Messenger) action(i int, b bot.Button, token string, lead bool) *model.PostAction {
	style := "default"
	switch {
	case b.Danger:
		style = "danger"
	case i == 0 && lead:
		style = "primary"
	}
	return &model.PostAction{
		Id: "choice" + strconv.Itoa(i+1), Type: model.PostActionTypeButton, Name: escapeLabel(b.Label), Style: style,
		Integration: &model.PostActionIntegration{URL: m.url("press"), Context: map[string]any{"token": token}},
	}
}

// lineWidth and foldsAt are about how long a line is, in characters, and how many of them clients show
// of an attachment before they fold the rest (at 200 pixels). A number to call must not be folded away.
const (
	lineWidth = 70
	foldsAt   = 8
)

// attachments divides a text so that none of it is folded, with the buttons under the last.
func attachments(text string, actions []*model.PostAction) []*model.MessageAttachment {
	var list []*model.MessageAttachment
	for _, p := range unfolded(text) {
		list = append(list, &model.MessageAttachment{Fallback: p, Text: escape(p)})
	}
	list[len(list)-1].Actions = actions
	return list
}

// unfolded divides a text into parts of at most foldsAt lines: between paragraphs, and within one that
// is longer between its lines. There is always one part.
func unfolded(text string) []string {
	var parts []string
	left := 0
	add := func(s, between string) {
		h := 1 // the space under a paragraph
		for line := range strings.SplitSeq(s, "\n") {
			h += 1 + utf8.RuneCountInString(line)/lineWidth
		}
		if len(parts) > 0 && h <= left {
			parts[len(parts)-1] += between + s
			left -= h
			return
		}
		parts, left = append(parts, s), foldsAt-h
	}
	for p := range strings.SplitSeq(text, "\n\n") {
		if strings.Count(p, "\n") < foldsAt-1 {
			add(p, "\n\n")
			continue
		}
		for i, line := range strings.Split(p, "\n") {
			between := "\n"
			if i == 0 {
				between = "\n\n"
			}
			add(line, between)
		}
	}
	return parts
}
