package e2e

import (
	"fmt"
	"strings"
	"testing"
)

// TestWireIsCut cuts the network between the bot and the server. What people said meanwhile is
// answered once it is back, and once only; what was to be said is said.
func TestWireIsCut(t *testing.T) {
	o := newOffice(t, setup{})
	sanne, tom := o.newPerson(t, "Sanne"), o.newPerson(t, "Tom")
	c := sanne.begin(t)
	sanne.tell(t, zeepkist)
	sanne.dialog(t, "Nakijken en versturen")
	o.bot.wire.cut()
	o.bot.awaitReady(t, false)
	sanne.send(t) // the server reaches the bot, the bot does not reach the server
	tom.say(t, "overzicht")
	o.bot.wire.mend()
	o.bot.awaitReady(t, true)
	tom.once(t, "Je hebt nu geen open casus")
	for _, p := range []*person{o.karim, o.els} {
		p.once(t, "Adviesvraag "+c+"/1 wacht op iemand")
	}
	sanne.once(t, "Adviesvraag "+c+"/1 is verstuurd")
}

// TestServerIsKilled kills Mattermost after a request was sent. It comes back before the bot does, so
// that what somebody says meanwhile has to be fetched: a server that was started anew keeps no events.
func TestServerIsKilled(t *testing.T) {
	o := newOffice(t, setup{})
	sanne, tom := o.newPerson(t, "Sanne"), o.newPerson(t, "Tom")
	request := sanne.ask(t, zeepkist)
	o.bot.wire.cut()
	must(t, "kill the server", o.site.server.kill())
	o.bot.awaitReady(t, false)
	must(t, "start the server again", o.site.server.start())
	for _, p := range []*person{sanne, tom, o.karim, o.els} {
		p.await(t, "the app to connect again", func() bool { return p.online })
	}
	tom.say(t, "overzicht")
	o.bot.wire.mend()
	o.bot.awaitReady(t, true)
	tom.once(t, "Je hebt nu geen open casus")
	for _, p := range []*person{o.karim, o.els} {
		p.once(t, "Adviesvraag "+request+" wacht op iemand")
	}
	o.karim.press(t, "Adviesvraag "+request+" wacht op iemand", "Ik pak dit op")  // a card from before
	sanne.exactly(t, 2, "Karim heeft adviesvraag "+request+" opgepakt. Je hoort") // her card, and one line under it
}

// TestAnswersAreLost lets the server post the cards and the bot never hear of it. What it says again is
// no second card: not when it goes on by itself, and not when bot and server both forgot.
func TestAnswersAreLost(t *testing.T) {
	for name, then := range map[string]func(*testing.T, *office){
		"and it tries again": func(*testing.T, *office) {},
		"and both are killed": func(t *testing.T, o *office) {
			o.bot.wire.cut()
			o.bot.kill(t)
			must(t, "kill the server", o.site.server.kill())
			must(t, "start the server again", o.site.server.start())
			o.bot.wire.mend()
			o.bot.start(t)
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t, setup{})
			sanne := o.newPerson(t, "Sanne")
			c := sanne.begin(t)
			sanne.tell(t, zeepkist)
			sanne.dialog(t, "Nakijken en versturen")
			o.bot.wire.lose.Store(3) // the cards of Karim, Els and Sanne
			sanne.send(t)
			o.karim.card(t, "Adviesvraag "+c+"/1 wacht op iemand")
			o.els.card(t, "Adviesvraag "+c+"/1 wacht op iemand")
			sanne.card(t, "Adviesvraag "+c+"/1 is verstuurd")
			then(t, o)
			o.karim.once(t, "Adviesvraag "+c+"/1 wacht op iemand")
			o.els.once(t, "Adviesvraag "+c+"/1 wacht op iemand")
			sanne.once(t, "Adviesvraag "+c+"/1 is verstuurd")
			if n := o.bot.wire.lose.Load(); n > 0 {
				t.Errorf("%d answers were not lost: this test shows nothing", n)
			}
		})
	}
}

// TestTwoReplicas runs the bot twice. Each gets every event; each counts once. When one dies the other
// goes on.
func TestTwoReplicas(t *testing.T) {
	o := newOffice(t, setup{})
	twin := o.twin(t)
	sanne := o.newPerson(t, "Sanne")
	sanne.say(t, "overzicht")
	sanne.once(t, "Je hebt nu geen open casus")
	request := sanne.ask(t, zeepkist)
	for _, p := range []*person{o.karim, o.els} {
		p.once(t, "Adviesvraag "+request+" wacht op iemand")
	}
	twin.kill(t)
	o.karim.press(t, "Adviesvraag "+request+" wacht op iemand", "Ik pak dit op")
	sanne.exactly(t, 2, "Karim heeft adviesvraag "+request+" opgepakt. Je hoort") // her card, and one line under it
}

// TestTokenIsRevoked takes the bot's token away. Its websocket goes silent then, and does not close.
func TestTokenIsRevoked(t *testing.T) {
	t.Parallel() // it waits most of the time
	o := newOffice(t, setup{})
	tokens, _, err := o.site.admin.GetUserAccessTokensForUser(t.Context(), o.botID, 0, 10)
	must(t, "list the bot's tokens", err)
	for _, token := range tokens {
		_, err := o.site.admin.RevokeUserAccessToken(t.Context(), token.Id)
		must(t, "revoke the bot's token", err)
	}
	o.bot.awaitReady(t, false)
	if strings.Contains(o.bot.written(), o.botToken) {
		t.Error("the bot's token stands in its log")
	}
}

// TestPaceOfTheServer turns the server's rate limits on, as they are by default but for each account
// apart, and has more said than they let through at once. Nothing is lost, nothing is said twice.
func TestPaceOfTheServer(t *testing.T) {
	o := newOffice(t, setup{})
	people := make([]*person, 30)
	requests := make([]string, len(people))
	for i := range people {
		people[i] = o.newPerson(t, fmt.Sprintf("Vrager%d", i))
		requests[i] = people[i].begin(t) + "/1"
		people[i].tell(t, zeepkist)
		people[i].dialog(t, "Nakijken en versturen")
	}
	o.restart(t, "MM_RATELIMITSETTINGS_ENABLE=true", "MM_RATELIMITSETTINGS_VARYBYUSER=true", "MM_RATELIMITSETTINGS_VARYBYREMOTEADDR=false")
	defer o.restart(t)
	if _, res, err := people[0].client.GetMe(t.Context(), ""); err != nil || res.Header.Get("X-Ratelimit-Limit") == "" {
		t.Fatalf("the server has no rate limit (%v)", err)
	}
	together(t, people, func(p *person) { p.send(t) })
	for i, p := range people {
		p.card(t, "Adviesvraag "+requests[i]+" is verstuurd")
		o.karim.card(t, "Adviesvraag "+requests[i]+" wacht op iemand")
		o.els.card(t, "Adviesvraag "+requests[i]+" wacht op iemand")
	}
	o.karim.exactly(t, len(people), "wacht op iemand")
	if !strings.Contains(o.bot.written(), "line to be tried again") {
		t.Error("the limit did not bite: this test shows nothing")
	}
}

// restart ends the server like a power cut, and starts it with more settings.
func (o *office) restart(t *testing.T, more ...string) {
	t.Helper()
	must(t, "kill the server", o.site.server.kill())
	o.bot.awaitReady(t, false)
	must(t, "start the server again", o.site.server.start(more...))
	o.bot.awaitReady(t, true)
}

// TestBotIsKilled kills the bot right after three people sent a request: nothing is lost, nothing is
// said twice. What the bot was about to say when it died is said when its claim on it ends, a minute later.
func TestBotIsKilled(t *testing.T) {
	t.Parallel() // it waits most of the time
	o := newOffice(t, setup{})
	people := []*person{o.newPerson(t, "Sanne"), o.newPerson(t, "Tom"), o.newPerson(t, "Iris")}
	requests := make([]string, len(people))
	for i, p := range people {
		requests[i] = p.begin(t) + "/1"
		p.tell(t, zeepkist)
		p.dialog(t, "Nakijken en versturen")
	}
	together(t, people, func(p *person) { p.send(t) })
	o.bot.kill(t)
	o.bot.start(t)
	for i, p := range people {
		p.once(t, "Adviesvraag "+requests[i]+" is verstuurd")
		o.karim.once(t, "Adviesvraag "+requests[i]+" wacht op iemand")
		o.els.once(t, "Adviesvraag "+requests[i]+" wacht op iemand")
	}
}
