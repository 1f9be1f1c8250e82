package mattermost

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// Anybody can make the server send any submission under their own name.
func TestForgedSubmission(t *testing.T) {
	c := newCollector()
	w := newWorld(t, c.handle, nil)
	d, err := w.m.render(newSheet(w.anna.User, bot.Reply{Lang: "nl", Form: &bot.Form{Action: "answer|K7M2QX|signal|1", Title: "Signaal", Submit: "Verder", Fields: []bot.Field{{Name: "fact", Kind: bot.Long, Label: "Wat?", Max: 3000}}}}))
	if err != nil {
		t.Fatal(err)
	}
	name := d.Elements[0].Name
	mark, _, _ := strings.Cut(name, "_")
	tests := map[string]struct {
		change func(*model.SubmitDialogRequest)
		error  string
		values map[string][]string
	}{
		"as it should be":      {func(*model.SubmitDialogRequest) {}, "", map[string][]string{"fact": {"Dit."}}},
		"by somebody else":     {func(in *model.SubmitDialogRequest) { in.UserId = w.ben.User }, "nl chat.not-yours", nil},
		"without state":        {func(in *model.SubmitDialogRequest) { in.State = "" }, "nl chat.form-old", nil},
		"with a made-up state": {func(in *model.SubmitDialogRequest) { in.State = flip(in.State) }, "nl chat.form-old", nil},
		"a refresh":            {func(in *model.SubmitDialogRequest) { in.Type = "refresh" }, "nl chat.form-old", nil},
		"of an earlier dialog": {func(in *model.SubmitDialogRequest) { in.Submission = map[string]any{"ffffff_fact": "Oud."} }, "", map[string][]string{}},
		"with other types": {func(in *model.SubmitDialogRequest) {
			in.Submission = map[string]any{name: map[string]any{"a": 1}, mark + "_n": 3.5, mark + "_l": []any{"a", 1, nil}}
		}, "", map[string][]string{"n": {"3.5"}, "l": {"a"}}},
	}
	for label, test := range tests {
		t.Run(label, func(t *testing.T) {
			in := model.SubmitDialogRequest{Type: "dialog_submission", UserId: w.anna.User, State: d.State, Submission: map[string]any{name: "Dit."}}
			test.change(&in)
			var out model.SubmitDialogResponse
			w.call(t, w.m.url("dialog"), in, &out)
			if reads(t, out.Error) != test.error {
				t.Errorf("they see %q, want %q", out.Error, test.error)
			}
			if test.values == nil {
				if len(c.events) > 0 {
					t.Fatalf("the bot got %v", <-c.events)
				}
				return
			}
			e := <-c.events
			if e.From != w.anna || e.Action.Slot != "signal" {
				t.Errorf("the bot got %v from %v", e, e.From)
			}
			if diff := cmp.Diff(test.values, e.Values); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
		})
	}
}
