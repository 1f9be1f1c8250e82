package e2e

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
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

// TestSwappedActions presses a button on one's own card with what somebody else's carries, signed as
// Slack would sign it: a button carries for whom it is.
func TestSwappedActions(t *testing.T) {
	o := newOffice(t, opening{transport: "http"})
	sanne, mallory := o.hire("Sanne"), o.hire("Mallory")
	for _, p := range []*person{sanne, mallory} {
		p.says(t, "start")
		p.card(t, "is begonnen")
	}
	pressed := mallory.Press(mallory.card(t, "is begonnen"), "Spoed")
	mallory.taken(t, pressed)
	mine, hers := mallory.card(t, "is begonnen").Buttons[1].Value, sanne.card(t, "is begonnen").Buttons[0].Value
	stolen := bytes.ReplaceAll(pressed.Payload(), inJSON(t, mine), inJSON(t, hers))
	if bytes.Equal(stolen, pressed.Payload()) {
		t.Fatal("nothing was swapped")
	}
	must(t, "send what was swapped", o.slack.Inject(soon(t), pressed, stolen))
	const old = "Deze knop hoort bij een bericht dat niet meer klopt"
	mallory.await(t, "a refusal", func() bool { return strings.Contains(mallory.screen(), old) })
	if m, open := mallory.Modal(); open && m.Title == "Signaal" {
		t.Errorf("Mallory has Sanne's form:\n%s", mallory.screen())
	}
}

// inJSON is a text as it stands in JSON, without the quotes.
func inJSON(t *testing.T, text string) []byte {
	t.Helper()
	b, err := json.Marshal(text)
	must(t, "write JSON", err)
	return b[1 : len(b)-1]
}
