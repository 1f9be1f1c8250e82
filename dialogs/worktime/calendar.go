package worktime

import (
	"slices"
	"time"
)

// Horizon is how far ahead a calendar is looked through. What lies beyond is taken to be then: a
// calendar that is never open must not hold up anything for ever.
const Horizon = 400 * 24 * time.Hour

// A Calendar says when there is work. It is never changed; it may be used concurrently.
type Calendar struct {
	Zone     *time.Location
	Week     Week
	Holidays []Holiday // on which nobody works
	Closed   []Days    // other days on which nobody works
}

// A stretch is open from its beginning to just before its end.
type stretch struct{ from, to time.Time }

// After is the moment at which so much working time has passed since from: the first open moment at
// which Between(from, it) is d. With d zero or less it is from, or the next opening. It is never
// before from, nor later than Horizon after it.
func (c Calendar) After(from time.Time, d time.Duration) time.Time {
	left := max(d, 0)
	end := from.Add(Horizon)
	for s := range c.stretches(from, end) {
		if length := s.to.Sub(s.from); left >= length {
			left -= length
			continue
		}
		return s.from.Add(left)
	}
	return end
}

// Between is how much working time there is from one moment to a later one, at most Horizon ahead;
// zero when to is not later.
func (c Calendar) Between(from, to time.Time) time.Duration {
	var sum time.Duration
	if end := from.Add(Horizon); to.After(end) {
		to = end
	}
	for s := range c.stretches(from, to) {
		sum += s.to.Sub(s.from)
	}
	return sum
}

// Open reports whether there is work at a moment.
func (c Calendar) Open(at time.Time) bool {
	for range c.stretches(at, at.Add(1)) {
		return true
	}
	return false
}

// Opens is the next beginning of a stretch of work after a moment, at most Horizon later. Where one
// stretch ends as another begins, that is a beginning too.
func (c Calendar) Opens(after time.Time) time.Time {
	end := after.Add(Horizon)
	for s := range c.stretches(after, end) {
		if s.from.After(after) {
			return s.from
		}
	}
	return end
}

// Works reports whether there is any work on the day of a moment, in the calendar's zone.
func (c Calendar) Works(at time.Time) bool {
	day := dayOf(at.In(c.Zone))
	return len(c.Week[day.weekday()]) > 0 && !c.isClosed(day)
}

// stretches gives the open time between two moments, cut at both, in order. Stretches that touch are
// given apart.
func (c Calendar) stretches(from, to time.Time) func(yield func(stretch) bool) {
	return func(yield func(stretch) bool) {
		past := from // what lies before was given, or does not count
		for day := dayOf(from.In(c.Zone)).add(-1); ; day = day.add(1) {
			if !day.at(c.Zone, 0).Before(to) {
				return
			}
			if c.isClosed(day) {
				continue
			}
			for _, span := range c.Week[day.weekday()] {
				// A clock that is moved can put an end before its beginning, or two spans over each other.
				s := stretch{latest(day.at(c.Zone, span.From), past), earliest(day.at(c.Zone, span.To), to)}
				if !s.from.Before(s.to) {
					continue
				}
				if past = s.to; !yield(s) {
					return
				}
			}
		}
	}
}

func (c Calendar) isClosed(day Day) bool {
	return slices.ContainsFunc(c.Closed, func(d Days) bool { return d.has(day) }) ||
		slices.ContainsFunc(c.Holidays, func(h Holiday) bool { return h.on(day) })
}

func latest(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

func earliest(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}
