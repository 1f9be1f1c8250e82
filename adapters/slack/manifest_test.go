package slack

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
)

// calls are the methods behind each function of the library that is called.
var calls = map[string][]string{
	"AuthTestContext":               {"auth.test"},
	"StartSocketModeContext":        {"apps.connections.open"},
	"PostMessageContext":            {"chat.postMessage"},
	"UpdateMessageContext":          {"chat.update"},
	"DeleteMessageContext":          {"chat.delete"},
	"PostEphemeralContext":          {"chat.postEphemeral"},
	"OpenConversationContext":       {"conversations.open"},
	"GetConversationHistoryContext": {"conversations.history"},
	"GetUserInfoContext":            {"users.info"},
	"GetUsersPaginated":             {"users.list"},
	"OpenViewContext":               {"views.open"},
	"UpdateViewContext":             {"views.update"},
	"PublishViewContext":            {"views.publish"},
	"UploadFileContext":             {"files.getUploadURLExternal", "files.completeUploadExternal"},
	"DeleteFileContext":             {"files.delete"},
}

// The table of methods, and with it the manifest, names what the code calls and nothing else.
func TestMethodsInStep(t *testing.T) {
	call := regexp.MustCompile(`\bapi\.([A-Z]\w+)\(`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range call.FindAllStringSubmatch(string(data), -1) {
			used[m[1]] = true
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(calls)), slices.Sorted(maps.Keys(used))); diff != "" {
		t.Errorf("functions (-in this test +in the code):\n%s", diff)
	}
	var want, got []string
	for function := range used {
		want = append(want, calls[function]...)
	}
	for _, m := range methods {
		got = append(got, m.name)
		if m.why == "" {
			t.Errorf("%s without a reason", m.name)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("methods (-called +in the table):\n%s", diff)
	}
}

// An appManifest is the app's settings, as far as they are checked.
type appManifest struct {
	Features struct {
		SlashCommands []struct {
			Command string `yaml:"command"`
			URL     string `yaml:"url"`
		} `yaml:"slash_commands"`
	} `yaml:"features"`
	OAuth struct {
		Scopes struct {
			Bot []string `yaml:"bot"`
		} `yaml:"scopes"`
	} `yaml:"oauth_config"`
	Settings struct {
		Events struct {
			URL string   `yaml:"request_url"`
			Bot []string `yaml:"bot_events"`
		} `yaml:"event_subscriptions"`
		Interactivity struct {
			Enabled bool   `yaml:"is_enabled"`
			URL     string `yaml:"request_url"`
			Options string `yaml:"message_menu_options_url"`
		} `yaml:"interactivity"`
		Socket bool `yaml:"socket_mode_enabled"`
	} `yaml:"settings"`
}

func TestManifest(t *testing.T) {
	for _, c := range []struct{ transport, base, at string }{
		{Socket, "", ""}, {HTTP, "https://bot.example.nl/connections/slack/", "https://bot.example.nl/connections/slack"},
	} {
		text, err := Manifest(c.transport, c.base)
		if err != nil {
			t.Fatal(err)
		}
		var a appManifest
		if err := yaml.Unmarshal([]byte(text), &a); err != nil {
			t.Fatal(err)
		}
		at := func(path string) string {
			if c.at == "" {
				return ""
			}
			return c.at + path
		}
		s := a.Settings
		got := []string{a.Features.SlashCommands[0].Command, a.Features.SlashCommands[0].URL, s.Events.URL, s.Interactivity.URL, s.Interactivity.Options}
		want := []string{Command, at("/command"), at("/events"), at("/interactivity"), at("/options")}
		if diff := cmp.Diff(want, got); diff != "" || s.Socket != (c.transport == Socket) || !s.Interactivity.Enabled {
			t.Errorf("%s: socket %v (-want +got):\n%s", c.transport, s.Socket, diff)
		}
		if diff := cmp.Diff(Scopes(), a.OAuth.Scopes.Bot); diff != "" {
			t.Errorf("scopes:\n%s", diff)
		}
		if diff := cmp.Diff(Events(), s.Events.Bot); diff != "" {
			t.Errorf("events:\n%s", diff)
		}
		for line := range strings.SplitSeq(text, "\n") {
			item, reason, _ := strings.Cut(line, " # ")
			if strings.HasPrefix(item, "      - ") && reason == "" {
				t.Errorf("no reason for %s", item)
			}
		}
	}
	for _, bad := range [][2]string{{"rtm", ""}, {HTTP, ""}, {HTTP, "http://bot.example.nl"}, {HTTP, "bot.example.nl"}} {
		if _, err := Manifest(bad[0], bad[1]); err == nil {
			t.Errorf("%q gives a manifest", bad)
		}
	}
}

// The least there is: a scope more than these is a reason to think.
func TestLeastScopes(t *testing.T) {
	want := []string{"app_mentions:read", "chat:write", "commands", "files:write", "im:history", "im:write", "users:read"}
	if diff := cmp.Diff(want, Scopes()); diff != "" {
		t.Errorf("scopes (-want +got):\n%s", diff)
	}
}
