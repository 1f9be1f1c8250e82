package store_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

// TestIdle bounds what a process costs Redis that has nothing to do but to share.
func TestIdle(t *testing.T) {
	cfg, server := shareConfig(t)
	a := join(t, cfg)
	shared(t, 10*time.Second, a)
	look := plain(t, server)
	commands, cpu := usage(t, look)
	began := time.Now()
	within(t, 5*time.Second, "three seconds went by", func() bool {
		a.claims(t) // as Run does all the time
		return time.Since(began) > 3*time.Second
	})
	commands2, cpu2 := usage(t, look)
	took := time.Since(began).Seconds()
	calls, share := float64(commands2-commands)/took, (cpu2-cpu)/took
	t.Logf("an idle process: %.0f commands a second, %.2f%% of a processor in Redis", calls, 100*share)
	if calls > 2000 || share > 0.05 {
		t.Errorf("an idle process sends %.0f commands a second and uses %.1f%% of Redis' processor", calls, 100*share)
	}
}

// usage is how many commands Redis ran so far, in scripts too, and the seconds its processor took.
func usage(t *testing.T, look *redis.Client) (commands int, cpu float64) {
	t.Helper()
	for line := range strings.Lines(look.Info(t.Context(), "all").Val()) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		switch name {
		case "total_commands_processed":
			commands, _ = strconv.Atoi(value)
		case "used_cpu_user", "used_cpu_sys":
			f, err := strconv.ParseFloat(value, 64)
			if err != nil {
				t.Fatal(err)
			}
			cpu += f
		}
	}
	if commands == 0 || cpu == 0 {
		t.Fatal("Redis does not tell")
	}
	return commands, cpu
}
