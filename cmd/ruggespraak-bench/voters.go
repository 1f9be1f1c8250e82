package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/practice"
	"ruggespraak/store"
)

// crowds are how many people vote at the same moment, and replicas of the bot that take their votes.
var crowds = []struct{ people, replicas int }{{50, 1}, {50, 2}, {200, 1}, {200, 2}}

// voting measures how long people wait who vote at the same moment in an exercise, each of them twice: all
// of them change the same record.
func voting(ctx context.Context, s settings) error {
	sealer, err := store.FreshSealer()
	if err != nil {
		return err
	}
	replicas := make([]*ours, 2)
	for i := range replicas {
		replicas[i] = &ours{sealer: sealer}
		if _, err := newOurs(ctx, s.URL, 0, replicas[i]); err != nil {
			return err
		}
		defer replicas[i].Close()
	}
	var b strings.Builder
	b.WriteString("| people who vote at the same moment | replicas | until told, ms: p50, p99, the last one |\n| ---: | ---: | ---: |\n")
	for _, c := range crowds {
		var took []time.Duration
		var last []time.Duration
		for round := range s.Rounds {
			name := fmt.Sprintf("v%d-%d-%d", c.people, c.replicas, round)
			one, err := vote(ctx, replicas[:c.replicas], name, c.people)
			if err != nil {
				return fmt.Errorf("%d people: %w", c.people, err)
			}
			took, last = append(took, one...), append(last, slices.Max(one))
		}
		slices.Sort(took)
		slices.Sort(last)
		fmt.Fprintf(&b, "| %d | %d | %.0f, %.0f, %.0f |\n", c.people, c.replicas, ms(took[len(took)/2]), ms(took[len(took)*99/100]), ms(last[len(last)/2]))
	}
	fmt.Fprintf(&b, "\n%s, %d CPUs (load %s), %s; %d rounds; of the last one the median. Every vote was counted once.\n",
		time.Now().Format(time.DateOnly), runtime.NumCPU(), load(), runtime.Version(), s.Rounds)
	return writeBetween(s.Out, "voters", b.String())
}

// vote lets people vote twice in an exercise of their own, and gives how long each vote took. It fails
// when one was not counted: a benchmark of lost votes says nothing.
func vote(ctx context.Context, replicas []*ours, name string, people int) ([]time.Duration, error) {
	where := bot.Address{Org: org, Connection: "chat", User: "channel:" + name}
	begin := bot.Event{ID: name, Kind: dialogs.Commanded, From: person(0), Where: where, Text: "oefenen samen"}
	if _, err := replicas[0].bot.Handle(ctx, begin); err != nil {
		return nil, err
	}
	g, err := replicas[0].together(ctx, where)
	if err != nil {
		return nil, err
	}
	took, errs := make([]time.Duration, 2*people), make([]error, people)
	var all sync.WaitGroup
	gun := make(chan struct{})
	for i := range people {
		all.Go(func() {
			<-gun
			for n, kind := range []practice.Kind{practice.Fact, practice.Opinion} {
				a := dialogs.Action{Verb: "vote", Code: strings.TrimPrefix(string(g.Key()), "together/"), Slot: string(kind) + "." + g.Code}
				ev := bot.Event{ID: name + "-" + strconv.Itoa(2*i+n), Kind: dialogs.Pressed, From: person(i), Where: where, Action: a}
				began := time.Now()
				_, err := replicas[i%len(replicas)].bot.Handle(ctx, ev)
				took[2*i+n], errs[i] = time.Since(began), errors.Join(errs[i], err)
			}
		})
	}
	close(gun)
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	if g, err = replicas[0].together(ctx, where); err != nil {
		return nil, err
	}
	if n := len(g.Votes); n != people {
		return nil, fmt.Errorf("%d votes were counted", n)
	}
	return took, nil
}

// together is the exercise in a channel, as it is stored.
func (o *ours) together(ctx context.Context, where bot.Address) (g dialogs.Together, err error) {
	got, err := o.store.Load(ctx, bot.Load{Org: org, Keys: []bot.Want{{Key: dialogs.TogetherKey(where)}}})
	if err != nil {
		return g, err
	}
	if len(got.Records) != 1 {
		return g, errors.New("no exercise is stored")
	}
	return g, json.Unmarshal(got.Records[0].Data, &g)
}
