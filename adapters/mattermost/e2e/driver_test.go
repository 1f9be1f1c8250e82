package e2e

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattermost/mattermost/server/public/model"
)

// A tinyBot answers presses, dialogs and the slash command with next to nothing.
type tinyBot struct {
	t      *testing.T
	client *model.Client4
	http   *httptest.Server
	mu     sync.Mutex
	bodies map[string][]string // what came in, by path
}

func newTinyBot(t *testing.T) *tinyBot {
	b := &tinyBot{t: t, bodies: map[string][]string{}}
	b.http = httptest.NewServer(b)
	t.Cleanup(b.http.Close)
	return b
}

func (b *tinyBot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		b.t.Errorf("read a callback: %v", err)
	}
	b.mu.Lock()
	b.bodies[r.URL.Path] = append(b.bodies[r.URL.Path], string(body))
	b.mu.Unlock()
	w.Header().Set("Content-Type", "application/json")
	switch r.URL.Path {
	case "/press":
		b.press(w, body)
	case "/dialog":
		b.dialog(w, body)
	case "/command":
		_, _ = io.WriteString(w, `{"text": "Kijk in je gesprek met Ruggespraak.", "skip_slack_parsing": true}`)
	}
}

func (b *tinyBot) press(w http.ResponseWriter, body []byte) {
	var in model.PostActionIntegrationRequest
	if err := json.Unmarshal(body, &in); err != nil {
		b.t.Errorf("press: %v", err)
	}
	if in.Context["seal"] == "lees" {
		_, _ = io.WriteString(w, `{"ephemeral_text": "Alleen jij leest dit."}`)
		return
	}
	_, err := b.client.OpenInteractiveDialog(b.t.Context(), model.OpenDialogRequest{TriggerId: in.TriggerId, URL: b.http.URL + "/dialog", Dialog: firstStep()})
	if err != nil {
		b.t.Errorf("open a dialog: %v", err)
	}
}

func (b *tinyBot) dialog(w http.ResponseWriter, body []byte) {
	var in model.SubmitDialogRequest
	if err := json.Unmarshal(body, &in); err != nil {
		b.t.Errorf("dialog: %v", err)
	}
	var out model.SubmitDialogResponse
	switch {
	case in.Cancelled || in.State == "two":
	case in.Submission["fact"] == nil:
		out.Errors = map[string]string{"fact": "Dit is nog leeg."}
	default:
		second := model.Dialog{CallbackId: "form", Title: "Wanneer", State: "two", Elements: []model.DialogElement{
			{DisplayName: "Welke dag?", Name: "day", Type: "date", Optional: true},
		}}
		out.Type, out.Form = "form", &second
	}
	if err := json.NewEncoder(w).Encode(out); err != nil {
		b.t.Errorf("answer a dialog: %v", err)
	}
}

func firstStep() model.Dialog {
	return model.Dialog{CallbackId: "form", Title: "Signaal", State: "one", IntroductionText: "Schrijf op wat je zag.", NotifyOnCancel: true,
		Elements: []model.DialogElement{
			{DisplayName: "Wat zag je?", Name: "fact", Type: "textarea", MaxLength: 3000, Optional: true},
			{DisplayName: "Hoe weet je dit?", Name: "source", Type: "radio", Options: []*model.PostActionOptions{{Text: "Zelf gezien", Value: "self"}, {Text: "Gehoord", Value: "other"}}},
			{DisplayName: "Voor wie?", Name: "whom", Type: "select", MultiSelect: true, Optional: true, Options: []*model.PostActionOptions{{Text: "Jou", Value: "a"}, {Text: "De jongere", Value: "b"}}},
		},
	}
}

// got waits for nothing: callbacks are answered before the server answers the person.
func (b *tinyBot) got(path string) []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.bodies[path]
}

// TestDriver sees to it that people, server and callbacks work as the stories take for granted.
func TestDriver(t *testing.T) {
	theSite(t)
	b := newTinyBot(t)
	o := newOrg(t, b.http.URL)
	b.client = model.NewAPIv4Client(o.site.server.url())
	b.client.SetToken(o.botToken)
	sanne := o.newPerson(t, "Sanne")
	card := &model.Post{ChannelId: sanne.dm, Props: model.StringInterface{"attachments": []*model.MessageAttachment{{
		Text: "Casus K7M-2QX.", Actions: []*model.PostAction{b.button("Verder", "form"), b.button("Lees", "lees")},
	}}}}
	post, _, err := b.client.CreatePost(t.Context(), card)
	must(t, "post a card", err)

	sanne.press(t, "K7M-2QX", "Lees")
	sanne.whisper(t, "Alleen jij leest dit.")

	sanne.press(t, "K7M-2QX", "Verder")
	if diff := cmp.Diff(map[string]string{"source": "the client: required"}, sanne.try(t, "Signaal", nil)); diff != "" {
		t.Errorf("errors of the client (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]string{"fact": "Dit is nog leeg."}, sanne.try(t, "Signaal", fields{"Hoe weet je dit?": "Gehoord"})); diff != "" {
		t.Errorf("errors of the bot (-want +got):\n%s", diff)
	}
	sanne.fill(t, "Signaal", fields{"Wat zag je?": "Een kanarie.", "Voor wie?": []string{"De jongere"}, "Welke dag?": "2026-11-20"})
	b.lastSubmission(t, map[string]any{"fact": "Een kanarie.", "source": "other", "whom": []any{"b"}, "day": "2026-11-20"})
	sanne.press(t, "K7M-2QX", "Verder")
	sanne.close(t, "Signaal")
	if last := b.got("/dialog"); !strings.Contains(last[len(last)-1], `"cancelled":true`) {
		t.Errorf("closing the dialog gave %s", last[len(last)-1])
	}

	sanne.command(t, o.channel(t, "plein", sanne.id).Id, "start")
	sanne.whisper(t, "Kijk in je gesprek")
	if got := b.got("/command"); len(got) != 1 || !strings.Contains(got[0], "text=start") {
		t.Errorf("the command arrived as %q", got)
	}

	_, err = b.client.DeletePost(t.Context(), post.Id)
	must(t, "delete the card", err)
	sanne.noCard(t, "K7M-2QX")
}

func (b *tinyBot) button(label, seal string) *model.PostAction {
	return &model.PostAction{Id: strings.ToLower(label), Type: "button", Name: label, Integration: &model.PostActionIntegration{
		URL: b.http.URL + "/press", Context: map[string]any{"seal": seal},
	}}
}

// lastSubmission checks what the last dialog that was sent held.
func (b *tinyBot) lastSubmission(t *testing.T, want map[string]any) {
	t.Helper()
	all := b.got("/dialog")
	var in model.SubmitDialogRequest
	if err := json.Unmarshal([]byte(all[len(all)-1]), &in); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, in.Submission); diff != "" {
		t.Errorf("submission (-want +got):\n%s", diff)
	}
}
