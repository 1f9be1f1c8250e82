package fold_test

import (
	"testing"
	"unicode/utf8"

	"ruggespraak/dialogs/deid/fold"
)

func TestString(t *testing.T) {
	for in, want := range map[string]string{
		"Yassine": "yassine", "Çağla": "cagla", "İpek": "ipek", "ışık": "isik", "Łukasz": "lukasz", "Ömer": "omer", "Daniël": "daniel",
		"Раtrick": "patrick", "Μοhamed": "mohamed", "Ｊａｎ": "jan", "𝐉𝐚𝐧": "jan", "ｊａ\u200bn": "jan", "ß": "ss", "ﬁets": "fiets",
		"e\u0301e\u0301n": "een", "d’r": "d'r", "12–3": "12-3", "٣": "٣", "😀": "😀", "": "",
	} {
		if got := fold.String(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestRuneTwice(t *testing.T) {
	for r := range rune(0x3000) {
		once := fold.Rune(r)
		if twice := fold.String(once); twice != once && utf8.ValidRune(r) {
			t.Errorf("%U: %q, folded again %q", r, once, twice)
		}
		if len(once) > 12 {
			t.Errorf("%U: %q is long", r, once)
		}
	}
}
