// Package note makes files of a document: Markdown, and a PDF to print or keep. It knows nothing of
// cases: what the document says is decided by package dialogs, in which language by the bot.
//
// Both files are the same bytes for the same document, and safe to open whatever people wrote.
//
//	note.go      the document
//	clean.go     what people wrote, made fit for a file
//	markdown.go  Markdown
//	pdf.go       the PDF: fonts, head and foot of each page
//	flow.go      where its pages break
//	wrap.go      where its lines break
package note

import "time"

// A Document is what a file shows, in the reader's language.
type Document struct {
	Lang     string    // "nl"; for screen readers
	Title    string    // one line, at the top of every page
	Made     time.Time // never zero; also the date of the PDF itself
	Foot     string    // one line at the foot of every page
	Replaced string    // a sentence about what NoGlyph stands for; shown only where it is needed
	// Page gives "page 1 of 3". Nil leaves pages without a number.
	Page func(n, of int) string
	// Sections, in order. One with a heading and no items opens a chapter; one with items and no
	// heading carries on; the first, when it has no heading, is the summary in the head of the file.
	Sections []Section
}

// A Section is a heading with paragraphs under it; either may be left out.
type Section struct {
	Heading string
	Items   []Item
}

// An Item is a paragraph with an optional label.
type Item struct {
	Label   string
	Text    string // of one or more lines
	Literal bool   // a person's own words: set apart as a quotation
}

// chapter reports whether the section opens a chapter.
func (s Section) chapter() bool { return s.Heading != "" && len(s.Items) == 0 }
