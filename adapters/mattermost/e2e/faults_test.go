package e2e

import "testing"

// TestWireIsCut cuts the network between the bot and the server. What people said meanwhile is
// answered once it is back, and once only; what was to be said is said.
func TestWireIsCut(t *testing.T) {
	o := newOffice(t, nil)
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

// TestServerIsKilled kills Mattermost while a request is on its way to the officers.
func TestServerIsKilled(t *testing.T) {
	o := newOffice(t, nil)
	sanne, tom := o.newPerson(t, "Sanne"), o.newPerson(t, "Tom")
	request := sanne.ask(t, zeepkist)
	must(t, "kill the server", o.site.server.kill())
	o.bot.awaitReady(t, false)
	must(t, "start the server again", o.site.server.start())
	o.bot.awaitReady(t, true)
	for _, p := range []*person{sanne, tom, o.karim, o.els} {
		p.await(t, "the app to connect again", func() bool { return p.online })
	}
	tom.say(t, "overzicht")
	tom.once(t, "Je hebt nu geen open casus")
	for _, p := range []*person{o.karim, o.els} {
		p.once(t, "Adviesvraag "+request+" wacht op iemand")
	}
	o.karim.press(t, "Adviesvraag "+request+" wacht op iemand", "Ik pak dit op") // a card from before
	sanne.once(t, "Karim heeft adviesvraag "+request+" opgepakt. Je hoort")
}

// TestBotIsKilled kills the bot right after a request was sent: nothing is lost, nothing is said twice.
func TestBotIsKilled(t *testing.T) {
	o := newOffice(t, nil)
	sanne := o.newPerson(t, "Sanne")
	for range 3 { // it dies at another point each time
		request := sanne.ask(t, zeepkist)
		o.bot.kill(t)
		o.bot.start(t)
		for _, p := range []*person{o.karim, o.els} {
			p.once(t, "Adviesvraag "+request+" wacht op iemand")
		}
		sanne.once(t, "Adviesvraag "+request+" is verstuurd")
	}
}
