package dialogs

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ruggespraak/dialogs/texts"
)

// filled is a case in which every field of every question was filled in, three times where it
// repeats: text with the slot's own words, choices with their last option.
func filled(org *Org) Facts {
	c := &Case{Code: "K7M2QX", Owner: asker, Lang: "nl", Opened: start, Touched: start, Life: org.Pace.Case, Answers: map[string]Answer{}}
	for _, q := range methodOf(c).Questions {
		for i := 1; i <= min(3, q.times()); i++ {
			v := map[string][]string{}
			for _, spec := range q.Fields {
				v[spec.Name] = []string{"woorden van " + q.Slot(i) + " " + spec.Name}
				switch {
				case spec.Kind == Date:
					v[spec.Name] = []string{fmt.Sprintf("2026-11-0%d", i)}
				case len(spec.Options) > 0:
					v[spec.Name] = spec.Options[len(spec.Options)-1:]
				}
			}
			c.Seq++
			c.Answers[q.Slot(i)] = Answer{Rev: c.Seq, Seq: c.Seq, At: start, V: v}
		}
	}
	return Facts{Case: c, Env: Env{Now: start, Org: org}, N: 1}
}

// tellings is how often each own word, each text and each day of a note is told, with its label.
func tellings(t *testing.T, sections []Section) map[string]int {
	t.Helper()
	count := map[string]int{}
	var see func(p *Phrase)
	see = func(p *Phrase) {
		if p == nil {
			return
		}
		if !texts.Known(p.Key) {
			t.Errorf("no text %q", p.Key)
		}
		count[string(p.Key)]++
		for _, a := range p.Args {
			switch a := a.(type) {
			case Phrase:
				see(&a)
			case Arg:
				count[a.Kind+" "+a.Time.Format("2006-01-02")]++
			case string:
				count[a]++
			}
		}
	}
	for _, s := range sections {
		see(s.Heading)
		for _, it := range s.Items {
			if it.Text != nil && it.Own != "" || it.Text == nil && it.Own == "" {
				t.Errorf("item of both kinds, or neither: %v", it)
			}
			see(it.Label)
			see(it.Text)
			count[it.Own]++
		}
	}
	return count
}

func TestNoteTellsEverythingOnce(t *testing.T) {
	f := filled(testOrg())
	count := tellings(t, noteSections(f))
	choices := map[string]int{}
	for slot, a := range f.Answers {
		q, _ := methodOf(f.Case).Find(slot)
		if q.Steers {
			continue
		}
		for _, spec := range q.Fields {
			v := a.V[spec.Name][0]
			switch {
			case spec.Name == "any" && v == "yes": // what it opened is told
			case spec.Kind == Date:
				choices["day "+v]++
			case len(spec.Options) > 0:
				choices["q."+q.Name+"."+spec.Name+"."+v]++
			case count[v] != 1:
				t.Errorf("%q is told %d times", v, count[v])
			}
		}
	}
	for key, n := range choices {
		if count[key] != n {
			t.Errorf("%s is told %d times, want %d", key, count[key], n)
		}
	}
}

// TestNoteHasShortLabels: a new question gets its own words in the note, not those of the form.
func TestNoteHasShortLabels(t *testing.T) {
	for _, q := range methodOf(nil).Questions {
		if q.Steers && q.Name != "go-on" {
			continue
		}
		for _, spec := range q.Fields {
			if key := texts.Key("file." + q.Name + "." + spec.Name); !texts.Known(key) {
				t.Errorf("no text %s", key)
			}
		}
		if key := texts.Key("file." + q.Name); !texts.Known(key) {
			t.Errorf("no text %s", key)
		}
	}
}

// headings lists the keys of a note's headings, and the own words under each.
func headings(sections []Section) []string {
	var list []string
	for _, s := range sections {
		key := ""
		if s.Heading != nil {
			key = string(s.Heading.Key)
			if n, ok := s.Heading.Args["N"]; ok {
				key += fmt.Sprint(" ", n)
			}
		}
		list = append(list, key)
	}
	return list
}

func within(t *testing.T, list []string, want ...string) {
	t.Helper()
	at := 0
	for _, w := range want {
		i := slices.Index(list[at:], w)
		if i < 0 {
			t.Fatalf("%q does not follow in %v", w, list)
		}
		at += i + 1
	}
}

func section1(sections []Section, key texts.Key) *Section {
	i := slices.IndexFunc(sections, func(s Section) bool { return s.Heading != nil && s.Heading.Key == key })
	if i < 0 {
		return nil
	}
	return &sections[i]
}

func TestNoteOfAWholeCase(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	walkOn(c, code, map[string][]string{
		"signal.1": goodFor("signal", "opinion", "misschien eenzaam"), "signal-more.1": {"answer", "yes"},
		"consent":    {"answer", "refused"},
		"decision.1": {"outcome", "more", "where", "outside", "reason", "twijfel"},
	})
	c.answer(code, "follow-up.1", good["follow-up"]...)
	sections := noteSections(c.facts(code))
	tellings(t, sections)
	within(t, headings(sections),
		"", "file.step-1", "file.signal 1", "file.signal 2", "file.counter 1", "file.diagnosis 1", "file.list 1",
		"file.step-2", "file.order 1", "file.colleague 1", "file.ask 1", "file.request", "file.advice", "file.decision 1", "file.external 1",
		"file.step-3", "file.age 1", "file.talk-plan 1", "file.talk-prepare 1", "file.talk 1", "file.parents 1",
		"file.step-4", "file.risk 1", "file.risk-advice 1",
		"file.step-5", "file.procedure 1", "file.consent 1", "file.serious 1", "file.only-way 1", "file.share 1",
		"file.step-6", "file.partner 1", "file.sent", "snap.questions", "snap.signal 1",
	)
	if s := section1(sections, "file.past"); s != nil {
		t.Error("answers are told as past, and all hold")
	}
	signal := section1(sections, "file.signal")
	if i := slices.IndexFunc(signal.Items, func(it Item) bool { return it.Own == "het bleek anders" }); i < 0 {
		t.Errorf("the follow-up is not with its signal: %v", signal.Items)
	}
	if section1(sections, "file.follow-up") != nil {
		t.Error("the follow-up is told twice")
	}
	if rule := section1(sections, "file.share").Items[0]; rule.Text == nil || rule.Text.Key != "file.share.rule" {
		t.Errorf("the decision begins with %v, want its rule", rule)
	}
	if rule := section1(sections, "file.parents").Items[0]; rule.Text == nil || rule.Text.Key != "rule.parents.under16" {
		t.Errorf("the parents begin with %v, want their rule", rule)
	}
	advice := tellings(t, []Section{*section1(sections, "file.advice")})
	for _, want := range []string{"file.advice.by-officer", "advice.decision.talk", "dated " + c.now.Format("2006-01-02")} {
		if advice[want] == 0 {
			t.Errorf("the advice lacks %s: %v", want, advice)
		}
	}
}

func TestNoteOfAnEmptyCase(t *testing.T) {
	f := Facts{Case: &Case{Code: "K7M2QX", Owner: asker, Touched: start}, Env: Env{Now: start, Org: testOrg()}, N: 1}
	count := tellings(t, noteSections(f))
	if count["file.closed"] != 0 {
		t.Error("an open case is told to be closed")
	}
	f.Closed = start
	if count := tellings(t, noteSections(f)); count["file.closed"] != 1 {
		t.Error("a closed case is not told to be closed")
	}
	if count["file.nothing"] != 6 {
		t.Errorf("%d steps say that there is nothing, want 6", count["file.nothing"])
	}
}

// An answer that was taken out, and one to a question this version does not know, are told as past.
func TestNoteKeepsWhatHoldsNoMore(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	walkOn(c, code, nil)
	f := c.facts(code)
	out := f.Answers["partner.1"]
	out.Out = true
	f.Answers["partner.1"] = out
	f.Answers["zodiac.2"] = Answer{Rev: 1, Seq: 999, At: start, V: map[string][]string{"sign": {"ram"}}}
	sections := noteSections(f)
	tellings(t, sections)
	list := headings(sections)
	within(t, list, "file.step-6", "file.past", "", "file.partner 1", "file.unknown 2", "file.sent")
	if n := strings.Count(strings.Join(list, " "), "file.partner 1"); n != 1 {
		t.Errorf("the partner is told %d times", n)
	}
}

func TestNoteOfARequest(t *testing.T) {
	f := filled(testOrg())
	f.Rounds = []string{"K7M2QX-1", "K7M2QX-2"}
	r := &Request{
		Code: "K7M2QX-1", Asker: asker, Sent: start, Urgent: true, Snapshot: []Section{{Items: []Item{{Own: "zo verstuurd"}}}},
		Exchange: []Message{{From: TheOfficer, By: anna, At: start, Text: "sinds wanneer"}, {From: TheAsker, At: start, Text: "sinds mei"}},
		Advice: []Advice{
			{By: anna, Role: "officer", At: start, Interpretation: "eerste duiding", Serious: "serious", Term: "short", Decision: "talk", Steps: "eerste stap"},
			{By: anna, Role: "deputy", At: start, Interpretation: "tweede duiding", Serious: "unknown", Term: "later", Decision: "none", Steps: "tweede stap"},
		},
	}
	f.Requests = map[string]*Request{r.Code: r}
	for _, state := range []State{Open, Taken, Answered, Closed, Withdrawn, Expired} {
		r.State = state
		sections := noteSections(f)
		count := tellings(t, sections)
		for _, want := range []string{
			"zo verstuurd", "sinds wanneer", "sinds mei", "eerste duiding", "eerste stap", "tweede duiding", "tweede stap",
			"file.advice", "file.advice.earlier", "file.advice.by-officer", "file.advice.by-deputy", "advice.serious.serious", "advice.serious.unknown",
			"advice.term.short", "advice.term.later", "advice.decision.talk", "advice.decision.none", "file.exchange.officer", "file.exchange.asker",
			"file.request.urgent.yes", "file.request.name.hidden", "file.request.gone", "file.request.state." + string(state),
		} {
			if count[want] != 1 {
				t.Errorf("%s: %s is told %d times, want once", state, want, count[want])
			}
		}
		within(t, headings(sections), "file.ask 1", "file.request", "file.advice.earlier", "file.advice", "file.exchange", "file.decision 1", "file.ask 2", "file.request", "file.sent")
	}
	r.Name, r.Urgent = "Sam", false
	count := tellings(t, noteSections(f))
	if count["file.request.name.shown"] != 1 || count["file.request.urgent.yes"] != 0 || count["Sam"] != 0 {
		t.Errorf("a request under a name that is not urgent is told otherwise")
	}
}

func TestNoteVerb(t *testing.T) {
	c := newChat(t)
	code := c.begin()
	c.fill(good["signal"]...)
	turn := c.press(Action{Verb: "note", Code: code})
	if turn.Reply.View == nil || turn.Reply.View.Title.Key != "file.title" || turn.Reply.Export != "dossier-"+code {
		t.Fatalf("got %+v", turn.Reply)
	}
	if len(turn.Put) != 0 || len(turn.Drop) != 0 {
		t.Error("reading the note changes the case")
	}
	if len(turn.Lines) != 1 || turn.Lines[0].Card.Text != "file.after" || turn.Lines[0].Card.Key != code+"/note" {
		t.Fatalf("lines: %+v", turn.Lines)
	}
	c.button("erase")
	if c.form == nil || c.form.Title.Key != "erase.title" {
		t.Error("the button under the note does not lead to erasing")
	}
	if turn := c.do(Event{Kind: Pressed, From: anna, Action: Action{Verb: "note", Code: code}}); turn.Reply.View != nil || turn.Reply.Export != "" {
		t.Error("somebody else can read the note")
	}
}
