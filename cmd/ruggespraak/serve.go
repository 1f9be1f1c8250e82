package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"

	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/metrics"
	"ruggespraak/store"
)

type serveCmd struct {
	Config string `required:"" placeholder:"FILE" help:"The configuration; deploy/example.yaml shows one."`
}

// Run serves until it is told to stop, and then stops in good order. SIGHUP makes it read its
// configuration again.
func (c *serveCmd) Run(ctx context.Context, std streams) error {
	load := func() (*config.Config, error) { return config.Load(c.Config, os.LookupEnv) }
	cfg, err := load()
	if err != nil {
		return err
	}
	reload := make(chan os.Signal, 1) // more of them while one is dealt with are one
	signal.Notify(reload, syscall.SIGHUP)
	defer signal.Stop(reload)
	level := new(slog.LevelVar)
	level.Set(cfg.Log)
	s := &server{
		load: load, connect: connect, level: level, metrics: metrics.New(version()), within: reloadWithin,
		log: slog.New(slog.NewJSONHandler(std.err, &slog.HandlerOptions{Level: level})),
	}
	return s.serve(ctx, cfg, reload)
}

// grace is how long what is under way may take after the program was told to stop: less than the 10
// seconds Docker waits before it kills.
const grace = 8 * time.Second

// errUnfinished means that something was still under way when the grace was over. It is stored or
// will be delivered again, so nothing is lost.
var errUnfinished = errors.New("stopped before everything was finished")

// A server is a program that serves: what stays while its configuration may change.
type server struct {
	load    func() (*config.Config, error) // reads the configuration again
	connect connector
	level   *slog.LevelVar // of log
	log     *slog.Logger
	metrics *metrics.Metrics
	within  time.Duration // how long a new configuration may take until it is connected
	doors   doors
}

// serve lets the bot work until ctx ends or a part of it gives up; each time reload says so, under the
// configuration as it is then.
func (s *server) serve(ctx context.Context, cfg *config.Config, reload <-chan os.Signal) error {
	store.LogDriver(s.log)
	g, err := s.newGeneration(ctx, cfg)
	if err != nil {
		return err
	}
	front, err := listen(ctx, cfg.Listen, &s.doors, s.log)
	if err != nil {
		return err
	}
	defer front.close()
	s.doors.admit(g)
	if back, err := s.listenMetrics(ctx, cfg.Metrics); err != nil {
		return err
	} else if back != nil {
		defer back.close()
	}
	s.log.InfoContext(ctx, "starting", "version", version(), "listen", front.addr,
		"organisations", len(cfg.Orgs), "connections", len(g.messengers))
	switch err := g.open(ctx); {
	case err != nil && ctx.Err() != nil:
		return nil // told to stop while it waited
	case err != nil:
		return err
	}
	g.start(ctx)
	go watchReady(ctx, s.doors.missing, front.addr, s.log)
	retired := closed()
	for {
		select {
		case err := <-g.ended:
			return err
		case err := <-front.failed:
			return err
		case <-reload:
			g, retired = s.reload(ctx, g, retired)
		case <-ctx.Done():
			return s.finish(ctx, g, front, retired)
		}
	}
}

// finish stops everything. What came in over HTTP is finished before the bot stops, since it is the bot
// that finishes it. All of that may take the grace.
func (s *server) finish(ctx context.Context, g *generation, front *front, retired <-chan struct{}) error {
	s.log.InfoContext(ctx, "stopping")
	patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	late := front.shutdown(patience)
	if err := errors.Join(late, g.end(patience)); err != nil {
		return fmt.Errorf("%w: %w", errUnfinished, err)
	}
	select {
	case <-retired:
	case <-patience.Done():
		return errUnfinished
	}
	s.log.InfoContext(ctx, "stopped")
	return nil
}

// closed is a channel that has nothing to wait for.
func closed() <-chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}
