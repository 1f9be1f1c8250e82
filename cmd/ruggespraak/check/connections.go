package check

import (
	"context"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
)

// An Inspector is a messenger that can say what its connection is like: token, rights, version.
type Inspector interface {
	Inspect(ctx context.Context) []bot.Finding
}

// An OutsideInspector is a messenger that can call the running bot as its platform would. Base is where
// serve is reached from outside, "" when that was not said.
type OutsideInspector interface {
	InspectOutside(ctx context.Context, base string) []bot.Finding
}

// connectionCheck is the check of Inspect; when it finds an error, no more is asked of the connection.
const connectionCheck = "connection"

// connections are the checks of each connection by itself.
func (s Subject) connections() []task {
	return s.ofConnections(connectionCheck, func(ctx context.Context, c config.Connection) []bot.Finding {
		if m, ok := s.Messengers[c.Name].(Inspector); ok {
			return m.Inspect(ctx)
		}
		return nil
	})
}

// outside are the checks of the way in, to connections that work.
func (s Subject) outside(broken map[string]bool) []task {
	return s.ofConnections("callback", func(ctx context.Context, c config.Connection) []bot.Finding {
		m, ok := s.Messengers[c.Name].(OutsideInspector)
		switch {
		case !ok:
			return nil
		case !s.Sealed:
			return []bot.Finding{bot.Found(bot.Warning, "was not looked at: it needs the keys")}
		case broken[c.Name]:
			return []bot.Finding{bot.Found(bot.Warning, "was not looked at: mend the connection first")}
		}
		return m.InspectOutside(ctx, s.Outside)
	})
}

// ofConnections makes a task for each connection.
func (s Subject) ofConnections(check string, look func(context.Context, config.Connection) []bot.Finding) []task {
	tasks := make([]task, len(s.Config.Connections))
	for i, c := range s.Config.Connections {
		tasks[i].what = Finding{Check: check, Org: c.Org, Connection: c.Name}
		tasks[i].look = func(ctx context.Context) []bot.Finding { return look(ctx, c) }
	}
	return tasks
}
