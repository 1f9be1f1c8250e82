package dialogs

import (
	"slices"
	"strings"
	"time"

	"ruggespraak/dialogs/texts"
)

// sayAway follows "afwezig", by itself or with a moment behind it. From anybody but an officer, and
// with anything else behind it, it is a text like any other: young people are away as well.
func (t *turn) sayAway(text string) {
	_, officer := t.env.Org.Officer(t.ev.From)
	_, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	until, ok := t.readUntil(rest)
	switch {
	case !officer || rest != "" && !ok:
		t.freeText(text)
	case rest == "" && t.isAway():
		t.tellAway()
	case rest == "":
		t.tell("talk", "line.away", []Button{button("button.away", "away", "")})
	case !t.mayEnd(until):
		t.tell("talk", "line.away.when", []Button{button("button.away", "away", "")}, Count("Days", maxAwayDays))
	default:
		old, _ := t.recs.Roster.of(t.ev.From)
		t.setAway(Absence{From: t.env.Now, Until: until, StandIn: old.StandIn})
		t.tellAway()
		t.tellTaken()
	}
}

const maxAwayDays = int(maxAway / (24 * time.Hour))

// mayEnd reports whether an absence can last until then.
func (t *turn) mayEnd(until time.Time) bool {
	return until.After(t.env.Now) && !until.After(t.env.Now.Add(maxAway))
}

func (t *turn) isAway() bool {
	_, away := t.recs.Roster.of(t.ev.From)
	return away
}

func (t *turn) isAwayNow() bool {
	_, away := t.recs.Roster.away(t.ev.From, t.env.Now)
	return away
}

// tellAway says until when the officer is away and who is asked meanwhile.
func (t *turn) tellAway() {
	a, _ := t.recs.Roster.of(t.ev.From)
	card := t.awayCard(a)
	t.tell("talk", card.Text, card.Buttons, card.Args...)
}

// awayCard shows an absence that is, or is planned; with a substitute it is another text.
func (t *turn) awayCard(a Absence) Card {
	card := Card{Text: "line.away.set", Args: []Arg{When("Until", a.Until)}, Buttons: []Button{button("button.present", "present", ""), button("button.away.change", "away", "")}}
	if a.From.After(t.env.Now) {
		card.Text = "line.away.planned"
		card.Args = append(card.Args, When("From", a.From))
	}
	if !a.StandIn.IsZero() {
		card.Text += "-substitute"
		card.Args = append(card.Args, Who("Who", a.StandIn))
	}
	return card
}

// awayHome is the part of an officer's page about being away.
func (t *turn) awayHome() Card {
	if a, ok := t.recs.Roster.of(t.ev.From); ok {
		return t.awayCard(a)
	}
	return Card{Text: "home.away", Buttons: []Button{button("button.away", "away", "")}}
}

// setAway puts the officer's absence into the roster, in the place of an earlier one.
func (t *turn) setAway(a Absence) {
	t.happened(Happening{What: OfficerAway})
	a.Who = t.ev.From
	if t.recs.Roster == nil {
		t.recs.Roster = &Roster{}
	}
	t.recs.Roster.drop(a.Who)
	t.recs.Roster.Away = append(t.recs.Roster.Away, a)
	t.put(t.recs.Roster)
	t.leave(len(t.recs.Roster.Away) - 1)
}

// leave does what follows when an absence begins, as soon as it does, and once: open requests that lay
// with nobody else are woken, so that others are asked.
func (t *turn) leave(n int) {
	a := &t.recs.Roster.Away[n]
	if a.Begun || a.From.After(t.env.Now) {
		return
	}
	a.Begun = true
	t.wakeOpen(func(r *Request) bool {
		return r.Tier < len(t.env.Org.Tiers) && slices.Contains(r.Offered, a.Who) && !t.asked(r)
	}, func(r *Request) { r.Next = sooner(r.Next, t.env.Org.After(t.env.Now, 0, r.Urgent)) })
}

// maxMoved is how many open requests are woken at once; others wait for their own moment.
const maxMoved = 100

// wakeOpen changes open requests so that their moment is now. What follows then is their own turn.
func (t *turn) wakeOpen(which func(*Request) bool, wake func(*Request)) {
	moved := 0
	for _, code := range sortedKeys(t.recs.Requests) {
		if r := t.recs.Requests[code]; r.State == Open && moved < maxMoved && which(r) {
			wake(r)
			t.put(r)
			moved++
		}
	}
}

// tellTaken asks what is to become of the requests the officer has: their time goes on.
func (t *turn) tellTaken() {
	for _, code := range sortedKeys(t.recs.Requests) {
		r := t.recs.Requests[code]
		if r.State == Taken && r.Taker == t.ev.From {
			caseCode, _ := splitCode(r.Code)
			key := texts.Key("line.away.taken")
			if r.Waits == TheAsker {
				key = "line.away.taken-asked"
			}
			t.tell(caseCode, key, pressed(r, []press{pressPassOn, pressGive, pressView}), Code("Code", r.Code), When("Due", r.Due))
		}
	}
}

// sayPresent ends the absence of who typed so.
func (t *turn) sayPresent() {
	t.comeBack()
	t.tell("talk", "line.away.back", nil)
}

// present is the press for it.
func (t *turn) present() {
	if !t.isAway() {
		t.note("note.away.not", nil)
		return
	}
	t.comeBack()
	t.note("line.away.back", nil)
}

// comeBack ends the absence.
func (t *turn) comeBack() {
	t.dropAway(t.ev.From)
	t.wakeFor(t.ev.From)
}

// wakeFor lets open requests that somebody who is back was not asked look again: when they are at work,
// because whoever says in the weekend that they are back is not there yet; at once for urgent ones.
func (t *turn) wakeFor(who Address) {
	at, ok := t.nextAtWork(who)
	if !ok {
		at = t.env.Now
	}
	t.wakeOpen(func(r *Request) bool {
		return (ok || r.Urgent) && !slices.Contains(r.Offered, who) && t.canAdvise(r, who)
	}, func(r *Request) {
		starts := at
		if r.Urgent {
			starts = t.env.Now
		}
		if r.Starts.IsZero() || starts.Before(r.Starts) {
			r.Starts = starts
		}
	})
}

// dropAway takes out an absence; a roster without any goes.
func (t *turn) dropAway(a Address) {
	t.happened(Happening{What: OfficerPresent})
	t.recs.Roster.drop(a)
	if len(t.recs.Roster.Away) == 0 {
		t.erase(t.recs.Roster)
		return
	}
	t.put(t.recs.Roster)
}

// rosterDue begins the absences whose beginning has come, and ends those whose end has, and says so.
func (t *turn) rosterDue(r *Roster) {
	if at := r.Wake(); !at.After(t.env.Now) {
		t.put(r)
	}
	for n := range r.Away {
		t.leave(n)
	}
	for _, a := range slices.Clone(r.Away) {
		if t.env.Now.Before(a.Until) {
			continue
		}
		t.dropAway(a.Who)
		t.wakeFor(a.Who)
		if f, ok := t.env.Org.Officer(a.Who); ok {
			lang := f.Lang
			if lang == "" {
				lang = t.env.Org.Lang
			}
			t.say(a.Who, lang, Card{Key: "talk/back-" + a.Until.UTC().Format("20060102T150405"), Text: "line.away.over"})
		}
	}
}
