package config_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ruggespraak/cmd/ruggespraak/config"
	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
	"ruggespraak/dialogs/worktime"
)

// example is the file people begin with.
const example = "../../../deploy/example.yaml"

// secrets are what example.yaml refers to, each with a value of its own to look for.
var secrets = map[string]string{
	"keys/passphrase":            "geheim-passphrase",
	"secrets/mattermost-token":   "geheim-mattermost",
	"secrets/mattermost-command": "geheim-command",
	"secrets/slack-bot":          "xoxb-geheim",
	"secrets/slack-app":          "xapp-geheim",
}

const redisURL = "redis://ruggespraak:geheim-redis@127.0.0.1:6379/0"

func getenv(name string) (string, bool) {
	value, ok := map[string]string{"REDIS_URL": redisURL, "ALIVE_URL": "https://alive.example/geheim", "EMPTY": "", "WRONG": "http://geheim", "LINES": "geheim\n2"}[name]
	return value, ok
}

// folder writes a configuration file with its secrets, and gives its path.
func folder(t *testing.T, yaml string) string {
	t.Helper()
	dir := t.TempDir()
	for name, value := range secrets {
		write(t, filepath.Join(dir, name), value+"\n")
	}
	for name, data := range ownCases(t) {
		write(t, filepath.Join(dir, name), data)
	}
	path := filepath.Join(dir, "ruggespraak.yaml")
	write(t, path, yaml)
	return path
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func exampleYAML(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(example)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// days is a row of days in December 2026.
func days(first, last int) worktime.Days {
	return worktime.Days{
		First: worktime.Day{Year: 2026, Month: time.December, Date: first},
		Last:  worktime.Day{Year: 2026, Month: time.December, Date: last},
	}
}

func TestExample(t *testing.T) {
	path := folder(t, exampleYAML(t))
	got, err := config.Load(path, getenv)
	if err != nil {
		t.Fatal(err)
	}
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	nine, tuesday, daily := 9*60, worktime.Week{}, worktime.Week{}
	tuesday[time.Tuesday], tuesday[time.Thursday] = []worktime.Span{{From: nine, To: 17 * 60}}, []worktime.Span{{From: nine, To: 13 * 60}}
	for day := range daily {
		daily[day] = []worktime.Span{{From: 8 * 60, To: 22 * 60}}
	}
	officer := func(connection, user, name, lang string) dialogs.Officer {
		return dialogs.Officer{Address: dialogs.Address{Org: "jeugdhulp-voorbeeld", Connection: connection, User: user}, Name: name, Lang: lang}
	}
	joost := officer("slack", "U01AB2CD3EF", "Joost", "en")
	joost.Hours, joost.Reach = tuesday, daily
	want := &config.Config{
		Listen: "127.0.0.1:8300",
		Keyset: filepath.Join(filepath.Dir(path), "keys/keyset.bin"),
		Log:    slog.LevelInfo,
		Orgs: []*dialogs.Org{{
			ID: "jeugdhulp-voorbeeld", Name: "Jeugdhulp Voorbeeld", Lang: "nl", Zone: zone, Hours: worktime.OfficeHours(), Holidays: worktime.Usual(),
			Closed: []worktime.Days{days(24, 24), days(28, 31)},
			Tiers: [][]dialogs.Officer{
				{officer("chat", "8wkq3e5hx7rpdmq1s9yz6tbgfa", "Samira", "nl"), joost},
				{officer("chat", "4nmtj8cw1oidzk7xe5rqg3yhba", "Ilse", "nl")},
			},
			Coordinators: []dialogs.Coordinator{{
				Address: dialogs.Address{Org: "jeugdhulp-voorbeeld", Connection: "chat", User: "9zkq3e5hx7rpdmq1s9yz6tbgfb"}, Name: "Petra", Lang: "nl",
			}},
			Digest: dialogs.Monthly,
			LastResort: []dialogs.Contact{
				{Name: "Veilig Thuis", Phone: "0800-2000", Note: "dag en nacht"},
				{Name: "Gemeente, adviesteam", Phone: "010-000 00 00"},
			},
			Network: []dialogs.Contact{
				{Name: "Politie, wijkagent", For: "zorgen over de buurt", Phone: "0900-8844"},
				{Name: "Gemeente, openbare orde en veiligheid", For: "overleg over delen", Phone: "010-000 00 02", Note: "op werkdagen"},
			},
			Names: dialogs.Choose, Terms: []string{"De Vlinder", "groep Noord"}, Pace: dialogs.DefaultPace,
			Rehearsal: 30 * 24 * time.Hour,
		}},
		Checked: map[string]time.Time{"jeugdhulp-voorbeeld": time.Date(2026, time.November, 1, 0, 0, 0, 0, zone)},
		Connections: []config.Connection{
			{Org: "jeugdhulp-voorbeeld", Lang: "nl", Name: "chat", Mattermost: &config.Mattermost{
				URL: "https://chat.jeugdhulp-voorbeeld.nl", Team: "jeugdhulp", Callback: "https://ruggespraak.jeugdhulp-voorbeeld.nl",
			}},
			{Org: "jeugdhulp-voorbeeld", Lang: "nl", Name: "slack", Slack: &config.Slack{Transport: "socket"}},
		},
	}
	sameZone := cmp.Comparer(func(a, b *time.Location) bool { return a.String() == b.String() })
	if diff := cmp.Diff(want, got, sameZone, cmpopts.IgnoreTypes(config.Secret{}), cmpopts.IgnoreFields(config.Config{}, "Texts")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	m, s := got.Connections[0].Mattermost, got.Connections[1].Slack
	revealed := []string{got.Redis.Reveal(), got.Passphrase.Reveal(), m.Token.Reveal(), m.CommandToken.Reveal(), s.BotToken.Reveal(), s.AppToken.Reveal(), s.SigningSecret.Reveal()}
	if diff := cmp.Diff([]string{redisURL, "geheim-passphrase", "geheim-mattermost", "geheim-command", "xoxb-geheim", "xapp-geheim", ""}, revealed); diff != "" {
		t.Errorf("secrets, -want +got:\n%s", diff)
	}
}

// What is commented out in the example is right as well: each line is put in alone, and a block of them
// as a whole.
func TestExampleCommentedOut(t *testing.T) {
	for name, test := range commentedOut {
		t.Run(name, func(t *testing.T) {
			cfg, err := config.Load(folder(t, test.apply(t)), getenv)
			if err != nil {
				t.Fatal(err)
			}
			if !test.check(cfg) {
				t.Errorf("the key has no effect: %+v", cfg)
			}
		})
	}
}

// An optional is something optional in the example.
type optional struct {
	change []string // a block to put in, if their number is odd; then old, new, …
	check  func(*config.Config) bool
}

// apply gives the example with it.
func (o optional) apply(t *testing.T) string {
	t.Helper()
	yaml, change := exampleYAML(t), o.change
	if len(change)%2 == 1 {
		yaml, change = uncommented(t, yaml, change[0]), change[1:]
	}
	return changed(t, yaml, change...)
}

var commentedOut = map[string]optional{
	"traces": {
		[]string{"# traces: ", "traces: "},
		func(c *config.Config) bool { return c.Traces == "http://127.0.0.1:4318" && len(c.Warnings) == 0 },
	},
	"a key service": {
		[]string{"  passphrase: file:keys/passphrase\n", "", "# kms:", "kms:", "# kms_token: file:secrets/vault-token", "kms_token: file:secrets/slack-bot"},
		func(c *config.Config) bool {
			return c.KMS == "hcvault://vault.jeugdhulp-voorbeeld.nl:8200/transit/keys/ruggespraak" && c.KMSToken.Reveal() == "xoxb-geheim" && c.Passphrase.Reveal() == ""
		},
	},
	"long text": {
		[]string{"          callback:", "          # callback:", "          command_token:", "          # command_token:", "# long_text_in_chat", "long_text_in_chat"},
		func(c *config.Config) bool { return c.Connections[0].Mattermost.LongTextInChat },
	},
	"http": {
		[]string{"transport: socket", "transport: http", "          app_token", "          # app_token", "# signing_secret: file:secrets/slack-signing", "signing_secret: file:keys/passphrase"},
		func(c *config.Config) bool {
			s := c.Connections[1].Slack
			return s.Transport == "http" && s.SigningSecret.Reveal() == "geheim-passphrase" && s.AppToken.Reveal() == ""
		},
	},
	"api url":    {[]string{"# api_url", "api_url"}, func(c *config.Config) bool { return c.Connections[1].Slack.APIURL == "https://slack-gov.com/api/" }},
	"duty phone": {[]string{"# duty_phone", "duty_phone"}, func(c *config.Config) bool { return c.Orgs[0].DutyPhone == "010-000 00 01" }},
	"no holidays": {
		[]string{"holidays: [new-year, easter, kings-day, ascension, whitsun, christmas]", "holidays: []"},
		func(c *config.Config) bool { return c.Orgs[0].Holidays != nil && len(c.Orgs[0].Holidays) == 0 },
	},
	"the usual holidays": {
		[]string{"    holidays: [", "    # holidays: ["},
		func(c *config.Config) bool { return c.Orgs[0].Holidays == nil },
	},
	"pace is the default": {
		[]string{"pace:"},
		func(c *config.Config) bool { return c.Orgs[0].Pace == dialogs.DefaultPace },
	},
	"replicas": {
		[]string{"# redis_replicas: 1", "redis_replicas: 1"},
		func(c *config.Config) bool { return c.Replicas == 1 },
	},
	"alive": {
		[]string{"# alive: env:ALIVE_URL", "alive: env:ALIVE_URL"},
		func(c *config.Config) bool { return c.Alive.Reveal() == "https://alive.example/geheim" },
	},
	"metrics": {
		[]string{"# metrics: ", "metrics: "},
		func(c *config.Config) bool { return c.Metrics == "127.0.0.1:9300" && len(c.Warnings) == 0 },
	},
	"metrics for everybody": {
		[]string{"# metrics: 127.0.0.1:9300", "metrics: 8.8.8.8:9300"},
		func(c *config.Config) bool { return len(c.Warnings) == 1 },
	},
	"audit": {
		[]string{"# audit: 365d", "audit: 90d"},
		func(c *config.Config) bool { return c.Orgs[0].Audit == 90*24*time.Hour },
	},
	"no rehearsal":   {[]string{"# rehearsal: 30d", "rehearsal: none"}, func(c *config.Config) bool { return c.Orgs[0].Rehearsal == 0 }},
	"none in digits": {[]string{"# rehearsal: 30d", "rehearsal: 0"}, func(c *config.Config) bool { return c.Orgs[0].Rehearsal == 0 }},
	"a rehearsal":    {[]string{"# rehearsal: 30d", "rehearsal: 14d"}, func(c *config.Config) bool { return c.Orgs[0].Rehearsal == 14*24*time.Hour }},
	"no digest":      {[]string{"# digest: monthly", "digest: off"}, func(c *config.Config) bool { return c.Orgs[0].Digest == dialogs.NoDigest }},
	"four a year":    {[]string{"# digest: monthly", "digest: quarterly"}, func(c *config.Config) bool { return c.Orgs[0].Digest == dialogs.Quarterly }},
	"no coordinator": {
		[]string{"    coordinators:\n      - {connection: chat, user: 9zkq3e5hx7rpdmq1s9yz6tbgfb, name: Petra}\n", ""},
		func(c *config.Config) bool { return len(c.Orgs[0].Coordinators) == 0 },
	},
	"contacts not checked": {
		[]string{"    last_resort_checked: 2026-11-01\n", ""},
		func(c *config.Config) bool { _, said := c.Checked["jeugdhulp-voorbeeld"]; return !said },
	},
	"own texts": {
		[]string{"texts:"},
		func(c *config.Config) bool {
			own := c.OwnTexts["jeugdhulp-voorbeeld"]
			return own != nil && own.Text("nl", "who.officer", nil) == "iemand van het kernteam" &&
				own.Text("nl", "home.cases", texts.Args{"Count": 1}) == "Je werkt aan één casus." &&
				own.Text("nl", "home.cases", texts.Args{"Count": 2}) == "Je werkt aan 2 casussen." &&
				own.Text("en", "who.officer", nil) == c.Texts.Text("en", "who.officer", nil)
		},
	},
	"another pace": {
		[]string{"pace:", "answer: 4h", "answer: 90m", "close: 7d", "close: 2d"},
		func(c *config.Config) bool {
			return c.Orgs[0].Pace.Answer == 90*time.Minute && c.Orgs[0].Pace.Close == 48*time.Hour
		},
	},
}

// uncommented puts in a block of lines that is commented out, from the one with its key.
func uncommented(t *testing.T, yaml, key string) string {
	t.Helper()
	before, block, found := strings.Cut(yaml, "    # "+key+"\n")
	if !found {
		t.Fatalf("no block %s", key)
	}
	lines := strings.Split(block, "\n")
	for i, line := range lines {
		inside, ok := strings.CutPrefix(line, "    #   ")
		if !ok {
			break
		}
		lines[i] = "      " + inside
	}
	return before + "    " + key + "\n" + strings.Join(lines, "\n")
}

// changed replaces texts that must be there.
func changed(t *testing.T, s string, oldNew ...string) string {
	t.Helper()
	for pair := range slices.Chunk(oldNew, 2) {
		if !strings.Contains(s, pair[0]) {
			t.Fatalf("%q is not in the file", pair[0])
		}
		s = strings.ReplaceAll(s, pair[0], pair[1])
	}
	return s
}

// A value is what people wrote, not what YAML would make of it.
func TestNumbersStayAsWritten(t *testing.T) {
	for _, phone := range []string{"+31201234567", "0201234567", "112", "0x1F00", "1_000", "085 000 00 10"} {
		cfg, err := config.Load(folder(t, changed(t, exampleYAML(t), "phone: 0800-2000", "phone: "+phone)), getenv)
		if err != nil {
			t.Errorf("%s: %v", phone, err)
		} else if got := cfg.Orgs[0].LastResort[0].Phone; got != phone {
			t.Errorf("%s became %s", phone, got)
		}
	}
}

// JSON is YAML too: programs write it, without a line of its own for each value, and with null for nothing.
func TestJSON(t *testing.T) {
	cfg, err := config.Load(folder(t, rightJSON), getenv)
	if err != nil {
		t.Fatal(err)
	}
	if o := cfg.Orgs[0]; o.Pace != dialogs.DefaultPace || o.LastResort[0].Phone != "112" || cfg.Log != slog.LevelDebug {
		t.Errorf("read as %+v", o)
	}
}

const rightJSON = `{"keys":{"keyset":"k","passphrase":"file:keys/passphrase"},"listen":"127.0.0.1:8300","log":"debug","redis":"env:REDIS_URL",` +
	`"organisations":[{"id":"v","name":"V","names":"named","pace":null,"terms":null,"duty_phone":"","last_resort":[{"name":"Veilig Thuis","phone":"112"}],` +
	`"connections":[{"name":"chat","slack":null,"mattermost":{"url":"http://127.0.0.1:8065","token":"file:keys/passphrase","callback":""}}],` +
	`"tiers":[[{"connection":"chat","user":"u1","name":"Samira"}]]}]}`

func TestWarnings(t *testing.T) {
	path := folder(t, changed(t, exampleYAML(t), "https://chat.", "http://chat.", "127.0.0.1:8300", "127.0.0.1:0", "    # texts:\n    #   nl:\n    #     who.officer: iemand", "    texts:\n      nl:\n        who.officer: meldpunt"))
	open := filepath.Join(filepath.Dir(path), "keys/passphrase")
	if err := os.Chmod(open, 0o644); err != nil {
		t.Fatal(err)
	}
	cfg, err := config.Load(path, getenv)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"listen: port 0 is another port each time; it is for tests",
		open + " can be read by everybody on this machine: chmod o-r " + open,
		"organisations[0].connections[0].mattermost.url: http:// can be read by everybody on the way; use https:// outside one machine",
		`organisations[0].texts.nl.'who.officer': the bot avoids the word "meldpunt": sharing outside is not reporting`,
	}
	if diff := cmp.Diff(want, cfg.Warnings); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestFileItself(t *testing.T) {
	if _, err := config.Load("nowhere.yaml", getenv); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	_, err := config.Load(folder(t, strings.Repeat("# more\n", 200_000)), getenv)
	if err == nil || !strings.HasSuffix(err.Error(), "is larger than 1 MiB") {
		t.Errorf("a file that is too large: %v", err)
	}
}

func TestSecretStaysSecret(t *testing.T) {
	cfg, err := config.Load(folder(t, exampleYAML(t)), getenv)
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "secret", cfg.Redis, "all", cfg)
	asJSON, err := json.Marshal(cfg)
	if err != nil {
		t.Fatal(err)
	}
	shown := fmt.Sprintf("%v %+v %#v %s %q %x %d", cfg.Redis, *cfg, cfg.Connections[0].Mattermost, cfg.Redis, cfg.Redis, cfg.Redis, cfg.Redis)
	for _, s := range []string{shown, log.String(), string(asJSON)} {
		if strings.Contains(s, "geheim") || !strings.Contains(s, "•••") {
			t.Errorf("shown: %s", s)
		}
	}
}
