package slack

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"

	"ruggespraak/bot"
)

// Inspect looks at the connection as an operator should see it: whether the tokens work and what they
// may do, and whether signatures are told apart. It changes nothing.
func (m *Messenger) Inspect(ctx context.Context) []bot.Finding {
	who, err := m.api.AuthTestContext(ctx)
	if err == nil && who.TeamID == "" {
		err = errors.New("an answer without a workspace")
	}
	if err != nil {
		return []bot.Finding{m.refusedToken("bot_token", "OAuth & Permissions, Bot User OAuth Token", err)}
	}
	found := []bot.Finding{bot.Found(bot.Fine, "Slack knows the bot as @%s in the workspace %s", who.User, who.TeamID)}
	found = append(found, inspectScopes(who.Header)...)
	if m.cfg.Transport == Socket {
		return append(found, m.inspectSocket(ctx))
	}
	return append(found, m.inspectSignature(ctx))
}

// refusedToken says why a token does not work.
func (m *Messenger) refusedToken(key, where string, err error) bot.Finding {
	switch {
	case says(err, "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "not_allowed_token_type"):
		return bot.Found(bot.Wrong, "Slack refuses the token of %s: copy it anew from the app's settings (%s), install the app again if need be, and start serve again", key, where)
	case says(err, "missing_scope", "no_permission"):
		return bot.Found(bot.Wrong, "the token of %s may not do what it is for: make one as the manifest says (ruggespraak slack-manifest)", key)
	case says(err, ours...):
		return bot.Found(bot.Wrong, "Slack does not let the bot in with the token of %s: an administrator of the workspace must allow it (%v)", key, err)
	}
	return bot.Found(bot.Wrong, "Slack does not answer at %s as it should: see that it can be reached from this machine (%v)", m.cfg.APIURL, err)
}

// inspectScopes holds what the token may do against what the manifest asks for.
func inspectScopes(h http.Header) []bot.Finding {
	granted := strings.FieldsFunc(h.Get("X-OAuth-Scopes"), func(r rune) bool { return r == ',' || r == ' ' })
	if len(granted) == 0 {
		return []bot.Finding{bot.Found(bot.Warning, "Slack does not say what the token may do: compare the app with the manifest (ruggespraak slack-manifest)")}
	}
	without := func(all, others []string) string {
		left := slices.DeleteFunc(slices.Clone(all), func(s string) bool { return slices.Contains(others, s) })
		return strings.Join(left, ", ")
	}
	var found []bot.Finding
	if missing := without(Scopes(), granted); missing != "" {
		found = append(found, bot.Found(bot.Wrong, "the token lacks %s: bring the app up to date with the manifest (ruggespraak slack-manifest) and install it again", missing))
	}
	if more := without(granted, Scopes()); more != "" {
		found = append(found, bot.Found(bot.Warning, "the token may do more than the bot needs (%s): take it out of the app and install it again", more))
	}
	if len(found) == 0 {
		found = append(found, bot.Found(bot.Fine, "the token may do what the manifest asks for, and no more"))
	}
	return found
}

// inspectSocket asks for an address to connect to, and does not go there: one that is not used expires.
func (m *Messenger) inspectSocket(ctx context.Context) bot.Finding {
	if _, _, err := m.api.StartSocketModeContext(ctx); err != nil {
		return m.refusedToken("app_token", "Basic Information, App-Level Tokens, with connections:write", err)
	}
	return bot.Found(bot.Fine, "Slack takes the app token, and Socket Mode is on")
}

// InspectPerson looks whether somebody is there, works here, and can be written to. It opens their
// conversation with the bot, and posts nothing.
func (m *Messenger) InspectPerson(ctx context.Context, who bot.Address) []bot.Finding {
	self, err := m.identity(ctx)
	if err != nil {
		return []bot.Finding{notSeen("could not be looked up, as Slack does not say who the bot is", err)}
	}
	u, err := m.api.GetUserInfoContext(ctx, who.User)
	switch {
	case says(err, "user_not_found", "users_not_found", "user_not_visible"):
		return []bot.Finding{bot.Found(bot.Wrong, "Slack knows nobody with this id: copy it with \"Copy member ID\" in this person's profile")}
	case err != nil:
		return []bot.Finding{notSeen("Slack does not say who this is", err)}
	}
	switch m.people.person(self, u).kind {
	case gone:
		return []bot.Finding{bot.Found(bot.Wrong, "the account is deactivated: activate it, or take this person out of tiers")}
	case robot:
		return []bot.Finding{bot.Found(bot.Wrong, "the account is a bot's: nobody reads what is sent to it; give the id of a person")}
	case guest:
		return []bot.Finding{bot.Found(bot.Wrong, "the account is a guest's, and the bot does not work for guests: make it a full member, or take this person out of tiers")}
	case external:
		return []bot.Finding{bot.Found(bot.Wrong, "the account is of another organisation: the bot works for people of this workspace only")}
	}
	if _, err := m.direct(ctx, who.User); err != nil {
		return []bot.Finding{notSeen("cannot be written to: the conversation with the bot does not open", err)}
	}
	return []bot.Finding{bot.Found(bot.Fine, "can be written to")}
}

// notSeen is the finding for a call that failed. That it was one too many says nothing about the person.
func notSeen(what string, err error) bot.Finding {
	if retryAfter(err) > 0 || says(err, "ratelimited", "rate_limited") {
		return bot.Found(bot.Warning, "was not looked at, because Slack wants the bot to wait: run the check again in a minute")
	}
	return bot.Found(bot.Wrong, "%s (%v)", what, err)
}

// identity is who the bot is, also when it does not run.
func (m *Messenger) identity(ctx context.Context) (*identity, error) {
	if self := m.self.Load(); self != nil {
		return self, nil
	}
	who, err := m.api.AuthTestContext(ctx)
	if err != nil {
		return nil, err
	}
	return &identity{team: who.TeamID, enterprise: who.EnterpriseID, user: who.UserID}, nil
}
