package dialogs

import (
	"strings"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/facts"
	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// The field in which somebody says whether to look at their text once more, or to see the example.
const (
	lookField   = "look"
	lookAgain   = "again"
	lookExample = "example"
)

// rewriteAsk asks to turn an interpretation into what could be seen or heard (work method, step 1).
func (t *turn) rewriteAsk(p *Practice, c *practice.Case) { t.out.Reply = Reply{Form: p.rewriteForm(c)} }

func (p *Practice) rewriteForm(c *practice.Case) *Form {
	form := p.exerciseForm("text", Phrase{Key: "exercise.note"}, Phrase{Key: texts.Key(c.Key(practice.PartIntro))}, Phrase{Key: "exercise.rewrite.intro"})
	form.Sections = []Section{headed("exercise.rewrite.given", caseText(c, practice.PartRewrite))}
	hint := Phrase{Key: "exercise.rewrite.text.hint"}
	form.Fields = []Field{{Name: "text", Kind: Long, Label: Phrase{Key: "exercise.rewrite.text"}, Hint: &hint}}
	return form
}

// rewriteTake lets the fact coach look at what was typed. Nothing of it is kept: it stands in the form,
// and at the end beside the example.
func (t *turn) rewriteTake(p *Practice, c *practice.Case) {
	form, text, ok := t.typed(p.rewriteForm(c))
	if !ok {
		return
	}
	advice := facts.Coach(text, facts.Known{})
	if advice != nil && !Values(t.ev.Values).Is(lookField, lookExample) {
		t.lookAgain(form, text, headed("exercise.rewrite.coach", coachItems(advice, text)...))
		return
	}
	t.mirror(p,
		headed("exercise.rewrite.given", caseText(c, practice.PartRewrite)),
		headed("exercise.yours", Item{Own: text}),
		headed("exercise.example", caseText(c, practice.PartRewritten), Item{Text: &Phrase{Key: "exercise.rewrite.why"}}),
	)
}

// anonymiseAsk asks to make a text such that nobody can be recognised (work method, step 2).
func (t *turn) anonymiseAsk(p *Practice, c *practice.Case) {
	t.out.Reply = Reply{Form: p.anonymiseForm(c, t.lang)}
}

func (p *Practice) anonymiseForm(c *practice.Case, lang string) *Form {
	form := p.exerciseForm("text", Phrase{Key: "exercise.note"}, Phrase{Key: "exercise.anonymise.intro"})
	hint := Phrase{Key: "exercise.anonymise.text.hint"}
	form.Fields = []Field{{Name: "text", Kind: Long, Label: Phrase{Key: "exercise.anonymise.text"}, Hint: &hint}}
	form.Values = Values{"text": {c.Anonymise.Text.In(lang)}}
	return form
}

// anonymiseTake shows what still gives somebody away. Nothing of it is kept.
func (t *turn) anonymiseTake(p *Practice, c *practice.Case) {
	form, text, ok := t.typed(p.anonymiseForm(c, t.lang))
	if !ok {
		return
	}
	found := blocking(deid.Find(text, deid.Options{Terms: t.env.Org.Terms, People: t.env.People, Lang: t.lang}))
	sections := foundSections(form, text, found)
	if len(sections) > 0 && !Values(t.ev.Values).Is(lookField, lookExample) {
		t.lookAgain(form, text, sections...)
		return
	}
	t.mirror(p,
		headed("exercise.yours", Item{Own: marked(text, found)}),
		headed("exercise.example", caseText(c, practice.PartAnonymous)),
		Section{Items: []Item{{Text: &Phrase{Key: "deid.limits"}}}},
	)
}

// foundSections show what the check finds in a text: details, and what says much together.
func foundSections(form *Form, text string, found []deid.Span) (list []Section) {
	if len(found) > 0 {
		s := headed("exercise.anonymise.found", Item{Label: &Phrase{Key: "deid.marked"}, Own: marked(text, found)})
		seen := map[deid.Type]bool{}
		for _, f := range found {
			if !seen[f.Type] {
				seen[f.Type] = true
				s.Items = append(s.Items, Item{Text: &Phrase{Key: texts.Key("exercise.deid." + string(f.Type))}})
			}
		}
		list = append(list, s)
	}
	free := *form
	free.Fields = []Field{form.Fields[0]}
	free.Fields[0].Free = true
	if all, drop, _ := weakIn(&free, Values{"text": {text}}); len(drop) > 0 {
		s := togetherSection(all, drop)
		s.Items = s.Items[:2] // that it is asked once is not so here
		list = append(list, s)
	}
	return list
}

// typed judges the text of a form; false when the form was shown again because of it.
func (t *turn) typed(form *Form) (*Form, string, bool) {
	if len(t.ev.Values[lookField]) > 0 {
		form.addLook()
	}
	values, errs := judge(form, t.ev.Values)
	if t.acuteTyped(form, values) {
		return form, "", false
	}
	if len(errs) > 0 {
		t.again(form, values, errs)
		return form, "", false
	}
	return form, strings.TrimSpace(values.Get("text")), true
}

// lookAgain shows what was found, and the text to go on with.
func (t *turn) lookAgain(form *Form, text string, found ...Section) {
	form.Intro = form.Intro[:1] // what was read already need not be read again; that it is an exercise stays
	form.Sections = append(form.Sections, found...)
	form.addLook()
	form.Focus = []string{"text", lookField}
	t.again(form, Values{"text": {text}, lookField: {lookAgain}}, nil)
}

// addLook adds the choice what to do next, once.
func (form *Form) addLook() {
	if form.field(lookField) != nil {
		return
	}
	form.Fields = append(form.Fields, Field{Name: lookField, Kind: Choice, Label: Phrase{Key: "exercise.look"}, Options: []Option{
		{Value: lookAgain, Label: Phrase{Key: "exercise.look.again"}},
		{Value: lookExample, Label: Phrase{Key: "exercise.look.example"}},
	}})
}
