package bot_test

import (
	"context"
	"log/slog"
	"sync"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
)

// fakeStore does what its fields say; a field that is nil does nothing, without error.
type fakeStore struct {
	load   func(bot.Load) (bot.Loaded, error)
	commit func(bot.Commit) error
	lines  func() []bot.Claim
	settle func(bot.Claim, bot.Settled) error
	posts  map[string]string
	timers []bot.Timer
}

func (s *fakeStore) Load(_ context.Context, l bot.Load) (bot.Loaded, error) {
	if s.load == nil {
		return bot.Loaded{}, nil
	}
	return s.load(l)
}

func (s *fakeStore) Commit(_ context.Context, c bot.Commit) error {
	if s.commit == nil {
		return nil
	}
	return s.commit(c)
}

func (s *fakeStore) ClaimLines(context.Context, time.Time, time.Duration, int) ([]bot.Claim, error) {
	if s.lines == nil {
		return nil, nil
	}
	return s.lines(), nil
}

func (s *fakeStore) Settle(_ context.Context, c bot.Claim, d bot.Settled) error {
	if s.settle == nil {
		return nil
	}
	return s.settle(c, d)
}

func (s *fakeStore) Posts(context.Context, bot.Address, string) (map[string]string, error) {
	return s.posts, nil
}

func (s *fakeStore) ClaimTimers(context.Context, time.Time, time.Duration, int) ([]bot.Timer, error) {
	return s.timers, nil
}

// fakeMessenger keeps what was shown.
type fakeMessenger struct {
	mu    sync.Mutex
	did   []string // "post <line>", "update <ref>", "delete <ref>"
	err   error    // of everything
	there map[string]string
}

func (m *fakeMessenger) Run(ctx context.Context, _ bot.Handler) error { <-ctx.Done(); return nil }

func (m *fakeMessenger) do(what string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.did = append(m.did, what)
	return m.err
}

func (m *fakeMessenger) Post(_ context.Context, _ bot.Address, p bot.Post) (string, error) {
	return "ref-" + p.Line, m.do("post " + p.Line)
}

func (m *fakeMessenger) Update(_ context.Context, _ bot.Address, ref string, _ bot.Post) error {
	return m.do("update " + ref)
}

func (m *fakeMessenger) Delete(_ context.Context, _ bot.Address, ref string) error {
	return m.do("delete " + ref)
}

func (m *fakeMessenger) Find(_ context.Context, _ bot.Address, line string) (string, bool, error) {
	ref, ok := m.there[line]
	return ref, ok, m.do("find " + line)
}

var (
	sanne = bot.Address{Org: "brug", Connection: "chat", User: "sanne"}
	karim = bot.Address{Org: "brug", Connection: "chat", User: "karim"}
	now   = time.Date(2026, 11, 20, 15, 45, 0, 0, time.UTC)
)

func org() *dialogs.Org {
	return &dialogs.Org{
		ID: "brug", Name: "De Brug", Lang: "nl", Zone: time.UTC, Names: dialogs.Named,
		Tiers:      [][]dialogs.Officer{{{Address: karim, Name: "Karim"}}},
		LastResort: []dialogs.Contact{{Name: "Steunpunt", Phone: "085 000 00 00"}},
		Pace:       dialogs.DefaultPace,
	}
}

// unbounded is a pace for tests, where one person does the work of many.
var unbounded = bot.Limit{PerSecond: 1e9, Burst: 1e9}

// makeConfig is a bot's configuration without a store.
func makeConfig(m bot.Messenger) (bot.Config, error) {
	catalogue, err := texts.Load()
	return bot.Config{
		Orgs: []*dialogs.Org{org()}, Messengers: map[string]bot.Messenger{"chat": m},
		Texts: catalogue, Log: slog.New(slog.DiscardHandler),
		Now: func() time.Time { return now }, Code: func() string { return "K7M2QX" },
		Person: unbounded, Connection: unbounded,
	}, err
}

// config is a bot's configuration over the fakes.
func config(t testing.TB, s *fakeStore, m *fakeMessenger) bot.Config {
	t.Helper()
	cfg, err := makeConfig(m)
	if err != nil {
		t.Fatal(err)
	}
	cfg.Store, cfg.Queue, cfg.Timers = s, s, s
	return cfg
}

func newBot(t testing.TB, s *fakeStore, m *fakeMessenger) *bot.Bot {
	t.Helper()
	b, err := bot.New(config(t, s, m))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
