package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/store"
)

// openConfigured opens the store that a configuration names, with its keys.
func openConfigured(ctx context.Context, path string) (*config.Config, *store.Store, error) {
	cfg, err := config.Load(path, os.LookupEnv)
	if err != nil {
		return nil, nil, err
	}
	keys, err := keysOf(cfg)
	if err != nil {
		return nil, nil, err
	}
	st, err := storeOf(ctx, cfg, keys)
	return cfg, st, err
}

// How long to wait for a Redis that does not answer before it is asked again: ever longer.
const (
	firstWait   = 250 * time.Millisecond
	longestWait = 10 * time.Second
)

// openStore waits until Redis answers. What waiting cannot mend is an error at once.
func openStore(ctx context.Context, cfg store.Config, log *slog.Logger) (*store.Store, error) {
	for wait := firstWait; ; wait = min(2*wait, longestWait) {
		s, err := store.Open(ctx, cfg)
		if err == nil || !errors.Is(err, bot.ErrUnavailable) {
			return s, err
		}
		log.WarnContext(ctx, "redis does not answer", "error", err, "again_in", wait.String())
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(wait):
		}
	}
}
