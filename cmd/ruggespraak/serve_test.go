package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/metrics"
	"ruggespraak/dialogs/texts"
	"ruggespraak/store/redistest"
)

// patience is how long a test waits for what must come.
const patience = 20 * time.Second

// A fakeMessenger is connected when the test says so, and answers over HTTP what the test wants.
type fakeMessenger struct {
	connected atomic.Bool
	answer    http.HandlerFunc
	gaveUp    chan error    // ends Run
	entered   chan struct{} // closed when Run begins
	left      chan struct{} // closed when Run has ended
}

func newFake(connected bool, answer http.HandlerFunc) *fakeMessenger {
	m := &fakeMessenger{answer: answer, gaveUp: make(chan error, 1), entered: make(chan struct{}), left: make(chan struct{})}
	m.connected.Store(connected)
	return m
}

func (m *fakeMessenger) Run(ctx context.Context, _ bot.Handler) error {
	close(m.entered)
	defer close(m.left)
	select {
	case <-ctx.Done():
		return nil
	case err := <-m.gaveUp:
		return err
	}
}

func (*fakeMessenger) Post(context.Context, bot.Address, bot.Post) (string, error) {
	return "", errors.New("not in this test")
}
func (*fakeMessenger) Update(context.Context, bot.Address, string, bot.Post) error { return nil }
func (*fakeMessenger) Delete(context.Context, bot.Address, string) error           { return nil }
func (m *fakeMessenger) HTTP() http.Handler                                        { return m.answer }
func (m *fakeMessenger) Ready() bool                                               { return m.connected.Load() }

// A logbook is where a program under test logs: await sees each line once.
type logbook struct{ lines chan string }

func (l logbook) Write(b []byte) (int, error) {
	l.lines <- string(bytes.TrimSpace(b))
	return len(b), nil
}

// await gives the next line with a message.
func (l logbook) await(t *testing.T, msg string) string {
	t.Helper()
	for late := time.After(patience); ; {
		select {
		case line := <-l.lines:
			if strings.Contains(line, `"msg":"`+msg+`"`) {
				return line
			}
		case <-late:
			t.Fatalf("no line %q", msg)
		}
	}
}

// A trial is a serve under test.
type trial struct {
	log    logbook
	chat   *fakeMessenger
	given  supply // to chat
	stop   func()
	ended  chan error
	addr   string // after awaitReady
	reload chan os.Signal
	serves *server
}

// try starts serve with one fake messenger, connected, over the Redis at url.
func try(t *testing.T, url string, answer http.HandlerFunc) *trial {
	t.Helper()
	t.Setenv("REDIS_URL", url)
	cfg, err := config.Load(writeConfig(t, smallYAML, nil), func(string) (string, bool) { return url, true })
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	s := &trial{
		log: logbook{make(chan string, 1000)}, stop: stop, ended: make(chan error, 1),
		chat: newFake(true, answer), reload: make(chan os.Signal, 1),
	}
	s.serves = &server{
		load: func() (*config.Config, error) { return cfg, nil }, level: new(slog.LevelVar), metrics: metrics.New("test"), within: patience,
		log: slog.New(slog.NewJSONHandler(s.log, nil)),
		connect: func(_ config.Connection, given supply) (bot.Messenger, error) {
			s.given = given
			return s.chat, nil
		},
	}
	over := make(chan struct{})
	go func() {
		defer close(over)
		s.ended <- s.serves.serve(ctx, cfg, s.reload)
	}()
	t.Cleanup(func() { stop(); <-over })
	return s
}

func (s *trial) awaitReady(t *testing.T) {
	t.Helper()
	_, addr, ok := strings.Cut(s.log.await(t, "ready"), `"listen":"`)
	if !ok {
		t.Fatal("the ready line does not say where it listens")
	}
	s.addr, _, _ = strings.Cut(addr, `"`)
}

// end waits for serve's result.
func (s *trial) end(t *testing.T) error {
	t.Helper()
	select {
	case err := <-s.ended:
		return err
	case <-time.After(patience):
		t.Fatal("serve does not end")
		return nil
	}
}

// ask gives "status body".
func (s *trial) ask(t *testing.T, method, path, body string) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, "http://"+s.addr+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.Status[:3] + " " + strings.TrimSpace(string(b))
}

const smallYAML = `
listen: 127.0.0.1:0
metrics: localhost:0
redis: env:REDIS_URL
keys: {keyset: keyset, passphrase: file:passphrase}
organisations:
  - id: voorbeeld
    name: Voorbeeld
    names: choose
    connections: [{name: chat, mattermost: {url: http://127.0.0.1:1, token: file:passphrase}}]
    tiers: [[{connection: chat, user: u1, name: Samira}]]
    last_resort: [{name: Veilig Thuis, phone: 0800-2000}]
    texts: {nl: {text.missing: Een eigen zin. Er is niets verstuurd.}}
`

func TestServe(t *testing.T) {
	redis := redistest.Start(t)
	s := try(t, redis.URL(), func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		switch {
		case err != nil:
			say(w, http.StatusRequestEntityTooLarge, "too large")
		case string(b) == "panic":
			panic("Kanarie-in-de-mijn")
		default:
			say(w, http.StatusOK, r.Method+" "+r.URL.Path+" "+string(b))
		}
	})
	s.awaitReady(t)
	for name, test := range map[string]struct{ method, path, body, want string }{
		"lives":         {"GET", "/healthz", "", "200 ok"},
		"ready":         {"GET", "/readyz", "", "200 ok"},
		"a callback":    {"POST", "/connections/chat/press", "x", "200 POST /press x"},
		"too much":      {"POST", "/connections/chat/press", strings.Repeat("x", maxBody+1), "413 too large"},
		"a panic":       {"POST", "/connections/chat/dialog", "panic", "500 something went wrong"},
		"elsewhere":     {"GET", "/", "", "404 404 page not found"},
		"no connection": {"POST", "/connections/slack/events", "", "404 404 page not found"},
		"only a look":   {"POST", "/healthz", "", "405 Method Not Allowed"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := s.ask(t, test.method, test.path, test.body); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	if got := s.given.words("nl", string(texts.General), nil); len(s.given.secret) != 32 || got != "Een eigen zin. Er is niets verstuurd." {
		t.Errorf("the messenger was given a secret of %d bytes and the words %q", len(s.given.secret), got)
	}
	panicked := s.log.await(t, "a handler panicked")
	if strings.Contains(panicked, "Kanarie") || !strings.Contains(panicked, "TestServe") {
		t.Errorf("logged of a panic: %s", panicked)
	}
	s.stop()
	if err := s.end(t); err != nil {
		t.Error(err)
	}
	s.log.await(t, "stopped")
}

// Redis may come later than the bot, go away, and come back.
func TestServeWaitsForRedis(t *testing.T) {
	redis := redistest.Start(t)
	if err := redis.Stop(); err != nil {
		t.Fatal(err)
	}
	s := try(t, redis.URL(), nil)
	_, rest, _ := strings.Cut(s.log.await(t, "starting"), `"listen":"`)
	s.addr, _, _ = strings.Cut(rest, `"`)
	s.log.await(t, "redis does not answer")
	if got := []string{s.ask(t, "GET", "/healthz", ""), s.ask(t, "GET", "/readyz", "")}; !cmp.Equal(got, []string{"200 ok", "503 waiting for redis"}) {
		t.Errorf("without Redis: %q", got)
	}
	if err := redis.Restart(); err != nil {
		t.Fatal(err)
	}
	s.awaitReady(t)
	s.chat.connected.Store(false)
	if got := s.ask(t, "GET", "/readyz", ""); got != "503 waiting for chat" {
		t.Errorf("without the messenger: %q", got)
	}
	if err := redis.Stop(); err != nil {
		t.Fatal(err)
	}
	if got := s.ask(t, "GET", "/readyz", ""); got != "503 waiting for redis, chat" {
		t.Errorf("without both: %q", got)
	}
	s.stop()
	if err := s.end(t); err != nil {
		t.Error(err)
	}
}

func TestServeStopsWhileWaiting(t *testing.T) {
	s := try(t, "redis://127.0.0.1:1", nil)
	s.log.await(t, "redis does not answer")
	s.stop()
	if err := s.end(t); err != nil {
		t.Error(err)
	}
}

// What came in before the stop is answered.
func TestServeFinishesCallbacks(t *testing.T) {
	redis := redistest.Start(t)
	arrived, goOn := make(chan struct{}), make(chan struct{})
	s := try(t, redis.URL(), func(w http.ResponseWriter, r *http.Request) {
		close(arrived)
		<-goOn
		say(w, http.StatusOK, "done")
	})
	s.awaitReady(t)
	answer := make(chan string, 1)
	go func() {
		defer close(answer)
		answer <- s.ask(t, "POST", "/connections/chat/press", "")
	}()
	<-arrived
	s.stop()
	s.log.await(t, "stopping")
	close(goOn)
	if got := <-answer; got != "200 done" {
		t.Errorf("answered %q", got)
	}
	if err := s.end(t); err != nil {
		t.Error(err)
	}
}

func TestServeEndsWithItsMessenger(t *testing.T) {
	redis := redistest.Start(t)
	s := try(t, redis.URL(), nil)
	s.awaitReady(t)
	errRefused := errors.New("the token was refused")
	s.chat.gaveUp <- errRefused
	if err := s.end(t); !errors.Is(err, errRefused) {
		t.Errorf("serve ended with %v", err)
	}
}

// What does not end in time is left: a supervisor would kill it anyway.
func TestEndGivesUp(t *testing.T) {
	patience, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	stopped := false
	g := &generation{stop: func() { stopped = true }, ended: make(chan error, 1)}
	if err := g.end(patience); !errors.Is(err, errUnfinished) || !stopped {
		t.Errorf("end gives %v, told to stop: %v", err, stopped)
	}
}

// Who comes in a crowd waits for a place; not for ever, and not after hanging up.
func TestLimited(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := limited(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { time.Sleep(turnWait * 3 / 4) }), make(chan struct{}, 1))
		ask := func(ctx context.Context) *httptest.ResponseRecorder {
			answer := httptest.NewRecorder()
			h.ServeHTTP(answer, httptest.NewRequestWithContext(ctx, http.MethodPost, "/press", http.NoBody))
			return answer
		}
		answers := make(chan *httptest.ResponseRecorder, 3)
		for range 3 {
			go func() { answers <- ask(t.Context()) }()
		}
		synctest.Wait()
		gone, hangUp := context.WithTimeout(t.Context(), time.Second)
		defer hangUp()
		began := time.Now()
		if ask(gone); time.Since(began) > time.Second {
			t.Errorf("who hung up is waited for, %v", time.Since(began))
		}
		codes := map[int]int{}
		for range 3 {
			answer := <-answers
			codes[answer.Code]++
			if answer.Code != http.StatusOK && answer.Header().Get("Retry-After") != "1" {
				t.Errorf("sent away with %v", answer.Header())
			}
		}
		if codes[http.StatusOK] != 2 || codes[http.StatusServiceUnavailable] != 1 {
			t.Errorf("answers: %v, want two served and one sent away", codes)
		}
	})
}

// An address that is taken is said at once.
func TestServeAddressTaken(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := listen(t.Context(), l.Addr().String(), nil, slog.New(slog.DiscardHandler)); !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("error %v", err)
	}
}
