package dialogs

import "ruggespraak/dialogs/texts"

// A choice of the menu: when it is there, and what it does.
type menuChoice struct {
	name string
	when func(Facts) bool
	do   func(*turn, *Case)
}

// menu is everything that can be done with a case besides going on.
func menu() []menuChoice {
	open := func(f Facts) bool { return f.Closed.IsZero() }
	begun := func(f Facts) bool { return open(f) && f.begun() }
	return []menuChoice{
		{"acute", nil, func(t *turn, _ *Case) { t.acute(); t.note("note.acute", nil) }},
		{"change", func(f Facts) bool { return open(f) && f.Seq > 0 }, change},
		{"back", func(f Facts) bool { return open(f) && f.Seq > 0 }, back},
		{"signal", func(f Facts) bool { return begun(f) && f.free("signal") > 0 }, another("signal")},
		{"counter", func(f Facts) bool { return begun(f) && f.free("counter") > 0 }, another("counter")},
		{"follow-up", func(f Facts) bool { return open(f) && len(opinions(f)) > 0 && f.free("follow-up") > 0 }, another("follow-up")},
		{"round", func(f Facts) bool { return begun(f) && !f.waits() && len(f.Rounds) < maxRounds }, anotherRound},
		{"go-on", func(f Facts) bool { return open(f) && f.waits() }, goOn},
		{"talk", func(f Facts) bool { return begun(f) && f.free("talk") > 0 }, another("talk")},
		{"risk", func(f Facts) bool { return begun(f) && f.Has("risk.1") && f.free("risk") > 0 }, another("risk")},
		{"feedback", func(f Facts) bool { return open(f) && nextFeedback(f) != "" }, feedbackNow},
		{"note", func(f Facts) bool { return f.Seq > 0 }, noteView},
		{"pause", open, pause},
		{"close", begun, closeCase},
		{"reopen", func(f Facts) bool { return !f.Closed.IsZero() }, reopen},
		{"know", nil, knowFor},
		{"exercise", nil, func(t *turn, _ *Case) { t.practiseForm() }},
		{"erase", nil, erase},
	}
}

// showMenu shows the menu of a case.
func showMenu(t *turn, c *Case) {
	t.used(c)
	t.out.Reply = Reply{Form: t.menuForm(c)}
}

func (t *turn) menuForm(c *Case) *Form {
	f := t.facts(c)
	field := Field{Name: "what", Kind: Choice, Label: Phrase{Key: "menu.what"}}
	for _, m := range menu() {
		if m.when == nil || m.when(f) {
			field.Options = append(field.Options, Option{Value: m.name, Label: Phrase{Key: texts.Key("menu.what." + m.name)}})
		}
	}
	return &Form{
		Action: Action{Verb: "chosen", Code: c.Code},
		Title:  Phrase{Key: "menu.title", Args: texts.Args{"Code": Code("Code", c.Code)}},
		Fields: []Field{field}, Submit: "form.submit",
	}
}

// picksFrom does what was picked from the menu.
func picksFrom(t *turn, c *Case) {
	form := t.menuForm(c)
	values, errs := judge(form, t.ev.Values)
	if len(errs) > 0 {
		form.Values, form.Errors = values, errs
		t.out.Reply = Reply{Form: form}
		return
	}
	for _, m := range menu() {
		if values.Is("what", m.name) {
			m.do(t, c)
		}
	}
}

// another asks for one more of a repeated question.
func another(name string) func(*turn, *Case) {
	return func(t *turn, c *Case) { t.askSlot(c, slotOf(name, t.facts(c).free(name))) }
}

// anotherRound asks what the officers are to be asked this time.
func anotherRound(t *turn, c *Case) { t.askSlot(c, slotOf("ask", len(c.Rounds)+1)) }

// goOn stops waiting for the advice that was asked; it can still come.
func goOn(t *turn, c *Case) {
	q, n := methodOf(c).Find(slotOf("go-on", len(c.Rounds)))
	if q == nil {
		t.note("note.question-gone", nil)
		return
	}
	t.store(c, q, n, Values{"answer": {"yes"}})
	t.ask(c)
}

// nextFeedback is the first feedback that was agreed on and not heard yet; "" when there is none.
func nextFeedback(f Facts) string {
	for n := 1; n <= maxPartners; n++ {
		if f.shares() && f.Is(slotOf("partner", n), "feedback", "yes") && !f.Has(slotOf("feedback", n)) {
			return slotOf("feedback", n)
		}
	}
	return ""
}

func feedbackNow(t *turn, c *Case) { t.askSlot(c, nextFeedback(t.facts(c))) }

// put goes on with a text that was typed in the chat, in the case it is about.
func (t *turn) putKept() {
	switch list := t.openCases(); len(list) {
	case 0:
		t.putIn(t.newCase())
	case 1:
		t.putIn(list[0])
	default:
		t.pickForm("put", true)
	}
}

// putIn fills the text in as a signal, to be looked at and sent.
func (t *turn) putIn(c *Case) {
	if c == nil {
		t.note("note.too-many", nil)
		return
	}
	n := t.facts(c).free("signal")
	if n == 0 {
		t.note("note.signals-full", nil)
		return
	}
	t.askSlot(c, slotOf("signal", n))
	form := t.out.Reply.Form
	if form == nil {
		return
	}
	if text := t.kept(); text != "" {
		form.Values = Values{"fact": {text}}
		return
	}
	form.Intro = append([]Phrase{{Key: "kept.gone"}}, form.Intro...)
}
