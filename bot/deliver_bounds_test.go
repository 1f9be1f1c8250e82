package bot_test

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// A hanging messenger never answers by itself.
type hanging struct{ fakeMessenger }

func (m *hanging) Post(ctx context.Context, _ bot.Address, _ bot.Post) (string, error) {
	<-ctx.Done()
	return "", ctx.Err()
}

// TestDeliverDoesNotHang lets a platform hang: its lines are to be tried again before anybody else
// can get them, and the others' lines go on.
func TestDeliverDoesNotHang(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var got []bot.Settled
		s := &fakeStore{
			lines:  func() []bot.Claim { return []bot.Claim{claim(t, bot.Claim{}, card)} },
			settle: func(_ bot.Claim, d bot.Settled) error { got = append(got, d); return nil },
		}
		m := &hanging{}
		cfg, err := makeConfig(m)
		if err != nil {
			t.Fatal(err)
		}
		cfg.Store, cfg.Queue, cfg.Timers = s, s, s
		b, err := bot.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		began := time.Now()
		if _, err := b.Deliver(ctx); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(began); took >= time.Minute {
			t.Errorf("the lines of everybody waited %v", took)
		}
		if len(got) != 1 || got[0].Retry.IsZero() {
			t.Errorf("settled %v, want one to be tried again", got)
		}
	})
}

// TestEraseOfMany takes away more posts than can be settled at once.
func TestEraseOfMany(t *testing.T) {
	posts := map[string]string{}
	for i := range 1200 {
		posts[fmt.Sprintf("K7M2QX/%d", i)] = fmt.Sprint(i)
	}
	done := false
	s := &fakeStore{
		posts: posts,
		lines: func() []bot.Claim {
			return []bot.Claim{claim(t, bot.Claim{}, dialogs.Line{To: karim, Erase: "K7M2QX"})}
		},
		settle: func(_ bot.Claim, d bot.Settled) error {
			if len(d.Gone) > 500 {
				return fmt.Errorf("%d posts at once", len(d.Gone)) // as package store does
			}
			for _, key := range d.Gone {
				delete(posts, key)
			}
			done = d.Retry.IsZero()
			return nil
		},
	}
	b := newBot(t, s, &fakeMessenger{})
	for range 1200 {
		if _, err := b.Deliver(t.Context()); err != nil {
			t.Fatal(err)
		}
		if done {
			break
		}
	}
	if !done || len(posts) > 0 {
		t.Errorf("done %v, %d posts left", done, len(posts))
	}
}

// TestDeliverToWhatIsNotKnownYet: a line for a connection that only a newer process knows is left for it.
func TestDeliverToWhatIsNotKnownYet(t *testing.T) {
	var got bot.Settled
	s := &fakeStore{
		lines:  func() []bot.Claim { return []bot.Claim{claim(t, bot.Claim{}, card)} },
		settle: func(_ bot.Claim, d bot.Settled) error { got = d; return nil },
	}
	cfg := config(t, s, &fakeMessenger{})
	cfg.Messengers = map[string]bot.Messenger{"another": &fakeMessenger{}}
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Deliver(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got.Retry.IsZero() || got.Aside != "" {
		t.Errorf("settled %+v, want it to be tried again", got)
	}
}
