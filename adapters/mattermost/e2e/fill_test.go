package e2e

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

// dialog waits for a dialog with this title; it may come with what was done last only.
func (p *person) dialog(t *testing.T, title string) *dialog {
	t.Helper()
	p.await(t, fmt.Sprintf("the dialog %q", title), func() bool {
		if r := p.dialogs[p.lastInTurn]; r != nil {
			p.form = newDialog(r)
			delete(p.dialogs, p.lastInTurn)
		}
		return p.form != nil && strings.HasPrefix(p.form.step.Title, title)
	})
	return p.form
}

// fields are what to fill in, by label: a text, the label of an option, or a []string of them.
type fields map[string]any

// fill fills a dialog in and sends it, over as many steps as it takes. It must be accepted.
func (p *person) fill(t *testing.T, title string, f fields) {
	t.Helper()
	if wrong := p.try(t, title, f); len(wrong) > 0 {
		t.Fatalf("%s filled in %q, and it is refused: %v\n%s", p.name, title, wrong, p.screen())
	}
}

// try fills a dialog in and sends it, and gives the errors by field name; "" is about the whole.
func (p *person) try(t *testing.T, title string, f fields) map[string]string {
	t.Helper()
	d, left := p.dialog(t, title), maps.Clone(f)
	for {
		before := len(left)
		must(t, "fill in "+title, d.take(left))
		if before > 0 && len(left) == before {
			t.Fatalf("%q has no field %v:\n%s", title, slices.Collect(maps.Keys(left)), d.text())
		}
		if wrong := p.submit(t, d); len(wrong) > 0 {
			return wrong
		}
		if len(left) == 0 {
			return nil
		}
		if p.form == nil {
			t.Fatalf("%q closed, but there was more to fill in: %v", title, slices.Collect(maps.Keys(left)))
		}
	}
}

// submit sends the dialog as it stands, unless the client itself sees that something is missing.
func (p *person) submit(t *testing.T, d *dialog) map[string]string {
	t.Helper()
	if e := d.missing(); e != nil {
		d.errors = map[string]string{e.Name: "the client: required"}
		return d.errors
	}
	answer, _, err := p.client.SubmitInteractiveDialog(t.Context(), model.SubmitDialogRequest{
		URL: d.url, CallbackId: d.callbackID, State: d.step.State, ChannelId: p.dm, TeamId: p.team, Submission: d.submission(),
	})
	must(t, p.name+" sends "+d.step.Title, err)
	p.see(func() {
		switch {
		case answer.Error != "" || len(answer.Errors) > 0:
			d.errors, d.problem = answer.Errors, answer.Error
		case answer.Type == "form":
			d.show(*answer.Form)
		default:
			p.form = nil
		}
	})
	return wrong(answer)
}

func wrong(answer *model.SubmitDialogResponse) map[string]string {
	all := map[string]string{}
	maps.Copy(all, answer.Errors)
	if answer.Error != "" {
		all[""] = answer.Error
	}
	return all
}

// close closes the dialog without sending it.
func (p *person) close(t *testing.T, title string) {
	t.Helper()
	d := p.dialog(t, title)
	p.see(func() { p.form = nil })
	if !d.step.NotifyOnCancel {
		return
	}
	_, _, err := p.client.SubmitInteractiveDialog(t.Context(), model.SubmitDialogRequest{
		URL: d.url, CallbackId: d.callbackID, State: d.step.State, ChannelId: p.dm, TeamId: p.team, Cancelled: true,
	})
	must(t, p.name+" closes "+title, err)
}
