package numbers

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

func at(month, day, hour int) time.Time {
	return time.Date(2026, time.Month(month), day, hour, 30, 0, 0, time.UTC)
}

// froms are the first days of some periods.
func froms(list []Period) (days []string) {
	for _, p := range list {
		days = append(days, p.From.Format(time.DateOnly))
	}
	return days
}

func TestMakeShowsWhatIsOver(t *testing.T) {
	tallies := begun(9, 9, 9, 9, 9)
	for name, test := range map[string]struct {
		now              time.Time
		months, quarters []string
	}{
		"nothing yet":            {at(1, 20, 12), nil, nil},
		"not in the first hour":  {at(2, 1, 0), nil, nil},
		"after it":               {at(2, 1, 1), []string{"2026-01-01"}, nil},
		"a quarter is not over":  {at(3, 31, 23), []string{"2026-02-01", "2026-01-01"}, nil},
		"a quarter is over":      {at(4, 1, 9), []string{"2026-03-01", "2026-02-01", "2026-01-01"}, []string{"2026-01-01"}},
		"the zone of the moment": {time.Date(2026, 1, 31, 23, 30, 0, 0, time.FixedZone("", 2*3600)), nil, nil},
		"months without anything": {
			at(7, 1, 9),
			[]string{"2026-06-01", "2026-05-01", "2026-04-01", "2026-03-01", "2026-02-01", "2026-01-01"},
			[]string{"2026-04-01", "2026-01-01"},
		},
	} {
		r := Make(tallies, test.now)
		if diff := cmp.Diff([][]string{test.months, test.quarters}, [][]string{froms(r.Months), froms(r.Quarters)}); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
	}
	if r := Make(tallies[2:], at(5, 1, 9)); len(r.Quarters) != 0 {
		t.Error("a quarter of which one month is from before the counts: that month is known to be none")
	}
	if r := Make([]Tally{{Month: "hello", Name: string(Begun), N: 9}}, at(5, 1, 9)); len(r.Months) != 0 {
		t.Error("a month that is none")
	}
}

// TestWhatWasShownStays: the same month is the same in every later report, so two of them tell no more than one;
// and what came about in the running month changes nothing.
func TestWhatWasShownStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		months := rapid.SliceOfN(rapid.IntRange(0, 12), 6, 6).Draw(t, "months")
		n := rapid.IntRange(1, 5).Draw(t, "earlier")
		early, late := Make(begun(months...), at(n+1, 15, 12)), Make(begun(months...), at(7, 15, 12))
		if diff := cmp.Diff(early, Make(begun(months[:n]...), at(n+1, 2, 12))); diff != "" {
			t.Fatalf("the running month shows:\n%s", diff)
		}
		if diff := cmp.Diff(early.Months, late.Months[6-n:]); diff != "" {
			t.Fatalf("a month changes:\n%s", diff)
		}
		if diff := cmp.Diff(early.Quarters, late.Quarters[len(late.Quarters)-len(early.Quarters):], cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("a quarter changes:\n%s", diff)
		}
	})
}

func TestWaits(t *testing.T) {
	for name, test := range map[string]struct {
		within     []int // 1h, 4h, 8h, 16h, 40h, later
		half, most int
	}{
		"four":                 {[]int{4, 0, 0, 0, 0, 0}, 0, 0},
		"five":                 {[]int{1, 3, 0, 0, 0, 1}, 4, 0},
		"nine":                 {[]int{9, 0, 0, 0, 0, 0}, 1, 0},
		"ten":                  {[]int{5, 0, 2, 2, 0, 1}, 1, 16},
		"half of them exactly": {[]int{0, 5, 5, 0, 0, 0}, 4, 8},
		"late":                 {[]int{0, 0, 0, 0, 2, 18}, Longer, Longer},
	} {
		tallies, all := []Tally(nil), 0
		for i, n := range test.within {
			hours := append(Bounds(), 0)[i]
			tallies = append(tallies, Tally{"2026-01", Within(hours), n})
			all += n
		}
		p := Make(append(tallies, Tally{"2026-01", string(Answered), all}), at(2, 2, 9)).Months[0]
		if p.Half != test.half || p.Most != test.most {
			t.Errorf("%s: half %d, most %d, want %d and %d", name, p.Half, p.Most, test.half, test.most)
		}
	}
}

// TestWaitsOfQuarter: what hides in the months is not shown by the quarter either.
func TestWaitsOfQuarter(t *testing.T) {
	one := func(month string, n int) []Tally {
		return []Tally{{month, string(Answered), n}, {month, Within(4), n}}
	}
	list := append(append(one("2026-01", 9), one("2026-02", 9)...), one("2026-03", 1)...)
	if p := Make(list, at(4, 2, 9)).Quarters[0]; p.Half != 0 || p.Most != 0 || p.Cells[Answered].Shown {
		t.Errorf("hidden, and shown: %+v", p)
	}
	list = append(append(one("2026-01", 3), one("2026-02", 3)...), one("2026-03", 4)...)
	if r := Make(list, at(4, 2, 9)); r.Quarters[0].Half != 4 || r.Quarters[0].Most != 4 || r.Months[0].Half != 0 {
		t.Errorf("together they are ten: %+v", r)
	}
}
