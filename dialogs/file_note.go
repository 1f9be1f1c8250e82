package dialogs

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ruggespraak/dialogs/texts"
)

// noteView is the verb "note": everything for the professional's own file (the method: what was
// decided goes into the file), to read and as files, and after it the offer to erase the case.
func noteView(t *turn, c *Case) {
	t.happenedIn(c, CaseNote, "")
	code := Code("Code", c.Code)
	t.out.Reply = Reply{
		View:   &View{Title: Phrase{Key: "file.title", Args: texts.Args{"Code": code}}, Sections: noteSections(t.facts(c))},
		Export: "dossier-" + c.Code,
	}
	t.say(c.Owner, t.lang, Card{
		Key: c.Code + "/note", Text: "file.after", Args: []Arg{code, Dated("When", c.Expires())},
		Buttons: []Button{button("button.note.wipe", "erase", c.Code)},
	})
}

// noteChapters is the order in which the note tells the answers: groups of questions, each told
// instance by instance. What no group names is told all the same, at the end.
var noteChapters = []struct {
	heading texts.Key
	groups  [][]string
}{
	{"file.step-1", [][]string{{"signal"}, {"follow-up"}, {"counter"}, {"diagnosis"}, {"list"}}},
	{"file.step-2", [][]string{{"order"}, {"colleague"}, {"acute", "ask", "send", "go-on", "decision"}, {"external"}}},
	{"file.step-3", [][]string{{"age"}, {"talk-plan"}, {"talk-skip"}, {"talk-prepare"}, {"talk"}, {"parents"}}},
	{"file.step-4", [][]string{{"risk"}, {"risk-advice"}}},
	{"file.step-5", [][]string{{"procedure"}, {"consent"}, {"serious"}, {"only-way"}, {"share"}}},
	{"file.step-6", [][]string{{"partner", "feedback"}}},
}

// A fileNote is a note being made.
type fileNote struct {
	Facts
	method *Method
	told   map[string]bool // slots that are in the note already
}

// noteSections makes the note of a case: a summary, a chapter for each step, and every request as it
// was sent. Nothing that was answered is left out.
func noteSections(f Facts) []Section {
	n := &fileNote{Facts: f, method: methodOf(f.Case), told: map[string]bool{}}
	sections := []Section{n.summary()}
	for _, c := range noteChapters {
		var told []Section
		for _, names := range c.groups {
			told = append(told, n.group(names)...)
		}
		sections = append(sections, Section{Heading: phrase(c.heading)})
		if len(told) == 0 {
			told = []Section{{Items: []Item{{Text: phrase("file.nothing")}}}}
		}
		sections = append(sections, told...)
	}
	return slices.Concat(sections, n.past(), n.appendix())
}

// summary opens the note: which case, when, and what to do with it.
func (n *fileNote) summary() Section {
	items := []Item{
		labelled("file.code", "file.plain", "Text", Code("Text", n.Code)),
		labelled("file.org", "file.plain", "Text", n.Env.Org.Name),
		labelled("file.opened", "file.when", "When", Dated("When", n.Opened)),
	}
	if !n.Closed.IsZero() {
		items = append(items, labelled("file.closed", "file.when", "When", Dated("When", n.Closed)))
	}
	return Section{Items: append(items,
		labelled("file.made", "file.when", "When", Dated("When", n.Env.Now)),
		Item{Text: &Phrase{Key: "file.keep", Args: texts.Args{"When": Dated("When", n.Expires())}}},
		Item{Text: phrase("file.quotes")},
	)}
}

// group tells the answers to some questions: the first of each, then the second of each.
func (n *fileNote) group(names []string) []Section {
	last := len(n.Rounds)
	for slot := range n.Answers {
		if slices.Contains(names, questionOf(slot)) {
			last = max(last, instanceOf(slot))
		}
	}
	var sections []Section
	for i := 1; i <= last; i++ {
		for _, name := range names {
			if name == "send" { // sending leaves a request
				sections = append(sections, n.round(i)...)
			} else if slot, ok := n.slot(name, i); ok {
				sections = append(sections, n.answer(slot))
			}
		}
	}
	return sections
}

// slot finds an answer that holds and was not told yet.
func (n *fileNote) slot(name string, i int) (string, bool) {
	for _, slot := range []string{slotOf(name, i), name} {
		if q, of := n.method.Find(slot); q != nil && of == i && n.Has(slot) && q.applies(n.Facts, i) {
			return slot, !n.told[slot]
		}
	}
	return "", false
}

// past tells, in the order in which they were given, the answers that hold no more: taken out
// because another one changed, or asked by another version of the method.
func (n *fileNote) past() []Section {
	slots := slices.SortedFunc(maps.Keys(n.Answers), func(a, b string) int {
		return cmp.Or(cmp.Compare(n.Answers[a].Seq, n.Answers[b].Seq), cmp.Compare(a, b))
	})
	var sections []Section
	for _, slot := range slots {
		q, _ := n.method.Find(slot)
		if n.told[slot] || q != nil && q.Steers {
			continue
		}
		if sections == nil {
			sections = []Section{{Heading: phrase("file.past")}, {Items: []Item{{Text: phrase("file.past.why")}}}}
		}
		sections = append(sections, n.answer(slot))
	}
	return sections
}

// instanceOf is which one of a repeated question a slot is; 1 when it does not repeat.
func instanceOf(slot string) int {
	_, num, repeated := strings.Cut(slot, ".")
	if i, err := strconv.Atoi(num); repeated && err == nil {
		return i
	}
	return 1
}

func phrase(key texts.Key) *Phrase { return &Phrase{Key: key} }

// labelled is a text with one place filled in, under a label.
func labelled(label, key texts.Key, place string, value any) Item {
	return Item{Label: phrase(label), Text: &Phrase{Key: key, Args: texts.Args{place: value}}}
}
