package config

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"ruggespraak/dialogs/worktime"
)

// hours takes the hours of a week; none when nothing is said.
func (c *checker) hours(key string, v text) worktime.Week {
	if v == "" {
		return worktime.Week{}
	}
	week, err := worktime.ParseWeek(string(v))
	if err != nil {
		c.wrong(key, "must be hours, as \"mon-fri 09:00-12:30 13:00-17:00, sat 10:00-12:00\", or always")
	}
	return week
}

// holidays takes the public holidays the organisation keeps. Nil means the usual ones, an empty list none.
func (c *checker) holidays(key string, v []text) []worktime.Holiday {
	if v == nil {
		return nil
	}
	days := make([]worktime.Holiday, len(v))
	for i, one := range v {
		days[i] = worktime.Holiday(one)
		if !days[i].Known() {
			c.wrong(fmt.Sprintf("%s[%d]", key, i), "must be one of %s", knownHolidays())
		}
	}
	return days
}

// knownHolidays lists what can be chosen, for a sentence.
func knownHolidays() string {
	var names []string
	for _, h := range slices.Concat(worktime.Usual(), []worktime.Holiday{worktime.GoodFriday, worktime.Liberation, worktime.Lustrum}) {
		names = append(names, string(h))
	}
	return strings.Join(names, ", ")
}

// closed takes other days on which the organisation is closed.
func (c *checker) closed(key string, v []text) []worktime.Days {
	var rows []worktime.Days
	for i, one := range v {
		row, err := worktime.ParseDays(string(one))
		if err != nil {
			c.wrong(fmt.Sprintf("%s[%d]", key, i), "must be a day, as 2026-12-24, or a row of at most 200, as 2026-12-28..2027-01-01")
		}
		rows = append(rows, row)
	}
	return rows
}

// day takes a date: its beginning in a zone.
func (c *checker) day(key string, v text, zone *time.Location) time.Time {
	at, err := time.ParseInLocation(time.DateOnly, string(v), zone)
	if err != nil {
		c.wrong(key, "must be a day, as 2026-11-01")
	}
	return at
}
