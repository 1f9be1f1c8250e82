package dialogs

import "slices"

// maxSignals and its kin bound how often something can be put in.
const (
	maxSignals  = 20
	maxCounters = 10
)

var sources = []string{"self", "young", "other", "online", "written"}

// signalQuestions are step 1: describe the signals, as factual as possible, also those that speak
// against.
func signalQuestions() []*Question {
	return []*Question{
		{
			Name: "signal", Step: 1, Repeat: maxSignals,
			Fields: []FieldSpec{
				longText("fact"), oneOf("source", sources...), shortText("source-who").optional(),
				shortText("since"), longText("opinion").optional(),
			},
			When:  func(f Facts) bool { return f.N == 1 || f.had(slotOf("signal", f.N-1)) },
			Asks:  wantsMore("signal"),
			Check: func(_ Facts, v Values) map[string]Phrase { return sourceNamed(v) },
		},
		moreQuestion("signal", 1, maxSignals),
		{
			Name: "diagnosis", Step: 1,
			Fields: []FieldSpec{oneOf("any", "no", "yes"), longText("what").optional(), shortText("by").optional()},
			When:   Facts.begun,
			Check: func(_ Facts, v Values) map[string]Phrase {
				if v.Is("any", "yes") {
					return need(v, "what", "by")
				}
				return nil
			},
		},
		{
			Name: "list", Step: 1,
			Fields: []FieldSpec{oneOf("used", "yes", "no", "none"), shortText("which").optional()},
			When:   Facts.begun,
			Check: func(_ Facts, v Values) map[string]Phrase {
				if v.Is("used", "yes") {
					return need(v, "which")
				}
				return nil
			},
		},
		{
			Name: "counter", Step: 1, Repeat: maxCounters,
			Fields: []FieldSpec{
				oneOf("any", "yes", "none"), longText("fact").optional(),
				oneOf("source", sources...).optional(), shortText("source-who").optional(),
			},
			When:  follows("counter"),
			Asks:  wantsMore("counter"),
			Shape: anyOnlyFirst,
			Check: func(f Facts, v Values) map[string]Phrase {
				if none(f, v) {
					return nil
				}
				if errs := need(v, "fact", "source"); errs != nil {
					return errs
				}
				return sourceNamed(v)
			},
		},
		{
			Name: "counter-more", Step: 1, Repeat: maxCounters, Steers: true,
			Fields: []FieldSpec{oneOf("answer", "yes", "no")},
			When: func(f Facts) bool {
				return f.N < maxCounters && f.Is(slotOf("counter", f.N), "any", "yes")
			},
			Asks: func(f Facts) bool { return !f.had(slotOf("counter", f.N+1)) },
		},
	}
}

// sourceNamed asks who told it, when somebody else did (work method, step 1).
func sourceNamed(v Values) map[string]Phrase {
	if v.Is("source", "self") || v.Is("source", "young") {
		return nil
	}
	return need(v, "source-who")
}

// anyOnlyFirst asks only for the first whether there is anything at all.
func anyOnlyFirst(f Facts, form *Form) {
	if f.N > 1 {
		form.drop("any")
	}
}

// none reports whether the answer is that there is nothing. For a later one, which was asked for,
// it notes that there is something, so that all of them read the same.
func none(f Facts, v Values) bool {
	if f.N > 1 {
		v["any"] = []string{"yes"}
	}
	return v.Is("any", "none")
}

// need says which of the fields are empty while another answer asks for them; nil when none is.
func need(v Values, fields ...string) map[string]Phrase {
	var errs map[string]Phrase
	for _, name := range fields {
		if len(v[name]) == 0 {
			if errs == nil {
				errs = map[string]Phrase{}
			}
			errs[name] = Phrase{Key: "error.needed"}
		}
	}
	return errs
}

// drop takes a field out of the form.
func (form *Form) drop(name string) {
	form.Fields = slices.DeleteFunc(form.Fields, func(f Field) bool { return f.Name == name })
}
