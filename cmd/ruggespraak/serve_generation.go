package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync/atomic"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/metrics"
	"ruggespraak/dialogs/deid"
	"ruggespraak/store"
)

// A generation is the bot under one reading of the configuration. Two of them in one process are to
// each other as two processes on one Redis: what one has taken, the other leaves alone.
type generation struct {
	cfg        *config.Config
	sealer     *store.Sealer
	messengers map[string]bot.Messenger // by connection
	ready      *readiness
	routes     http.Handler
	opened     atomic.Pointer[store.Store] // nil before open
	bot        *bot.Bot                    // after open
	stop       context.CancelFunc
	sendLast   func()     // sends the traces that wait
	ended      chan error // gets one, when the bot has ended
	metrics    *metrics.Metrics
	log        *slog.Logger
}

// newGeneration makes all that a bot needs and that needs no network: it opens the keys and makes the
// messengers.
func (s *server) newGeneration(ctx context.Context, cfg *config.Config) (*generation, error) {
	for _, w := range cfg.Warnings {
		s.log.WarnContext(ctx, "configuration", "warning", w)
	}
	keys, err := keysOf(cfg)
	if err != nil {
		return nil, err
	}
	g := &generation{cfg: cfg, stop: func() {}, ended: make(chan error, 1), metrics: s.metrics, log: s.log}
	if g.sealer, err = store.NewSealer(keys.Keyset); err != nil {
		return nil, err
	}
	deid.Find("jan", deid.Options{}) // reads the word lists now: nobody's first text should wait for that
	if g.messengers, err = connectAll(cfg, s.connect, keys, s.log); err != nil {
		return nil, err
	}
	g.ready = &readiness{messengers: g.messengers}
	g.routes = routes(g.messengers, g.ready, s.metrics.Count, s.log)
	return g, nil
}

// open waits for Redis, and makes the bot. After an error there is nothing to close.
func (g *generation) open(ctx context.Context) (err error) {
	st, err := openStore(ctx, store.Config{URL: g.cfg.Redis.Reveal(), Sealer: g.sealer, Replicas: g.cfg.Replicas}, g.log)
	if err != nil {
		return err
	}
	tracer, sendLast, err := g.trace(ctx)
	if err != nil {
		return errors.Join(err, st.Close())
	}
	g.sendLast = sendLast
	timed := g.metrics.Timed(st)
	g.bot, err = bot.New(bot.Config{
		Orgs: g.cfg.Orgs, Messengers: g.messengers, Store: timed, Queue: timed, Timers: timed, Texts: g.cfg.Texts, OwnTexts: g.cfg.OwnTexts,
		Log: g.log, Share: st, Audit: st, Tallies: st, Grace: grace * 3 / 4, Alive: alive(g.cfg.Alive.Reveal()), Count: g.metrics.Count, Watch: g.metrics,
		Trace: tracer,
	})
	if err != nil {
		sendLast()
		return errors.Join(err, st.Close())
	}
	g.opened.Store(st)
	g.ready.opened(st)
	g.warn(ctx, st)
	return nil
}

// warn says what about the server puts at risk what is stored.
func (g *generation) warn(ctx context.Context, st *store.Store) {
	found, err := st.Check(ctx)
	if err != nil {
		g.log.WarnContext(ctx, "redis settings could not be looked at", "error", err)
	}
	for _, f := range found {
		g.log.WarnContext(ctx, "redis settings", "code", f.Code, "finding", f.Text)
	}
}

// start lets the bot work until end. It does not end with ctx.
func (g *generation) start(ctx context.Context) {
	for _, o := range g.cfg.Orgs {
		g.metrics.Begin(o.ID)
	}
	running, stop := context.WithCancel(context.WithoutCancel(ctx))
	g.stop = stop
	st := g.opened.Load()
	endSweep := g.reseal(ctx, st)
	go func() {
		err := g.bot.Run(running)
		endSweep()
		g.sendLast()
		g.ended <- errors.Join(err, st.Close())
	}()
}

// end stops the bot and waits until it has finished what it has in hand, or patience ends.
func (g *generation) end(patience context.Context) error {
	g.stop()
	select {
	case err := <-g.ended:
		return err
	case <-patience.Done():
		return errUnfinished
	}
}
