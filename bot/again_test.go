package bot_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// away fails as often as it says for want of the store, then gives then.
func away(times int, then error) func() error {
	return func() error {
		if times--; times >= 0 {
			return bot.ErrUnavailable
		}
		return then
	}
}

// TestSettleAgain: a line that was posted is settled when the store comes back, and not posted again;
// not for ever, and only while it is the store that is away.
func TestSettleAgain(t *testing.T) {
	for name, x := range map[string]struct {
		settle func() error
		least  time.Duration
		most   time.Duration
	}{
		"away for a while": {away(5, nil), 2 * time.Second, 5 * time.Second},
		"away for long":    {away(1000, nil), 45 * time.Second, time.Minute},
		"another error":    {away(0, errors.New("x")), 0, 0},
		"lost the claim":   {away(1, bot.ErrStale), 100 * time.Millisecond, 100 * time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := &fakeStore{
					lines:  func() []bot.Claim { return []bot.Claim{claim(t, bot.Claim{}, card)} },
					settle: func(bot.Claim, bot.Settled) error { return x.settle() },
				}
				m := &fakeMessenger{}
				b, began := newBot(t, s, m), time.Now()
				if _, err := b.Deliver(t.Context()); err != nil {
					t.Fatal(err)
				}
				if took := time.Since(began); took < x.least || took > x.most {
					t.Errorf("it took %v, want %v to %v", took, x.least, x.most)
				}
				if len(m.did) != 1 {
					t.Errorf("did %q, want one post", m.did)
				}
			})
		})
	}
}

// TestWakeAgain: a moment that comes while the store is away is not lost for the length of its lease.
func TestWakeAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		commit := away(3, nil)
		s := &fakeStore{
			timers: []bot.Timer{{Org: "brug", Key: "case/K7M2QX"}},
			commit: func(bot.Commit) error { return commit() },
		}
		began := time.Now()
		if n, err := newBot(t, s, &fakeMessenger{}).Wake(t.Context()); n != 1 || err != nil {
			t.Fatalf("woke %d, error %v", n, err)
		}
		if took := time.Since(began); took < 500*time.Millisecond || took > 2*time.Second {
			t.Errorf("committed after %v", took)
		}
	})
}

// TestWakeBesideACrowd: the moment of a request does not wait until a crowd has voted.
func TestWakeBesideACrowd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var woke []string
		s := &fakeStore{
			timers: []bot.Timer{{Org: "brug", Key: "together/0123456789abcdef"}, {Org: "brug", Key: "request/K7M2QX-1"}},
			load: func(l bot.Load) (bot.Loaded, error) {
				woke = append(woke, string(l.Keys[0].Key))
				return bot.Loaded{}, nil
			},
		}
		b := newBot(t, s, &fakeMessenger{})
		leave := b.Crowd(t.Context(), bot.Event{Kind: dialogs.Due, From: bot.Address{Org: "brug"}, Action: dialogs.Action{Code: "together/0123456789abcdef"}})
		began := time.Now()
		if n, err := b.Wake(t.Context()); n != 2 || err != nil {
			t.Errorf("woke %d, error %v", n, err)
		}
		if took := time.Since(began); took > 10*time.Second || len(woke) != 1 || woke[0] != "request/K7M2QX-1" {
			t.Errorf("after %v: %v", took, woke)
		}
		leave()
		if _, err := b.Wake(t.Context()); err != nil || len(woke) != 3 {
			t.Errorf("when the crowd is gone: %v, error %v", woke, err)
		}
	})
}
