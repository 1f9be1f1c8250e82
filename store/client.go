package store

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
)

// Config says which Redis to use, and how.
type Config struct {
	// URL of the server: redis://user:password@host:port/db, rediss:// with TLS, unix:///path. With
	// "?addr=host:port" (once for every further node) it is a Cluster; with "?master_name=NAME" the
	// host is a Sentinel, user and password before the host are the Sentinel's own, and the server's
	// come as "&username=USER&password=PASSWORD".
	URL string
	// Sealer seals everything people wrote.
	Sealer *Sealer
	// Demo allows a server without authentication that is not on this machine. Never set it where
	// real people are helped.
	Demo bool
	// Timeout of one round trip, and of connecting; 0 means 2 seconds.
	Timeout time.Duration
	// Replicas is how many replicas of the server must have what is committed before it counts, so that
	// a failover loses nothing that was acknowledged; 0 for none. While fewer answer, nothing can be
	// committed. A Cluster cannot be asked for it.
	Replicas int
	// Separate sends every command on its own. By default commands of events handled at the same
	// moment share a round trip: docs/decisions/0011 says why.
	Separate bool
}

// A Store is records, queue and timers in Redis. It may be used concurrently; Close ends it.
type Store struct {
	client redis.UniversalClient
	cmds   processor // client, or its pipeline
	sealer *Sealer
	copies int // replicas that must have what is committed
	within time.Duration
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

	_ bot.Sharer    = (*Store)(nil)
	_ bot.Auditable = (*Store)(nil)
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
	if u, _ := url.Parse(cfg.URL); cfg.Replicas < 0 || cfg.Replicas > 0 && u != nil && u.Query().Has("addr") && !u.Query().Has("master_name") {
		return nil, errors.New("store: a number of replicas is not negative, and a Cluster cannot be asked for it")
	}
	client, err := connect(cfg)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	seen := watchDials(client)
	s := &Store{client: client, cmds: client, sealer: cfg.Sealer, copies: cfg.Replicas, within: cfg.Timeout / 2}
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
	if err := s.refuse(ctx, cfg, seen); err != nil {
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

// connect makes the client for a URL; nothing is sent yet. Commands are never sent twice by the driver itself, so that an unknown outcome stays
// unknown instead of looking like somebody else's commit.
func connect(cfg Config) (redis.UniversalClient, error) {
	u, err := url.Parse(cfg.URL)
	if err != nil || u.Scheme == "" {
		return nil, errors.New("the URL of Redis is not valid") // the text of err repeats the password
	}
	bad := fmt.Errorf("the URL of Redis (%s://%s) is not valid", u.Scheme, u.Host)
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
