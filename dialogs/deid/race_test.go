//go:build race

package deid

// slower is how much the race detector slows things down, at most.
const slower = 20
