package note

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

func pdf(t *testing.T, d Document) []byte {
	t.Helper()
	b, err := PDF(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// said is the text of a document as its PDF should show it, without the head and foot of pages.
func said(d Document) string {
	g, _ := newGlyphs()
	all := []string{d.Title}
	for _, s := range d.Sections {
		all = append(all, s.Heading)
		for _, it := range s.Items {
			all = append(all, it.Label, it.Text)
		}
	}
	var shown []string
	for _, s := range all {
		shown = append(shown, strings.Fields(g.show(line(s)))...)
	}
	return strings.Join(shown, " ")
}

// body leaves out the head and foot of each page.
func body(lines []shown) []shown {
	return slices.DeleteFunc(slices.Clone(lines), func(l shown) bool {
		return l.y < points(pageHeight-bottom) || (l.page > 1 && l.y > points(pageHeight-top))
	})
}

func points(mm float64) float64 { return mm / 25.4 * 72 }

func TestPDFSaysEverything(t *testing.T) {
	lines, pages := readPDF(t, pdf(t, sample()))
	if pages != 1 {
		t.Errorf("%d pages", pages)
	}
	if got, want := words(body(lines)), said(sample()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, want := range []string{sample().Foot, "pagina 1 van 1"} {
		if !slices.ContainsFunc(lines, func(l shown) bool { return l.text == want }) {
			t.Errorf("%q is not there", want)
		}
	}
	if strings.Contains(words(lines), sample().Replaced) {
		t.Error("says that characters were replaced, and none were")
	}
}

func TestPDFIsReadByOthers(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext (poppler-utils) is not installed: only our own reader looks at the PDF")
	}
	name := filepath.Join(t.TempDir(), "note.pdf")
	if err := os.WriteFile(name, pdf(t, sample()), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-enc", "UTF-8", name, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, want := range []string{"Dossiernotitie K7M-2QX", "Samira el Amrani, aandachtsfunctionaris radicalisering", "Ze komen er nog wel achter."} {
		if !strings.Contains(strings.Join(strings.Fields(string(out)), " "), want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}

func TestPDFIsTheSameEveryTime(t *testing.T) {
	want := pdf(t, sample())
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got, err := PDF(sample()); err != nil || !bytes.Equal(got, want) {
				t.Errorf("another PDF, or %v", err)
			}
		})
	}
	wg.Wait()
	later := sample()
	later.Made = later.Made.Add(time.Hour)
	if bytes.Equal(pdf(t, later), want) {
		t.Error("the date is not in the PDF")
	}
}

func TestPDFMetadata(t *testing.T) {
	b := string(pdf(t, sample()))
	for _, want := range []string{"/Lang (nl)", "/CreationDate (D:20261124133000)", "/ModDate (D:20261124133000)", "/Title ("} {
		if !strings.Contains(b, want) {
			t.Errorf("no %s", want)
		}
	}
	d := sample()
	d.Lang = "nl) /Evil ("
	if strings.Contains(string(pdf(t, d)), "Evil") {
		t.Error("the language reaches the PDF's own code")
	}
	d.Made = time.Time{}
	if _, err := PDF(d); err == nil {
		t.Error("a document without a date is accepted")
	}
}

// long is a document with n signals of all lengths.
func long(n int) Document {
	d := sample()
	for i := range n {
		d.Sections = append(d.Sections, Section{Heading: fmt.Sprintf("Signaal %d", i+3), Items: []Item{
			{Label: "Gezien of gehoord", Text: fmt.Sprintf("Begin %d. ", i) + strings.Repeat("Een gewone zin over wat er te zien was. ", i*i%37) + "Einde.", Literal: true},
			{Label: "Een label dat niet op een regel past", Text: "Zelf gezien"},
			{Text: "Opgeschreven op maandag."},
		}})
		if i%10 == 9 {
			d.Sections = append(d.Sections, Section{Heading: fmt.Sprintf("Hoofdstuk %d", i)})
		}
	}
	return d
}

func TestPDFPages(t *testing.T) {
	d := long(100)
	lines, pages := readPDF(t, pdf(t, d))
	if pages < 20 {
		t.Fatalf("%d pages", pages)
	}
	if got, want := words(body(lines)), said(d); got != want {
		t.Errorf("not everything is there, in order: got\n%s\nwant\n%s", got, want)
	}
	for p := 1; p <= pages; p++ {
		of := slices.DeleteFunc(slices.Clone(lines), func(l shown) bool { return l.page != p })
		if !slices.ContainsFunc(of, func(l shown) bool { return l.text == fmt.Sprintf("pagina %d van %d", p, pages) }) {
			t.Errorf("page %d has no number", p)
		}
		if p > 1 && of[0].text != d.Title {
			t.Errorf("page %d begins with %q", p, of[0].text)
		}
		text := body(of)
		if len(text) == 0 {
			t.Errorf("page %d is empty", p)
			continue
		}
		for _, l := range of {
			if l.x < points(left)-1 || l.y < points(10) {
				t.Errorf("page %d: %q stands outside the page", p, l.text)
			}
		}
		if last := text[len(text)-1]; p < pages && last.bold {
			t.Errorf("page %d ends with the heading or label %q", p, last.text)
		}
		if len(text) < 2*fewest {
			t.Errorf("page %d holds %d lines", p, len(text))
		}
	}
}

func TestPDFKeepsShortSectionsTogether(t *testing.T) {
	d := sample()
	d.Sections = append(d.Sections, Section{Heading: "Vulling", Items: []Item{{Label: "x", Text: strings.Repeat("regel\n", 30)}}})
	short := Section{Heading: "Kort", Items: []Item{{Label: "a", Text: "eerste"}, {Label: "b", Text: strings.Repeat("regel\n", 10)}, {Label: "c", Text: "laatste"}}}
	for range 20 {
		d.Sections = append(d.Sections, short)
	}
	lines, pages := readPDF(t, pdf(t, d))
	if pages < 4 {
		t.Fatalf("%d pages", pages)
	}
	page := 0
	for _, l := range lines {
		switch l.text {
		case "eerste":
			page = l.page
		case "laatste":
			if l.page != page {
				t.Errorf("a short section is split over pages %d and %d", page, l.page)
			}
		}
	}
}

func TestPDFHostile(t *testing.T) {
	everything := &strings.Builder{}
	for r := rune(0); r < 0x30000; r += 7 {
		everything.WriteRune(r)
	}
	texts := append(slices.Clone(hostile), strings.Repeat("x", 20000), everything.String(),
		") Tj ET (", "\\", "((", "))", "kafir كافر 👩\u200d🏫", "\xff\xfe", strings.Repeat("\u0336", 500), strings.Repeat("\n", 500)+"x", "")
	for _, s := range texts {
		d := Document{Lang: "nl", Title: s, Made: sample().Made, Foot: s, Replaced: "Vervangen.", Page: func(n, of int) string { return s },
			Sections: []Section{{Items: []Item{{Label: "x", Text: s}}}, {Heading: line(s) + "."}, {Heading: "Kop", Items: []Item{{Label: "Wat", Text: s, Literal: true}, {Text: s}}}}}
		lines, _ := readPDF(t, pdf(t, d))
		shown := words(body(lines))
		g, _ := newGlyphs()
		want := strings.Join(strings.Fields(g.show(line(s))), "")
		if !strings.Contains(strings.ReplaceAll(shown, " ", ""), want) {
			t.Errorf("%.40q is not shown", s)
		}
		if g.lacking != strings.Contains(shown, "Vervangen.") {
			t.Errorf("%.40q: the sentence about replaced characters is there: %v", s, !g.lacking)
		}
	}
}

func TestPDFLeavesNoLoneLine(t *testing.T) {
	for n := 30; n < 60; n++ {
		d := Document{Title: "T", Made: sample().Made, Sections: []Section{{Heading: "Kop", Items: []Item{{Text: strings.Repeat("regel\n", n)}}}}}
		lines, pages := readPDF(t, pdf(t, d))
		on := map[int]int{}
		for _, l := range lines {
			if l.text == "regel" {
				on[l.page]++
			}
		}
		for p, here := range on {
			if here < fewest {
				t.Errorf("of %d lines %d stands on page %d of %d", n, here, p, pages)
			}
		}
	}
}
