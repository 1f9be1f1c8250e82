package store_test

import (
	"log/slog"
	"net"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// codes are the findings' codes.
func codes(t *testing.T, s *store.Store) (out []string) {
	t.Helper()
	found, err := s.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		out = append(out, f.Code)
		if f.Text == "" {
			t.Errorf("%s says nothing", f.Code)
		}
	}
	return out
}

func TestCheck(t *testing.T) {
	limit := []string{"--maxmemory", "100mb"}
	for name, x := range map[string]struct {
		args []string
		want []string
	}{
		"as it should be":   {append(limit, "--appendfsync", "always"), nil},
		"once a second":     {append(limit, "--appendfsync", "everysec"), []string{"fsync"}},
		"when it likes":     {append(limit, "--appendfsync", "no"), []string{"fsync-never"}},
		"no file":           {append(limit, "--appendonly", "no"), []string{"append-file"}},
		"no limit":          {[]string{"--appendfsync", "always"}, []string{"no-limit"}},
		"would evict":       {[]string{"--appendfsync", "always", "--maxmemory-policy", "allkeys-lru"}, []string{"eviction-policy", "no-limit"}},
		"tells nothing":     {[]string{"--rename-command", "INFO", ""}, []string{"silent"}},
		"hides its setting": {append(limit, "--rename-command", "CONFIG", ""), []string{"silent"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, store.Config{URL: redistest.Start(t, x.args...).URL()})
			if diff := cmp.Diff(x.want, codes(t, s)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCheckEvictsLater: a policy that is changed while we run is found, and in the demo it is not
// refused.
func TestCheckEvictsLater(t *testing.T) {
	server := redistest.Start(t, "--maxmemory", "100mb", "--appendfsync", "always")
	s := open(t, store.Config{URL: server.URL()})
	if err := plain(t, server).ConfigSet(t.Context(), "maxmemory-policy", "volatile-ttl").Err(); err != nil {
		t.Fatal(err)
	}
	found, err := s.Check(t.Context())
	if err != nil || len(found) != 1 || found[0].Code != "eviction" || !found[0].Fatal {
		t.Errorf("findings %v, error %v", found, err)
	}
	open(t, store.Config{URL: server.URL(), Demo: true})
}

// TestCheckTooFewReplicas: what is asked for is not there.
func TestCheckTooFewReplicas(t *testing.T) {
	s := open(t, store.Config{URL: redistest.Start(t, "--maxmemory", "100mb", "--appendfsync", "always").URL(), Replicas: 1})
	if got := codes(t, s); !slices.Equal(got, []string{"replicas-missing"}) {
		t.Errorf("findings %v", got)
	}
}

// TestCheckReplicas: a master that does not wait for its replica.
func TestCheckReplicas(t *testing.T) {
	t.Parallel()
	watched := redistest.StartSentinel(t, "127.0.0.1", "--maxmemory", "100mb", "--appendfsync", "always")
	s := open(t, store.Config{URL: watched.URL()})
	if got := codes(t, s); !slices.Equal(got, []string{"replicas"}) {
		t.Errorf("findings %v", got)
	}
	if err := plain(t, watched.Master).ConfigSet(t.Context(), "min-replicas-to-write", "1").Err(); err != nil {
		t.Fatal(err)
	}
	if got := codes(t, s); len(got) != 0 {
		t.Errorf("findings %v", got)
	}
}

// outside is an address of this machine that others can reach.
func outside(t *testing.T) string {
	t.Helper()
	addrs, err := net.InterfaceAddrs()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range addrs {
		if n, ok := a.(*net.IPNet); ok && n.IP.To4() != nil && !n.IP.IsLoopback() {
			return n.IP.String()
		}
	}
	t.Skip("this machine has no address but its loopback")
	return ""
}

// TestFarWithoutPassword: an open server is refused wherever the driver was sent from: the URL names
// the loopback's Sentinel or node, which name a server that others can reach.
func TestFarWithoutPassword(t *testing.T) {
	t.Parallel()
	host := outside(t)
	everywhere := []string{"--bind", "0.0.0.0", "--protected-mode", "no"}
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string]struct {
		start func(t *testing.T, args ...string) string // gives the URL, without a password
	}{
		"single": {func(t *testing.T, args ...string) string {
			return strings.Replace(redistest.Start(t, args...).URL(), "127.0.0.1", host, 1)
		}},
		"sentinel": {func(t *testing.T, args ...string) string {
			return redistest.StartSentinel(t, host, args...).URL()
		}},
		"cluster": {func(t *testing.T, args ...string) string {
			return redistest.StartCluster(t, 1, append(args, "--cluster-announce-ip", host)...).URL()
		}},
	} {
		t.Run(name, func(t *testing.T) {
			cfg := store.Config{URL: x.start(t, everywhere...), Sealer: sealer, Timeout: time.Second}
			if s, err := store.Open(t.Context(), cfg); err == nil || !strings.Contains(err.Error(), "asks for no password") {
				t.Errorf("open to everybody: error %v", err)
				if err == nil {
					_ = s.Close()
				}
			}
		})
		t.Run(name+" with a password", func(t *testing.T) {
			args := append(slices.Clone(everywhere), "--requirepass", "geheim", "--masterauth", "geheim")
			url := x.start(t, args...)
			if name == "sentinel" {
				url += "&password=geheim"
			} else {
				url = strings.Replace(url, "://", "://:geheim@", 1)
			}
			cfg := store.Config{URL: url, Sealer: sealer, Timeout: time.Second}
			s, err := store.Open(t.Context(), cfg)
			if err != nil {
				t.Fatal(err)
			}
			_ = s.Close()
		})
	}
}

// TestLogDriver: the driver's own words go to the log, and no values with them.
func TestLogDriver(t *testing.T) {
	var out strings.Builder
	store.LogDriver(slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug})))
	t.Cleanup(func() { store.LogDriver(slog.New(slog.DiscardHandler)) })
	sealer, err := store.FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(t.Context(), store.Config{URL: "redis://:geheim@127.0.0.1:1", Sealer: sealer, Timeout: time.Second}); err == nil {
		t.Fatal("opened what is not there")
	}
	if got := out.String(); !strings.Contains(got, "redis driver") || !strings.Contains(got, "connection refused") || strings.Contains(got, "geheim") {
		t.Errorf("logged %q", got)
	}
}
