package note

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// every character is one wide
func even(s string) float64 { return float64(utf8.RuneCountInString(s)) }

func TestWrap(t *testing.T) {
	for in, want := range map[string][]string{
		"":                           {""},
		"een":                        {"een"},
		"een twee drie":              {"een twee", "drie"},
		"tien tekens":                {"tien", "tekens"},
		"abcdefghij":                 {"abcdefghij"},
		"abcdefghijk":                {"abcdefghij", "k"},
		"ik abcdefghijklmnopqrstu v": {"ik", "abcdefghij", "klmnopqrst", "u v"},
		"ééééééééééé":                {"éééééééééé", "é"},
	} {
		if got := wrap(in, 10, even); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	if got := wrap("abc", 0.5, even); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Errorf("narrower than a character: got %q", got)
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("een twee abcdefghijklmnopqrstuvwxyz", 9)
	f.Fuzz(func(t *testing.T, s string, most int) {
		if most < 1 || most > 1000 {
			return
		}
		got := wrap(s, float64(most), even)
		if strings.Join(strings.Fields(strings.Join(got, "")), "") != strings.Join(strings.Fields(s), "") {
			t.Errorf("%q: characters lost in %q", s, got)
		}
		for _, l := range got {
			if even(l) > float64(most) {
				t.Errorf("%q is wider than %d", l, most)
			}
		}
	})
}

func TestShow(t *testing.T) {
	for in, want := range map[string]string{
		"Één, “dubbel” – € ☺ Ω Ж": "Één, “dubbel” – € ☺ Ω Ж",
		"kafir كافر":              "kafir □□□□",
		"👩\u200d🏫 en 👍🏽":          "□□ en □",
		"z\u0336\u0337\u0338a":    "z□a",
		"中文":                      "□□",
		"\U0001F600":              "□",
		"\ufffd":                  "\ufffd",
	} {
		g, err := newGlyphs()
		if err != nil {
			t.Fatal(err)
		}
		if got := g.show(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
		if g.lacking != strings.ContainsRune(want, NoGlyph) {
			t.Errorf("%q: lacking is %v", in, g.lacking)
		}
	}
}
