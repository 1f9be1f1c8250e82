package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync"

	"ruggespraak/bot"
)

// ErrReply means that the bot answered with something no messenger could show: a mistake in the bot.
var ErrReply = errors.New("the reply cannot be shown")

// Config is what a Terminal needs. Fields are required but those that say otherwise.
type Config struct {
	Org, Connection string // make the addresses of the people
	People          []Person
	Out             io.Writer
	Log             *slog.Logger
	Lang            string        // of the terminal's own words: "nl" or "en"
	Channel         string        // optional: the name of a channel in which everybody reads along; none without it
	Lines           <-chan string // optional: what Run takes in
	Width           func() int    // optional: columns; 80 unless told
	Colour          bool
	// Save is optional: it keeps a file that was handed to somebody, and says where.
	Save func(name string, data []byte) (place string, err error)
}

// A Person shares the terminal.
type Person struct {
	User string // what is typed before the colon; no white space, no colon
	Name string
	Lang string // as a platform would know it; may be empty
}

// A Terminal is a bot.Messenger and bot.Finder. Input, Redeliver and Again take one thing at a time
// and must not be called concurrently; everything else may be, also from within the handler.
type Terminal struct {
	cfg   Config
	words *words

	mu      sync.Mutex // guards what follows, and cfg.Out
	people  map[string]*person
	channel *person // nobody who speaks: only its posts are used; nil when there is none
	down    bool
	last    *act // the last of anybody
}

// A person's side of the conversation.
type person struct {
	Person
	addr   bot.Address
	events int // how many there were: makes ids
	posts  []*post
	form   *filling // nil when no form is open
	away   bool     // cannot be reached
}

// New checks the configuration.
func New(cfg Config) (*Terminal, error) {
	if cfg.Width == nil {
		cfg.Width = func() int { return 80 }
	}
	t := &Terminal{cfg: cfg, words: wordsIn(cfg.Lang), people: map[string]*person{}}
	switch {
	case cfg.Org == "" || cfg.Connection == "":
		return nil, errors.New("terminal: no organisation or connection")
	case cfg.Out == nil || cfg.Log == nil:
		return nil, errors.New("terminal: no output or no log")
	case len(cfg.People) == 0:
		return nil, errors.New("terminal: nobody is there")
	case t.words == nil:
		return nil, fmt.Errorf("terminal: no words in language %q", cfg.Lang)
	}
	for _, p := range cfg.People {
		if p.User == "" || p.Name == "" || strings.ContainsAny(p.User, ": \t\n") || t.people[p.User] != nil {
			return nil, fmt.Errorf("terminal: %q cannot be the name of somebody here", p.User)
		}
		addr := bot.Address{Org: cfg.Org, Connection: cfg.Connection, User: p.User}
		t.people[p.User] = &person{Person: p, addr: addr}
	}
	if cfg.Channel != "" {
		t.channel = &person{Person: Person{User: channelUser, Name: cfg.Channel}}
		t.channel.addr = bot.Address{Org: cfg.Org, Connection: cfg.Connection, User: channelUser}
	}
	return t, nil
}

// channelUser stands for the channel in its address. Nobody is called so: names have no colon.
const channelUser = "channel:all"

// Run takes in Lines until they or ctx end. An event that fails is logged; the person was told.
func (t *Terminal) Run(ctx context.Context, handle bot.Handler) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case line, ok := <-t.cfg.Lines:
			if !ok {
				return nil
			}
			if err := t.Input(ctx, line, handle); err != nil {
				t.cfg.Log.ErrorContext(ctx, "terminal event", "error", err)
			}
			t.Refresh()
		}
	}
}

// Input takes in one line, "sanne: start", and returns when what follows is shown. An error means
// that the event it made was not acknowledged; the person was told.
func (t *Terminal) Input(ctx context.Context, line string, handle bot.Handler) error {
	t.mu.Lock()
	p, text, ok := t.split(line)
	var a *act
	switch {
	case strings.TrimSpace(line) == "?":
		t.help(nil)
	case !ok:
		t.say(t.words.nobody + " " + t.names())
	default:
		a = t.meaning(p, text)
	}
	t.mu.Unlock()
	if a == nil {
		return nil
	}
	return t.give(ctx, *a, handle)
}

// Speaker says who a line is from, and whether it is from anybody.
func (t *Terminal) Speaker(line string) (user string, ok bool) {
	p, _, ok := t.split(line)
	if !ok {
		return "", false
	}
	return p.User, true
}

// Filling says whether somebody has a form open.
func (t *Terminal) Filling(user string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	p := t.people[user]
	return p != nil && p.form != nil
}

func (t *Terminal) split(line string) (*person, string, bool) {
	user, text, ok := strings.Cut(line, ":")
	p := t.people[strings.ToLower(strings.TrimSpace(user))]
	return p, strings.TrimSpace(text), ok && p != nil
}

// Down makes the messenger fail, or work again: Post, Update, Delete and Find ask to try again later.
func (t *Terminal) Down(down bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.down = down
}

// Gone makes somebody leave, or come back: Post, Update, Delete and Find cannot reach who is gone. With the
// name of the channel the bot itself leaves it. It reports whether there is such a person or channel.
func (t *Terminal) Gone(user string, gone bool) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	p := t.people[user]
	if t.channel != nil && strings.EqualFold(user, t.channel.Name) {
		p = t.channel
	}
	if p != nil {
		p.away = gone
	}
	return p != nil
}

// width is the columns there are to draw in.
func (t *Terminal) width() int { return max(t.cfg.Width(), 40) }
