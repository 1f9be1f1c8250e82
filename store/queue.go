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
			c := newCall(claimLinesScript, 11, p.ready(), p.urgent(), p.holder())
			c.arg(tags[p], now.UnixMilli(), lease.Milliseconds(), most, word, lineLife.Milliseconds(), indexLife.Milliseconds(), s.share.me())
			return c
		},
		take: func(_ partition, parts []any) error {
			c, err := s.claimed(parts)
			if errors.Is(err, ErrSealed) && c.Tries >= unreadTries {
				err = errors.Join(err, s.Settle(ctx, c, bot.Settled{Now: now, Aside: "sealed"}))
			}
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

// unreadTries is how often a line that does not open with the present keys is handed out, a lease
// apart, before it is set aside: others of the same person wait behind it. It keeps its contents, so
// it can be queued again when the keys are right.
const unreadTries = 10

// claimed reads one line handed out by claim_lines.lua. With ErrSealed it gives all but the data.
func (s *Store) claimed(parts []any) (bot.Claim, error) {
	var text [5]string
	for i, p := range parts {
		text[i] = fmt.Sprint(p)
	}
	tries, err := strconv.Atoi(text[3])
	if err != nil {
		return bot.Claim{}, errAnswer
	}
	line, err := s.openLine(text[0], text[1])
	return bot.Claim{Line: line, Ref: text[2], Tries: tries, Token: text[4]}, err
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
	if e.Now.IsZero() || len(e.Ref) > maxName || len(e.Gone) > maxParts || (e.Aside != "" && !plain(e.Aside)) {
		return errors.New("settle: no moment given, or the ref, the number of posts or the reason is out of bounds")
	}
	p := partitionOf(c.Line.To.Org)
	ref := e.Ref
	if c.Line.Card == "" {
		ref = ""
	}
	call := newCall(settleScript, 22+len(e.Gone), p.ready(), p.urgent(), p.queue(person), p.first(person),
		p.flight(person), p.refs(person), p.refsEnd(person), p.holder(), p.aside(c.Line.To.Org))
	call.arg(person, c.Token, e.Now.UnixMilli(), wakeMilli(e.Retry), indexLife.Milliseconds(), c.Line.Card, ref,
		s.share.me(), strconv.Itoa(int(p))+" ", asideHead(person, c, e), maxAside, lineLife.Milliseconds(), erased(c, e))
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
