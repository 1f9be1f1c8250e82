package deid_test

import (
	"os"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/deid/deidtest"
)

// TestFindAtOnce checks that texts looked at at the same moment, in room that others had before, get the answer they get alone.
func TestFindAtOnce(t *testing.T) {
	source, err := os.ReadFile("testdata/dev.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := deidtest.Parse(string(source))[:400]
	alone := make([][]deid.Span, len(texts))
	for i, text := range texts {
		alone[i] = deid.Find(text.Text, deid.Options{})
	}
	var all sync.WaitGroup
	for from := range 8 {
		all.Go(func() {
			for n := range texts {
				i := (from*50 + n) % len(texts) // each begins elsewhere
				if diff := cmp.Diff(alone[i], deid.Find(texts[i].Text, deid.Options{})); diff != "" {
					t.Errorf("text %d (-alone +together):\n%s", i, diff)
				}
			}
		})
	}
	all.Wait()
}
