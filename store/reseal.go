package store

import (
	"cmp"
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

// Resealing is what Reseal needs. The functions must return soon, and are called one at a time.
type Resealing struct {
	Mark   time.Duration // between two times that it says which key seals; a third of a mark's life unless told
	Look   time.Duration // between two looks whether a pass is due: other partitions are ours than at the last one, or
	Every  time.Duration // so long has gone by since then
	Pause  time.Duration // within a pass, after each hundred keys: people come first
	Passed func(Swept)   // after each pass
	Failed func(error)   // a pass or a mark did not succeed; the next one is tried
}

// Swept is what one pass found in the partitions this process serves.
type Swept struct {
	Looked   int // values that are sealed
	Resealed int // of these, with the present key now instead of an older one
	Changed  int // by somebody else before they could be; the next pass looks again
	Closed   int // not to be opened with any of the keys
}

// Reseal works until ctx ends. It marks in Redis which key this process seals with, for Uses; and as
// long as there are older keys it goes over what this process serves and seals with the present key
// what was sealed with an older one. What is committed meanwhile wins. What a key seals that is newer
// than the present one stays as it is: another process is a step ahead.
func (s *Store) Reseal(ctx context.Context, o Resealing) {
	name := markName(s.sealer.keys[s.sealer.present], rand.Text())
	var one sync.Mutex
	failed := func(err error) {
		one.Lock()
		defer one.Unlock()
		o.Failed(err)
	}
	var marking sync.WaitGroup
	marking.Go(func() { s.marking(ctx, name, cmp.Or(o.Mark, markEvery), failed) }) // a pass may outlast a mark
	s.sweeping(ctx, o, func(swept Swept) {
		one.Lock()
		defer one.Unlock()
		o.Passed(swept)
	}, failed)
	marking.Wait()
	leaving, cancel := context.WithTimeout(context.WithoutCancel(ctx), leaveWithin)
	defer cancel()
	if err := s.client.Del(leaving, name).Err(); err != nil {
		failed(fmt.Errorf("take back which key seals: %w", unavailable(err)))
	}
}

// marking marks until ctx ends.
func (s *Store) marking(ctx context.Context, name string, every time.Duration, failed func(error)) {
	again := time.NewTicker(every)
	defer again.Stop()
	for ctx.Err() == nil {
		if err := s.client.Set(ctx, name, "", markLife).Err(); err != nil && ctx.Err() == nil {
			failed(fmt.Errorf("say which key seals: %w", unavailable(err)))
		}
		select {
		case <-ctx.Done():
		case <-again.C:
		}
	}
}

// sweeping makes a pass whenever one is due, until ctx ends.
func (s *Store) sweeping(ctx context.Context, o Resealing, passed func(Swept), failed func(error)) {
	look := time.NewTicker(o.Look)
	defer look.Stop()
	var last time.Time
	var had []partition
	for {
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		}
		// Who left may have sealed with an older key to the end, so that what is ours now is looked at anew.
		serves := s.share.serves()
		if ctx.Err() != nil || s.sealer.present == 0 || slices.Equal(had, serves) && time.Since(last) < o.Every {
			continue
		}
		had, last = serves, time.Now()
		swept, err := s.sweep(ctx, o.Pause)
		switch {
		case err == nil:
			passed(swept)
		case ctx.Err() == nil:
			failed(err)
		}
	}
}

// sweep is one pass.
func (s *Store) sweep(ctx context.Context, pause time.Duration) (Swept, error) {
	var swept Swept
	ours := func(p partition) bool { return slices.Contains(s.share.serves(), p) }
	err := s.eachName(ctx, pause, func(names []string) error {
		for _, name := range names {
			if err := s.resealIn(ctx, name, ours, &swept); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return swept, fmt.Errorf("seal anew: %w", err)
	}
	return swept, nil
}

// resealIn seals anew what lies under one name.
func (s *Store) resealIn(ctx context.Context, name string, ours func(partition) bool, swept *Swept) error {
	kind, p, rest, ok := kindOf(name)
	if ok && kind.holds == stream {
		if !ours(p) || strings.Contains(rest, ":") { // a copy that is being made
			return nil
		}
		return s.resealStream(ctx, kind, name, rest, swept)
	}
	values, err := s.sealedIn(ctx, name, ours)
	if err != nil {
		return err
	}
	for _, v := range values {
		swept.Looked++
		anew, err := s.anew(v, swept)
		if err != nil {
			return err
		}
		if anew == "" {
			continue
		}
		if err := s.put(ctx, v, anew, swept); err != nil {
			return err
		}
	}
	return nil
}

// anew seals a value with the present key if an older one sealed it; "" when there is nothing to do.
func (s *Store) anew(v sealedValue, swept *Swept) (string, error) {
	sealed := v.value[v.head:]
	id, _ := keyOf(sealed)
	if slices.Index(s.sealer.keys, id) >= s.sealer.present {
		return "", nil
	}
	data, err := s.sealer.open(sealed, v.context)
	if err != nil {
		swept.Closed++
		return "", nil
	}
	anew, err := s.sealer.seal([]byte(v.value[:v.head]), data, v.context)
	clear(data)
	return string(anew), err
}

// put puts what was sealed anew in the place of what was read, if that is still there.
func (s *Store) put(ctx context.Context, v sealedValue, anew string, swept *Swept) error {
	c := newCall(resealScript, 3, v.key)
	c.arg(v.value, anew)
	answer, err := s.runKept(ctx, c)
	switch {
	case err != nil:
		return unavailable(err)
	case answer == int64(1):
		swept.Resealed++
	default:
		swept.Changed++
	}
	return nil
}
