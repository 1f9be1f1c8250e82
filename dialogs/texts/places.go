package texts

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// places reads the one thing our templates can hold, {{.Name}}, in place of text/template: nothing
// else can be slipped into a text, and a forgotten argument is an error instead of "<no value>".
type places struct{}

// Cacheable lets go-i18n parse each text once.
func (places) Cacheable() bool { return true }

// Parse is called by go-i18n the first time a text is shown.
func (places) Parse(src, _, _ string) (template.ParsedTemplate, error) { return parsePlaces(src) }

// A placed is a text cut at its places.
type placed []piece

// A piece is literal text, or the place name that comes after it.
type piece struct{ text, name string }

var placeForm = regexp.MustCompile(`\{\{\.([A-Z][A-Za-z0-9]*)\}\}`)

func parsePlaces(src string) (placed, error) {
	var t placed
	rest := src
	for m := placeForm.FindStringSubmatchIndex(rest); m != nil; m = placeForm.FindStringSubmatchIndex(rest) {
		t = append(t, piece{text: rest[:m[0]], name: rest[m[2]:m[3]]})
		rest = rest[m[1]:]
	}
	t = append(t, piece{text: rest})
	for _, p := range t {
		if strings.Contains(p.text, "{{") || strings.Contains(p.text, "}}") {
			return nil, errors.New("a place is written {{.Name}}, with a capital and without spaces")
		}
	}
	return t, nil
}

// placesIn lists the places of a text, each once, in order of the alphabet.
func placesIn(src string) []string {
	t, err := parsePlaces(src)
	if err != nil {
		return nil
	}
	var names []string
	for _, p := range t {
		if p.name != "" {
			names = append(names, p.name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Execute fills the places with data, which is Args. A place without an argument is shown as "…" and
// gives an error that names the place.
func (t placed) Execute(data any) (string, error) {
	args, _ := data.(Args)
	var (
		b   strings.Builder
		err error
	)
	for _, p := range t {
		b.WriteString(p.text)
		switch v := args[p.name]; {
		case p.name == "":
		case v == nil:
			b.WriteString("…")
			err = fmt.Errorf("%w: %s", ErrNoArg, p.name)
		default:
			fmt.Fprint(&b, v)
		}
	}
	return b.String(), err
}
