//go:build !race

package e2e

// buildFlags are for building the program.
var buildFlags []string
