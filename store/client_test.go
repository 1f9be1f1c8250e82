package store

import (
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"ruggespraak/bot"
	"ruggespraak/store/redistest"
)

func TestNear(t *testing.T) {
	for addr, want := range map[net.Addr]bool{
		&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}: true, &net.TCPAddr{IP: net.IPv6loopback}: true,
		&net.UnixAddr{Name: "/run/redis.sock"}:  true,
		&net.TCPAddr{IP: net.IPv4(10, 0, 0, 1)}: false, &net.TCPAddr{}: false,
	} {
		if got := near(addr); got != want {
			t.Errorf("%v: %v", addr, got)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	sealer, err := FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	for name, cfg := range map[string]Config{
		"no sealer": {URL: "redis://127.0.0.1:1"},
		"no URL":    {Sealer: sealer},
		"scheme":    {URL: "http://:geheim@127.0.0.1", Sealer: sealer},
		"not a URL": {URL: "redis://user:geheim@127.0.0.1:x:y", Sealer: sealer},
		"cluster":   {URL: "redis://:geheim@127.0.0.1:1?addr=127.0.0.1:2&what=1", Sealer: sealer},
		"sentinel":  {URL: "redis://:geheim@127.0.0.1:1?master_name=m&what=1", Sealer: sealer},
		"replicas":  {URL: "redis://127.0.0.1:1", Sealer: sealer, Replicas: -1},
		"copies":    {URL: "redis://127.0.0.1:1?addr=127.0.0.1:2", Sealer: sealer, Replicas: 1},
		"query":     {URL: "redis://127.0.0.1:1?master_name=m&password=geheim&what=1", Sealer: sealer},
	} {
		s, err := Open(t.Context(), cfg)
		if err == nil {
			_ = s.Close()
			t.Errorf("%s: opened", name)
		} else if strings.Contains(err.Error(), "geheim") {
			t.Errorf("%s: the error tells the password: %v", name, err)
		}
	}
	_, err = Open(t.Context(), Config{URL: "redis://127.0.0.1:1", Sealer: sealer, Timeout: time.Second})
	if !errors.Is(err, bot.ErrUnavailable) {
		t.Errorf("nobody listens: %v", err)
	}
}

// TestStrangers: what counts is whether the server lets anyone in, not whether the URL has a password.
func TestStrangers(t *testing.T) {
	for name, tc := range map[string]struct {
		args []string
		want error
	}{
		"open":             {nil, errOpen},
		"any password":     {strings.Fields("--user default on nopass ~* &* +@all"), errOpen},
		"password":         {[]string{"--requirepass", "geheim"}, nil},
		"default user off": {strings.Fields("--user default off --user bot on >geheim ~* &* +@all"), nil},
	} {
		t.Run(name, func(t *testing.T) {
			server := redistest.Start(t, tc.args...)
			cfg := Config{URL: server.URL(), Timeout: time.Second}
			if err := refuseStrangers(t.Context(), cfg, server.Addr()); !errors.Is(err, tc.want) {
				t.Errorf("error %v, want %v", err, tc.want)
			}
		})
	}
	err := refuseStrangers(t.Context(), Config{URL: "redis://127.0.0.1:1", Timeout: time.Second}, "127.0.0.1:1")
	if !errors.Is(err, bot.ErrUnavailable) {
		t.Errorf("nobody listens: %v", err)
	}
}

func TestEvictionRefused(t *testing.T) {
	sealer, err := FreshSealer()
	if err != nil {
		t.Fatal(err)
	}
	for policy, ok := range map[string]bool{"noeviction": true, "volatile-lru": false, "allkeys-random": false} {
		server := redistest.Start(t, "--maxmemory", "100mb", "--maxmemory-policy", policy)
		s, err := Open(t.Context(), Config{URL: server.URL(), Sealer: sealer})
		if (err == nil) != ok {
			t.Errorf("%s: error %v", policy, err)
		}
		if err == nil {
			_ = s.Close()
		}
	}
}
