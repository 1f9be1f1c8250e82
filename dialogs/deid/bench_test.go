package deid_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"ruggespraak/dialogs/deid"
)

// ordinary is what people write, with and without details in it.
func ordinary(n int) string {
	const text = "gisteren sprak ik met de moeder van yassine over school. hij wil niet meer naar gym en zegt dat meisjes daar niet horen. " +
		"volgens zijn mentor gaat het al weken zo, bel me even op 06-12345678 als je tijd hebt. we hebben hem ook bij de moskee gezien met oudere jongens. "
	return strings.Repeat(text, n/len(text)+1)[:n]
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000, 100_000} {
		text := ordinary(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(n))
			for b.Loop() {
				deid.Find(text, deid.Options{})
			}
		})
	}
}

// nasty are texts in which every part looks like the beginning of something.
var nasty = map[string]string{
	"ordinary": ordinary(100), "digits": "1 ", "dashes": "1-", "ats": "a@", "dots": "a.", "letters": "a ", "brackets": "[", "mention": "<@",
	"particles": "van de ", "unknown": "zwyktra ", "numbers": "vijf ", "initials": "J.", "stars": "a*b", "capitals": "Zwyktra ", "quotes": "'s ", "streets": "Kerkstraat 1 ",
}

// TestLinear holds that ten times the text takes about ten times as long, whatever the text.
func TestLinear(t *testing.T) {
	for name, part := range nasty {
		small, large := strings.Repeat(part, 1_500/len(part)+1), strings.Repeat(part, 15_000/len(part)+1)
		ratio := 1e9
		for range 12 { // a busy machine disturbs one measurement, seldom all
			if ratio < 25 {
				break
			}
			ratio = min(ratio, float64(took(large))/float64(took(small)))
		}
		if ratio > 30 {
			t.Errorf("%s: ten times the text takes %.0f times as long", name, ratio)
		}
	}
}

func took(text string) time.Duration {
	best := time.Hour
	for range 3 {
		start := time.Now()
		deid.Find(text, deid.Options{})
		best = min(best, time.Since(start))
	}
	return best
}

// TestAllocations holds that a clean text costs a handful of allocations, however long.
func TestAllocations(t *testing.T) {
	text := strings.Repeat("we merken dat hij niet meer met de andere jongens wil eten en zich opsluit op zijn kamer. ", 20)
	if n := testing.AllocsPerRun(20, func() { deid.Find(text, deid.Options{}) }); n > 12 {
		t.Errorf("%.0f allocations", n)
	}
}
