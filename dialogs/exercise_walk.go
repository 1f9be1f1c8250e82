package dialogs

import (
	"slices"

	"ruggespraak/dialogs/practice"
	"ruggespraak/dialogs/texts"
)

// A walkStep is one form of the six steps walked in short. What others say is in the case.
type walkStep struct {
	name  string
	when  func(*Practice) bool // nil: always
	form  func(*Practice, *practice.Case, *Form)
	check func(Values) map[string]Phrase // nil: nothing but what the form asks
}

// walkSteps are the steps in the order in which this person takes them, with the gates of the work method
// as rules. Steps 2 and 3 change places for whoever wants to talk first.
func (p *Practice) walkSteps() []walkStep {
	signals := walkStep{"signals", nil, walkSignals, notBoth}
	first := walkStep{"first", nil, walkFirst, nil}
	advice := walkStep{"advice", func(p *Practice) bool { return !p.chose("first", "first", "alone") }, walkAdvice, nil}
	talk := walkStep{"talk", nil, walkTalk, skipNeedsDanger}
	risks := walkStep{"risks", nil, walkRisks, nil}
	consent := walkStep{"consent", nil, walkConsent, nil}
	share := walkStep{"share", nil, walkShare, nil}
	what := walkStep{"what", func(p *Practice) bool { return p.chose("share", "answer", "yes") }, walkWhat, nil}
	if p.talksFirst() {
		return []walkStep{signals, first, talk, advice, risks, consent, share, what}
	}
	return []walkStep{signals, first, advice, talk, risks, consent, share, what}
}

// talksFirst reports whether the talk comes before the advice.
func (p *Practice) talksFirst() bool { return p.chose("first", "first", "talk") }

// chose reports whether an option was chosen in a step.
func (p *Practice) chose(step, field, value string) bool { return p.Answers[step].Is(field, value) }

// walkAsk asks the first step that was not answered; after the last one comes the mirror.
func (t *turn) walkAsk(p *Practice, c *practice.Case) {
	for _, s := range p.walkSteps() {
		if p.Answers[s.name] == nil && (s.when == nil || s.when(p)) {
			t.out.Reply = Reply{Form: s.asked(p, c)}
			return
		}
	}
	t.walkMirror(p, c)
}

func (s walkStep) asked(p *Practice, c *practice.Case) *Form {
	form := p.exerciseForm(s.name)
	if s.name == "signals" {
		form.Intro = []Phrase{{Key: "exercise.note"}, {Key: texts.Key(c.Key(practice.PartIntro))}}
	}
	form.Intro = append(form.Intro, Phrase{Key: texts.Key("exercise.walk." + s.name + ".intro")})
	s.form(p, c, form)
	return form
}

// walkTake takes the answer to a step.
func (t *turn) walkTake(p *Practice, c *practice.Case) {
	steps := p.walkSteps()
	i := slices.IndexFunc(steps, func(s walkStep) bool { return "walk."+s.name == t.ev.Action.Slot })
	if i < 0 || p.Answers[steps[i].name] != nil || steps[i].when != nil && !steps[i].when(p) {
		t.walkAsk(p, c)
		return
	}
	form := steps[i].asked(p, c)
	values, errs := judge(form, t.ev.Values)
	if len(errs) == 0 && steps[i].check != nil {
		errs = steps[i].check(values)
	}
	if len(errs) > 0 {
		t.again(form, values, errs)
		return
	}
	p.keep(steps[i].name, values)
	t.walkAsk(p, c)
}

// walkSignals is step 1: which sentences are signals, and which speak against the worry.
func walkSignals(_ *Practice, c *practice.Case, form *Form) {
	s := headed("exercise.walk.sentences")
	for _, one := range c.Statements {
		s.Items = append(s.Items, sentence(c, one.ID))
	}
	form.Sections = []Section{s}
	counter := sentenceField("counter", c)
	counter.Optional = true
	form.Fields = []Field{sentenceField("signal", c), counter}
}

// notBoth: a sentence cannot speak for the worry and against it.
func notBoth(v Values) map[string]Phrase {
	if slices.ContainsFunc(v["counter"], func(id string) bool { return v.Is("signal", id) }) {
		return wrong("counter", "exercise.walk.both")
	}
	return nil
}

// walkFirst is what to do first: steps 2 and 3 may change places; alone is what the method is against.
func walkFirst(_ *Practice, _ *practice.Case, form *Form) {
	form.choice("first", "advice", "talk", "alone")
}

// walkAdvice is step 2: the played officer answers what was brought, and the professional decides.
func walkAdvice(p *Practice, c *practice.Case, form *Form) {
	s := headed("exercise.walk.officer")
	for _, one := range c.Statements {
		if one.Kind != practice.Fact && p.chose("signals", "signal", one.ID) {
			key := texts.Key("exercise.walk.officer." + string(one.Kind))
			s.Items = append(s.Items, Item{Text: &Phrase{Key: key, Args: texts.Args{"N": one.ID}}})
		}
	}
	if len(p.Answers["signals"]["counter"]) == 0 {
		s.Items = append(s.Items, Item{Text: &Phrase{Key: "exercise.walk.officer.counter"}})
	}
	s.Items = append(s.Items, caseText(c, practice.PartAdvice))
	form.Sections = append(p.heard(c, p.talksFirst()), s)
	form.choice("decision", "none", "watch", "talk", "more")
}

// walkTalk is step 3, with the rule for this age.
func walkTalk(_ *Practice, c *practice.Case, form *Form) {
	rule := texts.Key("rule.parents.16plus")
	if under16(c) {
		rule = "rule.parents.under16"
	}
	form.Intro = append(form.Intro, Phrase{Key: rule})
	form.choice("talk", "young", "parents", "other", "skip")
	danger := choiceField("danger", "yes", "no")
	danger.Only = &Only{Field: "talk", Values: []string{"skip"}}
	form.Fields = append(form.Fields, danger)
}

func under16(c *practice.Case) bool { return c.Age == "8-11" || c.Age == "12-15" }

// skipNeedsDanger is the gate of step 3: a talk is skipped for a safety reason only.
func skipNeedsDanger(v Values) map[string]Phrase {
	if v.Is("talk", "skip") && !v.Is("danger", "yes") {
		return wrong("talk", "exercise.walk.talk.gate")
	}
	return nil
}

// walkRisks is step 4: for whom, and when.
func walkRisks(p *Practice, c *practice.Case, form *Form) {
	form.Sections = p.heard(c, !p.talksFirst())
	whom := choiceField("whom", "young", "family", "professional", "surroundings", "nobody")
	whom.Kind = Multi
	form.Fields = []Field{whom}
	form.choice("term", "now", "later", "none")
}

// heard is what the young person said in the talk. It stands in the form that comes next.
func (p *Practice) heard(c *practice.Case, here bool) []Section {
	if !here || p.chose("talk", "talk", "skip") {
		return nil
	}
	return []Section{headed("exercise.walk.young", caseText(c, practice.PartYoung))}
}

// walkConsent is the first half of step 5: consent, or both conditions.
func walkConsent(_ *Practice, c *practice.Case, form *Form) {
	form.Sections = []Section{headed("exercise.walk.together", caseText(c, practice.PartRisks))}
	form.choice("consent", "given", "refused", "not-asked")
	for _, name := range []string{"serious", "only-way"} {
		f := choiceField(name, "yes", "no")
		f.Only = &Only{Field: "consent", Values: []string{"refused", "not-asked"}}
		form.Fields = append(form.Fields, f)
	}
}

// walkShare is the gate of step 5, shown as the rule it is: without the steps, or without a ground, the
// answer yes is not there.
func walkShare(p *Practice, _ *practice.Case, form *Form) {
	missing := p.walkMissing()
	if len(missing) == 0 {
		form.Intro = append(form.Intro, Phrase{Key: "rule.share.open"})
		form.choice("answer", "yes", "no")
		return
	}
	form.Intro = append(form.Intro, Phrase{Key: "rule.share.shut"})
	form.Intro = append(form.Intro, missing...)
	form.choice("answer", "no")
}

// walkMissing is what yes to sharing still lacks. The other steps were all answered on the way here.
func (p *Practice) walkMissing() (list []Phrase) {
	if p.chose("first", "first", "alone") {
		list = append(list, Phrase{Key: "rule.missing.advice"})
	}
	both := p.chose("consent", "serious", "yes") && p.chose("consent", "only-way", "yes")
	if !p.chose("consent", "consent", "given") && !both {
		list = append(list, Phrase{Key: "rule.share.ground"})
	}
	return list
}

// walkWhat is step 6: no more than is needed, with whom, and when you hear what was done.
func walkWhat(_ *Practice, c *practice.Case, form *Form) {
	s := headed("exercise.walk.sentences")
	for _, one := range c.Statements {
		s.Items = append(s.Items, sentence(c, one.ID))
	}
	form.Sections = []Section{s}
	form.Fields = []Field{sentenceField("shared", c)}
	form.choice("whom-with", "police", "municipality", "both", "other")
	form.choice("feedback", "yes", "no")
}

// choice adds a field with these options.
func (form *Form) choice(name string, options ...string) {
	form.Fields = append(form.Fields, choiceField(name, options...))
}

func choiceField(name string, options ...string) Field {
	key := "exercise.walk." + name
	f := Field{Name: name, Kind: Choice, Label: Phrase{Key: texts.Key(key)}}
	for _, o := range options {
		f.Options = append(f.Options, Option{Value: o, Label: Phrase{Key: texts.Key(key + "." + o)}})
	}
	return f
}
