package dialogs

import (
	"slices"
	"strings"

	"ruggespraak/dialogs/texts"
)

// The values of an advice's choices (work method, step 2). Their texts are "advice.<field>.<value>".
// How serious is said of the safety risks, never of the person.
var (
	seriousValues  = []string{"none", "some", "serious", "unknown"}
	termValues     = []string{"short", "later", "none", "unknown"}
	decisionValues = []string{"none", "attention", "talk", "more"}
)

// answerForm is the advice: interpretation, seriousness, term, the decision it leads to, next steps.
// What was asked stands above it. The taker who corrects an advice finds the last one filled in.
func answerForm(t *turn, r *Request) *Form {
	form := t.requestForm(r, string(cmdAnswer),
		free("answer", "interpretation"),
		adviceChoice("serious", seriousValues),
		adviceChoice("term", termValues),
		adviceChoice("decision", decisionValues),
		free("answer", "steps"),
	)
	form.Sections = slices.Clone(asked(r, false))
	if n := len(r.Advice); n > 0 && r.Advice[n-1].By == t.ev.From {
		a := r.Advice[n-1]
		form.Values = map[string][]string{
			"interpretation": {a.Interpretation}, "serious": {a.Serious}, "term": {a.Term},
			"decision": {a.Decision}, "steps": {a.Steps},
		}
	}
	return form
}

func adviceChoice(name string, values []string) Field {
	f := Field{Name: name, Kind: Choice, Label: Phrase{Key: texts.Key("form.answer." + name)}}
	for _, v := range values {
		f.Options = append(f.Options, Option{Value: v, Label: Phrase{Key: texts.Key("advice." + name + "." + v)}})
	}
	return f
}

func askBackForm(t *turn, r *Request) *Form {
	return t.requestForm(r, string(cmdAskBack), free("ask-back", "text"))
}

func declineForm(t *turn, r *Request) *Form { return t.requestForm(r, string(cmdDecline)) }

func passOnForm(t *turn, r *Request) *Form {
	field := Field{Name: "to", Kind: Choice, Label: Phrase{Key: "form.pass-on.to"}, Options: t.passTargets(r)}
	return t.requestForm(r, string(cmdPassOn), field)
}

// passTargets is everyone who could take the request instead, now or soon enough.
func (t *turn) passTargets(r *Request) []Option {
	limit := t.after(r, t.env.Org.Pace.Wait)
	return slices.DeleteFunc(officerOptions(t.env.Org, r.Asker), func(o Option) bool {
		a, _ := officerOf(t.env.Org, o.Value)
		if _, away := t.recs.Roster.away(a, t.env.Now); a == r.Taker || !t.canAdvise(r, a) || slices.Contains(r.Missed, a) || r.Urgent && away {
			return true
		}
		at, ok := t.nextAtWork(a)
		return !r.Urgent && (!ok || at.After(limit))
	})
}

// officerOptions lists the officers and deputies to choose from, but one. A value stays the same when
// the configuration gets a new order.
func officerOptions(org *Org, but Address) []Option {
	var options []Option
	for _, tier := range org.Tiers {
		for _, f := range tier {
			if f.Address != but {
				options = append(options, Option{Value: f.Connection + "/" + f.User, Own: f.Name})
			}
		}
	}
	return options
}

// officerOf finds the officer of an option's value; false when there is none any more.
func officerOf(org *Org, value string) (Address, bool) {
	connection, user, _ := strings.Cut(value, "/")
	f, ok := org.Officer(Address{Org: org.ID, Connection: connection, User: user})
	return f.Address, ok
}

// roleOf is how an officer advises: as "officer", of the first tier, or as "deputy".
func roleOf(org *Org, a Address) string {
	if len(org.Tiers) > 0 {
		for _, f := range org.Tiers[0] {
			if f.Address == a {
				return "officer"
			}
		}
	}
	return "deputy"
}
