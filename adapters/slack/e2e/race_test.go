//go:build race

package e2e

// buildFlags: under the race detector the program is watched by it too. A race it sees ends the
// program with a status that the tests do not take for a good end.
var buildFlags = []string{"-race"}
