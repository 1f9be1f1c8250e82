package dialogs

import (
	"time"

	"ruggespraak/dialogs/texts"
)

// next is the press to go on.
func next(t *turn, c *Case) {
	t.used(c)
	t.ask(c)
}

// nothingToAsk says why: there is advice to wait for, or all was asked.
func (t *turn) nothingToAsk(c *Case) {
	card := t.caseState(c)
	t.note("note."+card.Text, phraseArgs(card.Args))
}

// closed says that a case was closed.
func (t *turn) closed(c *Case) { t.note("note.closed", texts.Args{"Code": Code("Code", c.Code)}) }

// askThis is a press that asks one question: the feedback that is due.
func askThis(t *turn, c *Case) { t.askSlot(c, t.ev.Action.Slot) }

// lastAnswer is the answer that was given last; "" when there is none.
func lastAnswer(f Facts) string {
	last, rev := "", -1
	for _, slot := range methodOf(f.Case).Answered(f) {
		if r := f.Answers[slot].Rev; r > rev {
			last, rev = slot, r
		}
	}
	return last
}

// sayBack offers to take the last answer out.
func (t *turn) sayBack(c *Case) {
	f := t.facts(c)
	slot := lastAnswer(f)
	q, n := methodOf(c).Find(slot)
	switch {
	case q == nil:
		t.tell(c.Code, "line.back.none", []Button{button("button.next", "next", c.Code)}, Code("Code", c.Code))
	case q.final(f, n):
		t.tell(c.Code, "line.back.sent", []Button{button("button.change-case", "change", c.Code)}, Code("Code", c.Code))
	default:
		b := Button{Label: "button.back", Action: Action{Verb: "back", Code: c.Code, Slot: slot}.Encode()}
		t.tell(c.Code, "line.back", []Button{b}, Code("Code", c.Code), Term("What", q.title()))
	}
}

// back takes the last given answer out and asks it again, with what was filled in. The button names
// the answer, so pressing twice goes back once.
func back(t *turn, c *Case) {
	f := t.facts(c)
	slot, last := t.ev.Action.Slot, lastAnswer(f)
	if t.ev.Action.Verb != "back" || slot == "" {
		slot = last
	}
	q, n := methodOf(c).Find(slot)
	switch {
	case q == nil:
		t.note("note.back.none", nil)
	case q.final(f, n):
		t.note("note.sent-already", nil)
	case slot == last:
		takeOut(c, slot)
		t.touch(c)
		t.askSlot(c, slot)
	default: // it was taken out already, or something was answered since: it can still be changed
		t.askSlot(c, slot)
	}
}

// maxWords is how many characters of people's own words fit in an option beside its name. maxSelect
// is how many options a choice can have (Slack, static_select).
const (
	maxWords  = 40
	maxSelect = 100
)

func (q *Question) title() texts.Key { return texts.Key("q." + q.Name + ".title") }

// change asks which answer is to be changed.
func change(t *turn, c *Case) {
	form := t.changeForm(c)
	if len(form.Fields[0].Options) == 0 {
		t.note("note.back.none", nil)
		return
	}
	t.out.Reply = Reply{Form: form}
}

func (t *turn) changeForm(c *Case) *Form {
	f := t.facts(c)
	field := Field{Name: "slot", Kind: Choice, Label: Phrase{Key: "change.slot"}}
	for _, slot := range methodOf(c).Answered(f) {
		q, n := methodOf(c).Find(slot)
		if q.Steers || q.final(f, n) {
			continue
		}
		field.Options = append(field.Options, Option{Value: slot, Label: q.label(f, n)})
	}
	if over := len(field.Options) - maxSelect; over > 0 {
		field.Options = field.Options[over:]
	}
	return &Form{
		Action: Action{Verb: "changing", Code: c.Code}, Title: Phrase{Key: "change.title"},
		Fields: []Field{field}, Submit: "form.submit",
	}
}

// label names an answer among others of its case: with the first words of what was put in, or its
// number.
func (q *Question) label(f Facts, n int) Phrase {
	slot := q.Slot(n)
	words := f.Get(slot, "fact")
	if words == "" {
		words = f.Get(slot, "what")
	}
	switch {
	case q.Repeat < 2:
		return Phrase{Key: q.title()}
	case words == "":
		return Phrase{Key: "change.number", Args: texts.Args{"What": q.title(), "N": n}}
	}
	return Phrase{Key: "change.words", Args: texts.Args{"What": q.title(), "N": n, "Words": oneLine(words, maxWords)}}
}

// changing asks the question whose answer is to be changed, with what was filled in.
func changing(t *turn, c *Case) {
	form := t.changeForm(c)
	values, errs := judge(form, t.ev.Values)
	if len(errs) > 0 {
		form.Values, form.Errors = values, errs
		t.out.Reply = Reply{Form: form}
		return
	}
	t.askSlot(c, values.Get("slot"))
}

// pause sets one reminder, for the next working morning.
func pause(t *turn, c *Case) {
	at := nextMorning(t.env)
	c.forget("pause")
	c.Remind = append(c.Remind, Reminder{At: at, What: "pause"})
	t.put(c)
	t.respond(c.Code, "line.pause", Code("Code", c.Code), When("At", at))
}

// renew keeps a case that was about to expire.
func renew(t *turn, c *Case) {
	t.touch(c)
	t.note("note.renewed", texts.Args{"Code": Code("Code", c.Code), "End": When("End", c.Expires())})
}

// closeCase ends a case; it can still be read, until it expires.
func closeCase(t *turn, c *Case) {
	c.Closed, c.Remind = t.env.Now, nil
	t.touch(c)
	t.note("note.case-closed", texts.Args{"Code": Code("Code", c.Code), "End": When("End", c.Expires())})
}

// reopen takes the closing back.
func reopen(t *turn, c *Case) {
	c.Closed = time.Time{}
	t.touch(c)
	t.ask(c)
}
