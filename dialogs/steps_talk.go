package dialogs

const maxTalks = 8

// talkQuestions are step 3: the conversation with the young person, the parents, or both.
func talkQuestions() []*Question {
	return []*Question{
		{
			Name: "age", Step: 3,
			Fields: []FieldSpec{oneOf("band", "under16", "16plus", "unknown")},
			When:   Facts.begun,
			Undoes: []string{"parents"},
		},
		{
			Name: "talk-plan", Step: 3, Know: "talking",
			Fields: []FieldSpec{
				oneOf("who", "self", "together", "other", "already", "skip"), anyOf("with", "young", "parents").only("who", "self", "together", "other", "already"),
			},
			When:   func(f Facts) bool { return f.begun() && f.talkAhead() },
			Undoes: []string{"talk-held", "share", "partner"},
		},
		{
			Name: "talk-skip", Step: 3, // the gate of step 3: only for safety
			Fields: []FieldSpec{anyOf("whom", atRisk...), longText("indications")},
			When:   Facts.skipsTalk,
			Undoes: []string{"share", "partner"},
		},
		{
			Name: "talk-prepare", Step: 3, // in the order in which it is said
			Fields: []FieldSpec{
				longText("goal").optional().private(), longText("signals").optional().private(),
				longText("reaction").optional().private(), longText("next").optional().private(),
			},
			When: talkComing,
		},
		{
			Name: "talk-held", Step: 3, Steers: true,
			Fields: []FieldSpec{oneOf("answer", "yes", "not-yet")},
			When:   talkComing,
			Asks:   func(f Facts) bool { return !f.had("talk.1") },
		},
		{
			Name: "talk", Step: 3, Repeat: maxTalks,
			Fields: []FieldSpec{
				day("date"), anyOf("with", "young", "parents"), oneOf("who", "self", "together", "other"),
				anyOf("told", "goal", "signals", "reaction", "next").optional(), longText("reaction"), longText("agreed"),
			},
			When: follows("talk"),
			Asks: func(f Facts) bool {
				if f.N > 1 {
					return f.Is(slotOf("talk-more", f.N-1), "answer", "yes")
				}
				return !f.talkAhead() || f.Is("talk-plan", "who", "already") || f.Is("talk-held", "answer", "yes")
			},
			Check: func(f Facts, v Values) map[string]Phrase { return f.notAhead(v, "date") },
		},
		moreQuestion("talk", 3, maxTalks),
		{
			Name: "parents", Step: 3, Know: "parents",
			Fields: []FieldSpec{
				oneOf("answer", "held", "planned", "unsafe", "care", "consent", "necessary", "no", "find-out"),
				// each of these goes against the main rule: the reason is the professional's own
				longText("reason").only("answer", "unsafe", "care", "necessary").private(),
			},
			When:  func(f Facts) bool { return f.begun() && f.Has("age") },
			Shape: shapeParents,
		},
	}
}

// talkComing reports whether a conversation is still to be held.
func talkComing(f Facts) bool {
	return f.talkAhead() && (f.Is("talk-plan", "who", "self") || f.Is("talk-plan", "who", "together") || f.Is("talk-plan", "who", "other"))
}

// parentsByAge are the answers the rule for the age leaves (work method, step 3).
var parentsByAge = map[string][]string{
	"under16": {"held", "planned", "unsafe", "care"},
	"16plus":  {"consent", "necessary", "no"},
	"unknown": {"find-out", "consent", "necessary", "no"},
}

// shapeParents shows the rule that belongs to the age; both when it is not known.
func shapeParents(f Facts, form *Form) {
	band := f.Get("age", "band")
	form.Intro = nil
	if band != "16plus" {
		form.Intro = append(form.Intro, Phrase{Key: "rule.parents.under16"})
	}
	if band != "under16" {
		form.Intro = append(form.Intro, Phrase{Key: "rule.parents.16plus"})
	}
	if band == "unknown" {
		form.Intro = append(form.Intro, Phrase{Key: "rule.parents.unknown"})
	}
	form.only("answer", parentsByAge[band]...)
}
