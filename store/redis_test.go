package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
	"ruggespraak/store/storetest"
)

const canary = "Kanarie-in-de-mijn"

// everything is a commit that uses all kinds of keys.
func everything(event string) bot.Commit {
	to := bot.Address{Org: storetest.Org, Connection: "slack", User: "U1"}
	return bot.Commit{
		Org: storetest.Org, Event: event, Now: storetest.T0,
		Puts: []bot.Put{{
			Key: "case/K7M2QX", Data: []byte(canary), Links: []dialogs.Key{"request/K7M2QX-1"},
			Wake: storetest.T0, Expires: storetest.T0.AddDate(0, 1, 0), Board: true,
		}},
		Lines: []bot.QueuedLine{
			{ID: event + ".1", To: to, Card: "K7M2QX/case", Data: []byte(canary)},
			{ID: event + ".2", To: to, Card: "K7M2QX/urgent", Urgent: true, Data: []byte(canary)},
		},
		Audit: []bot.AuditEntry{{At: storetest.T0, Who: "slack/" + canary, What: "request.read"}}, Keep: dialogs.DefaultAudit,
		Tallies: []bot.Tally{{Month: "2026-03", Name: "request.read", N: 1}},
	}
}

// use commits everything, and leaves some of every kind of key behind.
func use(t *testing.T, s *store.Store) {
	t.Helper()
	if err := s.Commit(t.Context(), everything("e1")); err != nil {
		t.Fatal(err)
	}
	handOut(t, s)
}

// handOut claims what use committed, and settles the urgent line.
func handOut(t *testing.T, s *store.Store) {
	t.Helper()
	for range 2 {
		claims, err := s.ClaimLines(t.Context(), storetest.T0, time.Minute, 1)
		if err != nil || len(claims) != 1 {
			t.Fatalf("%d claims, error %v", len(claims), err)
		}
		if claims[0].Line.Urgent {
			if err := s.Settle(t.Context(), claims[0], bot.Settled{Ref: "post", Now: storetest.T0}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if timers, err := s.ClaimTimers(t.Context(), storetest.T0, time.Minute, 1); err != nil || len(timers) != 1 {
		t.Fatalf("%d timers, error %v", len(timers), err)
	}
}

func TestKeysExpireAndAreSealed(t *testing.T) {
	server := redistest.Start(t)
	s, look := open(t, store.Config{URL: server.URL()}), plain(t, server)
	if err := s.Commit(t.Context(), everything("e1")); err != nil {
		t.Fatal(err)
	}
	checkKeys(t, look, "rec", "seen", "board", "timers", "ready", "urgent", "queue", "first", "audit", "tally")
	handOut(t, s)
	checkKeys(t, look, "rec", "seen", "board", "timers", "ready", "queue", "flight", "refs", "refs-end", "audit", "tally")

	record := look.PTTL(t.Context(), find(t, look, "rec:stad:case/K7M2QX")).Val()
	if want := 31 * 24 * time.Hour; record < want || record > want+25*time.Hour {
		t.Errorf("the record lives %v, want its own end and a day", record)
	}
	seen := look.PTTL(t.Context(), find(t, look, "seen:stad:e1")).Val()
	if seen < bot.SeenFor-time.Minute || seen > bot.SeenFor {
		t.Errorf("the seen mark lives %v, want %v", seen, bot.SeenFor)
	}
}

// find gives the one key with that name in whatever partition it lies.
func find(t *testing.T, look *redis.Client, name string) string {
	t.Helper()
	keys, err := look.Keys(t.Context(), "{rs:*}:"+name).Result()
	if err != nil || len(keys) != 1 {
		t.Fatalf("keys %v, error %v", keys, err)
	}
	return keys[0]
}

// checkKeys looks at every key there is, which must be of these kinds.
func checkKeys(t *testing.T, look *redis.Client, kinds ...string) {
	t.Helper()
	keys, err := look.Keys(t.Context(), "*").Result()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, key := range keys {
		got = append(got, strings.Split(key, ":")[2])
		if !strings.HasPrefix(key, "{rs:") {
			t.Errorf("%s has no hash tag", key)
		}
		most := 401 * 24 * time.Hour
		if strings.Contains(key, ":tally:") {
			most = 810 * 24 * time.Hour
		}
		if ttl := look.PTTL(t.Context(), key).Val(); ttl <= 0 || ttl > most {
			t.Errorf("%s lives %v", key, ttl)
		}
		dump, err := look.Dump(t.Context(), key).Result()
		if err != nil || dump == "" {
			t.Fatalf("dump %s: %v", key, err)
		}
		if strings.Contains(key+dump, canary) {
			t.Errorf("%s holds what people wrote", key)
		}
	}
	slices.Sort(got)
	slices.Sort(kinds)
	if diff := cmp.Diff(kinds, got); diff != "" {
		t.Errorf("kinds of keys (-want +got):\n%s", diff)
	}
}

func TestScriptFlush(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, store.Config{URL: server.URL()})
	flushScripts := func() {
		if err := plain(t, server).ScriptFlush(t.Context()).Err(); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 3 {
		flushScripts()
		c := everything(fmt.Sprint("e", i))
		c.Puts[0].Version = int64(i)
		if err := s.Commit(t.Context(), c); err != nil {
			t.Fatal(err)
		}
		flushScripts()
		if got, err := s.Load(t.Context(), bot.Load{Org: storetest.Org, Board: true}); err != nil || len(got.Records) != 1 {
			t.Fatalf("%d records, error %v", len(got.Records), err)
		}
		flushScripts()
		claims, err := s.ClaimLines(t.Context(), storetest.T0, time.Minute, 1)
		if err != nil || len(claims) != 1 {
			t.Fatalf("%d claims, error %v", len(claims), err)
		}
		flushScripts()
		if err := s.Settle(t.Context(), claims[0], bot.Settled{Now: storetest.T0}); err != nil {
			t.Fatal(err)
		}
	}
}

// TestRestart: what was committed is there after Redis was killed, and the store goes on by itself.
func TestRestart(t *testing.T) {
	server := redistest.Start(t, "--appendfsync", "always")
	s := open(t, store.Config{URL: server.URL(), Timeout: time.Second})
	use(t, s)
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	c := everything("e2")
	c.Puts[0].Version = 1
	if err := s.Commit(t.Context(), c); !errors.Is(err, bot.ErrUnavailable) {
		t.Fatalf("commit while down: %v", err)
	}
	if _, err := s.ClaimLines(t.Context(), storetest.T0.Add(time.Minute), time.Minute, 10); !errors.Is(err, bot.ErrUnavailable) {
		t.Fatalf("claim while down: %v", err)
	}
	if err := server.Restart(); err != nil {
		t.Fatal(err)
	}
	got, err := s.Load(t.Context(), bot.Load{Org: storetest.Org, Event: "e1", Keys: []bot.Want{{Key: "case/K7M2QX"}}})
	if err != nil || !got.Seen || len(got.Records) != 1 || string(got.Records[0].Data) != canary {
		t.Fatalf("seen %v, %d records, error %v", got.Seen, len(got.Records), err)
	}
	if err := s.Commit(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	claims, err := s.ClaimLines(t.Context(), storetest.T0.Add(time.Minute), time.Minute, 10)
	if err != nil || len(claims) != 1 || claims[0].Line.ID != "e2.2" || claims[0].Ref != "post" {
		t.Fatalf("claims %v, error %v", claims, err)
	}
	posts, err := s.Posts(t.Context(), claims[0].Line.To, "K7M2QX/")
	if err != nil || posts["K7M2QX/urgent"] != "post" {
		t.Errorf("posts %v, error %v", posts, err)
	}
	entries, _, err := s.Trail(t.Context(), storetest.Org, storetest.T0, "")
	if err != nil || len(entries) != 2 || entries[0].Who != "slack/"+canary {
		t.Errorf("audit log %v, error %v", entries, err)
	}
	if got, err := s.Tallies(t.Context(), storetest.Org, storetest.T0); err != nil || len(got) != 1 || got[0].N != 2 {
		t.Errorf("counts %v, error %v", got, err)
	}
}
