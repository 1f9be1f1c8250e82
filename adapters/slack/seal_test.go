package slack

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slack-go/slack"

	"ruggespraak/bot"
)

// idle is a messenger that is not running.
func idle(t *testing.T) *Messenger {
	t.Helper()
	m, err := New(goodConfig())
	if err != nil {
		t.Fatal(err)
	}
	m.self.Store(&identity{team: "T1", user: "UBOT"})
	return m
}

// idleBefore is one that does not know yet who it is.
func idleBefore(t *testing.T) *Messenger {
	m := idle(t)
	m.self.Store(nil)
	return m
}

// goodConfig is a configuration that is good.
func goodConfig() Config {
	return Config{
		Org: "voorbeeld", Connection: "slack", Transport: HTTP, BotToken: "xoxb-1", SigningSecret: "s", Lang: "nl",
		Words: echo, Log: slog.New(slog.DiscardHandler), Secret: secret,
	}
}

// textOf is the text of a section or a header.
func textOf(b slack.Block) string {
	switch b := b.(type) {
	case *slack.SectionBlock:
		return b.Text.Text
	case *slack.HeaderBlock:
		return b.Text.Text
	}
	return ""
}

func TestSeal(t *testing.T) {
	m := idle(t)
	c := carried{Kind: carriesForm, Text: bot.Action{Verb: "answer", Code: "K7M2QX"}.Encode(), Gen: 3, Shape: "x", Chan: "D1", Lang: "en"}
	s := m.seal("U1", c)
	got, ok := m.unseal("U1", s)
	if diff := cmp.Diff(c, got); !ok || diff != "" {
		t.Errorf("unsealed %v (-want +got):\n%s", ok, diff)
	}
	other := idle(t)
	other.cfg.Secret = bytes.Repeat([]byte("x"), minSecret)
	elsewhere := idle(t)
	elsewhere.cfg.Connection = "slack2"
	for name, try := range map[string]func() (carried, bool){
		"somebody else's":    func() (carried, bool) { return m.unseal("U2", s) },
		"changed":            func() (carried, bool) { return m.unseal("U1", strings.Replace(s, "K7M2QX", "K7M2QY", 1)) },
		"another secret":     func() (carried, bool) { return other.unseal("U1", s) },
		"another connection": func() (carried, bool) { return elsewhere.unseal("U1", s) },
		"no tag":             func() (carried, bool) { return m.unseal("U1", s[strings.Index(s, ".")+1:]) },
		"nothing":            func() (carried, bool) { return m.unseal("U1", "") },
	} {
		if c, ok := try(); ok {
			t.Errorf("%s was taken: %v", name, c)
		}
	}
	if len(s) > 500 {
		t.Errorf("%d characters: too near to what a button may carry (2000)", len(s))
	}
}

func TestConfig(t *testing.T) {
	for name, change := range map[string]func(*Config){
		"no organisation":    func(c *Config) { c.Org = "" },
		"no connection":      func(c *Config) { c.Connection = "" },
		"transport":          func(c *Config) { c.Transport = "rtm" },
		"no bot token":       func(c *Config) { c.BotToken = "" },
		"no app token":       func(c *Config) { c.Transport = Socket },
		"no signing secret":  func(c *Config) { c.SigningSecret = "" },
		"language":           func(c *Config) { c.Lang = "de" },
		"short secret":       func(c *Config) { c.Secret = secret[:minSecret-1] },
		"no words":           func(c *Config) { c.Words = nil },
		"no log":             func(c *Config) { c.Log = nil },
		"URL without slash":  func(c *Config) { c.APIURL = "https://slack-gov.com/api" },
		"URL without a host": func(c *Config) { c.APIURL = "/api/" },
	} {
		c := goodConfig()
		if _, err := New(c); err != nil {
			t.Fatal(err)
		}
		change(&c)
		if _, err := New(c); err == nil || !strings.HasPrefix(err.Error(), "slack: ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// What a Messenger can do besides.
var (
	_ bot.Messenger = (*Messenger)(nil)
	_ bot.Finder    = (*Messenger)(nil)
)
