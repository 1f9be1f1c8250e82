package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
	"ruggespraak/store"
)

// replica is one process of the bot. It takes events on a socket in the directory, and ends when it is
// killed or told to.
func replica(ctx context.Context, s settings) error {
	sealer, err := readSealer(filepath.Join(s.Dir, "keys"))
	if err != nil {
		return err
	}
	cfg := store.Config{URL: s.Redis, Sealer: sealer}
	if s.Sentinel {
		cfg.Replicas = 1
	}
	st, err := openStore(ctx, cfg)
	if err != nil {
		return err
	}
	defer func() { _ = st.Close() }() // the process ends
	catalogue, err := texts.Load()
	if err != nil {
		return err
	}
	home := &http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 32}}
	m := &messenger{home: home, url: s.Home, socket: filepath.Join(s.Dir, s.Replica)}
	b, err := bot.New(bot.Config{
		Orgs: []*dialogs.Org{chaosOrg(s)}, Messengers: map[string]bot.Messenger{seeing: finder{m}, blind: quiet{m}},
		Store: &watched{Store: st, tell: m.told}, Queue: st, Timers: st, Texts: catalogue, Share: st, Audit: st,
		Log:    slog.New(slog.NewTextHandler(os.Stderr, nil)).With("replica", s.Replica),
		Person: bot.Limit{PerSecond: 200, Burst: 1000}, // they do a day's work in seconds
	})
	if err != nil {
		return err
	}
	return b.Run(ctx)
}

// openStore waits for a Redis that is away.
func openStore(ctx context.Context, cfg store.Config) (*store.Store, error) {
	for {
		st, err := store.Open(ctx, cfg)
		if !errors.Is(err, bot.ErrUnavailable) {
			return st, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// readSealer opens the keys that all replicas of a run share.
func readSealer(file string) (*store.Sealer, error) {
	raw, err := os.ReadFile(file) //nolint:gosec // the run's own directory
	if err != nil {
		return nil, err
	}
	keys, err := insecurecleartextkeyset.Read(keyset.NewBinaryReader(bytes.NewReader(raw)))
	if err != nil {
		return nil, err
	}
	return store.NewSealer(keys)
}

// A messenger brings events from a socket to the bot, and posts to the platform.
type messenger struct {
	home   *http.Client
	url    string
	socket string
}

// An answer is what the platform hears about an event.
type answer struct {
	Reply bot.Reply
	Acked bool
}

// most is how large an event can be.
const most = 1 << 20

// Run implements bot.Messenger.
func (m *messenger) Run(ctx context.Context, handle bot.Handler) error {
	_ = os.Remove(m.socket) // of the one before, which was killed
	l, err := (&net.ListenConfig{}).Listen(ctx, "unix", m.socket)
	if err != nil {
		return err
	}
	server := &http.Server{ReadHeaderTimeout: time.Second, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var e wireEvent
		if err := json.NewDecoder(io.LimitReader(r.Body, most)).Decode(&e); err != nil {
			http.Error(w, "not an event", http.StatusBadRequest)
			return
		}
		reply, err := handle(r.Context(), e.event())
		_ = json.NewEncoder(w).Encode(answer{Reply: reply, Acked: err == nil})
	})}
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// A wireEvent is an event with what people wrote: bot.Event leaves that out of every encoding.
type wireEvent struct {
	Event  bot.Event
	Text   string
	Values map[string][]string
}

func (e wireEvent) event() bot.Event {
	e.Event.Text, e.Event.Values = e.Text, e.Values
	return e.Event
}

// Post implements bot.Messenger.
func (m *messenger) Post(ctx context.Context, to bot.Address, p bot.Post) (string, error) {
	s, err := m.call(ctx, "/post", call{To: to, Post: p})
	return s.Ref, err
}

// Update implements bot.Messenger.
func (m *messenger) Update(ctx context.Context, to bot.Address, ref string, p bot.Post) error {
	_, err := m.call(ctx, "/update", call{To: to, Ref: ref, Post: p})
	return err
}

// Delete implements bot.Messenger.
func (m *messenger) Delete(ctx context.Context, to bot.Address, ref string) error {
	_, err := m.call(ctx, "/delete", call{To: to, Ref: ref})
	return err
}

// told reports a commit. A replica that is killed before it can has told nothing, and that is all.
func (m *messenger) told(t told) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_, _ = m.call(ctx, "/told", t)
}

func (m *messenger) call(ctx context.Context, path string, body any) (s shown, err error) {
	raw, err := json.Marshal(body)
	if err != nil {
		return s, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, m.url+path, bytes.NewReader(raw))
	if err != nil {
		return s, err
	}
	res, err := m.home.Do(req)
	if err != nil {
		return s, errors.New("the platform did not answer") //nolint:errorlint // what was sent does not go into the log
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return s, fmt.Errorf("the platform says %s", res.Status)
	}
	if err := json.NewDecoder(res.Body).Decode(&s); err != nil && !errors.Is(err, io.EOF) {
		return s, errors.New("the platform's answer was cut off")
	}
	return s, nil
}

// The connections: on one a post can be found again after a crash, on the other it cannot.
const (
	seeing = "seeing"
	blind  = "blind"
)

// A finder is the messenger of people whose posts can be found again.
type finder struct{ *messenger }

// Find implements bot.Finder.
func (f finder) Find(ctx context.Context, to bot.Address, line string) (string, bool, error) {
	s, err := f.call(ctx, "/find", call{To: to, Line: line})
	return s.Ref, s.Found, err
}

// quiet is the same messenger without events: one socket takes those of both.
type quiet struct{ *messenger }

// Run implements bot.Messenger.
func (quiet) Run(ctx context.Context, _ bot.Handler) error { <-ctx.Done(); return nil }
