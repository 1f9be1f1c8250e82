package slack

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// lineEvent is the type of the metadata that tells which line a message is. Nobody but the bot reads it.
const lineEvent = "ruggespraak_line"

// historyPage is how far back a line is looked for: further back than lines wait to be posted again.
const historyPage = 100

// Post shows p as a new message in the direct conversation, or in a channel. The ref is the conversation and the
// message's time, which is its name in Slack.
func (m *Messenger) Post(ctx context.Context, to bot.Address, p bot.Post) (string, error) {
	if err := m.check(ctx, to, p); err != nil {
		return "", err
	}
	if channel, ok := channelOf(to); ok {
		return m.postIn(ctx, to, channel, p)
	}
	where := to.User // Slack opens the conversation with whoever is named in the place of one
	known, seen := m.dms.Load(to.User)
	if seen {
		where = known.(string)
	}
	if err := m.pace.wait(ctx, to.User); err != nil {
		return "", err
	}
	channel, ts, err := m.api.PostMessageContext(ctx, where, m.message(to.User, p)...)
	if seen && says(err, "channel_not_found", "is_archived") { // that says nothing yet of the person
		m.dms.Delete(to.User)
		where = to.User
		channel, ts, err = m.api.PostMessageContext(ctx, where, m.message(to.User, p)...)
	}
	if err != nil {
		return "", failed("post", err)
	}
	if channel == "" || ts == "" {
		return "", errors.New("slack: a post without a name") // it is looked for before it is posted again
	}
	m.dms.Store(to.User, channel)
	return channel + "/" + ts, nil
}

// check refuses a post that nobody could see in full, and one to somebody who is not of the
// organisation (any more): what is said to an officer must not reach a guest.
func (m *Messenger) check(ctx context.Context, to bot.Address, p bot.Post) error {
	if len(p.Buttons) > bot.MaxButtons {
		return fmt.Errorf("slack: %d buttons, at most %d", len(p.Buttons), bot.MaxButtons)
	}
	for _, b := range p.Buttons {
		if _, ok := bot.ParseAction(b.Action); !ok {
			return errors.New("slack: a button whose action cannot be read")
		}
	}
	self := m.self.Load()
	if self == nil {
		return notYet
	}
	if err := m.checkPlace(to); err != nil {
		return err
	}
	if _, ok := channelOf(to); ok {
		return nil // everybody there reads along, also people from outside; cards hold nothing of a case
	}
	who, err := m.people.find(ctx, self, to.User)
	switch {
	case err != nil:
		return failed("look up person", err)
	case who.kind != member:
		return fmt.Errorf("slack: a person who is %s: %w", who.kind, bot.ErrUnreachable)
	}
	return nil
}

// message is a post as Slack takes it. The text is for notifications and screen readers; cards hold
// nothing that must not be read there.
func (m *Messenger) message(user string, p bot.Post) []slack.MsgOption {
	return []slack.MsgOption{
		slack.MsgOptionText(quiet(p.Text), false),
		slack.MsgOptionBlocks(m.card(user, p)...),
		slack.MsgOptionMetadata(slack.SlackMetadata{EventType: lineEvent, EventPayload: map[string]any{"line": p.Line}}),
		slack.MsgOptionDisableLinkUnfurl(), slack.MsgOptionDisableMediaUnfurl(),
	}
}

// card is a post's text with its buttons under it.
func (m *Messenger) card(user string, p bot.Post) []slack.Block {
	blocks := paragraphs(p.Text)
	if len(blocks) > maxPostBlocks-1 {
		blocks = blocks[:maxPostBlocks-1] // 147,000 characters; cards have a few hundred
	}
	if len(p.Buttons) > 0 {
		blocks = append(blocks, buttons(p.Buttons, func(b bot.Button) string {
			return m.seal(user, carried{Kind: carriesAction, Text: b.Action})
		}))
	}
	return blocks
}

// direct is the direct conversation with somebody. It never changes, so it is asked for once, and not
// at all when it was seen before: Slack limits how often it can be asked for.
func (m *Messenger) direct(ctx context.Context, user string) (string, error) {
	if known, ok := m.dms.Load(user); ok {
		return known.(string), nil
	}
	c, _, _, err := m.api.OpenConversationContext(ctx, &slack.OpenConversationParameters{Users: []string{user}})
	if err != nil {
		return "", err
	}
	if c == nil || c.ID == "" {
		return "", errors.New("slack: a conversation without a name")
	}
	m.dms.Store(user, c.ID)
	return c.ID, nil
}

// Update replaces what a message shows. Blocks are always sent along: without them Slack drops those
// that are there.
func (m *Messenger) Update(ctx context.Context, to bot.Address, ref string, p bot.Post) error {
	channel, ts, ok := strings.Cut(ref, "/")
	switch {
	case !ok:
		return errors.New("slack: a ref that cannot be read")
	case len(p.Buttons) > bot.MaxButtons:
		return fmt.Errorf("slack: %d buttons, at most %d", len(p.Buttons), bot.MaxButtons)
	}
	_, _, _, err := m.api.UpdateMessageContext(ctx, channel, ts, m.message(to.User, p)...)
	if says(err, fixed...) {
		m.cfg.Log.ErrorContext(ctx, "slack lets a message not be brought up to date", "line", p.Line, "error", err)
		return nil // it never will, and the person's other lines would wait behind it
	}
	return failed("update", notGone(err))
}

// Delete takes a message away. Where the workspace must keep messages it is emptied, so that at least
// nobody reads it in the conversation.
func (m *Messenger) Delete(ctx context.Context, _ bot.Address, ref string) error {
	channel, ts, ok := strings.Cut(ref, "/")
	if !ok {
		return errors.New("slack: a ref that cannot be read")
	}
	_, _, err := m.api.DeleteMessageContext(ctx, channel, ts)
	if says(err, "cant_delete_message", "compliance_exports_prevent_deletion") {
		text := m.words("", "chat.emptied", nil)
		_, _, _, err = m.api.UpdateMessageContext(ctx, channel, ts, slack.MsgOptionText(quiet(text), false),
			slack.MsgOptionBlocks(paragraphs(text)...),
			slack.MsgOptionMetadata(slack.SlackMetadata{EventType: "ruggespraak_emptied", EventPayload: map[string]any{"line": ""}}))
	}
	if says(err, fixed...) {
		m.cfg.Log.ErrorContext(ctx, "slack lets a message not be taken away or emptied: take it away by hand", "ref", ref, "error", err)
		return errors.Join(failed("delete", err), bot.ErrUnreachable) // trying again for days holds up everything else
	}
	return failed("delete", notGone(err))
}

// Find looks for the message of a line among the last ones of the conversation. In a channel it finds
// nothing: the bot would have to be allowed to read all that people write there, and is not.
func (m *Messenger) Find(ctx context.Context, to bot.Address, line string) (string, bool, error) {
	if _, ok := channelOf(to); ok {
		return "", false, nil
	}
	channel, err := m.direct(ctx, to.User)
	if err != nil {
		return "", false, failed("open conversation", err)
	}
	h, err := m.api.GetConversationHistoryContext(ctx, &slack.GetConversationHistoryParameters{
		ChannelID: channel, Limit: historyPage, IncludeAllMetadata: true,
	})
	if err != nil {
		return "", false, failed("read conversation", err)
	}
	for _, msg := range h.Messages {
		if msg.Metadata.EventType == lineEvent && msg.Metadata.EventPayload["line"] == line {
			return channel + "/" + msg.Timestamp, true, nil
		}
	}
	return "", false, nil
}
