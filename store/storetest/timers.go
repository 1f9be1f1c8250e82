package storetest

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

// wantTimers claims timers for a minute and checks them, as "org key", in any order.
func wantTimers(t *testing.T, s Store, now time.Time, most int, want ...string) {
	t.Helper()
	timers, err := s.ClaimTimers(t.Context(), now, time.Minute, most)
	if err != nil {
		t.Fatalf("claim timers: %v", err)
	}
	var got []string
	for _, timer := range timers {
		got = append(got, timer.Org+" "+string(timer.Key))
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("timers (-want +got):\n%s", diff)
	}
}

func testTimers(t *testing.T, s Store) {
	p := put("request/A-1", "a")
	p.Wake = T0.Add(time.Hour)
	commit(t, s, bot.Commit{Puts: []bot.Put{p, put("request/B-1", "no timer")}})

	wantTimers(t, s, p.Wake.Add(-time.Millisecond), 10)
	wantTimers(t, s, p.Wake, 10, "stad request/A-1")
	wantTimers(t, s, p.Wake.Add(30*time.Second), 10) // leased
	wantTimers(t, s, p.Wake.Add(time.Minute), 10, "stad request/A-1")

	p.Version, p.Wake = 1, T0.Add(2*time.Hour) // committed anew: the lease is over
	commit(t, s, bot.Commit{Puts: []bot.Put{p}})
	wantTimers(t, s, p.Wake.Add(-time.Second), 10)
	wantTimers(t, s, p.Wake, 10, "stad request/A-1")

	p.Version, p.Wake = 2, time.Time{}
	commit(t, s, bot.Commit{Puts: []bot.Put{p}})
	wantTimers(t, s, T0.AddDate(0, 0, 20), 10)

	p.Version, p.Wake = 3, T0.Add(-time.Hour) // already past
	commit(t, s, bot.Commit{Puts: []bot.Put{p}})
	wantTimers(t, s, T0, 10, "stad request/A-1")
}

func testTimersMost(t *testing.T, s Store) {
	orgs := []string{"stad", "dorp", "regio", "school", "jeugdhulp", "wijk"}
	for _, org := range orgs {
		for _, key := range []string{"case/A", "case/B", "case/C"} {
			p := put(key, "x")
			p.Wake = T0
			commit(t, s, bot.Commit{Org: org, Puts: []bot.Put{p}})
		}
	}
	seen := map[bot.Timer]bool{}
	for range 100 {
		timers, err := s.ClaimTimers(t.Context(), T0, time.Hour, 4)
		if err != nil {
			t.Fatal(err)
		}
		if len(timers) > 4 {
			t.Fatalf("%d timers at once", len(timers))
		}
		for _, timer := range timers {
			if seen[timer] {
				t.Errorf("%v was handed out twice", timer)
			}
			seen[timer] = true
		}
	}
	if len(seen) != 3*len(orgs) {
		t.Errorf("%d timers, want %d", len(seen), 3*len(orgs))
	}
}
