package store_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
	"ruggespraak/store/storetest"
)

var sanne = bot.Address{Org: storetest.Org, Connection: "slack", User: "U1"}

// queued commits lines to Sanne.
func queued(t *testing.T, s *store.Store, lines ...bot.QueuedLine) {
	t.Helper()
	if err := s.Commit(t.Context(), bot.Commit{Org: storetest.Org, Now: storetest.T0, Lines: lines}); err != nil {
		t.Fatal(err)
	}
}

// claimOne claims the one line that is due.
func claimOne(t *testing.T, s *store.Store, now time.Time) bot.Claim {
	t.Helper()
	claims, err := s.ClaimLines(t.Context(), now, time.Minute, 10)
	if err != nil || len(claims) != 1 {
		t.Fatalf("%d claims, error %v", len(claims), err)
	}
	return claims[0]
}

func settle(t *testing.T, s *store.Store, c bot.Claim, e bot.Settled) {
	t.Helper()
	e.Now = storetest.T0
	if err := s.Settle(t.Context(), c, e); err != nil {
		t.Fatal(err)
	}
}

// aside lists the ids of what is set aside.
func aside(t *testing.T, s *store.Store) (ids []string) {
	t.Helper()
	lines, err := s.Aside(t.Context(), storetest.Org)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		ids = append(ids, l.ID)
	}
	return ids
}

// TestAside: a line that is given up is kept, holds nobody up, and can be queued again.
func TestAside(t *testing.T) {
	s := open(t, store.Config{URL: redistest.Start(t).URL()})
	queued(t, s, bot.QueuedLine{ID: "l1", To: sanne, Card: "K7M2QX/case", Urgent: true, Data: []byte("one")},
		bot.QueuedLine{ID: "l2", To: sanne, Card: "ZZZZZZ/case", Data: []byte("two")})
	first := claimOne(t, s, storetest.T0)
	if err := s.Settle(t.Context(), first, bot.Settled{Now: storetest.T0, Aside: "no good"}); err == nil {
		t.Error("a reason of two words was stored")
	}
	settle(t, s, first, bot.Settled{Aside: "unreachable"})
	settle(t, s, claimOne(t, s, storetest.T0), bot.Settled{Aside: "tries"})
	got, err := s.Aside(t.Context(), storetest.Org)
	want := []bot.AsideLine{
		{ID: "l1", To: sanne, At: storetest.T0, Tries: 1, Why: "unreachable"},
		{ID: "l2", To: sanne, At: storetest.T0, Tries: 1, Why: "tries"},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Fatalf("error %v, set aside (-want +got):\n%s", err, diff)
	}
	for id, want := range map[string]bool{"l1": true, "none": false} {
		if ok, err := s.Requeue(t.Context(), storetest.Org, id, storetest.T0); ok != want || err != nil {
			t.Errorf("%s queued again: %v, error %v", id, ok, err)
		}
	}
	again := claimOne(t, s, storetest.T0)
	if again.Line.ID != "l1" || string(again.Line.Data) != "one" || !again.Line.Urgent || again.Tries != 0 {
		t.Errorf("handed out %+v with %d tries", again.Line, again.Tries)
	}
	settle(t, s, again, bot.Settled{})
	if diff := cmp.Diff([]string{"l2"}, aside(t, s)); diff != "" {
		t.Errorf("still set aside (-want +got):\n%s", diff)
	}
	queued(t, s, bot.QueuedLine{ID: "e1", To: sanne, Erase: "ZZZZZZ"})
	settle(t, s, claimOne(t, s, storetest.T0), bot.Settled{})
	if got := aside(t, s); got != nil {
		t.Errorf("of an erased case is still there: %v", got)
	}
}

// TestAsideIsBounded: beyond a thousand the oldest go.
func TestAsideIsBounded(t *testing.T) {
	s := open(t, store.Config{URL: redistest.Start(t).URL()})
	for i := range 1010 {
		queued(t, s, bot.QueuedLine{ID: fmt.Sprint(i), To: sanne})
		settle(t, s, claimOne(t, s, storetest.T0), bot.Settled{Aside: "tries"})
	}
	if got := aside(t, s); len(got) != 1000 || got[0] != "10" || got[999] != "1009" {
		t.Errorf("%d are set aside, from %s to %s", len(got), got[0], got[len(got)-1])
	}
}

// TestUnreadableLine: a line that does not open with the present keys is set aside after some tries,
// and those behind it come. With the right keys it can be queued again.
func TestUnreadableLine(t *testing.T) {
	server := redistest.Start(t)
	old, now := open(t, store.Config{URL: server.URL()}), open(t, store.Config{URL: server.URL()})
	queued(t, old, bot.QueuedLine{ID: "l1", To: sanne, Data: []byte("one")})
	queued(t, now, bot.QueuedLine{ID: "l2", To: sanne, Data: []byte("two")})
	at := storetest.T0
	var came []bot.Claim
	for tries := 0; len(came) == 0; tries++ {
		var err error
		came, err = now.ClaimLines(t.Context(), at, time.Minute, 10)
		if !errors.Is(err, store.ErrSealed) || tries > 20 {
			t.Fatalf("try %d: %d claims, error %v", tries, len(came), err)
		}
		at = at.Add(time.Minute)
	}
	if took := at.Sub(storetest.T0); took < 5*time.Minute {
		t.Errorf("set aside after %v: who starts the program with a wrong key has no time to see it", took)
	}
	if diff := cmp.Diff([]string{"l1"}, aside(t, now)); diff != "" {
		t.Errorf("set aside (-want +got):\n%s", diff)
	}
	if len(came) != 1 || came[0].Line.ID != "l2" {
		t.Errorf("then came %v", came)
	}
	settle(t, now, came[0], bot.Settled{})
	if ok, err := old.Requeue(t.Context(), storetest.Org, "l1", at); !ok || err != nil {
		t.Errorf("queued again: %v, error %v", ok, err)
	}
	if c := claimOne(t, old, at); string(c.Line.Data) != "one" {
		t.Errorf("it holds %q", c.Line.Data)
	}
}
