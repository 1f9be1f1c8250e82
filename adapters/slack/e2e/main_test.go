package e2e

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// binary is the bot's own program, built from this tree; set before the first test.
var binary string

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "ruggespraak-slack-e2e-")
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e: make a folder:", err)
		return 1
	}
	defer func() { _ = os.RemoveAll(dir) }()
	binary = filepath.Join(dir, "ruggespraak")
	args := slices.Concat([]string{"build", "-o", binary}, buildFlags, []string{"ruggespraak/cmd/ruggespraak"})
	if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "e2e: build the bot: %v: %s\n", err, out)
		return 1
	}
	flag.Parse()
	if err := flag.Set("test.parallel", "8"); err != nil { // they wait for Slack's pace most of the time
		fmt.Fprintln(os.Stderr, "e2e:", err)
		return 1
	}
	return m.Run()
}

// must ends the test when something failed that has nothing to do with the bot.
func must(t *testing.T, what string, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}
