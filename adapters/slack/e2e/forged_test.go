package e2e

import (
	"bytes"
	"encoding/json"
	"net/http"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
)

// TestForgedRequests sends to the bot's address what Slack never sent, in every way a signature can be
// wrong: it is turned away and changes nothing. Byte for byte the same request does nothing again.
func TestForgedRequests(t *testing.T) {
	o := newOffice(t, opening{transport: "http"})
	must(t, "prove the address", o.slack.VerifyURL(soon(t)))
	sanne := o.hire("Sanne")
	said := sanne.Say("start")
	sanne.taken(t, said)
	sanne.card(t, "is begonnen")
	asked := sanne.Command("", "/ruggespraak", "help")
	sanne.taken(t, asked)
	pressed := sanne.Press(sanne.card(t, "is begonnen"), "Verder")
	sanne.taken(t, pressed)
	sent := sanne.put(t, "Signaal", fields{
		"Wat zag of hoorde je?": zeepkist.fact, "Hoe weet je dit?": "Zelf gezien of gehoord", "Sinds wanneer, en hoe vaak?": zeepkist.since,
	}).Send()
	sanne.taken(t, sent)
	sanne.form(t, "Nog een signaal?")

	forgeries := map[string]slacktest.Forgery{
		"another secret": {Secret: "ffffffffffffffffffffffffffffffff"}, "no signature": {Unsigned: true},
		"ten minutes old": {Age: 600}, "from the future": {Age: -600}, "altered": {Altered: true},
	}
	for what, d := range map[string]*slacktest.Delivery{"message": said, "command": asked, "press": pressed, "form": sent} {
		for how, f := range forgeries {
			status, err := d.Forge(soon(t), f)
			must(t, "send a forgery", err)
			if status != http.StatusUnauthorized && status != http.StatusForbidden && status != http.StatusBadRequest {
				t.Errorf("a %s, %s: status %d", what, how, status)
			}
		}
		if _, err := d.Replay(soon(t)); err != nil {
			t.Errorf("replay of a %s: %v", what, err)
		}
	}
	sanne.form(t, "Nog een signaal?") // still there: the replayed form changed nothing
	sanne.shut(t)
	sanne.flush(t)
	if n := sanne.count("Casus "); n != 1 {
		t.Errorf("she has %d cases:\n%s", n, sanne.screen())
	}
}

// TestSwappedActions presses and sends what was made for somebody else, signed as Slack would sign it:
// a button carries for whom it is.
func TestSwappedActions(t *testing.T) {
	o := newOffice(t, opening{transport: "http"})
	sanne, mallory := o.hire("Sanne"), o.hire("Mallory")
	sanne.begin(t)
	sanne.put(t, "Signaal", nil)
	sanne.shut(t)
	pressed := sanne.Press(sanne.card(t, "is begonnen"), "Verder")
	sanne.taken(t, pressed)
	stolen := bytes.ReplaceAll(pressed.Payload(), []byte(sanne.ID), []byte(mallory.ID))
	if !json.Valid(stolen) || bytes.Equal(stolen, pressed.Payload()) {
		t.Fatal("nothing was swapped")
	}
	must(t, "send what was swapped", o.slack.Inject(soon(t), pressed, stolen))
	mallory.flush(t)
	if m, open := mallory.Modal(); open && m.Title == "Signaal" {
		t.Errorf("Mallory has Sanne's form:\n%s", mallory.screen())
	}
}
