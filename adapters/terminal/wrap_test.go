package terminal

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

func TestSafe(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "Dag, é ë €", "Dag, é ë €"},
		{"lines", "een\r\ntwee\n", "een\ntwee\n"},
		{"carriage return", "een\rtwee", "een␍twee"},
		{"escape sequence", "\x1b[31mrood\x1b]0;titel\x07", "␛[31mrood␛]0;titel␇"},
		{"C1 control sequence", "\u009b31m", "\ufffd31m"},
		{"delete and null", "a\x7fb\x00", "a␡b␀"},
		{"tab and line separators", "a\tb\u2028c\u2029d", "a b c d"},
		{"direction", "\u202eachterstevoren\u202c \u2066x\u2069 \u200fy", "\ufffdachterstevoren\ufffd \ufffdx\ufffd \ufffdy"},
		{"zero width", "a\u200bb\ufeffc", "a\ufffdb\ufffdc"},
		{"broken UTF-8", "a\xffb\xc3", "a\ufffdb\ufffd"},
		{"emoji", "👩\u200d👧 👍🏽 ❤\ufe0f", "👩\u200d👧 👍🏽 ❤\ufe0f"},
		{"tag characters", "x\U000e0041\U000e0042", "x\ufffd\ufffd"},
	} {
		if got := Safe(c.in); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, in string
		width    int
		want     []string
	}{
		{"fits", "een twee", 20, []string{"een twee"}},
		{"at spaces", "een twee drie vier", 10, []string{"een twee", "drie vier"}},
		{"exactly", "aaaa bbbbb", 10, []string{"aaaa bbbbb"}},
		{"empty lines stay", "een\n\ntwee\n", 20, []string{"een", "", "twee", ""}},
		{"indent stays", "  een", 20, []string{"  een"}},
		{"spaces inside stay", "a   b", 20, []string{"a   b"}},
		{"a long word", "abcdefghijklmnopqrstuvwxyz", 10, []string{"abcdefghij", "klmnopqrst", "uvwxyz"}},
		{"wide letters take two columns", "漢字漢字漢字", 10, []string{"漢字漢字漢", "字"}},
		{"combining marks take none", strings.Repeat("e\u0301", 10) + " x", 10, []string{strings.Repeat("e\u0301", 10), "x"}},
		{"an emoji is not broken", "aaaaaaaaa👩\u200d👩\u200d👧", 10, []string{"aaaaaaaaa", "👩\u200d👩\u200d👧"}},
		{"nothing", "", 10, []string{""}},
	} {
		if diff := cmp.Diff(c.want, wrap(c.in, c.width)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("een twee\tdrie", 12)
	f.Add("👩\u200d👧\x1b[2J漢字", 10)
	f.Fuzz(func(t *testing.T, s string, width int) {
		width = 10 + max(width, -width)%100
		for _, line := range wrap(s, max(width, 10)) {
			if w := columns.StringWidth(line); w > max(width, 10) {
				t.Errorf("%q is %d columns wide, at most %d", line, w, width)
			}
			for _, r := range line {
				if unicode.IsControl(r) {
					t.Errorf("%q has a control character", line)
				}
			}
		}
	})
}
