package slack

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestLiteral(t *testing.T) {
	named := func(user string) string { return map[string]string{"U1": "Anna"}[user] }
	for in, want := range map[string]string{
		"start &lt;b&gt;*nu*&lt;/b&gt; &amp; hier": "start <b>*nu*</b> & hier",
		"&amp;lt;":                                             "&lt;",
		"vraag <@U1> of <@U2>":                                 "vraag @Anna of @U2",
		"<@U1|anna.b> en <@U2|ben>":                            "@anna.b en @ben",
		"<#C1|algemeen> en <#C2>":                              "#algemeen en #C2",
		"<!here> <!channel|channel> <!subteam^S1|@team>":       "@here channel @team",
		"<https://x.example/a?b=1&amp;c=2>":                    "https://x.example/a?b=1&c=2",
		"<https://x.example|x.example> <mailto:a@b.nl|a@b.nl>": "x.example a@b.nl",
		"<mailto:a@b.nl>":                                      "a@b.nl",
		"los < teken":                                          "los < teken",
		"<>":                                                   "",
		"":                                                     "",
		"<@>":                                                  "@",
		"<|x>":                                                 "x",
	} {
		if got := literal(in, named); got != want {
			t.Errorf("%q reads %q, want %q", in, got, want)
		}
	}
}

// What somebody typed comes back as they typed it, whatever it was.
func TestLiteralUndoesEscape(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "typed")
		if got := literal(escape(s), func(string) string { return "" }); got != s {
			t.Fatalf("%q became %q", s, got)
		}
	})
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{
		{"kort", 4, "kort"}, {"korter", 4, "kor…"}, {"twee woorden", 6, "twee…"}, {"", 3, ""},
		{"👩‍👩‍👧👩", 6, "👩‍👩…"}, {"éé", 2, "éé"},
	} {
		if got := cut(c.in, c.n); got != c.want {
			t.Errorf("cut %q at %d: %q, want %q", c.in, c.n, got, c.want)
		}
	}
}

func TestPieces(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want []string
	}{
		{"", 5, []string{""}},
		{"een twee drie", 9, []string{"een twee ", "drie"}},
		{"alinea een.\n\nalinea twee.", 14, []string{"alinea een.\n\n", "alinea twee."}},
		{"regel een\nregel twee", 12, []string{"regel een\n", "regel twee"}},
		{"a bbbbbbbbbbbb", 6, []string{"a bbbb", "bbbbbb", "bb"}},
	} {
		if diff := cmp.Diff(c.want, pieces(c.in, c.n)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.in, diff)
		}
	}
}

// Nothing is lost, nothing is longer than it may be, and no character is broken.
func TestPiecesKeepEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("ab \n👩é<&"))).Draw(t, "text")
		n := rapid.IntRange(2, 20).Draw(t, "n")
		all := pieces(s, n)
		if strings.Join(all, "") != s {
			t.Fatalf("%q became %q", s, all)
		}
		for _, p := range all {
			if units(p) > n || !utf8.ValidString(p) {
				t.Fatalf("a part %q of more than %d", p, n)
			}
		}
	})
}

func TestEntitiesAreReadAsTyped(t *testing.T) {
	got := plain("&lt;b&gt; &amp;amp; R&D <!channel>", 100).Text
	if want := "&\u2060lt;b&\u2060gt; &\u2060amp;amp; R&D <!channel>"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := plain(" \n", 10).Text; got != "…" {
		t.Errorf("an empty text became %q", got)
	}
	if got := plain("a\xffb", 10).Text; got != "a�b" {
		t.Errorf("what is no text became %q", got)
	}
}

func TestBold(t *testing.T) {
	for in, want := range map[string]string{
		"Feit": "*Feit*", "a & <b>": "*a &amp; &lt;b&gt;*", "met *ster*": "met *ster*", ":smile: :x:": ":smile: :x:", "Let op:": "*Let op:*",
	} {
		if got := textOf(bold(in)); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
