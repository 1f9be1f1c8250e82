package dialogs

import "ruggespraak/dialogs/texts"

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
	cmdJoin     command = "join"    // somebody who was not asked yet comes to work
	cmdDeliver  command = "deliver" // lines that were held until somebody is at work
	cmdMiss     command = "miss"    // somebody cannot be reached
	cmdTell     command = "tell"    // the asker tells what was done with the advice
)

// A role is who may give a command.
type role string

const (
	byAsker   role = "asker"
	byTaker   role = "taker"
	byOfficer role = "officer" // any officer who is not left out and is not the asker
	byClock   role = "clock"   // or a line that could not be delivered
)

// A cell says what a command does in a state: who may give it, the state it leads to and what
// follows; or why it is refused, as a text to show.
type cell struct {
	who    role
	next   State
	effect func(t *turn, r *Request, in input)
	refuse texts.Key
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
		cmdJoin:     to(Open, byClock, (*turn).joined),
		cmdDeliver:  to(Open, byClock, (*turn).delivered),
		cmdMiss:     to(Open, byClock, (*turn).missedOpen),
		cmdTell:     no("refuse.no-advice"),
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
		cmdJoin:     no("refuse.taken"),
		cmdDeliver:  to(Taken, byClock, (*turn).delivered),
		cmdMiss:     to(Taken, byClock, (*turn).missed),
		cmdTell:     no("refuse.no-advice-yet"),
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
		cmdJoin:     no("refuse.answered"),
		cmdDeliver:  to(Answered, byClock, (*turn).delivered),
		cmdMiss:     to(Answered, byClock, (*turn).missed),
		cmdTell:     to(Answered, byAsker, (*turn).toldBack),
	},
	Closed:    over(Closed, "refuse.closed", (*turn).toldBack),
	Withdrawn: over(Withdrawn, "refuse.withdrawn", nil),
	Expired:   over(Expired, "refuse.expired", nil),
}

// commands lists them all.
var commands = []command{
	cmdTake, cmdRelease, cmdPassOn, cmdDecline, cmdAskBack, cmdReply, cmdAskOn, cmdAnswer, cmdThank,
	cmdWithdraw, cmdReveal, cmdRemind, cmdEscalate, cmdReturn, cmdWarn, cmdExpire,
	cmdJoin, cmdDeliver, cmdMiss, cmdTell,
}

// over is the row of a state in which nothing can happen any more, but that lines of before arrive and,
// where there was advice, that the asker tells what was done with it.
func over(s State, why texts.Key, tell func(*turn, *Request, input)) map[command]cell {
	row := map[command]cell{}
	for _, c := range commands {
		row[c] = no(why)
	}
	row[cmdDeliver] = to(s, byClock, (*turn).delivered)
	if tell != nil {
		row[cmdTell] = to(s, byAsker, tell)
	}
	return row
}
