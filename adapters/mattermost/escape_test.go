package mattermost

import (
	"strings"
	"testing"
)

// Text stays text wherever it is shown; what no renderer of ours knows is kept apart by a gap.
func TestEscape(t *testing.T) {
	for _, s := range []string{
		"1. een\n2) twee\n- drie\n+ vier\n= vijf\n> zes", "    ingesprongen", "a_b_c en *d*", "[x](javascript:alert(1))", "![x](http://kwaad.example/x.png)",
		"@all, @iemand.anders en a@b.nl", "#nieuws ##", "~kanaal", ":smile: :) ;) <3 :+1:", "https://kwaad.example www.kwaad.example", "$x^2$", "&lt;b&gt; <b> &", "|a|b|\n|-|-|", "kop\n===", "`code` ``` blok", "\\*", "eind\\",
		"Bel 112. Of 0900-8844.", "om 12:30 uur", "",
	} {
		if got := reads(t, escape(s)); got != strings.TrimSpace(s) {
			t.Errorf("in a post %q reads %q", s, got)
		}
		if got := readsIntro(t, escapeIntro(s)); got != strings.TrimSpace(s) {
			t.Errorf("above a dialog %q reads %q", s, got)
		}
		if got := plainly(escapeLabel(s)); got != plainly(s) {
			t.Errorf("on a button %q reads %q", s, got)
		}
	}
}

// Bytes that are no characters, as a form-encoded command may bring, are shown as such and break nothing.
func TestEscapeBrokenText(t *testing.T) {
	for _, s := range []string{"\xff", "@\xff", "a\xe2\x82"} {
		if got := strings.ReplaceAll(escape(s), gap, ""); !strings.Contains(got, "\ufffd") {
			t.Errorf("%q became %q", s, got)
		}
	}
}
