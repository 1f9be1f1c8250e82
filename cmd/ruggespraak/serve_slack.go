package main

import (
	"ruggespraak/adapters/slack"
	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
)

// connectSlack makes the messenger of a Slack workspace.
func connectSlack(c config.Connection, s supply) (bot.Messenger, error) {
	transport := slack.HTTP
	if c.Slack.Socket {
		transport = slack.Socket
	}
	return slack.New(slack.Config{
		Org: c.Org, Connection: c.Name, Lang: c.Lang, Transport: transport,
		BotToken: c.Slack.BotToken.Reveal(), AppToken: c.Slack.AppToken.Reveal(), SigningSecret: c.Slack.SigningSecret.Reveal(),
		APIURL: c.Slack.APIURL, Words: s.words, Secret: s.secret, Log: s.log,
	})
}
