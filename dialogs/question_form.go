package dialogs

import (
	"maps"
	"slices"

	"ruggespraak/dialogs/know"
	"ruggespraak/dialogs/texts"
)

// Form asks instance n of a question. What was filled in before, also in an answer that was taken
// out, is there already, as far as the form still offers it.
func (q *Question) Form(f Facts, n int) *Form {
	f.N = n
	slot := q.Slot(n)
	base := "q." + q.Name
	form := &Form{
		Action: Action{Verb: "answer", Code: f.Code, Slot: slot, Rev: f.Answers[slot].Rev},
		Title:  Phrase{Key: texts.Key(base + ".title")},
		Values: maps.Clone(f.Answers[slot].V),
		Submit: "form.submit",
	}
	if intro := texts.Key(base + ".intro"); texts.Known(intro) {
		form.Intro = []Phrase{{Key: intro}}
	}
	for _, spec := range q.Fields {
		form.Fields = append(form.Fields, spec.field(base))
	}
	if q.Shape != nil {
		q.Shape(f, form)
	}
	if card, ok := know.Find(q.Know); ok {
		form.Intro = append(form.Intro, Phrase{Key: "know.more", Args: texts.Args{"Word": card.Word()}})
	}
	form.prune()
	return form
}

// prune takes out values of fields and options the form does not have: platforms refuse them.
func (form *Form) prune() {
	maps.DeleteFunc(form.Values, func(name string, v []string) bool {
		i := slices.IndexFunc(form.Fields, func(f Field) bool { return f.Name == name })
		return i < 0 || slices.ContainsFunc(v, func(s string) bool { return !form.Fields[i].offers(s) })
	})
}

// offers reports whether a value is one of the options, where there are options.
func (f Field) offers(value string) bool {
	if f.Kind != Choice && f.Kind != Multi {
		return true
	}
	return slices.ContainsFunc(f.Options, func(o Option) bool { return o.Value == value })
}

func (s FieldSpec) field(base string) Field {
	key := base + "." + s.Name
	f := Field{Name: s.Name, Kind: s.Kind, Label: Phrase{Key: texts.Key(key)}, Optional: s.Optional, Only: s.Only, Free: !s.Private && (s.Kind == Long || s.Kind == Short)}
	if hint := texts.Key(key + ".hint"); texts.Known(hint) {
		f.Hint = &Phrase{Key: hint}
	}
	for _, o := range s.Options {
		f.Options = append(f.Options, Option{Value: o, Label: Phrase{Key: texts.Key(key + "." + o)}})
	}
	return f
}
