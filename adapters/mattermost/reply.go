package mattermost

import (
	"context"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// open shows a reply to somebody who pressed or gave a command, and gives the sentence to answer with.
// What is to be read or filled in becomes a dialog: it leaves nothing behind, and is as long as it needs
// to be. An answer to a press would stay in the conversation until the page is loaded again.
func (m *Messenger) open(ctx context.Context, user, trigger string, r bot.Reply) string {
	m.hand(ctx, user, &r)
	if r.Form == nil && r.View == nil {
		return r.Note
	}
	if err := m.show(ctx, trigger, newSheet(user, r)); err != nil {
		m.cfg.Log.ErrorContext(ctx, "dialog not opened", "error", err)
		return m.word(r.Lang, "chat.not-opened", nil)
	}
	return ""
}

// tell shows a reply in the direct message, to somebody who typed there. Only a sentence of the bot's
// own can be: a form or a view would leave what people wrote in the post.
func (m *Messenger) tell(ctx context.Context, e bot.Event, r bot.Reply) {
	if r.Form != nil || r.View != nil || len(r.Files) > 0 {
		m.cfg.Log.ErrorContext(ctx, "reply left out: it would stand in the conversation", "kind", string(e.Kind), "event", e.ID)
	}
	if r.Note != "" {
		m.postNote(ctx, e.From.User, e.ID, r.Note)
	}
}

// postNote posts a sentence. Several replicas that handle one event post it once, as the server takes
// posts with the same pending id for one.
func (m *Messenger) postNote(ctx context.Context, user, id, text string) {
	if _, err := m.create(ctx, user, &model.Post{Message: escape(text), PendingPostId: m.seal.name("note", user, id)}); err != nil {
		m.cfg.Log.ErrorContext(ctx, "answer not posted", "error", err)
	}
}
