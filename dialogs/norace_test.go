//go:build !race

package dialogs

// modelDepth is how many things happen one after the other in TestModel. One more takes about eight times
// as long.
const modelDepth = 4
