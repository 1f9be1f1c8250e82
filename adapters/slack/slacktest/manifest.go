package slacktest

import (
	"fmt"

	"github.com/goccy/go-yaml"
)

// ParseManifest gives the app that Slack makes from a manifest: it is granted just what stands there.
// https://docs.slack.dev/reference/app-manifest
func ParseManifest(manifest []byte) (App, error) {
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
	if err := yaml.Unmarshal(manifest, &m); err != nil {
		return App{}, fmt.Errorf("read the manifest: %w", err)
	}
	a := App{
		Scopes: m.OAuth.Scopes.Bot, Events: m.Settings.Events.Bot, Interactive: m.Settings.Interactivity.On,
		Home: m.Features.Home.On, Messages: m.Features.Home.Messages && !m.Features.Home.ReadOnly,
	}
	for _, c := range m.Features.Commands {
		a.Commands = append(a.Commands, c.Command)
	}
	return a, nil
}
