package slack

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// maxFile is how large a file is at most; a file note with everything filled in is far below it.
const maxFile = 8 << 20

// files hands over the files somebody asked for in the direct conversation, each with a button to take
// it away again. This is the one thing with content that Slack keeps, so it is done only when asked.
func (m *Messenger) files(ctx context.Context, user string, r bot.Reply) error {
	if len(r.Files) == 0 {
		return nil
	}
	channel, err := m.direct(ctx, user)
	if err != nil {
		return fmt.Errorf("open conversation: %w", err)
	}
	var failures error
	for _, f := range r.Files {
		failures = errors.Join(failures, m.file(ctx, channel, user, r.Lang, f))
	}
	return failures
}

func (m *Messenger) file(ctx context.Context, channel, user, lang string, f bot.File) error {
	if len(f.Data) == 0 || len(f.Data) > maxFile {
		return fmt.Errorf("a file of %d bytes", len(f.Data))
	}
	up, err := m.api.UploadFileContext(ctx, slack.UploadFileParameters{
		Reader: bytes.NewReader(f.Data), FileSize: len(f.Data), Filename: f.Name, Title: f.Name, Channel: channel,
	})
	if u, ok := errors.AsType[*url.Error](err); ok {
		err = u.Err // without the address: whoever has it can put a file there
	}
	if err != nil {
		return fmt.Errorf("upload file: %w", err)
	}
	if err := m.pace.wait(ctx, user); err != nil {
		return err
	}
	text := m.words(lang, "chat.file", nil) + "\n" + f.Name
	remove := []bot.Button{{Label: m.words(lang, "chat.file.remove", nil), Danger: true}}
	blocks := append(paragraphs(text), buttons(remove, func(bot.Button) string {
		return m.seal(user, carried{Kind: carriesFile, Text: up.ID})
	}))
	_, _, err = m.api.PostMessageContext(ctx, channel, slack.MsgOptionText(quiet(text), false), slack.MsgOptionBlocks(blocks...))
	if err != nil {
		return fmt.Errorf("post button of file: %w", err)
	}
	return nil
}

// noFile tells somebody that the file they asked for does not come: they would wait for it. It has its
// own time, as the upload may have used up all there was.
func (m *Messenger) noFile(ctx context.Context, in *incoming, lang string) {
	ctx, cancel := context.WithTimeout(ctx, laterWithin)
	defer cancel()
	in.source.trigger = "" // it is used: the sentence goes to the conversation
	if err := m.note(ctx, in, bot.Reply{Lang: lang, Note: m.words(lang, "chat.no-file", nil)}); err != nil {
		m.notShown(ctx, in, err)
	}
}

// removeFile takes a file away, and says so in the place of its button.
func (m *Messenger) removeFile(ctx context.Context, in *incoming, lang string) {
	ctx, cancel := context.WithTimeout(ctx, laterWithin)
	defer cancel()
	err := m.api.DeleteFileContext(ctx, in.source.file)
	if err != nil && !says(err, "file_not_found", "file_deleted") {
		m.notShown(ctx, in, fmt.Errorf("delete file: %w", err))
		if err := m.note(ctx, in, bot.Reply{Lang: lang, Note: m.words(lang, "chat.sorry", nil)}); err != nil {
			m.notShown(ctx, in, err)
		}
		return
	}
	text := m.words(lang, "chat.file.removed", nil)
	_, _, _, err = m.api.UpdateMessageContext(ctx, in.source.channel, in.source.message,
		slack.MsgOptionText(quiet(text), false), slack.MsgOptionBlocks(paragraphs(text)...))
	if err != nil {
		m.notShown(ctx, in, err)
	}
}
