package bot

import (
	"ruggespraak/dialogs/note"
	"ruggespraak/dialogs/texts"
)

// files makes what a view shows into files to keep. With an error there is only the Markdown.
func (v voice) files(w *View, base string) ([]File, error) {
	doc := note.Document{
		Lang:     v.lang,
		Title:    w.Title,
		Made:     v.now.In(v.org.Zone),
		Foot:     v.text("file.foot", nil),
		Replaced: v.text("file.replaced", texts.Args{"Sign": string(note.NoGlyph)}),
		Page: func(n, of int) string {
			return v.text("file.page", texts.Args{"N": n, "Of": of})
		},
	}
	for _, s := range w.Sections {
		section := note.Section{Heading: s.Heading}
		for _, i := range s.Items {
			section.Items = append(section.Items, note.Item(i))
		}
		doc.Sections = append(doc.Sections, section)
	}
	files := []File{{Name: base + ".md", Mime: "text/markdown; charset=utf-8", Data: note.Markdown(doc)}}
	pdf, err := note.PDF(doc)
	if err != nil {
		return files, err
	}
	return append(files, File{Name: base + ".pdf", Mime: "application/pdf", Data: pdf}), nil
}
