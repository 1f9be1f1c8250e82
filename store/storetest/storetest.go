// Package storetest holds the tests every store must pass, and a store that is down on demand.
package storetest

import (
	"context"
	"errors"
	"maps"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// A Store is all that package bot asks of one.
type Store interface {
	bot.Store
	bot.Queue
	bot.Timers
	Trails
}

// T0 is when the tests begin. It is far from the real present on purpose: a store goes by the
// moments it is given.
var T0 = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// Org is the organisation of most tests.
const Org = "stad"

// Run runs the suite. newStore gives an empty store.
func Run(t *testing.T, newStore func(t *testing.T) Store) {
	for name, test := range map[string]func(*testing.T, Store){
		"versions":                     testVersions,
		"all or nothing":               testAllOrNothing,
		"records read":                 testReads,
		"the largest record":           testSize,
		"seen events":                  testSeen,
		"links":                        testLinks,
		"board":                        testBoard,
		"organisations apart":          testOrgs,
		"refused":                      testRefused,
		"call ended":                   testEnded,
		"timers":                       testTimers,
		"timers, at most":              testTimersMost,
		"lines in order":               testOrder,
		"urgent lines":                 testUrgent,
		"urgent lines wait":            testUrgentWaits,
		"urgent persons":               testUrgentPersons,
		"lease":                        testLease,
		"retry":                        testRetry,
		"refs of posts":                testRefs,
		"lines, at most":               testLinesMost,
		"double commits":               testDoubleCommits,
		"pairs of commits":             testPairs,
		"changes counted":              testCounted,
		"order with many who claim":    testOrderConcurrent,
		"erase":                        testErase,
		"audit log and counts":         testTrail,
		"order of the audit log":       testTrailOrder,
		"end of the audit log":         testTrailTrimmed,
		"audit log refused":            testTrailRefused,
		"board and links load no more": testLoadOnce,
	} {
		t.Run(name, func(t *testing.T) { test(t, newStore(t)) })
	}
}

// user is a person of Org.
func user(name string) bot.Address { return bot.Address{Org: Org, Connection: "slack", User: name} }

// put is a new record that ends in a month.
func put(key, data string) bot.Put {
	return bot.Put{Key: dialogs.Key(key), Data: []byte(data), Expires: T0.AddDate(0, 1, 0)}
}

// line is a line for a person; its data is its id.
func line(to, id string) bot.QueuedLine {
	return bot.QueuedLine{ID: id, To: user(to), Card: "K7M2QX/" + id, Data: []byte(id)}
}

// commit stores c for Org at T0 and fails the test when that fails.
func commit(t *testing.T, s Store, c bot.Commit) {
	t.Helper()
	if err := s.Commit(t.Context(), fill(c)); err != nil {
		t.Fatalf("commit: %v", err)
	}
}

// fill sets what a commit of a test leaves open.
func fill(c bot.Commit) bot.Commit {
	if c.Org == "" {
		c.Org = Org
	}
	if c.Now.IsZero() {
		c.Now = T0
	}
	return c
}

// want checks what lies under keys: "data@version", or "" for nothing.
func want(t *testing.T, s Store, records map[string]string) {
	t.Helper()
	l := bot.Load{Org: Org}
	for key := range records {
		l.Keys = append(l.Keys, bot.Want{Key: dialogs.Key(key)})
	}
	got := map[string]string{}
	for key := range records {
		got[key] = ""
	}
	maps.Copy(got, load(t, s, l))
	if diff := cmp.Diff(records, got); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
}

// load gives the records as "data@version" by key, and fails when one comes twice.
func load(t *testing.T, s Store, l bot.Load) map[string]string {
	t.Helper()
	got, err := s.Load(t.Context(), l)
	if err != nil {
		t.Fatalf("load: %v", err)
	}
	out := map[string]string{}
	for _, r := range got.Records {
		if _, twice := out[string(r.Key)]; twice {
			t.Errorf("%s was loaded twice", r.Key)
		}
		out[string(r.Key)] = string(r.Data) + "@" + strconv.FormatInt(r.Version, 10)
	}
	return out
}

// claim claims lines and checks their ids, in order.
func claim(t *testing.T, s Store, now time.Time, most int, ids ...string) []bot.Claim {
	t.Helper()
	claims, err := s.ClaimLines(t.Context(), now, time.Minute, most)
	if err != nil {
		t.Fatalf("claim: %v", err)
	}
	var got []string
	for _, c := range claims {
		got = append(got, c.Line.ID)
	}
	if diff := cmp.Diff(ids, got); diff != "" {
		t.Fatalf("claimed (-want +got):\n%s", diff)
	}
	return claims
}

// settle ends a claim.
func settle(t *testing.T, s Store, c bot.Claim, e bot.Settled) {
	t.Helper()
	if e.Now.IsZero() {
		e.Now = T0
	}
	if err := s.Settle(t.Context(), c, e); err != nil {
		t.Fatalf("settle: %v", err)
	}
}

// wantErr checks the kind of an error.
func wantErr(t *testing.T, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("error %v, want %v", got, want)
	}
}

// ended is a context that is over.
func ended() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	return ctx
}
