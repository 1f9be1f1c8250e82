package config

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"ruggespraak/dialogs"
	"ruggespraak/dialogs/texts"
)

// A Config is a file that was read and found right, with its secrets fetched.
type Config struct {
	Listen      string // host:port of callbacks and health
	Redis       Secret // the URL, as store.Config.URL has it
	Replicas    int    // of Redis that must have what is stored, as store.Config.Replicas has it
	Alive       Secret // the URL that is asked for each time all was found well; may be empty
	Keyset      string // path of the file
	Passphrase  Secret // of the keyset; empty with a key service
	KMS         string // the key service's address, as keyfile.Vault has it; empty with a passphrase
	KMSToken    Secret // for the key service
	Log         slog.Level
	Metrics     string                      // host:port of the metrics; empty: none
	Traces      string                      // the address of a collector of traces; empty: none
	Orgs        []*dialogs.Org              // at least one
	Connections []Connection                // at least one for each organisation
	Texts       *texts.Catalogue            // the built-in ones, and those of the organisations' own cases
	OwnTexts    map[string]*texts.Catalogue // by organisation: of those that have wordings of their own
	Warnings    []string                    // what works, but should not stay so
	// Checked is, by organisation, the day on which its last-resort contacts were last found right: its
	// beginning there. None for an organisation that does not say.
	Checked map[string]time.Time
}

// A Connection is one bot on one platform. Exactly one of Mattermost and Slack is set.
type Connection struct {
	Org        string
	Lang       string // of the organisation
	Name       string // unique in the whole file; Address.Connection
	Mattermost *Mattermost
	Slack      *Slack
}

// Mattermost is how to reach a Mattermost server, and how it reaches us.
type Mattermost struct {
	URL            string
	Token          Secret // of the bot
	Team           string // may be empty
	CommandToken   Secret // may be empty: no slash command
	Callback       string // how the server reaches Config.Listen, without a slash at the end; may be empty
	LongTextInChat bool   // only without Callback
}

// Slack is how to reach a Slack workspace.
type Slack struct {
	Transport     string // "socket" or "http"
	BotToken      Secret // xoxb-
	AppToken      Secret // xapp-; only for socket
	SigningSecret Secret // only for http
	APIURL        string // ends with a slash; empty for Slack's own
}

// maxFile bounds the file, in bytes: a large directory of officers is a tenth of it.
const maxFile = 1 << 20

// Load reads a file. The error is *Mistakes for what its writer can mend. Getenv is os.LookupEnv.
func Load(path string, getenv func(string) (string, bool)) (*Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("configuration: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("configuration: %w", err)
	}
	if len(data) > maxFile {
		return nil, mistakes(path, []Mistake{{Text: "is larger than 1 MiB"}})
	}
	shape, doc, wrong := parse(data)
	if err := mistakes(path, wrong); err != nil {
		return nil, err
	}
	builtIn, err := texts.Load()
	if err != nil {
		return nil, err
	}
	c := &checker{file: path, doc: doc, getenv: getenv, connections: map[string]string{}, texts: builtIn}
	cfg := c.config(shape)
	if err := mistakes(path, c.list); err != nil {
		return nil, err
	}
	return cfg, nil
}
