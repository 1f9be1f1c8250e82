package deid

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Every first name of the lists is found where a name stands, whatever else the word means: a list of words or of what is nobody must
// not silently take names away.
func TestEveryListedFirstNameIsFound(t *testing.T) {
	const never = small | common | month                  // "wil", "dan", "mei": the word is written ten thousand times as often
	others := []string{"basten", "dale", "nelle", "nine"} // Van Basten, the dictionary, the coffee, the number
	for frame, but := range map[string]class{
		"ze heet %s en zit bij mij in de klas": never,
		"de vader van %s belde":                never | fine | dubious | verb,
		"gesprek met %s gehad over de les":     never | fine | dubious,
	} {
		var missed []string
		for name := range strings.Lines(readList("lists/first.txt")) {
			name = strings.TrimSpace(name)
			if len(name) < 3 || slices.Contains(others, name) || words().class([]byte(name))&but != 0 {
				continue
			}
			text := fmt.Sprintf(frame, name)
			at := strings.Index(text, " "+name+" ") + 1
			if !slices.ContainsFunc(Find(text, Options{}), func(s Span) bool { return s.Blocks && s.Start <= at && s.End >= at+len(name) }) {
				missed = append(missed, name)
			}
		}
		if len(missed) > 0 {
			t.Errorf("%q: %d listed names are missed: %s", frame, len(missed), strings.Join(missed[:min(len(missed), 20)], " "))
		}
	}
}
