package redistest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

// MasterName is what a Sentinel of this package calls its master.
const MasterName = "main"

// A Watched is two servers, one of them the other's replica, and a Sentinel that makes the replica the
// master when the master does not answer for half a second.
type Watched struct{ Master, Replica, Sentinel *Server }

// StartSentinel launches a master, a replica and a Sentinel that end with the test. Without
// redis-server the test fails, or is skipped with -short. Args are added to the command lines of the
// two servers; the last of them may change where they listen.
func StartSentinel(tb testing.TB, host string, args ...string) *Watched {
	tb.Helper()
	need(tb)
	w, err := LaunchSentinel(tb.Context(), tb.TempDir(), host, args...)
	for _, s := range []*Server{w.Master, w.Replica, w.Sentinel} {
		if s != nil {
			stopAfter(tb, s)
		}
	}
	if err != nil {
		tb.Fatal(err)
	}
	return w
}

// LaunchSentinel starts a master, a replica and a Sentinel that keep their files in dir, and returns
// when the Sentinel knows both. With an error, those that were started are there to be stopped.
func LaunchSentinel(ctx context.Context, dir, host string, args ...string) (w *Watched, err error) {
	w = &Watched{}
	for _, sub := range []string{"master", "replica"} {
		if err := os.MkdirAll(filepath.Join(dir, sub), 0o700); err != nil {
			return w, err
		}
	}
	if w.Master, err = Launch(filepath.Join(dir, "master"), args...); err != nil {
		return w, err
	}
	follow := append([]string{"--replicaof", host, fmt.Sprint(w.Master.port)}, args...)
	if w.Replica, err = Launch(filepath.Join(dir, "replica"), follow...); err != nil {
		return w, err
	}
	if err := w.following(ctx, args); err != nil { // a Sentinel that finds no replica looks again only after ten seconds
		return w, err
	}
	port, err := freePort()
	if err != nil {
		return w, err
	}
	file := filepath.Join(dir, "sentinel.conf")
	conf := fmt.Sprintf("port %d\nbind 127.0.0.1\ndir %s\nsentinel monitor %s %s %d 1\nsentinel down-after-milliseconds %s 500\nsentinel failover-timeout %s 2000\n",
		port, dir, MasterName, host, w.Master.port, MasterName, MasterName)
	if pass := password(args); pass != "" {
		conf += fmt.Sprintf("sentinel auth-pass %s %s\n", MasterName, pass)
	}
	if err := os.WriteFile(file, []byte(conf), 0o600); err != nil {
		return w, err
	}
	w.Sentinel = &Server{dir: dir, port: port, args: []string{file, "--sentinel"}, told: "+monitor master"}
	if err := w.Sentinel.Restart(); err != nil {
		return w, err
	}
	return w, w.Ready(ctx)
}

// following returns when the master has its replica.
func (w *Watched) following(ctx context.Context, args []string) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	look := redis.NewClient(&redis.Options{Addr: w.Master.Addr(), Password: password(args)})
	defer look.Close()
	err := until(ctx, func() bool { return strings.Contains(look.Info(ctx, "replication").Val(), "state=online") })
	if err != nil {
		return fmt.Errorf("the replica does not follow: %w", err)
	}
	return nil
}

// Failover kills the present master, lets the replica take over, and starts the killed one again as
// its replica. It returns when that follows.
func (w *Watched) Failover(ctx context.Context) error {
	sentinel := redis.NewSentinelClient(&redis.Options{Addr: w.Sentinel.Addr()})
	defer sentinel.Close()
	master := func() string { return strings.Join(sentinel.GetMasterAddrByName(ctx, MasterName).Val(), ":") }
	was := master()
	down := w.Master
	if was != down.Addr() {
		down = w.Replica
	}
	if err := down.Kill(); err != nil {
		return err
	}
	within, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	if err := until(within, func() bool { return master() != was }); err != nil {
		return fmt.Errorf("the Sentinel does not make the replica the master: %w", err)
	}
	if err := down.Restart(); err != nil {
		return err
	}
	return w.Ready(ctx)
}

// URL is how the store connects by way of the Sentinel.
func (w *Watched) URL() string { return w.Sentinel.URL() + "?master_name=" + MasterName }

// Ready returns when the Sentinel knows the replica, and the replica follows.
func (w *Watched) Ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute) // it asks the servers every ten seconds
	defer cancel()
	sentinel := redis.NewSentinelClient(&redis.Options{Addr: w.Sentinel.Addr()})
	defer sentinel.Close()
	err := until(ctx, func() bool {
		replicas := sentinel.Replicas(ctx, MasterName).Val()
		return len(replicas) == 1 && replicas[0]["master-link-status"] == "ok"
	})
	if err != nil {
		return fmt.Errorf("the Sentinel does not see a replica: %w", err)
	}
	return nil
}
