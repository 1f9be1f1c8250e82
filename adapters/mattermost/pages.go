package mattermost

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// How much goes into one dialog. The server passes on any number of fields and 100,000 characters
// above them; a person does not.
const (
	maxIntro  = 40000 // bytes
	maxFields = 10
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

// whole is what is wrong with a form as a whole.
func (m *Messenger) whole(lang string, f *bot.Form) string {
	if e := f.Errors[""]; e != "" {
		return e
	}
	return strings.TrimRight(m.word(lang, "chat.errors", nil), ": ")
}

// render makes the dialog of the sheet's present page.
func (m *Messenger) render(s *sheet) (*model.Dialog, error) {
	pages := s.pages()
	if !m.api.modern() {
		pages = []page{joined(pages)} // no dialog can follow another
	}
	p := pages[s.Page]
	s.Nonce, s.Last = newNonce(), s.Page == len(pages)-1
	state := *s
	if s.Last {
		state.Form, state.View = nil, nil
	}
	token, err := m.seal.seal(dialogToken, &state, dialogLives)
	if err != nil {
		return nil, err
	}
	d := &model.Dialog{
		CallbackId:     "ruggespraak",
		Title:          cut(s.title(m), 24),
		SubmitLabel:    m.submitLabel(s),
		State:          token,
		NotifyOnCancel: s.Action != "",
	}
	d.IntroductionText = m.intro(s, p, len(pages))
	for _, f := range p.fields {
		elements, more := m.elements(s, f, len(p.fields) == 1)
		d.Elements = append(d.Elements, elements...)
		if more != "" {
			d.IntroductionText = strings.TrimSpace(d.IntroductionText + "\n\n" + more)
		}
	}
	return d, nil
}

func joined(pages []page) page {
	var all page
	for i, p := range pages {
		if i > 0 && p.intro != "" {
			all.intro += "\n\n"
		}
		all.intro += p.intro
		all.fields = append(all.fields, p.fields...)
	}
	return all
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

func (m *Messenger) submitLabel(s *sheet) string {
	switch {
	case !s.Last:
		return m.word(s.Lang, "chat.next-page", nil)
	case s.Form != nil:
		return s.Form.Submit
	}
	return m.word(s.Lang, "chat.close", nil)
}

// intro is what stands above the fields of a page.
func (m *Messenger) intro(s *sheet, p page, of int) string {
	var parts []string
	if s.Note != "" {
		parts = append(parts, escapeIntro(s.Note))
	}
	if of > 1 {
		parts = append(parts, "*"+escapeIntro(m.word(s.Lang, "chat.page", map[string]any{"N": s.Page + 1, "Of": of}))+"*")
	}
	if s.Form != nil && len(s.Form.Errors) > 0 {
		parts = append(parts, "**"+escapeIntro(m.whole(s.Lang, s.Form))+"**")
	}
	parts = append(parts, p.intro)
	return divide(parts, 1<<30)[0]
}

// next is the answer that shows a sheet after a submission.
func (m *Messenger) next(ctx context.Context, s *sheet) model.SubmitDialogResponse {
	d, err := m.render(s)
	if err != nil {
		m.cfg.Log.ErrorContext(ctx, "dialog not made", "error", err)
		return model.SubmitDialogResponse{Error: escape(m.word(s.Lang, "chat.not-opened", nil))}
	}
	return model.SubmitDialogResponse{Type: string(model.SubmitDialogResponseTypeForm), Form: d}
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

// show opens a sheet as a dialog, for somebody who just pressed or gave a command.
func (m *Messenger) show(ctx context.Context, trigger string, s *sheet) error {
	d, err := m.render(s)
	if err != nil {
		return err
	}
	resp, err := m.api.OpenInteractiveDialog(ctx, model.OpenDialogRequest{TriggerId: trigger, URL: m.url("dialog"), Dialog: *d})
	return failed("open dialog", resp, err)
}

// cut shortens text to at most most characters.
func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// canonical is the same text for the same values.
func canonical(values map[string][]string) string {
	data, err := json.Marshal(values) // keys come sorted
	if err != nil {
		return fmt.Sprint(values)
	}
	return string(data)
}
