package dialogs

const maxRisks = 10

// atRisk are those for whom something can be dangerous (work method, explanation of safety risks).
var atRisk = []string{"professional", "young", "family", "surroundings", "wider"}

// riskQuestions are step 4: put everything together and describe the safety risks. The wordings of
// serious are about a risk; there is no score of a person.
func riskQuestions() []*Question {
	return []*Question{
		{
			Name: "risk", Step: 4, Repeat: maxRisks,
			Fields: []FieldSpec{
				oneOf("any", "yes", "none"), anyOf("whom", atRisk...).optional(), longText("what").optional(),
				oneOf("serious", "limited", "serious", "very", "unknown").optional(),
				oneOf("term", "short", "later", "unknown").optional(), longText("basis").optional(),
			},
			When:  follows("risk"),
			Asks:  wantsMore("risk"),
			Shape: anyOnlyFirst,
			Check: func(f Facts, v Values) map[string]Phrase {
				if none(f, v) {
					return need(v, "basis")
				}
				return need(v, "whom", "what", "serious", "term", "basis")
			},
			Undoes: []string{"share", "partner"},
		},
		{
			Name: "risk-more", Step: 4, Repeat: maxRisks, Steers: true,
			Fields: []FieldSpec{oneOf("answer", "yes", "no")},
			When:   func(f Facts) bool { return f.N < maxRisks && f.Is(slotOf("risk", f.N), "any", "yes") },
			Asks:   func(f Facts) bool { return !f.had(slotOf("risk", f.N+1)) },
		},
		{
			Name: "risk-advice", Step: 4,
			Fields: []FieldSpec{oneOf("again", "yes", "no"), longText("why").optional().private()},
			When:   func(f Facts) bool { return f.begun() && f.Has("risk.1") },
			Check: func(_ Facts, v Values) map[string]Phrase {
				if v.Is("again", "no") {
					return need(v, "why")
				}
				return nil
			},
		},
	}
}
