package bot

import (
	"context"
	"fmt"
	"time"

	"ruggespraak/dialogs"
)

// A timer is given again this long after it was claimed, if its record was not committed since.
const (
	wakeLease = 30 * time.Second
	wakeBatch = 64
)

// Wake lets the records whose moment has come take the same path as any event, and says how many
// there were. One that fails is logged and comes again; the others go on.
func (b *Bot) Wake(ctx context.Context) (int, error) {
	timers, err := b.cfg.Timers.ClaimTimers(ctx, b.cfg.Now(), wakeLease, wakeBatch)
	if err != nil {
		err = fmt.Errorf("claim timers: %w", err) // the timers that came with it are good
	}
	// While the store is away for a moment the same timer is tried again, as long as its lease lasts.
	patience, cancel := context.WithTimeout(ctx, wakeLease*2/3)
	defer cancel()
	for _, t := range timers {
		ev := Event{Kind: dialogs.Due, From: Address{Org: t.Org}, Action: Action{Code: string(t.Key)}}
		err := again(patience, func() error {
			_, err := b.Handle(ctx, ev)
			return err
		})
		if err != nil {
			b.cfg.Log.ErrorContext(ctx, "wake", "kind", kindOf(t.Key), "error", err)
		}
	}
	return len(timers), err
}
