package mattermost

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"ruggespraak/bot"
)

// A person whose events hang does not hold up their own answer for ever, nor anybody else's.
func TestHandlerHangs(t *testing.T) {
	release := make(chan struct{})
	w := newWorld(t, func(ctx context.Context, e bot.Event) (bot.Reply, error) {
		if e.Name == "Ben" {
			<-release
		}
		return bot.Reply{Note: "Gedaan."}, nil
	}, nil)
	ctx, cancel := context.WithCancelCause(t.Context())
	got := make(chan string)
	go func() { got <- w.m.called(ctx, w.ben.User, "", bot.Event{ID: "1", Kind: bot.Commanded}) }()
	if text := w.command(t, w.anna, ""); text != "Gedaan." {
		t.Errorf("Anna sees %q", text)
	}
	cancel(errors.New("the server gave up"))
	if text := <-got; text != "nl chat.busy" {
		t.Errorf("Ben sees %q", text)
	}
	close(release)
	w.m.queue.wait()
}

func TestTooMuchAtOnce(t *testing.T) {
	var crashes atomic.Int32
	q := queue{crashed: func([]byte) { crashes.Add(1) }}
	q.add("ben", func() { panic("een jongen uit groep 8") })
	release, order := make(chan struct{}), ""
	q.add("anna", func() { <-release })
	n := 0
	for q.add("anna", func() { order += "x" }) {
		n++
	}
	if n < maxWaiting-1 || n > maxWaiting {
		t.Errorf("%d waited, want about %d", n, maxWaiting)
	}
	if !q.add("ben", func() {}) {
		t.Error("one person's crowd is another's")
	}
	close(release)
	q.wait()
	if len(order) != n || len(q.lines) != 0 || crashes.Load() != 1 {
		t.Errorf("%d done of %d, %d queues left", len(order), n, len(q.lines))
	}
}
