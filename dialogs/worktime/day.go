package worktime

import (
	"errors"
	"strings"
	"time"
)

// A Day is a date, in no zone.
type Day struct {
	Year  int
	Month time.Month
	Date  int
}

// Days is a row of days, both ends included.
type Days struct{ First, Last Day }

func dayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{y, m, d}
}

// at is so many minutes after midnight by the clock on the wall. Where a clock that is moved forward
// skips that time, it is an hour off.
func (d Day) at(zone *time.Location, minutes int) time.Time {
	return time.Date(d.Year, d.Month, d.Date, 0, minutes, 0, 0, zone)
}

func (d Day) utc() time.Time { return d.at(time.UTC, 0) }

func (d Day) add(n int) Day { return dayOf(time.Date(d.Year, d.Month, d.Date+n, 0, 0, 0, 0, time.UTC)) }

func (d Day) weekday() time.Weekday { return d.utc().Weekday() }

// after reports whether d is a later day.
func (d Day) after(e Day) bool {
	if d.Year != e.Year {
		return d.Year > e.Year
	}
	return d.Month > e.Month || d.Month == e.Month && d.Date > e.Date
}

func (r Days) has(d Day) bool { return !r.First.after(d) && !d.after(r.Last) }

// maxDays is how long a row of days can be.
const maxDays = 200

var errDays = errors.New("days look like: 2026-12-24, or 2026-12-28..2027-01-01; a row is at most 200 days")

// ParseDays reads one day, "2026-12-24", or a row of them, "2026-12-28..2027-01-01".
func ParseDays(s string) (Days, error) {
	first, last, row := strings.Cut(s, "..")
	if !row {
		last = first
	}
	from, err := time.Parse(time.DateOnly, strings.TrimSpace(first))
	to, err2 := time.Parse(time.DateOnly, strings.TrimSpace(last))
	if err != nil || err2 != nil || to.Before(from) || to.Sub(from) > maxDays*24*time.Hour {
		return Days{}, errDays
	}
	return Days{dayOf(from), dayOf(to)}, nil
}
