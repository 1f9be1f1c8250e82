package dialogs

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestNoWayAroundTheGates lets people do anything in any order, in three cases at once, and looks
// after each event whether a yes to sharing, or a step 6, got past the rule. The rule is written out
// here anew, from the work method.
func TestNoWayAroundTheGates(t *testing.T) {
	yes := 0
	rapid.Check(t, func(t *rapid.T) {
		c := newChat(t)
		if rapid.Bool().Draw(t, "begun") { // one step away from everything
			c.begin()
			c.fill(good["signal"]...)
		} else { // or with nothing left but to decide
			walkOn(c, c.begin(), map[string][]string{"share": {"answer", "no", "reason", "nog niet"}, "consent": {"answer", "refused"}})
		}
		before := map[string]Facts{}
		for range rapid.IntRange(1, 30).Draw(t, "events") {
			anything(t, c)
			for code, f := range casesOf(c) {
				newYes := f.Is("share", "answer", "yes") && !standing(before[code], "share", f)
				newPartner := f.Has("partner.1") && !standing(before[code], "partner.1", f)
				if newYes {
					yes++
				}
				if (newYes || newPartner || f.shares()) && !ruleHolds(f) {
					t.Fatalf("%s: past the gate: share %v, step 6 %v", code, newYes, newPartner)
				}
				before[code] = f
			}
		}
	})
	if yes == 0 {
		t.Error("nobody ever said yes: this test shows nothing")
	}
}

// standing reports whether an answer was there already, the same.
func standing(before Facts, slot string, now Facts) bool {
	return before.Case != nil && before.Has(slot) && before.Answers[slot].Rev == now.Answers[slot].Rev
}

// ruleHolds is the rule of step 5 in its own words.
func ruleHolds(f Facts) bool {
	signals := f.Has("signal.1") && f.Has("counter.1")
	advised := slices.ContainsFunc([]int{1, 2, 3, 4, 5, 6}, func(n int) bool { return f.Has(slotOf("decision", n)) && n <= len(f.Rounds) })
	skipped := f.Get("order", "first") != "talked" && f.Is("talk-plan", "who", "skip") && f.Has("talk-skip") && len(f.Answers["talk-skip"].V["indications"]) == 1
	talked := f.Has("talk.1") || skipped
	consent := f.Is("consent", "answer", "given")
	without := f.Is("serious", "answer", "yes") && f.Is("only-way", "answer", "yes") && f.Has("consent")
	return signals && advised && talked && f.Has("risk.1") && (consent || without)
}

func casesOf(c *chat) map[string]Facts {
	all := map[string]Facts{}
	for key := range c.store {
		if code, ok := strings.CutPrefix(string(key), "case/"); ok {
			all[code] = c.facts(code)
		}
	}
	return all
}

// anything is one thing a person can do, or a moment that comes.
func anything(t *rapid.T, c *chat) {
	code := rapid.SampledFrom([]string{"C00000", "C00000", "C00000", "C00000", "C00000", "C00001", "X99999"}).Draw(t, "case")
	slot := anySlot(t)
	switch rapid.IntRange(0, 12).Draw(t, "what") {
	case 0:
		c.say(rapid.SampledFrom([]string{"start", "verder", "terug", "wijzig", "spoed", "overzicht", "wis", "hij zegt dat niemand hem begrijpt", "taal en"}).Draw(t, "text"))
	case 1:
		verb := rapid.SampledFrom([]string{"start", "next", "back", "change", "read", "more", "urgent", "put", "renew", "pause"}).Draw(t, "verb")
		if talkVerbs[verb] != nil {
			c.press(Action{Verb: verb})
		} else {
			c.press(Action{Verb: verb, Code: code, Slot: slot})
		}
	case 2:
		for _, key := range c.keys() {
			if request, ok := strings.CutPrefix(key, "request/"); ok {
				c.do(Event{Kind: Pressed, From: anna, Action: Action{Verb: "take", Code: request}})
				c.do(Event{Kind: Submitted, From: anna, Action: Action{Verb: "answer", Code: request}, Values: map[string][]string{
					"interpretation": {"kan"}, "serious": {"some"}, "term": {"later"}, "decision": {"talk"}, "steps": {"praten"}}})
			}
		}
	case 3:
		c.now = c.now.Add(time.Duration(rapid.IntRange(1, 24*30).Draw(t, "hours")) * time.Hour)
		for _, key := range c.keys() {
			if _, there := c.store[Key(key)]; there {
				c.due(Key(key))
			}
		}
	case 4, 5, 6, 7, 8: // straight at a slot, whatever form was shown
		values := good[questionOf(slot)]
		if slot == "talk-plan" {
			values = []string{"who", "skip"}
		}
		c.submit(Action{Verb: "answer", Code: code, Slot: slot, Rev: c.rev(code, slot)}, values...)
	default:
		if c.form == nil {
			c.press(Action{Verb: "ask", Code: code, Slot: slot})
		}
		if c.form != nil {
			c.fill(anyValues(t, c.form)...)
		}
	}
}

func anySlot(t *rapid.T) string {
	near := []string{
		"signal.1", "counter.1", "decision.1", "talk-plan", "talk-skip", "talk.1", "risk.1",
		"consent", "serious", "only-way", "share", "share", "share", "partner.1",
	}
	if rapid.IntRange(0, 3).Draw(t, "near") > 0 {
		return rapid.SampledFrom(near).Draw(t, "slot")
	}
	q := rapid.SampledFrom(methodOf(nil).Questions).Draw(t, "question")
	return q.Slot(rapid.IntRange(1, 2).Draw(t, "n"))
}

// rev is the revision a slot is at; 0 when there is no such case.
func (c *chat) rev(code, slot string) int {
	if _, ok := c.store[CaseKey(code)]; !ok {
		return 0
	}
	return c.facts(code).Answers[slot].Rev
}

// keys are those of all records, in order.
func (c *chat) keys() []string {
	var keys []string
	for key := range c.store {
		keys = append(keys, string(key))
	}
	slices.Sort(keys)
	return keys
}

// anyValues fills a form in: mostly right, sometimes with what is not offered.
func anyValues(t *rapid.T, form *Form) []string {
	var fv []string
	for _, f := range form.Fields {
		if f.Optional && rapid.Bool().Draw(t, "leave") {
			continue
		}
		value := "een paar woorden"
		switch f.Kind {
		case Date:
			value = rapid.SampledFrom([]string{"2026-11-20", "2027-06-01", "gisteren"}).Draw(t, "day")
		case Choice, Multi:
			values := []string{"yes", "given"} // smuggled in
			for _, o := range f.Options {
				values = append(values, o.Value, o.Value)
			}
			value = rapid.SampledFrom(values).Draw(t, "option")
		}
		fv = append(fv, f.Name, value)
	}
	return fv
}
