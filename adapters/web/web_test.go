package web

import (
	"context"
	"errors"
	"net/http"
	"os"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

func TestNewRefuses(t *testing.T) {
	for name, spoil := range map[string]func(*Config){
		"no organisation":    func(c *Config) { c.Org = "" },
		"nobody":             func(c *Config) { c.People = nil },
		"no such language":   func(c *Config) { c.Lang = "de" },
		"no clock":           func(c *Config) { c.Now = nil },
		"a zone of no name":  func(c *Config) { c.Now = time.Now },
		"a channel's name":   func(c *Config) { c.Channel = "Het Team" },
		"twice the same":     func(c *Config) { c.People = append(c.People, c.People[0]) },
		"a user like a path": func(c *Config) { c.People[0].User = "anna/1" },
		"nobody's name":      func(c *Config) { c.People[0].Name = "" },
	} {
		cfg := someConfig()
		spoil(&cfg)
		if _, err := New(cfg); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestDown(t *testing.T) {
	m := newMessenger(t)
	anna := m.people["anna"].addr
	m.Down(true)
	_, err := m.Post(t.Context(), anna, bot.Post{Line: "l1", Text: "een"})
	if later := (*bot.RetryLater)(nil); !errors.As(err, &later) || later.After <= 0 {
		t.Errorf("post while down: %v, want RetryLater", err)
	}
	m.Down(false)
	if _, err := m.Post(t.Context(), anna, bot.Post{Line: "l1", Text: "een"}); err != nil {
		t.Errorf("post when up again: %v", err)
	}
}

// A conversation holds so much and no more, and a post that was pushed out is gone.
func TestOldPostsGo(t *testing.T) {
	m := newMessenger(t)
	anna := m.people["anna"].addr
	first, err := m.Post(t.Context(), anna, bot.Post{Text: "de eerste"})
	for range mostItems {
		if err == nil {
			_, err = m.Post(t.Context(), anna, bot.Post{Text: "nog een"})
		}
	}
	if n := len(m.places["anna"].items); err != nil || n != mostItems || m.places["anna"].find(first) != nil {
		t.Errorf("%d posts, error %v; want %d, without the first", n, err, mostItems)
	}
}

// What is done while no bot runs waits for one, and is done once.
func TestActWaitsForTheBot(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	answers := make(chan answer)
	go func() { answers <- c.send(t, act{ID: "a1", Who: "anna", Do: "say", Place: "anna", Text: "start"}) }()
	for c.whole(t).Places["anna"] == nil || len(c.whole(t).Places["anna"]) == 0 {
		if t.Context().Err() != nil {
			t.Fatal("what was typed does not stand in the conversation")
		}
	}
	if c.whole(t).Bot {
		t.Error("the page is told that a bot runs")
	}
	var got []bot.Event
	run(t, c.m, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		got = append(got, e)
		return bot.Reply{Note: "Dag."}, nil
	})
	if a := <-answers; !a.Taken || a.Note != "Dag." || len(got) != 1 || got[0].Text != "start" {
		t.Errorf("answer %+v, events %v", a, got)
	}
}

// Run returns when what is under way has been answered, and takes in nothing after that.
func TestRunFinishesWhatIsInHand(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	inside, goOn := make(chan struct{}), make(chan struct{})
	stop := run(t, c.m, func(context.Context, bot.Event) (bot.Reply, error) {
		close(inside)
		<-goOn
		return bot.Reply{Note: "Gedaan."}, nil
	})
	answers, stopped := make(chan answer), make(chan struct{})
	go func() { answers <- c.send(t, act{ID: "a1", Who: "anna", Do: "open"}) }()
	<-inside
	go func() {
		stop()
		close(stopped)
	}()
	for c.m.gate.isOpen() {
		if t.Context().Err() != nil {
			t.Fatal("it goes on taking in")
		}
	}
	select {
	case <-stopped:
		t.Error("Run returned with an act under way")
	default:
	}
	close(goOn)
	if a := <-answers; !a.Taken || a.Note != "Gedaan." {
		t.Errorf("answer %+v", a)
	}
	<-stopped
}

// The same act, sent again because its answer was lost, has the same event and stands there once.
func TestSentAgain(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	var ids []string
	run(t, c.m, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		ids = append(ids, e.ID)
		return bot.Reply{}, errors.New("lost")
	})
	for range 2 {
		c.send(t, act{ID: "a1", Who: "anna", Do: "say", Place: "anna", Text: "start"})
	}
	if diff := cmp.Diff([]string{"anna-a1", "anna-a1"}, ids); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	if n := len(c.whole(t).Places["anna"]); n != 1 {
		t.Errorf("it stands there %d times", n)
	}
}

// Every word that the page asks for is given to it, and none is carried along for nothing.
func TestPageWords(t *testing.T) {
	asked := regexp.MustCompile("[\"`]((?:web|chat)\\.[a-z-]+)[\"`]")
	used := map[string]bool{"web.lost": true, "web.running": true, "web.stopped": true} // by their state
	for _, name := range []string{"page.html", "app.js", "dom.js", "send.js", "window.js", "item.js", "sheet.js", "fields.js"} {
		b, err := os.ReadFile("page/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllSubmatch(b, -1) {
			used[string(m[1])] = true
			if !slices.Contains(pageWords, string(m[1])) {
				t.Errorf("%s asks for %s, and is not given it", name, m[1])
			}
		}
	}
	for _, key := range pageWords {
		if !used[key] {
			t.Errorf("the page is given %s, and does not use it", key)
		}
	}
}

func TestDesk(t *testing.T) {
	c := newCaller(t, newMessenger(t))
	desk := c.site.cfg.Desk.(*fakeDesk)
	for _, what := range []struct {
		do     string
		status int
	}{{"hour", 200}, {"day", 200}, {"next", 200}, {"restart", 200}, {"week", 400}, {"", 400}} {
		if res := c.post(t, "/desk", map[string]string{"do": what.do}); res.StatusCode != what.status {
			t.Errorf("%q: %s, want %d", what.do, res.Status, what.status)
		}
	}
	if diff := cmp.Diff([]string{"1h0m0s", "24h0m0s", "next", "restart"}, desk.asked); diff != "" {
		t.Errorf("the desk was asked (-want +got):\n%s", diff)
	}
	desk.err = errors.New("geheim")
	res := c.post(t, "/desk", map[string]string{"do": "hour"})
	b := make([]byte, 100)
	n, _ := res.Body.Read(b)
	if res.StatusCode != http.StatusInternalServerError || regexp.MustCompile("geheim").Match(b[:n]) {
		t.Errorf("an error gives %s: %s", res.Status, b[:n])
	}
}
