package bot

import "testing"

func TestBar(t *testing.T) {
	for _, c := range []struct {
		n, all int
		want   string
	}{
		{0, 0, "░░░░░░░░░░"},
		{0, 12, "░░░░░░░░░░"},
		{12, 12, "██████████"},
		{6, 12, "█████░░░░░"},
		{1, 200, "█░░░░░░░░░"},   // seen, though it is less than a cell
		{199, 200, "█████████░"}, // not all of them
		{1, 3, "███░░░░░░░"},
		{2, 3, "███████░░░"},
		{-1, 3, "░░░░░░░░░░"},
		{5, 3, "██████████"},
	} {
		if got := bar(c.n, c.all); got != c.want {
			t.Errorf("%d of %d: %s, want %s", c.n, c.all, got, c.want)
		}
	}
}
