package dialogs

import (
	"time"

	"ruggespraak/dialogs/texts"
)

// A command is something that can happen to a request.
type command string

// The commands. Each is also the verb of the button or form that gives it; those of the clock have
// no verb.
const (
	cmdTake     command = "take"
	cmdRelease  command = "release"
	cmdPassOn   command = "pass-on"
	cmdDecline  command = "decline"  // a conflict of interest, or another reason not to be the one
	cmdAskBack  command = "ask-back" // a question to the asker
	cmdReply    command = "reply"    // the asker's reply, or something they add
	cmdAskOn    command = "ask-on"   // the asker has more to ask after the advice
	cmdAnswer   command = "answer"   // the advice
	cmdThank    command = "thank"    // the asker closes it
	cmdWithdraw command = "withdraw"
	cmdReveal   command = "reveal" // the asker shows their name
	cmdRemind   command = "remind"
	cmdEscalate command = "escalate" // to the next tier
	cmdReturn   command = "return"   // from a silent taker
	cmdWarn     command = "warn"     // that it will expire
	cmdExpire   command = "expire"
)

// A role is who may give a command.
type role string

const (
	byAsker   role = "asker"
	byTaker   role = "taker"
	byOfficer role = "officer" // any officer who is not left out and is not the asker
	byClock   role = "clock"
)

// A cell says what a command does in a state: who may give it, the state it leads to and what
// follows; or why it is refused, as a text to show.
type cell struct {
	who    role
	next   State
	effect func(t *turn, r *Request, in input)
	refuse texts.Key
}

// input is what a command brings along.
type input struct {
	values Values // the form that was filled in
}

func to(next State, who role, effect func(*turn, *Request, input)) cell {
	return cell{who: who, next: next, effect: effect}
}

func no(why texts.Key) cell { return cell{refuse: why} }

// table is everything that can happen to a request: every state, every command.
var table = map[State]map[command]cell{
	Open: {
		cmdTake:     to(Taken, byOfficer, (*turn).took),
		cmdRelease:  no("refuse.nobody"),
		cmdPassOn:   no("refuse.take-first"),
		cmdDecline:  to(Open, byOfficer, (*turn).declinedOpen),
		cmdAskBack:  no("refuse.take-first"),
		cmdReply:    to(Open, byAsker, (*turn).added),
		cmdAskOn:    no("refuse.no-advice"),
		cmdAnswer:   no("refuse.take-first"),
		cmdThank:    no("refuse.no-advice"),
		cmdWithdraw: to(Withdrawn, byAsker, (*turn).withdrew),
		cmdReveal:   to(Open, byAsker, (*turn).revealed),
		cmdRemind:   to(Open, byClock, (*turn).remindOpen),
		cmdEscalate: to(Open, byClock, (*turn).escalated),
		cmdReturn:   no("refuse.nobody"),
		cmdWarn:     to(Open, byClock, (*turn).warned),
		cmdExpire:   to(Expired, byClock, (*turn).expired),
	},
	Taken: {
		cmdTake:     no("refuse.taken"),
		cmdRelease:  to(Open, byTaker, (*turn).released),
		cmdPassOn:   to(Open, byTaker, (*turn).passedOn),
		cmdDecline:  to(Open, byTaker, (*turn).declinedTaken),
		cmdAskBack:  to(Taken, byTaker, (*turn).askedBack),
		cmdReply:    to(Taken, byAsker, (*turn).replied),
		cmdAskOn:    no("refuse.no-advice-yet"),
		cmdAnswer:   to(Answered, byTaker, (*turn).answered),
		cmdThank:    no("refuse.no-advice-yet"),
		cmdWithdraw: to(Withdrawn, byAsker, (*turn).withdrew),
		cmdReveal:   to(Taken, byAsker, (*turn).revealed),
		cmdRemind:   to(Taken, byClock, (*turn).remindTaken),
		cmdEscalate: no("refuse.taken"),
		cmdReturn:   to(Open, byClock, (*turn).returned),
		cmdWarn:     to(Taken, byClock, (*turn).warned),
		cmdExpire:   to(Expired, byClock, (*turn).expired),
	},
	Answered: {
		cmdTake:     no("refuse.answered"),
		cmdRelease:  no("refuse.answered"),
		cmdPassOn:   no("refuse.answered"),
		cmdDecline:  no("refuse.answered"),
		cmdAskBack:  no("refuse.answered"),
		cmdReply:    no("refuse.use-ask-on"),
		cmdAskOn:    to(Taken, byAsker, (*turn).askedOn),
		cmdAnswer:   to(Answered, byTaker, (*turn).answered),
		cmdThank:    to(Closed, byAsker, (*turn).thanked),
		cmdWithdraw: no("refuse.use-thank"),
		cmdReveal:   to(Answered, byAsker, (*turn).revealed),
		cmdRemind:   to(Answered, byClock, (*turn).remindAnswered),
		cmdEscalate: no("refuse.answered"),
		cmdReturn:   no("refuse.answered"),
		cmdWarn:     to(Answered, byClock, (*turn).warned),
		cmdExpire:   to(Closed, byClock, (*turn).lapsed),
	},
	Closed:    over("refuse.closed"),
	Withdrawn: over("refuse.withdrawn"),
	Expired:   over("refuse.expired"),
}

// commands lists them all.
var commands = []command{
	cmdTake, cmdRelease, cmdPassOn, cmdDecline, cmdAskBack, cmdReply, cmdAskOn, cmdAnswer, cmdThank,
	cmdWithdraw, cmdReveal, cmdRemind, cmdEscalate, cmdReturn, cmdWarn, cmdExpire,
}

// over is the row of a state in which nothing can happen any more.
func over(why texts.Key) map[command]cell {
	row := map[command]cell{}
	for _, c := range commands {
		row[c] = no(why)
	}
	return row
}

// do gives a command to a request, or says why not: the refusal is then the reply.
func (t *turn) do(r *Request, cmd command, in input) bool {
	if why := t.refusal(r, cmd); why != nil {
		t.out.Reply = Reply{Note: why}
		return false
	}
	c := table[r.State][cmd]
	r.State = c.next
	r.Version++
	c.effect(t, r, in)
	if r.State != Taken && r.State != Answered {
		r.Taker, r.Waits = Address{}, ""
	}
	if !r.Live() {
		r.Due, r.Next, r.WarnAt = time.Time{}, time.Time{}, time.Time{}
	}
	t.put(r)
	t.cards(r)
	return true
}

// refusal is why the one who did something cannot give a command now; nil when they can.
func (t *turn) refusal(r *Request, cmd command) *Phrase {
	c := table[r.State][cmd]
	why := c.refuse
	switch {
	case cmd == cmdTake && r.State == Taken && r.Taker == t.ev.From:
		why = "refuse.mine"
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
		return t.ev.Kind == Due
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
	case cmdAskBack, cmdReply, cmdAskOn:
		return len(r.Exchange) >= MaxExchange
	case cmdAnswer:
		return len(r.Advice) >= MaxAdvice
	}
	return false
}
