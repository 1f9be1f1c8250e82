package slack

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"ruggespraak/bot"
)

// channelMark stands before the id of a channel in the user of an address. Slack's ids of people are
// letters and digits, so nobody is called so.
const channelMark = "channel:"

// channelOf is the channel an address stands for; false for a person's.
func channelOf(to bot.Address) (string, bool) { return strings.CutPrefix(to.User, channelMark) }

// place is a conversation as an address for lines: a channel, a private one, or several people
// together, whose ids begin with C or G. Nothing for conversations of two ("D"): the one with the bot
// is the person's own, and to any other no bot can be invited.
func (m *Messenger) place(conversation string) bot.Address {
	if !strings.HasPrefix(conversation, "C") && !strings.HasPrefix(conversation, "G") {
		return bot.Address{}
	}
	return m.address(channelMark + conversation)
}

// postIn shows p in a channel. When the bot is not in it Slack says not_in_channel, or of a private one
// channel_not_found: it cannot be reached. The bot does not ask to post where it was not invited.
func (m *Messenger) postIn(ctx context.Context, to bot.Address, channel string, p bot.Post) (string, error) {
	if err := m.pace.wait(ctx, to.User); err != nil {
		return "", err
	}
	channel, ts, err := m.api.PostMessageContext(ctx, channel, m.message(to.User, p)...)
	switch {
	case err != nil:
		return "", failed("post in channel", err)
	case channel == "" || ts == "":
		return "", errors.New("slack: a post without a name")
	}
	return channel + "/" + ts, nil
}

// checkPlace refuses an address that is not this connection's, whosever it is.
func (m *Messenger) checkPlace(to bot.Address) error {
	if to.Org != m.cfg.Org || to.Connection != m.cfg.Connection {
		return fmt.Errorf("slack: an address of another connection: %w", bot.ErrUnreachable)
	}
	return nil
}
