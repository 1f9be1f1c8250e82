package mattermost

import (
	"context"
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
	s.Page = min(s.Page, len(pages)-1) // the server may have become known as an older one since
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
