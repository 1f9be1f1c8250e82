package check

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"ruggespraak/bot"
	"ruggespraak/dialogs"
)

// rehearsal looks who did not answer whether messages reach them.
func (s Subject) rehearsal(o *dialogs.Org) task {
	return task{Finding{Check: "rehearsal", Org: o.ID}, func(ctx context.Context) []bot.Finding {
		switch {
		case o.Rehearsal == 0:
			return []bot.Finding{bot.Found(bot.Fine, "officers are not asked whether messages reach them (rehearsal: none)")}
		case s.Store == nil || !s.Sealed:
			return []bot.Finding{bot.Found(bot.Warning, "was not looked at: it needs Redis and the keys")}
		}
		r, ok, err := read[dialogs.Rehearsal](ctx, s.Store, o.ID, dialogs.RehearsalKey)
		switch {
		case err != nil:
			return []bot.Finding{bot.Found(bot.Wrong, "who answered cannot be read: %v", err)}
		case !ok:
			return []bot.Finding{bot.Found(bot.Fine, "nobody was asked yet: that begins when serve runs")}
		}
		return silent(o, r)
	}}
}

// silent tells who did not answer, as far as they are in the directory still.
func silent(o *dialogs.Org, r *dialogs.Rehearsal) []bot.Finding {
	var found []bot.Finding
	for _, p := range r.People {
		if _, officer := o.Officer(p.Who); officer && !p.Silent.IsZero() {
			found = append(found, bot.Found(bot.Warning, "%s/%s has not answered since %s: call them, and see whether messages of the bot reach them",
				p.Who.Connection, p.Who.User, p.Silent.In(o.Zone).Format(time.DateOnly)))
		}
	}
	if len(found) == 0 {
		found = append(found, bot.Found(bot.Fine, "nobody left a question unanswered whether messages reach them"))
	}
	return found
}

// read loads one record of an organisation; false when there is none.
func read[R any](ctx context.Context, from Store, org string, key dialogs.Key) (*R, bool, error) {
	loaded, err := from.Load(ctx, bot.Load{Org: org, Keys: []bot.Want{{Key: key}}})
	if err != nil || len(loaded.Records) == 0 {
		return nil, false, err
	}
	r := new(R)
	if json.Unmarshal(loaded.Records[0].Data, r) != nil {
		return nil, false, errors.New("it is not the JSON of a record")
	}
	return r, true, nil
}
