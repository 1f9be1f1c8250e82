package bot

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// How often Run looks for lines and timers when nothing pokes it (while there are none that costs no
// round trip), and how long it waits after an error.
const (
	lookEvery  = 250 * time.Millisecond
	afterError = 2 * time.Second
)

// Run takes events from all messengers, delivers, wakes and audits until ctx ends. Then it takes in
// nothing more and finishes what it has in hand: events that were handed in, lines that were claimed.
// It gives its share of the work back last, and returns within Config.Grace and a few seconds. It
// returns the first error of a messenger that gave up, or nil.
func (b *Bot) Run(ctx context.Context) error {
	taking, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	hand, drop := context.WithCancel(context.WithoutCancel(ctx))
	defer drop()
	context.AfterFunc(taking, func() { time.AfterFunc(b.cfg.Grace*3/4, drop) }) // the rest is for writing down
	sharing, leave := context.WithCancel(hand)
	defer leave()

	var share, messengers, work sync.WaitGroup
	if b.cfg.Share != nil {
		share.Go(func() { b.cfg.Share.Share(sharing, b.sharing(hand)) })
	}
	for name, m := range b.cfg.Messengers {
		messengers.Go(func() {
			if err := m.Run(taking, b.inHand(taking, hand)); err != nil && taking.Err() == nil {
				stop(fmt.Errorf("messenger %s: %w", name, err))
			}
		})
		if dir, ok := m.(Directory); ok {
			work.Go(func() { b.keepMembers(taking, name, dir) })
		}
	}
	lines := b.newDelivery()
	work.Go(func() { b.loop(taking, "deliver", func() (int, error) { return lines.start(taking, hand) }, b.poke) })
	work.Go(func() { b.loop(taking, "wake", func() (int, error) { return b.Wake(hand) }, b.due) })
	work.Go(func() { b.auditing(taking) })
	work.Go(func() { b.standing(taking) })
	<-taking.Done()
	b.await(hand, &messengers)
	work.Wait()
	lines.wait()
	leave()
	share.Wait()
	if err := context.Cause(taking); !errors.Is(err, context.Cause(ctx)) {
		return err // of the messenger: it was not ctx that ended it
	}
	return nil
}

// await waits for the messengers as long as there is time. One that does not return then has broken
// its contract; what it has in hand was not acknowledged, so it comes again.
func (b *Bot) await(hand context.Context, messengers *sync.WaitGroup) {
	returned := make(chan struct{})
	go func() {
		messengers.Wait()
		close(returned)
	}()
	select {
	case <-returned:
	case <-hand.Done():
		b.cfg.Log.ErrorContext(hand, "a messenger did not stop in time")
	}
}

// inHand makes the handler that messengers get. What they handed in goes on when taking ends: its
// outcome is waited for. It is cut off when the messenger itself gives it up, or hand ends.
func (b *Bot) inHand(taking, hand context.Context) Handler {
	return func(ctx context.Context, ev Event) (Reply, error) {
		own, cancel := context.WithCancel(context.WithoutCancel(ctx))
		defer cancel()
		defer context.AfterFunc(hand, cancel)()
		defer context.AfterFunc(ctx, func() {
			if taking.Err() == nil || errors.Is(ctx.Err(), context.DeadlineExceeded) {
				cancel()
			}
		})()
		return b.Handle(own, ev)
	}
}

// sharing is what this bot tells the store about itself.
func (b *Bot) sharing(ctx context.Context) Sharing {
	return Sharing{
		Now:    b.cfg.Now,
		Poke:   func() { wake(b.poke); wake(b.due) },
		Failed: func(err error) { b.cfg.Log.ErrorContext(ctx, "sharing the work", "error", err) },
	}
}

// wake pokes a loop; one that was poked already is.
func wake(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// loop does work again and again: at once while there is some, else when poked or after a while.
func (b *Bot) loop(ctx context.Context, name string, work func() (int, error), poke <-chan struct{}) {
	for ctx.Err() == nil {
		n, err := work()
		if n > 0 && err == nil {
			continue
		}
		pause := lookEvery
		if err != nil && ctx.Err() == nil {
			b.cfg.Log.ErrorContext(ctx, "work failed", "work", name, "error", err)
			b.cfg.Count(WorkFailed, 1)
			pause = afterError
		}
		select {
		case <-ctx.Done():
		case <-poke:
		case <-time.After(pause):
		}
	}
}
