package docs_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadmeHasTwoCommands holds the README to its promise: one command runs the demo, one runs all
// tests, and the latter is the very one that every change is checked with.
func TestReadmeHasTwoCommands(t *testing.T) {
	var commands []string
	for _, m := range regexp.MustCompile("(?ms)^```sh\n(.*?)^```$").FindAllStringSubmatch(read(t, "../README.md"), -1) {
		commands = append(commands, strings.TrimSpace(m[1]))
	}
	if diff := cmp.Diff([]string{"go run ./cmd/ruggespraak demo", ".ci/test"}, commands); diff != "" {
		t.Errorf("commands in README.md (-want +got):\n%s", diff)
	}
	if !strings.Contains(read(t, "../.ci/run"), "\n.ci/test\n") {
		t.Error(".ci/run does not run the tests by the README's command")
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
