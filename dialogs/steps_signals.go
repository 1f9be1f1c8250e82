package dialogs

import "slices"

// maxSignals and its kin bound how often something can be put in.
const (
	maxSignals  = 20
	maxCounters = 10
)

// toldByOthers are the sources that must be named (work method, step 1).
var (
	sources      = []string{"self", "young", "other", "online", "written"}
	toldByOthers = sources[2:]
)

// signalQuestions are step 1: describe the signals, as factual as possible, also those that speak
// against.
func signalQuestions() []*Question {
	return []*Question{
		{
			Name: "signal", Step: 1, Repeat: maxSignals, Coach: "fact",
			Fields: []FieldSpec{
				longText("fact"), oneOf("source", sources...), shortText("source-who").only("source", toldByOthers...),
				shortText("since"), longText("opinion").optional(),
			},
			When: func(f Facts) bool { return f.N == 1 || f.had(slotOf("signal", f.N-1)) },
			Asks: wantsMore("signal"),
		},
		moreQuestion("signal", 1, maxSignals),
		{
			Name: "diagnosis", Step: 1,
			Fields: []FieldSpec{oneOf("any", "no", "yes"), longText("what").only("any", "yes"), shortText("by").only("any", "yes")},
			When:   Facts.begun,
		},
		{
			Name: "list", Step: 1,
			Fields: []FieldSpec{oneOf("used", "yes", "no", "none"), shortText("which").only("used", "yes")},
			When:   Facts.begun,
		},
		{
			Name: "counter", Step: 1, Repeat: maxCounters, Coach: "fact",
			Fields: []FieldSpec{
				oneOf("any", "yes", "none"), longText("fact").only("any", "yes"),
				oneOf("source", sources...).only("any", "yes"), shortText("source-who").only("source", toldByOthers...),
			},
			When:  follows("counter"),
			Asks:  wantsMore("counter"),
			Shape: anyOnlyFirst,
			Check: anyOnce,
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

// anyOnlyFirst asks only for the first whether there is anything at all.
func anyOnlyFirst(f Facts, form *Form) {
	if f.N > 1 {
		form.drop("any")
	}
}

// anyOnce notes for a later one, which was asked for, that there is something, so that all of them
// read the same.
func anyOnce(f Facts, v Values) map[string]Phrase {
	if f.N > 1 {
		v["any"] = []string{"yes"}
	}
	return nil
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
