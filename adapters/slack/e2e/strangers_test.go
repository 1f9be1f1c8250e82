package e2e

import (
	"strings"
	"testing"

	"ruggespraak/adapters/slack/slacktest"
)

// TestMention names the bot in a channel, with a case in the sentence. Only the person sees an answer,
// and in the channel the bot says nothing.
func TestMention(t *testing.T) {
	o := newOffice(t, opening{})
	sanne := o.hire("Sanne")
	square := o.slack.AddChannel(slacktest.Channel{Name: "plein", App: true}, sanne.Person, o.karim.Person)
	for _, d := range sanne.SayIn(square, "@ruggespraak hij stond op een zeepkist") {
		sanne.taken(t, d)
	}
	sanne.await(t, "an answer", func() bool { return len(sanne.Whispers()) > 0 || len(sanne.Chat()) > 0 })
	o.silentIn(t, square)
	sanne.flush(t)
	if n := sanne.count("Zet in een signaal"); n != 0 {
		t.Error("what was said in a channel was taken for a case")
	}
}

// silentIn checks that the bot posted nothing in a channel.
func (o *office) silentIn(t *testing.T, channel string) {
	t.Helper()
	for _, m := range o.slack.Channel(channel) {
		if m.FromApp {
			t.Errorf("the bot said in a channel: %q", m.Text)
		}
	}
}

// TestCommand gives the slash command in a channel: only the person sees the answer, and what they
// typed stays nowhere.
func TestCommand(t *testing.T) {
	o := newOffice(t, opening{})
	sanne := o.hire("Sanne")
	hall := o.slack.AddChannel(slacktest.Channel{Name: "gang"}, sanne.Person, o.karim.Person)
	sanne.taken(t, sanne.Command(hall, "/ruggespraak", "hij stond gisteren op een zeepkist te schreeuwen"))
	sanne.press(t, "houdt hem 15 minuten vast", "Zet in een signaal")
	if shown := sanne.form(t, "Signaal").Fields[0].Values; len(shown) != 1 || !strings.Contains(shown[0], "zeepkist") {
		t.Errorf("what was typed is not in the form: %q", shown)
	}
	sanne.shut(t)
	o.silentIn(t, hall)
	o.keepsNothing(t, "after a command with a case in it", []string{"zeepkist"})
}

// TestOutsiders speaks to the bot as those it does not work for.
func TestOutsiders(t *testing.T) {
	o := newOffice(t, opening{})
	people := map[string]*person{
		"a guest":          o.play(slacktest.User{Name: "Gast", Guest: true}),
		"a guest of one":   o.play(slacktest.User{Name: "Gastje", OneRoom: true}),
		"from outside":     o.play(slacktest.User{Name: "Buiten", Team: "T0OTHER"}),
		"another bot":      o.play(slacktest.User{Name: "anders", Bot: true}),
		"the bot's sister": o.play(slacktest.User{Name: "zus", Team: "T0OTHER", Bot: true}),
	}
	for who, p := range people {
		p.taken(t, p.Say("start"))
		if strings.Contains(who, "bot") {
			continue
		}
		why := "werkt alleen voor vaste medewerkers"
		if who == "from outside" {
			why = "werkt alleen voor medewerkers van de eigen organisatie"
		}
		p.await(t, "a kind refusal", func() bool { return strings.Contains(p.screen(), why) })
	}
	o.karim.flush(t) // whatever was said before is handled by now
	for who, p := range people {
		if n := p.count("is begonnen"); n != 0 {
			t.Errorf("%s has a case:\n%s", who, p.screen())
		}
	}
	for _, who := range []string{"another bot", "the bot's sister"} {
		if p := people[who]; len(p.Chat()) != 1 || len(p.Whispers()) != 0 {
			t.Errorf("%s got an answer:\n%s", who, p.screen())
		}
	}
}

// TestSharedChannel names the bot in a channel that is shared with another organisation: its people are
// refused where only they see it, and the others are answered as always.
func TestSharedChannel(t *testing.T) {
	o := newOffice(t, opening{slack: slacktest.Config{Enterprise: "E0GRID"}})
	sanne := o.hire("Sanne")
	outside := o.play(slacktest.User{Name: "Buiten", Team: "T0OTHER", Grid: "E0OTHER"})
	sister := o.play(slacktest.User{Name: "Zus", Team: "T0SISTER", Grid: "E0GRID"}) // of the same organisation
	both := o.slack.AddChannel(slacktest.Channel{Name: "samen", Shared: true, App: true}, sanne.Person, outside.Person, sister.Person)
	for _, p := range []*person{sanne, outside, sister} {
		for _, d := range p.SayIn(both, "@ruggespraak hallo") {
			p.taken(t, d)
		}
		p.await(t, "an answer that only they see", func() bool { return len(p.Whispers()) > 0 || p.count("") > 0 })
	}
	o.silentIn(t, both)
	if !strings.Contains(outside.screen(), "werkt alleen voor medewerkers van de eigen organisatie") {
		t.Errorf("somebody from outside is not refused:\n%s", outside.screen())
	}
	sister.flush(t) // is served like everybody
}

// TestHome opens the Home tab and begins there: as a professional, and as an officer.
func TestHome(t *testing.T) {
	o := newOffice(t, opening{transport: "http"})
	sanne := o.hire("Sanne")
	for _, p := range []*person{sanne, o.karim} {
		p.taken(t, p.OpenHome())
		p.await(t, "a home", func() bool { m, ok := p.Home(); return ok && m.Text != "" })
	}
	request := sanne.ask(t, zeepkist)
	o.karim.card(t, "Adviesvraag "+request+" wacht op iemand")
	for _, p := range []*person{sanne, o.karim} {
		p.taken(t, p.OpenHome())
		p.await(t, "the case on the home", func() bool { m, _ := p.Home(); return strings.Contains(m.Text, request[:7]) })
		m, _ := p.Home()
		for _, w := range canaries {
			if strings.Contains(m.Text, w) {
				t.Errorf("%s sees %q on the home page:\n%s", p.name, w, m.Text)
			}
		}
	}
}
