package dialogs

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// mostAway bounds what is read as a moment, in characters.
const mostAway = 60

var (
	untilWords = map[string]bool{"tot": true, "until": true, "till": true, "t/m": true, "op": true, "on": true, "om": true, "at": true, "uur": true, "o'clock": true}
	dayWords   = map[string]int{"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}
	weekdays   = map[string]time.Weekday{
		"zondag": 0, "maandag": 1, "dinsdag": 2, "woensdag": 3, "donderdag": 4, "vrijdag": 5, "zaterdag": 6,
		"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	}
	monthWords = map[string]time.Month{
		"januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
		"january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
		"jan": 1, "feb": 2, "mrt": 3, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
	}
)

// readUntil reads the moment behind "afwezig": "tot maandag", "until 3 december 14:00", "t/m 24-12".
// Without an hour it is when the officer begins to work on that day. False when any word of it is
// something else.
func (t *turn) readUntil(s string) (time.Time, bool) {
	if len(s) > mostAway {
		return time.Time{}, false
	}
	var day time.Time
	clock, through := -1, false
	for words := strings.Fields(strings.ToLower(s)); len(words) > 0; {
		if untilWords[words[0]] {
			through = through || words[0] == "t/m"
			words = words[1:]
			continue
		}
		if at, n := t.readDay(words); n > 0 && day.IsZero() {
			day, words = at, words[n:]
			continue
		}
		minutes, ok := readClock(words[0])
		if !ok || clock >= 0 {
			return time.Time{}, false
		}
		clock, words = minutes, words[1:]
	}
	return t.untilMoment(day, clock, through)
}

// untilMoment puts a day and an hour together; -1 is no hour. An hour alone is one of today.
func (t *turn) untilMoment(day time.Time, clock int, through bool) (time.Time, bool) {
	switch {
	case day.IsZero() && clock < 0:
		return time.Time{}, false
	case day.IsZero():
		day = t.today(0)
	}
	if through {
		day = day.AddDate(0, 0, 1)
	}
	if clock >= 0 {
		y, m, d := day.Date()
		return time.Date(y, m, d, 0, clock, 0, 0, day.Location()), true
	}
	return t.backAt(day), true
}

// today is midnight so many days from now in the organisation.
func (t *turn) today(days int) time.Time {
	y, m, d := t.env.Now.In(t.env.Org.Zone).Date()
	return time.Date(y, m, d+days, 0, 0, 0, 0, t.env.Org.Zone)
}

// readDay reads a day at the beginning of the words, and how many words it took: "maandag", "morgen",
// "3 december", "24-12", "24-12-2026", "2026-12-24". Of a weekday and of a day without a year it is
// the next one.
func (t *turn) readDay(words []string) (time.Time, int) {
	if n, ok := dayWords[words[0]]; ok {
		return t.today(n), 1
	}
	if wd, ok := weekdays[words[0]]; ok {
		ahead := (int(wd) - int(t.today(0).Weekday()) + 7) % 7
		if ahead == 0 {
			ahead = 7
		}
		if len(words) > 1 && unicode.IsDigit(rune(words[1][0])) { // "maandag 3 december": the date counts
			if at, n := t.readDay(words[1:]); n > 0 {
				return at, n + 1
			}
		}
		return t.today(ahead), 1
	}
	for _, layout := range []string{"2-1-2006", "2/1/2006", time.DateOnly} {
		if at, err := time.ParseInLocation(layout, words[0], t.env.Org.Zone); err == nil {
			return at, 1
		}
	}
	for _, layout := range []string{"2-1", "2/1"} {
		if at, err := time.Parse(layout, words[0]); err == nil {
			return t.nextDate(at.Month(), at.Day()), 1
		}
	}
	if len(words) > 1 {
		n, err := strconv.Atoi(words[0])
		if m := monthWords[words[1]]; err == nil && m > 0 && n >= 1 && n <= 31 {
			return t.nextDate(m, n), 2
		}
	}
	return time.Time{}, 0
}

// nextDate is that date this year, or next year when it is over.
func (t *turn) nextDate(m time.Month, d int) time.Time {
	at := time.Date(t.today(0).Year(), m, d, 0, 0, 0, 0, t.env.Org.Zone)
	if at.Before(t.today(0)) {
		at = time.Date(at.Year()+1, m, d, 0, 0, 0, 0, t.env.Org.Zone)
	}
	return at
}

// readClock reads "14:00", "14.30" and "9:00" as minutes since midnight.
func readClock(s string) (int, bool) {
	at, err := time.Parse("15:04", strings.Replace(s, ".", ":", 1))
	return at.Hour()*60 + at.Minute(), err == nil
}
