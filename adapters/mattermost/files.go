package mattermost

import (
	"context"
	"fmt"
	"path"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// hand uploads what somebody asked for to their direct message, with a button to take it away. Its
// content stands there until then, and on the server's disk after that (docs/mattermost.md). When it
// fails, the reply says so.
func (m *Messenger) hand(ctx context.Context, user string, r *bot.Reply) {
	if len(r.Files) == 0 {
		return
	}
	if err := m.upload(ctx, user, r.Lang, r.Files); err != nil {
		m.cfg.Log.ErrorContext(ctx, "file not handed over", "error", err)
		if r.Note == "" {
			r.Note = m.word(r.Lang, "chat.no-file", nil)
		}
	}
}

func (m *Messenger) upload(ctx context.Context, user, lang string, files []bot.File) error {
	channel, err := m.direct(ctx, user)
	if err != nil {
		return err
	}
	post := &model.Post{ChannelId: channel}
	for _, f := range files {
		up, resp, err := m.api.UploadFile(ctx, f.Data, channel, path.Base(f.Name))
		if err := failed("upload file", resp, err); err != nil {
			return err
		}
		if len(up.FileInfos) != 1 || up.FileInfos[0] == nil {
			return fmt.Errorf("upload file: %d files in the answer", len(up.FileInfos))
		}
		post.FileIds = append(post.FileIds, up.FileInfos[0].Id)
	}
	g := &grant{User: user, File: newNonce()}
	token, err := m.seal.seal(buttonToken, g, buttonLives)
	if err != nil {
		return err
	}
	remove := bot.Button{Label: m.word(lang, "chat.file.remove", nil)}
	text := m.word(lang, "chat.file", nil)
	mark := map[string]any{"connection": m.cfg.Connection, "file": g.File}
	if m.cfg.Callback == "" {
		mark["choices"] = []string{token}
		post.Message = m.message(bot.Post{Lang: lang, Text: text, Buttons: []bot.Button{remove}})
		post.SetProps(model.StringInterface{ownProp: mark})
	} else {
		post.SetProps(model.StringInterface{
			ownProp:                    mark,
			model.PostPropsAttachments: attachments(text, []*model.PostAction{m.action(1, remove, token, false)}),
		})
	}
	_, err = m.send(ctx, user, post)
	return err
}

// removeFile takes a file post away, and says so. The post is named by the server in a press, but
// anybody may send that: so it must be ours, and bear the mark of the button.
func (m *Messenger) removeFile(ctx context.Context, g grant, ref string) string {
	if !model.IsValidId(ref) {
		m.refuse(ctx, "press: unreadable")
		return m.word(m.cfg.Lang, "chat.old", nil)
	}
	post, resp, err := m.api.GetPost(ctx, ref, "")
	err = failed("get file post", resp, err)
	if err == nil {
		if at, ok := m.ours(ctx, post); !ok || at["file"] != g.File {
			m.refuse(ctx, "press: another file")
			return m.word(m.cfg.Lang, "chat.old", nil)
		}
		resp, err = m.api.DeletePost(ctx, ref)
		err = failed("remove file", resp, err)
	}
	if gone(err) != nil {
		m.cfg.Log.ErrorContext(ctx, "file not removed", "error", err)
		return m.word(m.cfg.Lang, "chat.not-removed", nil)
	}
	return m.word(m.cfg.Lang, "chat.file.removed", nil)
}
