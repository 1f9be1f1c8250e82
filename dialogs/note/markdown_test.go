package note

import (
	"bytes"
	"flag"
	"html"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestMarkdown(t *testing.T) {
	const golden = "testdata/sample.md"
	got := Markdown(sample())
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

var hostile = []string{
	"# Kop", "#Kop", "Kop\n===", "Kop\n---", "---", "***", "___", "- punt", "+ punt", "* punt", "1. een", "12) twaalf",
	"> citaat", ">citaat", "    code", "\tcode", "```\ncode\n```", "~~~\ncode\n~~~", "`code`", "*schuin*", "**vet**", "_schuin_", "~~weg~~",
	"[klik](https://example.org)", "![beeld](https://example.org/x.png)", "[klik][1]\n\n[1]: https://example.org", "<https://example.org>",
	"https://example.org/a_b", "http://example.org", "HTTPS://example.org", "www.example.org", "WWW.example.org", "ftp://example.org", "iemand@example.org", "mailto:iemand@example.org",
	"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- weg -->", "&lt;b&gt; &copy; &#65;", "a | b\n--- | ---\n1 | 2", "- [ ] taak",
	"\\", "einde\\", "\\*niet\\*", "$x$", "[^1] noot\n\n[^1]: x", "term\n: uitleg", "een  \ntwee", ":::", "==geel==",
	"een\u2028# twee", "een\x0b# twee", "\u202e# om", "\ufeff# kop", "a\x00# b",
}

// What our own Markdown is made of; everything else would be made by what people wrote.
var ours = regexp.MustCompile(`</?(?:h1|h2|h3|p|strong|blockquote)>|<hr>`)

// readMarkdown gives the text a reader of the Markdown sees, line by line, and fails when there is
// anything in it that is not ours.
func readMarkdown(t *testing.T, md []byte) string {
	t.Helper()
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList)).Convert(md, &b); err != nil {
		t.Fatal(err)
	}
	plain := ours.ReplaceAllString(b.String(), "")
	if strings.ContainsAny(plain, "<>") {
		t.Errorf("markup of people's own:\n%s\nfrom\n%s", b.String(), md)
	}
	return strings.Join(lines(html.UnescapeString(plain)), "\n")
}

func checkMarkdown(t *testing.T, s string) {
	t.Helper()
	text := strings.Join(lines(s), "\n")
	for _, literal := range []bool{false, true} {
		for _, label := range []string{"", "Wat"} {
			md := Markdown(Document{Title: "T", Sections: []Section{{Heading: "K", Items: []Item{{Label: label, Text: s, Literal: literal}}}}})
			want := "T\nK\n"
			switch {
			case label != "" && literal:
				want += "Wat\n"
			case label != "":
				want += "Wat: "
			}
			if diff := cmp.Diff(strings.TrimSpace(want+text), readMarkdown(t, md)); diff != "" {
				t.Errorf("%q (literal %v, label %q): -want +got:\n%s\n%s", s, literal, label, diff, md)
			}
		}
	}
}

func TestMarkdownIsInert(t *testing.T) {
	for _, s := range hostile {
		checkMarkdown(t, s)
		checkMarkdown(t, "een "+s+" twee")
		checkMarkdown(t, "een\n"+s+"\ntwee")
	}
}

func TestMarkdownHeadingsAreInert(t *testing.T) {
	for _, s := range hostile {
		md := Markdown(Document{Title: s, Foot: s, Sections: []Section{{Heading: s}, {Heading: s, Items: []Item{{Label: s, Text: "x"}}}}})
		l := line(s)
		want := strings.Join([]string{l, l, l, strings.TrimSpace(l + ": x"), l}, "\n")
		if diff := cmp.Diff(want, readMarkdown(t, md)); diff != "" {
			t.Errorf("%q: -want +got:\n%s\n%s", s, diff, md)
		}
	}
}

func FuzzMarkdownIsInert(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(checkMarkdown)
}
