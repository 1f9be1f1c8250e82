package mattermost

import (
	"context"
	"fmt"
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

// A form with more fields than one dialog takes goes over several; the bot gets all of it at once, and
// an error on an earlier page brings that page back.
func TestPages(t *testing.T) {
	form := bot.Form{Intro: []bot.Item{{Text: "Lees dit eerst."}}}
	fill, errs := map[string][]string{}, map[string]string{}
	for i := range 25 {
		name := fmt.Sprintf("f%d", i)
		form.Fields = append(form.Fields, bot.Field{Name: name, Kind: bot.Short, Label: "Vraag " + name, Max: 150})
		fill[name] = []string{"antwoord " + name}
	}
	var got []map[string][]string
	w := formWorld(t, form, func(e bot.Event) (bot.Reply, error) {
		got = append(got, e.Values)
		if len(errs) == 0 {
			return bot.Reply{}, nil
		}
		back := form
		back.Action, back.Title, back.Submit, back.Values, back.Errors = "answer|K7M2QX|signal|1", "Signaal", "Verder", e.Values, errs
		return bot.Reply{Lang: "nl", Form: &back}, nil
	})
	do := w.platform().Do
	text := ""
	seen := do(t, w.anna, act{Command: &text})
	if n := len(w.open[w.anna.User].step.Elements); n != maxFields || !strings.Contains(seen[0].Form.Text, "nl chat.page N=1 Of=3") {
		t.Fatalf("the first page has %d fields: %q", n, seen[0].Form.Text)
	}
	errs["f3"] = "Klopt niet."
	seen = do(t, w.anna, act{Submit: fill})
	if seen[0].Form == nil || seen[0].Form.Errors["f3"] != "Klopt niet." || seen[0].Form.Values["f3"][0] != "antwoord f3" {
		t.Fatalf("the page with the error: %+v", seen[0].Form)
	}
	errs = map[string]string{"f13": "Ook niet."}
	seen = do(t, w.anna, act{Submit: map[string][]string{"f3": {"beter"}}})
	if seen[0].Form == nil || seen[0].Form.Errors["f13"] != "Ook niet." {
		t.Fatalf("the page in the middle with its error: %+v", seen[0].Form)
	}
	errs = map[string]string{"f24": "Bijna."}
	seen = do(t, w.anna, act{Submit: map[string][]string{"f13": {"ook beter"}}})
	if seen[0].Form == nil || seen[0].Form.Errors["f24"] != "Bijna." {
		t.Fatalf("the last page with its error: %+v", seen[0].Form)
	}
	errs = nil
	if seen = do(t, w.anna, act{Submit: map[string][]string{"f24": {"goed"}}}); seen[0].Form != nil {
		t.Fatalf("still open: %+v", seen[0].Form)
	}
	fill["f3"], fill["f13"], fill["f24"] = []string{"beter"}, []string{"ook beter"}, []string{"goed"}
	if diff := cmp.Diff(fill, got[len(got)-1]); diff != "" {
		t.Errorf("what the bot got in the end (-want +got):\n%s", diff)
	}
	if len(got) != 4 {
		t.Errorf("the bot got %d submissions, want 4: pages are not events", len(got))
	}
}

// What is to be read may be longer than one dialog: it goes over several, nothing is left out.
func TestLongView(t *testing.T) {
	var view bot.View
	view.Title = "Casus"
	for i := range 60 {
		view.Sections = append(view.Sections, bot.Section{Heading: fmt.Sprintf("Kop %d", i), Items: []bot.Item{{Label: "Feit", Text: strings.Repeat("één * twee ", 200), Literal: true}}})
	}
	w := newWorld(t, func(context.Context, bot.Event) (bot.Reply, error) { return bot.Reply{View: &view}, nil }, nil)
	text := ""
	seen := w.platform().Do(t, w.anna, act{Command: &text})
	at := -1
	for i := range 60 {
		next := strings.Index(seen[0].Text, fmt.Sprintf("Kop %d\n", i))
		if next <= at {
			t.Fatalf("heading %d is missing or out of order", i)
		}
		at = next
	}
	if n := strings.Count(seen[0].Text, "één * twee"); n != 60*200 {
		t.Errorf("%d words of %d", n, 60*200)
	}
	if len(w.handled) != 0 && w.acked() && len(w.handled) > 0 {
		t.Error("reading on is no event")
	}
}

// Web clients send again what stood in a field that was emptied after an error. So a form where
// somebody may do that is opened anew, and what is sent under the old names is left out.
func TestEmptiedAfterError(t *testing.T) {
	form := bot.Form{Fields: []bot.Field{
		{Name: "fact", Kind: bot.Long, Label: "Wat?", Max: 3000},
		{Name: "source", Kind: bot.Short, Label: "Van wie?", Optional: true, Max: 150},
	}}
	var got []map[string][]string
	w := formWorld(t, form, func(e bot.Event) (bot.Reply, error) {
		if got = append(got, e.Values); len(got) > 1 {
			return bot.Reply{}, nil
		}
		back := form
		back.Action, back.Title, back.Submit, back.Values, back.Errors = "answer|K7M2QX|signal|1", "Signaal", "Verder", e.Values, map[string]string{"source": "Hier staat een naam."}
		return bot.Reply{Form: &back}, nil
	})
	do := w.platform().Do
	text := ""
	do(t, w.anna, act{Command: &text})
	do(t, w.anna, act{Submit: map[string][]string{"fact": {"Dit."}, "source": {"Piet"}}})
	x := w.open[w.anna.User]
	for name := range x.values {
		if fieldOf(name) == "source" {
			delete(x.values, name) // emptied: the client leaves it out, and what was sent before stays
		}
	}
	do(t, w.anna, act{Submit: nil})
	if diff := cmp.Diff(map[string][]string{"fact": {"Dit."}}, got[1]); diff != "" {
		t.Errorf("what the bot got (-want +got):\n%s", diff)
	}
}

// A sentence in answer to a submission is shown, and so is what follows it.
func TestAfterSubmission(t *testing.T) {
	next := bot.Form{Action: "answer|K7M2QX|source|1", Title: "Bron", Submit: "Verder", Fields: []bot.Field{{Name: "fact", Kind: bot.Short, Label: "Van wie?", Max: 150}}}
	tests := map[string]struct {
		reply bot.Reply
		text  string
		title string // of the form that is open then
	}{
		"nothing":          {bot.Reply{}, "", ""},
		"a sentence":       {bot.Reply{Note: "Verstuurd."}, "Verstuurd.", ""},
		"another form":     {bot.Reply{Form: &next}, "", "Bron"},
		"both":             {bot.Reply{Form: &next, Note: "Dat is bewaard."}, "", "Bron"},
		"something to see": {bot.Reply{View: &bot.View{Title: "Overzicht"}, Note: "Dat is bewaard."}, "Dat is bewaard.", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := formWorld(t, bot.Form{Fields: next.Fields}, func(bot.Event) (bot.Reply, error) { return test.reply, nil })
			do := w.platform().Do
			text := ""
			do(t, w.anna, act{Command: &text})
			seen := do(t, w.anna, act{Submit: map[string][]string{"fact": {"oud"}}})[0]
			if !strings.Contains(seen.Text, test.text) {
				t.Errorf("they read %q, want %q", seen.Text, test.text)
			}
			if (seen.Form != nil) != (test.title != "") {
				t.Fatalf("form %+v, want %q", seen.Form, test.title)
			}
			if seen.Form != nil && (seen.Form.Title != test.title || len(seen.Form.Values) > 0 || !strings.Contains(seen.Form.Text, test.reply.Note)) {
				t.Errorf("form %+v: want it empty, with the sentence above", seen.Form)
			}
		})
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

// Text stays text wherever it is shown; what no renderer of ours knows is kept apart by a gap.
func TestEscape(t *testing.T) {
	for _, s := range []string{
		"1. een\n2) twee\n- drie\n+ vier\n= vijf\n> zes", "    ingesprongen", "a_b_c en *d*", "[x](javascript:alert(1))", "![x](http://kwaad.example/x.png)",
		"@all, @iemand.anders en a@b.nl", "#nieuws ##", "~kanaal", ":smile: :) ;) <3 :+1:", "https://kwaad.example www.kwaad.example", "$x^2$", "&lt;b&gt; <b> &", "|a|b|\n|-|-|", "kop\n===", "`code` ``` blok", "\\*", "eind\\",
		"Bel 112. Of 0900-8844.", "om 12:30 uur", "",
	} {
		if got := reads(t, escape(s)); got != strings.TrimSpace(s) {
			t.Errorf("in a post %q reads %q", s, got)
		}
		if got := readsIntro(t, escapeIntro(s)); got != strings.TrimSpace(s) {
			t.Errorf("above a dialog %q reads %q", s, got)
		}
		if got := plainly(escapeLabel(s)); got != plainly(s) {
			t.Errorf("on a button %q reads %q", s, got)
		}
	}
}
