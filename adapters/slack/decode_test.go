package slack

import (
	"encoding/json"
	"flag"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ruggespraak/bot"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// kindOf is what a file in testdata/payloads holds, by its name.
func kindOf(file string) string {
	switch base := filepath.Base(file); {
	case strings.HasPrefix(base, "event"):
		return eventsAPI
	case strings.HasPrefix(base, "command"):
		return slashCommand
	}
	return interactive
}

// heard is what a payload comes down to, as the golden file has it.
type heard struct {
	Event   bot.Event           `json:"event"`
	Text    string              `json:"text,omitempty"`
	Values  map[string][]string `json:"values,omitempty"`
	Trigger string              `json:"trigger,omitempty"`
	Channel string              `json:"channel,omitempty"`
	Message string              `json:"message,omitempty"`
	Stale   bool                `json:"stale,omitempty"`
}

// sealed puts what a button and a modal of the bot's carry into a payload.
func sealed(m *Messenger, payload []byte) []byte {
	put := func(c carried) string {
		s, err := json.Marshal(m.seal("U061F7AUR", c))
		if err != nil {
			return ""
		}
		return strings.Trim(string(s), `"`)
	}
	form := carried{Kind: carriesForm, Text: bot.Action{Verb: "answer", Code: "K7M2QX", Slot: "signal.2", Rev: 3}.Encode(), Gen: 0, Chan: "D024BE91L"}
	return []byte(strings.NewReplacer(
		"BUTTON", put(carried{Kind: carriesAction, Text: next.Encode()}), "METADATA", put(form),
	).Replace(string(payload)))
}

// Payloads in the shapes of docs.slack.dev, and what each comes down to.
func TestPayloads(t *testing.T) {
	files, err := filepath.Glob("testdata/payloads/*.json")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d payloads, %v", len(files), err)
	}
	m := idle(t)
	m.self.Store(&identity{team: "T061EG9R6", user: "U0LAN0Z89"})
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			payload, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			in, err := m.receive(delivery{kind: kindOf(file), payload: sealed(m, payload)})
			if err != nil {
				t.Fatal(err)
			}
			var got any = "nothing"
			if in != nil {
				got = heard{
					Event: in.ev, Text: in.ev.Text, Values: in.ev.Values, Trigger: in.source.trigger, Channel: in.source.channel,
					Message: in.source.message, Stale: in.source.stale,
				}
			}
			golden(t, strings.TrimSuffix(file, ".json")+".heard", got)
		})
	}
}

// golden compares with a file.
func golden(t *testing.T, file string, got any) {
	t.Helper()
	data, err := json.MarshalIndent(got, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	data = append(data, '\n')
	if *update {
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(data)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func TestPayloadsThatCannotBeRead(t *testing.T) {
	m := idle(t)
	for _, kind := range []string{eventsAPI, interactive, slashCommand} {
		for _, payload := range []string{"", "{", "[]", `"geheim"`, `{"user":1,"user_id":1,"event":1}`} {
			in, err := m.receive(delivery{kind: kind, payload: []byte(payload)})
			if in != nil {
				t.Errorf("%s %q became %v", kind, payload, in.ev)
			}
			if err != nil && (err.Error() != errPayload.Error() || strings.Contains(err.Error(), "geheim")) {
				t.Errorf("%s: error %q", kind, err)
			}
		}
	}
	if in, err := m.receive(delivery{kind: "block_suggestion"}); in != nil || err != nil {
		t.Errorf("a kind nobody knows: %v, %v", in, err)
	}
}

// The signature covers the body alone, so nothing counts that stands in the URL.
func TestFromForm(t *testing.T) {
	body := url.Values{"payload": {`{"type":"block_actions"}`}}.Encode()
	got, err := fromForm(interactive, []byte(body))
	if err != nil || string(got) != `{"type":"block_actions"}` {
		t.Errorf("got %q, %v", got, err)
	}
	got, err = fromForm(slashCommand, []byte("command=%2Fruggespraak&text=start+nu&user_id=U1&team_id=T1&trigger_id=1.2&channel_id=C1"))
	want := `{"text":"start nu","user_id":"U1","team_id":"T1","enterprise_id":"","channel_id":"C1","trigger_id":"1.2"}`
	if err != nil || string(got) != want {
		t.Errorf("got %s, %v", got, err)
	}
	if _, err := fromForm(interactive, []byte("%zz")); err == nil {
		t.Error("a form that cannot be read")
	}
}

// FuzzReceive: whatever comes in, it is refused, left alone or understood; what was understood has a
// person, an id and a kind.
func FuzzReceive(f *testing.F) {
	files, err := filepath.Glob("testdata/payloads/*.json")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		payload, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(kindOf(file), payload)
	}
	m, err := New(goodConfig())
	if err != nil {
		f.Fatal(err)
	}
	m.self.Store(&identity{team: "T061EG9R6", user: "U0LAN0Z89"})
	f.Fuzz(func(t *testing.T, kind string, payload []byte) {
		in, err := m.receive(delivery{kind: kind, payload: sealed(m, payload)})
		if in == nil {
			return
		}
		if err != nil || in.ev.From.User == "" || in.ev.ID == "" || in.ev.Kind == "" {
			t.Errorf("%v with %v", in.ev, err)
		}
		if in.ev.Kind == bot.Mentioned && in.ev.Text != "" {
			t.Error("what was written in a channel is taken in")
		}
	})
}
