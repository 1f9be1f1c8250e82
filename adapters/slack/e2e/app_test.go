package e2e

import (
	"os/exec"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
)

// app is the app as Slack makes it from the manifest that the program prints.
func app(t *testing.T, transport string) slacktest.App {
	t.Helper()
	out, err := exec.Command(binary, "slack-manifest", "--transport", transport, "--url", "https://bot.example.org/connections/slack").Output()
	must(t, "print the manifest", err)
	a, err := slacktest.ParseManifest(out)
	must(t, "make the app", err)
	return a
}
