package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// A Finding is something about the server that puts at risk what is stored, for operators.
type Finding struct {
	Code string // the same for the same thing: "eviction", "append-file", …
	Text string // what is at risk, and what to do about it
	// Fatal findings lose records without a word: Open refuses the server unless Config.Demo is set.
	Fatal bool
}

// The findings.
var (
	findEviction = Finding{
		Code: "eviction", Fatal: true,
		Text: "the server throws keys away when it is full: set maxmemory-policy to noeviction",
	}
	findPolicy = Finding{
		Code: "eviction-policy",
		Text: "the server would throw keys away as soon as maxmemory is set: set maxmemory-policy to noeviction",
	}
	findNoLimit = Finding{
		Code: "no-limit",
		Text: "the server has no maxmemory: when it grows too large the system kills it instead of it refusing to store more",
	}
	findNoFile = Finding{
		Code: "append-file",
		Text: "the server keeps no append-only file: what was stored since its last snapshot is lost when it stops. Set appendonly to yes",
	}
	findFileErrors = Finding{
		Code: "append-file-errors",
		Text: "the server could not write its append-only file the last time it tried: look at its log and its disk",
	}
	findSecond = Finding{
		Code: "fsync",
		Text: "the server writes to disk once a second: a power failure can lose the last second. With appendfsync always it loses nothing, and is slower",
	}
	findNever = Finding{
		Code: "fsync-never",
		Text: "the server leaves it to the system when to write to disk: a power failure can lose half a minute. Set appendfsync to everysec or always",
	}
	findReplicas = Finding{
		Code: "replicas",
		Text: "the server answers before a replica has what was stored: a failover can lose the last moment. Behind Sentinel set redis_replicas to 1 in the configuration, else min-replicas-to-write in Redis",
	}
	findTooFew = Finding{
		Code: "replicas-missing",
		Text: "the server has fewer replicas than redis_replicas asks for: nothing can be stored until they are back, or redis_replicas is lower",
	}
	findOld = Finding{
		Code: "version",
		Text: "the server is older than version 7, which is what this program is tested with",
	}
	findClock = Finding{
		Code: "clock",
		Text: "the clocks of this machine and of the server differ by seconds: is the time synchronised on both?",
	}
	findSilent = Finding{
		Code: "silent",
		Text: "the server does not let us look at its settings (INFO, CONFIG GET): check yourself that maxmemory-policy is noeviction and appendonly is yes",
	}
)

// Check looks at the servers' settings: every one of a Cluster, the present master behind a Sentinel.
// Each finding is given once. The error is bot.ErrUnavailable (wrapped) when a server does not answer.
func (s *Store) Check(ctx context.Context) ([]Finding, error) {
	var mu sync.Mutex
	var all []Finding
	err := s.eachServer(ctx, func(ctx context.Context, c *redis.Client) error {
		began := time.Now()
		at, err := c.Time(ctx).Result()
		if err != nil {
			return unavailable(err)
		}
		found := inspect(ctx, c)
		if s.copies > 0 { // we ask for it ourselves
			found = slices.DeleteFunc(found, func(f Finding) bool { return f == findReplicas })
			if tooFew(ctx, c, s.copies) {
				found = append(found, findTooFew)
			}
		}
		if skew := at.Sub(began); skew > maxSkew || skew < -maxSkew {
			found = append(found, findClock)
		}
		mu.Lock()
		defer mu.Unlock()
		for _, f := range found {
			if !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("check: %w", err)
	}
	slices.SortFunc(all, func(a, b Finding) int { return strings.Compare(a.Code, b.Code) })
	return all, nil
}

// eachServer calls f for every server that takes writes.
func (s *Store) eachServer(ctx context.Context, f func(context.Context, *redis.Client) error) error {
	switch c := s.client.(type) {
	case *redis.ClusterClient:
		return c.ForEachMaster(ctx, f)
	case *redis.Client:
		return f(ctx, c)
	}
	return errors.New("a client that is not known")
}

// inspect judges one server by what it tells about itself.
func inspect(ctx context.Context, c *redis.Client) (found []Finding) {
	text, err := c.Info(ctx, "server", "memory", "persistence", "replication").Result()
	if err != nil || !strings.Contains(text, "maxmemory_policy:") {
		return []Finding{findSilent}
	}
	info := fields(text)
	if major, _, _ := strings.Cut(info["redis_version"], "."); atoi(major) < 7 {
		found = append(found, findOld)
	}
	limited := info["maxmemory"] != "0"
	switch evicts := info["maxmemory_policy"] != "noeviction"; {
	case evicts && limited:
		found = append(found, findEviction)
	case evicts:
		found = append(found, findPolicy)
	}
	if !limited {
		found = append(found, findNoLimit)
	}
	if info["aof_enabled"] != "1" {
		found = append(found, findNoFile)
	} else if info["aof_last_write_status"] != "ok" {
		found = append(found, findFileErrors)
	}
	return append(found, inspectConfig(ctx, c, info)...)
}

// tooFew reports whether a server says that it has fewer replicas than that.
func tooFew(ctx context.Context, c *redis.Client, copies int) bool {
	text, err := c.Info(ctx, "replication").Result()
	n, known := fields(text)["connected_slaves"]
	return err == nil && known && atoi(n) < copies
}

// inspectConfig judges what INFO does not tell. Servers that are rented out often refuse it.
func inspectConfig(ctx context.Context, c *redis.Client, info map[string]string) (found []Finding) {
	get := func(name string) string {
		got, err := c.ConfigGet(ctx, name).Result()
		if err != nil {
			found = append(found, findSilent)
		}
		return got[name]
	}
	switch fsync := get("appendfsync"); {
	case info["aof_enabled"] != "1":
	case fsync == "everysec":
		found = append(found, findSecond)
	case fsync == "no":
		found = append(found, findNever)
	}
	if atoi(info["connected_slaves"]) > 0 && get("min-replicas-to-write") == "0" {
		found = append(found, findReplicas)
	}
	return found
}

// fields reads the answer of INFO.
func fields(text string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(text) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), ":"); ok {
			out[name] = value
		}
	}
	return out
}

// atoi is 0 for what is no number.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// refuse says why a server must not be used: it does not answer, strangers could read it, or it loses
// records.
func (s *Store) refuse(ctx context.Context, cfg Config, seen *dials) error {
	err := s.eachServer(ctx, func(ctx context.Context, c *redis.Client) error { return c.Ping(ctx).Err() })
	if err != nil {
		return unavailable(err)
	}
	if cfg.Demo {
		return nil
	}
	for _, addr := range seen.others() {
		if err := refuseStrangers(ctx, cfg, addr); err != nil {
			return err
		}
	}
	found, err := s.Check(ctx)
	if err != nil {
		return err
	}
	for _, f := range found {
		if f.Fatal {
			return errors.New(f.Text)
		}
	}
	return nil
}
