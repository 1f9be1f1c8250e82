package storetest

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"testing"

	"ruggespraak/bot"
)

// times is how often the races are run.
const times = 1000

// race runs n functions at once, `times` times, and gives their errors per round.
func race(n int, f func(round, i int) error) [][]error {
	out := make([][]error, times)
	var wg sync.WaitGroup
	free := make(chan struct{}, 64)
	for round := range out {
		out[round] = make([]error, n)
		start := make(chan struct{})
		for i := range n {
			wg.Go(func() {
				<-start
				out[round][i] = f(round, i)
				<-free
			})
		}
		for range n {
			free <- struct{}{}
		}
		close(start)
	}
	wg.Wait()
	return out
}

// oneWins checks that in each round one went through and the others got the error want.
func oneWins(t *testing.T, rounds [][]error, want error) {
	t.Helper()
	for round, errs := range rounds {
		won := 0
		for _, err := range errs {
			if err == nil {
				won++
			} else if !errors.Is(err, want) {
				t.Fatalf("round %d: %v", round, err)
			}
		}
		if won != 1 {
			t.Fatalf("round %d: %d went through", round, won)
		}
	}
}

// Race runs the races between two processes that share one empty store.
func Race(t *testing.T, a, b Store) {
	t.Run("double commits", func(t *testing.T) { doubleCommits(t, a, b) })
	t.Run("pairs of commits", func(t *testing.T) { pairs(t, a, b) })
}

func testDoubleCommits(t *testing.T, s Store) { doubleCommits(t, s, s) }
func testPairs(t *testing.T, s Store)         { pairs(t, s, s) }

// doubleCommits: somebody clicks twice, or the messenger delivers twice, and both arrive at once.
func doubleCommits(t *testing.T, stores ...Store) {
	oneWins(t, race(2, func(round, i int) error {
		return stores[i].Commit(t.Context(), bot.Commit{
			Org: Org, Event: "e" + strconv.Itoa(round), Now: T0,
			Lines: []bot.QueuedLine{line("u"+strconv.Itoa(round), "l")},
		})
	}), bot.ErrSeen)
	if n := drain(t, stores[0], 1, func(bot.Claim) {}); n != times {
		t.Errorf("%d lines, want %d", n, times)
	}
}

// pairs: two different answers to the same question arrive at once.
func pairs(t *testing.T, stores ...Store) {
	oneWins(t, race(2, func(round, i int) error {
		p := put("case/"+strconv.Itoa(round), strconv.Itoa(i))
		return stores[i].Commit(t.Context(), bot.Commit{
			Org: Org, Event: fmt.Sprintf("e%d.%d", round, i), Now: T0, Puts: []bot.Put{p},
		})
	}), bot.ErrStale)
}

// testCounted: many change the same record, each until it went through; no change is lost.
func testCounted(t *testing.T, s Store) {
	const workers, each = 8, 25
	p := put("case/A", "")
	commit(t, s, bot.Commit{Puts: []bot.Put{p}})
	add := func() error {
		got, err := s.Load(t.Context(), bot.Load{Org: Org, Keys: []bot.Want{{Key: p.Key}}})
		if err != nil {
			return err
		}
		next := p
		next.Version, next.Data = got.Records[0].Version, append(got.Records[0].Data, 'x')
		return s.Commit(t.Context(), fill(bot.Commit{Puts: []bot.Put{next}}))
	}
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for done := 0; done < each; {
				if err := add(); err == nil {
					done++
				} else if !errors.Is(err, bot.ErrStale) {
					t.Error(err)
					return
				}
			}
		})
	}
	wg.Wait()
	got, err := s.Load(t.Context(), bot.Load{Org: Org, Keys: []bot.Want{{Key: p.Key}}})
	if err != nil || len(got.Records[0].Data) != workers*each || got.Records[0].Version != workers*each+1 {
		t.Errorf("%d changes and version %d, want %d; error %v",
			len(got.Records[0].Data), got.Records[0].Version, workers*each, err)
	}
}

// testOrderConcurrent: whoever claims, a person's lines come in order and one at a time.
func testOrderConcurrent(t *testing.T, s Store) {
	const persons, lines = 20, 25
	var wg sync.WaitGroup
	for p := range persons {
		wg.Go(func() {
			for l := range lines {
				queue(t, s, line("u"+strconv.Itoa(p), strconv.Itoa(l)))
			}
		})
	}
	wg.Wait()
	var mu sync.Mutex
	got := map[bot.Address][]string{}
	busy := map[bot.Address]bool{}
	set := func(to bot.Address, now bool) {
		mu.Lock()
		defer mu.Unlock()
		if now && busy[to] {
			t.Errorf("%s has two lines under way", to.User)
		}
		busy[to] = now
	}
	n := drain(t, s, 8, func(c bot.Claim) {
		set(c.Line.To, true)
		runtime.Gosched()
		mu.Lock()
		got[c.Line.To] = append(got[c.Line.To], c.Line.ID)
		mu.Unlock()
		set(c.Line.To, false)
	})
	if n != persons*lines {
		t.Errorf("%d lines, want %d", n, persons*lines)
	}
	for to, ids := range got {
		if !slices.IsSortedFunc(ids, func(a, b string) int { x, _ := strconv.Atoi(a); y, _ := strconv.Atoi(b); return x - y }) {
			t.Errorf("%s got %v", to.User, ids)
		}
	}
}
