package e2e

import (
	"os/exec"
	"testing"

	"github.com/goccy/go-yaml"

	"ruggespraak/adapters/slack/slacktest"
)

// app is the app as Slack makes it from the manifest that the program prints: it is granted just what
// stands there.
func app(t *testing.T, transport string) slacktest.App {
	t.Helper()
	out, err := exec.Command(binary, "slack-manifest", "--transport", transport, "--url", "https://bot.example.org/connections/slack").Output()
	must(t, "print the manifest", err)
	var m struct {
		Features struct {
			Home struct {
				On       bool `yaml:"home_tab_enabled"`
				Messages bool `yaml:"messages_tab_enabled"`
				ReadOnly bool `yaml:"messages_tab_read_only_enabled"`
			} `yaml:"app_home"`
			Commands []struct{ Command string } `yaml:"slash_commands"`
		}
		OAuth    struct{ Scopes struct{ Bot []string } } `yaml:"oauth_config"`
		Settings struct {
			Events struct {
				Bot []string `yaml:"bot_events"`
			} `yaml:"event_subscriptions"`
			Interactivity struct {
				On bool `yaml:"is_enabled"`
			}
		}
	}
	must(t, "read the manifest", yaml.Unmarshal(out, &m))
	a := slacktest.App{
		Scopes: m.OAuth.Scopes.Bot, Events: m.Settings.Events.Bot, Interactive: m.Settings.Interactivity.On,
		Home: m.Features.Home.On, Messages: m.Features.Home.Messages && !m.Features.Home.ReadOnly,
	}
	for _, c := range m.Features.Commands {
		a.Commands = append(a.Commands, c.Command)
	}
	return a
}
