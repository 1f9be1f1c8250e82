package dialogs

import (
	"slices"
	"strings"
	"unicode"

	"ruggespraak/dialogs/facts"
	"ruggespraak/dialogs/texts"
)

// The field in which a person says what to do with the fact coach's question. That it comes back
// with the form means that the question was asked: it is asked once.
const (
	coachField = "coach"
	coachKeep  = "keep"
	coachMove  = "move"
)

// sinceField is where a person says since when, and how often.
const sinceField = "since"

// takeCoach adds the coach's field to a form that comes back with it, so that it is judged like any other.
func (form *Form) takeCoach(q *Question, raw map[string][]string) {
	if q.Coach != "" && len(raw[coachField]) > 0 {
		field, _ := q.coached(raw)
		form.addCoach(field, field == q.Coach)
	}
}

// coached gives what the fact coach has to ask, and about which field: the one with the facts, or "since" when that says how often
// without a number or a time. The advice is nil for nothing to ask.
func (q *Question) coached(values Values) (field string, advice *facts.Advice) {
	advice = facts.Coach(values.Get(q.Coach), facts.Known{
		Source: values.Get("source-who") != "" || values.Is("source", "self") || values.Is("source", "young"),
		Times:  values.Get(sinceField) != "",
	})
	if advice == nil {
		often := facts.Coach(values.Get(sinceField), facts.Known{Source: true})
		if often != nil && often.Kind == facts.Frequency {
			return sinceField, often
		}
	}
	return q.Coach, advice
}

// addCoach puts the coach's field under the text it is about.
func (form *Form) addCoach(under string, move bool) {
	field := Field{Name: coachField, Kind: Choice, Label: Phrase{Key: "coach.choice"}, Options: []Option{
		{Value: coachKeep, Label: Phrase{Key: "coach.choice.keep"}},
	}}
	if move {
		field.Options = append(field.Options, Option{Value: coachMove, Label: Phrase{Key: "coach.choice.move"}})
	}
	at := slices.IndexFunc(form.Fields, func(f Field) bool { return f.Name == under })
	form.Fields = slices.Insert(form.Fields, at+1, field)
}

// coach asks one good question about a text that judges without saying what was seen or heard (work
// method, step 1), and reports whether it did. It never refuses a text and asks once. Whoever has been
// asked can have the sentence moved to the field for opinions.
func (t *turn) coach(q *Question, form *Form, values Values) bool {
	choice := values.Get(coachField)
	delete(values, coachField)
	if q.Coach == "" {
		return false
	}
	field, advice := q.coached(values)
	if advice == nil || choice == coachKeep {
		return false
	}
	text := values.Get(field)
	rest, sentence := advice.Split(text)
	move := field == q.Coach && advice.Move && form.field("opinion") != nil && strings.ContainsFunc(rest, unicode.IsLetter)
	if choice == coachMove {
		if move {
			values[q.Coach] = []string{strings.TrimSpace(rest)}
			values["opinion"] = []string{strings.TrimSpace(values.Get("opinion") + "\n" + sentence)}
		}
		return false
	}
	form.addCoach(field, move)
	form.Sections = append(form.Sections, coachSection(advice, text))
	form.Focus = []string{field, coachField}
	t.again(form, withChoice(values), nil)
	return true
}

// withChoice fills in that the text stays, so that sending the form once more is enough.
func withChoice(values Values) Values {
	values[coachField] = []string{coachKeep}
	return values
}

// coachSection is the question, with a pair of examples that fits.
func coachSection(a *facts.Advice, text string) Section {
	return Section{Heading: &Phrase{Key: "coach.title"}, Items: append(coachItems(a, text), Item{Text: &Phrase{Key: "coach.free"}})}
}

// coachItems are the question and the pair of examples.
func coachItems(a *facts.Advice, text string) []Item {
	topic := "coach." + a.Topic
	return []Item{
		{Text: &Phrase{Key: "coach.intro", Args: texts.Args{"Words": shorten(text[a.Words.Start:a.Words.End], 60)}}},
		{Text: &Phrase{Key: texts.Key(topic + ".ask")}},
		{Label: &Phrase{Key: "coach.pair.not"}, Text: &Phrase{Key: texts.Key(topic + ".not")}},
		{Label: &Phrase{Key: "coach.pair.but"}, Text: &Phrase{Key: texts.Key(topic + ".but")}},
	}
}
