package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// A commit that must be on a replica as well counts only when it is, and goes through when it is tried
// again later.
func TestCommitWaits(t *testing.T) {
	w := redistest.StartSentinel(t, "127.0.0.1")
	s := open(t, store.Config{URL: w.URL() + "&wait=1"})
	commit := func(event string, version int64) error {
		now := time.Now()
		return s.Commit(t.Context(), bot.Commit{Org: "org", Event: event, Now: now, Puts: []bot.Put{{
			Key: "case/K7M2QX", Version: version, Data: []byte("x"), Expires: now.Add(time.Hour),
		}}})
	}
	if err := commit("e1", 0); err != nil {
		t.Fatalf("with a replica: %v", err)
	}
	if err := w.Replica.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := commit("e2", 1); !errors.Is(err, bot.ErrUnavailable) {
		t.Fatalf("without a replica: %v, want unavailable", err)
	}
	if err := w.Replica.Restart(); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(20 * time.Second); ; {
		err := commit("e2", 1)
		if errors.Is(err, bot.ErrSeen) {
			break // it was stored the first time, and is on the replica by now
		}
		if !errors.Is(err, bot.ErrUnavailable) || time.Now().After(end) {
			t.Fatalf("tried again with a replica: %v, want seen", err)
		}
	}
	got, err := s.Load(t.Context(), bot.Load{Org: "org", Keys: []bot.Want{{Key: dialogs.Key("case/K7M2QX")}}})
	if err != nil || len(got.Records) != 1 || got.Records[0].Version != 2 {
		t.Errorf("loaded %v, %v; want one record at version 2", got, err)
	}
}

func TestWaitInURL(t *testing.T) {
	for url, want := range map[string]string{
		"redis://127.0.0.1:1?wait=ten":                "a number from 0 to 9",
		"redis://127.0.0.1:1?wait=99":                 "a number from 0 to 9",
		"redis://127.0.0.1:1?addr=127.0.0.1:2&wait=1": "does not go with a Cluster",
	} {
		sealer, err := store.FreshSealer()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := store.Open(t.Context(), store.Config{URL: url, Sealer: sealer}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", url, err, want)
		}
	}
}
