package main

import (
	"context"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/numbers"
)

// numbers makes the organisation one with some months behind it: Tom is its coordinator, and it is told each
// month that there are numbers. None of them come from anybody.
func (w *world) numbers(ctx context.Context) error {
	org := *w.cfg.Orgs[0]
	org.Digest = dialogs.Monthly
	org.Coordinators = []dialogs.Coordinator{{Address: bot.Address{Org: org.ID, Connection: connection, User: "tom"}, Name: "Tom", Lang: "en"}}
	if w.lang != "en" {
		org.Coordinators[0].Lang = w.lang
	}
	w.cfg.Orgs = []*dialogs.Org{&org}
	if err := w.restart(); err != nil {
		return err
	}
	for month, counts := range inventedCounts() {
		at := time.Date(2026, month, 10, 12, 0, 0, 0, amsterdam())
		c := bot.Commit{Org: org.ID, Now: at}
		for row, n := range counts {
			c.Tallies = append(c.Tallies, bot.Tally{Month: at.Format("2006-01"), Name: row, N: n})
		}
		if err := w.store.records.Commit(ctx, c); err != nil {
			return err
		}
	}
	_, err := w.bot.Handle(ctx, bot.Event{Kind: dialogs.Started, From: bot.Address{Org: org.ID}})
	return err
}

// inventedCounts are four months: one with much, one with little, and a holiday.
func inventedCounts() map[time.Month]map[string]int {
	step, outcome := func(n int) string { return string(numbers.Step(n)) }, func(s string) string { return string(numbers.Outcome(s)) }
	return map[time.Month]map[string]int{
		time.July:   {string(numbers.Begun): 4, step(1): 3, step(2): 3, string(numbers.Normal): 2, string(numbers.Answered): 2, numbers.Within(8): 2},
		time.August: {string(numbers.Begun): 1, step(1): 1},
		time.September: {
			string(numbers.Begun): 4, step(1): 4, step(2): 6, step(3): 2, string(numbers.Normal): 6, string(numbers.Answered): 5,
			numbers.Within(1): 1, numbers.Within(4): 3, numbers.Within(40): 1, outcome("talk"): 2,
		},
		time.October: {
			string(numbers.Begun): 14, step(1): 13, step(2): 12, step(3): 8, step(4): 7, step(5): 5, step(6): 1,
			string(numbers.Normal): 11, string(numbers.Urgent): 2, string(numbers.Answered): 12, string(numbers.Withdrawn): 1,
			numbers.Within(1): 3, numbers.Within(4): 6, numbers.Within(8): 2, numbers.Within(0): 1,
			outcome("talk"): 6, outcome("attention"): 5, outcome("more"): 1, outcome("not-share"): 4, outcome("share"): 1,
		},
	}
}
