package dialogs

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// The handleiding tells people what they can type and how long things are kept: it must be true.
func TestHandleidingIsTrue(t *testing.T) {
	b, err := os.ReadFile("../docs/handleiding.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(b)

	verbs := map[string]bool{}
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(page, -1) {
		verbs[understand(m[1]).verb] = true
	}
	want := map[string]bool{"acute": true, "together": true}
	for _, verb := range commandWords {
		if verb != "hello" && verb != "nl" && verb != "en" { // a greeting, and languages, need no explanation
			want[verb] = true
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(verbs))); diff != "" {
		t.Errorf("what the bot understands (-) and what the handleiding lists (+):\n%s", diff)
	}

	day := 24 * time.Hour
	for _, sentence := range []string{
		fmt.Sprintf("%d dagen na je laatste antwoord", DefaultPace.Case/day),
		fmt.Sprintf("%d dagen open, en daarna nog %d dagen om te lezen", DefaultPace.Request/day, afterlife/day),
		fmt.Sprintf("| %d minuten |", DefaultPace.Kept/time.Minute),
	} {
		if !strings.Contains(page, sentence) {
			t.Errorf("the handleiding does not say %q", sentence)
		}
	}
	if DefaultPace.Warn != 7*day || MaxReminders != 5 {
		t.Error("the handleiding says: a week beforehand, and at most five reminders")
	}
}
