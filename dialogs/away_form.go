package dialogs

import "time"

// awayForm asks from when until when an officer is away, and who is asked instead.
func (t *turn) awayForm() {
	if _, officer := t.env.Org.Officer(t.ev.From); !officer {
		t.note("note.gone", nil)
		return
	}
	form := t.newAwayForm()
	if t.ev.Kind != Submitted {
		t.out.Reply = Reply{Form: form}
		return
	}
	values, errs := judge(form, t.ev.Values)
	a := Absence{From: t.env.Now}
	if v := values.Get("stand-in"); v != "" {
		a.StandIn, _ = officerOf(t.env.Org, v)
	}
	if d, err := t.dayIn(values.Get("from")); err == nil {
		a.From = later(d, t.env.Now)
	}
	if d, err := t.dayIn(values.Get("until")); err == nil {
		a.Until = t.backAt(d)
	}
	if len(errs) == 0 && !t.mayEnd(a.Until) {
		errs = wrong("until", "error.away.until")
	} else if len(errs) == 0 && !a.From.Before(a.Until) {
		errs = wrong("from", "error.away.from")
	}
	if len(errs) > 0 {
		form.Values, form.Errors = values, errs
		t.out.Reply = Reply{Form: form}
		return
	}
	t.setAway(a)
	card := t.awayCard(a)
	t.tellTaken()
	t.note(card.Text, phraseArgs(card.Args))
}

func (t *turn) newAwayForm() *Form {
	form := &Form{
		Action: Action{Verb: "away"}, Title: Phrase{Key: "form.away.title"}, Intro: []Phrase{{Key: "form.away.intro"}}, Submit: "form.away.submit",
		Fields: []Field{
			{Name: "until", Kind: Date, Label: Phrase{Key: "form.away.until"}, Hint: &Phrase{Key: "form.away.until.hint"}},
			{Name: "from", Kind: Date, Label: Phrase{Key: "form.away.from"}, Hint: &Phrase{Key: "form.away.from.hint"}, Optional: true},
		},
	}
	if others := officerOptions(t.env.Org, t.ev.From); len(others) > 0 { // platforms refuse a choice of nothing
		form.Fields = append(form.Fields, Field{
			Name: "stand-in", Kind: Choice, Label: Phrase{Key: "form.away.stand-in"}, Hint: &Phrase{Key: "form.away.stand-in.hint"}, Options: others, Optional: true,
		})
	}
	if a, ok := t.recs.Roster.of(t.ev.From); ok {
		form.Values = Values{"until": {a.Until.In(t.env.Org.Zone).Format(time.DateOnly)}, "stand-in": {a.StandIn.Connection + "/" + a.StandIn.User}}
		if a.From.After(t.env.Now) { // else what is planned would begin now when it is changed
			form.Values["from"] = []string{a.From.In(t.env.Org.Zone).Format(time.DateOnly)}
		}
		form.prune()
	}
	return form
}

// dayIn is midnight on a day in the organisation.
func (t *turn) dayIn(date string) (time.Time, error) {
	return time.ParseInLocation(time.DateOnly, date, t.env.Org.Zone)
}

// backAt is when somebody who is back on a day begins to work.
func (t *turn) backAt(day time.Time) time.Time {
	if f, ok := t.env.Org.Officer(t.ev.From); ok {
		return t.env.Org.calendarOf(f.Hours).After(day, 0)
	}
	return day
}
