package main

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

// A fakePinger answers while the test says so.
type fakePinger struct{ down atomic.Bool }

func (p *fakePinger) Ping(context.Context) error {
	if p.down.Load() {
		return errors.New("down")
	}
	return nil
}

// The log tells when everything is there for the first time, and each change after that, once.
func TestWatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		chat, redis := &fakeMessenger{}, &fakePinger{}
		r := &readiness{messengers: map[string]bot.Messenger{"chat": chat}}
		var log bytes.Buffer
		ctx, stop := context.WithCancel(t.Context())
		go watchReady(ctx, r.missing, "127.0.0.1:8300", slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{ReplaceAttr: withoutTime})))
		pass := func() {
			time.Sleep(2 * lookLater) // the bubble's clock: it takes no time
			synctest.Wait()
		}
		pass()
		r.opened(redis)
		pass()
		chat.connected.Store(true)
		pass()
		redis.down.Store(true)
		pass()
		chat.connected.Store(false)
		pass()
		redis.down.Store(false)
		chat.connected.Store(true)
		pass()
		stop()
		pass()
		want := []string{
			"level=INFO msg=ready listen=127.0.0.1:8300",
			"level=WARN msg=\"not ready\" missing=[redis]",
			"level=INFO msg=\"ready again\" listen=127.0.0.1:8300",
		}
		if diff := cmp.Diff(want, strings.Split(strings.TrimSpace(log.String()), "\n")); diff != "" {
			t.Errorf("logged, -want +got:\n%s", diff)
		}
	})
}

func withoutTime(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}
