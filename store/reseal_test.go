package store_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/redis/go-redis/v9"
	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
	"ruggespraak/store/storetest"
)

// A keyring makes sealers at every step of a rotation.
type keyring struct {
	manager *keyset.Manager
	ids     []uint32 // oldest first
}

// add brings in a key, which only opens until it is chosen.
func (k *keyring) add(t *testing.T) uint32 {
	t.Helper()
	id, err := k.manager.Add(aead.AES256GCMKeyTemplate())
	if err != nil {
		t.Fatal(err)
	}
	k.ids = append(k.ids, id)
	return id
}

// sealer gives one that seals with a key and has all those there are now.
func (k *keyring) sealer(t *testing.T, id uint32) *store.Sealer {
	t.Helper()
	if err := k.manager.SetPrimary(id); err != nil {
		t.Fatal(err)
	}
	handle, err := k.manager.Handle()
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.NewSealer(handle)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// rotated gives the sealers of three processes: before a rotation, after its first step, and after its second.
func rotated(t *testing.T) (ring *keyring, before, between, after *store.Sealer) {
	t.Helper()
	ring = &keyring{manager: keyset.NewManager()}
	first := ring.add(t)
	before = ring.sealer(t, first)
	second := ring.add(t)
	return ring, before, ring.sealer(t, first), ring.sealer(t, second)
}

// resealed lets a store seal anew what it serves, for as many passes.
func resealed(t *testing.T, s *store.Store, passes int) (all []store.Swept) {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	s.Reseal(ctx, store.Resealing{
		Look: time.Millisecond,
		Passed: func(swept store.Swept) {
			if all = append(all, swept); len(all) >= passes {
				stop()
			}
		},
		Failed: func(err error) { t.Error(err) },
	})
	if len(all) < passes {
		t.Fatalf("%d passes, want %d", len(all), passes)
	}
	return all
}

func uses(t *testing.T, s *store.Store) map[uint32]store.Use {
	t.Helper()
	got, err := s.Uses(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// fill leaves one of everything that is sealed: a record, lines of both kinds, one that is set aside.
func fill(t *testing.T, s *store.Store) {
	t.Helper()
	queued(t, s, bot.QueuedLine{ID: "gone", To: sanne, Card: "ZZZZZZ/case", Data: []byte("gone")})
	settle(t, s, claimOne(t, s, storetest.T0), bot.Settled{Aside: "tries"})
	if err := s.Commit(t.Context(), everything("e1")); err != nil {
		t.Fatal(err)
	}
	queued(t, s, bot.QueuedLine{ID: "last", To: sanne, Data: []byte("last")})
}

// servers are what a store works on.
func servers(t *testing.T, run func(t *testing.T, url string)) {
	t.Run("embedded", func(t *testing.T) { run(t, "redis://"+miniredis.RunT(t).Addr()) })
	t.Run("redis", func(t *testing.T) { run(t, redistest.Start(t).URL()) })
	t.Run("cluster", func(t *testing.T) { run(t, redistest.StartCluster(t, 3).URL()) })
}

// TestReseal: after a pass nothing needs the old key any more, so that a store without it reads all there
// was, in the same order.
func TestReseal(t *testing.T) {
	servers(t, func(t *testing.T, url string) {
		ring, before, _, after := rotated(t)
		fill(t, open(t, store.Config{URL: url, Sealer: before}))
		s := open(t, store.Config{URL: url, Sealer: after})
		all := store.Use{Records: 1, Lines: 4, Audit: 1}
		if diff := cmp.Diff(map[uint32]store.Use{ring.ids[0]: all}, uses(t, s)); diff != "" {
			t.Fatalf("before it (-want +got):\n%s", diff)
		}
		got := resealed(t, s, 2)
		if diff := cmp.Diff([]store.Swept{{Looked: 6, Resealed: 6}, {Looked: 6}}, got); diff != "" {
			t.Errorf("passes (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(map[uint32]store.Use{ring.ids[1]: all}, uses(t, s)); diff != "" {
			t.Errorf("after it (-want +got):\n%s", diff)
		}
		if err := ring.manager.Delete(ring.ids[0]); err != nil {
			t.Fatal(err)
		}
		readAll(t, open(t, store.Config{URL: url, Sealer: ring.sealer(t, ring.ids[1])}))
	})
}

// readAll expects what fill left.
func readAll(t *testing.T, s *store.Store) {
	t.Helper()
	loaded, err := s.Load(t.Context(), bot.Load{Org: storetest.Org, Event: "e1", Keys: []bot.Want{{Key: "case/K7M2QX"}}})
	if err != nil || !loaded.Seen || len(loaded.Records) != 1 || loaded.Records[0].Version != 1 || string(loaded.Records[0].Data) != canary {
		t.Errorf("seen %v, records %v, error %v", loaded.Seen, loaded.Records, err)
	}
	if ok, err := s.Requeue(t.Context(), storetest.Org, "gone", storetest.T0); !ok || err != nil {
		t.Errorf("queued again: %v, error %v", ok, err)
	}
	var order []string
	for range 4 {
		c := claimOne(t, s, storetest.T0)
		order = append(order, c.Line.ID+" "+string(c.Line.Data))
		settle(t, s, c, bot.Settled{})
	}
	if diff := cmp.Diff([]string{"e1.2 " + canary, "e1.1 " + canary, "last last", "gone gone"}, order); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

// TestResealKeepsTheRest: how long a key lives, what stands in the clear, and everything that is not sealed.
func TestResealKeepsTheRest(t *testing.T) {
	server := redistest.Start(t)
	ring, before, _, after := rotated(t)
	fill(t, open(t, store.Config{URL: server.URL(), Sealer: before}))
	look := plain(t, server)
	s := open(t, store.Config{URL: server.URL(), Sealer: after})
	was := everyValue(t, look)
	resealed(t, s, 1)
	is := everyValue(t, look)
	if diff := cmp.Diff(clearText(was, ring.ids[0]), clearText(is, ring.ids[1])); diff != "" {
		t.Errorf("what is not sealed has changed (-was +is):\n%s", diff)
	}
	if n := sealedWith(was, ring.ids[0]); n != 6 || n != sealedWith(is, ring.ids[1]) || sealedWith(is, ring.ids[0]) != 0 {
		t.Errorf("%d values were sealed with the old key, and are %d with the new and %d with the old one", n, sealedWith(is, ring.ids[1]), sealedWith(is, ring.ids[0]))
	}
	for _, key := range look.Keys(t.Context(), "*").Val() {
		if ttl := look.PTTL(t.Context(), key).Val(); ttl <= 0 {
			t.Errorf("%s lives for ever", key)
		}
	}
}

// everyValue reads all of Redis, whatever it is: "key: value", in order.
func everyValue(t *testing.T, look *redis.Client) (all []string) {
	t.Helper()
	const script = `
local out = {}
local keys = redis.call('KEYS', '*')
table.sort(keys)
for _, key in ipairs(keys) do
  local read = { string = { 'GET' }, list = { 'LRANGE', 0, -1 }, hash = { 'HGETALL' }, zset = { 'ZRANGE', 0, -1, 'WITHSCORES' },
    set = { 'SMEMBERS' }, stream = { 'XRANGE', '-', '+' } }
  local how = read[redis.call('TYPE', key).ok]
  local function flat(v)
    if type(v) ~= 'table' then out[#out + 1] = key .. ': ' .. v return end
    for _, x in ipairs(v) do flat(x) end
  end
  flat(redis.call(how[1], key, unpack(how, 2)))
end
return out`
	got, err := look.Eval(t.Context(), script, nil).StringSlice()
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// sealedWith counts the values sealed with a key, wherever in Redis they lie.
func sealedWith(values []string, id uint32) (n int) {
	for _, v := range values {
		if strings.Contains(v, prefix(id)) {
			n++
		}
	}
	return n
}

// clearText is every value up to what is sealed with a key.
func clearText(values []string, id uint32) (out []string) {
	for _, v := range values {
		head, _, _ := strings.Cut(v, prefix(id))
		out = append(out, head)
	}
	return out
}

// prefix is what Tink puts before what it sealed.
func prefix(id uint32) string {
	return string([]byte{1, byte(id >> 24), byte(id >> 16), byte(id >> 8), byte(id)})
}

// TestUsesAreComplete: a kind of key that holds something sealed is counted, or a key would be destroyed
// that is still needed. What else a commit can store sealed belongs into fill.
func TestUsesAreComplete(t *testing.T) {
	server := redistest.Start(t)
	ring, before, _, _ := rotated(t)
	s := open(t, store.Config{URL: server.URL(), Sealer: before})
	fill(t, s)
	u := uses(t, s)[ring.ids[0]]
	if n := sealedWith(everyValue(t, plain(t, server)), ring.ids[0]); n != u.Records+u.Lines+u.Audit || n == 0 {
		t.Errorf("%d values are sealed, and %+v are counted", n, u)
	}
}

// TestResealAStepBehind: who has the new key but does not seal with it yet leaves alone what it sealed.
func TestResealAStepBehind(t *testing.T) {
	url := "redis://" + miniredis.RunT(t).Addr()
	ring, _, between, after := rotated(t)
	fill(t, open(t, store.Config{URL: url, Sealer: after}))
	third := ring.add(t)
	ahead, last := ring.sealer(t, ring.ids[1]), ring.sealer(t, third)
	queued(t, open(t, store.Config{URL: url, Sealer: between}), bot.QueuedLine{ID: "old", To: sanne})
	queued(t, open(t, store.Config{URL: url, Sealer: last}), bot.QueuedLine{ID: "new", To: sanne})
	s := open(t, store.Config{URL: url, Sealer: ahead})
	if diff := cmp.Diff([]store.Swept{{Looked: 8, Resealed: 1}}, resealed(t, s, 1)); diff != "" {
		t.Errorf("pass (-want +got):\n%s", diff)
	}
	want := map[uint32]store.Use{ring.ids[1]: {Records: 1, Lines: 5, Audit: 1}, third: {Lines: 1}}
	if diff := cmp.Diff(want, uses(t, s)); diff != "" {
		t.Errorf("after it (-want +got):\n%s", diff)
	}
}

// TestResealWhatDoesNotOpen: it is counted, and left as it is.
func TestResealWhatDoesNotOpen(t *testing.T) {
	server := redistest.Start(t)
	_, other, _, _ := rotated(t)
	fill(t, open(t, store.Config{URL: server.URL(), Sealer: other}))
	_, _, _, after := rotated(t)
	look := plain(t, server)
	was := everyValue(t, look)
	s := open(t, store.Config{URL: server.URL(), Sealer: after})
	if diff := cmp.Diff([]store.Swept{{Looked: 6, Closed: 6}}, resealed(t, s, 1)); diff != "" {
		t.Errorf("pass (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(was, everyValue(t, look)); diff != "" {
		t.Errorf("it has changed:\n%s", diff)
	}
}

// TestResealWhileWorking: what people do meanwhile is neither lost nor refused.
func TestResealWhileWorking(t *testing.T) {
	url := redistest.Start(t).URL()
	_, _, between, after := rotated(t)
	behind, ahead := open(t, store.Config{URL: url, Sealer: between}), open(t, store.Config{URL: url, Sealer: after})
	const commits = 300
	ctx, stop := context.WithCancel(t.Context())
	passes, ended := 0, make(chan struct{})
	go func() {
		defer close(ended)
		ahead.Reseal(ctx, store.Resealing{Look: time.Microsecond, Passed: func(store.Swept) { passes++ }, Failed: func(err error) { t.Error(err) }})
	}()
	for i := range commits {
		c := everything(fmt.Sprint("e", i))
		c.Puts[0].Version = int64(i)
		c.Lines = c.Lines[:1]
		if err := behind.Commit(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	for i := range commits {
		c := claimOne(t, behind, storetest.T0)
		if want := fmt.Sprintf("e%d.1", i); c.Line.ID != want || string(c.Line.Data) != canary {
			t.Fatalf("line %s, want %s", c.Line.ID, want)
		}
		settle(t, behind, c, bot.Settled{})
	}
	stop()
	<-ended
	got, err := ahead.Load(t.Context(), bot.Load{Org: storetest.Org, Keys: []bot.Want{{Key: "case/K7M2QX"}}})
	if err != nil || len(got.Records) != 1 || got.Records[0].Version != commits || passes == 0 {
		t.Errorf("after %d passes: %v, error %v", passes, got.Records, err)
	}
}

// TestMark: which key a process seals with is told as long as it runs, also when there is only one.
func TestMark(t *testing.T) {
	url := "redis://" + miniredis.RunT(t).Addr()
	ring, before, _, _ := rotated(t)
	s := open(t, store.Config{URL: url, Sealer: before})
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.Reseal(ctx, store.Resealing{Look: time.Hour, Failed: func(err error) { t.Error(err) }})
	}()
	within(t, 10*time.Second, "said that it seals", func() bool { return uses(t, s)[ring.ids[0]].Serving })
	stop()
	<-ended
	if got := uses(t, s); len(got) != 0 {
		t.Errorf("after it ended: %v", got)
	}
}

// TestMarkOutlastsAPass: a pass over much takes longer than a mark lives, and it is told all the while.
func TestMarkOutlastsAPass(t *testing.T) {
	server := miniredis.RunT(t)
	ring, _, _, after := rotated(t)
	s := open(t, store.Config{URL: "redis://" + server.Addr(), Sealer: after})
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.Reseal(ctx, store.Resealing{
			Mark: 10 * time.Millisecond, Look: time.Millisecond, Pause: time.Hour,
			Passed: func(store.Swept) { t.Error("the pass is over") }, Failed: func(err error) { t.Error(err) },
		})
	}()
	for range 3 { // the first pass begins within a few of these
		within(t, 10*time.Second, "said that it seals", func() bool { return uses(t, s)[ring.ids[1]].Serving })
		server.FastForward(2 * time.Minute)
	}
	stop()
	<-ended
}

// TestUsesWithoutRedis: who cannot ask does not say that nothing needs a key.
func TestUsesWithoutRedis(t *testing.T) {
	server := redistest.Start(t)
	_, _, _, after := rotated(t)
	s := open(t, store.Config{URL: server.URL(), Sealer: after, Timeout: 200 * time.Millisecond})
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Uses(t.Context()); !errors.Is(err, bot.ErrUnavailable) || got != nil {
		t.Errorf("%v, error %v", got, err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	var failed []error
	s.Reseal(ctx, store.Resealing{Look: time.Millisecond, Passed: func(store.Swept) { t.Error("a pass succeeded") }, Failed: func(err error) {
		if failed = append(failed, err); len(failed) == 3 {
			stop()
		}
	}})
	for _, err := range failed {
		if !errors.Is(err, bot.ErrUnavailable) {
			t.Error(err)
		}
	}
}
