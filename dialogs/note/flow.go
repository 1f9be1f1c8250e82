package note

// Heights in millimetres.
const (
	chapterBefore = 9.0
	chapterHeight = 8.0
	headingBefore = 4.5
	headingHeight = 7.0
	itemAfter     = 2.2
	together      = 80.0 // a section up to this height is not split over two pages
	fewest        = 2    // lines of a paragraph on either side of a page break
)

// A paragraph is an item broken into lines.
type paragraph struct {
	label, text []string
	quote       bool
	wide        bool // without a label: over the whole width
}

func (p paragraph) height() float64 {
	return float64(max(len(p.label), len(p.text)))*lineHeight + itemAfter
}

// least is what must be on the page where the paragraph begins.
func (p paragraph) least() float64 {
	return float64(max(len(p.label), min(len(p.text), fewest)))*lineHeight + itemAfter
}

// A measured section is one broken into lines.
type measured struct {
	Section
	paragraphs []paragraph
}

// flow puts the sections on pages.
func (w *writer) flow(sections []Section) {
	all := make([]measured, 0, len(sections))
	for _, s := range sections {
		all = append(all, measured{s, w.paragraphs(s.Items)})
	}
	for i, m := range all {
		if m.chapter() {
			next := 0.0
			if i+1 < len(all) {
				next = all[i+1].opening()
			}
			w.chapter(m.Heading, next)
			continue
		}
		w.need(m.opening())
		if m.Heading != "" {
			w.heading(m.Heading)
		}
		for _, p := range m.paragraphs {
			w.paragraph(p)
		}
	}
}

// opening is what of a section must stand on one page: all of it when it is short, else its heading
// with the first paragraph, or the beginning of that.
func (m measured) opening() float64 {
	h := 0.0
	if m.Heading != "" {
		h = headingBefore + headingHeight
	}
	all := h
	for i, p := range m.paragraphs {
		switch {
		case i > 0:
		case p.height() <= together:
			h += p.height()
		default:
			h += p.least()
		}
		all += p.height()
	}
	if all <= together {
		return all
	}
	return h
}

func (w *writer) room() float64 { return bottom - w.pdf.GetY() }

// need begins a new page when there is less room than that.
func (w *writer) need(h float64) {
	if w.room() < h {
		w.pdf.AddPage()
		w.pdf.SetY(top)
	}
}

func (w *writer) paragraphs(items []Item) []paragraph {
	list := make([]paragraph, 0, len(items))
	for _, it := range items {
		p := paragraph{quote: it.Literal, wide: it.Label == ""}
		wide := right - textLeft
		if p.wide {
			wide = right - left
		} else {
			w.font("B", 9, soft)
			p.label = w.wrap(it.Label, labelWidth)
		}
		if p.quote {
			wide -= quoteIndent
		}
		w.font("", 10, ink)
		p.text = w.wrap(it.Text, wide)
		list = append(list, p)
	}
	return list
}

// summary is the shaded block under the title.
func (w *writer) summary(ps []paragraph) {
	h := 2.5 * itemAfter
	for _, p := range ps {
		h += p.height()
	}
	if h < w.room() {
		w.pdf.SetFillColor(wash[0], wash[1], wash[2])
		w.pdf.Rect(left-hang, w.pdf.GetY()+0.3, right-left+2*hang, h, "F") // under the title's rule
	}
	w.pdf.SetY(w.pdf.GetY() + 2*itemAfter)
	for _, p := range ps {
		w.paragraph(p)
	}
	w.pdf.SetY(w.pdf.GetY() + itemAfter)
}

func (w *writer) chapter(heading string, next float64) {
	w.need(chapterBefore + chapterHeight + next)
	if w.pdf.GetY() > top {
		w.pdf.SetY(w.pdf.GetY() + chapterBefore)
	}
	w.font("B", 14, accent)
	y := w.pdf.GetY()
	shown := w.fit(heading, right-left)
	w.pdf.Bookmark(shown, 0, y)
	w.put(left, y, right-left, shown)
	w.rule(left, y+7, right, pale, 0.4)
	w.pdf.SetY(y + chapterHeight)
}

func (w *writer) heading(heading string) {
	if w.pdf.GetY() > top {
		w.pdf.SetY(w.pdf.GetY() + headingBefore)
	}
	w.font("B", 11, ink)
	y := w.pdf.GetY()
	w.put(left, y, right-left, w.fit(heading, right-left))
	w.pdf.SetY(y + headingHeight)
}

// paragraph writes a paragraph, over a page break when it is long, never leaving a lone line.
func (w *writer) paragraph(p paragraph) {
	if p.height() > w.room()+itemAfter {
		if p.height() <= together {
			w.need(p.height())
		}
		w.need(p.least())
	}
	for {
		n := int((w.room() + 0.01) / lineHeight)
		if n >= max(len(p.text), len(p.label)) {
			w.lines(p)
			return
		}
		if rest := len(p.text) - n; rest > 0 && rest < fewest {
			n -= fewest - rest
		}
		n = max(1, min(n, len(p.text)))
		w.lines(paragraph{label: p.label, text: p.text[:n], quote: p.quote, wide: p.wide})
		p.label, p.text = nil, p.text[n:]
		w.pdf.AddPage()
		w.pdf.SetY(top)
	}
}

// lines writes what fits, all of it on this page.
func (w *writer) lines(p paragraph) {
	y := w.pdf.GetY()
	x := textLeft
	if p.wide {
		x = left
	}
	w.font("B", 9, soft)
	for i, s := range p.label {
		w.put(left, y+float64(i)*lineHeight, labelWidth, s)
	}
	if p.quote {
		w.pdf.SetFillColor(pale[0], pale[1], pale[2])
		w.pdf.Rect(x, y+0.4, 0.7, float64(len(p.text))*lineHeight-0.8, "F")
		x += quoteIndent
	}
	w.font("", 10, ink)
	for i, s := range p.text {
		w.put(x, y+float64(i)*lineHeight, right-x, s)
	}
	w.pdf.SetXY(left, y+p.height())
}
