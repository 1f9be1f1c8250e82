package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"ruggespraak/bot"
)

// A player is a person at the platform, who brings what they do to some replica or other, again until
// it is taken: the platform never gives up.
type player struct {
	w    *world
	me   bot.Address
	rnd  *rand.Rand
	done map[string]bool // lines that were acted on, and requests that were answered
}

// The people of a run.
type crowd struct {
	askers, others sync.WaitGroup
	stop           context.CancelFunc
}

// marks counts what people wrote; ids counts events.
var marks, ids atomic.Int64

// startPeople lets everybody begin.
func (w *world) startPeople(ctx context.Context) *crowd {
	c := &crowd{}
	ctx, c.stop = context.WithCancel(ctx)
	length := time.Duration(w.s.Kills) * w.s.Every
	for i := range w.s.Askers {
		p := w.player("asker", i)
		c.askers.Go(func() {
			pause(ctx, time.Duration(p.rnd.Int64N(int64(length)*3/4+1)))
			p.confer(ctx)
		})
	}
	for i := range w.s.Officers {
		for _, kind := range []string{"officer", "deputy"} {
			p := w.player(kind, i)
			c.others.Go(func() { p.serve(ctx) })
		}
	}
	return c
}

// finish lets the askers come to an end, and sends everybody home when they have, or when it takes too
// long: whoever is not done then waited in vain, and the judge hears of it.
func (c *crowd) finish(most time.Duration) {
	done := make(chan struct{})
	go func() {
		c.askers.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(most):
	}
	c.stop()
	<-done
	c.others.Wait()
}

func (w *world) player(kind string, i int) *player {
	a := person(kind, i)
	return &player{w: w, me: a, rnd: choices(w.s.Seed, a), done: map[string]bool{}}
}

// newMark gives words that nobody else writes in this run.
func newMark() string { return mark(int(marks.Add(1))) }

// say, press and submit are what people do.
func (p *player) say(ctx context.Context, text string) bot.Reply {
	return p.do(ctx, wireEvent{Event: bot.Event{Kind: bot.Said}, Text: text})
}

func (p *player) press(ctx context.Context, verb, code string) bot.Reply {
	return p.do(ctx, wireEvent{Event: bot.Event{Kind: bot.Pressed, Action: bot.Action{Verb: verb, Code: code}}})
}

func (p *player) submit(ctx context.Context, action string, values map[string][]string) bot.Reply {
	a, _ := bot.ParseAction(action)
	return p.do(ctx, wireEvent{Event: bot.Event{Kind: bot.Submitted, Action: a}, Values: values})
}

// do brings an event across. Where the answer was lost with the replica that gave it, the reply is
// empty, as it is for a person whose screen stays as it was.
func (p *player) do(ctx context.Context, e wireEvent) bot.Reply {
	e.Event.ID, e.Event.From = "e"+strconv.FormatInt(ids.Add(1), 10), p.me
	began, again := time.Now(), 0
	for ; ctx.Err() == nil; again++ {
		a, err := p.w.hand(ctx, p.rnd.IntN(p.w.s.Replicas), e)
		if err == nil && a.Acked {
			p.w.ledger.event(time.Since(began), again)
			p.repeat(ctx, e)
			return a.Reply
		}
		pause(ctx, 50*time.Millisecond+time.Duration(p.rnd.Int64N(int64(200*time.Millisecond))))
	}
	return bot.Reply{}
}

// repeat delivers one event in ten once more, at some later moment: after newer ones.
func (p *player) repeat(ctx context.Context, e wireEvent) {
	if p.rnd.IntN(10) > 0 {
		return
	}
	to, wait := p.rnd.IntN(p.w.s.Replicas), time.Duration(p.rnd.Int64N(int64(3*time.Second)))
	go func() {
		pause(ctx, wait)
		_, _ = p.w.hand(ctx, to, e) // whatever comes of it, nothing may change
	}()
}

// hand gives an event to a replica.
func (w *world) hand(ctx context.Context, replica int, e wireEvent) (a answer, err error) {
	raw, err := json.Marshal(e)
	if err != nil {
		return a, err
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://replica/", bytes.NewReader(raw))
	if err != nil {
		return a, err
	}
	client := http.Client{Transport: &http.Transport{
		DisableKeepAlives: true,
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			var d net.Dialer
			return d.DialContext(ctx, "unix", filepath.Join(w.dir, replicaName(replica)))
		},
	}}
	res, err := client.Do(req)
	if err != nil {
		return a, errors.New("no answer")
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return a, fmt.Errorf("the replica says %s", res.Status)
	}
	return a, json.NewDecoder(res.Body).Decode(&a)
}

// find gives the first button with one of the verbs on a post that was not acted on yet, the newest
// first. Anew makes no difference between old and new.
func (p *player) find(anew bool, verbs ...string) (a bot.Action, line string, ok bool) {
	posts, _ := p.w.platform.look(p.me)
	for _, post := range slices.Backward(posts) {
		if p.done[post.Line] && !anew {
			continue
		}
		for _, b := range post.Buttons {
			if a, ok := bot.ParseAction(b.Action); ok {
				for _, v := range verbs {
					if a.Verb == v && !p.done[a.Code] {
						return a, post.Line, true
					}
				}
			}
		}
	}
	return bot.Action{}, "", false
}
