package dialogs

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/dialogs/texts"
)

// fullCase has an answer to everything compose knows of.
func fullCase() Facts {
	c := &Case{Code: "K7M2QX", Owner: asker, Name: "Sam", Lang: "nl", Answers: map[string]Answer{}}
	put(c, "signal.1", "fact", "Zei: dit pik ik niet.", "source", "self", "since", "twee weken", "opinion", "Ik denk dat het stoer doen is.")
	put(c, "signal.2", "fact", "Nieuwe filmpjes.", "source", "other", "source-who", "een collega")
	put(c, "counter.1", "any", "yes", "fact", "Komt elke dag.", "source", "self")
	put(c, "diagnosis", "any", "yes", "what", "iets", "by", "een arts")
	put(c, "age", "band", "16plus")
	put(c, "talk-plan", "who", "self")
	put(c, "talk.1", "date", "2026-11-20", "with", "young", "who", "self", "reaction", "Schrok.", "agreed", "Weer praten.")
	put(c, "risk.1", "any", "yes", "whom", "young", "whom", "family", "what", "Weglopen.", "serious", "serious", "term", "short", "basis", "Wat gezegd is.")
	put(c, "decision.1", "outcome", "more", "reason", "GEHEIM")
	put(c, "ask.2", "questions", "serious", "questions", "talk", "own", "Wie kan dit?", "urgent", "urgent", "leave-out", "chat/bilal")
	put(c, "colleague", "who", "GEHEIM", "outcome", "GEHEIM")
	first := &Request{Code: "K7M2QX-1", Advice: []Advice{
		{By: anna, Interpretation: "OUD", Serious: "none", Term: "none", Decision: "none", Steps: "x"},
		{By: anna, Interpretation: "Let op.", Serious: "some", Term: "later", Decision: "attention", Steps: "x"},
	}}
	c.Rounds = []string{"K7M2QX-1"}
	return Facts{Case: c, Requests: map[string]*Request{"K7M2QX-1": first}, Env: Env{Now: start, Org: testOrg()}, N: 2}
}

// show writes sections out: a heading, then label: text or own words.
func show(sections []Section) string {
	var b strings.Builder
	for _, s := range sections {
		b.WriteString("# " + string(s.Heading.Key))
		if n, ok := s.Heading.Args["N"]; ok {
			b.WriteString(" " + n.(string))
		}
		b.WriteString("\n")
		for _, i := range s.Items {
			if i.Label != nil {
				b.WriteString(string(i.Label.Key) + ": ")
			}
			if i.Text != nil {
				b.WriteString(string(i.Text.Key))
			}
			b.WriteString(strings.TrimSuffix("\""+i.Own+"\"", "\"\"") + "\n")
		}
	}
	return b.String()
}

const fullSnapshot = `# snap.questions
snap.question.serious
snap.question.talk
snap.own-question: "Wie kan dit?"
# snap.signal 1
snap.fact: "Zei: dit pik ik niet."
snap.source: q.signal.source.self
snap.since: "twee weken"
snap.opinion: "Ik denk dat het stoer doen is."
# snap.signal 2
snap.fact: "Nieuwe filmpjes."
snap.source: q.signal.source.other
snap.source-who: "een collega"
# snap.counter
snap.fact: "Komt elke dag."
snap.source: q.counter.source.self
# snap.diagnosis
snap.diagnosis.what: "iets"
snap.diagnosis.by: "een arts"
# snap.age
q.age.band.16plus
# snap.talk 1
snap.talk.with: q.talk.with.young
snap.talk.who: q.talk.who.self
snap.talk.reaction: "Schrok."
snap.talk.agreed: "Weer praten."
# snap.risk 1
snap.risk.whom: q.risk.whom.young
q.risk.whom.family
snap.risk.what: "Weglopen."
snap.risk.serious: q.risk.serious.serious
snap.risk.term: q.risk.term.short
snap.risk.basis: "Wat gezegd is."
# snap.earlier 1
view.advice.interpretation: "Let op."
view.advice.serious: advice.serious.some
view.advice.term: advice.term.later
view.advice.decision: advice.decision.attention
snap.decided: q.decision.outcome.more
`

func TestCompose(t *testing.T) {
	f := fullCase()
	if diff := cmp.Diff(fullSnapshot, show(compose(f))); diff != "" {
		t.Error(diff)
	}
	f.Case = &Case{}
	f.Requests = nil
	if got := compose(f); got != nil {
		t.Errorf("of nothing comes %v", got)
	}
}

func TestComposeVariants(t *testing.T) {
	for _, tt := range []struct {
		name, slot string
		fv         []string
		want       string
	}{
		{"no counter-signal", "counter.1", []string{"any", "none"}, "# snap.counter\nsnap.counter.none\n"},
		{"no diagnosis", "diagnosis", []string{"any", "no"}, "# snap.diagnosis\nsnap.diagnosis.none\n"},
		{"talk planned", "talk-plan", []string{"who", "together", "with", "young"}, "# snap.talk.none\nsnap.talk.planned\n"},
		{"talk skipped", "talk-plan", []string{"who", "skip"}, "# snap.talk.none\nsnap.talk.skipped\n"},
		{"no risk", "risk.1", []string{"any", "none", "basis", "rustig"}, "# snap.risk 1\nsnap.risk.none\nsnap.risk.basis: \"rustig\"\n"},
		{"a second signal alone", "signal.2", []string{"fact", "x"}, "# snap.signal 1\nsnap.fact: \"x\"\n"},
	} {
		c := &Case{Code: "K7M2QX", Answers: map[string]Answer{}}
		put(c, tt.slot, tt.fv...)
		if diff := cmp.Diff(tt.want, show(compose(Facts{Case: c, Env: Env{Org: testOrg()}, N: 1}))); diff != "" {
			t.Error(tt.name, diff)
		}
	}
	c := &Case{Answers: map[string]Answer{}}
	put(c, "talk-plan", "who", "skip")
	put(c, "talk-skip", "whom", "young", "indications", "dreigt")
	want := "# snap.talk.none\nsnap.talk.skipped\nsnap.risk.whom: q.talk-skip.whom.young\nsnap.talk.indications: \"dreigt\"\n"
	if diff := cmp.Diff(want, show(compose(Facts{Case: c, N: 1}))); diff != "" {
		t.Error(diff)
	}
}

// TestComposeKeys finds labels without a text.
func TestComposeKeys(t *testing.T) {
	for _, s := range append(compose(fullCase()), delivery(fullCase())) {
		for _, i := range append(s.Items, Item{Label: s.Heading}) {
			for _, p := range []*Phrase{i.Label, i.Text} {
				if p != nil && !texts.Known(p.Key) {
					t.Errorf("no text %s", p.Key)
				}
			}
		}
	}
}

// TestSentIsShown sends exactly what the preview showed, also after it went through the store.
func TestSentIsShown(t *testing.T) {
	f := fullCase()
	form := &Form{}
	previewForm(f, form)
	tn := &turn{env: f.Env, recs: Records{Requests: f.Requests}, ev: Event{From: asker}}
	sendRequest(tn, f)
	r := f.Requests["K7M2QX-2"]
	if r == nil || len(tn.out.Lines) == 0 {
		t.Fatal("not sent")
	}
	if diff := cmp.Diff(form.Sections[1:], clone(t, r).Snapshot); diff != "" {
		t.Error(diff)
	}
	if form.Sections[0].Heading.Key != "snap.delivery" || !r.Urgent || r.Name != "" || len(r.Out) != 1 {
		t.Errorf("how it goes: %v; urgent %v, name %q, out %v", form.Sections[0], r.Urgent, r.Name, r.Out)
	}
	b, _ := json.Marshal(r.Snapshot)
	for _, hidden := range []string{"GEHEIM", "Sam", "OUD", "asker"} {
		if strings.Contains(string(b), hidden) {
			t.Errorf("the snapshot holds %s", hidden)
		}
	}
	view := (&turn{env: f.Env, ev: Event{From: anna}}).requestView(r, false)
	if diff := cmp.Diff(form.Sections[1:], view.Sections[1:]); diff != "" {
		t.Error("the officer reads something else:", diff)
	}
	was := len(tn.out.Lines)
	sendRequest(tn, f)
	if len(tn.out.Lines) != was || len(f.Rounds) != 2 {
		t.Error("sent twice")
	}
}

// TestPreviewRevision gives another revision when anything that is shown changes, so an old
// confirmation is not taken for a new one.
func TestPreviewRevision(t *testing.T) {
	rev := func(change func(Facts)) int {
		f := fullCase()
		change(f)
		form := &Form{Action: Action{Rev: 3}}
		previewForm(f, form)
		if _, ok := ParseAction(Action{Verb: "answer", Rev: form.Action.Rev}.Encode()); !ok {
			t.Error("a revision no button can carry")
		}
		return form.Action.Rev
	}
	same := rev(func(Facts) {})
	if rev(func(Facts) {}) != same {
		t.Error("the same case, another revision")
	}
	again := &Form{Action: Action{Rev: 4}}
	if previewForm(fullCase(), again); again.Action.Rev == same {
		t.Error("a form that was answered already, the same revision")
	}
	for name, change := range map[string]func(Facts){
		"a signal":       func(f Facts) { put(f.Case, "signal.2", "fact", "anders") },
		"a signal more":  func(f Facts) { put(f.Case, "signal.3", "fact", "meer") },
		"a choice":       func(f Facts) { put(f.Case, "age", "band", "unknown") },
		"less urgent":    func(f Facts) { put(f.Case, "ask.2", "questions", "serious") },
		"earlier advice": func(f Facts) { f.Requests["K7M2QX-1"].Advice[1].Interpretation = "anders" },
		"the name":       func(f Facts) { f.Env.Org.Names = Named },
	} {
		if rev(change) == same {
			t.Errorf("%s changed, the revision did not", name)
		}
	}
}

func TestNames(t *testing.T) {
	for _, tt := range []struct {
		policy       NamesPolicy
		choice, want string
	}{
		{Named, "", secret("sam")}, {Named, "anonymous", secret("sam")}, {Anonymous, "named", ""},
		{Choose, "named", secret("sam")}, {Choose, "anonymous", ""}, {Choose, "", ""},
	} {
		w := newWorld(t, func(w *world, c *Case) {
			w.org.Names = tt.policy
			put(c, "ask.1", "names", tt.choice)
		})
		if w.r().Name != tt.want {
			t.Errorf("%s, %q: %q, want %q", tt.policy, tt.choice, w.r().Name, tt.want)
		}
	}
}
