package redistest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

// MasterName is what a Sentinel of this package calls its master.
const MasterName = "main"

// A Watched is two servers, one of them the other's replica, and a Sentinel that makes the replica the
// master when the master does not answer for half a second.
type Watched struct{ Master, Replica, Sentinel *Server }

// StartSentinel starts a master, a replica and a Sentinel that end with the test. Without redis-server
// the test fails, or is skipped with -short. Args are added to the command lines of the two servers;
// the last of them may change where they listen.
func StartSentinel(tb testing.TB, host string, args ...string) *Watched {
	tb.Helper()
	w := &Watched{Master: Start(tb, args...)}
	w.Replica = Start(tb, append([]string{"--replicaof", host, fmt.Sprint(w.Master.port)}, args...)...)
	port, err := freePort()
	if err != nil {
		tb.Fatal(err)
	}
	dir := tb.TempDir()
	file := filepath.Join(dir, "sentinel.conf")
	conf := fmt.Sprintf("port %d\nbind 127.0.0.1\ndir %s\nsentinel monitor %s %s %d 1\nsentinel down-after-milliseconds %s 500\nsentinel failover-timeout %s 2000\n",
		port, dir, MasterName, host, w.Master.port, MasterName, MasterName)
	if pass := password(args); pass != "" {
		conf += fmt.Sprintf("sentinel auth-pass %s %s\n", MasterName, pass)
	}
	if err := os.WriteFile(file, []byte(conf), 0o600); err != nil {
		tb.Fatal(err)
	}
	w.Sentinel = &Server{dir: dir, port: port, args: []string{file, "--sentinel"}, told: "+monitor master"}
	if err := w.Sentinel.Restart(); err != nil {
		tb.Fatal(err)
	}
	stopAfter(tb, w.Sentinel)
	if err := w.ready(tb.Context()); err != nil {
		tb.Fatal(err)
	}
	return w
}

// URL is how the store connects by way of the Sentinel.
func (w *Watched) URL() string { return w.Sentinel.URL() + "?master_name=" + MasterName }

// ready returns when the Sentinel knows the replica, and the replica follows.
func (w *Watched) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
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
