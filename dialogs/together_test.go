package dialogs

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

var team = Address{Org: "demo", Connection: "t", User: "channel:team"}

// colleague is the n-th member of the team.
func colleague(n int) Address {
	return Address{Org: "demo", Connection: "t", User: fmt.Sprintf("colleague-%d", n)}
}

// together begins an exercise on a case in the team's channel, led by asker.
func (c *chat) together(pick string) Turn {
	c.tb.Helper()
	return c.do(Event{Kind: Commanded, From: asker, Where: team, Lang: "nl", Text: strings.TrimSpace("oefenen samen " + pick)})
}

// exercise is the one in the team's channel as it is stored; nil when there is none.
func (c *chat) exercise() *Together {
	c.tb.Helper()
	return c.load(Event{Kind: Due, Action: Action{Code: string(TogetherKey(team))}}).Together
}

// vote presses the button of a kind on the card of the open statement.
func (c *chat) vote(who Address, kind practice.Kind) Turn {
	c.tb.Helper()
	g := c.exercise()
	a, _ := ParseAction(g.action("vote", string(kind)))
	return c.do(Event{Kind: Pressed, From: who, Where: team, Action: a})
}

// steer presses a button of the card that steers.
func (c *chat) steer(what string) Turn {
	c.tb.Helper()
	a, _ := ParseAction(c.exercise().action("steer", what))
	return c.press(a)
}

// said are the texts of what was said in a place.
func saidIn(t Turn, to Address) []texts.Key {
	var keys []texts.Key
	for _, l := range t.Lines {
		switch {
		case l.To != to:
		case l.Erase != "":
			keys = append(keys, "erase")
		default:
			keys = append(keys, l.Card.Text)
		}
	}
	return keys
}

func TestTogetherFromBeginToEnd(t *testing.T) {
	c := newChat(t)
	n := len(practice.Find("stickers").Statements)
	turn := c.together("stickers")
	if got := saidIn(turn, team); !slices.Equal(got, []texts.Key{"line.together.begin", "card.together.statement"}) {
		t.Errorf("in the channel at the start: %q", got)
	}
	if got := saidIn(turn, asker); !slices.Equal(got, []texts.Key{"card.together.steer"}) || shown(turn) != "note.together.begun" {
		t.Errorf("to the one who leads: %q and %q", got, shown(turn))
	}
	for i := range n {
		for who := range 4 {
			turn = c.vote(colleague(who), practice.Kinds()[(who+i)%2])
			if shown(turn) != "note.together.voted" || len(turn.Lines) > 0 {
				t.Fatalf("a vote is answered with %q and %d lines", shown(turn), len(turn.Lines))
			}
		}
		turn = c.steer("show")
		if got := saidIn(turn, team); !slices.Equal(got, []texts.Key{"card.together.closed", "line.together.spread"}) {
			t.Fatalf("statement %d: in the channel %q", i+1, got)
		}
		if i+1 < n {
			c.steer("next")
		}
	}
	if got := saidIn(turn, asker); !slices.Equal(got, []texts.Key{"card.together.steer.last"}) {
		t.Errorf("after the last: %q", got)
	}
	turn = c.steer("next")
	if got := saidIn(turn, team); !slices.Equal(got, []texts.Key{"line.together.end.differed", "erase"}) || shown(turn) != "note.together.stopped" {
		t.Errorf("at the end: %q and %q", got, shown(turn))
	}
	if got := saidIn(turn, asker); !slices.Equal(got, []texts.Key{"erase"}) {
		t.Errorf("to the one who led: %q", got)
	}
	if len(c.store) != 0 {
		t.Errorf("afterwards is stored: %q", slices.Sorted(maps.Keys(c.store)))
	}
}

// What is shown is how many chose what, each by their last choice, and nothing earlier.
func TestTogetherSpread(t *testing.T) {
	for _, tt := range []struct {
		name  string
		votes string // "f" fact, "o" opinion, "s" source; a digit before it: by whom
		text  texts.Key
		want  map[string]int
	}{
		{"three", "0f 1o 2s", "line.together.spread", map[string]int{"Fact": 1, "Opinion": 1, "Source": 1, "FactBar": 1, "OpinionBar": 1, "SourceBar": 1}},
		{"changed", "0f 1o 2o 0s 0o", "line.together.spread", map[string]int{"Fact": 0, "Opinion": 3, "Source": 0, "FactBar": 0, "OpinionBar": 3, "SourceBar": 0}},
		{"the same twice", "0f 0f 0f", "line.together.few", nil},
		{"two", "0f 1o", "line.together.few", nil},
		{"none", "", "line.together.few", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := newChat(t)
			c.together("stickers")
			kinds := map[byte]practice.Kind{'f': practice.Fact, 'o': practice.Opinion, 's': practice.Source}
			for v := range strings.FieldsSeq(tt.votes) {
				c.vote(colleague(int(v[0]-'0')), kinds[v[1]])
			}
			turn := c.steer("show")
			card := turn.Lines[len(turn.Lines)-1].Card
			for _, l := range turn.Lines {
				if strings.HasPrefix(string(l.Card.Text), "line.") {
					card = l.Card
				}
			}
			var got map[string]int
			for _, a := range card.Args {
				if a.Name != "N" && a.Name != "Of" && a.Kind != "term" {
					if got == nil {
						got = map[string]int{}
					}
					got[a.Name] = a.Num
				}
			}
			if card.Text != tt.text || !cmp.Equal(tt.want, got) {
				t.Errorf("%s with %v, want %s with %v", card.Text, got, tt.text, tt.want)
			}
			if g := c.exercise(); len(g.Votes) != 0 {
				t.Errorf("who chose what is still there: %v", g.Votes)
			}
		})
	}
}

// Buttons of another moment, another exercise or another person's do nothing, and say so.
func TestTogetherStaleButtons(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(c *chat) Turn
		note string
	}{
		{"a vote after the spread", func(c *chat) Turn {
			a, _ := ParseAction(c.exercise().action("vote", "fact"))
			c.steer("show")
			return c.do(Event{Kind: Pressed, From: colleague(1), Where: team, Action: a})
		}, "note.together.closed"},
		{"a vote for the statement before", func(c *chat) Turn {
			a, _ := ParseAction(c.exercise().action("vote", "fact"))
			c.steer("next")
			return c.do(Event{Kind: Pressed, From: colleague(1), Where: team, Action: a})
		}, "note.together.closed"},
		{"a vote in an earlier exercise", func(c *chat) Turn {
			a, _ := ParseAction(c.exercise().action("vote", "fact"))
			c.steer("stop")
			c.codes += 7
			c.together("stickers")
			return c.do(Event{Kind: Pressed, From: colleague(1), Where: team, Action: a})
		}, "note.together.over"},
		{"a vote after the end", func(c *chat) Turn {
			a, _ := ParseAction(c.exercise().action("vote", "fact"))
			c.steer("stop")
			return c.do(Event{Kind: Pressed, From: colleague(1), Where: team, Action: a})
		}, "note.together.over"},
		{"a kind that is none", func(c *chat) Turn {
			a, _ := ParseAction(c.exercise().action("vote", "guess"))
			return c.do(Event{Kind: Pressed, From: colleague(1), Where: team, Action: a})
		}, "note.together.over"},
		{"shown twice", func(c *chat) Turn {
			a, _ := ParseAction(c.exercise().action("steer", "show"))
			c.press(a)
			return c.press(a)
		}, "note.together.done-already"},
		{"next twice", func(c *chat) Turn {
			a, _ := ParseAction(c.exercise().action("steer", "next"))
			c.press(a)
			return c.press(a)
		}, "note.together.done-already"},
		{"steered by another", func(c *chat) Turn {
			a, _ := ParseAction(c.exercise().action("steer", "show"))
			return c.do(Event{Kind: Pressed, From: colleague(1), Action: a})
		}, "note.together.over"},
		{"a step that is none", func(c *chat) Turn { return c.steer("jump") }, "note.together.over"},
		{"begun while one is under way", func(c *chat) Turn { return c.together("") }, "note.together.busy"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := newChat(t)
			c.together("stickers")
			turn := tt.do(c)
			if shown(turn) != tt.note || len(turn.Lines) > 0 || len(turn.Put) > 0 || len(turn.Drop) > 0 {
				t.Errorf("%q with %q, %d records; want %q alone", shown(turn), keysOf(turn), len(turn.Put)+len(turn.Drop), tt.note)
			}
		})
	}
}
