// Package texts holds every sentence people can see, one file a language.
//
// Dutch (nl.yaml) comes first, English (en.yaml) second. Loading is strict: a key that one language
// lacks, an empty text, or places that differ between the languages fail the start of the program.
// To add a sentence, add its key to both files.
package texts

import (
	"embed"
	"fmt"

	"github.com/goccy/go-yaml"
)

// A Key names a text: "card.case.waiting".
type Key string

// Args fill the places of a text.
type Args map[string]any

//go:embed nl.yaml en.yaml
var files embed.FS

var known = func() map[string]any {
	b, err := files.ReadFile("nl.yaml")
	if err != nil {
		panic(err)
	}
	m := map[string]any{}
	if err := yaml.Unmarshal(b, &m); err != nil {
		panic(fmt.Sprintf("texts: nl.yaml: %v", err))
	}
	return m
}()

// Known reports whether there is a text with this key.
func Known(key Key) bool { _, ok := known[string(key)]; return ok }
