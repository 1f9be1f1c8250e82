package dialogs

import (
	"strings"
	"time"

	"ruggespraak/dialogs/texts"
)

// The hours between which somebody is asked, on a day on which they work: nobody's night is disturbed
// for it, also not where there are people at work day and night. Who works at night only is not asked.
const (
	rehearsalFrom = 8
	rehearsalTo   = 20
)

// rehearsalDays is how many working days an answer is waited for: before the reminder, and after it.
const rehearsalDays = 2

// rehearsalAhead bounds how far ahead a moment can lie, so that the record stays within what a store
// keeps (389 days).
const rehearsalAhead = MaxRehearsal + maxAway/2

// rehearsalDue does what the moment asks for, for whomever it has come.
func (t *turn) rehearsalDue(r *Rehearsal) {
	if t.env.Org.Rehearsal == 0 {
		t.erase(r)
		return
	}
	t.enroll(r)
	for i := range r.People {
		if p := &r.People[i]; !p.Next.After(t.env.Now) {
			t.rehearse(p)
		}
	}
	t.put(r)
}

// rehearse asks somebody, reminds them, or waits no longer. Somebody who cannot be disturbed now is
// left alone until they can.
func (t *turn) rehearse(p *Rehearsed) {
	switch {
	case !t.canDisturb(p.Who):
		p.Next = t.askable(p.Who, t.env.Now)
	case p.Waits == waitsAnswer:
		p.Waits = waitsReminded
		p.Next = t.afterDays(p.Who)
		t.rehearsalCard(p.Who, p.again(), "rehearsal.again", When("Asked", p.Asked))
	case p.Waits == waitsReminded:
		p.Waits = 0
		if p.Silent.IsZero() {
			p.Silent = p.Asked
		}
		p.Next = t.nextRound(p)
		t.happened(Happening{What: RehearsalMissed})
	default:
		p.Asked, p.Waits = t.env.Now, waitsAnswer
		p.Next = t.afterDays(p.Who)
		t.rehearsalCard(p.Who, p.round(), "rehearsal.ask")
		t.happened(Happening{What: RehearsalAsked})
	}
}

// reachable is the press that answers: that it arrives is all it says. An older question's button will
// do as well.
func (t *turn) reachable() {
	slot := t.ev.Action.Slot
	day, again, _ := strings.Cut(slot, ".")
	if _, err := time.Parse(time.DateOnly, day); err != nil || again != "" && again != "again" {
		t.note("note.gone", nil)
		return
	}
	t.rehearsalCard(t.ev.From, slot, "rehearsal.thanks")
	p := t.recs.Rehearsal.of(t.ev.From)
	if p == nil || p.Asked.IsZero() || p.Waits == 0 && p.Silent.IsZero() {
		return // answered before, or nobody who is asked any more
	}
	t.rehearsalCard(p.Who, p.round(), "rehearsal.thanks")
	if p.Waits == waitsReminded {
		t.rehearsalCard(p.Who, p.again(), "rehearsal.thanks")
	}
	p.Answered, p.Waits, p.Silent = t.env.Now, 0, time.Time{}
	p.Next = t.nextRound(p)
	t.put(t.recs.Rehearsal)
	t.happened(Happening{What: RehearsalAnswered})
}

// round names the question that was asked last, and again its reminder.
func (p *Rehearsed) round() string { return p.Asked.UTC().Format(time.DateOnly) }
func (p *Rehearsed) again() string { return p.round() + ".again" }

// rehearsalCard shows a question, its reminder, or the thanks in its place.
func (t *turn) rehearsalCard(to Address, slot string, text texts.Key, args ...Arg) {
	card := Card{Key: string(RehearsalKey) + "/" + slot, Text: text, Args: args}
	if text != "rehearsal.thanks" {
		card.Buttons = []Button{{Label: "button.reachable", Action: Action{Verb: "reachable", Slot: slot}.Encode()}}
	}
	lang := t.env.Org.Lang
	if f, ok := t.env.Org.Officer(to); ok && f.Lang != "" {
		lang = f.Lang
	}
	t.say(to, lang, card)
}

// canDisturb reports whether somebody may be asked at this moment.
func (t *turn) canDisturb(a Address) bool {
	hour := t.env.Now.In(t.env.Org.Zone).Hour()
	return t.atWork(a) && hour >= rehearsalFrom && hour < rehearsalTo
}

// nextRound is when somebody is asked again: never sooner than the interval after the last time.
func (t *turn) nextRound(p *Rehearsed) time.Time {
	return t.askable(p.Who, later(p.Asked.Add(t.env.Org.Rehearsal), t.env.Now))
}

// afterDays is so many working days of somebody later.
func (t *turn) afterDays(a Address) time.Time {
	at := t.env.Now
	for range rehearsalDays {
		at = t.askable(a, at)
	}
	return at
}

// askable is the beginning of somebody's first working day after the day of a moment. When there is
// none for long, it is looked for again later.
func (t *turn) askable(a Address, after time.Time) time.Time {
	zone, most := t.env.Org.Zone, t.env.Now.Add(rehearsalAhead)
	from := hourOf(after.In(zone), 1, rehearsalFrom)
	for from.Before(most) {
		at, ok := t.env.Org.nextAtWork(t.recs.Roster, a, from)
		if !ok {
			break
		}
		switch local := at.In(zone); {
		case local.Hour() < rehearsalFrom:
			from = hourOf(local, 0, rehearsalFrom)
		case local.Hour() >= rehearsalTo:
			from = hourOf(local, 1, rehearsalFrom)
		case at.Before(most):
			return at
		default:
			return most
		}
	}
	return most
}

// hourOf is an hour of the day that comes so many days after that of t.
func hourOf(t time.Time, days, hour int) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d+days, hour, 0, 0, 0, t.Location())
}
