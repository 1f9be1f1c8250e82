package terminal

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

var update = flag.Bool("update", false, "rewrite testdata/*.txt")

// A puppet is a bot that does what its lines in the file say: "= form", "= view", ….
type puppet struct {
	term  *Terminal
	next  bot.Reply
	err   error
	event bot.Event
}

func (p *puppet) handle(_ context.Context, e bot.Event) (bot.Reply, error) {
	p.event = e
	r, err := p.next, p.err
	p.next, p.err = bot.Reply{}, nil
	return r, err
}

// do does a line that begins with "= ".
func (p *puppet) do(t *testing.T, what string) {
	t.Helper()
	anna := p.term.people["anna"].addr
	post := bot.Post{Line: what, Text: "Adviesvraag K7M-2QX/1 wacht op Karim.\n\nUiterlijk dinsdag 24 november 14:00 hoor je iets, en anders gaat de vraag vanzelf naar Noor.",
		Buttons: []bot.Button{button("Lees", "read"), button("Trek in", "withdraw")}}
	post.Buttons[1].Danger = true
	var err error
	switch what {
	case "post":
		_, err = p.term.Post(t.Context(), anna, post)
	case "post without buttons":
		_, err = p.term.Post(t.Context(), anna, bot.Post{Line: what, Text: "Karim heeft de vraag."})
	case "update 1":
		post.Text = "Adviesvraag K7M-2QX/1 is beantwoord."
		err = p.term.Update(t.Context(), anna, "anna/1", post)
	case "delete 1":
		err = p.term.Delete(t.Context(), anna, "anna/1")
	case "note":
		p.next = bot.Reply{Note: "Dat is al gedaan."}
	case "view":
		p.next = bot.Reply{View: someView, Files: []bot.File{{Name: "dossier-K7M2QX.md", Data: make([]byte, 1234)}}}
	case "form":
		p.next = bot.Reply{Form: someForm()}
	case "errors":
		f := someForm()
		f.Values = p.term.people["anna"].form.values
		f.Errors = map[string]string{"fact": "Schrijf op wat je zag.", "day": "Kies een dag die al is geweest.", "": "Er is nog iets."}
		p.next = bot.Reply{Form: f}
	case "only":
		p.next = bot.Reply{Form: onlyForm()}
	case "only errors":
		f := onlyForm()
		f.Errors = map[string]string{"source": "Kies hier een antwoord."}
		p.next = bot.Reply{Form: f}
	case "new field":
		f := onlyForm()
		f.Values = map[string][]string{"source": {"self"}, "day": {"2026-11-24"}}
		f.Errors = map[string]string{"day": "Kies een andere dag."}
		f.Fields = append(f.Fields, bot.Field{Name: "sure", Kind: bot.Choice, Label: "Klopt het toch?", Options: []bot.Option{{Value: "yes", Label: "Ja"}}})
		p.next = bot.Reply{Form: f}
	case "long":
		f := someForm()
		f.Fields, f.Values = f.Fields[:1], map[string][]string{"fact": {strings.Repeat("lang \n", 100)}}
		p.next = bot.Reply{Form: f}
	case "confirm":
		p.next = bot.Reply{Form: &bot.Form{Action: action("send"), Title: "Versturen?", Submit: "Verstuur", Intro: []bot.Item{{Text: "Dit leest Karim."}}, Sections: someView.Sections}}
	case "fail":
		p.next, p.err = bot.Reply{Note: "Dat lukte niet."}, context.DeadlineExceeded
	default:
		t.Fatalf("the puppet cannot %q", what)
	}
	if err != nil {
		t.Fatal(err)
	}
}

var someView = &bot.View{Title: "Overzicht", Sections: []bot.Section{
	{Heading: "Signalen", Items: []bot.Item{
		{Label: "Wat je zag", Text: "\x1b[2JHij zei: \"wacht maar\".\nDaarna liep hij weg, en kwam die dag niet meer terug op school of bij de training.", Literal: true},
		{Label: "Bron", Text: "zelf gezien"},
		{Text: "Een alinea zonder label, die langer is dan een regel van deze terminal en dus doorloopt op de volgende."},
	}},
	{Heading: "Regel", Items: []bot.Item{{Text: "Eerst praten met de jongere, dan pas naar buiten."}}},
}}

func someForm() *bot.Form {
	return &bot.Form{
		Action: action("answer"), Title: "Signaal", Submit: "Verder",
		Intro: []bot.Item{{Text: "Wat je opschrijft blijft van jou."}, {Label: "Je schreef", Text: "eerst dit", Literal: true}},
		Fields: []bot.Field{
			{Name: "fact", Kind: bot.Long, Label: "Wat zag of hoorde je?", Hint: "Zo precies als je kunt."},
			{Name: "source", Kind: bot.Choice, Label: "Hoe weet je dit?", Options: []bot.Option{{Value: "self", Label: "Zelf gezien"}, {Value: "other", Label: "Van iemand anders"}}},
			{Name: "who", Kind: bot.Multi, Label: "Voor wie?", Optional: true, Options: []bot.Option{{Value: "a", Label: "Jou"}, {Value: "b", Label: "De jongere"}, {Value: "c", Label: "Anderen"}}},
			{Name: "by", Kind: bot.Short, Label: "Van wie?", Optional: true},
			{Name: "day", Kind: bot.Date, Label: "Welke dag?"},
		},
	}
}

// onlyForm asks who told it only when somebody else did.
func onlyForm() *bot.Form {
	f := someForm()
	f.Fields = []bot.Field{f.Fields[1], f.Fields[3], f.Fields[4]}
	f.Fields[1].Only = &bot.Only{Field: "source", Values: []string{"other"}}
	return f
}

func button(label, verb string) bot.Button { return bot.Button{Label: label, Action: action(verb)} }
func action(verb string) string            { return bot.Action{Verb: verb, Code: "K7M2QX"}.Encode() }

// Each file is a conversation with its output: "> " is typed, "= " is what the puppet does next.
func TestScreen(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no conversations: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := converse(t, string(want))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// converse plays the inputs of a conversation and gives it anew with the output there is now.
func converse(t *testing.T, conversation string) string {
	out := &screen{}
	p := &puppet{term: mustNew(t, Config{Out: out})}
	for line := range strings.Lines(conversation) {
		line = strings.TrimSuffix(line, "\n")
		input, typed := strings.CutPrefix(line, "> ")
		does, acts := strings.CutPrefix(line, "= ")
		if typed || acts || strings.HasPrefix(line, "#") {
			out.Write([]byte(line + "\n"))
		}
		p.event = bot.Event{}
		switch {
		case acts:
			p.do(t, does)
		case typed:
			if err := p.term.Input(t.Context(), input, p.handle); err != nil {
				out.Write([]byte("not acknowledged\n"))
			}
			if e := p.event; e.ID != "" {
				out.Write([]byte("event: " + e.String() + "\n"))
			}
		}
	}
	return out.since(0)
}
