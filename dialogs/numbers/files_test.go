package numbers

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite testdata")

// plain are words of which none needs a catalogue.
func plain() Words {
	return Words{
		Lang: "nl", Title: "Cijfers <De Brug> & co", About: "Staven \"per\" maand",
		Columns: [3]string{"periode", "wat", "aantal"}, Comma: ';', Few: "minder dan 5", Held: "niet getoond",
		Half: "helft", Most: "negen van de tien",
		Row:   func(r Row) string { return string(r) },
		Wait:  func(bound int) string { return "binnen " + strconv.Itoa(bound) },
		Month: func(t time.Time) string { return t.Format("01-06") },
	}
}

func sample() Report {
	list := begun(7, 0, 31, 12)
	for range 12 {
		list = append(list, Tally{"2026-03", string(Answered), 1}, Tally{"2026-03", Within(4), 1})
	}
	return Make(list, at(5, 2, 9))
}

func TestCSV(t *testing.T) {
	got, err := CSV(sample(), plain())
	if err != nil {
		t.Fatal(err)
	}
	in := csv.NewReader(bytes.NewReader(got))
	in.Comma = ';'
	lines, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if want := 1 + 5*(len(Rows())+2); len(lines) != want {
		t.Fatalf("%d lines, want %d", len(lines), want)
	}
	has := map[string]string{}
	for _, l := range lines {
		has[l[0]+" "+l[1]] = l[2]
	}
	for what, want := range map[string]string{
		"periode wat": "aantal", "2026-04 case.begun": "12", "2026-02 case.begun": "minder dan 5", "2026-Q1 case.begun": "niet getoond",
		"2026-03 helft": "binnen 4", "2026-03 negen van de tien": "binnen 4", "2026-04 helft": "niet getoond",
		"2026-03 request.answered": "12", "2026-Q1 request.answered": "niet getoond",
	} {
		if has[what] != want {
			t.Errorf("%s: %q, want %q", what, has[what], want)
		}
	}
}

func TestSVG(t *testing.T) {
	got := SVG(sample(), plain())
	const golden = "testdata/plot.svg"
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
		t.Errorf("to accept it: go test ./dialogs/numbers -update; then look at it\n%s", diff)
	}
}

// TestSVGIsSafe: it is XML, says what it shows, loads nothing, and has a hidden count nowhere.
func TestSVGIsSafe(t *testing.T) {
	got := SVG(sample(), plain())
	seen := map[string]bool{}
	in := xml.NewDecoder(bytes.NewReader(got))
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			seen[e.Name.Local] = true
			for _, a := range e.Attr {
				if a.Name.Local == "href" || strings.HasPrefix(a.Name.Local, "on") {
					t.Errorf("%s has %s", e.Name.Local, a.Name.Local)
				}
			}
		}
	}
	if diff := cmp.Diff(map[string]bool{"svg": true, "title": true, "desc": true, "style": true, "rect": true, "text": true, "line": true}, seen); diff != "" {
		t.Error(diff)
	}
	for _, bad := range []string{"@import", "url(", "<De Brug>"} {
		if bytes.Contains(got, []byte(bad)) {
			t.Errorf("has %s", bad)
		}
	}
	if one, other := SVG(Make(begun(9, 1), at(3, 2, 9)), plain()), SVG(Make(begun(9, 4), at(3, 2, 9)), plain()); !bytes.Equal(one, other) {
		t.Error("one and four look different")
	}
	if empty := SVG(Report{}, plain()); !bytes.Contains(empty, []byte("</svg>")) {
		t.Error("nothing to show is a plot all the same")
	}
}
