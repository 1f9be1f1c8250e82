package e2e

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

// TestForgedPress sends presses straight to the bot, which Mattermost does not sign. Whoever has no
// button gets nothing for it, not even with a button read out of the server's database.
func TestForgedPress(t *testing.T) {
	o := newOffice(t, setup{})
	sanne, mallory := o.newPerson(t, "Sanne"), o.newPerson(t, "Mallory")
	c := sanne.begin(t)
	sanne.tell(t, zeepkist)
	sanne.close(t, "Nakijken en versturen")
	mallory.begin(t)
	button := o.stolen(t, sanne, "Casus "+c, "Teruglezen")
	trigger := mallory.trigger(t, o)
	for name, forge := range map[string]func(*model.PostActionIntegrationRequest){
		"no context":           func(r *model.PostActionIntegrationRequest) { r.Context = nil },
		"an invented context":  func(r *model.PostActionIntegrationRequest) { r.Context = invented(r.Context) },
		"a button of another":  func(r *model.PostActionIntegrationRequest) { r.UserId, r.TriggerId = mallory.id, trigger },
		"nobody":               func(r *model.PostActionIntegrationRequest) { r.UserId, r.TriggerId = "", trigger },
		"another one's window": func(r *model.PostActionIntegrationRequest) { r.TriggerId = trigger },
	} {
		forged := model.PostActionIntegrationRequest{UserId: sanne.id, ChannelId: sanne.dm, PostId: button.post, Context: button.context}
		forge(&forged)
		body, err := json.Marshal(forged)
		must(t, "forge a press", err)
		_, answer := o.bot.call(t, "/press", "application/json", body)
		if len(found([]byte(answer), canaries)) > 0 {
			t.Errorf("%s: the case was given away: %s", name, answer)
		}
	}
	mallory.flush(t)
	mallory.mu.Lock()
	for _, r := range mallory.dialogs {
		if shown := newDialog(r).text(); len(found([]byte(shown), canaries)) > 0 {
			t.Errorf("somebody else sees the case:\n%s", shown)
		}
	}
	mallory.mu.Unlock()
	sanne.reads(t, "Casus "+c, "Teruglezen", "zeepkist") // her own button still works
}

// A stolen button is one whose hidden context is known.
type stolen struct {
	post    string
	context map[string]any
}

// stolen reads a button's context out of the database.
func (o *office) stolen(t *testing.T, p *person, card, label string) stolen {
	t.Helper()
	post := p.card(t, card)
	row, err := o.site.db.query("select props from posts where id = '" + post.Id + "'")
	must(t, "read a post", err)
	var props model.StringInterface
	must(t, "read its props", json.Unmarshal([]byte(row), &props))
	for _, b := range buttons(&model.Post{Props: props}) {
		if b.Name == label {
			return stolen{post.Id, b.Integration.Context}
		}
	}
	t.Fatalf("no button %q in %s", label, row)
	return stolen{}
}

// trigger is a fresh one of this person's own, as an integration of theirs would get it.
func (p *person) trigger(t *testing.T, o *office) string {
	t.Helper()
	tool := newTinyBot(t)
	_, _, err := o.site.admin.CreateCommand(t.Context(), &model.Command{TeamId: o.team.Id, Trigger: "gereedschap", Method: model.CommandMethodPost, URL: tool.http.URL + "/command"})
	must(t, "make another slash command", err)
	_, _, err = p.client.ExecuteCommandWithTeam(t.Context(), p.dm, p.team, "/gereedschap")
	must(t, "use it", err)
	form, err := url.ParseQuery(tool.got("/command")[0])
	must(t, "read what it got", err)
	return form.Get("trigger_id")
}

// invented is a context of the same shape with one character of each value changed.
func invented(context map[string]any) map[string]any {
	fake := map[string]any{}
	for k, v := range context {
		s := []byte(fmt.Sprint(v))
		s[len(s)/2] ^= 1
		fake[k] = string(s)
	}
	return fake
}

// TestForgedDialog submits dialogs that were opened for somebody else, or for nobody: the server lets
// anybody submit anything. Also somebody's own may hold what no field lets them fill in.
func TestForgedDialog(t *testing.T) {
	o := newOffice(t, setup{})
	sanne, mallory := o.newPerson(t, "Sanne"), o.newPerson(t, "Mallory")
	c := sanne.begin(t)
	d := sanne.dialog(t, "Signaal")
	must(t, "fill in the form", d.take(fields{
		"Wat zag of hoorde je?": zeepkist.fact, "Hoe weet je dit?": "Zelf gezien of gehoord", "Sinds wanneer, en hoe vaak?": zeepkist.since,
	}))
	fact, source := d.field("Wat zag of hoorde je?").Name, d.field("Hoe weet je dit?").Name
	forge := func(state string, change map[string]any) model.SubmitDialogRequest {
		all := maps.Clone(d.submission())
		maps.Copy(all, change)
		return model.SubmitDialogRequest{URL: d.url, CallbackId: d.callbackID, State: state, ChannelId: mallory.dm, TeamId: o.team.Id, Submission: all}
	}
	for name, forged := range map[string]struct {
		by *person
		model.SubmitDialogRequest
	}{
		"somebody else's": {mallory, forge(d.step.State, map[string]any{fact: "Mallory was hier, met een hooimijt."})},
		"nobody's":        {mallory, forge("e30", nil)},
		"a changed one":   {mallory, forge(d.step.State[:20]+"A"+d.step.State[21:], nil)},
		"no text":         {sanne, forge(d.step.State, map[string]any{fact: map[string]any{"hooimijt": []int{1}}})},
		"too much text":   {sanne, forge(d.step.State, map[string]any{fact: strings.Repeat("hooimijt ", 20_000)})},
		"no option":       {sanne, forge(d.step.State, map[string]any{source: "hooimijt"})},
	} {
		forged.ChannelId = forged.by.dm
		answer, _, err := forged.by.client.SubmitInteractiveDialog(t.Context(), forged.SubmitDialogRequest)
		if err == nil && len(wrong(answer)) == 0 && (answer.Form == nil || answer.Form.Title != "Signaal") {
			t.Errorf("a dialog that is %s was accepted: %+v", name, answer)
		}
	}
	sanne.submit(t, d)
	sanne.close(t, "Nog een signaal?")
	sanne.press(t, "Casus "+c, "Teruglezen")
	if shown := sanne.dialog(t, "Casus "+c).text(); !strings.Contains(shown, "zeepkist") || strings.Contains(shown, "hooimijt") {
		t.Errorf("what others sent is in her case:\n%s", shown)
	}
}
