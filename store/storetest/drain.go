package storetest

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"ruggespraak/bot"
)

// drain claims and settles with so many at once, until nothing is left, and counts.
func drain(t *testing.T, s Store, workers int, deliver func(bot.Claim)) int {
	t.Helper()
	var n atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for n0 := int64(-1); n0 != n.Load(); {
				n0 = n.Load()
				for {
					claims, err := s.ClaimLines(t.Context(), T0, time.Minute, 5)
					if err != nil {
						t.Error(err)
						return
					}
					if len(claims) == 0 {
						break
					}
					for _, c := range claims {
						deliver(c)
						if err := s.Settle(t.Context(), c, bot.Settled{Now: T0}); err != nil {
							t.Error(err)
						}
						n.Add(1)
					}
				}
			}
		})
	}
	wg.Wait()
	return int(n.Load())
}
