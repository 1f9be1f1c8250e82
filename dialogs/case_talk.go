package dialogs

import (
	"maps"
	"slices"
	"time"

	"ruggespraak/dialogs/texts"
)

// seen notes that somebody is there, and forgets cases that ended.
func (t *turn) seen() {
	if t.recs.Talk == nil {
		t.recs.Talk = &Talk{Owner: t.ev.From, Lang: t.lang}
	}
	k := t.recs.Talk
	k.Cases = slices.DeleteFunc(k.Cases, func(code string) bool {
		c := t.recs.Cases[code]
		return c == nil || c.Owner != t.ev.From
	})
	k.Seen = t.env.Now
	t.put(k)
}

// used makes a case the latest used one. A talk that had expired before its cases gets them back as
// they are used.
func (t *turn) used(c *Case) {
	k := t.recs.Talk
	if k != nil && slices.Contains(k.Cases, c.Code) && t.env.Now.Sub(k.Seen) < 24*time.Hour && k.Cases[len(k.Cases)-1] == c.Code {
		return
	}
	t.seen()
	k = t.recs.Talk
	k.drop(c.Code)
	k.Cases = append(k.Cases, c.Code)
}

// cases are the person's own, the latest used last.
func (t *turn) cases() []*Case {
	var list []*Case
	if t.recs.Talk == nil {
		return nil
	}
	for _, code := range t.recs.Talk.Cases {
		if c := t.recs.Cases[code]; c != nil && c.Owner == t.ev.From {
			list = append(list, c)
		}
	}
	return list
}

// openCases are those that were not closed.
func (t *turn) openCases() []*Case {
	return slices.DeleteFunc(t.cases(), func(c *Case) bool { return !c.Closed.IsZero() })
}

// newCase begins a case; nil when there are too many. One in which nothing was put in yet is used
// again.
func (t *turn) newCase() *Case {
	t.seen()
	for _, c := range t.openCases() {
		if c.Seq == 0 {
			return c
		}
	}
	if len(t.cases()) >= MaxCases {
		return nil
	}
	c := &Case{
		Code: t.env.Code, Owner: t.ev.From, Name: t.ev.Name, Lang: t.lang, Method: methodVersion,
		Opened: t.env.Now, Touched: t.env.Now, Life: t.env.Org.Pace.Case, Warn: t.env.Org.Pace.Warn,
		Answers: map[string]Answer{},
	}
	if t.recs.Cases == nil {
		t.recs.Cases = map[string]*Case{}
	}
	t.recs.Cases[c.Code] = c
	t.recs.Talk.Cases = append(t.recs.Talk.Cases, c.Code)
	t.touch(c)
	return c
}

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

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
