package dialogs

import (
	"slices"
	"time"

	"ruggespraak/dialogs/texts"
)

// input is what a command brings along.
type input struct {
	values Values // the form that was filled in
}

// do gives a command to a request, or says why not: the refusal is then the reply.
func (t *turn) do(r *Request, cmd command, in input) bool {
	if why := t.refusal(r, cmd); why != nil {
		t.out.Reply = Reply{Note: why}
		return false
	}
	c, before := table[r.State][cmd], t.cardsOf(r)
	r.State = c.next
	r.Version++
	first := len(t.out.Lines)
	c.effect(t, r, in)
	t.commandHappened(r, cmd)
	if t.ev.Kind != Due && t.ev.Kind != Unreached { // whoever does something is here, and has read what there is
		r.dropHeld(t.ev.From)
		r.Missed = slices.DeleteFunc(r.Missed, func(a Address) bool { return a == t.ev.From })
		r.Lost = r.Lost && t.ev.From != r.Asker
	}
	if r.State != Taken && r.State != Answered {
		r.Taker, r.Waits = Address{}, ""
	}
	if r.State != Open {
		r.Starts = time.Time{}
	}
	if !r.Live() {
		r.Due, r.Next, r.WarnAt = time.Time{}, time.Time{}, time.Time{}
	}
	t.put(r)
	t.showCards(r, before, first)
	return true
}

// refusal is why the one who did something cannot give a command now; nil when they can.
func (t *turn) refusal(r *Request, cmd command) *Phrase {
	c := table[r.State][cmd]
	why := c.refuse
	switch {
	case cmd == cmdTake && r.State == Taken && r.Taker == t.ev.From:
		why = "refuse.mine"
	case why == "refuse.answered" && r.Taker == t.ev.From:
		why = "refuse.answered-mine"
	case why != "":
	case !t.is(c.who, r):
		why = wrongPerson(r, c.who, t.ev.From)
	case cmd == cmdReveal && r.Name != "":
		why = "refuse.named"
	case cmd == cmdPassOn && len(t.passTargets(r)) == 0:
		why = "refuse.nobody-else"
	case full(r, cmd):
		why = "refuse.full"
	}
	if why == "" {
		return nil
	}
	return t.phrase(r, why)
}

// is reports whether the one who did something has a role towards a request.
func (t *turn) is(who role, r *Request) bool {
	switch who {
	case byClock:
		return t.ev.Kind == Due || t.ev.Kind == Unreached
	case byAsker:
		return t.ev.From == r.Asker
	case byTaker:
		return t.ev.From == r.Taker && t.canAdvise(r, t.ev.From)
	case byOfficer:
		return t.canAdvise(r, t.ev.From)
	}
	return false
}

// wrongPerson is the refusal for somebody who is not the one to give a command.
func wrongPerson(r *Request, who role, person Address) texts.Key {
	switch {
	case who == byAsker:
		return "refuse.asker-only"
	case person == r.Asker:
		return "refuse.own-request"
	case who == byTaker && !r.Taker.IsZero():
		return "refuse.taken"
	}
	return "refuse.not-you"
}

// full reports whether a command would make the request longer than it may be.
func full(r *Request, cmd command) bool {
	switch cmd {
	case cmdAnswer:
		return len(r.Advice) >= MaxAdvice
	case cmdTell:
		return len(r.Outcome) >= MaxOutcomes
	}
	writes := cmd == cmdAskBack || cmd == cmdReply || cmd == cmdAskOn
	return writes && len(r.Exchange) >= MaxExchange
}
