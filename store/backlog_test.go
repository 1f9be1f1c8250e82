package store_test

import (
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/storetest"
)

func TestBacklog(t *testing.T) {
	s := open(t, store.Config{URL: "redis://" + miniredis.RunT(t).Addr()})
	look := func(at time.Time, want store.Backlog) {
		t.Helper()
		got, err := s.Backlog(t.Context(), []string{storetest.Org, "stad-29", "a:b"}, at) // the second lies in the same partition
		if err != nil {
			t.Fatal(err)
		}
		want.Partitions = store.Partitions
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("at %v (-want +got):\n%s", at.Sub(storetest.T0), diff)
		}
	}
	none := map[string]int{storetest.Org: 0, "stad-29": 0}
	look(storetest.T0, store.Backlog{Live: none, Aside: none})
	if err := s.Commit(t.Context(), everything("e1")); err != nil { // a live record, its timer, an urgent line and another one
		t.Fatal(err)
	}
	live := map[string]int{storetest.Org: 1, "stad-29": 0}
	look(storetest.T0, store.Backlog{People: 2, Live: live, Aside: none})
	look(storetest.T0.Add(time.Hour), store.Backlog{People: 2, Late: time.Hour, Overdue: 1, Live: live, Aside: none})

	claims, err := s.ClaimLines(t.Context(), storetest.T0, time.Minute, 1)
	if err != nil || len(claims) != 1 {
		t.Fatalf("%d claims, error %v", len(claims), err)
	}
	if err := s.Settle(t.Context(), claims[0], bot.Settled{Now: storetest.T0, Aside: "tries"}); err != nil {
		t.Fatal(err)
	}
	look(storetest.T0, store.Backlog{People: 1, Live: live, Aside: map[string]int{storetest.Org: 1, "stad-29": 0}})
	look(storetest.T0.AddDate(1, 0, 0), store.Backlog{People: 1, Late: 365 * 24 * time.Hour, Overdue: 1, Live: none, Aside: map[string]int{storetest.Org: 1, "stad-29": 0}})
}

// What another process serves is its own to tell.
func TestBacklogOfOthers(t *testing.T) {
	cfg, _ := shareConfig(t)
	a, b := join(t, cfg), join(t, cfg)
	shared(t, 10*time.Second, a, b)
	of := func(p *process, org string) store.Backlog {
		t.Helper()
		got, err := p.Backlog(t.Context(), []string{org}, p.now())
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	org := servedBy(t, a)
	commitFor(t, a, org, "e1")
	mine, theirs := of(a, org), of(b, org)
	if mine.People != 1 || theirs.People != 0 || mine.Partitions+theirs.Partitions != store.Partitions {
		t.Errorf("one has %+v, the other %+v", mine, theirs)
	}
}
