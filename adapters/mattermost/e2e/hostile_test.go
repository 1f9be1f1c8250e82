package e2e

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"sync"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
)

// TestReplayed sends what was accepted once more.
func TestReplayed(t *testing.T) {
	o := newOffice(t, setup{})
	sanne := o.newPerson(t, "Sanne")
	c := sanne.begin(t)
	sanne.tell(t, zeepkist)
	d := sanne.dialog(t, "Nakijken en versturen")
	must(t, "choose", d.take(fields{"Versturen?": "Ja, verstuur mijn adviesvraag"}))
	again := model.SubmitDialogRequest{URL: d.url, CallbackId: d.callbackID, State: d.step.State, ChannelId: sanne.dm, TeamId: o.team.Id, Submission: d.submission()}
	sanne.submit(t, d)
	for range 3 {
		_, _, err := sanne.client.SubmitInteractiveDialog(t.Context(), again)
		must(t, "send it again", err)
	}
	o.karim.once(t, "Adviesvraag "+c+"/1 wacht op iemand")
	if n := o.karim.count("Adviesvraag " + c + "/2"); n != 0 {
		t.Errorf("sent again, it became a second request")
	}
	card := o.karim.card(t, "Adviesvraag "+c+"/1 wacht op iemand")
	var clicks sync.WaitGroup
	for range 3 { // a triple click
		clicks.Go(func() {
			if err := o.karim.pressed(t.Context(), card.Id, buttons(card)[1]); err != nil {
				t.Errorf("a click of three: %v", err)
			}
		})
	}
	clicks.Wait()
	sanne.exactly(t, 2, "Karim heeft adviesvraag "+c+"/1 opgepakt. Je hoort") // her card, and one line under it
}

// TestHostileCalls sends what no Mattermost would.
func TestHostileCalls(t *testing.T) {
	o := newOffice(t, setup{})
	sanne := o.newPerson(t, "Sanne")
	form := url.Values{"token": {"verzonnentoken000000000000"}, "user_id": {sanne.id}, "channel_id": {sanne.dm}, "team_id": {o.team.Id}, "text": {"start"}, "command": {"/ruggespraak"}}
	o.bot.call(t, "/command", "application/x-www-form-urlencoded", []byte(form.Encode()))
	huge := append([]byte(`{"user_id":"`), bytes.Repeat([]byte("x"), 5<<20)...)
	for _, path := range []string{"/press", "/dialog", "/command"} {
		for _, body := range [][]byte{nil, []byte("{"), []byte("[]"), []byte(`{"context":1}`), []byte("\xff\x00"), huge} {
			if status, answer := o.bot.call(t, path, "application/json", body); status >= 500 || len(answer) > 1000 {
				t.Errorf("%s with %.20q: %d %.200s", path, body, status, answer)
			}
		}
	}
	sanne.say(t, "overzicht")
	sanne.once(t, "Je hebt nu geen open casus")
	if n := sanne.count("is begonnen"); n != 0 {
		t.Error("a case was begun by a command that she did not give")
	}
}

// call sends something straight to the bot.
func (b *program) call(t *testing.T, path, kind string, body []byte) (status int, answer string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+b.addr+"/connections/chat"+path, bytes.NewReader(body))
	must(t, "call the bot", err)
	req.Header.Set("Content-Type", kind)
	res, err := http.DefaultClient.Do(req)
	must(t, "call the bot", err)
	defer res.Body.Close()
	said, err := io.ReadAll(res.Body)
	must(t, "read the bot's answer", err)
	return res.StatusCode, string(said)
}
