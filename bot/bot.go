package bot

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"sync"
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
	Log        *slog.Logger
	Now        func() time.Time // optional: the clock
	Code       func() string    // optional: a fresh random case code, as NewCode makes them
	Parallel   int              // optional: how many lines are delivered at the same time; 16 unless told
}

// A Bot handles events, delivers lines and wakes records. Its methods may be called concurrently.
type Bot struct {
	cfg     Config
	orgs    map[string]*dialogs.Org
	members members
	poke    chan struct{} // there are lines to deliver
	busy    chan struct{} // one place for each event that is handled
}

// New checks the configuration and gives a bot that does nothing until it is called.
func New(cfg Config) (*Bot, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Code == nil {
		cfg.Code = NewCode
	}
	if cfg.Parallel == 0 {
		cfg.Parallel = 16
	}
	b := &Bot{cfg: cfg, orgs: map[string]*dialogs.Org{}, members: newMembers(cfg.Messengers), poke: make(chan struct{}, 1), busy: make(chan struct{}, atOnce)}
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
	case cfg.Parallel < 0:
		return nil, errors.New("bot: parallel is negative")
	}
	return b, nil
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

// How often Run looks for lines and timers when nothing pokes it, and how long it waits after an error.
const (
	lookEvery  = time.Second
	afterError = 2 * time.Second
)

// Run takes events from all messengers, delivers and wakes until ctx ends. It returns the first error
// of a messenger that gave up, or nil.
func (b *Bot) Run(ctx context.Context) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var all sync.WaitGroup
	for name, m := range b.cfg.Messengers {
		all.Go(func() {
			if err := m.Run(ctx, b.Handle); err != nil && ctx.Err() == nil {
				stop(fmt.Errorf("messenger %s: %w", name, err))
			}
		})
		if dir, ok := m.(Directory); ok {
			all.Go(func() { b.keepMembers(ctx, name, dir) })
		}
	}
	all.Go(func() { b.loop(ctx, "deliver", b.Deliver, b.poke) })
	all.Go(func() { b.loop(ctx, "wake", b.Wake, nil) })
	<-ctx.Done()
	all.Wait()
	if err := context.Cause(ctx); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

// loop does work again and again: at once while there is some, else when poked or after a while.
func (b *Bot) loop(ctx context.Context, name string, work func(context.Context) (int, error), poke <-chan struct{}) {
	for ctx.Err() == nil {
		n, err := work(ctx)
		if n > 0 && err == nil {
			continue
		}
		pause := lookEvery
		if err != nil && ctx.Err() == nil {
			b.cfg.Log.ErrorContext(ctx, "work failed", "work", name, "error", err)
			pause = afterError
		}
		select {
		case <-ctx.Done():
		case <-poke:
		case <-time.After(pause):
		}
	}
}
