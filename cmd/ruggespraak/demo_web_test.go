package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
	"time"

	"ruggespraak/dialogs/texts"
)

// A tab is a browser with the page before it, as far as it needs no screen.
type tab struct {
	client *http.Client
	base   string
}

// openTab runs "demo --web" until the test ends, and comes in with the address that it prints.
func openTab(t *testing.T, c demoCmd) *tab {
	t.Helper()
	c.Web, c.Listen = true, "127.0.0.1:0"
	if c.Lang == "" {
		c.Lang = "nl"
	}
	c.Begin = time.Date(2026, 11, 20, 15, 45, 0, 0, time.UTC)
	ctx, stop := context.WithCancel(context.Background())
	out, in := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := c.Run(ctx, streams{out: in, err: io.Discard})
		_ = in.CloseWithError(io.EOF)
		ended <- err
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("demo --web: %v", err)
		}
	})
	url := ""
	for lines := bufio.NewScanner(out); url == "" && lines.Scan(); {
		if s := strings.TrimSpace(lines.Text()); strings.HasPrefix(s, "http://127.0.0.1:") {
			url = s
		}
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	base, _, _ := strings.Cut(url, "/?")
	x := &tab{client: &http.Client{Jar: jar}, base: base}
	res, err := x.client.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	if res.StatusCode != http.StatusOK {
		t.Fatalf("coming in: %s", res.Status)
	}
	return x
}

// post sends what the page sends, and decodes the answer.
func (x *tab) post(t *testing.T, path string, what map[string]string) map[string]any {
	t.Helper()
	body, err := json.Marshal(what)
	if err != nil {
		t.Fatal(err)
	}
	res, err := x.client.Post(x.base+path, "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var answer map[string]any
	if err := json.NewDecoder(res.Body).Decode(&answer); err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%s %v: %s %v", path, what, res.Status, err)
	}
	return answer
}

// seen is all that a page in that language is told when it begins.
func (x *tab) seen(t *testing.T, lang string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, x.base+"/"+lang+"/feed", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := x.client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			return data
		}
	}
	t.Fatalf("the feed of %s tells nothing: %v", lang, lines.Err())
	return ""
}

// shows waits until a page in that language is told something.
func (x *tab) shows(t *testing.T, lang, want string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !strings.Contains(x.seen(t, lang), want); {
		if time.Now().After(end) {
			t.Fatalf("the page in %s is never told %q: %s", lang, want, x.seen(t, lang))
		}
	}
}

// The bot runs as it does at work, can be started anew at any moment, and lives by a clock that leaps.
func TestDemoWeb(t *testing.T) {
	x := openTab(t, demoCmd{})
	x.post(t, "/nl/act", map[string]string{"id": "a1", "who": "sanne", "do": "say", "place": "sanne", "text": "start"})
	x.shows(t, "nl", "Casus K7M-2QX is begonnen.")
	if strings.Contains(x.seen(t, "en"), "K7M-2QX") {
		t.Error("the case is seen in the other organisation too")
	}
	x.post(t, "/desk", map[string]string{"do": "restart"})
	x.post(t, "/nl/act", map[string]string{"id": "a2", "who": "sanne", "do": "say", "place": "sanne", "text": "overzicht"})
	x.shows(t, "nl", `"ref":"sanne/3"`)
	x.post(t, "/desk", map[string]string{"do": "hour"})
	x.shows(t, "nl", `"now":"2026-11-20T16:45:`)
	x.post(t, "/desk", map[string]string{"do": "day"})
	x.shows(t, "en", `"now":"2026-11-21T16:45:`)
	// After 83 days of silence the bot asks whether the case can go; nothing is seen before that.
	if answer := x.post(t, "/desk", map[string]string{"do": "next"}); answer["happened"] != true {
		t.Errorf("to what comes next: %v", answer)
	}
	x.shows(t, "nl", "Langer bewaren")
	x.post(t, "/en/act", map[string]string{"id": "a3", "who": "sanne", "do": "say", "place": "sanne", "text": "start"})
	x.shows(t, "en", "Case P4R-9TW has begun.")
}

// With nothing to come the clock stays.
func TestDemoWebNothingNext(t *testing.T) {
	w, err := newWebWorld(t.Context(), worldConfig{lang: "en", ticking: true, begin: demoStart(), out: io.Discard, log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer w.end()
	if happened, err := w.Next(t.Context()); happened || err != nil {
		t.Errorf("happened %v, error %v", happened, err)
	}
	if now := w.clock.now(); now.Sub(demoStart()) > time.Hour {
		t.Errorf("the clock stands at %v", now)
	}
	if len(w.pages) != 2 || w.cfg.Orgs[0].Lang != "en" || w.cfg.Orgs[1].Lang != "nl" {
		t.Errorf("%d pages; the first organisation speaks %s", len(w.pages), w.cfg.Orgs[0].Lang)
	}
}

// All words of both pages are there.
func TestDemoWebWords(t *testing.T) {
	x := openTab(t, demoCmd{Lang: "en"})
	for _, lang := range []string{"nl", "en"} {
		res, err := x.client.Get(x.base + "/" + lang + "/")
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(res.Body)
		_ = res.Body.Close()
		_, words, found := strings.Cut(string(b), `"words":`)
		if err != nil || !found {
			t.Fatalf("%s: %v, words %v", lang, err, found)
		}
		catalogue, err := texts.Load()
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"…", catalogue.Text(lang, texts.General, nil), `:""`} {
			if strings.Contains(words, bad) {
				t.Errorf("%s: among the words of the page is %q", lang, bad)
			}
		}
	}
}

func TestDemoWebRefuses(t *testing.T) {
	for name, c := range map[string]demoCmd{
		"a script":        {Web: true, Play: true, Listen: "127.0.0.1:0"},
		"files of a demo": {Web: true, Out: "x", Listen: "127.0.0.1:0"},
		"no address":      {Web: true, Listen: "nowhere"},
		"a port in use":   {Web: true, Listen: "127.0.0.1:99999"},
	} {
		c.Lang = "nl"
		if err := c.Run(t.Context(), streams{out: io.Discard, err: io.Discard}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestIsLoopback(t *testing.T) {
	for host, want := range map[string]bool{"127.0.0.1": true, "127.8.8.8": true, "::1": true, "localhost": true, "0.0.0.0": false, "": false, "192.168.1.2": false, "example.org": false} {
		if got := isLoopback(host); got != want {
			t.Errorf("%q: %v", host, got)
		}
	}
}
