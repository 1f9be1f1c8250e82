package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strconv"
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
	Session         string        // optional: begins every event id and ref, so that two runs over one store differ
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

	mu     sync.Mutex // guards what follows, and cfg.Out
	people map[string]*person
	down   bool
	last   *act // the last of anybody
}

// An act is an event with the form it sends or cancels; the form is nil for what was said or pressed.
type act struct {
	ev   bot.Event
	form *filling
}

// A person's side of the conversation.
type person struct {
	Person
	addr   bot.Address
	events int // how many there were: makes ids
	posts  []*post
	form   *filling // nil when no form is open
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
	return t, nil
}

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

// Redeliver hands over the last event once more, with the same id, as a platform does that missed
// the acknowledgement.
func (t *Terminal) Redeliver(ctx context.Context, handle bot.Handler) error {
	t.mu.Lock()
	last := t.last
	t.mu.Unlock()
	if last == nil {
		return errors.New("nothing happened yet")
	}
	return t.give(ctx, *last, handle)
}

// Again makes the last event happen once more, as one of its own: somebody who clicks twice, or who
// has an old screen before them.
func (t *Terminal) Again(ctx context.Context, handle bot.Handler) error {
	t.mu.Lock()
	if t.last == nil {
		t.mu.Unlock()
		return errors.New("nothing happened yet")
	}
	a := *t.last
	a.ev.ID = t.people[a.ev.From.User].nextID(t.cfg.Session)
	t.mu.Unlock()
	return t.give(ctx, a, handle)
}

// Down makes the messenger fail, or work again: Post, Update, Delete and Find ask to try again later.
func (t *Terminal) Down(down bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.down = down
}

// width is the columns there are to draw in.
func (t *Terminal) width() int { return max(t.cfg.Width(), 40) }

func (p *person) nextID(session string) string {
	p.events++
	return session + p.User + "-" + strconv.Itoa(p.events)
}

// act makes something p did into an event.
func (t *Terminal) act(p *person, e bot.Event, form *filling) *act {
	e.ID, e.From, e.Name, e.Lang = p.nextID(t.cfg.Session), p.addr, p.Name, p.Lang
	return &act{ev: e, form: form}
}

// give hands over an event and shows the reply. The form that was sent is closed only when the event
// was taken, and only if it is still the one that is open.
func (t *Terminal) give(ctx context.Context, a act, handle bot.Handler) error {
	reply, err := handle(ctx, a.ev)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.last = &a
	p := t.people[a.ev.From.User]
	if err != nil {
		t.sorry(p, reply.Note)
		return fmt.Errorf("event %s: %w", a.ev.ID, err)
	}
	if p.form != nil && p.form == a.form {
		p.form = nil
		t.print(bottom)
		if a.ev.Kind == bot.Cancelled {
			t.say(p.Name + " " + t.words.cancelled)
		}
		t.print("")
	}
	return t.show(p, a.ev, reply)
}

// show shows a reply to the one who did something.
func (t *Terminal) show(p *person, ev bot.Event, r bot.Reply) error {
	switch {
	case r.Form != nil && ev.Kind == bot.Said:
		return fmt.Errorf("event %s: %w: a form in answer to something said", ev.ID, ErrReply)
	case r.Form != nil && r.View != nil:
		return fmt.Errorf("event %s: %w: both a form and a view", ev.ID, ErrReply)
	}
	t.note(p, r.Note)
	t.view(p, r.View)
	t.files(p, r.Files)
	if r.Form == nil {
		return nil
	}
	f, err := open(r.Form)
	if err != nil {
		return fmt.Errorf("event %s: %w: %w", ev.ID, ErrReply, err)
	}
	p.form = f
	t.startForm(p)
	return nil
}
