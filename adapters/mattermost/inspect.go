package mattermost

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// Inspect looks at the connection as an operator should see it: whether the token works, whose it is,
// how old the server is, and whether the bot is in its team. It changes nothing.
func (m *Messenger) Inspect(ctx context.Context) []bot.Finding {
	self, err := m.api.me(ctx, true)
	if err != nil {
		return []bot.Finding{m.notKnown(err)}
	}
	found := []bot.Finding{bot.Found(bot.Fine, "Mattermost knows the bot as @%s", self.Username)}
	if !self.IsBot {
		found = append(found, bot.Found(bot.Warning, "the token is a person's: make a bot account (System Console, Integrations, Bot Accounts) and use a token of its own"))
	}
	if !m.api.modern() {
		found = append(found, bot.Found(bot.Warning, "Mattermost is older than 11.1: dialogs close after each question and dates are typed; upgrade it when you can"))
	}
	if m.cfg.Team != "" {
		found = append(found, m.inspectTeam(ctx, self.Id))
	}
	if m.onlyTeams(ctx) && m.cfg.Team == "" {
		found = append(found, bot.Found(bot.Warning, "direct messages are kept within teams (RestrictDirectMessage): see that the bot is in a team with everybody it should help"))
	}
	return found
}

// notKnown says why the server does not tell who the bot is.
func (m *Messenger) notKnown(err error) bot.Finding {
	switch s := status(err); {
	case s == http.StatusUnauthorized:
		return bot.Found(bot.Wrong, "Mattermost refuses the token: make a new access token for the bot account, put it in the place that token names, and start serve again")
	case s == 0:
		if call := (*url.Error)(nil); errors.As(err, &call) {
			err = call.Err // the address is said already
		}
		return bot.Found(bot.Wrong, "Mattermost does not answer at %s: see that the address is right and can be reached from this machine (%v)", m.cfg.URL, err)
	}
	return bot.Found(bot.Wrong, "Mattermost does not say who the bot is: see that url is the address of Mattermost itself (%v)", err)
}

// inspectTeam sees whether the team exists and the bot is in it. To who is not in a team that is not
// open to all, it does not exist.
func (m *Messenger) inspectTeam(ctx context.Context, self string) bot.Finding {
	team, resp, err := m.api.GetTeamByName(ctx, m.cfg.Team, "")
	err = failed("get team", resp, err)
	if err == nil {
		_, resp, err = m.api.GetTeamMember(ctx, team.Id, self, "")
		err = failed("get member", resp, err)
	}
	switch {
	case err == nil:
		return bot.Found(bot.Fine, "the bot is in the team %s", m.cfg.Team)
	case final(err):
		return bot.Found(bot.Wrong, "there is no team %s, or the bot is not in it: look at the name in the team's address, and add the bot to the team", m.cfg.Team)
	}
	return bot.Found(bot.Wrong, "the team %s could not be looked at (%v)", m.cfg.Team, err)
}

// onlyTeams reports whether the server keeps direct messages within teams, as far as it says.
func (m *Messenger) onlyTeams(ctx context.Context) bool {
	settings, _, err := m.api.GetClientConfig(ctx, "")
	return err == nil && settings["RestrictDirectMessage"] == model.DirectMessageTeam
}

// InspectPerson looks whether somebody is there, works here, and can be written to. It opens their
// conversation with the bot, where they see nothing of it, and posts nothing.
func (m *Messenger) InspectPerson(ctx context.Context, who bot.Address) []bot.Finding {
	u, resp, err := m.api.GetUser(ctx, who.User, "")
	switch err := failed("get user", resp, err); {
	case status(err) == http.StatusNotFound || status(err) == http.StatusBadRequest:
		return []bot.Finding{bot.Found(bot.Wrong, "Mattermost knows nobody with this id: copy it from System Console, Users")}
	case err != nil:
		return []bot.Finding{notSeen("Mattermost does not say who this is", err)}
	}
	p := asPerson(u, m.cfg.Now())
	switch {
	case p.gone:
		return []bot.Finding{bot.Found(bot.Wrong, "the account is deactivated: activate it, or take this person out of tiers")}
	case p.bot:
		return []bot.Finding{bot.Found(bot.Wrong, "the account is a bot's: nobody reads what is sent to it; give the id of a person")}
	case p.guest:
		return []bot.Finding{bot.Found(bot.Wrong, "the account is a guest's, and the bot does not work for guests: make it a member, or take this person out of tiers")}
	case p.external:
		return []bot.Finding{bot.Found(bot.Wrong, "the account is of another organisation's server: the bot works for people of this one only")}
	}
	if _, err := m.direct(ctx, who.User); err != nil {
		return []bot.Finding{notWritable(err)}
	}
	return []bot.Finding{bot.Found(bot.Fine, "can be written to")}
}

// notWritable says why somebody's conversation cannot be opened.
func notWritable(err error) bot.Finding {
	if f := (*failure)(nil); errors.As(err, &f) && strings.Contains(f.id, restricted) {
		return bot.Found(bot.Wrong, "shares no team with the bot, and direct messages are kept within teams (RestrictDirectMessage): add the bot to this person's team")
	}
	return notSeen("cannot be written to: the conversation with the bot does not open", err)
}

// notSeen is the finding for a call that failed. That it was one too many says nothing about the person.
func notSeen(what string, err error) bot.Finding {
	f := (*failure)(nil)
	if status(err) == http.StatusTooManyRequests || errors.As(err, &f) && f.after > 0 {
		return bot.Found(bot.Warning, "was not looked at, because Mattermost wants the bot to wait: run the check again in a minute")
	}
	return bot.Found(bot.Wrong, "%s (%v)", what, err)
}
