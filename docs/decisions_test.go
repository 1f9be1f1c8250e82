package docs_test

import (
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDecisionsAreListed(t *testing.T) {
	index := read(t, "decisions/README.md")
	files, err := filepath.Glob("decisions/0*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no decisions found: %v", err)
	}
	for _, file := range files {
		first, _, _ := strings.Cut(read(t, file), "\n")
		_, title, _ := strings.Cut(first, ". ")
		name := filepath.Base(file)
		if line := "- [" + name[:4] + "](" + name + ") " + title + "\n"; !strings.Contains(index, line) {
			t.Errorf("decisions/README.md lacks %q", line)
		}
	}
}

var (
	row     = regexp.MustCompile("(?m)^\\| `([^`]+)` \\|")
	require = regexp.MustCompile(`(?m)^(?:require)?\s+([\w.-]+/\S+) v\S+$`) // those with "// indirect" behind it do not match
)

// TestEveryLibraryHasItsReason compares the table of decision 5 with go.mod's direct requirements.
func TestEveryLibraryHasItsReason(t *testing.T) {
	reasons, used := map[string]bool{}, map[string]bool{}
	for _, m := range row.FindAllStringSubmatch(read(t, "decisions/0005-libraries.md"), -1) {
		reasons[m[1]] = true
	}
	for _, m := range require.FindAllStringSubmatch(read(t, "../go.mod"), -1) {
		used[strings.TrimPrefix(m[1], "github.com/")] = true
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(used)), slices.Sorted(maps.Keys(reasons))); diff != "" {
		t.Errorf("libraries in go.mod (-) and in the table (+):\n%s", diff)
	}
}
