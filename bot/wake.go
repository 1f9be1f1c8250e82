package bot

import (
	"context"
	"fmt"
	"slices"
	"time"

	"ruggespraak/dialogs"
)

// A timer is given again this long after it was claimed, if its record was not committed since.
const (
	wakeLease = 30 * time.Second
	wakeBatch = 64
	wakeCrowd = 5 * time.Second // how long one waits for its turn in a crowd, before it comes again with the next lease
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
	slices.SortStableFunc(timers, func(a, b Timer) int { return crowds(a) - crowds(b) })
	for _, t := range timers {
		if err := b.wakeOne(ctx, patience, t); err != nil {
			b.cfg.Log.ErrorContext(ctx, "wake", "kind", kindOf(t.Key), "error", err)
		}
	}
	return len(timers), err
}

// wakeOne lets one record take that path.
func (b *Bot) wakeOne(ctx, patience context.Context, t Timer) error {
	if crowds(t) > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, wakeCrowd)
		defer cancel()
	}
	return again(patience, func() error {
		_, err := b.Handle(ctx, due(t))
		return err
	})
}

// due is the event of a timer.
func due(t Timer) Event {
	return Event{Kind: dialogs.Due, From: Address{Org: t.Org}, Action: Action{Code: string(t.Key)}}
}

// crowds is 1 for a record that a crowd may be at, else 0. These come last and do not wait for long: the
// moment of somebody's request must not stand behind hundreds who vote.
func crowds(t Timer) int {
	if dialogs.Crowded(due(t)) != "" {
		return 1
	}
	return 0
}
