package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"time"

	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/check"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/store"
)

type checkCmd struct {
	Config  string `required:"" placeholder:"FILE" help:"The configuration that serve runs with."`
	JSON    bool   `name:"json" help:"Print one JSON object: {\"findings\": [{check, org, connection, level, message}], \"ok\": true or false}."`
	Strict  bool   `help:"Let warnings count as errors."`
	Outside string `placeholder:"URL" help:"Where Slack reaches serve when it uses http, such as https://bot.example.nl. Mattermost has its callback in the configuration."`
}

// Help is shown below the flags.
func (checkCmd) Help() string {
	return "It looks at the configuration, the keys, Redis, a running serve, each connection and the way in to it, each officer, the hours of the coming " +
		"four weeks, the last-resort contacts, and who did not answer the last rehearsal. It changes nothing and writes to nobody. " +
		"The exit status is 0 when there is no error, and 1 when there is one."
}

// errFindings is the end of a check that found something wrong; what it is was printed.
var errFindings = errors.New("something must be mended")

// Run prints what was found.
func (c *checkCmd) Run(ctx context.Context, std streams) error {
	found := c.look(ctx, connect)
	if err := ctx.Err(); err != nil {
		return err // half a check says what is not so
	}
	report := check.NewReport(found, c.Strict)
	show := report.Print
	if c.JSON {
		show = report.JSON
	}
	if err := show(std.out); err != nil {
		return err
	}
	if !report.OK {
		return errFindings
	}
	return nil
}

// look goes through everything, as far as it can be reached.
func (c *checkCmd) look(ctx context.Context, connect connector) []check.Finding {
	cfg, err := config.Load(c.Config, os.LookupEnv)
	if err != nil {
		return check.Configuration(cfg, err)
	}
	found := check.Configuration(cfg, nil)
	keys, err := keysOf(cfg)
	found = append(found, check.Of("keys", check.Keys(keys, err, cfg.Keyset, time.Now())...)...)
	s := check.Subject{Config: cfg, Sealed: err == nil, Outside: c.Outside, Now: time.Now()}
	if err != nil { // the rest can be looked at all the same
		if keys, err = keyfile.New(time.Now()); err != nil {
			return append(found, check.Of("keys", bot.Found(bot.Wrong, "%v", err))...)
		}
	}
	if s.Messengers, err = quiet(cfg, connect, keys); err != nil {
		return append(found, check.Of("configuration", bot.Found(bot.Wrong, "%v", err))...)
	}
	st, err := opened(ctx, cfg, keys)
	if err != nil {
		found = append(found, check.Of("redis", check.NotOpened(err))...)
	} else {
		defer st.Close()
		s.Store = st
	}
	return append(found, check.Run(ctx, s)...)
}

// quiet makes the messengers, without a log: what goes wrong is a finding.
func quiet(cfg *config.Config, connect connector, keys *keyfile.Keys) (map[string]bot.Messenger, error) {
	return connectAll(cfg, connect, keys, slog.New(slog.DiscardHandler))
}

// openWithin bounds how long Redis may take to answer at all.
const openWithin = 10 * time.Second

// opened opens the store.
func opened(ctx context.Context, cfg *config.Config, keys *keyfile.Keys) (*store.Store, error) {
	ctx, cancel := context.WithTimeout(ctx, openWithin)
	defer cancel()
	store.LogDriver(slog.New(slog.DiscardHandler))
	sealer, err := store.NewSealer(keys.Keyset)
	if err != nil {
		return nil, err
	}
	return store.Open(ctx, store.Config{URL: cfg.Redis.Reveal(), Sealer: sealer, Replicas: cfg.Replicas})
}
