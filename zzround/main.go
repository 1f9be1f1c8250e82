package main

import (
	"fmt"
	"os"
	"unicode/utf8"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/deid/deidtest"
)

func main() {
	b, _ := os.ReadFile(os.Args[1])
	texts := deidtest.Parse(string(b))
	for _, t := range texts {
		if t.Clean {
			continue
		}
		spans := deid.Find(t.Text, deid.Options{})
		got := ""
		for _, s := range spans {
			got += fmt.Sprintf(" %s:%q", s.Type, t.Text[s.Start:s.End])
		}
		for _, m := range t.Spans {
			hit := false
			for _, s := range spans {
				a, e := utf8.RuneCountInString(t.Text[:s.Start]), utf8.RuneCountInString(t.Text[:s.End])
				hit = hit || a < m.End && m.Start < e
			}
			if !hit {
				fmt.Printf("NONE %s %q | %s =>%s\n", m.Type, string([]rune(t.Text)[m.Start:m.End]), t.Text, got)
			}
		}
	}
	f := deidtest.Measure(texts)
	for _, s := range f.Flagged {
		fmt.Println("FLAG", s)
	}
	if len(os.Args) > 2 {
		for _, s := range f.Missed {
			fmt.Println("PART", s)
		}
	}
	fmt.Printf("some %v every %v lower %v obf %v plain %v hard %v warned %v\n", f.Some, f.Every, f.Lower, f.Obfuscated, f.Plain, f.Hard, f.Warned)
}
