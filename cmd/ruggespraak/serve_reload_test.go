package main

import (
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/store/redistest"
)

// tryReload starts serve, ready, with a messenger that answers "old", and gives what the metrics count.
func tryReload(t *testing.T) (s *trial, cfg config.Config, counted func() []string) {
	t.Helper()
	s = try(t, redistest.Start(t).URL(), answering("old"))
	s.awaitReady(t)
	now, err := s.serves.load()
	if err != nil {
		t.Fatal(err)
	}
	return s, *now, func() (lines []string) {
		for line := range strings.Lines(page(t, s.serves.metrics)) {
			if strings.HasPrefix(line, `ruggespraak_work_total{what="reloads`) {
				lines = append(lines, strings.TrimPrefix(strings.TrimSpace(line), "ruggespraak_work_total"))
			}
		}
		return lines
	}
}

// reloads are the lines of the metrics for so many that went through and so many that failed.
func reloads(went, failed int) []string {
	return []string{fmt.Sprintf(`{what="reloads"} %d`, went), fmt.Sprintf(`{what="reloads_failed"} %d`, failed)}
}

func answering(word string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, word) }
}

// What the new configuration cannot do keeps the old one at work, and is said.
func TestReloadKeepsTheOld(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*trial, *config.Config)
		want   []string
	}{
		"two mistakes": {func(s *trial, _ *config.Config) {
			s.serves.load = func() (*config.Config, error) {
				return nil, &config.Mistakes{File: "r.yaml", List: []config.Mistake{{Line: 1, Text: "listen: is missing"}, {Text: "is wrong"}}}
			}
		}, []string{"r.yaml:1: listen: is missing", "r.yaml: is wrong"}},
		"not connected": {func(s *trial, _ *config.Config) {
			s.chat, s.serves.within = newFake(false, answering("new")), 200*time.Millisecond
		}, []string{"not connected in time: chat"}},
		"token refused": {func(s *trial, _ *config.Config) {
			s.chat = newFake(false, answering("new"))
			s.chat.gaveUp <- errors.New("the token was refused")
		}, []string{"messenger chat: the token was refused"}},
		"no keys": {func(_ *trial, c *config.Config) { c.Keyset = "nowhere" }, []string{"nowhere: no such file or directory"}},
		"another redis": {func(s *trial, c *config.Config) {
			other, err := config.Load(writeConfig(t, smallYAML, nil), func(string) (string, bool) { return "redis://:geheim@127.0.0.1:1/3", true })
			if err != nil {
				t.Fatal(err)
			}
			c.Redis = other.Redis
		}, []string{"redis: another server or database needs a restart: with two at a time things would be done twice"}},
	} {
		t.Run(name, func(t *testing.T) {
			s, cfg, counted := tryReload(t)
			s.serves.load = func() (*config.Config, error) { c := cfg; return &c, nil }
			test.change(s, &cfg)
			s.reload <- syscall.SIGHUP
			for _, want := range test.want {
				if line := s.log.await(t, "configuration not reloaded: the old one stays"); !strings.Contains(line, want) {
					t.Errorf("logged: %s", line)
				} else if strings.Contains(line, "geheim") {
					t.Errorf("logged a secret: %s", line)
				}
			}
			if got := s.ask(t, "POST", "/connections/chat/press", ""); got != "200 old" {
				t.Errorf("a callback gets %q", got)
			}
			if diff := cmp.Diff(reloads(0, 1), counted()); diff != "" {
				t.Errorf("counted, -want +got:\n%s", diff)
			}
			s.stop()
			if err := s.end(t); err != nil {
				t.Error(err)
			}
		})
	}
}

// A callback that the old configuration has in hand is answered by it; what comes later goes to the new.
func TestReloadFinishesCallbacks(t *testing.T) {
	s, cfg, counted := tryReload(t)
	arrived, goOn := make(chan struct{}), make(chan struct{})
	s.serves.load = func() (*config.Config, error) { c := cfg; return &c, nil }
	slow := newFake(true, func(w http.ResponseWriter, _ *http.Request) {
		close(arrived)
		<-goOn
		say(w, http.StatusOK, "slow")
	})
	s.chat = slow
	s.reload <- syscall.SIGHUP
	s.log.await(t, "configuration reloaded")
	answer := make(chan string, 1)
	go func() { answer <- s.ask(t, "POST", "/connections/chat/press", "") }()
	<-arrived
	s.chat, cfg.Listen, cfg.Warnings = newFake(true, answering("new")), "127.0.0.1:1", nil
	s.reload <- syscall.SIGHUP
	if line := s.log.await(t, "configuration"); !strings.Contains(line, "listen, metrics: another address counts from the next start") {
		t.Errorf("logged: %s", line)
	}
	if got := s.ask(t, "POST", "/connections/chat/press", ""); got != "200 new" {
		t.Errorf("after the reload a callback gets %q", got)
	}
	select {
	case <-slow.left:
		t.Error("the old one was stopped with a callback in hand")
	default:
	}
	close(goOn)
	if got := <-answer; got != "200 slow" {
		t.Errorf("the callback in hand gets %q", got)
	}
	s.log.await(t, "configuration reloaded")
	<-slow.left // else the test runs out of time
	if diff := cmp.Diff(reloads(2, 0), counted()); diff != "" {
		t.Errorf("counted, -want +got:\n%s", diff)
	}
}

// Told to stop while the new configuration is not connected yet: both are gone, in good order.
func TestStopWhileReloading(t *testing.T) {
	s, cfg, counted := tryReload(t)
	s.serves.load = func() (*config.Config, error) { c := cfg; return &c, nil }
	next := newFake(false, nil)
	s.chat = next
	s.reload <- syscall.SIGHUP
	<-next.entered
	s.stop()
	if err := s.end(t); err != nil {
		t.Error(err)
	}
	<-next.left
	if diff := cmp.Diff(reloads(0, 0), counted()); diff != "" {
		t.Errorf("counted, -want +got:\n%s", diff)
	}
}

// However often it is told to, nothing of the generations before stays behind.
func TestReloadLeavesNothing(t *testing.T) {
	s, cfg, _ := tryReload(t)
	s.serves.load = func() (*config.Config, error) { c := cfg; return &c, nil }
	again := func(times int) (goroutines int, heap uint64) {
		for range times {
			before := s.chat
			s.chat = newFake(true, nil)
			s.reload <- syscall.SIGHUP
			s.log.await(t, "configuration reloaded")
			<-before.left
		}
		for range 2 {
			runtime.GC()
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return runtime.NumGoroutine(), m.HeapAlloc
	}
	goroutines, heap := again(3)
	nowGoroutines, nowHeap := again(15)
	if nowGoroutines > goroutines+8 || nowHeap > heap+heap/5 {
		t.Errorf("after 3 reloads %d goroutines and %d bytes, after 18 %d and %d", goroutines, heap, nowGoroutines, nowHeap)
	}
	t.Logf("after 3 reloads %d goroutines and %d kB, after 18 %d and %d kB", goroutines, heap>>10, nowGoroutines, nowHeap>>10)
}

func TestSameRedis(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"redis://:old@host:6379/0", "redis://user:new@host:6379/0", true},
		{"redis://host:6379/0", "rediss://host:6379/0", true},
		{"redis://host:6379/0", "redis://host:6379/1", false},
		{"redis://host:6379/0", "redis://other:6379/0", false},
		{"redis://s:1/0?master_name=a&password=x", "redis://s:1/0?master_name=a&password=y", true},
		{"redis://s:1/0?master_name=a", "redis://s:1/0?master_name=b", false},
		{"redis://n:1?addr=m:1", "redis://n:1?addr=o:1", false},
		{"unix:///run/redis.sock", "unix:///run/redis.sock?db=1", false},
		{"redis://%zz", "redis://%zz", true},
	} {
		if got := sameRedis(test.a, test.b); got != test.want {
			t.Errorf("%s and %s: %v", test.a, test.b, got)
		}
	}
}
