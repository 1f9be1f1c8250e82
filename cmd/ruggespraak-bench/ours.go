package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
	"ruggespraak/store"
)

// ours is the bot itself, over the real store: professionals who each change an answer, again and
// again. A turn loads the case with its requests, judges the answer, puts it in, brings the case's
// card up to date, and asks the next question.
type ours struct {
	store  *store.Store
	bot    *bot.Bot
	turns  atomic.Int64
	slot   string // the question that is answered
	values func(n int) map[string][]string
	revs   []int // of the answer, by conversation
	clock  *stopwatch
	sealer *store.Sealer // of all replicas; a fresh one when nil
}

// newChoice is a question with something to choose: most turns are.
// unbounded is a pace that nothing here is held up by: a few people do the work of thousands.
var unbounded = bot.Limit{PerSecond: 1e9, Burst: 1e9}

func newChoice(ctx context.Context, url string, conversations int) (path, error) {
	return newOurs(ctx, url, conversations, &ours{slot: "list", values: func(n int) map[string][]string {
		return map[string][]string{"used": {[]string{"no", "none"}[n%2]}}
	}})
}

// newText is a question with text: all of it is looked through for what could identify somebody.
func newText(ctx context.Context, url string, conversations int) (path, error) {
	return newOurs(ctx, url, conversations, &ours{slot: "signal.1", values: signal})
}

func newOurs(ctx context.Context, url string, conversations int, o *ours) (path, error) {
	s, err := openStore(ctx, store.Config{URL: url, Sealer: o.sealer})
	if err != nil {
		return nil, err
	}
	o.store, o.revs, o.clock = s, make([]int, conversations), &stopwatch{}
	catalogue, err := texts.Load()
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	o.bot, err = bot.New(bot.Config{
		Orgs: []*dialogs.Org{benchOrg()}, Messengers: map[string]bot.Messenger{"chat": messenger{o.clock}},
		Store: timed{s, o.clock}, Queue: s, Timers: s, Texts: catalogue, Log: slog.New(slog.DiscardHandler),
		Person: unbounded, Connection: unbounded,
	})
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if err := eachOf(conversations, func(c int) error { return o.seed(ctx, c) }); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return o, nil
}

// eachOf does something for each of n, some at the same time. It gives the first error.
func eachOf(n int, do func(i int) error) error {
	const workers = 64
	var all sync.WaitGroup
	errs := make([]error, workers)
	for w := range workers {
		all.Go(func() {
			for i := w; i < n && errs[w] == nil; i += workers {
				errs[w] = do(i)
			}
		})
	}
	all.Wait()
	return errors.Join(errs...)
}

// person is the professional of a conversation.
func person(conversation int) bot.Address {
	return bot.Address{Org: org, Connection: "chat", User: "u" + strconv.Itoa(conversation)}
}

// code is a case code: six letters and digits.
func code(conversation int) string {
	const letters = "BCDFGHJKMN"
	c := []byte("XXXXXX")
	for i := len(c) - 1; conversation > 0; i-- {
		c[i] = letters[conversation%10]
		conversation /= 10
	}
	return string(c)
}

// signals is how many a case begins with: about 2 KB.
const signals = 3

// seed stores a case with its signals described.
func (o *ours) seed(ctx context.Context, conversation int) error {
	now := time.Now()
	c := &dialogs.Case{
		Code: code(conversation), Owner: person(conversation), Lang: "nl", Method: "6-2021", Opened: now, Touched: now,
		Life: dialogs.DefaultPace.Case, Warn: dialogs.DefaultPace.Warn, Seq: signals, Answers: map[string]dialogs.Answer{},
	}
	for i := 1; i <= signals; i++ {
		c.Answers["signal."+strconv.Itoa(i)] = dialogs.Answer{Rev: i, Seq: i, At: now, V: signal(i)}
	}
	o.revs[conversation] = c.Answers[o.slot].Rev
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return o.store.Commit(ctx, bot.Commit{Org: org, Now: now, Puts: []bot.Put{{
		Key: c.Key(), Data: data, Links: c.Links(), Wake: c.Wake(), Expires: c.Expires(),
	}}})
}

// signal is a signal described in about 550 characters, differently each time.
func signal(n int) map[string][]string {
	return map[string][]string{
		"fact": {fmt.Sprintf("Hij kwam %d keer niet op een afspraak, zonder bericht te sturen. ", n) +
			strings.Repeat("Tijdens de pauze zit hij sinds enkele weken alleen en praat hij niet meer met de groep. ", 5)},
		"source": {"self"}, "since": {"sinds drie weken"},
		"opinion": {"Misschien is er iets gebeurd waar hij niet over wil praten."},
	}
}

// Turn implements path. It fails when the answer was not taken: a benchmark of refusals says nothing.
func (o *ours) Turn(ctx context.Context, conversation int) error {
	n := o.turns.Add(1)
	reply, err := o.bot.Handle(ctx, bot.Event{
		ID: "e" + strconv.FormatInt(n, 10), Kind: dialogs.Submitted, From: person(conversation), Lang: "nl",
		Action: dialogs.Action{Verb: "answer", Code: code(conversation), Slot: o.slot, Rev: o.revs[conversation]},
		Values: o.values(o.revs[conversation]),
	})
	if err != nil {
		return err
	}
	if reply.Form != nil && (len(reply.Form.Errors) > 0 || strings.Contains(reply.Form.Action, o.slot)) {
		return fmt.Errorf("the answer was not taken: %v", reply.Form.Errors)
	}
	o.revs[conversation] = max(o.revs[conversation], signals) + 1 // one more than the case's last answer
	return nil
}

// Sends implements path.
func (o *ours) Sends() []string { return []string{"evalsha", "eval"} }

// Close implements path.
func (o *ours) Close() error { return o.store.Close() }

func benchOrg() *dialogs.Org {
	return &dialogs.Org{
		ID: org, Name: "De Brug", Lang: "nl", Zone: time.UTC, Names: dialogs.Named,
		Tiers:      [][]dialogs.Officer{{{Address: bot.Address{Org: org, Connection: "chat", User: "officer"}, Name: "Karim"}}},
		LastResort: []dialogs.Contact{{Name: "Steunpunt", Phone: "085 000 00 00"}},
		Pace:       dialogs.DefaultPace,
	}
}
