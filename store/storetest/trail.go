package storetest

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

// Trails reads back what was committed as entries of the audit log and as counts.
type Trails interface {
	Trail(ctx context.Context, org string, since time.Time, after string) ([]bot.AuditEntry, string, error)
	Tallies(ctx context.Context, org string, now time.Time) ([]bot.Tally, error)
}

const year = 365 * 24 * time.Hour

// trailed is a commit with one entry and one count, both named so, at a moment.
func trailed(at time.Time, name string) bot.Commit {
	return bot.Commit{
		Org: Org, Now: at, Keep: year,
		Audit:   []bot.AuditEntry{{At: at, Who: "chat/u1", What: name, Code: "K7M2QX-1", Took: time.Minute}},
		Tallies: []bot.Tally{{Month: at.Format("2006-01"), Name: name, N: 1}},
	}
}

// names reads the names of all entries since a moment, page by page.
func names(t *testing.T, s Store, since time.Time) (all []string) {
	t.Helper()
	for after, more := "", true; more; more = after != "" {
		entries, next, err := s.Trail(t.Context(), Org, since, after)
		if err != nil {
			t.Fatalf("trail: %v", err)
		}
		for _, e := range entries {
			all = append(all, e.What)
		}
		after = next
	}
	return all
}

// counts reads all counts: "2026-03 name 2".
func counts(t *testing.T, s Store, now time.Time) (all []string) {
	t.Helper()
	tallies, err := s.Tallies(t.Context(), Org, now)
	if err != nil {
		t.Fatalf("tallies: %v", err)
	}
	for _, y := range tallies {
		all = append(all, y.Month+" "+y.Name+" "+strconv.Itoa(y.N))
	}
	return all
}

func wantTrail(t *testing.T, s Store, entries, tallies []string) {
	t.Helper()
	if diff := cmp.Diff(entries, names(t, s, T0.Add(-year))); diff != "" {
		t.Errorf("audit log (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(tallies, counts(t, s, T0)); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
}

// Entries and counts are stored with the rest of a commit, or not at all.
func testTrail(t *testing.T, s Store) {
	wantTrail(t, s, nil, nil)
	c := trailed(T0, "one")
	c.Event, c.Puts, c.Lines = "e1", []bot.Put{put("case/A", "a")}, []bot.QueuedLine{line("u1", "l1")}
	c.Drops, c.Reads = []bot.Drop{{Key: "case/B"}}, []bot.Read{{Key: "case/C"}}
	c.Audit = append(c.Audit, bot.AuditEntry{At: T0, Who: bot.ByBot, What: "two", Detail: "x"})
	c.Tallies = append(c.Tallies, bot.Tally{Month: "2026-03", Name: "two", N: 3})
	commit(t, s, c)
	wantErr(t, s.Commit(t.Context(), c), bot.ErrSeen)
	c.Event = "e2"
	wantErr(t, s.Commit(t.Context(), c), bot.ErrStale)
	want(t, s, map[string]string{"case/A": "a@1"})
	claim(t, s, T0, 10, "l1")
	wantTrail(t, s, []string{"one", "two"}, []string{"2026-03 one 1", "2026-03 two 3"})

	commit(t, s, trailed(T0, "one")) // by itself, without an event
	wantTrail(t, s, []string{"one", "two", "one"}, []string{"2026-03 one 2", "2026-03 two 3"})
	got, _, err := s.Trail(t.Context(), Org, T0, "")
	if want := trailed(T0, "one").Audit[0]; err != nil || !cmp.Equal(want, got[0]) {
		t.Errorf("entry %+v, error %v, want %+v", got[0], err, want)
	}
	for _, org := range []string{"dorp", "stad-29"} {
		got, _, err := s.Trail(t.Context(), org, T0.Add(-year), "")
		tallies, err2 := s.Tallies(t.Context(), org, T0)
		if err != nil || err2 != nil || len(got)+len(tallies) > 0 {
			t.Errorf("%s: %v, %v; errors %v, %v", org, got, tallies, err, err2)
		}
	}
}

// Entries stand in the order of their commits, also when a clock runs behind; pages do not lose any.
func testTrailOrder(t *testing.T, s Store) {
	var all []string
	for i := range 450 {
		at := T0.Add(time.Duration(i) * time.Second)
		switch {
		case i%7 == 3:
			at = at.Add(-time.Minute)
		case i%5 == 2:
			at = at.Add(-time.Second)
		}
		all = append(all, "n"+strconv.Itoa(i))
		commit(t, s, trailed(at, all[i]))
	}
	if diff := cmp.Diff(all, names(t, s, T0.Add(-year))); diff != "" {
		t.Errorf("audit log (-want +got):\n%s", diff)
	}
	if got := names(t, s, T0.Add(400*time.Second)); len(got) == 0 || len(got) > 60 || got[len(got)-1] != "n449" {
		t.Errorf("of the last minute: %v", got)
	}
}

// What is older than it is to be kept goes, as others come.
func testTrailTrimmed(t *testing.T, s Store) {
	for i := range 300 {
		commit(t, s, trailed(T0.Add(time.Duration(i)*time.Second), "old"))
	}
	late := T0.Add(year + 2*time.Hour)
	commit(t, s, trailed(late, "new"))
	got := names(t, s, T0.Add(-year))
	if len(got) > 150 || got[len(got)-1] != "new" { // trimmed some at a time
		t.Errorf("%d entries are left, the last is %q", len(got), got[len(got)-1])
	}
	want := []string{"2026-03 old 300", "2027-03 new 1"}
	if diff := cmp.Diff(want, counts(t, s, late)); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	if got := counts(t, s, T0.AddDate(4, 0, 0)); len(got) != 0 {
		t.Errorf("four years later: %v", got)
	}
}

func testTrailRefused(t *testing.T, s Store) {
	for name, change := range map[string]func(*bot.Commit){
		"kept too short":    func(c *bot.Commit) { c.Keep = time.Hour },
		"kept too long":     func(c *bot.Commit) { c.Keep = 10 * year },
		"nothing":           func(c *bot.Commit) { c.Audit[0].What = "" },
		"at no moment":      func(c *bot.Commit) { c.Audit[0].At = time.Time{} },
		"long":              func(c *bot.Commit) { c.Audit[0].Who = strings.Repeat("x", 500) },
		"too many":          func(c *bot.Commit) { c.Audit = make([]bot.AuditEntry, 1000) },
		"no month":          func(c *bot.Commit) { c.Tallies[0].Month = "maart" },
		"two months":        func(c *bot.Commit) { c.Tallies = append(c.Tallies, bot.Tally{Month: "2026-04", Name: "x", N: 1}) },
		"count of nothing":  func(c *bot.Commit) { c.Tallies[0].N = 0 },
		"count with spaces": func(c *bot.Commit) { c.Tallies[0].Name = "a b" },
	} {
		c := trailed(T0, "one")
		change(&c)
		if s.Commit(t.Context(), c) == nil {
			t.Errorf("%s: stored", name)
		}
	}
	wantTrail(t, s, nil, nil)
	if _, _, err := s.Trail(t.Context(), "a:b", T0, ""); err == nil {
		t.Error("an impossible organisation has an audit log")
	}
	if _, err := s.Tallies(t.Context(), "a:b", T0); err == nil {
		t.Error("an impossible organisation has counts")
	}
}
