package mattermost

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// dialog takes in a dialog that was sent or closed.
func (m *Messenger) dialog(ctx context.Context, _ http.Header, body []byte) any {
	lang := m.cfg.Lang
	in, ok := decodeSubmission(body)
	if !ok {
		m.refuse(ctx, "dialog: unreadable")
		return stays(m.word(lang, "chat.form-old", nil))
	}
	var s sheet
	switch err := m.seal.open(dialogToken, in.State, in.UserId, &s); {
	case errors.Is(err, errNotYours):
		m.refuse(ctx, "dialog: somebody else's")
		return stays(m.word(lang, "chat.not-yours", nil))
	case err != nil:
		m.refuse(ctx, "dialog: "+err.Error())
		return stays(m.word(lang, "chat.form-old", nil))
	}
	answer, ok := m.inTurn(ctx, in.UserId, func() any { return m.submitted(ctx, &s, in) }).(model.SubmitDialogResponse)
	if !ok {
		return stays(m.word(s.Lang, "chat.busy", nil))
	}
	return answer
}

func decodeSubmission(body []byte) (model.SubmitDialogRequest, bool) {
	var in model.SubmitDialogRequest
	if json.Unmarshal(body, &in) != nil {
		return model.SubmitDialogRequest{}, false
	}
	// "refresh" and lookups look like a submission too; no dialog of ours asks for them.
	return in, in.Type == "dialog_submission" && in.UserId != "" && in.State != ""
}

// stays leaves the dialog open, with a sentence in it.
func stays(text string) model.SubmitDialogResponse {
	return model.SubmitDialogResponse{Error: escape(text)}
}

// submitted turns the page, or hands over what was filled in on all pages.
func (m *Messenger) submitted(ctx context.Context, s *sheet, in model.SubmitDialogRequest) model.SubmitDialogResponse {
	action, ok := bot.ParseAction(s.Action)
	if in.Cancelled {
		if ok {
			_, _ = m.event(ctx, in.UserId, bot.Event{ID: "cancel-" + m.seal.name(s.Nonce), Kind: bot.Cancelled, Action: action})
		}
		return model.SubmitDialogResponse{}
	}
	values := s.merge(s.filled(in.Submission))
	if !s.Last {
		s.Page, s.Values, s.Note = s.Page+1, values, ""
		return m.next(ctx, s)
	}
	if !ok {
		return model.SubmitDialogResponse{} // a view was read to its end
	}
	// The same dialog with the same words is the same event; what was mended makes another one.
	e := bot.Event{ID: "form-" + m.seal.name(s.Nonce, canonical(values)), Kind: bot.Submitted, Action: action, Values: values}
	reply, err := m.event(ctx, in.UserId, e)
	if err != nil {
		return stays(reply.Note) // nothing was stored: what was typed must not be lost
	}
	return m.follow(ctx, s, values, reply)
}

// follow shows a reply to somebody who just sent a dialog.
func (m *Messenger) follow(ctx context.Context, s *sheet, values map[string][]string, r bot.Reply) model.SubmitDialogResponse {
	m.hand(ctx, s.User, &r)
	if r.Form == nil && r.View == nil && r.Note == "" {
		return model.SubmitDialogResponse{}
	}
	if errs := m.inPlace(s, values, r.Form); errs != nil {
		return model.SubmitDialogResponse{Error: escape(m.whole(r.Lang, r.Form)), Errors: errs}
	}
	if !m.api.modern() {
		return m.afterClosing(ctx, s.User, r)
	}
	after := newSheet(s.User, r)
	if r.Form != nil {
		after.turnTo(r.Form.Errors)
	}
	return m.next(ctx, after)
}

// inPlace gives the errors to show under the fields of the dialog as it stands; nil when it must be
// opened anew: because the form became another one, because an error is on another page, or because
// somebody may empty a field, for which web clients send again what stood there.
func (m *Messenger) inPlace(s *sheet, values map[string][]string, form *bot.Form) map[string]string {
	if form == nil || len(form.Errors) == 0 {
		return nil
	}
	modern := m.api.modern()
	if modern && (form.Action != s.Action || shape(form) != s.Shape) {
		return nil
	}
	pages := (&sheet{Form: form}).pages()
	shown := pages[min(s.Page, len(pages)-1)].fields
	errs := map[string]string{}
	for _, f := range form.Fields {
		text := form.Errors[f.Name]
		if modern && (text != "" && !has(shown, f.Name) || emptiable(f) && len(values[f.Name]) > 0) {
			return nil
		}
		if text == "" {
			continue
		}
		name := s.name(f.Name)
		if f.Kind == bot.Multi && !modern && len(f.Options) > 0 {
			name += "_" + f.Options[len(f.Options)-1].Value
		}
		errs[name] = escape(text)
	}
	return errs
}

func has(fields []bot.Field, name string) bool {
	return slices.ContainsFunc(fields, func(f bot.Field) bool { return f.Name == name })
}

// emptiable reports whether a text may be left out.
func emptiable(f bot.Field) bool {
	return (f.Kind == bot.Long || f.Kind == bot.Short) && (f.Optional || f.Only != nil)
}

// afterClosing is what is left to do on a server where no dialog can follow another: the dialog
// closes, and the card with its button is there to go on. A sentence comes as a post.
func (m *Messenger) afterClosing(ctx context.Context, user string, r bot.Reply) model.SubmitDialogResponse {
	if r.Note != "" {
		m.postNote(ctx, user, m.seal.name(newNonce()), r.Note)
	}
	return model.SubmitDialogResponse{}
}
