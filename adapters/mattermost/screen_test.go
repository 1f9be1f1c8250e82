package mattermost

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/adapters/adaptertest"
	"ruggespraak/bot"
)

// A screen is a dialog before somebody, as the web client treats it: address and callback id stay from
// step to step, the state follows the step, and what was sent before is sent again.
type screen struct {
	url, callback string
	step          model.Dialog
	values        map[string]any
	sent          map[string]any
	errors        map[string]string
	problem       string
	read          string // what stood on the pages before
}

// look brings before somebody what was opened for them meanwhile, and describes it.
func (w *world) look(t *testing.T, who bot.Address, s *adaptertest.Seen) {
	t.Helper()
	w.server.mu.Lock()
	opened := w.server.dialogs[who.User]
	delete(w.server.dialogs, who.User)
	w.server.mu.Unlock()
	if opened != nil {
		x := &screen{url: opened.URL, callback: opened.Dialog.CallbackId, sent: map[string]any{}}
		x.show(opened.Dialog)
		w.open[who.User] = x
	}
	x := w.open[who.User]
	if x == nil {
		return
	}
	for len(x.step.Elements) == 0 { // something to read: on to the next page, or close it
		s.Text += plainly(x.step.Title) + "\n" + readsIntro(t, x.step.IntroductionText) + "\n"
		if !w.send(t, who, x, false) {
			delete(w.open, who.User)
			return
		}
	}
	s.Form = x.form(t)
}

// show puts a step on the screen, with its defaults.
func (x *screen) show(step model.Dialog) {
	x.step, x.values, x.errors, x.problem = step, map[string]any{}, nil, ""
	for _, e := range step.Elements {
		switch {
		case e.Type == "bool":
			x.values[e.Name] = e.Default == "true"
		case e.Default == "":
		case e.MultiSelect:
			x.values[e.Name] = strings.Split(e.Default, ",")
		default:
			x.values[e.Name] = e.Default
		}
	}
}

// send submits the step as it stands, and reports whether a dialog is open after it.
func (w *world) send(t *testing.T, who bot.Address, x *screen, cancelled bool) bool {
	t.Helper()
	in := model.SubmitDialogRequest{Type: "dialog_submission", CallbackId: x.callback, State: x.step.State, UserId: who.User, Cancelled: cancelled}
	if !cancelled {
		maps.Copy(x.sent, x.values)
		in.Submission = x.sent
	}
	var out model.SubmitDialogResponse
	w.call(t, x.url, in, &out)
	x.errors, x.problem = out.Errors, out.Error
	switch {
	case out.Error != "" || len(out.Errors) > 0:
		return true
	case out.Type == string(model.SubmitDialogResponseTypeForm):
		w.server.check(out.Form)
		x.show(*out.Form)
		return true
	}
	return false
}

// submit fills in, sends or closes the dialog, page by page.
func (w *world) submit(t *testing.T, who bot.Address, a adaptertest.Act) adaptertest.Seen {
	t.Helper()
	x := w.open[who.User]
	if x == nil {
		t.Fatal("no dialog is open")
	}
	handled := len(w.handled)
	x.read = ""
	for {
		for _, e := range x.step.Elements {
			if v, ok := a.Submit[fieldOf(e.Name)]; ok {
				x.values[e.Name] = typed(e, v)
			}
		}
		page := x.step.State
		if !w.send(t, who, x, a.Cancel) {
			delete(w.open, who.User)
			break
		}
		if len(w.handled) > handled || x.step.State == page {
			break
		}
	}
	s := adaptertest.Seen{}
	if len(w.handled) > handled {
		s.Acked = w.acked()
	}
	return s
}

// fieldOf is the bot's name of an element's field.
func fieldOf(name string) string {
	_, field, _ := strings.Cut(name, "_")
	field, _, _ = strings.Cut(field, "_")
	return field
}

func typed(e model.DialogElement, values []string) any {
	switch {
	case e.MultiSelect:
		return values
	case e.Type == "bool":
		return slices.Contains(values, e.Name[strings.LastIndex(e.Name, "_")+1:])
	}
	return strings.Join(values, "\n")
}

// form describes the step.
func (x *screen) form(t *testing.T) *adaptertest.Form {
	t.Helper()
	f := &adaptertest.Form{Title: x.step.Title, Values: map[string][]string{}, Errors: map[string]string{}}
	text := []string{readsIntro(t, x.step.IntroductionText)}
	if x.problem != "" {
		f.Errors[""] = reads(t, x.problem)
	}
	for _, e := range x.step.Elements {
		name := fieldOf(e.Name)
		help := e.HelpText
		if rest, ok := strings.CutPrefix(help, wrong); ok { // a dialog that was opened anew
			bad, after, _ := strings.Cut(rest, "\n")
			f.Errors[name], help = reads(t, bad), after
		}
		if bad := x.errors[e.Name]; bad != "" {
			f.Errors[name] = reads(t, bad)
		}
		text = append(text, e.DisplayName, reads(t, help))
		for _, o := range e.Options {
			text = append(text, o.Text)
		}
		if e.Type == "bool" {
			text = append(text, e.Placeholder)
		}
		switch v := x.values[e.Name].(type) {
		case string:
			if v != "" {
				f.Values[name] = []string{v}
			}
		case []string:
			if len(v) > 0 {
				f.Values[name] = v
			}
		case bool:
			if v {
				f.Values[name] = append(f.Values[name], e.Name[strings.LastIndex(e.Name, "_")+1:])
			}
		}
	}
	f.Text = strings.Join(text, "\n")
	return f
}
