package store

import (
	"errors"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

var t0 = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// commitOf puts a record with that key, and queues a line to a person of the same name.
func commitOf(key string) bot.Commit {
	return bot.Commit{
		Org: "stad", Event: key, Now: t0,
		Puts: []bot.Put{{Key: dialogs.Key(key), Data: []byte("geheim"), Expires: t0.Add(time.Hour), Wake: t0.Add(time.Hour)}},
		Lines: []bot.QueuedLine{{
			ID: key, To: bot.Address{Org: "stad", Connection: "slack", User: key}, Card: "A/case", Data: []byte("geheim"),
		}},
	}
}

// embedded opens a store on an embedded Redis.
func embedded(t *testing.T) (*Store, *miniredis.Miniredis) {
	t.Helper()
	sealer, err := FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	server := miniredis.RunT(t)
	s, err := Open(t.Context(), Config{URL: "redis://" + server.Addr(), Sealer: sealer})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s, server
}

// TestSentTwice: when the driver sends the same commit again because the connection broke, it is the
// same commit; the same event committed by somebody else is not.
func TestSentTwice(t *testing.T) {
	s, _ := embedded(t)
	c := commitOf("case/A")
	call, err := s.commitCall(partitionOf(c.Org), c)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if answer, err := s.run(t.Context(), call); err != nil || answer != committed {
			t.Fatalf("answer %v, error %v", answer, err)
		}
	}
	if err := s.Commit(t.Context(), c); !errors.Is(err, bot.ErrSeen) {
		t.Errorf("committed by somebody else: %v", err)
	}
	if claims, err := s.ClaimLines(t.Context(), t0, time.Minute, 10); err != nil || len(claims) != 1 {
		t.Errorf("%d lines, error %v", len(claims), err)
	}
}

// TestEnds: a record outlives its end by a day, so that its last timer finds it, and then is gone
// with everything about it.
func TestEnds(t *testing.T) {
	s, server := embedded(t)
	c := commitOf("case/A")
	c.Puts[0].Board = true
	if err := s.Commit(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	count := func(now time.Time) (records, timers int) {
		t.Helper()
		got, err := s.Load(t.Context(), bot.Load{Org: "stad", Board: true, Keys: []bot.Want{{Key: "case/A"}}})
		if err != nil {
			t.Fatal(err)
		}
		due, err := s.ClaimTimers(t.Context(), now, time.Minute, 10)
		if err != nil {
			t.Fatal(err)
		}
		return len(got.Records), len(due)
	}
	server.FastForward(2 * time.Hour)
	if r, n := count(t0.Add(2 * time.Hour)); r != 1 || n != 1 {
		t.Errorf("after its end: %d records, %d timers, want 1 and 1", r, n)
	}
	server.FastForward(24 * time.Hour)
	if r, n := count(t0.Add(26 * time.Hour)); r != 0 || n != 0 {
		t.Errorf("a day later: %d records, %d timers, want 0 and 0", r, n)
	}
	if err := s.Commit(t.Context(), c); err != nil { // the event is forgotten too, and so is the version
		t.Error(err)
	}
	late := commitOf("case/B")
	late.Puts[0].Expires = t0.AddDate(2, 0, 0)
	if err := s.Commit(t.Context(), late); err == nil {
		t.Error("a record that outlives its timer was stored")
	}
}

// TestNeverEarly: a record comes when its moment has come, not in the millisecond before: it would find
// nothing to do, and come again when the lease of its claim is over.
func TestNeverEarly(t *testing.T) {
	s, _ := embedded(t)
	c := commitOf("case/A")
	wake := t0.Add(time.Minute + 900*time.Microsecond)
	c.Puts[0].Wake = wake
	if err := s.Commit(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	for _, at := range []struct {
		now  time.Time
		want int
	}{{wake.Add(-500 * time.Microsecond), 0}, {wake.Add(time.Millisecond), 1}} {
		if due, err := s.ClaimTimers(t.Context(), at.now, time.Minute, 10); err != nil || len(due) != at.want {
			t.Errorf("%v after its moment: %d timers, error %v, want %d", at.now.Sub(wake), len(due), err, at.want)
		}
	}
}
