package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/redis/go-redis/v9/logging"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/dialogs/texts"
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
	return serve(ctx, cfg, connect, log)
}

// grace is how long what is under way may take after the program was told to stop: less than the 10
// seconds Docker waits before it kills.
const grace = 8 * time.Second

// errUnfinished means that something was still under way when the grace was over. It is stored or
// will be delivered again, so nothing is lost.
var errUnfinished = errors.New("stopped before everything was finished")

// serve is the bot at work: keys, messengers, the HTTP server, the store, and then the bot over all of them.
func serve(ctx context.Context, cfg *config.Config, connect connector, log *slog.Logger) error {
	keys, err := keyfile.Read(cfg.Keyset, cfg.Passphrase.Reveal())
	if err != nil {
		return err
	}
	logging.Disable() // the driver writes lines of its own; what matters comes as errors
	sealer, err := store.NewSealer(keys)
	if err != nil {
		return err
	}
	messengers, err := connectAll(cfg, connect, log)
	if err != nil {
		return err
	}
	ready := &readiness{messengers: messengers}
	front, err := listen(ctx, cfg.Listen, routes(messengers, ready, log), log)
	if err != nil {
		return err
	}
	defer front.close()
	log.InfoContext(ctx, "starting", "version", version(), "listen", front.addr, "organisations", len(cfg.Orgs), "connections", len(messengers))
	st, err := openStore(ctx, store.Config{URL: cfg.Redis.Reveal(), Sealer: sealer}, log)
	if err != nil {
		return stopped(ctx, err)
	}
	defer st.Close()
	ready.opened(st)
	b, err := newBot(cfg, messengers, st, log)
	if err != nil {
		return err
	}
	go ready.watch(ctx, front.addr, log)
	return work(ctx, b.Run, front, grace, log)
}

// newBot puts the bot together.
func newBot(cfg *config.Config, messengers map[string]bot.Messenger, st *store.Store, log *slog.Logger) (*bot.Bot, error) {
	catalogue, err := texts.Load()
	if err != nil {
		return nil, fmt.Errorf("texts: %w", err)
	}
	return bot.New(bot.Config{
		Orgs: cfg.Orgs, Messengers: messengers, Store: st, Queue: st, Timers: st, Texts: catalogue, Log: log,
	})
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

// stopped makes an error that comes from being told to stop into none.
func stopped(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}
