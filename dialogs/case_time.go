package dialogs

import (
	"slices"
	"time"
)

// morningHour is when people are reminded, in the organisation's zone.
const morningHour = 9

// maxHolidays bounds the search for a working day.
const maxHolidays = 60

// today is the day it is in the organisation, as 2006-01-02.
func (f Facts) today() string { return f.Env.Now.In(f.Env.Org.Zone).Format(time.DateOnly) }

// morning is nine o'clock on a day.
func (f Facts) morning(date string) (time.Time, error) {
	d, err := time.ParseInLocation(time.DateOnly, date, f.Env.Org.Zone)
	if err != nil {
		return time.Time{}, err
	}
	return time.Date(d.Year(), d.Month(), d.Day(), morningHour, 0, 0, 0, f.Env.Org.Zone), nil
}

// nextMorning is nine o'clock on the first working day after today.
func nextMorning(env Env) time.Time {
	d, work := env.Now.In(env.Org.Zone).AddDate(0, 0, 1), env.Org.calendar()
	for n := 0; n < maxHolidays && !work.Works(d); n++ {
		d = d.AddDate(0, 0, 1)
	}
	return time.Date(d.Year(), d.Month(), d.Day(), morningHour, 0, 0, 0, env.Org.Zone)
}

// notAhead says that a day is still to come, where only one that was can be right.
func (f Facts) notAhead(v Values, field string) map[string]Phrase {
	if v.Get(field) > f.today() {
		return wrong(field, "error.ahead")
	}
	return nil
}

// forget takes out the reminders of a kind.
func (c *Case) forget(what string) {
	c.Remind = slices.DeleteFunc(c.Remind, func(r Reminder) bool { return r.What == what })
}

// forgetSlot takes out the reminders that came from an answer.
func (c *Case) forgetSlot(slot string) {
	c.Remind = slices.DeleteFunc(c.Remind, func(r Reminder) bool { return r.Slot == slot })
}
