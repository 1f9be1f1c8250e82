package dialogs

import "time"

// urgentLease is how many times the wait of an urgent request its taker gets: an hour for a quarter.
const urgentLease = 4

// lease starts the taker's time: what was promised to the asker begins anew.
func (t *turn) lease(r *Request) {
	pace := t.env.Org.Pace
	d := pace.Lease
	if r.Urgent {
		d = min(d, urgentLease*pace.Urgent)
	}
	r.Waits, r.Reminded = TheOfficer, 0
	r.Due = t.afterFor(r, d)
	r.Next = t.afterFor(r, d/2)
}

// afterFor is the moment d from now for the taker of a normal request: in their own working time, when
// they work less than the organisation does, but no more than Pace.Wait later for that.
func (t *turn) afterFor(r *Request, d time.Duration) time.Time {
	at := t.after(r, d)
	f, ok := t.env.Org.Officer(r.Taker)
	if r.Urgent || !ok || f.Hours.Empty() {
		return at
	}
	own := t.env.Org.calendarOf(f.Hours).After(t.env.Now, d)
	return sooner(later(at, own), t.after(r, d+t.env.Org.Pace.Wait))
}

// waitForAsker makes it the asker's turn: the taker's time stands still.
func (t *turn) waitForAsker(r *Request) {
	r.Waits, r.Reminded = TheAsker, 0
	r.Due = r.Ends
	r.Next = t.after(r, t.nudge(r))
}

// nudge is the time between two reminders.
func (t *turn) nudge(r *Request) time.Duration {
	if r.Urgent {
		return t.env.Org.Pace.Urgent
	}
	return t.env.Org.Pace.Nudge
}

// after is the moment d from now in the time that counts for the request, and no later than its end.
func (t *turn) after(r *Request, d time.Duration) time.Time {
	return sooner(t.env.Org.After(t.env.Now, d, r.Urgent), r.Ends)
}

// days is the moment d from now by the calendar: the ends of things don't wait for working hours.
func (t *turn) days(d time.Duration) time.Time { return t.env.Org.After(t.env.Now, d, true) }

// daytime is a moment, or when work begins after it: nobody is reminded in the night.
func (t *turn) daytime(at time.Time) time.Time { return t.env.Org.After(at, 0, false) }

// extend sees to it that a request does not expire while its advice is still fresh.
func (t *turn) extend(r *Request) {
	if end := t.days(t.env.Org.Pace.Close); end.After(r.Ends) {
		r.Ends = end
	}
}

// sooner is the earlier of two moments.
func sooner(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}
