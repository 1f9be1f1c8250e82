package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
	"ruggespraak/store"
)

// ours is the bot itself, over the real store: professionals who each change what they wrote about
// their first signal, again and again. A turn loads the case with its requests, judges the answer
// (also on what could identify somebody), puts it in, and brings the case's card up to date.
type ours struct {
	store *store.Store
	bot   *bot.Bot
	turns atomic.Int64
	revs  []int // of the answer, by conversation
}

// slot is the question that is answered.
const slot = "signal.1"

func newOurs(ctx context.Context, url string, conversations int) (path, error) {
	s, err := openStore(ctx, store.Config{URL: url})
	if err != nil {
		return nil, err
	}
	o := &ours{store: s, revs: make([]int, conversations)}
	catalogue, err := texts.Load()
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	o.bot, err = bot.New(bot.Config{
		Orgs: []*dialogs.Org{benchOrg()}, Messengers: map[string]bot.Messenger{"chat": nobody{}},
		Store: s, Queue: s, Timers: s, Texts: catalogue, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	})
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	for c := range conversations {
		if err := o.seed(ctx, c); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	return o, nil
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

// seed stores a case of about 2 KB with three signals described.
func (o *ours) seed(ctx context.Context, conversation int) error {
	now := time.Now()
	c := &dialogs.Case{
		Code: code(conversation), Owner: person(conversation), Lang: "nl", Method: "6-2021", Opened: now, Touched: now,
		Life: dialogs.DefaultPace.Case, Warn: dialogs.DefaultPace.Warn, Seq: 3, Answers: map[string]dialogs.Answer{},
	}
	for i := 1; i <= 3; i++ {
		c.Answers["signal."+strconv.Itoa(i)] = dialogs.Answer{Rev: i, Seq: i, At: now, V: values(i)}
	}
	o.revs[conversation] = 1
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return o.store.Commit(ctx, bot.Commit{Org: org, Now: now, Puts: []bot.Put{{
		Key: c.Key(), Data: data, Links: c.Links(), Wake: c.Wake(), Expires: c.Expires(),
	}}})
}

// values are an answer, a different one each time.
func values(n int) map[string][]string {
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
		Action: dialogs.Action{Verb: "answer", Code: code(conversation), Slot: slot, Rev: o.revs[conversation]},
		Values: values(int(n)),
	})
	if err != nil {
		return err
	}
	if reply.Form != nil && (len(reply.Form.Errors) > 0 || strings.Contains(reply.Form.Action, slot)) {
		return fmt.Errorf("the answer was not taken: %v", reply.Form.Errors)
	}
	o.revs[conversation] = o.rev(conversation)
	return nil
}

// rev is the revision of the answer after a turn: that of the case's last answer, and one more.
func (o *ours) rev(conversation int) int { return max(o.revs[conversation], 3) + 1 }

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

// nobody is a messenger without people: the benchmark hands the events to the bot itself.
type nobody struct{}

func (nobody) Run(ctx context.Context, _ bot.Handler) error { <-ctx.Done(); return nil }

func (nobody) Post(context.Context, bot.Address, bot.Post) (string, error) { return "ref", nil }

func (nobody) Update(context.Context, bot.Address, string, bot.Post) error { return nil }

func (nobody) Delete(context.Context, bot.Address, string) error { return nil }
