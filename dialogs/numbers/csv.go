package numbers

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"time"
)

// Words are what the files say, in the reader's language. None holds what people wrote.
type Words struct {
	Lang    string // "nl"; for screen readers
	Title   string
	About   string    // what the plot shows, in a sentence or two, for who cannot see it
	Columns [3]string // of the CSV: period, what is counted, number
	Comma   rune      // between columns: what spreadsheets in that language take for it
	Few     string    // instead of a month's count that is not shown
	Held    string    // instead of a quarter's
	Half    string    // what Period.Half is
	Most    string    // what Period.Most is
	Row     func(Row) string
	Wait    func(bound int) string // a bound or Longer: "within 4 hours"
	Month   func(time.Time) string // short, under a bar
}

// CSV is the report as a table with a line for each period and row, newest first: months, then quarters.
// Months are named as 2026-10, quarters as 2026-Q4.
func CSV(r Report, w Words) ([]byte, error) {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	out.Comma = w.Comma
	lines := [][]string{w.Columns[:]}
	for _, p := range r.Months {
		lines = append(lines, p.lines(w, p.From.Format(monthShape), w.Few)...)
	}
	for _, p := range r.Quarters {
		lines = append(lines, p.lines(w, fmt.Sprintf("%d-Q%d", p.From.Year(), p.Quarter()), w.Held)...)
	}
	if err := out.WriteAll(lines); err != nil {
		return nil, fmt.Errorf("numbers as CSV: %w", err)
	}
	return b.Bytes(), nil
}

// Quarter is which quarter of its year a period begins, from 1 to 4.
func (p Period) Quarter() int { return (int(p.From.Month())-1)/3 + 1 }

// lines are those of a period.
func (p Period) lines(w Words, name, hidden string) [][]string {
	var list [][]string
	for _, row := range Rows() {
		n := hidden
		if c := p.Cells[row]; c.Shown {
			n = strconv.Itoa(c.N)
		}
		list = append(list, []string{name, w.Row(row), n})
	}
	for _, wait := range []struct {
		what  string
		bound int
	}{{w.Half, p.Half}, {w.Most, p.Most}} {
		said := w.Held
		if wait.bound != 0 {
			said = w.Wait(wait.bound)
		}
		list = append(list, []string{name, wait.what, said})
	}
	return list
}
