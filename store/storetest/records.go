package storetest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

func testVersions(t *testing.T, s Store) {
	p := put("case/A", "one")
	commit(t, s, bot.Commit{Puts: []bot.Put{p}})
	want(t, s, map[string]string{"case/A": "one@1"})

	wantErr(t, s.Commit(t.Context(), fill(bot.Commit{Puts: []bot.Put{p}})), bot.ErrStale) // must not exist yet
	p.Version, p.Data = 1, []byte("two")
	commit(t, s, bot.Commit{Puts: []bot.Put{p}})
	want(t, s, map[string]string{"case/A": "two@2"})
	wantErr(t, s.Commit(t.Context(), fill(bot.Commit{Puts: []bot.Put{p}})), bot.ErrStale)
	wantErr(t, s.Commit(t.Context(), fill(bot.Commit{Drops: []bot.Drop{{Key: "case/A", Version: 1}}})), bot.ErrStale)
	wantErr(t, s.Commit(t.Context(), fill(bot.Commit{Drops: []bot.Drop{{Key: "case/B", Version: 1}}})), bot.ErrStale)
	want(t, s, map[string]string{"case/A": "two@2"})

	commit(t, s, bot.Commit{Drops: []bot.Drop{{Key: "case/A", Version: 2}}})
	want(t, s, map[string]string{"case/A": ""})
	commit(t, s, bot.Commit{Puts: []bot.Put{put("case/A", "")}}) // empty data is data
	want(t, s, map[string]string{"case/A": "@1"})
}

func testAllOrNothing(t *testing.T, s Store) {
	commit(t, s, bot.Commit{Puts: []bot.Put{put("case/A", "a"), put("case/B", "b")}})
	a := put("case/A", "a2")
	a.Version, a.Wake, a.Board = 1, T0, true
	b := put("case/B", "b2")
	b.Version = 7
	err := s.Commit(t.Context(), bot.Commit{
		Org: Org, Event: "e1", Now: T0, Puts: []bot.Put{a, put("case/C", "c"), b},
		Drops: []bot.Drop{{Key: "case/A", Version: 1}}, Lines: []bot.QueuedLine{line("u1", "l1")},
	})
	wantErr(t, err, bot.ErrStale)
	want(t, s, map[string]string{"case/A": "a@1", "case/B": "b@1", "case/C": ""})
	claim(t, s, T0, 10)
	wantTimers(t, s, T0.Add(time.Hour), 10)
	if got := load(t, s, bot.Load{Org: Org, Board: true}); len(got) != 0 {
		t.Errorf("board has %v", got)
	}
	if got, err := s.Load(t.Context(), bot.Load{Org: Org, Event: "e1"}); err != nil || got.Seen {
		t.Errorf("seen %v, error %v", got.Seen, err)
	}
}

func testReads(t *testing.T, s Store) {
	commit(t, s, bot.Commit{Puts: []bot.Put{put("case/A", "a"), put("request/A-1", "r")}})
	a := put("case/A", "a2")
	a.Version = 1
	gone := put("case/B", "b")
	for name, r := range map[string]bot.Read{
		"changed": {Key: "request/A-1", Version: 2},
		"gone":    {Key: "request/A-2", Version: 1},
		"new":     {Key: "request/A-1"},
	} {
		c := bot.Commit{
			Puts: []bot.Put{a, gone}, Lines: []bot.QueuedLine{line("u1", "l1")}, Drops: []bot.Drop{{Key: "case/none"}},
			Reads: []bot.Read{{Key: "request/A-2"}, r},
		}
		if r.Key == "request/A-2" {
			c.Reads = c.Reads[1:]
		}
		if err := s.Commit(t.Context(), fill(c)); !errors.Is(err, bot.ErrStale) {
			t.Errorf("%s: error %v, want %v", name, err, bot.ErrStale)
		}
	}
	claim(t, s, T0, 10)
	want(t, s, map[string]string{"case/A": "a@1", "case/B": "", "request/A-1": "r@1"})
	commit(t, s, bot.Commit{
		Puts: []bot.Put{a}, Lines: []bot.QueuedLine{line("u1", "l1")},
		Reads: []bot.Read{{Key: "request/A-1", Version: 1}, {Key: "request/A-2"}},
	})
	want(t, s, map[string]string{"case/A": "a2@2", "request/A-1": "r@1"})
}

func testSize(t *testing.T, s Store) {
	p := put("case/A", strings.Repeat("x", bot.MaxData))
	commit(t, s, bot.Commit{Puts: []bot.Put{p}})
	got, err := s.Load(t.Context(), bot.Load{Org: Org, Keys: []bot.Want{{Key: p.Key}}})
	if err != nil || len(got.Records) != 1 || len(got.Records[0].Data) != bot.MaxData {
		t.Errorf("%d records, error %v", len(got.Records), err)
	}
}

func testSeen(t *testing.T, s Store) {
	c := fill(bot.Commit{Event: "e1", Puts: []bot.Put{put("case/A", "a")}, Lines: []bot.QueuedLine{line("u1", "l1")}})
	commit(t, s, c)
	c.Puts[0].Version = 1
	wantErr(t, s.Commit(t.Context(), c), bot.ErrSeen)
	want(t, s, map[string]string{"case/A": "a@1"})
	settle(t, s, claim(t, s, T0, 10, "l1")[0], bot.Settled{})
	claim(t, s, T0, 10)

	for event, seen := range map[string]bool{"e1": true, "e2": false, "": false} {
		got, err := s.Load(t.Context(), bot.Load{Org: Org, Event: event, Keys: []bot.Want{{Key: "case/A"}}})
		if err != nil || got.Seen != seen || len(got.Records) != 1 {
			t.Errorf("event %q: seen %v, %d records, error %v", event, got.Seen, len(got.Records), err)
		}
	}
	if got, err := s.Load(t.Context(), bot.Load{Org: "dorp", Event: "e1"}); err != nil || got.Seen {
		t.Errorf("another organisation's event counts as seen (%v)", err)
	}
	commit(t, s, bot.Commit{}) // without an event nothing is marked
	commit(t, s, bot.Commit{})
}

func testLinks(t *testing.T, s Store) {
	talk := put("talk/slack/u1", "talk")
	talk.Links = []dialogs.Key{"case/A", "case/B", "case/gone"}
	a := put("case/A", "a")
	a.Links = []dialogs.Key{"request/A-1", "talk/slack/u1"}
	request := put("request/A-1", "r")
	request.Links = []dialogs.Key{"case/far"}
	commit(t, s, bot.Commit{Puts: []bot.Put{talk, a, put("case/B", "b"), request, put("case/far", "far")}})

	for name, tc := range map[string]struct {
		keys []bot.Want
		want []string
	}{
		"two deep":      {[]bot.Want{{Key: "talk/slack/u1", Follow: true}}, []string{"talk/slack/u1", "case/A", "case/B", "request/A-1"}},
		"not followed":  {[]bot.Want{{Key: "talk/slack/u1"}}, []string{"talk/slack/u1"}},
		"from the case": {[]bot.Want{{Key: "case/A", Follow: true}}, []string{"case/A", "request/A-1", "case/far", "talk/slack/u1", "case/B"}},
		"asked twice":   {[]bot.Want{{Key: "case/A"}, {Key: "case/A", Follow: true}, {Key: "case/B"}}, []string{"case/A", "request/A-1", "case/far", "talk/slack/u1", "case/B"}},
		"not there":     {[]bot.Want{{Key: "case/gone", Follow: true}}, nil},
	} {
		got := load(t, s, bot.Load{Org: Org, Keys: tc.keys})
		for _, key := range tc.want {
			if _, ok := got[key]; !ok {
				t.Errorf("%s: %s is missing", name, key)
			}
		}
		if len(got) != len(tc.want) {
			t.Errorf("%s: got %v, want %v", name, got, tc.want)
		}
	}
}

func testBoard(t *testing.T, s Store) {
	one, two := put("request/A-1", "1"), put("request/B-1", "2")
	one.Board, two.Board = true, true
	commit(t, s, bot.Commit{Puts: []bot.Put{one, two, put("request/C-1", "3")}})
	check := func(want map[string]string) {
		t.Helper()
		if diff := cmp.Diff(want, load(t, s, bot.Load{Org: Org, Board: true})); diff != "" {
			t.Errorf("board (-want +got):\n%s", diff)
		}
		if got := load(t, s, bot.Load{Org: "dorp", Board: true}); len(got) != 0 {
			t.Errorf("another organisation's board has %v", got)
		}
	}
	check(map[string]string{"request/A-1": "1@1", "request/B-1": "2@1"})
	one.Version, one.Board = 1, false
	commit(t, s, bot.Commit{Puts: []bot.Put{one}})
	check(map[string]string{"request/B-1": "2@1"})
	commit(t, s, bot.Commit{Drops: []bot.Drop{{Key: "request/B-1", Version: 1}}})
	check(map[string]string{})
}

func testLoadOnce(t *testing.T, s Store) {
	c, r := put("case/A", "a"), put("request/A-1", "r")
	c.Links, r.Board = []dialogs.Key{"request/A-1"}, true
	commit(t, s, bot.Commit{Puts: []bot.Put{c, r}})
	got := load(t, s, bot.Load{Org: Org, Board: true, Keys: []bot.Want{{Key: "case/A", Follow: true}, {Key: "request/A-1"}}})
	if diff := cmp.Diff(map[string]string{"case/A": "a@1", "request/A-1": "r@1"}, got); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
}

func testOrgs(t *testing.T, s Store) {
	// "stad-29" lies in the same partition as "stad" in the store this suite was written for.
	for _, org := range []string{Org, "dorp", "stad-29"} {
		c := bot.Commit{Org: org, Event: "e", Puts: []bot.Put{put("case/A", org)}}
		c.Puts[0].Wake, c.Puts[0].Board = T0, true
		commit(t, s, c)
	}
	for _, org := range []string{Org, "dorp", "stad-29"} {
		want := map[string]string{"case/A": org + "@1"}
		if diff := cmp.Diff(want, load(t, s, bot.Load{Org: org, Board: true})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", org, diff)
		}
	}
	wantTimers(t, s, T0, 10, "dorp case/A", "stad case/A", "stad-29 case/A")
}

func testErase(t *testing.T, s Store) {
	r := put("request/A-1", "r")
	r.Wake, r.Board = T0, true
	commit(t, s, bot.Commit{Puts: []bot.Put{r}})
	wantErr(t, s.Commit(t.Context(), fill(bot.Commit{Drops: []bot.Drop{{Key: "request/A-1"}}})), bot.ErrStale) // it exists
	commit(t, s, bot.Commit{Drops: []bot.Drop{{Key: "request/A-1", Version: 1}}})
	commit(t, s, bot.Commit{Drops: []bot.Drop{{Key: "request/A-1"}}}) // gone already, as it must be
	want(t, s, map[string]string{"request/A-1": ""})
	wantTimers(t, s, T0.Add(time.Hour), 10)
}
