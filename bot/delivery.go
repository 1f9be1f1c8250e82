package bot

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// Deliver posts lines that wait, each person's in order, and says how many it took on: once, and it
// waits for them. Run goes on without waiting. A line that fails is tried again later; one that can
// never arrive is given up, logged by its code and set aside for operators, and its request goes on
// without that person.
func (b *Bot) Deliver(ctx context.Context) (int, error) {
	d := b.newDelivery()
	claims, err := d.claim(ctx, lineBatch)
	claimed := time.Now()
	for _, c := range claims {
		d.places <- struct{}{}
		d.begin(ctx, c, claimed)
	}
	d.wait()
	return len(claims), err
}

// A delivery is lines under way, as many at a time as there are places. A platform that hangs keeps
// its places for a while; the others go on.
type delivery struct {
	bot    *Bot
	places chan struct{}
	all    sync.WaitGroup
}

func (b *Bot) newDelivery() *delivery {
	return &delivery{bot: b, places: make(chan struct{}, b.cfg.Parallel)}
}

// start waits for a free place, claims as many lines as there are places, and lets them go. It says how
// many these are. Once taking has ended it claims no more; until hand ends lines are delivered.
func (d *delivery) start(taking, hand context.Context) (int, error) {
	free := 0
	select {
	case d.places <- struct{}{}:
		free++
	case <-taking.Done():
		return 0, nil
	}
	for free < min(cap(d.places), lineBatch) && d.place() {
		free++
	}
	claims, err := d.claim(hand, free)
	claimed := time.Now()
	for _, c := range claims {
		d.begin(hand, c, claimed)
	}
	for range free - len(claims) {
		<-d.places
	}
	return len(claims), err
}

func (d *delivery) claim(ctx context.Context, most int) ([]Claim, error) {
	claims, err := d.bot.cfg.Queue.ClaimLines(ctx, d.bot.cfg.Now(), lineLease, most)
	if err != nil {
		err = fmt.Errorf("claim lines: %w", err) // the claims that came with it are good
	}
	return claims, err
}

// begin delivers a line in the background, in a place that was taken for it. Nothing is shown any more
// when the lease of its claim is nearly over: by then it may be somebody else's.
func (d *delivery) begin(hand context.Context, c Claim, claimed time.Time) {
	d.all.Go(func() {
		showing, cancel := context.WithDeadline(hand, claimed.Add(lineLease-2*settleWithin))
		defer cancel()
		d.bot.deliver(showing, c)
		<-d.places
		wake(d.bot.poke) // for the next line of the same person
	})
}

// place takes a place if there is one.
func (d *delivery) place() bool {
	select {
	case d.places <- struct{}{}:
		return true
	default:
		return false
	}
}

// wait waits for all lines that were started.
func (d *delivery) wait() { d.all.Wait() }
