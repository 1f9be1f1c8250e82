package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
	"ruggespraak/store/storetest"
)

const erasedCode = "K7M2QX"

// TestErased erases a case that left traces of every kind, and finds nothing of it in Redis and in its
// append-only file: no value, and no name either.
func TestErased(t *testing.T) {
	server := redistest.Start(t, "--aof-use-rdb-preamble", "no") // plain text, so that it can be searched
	s, look := open(t, store.Config{URL: server.URL()}), plain(t, server)
	live(t, s)
	if got := traces(t, look, server, erasedCode); len(got) < 5 {
		t.Fatalf("before it is erased the case is found in %q only: the search is no good", got)
	}
	if got := traces(t, look, server, canary); len(got) != 0 {
		t.Errorf("what people wrote stands in plain in %q", got)
	}
	erase(t, s)
	if got := traces(t, look, server, erasedCode); len(got) != 0 {
		t.Errorf("of the erased case there is something left in %q", got)
	}
	got, err := s.Load(t.Context(), bot.Load{Org: storetest.Org, Keys: []bot.Want{{Key: "talk/slack/U1"}}})
	if err != nil || len(got.Records) != 1 {
		t.Errorf("what did not belong to it: %d records, error %v", len(got.Records), err)
	}
}

// live makes a case with a request on the board, timers, posts, a line set aside and one that waits.
func live(t *testing.T, s *store.Store) {
	t.Helper()
	end := storetest.T0.AddDate(0, 1, 0)
	officer := bot.Address{Org: storetest.Org, Connection: "slack", User: "U2"}
	c := bot.Commit{
		Org: storetest.Org, Event: "e1", Now: storetest.T0,
		Puts: []bot.Put{
			{Key: "talk/slack/U1", Data: []byte("x"), Links: []dialogs.Key{"case/" + erasedCode}, Expires: end},
			{Key: "case/" + erasedCode, Data: []byte(canary), Links: []dialogs.Key{"request/" + erasedCode + "-1"}, Wake: end, Expires: end},
			{Key: "request/" + erasedCode + "-1", Data: []byte(canary), Wake: storetest.T0, Expires: end, Board: true},
		},
		Lines: []bot.QueuedLine{
			{ID: "e1.0", To: sanne, Card: erasedCode + "/case", Data: []byte(canary)},
			{ID: "request/" + erasedCode + "-1@1.0", To: officer, Card: erasedCode + "/request-1", Urgent: true, Data: []byte(canary)},
			{ID: "e1.2", To: officer, Card: erasedCode + "/alert", Data: []byte(canary)},
		},
	}
	if err := s.Commit(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		claims, err := s.ClaimLines(t.Context(), storetest.T0, time.Minute, 1)
		if err != nil || len(claims) != 1 {
			t.Fatalf("%d claims, error %v", len(claims), err)
		}
		done := bot.Settled{Ref: "post-" + claims[0].Line.To.User}
		if claims[0].Line.Urgent {
			done = bot.Settled{Aside: "unreachable"}
		}
		settle(t, s, claims[0], done)
	}
	if due, err := s.ClaimTimers(t.Context(), storetest.T0, time.Minute, 10); err != nil || len(due) != 1 {
		t.Fatalf("%d timers, error %v", len(due), err)
	}
}

// erase does what the bot does when somebody erases the case.
func erase(t *testing.T, s *store.Store) {
	t.Helper()
	officer := bot.Address{Org: storetest.Org, Connection: "slack", User: "U2"}
	err := s.Commit(t.Context(), bot.Commit{
		Org: storetest.Org, Event: "e2", Now: storetest.T0,
		Puts: []bot.Put{{Key: "talk/slack/U1", Version: 1, Data: []byte("x"), Expires: storetest.T0.AddDate(0, 1, 0)}},
		Drops: []bot.Drop{
			{Key: "case/" + erasedCode, Version: 1}, {Key: "request/" + erasedCode + "-1", Version: 1},
		},
		Lines: []bot.QueuedLine{{ID: "e2.0", To: sanne, Erase: erasedCode}, {ID: "e2.1", To: officer, Erase: erasedCode}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for range 3 { // one that still waited, and one that erases for each of the two
		claims, err := s.ClaimLines(t.Context(), storetest.T0, time.Minute, 1)
		if err != nil || len(claims) != 1 {
			t.Fatalf("%d claims, error %v", len(claims), err)
		}
		done := bot.Settled{Ref: "post-" + claims[0].Line.ID}
		if claims[0].Line.Erase != "" {
			posts, err := s.Posts(t.Context(), claims[0].Line.To, claims[0].Line.Erase+"/")
			if err != nil {
				t.Fatal(err)
			}
			done = bot.Settled{}
			for card := range posts {
				done.Gone = append(done.Gone, card)
			}
		}
		settle(t, s, claims[0], done)
	}
}

// traces says in which keys and files the word is found: in names, in values, and in the append-only
// file when it has been written anew.
func traces(t *testing.T, look *redis.Client, server *redistest.Server, word string) (found []string) {
	t.Helper()
	keys, err := look.Keys(t.Context(), "*").Result()
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		if strings.Contains(key, word) || strings.Contains(content(t, look, key), word) {
			found = append(found, key)
		}
	}
	if err := look.BgRewriteAOF(t.Context()).Err(); err != nil {
		t.Fatal(err)
	}
	within(t, 10*time.Second, "the append-only file is written anew", func() bool {
		info := look.Info(t.Context(), "persistence").Val()
		return strings.Contains(info, "aof_rewrite_in_progress:0") && strings.Contains(info, "aof_rewrite_scheduled:0")
	})
	files, err := filepath.Glob(filepath.Join(server.Dir(), "appendonlydir", "*.aof"))
	if err != nil || len(files) == 0 {
		t.Fatalf("files %v, error %v", files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), word) {
			found = append(found, name)
		}
	}
	return found
}

// content is all that lies under a key, in plain.
func content(t *testing.T, look *redis.Client, key string) string {
	t.Helper()
	var out any
	var err error
	switch kind := look.Type(t.Context(), key).Val(); kind {
	case "string":
		out, err = look.Get(t.Context(), key).Result()
	case "list":
		out, err = look.LRange(t.Context(), key, 0, -1).Result()
	case "hash":
		out, err = look.HGetAll(t.Context(), key).Result()
	case "zset":
		out, err = look.ZRange(t.Context(), key, 0, -1).Result()
	default:
		t.Fatalf("%s is a %s", key, kind)
	}
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(out)
}
