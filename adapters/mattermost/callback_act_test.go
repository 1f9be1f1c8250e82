package mattermost

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"

	"ruggespraak/bot"
)

// button is a button of a post, as the server has it.
func (w *world) button(t *testing.T, ref string, n int) *model.PostAction {
	t.Helper()
	w.server.mu.Lock()
	defer w.server.mu.Unlock()
	for _, a := range w.server.posts[ref].Attachments() {
		if n < len(a.Actions) {
			return a.Actions[n]
		}
	}
	t.Fatalf("post %s has no button %d", ref, n)
	return nil
}

func (w *world) trigger(who bot.Address) string {
	return base64.StdEncoding.EncodeToString(fmt.Appendf(nil, "client%d:%s:1795300114579:signature", w.clicks.Add(1), who.User))
}

// press presses a button, and gives what the presser gets to see.
func (w *world) press(t *testing.T, who bot.Address, ref string, n int) string {
	t.Helper()
	b := w.button(t, ref, n)
	w.server.mu.Lock()
	channel := w.server.posts[ref].ChannelId
	w.server.mu.Unlock()
	in := model.PostActionIntegrationRequest{UserId: who.User, PostId: ref, ChannelId: channel, TriggerId: w.trigger(who), Type: "button", Context: b.Integration.Context}
	var out model.PostActionIntegrationResponse
	w.call(t, b.Integration.URL, in, &out)
	return w.ephemeral(t, out.EphemeralText, out.SkipSlackParsing)
}

func (w *world) ephemeral(t *testing.T, text string, skip bool) string {
	t.Helper()
	if text != "" && !skip {
		t.Errorf("an answer in which Slack's markup works: %q", text)
	}
	return reads(t, text)
}

// call makes a callback as the server does.
func (w *world) call(t *testing.T, to string, in, out any) {
	t.Helper()
	body, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	w.callRaw(t, to, "application/json", string(body), out)
}

func (w *world) callRaw(t *testing.T, to, kind, body string, out any) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, to, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("callback: status %d, %v: the person sees nothing", resp.StatusCode, err)
	}
	if err := json.Unmarshal(data, out); err != nil {
		t.Fatalf("callback: %v: %s", err, data)
	}
}

// command gives the slash command in the channel.
func (w *world) command(t *testing.T, who bot.Address, text string) string {
	t.Helper()
	return w.commandIn(t, who, w.server.square, "plein", text)
}

func (w *world) commandIn(t *testing.T, who bot.Address, channel, name, text string) string {
	t.Helper()
	form := url.Values{
		"token": {"command-secret"}, "user_id": {who.User}, "text": {text}, "trigger_id": {w.trigger(who)},
		"channel_id": {channel}, "channel_name": {name},
	}
	var out model.CommandResponse
	w.callRaw(t, w.m.url("command"), "application/x-www-form-urlencoded", form.Encode(), &out)
	if out.ResponseType != model.CommandResponseTypeEphemeral {
		t.Errorf("an answer everybody sees: %+v", out)
	}
	return w.ephemeral(t, out.Text, out.SkipSlackParsing)
}
