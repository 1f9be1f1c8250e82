package slack

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// Command is the slash command.
const Command = "/ruggespraak"

// Scopes are those the bot's token needs: of the methods it calls and the events it hears, and no more.
func Scopes() []string {
	all := []string{commandScope}
	for _, m := range methods {
		all = append(all, m.scope)
	}
	for _, e := range subscriptions {
		all = append(all, e.scope)
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(s string) bool { return s == "" })
}

// Events are those the bot hears.
func Events() []string {
	var all []string
	for _, e := range subscriptions {
		all = append(all, e.name)
	}
	return all
}

// why gives the reasons for a scope: what it is for, each once.
func why(scope string) string {
	var reasons []string
	add := func(s, reason string) {
		if s == scope && reason != "the same" && !slices.Contains(reasons, reason) {
			reasons = append(reasons, reason)
		}
	}
	for _, m := range methods {
		add(m.scope, m.why)
	}
	for _, e := range subscriptions {
		add(e.scope, e.why)
	}
	add("commands", "to offer "+Command)
	return strings.Join(reasons, "; ")
}

// Manifest gives the app's manifest as YAML. base is where Slack reaches the connection, for HTTP:
// "https://bot.example.nl/connections/slack".
func Manifest(transport, base string) (string, error) {
	switch u, err := url.Parse(base); {
	case transport != Socket && transport != HTTP:
		return "", fmt.Errorf("transport is %q, want %q or %q", transport, Socket, HTTP)
	case transport == HTTP && (err != nil || u.Scheme != "https" || u.Host == ""):
		return "", errors.New("over HTTP the manifest needs the https address of the connection")
	}
	base = strings.TrimSuffix(base, "/")
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	address := func(key, path string) {
		if transport == HTTP {
			line("%s: %s%s", key, base, path)
		}
	}
	line("# The app for one workspace. Paste it at api.slack.com/apps: Create New App, From a manifest.")
	line("display_information:")
	line("  name: Ruggespraak")
	line("  description: Overleg voordat je beslist")
	line("features:")
	line("  app_home: # both tabs: the overview, and the conversation with the bot")
	line("    home_tab_enabled: true")
	line("    messages_tab_enabled: true")
	line("    messages_tab_read_only_enabled: false")
	line("  bot_user:")
	line("    display_name: ruggespraak")
	line("    always_online: false")
	line("  slash_commands:")
	line("    - command: %s", Command)
	address("      url", "/command")
	line("      description: Start, overzicht of help")
	line("      usage_hint: start")
	line("      should_escape: true # names arrive as names, not as text that looks like one")
	line("oauth_config:")
	line("  scopes:")
	line("    bot:")
	for _, s := range Scopes() {
		line("      - %s # %s", s, why(s))
	}
	line("settings:")
	line("  event_subscriptions:")
	address("    request_url", "/events")
	line("    bot_events:")
	for _, e := range subscriptions {
		line("      - %s # %s", e.name, e.why)
	}
	line("  interactivity: # buttons and forms")
	line("    is_enabled: true")
	address("    request_url", "/interactivity")
	address("    message_menu_options_url", "/options")
	line("  org_deploy_enabled: false # one workspace, one app, one connection")
	line("  socket_mode_enabled: %t", transport == Socket)
	line("  token_rotation_enabled: false # the token stands in the configuration and does not change")
	return b.String(), nil
}
