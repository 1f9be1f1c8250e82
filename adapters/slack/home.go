package slack

import (
	"context"
	"fmt"
	"slices"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// home is somebody's own page: cards under each other. What does not fit is said to be left out.
func (m *Messenger) home(lang, user string, h *bot.Home) slack.HomeTabViewRequest {
	var blocks []slack.Block
	for i, p := range h.Posts {
		card := m.card(user, p)
		if i > 0 {
			card = append([]slack.Block{slack.NewDividerBlock()}, card...)
		}
		if !fits(append(slices.Clip(blocks), card...), 1) {
			blocks = append(blocks, paragraphs(m.words(lang, "chat.more", nil))...)
			break
		}
		blocks = append(blocks, card...)
	}
	return slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: blocks}}
}

// publishReply shows somebody's page, or in its place the one sentence there is to say.
func (m *Messenger) publishReply(ctx context.Context, in *incoming, r bot.Reply) error {
	switch {
	case r.Home != nil:
		return m.publish(ctx, r.Lang, in.ev.From.User, r.Home)
	case r.Note != "":
		return m.publish(ctx, r.Lang, in.ev.From.User, &bot.Home{Posts: []bot.Post{{Text: r.Note}}})
	}
	return nil
}

// publish shows somebody's page.
func (m *Messenger) publish(ctx context.Context, lang, user string, h *bot.Home) error {
	_, err := m.api.PublishViewContext(ctx, slack.PublishViewContextRequest{UserID: user, View: m.home(lang, user, h)})
	if err != nil {
		return fmt.Errorf("publish home: %w", err)
	}
	return nil
}
