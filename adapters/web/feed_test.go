package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"ruggespraak/bot"
)

// A page that comes back gets what it missed, or everything when that cannot be told any more.
func TestFeedAfter(t *testing.T) {
	f := newFeed("life")
	for i := range mostKept + 10 {
		f.add(change{Gone: fmt.Sprint(i + 1)})
	}
	last := mostKept + 10
	for name, c := range map[string]struct {
		id    string
		first string // the first change that comes; "" for none
		n     int    // how many; -1 when it cannot be told
	}{
		"up to date":        {f.id(int64(last)), "", 0},
		"one behind":        {f.id(int64(last - 1)), fmt.Sprint(last), 1},
		"as far as it goes": {f.id(10), "11", mostKept},
		"too far":           {f.id(9), "", -1},
		"nothing yet":       {"", "", -1},
		"of another life":   {"other-5", "", -1},
		"not yet":           {f.id(int64(last + 1)), "", -1},
		"nonsense":          {"life-x", "", -1},
		"negative":          {"life--1", "", -1},
	} {
		got, ok := f.after(c.id)
		if !ok != (c.n < 0) || ok && len(got) != c.n || c.first != "" && got[0].Gone != c.first {
			t.Errorf("%s: %d changes, known %v; want %d", name, len(got), ok, c.n)
		}
	}
}

func TestStream(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	anna := c.m.people["anna"].addr
	post := func(text string) string {
		t.Helper()
		ref, err := c.m.Post(t.Context(), anna, bot.Post{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		return ref
	}
	begin := c.feed(t, "", 1)[0]
	ref := post("een\nid: vals\n\nevent: whole")
	if err := c.m.Delete(t.Context(), anna, ref); err != nil {
		t.Fatal(err)
	}
	events := c.feed(t, begin.id, 2)
	var shown, gone change
	for i, into := range []*change{&shown, &gone} {
		if err := json.Unmarshal([]byte(events[i].data), into); err != nil || events[i].name != "change" {
			t.Fatalf("event %+v: %v", events[i], err)
		}
	}
	if shown.Item == nil || !strings.Contains(shown.Item.Text, "event: whole") || gone.Gone != ref || gone.Place != "anna" {
		t.Errorf("told %+v and %+v", shown, gone)
	}
	if again := c.feed(t, events[0].id, 1)[0]; again != events[1] {
		t.Errorf("after the first comes %+v, want %+v", again, events[1])
	}
}

func TestStreamsAreBounded(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	for range mostStreams {
		c.site.streams <- struct{}{}
	}
	if res := c.get(t, "/nl/feed"); res.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("one more: %s", res.Status)
	}
}
