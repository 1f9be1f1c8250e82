package note

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// A shown is one line of text on a page of a PDF; y is in points from the bottom.
type shown struct {
	page int
	x, y float64
	bold bool
	text string
}

var (
	stream   = regexp.MustCompile(`(?s)stream\n(.*?)\nendstream`)
	op       = regexp.MustCompile(`(?s)BT /(F[0-9a-f]+) ([0-9.]+) Tf ET|BT ([0-9.-]+) ([0-9.-]+) Td \((.*?)\)Tj ET`)
	unescape = strings.NewReplacer(`\\`, `\`, `\(`, `(`, `\)`, `)`, `\r`, "\r", `\n`, "\n")
)

// readPDF gives the text of a PDF line by line, in the order it was written. It reads no more of the
// format than our own files use.
func readPDF(t *testing.T, pdf []byte) (lines []shown, pages int) {
	t.Helper()
	bold := ""
	for _, m := range stream.FindAllSubmatch(pdf, -1) {
		r, err := zlib.NewReader(bytes.NewReader(m[1]))
		if err != nil {
			continue // not a page
		}
		b, err := io.ReadAll(r)
		if err != nil || !bytes.Contains(b, []byte("Tj ET")) {
			continue // a font
		}
		pages++
		font := ""
		for _, o := range op.FindAllSubmatch(b, -1) {
			if len(o[1]) > 0 {
				font = string(o[1])
				if bold == "" {
					bold = font // the title is the first thing written
				}
				continue
			}
			x, _ := strconv.ParseFloat(string(o[3]), 64)
			y, _ := strconv.ParseFloat(string(o[4]), 64)
			lines = append(lines, shown{page: pages, x: x, y: y, bold: font == bold, text: decode(t, unescape.Replace(string(o[5])))})
		}
	}
	return lines, pages
}

func decode(t *testing.T, s string) string {
	t.Helper()
	if len(s)%2 != 0 {
		t.Fatalf("odd string in the PDF: %q", s)
	}
	var u []uint16
	for i := 0; i < len(s); i += 2 {
		u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(u))
}

// words joins the lines and cuts them at white space: what the PDF says, wherever lines break.
func words(lines []shown) string {
	var all []string
	for _, l := range lines {
		all = append(all, strings.Fields(l.text)...)
	}
	return strings.Join(all, " ")
}
