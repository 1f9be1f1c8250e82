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
	sanne.exactly(t, 2, "Karim heeft adviesvraag "+request+" opgepakt. Je hoort") // her card, and one line under it
}

// TestBotIsKilled kills the bot right after three people sent a request: nothing is lost, nothing is
// said twice. What the bot was about to say when it died is said when its claim on it ends, a minute later.
func TestBotIsKilled(t *testing.T) {
	t.Parallel() // it waits most of the time
	o := newOffice(t, nil)
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
