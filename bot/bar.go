package bot

import "strings"

// barCells is how wide a bar is. It is drawn in text, so that every messenger shows it the same.
const barCells = 10

// bar draws how much n is of all. Whatever is more than nothing is seen, and what is less than all too.
func bar(n, all int) string {
	full := 0
	if all > 0 && n > 0 {
		full = (2*barCells*min(n, all) + all) / (2 * all)
		full = max(full, 1)
		if n < all {
			full = min(full, barCells-1)
		}
	}
	return strings.Repeat("█", full) + strings.Repeat("░", barCells-full)
}
