package trigram_test

import (
	"bytes"
	"os"
	"testing"

	"ruggespraak/dialogs/deid/trigram"
)

func TestTable(t *testing.T) {
	text, err := os.ReadFile("../lists/trigrams.txt")
	if err != nil {
		t.Fatal(err)
	}
	table := trigram.Load(string(text))
	if len(table) != trigram.Size {
		t.Fatalf("%d weights, want %d", len(table), trigram.Size)
	}
	for _, name := range []string{"oubaydi", "jahzian", "thyvo", "abdouraz", "kaiyra"} {
		if w := table.Weigh([]byte(name)); w <= 0 {
			t.Errorf("%s weighs %.1f, as a word", name, w)
		}
	}
	for _, word := range []string{"opgefokt", "geblokt", "raddraaier", "drammerig", "ongeveerd"} {
		if w := table.Weigh([]byte(word)); w >= 0 {
			t.Errorf("%s weighs %.1f, as a name", word, w)
		}
	}
	for _, none := range []string{"", "é", "a-b", "123"} {
		if w := table.Weigh([]byte(none)); w != 0 && none != "" {
			t.Errorf("%q weighs %.1f, want undecided", none, w)
		}
	}
}

func TestEncode(t *testing.T) {
	for _, c := range []struct {
		weight float64
		sign   byte
	}{{0, 'C'}, {0.2, 'D'}, {-0.2, 'B'}, {100, 'C' + 32}, {-100, 'C' - 32}} {
		if got := trigram.Encode(c.weight); got != c.sign {
			t.Errorf("%.1f: %c, want %c", c.weight, got, c.sign)
		}
	}
}

func TestEach(t *testing.T) {
	var got []int
	trigram.Each([]byte("ab"), func(i int) { got = append(got, i) })
	want := []int{1*trigram.Letters + 2, (1*trigram.Letters + 2) * trigram.Letters}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("%v, want %v", got, want)
	}
	if !bytes.Equal(trigram.Load("AB\nC"), []byte("ABC")) {
		t.Error("Load keeps line ends")
	}
}
