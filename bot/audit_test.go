package bot_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
)

// audited is a bot over an embedded Redis, with what it counted.
func audited(t *testing.T) (*bot.Bot, *store.Store, *miniredis.Miniredis, map[string]int) {
	t.Helper()
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	server := miniredis.RunT(t)
	s, err := store.Open(t.Context(), store.Config{URL: "redis://" + server.Addr(), Sealer: sealer})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	cfg, err := makeConfig(&fakeMessenger{})
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	cfg.Store, cfg.Queue, cfg.Timers, cfg.Audit = s, s, s, s
	cfg.Count = func(name string, n int) { counts[name] += n }
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return b, s, server, counts
}

// ask commits a live request whose next moment is that one.
func ask(t *testing.T, s bot.Store, code string, next time.Time) bot.Put {
	t.Helper()
	r := &dialogs.Request{
		Code: code, Asker: sanne, Lang: "nl", Sent: now, Ends: now.AddDate(0, 0, 30), State: dialogs.Open,
		Offered: []bot.Address{karim}, Due: next, Next: next,
	}
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	p := bot.Put{Key: r.Key(), Data: data, Wake: r.Wake(), Expires: r.Expires(), Board: true}
	if err := s.Commit(t.Context(), bot.Commit{Org: "brug", Now: now, Puts: []bot.Put{p}}); err != nil {
		t.Fatal(err)
	}
	return p
}

// timersOf gives the key of the timers in Redis, and the moment of each record there.
func timersOf(t *testing.T, server *miniredis.Miniredis) (key string, moments map[string]time.Time) {
	t.Helper()
	moments = map[string]time.Time{}
	for _, k := range server.Keys() {
		if !strings.HasSuffix(k, ":timers") {
			continue
		}
		key = k
		set, err := server.SortedSet(k)
		if err != nil {
			t.Fatal(err)
		}
		for member, at := range set {
			moments[member[strings.LastIndex(member, ":")+1:]] = time.UnixMilli(int64(at)).UTC()
		}
	}
	return key, moments
}

// TestAuditRepairs takes timers away behind the bot's back, and puts one too late: all of them are set.
func TestAuditRepairs(t *testing.T) {
	b, s, server, counts := audited(t)
	next := now.Add(4 * time.Hour)
	const requests = 250 // more than a page
	for i := range requests {
		ask(t, s, fmt.Sprintf("K7M2Q%c-%d", 'A'+i%26, i), next)
	}
	key, before := timersOf(t, server)
	if len(before) != requests {
		t.Fatalf("%d timers, want %d", len(before), requests)
	}
	if err := b.Audit(t.Context()); err != nil || counts[bot.RequestsLooked] != requests || counts[bot.TimersRepaired] != 0 {
		t.Fatalf("all is well: error %v, counted %v", err, counts)
	}
	org := key[:strings.LastIndex(key, "timers")] + "rec:brug:"
	for _, code := range []string{"K7M2QA-0", "K7M2QA-130", "K7M2QP-249"} {
		if n, err := server.ZRem(key, org+"request/"+code); err != nil || !n {
			t.Fatalf("timer of %s: %v, %v", code, n, err)
		}
	}
	if _, err := server.ZAdd(key, float64(next.AddDate(0, 0, 7).UnixMilli()), org+"request/K7M2QB-1"); err != nil {
		t.Fatal(err)
	}
	if err := b.Audit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, after := timersOf(t, server); !maps.Equal(before, after) {
		t.Errorf("timers (-want +got):\n%s", cmp.Diff(before, after))
	}
	if counts[bot.TimersRepaired] != 4 {
		t.Errorf("counted %v, want 4 repaired", counts)
	}
}

// TestAuditSilent: what an audit cannot mend is an error, and the others are looked at all the same.
func TestAuditSilent(t *testing.T) {
	for name, spoil := range map[string]func(t *testing.T, s *store.Store, server *miniredis.Miniredis){
		"nobody acts on it": func(t *testing.T, s *store.Store, _ *miniredis.Miniredis) {
			ask(t, s, "K7M2QX-1", now.Add(-3*time.Minute))
		},
		"cannot be read": func(t *testing.T, s *store.Store, server *miniredis.Miniredis) {
			ask(t, s, "K7M2QX-1", now.Add(time.Hour))
			for _, k := range server.Keys() {
				if strings.HasSuffix(k, "request/K7M2QX-1") {
					if err := server.Set(k, "1\n\nx"); err != nil {
						t.Fatal(err)
					}
				}
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			b, s, server, counts := audited(t)
			spoil(t, s, server)
			ask(t, s, "ZZZZZZ-1", now.Add(time.Hour))
			key, _ := timersOf(t, server)
			if n, err := server.ZRem(key, strings.TrimSuffix(key, "timers")+"rec:brug:request/ZZZZZZ-1"); err != nil || !n {
				t.Fatal(n, err)
			}
			if err := b.Audit(t.Context()); !errors.Is(err, bot.ErrSilent) {
				t.Errorf("error %v, want %v", err, bot.ErrSilent)
			}
			if _, timers := timersOf(t, server); timers["request/ZZZZZZ-1"].IsZero() || counts[bot.RequestsLooked] != 2 {
				t.Errorf("timers %v, counted %v", timers, counts)
			}
		})
	}
}

// book is what an audit looks at.
type book struct {
	page  []bot.Listed
	aside []bot.AsideLine
	err   error
}

func (k *book) Board(context.Context, string, int) ([]bot.Listed, int, error) {
	return k.page, 0, k.err
}
func (k *book) Aside(context.Context, string) ([]bot.AsideLine, error) { return k.aside, nil }

// idle shares in work that others do.
type idle struct{}

func (idle) Share(ctx context.Context, _ bot.Sharing) { <-ctx.Done() }
func (idle) Serves(string) bool                       { return false }

// TestAlive: whoever watches hears that all is well once an audit, and only when it is.
func TestAlive(t *testing.T) {
	for name, x := range map[string]struct {
		book book
		idle bool // others serve all organisations
		want int
	}{
		"all well":             {want: 3},
		"store down":           {book: book{err: bot.ErrUnavailable}},
		"looked at nothing":    {book: book{err: bot.ErrUnavailable}, idle: true},
		"a request unreadable": {book: book{page: []bot.Listed{{Stored: bot.Stored{Key: "request/K7M2QX-1"}}}}},
		"lines set aside":      {book: book{aside: []bot.AsideLine{{ID: "l1", Why: "tries"}}}, want: 3},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s, told := &fakeStore{}, 0
				cfg, err := makeConfig(&fakeMessenger{})
				if err != nil {
					t.Fatal(err)
				}
				cfg.Store, cfg.Queue, cfg.Timers, cfg.Audit = s, s, s, &x.book
				cfg.Alive = func(context.Context) error { told++; return nil }
				if x.idle {
					cfg.Share = idle{}
				}
				b, err := bot.New(cfg)
				if err != nil {
					t.Fatal(err)
				}
				ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute+time.Second)
				defer cancel()
				if err := b.Run(ctx); err != nil {
					t.Error(err)
				}
				if told != x.want {
					t.Errorf("told %d times, want %d", told, x.want)
				}
			})
		})
	}
}
