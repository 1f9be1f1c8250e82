package dialogs

import (
	"maps"
	"slices"

	"ruggespraak/dialogs/texts"
)

// ask shows the first question that is to be asked.
func (t *turn) ask(c *Case) {
	if !c.Closed.IsZero() {
		t.closed(c)
		return
	}
	f := t.facts(c)
	if q, n := methodOf(c).Next(f); q != nil {
		t.out.Reply = Reply{Form: q.Form(f, n)}
		return
	}
	t.nothingToAsk(c)
}

// askSlot shows one question, whether or not it is its turn.
func (t *turn) askSlot(c *Case, slot string) {
	f := t.facts(c)
	q, n := methodOf(c).Find(slot)
	if q == nil || !q.applies(f, n) {
		t.note("note.question-gone", nil)
		return
	}
	if f.Has(slot) && q.final(f, n) {
		t.note("note.sent-already", nil)
		return
	}
	t.out.Reply = Reply{Form: q.Form(f, n)}
}

// answer takes in a filled-in form. The form must be the one that would be shown now, by its
// revision: somebody who answers twice, or at two places at once, is shown both and decides. The
// revision is the slot's own unless the question's Shape says otherwise.
func answer(t *turn, c *Case) {
	f := t.facts(c)
	q, n := methodOf(c).Find(t.ev.Action.Slot)
	if q == nil || !q.applies(f, n) {
		t.questionGone(q, "note.question-gone")
		return
	}
	f.N = n
	slot := q.Slot(n)
	form := q.Form(f, n)
	form.takeCoach(q, t.ev.Values)
	form.takeTogether(t.ev.Values)
	values, errs := judge(form, t.ev.Values)
	if t.acuteTyped(form, values) {
		return
	}
	guard(t, form, values, t.ev.Values, errs)
	if len(errs) == 0 && q.Check != nil {
		errs = q.Check(f, values) // before values are compared: it may complete them
	}
	was, stale := c.Answers[slot], form.Action.Rev != t.ev.Action.Rev
	switch {
	case stale && f.Has(slot) && same(was.V, values):
		t.ask(c) // the same press twice
		return
	case f.Has(slot) && q.final(f, n):
		t.note("note.sent-already", nil)
		return
	case stale:
		form.Intro = append([]Phrase{{Key: "form.changed-meanwhile"}}, form.Intro...)
		form.Sections = append([]Section{otherAnswer(f, q, was)}, form.Sections...)
		t.again(form, values, nil)
		return
	}
	if len(errs) > 0 {
		t.again(form, values, errs)
		return
	}
	if t.coach(q, form, values) || t.together(form, values) {
		return
	}
	t.outcomeHappened(c, q, f.values(slot), values)
	t.store(c, q, n, values)
	if q.After != nil {
		q.After(t, f)
	}
	t.stepsHappened(c)
	if t.out.Reply.IsZero() {
		t.ask(c)
	}
}

// questionGone says that a question is no longer there, and shows what was written in answer to it:
// nothing is lost.
func (t *turn) questionGone(q *Question, why texts.Key) {
	s := Section{Items: []Item{{Text: &Phrase{Key: why}}}}
	for i := 0; q != nil && i < len(q.Fields); i++ {
		spec := q.Fields[i]
		if text := clean(Values(t.ev.Values).Get(spec.Name), true); text != "" && (spec.Kind == Long || spec.Kind == Short) {
			s.Items = append(s.Items, own(texts.Key("q."+q.Name+"."+spec.Name), shorten(text, MaxLong)))
		}
	}
	if len(s.Items) == 1 {
		t.note(why, nil)
		return
	}
	t.out.Reply = Reply{View: &View{Title: Phrase{Key: "gone.title"}, Sections: []Section{s}}}
}

// otherAnswer shows the answer that was put in meanwhile, to choose between the two.
func otherAnswer(f Facts, q *Question, a Answer) Section {
	return Section{Heading: &Phrase{Key: "form.changed-meanwhile.other"}, Items: q.items(f, f.N, a.V)}
}

// store puts an answer into the case. When its choices differ from those it replaces, what rested on
// them is taken out.
func (t *turn) store(c *Case, q *Question, n int, values Values) {
	slot := q.Slot(n)
	was, changed := c.Answers[slot]
	if changed && !q.sameChoices(was.V, values) {
		for _, name := range q.Undoes {
			undo(c, name)
		}
	}
	c.Seq++
	if c.Answers == nil {
		c.Answers = map[string]Answer{}
	}
	a := Answer{Rev: c.Seq, Seq: c.Seq, At: t.env.Now, V: values}
	if changed && !was.Out && q.sameChoices(was.V, values) {
		a.Seq = was.Seq
	}
	c.Answers[slot] = a
	t.touch(c)
}

// sameChoices reports whether two answers differ in words only.
func (q *Question) sameChoices(a, b Values) bool {
	for _, f := range q.Fields {
		if (f.Kind == Choice || f.Kind == Multi) && !slices.Equal(a[f.Name], b[f.Name]) {
			return false
		}
	}
	return true
}

// undo takes out every answer to a question. The words stay, to be there when it is asked again.
func undo(c *Case, name string) {
	for slot := range c.Answers {
		if questionOf(slot) == name {
			takeOut(c, slot)
		}
	}
}

// takeOut makes a slot unanswered.
func takeOut(c *Case, slot string) {
	if a, ok := c.Answers[slot]; ok {
		a.Out = true
		c.Answers[slot] = a
	}
}

// touch marks the case as worked on, stores it and brings its card up to date.
func (t *turn) touch(c *Case) {
	c.Touched, c.Warned = t.env.Now, false
	c.forget("pause") // going on is what the reminder was for
	t.put(c)
	t.caseCard(c)
}

func same(a map[string][]string, b Values) bool {
	return maps.EqualFunc(a, b, func(x, y []string) bool { return slices.Equal(x, y) })
}

// wrong says in one word what is wrong with one field.
func wrong(field string, key texts.Key) map[string]Phrase {
	return map[string]Phrase{field: {Key: key}}
}
