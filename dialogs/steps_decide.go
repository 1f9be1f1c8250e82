package dialogs

import (
	"slices"

	"ruggespraak/dialogs/texts"
)

// decideQuestions are step 5: share outside the organisation or not. The gate is mayShare.
func decideQuestions() []*Question {
	return []*Question{
		{
			Name: "procedure", Step: 5,
			Fields: []FieldSpec{shortText("who").private(), oneOf("involved", "yes", "no")},
			When:   Facts.begun,
		},
		{
			Name: "consent", Step: 5, Know: "secrecy",
			Fields: []FieldSpec{oneOf("answer", "given", "refused", "not-asked"), longText("why").optional().private()},
			When:   Facts.begun,
			Check: func(_ Facts, v Values) map[string]Phrase {
				if v.Is("answer", "not-asked") {
					return need(v, "why")
				}
				return nil
			},
			Undoes: []string{"share", "partner"},
		},
		{
			Name: "serious", Step: 5,
			Fields: []FieldSpec{oneOf("answer", "yes", "no"), longText("reason").private()},
			When:   noConsent,
			Undoes: []string{"share", "partner"},
		},
		{
			Name: "only-way", Step: 5,
			Fields: []FieldSpec{oneOf("answer", "yes", "no"), longText("reason").private()},
			When:   noConsent,
			Undoes: []string{"share", "partner"},
		},
		{
			Name: "share", Step: 5,
			Fields: []FieldSpec{oneOf("answer", "yes", "no"), longText("reason").private()},
			When:   Facts.begun,
			Shape:  shapeShare,
			Undoes: []string{"partner"},
		},
	}
}

// noConsent reports whether the two conditions for sharing without consent are to be weighed.
func noConsent(f Facts) bool {
	return f.begun() && f.Has("consent") && !f.Is("consent", "answer", "given")
}

// shapeShare is the gate of step 5, shown as the rule it is: while something is missing the answer
// yes is not there, and the form says what is missing. The decision itself is never filled in
// beforehand.
func shapeShare(f Facts, form *Form) {
	delete(form.Values, "answer")
	if mayShare(f) {
		form.Intro = append(form.Intro, Phrase{Key: "rule.share.open"})
		return
	}
	form.Intro = append(form.Intro, Phrase{Key: "rule.share.shut"})
	for _, step := range missing(f) {
		form.Intro = append(form.Intro, Phrase{Key: missingKey(f, step)})
	}
	if !groundToShare(f) {
		form.Intro = append(form.Intro, Phrase{Key: "rule.share.ground"})
	}
	form.Intro = append(form.Intro, Phrase{Key: "rule.share.wait"})
	form.only("answer", "no")
}

// missingKey says what a step still lacks.
func missingKey(f Facts, step int) texts.Key {
	return [...]texts.Key{1: "rule.missing.signals", 2: "rule.missing.advice", 3: "rule.missing.talk", 4: "rule.missing.risks"}[step]
}

// only keeps these options of a field.
func (form *Form) only(name string, values ...string) {
	if f := form.field(name); f != nil {
		f.Options = slices.DeleteFunc(f.Options, func(o Option) bool { return !slices.Contains(values, o.Value) })
	}
}

// field finds a field by name; nil when the form does not have it.
func (form *Form) field(name string) *Field {
	for i := range form.Fields {
		if form.Fields[i].Name == name {
			return &form.Fields[i]
		}
	}
	return nil
}
