package dialogs

import (
	"slices"
	"strconv"

	"ruggespraak/dialogs/texts"
)

func caseCardKey(c *Case) string { return c.Code + "/case" }

// caseCard brings the case's card up to date, without a sound. Only its last version in a turn
// counts.
func (t *turn) caseCard(c *Case) {
	key := caseCardKey(c)
	t.out.Lines = slices.DeleteFunc(t.out.Lines, func(l Line) bool { return l.Card.Key == key && l.To == c.Owner })
	card := t.caseState(c)
	card.Key = key
	t.say(c.Owner, c.Lang, card)
}

// show posts where the case stands anew: what was said last is what people read.
func (t *turn) show(c *Case) {
	card := t.caseState(c)
	card.Key = c.Code + "/" + t.ev.ID + "." + strconv.Itoa(len(t.out.Lines))
	t.say(c.Owner, t.lang, card)
}

// caseState is where the case stands: code, step, state, what was promised; nothing that was put in.
func (t *turn) caseState(c *Case) Card {
	f := t.facts(c)
	step := stepOf(f)
	card := Card{Args: []Arg{Code("Code", c.Code), Count("Step", step), Term("Name", stepName(f))}}
	next := button("button.next", "next", c.Code)
	rest := []Button{button("button.read", "read", c.Code), button("button.menu", "more", c.Code)}
	q, n := methodOf(c).Next(f)
	switch {
	case !c.Closed.IsZero():
		card.Text, card.Buttons = "card.case.closed", rest
	case c.Seq == 0:
		card.Text, card.Buttons = "card.case.new", []Button{next, button("button.acute", "acute", "")}
	case q != nil && q.Name == "decision" && f.advised(n):
		card.Text, card.Buttons = "card.case.advice", append([]Button{next}, rest...)
	case q != nil && q.Name == "decision":
		card.Text, card.Buttons = "card.case.no-advice", append([]Button{next}, rest...)
	case q != nil:
		card.Text, card.Buttons = "card.case.step", append([]Button{next}, rest...)
	case f.waits():
		card.Text, card.Buttons = f.waiting(&card), rest
	default:
		card.Text, card.Buttons = f.ready(&card), rest
	}
	return card
}

// waiting is the text for a case that waits for advice, with what was promised.
func (f Facts) waiting(card *Card) texts.Key {
	r := f.request(len(f.Rounds))
	if r.State == Taken && r.Waits == TheAsker {
		return "card.case.asked"
	}
	due := r.Due
	if due.IsZero() {
		due = r.Wake()
	}
	card.Args = append(card.Args, When("Due", due))
	return "card.case.waiting"
}

// ready is the text for a case in which nothing is to be asked now; it may wait for feedback.
func (f Facts) ready(card *Card) texts.Key {
	for n := 1; n <= maxPartners; n++ {
		if f.shares() && f.Is(slotOf("partner", n), "feedback", "yes") && !f.Has(slotOf("feedback", n)) {
			if at, err := f.morning(f.Get(slotOf("partner", n), "feedback-date")); err == nil {
				card.Args = append(card.Args, When("Due", at))
				return "card.case.feedback"
			}
		}
	}
	return "card.case.done"
}

// stepName is the name of the step the case is in.
func stepName(f Facts) texts.Key { return texts.Key("step." + strconv.Itoa(stepOf(f))) }
