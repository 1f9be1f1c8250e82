package store_test

import (
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/storetest"
)

// TestShareHangs: a process that hangs keeps its partitions until its lease ends, as long as it still
// listens; when it does not listen any more it is gone.
func TestShareHangs(t *testing.T) {
	t.Parallel()
	cfg, server := shareConfig(t)
	look := plain(t, server)
	const ghost = "Lghost"
	ear := look.Subscribe(t.Context(), "rs:to:"+ghost)
	t.Cleanup(func() { _ = ear.Close() })
	if _, err := ear.Receive(t.Context()); err != nil {
		t.Fatal(err)
	}
	key := "{rs:31}:holder"
	lease := time.Now().Add(time.Minute)
	if err := look.HSet(t.Context(), key, "by", ghost, "until", lease.UnixMilli()).Err(); err != nil {
		t.Fatal(err)
	}
	a := join(t, cfg)
	holder := func() string { return look.HGet(t.Context(), key, "by").Val() }
	within(t, 10*time.Second, "all the others are held", func() bool {
		return len(look.Keys(t.Context(), "{rs:*}:holder").Val()) == store.Partitions
	})
	for range 3 { // beats
		was := look.HGet(t.Context(), "{rs:01}:holder", "until").Val()
		within(t, 10*time.Second, "another beat", func() bool { return look.HGet(t.Context(), "{rs:01}:holder", "until").Val() != was })
		if got := holder(); got != ghost {
			t.Fatalf("taken from who hangs by %s, before its lease ended", got)
		}
	}
	if err := ear.Close(); err != nil {
		t.Fatal(err)
	}
	took := within(t, 10*time.Second, "taken from who is gone", func() bool { return holder() != ghost })
	t.Logf("taken %v after it was gone", took)
	if len(a.errs()) != 0 {
		t.Errorf("operators were told %v", a.errs())
	}
}

// TestShareDeaf: a process that cannot be told anything for a moment is not dead: nobody gets what it
// has in hand, and afterwards all is as before.
func TestShareDeaf(t *testing.T) {
	t.Parallel()
	cfg, server := shareConfig(t)
	look := plain(t, server)
	a, b := join(t, cfg), join(t, cfg)
	shared(t, 10*time.Second, a, b)
	org := servedBy(t, a)
	commitFor(t, a, org, "e1")
	inHand := a.line(t)
	began := time.Now()
	within(t, 20*time.Second, "it was deaf for two seconds", func() bool {
		if err := look.ClientKillByFilter(t.Context(), "TYPE", "pubsub").Err(); err != nil {
			t.Fatal(err)
		}
		for _, p := range []*process{a, b} {
			if lines, _ := p.claims(t); len(lines) != 0 {
				t.Fatalf("%s was handed out twice", lines[0].Line.ID)
			}
		}
		return time.Since(began) > 2*time.Second
	})
	if err := a.Settle(t.Context(), inHand[0], bot.Settled{Now: a.now()}); err != nil {
		t.Error(err)
	}
	shared(t, 10*time.Second, a, b)
	commitFor(t, a, storetest.Org, "e2")
	within(t, 10*time.Second, "a line after that", func() bool {
		one, _ := a.claims(t)
		two, _ := b.claims(t)
		return len(one)+len(two) == 1
	})
}
