package main

import (
	"io"

	"ruggespraak/adapters/slack"
)

type slackManifestCmd struct {
	Transport string `enum:"socket,http" default:"socket" help:"How events arrive: socket (the bot calls Slack) or http (Slack calls the bot)."`
	URL       string `placeholder:"URL" help:"With http: where Slack reaches the connection, such as https://bot.example.nl/connections/slack."`
}

// Run prints the manifest.
func (c slackManifestCmd) Run(std streams) error {
	m, err := slack.Manifest(c.Transport, c.URL)
	if err != nil {
		return err
	}
	_, err = io.WriteString(std.out, m)
	return err
}
