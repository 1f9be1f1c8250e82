package deid_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/deid/deidtest"
)

var update = flag.Bool("update", false, "write testdata/dev.jsonl from testdata/dev.txt")

// devTexts reads the development set and checks that the JSON is what its source says.
func devTexts(t *testing.T) []deidtest.Text {
	t.Helper()
	source, err := os.ReadFile("testdata/dev.txt")
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	enc := json.NewEncoder(&want)
	enc.SetEscapeHTML(false)
	for _, text := range deidtest.Parse(string(source)) {
		if err := enc.Encode(text); err != nil {
			t.Fatal(err)
		}
	}
	if *update {
		if err := os.WriteFile("testdata/dev.jsonl", want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("testdata/dev.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Fatal("testdata/dev.jsonl is not what testdata/dev.txt says; go test -update")
	}
	texts, err := deidtest.Read(bytes.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// TestDev holds what was reached on the development set. The aims are of the issue; the figures on texts that were
// not tuned on are in docs/figures.md.
func TestDev(t *testing.T) {
	texts := devTexts(t)
	f := deidtest.Measure(texts)
	clean := f.Plain.Of + f.Hard.Of
	if len(texts) < 600 || clean*100 < len(texts)*33 {
		t.Errorf("%d texts, %d clean: want 600 and a third", len(texts), clean)
	}
	for _, c := range []struct {
		what string
		deidtest.Count
		least, most float64
	}{
		{"some part marked", f.Some, 0.965, 1}, // a third of the fifth part is of what nothing tells
		{"every detail whole", f.Every, 0.93, 1},
		{"names in lower case", f.Lower, 0.95, 1},
		{"obfuscated", f.Obfuscated, 0.9, 1},
		{"plain clean texts flagged", f.Plain, 0, 0.03},
		{"suspicious clean texts flagged", f.Hard, 0, 0.15},
	} {
		if s := c.Share(); c.Of == 0 || s < c.least || s > c.most {
			t.Errorf("%s: %d of %d, want between %.2f and %.2f", c.what, c.N, c.Of, c.least, c.most)
		}
	}
	for typ, c := range f.Found {
		least := 0.9
		if typ == deid.Org {
			least = 0.86 // round 22 is of little but those that nothing tells
		}
		if c.Share() < least {
			t.Errorf("%s: %d of %d found", typ, c.N, c.Of)
		}
	}
	if t.Failed() || testing.Verbose() {
		for _, s := range append(f.Missed, f.Flagged...) {
			t.Log(s)
		}
		t.Logf("some %v every %v lower %v obf %v plain %v hard %v warned %v", f.Some, f.Every, f.Lower, f.Obfuscated, f.Plain, f.Hard, f.Warned)
	}
}
