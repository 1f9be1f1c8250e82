package dialogs

// opened shows somebody their page: what they can begin, where their cases stand, and for an officer
// the requests. It is made anew each time, and nothing is stored.
func (t *turn) opened() {
	home := Home{Cards: []Card{{Text: "home.start", Buttons: t.firstButtons()}}}
	cases := t.cases()
	if len(cases) > 0 {
		home.Cards = append(home.Cards, Card{Text: "home.cases", Args: []Arg{Count("Count", len(cases))}})
	}
	for _, c := range cases {
		home.Cards = append(home.Cards, t.caseState(c))
	}
	if _, officer := t.env.Org.Officer(t.ev.From); officer {
		home.Cards = append(home.Cards, t.boardCards()...)
		home.Cards = append(home.Cards, t.awayHome())
	}
	if t.env.Org.seesNumbers(t.ev.From) {
		home.Cards = append(home.Cards, Card{Text: "home.numbers", Buttons: []Button{
			button("button.numbers", "numbers", ""), button("button.people", "people", ""),
		}})
	}
	home.Cards = append(home.Cards, Card{Text: "home.exercise", Buttons: []Button{button("button.exercise", practiceVerb, "")}})
	home.Cards = append(home.Cards, Card{Text: "home.explain", Buttons: []Button{
		button("button.know", "know", ""), button("button.explain", "explain", ""),
	}})
	t.out.Reply = Reply{Home: &home}
}

// explain is what the bot does, and what can be said to it, to read at one's ease.
func (t *turn) explain() {
	what := Section{Items: []Item{{Text: &Phrase{Key: "line.welcome", Args: phraseArgs(t.keptFor())}}}}
	if _, officer := t.env.Org.Officer(t.ev.From); officer {
		what.Items = append(what.Items, Item{Text: &Phrase{Key: "line.help.officer"}})
	}
	if _, coordinator := t.env.Org.Coordinator(t.ev.From); coordinator {
		what.Items = append(what.Items, Item{Text: phrase("line.help.coordinator")})
	}
	words := Section{Items: []Item{{Text: &Phrase{Key: "line.help"}}}}
	t.out.Reply = Reply{View: &View{Title: Phrase{Key: "explain.title"}, Sections: []Section{what, words}}}
}
