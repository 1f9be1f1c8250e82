package dialogs

import "testing"

// gateAnswers are, for each slot the gate rests on, the answers that matter; "" is none.
var gateAnswers = []struct {
	slot, field string
	values      []string
}{
	{"signal.1", "fact", []string{"", "kwam niet"}},
	{"counter.1", "any", []string{"", "none"}},
	{"decision.1", "outcome", []string{"", "talk"}},
	{"order", "first", []string{"advice", "talked"}},
	{"talk-plan", "who", []string{"", "self", "skip"}},
	{"talk-skip", "indications", []string{"", "dreigde"}},
	{"talk.1", "reaction", []string{"", "schrok"}},
	{"risk.1", "any", []string{"", "none"}},
	{"consent", "answer", []string{"", "given", "refused"}},
	{"serious", "answer", []string{"", "yes", "no"}},
	{"only-way", "answer", []string{"", "yes", "no"}},
}

// TestGateIsTheRule compares the gate of step 5 with the rule, for every set of answers there can be.
func TestGateIsTheRule(t *testing.T) {
	f := Facts{Case: &Case{Rounds: []string{"C00000-1"}, Answers: map[string]Answer{}}, Env: Env{Now: start, Org: testOrg()}, N: 1}
	open, shut := 0, 0
	var try func(i int)
	try = func(i int) {
		if i == len(gateAnswers) {
			if mayShare(f) != ruleHolds(f) {
				t.Fatalf("the gate is open: %v, with %v", mayShare(f), f.Answers)
			}
			if mayShare(f) {
				open++
			} else {
				shut++
			}
			return
		}
		g := gateAnswers[i]
		for _, v := range g.values {
			delete(f.Answers, g.slot)
			if v != "" {
				f.Answers[g.slot] = Answer{V: Values{g.field: {v}}}
			}
			try(i + 1)
		}
	}
	try(0)
	if open == 0 || shut == 0 {
		t.Errorf("open %d times, shut %d times", open, shut)
	}
}
