package bot_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// A chat is a platform that several replicas are connected to: it hands each event to one of those
// that are there, again to another one when it was not acknowledged, and keeps what was posted.
type chat struct {
	events chan bot.Event
	again  chan bot.Event

	mu    sync.Mutex
	posts map[string]int // by line
}

// A seat is one replica's connection to a chat.
type seat struct {
	fakeMessenger
	chat *chat
}

func (s *seat) Run(ctx context.Context, handle bot.Handler) error {
	var all sync.WaitGroup
	defer all.Wait()
	for {
		var ev bot.Event
		select {
		case <-ctx.Done():
			return nil
		case ev = <-s.chat.again:
		case ev = <-s.chat.events:
		}
		all.Go(func() {
			if _, err := handle(ctx, ev); err != nil {
				s.chat.again <- ev
			}
		})
	}
}

func (s *seat) Post(_ context.Context, _ bot.Address, p bot.Post) (string, error) {
	s.chat.mu.Lock()
	defer s.chat.mu.Unlock()
	s.chat.posts[p.Line]++
	return "post-" + p.Line, nil
}

func (s *seat) Find(context.Context, bot.Address, string) (string, bool, error) {
	return "", false, errors.New("this platform cannot be asked") // so a line that is tried twice is seen
}

func (s *seat) Update(context.Context, bot.Address, string, bot.Post) error { return nil }

// TestRollingRestart stops and starts three replicas one after another, again and again, while people
// go on: every event counts, and every line is posted once.
func TestRollingRestart(t *testing.T) {
	redis, keys := redistest.Start(t), newKeys(t)
	c := &chat{events: make(chan bot.Event), again: make(chan bot.Event, 1000), posts: map[string]int{}}
	var stops []func()
	for range 3 {
		stops = append(stops, takeSeat(t, redis.URL(), keys, c))
	}
	const people = 400
	restarts := 0
	for i := range people {
		c.events <- bot.Event{ID: fmt.Sprintf("e%d", i), Kind: dialogs.Said, From: racer(fmt.Sprintf("u%d", i)), Text: "help"}
		if i%40 == 39 {
			stops[restarts%3]()
			stops[restarts%3] = takeSeat(t, redis.URL(), keys, c)
			restarts++
		}
	}
	lines := func() int { c.mu.Lock(); defer c.mu.Unlock(); return len(c.posts) }
	until := time.After(20 * time.Second)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for lines() < people {
		select {
		case <-tick.C:
		case <-until:
			t.Fatalf("%d of %d lines were posted", lines(), people)
		}
	}
	for _, stop := range stops {
		stop()
	}
	for line, n := range c.posts {
		if n != 1 {
			t.Errorf("line %s was posted %d times", line, n)
		}
	}
	if len(c.posts) != people {
		t.Errorf("%d lines, want %d", len(c.posts), people)
	}
	t.Logf("%d restarts, %d lines, each posted once", restarts, people)
}

// takeSeat starts a replica and gives what stops it in good order.
func takeSeat(t *testing.T, url string, keys []byte, c *chat) (stop func()) {
	t.Helper()
	sealer, err := readSealer(keys)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), store.Config{URL: url, Sealer: sealer})
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := makeConfig(&seat{chat: c})
	if err != nil {
		t.Fatal(err)
	}
	cfg.Store, cfg.Queue, cfg.Timers, cfg.Share, cfg.Code, cfg.Now = s, s, s, s, nil, nil
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- b.Run(ctx) }()
	var once sync.Once
	stop = func() {
		once.Do(func() {
			cancel()
			if err := <-ended; err != nil {
				t.Error(err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	t.Cleanup(stop)
	return stop
}
