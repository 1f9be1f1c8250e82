package check

import (
	"context"
	"net"
	"net/url"
	"strings"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/store"
)

// redis looks at the settings of the server.
func (s Subject) redis(ctx context.Context) []bot.Finding {
	found := inTransit(s.Config.Redis)
	if s.Store == nil {
		return found // why, was said where it was opened
	}
	risks, err := s.Store.Check(ctx)
	if err != nil {
		return append(found, bot.Found(bot.Wrong, "the settings of Redis cannot be looked at: %v", err))
	}
	for _, f := range risks {
		found = append(found, bot.Found(levelOf(f), "%s", f.Text))
	}
	if len(found) == 0 {
		found = append(found, bot.Found(bot.Fine, "Redis answers, and keeps what is stored"))
	}
	return found
}

// levelOf says how bad a risk is: with an error, something is lost or cannot be stored.
func levelOf(f store.Finding) bot.Level {
	if f.Fatal || f.Code == "replicas-missing" || f.Code == "append-file-errors" {
		return bot.Wrong
	}
	return bot.Warning
}

// inTransit looks whether others on the network can read along. What people wrote is sealed; the
// password is not, nor who asks and when.
func inTransit(redis config.Secret) []bot.Finding {
	u, err := url.Parse(redis.Reveal())
	if err != nil || u.Scheme != "redis" || u.Hostname() == "localhost" || net.ParseIP(u.Hostname()).IsLoopback() {
		return nil
	}
	return []bot.Finding{bot.Found(bot.Warning, "the password of Redis and what is done there can be read on the way: use TLS, with a URL that begins with rediss://")}
}

// hints say what to do about an error of the store.
var hints = []struct{ in, advice string }{
	{"WRONGPASS", "the user or password in the URL is not the server's: put the right one in the place that redis names"},
	{"NOAUTH", "the server asks for a password, and the URL has none: write it as redis://user:password@host"},
	{"NOPERM", "the server does not let this user do what is needed: it needs the keys ~{rs:* and the channels &rs:*, and to look at settings (ACL SETUSER)"},
	{"connection refused", "see that Redis runs, at the address in the URL"},
	{"name is not known", "see that the address in the URL is right"},
	{"time for it was over", "see that Redis runs and that no firewall is in between"},
	{"first record does not look like a TLS", "the URL asks for TLS (rediss://) and the server has none there"},
}

// NotOpened is the finding for a store that could not be opened. Errors of the store hold no secrets.
func NotOpened(err error) bot.Finding {
	for _, h := range hints {
		if strings.Contains(err.Error(), h.in) {
			return bot.Found(bot.Wrong, "Redis cannot be used (%v): %s", err, h.advice)
		}
	}
	return bot.Found(bot.Wrong, "Redis cannot be used: %v", err)
}
