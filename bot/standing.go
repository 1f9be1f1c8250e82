package bot

import (
	"context"
	"time"

	"ruggespraak/dialogs"
)

// standingEvery is how often Run sees to it that each organisation has its standing records.
const standingEvery = time.Hour

// standing does so until ctx ends. It is an event like any other, and stores nothing when all is there.
func (b *Bot) standing(ctx context.Context) {
	for ctx.Err() == nil {
		for id := range b.orgs {
			ev := Event{Kind: dialogs.Started, From: Address{Org: id}}
			if err := again(ctx, func() error { _, err := b.Handle(ctx, ev); return err }); err != nil && ctx.Err() == nil {
				b.cfg.Log.ErrorContext(ctx, "standing records", "org", id, "error", err)
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(standingEvery):
		}
	}
}
