package store

import (
	"context"
	_ "embed" // the scripts

	"github.com/redis/go-redis/v9"
)

// A script is a Lua script and the digest Redis knows it by.
type script struct{ src, sha string }

func newScript(src string) script { return script{src: src, sha: redis.NewScript(src).Hash()} }

var (
	//go:embed load.lua
	loadLua string
	//go:embed commit.lua
	commitLua string
	//go:embed claim_lines.lua
	claimLinesLua string
	//go:embed settle.lua
	settleLua string
	//go:embed claim_timers.lua
	claimTimersLua string
	//go:embed hold.lua
	holdLua string
	//go:embed members.lua
	membersLua string
	//go:embed board.lua
	boardLua string
	//go:embed requeue.lua
	requeueLua string
	//go:embed reseal.lua
	resealLua string
	//go:embed reseal_stream.lua
	resealStreamLua string
	//go:embed holder.lua
	holderLua string // stands in front of those that need it

	loadScript         = newScript(loadLua)
	commitScript       = newScript(holderLua + commitLua)
	claimLinesScript   = newScript(holderLua + claimLinesLua)
	settleScript       = newScript(holderLua + settleLua)
	claimTimersScript  = newScript(holderLua + claimTimersLua)
	holdScript         = newScript(holderLua + holdLua)
	boardScript        = newScript(boardLua)
	requeueScript      = newScript(holderLua + requeueLua)
	membersScript      = newScript(holderLua + membersLua)
	resealScript       = newScript(resealLua)
	resealStreamScript = newScript(resealStreamLua)
)

// A call is one run of a script: its name, its keys, its arguments, as Redis wants them.
type call struct {
	script script
	args   []any
}

// newCall begins a call; the arguments follow the keys. size is how many of both there will be.
func newCall(s script, size int, keys ...string) *call {
	c := &call{script: s, args: make([]any, 3, 3+size)}
	c.args[0], c.args[1], c.args[2] = "evalsha", s.sha, 0
	for _, k := range keys {
		c.key(k)
	}
	return c
}

func (c *call) key(k string) {
	c.args = append(c.args, k)
	c.args[2] = len(c.args) - 3
}

func (c *call) arg(a ...any) { c.args = append(c.args, a...) }

// cmd is the call as a command of the driver. After withSource it carries the script itself.
func (c *call) cmd(ctx context.Context) *redis.Cmd { return redis.NewCmd(ctx, c.args...) }

func (c *call) withSource() { c.args[0], c.args[1] = "eval", c.script.src }

// run runs a script, and a second time with its source when Redis does not have it (any more).
func (s *Store) run(ctx context.Context, c *call) (any, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	cmd := c.cmd(ctx)
	err := s.cmds.Process(ctx, cmd)
	if err != nil && redis.HasErrorPrefix(err, "NOSCRIPT") {
		c.withSource()
		cmd = c.cmd(ctx)
		err = s.cmds.Process(ctx, cmd)
	}
	if err != nil {
		return nil, err
	}
	return cmd.Val(), nil
}

// runKept runs a script that stores something, and returns when as many replicas have it as there
// should be. A replica is asked on the connection that stored, so this shares no round trip.
func (s *Store) runKept(ctx context.Context, c *call) (any, error) {
	if s.copies == 0 {
		return s.run(ctx, c)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	cmd, kept := s.keep(ctx, c)
	if redis.HasErrorPrefix(cmd.Err(), "NOSCRIPT") {
		c.withSource()
		cmd, kept = s.keep(ctx, c)
	}
	if err := cmd.Err(); err != nil {
		return nil, err
	}
	if n, err := kept.Result(); err != nil || n < int64(s.copies) {
		return nil, errReplicas
	}
	return cmd.Val(), nil
}

// keep sends a script and the question how many replicas have its outcome, in one round trip.
func (s *Store) keep(ctx context.Context, c *call) (*redis.Cmd, *redis.IntCmd) {
	pipe := s.client.Pipeline()
	cmd, kept := c.cmd(ctx), redis.NewIntCmd(ctx, "wait", s.copies, s.within.Milliseconds())
	_, _ = pipe.Process(ctx, cmd), pipe.Process(ctx, kept) // queued; each has its own error after Exec
	_, _ = pipe.Exec(ctx)
	return cmd, kept
}

// runAll runs scripts for several partitions in one round trip; an answer is nil when its call failed,
// and the error is the first of them.
func (s *Store) runAll(ctx context.Context, calls []*call) ([]any, error) {
	pipe := s.client.Pipeline()
	cmds := make([]*redis.Cmd, len(calls))
	for i, c := range calls {
		cmds[i] = c.cmd(ctx)
		_ = pipe.Process(ctx, cmds[i]) // queues it; its error comes below
	}
	_, _ = pipe.Exec(ctx) // each command has its own error
	out := make([]any, len(calls))
	var first error
	for i, cmd := range cmds {
		v, err := cmd.Result()
		if redis.HasErrorPrefix(err, "NOSCRIPT") {
			v, err = s.run(ctx, calls[i])
		}
		if err != nil && first == nil {
			first = err
		}
		if err == nil {
			out[i] = v
		}
	}
	return out, first
}
