package e2e

import (
	"testing"
	"time"

	"ruggespraak/adapters/slack/slacktest"
)

// long is how long it may take until a line comes that was under way when something broke: it is taken
// up again when the claim on it is over, a minute later.
const long = 2 * time.Minute

// TestSocketsAreCut cuts the bot's connections without a word, again and again. What people type
// meanwhile comes when Slack tries again, and counts once; what was to be said is said once.
func TestSocketsAreCut(t *testing.T) {
	o := newOffice(t, opening{})
	sanne, tom := o.hire("Sanne"), o.hire("Tom")
	c := sanne.begin(t)
	sanne.signal(t, zeepkist)
	sanne.tell(t, zeepkist)
	sanne.confirm(t)
	o.slack.CutSockets()
	d := tom.Say("overzicht")
	tom.taken(t, d)
	if d.Tries() < 2 {
		t.Error("taken at the first try, with no socket open")
	}
	o.slack.CutSockets()
	tom.once(t, "Je hebt nu geen open casus")
	for _, p := range []*person{o.karim, o.els} {
		p.once(t, "Adviesvraag "+c+"/1 wacht op iemand")
	}
	sanne.once(t, "Adviesvraag "+c+"/1 is verstuurd")
}

// TestSocketsAreRenewed lets Slack renew the connections while somebody fills in forms: no press and no
// form falls into a gap.
func TestSocketsAreRenewed(t *testing.T) {
	o := newOffice(t, opening{})
	sanne := o.hire("Sanne")
	sanne.begin(t)
	for i := range 3 {
		must(t, "wait for two connections", o.slack.Wait(soon(t), func() bool { return o.slack.Sockets() == 2 }))
		o.slack.Warn()
		o.slack.Refresh()
		values := fields{"Wat zag of hoorde je?": "", "Hoe weet je dit?": []string{}}
		if i%2 == 0 {
			values["Wat zag of hoorde je?"] = zeepkist.fact
		}
		m := sanne.put(t, "Signaal", values)
		sanne.taken(t, m.CloseAll())
		sanne.press(t, "Casus", "Verder") // a draft is offered again
	}
	if got := sanne.Trouble(); len(got) > 0 {
		t.Errorf("she saw %q", got)
	}
}

// TestSocketsFreeze leaves the connections open and dead; the bot finds out by itself.
func TestSocketsFreeze(t *testing.T) {
	o := newOffice(t, opening{slack: slacktest.Config{Retries: []time.Duration{0, 5 * time.Second, 5 * time.Second}}})
	tom := o.hire("Tom")
	o.slack.FreezeSockets()
	d := tom.Say("overzicht")
	if err := d.Wait(soonIn(t, long)); err != nil {
		t.Fatal(err)
	}
	tom.once(t, "Je hebt nu geen open casus")
}

// TestSlackIsTroubled lets calls go wrong in every way while a request is on its way. Nothing is lost
// and nothing is said twice, also when a message was posted and the bot never heard of it.
func TestSlackIsTroubled(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]slacktest.Fault{
		"posted and cut":    {Times: 3, Cut: true, Done: true},
		"posted and 500":    {Times: 3, Status: 500, Done: true},
		"cut":               {Times: 3, Cut: true},
		"busy":              {Times: 2, Status: 429, RetryAfter: time.Second},
		"busy without when": {Times: 1, Status: 429},
		"garbage":           {Times: 2, Garbage: true},
		"broken":            {Times: 2, Code: "internal_error"},
		"slow":              {Times: 4, Delay: 2 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t, opening{})
			sanne := o.hire("Sanne")
			c := sanne.begin(t)
			sanne.signal(t, zeepkist)
			sanne.tell(t, zeepkist)
			o.slack.Fail("chat.postMessage", fault)
			o.slack.Fail("chat.update", fault)
			sanne.confirm(t)
			for _, p := range []*person{o.karim, o.els} {
				p.onceIn(t, long, "Adviesvraag "+c+"/1 wacht op iemand")
			}
			sanne.onceIn(t, long, "Adviesvraag "+c+"/1 is verstuurd")
		})
	}
}

// TestTokenIsRevoked takes the bot's token away for a while: it goes on by itself afterwards.
func TestTokenIsRevoked(t *testing.T) {
	o := newOffice(t, opening{transport: "http"})
	sanne := o.hire("Sanne")
	c := sanne.begin(t)
	sanne.signal(t, zeepkist)
	sanne.tell(t, zeepkist)
	o.slack.Revoke("token_revoked")
	sanne.confirm(t)
	must(t, "wait for calls in vain", o.slack.Wait(soon(t), func() bool { return o.slack.Refused() > 2 }))
	o.slack.Revoke("")
	o.karim.onceIn(t, long, "Adviesvraag "+c+"/1 wacht op iemand")
	sanne.onceIn(t, long, "Adviesvraag "+c+"/1 is verstuurd")
}

// TestBotIsKilled kills the bot right after a request was sent: nothing is lost, nothing is said twice.
func TestBotIsKilled(t *testing.T) {
	o := newOffice(t, opening{})
	sanne := o.hire("Sanne")
	request := sanne.ask(t, zeepkist)
	o.bot.kill(t)
	o.bot.start(t)
	for _, p := range []*person{o.karim, o.els} {
		p.onceIn(t, long, "Adviesvraag "+request+" wacht op iemand")
	}
	sanne.onceIn(t, long, "Adviesvraag "+request+" is verstuurd")
}

// TestEverythingComesTwice delivers each thing a person does once more, as Slack does when it heard no
// acknowledgement; and presses twice.
func TestEverythingComesTwice(t *testing.T) {
	o := newOffice(t, opening{})
	sanne := o.hire("Sanne")
	d := sanne.Say("start")
	sanne.taken(t, d)
	sanne.taken(t, d.Again())
	sanne.once(t, "is begonnen")
	c := code(t, sanne.card(t, "is begonnen"))
	sanne.press(t, "is begonnen", "Verder")
	sanne.press(t, "is begonnen", "Verder")
	sanne.signal(t, zeepkist)
	sanne.tell(t, zeepkist)
	sanne.taken(t, sanne.confirm(t).Again())
	sanne.once(t, "Adviesvraag "+c+"/1 is verstuurd")
	m := o.karim.card(t, "Adviesvraag "+c+"/1 wacht op iemand")
	first, second := o.karim.Press(m, "Ik pak dit op"), o.karim.Press(m, "Ik pak dit op")
	o.karim.taken(t, first)
	o.karim.taken(t, second)
	opened := "Karim heeft adviesvraag " + c + "/1 opgepakt. Je hoort"
	sanne.card(t, opened)
	sanne.flush(t)
	if n := sanne.count(opened); n != 2 { // the card, and the line that says it changed
		t.Errorf("she was told %d times:\n%s", n, sanne.screen())
	}
	if n := o.karim.count(c + "/1"); n != 1 {
		t.Errorf("Karim has %d cards:\n%s", n, o.karim.screen())
	}
}

// TestErasedWhereNothingMayBeDeleted erases a case in a workspace that must keep all messages: they are
// emptied.
func TestErasedWhereNothingMayBeDeleted(t *testing.T) {
	o := newOffice(t, opening{transport: "http"})
	sanne := o.hire("Sanne")
	request := sanne.ask(t, zeepkist)
	c := request[:7]
	cards := []*person{sanne, o.karim, o.els}
	for _, p := range cards {
		p.card(t, request)
	}
	o.slack.Fail("chat.delete", slacktest.Fault{Times: 1000, Code: "compliance_exports_prevent_deletion"})
	sanne.erase(t, c)
	for _, p := range cards {
		p.await(t, "every card of the case to be emptied", func() bool {
			return p.count(c) == p.count("gewist") && p.count("leeggemaakt") > 0 // what is left says that it was erased
		})
	}
}
