package dialogs

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"ruggespraak/dialogs/texts"
	"ruggespraak/dialogs/worktime"
)

// sayPeople answers who typed "wie" with a button to the directory.
func (t *turn) sayPeople(text string) {
	if !t.mayAsk(text) {
		t.freeText(text)
		return
	}
	t.tell("talk", "line.people", []Button{button("button.people", "people", "")})
}

// peopleView is the directory: the officers and deputies, their hours, and who is away until when.
func (t *turn) peopleView() {
	if !t.env.Org.seesNumbers(t.ev.From) {
		t.note("note.gone", nil)
		return
	}
	v := &View{Title: Phrase{Key: "people.title"}}
	for i, tier := range t.env.Org.Tiers {
		s := Section{Heading: phrase("know.people")}
		if i > 0 {
			s.Heading = phrase("know.people.deputies")
		}
		for _, f := range tier {
			s.Items = append(s.Items, t.personItem(f))
		}
		v.Sections = append(v.Sections, s)
	}
	t.out.Reply = Reply{View: v}
}

// personItem is one of them.
func (t *turn) personItem(f Officer) Item {
	item := Item{Label: &Phrase{Key: "know.added", Args: texts.Args{"Text": f.Name}}}
	week := t.env.Org.calendarOf(f.Hours).Week
	args := texts.Args{"Hours": hoursText(t.lang, week)}
	a, away := t.recs.Roster.of(f.Address)
	switch {
	case !away:
		item.Text = &Phrase{Key: "people.works", Args: args}
		return item
	case a.From.After(t.env.Now):
		item.Text = &Phrase{Key: "people.leaves", Args: args}
		args["From"] = When("From", a.From)
	default:
		item.Text = &Phrase{Key: "people.away", Args: args}
	}
	args["Until"] = When("Until", a.Until)
	if !a.StandIn.IsZero() {
		item.Text.Key += "-substitute"
		args["Who"] = Who("Who", a.StandIn)
	}
	return item
}

// hoursText says the hours of a week: days with the same hours together, Monday first.
func hoursText(lang string, w worktime.Week) string {
	var parts []string
	for first, next := 0, 0; first < 7; first = next {
		spans := w[(first+1)%7] // a Week begins on Sunday
		next = first + 1
		for next < 7 && slices.Equal(w[(next+1)%7], spans) {
			next++
		}
		if len(spans) == 0 {
			continue
		}
		days := texts.ShortDay(lang, time.Weekday((first+1)%7))
		if next-first > 1 {
			days += "–" + texts.ShortDay(lang, time.Weekday(next%7))
		}
		words := []string{days}
		for _, span := range spans {
			words = append(words, clockText(span.From)+"–"+clockText(span.To))
		}
		parts = append(parts, strings.Join(words, " "))
	}
	return strings.Join(parts, ", ")
}

// clockText says minutes since midnight: "09:00".
func clockText(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }
