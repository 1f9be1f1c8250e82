package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/redis/go-redis/v9"
)

// A result is what one slice gave.
type result struct {
	Turns    int
	Rate     float64       // turns a second
	P50, P99 time.Duration // of a steady slice
	Commands float64       // sent to Redis, a turn
	Resident int           // KB at the end
	CPU      time.Duration // of this process, a turn
	RedisCPU time.Duration // of the server, a turn
	Bytes    float64       // in Redis, a conversation, before anything happens in it
}

func (r result) String() string {
	return fmt.Sprintf("%.0f turns/s, p50 %v, p99 %v, %.2f commands, %d KB, CPU %v + %v",
		r.Rate, r.P50.Round(time.Microsecond), r.P99.Round(time.Microsecond), r.Commands, r.Resident, r.CPU, r.RedisCPU)
}

// paths are what can be measured.
var paths = map[string]func(ctx context.Context, url string, conversations int) (path, error){
	"floor": newFloor, "store": newBare, "separate": newSeparate, "choice": newChoice, "text": newText,
}

// warmUp is how long a path runs before it is measured.
const warmUp = time.Second

// slice measures one path against an empty server.
func slice(ctx context.Context, s settings) (result, error) {
	o, err := redis.ParseURL(s.URL)
	if err != nil {
		return result{}, err
	}
	look := redis.NewClient(o)
	defer look.Close()
	if err := look.FlushAll(ctx).Err(); err != nil {
		return result{}, err
	}
	open := paths[s.Slice]
	if open == nil {
		return result{}, fmt.Errorf("no path %q", s.Slice)
	}
	empty, err := redisBytes(ctx, look)
	if err != nil {
		return result{}, err
	}
	p, err := open(ctx, s.URL, s.Conversations)
	if err != nil {
		return result{}, err
	}
	defer p.Close()
	full, err := redisBytes(ctx, look)
	if err != nil {
		return result{}, err
	}
	if _, err := closed(ctx, p, s.Active, warmUp); err != nil {
		return result{}, err
	}
	r, err := measure(ctx, s, p, look)
	r.Bytes = (full - empty) / float64(s.Conversations)
	return r, err
}

// redisBytes is how much memory Redis uses for what it keeps.
func redisBytes(ctx context.Context, look *redis.Client) (float64, error) {
	info, err := look.Info(ctx, "memory").Result()
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(info) {
		if n, ok := strings.CutPrefix(strings.TrimSpace(line), "used_memory:"); ok {
			return strconv.ParseFloat(n, 64)
		}
	}
	return 0, errors.New("redis does not say how much memory it uses")
}

func measure(ctx context.Context, s settings, p path, look *redis.Client) (r result, err error) {
	before, err := usageNow(ctx, p, look)
	if err != nil {
		return r, err
	}
	start, length := time.Now(), time.Duration(s.Seconds)*time.Second
	if s.Steady {
		took, err := steady(ctx, p, s.Active, s.Rate, length)
		if err != nil {
			return r, err
		}
		r.Turns, r.P50, r.P99 = len(took), took[len(took)/2], took[len(took)*99/100]
	} else if r.Turns, err = closed(ctx, p, s.Active, length); err != nil {
		return r, err
	}
	r.Rate = float64(r.Turns) / time.Since(start).Seconds()
	after, err := usageNow(ctx, p, look)
	if err != nil {
		return r, err
	}
	n := time.Duration(r.Turns)
	r.CPU, r.RedisCPU = (after.cpu-before.cpu)/n, (after.redis-before.redis)/n
	r.Commands = float64(after.commands-before.commands) / float64(r.Turns)
	r.Resident, err = resident()
	return r, err
}

// A usage is what was used since the beginning.
type usage struct {
	cpu, redis time.Duration
	commands   int64
}

func usageNow(ctx context.Context, p path, look *redis.Client) (u usage, err error) {
	var self syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &self); err != nil {
		return u, err
	}
	u.cpu = time.Duration(self.Utime.Nano() + self.Stime.Nano())
	info, err := look.Info(ctx, "cpu", "commandstats").Result()
	if err != nil {
		return u, err
	}
	for line := range strings.Lines(info) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		switch name {
		case "used_cpu_user", "used_cpu_sys":
			seconds, err := strconv.ParseFloat(value, 64)
			if err != nil {
				return u, err
			}
			u.redis += time.Duration(seconds * float64(time.Second))
		}
		for _, sent := range p.Sends() {
			if name == "cmdstat_"+sent {
				var calls int64
				if _, err := fmt.Sscanf(value, "calls=%d,", &calls); err != nil {
					return u, err
				}
				u.commands += calls
			}
		}
	}
	return u, nil
}

// resident is what this process has in memory, in KB.
func resident() (int, error) {
	f, err := os.Open("/proc/self/status")
	if err != nil {
		return 0, err
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if f := strings.Fields(lines.Text()); len(f) == 3 && f[0] == "VmRSS:" {
			return strconv.Atoi(f[1])
		}
	}
	return 0, fmt.Errorf("no VmRSS in /proc/self/status")
}
