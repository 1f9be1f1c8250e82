package e2e

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
)

// TestSlackAskerMattermostOfficer is the whole round in an organisation that has both messengers: the
// professional is on Slack, the officers are on Mattermost. Each sees it where they are, and after
// the case was erased it is gone in both.
func TestSlackAskerMattermostOfficer(t *testing.T) {
	slack := newSlack(t)
	o := newOffice(t, setup{slack: slack})
	const name = "Wietske" // nobody else on the site is called so
	wietske := &slackPerson{Person: slack.AddUser(slacktest.User{Name: name}), name: name}

	wietske.say(t, "start")
	c := caseCode.FindString(wietske.card(t, "is begonnen"))
	if c == "" {
		t.Fatalf("no code on the card:\n%s", wietske.screen())
	}
	request := c + "/1"
	wietske.press(t, "is begonnen", "Verder")
	tell(t, wietske, zeepkist)
	wietske.fill(t, "Nakijken en versturen", fields{"Versturen?": "Ja, verstuur mijn adviesvraag"})
	wietske.card(t, "Adviesvraag "+request+" is verstuurd")

	o.take(t, request)
	wietske.card(t, "Karim heeft adviesvraag "+request+" opgepakt")
	o.adviseOn(t, wietske, request)
	o.karim.neverSaw(t, name, wietske.ID) // she asked without her name
	wietske.press(t, "Er is advies op adviesvraag "+request+", van Karim. Lees", "Bedankt, afsluiten")
	o.karim.card(t, "bedankt je voor je advies op adviesvraag "+request)

	o.keepsNothingOfBoth(t, "before anything was erased", wietske)
	wietske.erase(t, c)
	wietske.await(t, "every card of the case to go away", func() bool { return wietske.count(c) == wietske.count("is gewist") })
	for _, p := range []*person{o.karim, o.els} {
		p.await(t, "every card of the case to go away", func() bool { return p.counted(c) == p.counted("is gewist") })
	}
	o.keepsNothingOfBoth(t, "after everything was erased", wietske)
}

// erase wipes a case, as its owner does.
func (p *slackPerson) erase(t *testing.T, c string) {
	t.Helper()
	p.say(t, "wis "+c)
	p.press(t, "Wil je casus "+c+" wissen?", "Wissen…")
	p.fill(t, "Casus wissen", fields{"Weet je het zeker?": "Ja, wis alles van deze casus"})
	p.card(t, "Casus "+c+" is gewist")
}

// neverSaw checks that none of words was in a dialog somebody got to read.
func (p *person) neverSaw(t *testing.T, words ...string) {
	t.Helper()
	p.mu.Lock()
	shown, err := json.Marshal(p.dialogs)
	p.mu.Unlock()
	must(t, "collect what "+p.name+" read", err)
	if !bytes.Contains(shown, []byte(canaries[0])) {
		t.Errorf("what %s read is not among what was collected", p.name)
	}
	if seen := found(shown, words); len(seen) > 0 {
		t.Errorf("%s got to see %q", p.name, seen)
	}
}

// keepsNothingOfBoth checks that neither messenger keeps what anybody wrote, and Mattermost nothing
// of who the asker is.
func (o *office) keepsNothingOfBoth(t *testing.T, when string, asker *slackPerson) {
	t.Helper()
	written := append(slices.Clone(canaries), "kruiwagen", "schaatsbaan", "regenton", "vliegertouw")
	o.keepsNothing(t, when, written)
	for _, w := range written {
		if ways := o.slack.Kept(w); len(ways) > 0 {
			t.Errorf("%s, %q stands on Slack in what was sent with %q", when, w, ways)
		}
	}
	if places := o.site.kept(t, asker.name, asker.ID); len(places) > 0 {
		t.Errorf("%s, Mattermost knows the asker: %q", when, places)
	}
}
