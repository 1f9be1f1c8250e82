package dialogs

import (
	"slices"
	"testing"

	"ruggespraak/dialogs/texts"
)

// A page shows where somebody's own cases stand, to an officer the requests as well, and stores nothing.
func TestHome(t *testing.T) {
	w := inState(t, Taken)
	for _, c := range []struct {
		name string
		from Address
		want []texts.Key
	}{
		{"asker", w.r().Asker, []texts.Key{"home.start", "home.cases", "card.case.new", "home.exercise", "home.explain"}},
		{"officer", anna, []texts.Key{"home.start", "line.board", w.officerText(anna), "home.away", "home.numbers", "home.exercise", "home.explain"}},
		{"nobody yet", Address{Org: "demo", Connection: "t", User: "new"}, []texts.Key{"home.start", "home.exercise", "home.explain"}},
	} {
		recs := Records{Requests: w.recs.Requests}
		if c.from == w.r().Asker {
			k := &Case{Code: "ZZZZZZ", Owner: c.from, Lang: "nl"}
			recs.Cases = map[string]*Case{k.Code: k}
			recs.Talk = &Talk{Owner: c.from, Cases: []string{k.Code}}
		}
		turn := Advance(Env{Now: w.now, Org: w.org}, recs, Event{ID: "h", Kind: Opened, From: c.from})
		if turn.Reply.Home == nil || len(turn.Put)+len(turn.Drop)+len(turn.Lines) > 0 {
			t.Fatalf("%s: home %v, stored %d, lines %d", c.name, turn.Reply.Home, len(turn.Put), len(turn.Lines))
		}
		var got []texts.Key
		for _, card := range turn.Reply.Home.Cards {
			got = append(got, card.Text)
			if len(card.Buttons) > 3 {
				t.Errorf("%s: %q has %d buttons", c.name, card.Text, len(card.Buttons))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s sees %q, want %q", c.name, got, c.want)
		}
	}
	if _, board := Wants(Event{Kind: Opened, From: anna}, w.org); !board {
		t.Error("an officer's page needs the requests")
	}
}

func (w *world) officerText(a Address) texts.Key {
	tn := &turn{env: Env{Now: w.now, Org: w.org}, recs: w.recs, ev: Event{From: a}, lang: "nl"}
	return tn.officerCard(w.r(), a).Text
}

// What the bot does can be read from the page; an officer also reads what there is for officers.
func TestExplain(t *testing.T) {
	c := newChat(t)
	for from, sections := range map[Address]int{{Org: "org", Connection: "t", User: "new"}: 1, anna: 2} {
		turn := c.do(Event{Kind: Pressed, From: from, Action: Action{Verb: "explain"}})
		v := turn.Reply.View
		if v == nil || len(v.Sections) != 2 || len(v.Sections[0].Items) != sections || len(turn.Put)+len(turn.Lines) > 0 {
			t.Errorf("%s reads %+v, stored %d, lines %d", from.User, v, len(turn.Put), len(turn.Lines))
		}
	}
}
