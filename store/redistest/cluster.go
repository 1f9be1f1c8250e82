package redistest

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

// A Cluster is a Redis Cluster of several masters without replicas.
type Cluster struct{ Nodes []*Server }

// slots of a Redis Cluster.
const slots = 16384

// StartCluster starts a Cluster that ends with the test. Without redis-server the test fails, or is
// skipped with -short. Args are added to each node's command line.
func StartCluster(tb testing.TB, nodes int, args ...string) *Cluster {
	tb.Helper()
	c := &Cluster{}
	var buses []int
	for range nodes {
		bus, err := freePort()
		if err != nil {
			tb.Fatal(err)
		}
		buses = append(buses, bus)
		c.Nodes = append(c.Nodes, Start(tb, append([]string{
			"--cluster-enabled", "yes", "--cluster-node-timeout", "1000", "--cluster-port", strconv.Itoa(bus),
		}, args...)...))
	}
	for i, n := range c.Nodes {
		node := redis.NewClient(&redis.Options{Addr: n.Addr(), Password: password(args)})
		defer node.Close()
		if err := node.ClusterAddSlotsRange(tb.Context(), slots*i/nodes, slots*(i+1)/nodes-1).Err(); err != nil {
			tb.Fatal(err)
		}
		first := c.Nodes[0]
		if err := node.Do(tb.Context(), "cluster", "meet", "127.0.0.1", first.port, buses[0]).Err(); err != nil {
			tb.Fatal(err)
		}
	}
	if err := c.Ready(tb.Context(), args...); err != nil {
		tb.Fatal(err)
	}
	return c
}

// URL is how the store connects to the Cluster.
func (c *Cluster) URL() string {
	var more []string
	for _, n := range c.Nodes[1:] {
		more = append(more, "addr="+n.Addr())
	}
	if len(more) == 0 {
		more = append(more, "addr="+c.Nodes[0].Addr())
	}
	return c.Nodes[0].URL() + "?" + strings.Join(more, "&")
}

// Ready returns when every node that is up knows all the others and all slots are served.
func (c *Cluster) Ready(ctx context.Context, args ...string) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	for _, n := range c.Nodes {
		node := redis.NewClient(&redis.Options{Addr: n.Addr(), Password: password(args)})
		defer node.Close()
		err := until(ctx, func() bool {
			info := node.ClusterInfo(ctx).Val()
			return strings.Contains(info, "cluster_state:ok") && strings.Contains(info, fmt.Sprintf("cluster_known_nodes:%d\r", len(c.Nodes)))
		})
		if err != nil {
			return fmt.Errorf("cluster node %s: %w", n.Addr(), err)
		}
	}
	return nil
}

// until returns when ok, or when ctx ends.
func until(ctx context.Context, ok func() bool) error {
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for !ok() {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
	return nil
}

// password is what args ask for.
func password(args []string) string {
	for i, a := range args {
		if a == "--requirepass" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}
