package slacktest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseManifest(t *testing.T) {
	const manifest = `
features:
  app_home: {home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: %s}
  slash_commands: [{command: /vraag, description: Vraag iets}]
oauth_config:
  scopes:
    bot:
      - chat:write
      - im:history
settings:
  event_subscriptions: {bot_events: [message.im]}
  interactivity: {is_enabled: true}
`
	want := App{
		Scopes: []string{"chat:write", "im:history"}, Events: []string{"message.im"}, Commands: []string{"/vraag"},
		Interactive: true, Home: true, Messages: true,
	}
	for readOnly, messages := range map[string]bool{"false": true, "true": false} {
		want.Messages = messages
		got, err := ParseManifest(fmt.Appendf(nil, manifest, readOnly))
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("read only %s (-want +got, error %v):\n%s", readOnly, err, diff)
		}
	}
	if _, err := ParseManifest([]byte("settings: [")); err == nil {
		t.Error("half a manifest was read")
	}
}
