package dialogs

import "ruggespraak/dialogs/texts"

// round tells round i of advice: what became of the request, the advice, the exchange.
func (n *fileNote) round(i int) []Section {
	if !n.sent(i) {
		return nil
	}
	code, r := n.Rounds[i-1], n.request(i)
	if r == nil {
		return []Section{{Heading: coded("file.request", code), Items: []Item{{Text: phrase("file.request.gone")}}}}
	}
	sections := []Section{n.requestState(r)}
	for i, a := range r.Advice {
		heading := texts.Key("file.advice")
		if i < len(r.Advice)-1 {
			heading = "file.advice.earlier"
		}
		sections = append(sections, Section{Heading: coded(heading, code), Items: adviceItems(a)})
	}
	if len(r.Exchange) > 0 {
		s := Section{Heading: coded("file.exchange", code)}
		for _, m := range r.Exchange {
			s.Items = append(s.Items, exchangeItem(m))
		}
		sections = append(sections, s)
	}
	return sections
}

func (n *fileNote) requestState(r *Request) Section {
	name := texts.Key("file.request.name.shown")
	if r.Name == "" {
		name = "file.request.name.hidden"
	}
	s := Section{Heading: coded("file.request", r.Code), Items: []Item{
		labelled("file.request.at", "file.when", "When", Dated("When", r.Sent)),
		chosen("file.request.name", name),
		chosen("file.request.state", "file.request.state."+texts.Key(r.State)),
	}}
	if r.Urgent {
		s.Items = append(s.Items, chosen("file.request.urgent", "file.request.urgent.yes"))
	}
	return s
}

// adviceItems tell one advice: by whom and in which role, when, and what it says.
func adviceItems(a Advice) []Item {
	return []Item{
		labelled("file.advice.by", "file.advice.by-"+texts.Key(a.Role), "Who", Who("Who", a.By)),
		labelled("file.advice.at", "file.when", "When", Dated("When", a.At)),
		own("file.advice.interpretation", a.Interpretation),
		chosen("file.advice.serious", "advice.serious."+texts.Key(a.Serious)),
		chosen("file.advice.term", "advice.term."+texts.Key(a.Term)),
		chosen("file.advice.decision", "advice.decision."+texts.Key(a.Decision)),
		own("file.advice.steps", a.Steps),
	}
}

// exchangeItem tells one message: whose, when, and the words.
func exchangeItem(m Message) Item {
	args := texts.Args{"When": Dated("When", m.At)}
	key := texts.Key("file.exchange.asker")
	if m.From == TheOfficer {
		key, args["Who"] = "file.exchange.officer", Who("Who", m.By)
	}
	return Item{Label: &Phrase{Key: key, Args: args}, Own: m.Text}
}

// appendix tells every request word by word as it left the professional.
func (n *fileNote) appendix() []Section {
	var sections []Section
	for _, code := range n.Rounds {
		if r := n.Requests[code]; r != nil {
			sections = append(sections, Section{Heading: coded("file.sent", code)})
			sections = append(sections, r.Snapshot...)
		}
	}
	return sections
}

// coded is a heading with a code in it.
func coded(key texts.Key, code string) *Phrase {
	return &Phrase{Key: key, Args: texts.Args{"Code": Code("Code", code)}}
}
