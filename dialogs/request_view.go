package dialogs

import (
	"slices"

	"ruggespraak/dialogs/texts"
)

// showRequest is the verb "view": everything there is to read.
func showRequest(t *turn, r *Request) {
	forAsker := t.ev.From == r.Asker
	if !forAsker && r.State == Withdrawn {
		t.done(r, "refuse.withdrawn")
		return
	}
	if !forAsker {
		t.happenedTo(r, RequestRead, "")
	}
	t.out.Reply = Reply{View: t.requestView(r, forAsker)}
}

// requestView shows a request: where it stands, what was sent, the exchange and the advice.
func (t *turn) requestView(r *Request, forAsker bool) *View {
	status := t.officerCard(r, t.ev.From)
	if forAsker {
		status = t.askerCard(r)
	}
	v := &View{Title: Phrase{Key: "view.request.title"}}
	where := Section{Items: []Item{{Text: &Phrase{Key: status.Text, Args: phraseArgs(status.Args)}}}}
	if r.State != Withdrawn {
		where.Items = append(where.Items, askerItem(r, forAsker))
	}
	if r.Lost && !forAsker {
		where.Items = append(where.Items, Item{Text: &Phrase{Key: "view.request.lost"}})
	}
	v.Sections = append(v.Sections, where)
	v.Sections = append(v.Sections, outcomeSections(r, forAsker)...)
	v.Sections = append(v.Sections, adviceSections(r, forAsker)...)
	v.Sections = append(v.Sections, asked(r, forAsker)...)
	return v
}

// asked is all that was asked: the exchange, and what was sent first.
func asked(r *Request, forAsker bool) []Section {
	if len(r.Exchange) == 0 {
		return r.Snapshot
	}
	s := section("view.request.exchange")
	for _, m := range r.Exchange {
		s.Items = append(s.Items, messageItem(m, forAsker))
	}
	return append([]Section{s}, r.Snapshot...)
}

// askerItem says whose request it is, or that this is not shown.
func askerItem(r *Request, forAsker bool) Item {
	switch {
	case forAsker && r.Name == "":
		return Item{Text: &Phrase{Key: "view.request.you-anonymous"}}
	case forAsker:
		return Item{Label: &Phrase{Key: "view.request.you-named"}, Own: r.Name}
	case r.Name == "":
		return Item{Text: &Phrase{Key: "view.request.anonymous"}}
	}
	return Item{Label: &Phrase{Key: "view.request.asker"}, Own: r.Name}
}

// messageItem is one message of the exchange, with who wrote it and when.
func messageItem(m Message, forAsker bool) Item {
	args := texts.Args{"When": When("When", m.At)}
	key := texts.Key("view.message.asker")
	switch {
	case m.From == TheOfficer:
		key, args["Who"] = "view.message.officer", Who("Who", m.By)
	case forAsker:
		key = "view.message.you"
	}
	return Item{Label: &Phrase{Key: key, Args: args}, Own: m.Text}
}

// adviceSections are the advice, the latest first.
func adviceSections(r *Request, forAsker bool) []Section {
	var sections []Section
	for i, a := range slices.Backward(r.Advice) {
		heading := texts.Key("view.advice.title")
		if i < len(r.Advice)-1 {
			heading = "view.advice.earlier"
		}
		items := []Item{
			{Text: &Phrase{Key: texts.Key("view.advice.by-" + a.Role), Args: texts.Args{"Who": Who("Who", a.By), "When": When("When", a.At)}}},
		}
		items = append(items, a.items()...)
		items = append(items, own("view.advice.steps", a.Steps))
		sections = append(sections, Section{Heading: &Phrase{Key: heading}, Items: items})
	}
	if len(sections) > 0 && forAsker {
		last := &sections[0]
		last.Items = append(last.Items, Item{Text: &Phrase{Key: "view.advice.own-weighing"}})
	}
	return sections
}

// outcomeSections are what was done with the advice, in the asker's words.
func outcomeSections(r *Request, forAsker bool) []Section {
	if len(r.Outcome) == 0 {
		return nil
	}
	s := section("view.request.outcome")
	for _, m := range r.Outcome {
		s.Items = append(s.Items, messageItem(m, forAsker))
	}
	return []Section{s}
}

// items are what the officer thinks of it, without the next steps.
func (a Advice) items() []Item {
	return []Item{
		own("view.advice.interpretation", a.Interpretation),
		chosen("view.advice.serious", texts.Key("advice.serious."+a.Serious)),
		chosen("view.advice.term", texts.Key("advice.term."+a.Term)),
		chosen("view.advice.decision", texts.Key("advice.decision."+a.Decision)),
	}
}

// own is a paragraph of what a person wrote.
func own(label texts.Key, text string) Item { return Item{Label: &Phrase{Key: label}, Own: text} }

// chosen is a paragraph that shows a choice.
func chosen(label, choice texts.Key) Item {
	return Item{Label: &Phrase{Key: label}, Text: &Phrase{Key: choice}}
}
