package main

import (
	_ "embed"
	"encoding/json"
	"html/template"
	"io"
	"strings"

	"ruggespraak/dialogs/deid"
)

//go:embed scan_page.html
var scanPageHTML string

var scanTemplate = template.Must(template.New("page").Parse(scanPageHTML))

// scanPage writes a page that stands on its own: no scripts, nothing loaded from elsewhere.
type scanPage struct{ w io.Writer }

func (p scanPage) begin() error { return scanTemplate.ExecuteTemplate(p.w, "begin", nil) }
func (p scanPage) end() error   { return scanTemplate.ExecuteTemplate(p.w, "end", nil) }

// A scanPiece is a part of a text: a find, or what stands between finds.
type scanPiece struct {
	Text string
	Span *deid.Span
}

func (p scanPage) add(id json.RawMessage, text string, spans []deid.Span) error {
	var pieces []scanPiece
	blocking, at := false, 0
	for i, s := range spans {
		pieces = append(pieces, scanPiece{Text: text[at:s.Start]}, scanPiece{Text: text[s.Start:s.End], Span: &spans[i]})
		blocking = blocking || s.Blocks
		at = s.End
	}
	pieces = append(pieces, scanPiece{Text: text[at:]})
	return scanTemplate.ExecuteTemplate(p.w, "text", map[string]any{
		"ID": strings.Trim(string(id), `"`), "Pieces": pieces, "Blocking": blocking, "Found": len(spans) > 0,
		"Together": deid.Combination(text), "Source": text,
	})
}
