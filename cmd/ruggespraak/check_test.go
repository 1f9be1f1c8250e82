package main

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/adapters/slack"
	"ruggespraak/adapters/slack/slacktest"
	"ruggespraak/bot"
	"ruggespraak/cmd/ruggespraak/check"
	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/cmd/ruggespraak/keyfile"
	"ruggespraak/cmd/ruggespraak/metrics"
	"ruggespraak/dialogs"
	"ruggespraak/store"
	"ruggespraak/store/redistest"
)

// An installation is everything that a check looks at, in order: Slack, Redis, keys, a file, a running serve.
type installation struct {
	slack *slacktest.Server
	anna  *slacktest.Person
	file  string
	cfg   *config.Config
	keys  *keyfile.Keys
}

const checkedYAML = `
listen: LISTEN
redis: env:CHECK_REDIS
keys: {keyset: keyset, passphrase: file:passphrase}
organisations:
  - id: voorbeeld
    name: Voorbeeld
    names: choose
    connections: [{name: slack, slack: {transport: http, api_url: "API", bot_token: env:CHECK_TOKEN, signing_secret: env:CHECK_SECRET}}]
    tiers: [[{connection: slack, user: ANNA, name: Anna}]]
    last_resort_checked: TODAY
    last_resort: [{name: Veilig Thuis, phone: 0800-2000}]
`

func install(t *testing.T) *installation {
	t.Helper()
	redis := redistest.Start(t, "--maxmemory", "100mb", "--appendfsync", "always")
	in := &installation{slack: slacktest.New(slacktest.Config{App: slacktest.App{
		Scopes: slack.Scopes(), Events: slack.Events(), Commands: []string{slack.Command}, Interactive: true, Home: true, Messages: true,
	}})}
	t.Cleanup(in.slack.Close)
	in.anna = in.slack.AddUser(slacktest.User{Name: "Anna"})
	t.Setenv("CHECK_REDIS", redis.URL())
	t.Setenv("CHECK_TOKEN", slacktest.BotToken)
	t.Setenv("CHECK_SECRET", slacktest.SigningSecret)
	in.file = writeConfig(t, strings.NewReplacer(
		"LISTEN", freeAddr(t), "API", in.slack.URL(), "ANNA", in.anna.ID, "TODAY", time.Now().Format(time.DateOnly),
	).Replace(checkedYAML), nil)
	var err error
	in.cfg, err = config.Load(in.file, os.LookupEnv)
	must(t, err)
	in.keys, err = keysOf(in.cfg)
	must(t, err)
	return in
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// serve runs the bot until the test ends, and returns when it is ready.
func (in *installation) serve(t *testing.T) {
	t.Helper()
	log := logbook{make(chan string, 1000)}
	s := &server{
		connect: connect, level: new(slog.LevelVar), metrics: metrics.New("test"),
		log: slog.New(slog.NewJSONHandler(log, nil)),
	}
	ctx, stop := context.WithCancel(t.Context())
	over := make(chan error, 1)
	go func() { over <- s.serve(ctx, in.cfg, nil) }()
	t.Cleanup(func() {
		stop()
		if err := <-over; err != nil {
			t.Error(err)
		}
	})
	log.await(t, "ready")
}

// check runs the command, and gives its exit status and what it found that is not in order.
func (in *installation) check(t *testing.T, flags ...string) (status int, bad []string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), append([]string{"check", "--json", "--config", in.file}, flags...), streams{in: strings.NewReader(""), out: &out, err: &errs})
	var r check.Report
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatalf("%v: %s%s", err, out.String(), errs.String())
	}
	if r.OK != (status == 0) {
		t.Errorf("ok is %v with status %d", r.OK, status)
	}
	for _, f := range r.Findings {
		if f.Level != bot.Fine {
			bad = append(bad, string(f.Level)+" "+f.Check+" "+f.Message)
		}
	}
	for _, secret := range []string{slacktest.BotToken, slacktest.SigningSecret, in.cfg.Passphrase.Reveal()} {
		if strings.Contains(out.String()+errs.String(), secret) {
			t.Errorf("a secret is shown: %s%s", out.String(), errs.String())
		}
	}
	return status, bad
}

// TestCheck looks at an installation that is in order, and then at what breaks in it, one thing after
// another.
func TestCheck(t *testing.T) {
	in := install(t)
	in.serve(t)
	outside := "http://" + in.cfg.Listen
	if status, bad := in.check(t, "--strict", "--outside", outside); status != 0 {
		t.Fatalf("what is in order ends with %d: %q", status, bad)
	}
	for _, x := range []struct {
		name   string
		wrong  func()
		flags  []string
		status int
		want   []string // begins of what is not in order
	}{
		{"nobody says where it is", func() {}, nil, 0, []string{"warning callback whether Slack can reach the bot"}},
		{"strictly", func() {}, []string{"--strict"}, 1, []string{"warning callback whether Slack can reach the bot"}},
		{"the wrong door", func() {}, []string{"--outside", "http://127.0.0.1:1"}, 1, []string{"error callback nothing answers at http://127.0.0.1:1/connections/slack/events"}},
		{"an officer is silent", func() { in.silent(t) }, []string{"--outside", outside}, 0, []string{"warning rehearsal slack/" + in.anna.ID + " has not answered since 2026-01-05"}},
		{"an officer left", func() { in.slack.Deactivate(in.anna.ID) }, []string{"--outside", outside}, 1, []string{"error officer " + in.anna.ID + ": the account is deactivated", "warning rehearsal"}},
		{"the secret was changed", func() { t.Setenv("CHECK_SECRET", "another") }, []string{"--outside", outside}, 1, []string{"error callback at " + outside, "error officer", "warning rehearsal"}},
		{"the token was taken back", func() { in.slack.Revoke("token_revoked") }, nil, 1, []string{"error connection Slack refuses the token of bot_token", "warning callback", "warning officer", "warning rehearsal"}},
	} {
		x.wrong()
		status, bad := in.check(t, x.flags...)
		if status != x.status || len(bad) != len(x.want) {
			t.Errorf("%s: status %d, %q", x.name, status, bad)
			continue
		}
		for i := range bad {
			if !strings.HasPrefix(bad[i], x.want[i]) {
				t.Errorf("%s: %q, want %q", x.name, bad[i], x.want[i])
			}
		}
	}
	if n := in.slack.Calls("chat.postMessage"); n != 0 {
		t.Errorf("%d messages were posted", n)
	}
}

// silent writes down that Anna did not answer the rehearsal.
func (in *installation) silent(t *testing.T) {
	t.Helper()
	sealer, err := store.NewSealer(in.keys.Keyset)
	must(t, err)
	st, err := store.Open(t.Context(), store.Config{URL: in.cfg.Redis.Reveal(), Sealer: sealer})
	must(t, err)
	defer st.Close()
	loaded, err := st.Load(t.Context(), bot.Load{Org: "voorbeeld", Keys: []bot.Want{{Key: dialogs.RehearsalKey}}})
	must(t, err)
	if len(loaded.Records) != 1 {
		t.Fatalf("serve has begun no rehearsal: %d records", len(loaded.Records))
	}
	var r dialogs.Rehearsal
	must(t, json.Unmarshal(loaded.Records[0].Data, &r))
	if diff := cmp.Diff(in.anna.ID, r.People[0].Who.User); diff != "" {
		t.Fatal(diff)
	}
	r.People[0].Silent = time.Date(2026, time.January, 5, 9, 0, 0, 0, time.UTC)
	data, err := json.Marshal(r)
	must(t, err)
	must(t, st.Commit(t.Context(), bot.Commit{Org: "voorbeeld", Now: time.Now(), Puts: []bot.Put{{
		Key: dialogs.RehearsalKey, Version: loaded.Records[0].Version, Data: data, Wake: r.Wake(), Expires: r.Expires(),
	}}}))
}
