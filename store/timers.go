package store

import (
	"context"
	"fmt"
	"time"

	"ruggespraak/bot"
)

// ClaimTimers implements bot.Timers.
func (s *Store) ClaimTimers(ctx context.Context, now time.Time, lease time.Duration, most int) ([]bot.Timer, error) {
	var timers []bot.Timer
	err := s.claim(ctx, claiming{
		polls: &s.timers, now: now, lease: lease, most: most, size: 1,
		names: func(p partition) []string { return []string{p.timers()} },
		call: func(p partition, most int) *call {
			c := newCall(claimTimersScript, 7, p.timers(), p.holder())
			c.arg(now.UnixMilli(), lease.Milliseconds(), most, indexLife.Milliseconds(), s.share.me())
			return c
		},
		take: func(p partition, parts []any) error {
			key, _ := parts[0].(string)
			t, ok := p.timer(key)
			if !ok {
				return errAnswer
			}
			timers = append(timers, t)
			return nil
		},
	})
	if err != nil {
		return timers, fmt.Errorf("claim timers: %w", err)
	}
	return timers, nil
}
