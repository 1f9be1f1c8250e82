package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
)

// How long a new configuration may take to be connected before the old one stays, and how often that
// is looked at.
const (
	reloadWithin = 30 * time.Second
	reloadLook   = 50 * time.Millisecond
)

// reload reads the configuration again and gives the generation that serves from now on: a new one, or
// old when the new configuration cannot do what the old one does. Retired is closed when the one that
// was replaced has finished what it had in hand; before is that of the last reload.
func (s *server) reload(ctx context.Context, old *generation, before <-chan struct{}) (now *generation, retired <-chan struct{}) {
	select {
	case <-before: // at most two generations at a time
	case <-ctx.Done():
		return old, before
	}
	next, err := s.succeed(ctx, old)
	switch {
	case err != nil && ctx.Err() != nil:
		return old, before // told to stop meanwhile
	case err != nil:
		s.metrics.Count(bot.ReloadsFailed, 1)
		for _, reason := range reasons(err) {
			s.log.ErrorContext(ctx, "configuration not reloaded: the old one stays", "error", reason)
		}
		return old, before
	}
	left := s.doors.admit(next)
	s.level.Set(next.cfg.Log)
	if next.cfg.Listen != old.cfg.Listen || next.cfg.Metrics != old.cfg.Metrics {
		s.log.WarnContext(ctx, "configuration", "warning", "listen, metrics: another address counts from the next start")
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.retire(context.WithoutCancel(ctx), old, left)
		s.metrics.Count(bot.Reloads, 1)
		s.log.InfoContext(ctx, "configuration reloaded", "organisations", len(next.cfg.Orgs), "connections", len(next.messengers))
	}()
	return next, done
}

// retire ends a generation that was replaced: when it has answered what came in over HTTP.
func (s *server) retire(ctx context.Context, old *generation, left <-chan struct{}) {
	patience, cancel := context.WithTimeout(ctx, grace)
	defer cancel()
	select {
	case <-left:
	case <-patience.Done():
	}
	if err := old.end(patience); err != nil {
		s.log.ErrorContext(ctx, "the old configuration did not end well", "error", err)
	}
}

// succeed starts a generation beside old. After an error it is gone again.
func (s *server) succeed(ctx context.Context, old *generation) (*generation, error) {
	cfg, err := s.load()
	if err != nil {
		return nil, err
	}
	if !sameRedis(cfg.Redis.Reveal(), old.cfg.Redis.Reveal()) {
		return nil, errors.New("redis: another server or database needs a restart: with two at a time things would be done twice")
	}
	next, err := s.newGeneration(ctx, cfg)
	if err != nil {
		return nil, err
	}
	within, cancel := context.WithTimeout(ctx, s.within)
	defer cancel()
	if err := next.open(within); err != nil {
		return nil, fmt.Errorf("redis: %w", err)
	}
	next.start(ctx)
	if err := next.await(within, old); err != nil {
		patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
		defer cancel()
		return nil, errors.Join(err, next.end(patience))
	}
	return next, nil
}

// await waits until whatever old is connected to is connected here, and all that is new.
func (g *generation) await(ctx context.Context, old *generation) error {
	look := time.NewTicker(reloadLook)
	defer look.Stop()
	for {
		also := old.ready.missing(ctx)
		lacks := slices.DeleteFunc(g.ready.missing(ctx), func(name string) bool { return slices.Contains(also, name) })
		if len(lacks) == 0 && ctx.Err() == nil {
			return nil
		}
		select {
		case err := <-g.ended:
			g.ended <- nil // for end
			return err
		case <-ctx.Done():
			return fmt.Errorf("not connected in time: %s", strings.Join(lacks, ", "))
		case <-look.C:
		}
	}
}

// sameRedis reports whether two URLs are of one database: who logs in to it may differ.
func sameRedis(a, b string) bool {
	one, err := url.Parse(a)
	other, also := url.Parse(b)
	if err != nil || also != nil {
		return a == b
	}
	return one.Host == other.Host && one.Path == other.Path && servers(one) == servers(other)
}

// servers are the Sentinels or nodes that a URL of Redis names beside its host, the master, and the
// database of a socket.
func servers(u *url.URL) string {
	q := u.Query()
	return strings.Join(slices.Concat(q["addr"], q["master_name"], q["db"]), " ")
}

// reasons are the sentences of an error, one for each mistake.
func reasons(err error) []string {
	wrong, ok := errors.AsType[*config.Mistakes](err)
	if !ok {
		return []string{err.Error()}
	}
	var list []string
	for _, m := range wrong.List {
		list = append(list, (&config.Mistakes{File: wrong.File, List: []config.Mistake{m}}).Error())
	}
	return list
}
