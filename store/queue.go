package store

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"ruggespraak/bot"
)

// ClaimLines implements bot.Queue.
func (s *Store) ClaimLines(ctx context.Context, now time.Time, lease time.Duration, most int) ([]bot.Claim, error) {
	var claims []bot.Claim
	word := rand.Text()
	err := s.claim(ctx, claiming{
		polls: &s.lines, now: now, lease: lease, most: most, size: 5,
		names: func(p partition) []string { return []string{p.ready(), p.urgent()} },
		call: func(p partition, most int) *call {
			c := newCall(claimLinesScript, 9, p.ready(), p.urgent())
			c.arg(tags[p], now.UnixMilli(), lease.Milliseconds(), most, word, lineLife.Milliseconds(), indexLife.Milliseconds())
			return c
		},
		take: func(_ partition, parts []any) error {
			c, err := s.claimed(parts)
			if err == nil {
				claims = append(claims, c)
			}
			return err
		},
	})
	slices.SortStableFunc(claims, func(a, b bot.Claim) int { return urgency(a) - urgency(b) })
	if err != nil {
		return claims, fmt.Errorf("claim lines: %w", err)
	}
	return claims, nil
}

// claimed reads one line handed out by claim_lines.lua.
func (s *Store) claimed(parts []any) (bot.Claim, error) {
	var text [5]string
	for i, p := range parts {
		text[i] = fmt.Sprint(p)
	}
	line, err := s.openLine(text[0], text[1])
	if err != nil {
		return bot.Claim{}, err
	}
	tries, err := strconv.Atoi(text[3])
	if err != nil {
		return bot.Claim{}, errAnswer
	}
	return bot.Claim{Line: line, Ref: text[2], Tries: tries, Token: text[4]}, nil
}

// urgency sorts urgent claims first.
func urgency(c bot.Claim) int {
	if c.Line.Urgent {
		return 0
	}
	return 1
}

// Settle implements bot.Queue.
func (s *Store) Settle(ctx context.Context, c bot.Claim, e bot.Settled) error {
	person, err := personOf(c.Line.To)
	if err != nil {
		return fmt.Errorf("settle: %w", err)
	}
	if e.Now.IsZero() || len(e.Ref) > maxName || len(e.Gone) > maxParts {
		return errors.New("settle: no moment given, or the ref or the number of posts is out of bounds")
	}
	p := partitionOf(c.Line.To.Org)
	ref := e.Ref
	if c.Line.Card == "" {
		ref = ""
	}
	call := newCall(settleScript, 14+len(e.Gone), p.ready(), p.urgent(), p.queue(person), p.first(person),
		p.flight(person), p.refs(person), p.refsEnd(person))
	call.arg(person, c.Token, e.Now.UnixMilli(), wakeMilli(e.Retry), indexLife.Milliseconds(), c.Line.Card, ref)
	for _, g := range e.Gone {
		call.arg(g)
	}
	answer, err := s.run(ctx, call)
	if err != nil {
		return fmt.Errorf("settle: %w", unavailable(err))
	}
	switch next, ok := answer.(int64); {
	case !ok:
		return fmt.Errorf("settle: %w", errAnswer)
	case next < 0:
		return fmt.Errorf("settle: %w", bot.ErrStale)
	case next > 0:
		s.lines.touch(p, next)
	}
	return nil
}

// Posts implements bot.Queue.
func (s *Store) Posts(ctx context.Context, to bot.Address, prefix string) (map[string]string, error) {
	person, err := personOf(to)
	if err != nil {
		return nil, fmt.Errorf("posts: %w", err)
	}
	refs, err := s.client.HGetAll(ctx, partitionOf(to.Org).refs(person)).Result()
	if err != nil {
		return nil, fmt.Errorf("posts: %w", unavailable(err))
	}
	for card := range refs {
		if !strings.HasPrefix(card, prefix) {
			delete(refs, card)
		}
	}
	return refs, nil
}
