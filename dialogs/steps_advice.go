package dialogs

import "slices"

// maxRounds is how many rounds of advice, and how many advices from outside, a case can have.
const maxRounds = 6

var outcomes = []string{"none", "attention", "talk", "more"}

// adviceQuestions are step 2: ask for advice, and decide what follows from it.
func adviceQuestions() []*Question {
	return []*Question{
		{
			Name: "order", Step: 2,
			Fields: []FieldSpec{oneOf("first", "advice", "talk", "talked")},
			When:   Facts.begun,
			Asks:   func(f Facts) bool { return len(f.Rounds) == 0 }, // an urgent request settled it
		},
		{
			Name: "colleague", Step: 2,
			Fields: []FieldSpec{
				oneOf("involved", "yes", "no"), shortText("who").only("involved", "yes").private(),
				day("when").only("involved", "yes"), longText("outcome").only("involved", "yes").private(),
			},
			When: Facts.begun,
			Check: func(f Facts, v Values) map[string]Phrase {
				return f.notAhead(v, "when")
			},
		},
		acuteQuestion(),
		{
			Name: "ask", Step: 2, Repeat: maxRounds,
			Fields: []FieldSpec{
				anyOf("questions", "interpretation", "serious", "term", "steps", "talk"), longText("own").optional(),
				oneOf("urgent", "normal", "urgent"), oneOf("names", "named", "anonymous"), anyOf("leave-out").optional(),
			},
			When:  func(f Facts) bool { return f.begun() && f.N <= len(f.Rounds)+1 },
			Asks:  Facts.wantsRound,
			Shape: shapeAsk,
			Final: func(f Facts) bool { return f.sent(f.N) },
		},
		{
			Name: "send", Step: 2, Repeat: maxRounds, Steers: true,
			Fields: []FieldSpec{oneOf("answer", "send", "change")},
			When:   func(f Facts) bool { return f.Has(slotOf("ask", f.N)) && f.N <= len(f.Rounds)+1 },
			Shape: func(f Facts, form *Form) {
				form.Values = nil // nobody confirms by pressing on
				previewForm(f, form)
			},
			After: afterSend,
			Final: func(f Facts) bool { return f.sent(f.N) },
		},
		{
			Name: "decision", Step: 2, Repeat: maxRounds,
			Fields: []FieldSpec{
				shortText("instead").private(), oneOf("outcome", outcomes...),
				oneOf("where", "officer", "outside").only("outcome", "more"), longText("reason").private(),
			},
			After: decided,
			When:  func(f Facts) bool { return f.roundOver(f.N) && !f.withdrawn(f.N) },
			Shape: shapeDecision,
		},
		{
			Name: "external", Step: 2, Repeat: maxRounds, Know: "network",
			Fields: []FieldSpec{
				oneOf("from", "inspector", "veiligheidshuis", "police", "aov", "ess", "lse", "other"),
				shortText("who").only("from", "other").private(), longText("out").private(), oneOf("outcome", outcomes...),
				oneOf("where", "officer", "outside").only("outcome", "more"), longText("reason").private(),
			},
			When: follows("external"),
			Asks: wantsOutside,
		},
		{
			Name: "go-on", Step: 2, Repeat: maxRounds, Steers: true, // not to wait for this round
			Fields: []FieldSpec{oneOf("answer", "yes")},
			When:   func(f Facts) bool { return f.sent(f.N) && !f.roundOver(f.N) },
			Asks:   func(Facts) bool { return false },
		},
	}
}

// shapeAsk leaves out what the organisation decided, and offers its officers to leave out.
func shapeAsk(f Facts, form *Form) {
	if f.Env.Org.Names != Choose {
		form.drop("names")
	}
	if form.Values == nil {
		form.Values = Values{"questions": {"interpretation", "serious", "term", "steps"}, "urgent": {"normal"}}
		if out := lastLeftOut(f); len(out) > 0 {
			form.Values["leave-out"] = out
		}
	}
	field := form.field("leave-out")
	field.Options = officerOptions(f.Env.Org, f.Owner)
	if len(field.Options) == 0 { // the only officer asks: platforms refuse a choice of nothing
		form.drop("leave-out")
		return
	}
	if out, ok := form.Values["leave-out"]; ok { // who left the directory takes nobody else along
		form.Values["leave-out"] = slices.DeleteFunc(slices.Clone(out), func(v string) bool { return !field.offers(v) })
	}
}

// lastLeftOut are the officers the asker left out when they last said so: whoever has a reason to
// leave somebody out has it in the next round as well.
func lastLeftOut(f Facts) []string {
	for n := f.N; n >= 1; n-- {
		if a, ok := f.Answers[slotOf("ask", n)]; ok {
			return a.V["leave-out"]
		}
	}
	return nil
}

// afterSend sends the request, or goes back to what it is made of.
func afterSend(t *turn, f Facts) {
	if f.Is(slotOf("send", f.N), "answer", "change") {
		takeOut(f.Case, slotOf("ask", f.N))
		takeOut(f.Case, slotOf("send", f.N))
		if f.Has(slotOf("acute", f.N)) && f.Answers[slotOf("ask", f.N)].V["urgent"][0] == "urgent" {
			changeAcute(t, f)
		}
		return
	}
	sendRequest(t, f)
	t.caseCard(f.Case)
}

// shapeDecision shows the advice, or asks for who advised instead when no officer did.
func shapeDecision(f Facts, form *Form) {
	if f.advised(f.N) {
		form.drop("instead")
		form.Sections = adviceSections(f.request(f.N), true)[:1]
		return
	}
	form.Intro = []Phrase{{Key: "q.decision.instead.intro"}}
}

// wantsOutside reports whether advice from outside was wanted, in a decision or in the one before,
// and not written down yet.
func wantsOutside(f Facts) bool {
	before := slotOf("external", f.N-1)
	return f.seqOf("decision", moreFrom("outside")) > f.seqOf("external", nil) || moreFrom("outside")(f.values(before))
}

// decided keeps the advice quiet: who has decided need not be reminded of it. Asking on stays possible
// until it closes.
func decided(t *turn, f Facts) {
	if r := f.request(f.N); r != nil && r.State == Answered && r.Asker == f.Owner {
		r.Next = r.Due
		t.put(r)
	}
}
