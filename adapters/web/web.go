package web

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"time"

	"ruggespraak/bot"
)

// Config is what a Messenger needs. Fields are required but those that say otherwise.
type Config struct {
	Org, Connection string // make the addresses of the people
	People          []Person
	Channel         string // optional: the name of a channel in which all of them are, such as "team"
	Lang            string // of the page's own words: "nl" or "en"
	Words           bot.Words
	Log             *slog.Logger
	Now             func() time.Time // the clock the people live by, in their zone: one that browsers know by its name
}

// A Person has a window on the page.
type Person struct {
	User    string // small letters
	Name    string
	Role    string // what they do, in a few words
	Lang    string // as a platform would know it; may be empty
	Officer bool   // work comes to them
	Open    bool   // has a window from the beginning
}

// A Messenger is a bot.Messenger and bot.Finder for the people of one page. Its methods may be called
// concurrently.
type Messenger struct {
	cfg    Config
	gate   *gate
	busy   chan struct{} // one place for each act under way
	people map[string]*person
	files  files

	mu     sync.Mutex // guards what follows
	places map[string]*place
	feed   feed
	down   bool
}

var (
	_ bot.Messenger = (*Messenger)(nil)
	_ bot.Finder    = (*Messenger)(nil)
)

// A person as the messenger knows them.
type person struct {
	Person
	addr bot.Address
	turn chan struct{} // held while one of their acts is under way: they come one by one
	forms
}

// atOnce is how many acts are under way at the same time; more are asked to come again.
const atOnce = 64

// New checks the configuration.
func New(cfg Config) (*Messenger, error) {
	switch {
	case cfg.Org == "" || cfg.Connection == "":
		return nil, errors.New("web: no organisation or connection")
	case len(cfg.People) == 0:
		return nil, errors.New("web: nobody is there")
	case cfg.Lang != "nl" && cfg.Lang != "en":
		return nil, fmt.Errorf("web: no language %q", cfg.Lang)
	case cfg.Words == nil || cfg.Log == nil || cfg.Now == nil:
		return nil, errors.New("web: no words, log or clock")
	case cfg.Now().Location() == time.Local:
		return nil, errors.New("web: the clock's zone has no name")
	case cfg.Channel != "" && !plain(cfg.Channel):
		return nil, fmt.Errorf("web: %q cannot be the name of a channel", cfg.Channel)
	}
	m := &Messenger{
		cfg: cfg, gate: newGate(), busy: make(chan struct{}, atOnce),
		people: map[string]*person{}, places: map[string]*place{}, feed: newFeed(rand.Text()),
	}
	for _, p := range cfg.People {
		if !plain(p.User) || p.Name == "" || m.people[p.User] != nil {
			return nil, fmt.Errorf("web: %q cannot be the name of somebody here", p.User)
		}
		addr := bot.Address{Org: cfg.Org, Connection: cfg.Connection, User: p.User}
		m.people[p.User] = &person{Person: p, addr: addr, turn: make(chan struct{}, 1)}
		m.places[p.User] = &place{}
	}
	if cfg.Channel != "" {
		m.places[channelID(cfg.Channel)] = &place{}
	}
	return m, nil
}

// channelID is the name of a channel as an address has it: no person's can begin like that.
func channelID(name string) string { return "#" + name }

// plain reports whether s can stand in addresses, ids and paths as it is.
func plain(s string) bool {
	return s != "" && len(s) <= 40 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// Run hands what people do to handle until ctx ends, and then waits for what is under way.
func (m *Messenger) Run(ctx context.Context, handle bot.Handler) error {
	m.gate.open(handle)
	m.tell(change{Bot: new(true)})
	<-ctx.Done()
	m.tell(change{Bot: new(false)})
	m.gate.shut()
	return nil
}

// Down makes the messenger fail, or work again: Post, Update, Delete and Find ask to try again later.
func (m *Messenger) Down(down bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.down = down
}

// Changes counts what changed in what people see: the same number twice means that nothing did.
func (m *Messenger) Changes() int64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.feed.posts
}

// ClockMoved tells the page that the clock stands elsewhere.
func (m *Messenger) ClockMoved() { m.tell(change{Clock: m.clock()}) }

// tell adds a change to the feed.
func (m *Messenger) tell(c change) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.feed.add(c)
}
