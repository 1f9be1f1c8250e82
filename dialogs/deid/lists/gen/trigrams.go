package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"

	"ruggespraak/dialogs/deid/fold"
	"ruggespraak/dialogs/deid/trigram"
)

// writeTrigrams compares how names and ordinary words are spelled: for every three letters in a row the logarithm
// of how much more likely the third is in a name than in a word.
func writeTrigrams(out string, lists map[string]set) error {
	names := set{}
	for n := range lists["first"] {
		names[n] = true
	}
	err := lines(filepath.Join(out, "hand", "names.txt"), func(l string) {
		if !strings.HasPrefix(l, "#") {
			for w := range strings.FieldsSeq(l) {
				names.addName(w)
			}
		}
	})
	if err != nil {
		return err
	}
	for n := range names {
		if lists["words"][n] {
			delete(names, n)
		}
	}
	a, b := count(names), count(lists["words"])
	var text strings.Builder
	for i := range trigram.Size {
		ratio := math.Log(a.chance(i)) - math.Log(b.chance(i))
		text.WriteByte(trigram.Encode(ratio))
		if i%trigram.Letters == trigram.Letters-1 {
			text.WriteByte('\n')
		}
	}
	return os.WriteFile(filepath.Join(out, "trigrams.txt"), []byte(text.String()), 0o644)
}

// counts are how often trigrams and their first two letters occur.
type counts struct {
	three [trigram.Size]float64
	two   [trigram.Size / trigram.Letters]float64
}

func count(s set) *counts {
	c := &counts{}
	for w := range s {
		trigram.Each([]byte(fold.String(w)), func(i int) {
			c.three[i]++
			c.two[i/trigram.Letters]++
		})
	}
	return c
}

// chance is the smoothed chance of a trigram's last letter after the first two.
func (c *counts) chance(i int) float64 {
	const little = 0.3
	return (c.three[i] + little) / (c.two[i/trigram.Letters] + little*trigram.Letters)
}
