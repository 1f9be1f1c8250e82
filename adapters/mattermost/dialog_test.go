package mattermost

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// formWorld has a bot that answers a command with a form, and a submission with reply.
func formWorld(t *testing.T, form bot.Form, reply func(bot.Event) (bot.Reply, error)) *world {
	form.Action = "answer|K7M2QX|signal|1"
	if form.Title == "" {
		form.Title, form.Submit = "Signaal", "Verder"
	}
	return newWorld(t, func(_ context.Context, e bot.Event) (bot.Reply, error) {
		if e.Kind == bot.Submitted {
			return reply(e)
		}
		return bot.Reply{Lang: "nl", Form: &form}, nil
	}, nil)
}

// opened gives the dialog that a command opens.
func (w *world) opened(t *testing.T) *model.Dialog {
	t.Helper()
	w.command(t, w.anna, "")
	w.acked()
	w.server.mu.Lock()
	defer w.server.mu.Unlock()
	if d := w.server.dialogs[w.anna.User]; d != nil {
		return &d.Dialog
	}
	t.Fatal("no dialog was opened")
	return nil
}

// Somebody reads the whole question and when to answer it, within what Mattermost has room for.
func TestCaptions(t *testing.T) {
	yes := bot.Field{Name: "any", Kind: bot.Choice, Label: "Nog iets?", Options: []bot.Option{{Value: "yes", Label: "Ja"}, {Value: "no", Label: "Nee"}}}
	tests := map[string]struct {
		field       bot.Field
		label, help string
		above       string // what did not fit under the field
	}{
		"short":             {bot.Field{Label: "Wat zag je?", Hint: "Zo precies als je kunt."}, "Wat zag je?", "Zo precies als je kunt.", ""},
		"long":              {bot.Field{Label: "Heb je de signalenlijst van je sector gebruikt?"}, "Heb je de…", "Heb je de signalenlijst van je sector gebruikt?", ""},
		"long, with a hint": {bot.Field{Label: "Hoe groot is de kans dat het gebeurt?", Hint: "Een inschatting."}, "Hoe groot is de kans…", "Hoe groot is de kans dat het gebeurt?\nEen inschatting.", ""},
		"one long word":     {bot.Field{Label: "Aandachtsfunctionarissenoverleg"}, "Aandachtsfu…", "Aandachtsfunctionarissenoverleg", ""},
		"only sometimes":    {bot.Field{Label: "Wie?", Only: &bot.Only{Field: "any", Values: []string{"yes"}}}, "Wie?", "nl chat.only-if Values=‘Ja’", ""},
		"with markup":       {bot.Field{Label: "Wat *zag* je?", Hint: "Geen <b>namen</b>."}, "Wat *zag* je?", "Geen <b>namen</b>.", ""},
		"too much to fit":   {bot.Field{Label: "Wat zag je?", Hint: strings.Repeat("Heel veel uitleg. ", 8) + "Klaar.", Only: &bot.Only{Field: "any", Values: []string{"no"}}}, "Wat zag je?", "nl chat.only-if Values=‘Nee’", strings.Repeat("Heel veel uitleg. ", 8) + "Klaar."},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			test.field.Name, test.field.Kind, test.field.Max = "fact", bot.Long, 3000
			w := formWorld(t, bot.Form{Fields: []bot.Field{yes, test.field}}, nil)
			d := w.opened(t)
			e := d.Elements[1]
			if got := reads(t, e.HelpText); e.DisplayName != test.label || got != test.help {
				t.Errorf("label %q and help %q, want %q and %q", e.DisplayName, got, test.label, test.help)
			}
			if !strings.Contains(readsIntro(t, d.IntroductionText), test.above) || (test.above != "") != (d.IntroductionText != "") {
				t.Errorf("above stands %q, want %q", d.IntroductionText, test.above)
			}
			if e.Optional != (test.field.Only != nil) {
				t.Error("a field that is not always asked must be optional, and others not")
			}
		})
	}
}

// A question that is alone in its dialog stands above its field, and not under it once more.
func TestQuestionAlone(t *testing.T) {
	label := "Heb je de signalenlijst van je sector gebruikt?"
	w := formWorld(t, bot.Form{Intro: []bot.Item{{Text: "Een lijst helpt."}}, Fields: []bot.Field{{Name: "used", Kind: bot.Choice, Label: label, Hint: "Niet verplicht."}}}, nil)
	d := w.opened(t)
	if got, want := readsIntro(t, d.IntroductionText), "Een lijst helpt.\n\n"+label; got != want {
		t.Errorf("above stands %q, want %q", got, want)
	}
	if e := d.Elements[0]; e.DisplayName != "Heb je de…" || e.HelpText != "Niet verplicht." {
		t.Errorf("label %q, help %q", e.DisplayName, e.HelpText)
	}
}

// A server from before 11.1 has no dates, no choice of several, and closes a dialog that another follows.
func TestOlderServer(t *testing.T) {
	form := bot.Form{Fields: []bot.Field{
		{Name: "who", Kind: bot.Multi, Label: "Voor wie?", Options: []bot.Option{{Value: "a", Label: "Jou"}, {Value: "b", Label: "Anderen"}}},
		{Name: "day", Kind: bot.Date, Label: "Welke dag?"},
	}}
	var got []map[string][]string
	replies := []bot.Reply{}
	w := formWorld(t, form, func(e bot.Event) (bot.Reply, error) {
		got = append(got, e.Values)
		return replies[len(got)-1], nil
	})
	w.m.api.version = "10.11.2.x"
	back := form
	back.Action, back.Errors = "answer|K7M2QX|signal|1", map[string]string{"who": "Kies iemand."}
	replies = []bot.Reply{{Form: &back}, {Form: &form, Note: "Verstuurd."}}
	do := w.platform().Do
	text := ""
	do(t, w.anna, act{Command: &text})
	var types []string
	for _, e := range w.open[w.anna.User].step.Elements {
		types = append(types, e.Type)
	}
	if diff := cmp.Diff([]string{"bool", "bool", "text"}, types); diff != "" {
		t.Errorf("types (-want +got):\n%s", diff)
	}
	seen := do(t, w.anna, act{Submit: map[string][]string{"day": {"24-11-2026"}}})[0]
	if seen.Form == nil || seen.Form.Errors["who"] != "Kies iemand." {
		t.Fatalf("the error is not shown in place: %+v", seen.Form)
	}
	seen = do(t, w.anna, act{Submit: map[string][]string{"who": {"a", "b"}}})[0]
	if seen.Form != nil || !strings.Contains(w.said(t, w.anna), "Verstuurd.") {
		t.Errorf("open is %+v, said %q", seen.Form, w.said(t, w.anna))
	}
	if diff := cmp.Diff(map[string][]string{"who": {"a", "b"}, "day": {"24-11-2026"}}, got[1]); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
}

func TestModern(t *testing.T) {
	for version, want := range map[string]bool{"11.1.0.x": true, "11.0.9": false, "12.0.0": true, "10.11.2": false, "": true, "dev": true} {
		if got := (&client{version: version}).modern(); got != want {
			t.Errorf("%q: %v, want %v", version, got, want)
		}
	}
}
