package note

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// dpi is how fine pages are drawn to be looked at.
const dpi = 72

// px is a length in millimetres, in pixels of such a drawing.
func px(mm float64) int { return int(mm / 25.4 * dpi) }

// draw lets another program draw the pages, as whoever opens or prints the file sees them.
func draw(t *testing.T, pdf []byte) []*image.Gray {
	t.Helper()
	tool, err := exec.LookPath("pdftoppm")
	if err != nil {
		t.Skip("pdftoppm (poppler-utils) is not installed: nobody looks at the PDF")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "note.pdf"), pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(tool, "-gray", "-r", fmt.Sprint(dpi), "note.pdf", "page")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
		t.Fatalf("pdftoppm: %v: %s", err, out)
	}
	names, err := filepath.Glob(filepath.Join(dir, "page-*.pgm"))
	if err != nil {
		t.Fatal(err)
	}
	var pages []*image.Gray
	for _, name := range names { // in order: the numbers have as many digits each
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, readPGM(t, b))
	}
	return pages
}

// readPGM reads a picture: a head of three lines, then a byte for each pixel.
func readPGM(t *testing.T, b []byte) *image.Gray {
	t.Helper()
	var wide, high, most int
	if _, err := fmt.Fscanf(bytes.NewReader(b), "P5\n%d %d\n%d\n", &wide, &high, &most); err != nil || most != 255 || len(b) < wide*high {
		t.Fatalf("cannot read the picture: %v", err)
	}
	return &image.Gray{Pix: b[len(b)-wide*high:], Stride: wide, Rect: image.Rect(0, 0, wide, high)}
}

// inked counts the pixels of an area that are darker than that.
func inked(page *image.Gray, x0, y0, x1, y1 int, darker uint8) (n int) {
	for y := max(y0, 0); y < min(y1, page.Rect.Max.Y); y++ {
		for x := max(x0, 0); x < min(x1, page.Rect.Max.X); x++ {
			if page.GrayAt(x, y).Y < darker {
				n++
			}
		}
	}
	return n
}

// ugly names what is wrong with the picture of a page. Light grey is a shade or a rule; text is darker.
func ugly(page *image.Gray) (list []string) {
	const anything, text = 250, 150
	wide, high := page.Rect.Max.X, page.Rect.Max.Y
	for _, c := range []struct {
		what           string
		x0, y0, x1, y1 int
		darker         uint8
	}{
		{"something stands in the margin on the left", 0, 0, px(left-hang) - 1, high, anything},
		{"something stands in the margin on the right", px(right+hang) + 2, 0, wide, high, anything},
		{"the title runs on to the right", px(right) + 2, 0, wide, px(30), text},
		{"text runs on to the right of its column", px(right) + 2, px(36), wide, high, text}, // the title's rule is wider
		{"something stands above the page", 0, 0, wide, px(12), anything},
		{"something stands below the foot", 0, px(bottom + 16), wide, high, anything},
		{"text runs into the foot", 0, px(bottom + 1), wide, px(bottom+6) - 1, anything},
	} {
		if n := inked(page, c.x0, c.y0, c.x1, c.y1, c.darker); n > 0 {
			list = append(list, fmt.Sprintf("%s (%d pixels)", c.what, n))
		}
	}
	if inked(page, px(left), px(top), px(right), px(bottom), text) < 60 {
		list = append(list, "the page is as good as blank")
	}
	if inked(page, px(right-numberWidth), px(bottom+8), px(right)+2, px(bottom+15), text) < 20 {
		list = append(list, "there is no page number")
	}
	return list
}

// TestPDFLooksRight draws the pages and looks at them: a note as it mostly is, a long one, and one with
// words that do not fit on a line.
func TestPDFLooksRight(t *testing.T) {
	wide := sample()
	wide.Title = strings.Repeat("Lange titel ", 20)
	wide.Foot = strings.Repeat("Lange voet ", 40)
	wide.Sections = append(wide.Sections,
		Section{Heading: strings.Repeat("Kop", 60)},
		Section{Heading: strings.Repeat("Kop", 90), Items: []Item{
			{Label: strings.Repeat("label", 30), Text: strings.Repeat("W", 900), Literal: true},
			{Text: strings.Repeat("https://voorbeeld.example/", 50)},
		}})
	for name, d := range map[string]Document{"sample": sample(), "long": long(40), "wide": wide} {
		pages := draw(t, pdf(t, d))
		if _, want := readPDF(t, pdf(t, d)); len(pages) != want {
			t.Errorf("%s: %d pictures of %d pages", name, len(pages), want)
		}
		for i, page := range pages {
			for _, what := range ugly(page) {
				t.Errorf("%s, page %d: %s", name, i+1, what)
			}
		}
	}
}

// TestUglyPagesAreSeen sees to it that the test above can fail.
func TestUglyPagesAreSeen(t *testing.T) {
	blank := image.NewGray(image.Rect(0, 0, px(pageWidth), px(pageHeight)))
	for i := range blank.Pix {
		blank.Pix[i] = 255
	}
	if got := ugly(blank); len(got) != 2 {
		t.Errorf("of a blank page: %q, want that it is blank and has no number", got)
	}
	good := draw(t, pdf(t, sample()))[0]
	if got := ugly(good); len(got) > 0 {
		t.Fatalf("of a good page: %q", got)
	}
	for name, at := range map[string]image.Point{
		"left": {px(10), px(100)}, "right": {px(right + 1.5), px(100)}, "far right": {px(205), px(100)},
		"above": {px(100), px(5)}, "below": {px(100), px(pageHeight - 4)}, "foot": {px(100), px(bottom + 3)},
	} {
		spoilt := image.NewGray(good.Rect)
		copy(spoilt.Pix, good.Pix)
		spoilt.SetGray(at.X, at.Y, color.Gray{Y: 60})
		if got := ugly(spoilt); len(got) == 0 {
			t.Errorf("%s: nothing is wrong with a page with a spot there", name)
		}
	}
}
