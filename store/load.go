package store

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// maxBoard is how many live requests a Load gives at most: those that end first.
const maxBoard = 200

// followed is how deep links are followed: a talk's cases, and their requests.
const followed = 2

// Load implements bot.Store.
func (s *Store) Load(ctx context.Context, l bot.Load) (bot.Loaded, error) {
	if err := checkLoad(l); err != nil {
		return bot.Loaded{}, fmt.Errorf("load: %w", err)
	}
	p := partitionOf(l.Org)
	prefix := p.records(l.Org)
	c := newCall(loadScript, 5+2*len(l.Keys), p.seen(l.Org, l.Event), p.board(l.Org))
	for _, w := range l.Keys {
		c.key(prefix + string(w.Key))
	}
	board := 0
	if l.Board {
		board = maxBoard
	}
	c.arg(prefix, maxParts, board)
	for _, w := range l.Keys {
		if w.Follow {
			c.arg(followed)
		} else {
			c.arg(0)
		}
	}
	answer, err := s.run(ctx, c)
	if err != nil {
		return bot.Loaded{}, fmt.Errorf("load: %w", unavailable(err))
	}
	return s.loaded(l, prefix, answer)
}

// loaded reads the answer of load.lua.
func (s *Store) loaded(l bot.Load, prefix string, answer any) (bot.Loaded, error) {
	parts, ok := answer.([]any)
	if !ok || len(parts)%2 != 1 {
		return bot.Loaded{}, fmt.Errorf("load: %w", errAnswer)
	}
	out := bot.Loaded{Seen: parts[0] == int64(1) && l.Event != ""}
	if len(parts) > 1 {
		out.Records = make([]bot.Stored, 0, len(parts)/2)
	}
	board := false
	for i := 1; i < len(parts); i += 2 {
		key, _ := parts[i].(string)
		value, _ := parts[i+1].(string)
		if key == "" {
			board = true
			continue
		}
		r, err := s.openRecord(l.Org, dialogs.Key(strings.TrimPrefix(key, prefix)), value)
		if board && errors.Is(err, ErrSealed) {
			continue // one request that nobody can read does not hold up an officer's others; the audit tells of it
		}
		if err != nil {
			return bot.Loaded{}, fmt.Errorf("load: %w", err)
		}
		out.Records = append(out.Records, r)
	}
	return out, nil
}

func checkLoad(l bot.Load) error {
	if err := checkOrg(l.Org); err != nil {
		return err
	}
	if l.Event != "" && !plain(l.Event) {
		return fmt.Errorf("event: %w", errName)
	}
	if len(l.Keys) > maxParts {
		return errBounds
	}
	for _, w := range l.Keys {
		if !plain(string(w.Key)) {
			return fmt.Errorf("record: %w", errName)
		}
	}
	return nil
}
