package store

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	peers "github.com/alicebob/miniredis/v2/server"
	"github.com/google/go-cmp/cmp"
	"github.com/redis/go-redis/v9"
)

// diary is a kind of stream for these tests: a value has nothing in the clear, and is bound to the organisation.
var diary = sealedKind{"diary:", stream, func(u *Use) *int { return &u.Records }, func(org, _ string) (int, []byte, bool) {
	return 0, []byte("diary\n" + org), true
}}

const diaryKey = "{rs:07}:diary:stad"

// write adds an entry, and gives its id.
func write(t *testing.T, s *Store, text string) string {
	t.Helper()
	sealed, err := s.sealer.seal(nil, []byte(text), []byte("diary\nstad"))
	if err != nil {
		t.Fatal(err)
	}
	id, err := s.client.XAdd(t.Context(), &redis.XAddArgs{Stream: diaryKey, Values: []any{streamField, sealed}}).Result()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// diaryOf reads it: "id text key", where key is 0 for the oldest one.
func diaryOf(t *testing.T, s *Store) (all []string) {
	t.Helper()
	entries, err := s.client.XRange(t.Context(), diaryKey, "-", "+").Result()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range entries {
		sealed, _ := m.Values[streamField].(string)
		text, err := s.sealer.open(sealed, []byte("diary\nstad"))
		if err != nil {
			text = []byte(err.Error())
		}
		id, _ := keyOf(sealed)
		key := 0
		if id == s.sealer.keys[1] {
			key = 1
		}
		all = append(all, fmt.Sprint(m.ID, " ", string(text), " ", key))
	}
	return all
}

// Entries keep their ids and their order; the stream keeps its TTL; nothing of the copy stays behind.
func TestResealStream(t *testing.T) {
	old, now := twoKeys(t)
	var want []string
	for i := range 2*streamPage + 10 {
		by := []*Store{old, now}[i%2]
		want = append(want, fmt.Sprintf("%s entry %d 1", write(t, by, fmt.Sprint("entry ", i)), i))
	}
	now.client.PExpire(t.Context(), diaryKey, time.Hour)
	var swept Swept
	for range 2 {
		if err := now.resealStream(t.Context(), &diary, diaryKey, "stad", &swept); err != nil {
			t.Fatal(err)
		}
	}
	n := len(want)
	if diff := cmp.Diff(Swept{Looked: 2 * n, Resealed: n / 2}, swept); diff != "" {
		t.Errorf("swept (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, diaryOf(t, now)); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	if ttl := now.client.PTTL(t.Context(), diaryKey).Val(); ttl < 59*time.Minute || ttl > time.Hour {
		t.Errorf("it lives %v", ttl)
	}
	if keys := now.client.Keys(t.Context(), "*").Val(); len(keys) != 1 {
		t.Errorf("left behind: %v", keys)
	}
	later := write(t, now, "later") // ids go on from the last one
	if all := diaryOf(t, now); !strings.HasPrefix(all[len(all)-1], later) {
		t.Errorf("the last entry is %s, not %s", all[len(all)-1], later)
	}
}

// What comes between copying and putting in place is not lost: the stream stays until it is copied too.
func TestResealStreamTooEarly(t *testing.T) {
	old, now := twoKeys(t)
	write(t, old, "one")
	n := 0
	from, err := now.copyStream(t.Context(), &diary, diaryKey, "stad", diaryKey+":copy", "-", &n)
	if err != nil {
		t.Fatal(err)
	}
	write(t, old, "two")
	swap := func() any {
		t.Helper()
		answer, err := now.run(t.Context(), newCall(resealStreamScript, 2, diaryKey, diaryKey+":copy"))
		if err != nil {
			t.Fatal(err)
		}
		return answer
	}
	if got := swap(); got != int64(0) || len(diaryOf(t, now)) != 2 {
		t.Errorf("answer %v, entries %v", got, diaryOf(t, now))
	}
	if _, err = now.copyStream(t.Context(), &diary, diaryKey, "stad", diaryKey+":copy", from, &n); err != nil {
		t.Fatal(err)
	}
	if got := swap(); got != int64(1) || n != 2 {
		t.Errorf("answer %v, %d sealed anew", got, n)
	}
	for i, line := range diaryOf(t, now) {
		if want := []string{" one 1", " two 1"}[i]; !strings.HasSuffix(line, want) {
			t.Errorf("entry %q, want %q", line, want)
		}
	}
	if got := swap(); got != int64(0) {
		t.Errorf("without a copy: answer %v", got)
	}
}

// A copy that is broken off anywhere, here between its entries and its end, ends all the same.
func TestResealStreamBrokenOff(t *testing.T) {
	server := miniredis.RunT(t)
	old, now := twoKeysAt(t, server)
	write(t, old, "one")
	var cuts atomic.Int64
	server.Server().SetPreHook(func(c *peers.Peer, cmd string, args ...string) bool {
		cut := strings.EqualFold(cmd, "PEXPIRE") && strings.HasPrefix(args[0], diaryKey+":")
		if cut {
			cuts.Add(1)
			c.Close()
		}
		return cut || c.Closed()
	})
	var swept Swept
	if err := now.resealStream(t.Context(), &diary, diaryKey, "stad", &swept); err == nil || cuts.Load() == 0 {
		t.Fatalf("%d cuts, error %v", cuts.Load(), err)
	}
	server.Server().SetPreHook(nil)
	for _, key := range old.client.Keys(t.Context(), diaryKey+":*").Val() {
		if old.client.PTTL(t.Context(), key).Val() < 0 {
			t.Errorf("%s never ends", key)
		}
	}
}

// An entry that does not open stays as it is, and so does the stream when no other one needs it.
func TestResealStreamThatDoesNotOpen(t *testing.T) {
	other, _ := twoKeys(t)
	_, now := twoKeys(t)
	write(t, other, "one")
	entry := other.client.XRange(t.Context(), diaryKey, "-", "+").Val()[0]
	now.client.XAdd(t.Context(), &redis.XAddArgs{Stream: diaryKey, ID: entry.ID, Values: entry.Values})
	was := now.client.Dump(t.Context(), diaryKey).Val()
	var swept Swept
	if err := now.resealStream(t.Context(), &diary, diaryKey, "stad", &swept); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Swept{Looked: 1, Closed: 1}, swept); diff != "" || now.client.Dump(t.Context(), diaryKey).Val() != was {
		t.Errorf("swept (-want +got):\n%s", diff)
	}
}
