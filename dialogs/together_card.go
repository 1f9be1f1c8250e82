package dialogs

import (
	"strconv"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// showTogether brings both cards up to date: the statement in the channel, and the one that steers, in the
// conversation of who began.
func (t *turn) showTogether(g *Together, c *practice.Case) {
	statement := t.statementCard(g, c, "card.together.statement")
	if g.Shown {
		statement = t.statementCard(g, c, "card.together.closed")
	}
	t.say(g.Where, g.Lang, statement)
	t.say(g.By, g.Lang, t.steerCard(g, c))
}

// statementCard is the card of the statement that it is about now. A post for each statement: the talk
// about the one before stands between them.
func (t *turn) statementCard(g *Together, c *practice.Case, key texts.Key) Card {
	card := Card{
		Key: togetherCode(g.Where) + "/together." + strconv.Itoa(g.At+1), Text: key,
		Args: []Arg{Count("N", g.At+1), Count("Of", len(c.Statements))},
	}
	if key != "card.together.statement" {
		return card
	}
	card.Args = append(card.Args, Count("Count", g.Told), Term("Statement", texts.Key(c.KeyOf(practice.PartStatement, c.Statements[g.At].ID))))
	for _, kind := range practice.Kinds() {
		card.Buttons = append(card.Buttons, Button{Label: texts.Key("button.together." + string(kind)), Action: g.action("vote", string(kind))})
	}
	return card
}

// steerCard is the card with which the exercise is steered.
func (t *turn) steerCard(g *Together, c *practice.Case) Card {
	card := Card{
		Key: togetherCode(g.Where) + "/together.steer", Text: "card.together.steer",
		Args: []Arg{Count("N", g.At+1), Count("Of", len(c.Statements))},
	}
	last := g.At+1 == len(c.Statements)
	press := func(label texts.Key, do string) {
		card.Buttons = append(card.Buttons, Button{Label: label, Action: g.action("steer", do), Danger: do == "stop"})
	}
	switch {
	case !g.Shown:
		card.Args = append(card.Args, Count("Count", g.Told))
		press("button.together.show", "show")
		press("button.together.skip", "next")
	case last:
		card.Text = "card.together.steer.last"
		press("button.together.finish", "next")
		return card
	default:
		card.Text = "card.together.steer.shown"
		press("button.together.next", "next")
	}
	press("button.together.stop", "stop")
	return card
}
