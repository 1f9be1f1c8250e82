package mattermost

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/adapters/adaptertest"
	"ruggespraak/bot"
)

// A world is a server, the messenger on it, and the bot behind it.
type world struct {
	t       *testing.T
	server  *fakeServer
	m       *Messenger
	cfg     Config
	handle  bot.Handler
	handled chan error // of each event that was handled
	anna    bot.Address
	ben     bot.Address
	open    map[string]*screen // by person: the dialog before them
	clicks  atomic.Int64
	later   atomic.Int64 // how far the messenger's clock is ahead
	log     safeBuffer
}

// safeBuffer is a log.
type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// words gives the key and its arguments: sentences are the catalogue's business.
func words(lang, key string, args map[string]any) string {
	out := lang + " " + key
	for _, name := range slices.Sorted(keysOf(args)) {
		out += fmt.Sprintf(" %s=%v", name, args[name])
	}
	return out
}

func keysOf(m map[string]any) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// newWorld makes a messenger that is connected; change may change its configuration.
func newWorld(t *testing.T, handle bot.Handler, change func(*Config)) *world {
	w := &world{t: t, server: newFakeServer(t), handle: handle, handled: make(chan error, 1000), open: map[string]*screen{}}
	w.anna = w.person(model.User{FirstName: "Anna", LastName: "de Vries", Locale: "nl"})
	w.ben = w.person(model.User{Nickname: "Ben", Locale: "en"})
	mux := http.NewServeMux()
	callback := httptest.NewServer(mux)
	t.Cleanup(callback.Close)
	w.cfg = Config{
		Org: "org", Connection: "chat", URL: w.server.URL, Token: "secret", CommandToken: "command-secret",
		Callback: callback.URL, Lang: "nl", Secret: bytes.Repeat([]byte("s"), 32), Words: words,
		Log: slog.New(slog.NewTextHandler(&w.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	w.cfg.Now = w.now
	if change != nil {
		change(&w.cfg)
	}
	var err error
	if w.m, err = New(w.cfg); err != nil {
		t.Fatal(err)
	}
	mux.Handle("/connections/chat/", http.StripPrefix("/connections/chat", w.m.HTTP()))
	w.run(w.m)
	return w
}

// run runs a messenger until the test ends, and waits until it is connected.
func (w *world) run(m *Messenger) {
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- m.Run(ctx, func(ctx context.Context, e bot.Event) (bot.Reply, error) {
			r, err := w.handle(ctx, e)
			w.handled <- err
			return r, err
		})
	}()
	w.t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			w.t.Errorf("run: %v", err)
		}
	})
	defer func() {
		if w.t.Failed() {
			w.t.Log(w.log.String())
		}
	}()
	within(w.t, "connected", m.Ready)
}

// within waits until something is so.
func within(t *testing.T, what string, so func() bool) {
	t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	end := time.NewTimer(patient)
	defer end.Stop()
	for !so() {
		select {
		case <-end.C:
			t.Fatalf("not %s in time", what)
		case <-tick.C:
		}
	}
}

// now is the messenger's clock.
func (w *world) now() time.Time { return time.Now().Add(time.Duration(w.later.Load())) }

func (w *world) person(u model.User) bot.Address {
	return bot.Address{Org: "org", Connection: "chat", User: w.server.user(u)}
}

func (w *world) platform() adaptertest.Platform {
	return adaptertest.Platform{
		Messenger: w.m, Anna: w.anna, Ben: w.ben,
		Gone: w.person(model.User{DeleteAt: 1}),
		Do:   w.do, Chat: w.chat, Commands: true, Mentions: true,
		Channel: w.m.place(w.server.square, "plein"), Elsewhere: w.m.place(model.NewId(), "elders"),
		InChannel: func(t *testing.T) []adaptertest.Post { return w.postsIn(t, w.server.square) },
	}
}

func TestSuite(t *testing.T) {
	adaptertest.Run(t, func(t *testing.T, handle bot.Handler) adaptertest.Platform {
		return newWorld(t, handle, nil).platform()
	})
}

// do plays acts. What is typed is sent at once, one after the other, and waited for in the end.
func (w *world) do(t *testing.T, who bot.Address, acts ...adaptertest.Act) []adaptertest.Seen {
	t.Helper()
	var seen []adaptertest.Seen
	waits := 0
	before := w.said(t, who)
	var last *model.Post
	for _, a := range acts {
		s := adaptertest.Seen{}
		switch {
		case a.Say != "":
			last = w.say(who, a.Say)
			waits++
		case a.Mention != "":
			w.mention(who, a.Mention)
			waits++
		case a.Again:
			w.server.broadcast("posted", w.server.postedData(last))
		case a.Press != nil:
			s.Text = w.press(t, who, a.Press.Ref, a.Press.Button)
			s.Acked = w.acked()
		case a.Command != nil:
			s.Text = w.command(t, who, *a.Command)
			s.Acked = w.acked()
		case a.Private != nil:
			dm := w.server.direct(who.User)
			s.Text = w.commandIn(t, who, dm.Id, dm.Name, *a.Private)
			s.Acked = w.acked()
		default:
			s = w.submit(t, who, a)
		}
		w.look(t, who, &s)
		seen = append(seen, s)
	}
	acked := true
	for range waits {
		acked = w.acked() && acked
	}
	w.m.queue.wait()
	if waits > 0 {
		seen[len(seen)-1].Acked = acked
		seen[len(seen)-1].Text = strings.TrimPrefix(w.said(t, who), before)
	}
	return seen
}

// acked waits for an event to be handled, and reports whether it was taken.
func (w *world) acked() bool {
	select {
	case err := <-w.handled:
		return err == nil
	case <-time.After(patient):
		w.t.Fatal("no event was handled in time")
		return false
	}
}

// say types in the direct message.
func (w *world) say(who bot.Address, text string) *model.Post {
	return w.post(&model.Post{UserId: who.User, ChannelId: w.server.direct(who.User).Id, Message: text})
}

// mention names the bot in a channel.
func (w *world) mention(who bot.Address, text string) {
	w.post(&model.Post{UserId: who.User, ChannelId: w.server.square, Message: "@ruggespraak " + text})
}

func (w *world) post(p *model.Post) *model.Post {
	w.server.mu.Lock()
	w.server.put(p)
	w.server.mu.Unlock()
	w.server.broadcast("posted", w.server.postedData(p))
	return p
}

// said is what the bot said in somebody's conversation without buttons or attachments.
func (w *world) said(t *testing.T, who bot.Address) string {
	t.Helper()
	var b strings.Builder
	for _, p := range w.botPosts(who) {
		if len(p.Attachments()) == 0 {
			b.WriteString(reads(t, p.Message) + "\n")
		}
	}
	return b.String()
}

// botPosts are the bot's posts in somebody's conversation, oldest first, with what buttons carry.
func (w *world) botPosts(who bot.Address) []*model.Post {
	return w.botPostsIn(w.server.direct(who.User).Id)
}

func (w *world) botPostsIn(channel string) []*model.Post {
	w.server.mu.Lock()
	defer w.server.mu.Unlock()
	var list []*model.Post
	for _, p := range w.server.posts {
		if p.ChannelId == channel && p.UserId == w.server.self && p.DeleteAt == 0 && p.OriginalId == "" {
			list = append(list, p.Clone())
		}
	}
	slices.SortFunc(list, func(a, b *model.Post) int { return int(a.CreateAt - b.CreateAt) })
	return list
}

// chat reads somebody's conversation.
func (w *world) chat(t *testing.T, who bot.Address) []adaptertest.Post {
	t.Helper()
	return w.postsIn(t, w.server.direct(who.User).Id)
}

// postsIn reads the cards in a channel.
func (w *world) postsIn(t *testing.T, channel string) []adaptertest.Post {
	t.Helper()
	var list []adaptertest.Post
	for _, p := range w.botPostsIn(channel) {
		if len(p.Attachments()) == 0 {
			continue
		}
		x := adaptertest.Post{Ref: p.Id}
		for i, a := range p.Attachments() {
			if i > 0 {
				x.Text += "\n\n"
			}
			x.Text += reads(t, a.Text)
			for _, b := range a.Actions {
				x.Buttons = append(x.Buttons, plainly(b.Name))
			}
		}
		list = append(list, x)
	}
	return list
}

// patient is how long a test waits for what comes in milliseconds.
const patient = 15 * time.Second

type (
	act   = adaptertest.Act
	press = adaptertest.Press
)
