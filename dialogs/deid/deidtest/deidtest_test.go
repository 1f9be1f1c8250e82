package deidtest_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/deid/deidtest"
)

func TestParse(t *testing.T) {
	got := deidtest.Parse("# comment\n\n😀 [[name:Yassine]] uit [[place:Zwolle]]\\nklaar\n= niks\n~ Mark dit\nzie [[plate:[12]]]\n")
	want := []deidtest.Text{
		{ID: "dev-0001", Text: "😀 Yassine uit Zwolle\nklaar", Spans: []deidtest.Mark{{2, 9, deid.Name}, {14, 20, deid.Place}}},
		{ID: "dev-0002", Text: "niks", Clean: true, Spans: []deidtest.Mark{}},
		{ID: "dev-0003", Text: "Mark dit", Clean: true, Kind: deidtest.Suspicious, Spans: []deidtest.Mark{}},
		{ID: "dev-0004", Text: "zie [12]", Spans: []deidtest.Mark{{4, 8, deid.Plate}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRead(t *testing.T) {
	for in, want := range map[string]string{
		`{"id":"a","text":"jan","clean":false,"spans":[{"start":0,"end":3,"type":"name"}]}`: "",
		`{"id":"a","text":"jan","clean":true,"spans":[]}` + "\n\n":                          "",
		`{"id":"a","text":"jan","clean":true,"spans":[{"start":0,"end":3,"type":"name"}]}`:  "line 1: clean is true with 1 spans",
		`{"id":"a","text":"jan","clean":false,"spans":[]}`:                                  "line 1: clean is false with 0 spans",
		`{"id":"a","text":"é","clean":false,"spans":[{"start":0,"end":2,"type":"name"}]}`:   "line 1: span 0-2 does not fit",
		"\n{": "line 2: unexpected end of JSON input",
	} {
		_, err := deidtest.Read(strings.NewReader(in))
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestMeasure(t *testing.T) {
	f := deidtest.Measure(deidtest.Parse(strings.Join([]string{
		"bel [[name:yassine]] op [[phone:0612345678]]", // both found
		"[[name:het]] is hij",                          // missed
		"hij is [[age:15 jaar]]",                       // an age alone does not count as a message
		"= niks aan de hand",
		"= yassine",
		"~ in Zwolle",
	}, "\n")))
	if f.Some != (deidtest.Count{N: 1, Of: 2}) || f.Every != f.Some {
		t.Errorf("some %v, every %v", f.Some, f.Every)
	}
	if f.Found[deid.Name] != (deidtest.Count{N: 1, Of: 2}) || f.Found[deid.Age] != (deidtest.Count{N: 1, Of: 1}) || f.Whole[deid.Phone] != (deidtest.Count{N: 1, Of: 1}) {
		t.Errorf("found %v, whole %v", f.Found, f.Whole)
	}
	if f.Plain != (deidtest.Count{N: 1, Of: 2}) || f.Hard != (deidtest.Count{N: 1, Of: 1}) || f.Lower != (deidtest.Count{N: 1, Of: 2}) {
		t.Errorf("plain %v, hard %v, lower %v", f.Plain, f.Hard, f.Lower)
	}
	if len(f.Missed) != 1 || len(f.Flagged) != 2 {
		t.Errorf("missed %q, flagged %q", f.Missed, f.Flagged)
	}
}

func TestShare(t *testing.T) {
	if (deidtest.Count{}).Share() != 0 || (deidtest.Count{N: 1, Of: 4}).Share() != 0.25 {
		t.Error("share is wrong")
	}
}
