package bot

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"ruggespraak/dialogs"
)

// How an audit judges. A timer may stand later than its record wants it while it is being handled, and
// it is overdue when nobody handled it for minutes.
const (
	timerSlack   = 2 * wakeLease
	overdueAfter = 2 * time.Minute
	aliveWithin  = 10 * time.Second
)

// ErrSilent means that somebody may be waiting in silence: an audit found live requests that nobody
// looks after, and could not mend all of it.
var ErrSilent = errors.New("live requests are not looked after")

// Audit checks promise 1 for every live request this process serves: its next moment is known, and a
// timer stands for it. It sets a timer that is missing. The error is ErrSilent when there is something
// it cannot mend, another one when it could not look.
func (b *Bot) Audit(ctx context.Context) error {
	var errs []error
	for _, id := range slices.Sorted(maps.Keys(b.orgs)) {
		if b.serves(id) {
			errs = append(errs, b.auditOrg(ctx, b.orgs[id]))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("audit: %w", err)
	}
	return nil
}

// auditOrg goes over one organisation's live requests, page by page.
func (b *Bot) auditOrg(ctx context.Context, org *dialogs.Org) error {
	silent := 0
	for from, more := 0, true; more; more = from != 0 {
		page, next, err := b.cfg.Audit.Board(ctx, org.ID, from)
		if err != nil {
			return err
		}
		for _, l := range page {
			ok, err := b.auditRequest(ctx, org, l)
			if err != nil {
				return err
			}
			if !ok {
				silent++
			}
		}
		b.cfg.Count(RequestsLooked, len(page))
		from = next
	}
	if silent > 0 {
		return fmt.Errorf("%d in organisation %s: %w", silent, org.ID, ErrSilent)
	}
	return nil
}

// auditRequest looks at one request, and reports whether it is looked after.
func (b *Bot) auditRequest(ctx context.Context, org *dialogs.Org, l Listed) (bool, error) {
	var r dialogs.Request
	if err := decode(l.Data, &r); err != nil {
		b.cfg.Log.ErrorContext(ctx, "audit: a live request cannot be read", "request", l.Key, "timer", !l.Timer.IsZero())
		return false, nil
	}
	now, wake := b.cfg.Now(), r.Wake()
	switch {
	case wake.IsZero():
		return true, nil // over since the page was made
	case l.Timer.IsZero(), l.Timer.After(now) && l.Timer.After(wake.Add(timerSlack)):
		return b.setTimer(ctx, org, l, &r)
	case now.Sub(wake) > overdueAfter:
		b.cfg.Count(TimersOverdue, 1)
		b.cfg.Log.ErrorContext(ctx, "audit: a moment passed and nobody acted on it", "request", r.Code, "late", now.Sub(wake).Round(time.Second))
		return false, nil
	}
	return true, nil
}

// setTimer stores a request anew as it is: that sets its timer. When somebody changed it meanwhile,
// that did.
func (b *Bot) setTimer(ctx context.Context, org *dialogs.Org, l Listed, r *dialogs.Request) (bool, error) {
	at := loaded{versions: map[dialogs.Key]int64{l.Key: l.Version}}
	c, err := at.commit(org, Event{Kind: dialogs.Due, Action: Action{Code: string(l.Key)}}, dialogs.Turn{Put: []dialogs.Record{r}}, b.cfg.Now())
	if err != nil {
		return false, err
	}
	err = b.cfg.Store.Commit(ctx, c)
	switch {
	case errors.Is(err, ErrStale):
		return true, nil
	case err != nil:
		return false, err
	}
	b.cfg.Count(TimersRepaired, 1)
	b.cfg.Log.ErrorContext(ctx, "audit: a live request had no timer in time; it has now", "request", r.Code, "at", r.Wake())
	wake(b.due)
	return true, nil
}

// auditing audits every while until ctx ends, and says so to whoever watches over the bot when all was
// well.
func (b *Bot) auditing(ctx context.Context) {
	if b.cfg.Audit == nil {
		return
	}
	aside := map[string]int{}
	tick := time.NewTicker(b.cfg.AuditEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		err := b.Audit(ctx)
		if err == nil {
			err = b.lookAside(ctx, aside)
		}
		if err == nil {
			b.cfg.Count(Audits, 1)
			err = b.alive(ctx)
		} else {
			b.cfg.Count(AuditsFailed, 1)
		}
		if err != nil && ctx.Err() == nil {
			b.cfg.Log.ErrorContext(ctx, "audit", "error", err)
		}
	}
}

// serves reports whether an organisation is this process' own at present.
func (b *Bot) serves(org string) bool { return b.cfg.Share == nil || b.cfg.Share.Serves(org) }

// alive tells whoever watches over the bot that all was well. A process that serves no organisation looked
// at nothing, and keeps quiet: it would speak for the others while the store is away.
func (b *Bot) alive(ctx context.Context) error {
	if b.cfg.Alive == nil || !slices.ContainsFunc(slices.Collect(maps.Keys(b.orgs)), b.serves) {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, aliveWithin)
	defer cancel()
	if err := b.cfg.Alive(ctx); err != nil {
		return fmt.Errorf("say that all is well: %w", err)
	}
	return nil
}

// lookAside logs which lines are set aside when their number has changed since the last time.
func (b *Bot) lookAside(ctx context.Context, last map[string]int) error {
	for id := range b.orgs {
		if !b.serves(id) {
			continue
		}
		lines, err := b.cfg.Audit.Aside(ctx, id)
		if err != nil {
			return err
		}
		if len(lines) != last[id] && len(lines) > 0 {
			newest := lines[len(lines)-1]
			b.cfg.Log.WarnContext(ctx, "lines are set aside", "organisation", id, "lines", len(lines), "newest", newest.ID, "why", newest.Why)
		}
		last[id] = len(lines)
	}
	return nil
}
