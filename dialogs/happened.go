package dialogs

import (
	"slices"
	"strconv"
	"time"
)

// What came about, as a word of the list below: for the audit log, the counts of the organisation and
// the metrics. None holds or follows from what people wrote.
type What string

// What can come about. A Detail is one of the few words given here, or empty.
const (
	CaseBegun   What = "case.begun"
	CaseStep    What = "case.step"    // the first answer in a step of the work method; Detail "1" to "6"
	CaseOutcome What = "case.outcome" // what the professional decided; Detail: see outcomeOf. Again when it is changed
	CaseNote    What = "case.note"    // the file note was made
	CaseErased  What = "case.erased"  // by its owner, with its requests
	CaseExpired What = "case.expired"

	RequestSent       What = "request.sent"     // Detail "normal" or "urgent"
	RequestRead       What = "request.read"     // opened by an officer
	RequestCommand    What = "request.command"  // given by a person; Detail: the command of the table ("take", "answer", …); Took: since it was sent
	RequestAnswered   What = "request.answered" // the first answer; Took: since it was sent, in the time that counts for it
	RequestReminded   What = "request.reminded"
	RequestEscalated  What = "request.escalated"   // offered anew, to the next tier or, from a silent taker, to all
	RequestLastResort What = "request.last-resort" // the asker was given the contacts
	RequestUnreached  What = "request.unreached"   // somebody a line about it could not be delivered to
	RequestLapsed     What = "request.lapsed"      // ended by itself, some time after the advice
	RequestExpired    What = "request.expired"     // ended unanswered

	OfficerAway    What = "officer.away"    // said when they are not there
	OfficerPresent What = "officer.present" // is there again, or the absence ended by itself

	RehearsalAsked    What = "rehearsal.asked"    // an officer, whether messages reach them
	RehearsalAnswered What = "rehearsal.answered" // by a press
	RehearsalMissed   What = "rehearsal.missed"   // no answer, also after the reminder

	NumbersRead What = "numbers.read" // the organisation's numbers were opened; Detail "files": as files too
	DigestSent  What = "digest.sent"  // coordinators and officers were told that there are new numbers
)

// Whats lists all that can come about.
func Whats() []What {
	return []What{
		CaseBegun, CaseStep, CaseOutcome, CaseNote, CaseErased, CaseExpired,
		RequestSent, RequestRead, RequestCommand, RequestAnswered, RequestReminded, RequestEscalated, RequestLastResort,
		RequestUnreached, RequestLapsed, RequestExpired, OfficerAway, OfficerPresent,
		RehearsalAsked, RehearsalAnswered, RehearsalMissed,
		NumbersRead, DigestSent,
	}
}

// A Happening is one thing that came about in a turn. It is committed with the turn.
type Happening struct {
	What   What
	Detail string
	Code   string        // the case or request; empty for none
	Took   time.Duration // where What says so; working time unless the request is urgent
	// Own says that it was done by the one the case or request belongs to. Nobody else can have done it.
	Own bool
}

// happened notes that something came about.
func (t *turn) happened(h Happening) { t.out.Happened = append(t.out.Happened, h) }

// happenedTo notes something about a request.
func (t *turn) happenedTo(r *Request, what What, detail string) {
	t.happened(Happening{What: what, Detail: detail, Code: r.Code, Own: t.byOwner(r.Asker)})
}

// happenedAfter is happenedTo with the time since the request was sent: working time, and for an urgent one
// by the clock.
func (t *turn) happenedAfter(r *Request, what What, detail string) {
	took := t.env.Org.calendar().Between(r.Sent, t.env.Now)
	if r.Urgent {
		took = max(t.env.Now.Sub(r.Sent), 0)
	}
	t.happened(Happening{What: what, Detail: detail, Code: r.Code, Took: took, Own: t.byOwner(r.Asker)})
}

// happenedIn notes something about a case.
func (t *turn) happenedIn(c *Case, what What, detail string) {
	t.happened(Happening{What: what, Detail: detail, Code: c.Code, Own: t.byOwner(c.Owner)})
}

// byOwner reports whether a person did this, and it is theirs.
func (t *turn) byOwner(owner Address) bool { return !t.byItself() && t.ev.From == owner }

// byItself reports whether it is no person that does something.
func (t *turn) byItself() bool {
	return t.ev.Kind == Due || t.ev.Kind == Started || t.ev.Kind == Unreached
}

// commandHappened notes that a command was given. What the clock did has a word of its own, and what it did
// without anybody noticing has none.
func (t *turn) commandHappened(r *Request, cmd command) {
	if !t.byItself() {
		t.happenedAfter(r, RequestCommand, string(cmd))
		return
	}
	switch cmd {
	case cmdMiss:
		t.happenedTo(r, RequestUnreached, "")
	case cmdExpire:
		what := RequestExpired
		if r.State == Closed {
			what = RequestLapsed
		}
		t.happenedTo(r, what, "")
	}
}

// stepsHappened notes the steps in which something is answered now, and was not before.
func (t *turn) stepsHappened(c *Case) {
	for _, slot := range methodOf(c).Answered(t.facts(c)) {
		q, _ := methodOf(c).Find(slot)
		if !slices.Contains(c.Begun, q.Step) {
			c.Begun = append(c.Begun, q.Step)
			t.happenedIn(c, CaseStep, strconv.Itoa(q.Step))
		}
	}
}

// outcomeHappened notes what was decided, unless that stands already.
func (t *turn) outcomeHappened(c *Case, q *Question, was, is Values) {
	if now := outcomeOf(q, is); now != "" && now != outcomeOf(q, was) {
		t.happenedIn(c, CaseOutcome, now)
	}
}

// outcomeOf is what an answer decides, "" when it decides nothing: after advice "none", "attention",
// "talk" or "more" (work method, step 2), at the end "share" or "not-share" (step 5).
func outcomeOf(q *Question, v Values) string {
	switch q.Name {
	case "decision", "external":
		if i := slices.Index(outcomes, v.Get("outcome")); i >= 0 {
			return outcomes[i]
		}
	case "share":
		return map[string]string{"yes": "share", "no": "not-share"}[v.Get("answer")]
	}
	return ""
}
