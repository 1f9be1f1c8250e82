package mattermost

import (
	"fmt"
	"strings"
	"testing"

	"ruggespraak/bot"
)

// A callback that comes when the bot does not run is answered, and not taken.
func TestNotRunning(t *testing.T) {
	w := newWorld(t, newCollector().handle, nil)
	other, err := New(w.cfg)
	if err != nil {
		t.Fatal(err)
	}
	reply, err := other.turn(t.Context(), bot.Event{Kind: bot.Pressed})
	if err == nil || reply.Note != "nl chat.sorry" || other.Ready() {
		t.Errorf("reply %+v, error %v", reply, err)
	}
}

func TestNewChecks(t *testing.T) {
	good := Config{Org: "org", Connection: "chat", URL: "https://chat.example", Token: "t", Callback: "https://bot.example", Lang: "nl", Secret: make([]byte, 32), Words: words, Log: newWorld(t, newCollector().handle, nil).cfg.Log}
	if _, err := New(good); err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(*Config){
		"organisation":     func(c *Config) { c.Org = "" },
		"url":              func(c *Config) { c.URL = "chat.example" },
		"callback: not":    func(c *Config) { c.Callback = "ftp://bot" },
		"no token":         func(c *Config) { c.Token = "" },
		"needs a callback": func(c *Config) { c.Callback, c.CommandToken = "", "x" },
		"no language":      func(c *Config) { c.Lang = "de" },
		"less than 32":     func(c *Config) { c.Secret = make([]byte, 31) },
		"no words":         func(c *Config) { c.Words = nil },
		"url: not an http": func(c *Config) { c.URL = "https://user:pass@chat.example" },
	} {
		cfg := good
		change(&cfg)
		if _, err := New(cfg); err == nil || !strings.Contains(fmt.Sprint(err), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}
