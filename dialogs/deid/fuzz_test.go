package deid_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/deid/deidtest"
)

// FuzzFind checks what holds for any text: spans in order, apart, on character borders; the same answer twice;
// and nothing blocks once every span is replaced.
func FuzzFind(f *testing.F) {
	source, err := os.ReadFile("testdata/dev.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, t := range deidtest.Parse(string(source)) {
		f.Add(t.Text)
	}
	for _, s := range []string{"", " ", "\n", "a", "@", "\xff\xfe", "ﬁĳ ßs", "[", "[]", "[jongere]", "K.A.R.E.L", "1-1-1-1", "<@", "<@U1", "a@b", "06 06 06 06 06",
		"M o h a m e d M o h a m e d", "محمد", "Мохамед", "é́́́́", "x@x@x@x", "http://", "www.", "12-12-12-12", "\u200bJan\u200b", "Şahin İpek ı",
		"De BAa 0A 0 0 b0 heet B0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		spans := deid.Find(text, deid.Options{})
		checkSpans(t, text, spans)
		if again := deid.Find(text, deid.Options{}); len(again) != len(spans) {
			t.Fatalf("%d spans, then %d", len(spans), len(again))
		}
		replaced := replace(text, spans)
		for _, s := range deid.Find(replaced, deid.Options{}) {
			if s.Blocks {
				t.Errorf("%q becomes %q, where %s %q still blocks", text, replaced, s.Type, replaced[s.Start:s.End])
			}
		}
	})
}

// checkSpans checks that spans are in order, apart and on character borders.
func checkSpans(t *testing.T, text string, spans []deid.Span) {
	t.Helper()
	border := map[int]bool{len(text): true}
	for i := range text {
		border[i] = true
	}
	end := 0
	for _, s := range spans {
		if s.Start < end || s.End <= s.Start || s.End > len(text) || !border[s.Start] || !border[s.End] {
			t.Fatalf("%q: span %d-%d after %d", text, s.Start, s.End, end)
		}
		if s.Suggest == "" || s.Type == "" || s.Why == "" || s.Confidence <= 0 || s.Confidence > 1 || s.Hard && !s.Blocks {
			t.Fatalf("%q: incomplete span %+v", text, s)
		}
		if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
			t.Fatalf("%q: span %d-%d cuts a character", text, s.Start, s.End)
		}
		end = s.End
	}
}

// replace puts every span's wording in its place.
func replace(text string, spans []deid.Span) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		b.WriteString(text[at:s.Start])
		b.WriteString(s.Suggest)
		at = s.End
	}
	b.WriteString(text[at:])
	return b.String()
}
