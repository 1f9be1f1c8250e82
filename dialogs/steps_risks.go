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
				oneOf("any", "yes", "none"), anyOf("whom", atRisk...).only("any", "yes"), longText("what").only("any", "yes"),
				oneOf("serious", "limited", "serious", "very", "unknown").only("any", "yes"),
				oneOf("term", "short", "later", "unknown").only("any", "yes"), longText("basis"),
			},
			When:   follows("risk"),
			Asks:   wantsMore("risk"),
			Shape:  anyOnlyFirst,
			Check:  anyOnce,
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
			Fields: []FieldSpec{oneOf("again", "yes", "no"), longText("why").only("again", "no").private()},
			When:   func(f Facts) bool { return f.begun() && f.Has("risk.1") },
		},
	}
}
