package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// whole names the slice in which the bot does everything: it takes events, delivers lines, and wakes.
const whole = "whole"

// A wholeResult is what a whole run gave.
type wholeResult struct {
	Steady, Full stretch
	Conversation float64 // bytes in Redis
	Request      float64
	Resident     int // KB at the end
}

// A stretch is a part of the run.
type stretch struct {
	Rate             float64 // turns a second
	Taken50, Taken99 time.Duration
	Shown50, Shown99 time.Duration
	Lines, NeverInIt int           // shown; still waiting when it was over
	ShownAfter       time.Duration // until those were shown
}

// wholeRun lets many conversations lie there and some of them go on, first at a steady pace and then as
// fast as they can.
func wholeRun(ctx context.Context, s settings) (r wholeResult, err error) {
	o, err := redis.ParseURL(s.URL)
	if err != nil {
		return r, err
	}
	look := redis.NewClient(o)
	defer look.Close()
	if err := look.FlushAll(ctx).Err(); err != nil {
		return r, err
	}
	b := &ours{slot: "list", values: func(n int) map[string][]string {
		return map[string][]string{"used": {[]string{"no", "none"}[n%2]}}
	}}
	empty, err := redisBytes(ctx, look)
	if err != nil {
		return r, err
	}
	if _, err := newOurs(ctx, s.URL, s.Conversations, b); err != nil {
		return r, err
	}
	defer b.Close()
	cases, err := redisBytes(ctx, look)
	if err != nil {
		return r, err
	}
	requests := s.Conversations / 10
	if err := eachOf(requests, func(i int) error { return b.seedRequest(ctx, i) }); err != nil {
		return r, err
	}
	full, err := redisBytes(ctx, look)
	if err != nil {
		return r, err
	}
	r.Conversation, r.Request = (cases-empty)/float64(s.Conversations), (full-cases)/float64(requests)
	running, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- b.bot.Run(running) }()
	if r.Steady, r.Full, err = b.stretches(ctx, s); err == nil {
		r.Resident, err = resident()
	}
	stop()
	<-ended
	return r, err
}

// stretches are the two parts of the run, after a moment to warm up.
func (o *ours) stretches(ctx context.Context, s settings) (even, full stretch, err error) {
	length := time.Duration(s.Seconds) * time.Second
	if _, err := closed(ctx, o, s.Active, warmUp); err != nil {
		return even, full, err
	}
	even, err = o.stretch(ctx, func() ([]time.Duration, error) { return steady(ctx, o, s.Active, s.Rate, length) })
	if err != nil {
		return even, full, err
	}
	full, err = o.stretch(ctx, func() ([]time.Duration, error) { return pressed(ctx, o, s.Active, length) })
	return even, full, err
}

// stretch measures a part of the run, and waits until everything in it was shown.
func (o *ours) stretch(ctx context.Context, turns func() ([]time.Duration, error)) (r stretch, err error) {
	if err := o.idle(ctx); err != nil {
		return r, err
	}
	o.clock.start()
	began := time.Now()
	taken, err := turns()
	if err != nil {
		return r, err
	}
	r.Rate = float64(len(taken)) / time.Since(began).Seconds()
	r.Taken50, r.Taken99 = taken[len(taken)/2], taken[len(taken)*99/100]
	over := time.Now()
	r.NeverInIt = o.clock.waiting()
	if err := o.idle(ctx); err != nil {
		return r, err
	}
	r.ShownAfter = time.Since(over)
	shown := o.clock.stop()
	if len(shown) == 0 {
		return r, fmt.Errorf("nothing was shown")
	}
	r.Lines, r.Shown50, r.Shown99 = len(shown), shown[len(shown)/2], shown[len(shown)*99/100]
	return r, nil
}

// idle waits until nothing is waiting to be shown.
func (o *ours) idle(ctx context.Context) error {
	for end := time.Now().Add(2 * time.Minute); o.clock.waiting() > 0; {
		if time.Now().After(end) || ctx.Err() != nil {
			return fmt.Errorf("%d lines were not shown", o.clock.waiting())
		}
		time.Sleep(5 * time.Millisecond)
	}
	return nil
}

// seedRequest stores an open request of about 2 KB: what was seen, and what is asked.
func (o *ours) seedRequest(ctx context.Context, i int) error {
	now := time.Now()
	r := &dialogs.Request{
		Code: code(i) + "-1", Asker: person(i), Lang: "nl", Sent: now, Ends: now.Add(dialogs.DefaultPace.Request),
		State: dialogs.Open, Next: now.Add(dialogs.DefaultPace.Answer), Due: now.Add(dialogs.DefaultPace.Answer),
		Snapshot: []dialogs.Section{{Items: []dialogs.Item{
			{Own: strings.Join(signal(i)["fact"], "") + strconv.Itoa(i)}, {Own: strings.Join(signal(i + 1)["fact"], "")}, {Own: strings.Join(signal(i + 2)["fact"], "")},
		}}},
	}
	data, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return o.store.Commit(ctx, bot.Commit{Org: org, Now: now, Puts: []bot.Put{{
		Key: r.Key(), Data: data, Wake: r.Wake(), Expires: r.Expires(), Board: true,
	}}})
}
