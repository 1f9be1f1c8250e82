package note

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
)

// The page, in millimetres: A4 with room to punch holes.
const (
	pageWidth   = 210.0
	pageHeight  = 297.0
	left        = 25.0
	right       = pageWidth - 20
	top         = 26.0
	bottom      = pageHeight - 26
	labelWidth  = 40.0
	textLeft    = left + 46
	numberWidth = 40.0
	lineHeight  = 5.0
	quoteIndent = 3.5
	hang        = 3.0 // how far the summary's shade stands out on both sides
)

// colours, as red, green, blue.
type colour [3]int

var (
	ink    = colour{31, 41, 51}
	soft   = colour{91, 103, 112}
	accent = colour{40, 88, 94}
	pale   = colour{190, 207, 204}
	wash   = colour{243, 247, 246}
)

// PDF gives the document as a PDF (A4, fonts embedded, title and language in its metadata, chapters
// as bookmarks). Characters the font lacks are shown as NoGlyph.
func PDF(d Document) (file []byte, err error) {
	defer func() {
		if recover() != nil { // in the PDF library; what it panicked with may hold what people wrote
			err = errors.New("pdf: panic")
		}
	}()
	if d.Made.IsZero() {
		return nil, errors.New("pdf: document has no date")
	}
	w, err := newWriter(d)
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	w.title()
	sections := d.Sections
	if len(sections) > 0 && sections[0].Heading == "" {
		w.summary(w.paragraphs(sections[0].Items))
		sections = sections[1:]
	}
	w.flow(sections)
	w.feet()
	var b bytes.Buffer
	if err := w.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return b.Bytes(), nil
}

// A writer puts one document on pages.
type writer struct {
	doc    Document
	pdf    *fpdf.Fpdf
	glyphs *glyphs
}

func newWriter(d Document) (*writer, error) {
	g, err := newGlyphs()
	if err != nil {
		return nil, err
	}
	w := &writer{doc: d, pdf: fpdf.New("P", "mm", "A4", ""), glyphs: g}
	w.pdf.AddUTF8FontFromBytes("go", "", slices.Clone(goregular.TTF))
	w.pdf.AddUTF8FontFromBytes("go", "B", slices.Clone(gobold.TTF))
	w.pdf.SetCatalogSort(true) // the same bytes every time
	w.pdf.SetCreationDate(d.Made)
	w.pdf.SetModificationDate(d.Made)
	w.pdf.SetTitle(line(d.Title), true)
	w.pdf.SetLang(language(d.Lang))
	w.pdf.SetMargins(left, top, pageWidth-right)
	w.pdf.SetAutoPageBreak(false, 0)
	w.pdf.SetCellMargin(0)
	w.pdf.SetHeaderFunc(w.head)
	w.pdf.AddPage()
	return w, w.pdf.Error()
}

// language keeps anything but a language's own letters out of the PDF's catalogue.
func language(lang string) string {
	for _, r := range lang {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '-' {
			return ""
		}
	}
	return lang
}

// head stands above every page but the first, which has the title.
func (w *writer) head() {
	if w.pdf.PageNo() == 1 {
		return
	}
	w.font("", 8, soft)
	w.put(left, 14, right-left, w.fit(w.doc.Title, right-left))
	w.rule(left, 18.5, right, pale, 0.2)
	w.pdf.SetY(top)
}

// feet writes the foot of every page, once all pages are there to be counted, and the sentence about
// replaced characters where it is needed.
func (w *writer) feet() {
	w.font("", 8, soft)
	foot := w.fit(w.doc.Foot, right-left-numberWidth)
	if w.glyphs.lacking && w.doc.Replaced != "" {
		w.flow([]Section{{Items: []Item{{Text: w.doc.Replaced}}}})
	}
	for n, of := 1, w.pdf.PageCount(); n <= of; n++ {
		w.pdf.SetPage(n)
		w.rule(left, bottom+7, right, pale, 0.2)
		w.font("", 8, soft)
		w.put(left, bottom+9, right-left, foot)
		if w.doc.Page != nil {
			page := w.fit(w.doc.Page(n, of), numberWidth)
			w.put(right-w.pdf.GetStringWidth(page), bottom+9, numberWidth, page)
		}
	}
}

// title stands at the top of the first page.
func (w *writer) title() {
	w.pdf.SetY(22)
	w.font("B", 20, accent)
	w.put(left, w.pdf.GetY(), right-left, w.fit(w.doc.Title, right-left))
	w.pdf.SetY(w.pdf.GetY() + 9)
	w.rule(left-hang, w.pdf.GetY()+2, right+hang, accent, 0.7)
	w.pdf.SetY(w.pdf.GetY() + 2)
}

// font chooses a style ("" or "B"), a size in points and a colour.
func (w *writer) font(style string, size float64, c colour) {
	w.pdf.SetFont("go", style, size)
	w.pdf.SetTextColor(c[0], c[1], c[2])
}

// put writes one line of text with its top at y.
func (w *writer) put(x, y, wide float64, s string) {
	w.pdf.SetXY(x, y)
	w.pdf.CellFormat(wide, lineHeight, s, "", 0, "L", false, 0, "")
}

func (w *writer) rule(x, y, to float64, c colour, thick float64) {
	w.pdf.SetDrawColor(c[0], c[1], c[2])
	w.pdf.SetLineWidth(thick)
	w.pdf.Line(x, y, to, y)
}

// wrap breaks a text into lines in the present font.
func (w *writer) wrap(s string, most float64) []string {
	var list []string
	for _, l := range lines(s) {
		list = append(list, wrap(w.glyphs.show(l), most, w.pdf.GetStringWidth)...)
	}
	return list
}

// fit is a text on one line: all of it, or its beginning and "…".
func (w *writer) fit(s string, most float64) string {
	s = w.glyphs.show(line(s))
	if w.pdf.GetStringWidth(s) <= most {
		return s
	}
	return wrap(s, most-w.pdf.GetStringWidth("…"), w.pdf.GetStringWidth)[0] + "…"
}
