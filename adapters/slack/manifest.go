package slack

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"text/template"
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
		all = append(all, e.Scope)
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(s string) bool { return s == "" })
}

// Events are those the bot hears.
func Events() []string {
	var all []string
	for _, e := range subscriptions {
		all = append(all, e.Name)
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
		add(e.Scope, e.Why)
	}
	add("commands", "to offer "+Command)
	return strings.Join(reasons, "; ")
}

// manifest is the app's manifest, as a template.
var manifest = template.Must(template.New("manifest").Funcs(template.FuncMap{"why": why}).Parse(`# The app for one workspace. Paste it at api.slack.com/apps: Create New App, From a manifest.
display_information:
  name: Ruggespraak
  description: Overleg voordat je beslist
features:
  app_home: # both tabs: the overview, and the conversation with the bot
    home_tab_enabled: true
    messages_tab_enabled: true
    messages_tab_read_only_enabled: false
  bot_user:
    display_name: ruggespraak
    always_online: false
  slash_commands:
    - command: {{.Command}}
{{- if .Base}}
      url: {{.Base}}/command
{{- end}}
      description: Start, overzicht of help
      usage_hint: start
      should_escape: true # people are named by id, not by text that looks like a name
oauth_config:
  scopes:
    bot:
{{- range .Scopes}}
      - {{.}} # {{why .}}
{{- end}}
settings:
  event_subscriptions:
{{- if .Base}}
    request_url: {{.Base}}/events
{{- end}}
    bot_events:
{{- range .Events}}
      - {{.Name}} # {{.Why}}
{{- end}}
  interactivity: # buttons and forms
    is_enabled: true
{{- if .Base}}
    request_url: {{.Base}}/interactivity
    message_menu_options_url: {{.Base}}/options
{{- end}}
  org_deploy_enabled: false # one workspace, one app, one connection
  socket_mode_enabled: {{not .Base}}
  token_rotation_enabled: false # the token stands in the configuration and does not change
`))

// Manifest gives the app's manifest as YAML. base is where Slack reaches the connection, for HTTP:
// "https://bot.example.nl/connections/slack".
func Manifest(transport, base string) (string, error) {
	u, err := url.Parse(base)
	switch {
	case transport != Socket && transport != HTTP:
		return "", fmt.Errorf("transport is %q, want %q or %q", transport, Socket, HTTP)
	case transport == HTTP && (err != nil || u.Scheme != "https" || u.Host == ""):
		return "", errors.New("over HTTP the manifest needs the https address of the connection")
	case transport == Socket:
		base = ""
	}
	var b strings.Builder
	err = manifest.Execute(&b, struct {
		Command, Base string
		Scopes        []string
		Events        []subscription
	}{Command, strings.TrimSuffix(base, "/"), Scopes(), subscriptions})
	return b.String(), err
}
