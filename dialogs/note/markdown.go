package note

import (
	"regexp"
	"strings"
)

// Markdown gives the document as Markdown (CommonMark, GitHub's additions included). Nothing people
// wrote works as markup: no links, headings, lists or HTML.
func Markdown(d Document) []byte {
	var b strings.Builder
	paragraph := func(s string) { b.WriteString(s + "\n\n") }
	paragraph("# " + escape(line(d.Title)))
	for _, s := range d.Sections {
		switch {
		case s.chapter():
			paragraph("## " + escape(line(s.Heading)))
		case s.Heading != "":
			paragraph("### " + escape(line(s.Heading)))
		}
		for _, it := range s.Items {
			paragraph(it.markdown())
		}
	}
	if d.Foot != "" {
		paragraph("---")
		paragraph(escape(line(d.Foot)))
	}
	return []byte(strings.TrimRight(b.String(), "\n") + "\n")
}

func (it Item) markdown() string {
	var list []string
	for _, s := range lines(it.Text) {
		list = append(list, escape(s))
	}
	text := strings.Join(list, "\n\n")
	label := ""
	if it.Label != "" {
		label = "**" + escape(line(it.Label)) + "**"
	}
	switch {
	case it.Literal:
		quote := "> " + strings.ReplaceAll(text, "\n\n", "\n>\n> ")
		if label == "" {
			return quote
		}
		return label + "\n\n" + quote
	case label == "":
		return text
	}
	return label + ": " + text
}

var (
	// Characters that work as markup wherever they stand, and ":" and "." where they make a link.
	inline = regexp.MustCompile("[\\\\`*_\\[\\]<>&~|$@]|://|(?i:www\\.)")
	// What works at the start of a line only: headings, lists, rules, and numbered lists.
	starts = regexp.MustCompile(`^(?:[-+#=:]|[0-9]+[.)])`)
)

// escape makes a line of text show as it is.
func escape(s string) string {
	s = inline.ReplaceAllStringFunc(s, func(m string) string {
		if len(m) == len("www.") {
			return m[:3] + `\.`
		}
		return `\` + m
	})
	return starts.ReplaceAllStringFunc(s, func(m string) string {
		return m[:len(m)-1] + `\` + m[len(m)-1:]
	})
}
