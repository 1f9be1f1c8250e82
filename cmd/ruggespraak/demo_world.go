package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"

	"github.com/alicebob/miniredis/v2"

	"ruggespraak/adapters/terminal"
	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
	"ruggespraak/store"
)

// worldConfig says what a world is made of. Out and Log are required.
type worldConfig struct {
	redis   string // the URL of a server; "" for one that is part of the program
	lang    string
	ticking bool      // the clock goes on by itself, from the real now
	begin   time.Time // optional: where a ticking clock begins instead
	out     io.Writer
	log     *slog.Logger
	width   func() int
	colour  bool
	save    func(name string, data []byte) (string, error)
}

// A world is the whole bot in one process, with a clock that can be moved. It does one thing at a
// time: its methods must not be called concurrently.
type world struct {
	clock    *clock
	term     *terminal.Terminal // nil in a browser
	refresh  func()             // shows what was held back
	store    *watchedStore
	tallies  bot.Tallier
	bot      *bot.Bot
	cfg      bot.Config
	out      *stamped
	embedded *miniredis.Miniredis // nil with a real server
	aged     time.Time            // how far the embedded server's clock is
	lang     string
	close    func()
}

// newWorld builds a world around a terminal. close ends it.
func newWorld(ctx context.Context, cfg worldConfig) (*world, error) {
	w, org, err := openWorld(ctx, cfg)
	if err != nil {
		return nil, err
	}
	w.term, err = terminal.New(terminal.Config{
		Org: org, Connection: connection, People: demoPeople(cfg.lang), Channel: demoChannel(cfg.lang),
		Out: w.out, Log: cfg.log, Lang: cfg.lang, Width: cfg.width, Colour: cfg.colour, Save: cfg.save,
	})
	if err != nil {
		w.close()
		return nil, err
	}
	w.refresh = w.term.Refresh
	w.cfg.Orgs = []*dialogs.Org{demoOrg(org, cfg.lang)}
	w.cfg.Messengers = map[string]bot.Messenger{connection: w.term}
	if err := w.restart(); err != nil {
		w.close()
		return nil, err
	}
	return w, nil
}

// openWorld builds all of a world but its organisations and messengers, and gives the id of the first
// organisation.
func openWorld(ctx context.Context, cfg worldConfig) (w *world, org string, err error) {
	w = &world{clock: &clock{at: demoStart()}, out: &stamped{out: cfg.out}, lang: cfg.lang, refresh: func() {}, close: func() {}}
	if cfg.ticking {
		now := time.Now()
		// Nobody tries it out to see that everybody is at home: the clock begins in working time.
		at := demoOrg("demo", cfg.lang).After(now.In(amsterdam()), 0, false)
		if !cfg.begin.IsZero() {
			at = cfg.begin
		}
		w.clock = &clock{at: at, since: now}
	}
	w.aged = w.clock.now()
	catalogue, err := texts.Load()
	if err != nil {
		return nil, "", fmt.Errorf("texts: %w", err)
	}
	if org, err = w.openStore(ctx, cfg.redis); err != nil {
		w.close()
		return nil, "", err
	}
	w.cfg = bot.Config{
		Store: w.store, Queue: w.store, Timers: w.store, Tallies: w.tallies,
		Texts: catalogue, Log: cfg.log, Now: w.clock.now,
		Code:     func() string { return demoCode(w.store.codes()) },
		Parallel: 1, // the same order every time
	}
	return w, org, nil
}

// openStore opens the store, and gives the id of the organisation in it. On a real server that is a
// new one every time: what an earlier demo left there is sealed with a key that is gone, and expires.
func (w *world) openStore(ctx context.Context, url string) (org string, err error) {
	org = "demo"
	if url == "" {
		if w.embedded, err = miniredis.Run(); err != nil {
			return "", fmt.Errorf("embedded store: %w", err)
		}
		w.close = w.embedded.Close
		url = "redis://" + w.embedded.Addr()
	} else {
		org += "-" + strings.ToLower(rand.Text()[:12])
	}
	sealer, err := store.FreshSealer()
	if err != nil {
		return "", err
	}
	s, err := store.Open(ctx, store.Config{URL: url, Sealer: sealer, Demo: true})
	if err != nil {
		return "", err
	}
	w.tallies = s
	before := w.close
	w.close = func() {
		_ = s.Close() // nothing is lost: every commit was waited for
		before()
	}
	w.store = watch(s, s, s)
	return org, nil
}

// restart puts a new bot over the same store, as after a crash.
func (w *world) restart() (err error) {
	w.bot, err = bot.New(w.cfg)
	return err
}

// settleMost bounds how often one settling goes round: more means that the bot keeps itself busy.
const settleMost = 1000

// settle delivers and wakes until there is nothing to do now. A store that is down ends it: what
// waits comes later.
func (w *world) settle(ctx context.Context) error {
	w.age()
	defer w.refresh()
	for range settleMost {
		lines, err := w.bot.Deliver(ctx)
		if err != nil {
			return w.forgive(err)
		}
		timers, err := w.bot.Wake(ctx)
		if err != nil {
			return w.forgive(err)
		}
		if lines == 0 && timers == 0 {
			return nil
		}
	}
	return fmt.Errorf("there is still something to do after %d rounds", settleMost)
}

// forgive lets errors of a store pass that was made to fail.
func (w *world) forgive(err error) error {
	if w.store.is("") != up && errors.Is(err, bot.ErrUnavailable) {
		return nil
	}
	return err
}

// demoCode is the n-th case code of a demo: the same every time, in the letters of bot.NewCode.
func demoCode(n int) string {
	known := []string{"K7M2QX", "P4R9TW", "H3V8NB"}
	if n < len(known) {
		return known[n]
	}
	const letters = "BCDFGHJKMNPQRSTVWXZ23456789"
	code := make([]byte, 6)
	for i := range code {
		code[i] = letters[(n*7+i*11)%len(letters)]
		n /= 3
	}
	return string(code)
}
