package store

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"ruggespraak/bot"
)

// maxAside is how many lines of an organisation are set aside at most: beyond it the oldest go.
const maxAside = 1000

// asideHead is what stands in front of a line that is set aside, "" for one that is not:
// "<moment>\n<person>\n<tries>\n<why>\n".
func asideHead(person string, c bot.Claim, e bot.Settled) string {
	if e.Aside == "" || !e.Retry.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d\n%s\n%d\n%s\n", e.Now.UnixMilli(), person, c.Tries+1, e.Aside)
}

// erased is the code of the case that is erased now that the claim ends.
func erased(c bot.Claim, e bot.Settled) string {
	if !e.Retry.IsZero() {
		return ""
	}
	return strings.TrimSuffix(c.Line.Erase, "/")
}

// Aside lists the lines of an organisation that were given up, oldest first. They vanish 30 days after
// the last one came, or when their case is erased.
func (s *Store) Aside(ctx context.Context, org string) ([]bot.AsideLine, error) {
	if err := checkOrg(org); err != nil {
		return nil, fmt.Errorf("lines set aside: %w", err)
	}
	all, err := s.client.LRange(ctx, partitionOf(org).aside(org), 0, maxAside).Result()
	if err != nil {
		return nil, fmt.Errorf("lines set aside: %w", unavailable(err))
	}
	out := make([]bot.AsideLine, 0, len(all))
	for _, one := range all {
		l, err := parseAside(one)
		if err != nil {
			return nil, fmt.Errorf("lines set aside: %w", err)
		}
		out = append(out, l)
	}
	return out, nil
}

// parseAside reads what can be read without a key.
func parseAside(s string) (bot.AsideLine, error) {
	f := strings.SplitN(s, "\n", 6)
	if len(f) != 6 {
		return bot.AsideLine{}, errAnswer
	}
	at, err := strconv.ParseInt(f[0], 10, 64)
	to, ok := addressOf(f[1])
	tries, err2 := strconv.Atoi(f[2])
	if err != nil || !ok || err2 != nil {
		return bot.AsideLine{}, errAnswer
	}
	return bot.AsideLine{ID: f[4], To: to, At: time.UnixMilli(at).UTC(), Tries: tries, Why: f[3]}, nil
}

// Requeue puts a line that was set aside at the end of its person's queue, as untried. It reports
// false when there is no such line.
func (s *Store) Requeue(ctx context.Context, org, id string, now time.Time) (bool, error) {
	if err := checkOrg(org); err != nil {
		return false, fmt.Errorf("requeue: %w", err)
	}
	p := partitionOf(org)
	all, err := s.client.LRange(ctx, p.aside(org), 0, maxAside).Result()
	if err != nil {
		return false, fmt.Errorf("requeue: %w", unavailable(err))
	}
	for _, one := range all {
		f := strings.SplitN(one, "\n", 9)
		if len(f) != 9 || f[4] != id {
			continue
		}
		list, ready := p.queue(f[1]), p.ready()
		if f[7] == "1" {
			list, ready = p.first(f[1]), p.urgent()
		}
		c := newCall(requeueScript, 13, p.aside(org), list, ready, p.holder())
		c.arg(one, f[1], strings.Join(f[4:], "\n"), now.UnixMilli(), lineLife.Milliseconds(), indexLife.Milliseconds(),
			s.share.me(), fmt.Sprintf("%d %d -", p, now.UnixMilli()))
		answer, err := s.run(ctx, c)
		s.lines.touch(p, now.UnixMilli())
		if err != nil {
			return false, fmt.Errorf("requeue: %w", unavailable(err))
		}
		return answer == int64(1), nil
	}
	return false, nil
}
