package dialogs

import (
	"slices"
	"strings"

	"ruggespraak/dialogs/deid"
	"ruggespraak/dialogs/texts"
)

// The field in which a person says what to do with the warning that details together may single
// somebody out. That it comes back with the form means that the warning was shown: it is shown once.
const (
	togetherField = "together"
	togetherKeep  = "keep"
)

// takeTogether adds the field to a form that comes back with it, so that it is judged like any other.
func (form *Form) takeTogether(raw map[string][]string) {
	if len(raw[togetherField]) > 0 {
		form.addTogether()
	}
}

// addTogether puts the field at the end, once.
func (form *Form) addTogether() {
	if form.field(togetherField) != nil || !slices.ContainsFunc(form.Fields, func(f Field) bool { return f.Free }) {
		return
	}
	form.Fields = append(slices.Clone(form.Fields), Field{
		Name: togetherField, Kind: Choice, Label: Phrase{Key: "together.choice"},
		Options: []Option{{Value: togetherKeep, Label: Phrase{Key: "together.keep"}}},
	})
}

// together warns once when weak details in the texts of a form may together single somebody out, says
// what to leave out, and reports whether it did (promise 2). It never refuses a text: what is rare
// depends on the place, and the author knows that best.
func (t *turn) together(form *Form, values Values) bool {
	shown := values.Get(togetherField) != ""
	delete(values, togetherField)
	if shown {
		return false
	}
	all, drop, fields := weakIn(form, values)
	if len(drop) == 0 {
		return false
	}
	form.addTogether()
	form.Sections = append(slices.Clone(form.Sections), togetherSection(all, drop))
	form.Focus = append(fields, togetherField)
	values[togetherField] = []string{togetherKeep}
	if form.field(coachField) != nil {
		values = withChoice(values) // its question was asked, and what was chosen is done
	}
	t.again(form, values, nil)
	return true
}

// weakIn gives the details in all texts of a form taken together, which of them to leave out, and the
// fields those stand in.
func weakIn(form *Form, values Values) (all, drop, fields []string) {
	var text strings.Builder
	var ends []int
	var names []string
	for _, f := range form.Fields {
		if v := values.Get(f.Name); f.Free && v != "" {
			text.WriteString(v + "\n")
			ends, names = append(ends, text.Len()), append(names, f.Name)
		}
	}
	for _, w := range deid.Combination(text.String()) {
		word := "‘" + shorten(strings.TrimSpace(text.String()[w.Start:w.End]), 40) + "’"
		all = once(all, word)
		if w.Drop {
			at, _ := slices.BinarySearch(ends, w.Start+1)
			drop, fields = once(drop, word), once(fields, names[at])
		}
	}
	return all, drop, fields
}

// once adds a word to a list that does not have it.
func once(list []string, word string) []string {
	if slices.Contains(list, word) {
		return list
	}
	return append(list, word)
}

func togetherSection(all, drop []string) Section {
	say := func(list []string) texts.Args {
		return texts.Args{"Words": strings.Join(list[:min(len(list), 8)], ", ")}
	}
	return Section{Heading: &Phrase{Key: "together.title"}, Items: []Item{
		{Text: &Phrase{Key: "together.intro", Args: say(all)}},
		{Text: &Phrase{Key: "together.drop", Args: say(drop)}},
		{Text: &Phrase{Key: "together.free"}},
	}}
}
