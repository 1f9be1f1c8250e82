package dialogs

import (
	"maps"
	"slices"
	"strings"

	"ruggespraak/dialogs/texts"
)

// acuteQuestion is what is asked of somebody who asks for urgent advice: no more than the officers
// need to act. It is never shown before the numbers to call were.
func acuteQuestion() *Question {
	return &Question{
		Name: "acute", Step: 2, Repeat: maxRounds,
		Fields: []FieldSpec{longText("fact"), anyOf("whom", atRisk...), oneOf("names", "named", "anonymous")},
		When:   func(f Facts) bool { return f.N <= len(f.Rounds)+1 && f.free("signal") > 0 },
		Asks:   func(Facts) bool { return false },
		Shape: func(f Facts, form *Form) {
			form.Values = nil // what is seen now, not what was seen before
			if f.Env.Org.Names != Choose {
				form.drop("names")
			}
		},
		After: afterAcute,
		Final: func(f Facts) bool { return f.sent(f.N) },
	}
}

// afterAcute makes a signal and an urgent request of it, and shows what the officers would read.
func afterAcute(t *turn, f Facts) {
	acute := f.values(slotOf("acute", f.N))
	f.put(slotOf("signal", f.free("signal")), Values{"fact": acute["fact"], "source": {"self"}})
	ask := Values{"questions": {"serious", "term", "steps"}, "urgent": {"urgent"}}
	if len(acute["names"]) > 0 {
		ask["names"] = acute["names"]
	}
	if out := lastLeftOut(f); len(out) > 0 {
		ask["leave-out"] = out
	}
	f.put(slotOf("ask", f.N), ask)
	takeOut(f.Case, slotOf("send", f.N))
	t.caseCard(f.Case)
	t.askSlot(f.Case, slotOf("send", f.N))
}

// changeAcute goes back to the urgent form: somebody in a hurry is not led through the steps. The
// signal that was made of it is made anew.
func changeAcute(t *turn, f Facts) {
	slot := slotOf("acute", f.N)
	values := f.values(slot)
	for n := 1; n <= maxSignals; n++ {
		if f.Get(slotOf("signal", n), "fact") == values.Get("fact") && !f.had(slotOf("signal", n+1)) {
			delete(f.Answers, slotOf("signal", n))
		}
	}
	t.askSlot(f.Case, slot)
	if form := t.out.Reply.Form; form != nil {
		form.Values = maps.Clone(values)
	}
}

// put stores an answer that follows from another one.
func (f Facts) put(slot string, values Values) {
	f.Seq++
	f.Answers[slot] = Answer{Rev: f.Seq, Seq: f.Seq, At: f.Env.Now, V: values}
}

// acute is said first, whatever else is going on: the numbers to call. A form comes after that, and
// only for whoever asks for one.
func (t *turn) acute() {
	key, args := texts.Key("line.acute.no-phone"), []Arg(nil)
	if t.env.Org.DutyPhone != "" {
		key, args = "line.acute", []Arg{DutyPhone("Phone")}
	}
	ask := button("button.urgent", "urgent", "")
	ask.Danger = true
	t.tell("talk", key, []Button{ask}, args...)
	t.out.Lines[len(t.out.Lines)-1].Urgent = true
}

// acuteTyped reports whether somebody typed a word for danger, and nothing else, in a field of a form:
// the numbers are said, and the form stands there again.
func (t *turn) acuteTyped(form *Form, values Values) bool {
	for _, field := range form.Fields {
		if (field.Kind == Long || field.Kind == Short) && oneAcuteWord(values.Get(field.Name)) {
			t.acute()
			form.Values, form.Errors = values, wrong(field.Name, "error.acute")
			t.out.Reply = Reply{Form: form}
			return true
		}
	}
	return false
}

// urgent is the press after the numbers: which case it is about, or the form at once for whoever
// has no other.
func (t *turn) urgent() {
	if len(t.openCases()) == 0 {
		t.urgentIn(t.newCase())
		return
	}
	t.pickForm("urgent", true)
}

// urgentIn asks what is seen now, in a case.
func (t *turn) urgentIn(c *Case) {
	if c == nil {
		t.note("note.too-many", nil)
		return
	}
	if len(c.Rounds) >= maxRounds {
		t.note("note.rounds-full", nil)
		return
	}
	if c.Seq == 0 { // no word about six steps now: the card comes with the first answer
		t.out.Lines = slices.DeleteFunc(t.out.Lines, func(l Line) bool { return l.Card.Key == caseCardKey(c) })
	}
	t.askSlot(c, slotOf("acute", len(c.Rounds)+1))
	if form, text := t.out.Reply.Form, t.kept(); form != nil && text != "" {
		form.Values = Values{"fact": {text}} // what was just said need not be typed again
	}
}

// Acute reports whether somebody does something about danger now: asks for the numbers to call, or is on the
// way from there to urgent advice. Whoever keeps people from going too fast must not keep them from this.
func Acute(ev Event) bool {
	a := ev.Action
	question, _, _ := strings.Cut(a.Slot, ".")
	switch ev.Kind { //nolint:exhaustive // nothing else can
	case Said, Commanded:
		return understand(ev.Text).verb == "acute"
	case Pressed:
		return a.Verb == "acute" || a.Verb == "urgent"
	case Submitted:
		switch {
		case a.Verb == "answer" && (question == "acute" || question == "send"), a.Verb == "picked" && a.Slot == "urgent":
			return true
		}
		for _, typed := range ev.Values { // in a field; "acute" is the choice of the menu
			if len(typed) == 1 && (a.Verb == "chosen" && typed[0] == "acute" || oneAcuteWord(typed[0])) {
				return true
			}
		}
	}
	return false
}

// oneAcuteWord reports whether that is all somebody typed.
func oneAcuteWord(typed string) bool {
	w := understand(typed)
	return w.verb == "acute" && len(strings.Fields(w.text)) == 1
}

// composeAcute is for whom there is danger now, for those who must act on it.
func composeAcute(f Facts) []Section {
	s := section("snap.acute")
	s.choices(f, slotOf("acute", f.N), "whom", "q.acute.whom")
	return []Section{s}
}
