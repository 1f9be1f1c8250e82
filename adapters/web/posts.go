package web

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"ruggespraak/bot"
)

// retryAfter is what a messenger that is down asks for.
const retryAfter = time.Minute

// Post shows p in the person's conversation, or in the channel.
func (m *Messenger) Post(_ context.Context, to bot.Address, p bot.Post) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, err := m.reach(to); err != nil {
		return "", err
	}
	if err := check(p); err != nil {
		return "", err
	}
	var x item
	x.show(p)
	return m.put(to.User, x).Ref, nil
}

// Update replaces what a post shows.
func (m *Messenger) Update(_ context.Context, to bot.Address, ref string, p bot.Post) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	there, err := m.reach(to)
	if err != nil {
		return err
	}
	if err := check(p); err != nil {
		return err
	}
	x := there.find(ref)
	if x == nil {
		return nil
	}
	before := *x
	x.show(p)
	if x.Text != before.Text || !slices.Equal(x.Buttons, before.Buttons) {
		x.Changed = true
		m.changed(to.User, x)
	}
	return nil
}

// Delete takes a post away.
func (m *Messenger) Delete(_ context.Context, to bot.Address, ref string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	there, err := m.reach(to)
	if err == nil && there.find(ref) != nil {
		m.take(to.User, ref)
	}
	return err
}

// Find looks for the post of a line.
func (m *Messenger) Find(_ context.Context, to bot.Address, line string) (string, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	there, err := m.reach(to)
	if err != nil {
		return "", false, err
	}
	for _, x := range there.items {
		if x.line == line && x.From == "" {
			return x.Ref, true, nil
		}
	}
	return "", false, nil
}

// reach finds a conversation, unless the messenger is down.
func (m *Messenger) reach(to bot.Address) (*place, error) {
	if m.down {
		return nil, &bot.RetryLater{After: retryAfter, Err: errors.New("the messenger is down")}
	}
	p := m.places[to.User]
	if p == nil || to.Org != m.cfg.Org || to.Connection != m.cfg.Connection {
		return nil, fmt.Errorf("web: %w", bot.ErrUnreachable)
	}
	return p, nil
}

// check refuses what no platform would show in full.
func check(p bot.Post) error {
	if len(p.Buttons) > bot.MaxButtons {
		return fmt.Errorf("web: %d buttons, at most %d", len(p.Buttons), bot.MaxButtons)
	}
	for _, b := range p.Buttons {
		if _, ok := bot.ParseAction(b.Action); !ok {
			return errors.New("web: a button whose action cannot be read")
		}
	}
	return nil
}
