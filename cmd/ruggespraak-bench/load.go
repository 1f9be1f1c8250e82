package main

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"
)

// A path is a way to take a turn of a conversation. Turns of different conversations run at the same
// time, those of one conversation in order.
type path interface {
	// Turn takes a turn, and returns when it is committed.
	Turn(ctx context.Context, conversation int) error
	// Sends names the commands the path sends to Redis, as Redis counts them.
	Sends() []string
	Close() error
}

// closed takes turns as fast as they go, each conversation the next one as soon as the last is
// committed. It gives how many there were.
func closed(ctx context.Context, p path, conversations int, length time.Duration) (int, error) {
	took, err := pressed(ctx, p, conversations, length)
	return len(took), err
}

// pressed does the same, and gives how long each turn took, sorted.
func pressed(ctx context.Context, p path, conversations int, length time.Duration) ([]time.Duration, error) {
	var all sync.WaitGroup
	end := time.Now().Add(length)
	took, errs := make([][]time.Duration, conversations), make([]error, conversations)
	for c := range conversations {
		all.Go(func() {
			for time.Now().Before(end) && errs[c] == nil {
				began := time.Now()
				errs[c] = p.Turn(ctx, c)
				took[c] = append(took[c], time.Since(began))
			}
		})
	}
	all.Wait()
	sum := slices.Concat(took...)
	slices.Sort(sum)
	return sum, errors.Join(errs...)
}

// steady takes so many turns a second, whatever comes of them, and gives how long each took from the
// moment it was to begin, sorted.
func steady(ctx context.Context, p path, conversations, rate int, length time.Duration) ([]time.Duration, error) {
	n := int(length.Seconds() * float64(rate))
	took, errs := make([]time.Duration, n), make([]error, n)
	busy := make([]sync.Mutex, conversations)
	var all sync.WaitGroup
	start := time.Now()
	for i := range n {
		at := start.Add(time.Duration(i) * time.Second / time.Duration(rate))
		time.Sleep(time.Until(at))
		all.Go(func() {
			busy[i%conversations].Lock()
			defer busy[i%conversations].Unlock()
			errs[i] = p.Turn(ctx, i%conversations)
			took[i] = time.Since(at)
		})
	}
	all.Wait()
	slices.Sort(took)
	return took, errors.Join(errs...)
}
