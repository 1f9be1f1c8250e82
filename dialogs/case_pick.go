package dialogs

import (
	"slices"

	"ruggespraak/dialogs/texts"
)

// forCase does what was asked with the case that is meant, and asks which one when that is not clear.
func (t *turn) forCase(w wish) {
	list := t.openCases()
	if w.verb == "note" || w.verb == "erase" || w.code != "" {
		list = t.cases()
	}
	if w.code != "" {
		c := t.recs.Cases[w.code]
		if !slices.Contains(list, c) {
			t.tell("talk", "line.no-such-case", []Button{button("button.overview", "overview", "")})
			return
		}
		list = []*Case{c}
	}
	switch len(list) {
	case 0:
		if t.recs.Practice != nil { // they mean the exercise
			t.practiseSaid()
			return
		}
		t.tell("talk", "line.no-cases", []Button{button("button.start", "start", "")})
	case 1:
		t.saidOf(list[0], w.verb)
	case 2, 3:
		t.whichOf(list, w.verb)
	default:
		t.tell("talk", "line.pick.many", []Button{{Label: "button.pick", Action: Action{Verb: "pick", Slot: w.verb}.Encode()}}, Count("Count", len(list)))
	}
}

// whichOf asks which of two or three cases is meant.
func (t *turn) whichOf(list []*Case, verb string) {
	labels := []texts.Key{"button.first", "button.second", "button.third"}
	names := []string{"One", "Two", "Three"}
	var args []Arg
	var buttons []Button
	for i, c := range list {
		f := t.facts(c)
		args = append(args, Code(names[i], c.Code), Count("Step"+names[i], stepOf(f)))
		buttons = append(buttons, button(labels[i], verb, c.Code))
	}
	key := texts.Key("line.pick.two")
	if len(list) == 3 {
		key = "line.pick.three"
	}
	t.tell("talk", key, buttons, args...)
}

// saidOf does what was asked of one case, as far as that goes without a form; where it needs one
// there is a button for it.
func (t *turn) saidOf(c *Case, verb string) {
	code := Code("Code", c.Code)
	switch verb {
	case "next":
		t.show(c)
	case "back":
		t.sayBack(c)
	case "pause":
		pause(t, c)
	case "erase":
		b := button("button.erase", "erase", c.Code)
		b.Danger = true
		t.tell(c.Code, "line.erase", []Button{b}, code)
	default: // change, note, more
		t.tell(c.Code, texts.Key("line."+verb), []Button{button(texts.Key("button."+verb+"-case"), verb, c.Code)}, code)
	}
}

// pickForm lets the person choose one of their cases, or a new one.
func (t *turn) pickForm(verb string, orNew bool) {
	form := t.pick(verb, orNew)
	t.out.Reply = Reply{Form: form}
}

func (t *turn) pick(verb string, orNew bool) *Form {
	field := Field{Name: "case", Kind: Choice, Label: Phrase{Key: "pick.case"}}
	list := t.cases()
	slices.Reverse(list)
	for _, c := range list {
		if c.Closed.IsZero() || verb == "note" || verb == "erase" {
			f := t.facts(c)
			label := Phrase{Key: "pick.option", Args: texts.Args{"Code": Code("Code", c.Code), "Step": stepOf(f), "Name": stepName(f)}}
			field.Options = append(field.Options, Option{Value: c.Code, Label: label})
		}
	}
	if orNew {
		field.Options = append(field.Options, Option{Value: "new", Label: Phrase{Key: "pick.new"}})
	}
	return &Form{
		Action: Action{Verb: "picked", Slot: verb}, Title: Phrase{Key: "pick.title"}, Fields: []Field{field}, Submit: "form.submit",
	}
}

// picked goes on with the case that was chosen.
func (t *turn) picked() {
	verb := t.ev.Action.Slot
	orNew := verb == "urgent" || verb == "put"
	form := t.pick(verb, orNew)
	values, errs := judge(form, t.ev.Values)
	if len(errs) > 0 {
		form.Values, form.Errors = values, errs
		t.out.Reply = Reply{Form: form}
		return
	}
	c := t.recs.Cases[values.Get("case")]
	if values.Is("case", "new") {
		c = t.newCase()
	}
	if c == nil {
		t.note("note.too-many", nil)
		return
	}
	t.withCase(verb, c)
}

// withCase is what a choice of a case was made for.
func (t *turn) withCase(verb string, c *Case) {
	switch verb {
	case "urgent":
		t.urgentIn(c)
	case "put":
		t.putIn(c)
	case "back":
		back(t, c)
	case "change":
		change(t, c)
	case "pause":
		pause(t, c)
	case "erase":
		erase(t, c)
	case "note":
		noteView(t, c)
	case "more":
		showMenu(t, c)
	default:
		t.ask(c)
	}
}
