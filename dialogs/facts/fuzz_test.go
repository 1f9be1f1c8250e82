package facts

import (
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func FuzzCoach(f *testing.F) {
	for _, s := range []string{"", "\xff. vaak\xffagressief", "Hij zei: 'ik", "steeds maar wat stiller\u2028", "e\u0301e\u0301n vreemde jóngen 😳.", "„a” ‘b’ c'", "trekt zich \n terug"} {
		f.Add(s)
	}
	for _, r := range table(f) {
		f.Add(r.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := Coach(text, Known{})
		if a == nil {
			return
		}
		w, s := a.Words, a.Sentence
		if s.Start < 0 || s.Start > w.Start || w.Start >= w.End || w.End > s.End || s.End > len(text) {
			t.Fatalf("words %v in sentence %v in %d bytes", w, s, len(text))
		}
		for _, at := range []int{w.Start, w.End, s.Start, s.End} {
			if utf8.ValidString(text) && at < len(text) && !utf8.RuneStart(text[at]) {
				t.Errorf("%d is within a rune", at)
			}
		}
		rest, sentence := a.Split(text)
		if len(rest)+len(sentence) > len(text) || sentence != text[s.Start:s.End] {
			t.Errorf("split into %q and %q", rest, sentence)
		}
	})
}

// Texts that make a careless matcher start again at each word.
var hostile = []string{"steeds maar ", "trekt zich ", "vaak ", "'a ", "hij zei \"x ", "ik hoorde . ", "agressief. ", "\n'", "x.' ", "boeit a b c ", "is hij ", "is erg ", "niet te ", "geen respect ", "zijn houding is ", "een boek over hij die ", "hij vindt zichzelf "}

// In proportion to its length a text of this size takes a hundredth of a second; with the square of it,
// more than ten seconds.
func TestLinear(t *testing.T) {
	const size, most = 120_000, 5 * time.Second
	for _, s := range hostile {
		text := strings.Repeat(s, size/len(s))
		start := time.Now()
		Coach(text, Known{})
		if took := time.Since(start); took > most {
			t.Errorf("%q again and again, %d bytes: %v", s, len(text), took)
		}
	}
}

func BenchmarkCoach(b *testing.B) {
	var all strings.Builder
	for _, r := range table(b) {
		all.WriteString(r.text + " ")
	}
	for _, n := range []int{100, 1000, 10000} {
		text := strings.ToValidUTF8(all.String()[:n], "")
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Coach(text, Known{})
			}
		})
	}
}
