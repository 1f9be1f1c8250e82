//go:build race

package dialogs

// modelDepth is how many things happen one after the other in TestModel. The race detector makes all of
// it ten times as slow.
const modelDepth = 3
