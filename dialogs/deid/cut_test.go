package deid_test

import (
	"os"
	"testing"
	"unicode"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/deid/deidtest"
)

// A text may end at any word, sign or digit, and begin at any: no rule looks past its end. A rule that does so panics here, and says which it is.
func TestTextsMayEndAnywhere(t *testing.T) {
	for _, set := range []string{"testdata/dev.jsonl", "testdata/others.jsonl"} {
		f, err := os.Open(set)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		texts, err := deidtest.Read(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range texts {
			before := 'a'
			for at, r := range x.Text {
				inside := unicode.IsLetter(before) && unicode.IsLetter(r)
				if before = r; inside {
					continue
				}
				for _, part := range []string{x.Text[:at], x.Text[at:]} {
					for _, s := range deid.Find(part, deid.Options{}) {
						if s.Start < 0 || s.End > len(part) || s.Start >= s.End {
							t.Fatalf("%s cut at %d: %+v", x.ID, at, s)
						}
					}
				}
			}
		}
	}
}
