package dialogs

import (
	"strconv"
	"strings"

	"ruggespraak/dialogs/numbers"
	"ruggespraak/dialogs/texts"
)

// mayAsk reports whether somebody who typed a word for the numbers or the directory gets them. From anybody
// else it is a text like any other, and so are more words than one.
func (t *turn) mayAsk(text string) bool {
	return t.env.Org.seesNumbers(t.ev.From) && len(strings.Fields(text)) == 1
}

// sayNumbers answers who typed "cijfers": no view can be opened then, so there are buttons.
func (t *turn) sayNumbers(text string) {
	if !t.mayAsk(text) {
		t.freeText(text)
		return
	}
	t.tell("talk", "line.numbers", numbersButtons())
}

// numbersButtons open the numbers, to read or as files.
func numbersButtons() []Button {
	return []Button{
		button("button.numbers", "numbers", ""),
		{Label: "button.numbers.files", Action: Action{Verb: "numbers", Slot: numbersFiles}.Encode()},
	}
}

// numbersFiles is the slot of the press that hands the numbers over as files too.
const numbersFiles = "files"

// shownMonths and shownQuarters are how many periods the view has; the files have all there are.
const (
	shownMonths   = 3
	shownQuarters = 2
)

// numbersView is what the organisation may know of its own use, of months that are over.
func (t *turn) numbersView() {
	if !t.env.Org.seesNumbers(t.ev.From) {
		t.note("note.gone", nil)
		return
	}
	r := numbers.Make(t.recs.Tallies, t.env.Now.In(t.env.Org.Zone))
	if len(r.Months) == 0 {
		t.note("note.numbers.none", nil)
		return
	}
	read := Happening{What: NumbersRead}
	v := &View{Title: Phrase{Key: "numbers.title"}, Sections: []Section{{Items: []Item{{Text: phrase("numbers.intro")}}}}}
	for _, p := range r.Months[:min(len(r.Months), shownMonths)] {
		heading := Phrase{Key: "numbers.month", Args: texts.Args{"Month": Month("Month", p.From)}}
		v.Sections = append(v.Sections, Section{Heading: &heading, Items: numbersItems(p, "numbers.few")})
	}
	for _, p := range r.Quarters[:min(len(r.Quarters), shownQuarters)] {
		heading := Phrase{Key: "numbers.quarter", Args: texts.Args{"N": p.Quarter(), "Year": strconv.Itoa(p.From.Year())}}
		v.Sections = append(v.Sections, Section{Heading: &heading, Items: numbersItems(p, "numbers.held")})
	}
	t.out.Reply = Reply{View: v}
	if t.ev.Action.Slot == numbersFiles {
		read.Detail = numbersFiles
		t.out.Reply.Export, t.out.Reply.Numbers = "cijfers-"+r.Months[0].From.Format("2006-01"), &r
	}
	t.happened(read)
}

// numbersItems are a period's counts, a paragraph for each subject. hidden stands where a count is not shown, and
// hidden.all where none of the subject is.
func numbersItems(p numbers.Period, hidden texts.Key) []Item {
	var items []Item
	shown := 0 // of the subject
	add := func(subject string, args texts.Args) {
		text := &Phrase{Key: texts.Key("numbers.text." + subject), Args: args}
		if shown == 0 {
			text = phrase(hidden + ".all")
		}
		items = append(items, Item{Label: phrase(texts.Key("numbers.label." + subject)), Text: text})
		shown = 0
	}
	cell := func(row numbers.Row) any {
		if c := p.Cells[row]; c.Shown {
			shown++
			return c.N
		}
		return hidden
	}
	steps := texts.Args{"Begun": cell(numbers.Begun)}
	for n := 1; n <= 6; n++ {
		steps["S"+strconv.Itoa(n)] = cell(numbers.Step(n))
	}
	add("cases", steps)
	add("requests", texts.Args{
		"Normal": cell(numbers.Normal), "Urgent": cell(numbers.Urgent), "Answered": cell(numbers.Answered),
		"Withdrawn": cell(numbers.Withdrawn), "Expired": cell(numbers.Expired), "LastResort": cell(numbers.LastResort),
	})
	if p.Half != 0 {
		shown++
		add("waits", texts.Args{"Half": WaitPhrase(p.Half), "Most": WaitPhrase(p.Most)})
	}
	add("outcomes", texts.Args{
		"None": cell(numbers.Outcome("none")), "Attention": cell(numbers.Outcome("attention")), "Talk": cell(numbers.Outcome("talk")),
		"More": cell(numbers.Outcome("more")), "Share": cell(numbers.Outcome("share")), "NotShare": cell(numbers.Outcome("not-share")),
	})
	return items
}

// WaitPhrase says a numbers.Period's Half or Most.
func WaitPhrase(bound int) Phrase {
	switch bound {
	case 0:
		return Phrase{Key: "numbers.wait.none"}
	case numbers.Longer:
		all := numbers.Bounds()
		return Phrase{Key: "numbers.wait.longer", Args: texts.Args{"Count": all[len(all)-1]}}
	}
	return Phrase{Key: "numbers.wait.within", Args: texts.Args{"Count": bound}}
}

// RowKey is the text that names a row of the numbers.
func RowKey(r numbers.Row) texts.Key { return texts.Key("numbers.row." + string(r)) }
