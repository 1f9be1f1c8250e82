package check

import (
	"context"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// A PersonInspector is a messenger that can say whether somebody is there and can be written to. It
// posts nothing.
type PersonInspector interface {
	InspectPerson(ctx context.Context, who bot.Address) []bot.Finding
}

// officers are the checks of everybody in the tiers, and of the coordinators.
func (s Subject) officers(o *dialogs.Org, broken map[string]bool) []task {
	var tasks []task
	add := func(check string, who bot.Address) {
		tasks = append(tasks, task{
			what: Finding{Check: check, Org: o.ID, Connection: who.Connection},
			look: func(ctx context.Context) []bot.Finding { return named(who.User, s.officer(ctx, who, broken)) },
		})
	}
	for _, tier := range o.Tiers {
		for _, f := range tier {
			add("officer", f.Address)
		}
	}
	for _, c := range o.Coordinators {
		add("coordinator", c.Address)
	}
	return tasks
}

// officer looks at one of them.
func (s Subject) officer(ctx context.Context, who bot.Address, broken map[string]bool) []bot.Finding {
	m, ok := s.Messengers[who.Connection].(PersonInspector)
	switch {
	case !ok:
		return nil
	case broken[who.Connection]:
		return []bot.Finding{bot.Found(bot.Warning, "was not looked at: mend the connection first")}
	}
	return m.InspectPerson(ctx, who)
}

// named puts an id before findings about a person.
func named(id string, found []bot.Finding) []bot.Finding {
	for i := range found {
		found[i].Text = id + ": " + found[i].Text
	}
	return found
}
