package bot

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
)

// Config is what a Bot needs. All fields are required but those that say otherwise.
type Config struct {
	Orgs       []*dialogs.Org
	Messengers map[string]Messenger // by connection, as in Address.Connection
	Store      Store
	Queue      Queue
	Timers     Timers
	Texts      *texts.Catalogue
	OwnTexts   map[string]*texts.Catalogue // optional: in the place of Texts, by organisation
	Log        *slog.Logger
	Now        func() time.Time // optional: the clock
	Code       func() string    // optional: a fresh random case code, as NewCode makes them
	Parallel   int              // optional: how many lines are delivered at the same time; 32 unless told

	Share      Sharer                      // optional: divides the work among processes; without it this one does all
	Grace      time.Duration               // optional: how long Run finishes what is in hand; 20 s unless told
	Audit      Auditable                   // optional: without it promise 1 is not checked
	Tallies    Tallier                     // optional: without it there are no numbers for the organisation
	AuditEvery time.Duration               // optional: a minute unless told
	Alive      func(context.Context) error // optional: called after each audit that looked at some organisation and found all well
	Count      func(name string, n int)    // optional: is told what happened, by the names in count.go
	Watch      Watcher                     // optional: is told how it fares
	Trace      Tracer                      // optional: is told which part of the work begins and ends when
	Person     Limit                       // optional: how fast one person may go in this process; 120 at once and 2 a second unless told
	Connection Limit                       // optional: the same for a connection; 2000 and 500 unless told
}

// A Bot handles events, delivers lines and wakes records. Its methods may be called concurrently.
type Bot struct {
	cfg     Config
	orgs    map[string]*dialogs.Org
	members members
	limits  *limits
	poke    chan struct{} // there may be lines to deliver
	due     chan struct{} // there may be timers to wake
	lanes   lanes         // those who want to change one record at the same moment
	busy    chan struct{} // one place for each event that is handled
}

// New checks the configuration and gives a bot that does nothing until it is called.
func New(cfg Config) (*Bot, error) {
	cfg = cfg.withDefaults()
	b := &Bot{
		cfg: cfg, orgs: map[string]*dialogs.Org{}, members: newMembers(cfg.Messengers),
		limits: newLimits(cfg.Person, cfg.Connection, cfg.Messengers),
		poke:   make(chan struct{}, 1), due: make(chan struct{}, 1), busy: make(chan struct{}, atOnce),
	}
	for _, o := range cfg.Orgs {
		if err := o.Check(); err != nil {
			return nil, fmt.Errorf("organisation %q: %w", o.ID, err)
		}
		if b.orgs[o.ID] != nil {
			return nil, fmt.Errorf("organisation %q: there are two", o.ID)
		}
		b.orgs[o.ID] = o
	}
	switch {
	case len(b.orgs) == 0:
		return nil, errors.New("bot: no organisation")
	case len(cfg.Messengers) == 0:
		return nil, errors.New("bot: no messenger")
	case cfg.Store == nil || cfg.Queue == nil || cfg.Timers == nil:
		return nil, errors.New("bot: no store")
	case cfg.Texts == nil || cfg.Log == nil:
		return nil, errors.New("bot: no texts or no log")
	case cfg.Person.PerSecond <= 0 || cfg.Person.Burst < 1 || cfg.Connection.PerSecond <= 0 || cfg.Connection.Burst < 1:
		return nil, errors.New("bot: a limit lets nothing through")
	case cfg.Parallel < 0 || cfg.Grace < 0 || cfg.AuditEvery < 0:
		return nil, errors.New("bot: a number or a length of time is negative")
	}
	return b, nil
}

// withDefaults fills in what was left open.
func (cfg Config) withDefaults() Config {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Code == nil {
		cfg.Code = NewCode
	}
	if cfg.Count == nil {
		cfg.Count = func(string, int) {}
	}
	if cfg.Watch == nil {
		cfg.Watch = unwatched{}
	}
	if cfg.Trace == nil {
		cfg.Trace = untraced
	}
	if cfg.Person == (Limit{}) {
		cfg.Person = defaultPersonLimit
	}
	if cfg.Connection == (Limit{}) {
		cfg.Connection = defaultConnectionLimit
	}
	if cfg.Parallel == 0 {
		cfg.Parallel = 32
	}
	if cfg.Grace == 0 {
		cfg.Grace = 20 * time.Second
	}
	if cfg.AuditEvery == 0 {
		cfg.AuditEvery = time.Minute
	}
	return cfg
}

// codeLetters has no vowels, so no words come about, and nothing that is misread.
const codeLetters = "BCDFGHJKMNPQRSTVWXZ23456789"

// NewCode gives a random case code of six letters and digits: one of 387 million.
func NewCode() string {
	code := make([]byte, 0, 6)
	for len(code) < cap(code) {
		var b [16]byte
		rand.Read(b[:]) // never fails (crypto/rand)
		for _, x := range b {
			if int(x) < 256/len(codeLetters)*len(codeLetters) && len(code) < cap(code) {
				code = append(code, codeLetters[int(x)%len(codeLetters)])
			}
		}
	}
	return string(code)
}

// atOnce is how many events are handled at the same time; more wait. It bounds the memory that a
// crowd costs, and takes nothing from the pace: the store is the narrow place long before.
const atOnce = 128
