package bot_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// meanwhile is a store in which something happens just before the next commit.
type meanwhile struct {
	bot.Store
	happens func()
}

func (s *meanwhile) Commit(ctx context.Context, c bot.Commit) error {
	if f := s.happens; f != nil {
		s.happens = nil
		f()
	}
	return s.Store.Commit(ctx, c)
}

// showing is a messenger that knows what stands in the chats.
type showing struct {
	fakeMessenger
	text map[string]string // by ref
}

func (m *showing) Post(_ context.Context, _ bot.Address, p bot.Post) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.text[p.Line] = p.Text
	return p.Line, nil
}

func (m *showing) Update(_ context.Context, _ bot.Address, ref string, p bot.Post) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.text[ref] = p.Text
	return nil
}

// TestCardsShowTheLatest lets the advice come while its asker does something with the case, and the
// other way round: whichever is committed last, the case's card tells of the advice.
func TestCardsShowTheLatest(t *testing.T) {
	renew := bot.Event{ID: "renew", Kind: dialogs.Pressed, From: sanne, Action: bot.Action{Verb: "renew", Code: "K7M2QX"}}
	advice := bot.Event{
		ID: "advice", Kind: dialogs.Submitted, From: karim, Action: bot.Action{Verb: "answer", Code: "K7M2QX-1"},
		Values: map[string][]string{
			"interpretation": {"het kan iets anders zijn"}, "serious": {"some"}, "term": {"later"}, "decision": {"talk"}, "steps": {"ga in gesprek"},
		},
	}
	for name, x := range map[string]struct{ outer, inner bot.Event }{
		"advice in between": {renew, advice},
		"renewal between":   {advice, renew},
	} {
		t.Run(name, func(t *testing.T) {
			s, m := &meanwhile{}, &showing{text: map[string]string{}}
			b, queue := raceBot(t, redistest.Start(t).URL(), s, m)
			storeRound(t, s)
			s.happens = func() { mustHandle(t, b, x.inner) }
			mustHandle(t, b, x.outer)
			got := caseCard(t, b, queue, m)
			again := renew
			again.ID = "again"
			mustHandle(t, b, again)
			if want := caseCard(t, b, queue, m); got != want {
				t.Errorf("the card says\n%s\n\nand not\n%s", got, want)
			}
		})
	}
}

func raceBot(t *testing.T, url string, s *meanwhile, m *showing) (*bot.Bot, bot.Queue) {
	t.Helper()
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	real, err := store.Open(t.Context(), store.Config{URL: url, Sealer: sealer})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { real.Close() })
	s.Store = real
	cfg, err := makeConfig(m)
	if err != nil {
		t.Fatal(err)
	}
	cfg.Store, cfg.Queue, cfg.Timers = s, real, real
	b, err := bot.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return b, real
}

// storeRound puts in a case that waits for the advice Karim is writing.
func storeRound(t *testing.T, s bot.Store) {
	t.Helper()
	c := &dialogs.Case{
		Code: "K7M2QX", Owner: sanne, Lang: "nl", Opened: now, Touched: now, Life: 90 * 24 * time.Hour, Warn: time.Hour,
		Answers: map[string]dialogs.Answer{}, Rounds: []string{"K7M2QX-1"},
	}
	for slot, v := range map[string]map[string][]string{
		"signal.1": {"fact": {"kwam niet"}}, "signal-more.1": {"answer": {"no"}}, "diagnosis": {"any": {"no"}}, "list": {"used": {"none"}},
		"counter.1": {"any": {"none"}}, "order": {"first": {"advice"}}, "colleague": {"involved": {"no"}}, "ask.1": {}, "send.1": {},
	} {
		c.Seq++
		c.Answers[slot] = dialogs.Answer{Rev: c.Seq, Seq: c.Seq, At: now, V: v}
	}
	r := &dialogs.Request{
		Code: "K7M2QX-1", Asker: sanne, Lang: "nl", Sent: now, Ends: now.AddDate(0, 1, 0), State: dialogs.Taken, Taker: karim,
		Waits: dialogs.TheOfficer, Offered: []bot.Address{karim}, Due: now.Add(time.Hour), Next: now.Add(time.Minute),
	}
	commit := bot.Commit{Org: "brug", Now: now}
	for _, rec := range []dialogs.Record{c, r} {
		data, err := json.Marshal(rec)
		if err != nil {
			t.Fatal(err)
		}
		commit.Puts = append(commit.Puts, bot.Put{Key: rec.Key(), Data: data, Links: rec.Links(), Wake: rec.Wake(), Expires: rec.Expires()})
	}
	if err := s.Commit(t.Context(), commit); err != nil {
		t.Fatal(err)
	}
}

func mustHandle(t *testing.T, b *bot.Bot, ev bot.Event) {
	t.Helper()
	if _, err := b.Handle(t.Context(), ev); err != nil {
		t.Fatal(err)
	}
}

// caseCard delivers everything, and gives what the case's card says then.
func caseCard(t *testing.T, b *bot.Bot, queue bot.Queue, m *showing) string {
	t.Helper()
	for {
		n, err := b.Deliver(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			break
		}
	}
	posts, err := queue.Posts(t.Context(), sanne, "K7M2QX/case")
	if err != nil || len(posts) != 1 {
		t.Fatalf("posts %v, error %v", posts, err)
	}
	return m.text[posts["K7M2QX/case"]]
}
