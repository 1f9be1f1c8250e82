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

// warn logs a message at most once a minute, and says how many there were.
func (m *Messenger) warn(ctx context.Context, msg string, args ...any) {
	if n := m.seldom.count(msg, m.cfg.Now()); n > 0 {
		m.cfg.Log.WarnContext(ctx, msg, append(args, "times", n)...)
	}
}

// count gives how often msg was not logged until now; 0 while it is too soon to log it again.
func (s *seldom) count(msg string, now time.Time) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last == nil {
		s.last, s.kept = map[string]time.Time{}, map[string]int{}
	}
	s.kept[msg]++
	if last, ok := s.last[msg]; ok && now.Sub(last) < seldomEvery {
		return 0
	}
	n := s.kept[msg]
	s.last[msg], s.kept[msg] = now, 0
	return n
}
