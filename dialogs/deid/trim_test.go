package deid

import (
	"strings"
	"testing"
)

func TestTrim(t *testing.T) {
	for text, want := range map[string]string{
		"Bel Ahmed Yilmaz op 0612345678.":   "Ahmed Yilmaz|0612345678",
		"Hij was er. Vraag Sanne de Vries.": "Sanne de Vries",
		"De mentor. Let op de groep":        "",
		"Volgens Bel was hij er.":           "Bel",
		"Ik sprak Ahmed Yilmaz in de hal":   "Ahmed Yilmaz",
	} {
		var got []string
		for _, s := range Find(text, Options{}) {
			got = append(got, text[s.Start:s.End])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: %q, want %q", text, g, want)
		}
	}
}
