package dialogs

import (
	"slices"
	"strings"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// practiceVerbs are those of the exercises. Their events load no case and no request (Wants), so nothing
// that is practised can become real.
const (
	practiceVerb   = "practice"        // choose a case and an exercise
	practicePicked = "practice-picked" // the choice
	practiceDo     = "practice-do"     // an answer within an exercise; the slot is "<exercise>.<question>"
	practiceOn     = "practice-on"     // the question that is to be answered now
	practiceStop   = "practice-stop"
)

// practises reports whether an event belongs to the exercises.
func practises(ev Event) bool {
	return (ev.Kind == Pressed || ev.Kind == Submitted) && ev.Action.Code == "" &&
		(ev.Action.Verb == practiceVerb || strings.HasPrefix(ev.Action.Verb, practiceVerb+"-"))
}

// An exercise is what can be practised on a case.
type exercise struct {
	name string
	ask  func(*turn, *Practice, *practice.Case)
	take func(*turn, *Practice, *practice.Case) // an answer
}

func exercises() []exercise {
	return []exercise{
		{"sort", (*turn).sortAsk, (*turn).sortTake},
		{"rewrite", (*turn).rewriteAsk, (*turn).rewriteTake},
		{"anonymise", (*turn).anonymiseAsk, (*turn).anonymiseTake},
		{"walk", (*turn).walkAsk, (*turn).walkTake},
	}
}

// practiseSaid answers the word: no form can be opened, so it is a line with a button that does.
func (t *turn) practiseSaid() {
	if t.recs.Practice != nil {
		t.tell("talk", "line.exercise.busy", exerciseButtons())
		return
	}
	t.tell("talk", "line.exercise", []Button{button("button.exercise", practiceVerb, "")})
}

// exerciseButtons are for whoever is in the middle of an exercise.
func exerciseButtons() []Button {
	return []Button{
		button("button.exercise.on", practiceOn, ""),
		button("button.exercise.other", practiceVerb, ""),
		button("button.exercise.stop", practiceStop, ""),
	}
}

// practiseForm asks which case and which exercise.
func (t *turn) practiseForm() { t.out.Reply = Reply{Form: t.pickExercise()} }

func (t *turn) pickExercise() *Form {
	what := Field{Name: "exercise", Kind: Choice, Label: Phrase{Key: "exercise.pick.what"}}
	for _, e := range exercises() {
		what.Options = append(what.Options, Option{Value: e.name, Label: Phrase{Key: texts.Key("exercise.pick.what." + e.name)}})
	}
	which := Field{Name: "case", Kind: Choice, Label: Phrase{Key: "exercise.pick.case"}}
	for _, c := range t.env.Org.practiceCases() {
		which.Options = append(which.Options, Option{Value: c.ID, Label: Phrase{Key: "exercise.case", Args: texts.Args{
			"Title": texts.Key(c.Key(practice.PartTitle)), "Age": texts.Key("exercise.age." + c.Age), "Sector": texts.Key("exercise.sector." + c.Sector),
		}}})
	}
	return &Form{
		Action: Action{Verb: practicePicked}, Title: Phrase{Key: "exercise.pick.title"},
		Intro: []Phrase{{Key: "exercise.pick.intro"}}, Fields: []Field{what, which}, Submit: "exercise.pick.submit",
	}
}

// practiceCases are those the organisation's people can practise on: first its own.
func (o *Org) practiceCases() []practice.Case { return slices.Concat(o.Practice, practice.Cases()) }

// practicePick begins an exercise. One that was going on is forgotten.
func (t *turn) practicePick() {
	form := t.pickExercise()
	values, errs := judge(form, t.ev.Values)
	if len(errs) > 0 {
		t.again(form, values, errs)
		return
	}
	t.recs.Practice = &Practice{Owner: t.ev.From, Case: values.Get("case"), Exercise: values.Get("exercise"), Seen: t.env.Now}
	t.put(t.recs.Practice)
	t.practiceGoOn()
}

// practiceGoOn shows the question that is to be answered now.
func (t *turn) practiceGoOn() {
	if e, c, ok := t.practising(); ok {
		e.ask(t, t.recs.Practice, c)
	}
}

// practiceAnswer takes an answer within an exercise. One that was sent twice, or from an old form, brings
// the question of now.
func (t *turn) practiceAnswer() {
	e, c, ok := t.practising()
	switch p := t.recs.Practice; {
	case !ok:
	case !strings.HasPrefix(t.ev.Action.Slot, p.Exercise+"."):
		t.note("note.exercise.gone", nil)
	case t.ev.Action.Rev != p.Rev:
		e.ask(t, p, c)
	default:
		p.Seen = t.env.Now
		t.put(p)
		e.take(t, p, c)
	}
}

// practising gives the exercise somebody is in, and its case. Where one of them is gone, it says so.
func (t *turn) practising() (exercise, *practice.Case, bool) {
	p := t.recs.Practice
	if p == nil {
		t.note("note.exercise.gone", nil)
		return exercise{}, nil, false
	}
	cases, list := t.env.Org.practiceCases(), exercises()
	c := slices.IndexFunc(cases, func(c practice.Case) bool { return c.ID == p.Case })
	e := slices.IndexFunc(list, func(e exercise) bool { return e.name == p.Exercise })
	if c < 0 || e < 0 {
		t.erase(p)
		t.note("note.exercise.gone", nil)
		return exercise{}, nil, false
	}
	return list[e], &cases[c], true
}

// practiceEnd forgets the exercise at once.
func (t *turn) practiceEnd() {
	key := texts.Key("note.exercise.gone")
	if t.recs.Practice != nil {
		t.erase(t.recs.Practice)
		key = "note.exercise.stopped"
	}
	t.respond("talk", key)
}

// practiceLeft forgets the exercise of somebody who says that there is danger, or begins a case: what they
// type now is about somebody real, and is held for the form.
func (t *turn) practiceLeft() {
	if p := t.recs.Practice; p != nil {
		t.erase(p)
		t.recs.Practice = nil
	}
}

// practiceDue forgets an exercise that nobody went on with.
func (t *turn) practiceDue(p *Practice) {
	if !t.env.Now.Before(p.Wake()) {
		t.erase(p)
	}
}

// exerciseForm is a form within an exercise.
func (p *Practice) exerciseForm(question string, intro ...Phrase) *Form {
	return &Form{
		Action: Action{Verb: practiceDo, Slot: p.Exercise + "." + question, Rev: p.Rev},
		Title:  Phrase{Key: texts.Key("exercise." + p.Exercise + ".title")},
		Intro:  intro, Submit: "form.submit",
	}
}

// keep puts a choice into the exercise. Only choices are kept: never what somebody typed.
func (p *Practice) keep(question string, v Values) {
	if p.Answers == nil {
		p.Answers = map[string]Values{}
	}
	p.Answers[question] = v
	p.Rev++
}

// mirror ends an exercise with something to read, and forgets it.
func (t *turn) mirror(p *Practice, sections ...Section) {
	end := Section{Items: []Item{{Text: &Phrase{Key: "exercise.end"}}}}
	t.erase(p)
	t.out.Reply = Reply{View: &View{
		Title: Phrase{Key: texts.Key("exercise." + p.Exercise + ".mirror.title")}, Sections: append(sections, end),
	}}
}

// caseText is a paragraph with a text of the case.
func caseText(c *practice.Case, part string) Item {
	return Item{Text: &Phrase{Key: texts.Key(c.Key(part))}}
}

// headed is a section under a heading.
func headed(key texts.Key, items ...Item) Section {
	return Section{Heading: &Phrase{Key: key}, Items: items}
}
