package mattermost

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// channelMark stands before the id of a channel in the user of an address. Ids of people are letters
// and digits.
const channelMark = "channel:"

// channelOf is the channel an address stands for; false for a person's.
func channelOf(to bot.Address) (string, bool) { return strings.CutPrefix(to.User, channelMark) }

// place is the channel a command was given in, as an address for lines. Nothing for a conversation of
// two, whose name is both ids: the one with the bot is the person's own, and in any other the bot can
// never be.
func (m *Messenger) place(id, name string) bot.Address {
	a, b, two := strings.Cut(name, "__")
	if !model.IsValidId(id) || two && model.IsValidId(a) && model.IsValidId(b) {
		return bot.Address{}
	}
	return m.address(channelMark + id)
}

// archived is the server's error for a post in a channel that was put away.
const archived = "api.post.create_post.can_not_post_to_deleted.error"

// reachChannel refuses what could not be pressed: without callbacks nobody is asked anything in a
// channel. Whether the bot is in the channel, and so may post there, the server says.
func (m *Messenger) reachChannel(channel string) (string, error) {
	if m.cfg.Callback == "" || !model.IsValidId(channel) {
		return "", fmt.Errorf("mattermost: no channel to post in: %w", bot.ErrUnreachable)
	}
	return channel, nil
}

// notInChannel makes ErrUnreachable of what will never go through by itself.
func notInChannel(err error) error {
	if f := (*failure)(nil); errors.As(err, &f) && f.status == http.StatusBadRequest && f.id == archived {
		return fmt.Errorf("%w: %w", bot.ErrUnreachable, err)
	}
	return sorted(err)
}

// openPress opens what a button carries: given to the one who pressed, or to everybody in the channel
// it stands in. The server has seen to it that they read there; who else knows of the button's token
// is nobody, as clients are not shown it.
func (m *Messenger) openPress(in pressed, g *grant) (where bot.Address, err error) {
	err = m.seal.open(buttonToken, in.token, in.UserId, g)
	if !errors.Is(err, errNotYours) {
		return bot.Address{}, err
	}
	err = m.seal.open(buttonToken, in.token, channelMark+in.ChannelId, g)
	return m.address(channelMark + in.ChannelId), err
}
