package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
	"ruggespraak/store/storetest"
)

// TestCluster runs the suite on a Cluster of three nodes: it refuses scripts whose keys lie in several
// slots.
func TestCluster(t *testing.T) {
	t.Parallel()
	cluster := redistest.StartCluster(t, 3)
	storetest.Run(t, func(t *testing.T) storetest.Store {
		for _, node := range cluster.Nodes {
			flush(t, node)
		}
		return open(t, store.Config{URL: cluster.URL()})
	})
}

// TestClusterSharesAndLosesANode: processes share the partitions of a Cluster; while a node is down
// everything on it waits, and afterwards everything is there and goes on by itself.
func TestClusterSharesAndLosesANode(t *testing.T) {
	t.Parallel()
	cluster := redistest.StartCluster(t, 3, "--appendfsync", "always")
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	cfg := store.Config{URL: cluster.URL(), Sealer: sealer, Timeout: time.Second}
	a, b := join(t, cfg), join(t, cfg)
	shared(t, 5*time.Second, a, b)
	onAll := orgs[:40]
	for _, org := range onAll {
		commitFor(t, a, org, "e1")
	}
	node := cluster.Nodes[1]
	if err := node.Kill(); err != nil {
		t.Fatal(err)
	}
	within(t, 10*time.Second, "the Cluster says that it is down", func() bool {
		failed := 0
		for _, org := range onAll {
			_, err := a.Load(t.Context(), bot.Load{Org: org, Keys: []bot.Want{{Key: "case/A"}}})
			if err != nil && !errors.Is(err, bot.ErrUnavailable) {
				t.Fatalf("while a node is down: %v", err)
			}
			if err != nil {
				failed++
			}
		}
		return failed == len(onAll) // a Cluster with a hole serves nobody, unless told otherwise
	})
	if err := node.Restart(); err != nil {
		t.Fatal(err)
	}
	if err := cluster.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	lines, timers := map[string]int{}, map[string]int{}
	took := within(t, 15*time.Second, "all lines and timers", func() bool {
		for _, p := range []*process{a, b} {
			l, err := p.ClaimLines(t.Context(), time.Now(), time.Minute, 100)
			if err != nil && !errors.Is(err, bot.ErrUnavailable) {
				t.Fatal(err)
			}
			for _, c := range l {
				lines[c.Line.To.Org]++
			}
			due, err := p.ClaimTimers(t.Context(), time.Now(), time.Minute, 100)
			if err != nil && !errors.Is(err, bot.ErrUnavailable) {
				t.Fatal(err)
			}
			for _, d := range due {
				timers[d.Org]++
			}
		}
		return len(lines) == len(onAll) && len(timers) == len(onAll)
	})
	t.Logf("all came %v after the node was back", took)
	for _, org := range onAll {
		if lines[org] != 1 || timers[org] != 1 {
			t.Errorf("%s: %d lines and %d timers, want one of each", org, lines[org], timers[org])
		}
	}
}

// TestFailover: when the master dies its replica takes over; what was committed is there, and work
// goes on by itself.
func TestFailover(t *testing.T) {
	t.Parallel()
	watched := redistest.StartSentinel(t, "127.0.0.1")
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	cfg := store.Config{URL: watched.URL(), Sealer: sealer, Timeout: time.Second}
	a, b := join(t, cfg), join(t, cfg)
	shared(t, 5*time.Second, a, b)
	commitFor(t, a, storetest.Org, "e1")
	waitForReplica(t, watched.Master)
	if err := watched.Master.Kill(); err != nil {
		t.Fatal(err)
	}
	c := bot.Commit{Org: storetest.Org, Event: "e2", Now: time.Now(), Lines: []bot.QueuedLine{
		{ID: "e2", To: bot.Address{Org: storetest.Org, Connection: "slack", User: "U2"}, Data: []byte("x")},
	}}
	if err := a.Commit(t.Context(), c); !errors.Is(err, bot.ErrUnavailable) {
		t.Errorf("commit right after the master died: %v", err)
	}
	took := within(t, 15*time.Second, "committed after the failover", func() bool {
		err := a.Commit(t.Context(), c)
		if err != nil && !errors.Is(err, bot.ErrUnavailable) && !errors.Is(err, bot.ErrSeen) {
			t.Fatal(err)
		}
		return err == nil || errors.Is(err, bot.ErrSeen)
	})
	t.Logf("committed again %v after the master died", took)
	got := map[string]int{}
	within(t, 10*time.Second, "both lines", func() bool {
		for _, p := range []*process{a, b} {
			lines, err := p.ClaimLines(t.Context(), time.Now(), time.Minute, 10)
			if err != nil && !errors.Is(err, bot.ErrUnavailable) {
				t.Fatal(err)
			}
			for _, l := range lines {
				got[l.Line.ID]++
			}
		}
		return len(got) == 2
	})
	if got["e1"] != 1 || got["e2"] != 1 {
		t.Errorf("lines %v, want each once", got)
	}
}

// TestFailoverLosesNothing: what was committed while a replica had to have it is there the moment after
// the master died; and without a replica nothing is committed.
func TestFailoverLosesNothing(t *testing.T) {
	t.Parallel()
	watched := redistest.StartSentinel(t, "127.0.0.1")
	s := open(t, store.Config{URL: watched.URL(), Replicas: 1, Timeout: time.Second})
	const commits = 200
	began := time.Now()
	var kept []string // the organisations whose commit was said to be safe; on a busy machine a replica may be too late for some
	for _, org := range orgs[:commits] {
		switch err := s.Commit(t.Context(), someCommit(org, "e1")); {
		case err == nil:
			kept = append(kept, org)
		case !errors.Is(err, bot.ErrUnavailable):
			t.Fatal(err)
		}
	}
	if len(kept) < commits/2 {
		t.Fatalf("%d of %d commits were said to be safe", len(kept), commits)
	}
	t.Logf("%v for each commit that a replica has", time.Since(began)/commits)
	if err := watched.Master.Kill(); err != nil {
		t.Fatal(err)
	}
	want := []bot.Want{{Key: "case/A"}}
	within(t, 15*time.Second, "the replica is the master", func() bool {
		got, err := s.Load(t.Context(), bot.Load{Org: kept[0], Event: "e1", Keys: want})
		return err == nil && got.Seen
	})
	for _, org := range kept {
		got, err := s.Load(t.Context(), bot.Load{Org: org, Event: "e1", Keys: want})
		if err != nil || !got.Seen || len(got.Records) != 1 {
			t.Fatalf("%s: %d records, seen %v, error %v", org, len(got.Records), got.Seen, err)
		}
	}
	c := bot.Commit{Org: storetest.Org, Event: "e2", Now: time.Now(), Lines: []bot.QueuedLine{
		{ID: "e2", To: bot.Address{Org: storetest.Org, Connection: "slack", User: "U2"}, Data: []byte("x")},
	}}
	within(t, 15*time.Second, "refused because no replica has it", func() bool {
		err := s.Commit(t.Context(), c)
		if !errors.Is(err, bot.ErrUnavailable) {
			t.Fatalf("commit without a replica: %v", err)
		}
		return strings.Contains(err.Error(), "replicas")
	})
	host, port, _ := strings.Cut(watched.Replica.Addr(), ":")
	redistest.Start(t, "--replicaof", host, port)
	within(t, 20*time.Second, "committed once there is a replica again", func() bool {
		err := s.Commit(t.Context(), c)
		if err != nil && !errors.Is(err, bot.ErrUnavailable) && !errors.Is(err, bot.ErrSeen) {
			t.Fatal(err)
		}
		return errors.Is(err, bot.ErrSeen) // it was stored at the first try
	})
}

// waitForReplica returns when one replica has everything.
func waitForReplica(t *testing.T, server *redistest.Server) {
	t.Helper()
	conn := plain(t, server).Conn() // WAIT is about the writes of its own connection
	defer conn.Close()
	if err := conn.Set(t.Context(), "mark", "1", time.Minute).Err(); err != nil {
		t.Fatal(err)
	}
	if n, err := conn.Wait(t.Context(), 1, 5*time.Second).Result(); err != nil || n != 1 {
		t.Fatalf("%d replicas have it, error %v", n, err)
	}
}

// TestReadOnly: a server that has become a replica refuses to write; that is like being down.
func TestReadOnly(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, store.Config{URL: server.URL()})
	use(t, s)
	look := plain(t, server)
	if err := look.ReplicaOf(t.Context(), "127.0.0.1", "1").Err(); err != nil {
		t.Fatal(err)
	}
	c := everything("e2")
	c.Puts[0].Version = 1
	later := storetest.T0.Add(time.Hour)
	if err := s.Commit(t.Context(), c); !errors.Is(err, bot.ErrUnavailable) {
		t.Errorf("commit: %v", err)
	}
	if _, err := s.ClaimLines(t.Context(), later, time.Minute, 1); !errors.Is(err, bot.ErrUnavailable) {
		t.Errorf("claim: %v", err)
	}
	if err := look.Do(t.Context(), "replicaof", "no", "one").Err(); err != nil && !errors.Is(err, redis.Nil) {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), c); err != nil {
		t.Errorf("commit when it is a master again: %v", err)
	}
	if lines, err := s.ClaimLines(t.Context(), later, time.Minute, 1); err != nil || len(lines) != 1 {
		t.Errorf("%d lines, error %v", len(lines), err)
	}
}
