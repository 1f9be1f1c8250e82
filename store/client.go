package store

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
)

// Config says which Redis to use, and how.
type Config struct {
	// URL of the server: redis://user:password@host:port/db, rediss:// with TLS, unix:///path. With
	// "?addr=host:port" (once for every further node) it is a Cluster; with "?master_name=NAME" the
	// host is a Sentinel.
	URL string
	// Sealer seals everything people wrote.
	Sealer *Sealer
	// Demo allows a server without authentication that is not on this machine. Never set it where
	// real people are helped.
	Demo bool
	// Timeout of one round trip, and of connecting; 0 means 2 seconds.
	Timeout time.Duration
	// Separate sends every command on its own. By default commands of events handled at the same
	// moment share a round trip: docs/decisions/0011 says why.
	Separate bool
}

// A Store is records, queue and timers in Redis. It may be used concurrently; Close ends it.
type Store struct {
	client redis.UniversalClient
	cmds   processor // client, or its pipeline
	sealer *Sealer
	share  share // which partitions' lines and timers this process hands out
	lines  polls
	timers polls
}

// maxQueued bounds what waits for a Redis that is slow: more fails at once, as unavailable.
const maxQueued = 10_000

// A processor runs one command and waits for its answer.
type processor interface {
	Process(ctx context.Context, cmd redis.Cmder) error
}

// The parts of a store that package bot asks for.
var (
	_ bot.Store  = (*Store)(nil)
	_ bot.Queue  = (*Store)(nil)
	_ bot.Timers = (*Store)(nil)
)

// Open connects to Redis and checks that it can be trusted with people's words. The error is
// bot.ErrUnavailable (wrapped) when the server does not answer: trying again later may help.
func Open(ctx context.Context, cfg Config) (*Store, error) {
	if cfg.Sealer == nil {
		return nil, errors.New("store: a sealer is needed")
	}
	if cfg.Timeout == 0 {
		cfg.Timeout = 2 * time.Second
	}
	client, err := connect(cfg, true)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	s := &Store{client: client, cmds: client, sealer: cfg.Sealer}
	s.share.alone()
	if !cfg.Separate {
		o := redis.DefaultBlockingAutoPipelineOptions()
		o.MaxQueuedCommands = maxQueued
		o.MaxConcurrentBatches, o.Unordered = 2, true // one is answered while the next is gathered
		if s.cmds, err = client.AutoPipelineWithOptions(o); err != nil {
			_ = client.Close()
			return nil, fmt.Errorf("store: pipeline: %w", err)
		}
	}
	if err := check(ctx, cfg, client); err != nil {
		_ = client.Close()
		return nil, fmt.Errorf("store: %w", err)
	}
	return s, nil
}

// Ping asks whether the server answers. The error is bot.ErrUnavailable (wrapped).
func (s *Store) Ping(ctx context.Context) error {
	if err := s.client.Ping(ctx).Err(); err != nil {
		return unavailable(err)
	}
	return nil
}

// Close ends all connections. Calls under way fail with bot.ErrUnavailable.
func (s *Store) Close() error {
	if err := s.client.Close(); err != nil {
		return fmt.Errorf("close store: %s", reason(err))
	}
	return nil
}

// connect makes the client for a URL; nothing is sent yet. Without login the URL's name and password
// are left out. Commands are never sent twice by the driver itself, so that an unknown outcome stays
// unknown instead of looking like somebody else's commit.
func connect(cfg Config, login bool) (redis.UniversalClient, error) {
	u, err := url.Parse(cfg.URL)
	if err != nil || u.Scheme == "" {
		return nil, errors.New("the URL of Redis is not valid") // the text of err repeats the password
	}
	if !login {
		u.User = nil
	}
	bad := fmt.Errorf("the URL of Redis (%s) is not valid", u.Redacted())
	switch q := u.Query(); {
	case q.Has("master_name"):
		o, err := redis.ParseFailoverURL(u.String())
		if err != nil {
			return nil, bad
		}
		o.MaxRetries, o.DialerRetries, o.ContextTimeoutEnabled = -1, 1, true
		o.DialTimeout, o.ReadTimeout, o.WriteTimeout = cfg.Timeout, cfg.Timeout, cfg.Timeout
		return redis.NewFailoverClient(o), nil
	case q.Has("addr"):
		o, err := redis.ParseClusterURL(u.String())
		if err != nil {
			return nil, bad
		}
		o.DialerRetries, o.ContextTimeoutEnabled = 1, true
		o.DialTimeout, o.ReadTimeout, o.WriteTimeout = cfg.Timeout, cfg.Timeout, cfg.Timeout
		return redis.NewClusterClient(o), nil
	}
	o, err := redis.ParseURL(u.String())
	if err != nil {
		return nil, bad
	}
	o.MaxRetries, o.DialerRetries, o.ContextTimeoutEnabled = -1, 1, true
	o.DialTimeout, o.ReadTimeout, o.WriteTimeout = cfg.Timeout, cfg.Timeout, cfg.Timeout
	return redis.NewClient(o), nil
}

// check asks the server whether it answers, whether strangers could read it, and whether it throws
// records away when it is full.
func check(ctx context.Context, cfg Config, client redis.UniversalClient) error {
	if !cfg.Demo && !local(cfg.URL) {
		if err := refuseStrangers(ctx, cfg); err != nil {
			return err
		}
	}
	if err := client.Ping(ctx).Err(); err != nil {
		return unavailable(err)
	}
	info, err := client.Info(ctx, "memory").Result()
	if err != nil {
		return nil // a server that does not tell, as the embedded one
	}
	limited := !strings.Contains(info, "\nmaxmemory:0\r")
	if limited && strings.Contains(info, "maxmemory_policy:") && !strings.Contains(info, "maxmemory_policy:noeviction") {
		return errors.New("the server throws keys away when it is full: set maxmemory-policy to noeviction")
	}
	return nil
}

// errOpen is a server anyone on the network could read.
var errOpen = errors.New("the server asks for no password and is not on this machine: give it one (requirepass or an ACL)")

// refuseStrangers connects without a password and expects to be turned away.
func refuseStrangers(ctx context.Context, cfg Config) error {
	stranger, err := connect(cfg, false)
	if err != nil {
		return err
	}
	defer stranger.Close()
	switch err := stranger.Ping(ctx).Err(); {
	case err == nil:
		return errOpen
	case redis.IsAuthError(err), redis.IsPermissionError(err), redis.HasErrorPrefix(err, "DENIED"):
		return nil
	default:
		return unavailable(err)
	}
}

// local reports whether all of the URL's hosts are this machine.
func local(raw string) bool {
	u, err := url.Parse(raw)
	if err != nil {
		return false
	}
	if u.Scheme == "unix" {
		return true
	}
	for _, host := range append(u.Query()["addr"], u.Host) {
		if h, _, err := net.SplitHostPort(host); err == nil {
			host = h
		}
		ip := net.ParseIP(strings.Trim(host, "[]"))
		if host != "localhost" && (ip == nil || !ip.IsLoopback()) {
			return false
		}
	}
	return true
}
