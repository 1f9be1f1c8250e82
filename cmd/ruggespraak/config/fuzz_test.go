package config

import (
	"os"
	"strings"
	"testing"
)

// FuzzParse looks for files that make the YAML library, or us, fall over: a file is wrong or right, and
// what is said of it fits on one line.
func FuzzParse(f *testing.F) {
	example, err := os.ReadFile("../../../deploy/example.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(example)
	for _, s := range []string{"", "a", "listen: [", "a: &a [*a]", "<<: {}", "? x\n: y", "- - -", "listen: !!int x", "a: \"\\x", "%YAML 1.2\n---\n", "listen: |\n\t"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		shape, doc, wrong := parse(data)
		for _, m := range wrong {
			if m.Text == "" || strings.Contains(m.Text, "\n") {
				t.Errorf("said: %q", m.Text)
			}
		}
		if len(wrong) > 0 {
			return
		}
		c := &checker{file: "nowhere/ruggespraak.yaml", doc: doc, connections: map[string]string{}, getenv: func(string) (string, bool) { return "", false }}
		c.config(shape)
		for _, m := range c.list {
			if m.Line < 1 || strings.Contains(m.Text, "\n") {
				t.Errorf("line %d: %q", m.Line, m.Text)
			}
		}
	})
}
