package deid_test

import (
	"fmt"
	"strings"
	"testing"

	"ruggespraak/dialogs/deid"
)

func TestPeople(t *testing.T) {
	people := deid.NewPeople([]string{
		"Kzrbl de Jong", "Wil de Jong", "Joris Bakker", "Team Zorg", "Intern Begeleider", "Wrtnslv, Qadrin (Noord)", "ICT", "pfffkrt", "De Wit", "", " . ", "Zwyktra-Mbolo Ruitenberg",
	})
	for _, c := range []struct{ name, text, want string }{
		{"a part", "vraag het kzrbl even", "name:kzrbl"},
		{"the whole, with other signs", "volgens qadrin.wrtnslv klopt het", "name:qadrin.wrtnslv"},
		{"the last name first", "Wrtnslv, Qadrin belde", "name:Wrtnslv | name:Qadrin"},
		{"a name of nothing but words", "hij wil dat de jong leert", ""},
		{"the same with capitals", "gesproken met Wil de Jong", "name:Wil de Jong"},
		{"a surname that is a word", "hij ging naar de bakker", ""},
		{"no part of another word", "hij zat te pfffkrtn", ""},
		{"a team is nobody", "het Team Zorg en de Intern Begeleider", "name:Team Zorg | name:Intern Begeleider"},
		{"and its words are free", "het team, de zorg en het begeleiden; ICT ook. Zorg is nodig, Team was er niet", ""},
		{"half of a double name", "ruitenberg was erbij", "name:ruitenberg"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := found(c.text, deid.Options{People: people}); got != c.want {
				t.Errorf("%q: %s, want %s", c.text, got, c.want)
			}
		})
	}
	if got := found("vraag het kzrbl even", deid.Options{}); got != "" {
		t.Errorf("without the members: %s", got)
	}
}

// TestPeopleBounds: whatever a messenger gives is bounded.
func TestPeopleBounds(t *testing.T) {
	names := make([]string, 20_001)
	for i := range names {
		names[i] = fmt.Sprintf("Kz%c%c%crb", letter(i), letter(i/16), letter(i/256))
	}
	names[20_000] = "Lstkvrtd"
	names[0] = strings.Repeat("x", 200) + "kzrbl"
	people := deid.NewPeople(names)
	if got := found("gezien: kzcbbrb en lstkvrtd en kzrbl", deid.Options{People: people}); got != "name:kzcbbrb" {
		t.Errorf("found %s", got)
	}
}

func letter(i int) byte { return "bcdfghjklmnpqrst"[i%16] }
