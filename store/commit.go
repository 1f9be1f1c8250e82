package store

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"ruggespraak/bot"
)

// How long things live in Redis when nothing else ends them. A record gets a day on top of its own
// end, so that the timer that comes due at its end still finds it and can take its posts away.
const (
	grace     = 24 * time.Hour
	maxLife   = 390 * 24 * time.Hour // of a record, at most
	indexLife = 400 * 24 * time.Hour // of timers, boards and refs: longer than any record
	lineLife  = 30 * 24 * time.Hour  // of a person's lines since the last one was added
)

// Answers of commit.lua.
const (
	committed int64 = iota
	seenBefore
	stale
)

// Commit implements bot.Store.
func (s *Store) Commit(ctx context.Context, c bot.Commit) error {
	if err := checkCommit(c); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	p := partitionOf(c.Org)
	call, err := s.commitCall(p, c)
	if err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	answer, err := s.runKept(ctx, call)
	lines, timers := dues(c) // even when the outcome is unknown
	s.lines.touch(p, lines)
	s.timers.touch(p, timers)
	switch {
	case err != nil:
		return fmt.Errorf("commit: %w", unavailable(err))
	case answer == committed:
		return nil
	case answer == seenBefore:
		return fmt.Errorf("commit: %w", bot.ErrSeen)
	case answer == stale:
		return fmt.Errorf("commit: %w", bot.ErrStale)
	}
	return fmt.Errorf("commit: %w", errAnswer)
}

// commitCall lays out a commit as commit.lua wants it.
func (s *Store) commitCall(p partition, c bot.Commit) (*call, error) {
	call := newCall(commitScript, 24+6*len(c.Puts)+2*len(c.Drops)+4*len(c.Lines)+2*len(c.Reads)+2*len(c.Tallies),
		p.timers(), p.board(c.Org), p.ready(), p.urgent(), p.seen(c.Org, c.Event), p.holder(), p.audit(c.Org), p.tally(c.Org, monthOf(c)))
	prefix := p.records(c.Org)
	for _, put := range c.Puts {
		call.key(prefix + string(put.Key))
	}
	for _, d := range c.Drops {
		call.key(prefix + string(d.Key))
	}
	persons := make([]string, len(c.Lines))
	for i, l := range c.Lines {
		person, err := personOf(l.To)
		if err != nil {
			return nil, err
		}
		persons[i] = person
		if l.Urgent {
			call.key(p.first(person))
		} else {
			call.key(p.queue(person))
		}
	}
	for _, r := range c.Reads {
		call.key(prefix + string(r.Key))
	}
	word := ""
	if c.Event != "" {
		word = rand.Text()
	}
	call.arg(c.Now.UnixMilli(), word, bot.SeenFor.Milliseconds(), indexLife.Milliseconds(), lineLife.Milliseconds(),
		len(c.Puts), len(c.Drops), len(c.Lines), s.share.me(), p.notice(c))
	entries, err := s.sealTrail(c)
	if err != nil {
		return nil, err
	}
	call.arg(entries, c.Now.Add(-c.Keep).UnixMilli(), maxTrail, (c.Keep + grace).Milliseconds(), len(c.Tallies), tallyLife.Milliseconds())
	return call, s.commitArgs(call, c, persons)
}

// commitArgs adds what there is to say of each put, drop, line, read and count.
func (s *Store) commitArgs(call *call, c bot.Commit, persons []string) error {
	for _, put := range c.Puts {
		value, err := s.sealRecord(c.Org, put)
		if err != nil {
			return err
		}
		life := max(put.Expires.Sub(c.Now), 0) + grace
		if life > maxLife {
			return fmt.Errorf("record %s ends too far from now", put.Key)
		}
		call.arg(put.Version, value, life.Milliseconds(), wakeMilli(put.Wake), boardMilli(put, c.Now.Add(life)))
	}
	for _, d := range c.Drops {
		call.arg(d.Version)
	}
	for i, l := range c.Lines {
		line, err := s.sealLine(persons[i], l)
		if err != nil {
			return err
		}
		urgent := 0
		if l.Urgent {
			urgent = 1
		}
		call.arg(persons[i], urgent, line)
	}
	for _, r := range c.Reads {
		call.arg(r.Version)
	}
	for _, t := range c.Tallies {
		call.arg(t.Name, t.N)
	}
	return nil
}

// wakeMilli is the moment of a timer, 0 for none: never before it. A record that is woken a fraction of a
// millisecond early finds nothing to do, and comes again only when the lease of its claim is over.
func wakeMilli(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return max(t.Add(time.Millisecond-1).UnixMilli(), 1)
}

// boardMilli is when a record leaves the board, 0 when it is not on it.
func boardMilli(p bot.Put, end time.Time) int64 {
	if !p.Board {
		return 0
	}
	return end.UnixMilli()
}

// dues says when the partition is worth asking for lines and for timers because of a commit.
func dues(c bot.Commit) (lines, timers int64) {
	lines, timers = never, never
	if len(c.Lines) > 0 {
		lines = c.Now.UnixMilli()
	}
	for _, put := range c.Puts {
		if at := wakeMilli(put.Wake); at != 0 {
			timers = min(timers, at)
		}
	}
	return lines, timers
}

// checkCommit refuses what cannot be stored before anything is sent.
func checkCommit(c bot.Commit) error {
	if err := checkOrg(c.Org); err != nil {
		return err
	}
	if c.Event != "" && !plain(c.Event) {
		return fmt.Errorf("event: %w", errName)
	}
	if c.Now.IsZero() {
		return fmt.Errorf("no moment given")
	}
	if len(c.Puts)+len(c.Drops)+len(c.Reads)+len(c.Lines)+len(c.Audit)+len(c.Tallies) > maxParts {
		return errBounds
	}
	for _, p := range c.Puts {
		if err := checkPut(p); err != nil {
			return err
		}
	}
	for _, d := range c.Drops {
		if !plain(string(d.Key)) || d.Version < 0 {
			return fmt.Errorf("drop: %w", errName)
		}
	}
	for _, r := range c.Reads {
		if !plain(string(r.Key)) || r.Version < 0 {
			return fmt.Errorf("read: %w", errName)
		}
	}
	for _, l := range c.Lines {
		if err := checkLine(c.Org, l); err != nil {
			return err
		}
	}
	return checkTrail(c)
}
