package mattermost

import (
	"context"

	"ruggespraak/bot"
)

type fillings struct{}

func (m *Messenger) numbered(ctx context.Context, e bot.Event, root string) {}

func (m *Messenger) numbers(p bot.Post) string { return "" }
