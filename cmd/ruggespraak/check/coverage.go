package check

import (
	"context"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// How far ahead it is looked whether somebody is there, and how many lines are spent on it.
const (
	covered  = 28 * 24 * time.Hour
	maxLines = 10
)

// coverage looks for hours in which the organisation works and nobody answers.
func (s Subject) coverage(o *dialogs.Org) task {
	return task{Finding{Check: "coverage", Org: o.ID}, func(ctx context.Context) []bot.Finding {
		var roster *dialogs.Roster
		var found []bot.Finding
		if s.Store == nil || !s.Sealed {
			found = append(found, bot.Found(bot.Warning, "who is away could not be read: what follows takes everybody to be there"))
		} else if r, ok, err := read[dialogs.Roster](ctx, s.Store, o.ID, dialogs.RosterKey); err != nil {
			found = append(found, bot.Found(bot.Wrong, "who is away cannot be read: %v", err))
		} else if ok {
			roster = r
		}
		return append(found, gaps(o, roster, s.Now)...)
	}}
}

// gaps tells of the hours, in the organisation's zone.
func gaps(o *dialogs.Org, roster *dialogs.Roster, now time.Time) []bot.Finding {
	all := o.Gaps(roster, now, now.Add(covered))
	if len(all) == 0 {
		return []bot.Finding{bot.Found(bot.Fine, "in the coming four weeks there is always somebody in working time")}
	}
	var found []bot.Finding
	for i, g := range all {
		if i == maxLines-1 && len(all) > maxLines {
			return append(found, bot.Found(bot.Warning, "and %d times more: give officers other hours, or add deputies", len(all)-i))
		}
		from, until := g.From.In(o.Zone), g.Until.In(o.Zone)
		end := until.Format("-15:04")
		if from.Format(time.DateOnly) != until.Format(time.DateOnly) {
			end = until.Format(" - Mon 2 Jan 15:04")
		}
		found = append(found, bot.Found(bot.Warning, "%s%s: nobody", from.Format("Mon 2 Jan 15:04"), end))
	}
	return found
}
