package terminal

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"ruggespraak/bot"
)

// An act is an event with the form it sends or cancels; the form is nil for what was said or pressed.
type act struct {
	ev   bot.Event
	form *filling
}

// nextID names an event: stable, and unique as long as the terminal lives.
func (p *person) nextID() string {
	p.events++
	return p.User + "-" + strconv.Itoa(p.events)
}

// act makes something p did into an event.
func (t *Terminal) act(p *person, e bot.Event, form *filling) *act {
	e.ID, e.From, e.Name, e.Lang = p.nextID(), p.addr, p.Name, p.Lang
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
	return t.show(p, a, reply)
}

// show shows a reply to the one who did something.
func (t *Terminal) show(p *person, a act, r bot.Reply) error {
	ev := a.ev
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
	f, err := open(r.Form, a.form)
	if err != nil {
		return fmt.Errorf("event %s: %w: %w", ev.ID, ErrReply, err)
	}
	p.form = f
	t.startForm(p)
	return nil
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
	a.ev.ID = t.people[a.ev.From.User].nextID()
	t.mu.Unlock()
	return t.give(ctx, a, handle)
}
