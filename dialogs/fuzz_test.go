package dialogs

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// A dice makes choices of the fuzzer's bytes; when they are used up it always makes the first.
type dice struct{ b []byte }

func (d *dice) of(n int) int {
	if len(d.b) == 0 {
		return 0
	}
	v := int(d.b[0]) % n
	d.b = d.b[1:]
	return v
}

func pickOf[V any](d *dice, from []V) V { return from[d.of(len(from))] }

var (
	fuzzWho   = []Address{asker, anna, bilal, stranger, {}}
	fuzzCodes = []string{"C00000", "", "C00001", "C00000-1", "C00000-2", "X-", "-", "talk/chat/asker", "case/C00000", "request/C00000-1"}
	fuzzSlots = []string{"", "nl", "signal.1", "share", "ask.1", "send.1", "acute.1", "talk.99", "signal.0", "signal.01", "share.1", "partner.1", "no-such", "erase", "urgent", "..", "decision.-1"}
	fuzzWords = []string{"start", "verder", "terug", "wijzig", "overzicht", "wis", "spoed", "dossier", "taal nl", "meer", "pauze", "?", "verder C00000"}
)

// FuzzAdvance throws events at the records that earlier events led to. Advance may not panic, must
// answer every person, and may put nothing on a card that people wrote.
func FuzzAdvance(f *testing.F) {
	f.Add([]byte{0, 0, 0, 1, 0, 0, 1}, "kanarie")
	f.Add([]byte{1, 0, 1, 0, 2, 2, 2, 2, 3, 3, 3, 3}, "<!channel> @all")
	f.Add([]byte{2, 2, 2, 1, 1, 1, 0, 0, 0, 9, 9, 9, 4, 4, 4}, "\u202everder\x00\xff")
	f.Add([]byte{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4}, strings.Repeat("😀", 5000))
	f.Fuzz(func(t *testing.T, choices []byte, typed string) {
		c := newChat(t)
		d := &dice{choices[:min(len(choices), 400)]}
		for len(d.b) > 0 {
			fuzzEvent(c, d, canary+" "+typed)
			for _, l := range c.last.Lines {
				if len(l.Card.Buttons) > 3 {
					t.Errorf("%s has %d buttons", l.Card.Text, len(l.Card.Buttons))
				}
				if l.Erase == "" && (l.Card.Text == "" || !strings.Contains(l.Card.Key, "/") || strings.HasPrefix(l.Card.Key, "/")) {
					t.Errorf("card %q with key %q", l.Card.Text, l.Card.Key)
				}
			}
			quiet(t, c.last.Lines)
		}
	})
}

func fuzzEvent(c *chat, d *dice, typed string) {
	ev := Event{From: pickOf(d, fuzzWho), Name: "Naam", Lang: pickOf(d, []string{"nl", "en-GB", "xx", ""})}
	switch d.of(6) {
	case 0:
		ev.Kind, ev.Text = Said, pickOf(d, append(slices.Clone(fuzzWords), typed, ""))
	case 1:
		ev.Kind, ev.Action = Pressed, fuzzAction(d)
	case 2:
		ev.Kind, ev.Action = Submitted, fuzzAction(d)
		ev.Values = map[string][]string{"fact": {typed}, "case": {"new"}, "sure": {"yes"}, "what": {"close"}, "answer": {"yes", "send"}, "slot": {"share"}}
	case 3: // a moment, of a record that is there or not
		ev = Event{Kind: Due, Action: Action{Code: pickOf(d, append(c.keys(), fuzzCodes...))}}
		c.now = c.now.Add(time.Duration(d.of(200)) * 12 * time.Hour)
	default: // the form that is shown, filled in somehow
		if c.form == nil {
			ev.Kind, ev.From, ev.Action = Pressed, asker, Action{Verb: "next", Code: "C00000"}
			break
		}
		ev.Kind, ev.From, ev.Action, ev.Values = Submitted, asker, c.form.Action, fuzzValues(d, c.form, typed)
	}
	c.do(ev)
}

func fuzzAction(d *dice) Action {
	verbs := append(sortedKeys(talkVerbs), sortedKeys(caseVerbs)...)
	verbs = append(append(verbs, sortedKeys(requestVerbs)...), sortedKeys(togetherVerbs)...)
	return Action{Verb: pickOf(d, append(verbs, "bogus", "")), Code: pickOf(d, fuzzCodes), Slot: pickOf(d, fuzzSlots), Rev: d.of(5)}
}

func fuzzValues(d *dice, form *Form, typed string) map[string][]string {
	values := map[string][]string{}
	for _, f := range form.Fields {
		switch f.Kind {
		case Choice, Multi:
			options := []string{"no-such"}
			for _, o := range f.Options {
				options = append(options, o.Value)
			}
			values[f.Name] = []string{pickOf(d, options)}
		case Date:
			values[f.Name] = []string{pickOf(d, []string{"2026-11-20", "2026-12-20", "9999-99-99", ""})}
		default:
			values[f.Name] = []string{pickOf(d, []string{typed, "woorden", ""})}
		}
	}
	return values
}
