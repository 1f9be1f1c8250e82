package slack

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"ruggespraak/bot"
)

// The two ways in which Slack hands over events.
const (
	Socket = "socket" // Socket Mode: the bot calls Slack, no port is open
	HTTP   = "http"   // Slack calls the bot
)

// Config is what a Messenger needs. All fields are required but those that say otherwise.
type Config struct {
	Org, Connection string // as in bot.Address
	Transport       string // Socket or HTTP
	BotToken        string // xoxb-…
	AppToken        string // xapp-…; Socket only
	SigningSecret   string // HTTP only
	APIURL          string // optional: another one than https://slack.com/api/, such as GovSlack's
	Lang            string // for people of whom Slack knows no language: "nl" or "en"
	Words           bot.Words
	Log             *slog.Logger
	Secret          []byte           // at least 32 bytes, the same in every replica: signs what buttons and modals carry
	Client          *http.Client     // optional
	Now             func() time.Time // optional: the clock
}

// minSecret is how long a secret is at least: as long as the output of the hash it is used with.
const minSecret = 32

func (c Config) check() error {
	if c.APIURL != "" {
		if u, err := url.Parse(c.APIURL); err != nil || u.Host == "" || !strings.HasSuffix(u.Path, "/") {
			return errors.New("the API's URL must have a host, and end in a slash")
		}
	}
	switch {
	case c.Org == "" || c.Connection == "":
		return errors.New("no organisation or no connection")
	case c.Transport != Socket && c.Transport != HTTP:
		return fmt.Errorf("transport is %q, want %q or %q", c.Transport, Socket, HTTP)
	case c.BotToken == "":
		return errors.New("no bot token")
	case c.Transport == Socket && c.AppToken == "":
		return errors.New("no app token, which Socket Mode needs")
	case c.Transport == HTTP && c.SigningSecret == "":
		return errors.New("no signing secret, without which anybody could send events")
	case c.Lang != "nl" && c.Lang != "en":
		return fmt.Errorf("language is %q, want nl or en", c.Lang)
	case len(c.Secret) < minSecret:
		return fmt.Errorf("a secret of %d bytes, want %d or more", len(c.Secret), minSecret)
	case c.Words == nil || c.Log == nil:
		return errors.New("no words or no log")
	}
	return nil
}
