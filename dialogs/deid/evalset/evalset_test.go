package evalset

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	got, err := Parse("x", "% plain\nHoi, [[name:Jörn]] is [[age:15]].\n\nTot morgen\n% clean\nNiets 50% hier\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []Text{
		{ID: "x001", Text: "Hoi, Jörn is 15.\n\nTot morgen", Kind: "plain", Spans: []Span{{5, 9, "name"}, {13, 15, "age"}}},
		{ID: "x002", Text: "Niets 50% hier", Kind: "clean", Clean: true, Spans: []Span{}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, source := range []string{"% plain\nHoi [[name:Jan", "% plain\nHoi [[Jan]]", "% plain\nHoi [[name:]]"} {
		_, err := Parse("x", source)
		if err == nil {
			t.Errorf("%q: no error", source)
		} else if strings.Contains(err.Error(), "Jan") {
			t.Errorf("%q: the error shows the text: %v", source, err)
		}
	}
}

func TestReadWrite(t *testing.T) {
	want := []Text{{ID: "x001", Text: "a <@U1>\nb 😳", Kind: "plain", Spans: []Span{{2, 7, "mention"}}}}
	var b strings.Builder
	if err := Write(&b, want); err != nil {
		t.Fatal(err)
	}
	got, err := Read(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, bad := range []string{`{"id":"x","words":1}`, `not json`} {
		if _, err := Read(strings.NewReader(bad)); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}
