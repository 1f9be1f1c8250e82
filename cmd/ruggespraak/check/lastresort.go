package check

import (
	"context"
	"strings"
	"time"
	"unicode"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// checkEvery is how often the numbers of the last-resort card are to be called.
const checkEvery = 90 * 24 * time.Hour

// lastResort looks at the card at the end of every chain.
func (s Subject) lastResort(o *dialogs.Org) task {
	return task{Finding{Check: "last-resort", Org: o.ID}, func(context.Context) []bot.Finding {
		checked, said := s.Config.Checked[o.ID]
		return append(placeholders(o.LastResort), lastChecked(checked, said, s.Now))
	}}
}

// lastChecked judges the day on which the numbers were found right.
func lastChecked(day time.Time, said bool, now time.Time) bot.Finding {
	const how = "call each number on the card, and put the day in last_resort_checked"
	switch {
	case !said:
		return bot.Found(bot.Warning, "nobody wrote down when the contacts were last found right: %s", how)
	case day.After(now):
		return bot.Found(bot.Warning, "last_resort_checked is a day to come (%s): %s", day.Format(time.DateOnly), how)
	case now.Sub(day) > checkEvery:
		return bot.Found(bot.Warning, "the contacts were last found right on %s, more than 90 days ago: %s", day.Format(time.DateOnly), how)
	}
	return bot.Found(bot.Fine, "the contacts were found right on %s", day.Format(time.DateOnly))
}

// placeholders tells of numbers that nobody has: those of an example that was copied.
func placeholders(contacts []dialogs.Contact) (found []bot.Finding) {
	for i, c := range contacts {
		digits := strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return r
			}
			return -1
		}, c.Phone)
		if strings.HasSuffix(digits, "000000") {
			found = append(found, bot.Found(bot.Wrong, "the number of contact %d looks like that of the example: put the right one in last_resort", i+1))
		}
	}
	return found
}
