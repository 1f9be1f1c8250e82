package dialogs

import (
	"strconv"
	"time"

	"ruggespraak/dialogs/texts"
)

// mostShown is how many cases get a line of their own; of more there is a list to open.
const mostShown = 3

// overview shows where all the person's cases stand; an officer also sees the requests.
func (t *turn) overview() {
	list := t.cases()
	_, officer := t.env.Org.Officer(t.ev.From)
	switch {
	case len(list) == 0 && !officer:
		t.tell("talk", "line.no-cases", []Button{button("button.start", "start", "")})
	case len(list) > mostShown:
		t.tell("talk", "line.overview", []Button{button("button.overview", "overview", "")}, Count("Count", len(list)))
	default:
		for _, c := range list {
			t.show(c)
		}
	}
	if officer {
		t.officerBoard()
	}
}

// overviewView is the list to open.
func (t *turn) overviewView() {
	v := &View{Title: Phrase{Key: "overview.title"}}
	for _, c := range t.cases() {
		card := t.caseState(c)
		v.Sections = append(v.Sections, Section{Items: []Item{{Text: &Phrase{Key: card.Text, Args: phraseArgs(card.Args)}}}})
	}
	if len(v.Sections) == 0 {
		t.note("note.no-cases", nil)
		return
	}
	t.out.Reply = Reply{View: v}
}

// read shows everything that was put into a case, step by step.
func read(t *turn, c *Case) { t.out.Reply = Reply{View: t.caseView(c)} }

func (t *turn) caseView(c *Case) *View {
	f := t.facts(c)
	card := t.caseState(c)
	v := &View{
		Title: Phrase{Key: "case.title", Args: texts.Args{"Code": Code("Code", c.Code)}},
		Sections: []Section{{Items: []Item{
			{Text: &Phrase{Key: card.Text, Args: phraseArgs(card.Args)}},
			{Text: &Phrase{Key: "case.kept-until", Args: texts.Args{"End": When("End", c.Expires())}}},
		}}},
	}
	for step := 1; step <= 6; step++ {
		if items := t.stepItems(f, step); len(items) > 0 {
			heading := texts.Key("step." + strconv.Itoa(step))
			v.Sections = append(v.Sections, Section{Heading: &Phrase{Key: heading}, Items: items})
		}
	}
	return v
}

// stepItems are the answers of a step, each under its name.
func (t *turn) stepItems(f Facts, step int) []Item {
	var items []Item
	for _, slot := range methodOf(f.Case).Answered(f) {
		q, n := methodOf(f.Case).Find(slot)
		if q.Step != step || q.Steers {
			continue
		}
		name := Phrase{Key: q.title()}
		if q.Repeat > 1 {
			name = Phrase{Key: "change.number", Args: texts.Args{"What": q.title(), "N": n}}
		}
		items = append(items, Item{Text: &name})
		items = append(items, q.items(f, n, f.Answers[slot].V)...)
		if q.Name == "decision" && f.advised(n) {
			items = append(items, adviceSections(f.request(n), true)[0].Items...)
		}
	}
	return items
}

// items show what was filled in, in the words of the form.
func (q *Question) items(f Facts, n int, v Values) []Item {
	var items []Item
	for _, spec := range q.Fields {
		label := texts.Key("q." + q.Name + "." + spec.Name)
		for i, value := range v[spec.Name] {
			item := q.item(f, n, spec, value)
			if i == 0 {
				item.Label = &Phrase{Key: label}
			}
			items = append(items, item)
		}
	}
	return items
}

func (q *Question) item(f Facts, n int, spec FieldSpec, value string) Item {
	if key := texts.Key("q." + q.Name + "." + spec.Name + "." + value); texts.Known(key) {
		return Item{Text: &Phrase{Key: key}}
	}
	if d, err := time.Parse(time.DateOnly, value); err == nil && spec.Kind == Date {
		return Item{Own: d.Format("02-01-2006")}
	}
	if spec.Kind == Choice || spec.Kind == Multi { // its options come from elsewhere: an opinion, an officer
		if field := q.Form(f, n).field(spec.Name); field != nil {
			for _, o := range field.Options {
				if o.Value == value {
					return Item{Own: o.Own}
				}
			}
		}
	}
	return Item{Own: value}
}
