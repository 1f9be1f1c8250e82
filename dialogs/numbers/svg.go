package numbers

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// The plot's measures, in pixels.
const (
	plotWidth   = 760
	plotMonths  = 12
	plotHead    = 56
	panelHeight = 130
	barsHigh    = 70
	barsLeft    = 20
	barWide     = 36
	fewHigh     = 8 // of what stands in the place of a hidden count, whatever it is
)

// plotted are the rows of the plot, each with bars of its own: nothing is told by colour alone.
func plotted() []Row { return []Row{Begun, Normal, Urgent, Answered} }

// plotStyle follows the reader's preference for light or dark, and names no font that must be fetched.
const plotStyle = `<style>
text{font:13px system-ui,sans-serif;fill:#1a1a1a}
.title{font-size:17px;font-weight:600}.row{font-weight:600}.small{font-size:11px}.mid{text-anchor:middle}
.back{fill:#fff}.bar{fill:#1f5f8b}.few{fill:none;stroke:#6b6b6b;stroke-dasharray:3 2}.base{stroke:#6b6b6b}
@media (prefers-color-scheme:dark){text{fill:#f2f2f2}.back{fill:#1b1b1b}.bar{fill:#7fb8e0}.few,.base{stroke:#a8a8a8}}
</style>
`

// SVG is the last twelve months as bars, all on one scale, each with its number. It loads nothing and runs
// nothing, and what it shows is in it as text for screen readers.
func SVG(r Report, w Words) []byte {
	months := slices.Clone(r.Months[:min(len(r.Months), plotMonths)])
	slices.Reverse(months)
	top := 1
	for _, p := range months {
		for _, row := range plotted() {
			top = max(top, p.Cells[row].N)
		}
	}
	var b bytes.Buffer
	height := plotHead + len(plotted())*panelHeight
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="%s" width="%d" height="%d" viewBox="0 0 %[2]d %[3]d" role="img" aria-labelledby="title about">`+"\n",
		escaped(w.Lang), plotWidth, height)
	fmt.Fprintf(&b, "<title id=\"title\">%s</title>\n<desc id=\"about\">%s</desc>\n", escaped(w.Title), escaped(w.About))
	b.WriteString(plotStyle)
	fmt.Fprintf(&b, `<rect class="back" width="%d" height="%d"/>`+"\n", plotWidth, height)
	words(&b, "title", barsLeft, 32, w.Title)
	for i, row := range plotted() {
		panel(&b, w, plotHead+i*panelHeight, row, months, top)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// panel draws one row.
func panel(b io.Writer, w Words, y int, row Row, months []Period, top int) {
	words(b, "row", barsLeft, y+12, w.Row(row))
	base := y + 28 + barsHigh
	step := (plotWidth - 2*barsLeft) / plotMonths
	for i, p := range months {
		class, high, said := "few", fewHigh, "<"+strconv.Itoa(Few)
		if c := p.Cells[row]; c.Shown {
			class, high, said = "bar", max(1, c.N*barsHigh/top), strconv.Itoa(c.N)
		}
		x := barsLeft + i*step + (step-barWide)/2
		fmt.Fprintf(b, `<rect class="%s" x="%d" y="%d" width="%d" height="%d"/>`+"\n", class, x, base-high, barWide, high)
		words(b, "small mid", x+barWide/2, base-high-4, said)
		words(b, "small mid", x+barWide/2, base+15, w.Month(p.From))
	}
	fmt.Fprintf(b, `<line class="base" x1="%d" y1="%d" x2="%d" y2="%[2]d"/>`+"\n", barsLeft, base, plotWidth-barsLeft)
}

func words(b io.Writer, class string, x, y int, said string) {
	fmt.Fprintf(b, `<text class="%s" x="%d" y="%d">%s</text>`+"\n", class, x, y, escaped(said))
}

// escaped is text as XML has it.
func escaped(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a Buffer takes everything
	return b.String()
}
