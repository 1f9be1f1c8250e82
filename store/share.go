package store

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
)

// How the partitions are shared out. Who dies is replaced at the next beat, because nobody listens under
// its name any more; in a Cluster, or where listening is not allowed, when its leases have ended.
const (
	shareLease  = 5 * time.Second
	beatEvery   = 500 * time.Millisecond
	renewEvery  = 1500 * time.Millisecond
	leaveWithin = 3 * time.Second
	memberLife  = 24 * time.Hour        // of the keys about who takes part
	maxSkew     = 2 * time.Second       // of a clock against Redis': more is reported
	calm        = 20 * time.Millisecond // between two beats, when others keep telling us to
)

// What the name of a process begins with: listener when it is known to listen to what others tell, so
// that it is gone when it does not any more.
const (
	listener = "L" // in holder.lua as well
	silent   = "Q"
)

// A share is the partitions that this process serves. It may be used concurrently.
type share struct {
	mu    sync.Mutex
	name  string // of this process; "" while it takes no part
	parts []partition
}

// alone makes a process serve everything that no other one holds: one that takes no part in sharing.
func (s *share) alone() {
	var all []partition
	for p := range partition(Partitions) {
		all = append(all, p)
	}
	s.set("", all)
}

func (s *share) set(name string, parts []partition) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.name, s.parts = name, parts
}

func (s *share) me() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.name
}

// serves gives the partitions; the caller does not change them.
func (s *share) serves() []partition {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.parts
}

// Serves implements bot.Sharer.
func (s *Store) Serves(org string) bool {
	return slices.Contains(s.share.serves(), partitionOf(org))
}

// Share implements bot.Sharer.
func (s *Store) Share(ctx context.Context, o bot.Sharing) {
	s.share.set("", nil)
	m := &member{store: s, sharing: o, asked: "1"}
	if _, is := s.client.(*redis.ClusterClient); is {
		m.asked = "0"
	}
	word := rand.Text()
	notices, end, heard := s.listen(ctx, listener+word, silent+word)
	defer end()
	if m.name = silent + word; heard {
		m.name = listener + word
	}
	s.share.set(m.name, nil)
	tick := time.NewTicker(beatEvery)
	defer tick.Stop()
	for ctx.Err() == nil {
		failed := m.failed
		if err := m.beat(ctx); err != nil && !failed && ctx.Err() == nil { // said once, not every second
			o.Failed(fmt.Errorf("share: %w", err))
		}
		m.wait(ctx, tick.C, notices)
	}
	leaving, cancel := context.WithTimeout(context.WithoutCancel(ctx), leaveWithin)
	defer cancel()
	if err := m.leave(leaving); err != nil {
		o.Failed(fmt.Errorf("give back what is shared: %w", err))
	}
}
