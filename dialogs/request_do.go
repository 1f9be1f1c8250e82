package dialogs

import (
	"slices"
	"time"

	"ruggespraak/dialogs/texts"
)

// What follows from each command that a person gives (table.go). The state is the new one already;
// the taker is still there to be told.

func (t *turn) took(r *Request, _ input) {
	r.Taker = t.ev.From
	if !slices.Contains(r.Offered, r.Taker) {
		r.Offered = append(r.Offered, r.Taker) // found it on the board
	}
	t.lease(r)
	t.line(r, r.Asker, "line.asker.taken", pressView)
	t.done(r, "note.request.taken")
}

func (t *turn) released(r *Request, _ input) {
	t.offer(r, 0, "line.asker.released")
	t.done(r, "note.request.released")
}

// passedOn offers the request to one officer by name. The others can still take it; they get a line
// again only if that officer stays silent.
func (t *turn) passedOn(r *Request, in input) {
	target, _ := officerOf(t.env.Org, in.values.Get("to"))
	from, note := t.env.Now, texts.Key("note.request.passed-on")
	if !r.Urgent && !t.atWork(target) { // the card comes with the line, when they are at work
		from, _ = t.nextAtWork(target)
		note = "note.request.passed-on-later"
	} else if !slices.Contains(r.Offered, target) {
		r.Offered = append(r.Offered, target)
	}
	r.Tier, r.Reminded, r.Starts = -1, 0, time.Time{}
	t.promise(r, from)
	t.line(r, target, "line.officer.passed-on", pressView, pressTake)
	t.line(r, r.Asker, "line.asker.passed-on", pressView)
	t.done(r, note)
	t.out.Reply.Note.Args["Start"] = When("Start", from)
}

func (t *turn) declinedTaken(r *Request, _ input) {
	r.Out = append(r.Out, t.ev.From)
	t.offer(r, 0, "line.asker.released")
	t.done(r, "note.request.declined")
}

// declinedOpen goes on at once when nobody is left who was asked.
func (t *turn) declinedOpen(r *Request, _ input) {
	r.Out = append(r.Out, t.ev.From)
	t.goOn(r)
	t.done(r, "note.request.declined")
}

// goOn offers an open request to others when nobody is left who was asked, or when it was passed on to
// the one who is not going to take it.
func (t *turn) goOn(r *Request) {
	if r.Tier < 0 || r.Tier < len(t.env.Org.Tiers) && !t.asked(r) {
		t.offer(r, max(r.Tier, 0), "line.asker.escalated")
	}
}

func (t *turn) askedBack(r *Request, in input) {
	t.write(r, TheOfficer, in)
	t.waitForAsker(r)
	t.line(r, r.Asker, "line.asker.asked-back", pressView, pressReply)
	t.done(r, "note.request.asked-back")
}

// added keeps what the asker adds while nobody has the request: whoever takes it reads it.
func (t *turn) added(r *Request, in input) {
	t.write(r, TheAsker, in)
	t.done(r, "note.request.added")
}

func (t *turn) replied(r *Request, in input) {
	t.write(r, TheAsker, in)
	t.lease(r)
	t.line(r, r.Taker, "line.officer.replied", pressView, pressAnswer)
	t.done(r, "note.request.replied")
}

func (t *turn) askedOn(r *Request, in input) {
	t.write(r, TheAsker, in)
	t.extend(r)
	t.lease(r)
	t.line(r, r.Taker, "line.officer.asked-on", pressView, pressAnswer)
	t.done(r, "note.request.asked-on")
}

func (t *turn) answered(r *Request, in input) {
	v := in.values
	r.Advice = append(r.Advice, Advice{
		By: t.ev.From, Role: roleOf(t.env.Org, t.ev.From), At: t.env.Now,
		Interpretation: v.Get("interpretation"), Serious: v.Get("serious"), Term: v.Get("term"),
		Decision: v.Get("decision"), Steps: v.Get("steps"),
	})
	t.extend(r)
	r.Waits, r.Reminded = TheAsker, 0
	r.Due = t.days(t.env.Org.Pace.Close)
	r.Next = t.daytime(t.days(t.env.Org.Pace.Close / 2))
	news := texts.Key("line.asker.answered-again")
	if len(r.Advice) == 1 {
		news = "line.asker.answered"
		t.happenedAfter(r, RequestAnswered, "")
	}
	t.line(r, r.Asker, news, pressView)
	t.done(r, "note.request.answered")
}

func (t *turn) thanked(r *Request, _ input) {
	t.line(r, r.Taker, "line.officer.thanked", pressView)
	t.done(r, "note.request.thanked")
}

// toldBack gives the officer who advised something back: without it people stop advising, and asking.
func (t *turn) toldBack(r *Request, in input) {
	r.Outcome = append(r.Outcome, Message{From: TheAsker, At: t.env.Now, Text: in.values.Get("text")})
	if n := len(r.Advice); n > 0 {
		t.line(r, r.Advice[n-1].By, "line.officer.told", pressView)
	}
	t.done(r, "note.request.told")
}

// withdrew takes out what the officers could read: it is the asker's again.
func (t *turn) withdrew(r *Request, _ input) {
	if !r.Taker.IsZero() {
		t.line(r, r.Taker, "line.officer.withdrawn")
	}
	r.Snapshot, r.Exchange, r.Name = nil, nil, ""
	t.done(r, "note.request.withdrawn")
}

func (t *turn) revealed(r *Request, in input) {
	r.Name = clean(t.ev.Name, false)
	if r.Name == "" {
		r.Name = in.values.Get("name")
	}
	if !r.Taker.IsZero() {
		t.line(r, r.Taker, "line.officer.revealed", pressView)
	}
	t.done(r, "note.request.revealed")
}

// write adds what one side wrote.
func (t *turn) write(r *Request, side Side, in input) {
	m := Message{From: side, At: t.env.Now, Text: in.values.Get("text")}
	if side == TheOfficer {
		m.By = t.ev.From
	}
	r.Exchange = append(r.Exchange, m)
}
