package dialogs

import "time"

// What came about, as a word of the list below: for the audit log, the counts of the organisation and
// the metrics. None holds or follows from what people wrote.
type What string

// What can come about. A Detail is one of the few words given here, or empty.
const (
	CaseBegun   What = "case.begun"
	CaseStep    What = "case.step"    // reached a step for the first time; Detail "1" to "6"
	CaseOutcome What = "case.outcome" // what the professional decided; Detail: the option's name
	CaseNote    What = "case.note"    // the file note was made
	CaseErased  What = "case.erased"  // by its owner
	CaseExpired What = "case.expired"

	RequestSent       What = "request.sent"     // Detail "normal" or "urgent"
	RequestRead       What = "request.read"     // opened by an officer
	RequestCommand    What = "request.command"  // Detail: the command of the table ("take", "answer", …); Took: since it was sent
	RequestAnswered   What = "request.answered" // the first answer; Took: working time since it was sent
	RequestReminded   What = "request.reminded"
	RequestEscalated  What = "request.escalated"   // to the next tier, or back to all
	RequestLastResort What = "request.last-resort" // the asker was given the contacts
	RequestUnreached  What = "request.unreached"
	RequestExpired    What = "request.expired"

	OfficerAway    What = "officer.away"
	OfficerPresent What = "officer.present"

	RehearsalAsked    What = "rehearsal.asked"    // an officer, whether messages reach them
	RehearsalAnswered What = "rehearsal.answered" // by a press
	RehearsalMissed   What = "rehearsal.missed"   // no answer, also after the reminder
)

// A Happening is one thing that came about in a turn. It is committed with the turn.
type Happening struct {
	What   What
	Detail string
	Code   string        // the case or request; empty for none
	Took   time.Duration // where What says so
}
