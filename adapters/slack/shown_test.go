package slack

import (
	"testing"

	"ruggespraak/bot"
)

// everyKind is a form with a field of each kind, and with everything that can stand around it.
func everyKind() *bot.Form {
	return &bot.Form{
		Action: bot.Action{Verb: "answer", Code: "K7M2QX", Slot: "signal.1", Rev: 2}.Encode(), Title: "Signaal", Submit: "Verder",
		Intro:    []bot.Item{{Text: "Schrijf op wat je zag."}, {Label: "Je schreef", Text: "<!channel> *vet* &lt;\nen meer", Literal: true}},
		Sections: []bot.Section{{Heading: "Bewijs"}, {Heading: "Signalen", Items: []bot.Item{{Label: "Feit", Text: "Kort.", Literal: true}}}},
		Fields: []bot.Field{
			{Name: "fact", Kind: bot.Long, Label: "Wat zag je?", Hint: "Zo precies als je kunt.", Max: 3000},
			{Name: "source", Kind: bot.Short, Label: "Van wie weet je het?", Optional: true, Max: 150},
			{Name: "when", Kind: bot.Choice, Label: "Wanneer?", Options: options(2)},
			{Name: "which", Kind: bot.Choice, Label: "Welke?", Options: options(11), Only: &bot.Only{Field: "when", Values: []string{"v1"}}},
			{Name: "who", Kind: bot.Multi, Label: "Voor wie?", Optional: true, Options: options(3)},
			{Name: "many", Kind: bot.Multi, Label: "Nog meer?", Optional: true, Options: options(12)},
			{Name: "day", Kind: bot.Date, Label: "Welke dag?", Optional: true},
		},
		Values: map[string][]string{"fact": {"Hij zei <b>iets</b>."}, "when": {"v1"}, "who": {"v0", "v2"}, "day": {"2026-11-24"}},
		Errors: map[string]string{"fact": "Hier staat een naam."},
	}
}

// How each thing looks to Slack. -update rewrites the files; look at what changed.
func TestShown(t *testing.T) {
	m := idle(t)
	danger := []bot.Button{{Label: "Verder", Action: next.Encode()}, {Label: "Wis", Action: bot.Action{Verb: "erase", Code: "K7M2QX"}.Encode(), Danger: true}}
	card := bot.Post{Line: "l1", Text: "K7M-2QX\n\nEr is antwoord.", Buttons: danger}
	view := &bot.View{Title: "Overzicht", Sections: []bot.Section{{Heading: "Deel 1"}, {Heading: "Signalen", Items: []bot.Item{
		{Label: "Feit", Text: "Hij zei \"wacht maar\".\nDaarna liep hij weg.", Literal: true}, {Label: "Bron", Text: "een collega", Literal: true}, {Text: "Een losse zin."},
	}}}}
	for _, lang := range []string{"nl", "en"} {
		for name, shown := range map[string]any{
			"card":    m.card("U1", card),
			"form":    m.form(lang, "U1", everyKind(), carried{Gen: 1, Chan: "D1"}),
			"view":    m.view(lang, "U1", view, 0, next),
			"home":    m.home(lang, "U1", &bot.Home{Posts: []bot.Post{card, {Text: "Zonder knop."}}}),
			"note":    m.noteModal(lang, "Dat is al gedaan."),
			"command": ephemeral("Dat is al gedaan <!here>."),
		} {
			golden(t, "testdata/shown/"+name+"-"+lang+".json", shown)
		}
	}
}
