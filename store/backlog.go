package store

import (
	"context"
	"fmt"
	"maps"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"
)

// A Backlog is what waits in the partitions this process serves at present, for operators.
type Backlog struct {
	Partitions int            // served
	People     int            // with lines that wait, now or for a later try
	Late       time.Duration  // how long the line that is due longest has been waiting; 0 when none is due
	Overdue    int            // timers whose moment passed more than two minutes ago
	Live       map[string]int // requests that are not over, by organisation
	Aside      map[string]int // lines set aside, by organisation
}

// overdueAfter is as in package bot.
const overdueAfter = 2 * time.Minute

// Backlog looks at what waits for some organisations, in one round trip. What other processes serve is left
// out. The error is bot.ErrUnavailable (wrapped).
func (s *Store) Backlog(ctx context.Context, orgs []string, now time.Time) (Backlog, error) {
	b := Backlog{Partitions: len(s.share.serves()), Live: map[string]int{}, Aside: map[string]int{}}
	pipe := s.client.Pipeline()
	waits := map[partition]*waiting{}
	live, aside := map[string]*redis.IntCmd{}, map[string]*redis.IntCmd{}
	for _, org := range orgs {
		p := partitionOf(org)
		if checkOrg(org) != nil || !s.Serves(org) {
			continue
		}
		live[org] = pipe.ZCount(ctx, p.board(org), strconv.FormatInt(now.UnixMilli(), 10), "+inf")
		aside[org] = pipe.LLen(ctx, p.aside(org))
		if waits[p] == nil {
			waits[p] = ask(ctx, pipe, p, now)
		}
	}
	if pipe.Len() == 0 {
		return b, s.Ping(ctx)
	}
	if _, err := pipe.Exec(ctx); err != nil {
		return Backlog{}, fmt.Errorf("backlog: %w", unavailable(err))
	}
	for org := range live {
		b.Live[org], b.Aside[org] = int(live[org].Val()), int(aside[org].Val())
	}
	for w := range maps.Values(waits) {
		w.add(&b, now)
	}
	return b, nil
}

// waiting is what is asked of one partition.
type waiting struct {
	people  []*redis.IntCmd
	first   []*redis.ZSliceCmd
	overdue *redis.IntCmd
}

func ask(ctx context.Context, pipe redis.Pipeliner, p partition, now time.Time) *waiting {
	w := &waiting{overdue: pipe.ZCount(ctx, p.timers(), "-inf", strconv.FormatInt(now.Add(-overdueAfter).UnixMilli(), 10))}
	for _, key := range []string{p.ready(), p.urgent()} {
		w.people = append(w.people, pipe.ZCard(ctx, key))
		w.first = append(w.first, pipe.ZRangeWithScores(ctx, key, 0, 0))
	}
	return w
}

// add adds the answers to b.
func (w *waiting) add(b *Backlog, now time.Time) {
	b.Overdue += int(w.overdue.Val())
	for i := range w.people {
		b.People += int(w.people[i].Val())
		for _, z := range w.first[i].Val() {
			b.Late = max(b.Late, now.Sub(time.UnixMilli(int64(z.Score))))
		}
	}
}
