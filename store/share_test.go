package store_test

import (
	"errors"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/storetest"
)

// TestShare: processes come, go and die, and everybody is served by one of them.
func TestShare(t *testing.T) {
	t.Parallel()
	cfg, _ := shareConfig(t)
	a := join(t, cfg)
	t.Logf("the first has all after %v", shared(t, 10*time.Second, a))
	b := join(t, cfg)
	t.Logf("the second has its part after %v", shared(t, 10*time.Second, a, b))
	c := join(t, cfg)
	t.Logf("the third after %v", shared(t, 10*time.Second, a, b, c))
	each, _ := shares(a, b, c)
	t.Logf("of %d organisations they serve %v", len(orgs), each)
	began := time.Now()
	b.leave()
	shared(t, 4*time.Second, a, c) // less than a lease
	t.Logf("one left: the others have its part after %v", time.Since(began))
	if each, _ := shares(b); each[0] != 0 {
		t.Errorf("who left still serves %d", each[0])
	}
	began = time.Now()
	c.die(t)
	shared(t, 10*time.Second, a)
	t.Logf("one died: the other has its part after %v", time.Since(began))
	if errs := a.errs(); len(errs) != 0 {
		t.Errorf("operators were told %v", errs)
	}
}

// commitFor puts a record with a timer and queues a line for an organisation.
func commitFor(t *testing.T, s bot.Store, org, event string) {
	t.Helper()
	if err := s.Commit(t.Context(), someCommit(org, event)); err != nil {
		t.Fatal(err)
	}
}

// someCommit is a record that wakes now, and a line.
func someCommit(org, event string) bot.Commit {
	now := time.Now()
	return bot.Commit{
		Org: org, Event: event, Now: now,
		Puts:  []bot.Put{{Key: "case/A", Data: []byte("x"), Wake: now, Expires: now.AddDate(0, 1, 0)}},
		Lines: []bot.QueuedLine{{ID: event, To: bot.Address{Org: org, Connection: "slack", User: "U1"}, Urgent: true, Data: []byte("x")}},
	}
}

// claims claims lines and timers once.
func (p *process) claims(t *testing.T) ([]bot.Claim, []bot.Timer) {
	t.Helper()
	lines, err := p.ClaimLines(t.Context(), p.now(), time.Minute, 10)
	if err != nil {
		t.Fatal(err)
	}
	timers, err := p.ClaimTimers(t.Context(), p.now(), time.Minute, 10)
	if err != nil {
		t.Fatal(err)
	}
	return lines, timers
}

// line claims the one line that is there. On a busy machine a process may be without its share for a moment.
func (p *process) line(t *testing.T) (lines []bot.Claim) {
	t.Helper()
	within(t, 10*time.Second, "claimed", func() bool {
		lines, _ = p.claims(t)
		return len(lines) == 1
	})
	return lines
}

// servedBy is an organisation that p serves.
func servedBy(t *testing.T, p *process) string {
	t.Helper()
	for _, org := range orgs {
		if p.Serves(org) {
			return org
		}
	}
	t.Fatal("it serves nobody")
	return ""
}

// TestShareLast lets the only process leave: there is nobody left to be told of, and nothing is wrong.
func TestShareLast(t *testing.T) {
	t.Parallel()
	cfg, _ := shareConfig(t)
	p := join(t, cfg)
	shared(t, 10*time.Second, p)
	p.leave()
	if errs := p.errs(); len(errs) > 0 {
		t.Errorf("operators were told of %v", errs)
	}
}

// TestShareDeath: what a dead process had in hand is handed out anew long before its lease has ended,
// and it can end nothing any more.
func TestShareDeath(t *testing.T) {
	t.Parallel()
	cfg, _ := shareConfig(t)
	a, b := join(t, cfg), join(t, cfg)
	shared(t, 10*time.Second, a, b)
	org := servedBy(t, a)
	commitFor(t, b, org, "e1")
	if lines, timers := b.claims(t); len(lines)+len(timers) > 0 {
		t.Fatalf("%d lines and %d timers to who does not serve them", len(lines), len(timers))
	}
	var lines, again []bot.Claim
	var timers, timersAgain []bot.Timer
	within(t, 10*time.Second, "claimed", func() bool {
		l, tm := a.claims(t)
		lines, timers = append(lines, l...), append(timers, tm...)
		return len(lines) == 1 && len(timers) == 1
	})
	began := time.Now()
	a.die(t)
	within(t, 10*time.Second, "handed out anew", func() bool {
		l, tm := b.claims(t)
		again, timersAgain = append(again, l...), append(timersAgain, tm...)
		return len(again) == 1 && len(timersAgain) == 1
	})
	t.Logf("handed out anew after %v", time.Since(began))
	if again[0].Line.ID != "e1" || again[0].Tries != 1 {
		t.Errorf("line %s with %d tries", again[0].Line.ID, again[0].Tries)
	}
	if err := b.Settle(t.Context(), lines[0], bot.Settled{Now: time.Now()}); !errors.Is(err, bot.ErrStale) {
		t.Errorf("the dead one's claim could be settled: %v", err)
	}
	if err := b.Settle(t.Context(), again[0], bot.Settled{Now: time.Now()}); err != nil {
		t.Error(err)
	}
}

// TestShareMoves: a process that leaves while it has a line in hand ends it as if it had not, and the
// others do not get it meanwhile.
func TestShareMoves(t *testing.T) {
	cfg, _ := shareConfig(t)
	a, b := join(t, cfg), join(t, cfg)
	shared(t, 10*time.Second, a, b)
	org := servedBy(t, a)
	commitFor(t, a, org, "e1")
	next := bot.QueuedLine{ID: "e2", To: bot.Address{Org: org, Connection: "slack", User: "U1"}, Data: []byte("x")}
	lines := a.line(t)
	if err := b.Commit(t.Context(), bot.Commit{Org: org, Now: time.Now(), Lines: []bot.QueuedLine{next}}); err != nil {
		t.Fatal(err)
	}
	a.leave()
	shared(t, 10*time.Second, b)
	if lines, _ := b.claims(t); len(lines) != 0 {
		t.Fatalf("got %s, which is in hand elsewhere, or its successor", lines[0].Line.ID)
	}
	if err := a.Settle(t.Context(), lines[0], bot.Settled{Now: time.Now()}); err != nil {
		t.Fatal(err)
	}
	took := within(t, 10*time.Second, "the next line", func() bool { lines, _ = b.claims(t); return len(lines) == 1 })
	if lines[0].Line.ID != "e2" || lines[0].Tries != 0 {
		t.Errorf("then came %s with %d tries", lines[0].Line.ID, lines[0].Tries)
	}
	t.Logf("the next line came %v after the one before was settled elsewhere", took)
}

// TestShareTells: what one process commits the one that serves it knows of at once.
func TestShareTells(t *testing.T) {
	cfg, _ := shareConfig(t)
	a, b := join(t, cfg), join(t, cfg)
	shared(t, 10*time.Second, a, b)
	org := servedBy(t, b)
	b.claims(t) // has looked at everything
	var took []time.Duration
	for i := range 50 {
		for len(b.poked) > 0 {
			<-b.poked
		}
		event := "e" + string(rune('A'+i))
		began := time.Now()
		err := a.Commit(t.Context(), bot.Commit{Org: org, Event: event, Now: began, Lines: []bot.QueuedLine{
			{ID: event, To: bot.Address{Org: org, Connection: "slack", User: "U" + event}, Data: []byte("x")},
		}})
		if err != nil {
			t.Fatal(err)
		}
		for lines := 0; lines == 0; { // there may be other reasons to be poked
			select {
			case <-b.poked:
			case <-time.After(5 * time.Second):
				t.Fatal("nothing was told within five seconds")
			}
			claims, err := b.ClaimLines(t.Context(), time.Now(), time.Minute, 10)
			if err != nil || len(claims) > 1 || len(claims) == 1 && claims[0].Line.ID != event {
				t.Fatalf("claimed %v, error %v", claims, err)
			}
			lines = len(claims)
		}
		took = append(took, time.Since(began))
	}
	var sum time.Duration
	for _, d := range took {
		sum += d
	}
	t.Logf("from before the commit to claimed by the other: %v on average", sum/time.Duration(len(took)))
}

// TestShareWhenFull: a full Redis does not keep processes from sharing.
func TestShareWhenFull(t *testing.T) {
	cfg, server := shareConfig(t, "--maxmemory-policy", "noeviction")
	a := join(t, cfg)
	shared(t, 10*time.Second, a)
	commitFor(t, a, storetest.Org, "e1")
	if err := plain(t, server).ConfigSet(t.Context(), "maxmemory", "1mb").Err(); err != nil {
		t.Fatal(err)
	}
	b := join(t, cfg)
	shared(t, 10*time.Second, a, b)
	a.leave()
	shared(t, 10*time.Second, b)
	var lines []bot.Claim
	var timers []bot.Timer
	within(t, 10*time.Second, "claimed", func() bool {
		l, tm := b.claims(t)
		lines, timers = append(lines, l...), append(timers, tm...)
		return len(lines) == 1 && len(timers) == 1
	})
}

// TestShareFenced: who lost a partition without knowing hands out nothing of it.
func TestShareFenced(t *testing.T) {
	cfg, server := shareConfig(t)
	a := join(t, cfg)
	shared(t, 10*time.Second, a)
	look := plain(t, server)
	var keys []string
	within(t, 10*time.Second, "every partition held", func() bool {
		keys = look.Keys(t.Context(), "{rs:*}:holder").Val()
		return len(keys) == store.Partitions
	})
	for _, key := range keys {
		if err := look.HSet(t.Context(), key, "by", "another", "until", time.Now().Add(time.Hour).UnixMilli()).Err(); err != nil {
			t.Fatal(err)
		}
	}
	commitFor(t, a, storetest.Org, "e1")
	if lines, timers := a.claims(t); len(lines)+len(timers) > 0 {
		t.Errorf("%d lines and %d timers to who lost them", len(lines), len(timers))
	}
	alone := open(t, cfg) // takes no part
	lines, err := alone.ClaimLines(t.Context(), time.Now(), time.Minute, 10)
	if err != nil || len(lines) > 0 {
		t.Errorf("%d lines to who takes no part, error %v", len(lines), err)
	}
}
