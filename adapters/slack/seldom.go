package slack

import (
	"context"
	"sync"
	"time"
)

// seldomEvery is how often something that outsiders can cause is logged.
const seldomEvery = time.Minute

// A seldom counts what is not logged each time.
type seldom struct {
	mu   sync.Mutex
	last map[string]time.Time
	kept map[string]int
}

// warn logs what was left out and why: at most once a minute for each reason, with how often it was.
func (m *Messenger) warn(ctx context.Context, why, kind string) {
	if n := m.seldom.count(why, m.cfg.Now()); n > 0 {
		m.cfg.Log.WarnContext(ctx, "left out", "why", why, "kind", kind, "times", n)
	}
}

// count gives how often why was not logged until now; 0 while it is too soon to log it again.
func (s *seldom) count(why string, now time.Time) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last == nil {
		s.last, s.kept = map[string]time.Time{}, map[string]int{}
	}
	s.kept[why]++
	if last, ok := s.last[why]; ok && now.Sub(last) < seldomEvery {
		return 0
	}
	n := s.kept[why]
	s.last[why], s.kept[why] = now, 0
	return n
}
