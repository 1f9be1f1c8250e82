package dialogs

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ruggespraak/dialogs/practice"
)

// walked answers steps of a walk in their order; what x does not name gets an answer that goes on.
func walked(c *chat, x map[string][]string) {
	c.tb.Helper()
	usual := map[string][]string{
		"signals": {"signal", "1", "signal", "4", "counter", "5", "counter", "7"},
		"first":   {"first", "advice"}, "advice": {"decision", "talk"}, "talk": {"talk", "parents"},
		"risks":   {"whom", "surroundings", "term", "now"},
		"consent": {"consent", "given"}, "share": {"answer", "no"},
		"what": {"shared", "1", "whom-with", "both", "feedback", "yes"},
	}
	c.practise("walk")
	for c.form != nil {
		step := strings.TrimPrefix(c.form.Action.Slot, "walk.")
		values := usual[step]
		if x[step] != nil {
			values = x[step]
		}
		before := c.form.Action
		if c.fill(values...); c.form != nil && c.form.Action == before {
			return // refused: the test looks why
		}
	}
}

// mirrorOf gives the keys under each heading of the mirror, without the sentences' own.
func mirrorOf(t Turn) map[string][]string {
	m := map[string][]string{}
	for _, s := range sectionsOf(t) {
		if s.Heading == nil {
			continue
		}
		for _, i := range s.Items {
			key := strings.TrimPrefix(strings.TrimPrefix(string(i.Text.Key), "practice.stickers."), "exercise.mirror.")
			name := strings.TrimPrefix(string(s.Heading.Key), "exercise.")
			m[name] = append(m[name], key)
		}
	}
	return m
}

// The mirror shows what was used, what else was there and what was skipped.
func TestWalkMirror(t *testing.T) {
	for name, x := range map[string]struct {
		do   map[string][]string
		want map[string][]string
	}{
		"by the method": {nil, map[string][]string{
			"mirror.facts": {"statement.1", "statement.4"}, "mirror.counter": {"statement.5", "statement.7"},
			"mirror.missed": {"missed.none"}, "mirror.unfounded": {"unfounded.none"}, "mirror.skipped": {"skipped.none"},
			"went-on": {"end"},
		}},
		"alone, on opinions": {
			map[string][]string{
				"signals": {"signal", "2", "signal", "3"}, "first": {"first", "alone"},
				"talk": {"talk", "skip", "danger", "yes"},
			},
			map[string][]string{
				"mirror.facts": {"facts.none"}, "mirror.counter": {"counter.none"},
				"mirror.missed":    {"statement.5", "statement.7"},
				"mirror.unfounded": {"statement.2", "why.2", "statement.3", "why.3"},
				"mirror.skipped":   {"skipped.counter", "skipped.advice", "skipped.talk"},
				"went-on":          {"end"},
			},
		},
		"shared without asking": {
			map[string][]string{
				"talk": {"talk", "young"}, "consent": {"consent", "not-asked", "serious", "yes", "only-way", "yes"},
				"share": {"answer", "yes"}, "what": {"shared", "2", "whom-with", "police", "feedback", "no"},
			},
			map[string][]string{
				"mirror.facts": {"statement.1", "statement.4"}, "mirror.counter": {"statement.5", "statement.7"},
				"mirror.missed": {"missed.none"}, "mirror.unfounded": {"unfounded.none"}, "mirror.shared": {"statement.2", "why.2"},
				"mirror.skipped": {"skipped.parents", "skipped.consent", "skipped.feedback"}, "went-on": {"end"},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			walked(c, x.do)
			if got := shown(c.last); got != "exercise.walk.mirror.title" {
				t.Fatalf("it ends at %s", got)
			}
			if diff := cmp.Diff(x.want, mirrorOf(c.last)); diff != "" {
				t.Error(diff)
			}
			c.ended()
		})
	}
}

// The gates of the work method are the same as in a real case.
func TestWalkGates(t *testing.T) {
	yes := map[string][]string{"share": {"answer", "yes"}}
	with := func(step string, values ...string) map[string][]string {
		return map[string][]string{"share": yes["share"], step: values}
	}
	for name, x := range map[string]struct {
		do    map[string][]string
		at    string   // where it stops
		wrong []string // fields and errors
		rule  string   // in the intro
	}{
		"consent":                  {yes, "exercise.walk.mirror.title", nil, ""},
		"both conditions":          {with("consent", "consent", "refused", "serious", "yes", "only-way", "yes"), "exercise.walk.mirror.title", nil, ""},
		"not serious":              {with("consent", "consent", "refused", "serious", "no", "only-way", "yes"), "practice-do walk.share", []string{"answer error.option"}, "rule.share.ground"},
		"not the only way":         {with("consent", "consent", "not-asked", "serious", "yes", "only-way", "no"), "practice-do walk.share", []string{"answer error.option"}, "rule.share.ground"},
		"conditions left open":     {with("consent", "consent", "refused", "serious", "yes"), "practice-do walk.consent", []string{"only-way error.needed"}, ""},
		"without advice":           {with("first", "first", "alone"), "practice-do walk.share", []string{"answer error.option"}, "rule.missing.advice"},
		"talk skipped, no danger":  {with("talk", "talk", "skip", "danger", "no"), "practice-do walk.talk", []string{"talk exercise.walk.talk.gate"}, "rule.parents.under16"},
		"talk skipped, not said":   {with("talk", "talk", "skip"), "practice-do walk.talk", []string{"danger error.needed"}, "rule.parents.under16"},
		"talk skipped, for safety": {with("talk", "talk", "skip", "danger", "yes"), "exercise.walk.mirror.title", nil, ""},
		"a signal and against it":  {with("signals", "signal", "5", "counter", "5"), "practice-do walk.signals", []string{"counter exercise.walk.both"}, ""},
		"no signal":                {with("signals", "counter", "5"), "practice-do walk.signals", []string{"signal error.choose"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c := newChat(t)
			walked(c, x.do)
			if got := shown(c.last); got != x.at {
				t.Fatalf("it stops at %s, want %s", got, x.at)
			}
			if c.form == nil {
				return
			}
			if diff := cmp.Diff(x.wrong, sortedValues(c.form.Errors)); diff != "" {
				t.Error(diff)
			}
			rule := func(p Phrase) bool { return string(p.Key) == x.rule }
			if x.rule != "" && !slices.ContainsFunc(c.form.Intro, rule) {
				t.Errorf("%s is not shown: %v", x.rule, c.form.Intro)
			}
		})
	}
}

// The played officer asks about what was brought.
func TestWalkOfficer(t *testing.T) {
	c := newChat(t)
	c.practise("walk")
	c.fill("signal", "2", "signal", "3", "signal", "4")
	c.fill("first", "talk")
	if got := shown(c.last); got != "practice-do walk.talk" {
		t.Fatalf("who talks first is shown %s", got)
	}
	c.fill("talk", "young")
	var got []string
	for _, s := range sectionsOf(c.last) {
		for _, i := range s.Items {
			got = append(got, string(i.Text.Key))
		}
	}
	want := []string{"practice.stickers.young", "exercise.walk.officer.opinion", "exercise.walk.officer.source", "exercise.walk.officer.counter", "practice.stickers.advice"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The rule on parents goes by age.
func TestWalkParents(t *testing.T) {
	for age, want := range map[string]bool{"8-11": true, "12-15": true, "16-17": false, "18-23": false} {
		if got := under16(&practice.Case{Age: age}); got != want {
			t.Errorf("%s: %v", age, got)
		}
	}
}

// TestPractiseNeverReal throws anything at the exercises, also what no button offers. It never makes a
// case or a request, tells nobody else anything, reports nothing, and keeps nothing that was typed.
func TestPractiseNeverReal(t *testing.T) {
	ended := 0
	rapid.Check(t, func(t *rapid.T) {
		c := newChat(t)
		c.say("hallo") // with a talk, as people have
		for range rapid.IntRange(1, 40).Draw(t, "events") {
			turn := practiseSomehow(t, c)
			for _, r := range turn.Put {
				if _, ok := r.(*Practice); !ok {
					t.Fatalf("an exercise stores %s", r.Key())
				}
				if b, _ := json.Marshal(r); strings.Contains(string(b), canary) {
					t.Fatalf("what was typed is kept: %s", b)
				}
			}
			for _, key := range turn.Drop {
				if key != PracticeKey(asker) {
					t.Fatalf("an exercise drops %s", key)
				}
				ended++
			}
			if len(turn.Happened) > 0 || turn.Reply.Export != "" {
				t.Fatalf("an exercise reports %v, exports %q", turn.Happened, turn.Reply.Export)
			}
			for _, l := range turn.Lines { // of danger alone, to themselves
				if l.To != asker || !strings.HasPrefix(string(l.Card.Text), "line.acute") {
					t.Fatalf("an exercise says %s to %s", l.Card.Text, l.To.User)
				}
			}
			if f := turn.Reply.Form; f != nil && !practises(Event{Kind: Submitted, Action: f.Action}) {
				t.Fatalf("an exercise leads to %v", f.Action)
			}
		}
	})
	if ended == 0 {
		t.Error("no exercise ever came to its end: this test shows nothing")
	}
}

// practiseSomehow is one event of the exercises.
func practiseSomehow(t *rapid.T, c *chat) Turn {
	c.now = c.now.Add(time.Duration(rapid.IntRange(0, 3).Draw(t, "minutes")) * time.Minute)
	kind := rapid.IntRange(0, 9).Draw(t, "kind")
	if kind > 1 && c.form != nil {
		fv := anyValues(t, c.form)
		for i := 1; i < len(fv); i += 2 {
			if fv[i] == "een paar woorden" {
				fv[i] = rapid.SampledFrom([]string{canary + " Hij is agressief.", canary + " zei dinsdag: nee.", "spoed", canary + " belt 06-12345678"}).Draw(t, "text")
			}
		}
		return c.fill(fv...)
	}
	verbs := []string{practiceVerb, practiceVerb, practicePicked, practiceDo, practiceOn, practiceStop, "practice-bogus"}
	exercise := rapid.SampledFrom([]string{"sort", "rewrite", "anonymise", "walk", "bogus"}).Draw(t, "exercise")
	a := Action{
		Verb: rapid.SampledFrom(verbs).Draw(t, "verb"),
		Slot: exercise + "." + rapid.SampledFrom([]string{"1", "text", "signals", "share", "what", "", "C00000"}).Draw(t, "question"),
		Rev:  rapid.IntRange(0, 3).Draw(t, "rev"),
	}
	if rapid.Bool().Draw(t, "press") {
		return c.press(a)
	}
	return c.submit(a, "exercise", exercise, "case", "stickers", "text", canary, "answer", "yes", "kind", "fact", "signal", "1", "look", "example", "fact", canary)
}
