package facts

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write lexicon/lookalikes.txt")

func TestMend(t *testing.T) {
	for _, tt := range []struct{ word, want string }{
		{"agresief", "agressief"}, {"gewelddadg", "gewelddadig"}, {"geradicalizeerd", "geradicaliseerd"}, {"regelmatg", "regelmatig"},
		{"radiclaiseert", "radicaliseert"}, {"geisoleert", "geisoleerd"},
		{"dierenextremisten", "extremisten"}, {"snoepverslaafd", "verslaafd"}, {"opgevange", "opgevangen"}, {"superagressief", "agressief"},
		{"antifascisten", "antifascisten"}, // the opposite, not the end of a compound
		{"gewelddadige", "gewelddadige"}, {"depressie", "depressie"}, {"expressief", "expressief"}, {"irrigeert", "irrigeert"}, {"kantoor", "kantoor"}, {"", ""},
		{strings.Repeat("x", mostMended) + "agressief", strings.Repeat("x", mostMended) + "agressief"},
	} {
		if got := mend(tt.word); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.word, got, tt.want)
		}
	}
}

// No word of the Dutch word list may be taken for a slip of another one.
func TestLookalikes(t *testing.T) {
	b, err := os.ReadFile("../deid/lists/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := lexicon()
	var list []string
	for w := range strings.FieldsSeq(string(b)) {
		if w = fold(w); len(w) < leastSlip-1 || len(w) > mostMended || d.vocabulary[w] || ordinary(w) || d.unslip(w) == w {
			continue
		}
		list = append(list, w)
		if !d.lookalikes[w] && !*update {
			t.Errorf("%s is taken for %s; run this test with -update", w, d.unslip(w))
		}
	}
	if len(list) < 100 {
		t.Errorf("only %d words look alike: is the word list read?", len(list))
	}
	if *update {
		slices.Sort(list)
		err := os.WriteFile("lexicon/lookalikes.txt", []byte(strings.Join(slices.Compact(list), "\n")+"\n"), 0o644)
		if err != nil {
			t.Fatal(err)
		}
	}
}
