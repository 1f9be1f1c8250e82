package dialogs

import (
	"slices"
	"time"

	"ruggespraak/dialogs/worktime"
)

// calendar is the organisation's working time.
func (o *Org) calendar() worktime.Calendar { return o.calendarOf(o.Hours) }

// calendarOf is that of somebody with hours of their own, if they have any.
func (o *Org) calendarOf(hours worktime.Week) worktime.Calendar {
	c := worktime.Calendar{Zone: o.Zone, Week: hours, Holidays: o.Holidays, Closed: o.Closed}
	if hours.Empty() {
		c.Week = o.Hours
	}
	if c.Week.Empty() {
		c.Week = worktime.OfficeHours()
	}
	if c.Holidays == nil {
		c.Holidays = worktime.Usual()
	}
	return c
}

// After is the moment d after from, in the time that counts: working time for normal requests,
// wall-clock time for urgent ones. In working time it is a moment at which the organisation works.
func (o *Org) After(from time.Time, d time.Duration, urgent bool) time.Time {
	if urgent {
		return from.Add(d)
	}
	return o.calendar().After(from, d)
}

// OnDuty lists who of a tier can be asked at a moment: for a normal request whoever is at work, for an
// urgent one whoever is not away. In the place of somebody who is away stands their substitute. A tier
// that does not exist has nobody.
func (o *Org) OnDuty(roster *Roster, tier int, at time.Time, urgent bool) []Officer {
	if tier < 0 || tier >= len(o.Tiers) {
		return nil
	}
	var list []Officer
	for _, f := range o.Tiers[tier] {
		a, ok := roster.standIn(f.Address, at)
		if !ok || slices.ContainsFunc(list, func(f Officer) bool { return f.Address == a }) {
			continue
		}
		if f, ok := o.Officer(a); ok && (urgent || o.calendarOf(f.Hours).Open(at)) {
			list = append(list, f)
		}
	}
	return list
}

// atWork reports whether an officer can be asked anything at a moment.
func (o *Org) atWork(roster *Roster, a Address, at time.Time) bool {
	f, ok := o.Officer(a)
	_, away := roster.away(a, at)
	return ok && !away && o.calendarOf(f.Hours).Open(at)
}

// reachable reports whether an officer can be reached for an urgent request.
func (o *Org) reachable(roster *Roster, a Address, at time.Time) bool {
	f, ok := o.Officer(a)
	if _, away := roster.away(a, at); !ok || away {
		return false
	}
	return o.calendarOf(f.Hours).Open(at) || worktime.Calendar{Zone: o.Zone, Week: f.Reach}.Open(at)
}

// nextAtWork is when an officer is at work, at the earliest at from; false when that is too far away.
func (o *Org) nextAtWork(roster *Roster, a Address, from time.Time) (time.Time, bool) {
	f, ok := o.Officer(a)
	if !ok {
		return time.Time{}, false
	}
	hours, at := o.calendarOf(f.Hours), from
	for range 2 { // somebody is away once
		at = hours.After(at, 0)
		absence, away := roster.away(a, at)
		if !away {
			break
		}
		at = absence.Until
	}
	at = hours.After(at, 0)
	return at, at.Before(from.Add(worktime.Horizon))
}

// nextChange is the first moment after another at which somebody comes to work, leaves for a longer
// time or is back.
func (o *Org) nextChange(roster *Roster, after time.Time) time.Time {
	next := o.calendar().Opens(after)
	earlier := func(at time.Time) {
		if at.After(after) && at.Before(next) {
			next = at
		}
	}
	for _, tier := range o.Tiers {
		for _, f := range tier {
			if !f.Hours.Empty() {
				earlier(o.calendarOf(f.Hours).Opens(after))
			}
		}
	}
	for _, a := range roster.list() {
		earlier(a.From)
		earlier(a.Until)
	}
	return next
}
