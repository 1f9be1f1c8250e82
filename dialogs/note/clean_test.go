package note

import (
	"slices"
	"testing"
)

func TestLines(t *testing.T) {
	for in, want := range map[string][]string{
		"":                                      {""},
		" \n\t ":                                {""},
		"een":                                   {"een"},
		"  een   twee\t drie ":                  {"een twee drie"},
		"een\r\n\r\ntwee\rdrie":                 {"een", "twee", "drie"},
		"een\u2028twee\u2029drie\u0085vier":     {"een", "twee", "drie", "vier"},
		"a\x00b\x1b[31mc\x7fd":                  {"ab[31mcd"},
		"links\u202erechts\u200f\u2066in\ufeff": {"linksrechtsin"},
		"bro\xffken":                            {"bro\ufffdken"},
		"e\u0301e\u0301n":                       {"één"},
		"👩\u200d🏫":                              {"👩\u200d🏫"},
		"vast\u00a0spatie":                      {"vast spatie"},
	} {
		if got := lines(in); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	if got := line("een\ntwee"); got != "een twee" {
		t.Errorf("line: got %q", got)
	}
}
