package slacktest

import (
	"context"
	"fmt"
)

// Wait waits until ok says so; it is asked again after every change in the workspace.
func (s *Server) Wait(ctx context.Context, ok func() bool) error { return s.wait(ctx, "", ok) }

// wait is Wait for the changes of one person's things.
func (s *Server) wait(ctx context.Context, user string, ok func() bool) error {
	for {
		s.mu.Lock()
		ch := s.changed[user]
		if ch == nil {
			ch = make(chan struct{})
			s.changed[user] = ch
		}
		s.mu.Unlock()
		if ok() {
			return nil
		}
		select {
		case <-ch:
		case <-ctx.Done():
			return fmt.Errorf("waiting in vain: %w", ctx.Err())
		}
	}
}

// touch tells those who wait that something changed: of a person's, or "" of the workspace itself.
// Call it with the lock held.
func (s *Server) touch(user string) {
	for _, u := range []string{"", user} {
		if ch := s.changed[u]; ch != nil {
			close(ch)
			delete(s.changed, u)
		}
	}
}
