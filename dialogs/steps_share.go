package dialogs

import (
	"slices"
	"time"

	"ruggespraak/dialogs/texts"
)

const (
	maxPartners  = 6
	maxFollowUps = 10
)

// shareQuestions are step 6: what to share, with whom, who does what, and when one hears back.
func shareQuestions() []*Question {
	return []*Question{
		{
			Name: "partner", Step: 6, Repeat: maxPartners, Know: "network",
			Fields: []FieldSpec{
				oneOf("whom", "police", "aov", "veiligheidshuis", "veiligthuis", "other"), shortText("who").only("whom", "other").private(),
				longText("what").private(), longText("why").private(), longText("steps-done").private(),
				longText("mine").private(), longText("theirs").private(),
				oneOf("feedback", "yes", "no"), day("feedback-date").only("feedback", "yes"),
			},
			When:  func(f Facts) bool { return f.shares() && (f.N == 1 || f.had(slotOf("partner", f.N-1))) },
			Asks:  wantsMore("partner"),
			Check: checkPartner,
			After: afterPartner,
		},
		{
			Name: "partner-more", Step: 6, Repeat: maxPartners, Steers: true,
			Fields: []FieldSpec{oneOf("answer", "yes", "no")},
			When:   func(f Facts) bool { return f.shares() && f.N < maxPartners && f.Has(slotOf("partner", f.N)) },
			Asks:   func(f Facts) bool { return !f.had(slotOf("partner", f.N+1)) },
		},
		{
			Name: "feedback", Step: 6, Repeat: maxPartners,
			Fields: []FieldSpec{day("date"), longText("heard").private()},
			When: func(f Facts) bool {
				return f.shares() && f.Is(slotOf("partner", f.N), "feedback", "yes")
			},
			Asks: func(f Facts) bool {
				at, err := f.morning(f.Get(slotOf("partner", f.N), "feedback-date"))
				return err == nil && !f.Env.Now.Before(at)
			},
			Shape: func(f Facts, form *Form) {
				p := slotOf("partner", f.N)
				form.Sections = []Section{{Items: []Item{{
					Label: &Phrase{Key: "q.partner.whom"}, Text: &Phrase{Key: texts.Key("q.partner.whom." + f.Get(p, "whom"))},
				}}}}
			},
			Check: func(f Facts, v Values) map[string]Phrase { return f.notAhead(v, "date") },
			After: func(t *turn, f Facts) { f.forgetSlot(slotOf("partner", f.N)) },
		},
		{
			Name: "follow-up", Step: 1, Repeat: maxFollowUps, // an opinion that was later confirmed or refuted
			Fields: []FieldSpec{oneOf("opinion"), oneOf("turned", "confirmed", "refuted"), longText("note").private()},
			When: func(f Facts) bool {
				return len(opinions(f)) > 0 && (f.N == 1 || f.had(slotOf("follow-up", f.N-1)))
			},
			Asks: func(Facts) bool { return false },
			Shape: func(f Facts, form *Form) {
				if field := form.field("opinion"); field != nil {
					field.Options = opinions(f)
				}
			},
		},
	}
}

// opinions are the opinions that were written down, to choose one.
func opinions(f Facts) []Option {
	var options []Option
	for n := 1; n <= maxSignals; n++ {
		slot := slotOf("signal", n)
		if own := f.Get(slot, "opinion"); own != "" {
			options = append(options, Option{Value: slot, Own: oneLine(own, maxOption)})
		}
	}
	return options
}

func checkPartner(f Facts, v Values) map[string]Phrase {
	if !v.Is("feedback", "yes") {
		return nil
	}
	// A day that was right when it was agreed on stays right.
	agreed := f.Answers[slotOf("partner", f.N)].V["feedback-date"]
	if d := v.Get("feedback-date"); d < f.today() && !slices.Equal(agreed, v["feedback-date"]) {
		return wrong("feedback-date", "error.past")
	}
	return nil
}

// afterPartner sets the reminder for the day on which there should be feedback.
func afterPartner(t *turn, f Facts) {
	slot := slotOf("partner", f.N)
	f.forgetSlot(slot)
	at, err := f.morning(f.Get(slot, "feedback-date"))
	if err == nil && !f.Has(slotOf("feedback", f.N)) {
		f.Remind = append(f.Remind, Reminder{At: later(at, t.env.Now), What: "feedback", Slot: slot})
	}
}

// later is the later of two moments.
func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}
