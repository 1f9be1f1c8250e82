package store

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// boardPage is how many live requests are given at a time.
const boardPage = 100

// Board implements bot.Auditable.
func (s *Store) Board(ctx context.Context, org string, from int) ([]bot.Listed, int, error) {
	if err := checkOrg(org); err != nil {
		return nil, 0, fmt.Errorf("board: %w", err)
	}
	p := partitionOf(org)
	c := newCall(boardScript, 4, p.board(org), p.timers())
	c.arg(from, boardPage)
	answer, err := s.run(ctx, c)
	if err != nil {
		return nil, 0, fmt.Errorf("board: %w", unavailable(err))
	}
	parts, ok := answer.([]any)
	if !ok || len(parts)%3 != 1 {
		return nil, 0, fmt.Errorf("board: %w", errAnswer)
	}
	page := make([]bot.Listed, 0, len(parts)/3)
	for i := 1; i < len(parts); i += 3 {
		key := strings.TrimPrefix(fmt.Sprint(parts[i]), p.records(org))
		l := bot.Listed{Stored: bot.Stored{Key: dialogs.Key(key)}}
		if r, err := s.openRecord(org, l.Key, fmt.Sprint(parts[i+1])); err == nil {
			l.Stored = r
		}
		if at, err := strconv.ParseFloat(fmt.Sprint(parts[i+2]), 64); err == nil {
			l.Timer = time.UnixMilli(int64(math.Ceil(at))).UTC()
		}
		page = append(page, l)
	}
	if parts[0] == int64(boardPage) {
		return page, from + boardPage, nil
	}
	return page, 0, nil
}
