package numbers

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestNobodyCanBeWorkedOut plays an attacker who has every report there ever was, month after month, and
// knows these rules. Of each count that is not shown they try every value that fits with all they have seen.
// They must be left with at least spread values; and the sum of what is hidden may be known only when it is
// not small itself.
func TestNobodyCanBeWorkedOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.OneOf(rapid.IntRange(0, 6), rapid.IntRange(0, 40))
		real := rapid.SliceOfN(count, 3, 3).Draw(t, "months")
		seen := seenOf(real)
		possible, sums := make([]map[int]bool, 3), map[int]bool{}
		var hidden []int
		for i, n := range real {
			possible[i] = map[int]bool{}
			if n < Few {
				hidden = append(hidden, i)
			}
		}
		every(len(hidden), func(guess []int) {
			world, sum := slices.Clone(real), 0
			for i, at := range hidden {
				world[at] = guess[i]
				sum += guess[i]
			}
			if !slices.Equal(seenOf(world), seen) {
				return
			}
			sums[sum] = true
			for i, at := range hidden {
				possible[at][guess[i]] = true
			}
		})
		for _, at := range hidden {
			if len(possible[at]) < spread {
				t.Fatalf("%v is shown as %v: month %d can only be %v", real, seen, at, possible[at])
			}
		}
		for sum := range sums {
			if len(hidden) > 0 && len(sums) == 1 && sum < Few {
				t.Fatalf("%v is shown as %v: what is hidden can only be %d together", real, seen, sum)
			}
		}
	})
}

// every tries all counts below Few at n places.
func every(n int, try func([]int)) {
	guess := make([]int, n)
	for {
		try(guess)
		i := 0
		for ; i < n; i++ {
			if guess[i]++; guess[i] < Few {
				break
			}
			guess[i] = 0
		}
		if i == n {
			return
		}
	}
}

// seenOf is what somebody sees who asks for the numbers on every first of the month, of three months.
func seenOf(months []int) []string {
	var seen []string
	for day := time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC); day.Month() < time.June; day = day.AddDate(0, 1, 0) {
		r := Make(begun(months...), day)
		for _, p := range slices.Concat(r.Months, r.Quarters) {
			seen = append(seen, fmt.Sprint(p.From.Month(), p.Cells[Begun]))
		}
	}
	return seen
}

// begun are counts of 2026, from January on. A tally of something else is in each month, so that a zero
// does not end the list.
func begun(months ...int) []Tally {
	var list []Tally
	for i, n := range months {
		m := time.Date(2026, time.Month(i+1), 1, 0, 0, 0, 0, time.UTC).Format(monthShape)
		list = append(list, Tally{Month: m, Name: "officer.away", N: 1})
		if n > 0 {
			list = append(list, Tally{Month: m, Name: string(Begun), N: n})
		}
	}
	return list
}

func TestTotal(t *testing.T) {
	for _, test := range []struct {
		months []int
		shown  bool
		why    string
	}{
		{[]int{7, 8, 9}, true, "nothing is hidden"},
		{[]int{3, 2, 4}, true, "each can be many things"},
		{[]int{7, 8, 3}, false, "the third would be 18 less 15"},
		{[]int{7, 8, 0}, false, "also when it is none"},
		{[]int{20, 4, 4}, false, "8 of two below five: both are 4"},
		{[]int{20, 4, 3}, false, "7 of two: 4 and 3, or 3 and 4"},
		{[]int{20, 4, 2}, true, "6 of two: 2, 3 or 4"},
		{[]int{20, 2, 2}, false, "4 is fewer than five"},
		{[]int{0, 0, 0}, false, "none at all"},
		{[]int{1, 1, 2}, false, "fewer than five in all"},
		{[]int{4, 4, 4}, false, "12 of three: all are 4"},
		{[]int{4, 4, 3}, false, "11 of three: 3 or 4"},
		{[]int{4, 4, 2}, true, "10 of three: 2, 3 or 4"},
	} {
		if got := total(test.months); got.Shown != test.shown {
			t.Errorf("%v: %v, want shown %v: %s", test.months, got, test.shown, test.why)
		}
	}
}
