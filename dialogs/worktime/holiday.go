package worktime

import "time"

// A Holiday is one of the Dutch public holidays, or a pair of them. They are set by custom and
// agreements, not by one law, so an organisation chooses which it keeps.
type Holiday string

// The holidays.
const (
	NewYear    Holiday = "new-year"
	GoodFriday Holiday = "good-friday"    // few are off
	Easter     Holiday = "easter"         // Sunday and Monday
	KingsDay   Holiday = "kings-day"      // 27 April; the day before when that is a Sunday
	Liberation Holiday = "liberation-day" // 5 May; many are off only in years that end in 0 or 5
	Lustrum    Holiday = "liberation-day-lustrum"
	Ascension  Holiday = "ascension"
	Whitsun    Holiday = "whitsun"   // Sunday and Monday
	Christmas  Holiday = "christmas" // 25 and 26 December
)

// Usual are the days on which nearly everybody in the Netherlands is off.
func Usual() []Holiday {
	return []Holiday{NewYear, Easter, KingsDay, Ascension, Whitsun, Christmas}
}

// Known reports whether h is one of the holidays above.
func (h Holiday) Known() bool {
	switch h {
	case NewYear, GoodFriday, Easter, KingsDay, Liberation, Lustrum, Ascension, Whitsun, Christmas:
		return true
	}
	return false
}

// on reports whether a day is the holiday.
func (h Holiday) on(d Day) bool {
	date := func(m time.Month, n int) bool { return d.Month == m && d.Date == n }
	switch h {
	case NewYear:
		return date(time.January, 1)
	case KingsDay:
		if (Day{d.Year, time.April, 27}).weekday() == time.Sunday {
			return date(time.April, 26)
		}
		return date(time.April, 27)
	case Liberation:
		return date(time.May, 5)
	case Lustrum:
		return date(time.May, 5) && d.Year%5 == 0
	case Christmas:
		return date(time.December, 25) || date(time.December, 26)
	case GoodFriday, Easter, Ascension, Whitsun:
		return h.moves(d)
	}
	return false
}

// moves is on for those that move with Easter.
func (h Holiday) moves(d Day) bool {
	if d.Month < time.March || d.Month > time.June {
		return false
	}
	switch since := int(d.utc().Sub(easter(d.Year).utc()).Hours()) / 24; h {
	case GoodFriday:
		return since == -2
	case Easter:
		return since == 0 || since == 1
	case Ascension:
		return since == 39
	case Whitsun:
		return since == 49 || since == 50
	}
	return false
}

// easter is Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher.
func easter(year int) Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	n := h + l - 7*m
	month := (n + 90) / 25
	return Day{year, time.Month(month), (n + 33*month + 19) % 32}
}
