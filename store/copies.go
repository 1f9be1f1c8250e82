package store

import (
	"context"
	"errors"
	"net/url"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"
)

// mostCopies bounds "?wait=N".
const mostCopies = 9

// takeWait takes "wait" out of the URL: the driver does not know it.
func takeWait(cfg *Config) (copies int, err error) {
	u, err := url.Parse(cfg.URL)
	if err != nil || !u.Query().Has("wait") {
		return 0, nil // connect says what is wrong with the URL
	}
	q := u.Query()
	copies, err = strconv.Atoi(q.Get("wait"))
	if err != nil || copies < 0 || copies > mostCopies {
		return 0, errors.New("wait in the URL of Redis must be a number from 0 to 9")
	}
	if copies > 0 && q.Has("addr") && !q.Has("master_name") {
		return 0, errors.New("wait in the URL of Redis does not go with a Cluster")
	}
	q.Del("wait")
	u.RawQuery = q.Encode()
	cfg.URL = u.String()
	return copies, nil
}

// waitAtMost is how long a commit waits for the replicas. It stays well below what a messenger waits
// for us (Slack: 3 seconds).
const waitAtMost = time.Second

// runKept runs a script that stores something, and returns when as many replicas have it as must. It
// is one round trip: WAIT follows the script on the same connection, which is why such a call does not
// share its trip with others. With too few replicas in time the outcome is unknown.
func (s *Store) runKept(ctx context.Context, c *call) (any, error) {
	if s.copies == 0 {
		return s.run(ctx, c)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	cmd, wait := s.withWait(ctx, c)
	if redis.HasErrorPrefix(cmd.Err(), "NOSCRIPT") {
		c.withSource()
		cmd, wait = s.withWait(ctx, c)
	}
	switch {
	case cmd.Err() != nil:
		return nil, cmd.Err()
	case wait.Err() != nil:
		return nil, wait.Err()
	case wait.Val() < int64(s.copies):
		return nil, errCopies
	}
	return cmd.Val(), nil
}

func (s *Store) withWait(ctx context.Context, c *call) (*redis.Cmd, *redis.IntCmd) {
	pipe := s.client.Pipeline()
	cmd, wait := c.cmd(ctx), redis.NewIntCmd(ctx, "wait", s.copies, waitAtMost.Milliseconds())
	_ = pipe.Process(ctx, cmd) // queues it; each command has its own error
	_ = pipe.Process(ctx, wait)
	_, _ = pipe.Exec(ctx)
	return cmd, wait
}
