package dialogs

import (
	"slices"
	"time"
)

// requestDue does what the moment asks for. A moment that came late counts from now, so the next
// one is always in the future.
func (t *turn) requestDue(r *Request) {
	for range 4 { // held lines, somebody who comes and the warning can come together with one other thing
		if at := r.Wake(); at.IsZero() || at.After(t.env.Now) {
			return
		}
		t.do(r, t.dueCommand(r), input{})
	}
}

// dueCommand is what the clock does with a request now.
func (t *turn) dueCommand(r *Request) command {
	now := t.env.Now
	reached := func(at time.Time) bool { return !at.IsZero() && !now.Before(at) }
	switch {
	case !r.Live():
		return cmdDeliver
	case reached(r.Ends):
		return cmdExpire
	case reached(r.WarnAt):
		return cmdWarn
	case r.State == Taken && !t.canAdvise(r, r.Taker): // left the directory
		return cmdReturn
	case r.State == Answered && reached(r.Due):
		return cmdExpire
	case r.State == Taken && r.Waits == TheOfficer && reached(r.Due):
		return cmdReturn
	case !reached(r.Next) && r.State == Open && reached(r.Starts):
		return cmdJoin
	case !reached(r.Next): // last: what is due may have made a held line old
		return cmdDeliver
	case r.State == Open && r.Tier < len(t.env.Org.Tiers):
		return cmdEscalate
	}
	return cmdRemind
}

func (t *turn) escalated(r *Request, _ input) {
	if r.Urgent && r.Tier >= 0 { // everyone was asked
		t.lastResort(r, true)
	} else {
		t.offer(r, t.nextTier(r), "line.asker.escalated")
	}
	if r.Tier >= len(t.env.Org.Tiers) {
		t.remindAll(r)
	}
}

// nextTier is the one after the present, leaving out those in which everybody who is there was asked
// already, in somebody's place: asking them again is not asking others.
func (t *turn) nextTier(r *Request) int {
	tier := r.Tier + 1
	for r.Tier >= 0 && tier < len(t.env.Org.Tiers) {
		people := t.available(r, tier, tier+1)
		if len(people) == 0 || slices.ContainsFunc(people, func(a Address) bool { return !slices.Contains(r.Offered, a) }) {
			break
		}
		tier++
	}
	return tier
}

// returned takes the request back from a taker who stayed silent, or is no officer any more.
func (t *turn) returned(r *Request, _ input) {
	if !t.canAdvise(r, r.Taker) || slices.Contains(r.Missed, r.Taker) {
		t.offer(r, 0, "line.asker.released")
		return
	}
	t.line(r, r.Taker, "line.officer.returned", pressView, pressTake)
	t.offer(r, 0, "line.asker.returned")
}

// remindOpen is for the last rung: whoever came on duty since is asked now, the others are reminded.
// People are looked for until the end; reminded at most MaxReminders times.
func (t *turn) remindOpen(r *Request, _ input) {
	t.remindAll(r)
	r.Next = t.after(r, t.nudge(r))
	t.joins(r)
}

func (t *turn) remindAll(r *Request) {
	reminded := 0
	for _, a := range t.available(r, 0, len(t.env.Org.Tiers)) {
		switch {
		case !slices.Contains(r.Offered, a):
			t.offerTo(r, []Address{a})
		case r.Reminded < MaxReminders:
			t.line(r, a, "line.officer.remind-open", pressView, pressTake)
			reminded = 1
		}
	}
	r.Reminded += reminded
	if reminded > 0 {
		t.happenedTo(r, RequestReminded, "")
	}
}

// remindTaken reminds the one whose turn it is, and nobody else.
func (t *turn) remindTaken(r *Request, _ input) {
	r.Reminded++
	if r.Waits == TheOfficer {
		if r.Urgent || t.atWork(r.Taker) { // a reminder for later helps nobody
			t.line(r, r.Taker, "line.officer.remind-taken", pressView, pressAnswer)
			t.happenedTo(r, RequestReminded, "")
		}
		r.Next = r.Due
		return
	}
	t.line(r, r.Asker, "line.asker.remind-reply", pressView, pressReply)
	t.happenedTo(r, RequestReminded, "")
	r.Next = r.Ends
	if r.Reminded < MaxReminders {
		r.Next = t.after(r, t.nudge(r)<<r.Reminded) // ever longer: five in a day would press, not help
	}
}

func (t *turn) remindAnswered(r *Request, _ input) {
	r.Reminded++
	r.Next = r.Due
	t.line(r, r.Asker, "line.asker.remind-answered", pressView, pressThank, pressTell)
	t.happenedTo(r, RequestReminded, "")
}

// warned says beforehand that the request will expire. One with advice ends by itself sooner.
func (t *turn) warned(r *Request, _ input) {
	r.WarnAt = time.Time{}
	if r.State == Answered {
		return
	}
	if r.State == Taken && r.Waits == TheAsker {
		t.line(r, r.Asker, "line.asker.warn-asked", pressView, pressReply)
	} else {
		t.line(r, r.Asker, "line.asker.warn", pressView)
	}
	if r.State == Taken {
		t.line(r, r.Taker, "line.officer.warn", pressView, pressAnswer)
	}
}

func (t *turn) expired(r *Request, _ input) {
	t.line(r, r.Asker, "line.asker.expired", pressView)
	if !r.Taker.IsZero() {
		t.line(r, r.Taker, "line.officer.expired", pressView)
	}
}

// lapsed closes a request that has its advice.
func (t *turn) lapsed(r *Request, _ input) {
	t.line(r, r.Asker, "line.asker.lapsed", pressView)
}
