package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
)

// A connector makes the messenger of one connection. It does no network: Messenger.Run does.
type connector func(c config.Connection, log *slog.Logger) (bot.Messenger, error)

// connect is the one place that knows which platforms there are.
func connect(c config.Connection, _ *slog.Logger) (bot.Messenger, error) {
	switch {
	case c.Mattermost != nil:
		return nil, errors.New("mattermost is not built in yet")
	case c.Slack != nil:
		return nil, errors.New("slack is not built in yet")
	}
	return nil, errors.New("no platform")
}

// connectAll makes all messengers, by connection.
func connectAll(cfg *config.Config, connect connector, log *slog.Logger) (map[string]bot.Messenger, error) {
	all := map[string]bot.Messenger{}
	for _, c := range cfg.Connections {
		m, err := connect(c, log.With("connection", c.Name))
		if err != nil {
			return nil, fmt.Errorf("connection %s: %w", c.Name, err)
		}
		all[c.Name] = m
	}
	return all, nil
}

// A caller is a messenger that is called over HTTP. The prefix of its connection is taken off before.
type caller interface{ HTTP() http.Handler }

// A readier is a messenger that can say whether it is connected now.
type readier interface{ Ready() bool }
