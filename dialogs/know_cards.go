package dialogs

import (
	"slices"
	"strings"
	"time"

	"ruggespraak/dialogs/know"
	"ruggespraak/dialogs/texts"
)

// botCard is the choice in the list that is no card of the library: what the bot does.
const botCard = "bot"

// knowCard shows the card that a button names, or the list to choose from.
func (t *turn) knowCard() {
	if c, ok := know.Find(t.ev.Action.Slot); ok {
		t.out.Reply = Reply{View: t.cardView(c)}
		return
	}
	t.out.Reply = Reply{Form: knowForm("know.list.intro", know.Cards())}
}

// knowPicked shows the card that was chosen from the list.
func (t *turn) knowPicked() {
	form := knowForm("know.list.intro", know.Cards())
	values, errs := judge(form, t.ev.Values)
	if len(errs) > 0 {
		form.Values, form.Errors = values, errs
		t.out.Reply = Reply{Form: form}
		return
	}
	if c, ok := know.Find(values.Get("what")); ok {
		t.out.Reply = Reply{View: t.cardView(c)}
		return
	}
	t.explain()
}

// knowFor is the list with the card that belongs to where a case stands already chosen.
func knowFor(t *turn, c *Case) {
	form := knowForm("know.list.intro", know.Cards())
	if q, _ := methodOf(c).Next(t.facts(c)); q != nil && q.Know != "" {
		form.Values = Values{"what": {q.Know}}
	}
	t.out.Reply = Reply{Form: form}
}

// knowForm is the list of cards.
func knowForm(intro texts.Key, cards []know.Card) *Form {
	field := Field{Name: "what", Kind: Choice, Label: Phrase{Key: "know.list.what"}}
	for _, c := range cards {
		field.Options = append(field.Options, Option{Value: c.Name, Label: Phrase{Key: c.Title()}})
	}
	field.Options = append(field.Options, Option{Value: botCard, Label: Phrase{Key: "explain.title"}})
	return &Form{
		Action: Action{Verb: "known"}, Title: Phrase{Key: "know.list.title"},
		Intro: []Phrase{{Key: intro}}, Fields: []Field{field}, Submit: "know.list.read",
	}
}

// mostLookedUp is how many words are sure to be a question. Whoever types more after "uitleg" may be
// writing about somebody, and is asked to take that away.
const mostLookedUp = 3

// sayKnow answers who typed what they want to know: no view can be opened then, so there is a button.
func (t *turn) sayKnow(about string) {
	all := button("button.know-all", "know", "")
	hits := know.Search(t.lang, about)
	switch {
	case about == "":
		t.tell("talk", "line.know", []Button{all})
	case len(hits) == 0:
		t.tell("talk", "line.know.none", []Button{all})
	default:
		var buttons []Button
		for _, c := range hits[:min(len(hits), 2)] {
			buttons = append(buttons, Button{Label: c.Title(), Action: Action{Verb: "know", Slot: c.Name}.Encode()})
		}
		key := texts.Key("line.know.found")
		if len(strings.Fields(about)) > mostLookedUp {
			key = "line.know.found.long"
		}
		t.tell("talk", key, append(buttons, all))
	}
}

// showKnow answers a command, after which a view or a form can be opened at once.
func (t *turn) showKnow(about string) {
	hits := know.Search(t.lang, about)
	switch {
	case len(hits) == 1:
		t.out.Reply = Reply{View: t.cardView(hits[0])}
	case len(hits) > 1:
		t.out.Reply = Reply{Form: knowForm("know.list.some", hits)}
	case about != "":
		t.out.Reply = Reply{Form: knowForm("know.list.none", know.Cards())}
	default:
		t.out.Reply = Reply{Form: knowForm("know.list.intro", know.Cards())}
	}
}

// cardView is a card to read: what it says, what the organisation adds, and where it comes from.
func (t *turn) cardView(c know.Card) *View {
	v := &View{Title: Phrase{Key: c.Title()}}
	v.Sections = append(v.Sections, Section{Items: []Item{{Text: &Phrase{Key: c.Text(), Args: t.cardArgs(c)}}}})
	v.Sections = append(v.Sections, t.ownToCard(c)...)
	from := Section{Heading: &Phrase{Key: "know.source.heading"}}
	if slices.ContainsFunc(c.Sources, func(s know.Source) bool { return s.URL != "" }) {
		from.Items = append(from.Items, Item{Text: &Phrase{Key: "know.source.how"}})
	}
	for _, s := range c.Sources {
		key := texts.Key("know.source")
		if t.env.Now.Sub(s.Read) > know.Old {
			key = "know.source.old"
		}
		args := texts.Args{"Title": s.Title, "By": s.By, "Read": Day("Read", s.Read)}
		from.Items = append(from.Items, Item{Text: &Phrase{Key: key, Args: args}})
		if s.URL != "" {
			from.Items = append(from.Items, added(s.URL))
		}
	}
	v.Sections = append(v.Sections, from)
	return v
}

// cardArgs fill the places of a card's text: how long this organisation keeps things.
func (t *turn) cardArgs(c know.Card) texts.Args {
	if c.Name != "kept" {
		return nil
	}
	pace := t.env.Org.Pace
	days := func(d time.Duration) int { return int(d.Hours() / 24) }
	return texts.Args{
		"Days": days(pace.Case), "Open": days(pace.Request), "After": days(afterlife), "Minutes": int(pace.Kept.Minutes()),
	}
}

// ownToCard is what the organisation's configuration adds to a card: its contacts in the network,
// and the names of its officers.
func (t *turn) ownToCard(c know.Card) []Section {
	switch c.Name {
	case "network":
		contacts := t.env.Org.Network
		if len(contacts) == 0 {
			contacts = t.env.Org.LastResort
		}
		s := Section{Heading: &Phrase{Key: "know.contacts"}}
		for _, one := range contacts {
			s.Items = append(s.Items, added(contactLines(one)))
		}
		return []Section{s}
	case "officer":
		var list []Section
		for i, tier := range t.env.Org.Tiers {
			s := Section{Heading: &Phrase{Key: "know.people"}}
			if i > 0 {
				s.Heading = &Phrase{Key: "know.people.deputies"}
			}
			var names []string
			for _, f := range tier {
				names = append(names, f.Name)
			}
			s.Items = []Item{added(strings.Join(names, ", "))}
			list = append(list, s)
		}
		return list
	}
	return nil
}

// added is a paragraph from the configuration or from links.yaml: nobody's own words, so that it can be
// shown wherever the texts of the catalogue can.
func added(s string) Item {
	return Item{Text: &Phrase{Key: "know.added", Args: texts.Args{"Text": s}}}
}

// contactLines are a contact's name and number, and what there is to say about it, one a line.
func contactLines(c Contact) string {
	lines := []string{c.Name + ": " + c.Phone}
	for _, s := range []string{c.For, c.Note} {
		if s != "" {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}
