package dialogs

import (
	"maps"
	"slices"

	"ruggespraak/dialogs/texts"
)

// ask shows the first question that applies and is unanswered.
func (t *turn) ask(c *Case) {
	f := t.facts(c)
	if q, n := methodOf(c).Next(f); q != nil {
		t.out.Reply = Reply{Form: q.Form(f, n, t.kept(q))}
		return
	}
	t.nothingToAsk(c)
}

// answer takes in a filled-in form. The form must be the one that would be shown now, by its
// revision: somebody who answers twice, or at two places at once, is shown both and decides. The
// revision is the slot's own unless the question's Shape says otherwise.
func answer(t *turn, c *Case) {
	f := t.facts(c)
	q, n := methodOf(c).Find(t.ev.Action.Slot)
	if q == nil || !q.applies(f, n) {
		t.note("note.question-gone", nil)
		return
	}
	f.N = n
	slot := q.Slot(n)
	form := q.Form(f, n, nil)
	values, errs := judge(form, t.ev.Values)
	was, answered := c.Answers[slot]
	switch {
	case answered && form.Action.Rev != t.ev.Action.Rev && same(was.V, values):
		t.ask(c) // the same press twice
		return
	case form.Action.Rev != t.ev.Action.Rev:
		form.Values, form.Intro = values, append([]Phrase{{Key: "form.changed-meanwhile"}}, form.Intro...)
		t.out.Reply = Reply{Form: form}
		return
	}
	if len(errs) == 0 && q.Check != nil {
		errs = q.Check(f, values)
	}
	if len(errs) > 0 {
		form.Values, form.Errors = values, errs
		t.out.Reply = Reply{Form: form}
		return
	}
	t.store(c, q, n, values)
	if q.After != nil {
		q.After(t, f)
	}
	if t.out.Reply.IsZero() {
		t.ask(c)
	}
}

// store puts an answer into the case and takes out what rested on the one it replaces.
func (t *turn) store(c *Case, q *Question, n int, values Values) {
	slot := q.Slot(n)
	was, changed := c.Answers[slot]
	if changed && !same(was.V, values) {
		for _, name := range q.Undoes {
			undo(c, name)
		}
	}
	c.Seq++
	if c.Answers == nil {
		c.Answers = map[string]Answer{}
	}
	c.Answers[slot] = Answer{Rev: c.Seq, Seq: c.Seq, At: t.env.Now, V: values}
	t.touch(c)
}

// undo takes out every answer to a question.
func undo(c *Case, name string) {
	maps.DeleteFunc(c.Answers, func(slot string, _ Answer) bool { return questionOf(slot) == name })
}

// touch marks the case as worked on, stores it and brings its card up to date.
func (t *turn) touch(c *Case) {
	c.Touched, c.Warned = t.env.Now, false
	t.put(c)
	t.caseCard(c)
}

func same(a map[string][]string, b Values) bool {
	return maps.EqualFunc(a, b, func(x, y []string) bool { return slices.Equal(x, y) })
}

// error phrases are short to write.
func wrong(field string, key texts.Key) map[string]Phrase {
	return map[string]Phrase{field: {Key: key}}
}
