package terminal

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"ruggespraak/bot"
)

// A post in somebody's conversation.
type post struct {
	number int // its place in the conversation, from 1: "#1"
	ref    string
	shows  bot.Post
	drawn  bot.Post // what was printed last
	gone   bool
}

// retryAfter is what a messenger that is down asks for.
const retryAfter = time.Minute

// Post shows p in the person's conversation.
func (t *Terminal) Post(_ context.Context, to bot.Address, p bot.Post) (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	who, err := t.reach(to)
	if err != nil {
		return "", err
	}
	if err := check(p); err != nil {
		return "", err
	}
	n := len(who.posts) + 1
	x := &post{number: n, ref: who.User + "/" + strconv.Itoa(n), shows: p}
	who.posts = append(who.posts, x)
	t.drawPost(who, x, "")
	return x.ref, nil
}

// Update replaces what a post shows. Nothing is printed when it shows that already, and nothing yet
// while the person has a form open: it covers the conversation, as on every platform.
func (t *Terminal) Update(_ context.Context, to bot.Address, ref string, p bot.Post) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	who, err := t.reach(to)
	if err != nil {
		return err
	}
	if err := check(p); err != nil {
		return err
	}
	x := who.find(ref)
	if x == nil || x.gone {
		return nil
	}
	x.shows = p
	if who.form == nil && x.changed() {
		t.drawPost(who, x, t.words.updated)
	}
	return nil
}

// Refresh prints the posts that changed under a form that is closed now.
func (t *Terminal) Refresh() {
	t.mu.Lock()
	defer t.mu.Unlock()
	places := make([]*person, 0, len(t.cfg.People)+1)
	for _, somebody := range t.cfg.People {
		places = append(places, t.people[somebody.User])
	}
	if t.channel != nil {
		places = append(places, t.channel)
	}
	for _, p := range places {
		for _, x := range p.posts {
			if p.form == nil && x.changed() {
				t.drawPost(p, x, t.words.updated)
			}
		}
	}
}

// changed reports whether a post shows something else than was printed last.
func (x *post) changed() bool {
	return !x.gone && (x.drawn.Text != x.shows.Text || !slices.Equal(x.drawn.Buttons, x.shows.Buttons))
}

// Delete takes a post away.
func (t *Terminal) Delete(_ context.Context, to bot.Address, ref string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	who, err := t.reach(to)
	if err != nil {
		return err
	}
	x := who.find(ref)
	if x == nil || x.gone {
		return nil
	}
	x.gone, x.shows = true, bot.Post{Line: x.shows.Line}
	t.drawGone(who, x)
	return nil
}

// Find looks for the post of a line.
func (t *Terminal) Find(_ context.Context, to bot.Address, line string) (string, bool, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	who, err := t.reach(to)
	if err != nil {
		return "", false, err
	}
	for _, x := range who.posts {
		if x.shows.Line == line && !x.gone {
			return x.ref, true, nil
		}
	}
	return "", false, nil
}

// reach finds somebody, unless the messenger is down.
func (t *Terminal) reach(to bot.Address) (*person, error) {
	if t.down {
		return nil, &bot.RetryLater{After: retryAfter, Err: errors.New("the messenger is down")}
	}
	p := t.people[to.User]
	if to.User == channelUser {
		p = t.channel
	}
	if p == nil || p.addr != to || p.away {
		return nil, fmt.Errorf("terminal: %w", bot.ErrUnreachable)
	}
	return p, nil
}

// check refuses what no platform would show in full.
func check(p bot.Post) error {
	if len(p.Buttons) > bot.MaxButtons {
		return fmt.Errorf("terminal: %d buttons, at most %d", len(p.Buttons), bot.MaxButtons)
	}
	for _, b := range p.Buttons {
		if _, ok := bot.ParseAction(b.Action); !ok {
			return errors.New("terminal: a button whose action cannot be read")
		}
	}
	return nil
}

// newest is the newest post that has buttons, or nil.
func (p *person) newest() *post {
	for _, shown := range slices.Backward(p.posts) {
		if len(shown.shows.Buttons) > 0 {
			return shown
		}
	}
	return nil
}

// card is the post with that number, or nil.
func (p *person) card(number int) *post {
	if number > len(p.posts) || p.posts[number-1].gone {
		return nil
	}
	return p.posts[number-1]
}

func (p *person) find(ref string) *post {
	for _, x := range p.posts {
		if x.ref == ref {
			return x
		}
	}
	return nil
}
