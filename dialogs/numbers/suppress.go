package numbers

// Few is below how many a count is not shown: it could be about people somebody can guess. Five is the
// usual threshold for tables of people (the rule of thumb of statistical disclosure control: a minimum
// frequency, with secondary suppression of whatever the hidden ones follow from).
//
// Zero is not shown either. In an organisation of ten, that nobody shared anything outside in March tells
// a colleague what the one whose case they know of decided. "Fewer than five" says the same of none and of four.
const Few = 5

// spread is how many values each hidden count must still be able to have for who knows everything that is
// shown, and these rules.
const spread = 3

// A Cell is a count that is shown, or is not.
type Cell struct {
	N     int // 0 when it is not shown
	Shown bool
}

// month is the cell of one month's count. It looks at nothing else, so it is the same whenever it is asked.
func month(n int) Cell {
	if n < Few {
		return Cell{}
	}
	return Cell{N: n, Shown: true}
}

// total is the cell of a quarter, of its months' counts. It is shown only when the months that are hidden
// cannot be worked out from it:
//
//   - together they are Few or more, for their sum is the total less what is shown;
//   - and each of them can still be any of spread values. A hidden month is from 0 to Few-1, so of n that
//     make s together each is at least s-(n-1)(Few-1).
//
// One hidden month alone is never Few, so its quarter is never shown. That a total is not shown tells
// nothing: it may always be because the hidden months are few together, which leaves each of them every value.
//
// The counts of different rows are never added up, so a row need look at itself alone.
func total(months []int) Cell {
	all, hidden, n := 0, 0, 0
	for _, m := range months {
		all += m
		if m < Few {
			hidden, n = hidden+m, n+1
		}
	}
	least := hidden - (n-1)*(Few-1)
	if n > 0 && (hidden < Few || Few-1-least+1 < spread) {
		return Cell{}
	}
	return Cell{N: all, Shown: true}
}
