package config

import (
	"regexp"
	"strings"
)

// connectionName is what a connection can be called: it is part of addresses on the web.
var connectionName = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,29}$`)

// connection checks one bot on one platform, and adds it to cfg.
func (c *checker) connection(cfg *Config, key string, org string, lang string, v connection) {
	name := string(v.Name)
	switch {
	case name == "":
		c.wrong(key+".name", "is missing: what this connection is called, as chat")
	case !connectionName.MatchString(name):
		c.wrong(key+".name", "must be small letters, digits and '-', at most 30")
	case c.connections[name] != "":
		c.wrong(key+".name", "there is another connection of this name; each needs its own, in the whole file")
	default:
		c.connections[name] = org
	}
	made := Connection{Org: org, Lang: lang, Name: name}
	switch {
	case v.Mattermost != nil && v.Slack != nil:
		c.wrong(key, "must have mattermost or slack, not both: make two connections")
	case v.Mattermost != nil:
		made.Mattermost = c.mattermost(key+".mattermost", *v.Mattermost)
	case v.Slack != nil:
		made.Slack = c.slack(key+".slack", *v.Slack)
	default:
		c.wrong(key, "must have mattermost or slack, with its keys below it")
	}
	cfg.Connections = append(cfg.Connections, made)
}

// mattermost checks how to reach a Mattermost server.
func (c *checker) mattermost(key string, v mattermost) *Mattermost {
	m := &Mattermost{
		URL:            c.url(key+".url", v.URL),
		Token:          c.secret(key+".token", v.Token, false),
		Team:           string(v.Team),
		CommandToken:   c.secret(key+".command_token", v.CommandToken, true),
		LongTextInChat: v.LongTextInChat,
	}
	if v.Team != "" && !mattermostTeam.MatchString(m.Team) {
		c.wrong(key+".team", "must be the team's name as it is in its address: small letters, digits and '-'")
	}
	if v.Callback != "" {
		m.Callback = c.url(key+".callback", v.Callback)
	}
	if v.Callback != "" && v.LongTextInChat {
		c.wrong(key+".long_text_in_chat", "is only for a connection without callback: with one, nothing needs to be typed in the chat")
	}
	if v.Callback == "" && v.CommandToken != "" {
		c.wrong(key+".command_token", "needs callback as well: a slash command arrives there")
	}
	return m
}

var mattermostTeam = regexp.MustCompile(`^[a-z0-9-]{2,64}$`)

// slack checks how to reach a Slack workspace.
func (c *checker) slack(key string, v slack) *Slack {
	transport := c.oneOf(key+".transport", v.Transport, "socket", "socket", "http")
	s := &Slack{
		Transport:     transport,
		BotToken:      c.slackToken(key+".bot_token", v.BotToken, "xoxb-"),
		SigningSecret: c.secret(key+".signing_secret", v.SigningSecret, transport != "http"),
	}
	if transport == "socket" {
		s.AppToken = c.slackToken(key+".app_token", v.AppToken, "xapp-")
	}
	switch {
	case transport == "http" && v.AppToken != "":
		c.wrong(key+".app_token", "is only for transport: socket")
	case transport == "socket" && v.SigningSecret != "":
		c.wrong(key+".signing_secret", "is only for transport: http")
	}
	if v.APIURL != "" {
		s.APIURL = c.url(key+".api_url", v.APIURL) + "/"
	}
	return s
}

// slackToken fetches a token, and tells one kind from another: they are easily mixed up.
func (c *checker) slackToken(key string, ref text, begin string) Secret {
	secret := c.secret(key, ref, false)
	for _, other := range []string{"xoxb-", "xoxp-", "xapp-", "xoxe."} {
		if other != begin && strings.HasPrefix(secret.value, other) {
			c.wrong(key, "must hold the token that begins with %s; this one begins with %s", begin, other)
		}
	}
	return secret
}
