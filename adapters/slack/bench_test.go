package slack

import (
	"bytes"
	"context"
	"log/slog"
	"sync"
	"testing"
	"time"

	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
)

// secret is long enough, and nobody's.
var secret = bytes.Repeat([]byte("s"), minSecret)

// soon is how long anything may take, on a machine that is busy with other things.
const soon = 20 * time.Second

// echo gives the key for a text, with a sentence's length.
func echo(lang, key string, args map[string]any) string { return "[" + lang + " " + key + "]" }

// app is the app with just what the manifest asks for.
func app() slacktest.App {
	return slacktest.App{
		Scopes: Scopes(), Events: Events(), Commands: []string{Command}, Interactive: true, Home: true, Messages: true,
	}
}

// A bench is a messenger that runs in a workspace.
type bench struct {
	t   *testing.T
	srv *slacktest.Server
	m   *Messenger
	log *locked
	// channel is one in which everybody is, with the bot; for the suite
	channel string
	// last is the delivery of each person's last act.
	last map[string]*slacktest.Delivery
}

// begin starts a messenger; change may set more of its configuration, or nil.
func begin(t *testing.T, cfg slacktest.Config, handle bot.Handler, change func(*Config)) *bench {
	t.Helper()
	if cfg.App.Scopes == nil {
		cfg.App = app()
	}
	if cfg.Retries == nil {
		cfg.Retries = []time.Duration{}
	}
	srv := slacktest.New(cfg)
	t.Cleanup(srv.Close)
	return beginIn(t, srv, handle, change)
}

// nothing is a bot that has nothing to say.
func nothing(context.Context, bot.Event) (bot.Reply, error) { return bot.Reply{}, nil }

// beginIn starts a messenger in a workspace that is there.
func beginIn(t *testing.T, srv *slacktest.Server, handle bot.Handler, change func(*Config)) *bench {
	t.Helper()
	b := &bench{t: t, srv: srv, log: &locked{}, last: map[string]*slacktest.Delivery{}}
	c := Config{
		Org: "voorbeeld", Connection: "slack", Transport: Socket, BotToken: slacktest.BotToken, AppToken: slacktest.AppToken,
		SigningSecret: slacktest.SigningSecret, APIURL: b.srv.URL(), Lang: "nl", Words: echo, Secret: secret,
		Log: slog.New(slog.NewTextHandler(b.log, nil)),
	}
	if change != nil {
		change(&c)
	}
	m, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	m.pace.every = time.Millisecond
	b.m = m
	ctx, stop := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() {
		if err := m.Run(ctx, handle); err != nil {
			t.Errorf("run: %v", err)
		}
	})
	t.Cleanup(func() {
		stop()
		running.Wait()
	})
	b.wait(func() bool { return m.Ready() })
	return b
}

// locked is a buffer that several may write to.
type locked struct {
	mu sync.Mutex
	w  bytes.Buffer
}

// logged is the log so far.
func (b *bench) logged() string {
	b.log.mu.Lock()
	defer b.log.mu.Unlock()
	return b.log.w.String()
}

func (l *locked) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(p)
}

// wait waits until ok; it is asked again when something changes, and now and then.
func (b *bench) wait(ok func() bool) {
	b.t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	end := time.After(soon)
	for !ok() {
		select {
		case <-tick.C:
		case <-end:
			b.t.Fatalf("waited in vain; log:\n%s", b.logged())
		}
	}
}

// person gives somebody's part to play.
func (b *bench) person(u slacktest.User) *slacktest.Person { return b.srv.AddUser(u) }

// done waits until a delivery was acknowledged, and says whether it was.
func (b *bench) done(d *slacktest.Delivery) bool {
	b.t.Helper()
	if d == nil {
		return true
	}
	ctx, cancel := context.WithTimeout(context.Background(), soon)
	defer cancel()
	return d.Wait(ctx) == nil
}
