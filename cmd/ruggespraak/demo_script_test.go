package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestReadScript(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"script", "# begin\nsanne: start\n\n+4h\n", []string{"# begin", "sanne: start", "", "+4h"}},
		{"transcript", "> sanne: start\nRuggespraak → Sanne\n  > no\n> sanne:\n>\n>no\n", []string{"sanne: start", "sanne:", ""}},
		{"windows lines", "sanne: start\r\nsanne: 1\r\n", []string{"sanne: start", "sanne: 1"}},
		{"nothing", "", nil},
	} {
		got, err := readScript(strings.NewReader(c.in))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	if _, err := readScript(strings.NewReader(strings.Repeat("x", maxScript+1))); err == nil {
		t.Error("a script without end was read")
	}
}

func TestUnescape(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`sanne: hallo`, "sanne: hallo"},
		{`een \n twee\`, `een \n twee\`},
		{`\u202ex\u0000`, "\u202ex\x00"},
		{`\U0001f600`, "😀"},
		{`a\{3}b`, "aaab"},
		{`é\{2}`, "éé"},
		{`\u00e9\{2}\{2}`, "ééé"},
	} {
		if got, err := unescape(c.in); err != nil || got != c.want {
			t.Errorf("unescape(%q) = %q, %v; want %q", c.in, got, err, c.want)
		}
	}
	for _, bad := range []string{`\u12`, `\uzzzz`, `\U0001`, `\{3}`, `a\{0}`, `a\{x}`, `a\{3`, `a\{999999999}`} {
		if got, err := unescape(bad); err == nil {
			t.Errorf("unescape(%q) = %q, want an error", bad, got)
		}
	}
}

func TestParseSpan(t *testing.T) {
	for in, want := range map[string]time.Duration{
		"4h": 4 * time.Hour, "15m": 15 * time.Minute, "3d": 72 * time.Hour, "1d12h": 36 * time.Hour, "90s": 90 * time.Second,
	} {
		if got, err := parseSpan(in); err != nil || got != want {
			t.Errorf("parseSpan(%q) = %v, %v; want %v", in, got, err, want)
		}
	}
	for _, bad := range []string{"", "4", "h", "-4h", "0h", "d", "-1d", "1d-48h", "9999d", "1000000h", "4h later"} {
		if got, err := parseSpan(bad); err == nil {
			t.Errorf("parseSpan(%q) = %v, want an error", bad, got)
		}
	}
}
