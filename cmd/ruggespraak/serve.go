package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/dialogs/deid"
	"ruggespraak/store"
)

type serveCmd struct {
	Config string `required:"" placeholder:"FILE" help:"The configuration; deploy/example.yaml shows one."`
}

// Run serves until it is told to stop, and then stops in good order.
func (c *serveCmd) Run(ctx context.Context, std streams) error {
	cfg, err := config.Load(c.Config, os.LookupEnv)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewJSONHandler(std.err, &slog.HandlerOptions{Level: cfg.Log}))
	for _, w := range cfg.Warnings {
		log.WarnContext(ctx, "configuration", "warning", w)
	}
	s, err := newService(cfg, connect, log)
	if err != nil {
		return err
	}
	return s.serve(ctx)
}

// grace is how long what is under way may take after the program was told to stop: less than the 10
// seconds Docker waits before it kills.
const grace = 8 * time.Second

// errUnfinished means that something was still under way when the grace was over. It is stored or
// will be delivered again, so nothing is lost.
var errUnfinished = errors.New("stopped before everything was finished")

// A service is all that a bot needs and that needs no network.
type service struct {
	cfg        *config.Config
	sealer     *store.Sealer
	messengers map[string]bot.Messenger // by connection
	log        *slog.Logger
}

// newService opens the keys and makes the messengers.
func newService(cfg *config.Config, connect connector, log *slog.Logger) (*service, error) {
	keys, err := keysOf(cfg)
	if err != nil {
		return nil, err
	}
	s := &service{cfg: cfg, log: log}
	if s.sealer, err = store.NewSealer(keys.Keyset); err != nil {
		return nil, err
	}
	deid.Find("jan", deid.Options{}) // reads the word lists now: nobody's first text should wait for that
	s.messengers, err = connectAll(cfg.Connections, connect, keys, s.cfg.Texts, log)
	return s, err
}

// serve starts the HTTP server, opens the store, and lets the bot work over both until ctx ends.
func (s *service) serve(ctx context.Context) error {
	store.LogDriver(s.log)
	ready := &readiness{messengers: s.messengers}
	counts := s.measure(ready)
	front, err := listen(ctx, s.cfg.Listen, routes(s.messengers, ready, counts.Count, s.log), s.log)
	if err != nil {
		return err
	}
	defer front.close()
	if back, err := s.listenMetrics(ctx, counts); err != nil {
		return err
	} else if back != nil {
		defer back.close()
	}
	s.log.InfoContext(ctx, "starting", "version", version(), "listen", front.addr,
		"organisations", len(s.cfg.Orgs), "connections", len(s.messengers))
	st, err := openStore(ctx, store.Config{URL: s.cfg.Redis.Reveal(), Sealer: s.sealer, Replicas: s.cfg.Replicas}, s.log)
	switch {
	case err != nil && ctx.Err() != nil:
		return nil // told to stop while it waited
	case err != nil:
		return err
	}
	defer st.Close()
	ready.opened(st)
	defer s.reseal(ctx, st)()
	counts.opened.Store(st)
	timed := counts.Timed(st)
	tracer, sendLast, err := s.trace(ctx)
	if err != nil {
		return err
	}
	defer sendLast()
	s.warn(ctx, st)
	b, err := bot.New(bot.Config{
		Orgs: s.cfg.Orgs, Messengers: s.messengers, Store: timed, Queue: timed, Timers: timed, Texts: s.cfg.Texts, Log: s.log,
		Share: st, Audit: st, Tallies: st, Grace: grace * 3 / 4, Alive: alive(s.cfg.Alive.Reveal()),
		Count: counts.Count, Watch: counts, Trace: tracer,
	})
	if err != nil {
		return err
	}
	go ready.watch(ctx, front.addr, s.log)
	return work(ctx, b.Run, front, grace, s.log)
}

// warn says what about the server puts at risk what is stored.
func (s *service) warn(ctx context.Context, st *store.Store) {
	found, err := st.Check(ctx)
	if err != nil {
		s.log.WarnContext(ctx, "redis settings could not be looked at", "error", err)
	}
	for _, f := range found {
		s.log.WarnContext(ctx, "redis settings", "code", f.Code, "finding", f.Text)
	}
}

// work runs the bot until ctx ends or a part of it gives up. What came in over HTTP is finished before
// the bot stops, since it is the bot that finishes it. All of that may take the grace.
func work(ctx context.Context, run func(context.Context) error, front *front, grace time.Duration, log *slog.Logger) error {
	running, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- run(running) }()
	select {
	case err := <-ended:
		return err
	case err := <-front.failed:
		return err
	case <-ctx.Done():
	}
	log.InfoContext(running, "stopping")
	patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	late := front.shutdown(patience)
	stop()
	select {
	case err := <-ended:
		if err = errors.Join(late, err); err != nil {
			return fmt.Errorf("%w: %w", errUnfinished, err)
		}
	case <-patience.Done():
		return errUnfinished
	}
	log.InfoContext(ctx, "stopped")
	return nil
}
