package dialogs

import (
	"slices"
	"strconv"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// sortAsk asks of the next statement what it is: a fact, an opinion, or something without its source
// (work method, step 1). Above it stands the explanation of the one before.
func (t *turn) sortAsk(p *Practice, c *practice.Case) {
	i := slices.IndexFunc(c.Statements, func(s practice.Statement) bool { return p.Answers[s.ID] == nil })
	if i < 0 {
		t.sortMirror(p, c)
		return
	}
	t.out.Reply = Reply{Form: p.sortForm(c, i)}
}

func (p *Practice) sortForm(c *practice.Case, i int) *Form {
	s := c.Statements[i]
	form := p.exerciseForm(s.ID)
	if i == 0 {
		form.Intro = []Phrase{{Key: "exercise.note"}, {Key: texts.Key(c.Key(practice.PartIntro))}, {Key: "exercise.sort.intro"}}
	} else {
		form.Sections = []Section{p.explained(c, c.Statements[i-1])}
	}
	form.Sections = append(form.Sections, Section{
		Heading: &Phrase{Key: "exercise.sort.statement", Args: texts.Args{"N": i + 1, "Of": len(c.Statements)}},
		Items:   []Item{{Text: &Phrase{Key: texts.Key(c.KeyOf(practice.PartStatement, s.ID))}}},
	})
	field := Field{Name: "kind", Kind: Choice, Label: Phrase{Key: "exercise.sort.kind"}}
	for _, kind := range practice.Kinds() {
		field.Options = append(field.Options, Option{Value: string(kind), Label: Phrase{Key: kindKey(kind)}})
	}
	form.Fields = []Field{field}
	return form
}

func kindKey(kind practice.Kind) texts.Key { return texts.Key("exercise.kind." + string(kind)) }

// explained says what was chosen, what it is, and why. It counts nothing.
func (p *Practice) explained(c *practice.Case, s practice.Statement) Section {
	chose := practice.Kind(p.Answers[s.ID].Get("kind"))
	said := Phrase{Key: "exercise.sort.same", Args: texts.Args{"Kind": kindKey(s.Kind)}}
	if chose != s.Kind {
		said = Phrase{Key: "exercise.sort.other", Args: texts.Args{"Chose": kindKey(chose), "Kind": kindKey(s.Kind)}}
	}
	return Section{
		Heading: &Phrase{Key: "exercise.sort.about", Args: texts.Args{"N": s.ID}},
		Items: []Item{
			{Text: &Phrase{Key: texts.Key(c.KeyOf(practice.PartStatement, s.ID))}},
			{Text: &said},
			{Text: &Phrase{Key: texts.Key(c.KeyOf(practice.PartWhy, s.ID))}},
		},
	}
}

// sortTake takes what somebody chose, and goes on to the next statement.
func (t *turn) sortTake(p *Practice, c *practice.Case) {
	i := slices.IndexFunc(c.Statements, func(s practice.Statement) bool { return "sort."+s.ID == t.ev.Action.Slot })
	if i < 0 || p.Answers[c.Statements[i].ID] != nil {
		t.sortAsk(p, c)
		return
	}
	form := p.sortForm(c, i)
	values, errs := judge(form, t.ev.Values)
	if len(errs) > 0 {
		t.again(form, values, errs)
		return
	}
	p.keep(c.Statements[i].ID, values)
	t.sortAsk(p, c)
}

// sortMirror ends the exercise: the last explanation, and what is worth talking about, because the
// choice differed.
func (t *turn) sortMirror(p *Practice, c *practice.Case) {
	last := p.explained(c, c.Statements[len(c.Statements)-1])
	talk := headed("exercise.sort.talk")
	for _, s := range c.Statements {
		if practice.Kind(p.Answers[s.ID].Get("kind")) != s.Kind {
			talk.Items = append(talk.Items, sentence(c, s.ID), Item{Text: &Phrase{Key: texts.Key(c.KeyOf(practice.PartTalk, s.ID))}})
		}
	}
	if len(talk.Items) == 0 {
		talk.Items = []Item{{Text: &Phrase{Key: "exercise.sort.all-same"}}}
	}
	t.mirror(p, last, talk, headed("exercise.went-on", caseText(c, practice.PartEnd)))
}

// sentence is a statement of the case, under its number.
func sentence(c *practice.Case, id string) Item {
	return Item{
		Label: &Phrase{Key: "exercise.sentence", Args: texts.Args{"N": id}},
		Text:  &Phrase{Key: texts.Key(c.KeyOf(practice.PartStatement, id))},
	}
}

// sentenceField lets people choose among the statements of a case by their numbers.
func sentenceField(name string, c *practice.Case) Field {
	f := Field{Name: name, Kind: Multi, Label: Phrase{Key: texts.Key("exercise.walk." + name)}}
	for i := range c.Statements {
		id := strconv.Itoa(i + 1)
		f.Options = append(f.Options, Option{Value: id, Label: Phrase{Key: "exercise.sentence", Args: texts.Args{"N": id}}})
	}
	return f
}
