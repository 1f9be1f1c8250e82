package storetest_test

import (
	"errors"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/storetest"
)

func TestFaulty(t *testing.T) {
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), store.Config{URL: "redis://" + miniredis.RunT(t).Addr(), Sealer: sealer})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	f := storetest.NewFaulty(s)
	ctx, c := t.Context(), bot.Commit{Org: "stad", Event: "e1", Now: storetest.T0}

	f.Down()
	_, load := f.Load(ctx, bot.Load{Org: "stad"})
	_, lines := f.ClaimLines(ctx, storetest.T0, time.Minute, 1)
	_, timers := f.ClaimTimers(ctx, storetest.T0, time.Minute, 1)
	_, posts := f.Posts(ctx, bot.Address{}, "")
	for name, err := range map[string]error{
		"load": load, "commit": f.Commit(ctx, c), "lines": lines, "timers": timers, "posts": posts,
		"settle": f.Settle(ctx, bot.Claim{}, bot.Settled{}),
	} {
		if !errors.Is(err, bot.ErrUnavailable) {
			t.Errorf("%s while down: %v", name, err)
		}
	}
	f.Up()
	f.LoseAnswer()
	if err := f.Commit(ctx, c); !errors.Is(err, bot.ErrUnavailable) {
		t.Errorf("answer lost: %v", err)
	}
	if err := f.Commit(ctx, c); !errors.Is(err, bot.ErrSeen) {
		t.Errorf("the commit did not go through: %v", err)
	}
	if got, err := f.Load(ctx, bot.Load{Org: "stad", Event: "e1"}); err != nil || !got.Seen {
		t.Errorf("seen %v, error %v", got.Seen, err)
	}
	want := storetest.Calls{Load: 2, Commit: 3, ClaimLines: 1, Settle: 1, Posts: 1, ClaimTimers: 1}
	if got := f.Calls(); got != want {
		t.Errorf("calls %+v, want %+v", got, want)
	}
}
