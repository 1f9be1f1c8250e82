package dialogs

import (
	"slices"
	"testing"

	"ruggespraak/dialogs/texts"
)

// What each way in brings into the conversation, and what is shown on the spot.
func TestCalled(t *testing.T) {
	somebody := Address{Org: "demo", Connection: "t", User: "somebody"}
	for _, c := range []struct {
		name   string
		before []Event
		event  Event
		note   texts.Key // "" where a form is shown instead
		lines  []texts.Key
	}{
		{"a bare command", nil, Event{Kind: Commanded}, "note.look-in-chat", []texts.Key{"line.welcome"}},
		{"a word, for the first time", nil, Event{Kind: Commanded, Text: "start"}, "note.look-in-chat", []texts.Key{"line.welcome", "card.case.new"}},
		{"a word, known", []Event{{Kind: Said, Text: "hoi"}}, Event{Kind: Commanded, Text: "start"}, "", []texts.Key{"card.case.new"}},
		{"danger", nil, Event{Kind: Commanded, Text: "spoed"}, "note.look-in-chat", []texts.Key{"line.acute.no-phone"}},
		{"a text about somebody", nil, Event{Kind: Commanded, Text: "een jongen in mijn groep zegt rare dingen"}, "note.look-in-chat", []texts.Key{"line.kept.command"}},
		{"named in a channel", nil, Event{Kind: Mentioned}, "note.not-in-channel", []texts.Key{"line.welcome"}},
		{"a guest", nil, Event{Kind: Refused, Action: Action{Verb: "guest"}}, "note.refused.guest", nil},
		{"somebody from outside", nil, Event{Kind: Refused, Action: Action{Verb: "external"}}, "note.refused.external", nil},
		{"a reason nobody knows", nil, Event{Kind: Refused, Action: Action{Verb: "x"}}, "note.refused.guest", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newChat(t)
			for _, e := range c.before {
				e.From = somebody
				w.do(e)
			}
			c.event.From = somebody
			turn := w.do(c.event)
			var note texts.Key
			if turn.Reply.Note != nil {
				note = turn.Reply.Note.Key
			}
			if note != c.note || (turn.Reply.Form != nil) != (c.note == "") {
				t.Errorf("on the spot %q and form %v, want %q", note, turn.Reply.Form != nil, c.note)
			}
			var lines []texts.Key
			for _, l := range turn.Lines {
				lines = append(lines, l.Card.Text)
			}
			if !slices.Equal(lines, c.lines) {
				t.Errorf("in the conversation %q, want %q", lines, c.lines)
			}
			if c.event.Kind == Refused && len(turn.Put) > 0 {
				t.Error("somebody the bot does not work for was stored")
			}
		})
	}
}
