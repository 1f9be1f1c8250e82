package dialogs

import (
	"slices"
	"time"

	"ruggespraak/dialogs/texts"
)

// offer puts a request before everyone on duty in the first tier, from the given one on, that has
// somebody to ask: at once, nobody waits for a tier where nobody is. An urgent request goes to
// everyone of all tiers together. With nobody left the asker gets the organisation's contacts.
// The asker hears why with the given line; no line when the request is new.
func (t *turn) offer(r *Request, tier int, why texts.Key) {
	people, tier := t.nextUp(r, tier)
	if len(people) == 0 {
		t.lastResort(r, why != "")
		return
	}
	r.Tier, r.Reminded = tier, 0
	wait := t.env.Org.Pace.Answer
	if r.Urgent {
		wait = t.env.Org.Pace.Urgent
	}
	r.Next = t.after(r, wait)
	r.Due = r.Next
	t.offerTo(r, people)
	if why != "" {
		t.line(r, r.Asker, why, pressView)
	}
}

// nextUp finds who is asked next, and in which tier.
func (t *turn) nextUp(r *Request, tier int) (people []Address, found int) {
	org := t.env.Org
	if r.Urgent && tier < len(org.Tiers) {
		return t.available(r, 0, len(org.Tiers)), len(org.Tiers) - 1
	}
	for ; tier < len(org.Tiers); tier++ {
		if people := t.available(r, tier, tier+1); len(people) > 0 {
			return people, tier
		}
	}
	return nil, len(org.Tiers)
}

// available lists who of the tiers from and up to (not including) to can be asked now. Whoever just
// gave it back, or stayed silent, is not asked again: they know, and can still take it.
func (t *turn) available(r *Request, from, to int) []Address {
	var people []Address
	for tier := from; tier < to; tier++ {
		for _, f := range t.env.Org.OnDuty(tier, t.env.Now) {
			if t.canAdvise(r, f.Address) && f.Address != r.Taker && !slices.Contains(people, f.Address) {
				people = append(people, f.Address)
			}
		}
	}
	return people
}

// canAdvise reports whether somebody may take a request: an officer who was not left out, did not
// decline, and does not ask it.
func (t *turn) canAdvise(r *Request, a Address) bool {
	_, officer := t.env.Org.Officer(a)
	return officer && a != r.Asker && !slices.Contains(r.Out, a)
}

// offerTo gives people a card of the request. Who has one already gets a new line, because a card
// that is brought up to date makes no sound.
func (t *turn) offerTo(r *Request, people []Address) {
	for _, a := range people {
		if slices.Contains(r.Offered, a) {
			t.line(r, a, "line.officer.open-again", pressView, pressTake)
		} else {
			r.Offered = append(r.Offered, a)
		}
	}
}

// lastResort tells the asker that nobody took the request, and whom they can call; for a new request
// the card itself does. The request stays open and people go on being reminded.
func (t *turn) lastResort(r *Request, tell bool) {
	r.Tier, r.Reminded = len(t.env.Org.Tiers), 0
	r.Due = r.Ends
	r.Next = t.after(r, t.nudge(r))
	if tell {
		t.line(r, r.Asker, "line.asker.last-resort", pressView)
	}
}

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
	r.Due = t.after(r, d)
	r.Next = t.after(r, d/2)
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
	at := t.env.Org.After(t.env.Now, d, r.Urgent)
	if at.After(r.Ends) {
		return r.Ends
	}
	return at
}

// days is the moment d from now by the calendar: the ends of things don't wait for working hours.
func (t *turn) days(d time.Duration) time.Time { return t.env.Org.After(t.env.Now, d, true) }

// extend sees to it that a request does not expire while its advice is still fresh.
func (t *turn) extend(r *Request) {
	if end := t.days(t.env.Org.Pace.Close); end.After(r.Ends) {
		r.Ends = end
	}
}
