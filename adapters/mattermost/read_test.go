package mattermost

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	gmhtml "github.com/yuin/goldmark/renderer/html"
)

// reader renders Markdown as the clients do: with tables, strikethrough and links that are only
// written out, and a line break for each line.
var reader = goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(gmhtml.WithHardWraps()))

var (
	paragraphEnd = regexp.MustCompile(`</p>\n*<p>`)
	blockEnd     = regexp.MustCompile(`</(p|h3|h4)>\n*`)
	breaks       = regexp.MustCompile(`<br ?/?>\n?`)
	meant        = regexp.MustCompile(`</?(p|strong|em|h3|h4|br)( /)?>`)
	tag          = regexp.MustCompile(`</?[a-z0-9]+[^>]*>`)
	// special is what clients look for after Markdown: mentions, hashtags, channels, emoji, links.
	special = regexp.MustCompile(`(?i)(^|\W)(@[a-z0-9._-]+|#\pL[\pL\d_-]+|~[a-z0-9-]+)|:[a-z0-9_+-]+:|[:;]-?[)(|pd]|<3|\b[a-z][a-z0-9+.-]*://\S|\bwww\.[a-z]|\$[^\s\x{200b}]`)
)

// reads gives Markdown as it is read. It fails the test for anything that would be more than text:
// the adapter uses bold and headings only.
func reads(t *testing.T, markdown string) string {
	t.Helper()
	var b bytes.Buffer
	if err := reader.Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	out := paragraphEnd.ReplaceAllString(b.String(), "\n\n")
	out = breaks.ReplaceAllString(out, "\n")
	out = blockEnd.ReplaceAllString(out, "\n\n")
	out = meant.ReplaceAllString(out, "")
	if found := tag.FindString(out); found != "" {
		t.Errorf("%q is shown with %s: %s", markdown, found, b.String())
	}
	out = html.UnescapeString(out)
	if found := special.FindString(strings.ReplaceAll(out, wrong, "")); found != "" {
		t.Errorf("%q is shown with something that works: %q", markdown, found)
	}
	return plainly(out)
}

// plainly takes away what cannot be seen, and the mark before people's own words.
func plainly(s string) string {
	s = strings.NewReplacer(gap, "", "\u00a0", " ").Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimPrefix(l, own)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// readsIntro gives what stands above a dialog: there HTML is escaped before Markdown is read.
func readsIntro(t *testing.T, intro string) string {
	t.Helper()
	return reads(t, strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(intro))
}
