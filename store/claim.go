package store

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"
)

// A claiming says how lines or timers are claimed.
type claiming struct {
	polls *polls
	now   time.Time
	lease time.Duration
	most  int
	names func(p partition) []string           // the zsets that say when something is due
	call  func(p partition, most int) *call    // the script; its first answer is the next moment, or ""
	take  func(p partition, parts []any) error // takes one thing handed out
	size  int                                  // how many parts of the answer are one thing
}

// claim asks the partitions where something is due, each round in one round trip, until enough was
// handed out or nothing is due any more. When nothing is due it asks nothing. One thing that cannot
// be taken does not hold up the others: its error comes at the end.
func (s *Store) claim(ctx context.Context, c claiming) error {
	if c.lease < time.Millisecond || c.most < 1 {
		return errors.New("a lease and a number are needed")
	}
	if err := s.scan(ctx, c.polls, c.now, c.names); err != nil {
		return err
	}
	var errs []error
	for left := c.most; left > 0; {
		parts := c.polls.take(s.share.serves(), c.now.UnixMilli(), left)
		if len(parts) == 0 {
			break
		}
		calls := make([]*call, len(parts))
		for i, p := range parts {
			calls[i] = c.call(p, max(left/len(parts), 1))
		}
		answers, err := s.runAll(ctx, calls)
		for i, p := range parts {
			things, wrong := c.read(p, answers[i])
			left -= things
			errs = append(errs, wrong...)
		}
		if err != nil {
			errs = append(errs, unavailable(err))
			break
		}
	}
	return errors.Join(errs...)
}

// read takes what one partition handed out, and counts it.
func (c claiming) read(p partition, answer any) (things int, errs []error) {
	parts, ok := answer.([]any)
	switch {
	case answer == nil: // the call failed: ask again
		c.polls.touch(p, c.now.UnixMilli())
		return 0, nil
	case !ok || len(parts) == 0 || (len(parts)-1)%c.size != 0: // left alone until the next scan
		return 0, []error{errAnswer}
	}
	if next, err := strconv.ParseFloat(fmt.Sprint(parts[0]), 64); err == nil {
		at := int64(math.Ceil(next))
		if len(parts) == 1 { // nothing came although it was due: not asked again at the same moment
			at = max(at, c.now.UnixMilli()+1)
		}
		c.polls.touch(p, at)
	}
	for thing := range slices.Chunk(parts[1:], c.size) {
		things++
		if err := c.take(p, thing); err != nil {
			errs = append(errs, err)
		}
	}
	return things, errs
}
