package store

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// Bounds of an organisation's audit log and counts. A thousand professionals make some ten thousand entries
// a year; a full log is about 130 MB.
const (
	maxTrail    = 200_000
	trailPage   = 200 // commits read at a time
	tallyMonths = 25
	tallyLife   = (tallyMonths + 1) * 31 * 24 * time.Hour
)

// sealTrail seals a commit's entries together; "" when there are none.
func (s *Store) sealTrail(c bot.Commit) ([]byte, error) {
	if len(c.Audit) == 0 {
		return nil, nil
	}
	data, err := json.Marshal(c.Audit)
	if err != nil {
		return nil, fmt.Errorf("audit log: %w", err)
	}
	value, err := s.sealer.seal(nil, data, trailContext(c.Org))
	if err != nil {
		return nil, fmt.Errorf("audit log: %w", err)
	}
	return value, nil
}

// trailContext is what entries are bound to.
func trailContext(org string) []byte { return []byte("audit\n" + org) }

// Trail gives a page of an organisation's audit log, oldest first: what was committed from a moment on, and
// after the place where the last page ended; "" begins. It says where the next page begins, "" at the end.
// An entry that does not open with the present keys is bot.AuditSealed.
func (s *Store) Trail(ctx context.Context, org string, since time.Time, after string) ([]bot.AuditEntry, string, error) {
	if err := checkOrg(org); err != nil {
		return nil, "", fmt.Errorf("audit log: %w", err)
	}
	from := "(" + after
	if after == "" {
		from = strconv.FormatInt(max(since.UnixMilli(), 0), 10)
	}
	page, err := s.client.XRangeN(ctx, partitionOf(org).audit(org), from, "+", trailPage).Result()
	if err != nil {
		return nil, "", fmt.Errorf("audit log: %w", unavailable(err))
	}
	var entries []bot.AuditEntry
	for _, m := range page {
		entries = append(entries, s.openTrail(org, m)...)
	}
	if len(page) < trailPage {
		return entries, "", nil
	}
	return entries, page[len(page)-1].ID, nil
}

// openTrail undoes sealTrail.
func (s *Store) openTrail(org string, m redis.XMessage) []bot.AuditEntry {
	var entries []bot.AuditEntry
	sealed, _ := m.Values["e"].(string)
	data, err := s.sealer.open(sealed, trailContext(org))
	if err != nil || json.Unmarshal(data, &entries) != nil {
		ms, _, _ := strings.Cut(m.ID, "-")
		at, _ := strconv.ParseInt(ms, 10, 64) // Redis made it
		return []bot.AuditEntry{{At: time.UnixMilli(at).UTC(), What: bot.AuditSealed}}
	}
	return entries
}

// Tallies gives all counts of an organisation: of the month of now and the 24 before it, by month and name.
func (s *Store) Tallies(ctx context.Context, org string, now time.Time) ([]bot.Tally, error) {
	if err := checkOrg(org); err != nil {
		return nil, fmt.Errorf("counts: %w", err)
	}
	p, pipe := partitionOf(org), s.client.Pipeline()
	months := make([]string, 0, tallyMonths+1)
	counts := make([]*redis.MapStringStringCmd, 0, tallyMonths+1)
	// The month may have begun in the organisation's zone and not in that of now.
	last := time.Date(now.Year(), now.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	for i := range tallyMonths + 1 {
		months = append(months, last.AddDate(0, -i, 0).Format("2006-01"))
		counts = append(counts, pipe.HGetAll(ctx, p.tally(org, months[i])))
	}
	if _, err := pipe.Exec(ctx); err != nil {
		return nil, fmt.Errorf("counts: %w", unavailable(err))
	}
	var all []bot.Tally
	for i, month := range months {
		for name, n := range counts[i].Val() {
			all = append(all, bot.Tally{Month: month, Name: name, N: atoi(n)})
		}
	}
	slices.SortFunc(all, func(a, b bot.Tally) int { return cmp.Or(cmp.Compare(a.Month, b.Month), cmp.Compare(a.Name, b.Name)) })
	return all, nil
}

// monthOf is the month that a commit counts in; of one that counts nothing it is any.
func monthOf(c bot.Commit) string {
	if len(c.Tallies) == 0 {
		return c.Now.Format("2006-01")
	}
	return c.Tallies[0].Month
}

// checkTrail refuses entries and counts that cannot be stored.
func checkTrail(c bot.Commit) error {
	if len(c.Audit) > 0 && (c.Keep < dialogs.MinAudit || c.Keep > dialogs.MaxAudit) {
		return errors.New("audit log: kept too short or too long")
	}
	for _, e := range c.Audit {
		if e.At.IsZero() || e.What == "" || max(len(e.Who), len(e.What), len(e.Detail), len(e.Code)) > maxName {
			return errors.New("audit log: an entry lacks something, or is too long")
		}
	}
	for _, t := range c.Tallies {
		if _, err := time.Parse("2006-01", t.Month); err != nil || t.Month != c.Tallies[0].Month || !plain(t.Name) || t.N < 1 {
			return errors.New("counts: no month, more than one, or an impossible name or number")
		}
	}
	return nil
}
