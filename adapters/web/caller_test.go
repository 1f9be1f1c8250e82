package web

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"ruggespraak/adapters/adaptertest"
)

// A caller is a browser without a screen: it came in by the door, and calls what the page calls.
type caller struct {
	m      *Messenger
	site   *Site
	server *httptest.Server
	client *http.Client
	acts   int
}

// newCaller opens the site of m.
func newCaller(t *testing.T, m *Messenger) *caller {
	t.Helper()
	site, err := NewSite(SiteConfig{Messengers: []*Messenger{m}, Desk: &fakeDesk{}, Log: m.cfg.Log})
	if err != nil {
		t.Fatal(err)
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := &caller{m: m, site: site, server: httptest.NewServer(site), client: &http.Client{Jar: jar}}
	t.Cleanup(c.server.CloseClientConnections) // streams would go on for ever
	t.Cleanup(c.server.Close)
	t.Cleanup(c.server.CloseClientConnections)
	if res := c.get(t, site.Entry()); res.StatusCode != http.StatusOK || res.Request.URL.Path != "/nl/" {
		t.Fatalf("coming in: %s at %s", res.Status, res.Request.URL.Path)
	}
	return c
}

// get fetches something and gives the answer; its body is closed.
func (c *caller) get(t *testing.T, path string) *http.Response {
	t.Helper()
	res, err := c.client.Get(c.server.URL + path)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	return res
}

// post sends something as JSON.
func (c *caller) post(t *testing.T, path string, what any) *http.Response {
	t.Helper()
	body, err := json.Marshal(what)
	if err != nil {
		t.Fatal(err)
	}
	res, err := c.client.Post(c.server.URL+path, "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = res.Body.Close() })
	return res
}

// send sends an act and reads the answer.
func (c *caller) send(t *testing.T, a act) answer {
	t.Helper()
	res := c.post(t, "/nl/act", a)
	var got answer
	if err := json.NewDecoder(res.Body).Decode(&got); err != nil {
		t.Fatalf("answer: %v", err)
	}
	if got.Taken != (res.StatusCode == http.StatusOK) {
		t.Errorf("taken %v with status %s", got.Taken, res.Status)
	}
	return got
}

// id is a fresh one for an act.
func (c *caller) id() string {
	c.acts++
	return "act-" + strconv.Itoa(c.acts)
}

// A told is an event of the feed as it was read.
type told struct{ id, name, data string }

// feed connects and reads n events, as a page that saw the one with that id last.
func (c *caller) feed(t *testing.T, after string, n int) []told {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, c.server.URL+"/nl/feed", nil)
	if err != nil {
		t.Fatal(err)
	}
	if after != "" {
		r.Header.Set("Last-Event-ID", after)
	}
	res, err := c.client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var events []told
	var e told
	lines := bufio.NewScanner(res.Body)
	lines.Buffer(nil, 1<<24)
	for len(events) < n && lines.Scan() {
		switch key, value, _ := strings.Cut(lines.Text(), ": "); key {
		case "id":
			e.id = value
		case "event":
			e.name = value
		case "data":
			e.data = value
		case "":
			events = append(events, e)
		}
	}
	if len(events) < n {
		t.Fatalf("the feed gave %d events, want %d: %v", len(events), n, lines.Err())
	}
	return events
}

// whole is everything as a page that begins is told.
func (c *caller) whole(t *testing.T) whole {
	t.Helper()
	e := c.feed(t, "", 1)[0]
	var all whole
	if err := json.Unmarshal([]byte(e.data), &all); err != nil || e.name != "whole" {
		t.Fatalf("the feed begins with %q: %v", e.name, err)
	}
	return all
}

// posts are the bot's, in a place.
func (c *caller) posts(t *testing.T, place string) []adaptertest.Post {
	t.Helper()
	var list []adaptertest.Post
	for _, x := range c.whole(t).Places[place] {
		if x.From != "" {
			continue
		}
		p := adaptertest.Post{Ref: x.Ref, Text: x.Text}
		for _, b := range x.Buttons {
			p.Buttons = append(p.Buttons, b.Label)
		}
		list = append(list, p)
	}
	return list
}

// item is one thing in a place.
func (c *caller) item(t *testing.T, place, ref string) item {
	t.Helper()
	for _, x := range c.whole(t).Places[place] {
		if x.Ref == ref {
			return x
		}
	}
	t.Fatalf("%s has no %s", place, ref)
	return item{}
}

// A fakeDesk keeps what it was asked to do.
type fakeDesk struct {
	asked []string
	err   error
}

func (d *fakeDesk) Move(_ context.Context, by time.Duration) error {
	d.asked = append(d.asked, by.String())
	return d.err
}

func (d *fakeDesk) Next(context.Context) (bool, error) {
	d.asked = append(d.asked, "next")
	return false, d.err
}

func (d *fakeDesk) Restart(context.Context) error {
	d.asked = append(d.asked, "restart")
	return d.err
}
