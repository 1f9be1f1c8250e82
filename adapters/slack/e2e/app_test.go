package e2e

import (
	"testing"

	"ruggespraak/adapters/slack/slacktest"
)

// app is the app as the manifest makes it.
func app(*testing.T) slacktest.App {
	return slacktest.App{
		Scopes:   []string{"chat:write", "im:write", "im:history", "users:read", "commands", "app_mentions:read", "files:write"},
		Events:   []string{"message.im", "app_mention", "app_home_opened"},
		Commands: []string{"/ruggespraak"}, Interactive: true, Home: true, Messages: true,
	}
}
