package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"

	"ruggespraak/adapters/mattermost"
	"ruggespraak/adapters/slack"
	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/dialogs/texts"
)

// A supply is what every messenger is given besides its configuration.
type supply struct {
	words  bot.Words
	secret []byte // 32 bytes, its own and the same in every replica: for what must come back as it was sent
	log    *slog.Logger
}

// A connector makes the messenger of one connection. It does no network: Messenger.Run does.
type connector func(c config.Connection, s supply) (bot.Messenger, error)

// connect is the one place that knows which platforms there are.
func connect(c config.Connection, s supply) (bot.Messenger, error) {
	switch {
	case c.Mattermost != nil:
		return mattermost.New(mattermost.Config{
			Org: c.Org, Connection: c.Name, Lang: c.Lang, Words: s.words, Secret: s.secret, Log: s.log,
			URL: c.Mattermost.URL, Token: c.Mattermost.Token.Reveal(), Team: c.Mattermost.Team,
			CommandToken: c.Mattermost.CommandToken.Reveal(), Callback: c.Mattermost.Callback,
			LongTextInChat: c.Mattermost.LongTextInChat,
		})
	case c.Slack != nil:
		return slack.New(slack.Config{
			Org: c.Org, Connection: c.Name, Lang: c.Lang, Words: s.words, Secret: s.secret, Log: s.log,
			Transport: c.Slack.Transport, BotToken: c.Slack.BotToken.Reveal(), AppToken: c.Slack.AppToken.Reveal(),
			SigningSecret: c.Slack.SigningSecret.Reveal(), APIURL: c.Slack.APIURL,
		})
	}
	return nil, errors.New("no platform")
}

// connectAll makes all messengers, by connection.
func connectAll(cfg *config.Config, connect connector, keys *keyfile.Keys, log *slog.Logger) (map[string]bot.Messenger, error) {
	all := map[string]bot.Messenger{}
	for _, c := range cfg.Connections {
		secret, err := keys.Secret("connection " + c.Name)
		if err != nil {
			return nil, err
		}
		catalogue := cfg.Texts
		if own := cfg.OwnTexts[c.Org]; own != nil {
			catalogue = own
		}
		words := func(lang, key string, args map[string]any) string { return catalogue.Text(lang, texts.Key(key), args) }
		m, err := connect(c, supply{words: words, secret: secret, log: log.With("connection", c.Name)})
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
