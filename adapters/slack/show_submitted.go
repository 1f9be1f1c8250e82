package slack

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// showSubmitted answers a form that was sent. The answer goes along with the acknowledgement: an empty
// one closes the modal.
func (m *Messenger) showSubmitted(ctx context.Context, in *incoming, r bot.Reply) (answer, func(context.Context) error) {
	var later func(context.Context) error
	if in.source.form.Home && r.Form == nil { // what was sent may have changed it
		later = func(ctx context.Context) error { return m.refresh(ctx, in) }
	}
	if r.Note != "" && (r.Form != nil || r.View != nil || in.source.channel != "") {
		later = func(ctx context.Context) error { return m.note(ctx, in, r) }
	}
	switch {
	case r.Form != nil && onlyErrors(in, r.Form):
		return answer{taken: true, payload: m.errors(in, r.Form)}, later
	case r.Form != nil:
		where := carried{Chan: in.source.form.Chan, Home: in.source.form.Home, Gen: in.source.form.Gen + 1}
		return m.replace(in, m.form(r.Lang, in.ev.From.User, r.Form, where), r.Lang, later)
	case r.View != nil:
		return m.replace(in, m.view(r.Lang, in.ev.From.User, r.View, 0, bot.Action{}), r.Lang, later)
	case r.Note != "" && in.source.channel == "":
		return m.replace(in, m.noteModal(r.Lang, r.Note), r.Lang, later) // opened from elsewhere: there is no conversation to show it in
	}
	return answer{taken: true}, later
}

// onlyErrors reports whether the same form comes back, with what was filled in, and with errors that
// can stand under its fields.
func onlyErrors(in *incoming, f *bot.Form) bool {
	if len(f.Errors) == 0 || f.Errors[""] != "" || shape(f) != in.source.form.Shape || f.Action != in.source.form.Text {
		return false
	}
	for name := range f.Errors {
		if !hasField(f, name) {
			return false
		}
	}
	return sameValues(f.Values, in.ev.Values)
}

func hasField(f *bot.Form, name string) bool {
	return slices.ContainsFunc(f.Fields, func(x bot.Field) bool { return x.Name == name })
}

// errors puts errors under the fields of the modal that is open.
func (m *Messenger) errors(in *incoming, f *bot.Form) *slack.ViewSubmissionResponse {
	under := map[string]string{}
	for name, e := range f.Errors {
		under[inputID(in.source.form.Gen, name)] = e
	}
	return slack.NewErrorsViewSubmissionResponse(under)
}

// keepOpen leaves a form open with what was filled in, and says why: under its first field, or on top
// of it when it has none.
func (m *Messenger) keepOpen(in *incoming, r bot.Reply) answer {
	if in.source.view != nil {
		if id := in.source.view.firstInput(); id != "" {
			return answer{taken: true, payload: slack.NewErrorsViewSubmissionResponse(map[string]string{id: r.Note})}
		}
	}
	v := m.noteModal(r.Lang, r.Note)
	return answer{taken: true, payload: slack.NewPushViewSubmissionResponse(&v)}
}

// roomForEnvelope is what an acknowledgement needs beside its payload.
const roomForEnvelope = 500

// replace puts another modal in the place of the one that was sent. Over Socket Mode an
// acknowledgement of 20 KB or more is dropped without a word; then a modal that says to wait goes with
// it, and the real one takes its place after that.
func (m *Messenger) replace(in *incoming, v slack.ModalViewRequest, lang string, later func(context.Context) error) (answer, func(context.Context) error) {
	data, err := json.Marshal(v)
	if err == nil && (in.most == 0 || len(data)+roomForEnvelope < in.most) {
		return answer{taken: true, payload: slack.NewUpdateViewSubmissionResponse(&v)}, later
	}
	wait := m.noteModal(lang, m.words(lang, "chat.busy", nil))
	wait.ExternalID = rand.Text()
	return answer{taken: true, payload: slack.NewUpdateViewSubmissionResponse(&wait)}, func(ctx context.Context) error {
		err := m.fill(ctx, v, wait.ExternalID)
		if later != nil {
			err = errors.Join(err, later(ctx))
		}
		return err
	}
}

// How long to wait for a modal that goes with an acknowledgement to be there.
const (
	fillTries = 8
	fillFirst = 100 * time.Millisecond
)

// fill replaces the modal that says to wait, as soon as it is there.
func (m *Messenger) fill(ctx context.Context, v slack.ModalViewRequest, externalID string) error {
	wait := fillFirst
	for try := 1; ; try++ {
		_, err := m.api.UpdateViewContext(ctx, v, externalID, "", "")
		if err == nil {
			return nil
		}
		if try == fillTries || !says(err, "not_found", "view_not_found") {
			return fmt.Errorf("fill modal: %w", err)
		}
		if err := pause(ctx, wait); err != nil {
			return err
		}
		wait *= 2
	}
}
