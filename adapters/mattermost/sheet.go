package mattermost

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"

	"ruggespraak/bot"
)

// A sheet is a form or a view in somebody's hands, over one dialog or several. Nothing of it is kept
// here: it travels sealed with the dialog, as its state, and comes back with what was filled in.
type sheet struct {
	grant
	Lang   string              `json:"la,omitempty"`
	Form   *bot.Form           `json:"fo,omitempty"` // left out of the state where no page follows
	View   *bot.View           `json:"vi,omitempty"`
	Note   string              `json:"no,omitempty"` // a sentence above the first page
	Page   int                 `json:"p,omitempty"`
	Values map[string][]string `json:"va,omitempty"` // what was filled in on the pages before
	Shape  string              `json:"sh,omitempty"` // of the form
	Last   bool                `json:"e,omitempty"`  // no page follows
}

// newSheet is what a reply puts before somebody: its form, its view, or its note by itself.
func newSheet(user string, r bot.Reply) *sheet {
	s := &sheet{grant: grant{User: user}, Lang: r.Lang, Form: r.Form, View: r.View, Note: r.Note}
	if r.Form != nil {
		s.Action, s.Shape = r.Form.Action, shape(r.Form)
	}
	return s
}

// shape is a mark of all that somebody sees of a form but what they filled in.
func shape(f *bot.Form) string {
	bare := *f
	bare.Values, bare.Errors, bare.Focus = nil, nil, nil
	data, _ := json.Marshal(bare) // strings, slices and bools: it cannot fail
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

// A page is one dialog.
type page struct {
	intro  string // ready to be shown
	fields []bot.Field
}

// pages divides a sheet, in the same way every time. What is to be read comes before the first field.
func (s *sheet) pages() []page {
	var read []string
	var fields []bot.Field
	switch {
	case s.Form != nil:
		read, fields = paragraphs(s.Form.Intro, s.Form.Sections, escapeIntro), s.Form.Fields
	case s.View != nil:
		read = paragraphs(nil, s.View.Sections, escapeIntro)
	}
	var list []page
	for _, intro := range divide(read, maxIntro) {
		list = append(list, page{intro: intro})
	}
	for at := 0; at < len(fields); at += maxFields {
		if at > 0 {
			list = append(list, page{})
		}
		list[len(list)-1].fields = fields[at:min(at+maxFields, len(fields))]
	}
	return list
}

// turnTo makes the page with the first error the one that is shown; without errors the first. What
// stands on the pages before it counts as filled in.
func (s *sheet) turnTo(errs map[string]string) {
	before := map[string][]string{}
	for i, p := range s.pages() {
		for _, f := range p.fields {
			if errs[f.Name] != "" {
				s.Page, s.Values = i, before
				return
			}
		}
		for _, f := range p.fields {
			if v := s.Form.Values[f.Name]; len(v) > 0 {
				before[f.Name] = v
			}
		}
	}
}

func (s *sheet) title(m *Messenger) string {
	switch {
	case s.Form != nil:
		return s.Form.Title
	case s.View != nil:
		return s.View.Title
	}
	return m.word(s.Lang, "chat.title", nil)
}

// merge adds what was filled in on one page to what was before.
func (s *sheet) merge(page map[string][]string) map[string][]string {
	all := maps.Clone(s.Values)
	if all == nil {
		all = map[string][]string{}
	}
	maps.Copy(all, page)
	return all
}

// canonical is the same text for the same values.
func canonical(values map[string][]string) string {
	data, err := json.Marshal(values) // keys come sorted
	if err != nil {
		return fmt.Sprint(values)
	}
	return string(data)
}
