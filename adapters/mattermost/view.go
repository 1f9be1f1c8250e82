package mattermost

import (
	"strings"

	"ruggespraak/bot"
)

// paragraphs are what is to be read, ready to be shown: each by itself, so that they can be divided
// over pages. Esc escapes for the place where they go.
func paragraphs(items []bot.Item, sections []bot.Section, esc func(string) string) []string {
	var out []string
	for _, i := range items {
		out = append(out, paragraph(i, esc))
	}
	for _, s := range sections {
		if s.Heading != "" {
			mark := "#### "
			if len(s.Items) == 0 {
				mark = "### " // it opens a chapter
			}
			out = append(out, mark+esc(s.Heading))
		}
		for _, i := range s.Items {
			out = append(out, paragraph(i, esc))
		}
	}
	return out
}

// own stands before each line of what a person wrote. It is no quotation in Markdown: above a dialog
// the web client escapes the mark of one.
const own = "» "

func paragraph(i bot.Item, esc func(string) string) string {
	var head string
	if i.Label != "" {
		head = "**" + esc(colon(i.Label)) + "**"
	}
	if !i.Literal {
		return strings.TrimSpace(head + " " + esc(i.Text))
	}
	text := own + strings.ReplaceAll(esc(i.Text), "\n", "\n"+own)
	if head == "" {
		return text
	}
	return head + "\n" + text
}

// colon ends a label; a question needs none.
func colon(label string) string {
	if strings.HasSuffix(label, "?") || strings.HasSuffix(label, ":") {
		return label
	}
	return label + ":"
}

// divide joins paragraphs to pieces of at most most bytes each, except for a paragraph that is longer
// by itself. There is always one piece.
func divide(paragraphs []string, most int) []string {
	pieces := []string{""}
	for _, p := range paragraphs {
		last := &pieces[len(pieces)-1]
		switch {
		case *last == "":
			*last = p
		case len(*last)+2+len(p) > most:
			pieces = append(pieces, p)
		default:
			*last += "\n\n" + p
		}
	}
	return pieces
}
