package store

import (
	"context"
	"math"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// scanEvery is how often all partitions this process serves are looked at, in milliseconds of the
// caller's time: for what other processes committed and this one was not told of.
const scanEvery = 2000

// never is later than any moment.
const never = math.MaxInt64

// polls remembers for each partition when something may be due in it, so that claiming while nothing
// is due costs no round trip. Moments are in milliseconds. It may be used concurrently.
type polls struct {
	mu      sync.Mutex
	next    [Partitions]int64
	scanned int64 // 0 before the first scan: next is not set then
	turn    int   // where the last take began, so that no partition is always last
}

// touch says that something is due in p at that moment.
func (s *polls) touch(p partition, at int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next[p] = min(s.next[p], at)
}

// take gives at most `most` of the partitions where something is due. Each is then left alone until a
// touch says that there is more.
func (s *polls) take(serves []partition, now int64, most int) []partition {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []partition
	if len(serves) == 0 {
		return nil
	}
	s.turn++
	for i := range serves {
		p := serves[(i+s.turn)%len(serves)]
		if s.next[p] <= now && len(out) < most {
			s.next[p] = never
			out = append(out, p)
		}
	}
	return out
}

// stale reports whether it is time for a scan, and if so takes that it is done now.
func (s *polls) stale(now int64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.scanned != 0 && now-s.scanned < scanEvery && now >= s.scanned {
		return false
	}
	if s.scanned == 0 {
		for p := range s.next {
			s.next[p] = never
		}
	}
	s.scanned = now
	return true
}

// again makes the next call scan.
func (s *polls) again() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.scanned = min(s.scanned, 1)
}

// scan looks, when it is time to, in all partitions when something is due in the zsets that names
// gives: one round trip.
func (s *Store) scan(ctx context.Context, polls *polls, now time.Time, names func(partition) []string) error {
	if !polls.stale(now.UnixMilli()) {
		return nil
	}
	pipe := s.client.Pipeline()
	type look struct {
		p   partition
		cmd *redis.ZSliceCmd
	}
	var looks []look
	for _, p := range s.share.serves() {
		for _, name := range names(p) {
			looks = append(looks, look{p, pipe.ZRangeWithScores(ctx, name, 0, 0)})
		}
	}
	if _, err := pipe.Exec(ctx); err != nil {
		polls.again()
		return unavailable(err)
	}
	for _, l := range looks {
		for _, z := range l.cmd.Val() {
			polls.touch(l.p, int64(z.Score))
		}
	}
	return nil
}
