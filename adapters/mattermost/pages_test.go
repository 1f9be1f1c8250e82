package mattermost

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

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

// A server that turns out to be an older one while somebody is on the second page: no dialog can follow
// there, so all that is left comes at once.
func TestOlderServerBetweenPages(t *testing.T) {
	_, handle := hearer()
	w := newWorld(t, handle, nil)
	s := &sheet{Form: &bot.Form{Title: "Signaal", Submit: "Verder"}, Page: 1}
	for i := range 2 * maxFields {
		s.Form.Fields = append(s.Form.Fields, bot.Field{Name: fmt.Sprintf("f%d", i), Kind: bot.Short, Label: "Vraag", Max: 150})
	}
	w.m.api.mu.Lock()
	w.m.api.version = "10.5.0"
	w.m.api.mu.Unlock()
	d, err := w.m.render(s)
	if err != nil || len(d.Elements) != 2*maxFields || !s.Last {
		t.Errorf("%d fields, last %v, %v", len(d.Elements), s.Last, err)
	}
}
