//go:build !race

package deid

// slower is for the race detector, which is not on.
const slower = 1
