package store

import (
	"slices"
	"testing"
)

// TestPartsOf: every partition has one process, the parts are of a size, and when one comes or goes
// nobody else's move.
func TestPartsOf(t *testing.T) {
	owner := func(members ...string) (by [Partitions]string) {
		for _, name := range members {
			for _, p := range partsOf(name, members) {
				if by[p] != "" {
					t.Fatalf("partition %d has two", p)
				}
				by[p] = name
			}
		}
		return by
	}
	three, two := owner("a", "b", "c"), owner("c", "a")
	count := map[string]int{}
	for p := range three {
		count[three[p]]++
		if three[p] != "b" && two[p] != three[p] {
			t.Errorf("partition %d went from %s to %s", p, three[p], two[p])
		}
		if two[p] == "" {
			t.Errorf("partition %d has nobody", p)
		}
	}
	if count[""] != 0 || count["a"] < 10 || count["b"] < 10 || count["c"] < 10 {
		t.Errorf("shares %v", count)
	}
}

func TestNotices(t *testing.T) {
	for text, want := range map[string]notice{
		"17 1000 -": {part: 17, lines: 1000, timers: never},
		"0 - 5":     {part: 0, lines: never, timers: 5},
	} {
		if got, ok := parseNotice("rs:to:x", text); !ok || got != want {
			t.Errorf("%q: got %v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "1 2", "64 1 1", "-1 1 1", "1 x 1", "1 1 1 1", "99999999999999999999 1 1"} {
		if got, ok := parseNotice("rs:to:x", text); ok {
			t.Errorf("%q became %v", text, got)
		}
	}
	if got, ok := parseNotice("rs:all", "whatever"); !ok || !got.members {
		t.Errorf("a change of members: %v, %v", got, ok)
	}
	c := commitOf("case/A")
	p := partitionOf(c.Org)
	got, ok := parseNotice("rs:to:x", p.notice(c))
	if want := (notice{part: p, lines: t0.UnixMilli(), timers: c.Puts[0].Wake.UnixMilli()}); !ok || got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	c.Lines, c.Puts = nil, slices.Delete(c.Puts, 0, 1)
	if got := p.notice(c); got != "" {
		t.Errorf("%q for nothing", got)
	}
}
