package dialogs

import (
	"slices"
	"time"
)

// A Gap is a part of the organisation's working time in which nobody can be asked anything.
type Gap struct{ From, Until time.Time }

// Gaps are the organisation's working time between two moments in which no officer and no deputy is at
// work, nor anybody in the place of one who is away, in order. It is for operators to see.
func (o *Org) Gaps(roster *Roster, from, until time.Time) []Gap {
	var gaps []Gap
	moments := o.changes(roster, from, until)
	for i := range len(moments) - 1 {
		gap := Gap{moments[i], moments[i+1]}
		if !o.calendar().Open(gap.From) || o.anybody(roster, gap.From) {
			continue
		}
		if last := len(gaps) - 1; last >= 0 && gaps[last].Until.Equal(gap.From) {
			gaps[last].Until = gap.Until
			continue
		}
		gaps = append(gaps, gap)
	}
	return gaps
}

// changes are the moments between two others, both included, between which nothing changes.
func (o *Org) changes(roster *Roster, from, until time.Time) []time.Time {
	all := append(o.calendar().Changes(from, until), from, until)
	for _, tier := range o.Tiers {
		for _, f := range tier {
			if !f.Hours.Empty() {
				all = append(all, o.calendarOf(f.Hours).Changes(from, until)...)
			}
		}
	}
	for _, a := range roster.list() {
		all = append(all, a.From, a.Until)
	}
	all = slices.DeleteFunc(all, func(t time.Time) bool { return t.Before(from) || t.After(until) })
	slices.SortFunc(all, time.Time.Compare)
	return slices.CompactFunc(all, time.Time.Equal)
}

// anybody reports whether somebody of any tier can be asked at a moment.
func (o *Org) anybody(roster *Roster, at time.Time) bool {
	for tier := range o.Tiers {
		if len(o.OnDuty(roster, tier, at, false)) > 0 {
			return true
		}
	}
	return false
}
