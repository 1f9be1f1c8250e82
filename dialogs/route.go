package dialogs

import (
	"slices"
	"time"

	"ruggespraak/dialogs/texts"
)

// offer puts a request before everyone on duty in the first tier, from the given one on, that has
// somebody to ask: at once, nobody waits for a tier where nobody is. An urgent request goes to
// everyone of all tiers together. When nobody is at work now, it waits for the first who comes, if that
// is soon enough; else the asker gets the organisation's contacts. The asker hears why with the given
// line; no line when the request is new.
func (t *turn) offer(r *Request, tier int, why texts.Key) {
	r.Reminded, r.Starts = 0, time.Time{}
	people, found := t.nextUp(r, tier)
	if len(people) == 0 {
		at, soon, ok := t.soonest(r, tier, len(t.env.Org.Tiers), t.patience(r, why), false)
		if !ok {
			t.lastResort(r, why != "")
			return
		}
		found, r.Starts = soon, at
	}
	if why == "line.asker.escalated" || why != "" && t.byItself() { // not when an officer gave it back
		t.happenedTo(r, RequestEscalated, "")
	}
	r.Tier = found
	t.promise(r, later(t.env.Now, r.Starts))
	t.offerTo(r, people)
	if len(people) > 0 {
		t.joins(r)
	} else if why != "" {
		why = "line.asker.later"
	}
	if why != "" {
		t.line(r, r.Asker, why, pressView)
		said := &t.out.Lines[len(t.out.Lines)-1].Card
		said.Args = append(said.Args, When("Start", later(t.env.Now, r.Starts)))
	}
}

// promise says until when those who are asked from a moment on have time to take it.
func (t *turn) promise(r *Request, from time.Time) {
	wait := t.env.Org.Pace.Answer
	if r.Urgent {
		wait = t.env.Org.Pace.Urgent
	}
	r.Next = sooner(t.env.Org.After(from, wait, r.Urgent), r.Ends)
	r.Due = r.Next
}

// patience is until when a request may wait for somebody to come to work: for a new one longer than
// for one that has been waiting already. An urgent one does not wait.
func (t *turn) patience(r *Request, why texts.Key) time.Time {
	switch {
	case r.Urgent:
		return t.env.Now
	case why == "":
		return t.after(r, t.env.Org.Pace.Wait)
	}
	return t.after(r, t.env.Org.Pace.Answer)
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

// available lists who of the tiers from and up to (not including) to can be asked now.
func (t *turn) available(r *Request, from, to int) []Address {
	return t.availableAt(r, from, to, t.env.Now)
}

// availableAt is available for another moment. Whoever just gave it back, or stayed silent, is not
// asked again: they know, and can still take it. Nor is whoever the bot could not reach.
func (t *turn) availableAt(r *Request, from, to int, at time.Time) []Address {
	var people []Address
	for tier := from; tier < to; tier++ {
		for _, f := range t.env.Org.OnDuty(t.recs.Roster, tier, at, r.Urgent) {
			a := f.Address
			if t.canAdvise(r, a) && a != r.Taker && !slices.Contains(r.Missed, a) && !slices.Contains(people, a) {
				people = append(people, a)
			}
		}
	}
	return people
}

// soonest is the first moment from now until a limit at which somebody of the tiers can be asked, and
// in which tier; with fresh somebody who was not asked yet.
func (t *turn) soonest(r *Request, from, to int, limit time.Time, fresh bool) (time.Time, int, bool) {
	for at := t.env.Now; ; {
		at = t.env.Org.nextChange(t.recs.Roster, at)
		if at.After(limit) {
			return time.Time{}, 0, false
		}
		for tier := from; tier < to; tier++ {
			people := t.availableAt(r, tier, tier+1, at)
			if slices.ContainsFunc(people, func(a Address) bool { return !fresh || !slices.Contains(r.Offered, a) }) {
				return at, tier, true
			}
		}
	}
}

// joins sets the moment at which somebody else, who is not at work now, is to be asked as well. An
// urgent request was put before everyone already.
func (t *turn) joins(r *Request) {
	r.Starts = time.Time{}
	from, to := t.asking(r)
	if at, _, ok := t.soonest(r, from, to, r.Next, true); ok && !r.Urgent {
		r.Starts = at
	}
}

// asking are the tiers that are asked now, to not included: on the last rung, and when it is urgent, all
// of them, and none while it was passed on to somebody.
func (t *turn) asking(r *Request) (from, to int) {
	switch n := len(t.env.Org.Tiers); {
	case r.Tier < 0:
		return 0, 0
	case r.Urgent || r.Tier >= n:
		return 0, n
	}
	return r.Tier, r.Tier + 1
}

// joined asks those who came to work. When nobody came after all, it goes on to others.
func (t *turn) joined(r *Request, _ input) {
	from, to := t.asking(r)
	people := slices.DeleteFunc(t.available(r, from, to), func(a Address) bool { return slices.Contains(r.Offered, a) })
	if len(people) == 0 && !t.asked(r) && r.Tier >= 0 && r.Tier < len(t.env.Org.Tiers) {
		t.offer(r, 0, "line.asker.escalated") // from the first tier: somebody of it may be back
		return
	}
	t.offerTo(r, people)
	t.joins(r)
}

// asked reports whether somebody who may still take an open request has it before them.
func (t *turn) asked(r *Request) bool {
	return slices.ContainsFunc(r.Offered, func(a Address) bool {
		_, away := t.recs.Roster.away(a, t.env.Now)
		return t.canAdvise(r, a) && !slices.Contains(r.Missed, a) && !away
	})
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
	t.happenedTo(r, RequestLastResort, "")
	r.Tier, r.Reminded = len(t.env.Org.Tiers), 0
	r.Due = r.Ends
	r.Next = t.after(r, t.nudge(r))
	t.joins(r)
	if tell {
		t.line(r, r.Asker, "line.asker.last-resort", pressView)
	}
}
