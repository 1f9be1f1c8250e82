package worktime

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Span is a part of a day, in minutes since midnight by the clock on the wall: 540 to 1020 is from
// 09:00 to 17:00. It holds its beginning and not its end; 1440 is midnight at the end of the day.
type Span struct{ From, To int }

// A Week is the hours of each day, Sunday first as in time.Weekday; each day's in order and apart.
type Week [7][]Span

// dayMinutes is the length of a day by the clock on the wall.
const dayMinutes = 24 * 60

// maxSpans is how many parts a day can have.
const maxSpans = 6

// OfficeHours are Monday to Friday, nine to five.
func OfficeHours() Week { return daily(Span{9 * 60, 17 * 60}, time.Monday, 5) }

// Always is every hour of every day.
func Always() Week { return daily(Span{0, dayMinutes}, time.Sunday, 7) }

func daily(s Span, first time.Weekday, n int) Week {
	var w Week
	for i := range n {
		w[(int(first)+i)%7] = []Span{s}
	}
	return w
}

// Empty reports whether there are no hours at all.
func (w Week) Empty() bool {
	return !slices.ContainsFunc(w[:], func(day []Span) bool { return len(day) > 0 })
}

// Check says what is wrong with the hours. A week without any is right.
func (w Week) Check() error {
	for i, day := range w {
		if len(day) > maxSpans {
			return fmt.Errorf("%v has more than %d parts", time.Weekday(i), maxSpans)
		}
		past := 0
		for _, s := range day {
			if s.From < past || s.To <= s.From || s.To > dayMinutes {
				return fmt.Errorf("the hours of %v are not in order, or not within a day", time.Weekday(i))
			}
			past = s.To
		}
	}
	return nil
}

var errWeek = errors.New("hours look like: mon-fri 09:00-17:00, sat 10:00-12:00")

// ParseWeek reads hours as people write them: "mon-fri 09:00-12:30 13:00-17:00, sat 10:00-12:00",
// with English or Dutch names of days (mon, ma). "always" is every hour. A span that ends at 24:00
// or 00:00 lasts until midnight; one over midnight is written as two.
func ParseWeek(s string) (Week, error) {
	var w Week
	if strings.TrimSpace(s) == "always" {
		return Always(), nil
	}
	for part := range strings.SplitSeq(strings.ToLower(s), ",") {
		fields := strings.Fields(part)
		if len(fields) < 2 {
			return Week{}, errWeek
		}
		days, err := parseDays(fields[0])
		if err != nil {
			return Week{}, err
		}
		for _, f := range fields[1:] {
			span, err := parseSpan(f)
			if err != nil {
				return Week{}, err
			}
			for _, d := range days {
				w[d] = append(w[d], span)
			}
		}
	}
	for i := range w {
		slices.SortFunc(w[i], func(a, b Span) int { return a.From - b.From })
	}
	return w, w.Check()
}

var dayNames = map[string]time.Weekday{
	"sun": 0, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6,
	"zo": 0, "ma": 1, "di": 2, "wo": 3, "do": 4, "vr": 5, "za": 6,
}

// parseDays reads "tue", or "mon-fri"; "fri-mon" goes over the weekend.
func parseDays(s string) ([]time.Weekday, error) {
	first, last, found := strings.Cut(s, "-")
	if !found {
		last = first
	}
	from, ok := dayNames[first]
	to, ok2 := dayNames[last]
	if !ok || !ok2 {
		return nil, errWeek
	}
	days := []time.Weekday{from}
	for d := from; d != to; {
		d = (d + 1) % 7
		days = append(days, d)
	}
	return days, nil
}

func parseSpan(s string) (Span, error) {
	first, last, found := strings.Cut(s, "-")
	from, ok := parseClock(first)
	to, ok2 := parseClock(last)
	if !found || !ok || !ok2 {
		return Span{}, errWeek
	}
	if to == 0 {
		to = dayMinutes
	}
	return Span{from, to}, nil
}

// parseClock reads "9:00" and "17:30" as minutes since midnight.
func parseClock(s string) (int, bool) {
	h, m, found := strings.Cut(s, ":")
	hours, err := strconv.Atoi(h)
	minutes, err2 := strconv.Atoi(m)
	if !found || err != nil || err2 != nil || strings.Trim(h+m, "0123456789") != "" || len(m) != 2 || minutes > 59 || hours > 24 {
		return 0, false
	}
	at := hours*60 + minutes
	return at, at <= dayMinutes
}
