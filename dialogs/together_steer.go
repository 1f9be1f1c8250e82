package dialogs

import (
	"strings"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// steer is what the one who began the exercise does with it: show the spread, go on to the next
// statement, or stop.
func (t *turn) steer(g *Together) {
	t.lang = g.Lang
	do, code, _ := strings.Cut(t.ev.Action.Slot, ".")
	c := t.env.Org.practiceCase(g.Case)
	switch {
	case code != g.Code || t.ev.From != g.By:
		t.note("note.together.over", nil)
	case do == "stop" || c == nil || g.At >= len(c.Statements):
		t.endTogether(g, c)
		t.note("note.together.stopped", nil)
	case t.ev.Action.Rev != g.step():
		t.note("note.together.done-already", nil)
	case do == "show" && !g.Shown:
		t.showSpread(g, c)
	case do == "next":
		t.nextStatement(g, c)
	default:
		t.note("note.together.over", nil)
	}
}

// showSpread closes the statement, and shows how it was chosen, with the explanation and a question.
func (t *turn) showSpread(g *Together, c *practice.Case) {
	s := c.Statements[g.At]
	y := g.tally(s.ID)
	g.Tallies, g.Shown, g.Last = append(g.Tallies, y), true, t.env.Now
	args := []Arg{
		Count("N", g.At+1), Count("Of", len(c.Statements)),
		Term("Statement", texts.Key(c.KeyOf(practice.PartStatement, s.ID))), Term("Is", texts.Key("together.is."+string(s.Kind))),
		Term("Why", texts.Key(c.KeyOf(practice.PartWhy, s.ID))), Term("Talk", texts.Key(c.KeyOf(practice.PartTalk, s.ID))),
	}
	card := Card{Text: "line.together.few", Args: args}
	if y.votes() >= fewestShown {
		card = Card{Text: "line.together.spread", Args: append(args, spread(y)...)}
	}
	t.showTogether(g, c)
	t.inChannel(g, card)
	t.put(g)
}

// spread are the bars of a tally: the differences are the point, so each is as long as its part of all.
func spread(y Tally) []Arg {
	var args []Arg
	for _, k := range []struct {
		name string
		kind practice.Kind
	}{{"Fact", practice.Fact}, {"Opinion", practice.Opinion}, {"Source", practice.Source}} {
		n := y.By[k.kind]
		args = append(args, Bar(k.name+"Bar", n, y.votes()), Count(k.name, n))
	}
	return args
}

// nextStatement goes on. What was not shown is skipped, and its votes are forgotten.
func (t *turn) nextStatement(g *Together, c *practice.Case) {
	if g.At+1 >= len(c.Statements) {
		t.endTogether(g, c)
		t.note("note.together.stopped", nil)
		return
	}
	if !g.Shown {
		t.say(g.Where, g.Lang, t.statementCard(g, c, "card.together.skipped"))
	}
	g.forget()
	g.At, g.Shown, g.Last = g.At+1, false, t.env.Now
	t.showTogether(g, c)
	t.put(g)
}

// endTogether says what it came to, and forgets all of it. What was said in the channel stays there.
func (t *turn) endTogether(g *Together, c *practice.Case) {
	card := Card{Text: "line.together.end.none"}
	if n := len(g.Tallies); n > 0 {
		card = Card{Text: "line.together.end", Args: []Arg{Count("Count", n)}}
	}
	if s := mostDiffering(g.Tallies); s != "" && c != nil {
		card.Text = "line.together.end.differed"
		card.Args = append(card.Args, Term("Statement", texts.Key(c.KeyOf(practice.PartStatement, s))))
	}
	t.inChannel(g, card)
	t.eraseTogether(g)
}

// mostDiffering is the statement whose most frequent choice had the smallest part of the votes; "" when
// nowhere a spread was shown in which people differed.
func mostDiffering(tallies []Tally) string {
	found, part := "", 1.0
	for _, y := range tallies {
		if y.votes() < fewestShown {
			continue
		}
		most := 0
		for _, n := range y.By {
			most = max(most, n)
		}
		if p := float64(most) / float64(y.votes()); p < part {
			found, part = y.Statement, p
		}
	}
	return found
}

// eraseTogether takes away the exercise, its buttons, and what is known of where they stood.
func (t *turn) eraseTogether(g *Together) {
	code := togetherCode(g.Where)
	t.out.Lines = append(t.out.Lines, Line{To: g.Where, Lang: g.Lang, Erase: code}, Line{To: g.By, Lang: g.Lang, Erase: code})
	t.erase(g)
}
