package mattermost

import (
	"context"
	"net/http"
	"net/url"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// command takes in the slash command. Its token is all that shows it comes from our server.
func (m *Messenger) command(ctx context.Context, _ http.Header, body []byte) any {
	in, err := url.ParseQuery(string(body))
	switch {
	case err != nil:
		m.refuse(ctx, "command: unreadable")
	case m.cfg.CommandToken == "" || !sameSecret(in.Get("token"), m.cfg.CommandToken):
		m.refuse(ctx, "command: token")
	case !model.IsValidId(in.Get("user_id")):
		m.refuse(ctx, "command: no person")
	default:
		return onlyFor(m.commanded(ctx, in))
	}
	return onlyFor(m.word(m.cfg.Lang, "chat.command-refused", nil))
}

func (m *Messenger) commanded(ctx context.Context, in url.Values) string {
	user, trigger := in.Get("user_id"), in.Get("trigger_id")
	e := bot.Event{
		ID: "command-" + m.seal.name(trigger, user), Kind: bot.Commanded,
		Where: m.place(in.Get("channel_id"), in.Get("channel_name")), Text: in.Get("text"),
	}
	return m.called(ctx, user, trigger, e)
}

// onlyFor is an answer only the one who gave the command sees, and that is not kept; "" for none.
func onlyFor(text string) *model.CommandResponse {
	return &model.CommandResponse{ResponseType: model.CommandResponseTypeEphemeral, Text: escape(text), SkipSlackParsing: true}
}
