package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"runtime"
	"strings"
	"time"

	"ruggespraak/bot"
)

// The bounds of the HTTP server. Platforms send a few kilobytes and hang up after seconds.
const (
	maxBody    = 1 << 20
	maxHeader  = 16 << 10
	maxAtOnce  = 256             // callbacks of one connection; more wait their turn
	maxProbes  = 8               // of readiness, each of which asks Redis
	turnWait   = 4 * time.Second // for a place; who has none by then is told to come back
	headerWait = 5 * time.Second
	readWait   = 10 * time.Second
	writeWait  = 30 * time.Second
	idleWait   = 90 * time.Second
)

// routes is everything that answers over HTTP: health, and the messengers' own handlers below
// /connections/NAME/. What it does is counted by the names in bot/count.go.
func routes(messengers map[string]bot.Messenger, ready *readiness, count func(string, int), log *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "ok") })
	mux.Handle("GET /readyz", limited(http.HandlerFunc(ready.answer), make(chan struct{}, maxProbes)))
	for name, m := range messengers {
		if c, ok := m.(caller); ok {
			prefix := "/connections/" + name
			mux.Handle(prefix+"/", limited(http.StripPrefix(prefix, c.HTTP()), make(chan struct{}, maxAtOnce)))
		}
	}
	return recovered(mux, count, log)
}

// say answers one line.
func say(w http.ResponseWriter, status int, line string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, line+"\n") //nolint:gosec // lines of our own, as plain text
}

// limited bounds the size of requests and how many are handled at once: Mattermost shows people an error
// when it is sent away, so who comes in a crowd waits a little. Answers may hold what people wrote, so
// nothing on the way keeps them.
func limited(next http.Handler, places chan struct{}) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		turn := time.NewTimer(turnWait)
		defer turn.Stop()
		select {
		case places <- struct{}{}:
			defer func() { <-places }()
		case <-r.Context().Done(): // it hung up
			return
		case <-turn.C:
			w.Header().Set("Retry-After", "1")
			say(w, http.StatusServiceUnavailable, "busy")
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		next.ServeHTTP(w, r)
	})
}

// recovered logs where a handler panicked. What it panicked with may hold what people wrote.
func recovered(next http.Handler, count func(string, int), log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			switch p := recover(); p {
			case nil:
			case http.ErrAbortHandler:
				panic(p) // the server's own way to hang up
			default:
				count(bot.HandlersPanicked, 1)
				log.ErrorContext(r.Context(), "a handler panicked", "place", panicPlace())
				say(w, http.StatusInternalServerError, "something went wrong")
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// panicPlace is the first of our own functions below the panic that is being recovered from.
func panicPlace() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for below, more := false, true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		if below && (strings.HasPrefix(f.Function, "ruggespraak/") || strings.HasPrefix(f.Function, "main.")) {
			return fmt.Sprintf("%s:%d", f.Function, f.Line)
		}
		below = below || f.Function == "runtime.gopanic"
	}
	return "unknown place"
}

// A front is the HTTP server.
type front struct {
	server *http.Server
	addr   string     // host:port it listens on
	failed chan error // gets one error if it gives up
}

// listen starts the server.
func listen(ctx context.Context, addr string, h http.Handler, log *slog.Logger) (*front, error) {
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, err
	}
	f := &front{addr: l.Addr().String(), failed: make(chan error, 1), server: &http.Server{
		Handler: h, MaxHeaderBytes: maxHeader, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
		ReadHeaderTimeout: headerWait, ReadTimeout: readWait, WriteTimeout: writeWait, IdleTimeout: idleWait,
		ConnState: newCrowd(maxConnections).changed,
	}}
	go func() { f.failed <- f.server.Serve(l) }()
	return f, nil
}

// shutdown takes no more requests and waits for those under way until ctx ends.
func (f *front) shutdown(ctx context.Context) error { return f.server.Shutdown(ctx) }

// close ends the server at once.
func (f *front) close() { _ = f.server.Close() }
