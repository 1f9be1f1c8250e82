// Package texts holds every sentence people can see, one file a language, and shows codes and
// moments the way people read them.
//
// The texts of the cases to practise on lie with the cases (package practice); their keys begin with
// "practice.<case>.".
//
// Dutch (nl.yaml) comes first, English (en.yaml) second. Loading is strict: a key that one language
// lacks, an empty text, a title that is too long, or places that differ between the languages fail
// the start of the program.
//
// To add a sentence, add its key to both files. A place to fill in is written {{.Name}}. A text that
// depends on a number has two forms, chosen by the place Count:
//
//	status.signals: {one: "1 signaal", other: "{{.Count}} signalen"}
package texts

import (
	"embed"
	"sync"
)

// A Key names a text: "card.case.waiting".
type Key string

// Args fill the places of a text. A value is shown as it is, never read as a template or markup.
// Count, where it chooses between one and other, is an int.
type Args map[string]any

// Dutch and English are the languages there are texts in. Dutch stands in for all others.
const (
	Dutch   = "nl"
	English = "en"
)

//go:embed nl.yaml en.yaml
var files embed.FS

// known is empty when a file cannot be read: Load says why.
var known = sync.OnceValue(func() map[string]wordings {
	all := map[string]wordings{}
	for _, lang := range []string{Dutch, English} {
		w, err := read(lang)
		if err != nil {
			return nil
		}
		all[lang] = w
	}
	return all
})

// Known reports whether there is a text with this key. It may be called concurrently.
func Known(key Key) bool { _, ok := known()[Dutch][key]; return ok }

// BuiltIn is a text as it stands in its file, with its places open: to search in, as no organisation's
// own wording is in it. The second result is false when there is none. It may be called concurrently.
func BuiltIn(lang string, key Key) (string, bool) {
	w, ok := known()[lang][key]
	return w.other, ok
}
