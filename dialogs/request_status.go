package dialogs

import (
	"slices"
	"time"

	"ruggespraak/dialogs/texts"
)

// openStatus is what there is to say of a request that nobody has: who is there now, and when somebody
// comes. Whoever asks on Friday at four must not have to find that out.
func (t *turn) openStatus(r *Request) texts.Key {
	switch {
	case r.Tier >= len(t.env.Org.Tiers):
		return "last"
	case r.Urgent && !slices.ContainsFunc(r.Offered, func(a Address) bool {
		return t.canAdvise(r, a) && t.env.Org.reachable(t.recs.Roster, a, t.env.Now)
	}):
		return "unsure"
	case !r.Starts.IsZero() && !t.asked(r):
		return "later"
	case !r.Urgent && !r.Due.Before(t.tomorrow()):
		return "over"
	}
	return "open"
}

// tomorrow is when the organisation begins to work on a later day.
func (t *turn) tomorrow() time.Time {
	y, m, d := t.env.Now.In(t.env.Org.Zone).Date()
	return t.daytime(time.Date(y, m, d+1, 0, 0, 0, 0, t.env.Org.Zone))
}
