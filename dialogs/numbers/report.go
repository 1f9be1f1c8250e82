package numbers

import (
	"strconv"
	"time"
)

// A Tally counts in one calendar month of the organisation's zone.
type Tally struct {
	Month string // "2026-11"
	Name  string // as "case.step.3", "request.sent.urgent"
	N     int    // at least 1
}

// A Row is what is counted. It is the name of its tally.
type Row string

// The rows. No two of them add up to a third: that would be another way to a hidden count.
const (
	Begun      Row = "case.begun"
	Normal     Row = "request.sent.normal"
	Urgent     Row = "request.sent.urgent"
	Answered   Row = "request.answered" // for the first time
	Withdrawn  Row = "request.command.withdraw"
	Expired    Row = "request.expired"     // without an answer
	LastResort Row = "request.last-resort" // the asker was given the contacts
)

// steps and outcomes begin the names of further rows.
const (
	steps    = "case.step."
	outcomes = "case.outcome."
)

// Step is the row of cases in which a step of the work method was reached, from 1 to 6.
func Step(n int) Row { return Row(steps + strconv.Itoa(n)) }

// Outcome is the row of one decision: "none", "attention", "talk", "more", "share" or "not-share".
func Outcome(what string) Row { return Row(outcomes + what) }

// Rows lists all rows, in the order in which they are shown.
func Rows() []Row {
	return []Row{
		Begun, Step(1), Step(2), Step(3), Step(4), Step(5), Step(6),
		Normal, Urgent, Answered, Withdrawn, Expired, LastResort,
		Outcome("none"), Outcome("attention"), Outcome("talk"), Outcome("more"), Outcome("share"), Outcome("not-share"),
	}
}

// Bounds are the ends of the groups in which times to a first answer are counted, in hours of the time that
// counts for the request. Eight is a working day. What takes longer is a group as well.
func Bounds() []int { return []int{1, 4, 8, 16, 40} }

// Within is the tally of first answers that took up to a bound and longer than the one before; 0 is the
// tally of those that took longer than all.
func Within(hours int) string {
	if hours == 0 {
		return string(Answered) + ".later"
	}
	return string(Answered) + ".within-" + strconv.Itoa(hours) + "h"
}

// A Period is a month or a quarter that is over.
type Period struct {
	From  time.Time // its first day, in UTC
	Cells map[Row]Cell
	// Half and Most say within how many hours half of the first answers came, and nine of ten: one of
	// Bounds, Longer, or 0 when that is not shown. Half needs Few answers, Most twice as many: of fewer it
	// would be how long a single one took.
	Half, Most int
}

// Longer is a time beyond the last bound.
const Longer = -1

// A Report is what is shown of an organisation. Both lists are newest first.
type Report struct {
	Months   []Period // without a gap from the first month in which anything came about
	Quarters []Period // of the calendar, those of which all three months are in the list
}

// closedAfter is how long after its end a month is over: by then whatever came about in it is stored.
const closedAfter = time.Hour

// Make gives the report of an organisation at a moment, in its zone. The month that is running plays no
// part: two reports of one month would tell what came about in between.
func Make(tallies []Tally, now time.Time) Report {
	now = now.Add(-closedAfter)
	running := time.Date(now.Year(), now.Month(), 1, 0, 0, 0, 0, time.UTC)
	counts, first := map[string]map[string]int{}, running
	for _, t := range tallies {
		at, err := time.Parse(monthShape, t.Month)
		if err != nil || !at.Before(running) {
			continue
		}
		if counts[t.Month] == nil {
			counts[t.Month] = map[string]int{}
		}
		counts[t.Month][t.Name] += t.N
		if at.Before(first) {
			first = at
		}
	}
	var r Report
	for at := running.AddDate(0, -1, 0); !at.Before(first); at = at.AddDate(0, -1, 0) {
		r.Months = append(r.Months, periodOf(at, counts[at.Format(monthShape)]))
		if start := at.AddDate(0, 2, 0); at.Month()%3 == 1 && start.Before(running) {
			r.Quarters = append(r.Quarters, periodOf(at,
				counts[at.Format(monthShape)], counts[at.AddDate(0, 1, 0).Format(monthShape)], counts[start.Format(monthShape)]))
		}
	}
	return r
}

const monthShape = "2006-01"

// periodOf is the period that these months make, one or three.
func periodOf(from time.Time, months ...map[string]int) Period {
	p := Period{From: from, Cells: map[Row]Cell{}}
	for _, row := range Rows() {
		var list []int
		for _, counts := range months {
			list = append(list, counts[string(row)])
		}
		p.Cells[row] = total(list)
		if len(list) == 1 {
			p.Cells[row] = month(list[0])
		}
	}
	if p.Cells[Answered].Shown {
		p.Half, p.Most = waits(months)
	}
	return p
}

// waits are Half and Most of some months together.
func waits(months []map[string]int) (half, most int) {
	bounds := append(Bounds(), Longer)
	groups, all := make([]int, len(bounds)), 0
	for i, bound := range bounds {
		for _, counts := range months {
			groups[i] += counts[Within(max(bound, 0))]
		}
		all += groups[i]
	}
	within := func(share int) int { // the first bound with so many of ten
		n := 0
		for i, bound := range bounds {
			if n += groups[i]; n*10 >= all*share {
				return bound
			}
		}
		return 0
	}
	if all >= Few {
		half = within(5)
	}
	if all >= 2*Few {
		most = within(9)
	}
	return half, most
}
