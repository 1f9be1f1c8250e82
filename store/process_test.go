package store_test

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// A process is a store that takes part in sharing.
type process struct {
	*store.Store
	skew   time.Duration // of its clock
	poked  chan struct{} // there may be something to claim
	cancel context.CancelFunc
	ended  chan struct{}

	mu     sync.Mutex
	failed []error
}

// join opens a store and lets it take part until the test ends, or leave or die.
func join(t *testing.T, cfg store.Config) *process {
	t.Helper()
	return joinAt(t, cfg, 0)
}

// joinAt is join for a process whose clock is wrong by skew.
func joinAt(t *testing.T, cfg store.Config, skew time.Duration) *process {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	s, err := store.Open(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	p := &process{Store: s, skew: skew, poked: make(chan struct{}, 1), cancel: cancel, ended: make(chan struct{})}
	go func() {
		defer close(p.ended)
		s.Share(ctx, bot.Sharing{Now: p.now, Poke: p.poke, Failed: p.fail})
	}()
	t.Cleanup(func() { p.leave(); _ = s.Close() })
	return p
}

func (p *process) now() time.Time { return time.Now().Add(p.skew) }

func (p *process) poke() {
	select {
	case p.poked <- struct{}{}:
	default:
	}
}

func (p *process) fail(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.failed = append(p.failed, err)
}

// errs are what operators were told.
func (p *process) errs() []error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.failed
}

// leave stops the process in good order.
func (p *process) leave() { p.cancel(); <-p.ended }

// die ends the process as a crash does: nothing more of it reaches Redis.
func (p *process) die(t *testing.T) {
	t.Helper()
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	p.leave()
}

// orgs are organisations in all kinds of partitions.
var orgs = func() (out []string) {
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			out = append(out, string(a)+string(b))
		}
	}
	return out
}()

// shares says how many organisations each process serves, and how many are served by none or several.
func shares(processes ...*process) (each []int, wrong int) {
	each = make([]int, len(processes))
	for _, org := range orgs {
		n := 0
		for i, p := range processes {
			if p.Serves(org) {
				each[i]++
				n++
			}
		}
		if n != 1 {
			wrong++
		}
	}
	return each, wrong
}

// within waits until ok, and says how long it took.
func within(t *testing.T, most time.Duration, what string, ok func() bool) time.Duration {
	t.Helper()
	began := time.Now()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for !ok() {
		if time.Since(began) > most {
			t.Fatalf("after %v still not: %s", most, what)
		}
		<-tick.C
	}
	return time.Since(began)
}

// shared waits until each organisation is served by one of the processes, and every one has a part.
func shared(t *testing.T, most time.Duration, processes ...*process) time.Duration {
	t.Helper()
	return within(t, most, "every organisation served by one process", func() bool {
		each, wrong := shares(processes...)
		if slices.Contains(each, 0) {
			return false
		}
		return wrong == 0
	})
}

func shareConfig(t *testing.T, args ...string) (store.Config, *redistest.Server) {
	t.Helper()
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	server := redistest.Start(t, args...)
	return store.Config{URL: server.URL(), Sealer: sealer, Timeout: time.Second}, server
}
